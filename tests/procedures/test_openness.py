"""Requests for information, publications, corrections and yearly reports, each tried to break at every stage."""

from datetime import date

import pytest

from hequan.core.case import case_of
from hequan.core.local_rule import rules
from hequan.core.models import Deadline
from hequan.core.notice import calendar_in_use
from hequan.core.progress import primary, standings
from hequan.core.registry import registry
from tests.cast import of

pytestmark = pytest.mark.feature("7.2", "7.3")

REQUESTS, PUBLICATIONS = "openness.requests", "openness.publications"


def request_of(office, **values):
    told = {"received_on": date(2024, 3, 1), "channel": "in_person", "applicant": "赵示安", "subject": "某路修缮方案"}
    return office.enter(REQUESTS, **(told | values))


def open_clocks(record):
    return {row.clock: (row.state, row.due_on) for row in Deadline.objects.filter(**of(record))}


def case_on(record, day):
    register = registry.register_of(type(record))
    return case_of(register, record, on=day, rules=rules(record.house_id), calendar=calendar_in_use())


def test_the_days_follow_the_regulation_of_the_day_of_receipt(office):
    assert request_of(office, received_on=date(2019, 5, 14)).due_on == date(2019, 6, 4)
    assert request_of(office, received_on=date(2019, 5, 15)).due_on == date(2019, 6, 13)


def test_a_request_from_receipt_to_the_archive(office, refused):
    record = request_of(office, channel="online")
    assert record.due_on is None
    with refused("与申请人确认收到", "第三十条"):
        office.take(record, "ask_correction", date(2024, 3, 4))
    record = office.take(record, "confirmed", date(2024, 3, 4))
    assert open_clocks(record) == {
        "reply": ("running", date(2024, 4, 1)),
        "notify_correction": ("lapses", date(2024, 3, 13)),
    }
    with refused("已经届满", "第三十条"):
        office.take(record, "ask_correction", date(2024, 3, 14))
    asked = {"correction_items": "写明路名和年份。", "correction_by": date(2024, 3, 25)}
    record = office.take(record, "ask_correction", date(2024, 3, 13), **asked)
    assert open_clocks(record)["reply"] == ("paused", None)
    assert open_clocks(record)["correct_request"] == ("waits", date(2024, 3, 25))
    with refused("还没有收到补正", "第三十条"):
        office.take(record, "replied", date(2024, 3, 14), reply="provided")
    with refused("2024-03-25 届满以后", "第三十条"):
        office.take(record, "replied", date(2024, 3, 25), reply="given_up")
    record = office.take(record, "corrected", date(2024, 3, 20))
    assert record.due_on == date(2024, 4, 18)
    record = office.take(record, "consult", date(2024, 3, 25))
    assert open_clocks(record)["third_party"] == ("waits", date(2024, 4, 16))
    with refused("还没有结果", "第三十二条"):
        office.take(record, "replied", date(2024, 3, 26), reply="provided")
    with refused("2024-04-16 届满以后", "第三十二条"):
        office.take(record, "consulted", date(2024, 4, 16), third_party_opinion="silent")
    record = office.take(record, "consulted", date(2024, 4, 17), third_party_opinion="object")
    # 16 working days from 26 March to 17 April are left out.
    assert record.due_on == date(2024, 5, 13)
    record = office.take(record, "extended", date(2024, 5, 11), "leader")
    assert record.due_on == date(2024, 6, 11)
    with refused("书面告知第三方", "第三十二条", "还没有告知申请人", "第三十三条"):
        office.take(record, "replied", date(2024, 5, 20), reply="provided")
    record = office.take(record, "third_party_told", date(2024, 5, 20))
    record = office.take(record, "extension_told", date(2024, 5, 20))
    record = office.take(record, "replied", date(2024, 5, 21), reply="provided")
    assert not open_clocks(record)
    with refused("已经办过“答复”"):
        office.take(record, "consult", date(2024, 5, 22))
    assert office.take(record, "archived", date(2024, 5, 22)).archived_on == date(2024, 5, 22)


