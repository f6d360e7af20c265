"""Inspections, findings, material owed upward, yearly reports and work points, from their day to their proof."""

from datetime import date

import pytest

from hequan.core import change, deadline
from hequan.core.law_file import law
from hequan.core.local_rule import establish
from hequan.core.models import Deadline
from hequan.core.registry import registry
from tests.cast import NOW, of

pytestmark = pytest.mark.feature("1.6", "1.7", "1.8")

INSPECTIONS, FINDINGS, SUBMISSIONS = "supervision.inspections", "supervision.findings", "supervision.submissions"
REPORTS, DUTIES, POINTS = "leadership.annual_reports", "leadership.duties", "leadership.work_points"


def on(month: int, day: int) -> date:
    return date(2021, month, day)


def rows(record):
    """What somebody still has to watch: {clock: (state, day)}."""
    found = Deadline.objects.filter(register=registry.register_of(type(record)).key, record_id=record.pk)
    return {row.clock: (row.state, row.due_on) for row in found}


def inspection(office):
    told = {"kind": "full", "method": "on_site", "subject": "年度法治督察", "scope": "依法行政", "led_by": "周示远"}
    return office.enter(INSPECTIONS, **told, began_on=on(6, 1), inspected="甲社区", inspected_count=1)


def finding(office, **values):
    told = {"source": "self_inspection", "campaign": "自查方案", "topic": "other", "found_on": on(6, 2)}
    told |= {"problem": "台账登记不全", "responsible": "吴示清", "due_on": on(7, 2), "office": office.world.community}
    return office.enter(FINDINGS, **(told | values))


def rectify(office, record, first=8):
    """Answered with proof, rechecked by somebody else, struck off by the head."""
    record = office.take(record, "answered", on(6, first), answer="补登全部", proof="台账目录")
    told = {"recheck": "passed", "rechecked_by": "孙示安"}
    record = office.take(record, "rechecked", on(6, first + 2), "reviewer", **told)
    return office.take(record, "closed", on(6, first + 2), "leader")


def test_a_finding_is_struck_off_with_answer_proof_and_recheck(office, refused):
    record = finding(office)
    row = Deadline.objects.get(**of(record))
    assert (row.clock, row.due_on, row.person, row.step) == ("rectify", on(7, 2), "吴示清", "answered")
    with refused("之前应当先办“反馈整改情况”"):
        office.take(record, "closed", on(6, 5), "leader")
    with pytest.raises(change.Unclean, match="应当填写“整改凭据”"):
        office.take(record, "answered", on(6, 8), answer="改了")
    record = office.take(record, "answered", on(6, 8), answer="补了一半", proof="台账目录")
    with refused("不能是责任人本人"):
        office.take(record, "rechecked", on(6, 9), "reviewer", recheck="passed", rechecked_by="吴示清")
    record = office.take(record, "rechecked", on(6, 9), "reviewer", recheck="failed", rechecked_by="孙示安")
    with refused("没有整改到位"):
        office.take(record, "closed", on(6, 9), "leader")
    record = rectify(office, record, first=15)
    assert (record.closed_on, rows(record)) == (on(6, 17), {})


def test_a_finding_after_its_day_is_overdue_but_can_still_be_closed(office):
    record = finding(office, due_on=on(6, 10))
    record = rectify(office, record, first=12)
    assert record.closed_on == on(6, 14)
    assert list(deadline.differences(registry.registers[FINDINGS])) == []


def test_a_form_cannot_strike_a_finding_off(office):
    with pytest.raises(change.Unclean, match="由“销号”这一步写入"):
        finding(office, answer="改了", proof="目录", closed_on=on(6, 20))


def test_an_inspection_ends_when_all_its_findings_are_closed(office, refused):
    record = inspection(office)
    with pytest.raises(change.Unclean, match="应当填写“督察情况”"):
        office.take(record, "ended", on(6, 5))
    record = office.take(record, "ended", on(6, 5), findings="台账不全")
    with refused("整改台账里没有"):
        office.take(record, "ordered", on(6, 6), "leader", answer_due_on=on(7, 6))
    found = finding(office, source="inspection", campaign="", inspection=record, found_on=on(6, 5))
    with refused("应当发整改通知"):
        office.take(record, "ordered", on(6, 6), "leader", needed=False, reason="问题轻微")
    with refused("由负责人办理"):
        office.take(record, "ordered", on(6, 6), answer_due_on=on(7, 6))
    record = office.take(record, "ordered", on(6, 6), "leader", answer_due_on=on(7, 6))
    assert rows(record)["answer"] == ("waits", on(7, 6))
    record = office.take(record, "answered", on(7, 1))
    record = office.take(record, "rechecked", on(7, 5), recheck="到位")
    with refused("还没有全部销号"):
        office.take(record, "closed", on(7, 6), "leader")
    rectify(office, found)
    assert office.take(record, "closed", on(7, 6), "leader").closed_on == on(7, 6)


