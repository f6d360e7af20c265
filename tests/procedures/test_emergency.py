"""Emergencies from the first call to the archive, tried to break at each stage; on both sides of two revisions."""

from datetime import date, datetime

import pytest

from hequan.core import change, deadline
from hequan.core.calendar import SHANGHAI
from hequan.core.models import Deadline
from hequan.core.registry import registry
from tests.cast import of

pytestmark = pytest.mark.feature("5.2", "5.5")

INCIDENTS, OPINIONS, PLANS = "emergency.incidents", "emergency.public_opinions", "emergency.plans"
CALL_UPS, DRILLS = "emergency.call_ups", "emergency.drills"
#: The last day of the Act of 2007, and the first of its revision of 2024.
OLD, NEW = date(2024, 10, 31), date(2024, 11, 1)


def moment(day: date, hour: int, minute: int = 0) -> datetime:
    return datetime(day.year, day.month, day.day, hour, minute, tzinfo=SHANGHAI)


def incident(office, day=NEW, **values):
    told = {"happened_on": day, "learned_at": moment(day, 14, 20), "type": "accident", "accident": "work_safety"}
    told |= {"title": "施工工地脚手架坍塌", "place": "某工地", "matter": "脚手架坍塌，两人受伤。"}
    return office.enter(INCIDENTS, **(told | values))


def rows(record):
    """What somebody still has to watch: {clock: (state, day)}."""
    found = Deadline.objects.filter(register=registry.register_of(type(record)).key, record_id=record.pk)
    return {row.clock: (row.state, row.due_on) for row in found}


def on(day: int) -> date:
    return date(2024, 11, day)


def report(office, record, day=NEW):
    told = {"signed_by": "钱示宁", "shelved": ["first_report"]}
    return office.take(record, "reported", day, moment=moment(day, 15, 10), **told)


def end(office, record, day):
    """Reported, acted, no response, over."""
    record = report(office, record, day)
    record = office.take(record, "acted", day, action="疏散12人，设警戒线")
    record = office.take(record, "responded", day, needed=False, reason="没有达到预案的响应条件")
    return office.take(record, "ended", day)


def test_an_accident_from_the_first_call_to_the_archive(office, refused):
    record = incident(office)
    watched = rows(record)
    assert watched["report_upward"] == ("running", NEW)
    assert watched["report"] == ("unset", None), "the minutes are a local rule that nobody filled in"
    assert watched["casualties"] == ("lapses", date(2024, 12, 2)), "30 days end on Sunday, 1 December"
    assert "casualties_traffic_fire" not in watched and "report_health" not in watched

    with refused("之前应当先办“首报（初报）”", "第六十一条"):
        office.take(record, "reported_again", NEW, development="又有一人受伤")
    record = report(office, record)
    assert (record.reported_on, f"{record.reported_at:%H:%M}") == (NEW, "15:10")
    assert "report_upward" not in rows(record)

    for number, told in enumerate(("又有一人送医", "救援结束，无新增伤亡"), 1):
        record = office.take(record, "reported_again", NEW, development=f"第{number}次：{told}", injured=2 + number)
    assert (record.injured, record.development) == (4, "第2次：救援结束，无新增伤亡")

    with refused("预计响应期限", "第七十二条第二款"):
        office.take(record, "responded", NEW, response="fourth", response_item="坍塌", measures="封闭工地")
    told = {"response_item": "坍塌事故", "response_until_on": on(3), "measures": "封闭工地，救治伤员"}
    record = office.take(record, "responded", NEW, response="fourth", **told)
    record = office.take(record, "adjusted", on(2), response_now="third")
    assert (record.response, record.response_now) == ("fourth", "third")

    record = office.take(record, "graded", on(2), grade="ordinary", graded_by="区应急管理局")
    record = office.take(record, "acted", on(2), action="疏散12人")
    with refused("之前应当先办“终止应急响应”", "第八十六条"):
        office.take(record, "ended", on(2))
    record = office.take(record, "response_ended", on(3))
    with refused("已经办过"):
        office.take(record, "response_ended", on(3))
    record = office.take(record, "ended", on(3))
    assert rows(record)["assess"] == ("unset", None)

    told = {"outcome": "连接件松脱", "dead": 0, "injured": 4, "moved": 0, "loss": 12, "shelved": ["final_report"]}
    record = office.take(record, "final_report", on(4), **told)
    record = office.take(record, "casualties_changed", on(20), dead=1, injured=3)
    assert (record.dead, record.injured) == (1, 3)
    record = office.take(record, "recovered", on(25), recovery="重新搭设，验收合格")
    record = office.take(record, "assessed", on(26), assessment="验收走过场", shelved=["assessment_report"])
    with refused("之前应当先办“个人信息处理”", "第九十四条"):
        office.take(record, "archived", on(27))
    told = {"data_handling": "destroyed", "data_scope": "疏散登记表，12人", "data_witness": "孙示安"}
    record = office.take(record, "data_handled", on(27), **told)
    record = office.take(record, "archived", on(28))
    assert rows(record) == {}, "nothing is left to watch once it is closed"
    for step, told in (("reported_again", {"development": "又有"}), ("graded", {"grade": "larger", "graded_by": "市"})):
        with refused("已经办过“归档”"):
            office.take(record, step, on(29), **told)
    assert list(deadline.differences(registry.registers[INCIDENTS])) == []