def test_both_consultations_pause_the_reply_once(office):
    record = office.take(request_of(office), "consult", date(2024, 3, 6))
    record = office.take(record, "consult_maker", date(2024, 3, 12))
    record = office.take(record, "consulted", date(2024, 3, 20), third_party_opinion="consent")
    assert record.due_on is None
    record = office.take(record, "maker_consulted", date(2024, 3, 27), maker_opinion="consent")
    # 15 working days between 7 and 27 March are left out, not 20.
    assert record.due_on == date(2024, 4, 22)


def test_silence_of_a_third_party_leaves_the_decision_to_the_office(office):
    for reply in ({"reply": "provided"}, {"reply": "refused", "ground": "privacy", "reasons": "涉及个人隐私。"}):
        record = office.take(request_of(office), "consult", date(2024, 3, 6))
        record = office.take(record, "consulted", date(2024, 3, 28), third_party_opinion="silent")
        assert office.take(record, "replied", date(2024, 3, 29), **reply).reply == reply["reply"]


def test_silence_of_a_joint_maker_is_consent_only_when_its_days_are_over(office, refused):
    record = office.take(request_of(office), "consult_maker", date(2024, 3, 6))
    with refused("2024-03-27 届满以后", "第三十四条"):
        office.take(record, "maker_consulted", date(2024, 3, 27), maker_opinion="silent")
    record = office.take(record, "maker_consulted", date(2024, 3, 28), maker_opinion="silent")
    assert record.get_maker_opinion_display() == "逾期没有提出意见"


def test_a_late_correction_is_a_request_given_up_unless_excused(office, refused):
    record = office.take(request_of(office), "ask_correction", date(2024, 3, 5), correction_by=date(2024, 3, 15))
    with refused("视为放弃申请", "第三十条"):
        office.take(record, "corrected", date(2024, 3, 16))
    assert office.take(record, "replied", date(2024, 3, 16), reply="given_up").reply == "given_up"
    other = office.take(request_of(office), "ask_correction", date(2024, 3, 5), correction_by=date(2024, 3, 15))
    other = office.take(other, "corrected", date(2024, 3, 18), correction_excuse="邮路中断，有邮局证明。")
    assert other.due_on == date(2024, 4, 16)


def test_too_many_requests_are_refused_or_deferred_only_after_asking_why(office, refused):
    record = request_of(office)
    with refused("没有要求申请人说明理由", "第三十五条"):
        office.take(record, "replied", date(2024, 3, 6), reply="excessive", reasons="数量过多。")
    record = office.take(record, "ask_reasons", date(2024, 3, 6))
    record = office.take(record, "reasons_given", date(2024, 3, 12), explanation="用于课题研究。")
    with refused("由负责人办理"):
        office.take(record, "deferred", date(2024, 3, 13), deferred_until=date(2024, 6, 28))
    record = office.take(record, "deferred", date(2024, 3, 13), "leader", deferred_until=date(2024, 6, 28))
    assert record.due_on == date(2024, 6, 28)
    assert open_clocks(record)["deferred_reply"] == ("running", date(2024, 6, 28))
    assert not open_clocks(office.take(record, "replied", date(2024, 6, 28), reply="provided"))


@pytest.mark.parametrize(
    ("reply", "lacks"),
    [
        ({"reply": "refused", "reasons": "隐私。"}, "第十四条至第十六条"),
        ({"reply": "partly", "reasons": "隐私。"}, "第十四条至第十六条"),
        ({"reply": "refused", "ground": "privacy"}, "第三十六条"),
        ({"reply": "not_ours"}, "第三十六条"),
        ({"reply": "given_up"}, "第三十条"),
        ({"reply": "excessive", "reasons": "过多。"}, "第三十五条"),
    ],
)
def test_each_answer_needs_what_the_regulation_asks_of_it(office, refused, reply, lacks):
    with refused(lacks):
        office.take(request_of(office), "replied", date(2024, 3, 6), **reply)