def test_material_is_owed_until_its_receipt(office, refused):
    told = {"kind": "statistics", "asked_by": "区司法局", "basis": "通知", "item": "半年报", "asked_on": on(6, 1)}
    record = office.enter(SUBMISSIONS, **told, due_on=on(6, 30))
    assert rows(record) == {"submit": ("running", on(6, 30))}
    with pytest.raises(change.Unclean, match="应当填写“签收凭据”"):
        office.take(record, "sent", on(6, 20))
    with refused("不能跳过"):
        office.take(record, "sent", on(6, 20), needed=False, reason="没有催")
    assert rows(office.take(record, "sent", on(6, 20), receipt="收文7号")) == {}


def yearly(office, year=2023, **values):
    told = {"year": year, "sent_to": "区委、区人民政府", "due_on": date(year + 1, 2, 29 if year == 2023 else 28)}
    return office.enter(REPORTS, **(told | {"publish_due_on": date(year + 1, 3, 31)} | values))


def test_before_1_march_ends_on_the_last_of_february(office):
    assert rows(yearly(office)) == {
        "send": ("running", date(2024, 2, 29)),
        "publish": ("running", date(2024, 3, 31)),
    }
    assert rows(yearly(office, 2024))["send"] == ("running", date(2025, 2, 28))


def test_a_notice_with_an_earlier_day_is_watched_beside_the_statute(office):
    found = rows(yearly(office, due_on=date(2024, 1, 20), publish_due_on=date(2024, 3, 10)))
    assert (found["send_as_told"], found["send"]) == (("running", date(2024, 1, 20)), ("running", date(2024, 2, 29)))
    assert found["publish_as_told"] == ("running", date(2024, 3, 10))


def test_a_yearly_report_is_checked_sent_and_published(office, refused):
    record = yearly(office, 2021)
    with refused("第一责任人", "年度报告内容"):
        office.take(record, "reviewed", date(2022, 2, 10), "reviewer", reviewed_by="孙示安", has_shortcomings=True)
    told = {"reviewed_by": "孙示安", "has_shortcomings": True, "has_first_person": True}
    record = office.take(record, "reviewed", date(2022, 2, 10), "reviewer", **told)
    record = office.take(record, "sent", date(2022, 2, 28), receipt="收文9号")
    with refused("由负责人办理"):
        office.take(record, "published", date(2022, 3, 1), needed=False, reason="区统一公开")
    record = office.take(record, "published", date(2022, 3, 31), link="https://www.example.com/2021.html")
    assert rows(record) == {}


def test_the_head_says_that_the_district_publishes(office):
    told = {"reviewed_by": "孙示安", "has_shortcomings": True, "has_first_person": True}
    record = office.take(yearly(office, 2021), "reviewed", date(2022, 2, 10), "reviewer", **told)
    record = office.take(record, "sent", date(2022, 2, 20), receipt="收文9号")
    record = office.take(record, "published", date(2022, 2, 21), "leader", needed=False, reason="区门户网站统一公开")
    assert rows(record) == {}


def statement(office):
    told = {"year": 2021, "listed_on": on(2, 1), "holder": "secretary", "person": "郑示明", "kind": "statement"}
    return office.enter(DUTIES, **told, duty="年终述法")


def test_the_yearly_statement_waits_for_the_local_rule(office):
    assert rows(statement(office)) == {"statement": ("unset", None)}
    limit = law("本地规定")["report_on_rule_of_law"]
    told = {"since": on(1, 1), "basis": "某委办〔2021〕3号", "at": NOW, "by": (12, 31)}
    establish(office.world.actor("leader"), limit, **told)
    record = statement(office)
    assert rows(record) == {"statement": ("running", on(12, 31))}
    assert rows(office.take(record, "done", on(12, 20), evidence="述法报告")) == {}


def test_where_the_duties_do_not_apply_the_list_is_kept_without_steps(office):
    scope = law("党政主要负责人履行推进法治建设第一责任人职责规定")["first_person_scope"]
    told = {"since": on(1, 1), "basis": "区里另有规定", "at": NOW, "applies": False}
    establish(office.world.actor("leader"), scope, **told)
    assert rows(statement(office)) == {}


def test_a_work_point_is_done_with_its_proof(office):
    told = {"year": 2021, "planned_on": on(3, 1), "source": "own", "item": "培训两期", "due_on": on(6, 30)}
    record = office.enter(POINTS, **told, responsible="吴示清")
    row = Deadline.objects.get(**of(record))
    assert (row.state, row.due_on, row.person) == ("running", on(6, 30), "吴示清")
    with pytest.raises(change.Unclean, match="应当填写“完成凭据”"):
        office.take(record, "closed", on(6, 1))
    assert rows(office.take(record, "closed", on(6, 1), proof="签到册")) == {}


def test_a_duty_of_publicity_is_done_with_its_proof(office, refused):
    told = {"assigned_on": on(3, 1), "theme": "constitution", "duty": "宪法宣传", "department": "司法所"}
    record = office.enter("publicity.duties", **told, due_on=on(12, 4))
    assert rows(record) == {"finish": ("running", on(12, 4))}
    with refused("不能跳过"):
        office.take(record, "done", on(12, 4), needed=False, reason="没有时间")
    assert rows(office.take(record, "done", on(12, 4), proof="照片、签到册")) == {}