@pytest.mark.parametrize(("day", "exists"), [(OLD, False), (NEW, True)])
def test_personal_data_is_a_step_from_the_revision_on(office, refused, day, exists):
    record = end(office, incident(office, day), day)
    told = {"data_handling": "kept", "data_scope": "登记表"}
    if exists:
        with refused("合法性、必要性、安全性", "第八十五条"):
            office.take(record, "data_handled", day, **told)
        assert (
            office.take(record, "data_handled", day, data_assessment="诉讼证据，经批准", **told).data_handling == "kept"
        )
    else:
        with refused("没有“个人信息处理”"):
            office.take(record, "data_handled", day, data_assessment="诉讼证据", **told)


@pytest.mark.parametrize(("day", "article"), [(OLD, "第三十八条、第三十九条"), (NEW, "第六十一条")])
def test_reporting_is_asked_by_the_act_of_the_day(office, refused, day, article):
    record = incident(office, day, learned_at=None)
    with refused("之前应当先办“获悉”", article):
        report(office, record, day)
    assert office.take(record, "learned", day, moment=moment(day, 14, 20)).learned_at == moment(day, 14, 20)


def test_no_personal_data_is_said_with_its_reason(office, refused):
    record = end(office, incident(office), NEW)
    with refused("写明理由", "第八十四条"):
        office.take(record, "data_handled", NEW, needed=False, reason=" ")
    office.take(record, "data_handled", NEW, needed=False, reason="没有收集姓名和电话")


def test_a_fire_has_seven_days_and_another_accident_none(office):
    assert rows(incident(office, accident="fire"))["casualties_traffic_fire"] == ("lapses", date(2024, 11, 8))
    other = rows(incident(office, accident="other"))
    assert not {"casualties", "casualties_traffic_fire", "report_upward"} & set(other)


def test_a_social_safety_event_has_a_response_level_but_no_grade(office, refused):
    record = incident(office, type="social_safety", accident="", title="聚集讨薪")
    with refused("没有“事件分级认定”", "第三条"):
        office.take(record, "graded", NEW, grade="ordinary", graded_by="区")
    told = {"response_item": "聚集", "response_until_on": on(2), "measures": "劝导"}
    assert office.take(record, "responded", NEW, response="fourth", **told).response == "fourth"
    with pytest.raises(change.Unclean, match="社会安全事件不分级"):
        incident(office, type="social_safety", accident="", grade="ordinary")