@pytest.mark.parametrize(
    ("reply", "words"),
    [
        ("already_public", "已经主动公开"),
        ("provided", "可以公开"),
        ("partly", "能够区分处理"),
        ("refused", "不予公开"),
        ("not_existing", "没有检索到"),
        ("not_ours", "不属于本机关负责公开"),
        ("repeated", "不予重复处理"),
        ("special_register", "特别规定"),
        ("no_processing", "加工、分析"),
        ("complaint", "信访、投诉、举报"),
        ("gazette", "公开出版物"),
    ],
)
def test_each_answer_has_its_letter(office, reply, words):
    told = {"reply": reply, "reasons": "理由在此。", "ground": "privacy" if reply in ("refused", "partly") else ""}
    record = office.take(request_of(office), "replied", date(2024, 3, 6), **told)
    page = office.world.client().get(f"/registers/{REQUESTS}/{record.pk}/documents/reply/").content.decode()
    assert words in page
    # Refusing to disclose goes to reconsideration first since 2024.
    assert ("应当自收到本答复书之日起60日内先向" in page) is (reply in ("refused", "partly"))
    assert "6个月内" in page or "15日内" in page


def test_before_2024_a_refusal_could_be_sued_at_once(office):
    told = {"reply": "refused", "ground": "privacy", "reasons": "隐私。"}
    record = office.take(request_of(office, received_on=date(2023, 12, 1)), "replied", date(2023, 12, 28), **told)
    page = office.world.client().get(f"/registers/{REQUESTS}/{record.pk}/documents/reply/").content.decode()
    assert "可以自收到本答复书之日起60日内向" in page
    assert "先向" not in page


def test_information_is_reviewed_before_it_is_published(office, refused):
    record = office.enter(PUBLICATIONS, made_on=date(2024, 3, 1), title="某路修缮方案", kind="plan")
    assert open_clocks(record) == {"publish": ("running", date(2024, 3, 29))}
    with refused("公开审查", "第二十六条"):
        office.take(record, "published", date(2024, 3, 5), channel="website")
    told = {"reviewed_by": "钱示宁", "shelved": ("review_sheet",)}
    with refused("不予公开的理由", "第十四条至第十六条"):
        office.take(record, "reviewed", date(2024, 3, 5), review="not_public", **told)
    record = office.take(
        record, "reviewed", date(2024, 3, 5), review="not_public", withheld_because="涉及商业秘密。", **told
    )
    assert {clock: state for clock, (state, _) in open_clocks(record).items()} == {"review_withheld": "unset"}
    with refused("不能公开", "第十七条"):
        office.take(record, "published", date(2024, 3, 6), channel="website")
    record = office.take(record, "reassessed", date(2024, 9, 2), review="public")
    assert open_clocks(record)["publish"] == ("running", date(2024, 9, 30))
    record = office.take(record, "published", date(2024, 9, 4), channel="website")
    assert not open_clocks(record)


def test_a_wrong_record_is_corrected_or_passed_on(office, refused):
    told = {"received_on": date(2024, 3, 1), "applicant": "赵示安", "subject": "出生年份登记错误。"}
    record = office.enter("openness.record_corrections", **told)
    with refused("应当先办“审核”", "第四十一条"):
        office.take(record, "told", date(2024, 3, 4), outcome="corrected")
    record = office.take(record, "verified", date(2024, 3, 4), finding="由公安机关登记。")
    with refused("有权更正的机关", "第四十一条"):
        office.take(record, "told", date(2024, 3, 5), outcome="referred")
    record = office.take(record, "told", date(2024, 3, 5), outcome="referred", other_organ="某派出所")
    assert not open_clocks(record)