def test_a_warning_lies_before_the_event(office, refused):
    record = incident(office, type="natural_disaster", accident="", warned_on=OLD, warning="yellow")
    with refused("在收到这件事项以前"):
        office.take(record, "warned_before", NEW)
    record = office.take(record, "warned", NEW, warned_on=NEW, warning="orange")
    assert (record.warned_on, record.warning) == (NEW, "orange")


def test_a_disaster_is_reported_every_day_until_it_is_stable(office):
    record = incident(office, type="natural_disaster", accident="")
    record = report(office, record)
    assert rows(record)["report_daily"] == ("running", on(2)), "Saturday"
    record = office.take(record, "reported_again", on(2), development="水位回落")
    assert rows(record)["report_daily"] == ("running", on(3)), "Sunday"
    told = {"response_item": "洪涝", "response_until_on": on(5), "measures": "转移"}
    record = office.take(record, "responded", on(2), response="fourth", **told)
    record = office.take(record, "response_ended", on(3))
    assert "report_daily" not in rows(record)


def test_the_unit_has_an_hour_of_its_own(office):
    record = office.take(incident(office), "unit_learned", NEW, moment=moment(NEW, 14, 5))
    row = Deadline.objects.get(**of(record), clock="unit_report")
    assert (row.state, row.due_at) == ("waits", moment(NEW, 15, 5))
    record = office.take(record, "unit_reported", NEW, moment=moment(NEW, 15, 0))
    assert "unit_report" not in rows(record)


def force(office):
    told = {"registered_on": OLD, "name": "某机械租赁公司", "kind": "firm", "skills": "挖掘机", "persons": 6}
    return office.enter("emergency.social_forces", **told, contact="赵示安", phone="0851-00000000")


def test_what_was_requisitioned_goes_back_before_the_archive(office, refused):
    record = end(office, incident(office, OLD), OLD)
    called = office.enter(CALL_UPS, called_on=OLD, force=force(office), incident=record, task="清理", persons=2)
    with refused("没有“返还”", "第五十二条"):
        office.take(called, "returned", OLD, condition="完好")
    with pytest.raises(change.Unclean, match="决定征用的机关"):
        office.take(called, "requisitioned", OLD, requisitioned="挖掘机1台")
    called = office.take(called, "requisitioned", OLD, requisitioned="挖掘机1台", ordered_by="区人民政府")

    record = office.take(record, "final_report", NEW, outcome="查明", shelved=["final_report"])
    record = office.take(record, "recovered", NEW, needed=False, reason="没有损失")
    record = office.take(record, "assessed", NEW, assessment="已总结", shelved=["assessment_report"])
    with refused("还没有全部返还", "第五十二条"):
        office.take(record, "archived", on(2))
    with refused("之前应当先办“返还”"):
        office.take(called, "compensated", on(2), compensation=800)
    called = office.take(called, "returned", on(2), condition="履带磨损")
    called = office.take(called, "compensated", on(5), compensation=800)
    assert (called.returned_on, called.compensated_on) == (on(2), on(5))
    assert office.take(record, "archived", on(5)).archived_on == on(5)


def test_an_old_incident_is_entered_whole(office):
    office.world.house.procedures_since = NEW
    office.world.house.save()
    told = {"reported_on": OLD, "closed_on": OLD, "final_report_on": OLD, "learned_at": None}
    record = incident(office, OLD, **told)
    assert rows(record) == {} and record.closed_on == OLD


def opinion(office, **values):
    told = {"found_on": date(2021, 9, 30), "found_at": "20:00", "source": "short_video", "topic": "safety"}
    return office.enter(OPINIONS, **(told | {"matter": "视频称井盖缺失", "department": "应急办"} | values))


def test_public_opinion_is_answered_within_48_hours_through_the_holiday(office, refused):
    record = opinion(office)
    assert Deadline.objects.get(**of(record), clock="respond").due_at == datetime(2021, 10, 2, 20, tzinfo=SHANGHAI)
    with refused("之前应当先办“核实”"):
        office.take(record, "answered", date(2021, 10, 1), answer="已补装")
    record = office.take(record, "verified", date(2021, 10, 1), finding="partly_true", verification="井盖移位")
    with refused("之前应当先办“澄清”"):
        office.take(record, "closed", date(2021, 10, 1))
    record = office.take(record, "clarified", date(2021, 10, 1), clarification="公众号说明，是移位不是缺失")
    at = datetime(2021, 10, 2, 19, 59, tzinfo=SHANGHAI)
    record = office.take(record, "answered", date(2021, 10, 2), moment=at, answer="已补装，附照片")
    record = office.take(record, "closed", date(2021, 10, 3))
    assert rows(record) == {} and record.answered_at.hour == 19


def test_the_five_hours_are_for_grave_events_alone(office):
    assert set(rows(opinion(office))) == {"respond"}
    grave = opinion(office, gravity="grave")
    assert set(rows(grave)) == {"release", "conference"}
    grave = office.take(grave, "press", date(2021, 9, 30), "leader", needed=False, reason="由区召开")
    assert set(rows(grave)) == {"release"}


def test_only_the_head_says_that_no_answer_is_owed(office, refused):
    record = office.take(opinion(office), "verified", date(2021, 9, 30), finding="true", verification="属实")
    with refused("由负责人办理"):
        office.take(record, "answered", date(2021, 9, 30), needed=False, reason="影响很小")
    record = office.take(
        record, "answered", date(2021, 9, 30), "leader", needed=False, reason="当面答复，本人要求不公开"
    )
    assert "respond" not in rows(record)


def plan(office, day, **values):
    told = {"issued_on": day, "title": "生产安全事故应急救援预案", "kind": "work_safety", "owner": "应急办"}
    return office.enter(PLANS, **(told | values))


def drill(office, record, day):
    told = {"held_on": day, "kind": "work_safety", "title": "坍塌救援演练", "place": "某工地", "persons": 40}
    office.enter(DRILLS, plan=office.fresh(record), **told)
    return office.take(record, "drilled", day)


def test_a_plan_is_drilled_every_two_years_from_its_last_drill(office, refused):
    record = plan(office, date(2021, 3, 1))
    assert rows(record)["drill_work_safety"] == ("running", date(2023, 3, 1))
    with refused("演练台账里没有当天", "第二十九条"):
        office.take(record, "drilled", date(2021, 6, 10))
    record = drill(office, record, date(2021, 6, 10))
    assert rows(record)["drill_work_safety"] == ("running", date(2023, 6, 12)), "10 June 2023 is a Saturday"
    record = drill(office, record, date(2022, 6, 9))
    assert rows(record)["drill_work_safety"] == ("running", date(2024, 6, 11)), "Dragon Boat until the 10th"
    record = office.take(record, "reviewed", date(2022, 7, 1), conclusion="revise", reasons="指挥机构调整")
    record = office.take(record, "repealed", date(2022, 8, 1))
    assert rows(record) == {}
    with refused("已经办过“废止”"):
        office.take(record, "reviewed", date(2022, 8, 2), conclusion="keep", reasons="补做")


@pytest.mark.parametrize(
    ("day", "state", "due"),
    [(date(2024, 1, 30), "running", date(2027, 2, 1)), (date(2024, 1, 31), "unset", None)],
)
def test_three_years_end_with_the_measures_of_2013(office, day, state, due):
    assert rows(plan(office, day, kind="flood", tier="special"))["drill_special"] == (state, due)


def test_a_day_that_was_planned_is_watched_until_the_drill(office):
    record = plan(office, date(2021, 3, 1), drill_due_on=date(2021, 9, 1))
    assert rows(record)["planned_drill"] == ("running", date(2021, 9, 1))
    record = drill(office, record, date(2021, 8, 20))
    assert set(rows(record)) == {"drill_work_safety", "evaluate"}