@pytest.mark.parametrize(
    ("level", "clock", "due"),
    [("department", "publish_department", date(2024, 1, 31)), ("government", "publish_government", date(2024, 3, 31))],
)
def test_a_yearly_report_is_published_by_its_day(office, refused, level, clock, due):
    record = office.enter("openness.annual_reports", ended_on=date(2023, 12, 31), level=level)
    assert (record.due_on, open_clocks(record)) == (due, {clock: ("running", due)})
    with refused("年度报告", "第五十条"):
        office.take(record, "drafted", date(2024, 1, 10), problems="解读偏少。")
    record = office.take(record, "drafted", date(2024, 1, 10), problems="解读偏少。", shelved=("report",))
    with refused("报送主管部门", "第四十九条"):
        office.take(record, "published", date(2024, 1, 11))
    record = office.take(record, "submitted", date(2024, 1, 12), submitted_to="某区人民政府办公室")
    assert not open_clocks(office.take(record, "published", date(2024, 1, 20)))


def test_the_next_step_of_a_request_is_its_reply(office):
    assert primary(standings(case_on(request_of(office), date(2024, 3, 4)))).step.name == "replied"
    online = request_of(office, channel="online")
    assert primary(standings(case_on(online, date(2024, 3, 4)))).step.name == "confirmed"


def test_proposals_are_answered_by_the_day_of_the_assignment(office, refused):
    told = {
        "received_on": date(2024, 3, 1),
        "kind": "suggestion",
        "session": "某区2024年人大会议",
        "proposal_number": "示例第1号",
        "title": "关于改造雨污管网的建议",
        "topic": "city",
        "proposers": "赵示安",
        "assigned_by": "某区人大常委会办公室",
        "due_on": date(2024, 5, 31),
    }
    record = office.enter("proposals.proposals", **told)
    assert open_clocks(record) == {"answer": ("running", date(2024, 5, 31))}
    with refused("与代表、委员沟通"):
        office.take(record, "answered", date(2024, 4, 1), "leader", outcome="solved", shelved=("answer",))
    record = office.take(record, "contacted", date(2024, 3, 20))
    record = office.take(record, "answered", date(2024, 4, 1), "leader", outcome="solved", shelved=("answer",))
    with refused("征询意见表"):
        office.take(record, "closed", date(2024, 4, 2))
    record = office.take(record, "rated", date(2024, 4, 8), satisfaction="satisfied")
    with refused("应当写明理由"):
        office.take(record, "published", date(2024, 4, 9), needed=False)
    record = office.take(record, "published", date(2024, 4, 9), needed=False, reason="涉及未公开的规划。")
    assert not open_clocks(office.take(record, "closed", date(2024, 4, 9)))


@pytest.mark.parametrize(
    ("key", "words"),
    [
        ("receipt", "在7个工作日内告知"),
        ("correction_notice", "写明路名和年份。"),
        ("consult_letter", "15个工作日内书面答复"),
        ("third_party_notice", "对公共利益造成重大影响"),
        ("maker_letter", "视为同意公开"),
        ("reasons_notice", "明显超过合理范围"),
        ("deferral_notice", "用于课题研究。"),
        ("extension_notice", "延长20个工作日"),
    ],
)
def test_the_letters_on_the_way_are_printed(office, key, words):
    record = office.take(request_of(office), "ask_correction", date(2024, 3, 4), correction_items="写明路名和年份。")
    for step, told in (
        ("corrected", {}),
        ("consult", {}),
        ("consulted", {"third_party_opinion": "object"}),
        ("consult_maker", {}),
        ("ask_reasons", {}),
        ("reasons_given", {"explanation": "用于课题研究。"}),
    ):
        record = office.take(record, step, date(2024, 3, 5), **told)
    record = office.take(record, "maker_consulted", date(2024, 3, 6), maker_opinion="consent")
    record = office.take(record, "extended", date(2024, 3, 7), "leader")
    record = office.take(record, "deferred", date(2024, 3, 7), "leader", deferred_until=date(2024, 9, 2))
    page = office.world.client().get(f"/registers/{REQUESTS}/{record.pk}/documents/{key}/").content.decode()
    assert words in page
    assert "赵示安" not in page, "personal data is covered until it is asked for"
