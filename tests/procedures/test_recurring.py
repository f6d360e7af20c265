"""Duties that come again and again, times of day beside days, and matters that begin when they are entered."""

from datetime import date, datetime, time

from hequan.chapters.emergency.procedures import HandleIncident, KeepPlan
from hequan.core import take
from hequan.core.calendar import SHANGHAI, calendar
from hequan.core.case import case_of, supposed
from hequan.core.law_file import law
from hequan.core.local_rule import establish, rules
from hequan.core.models import Event
from hequan.core.registry import registry
from tests.cast import NOW, of

MEASURES, ACT, LOCAL = law("突发事件应急预案管理办法"), law("突发事件应对法"), law("本地规定")
OPINIONS, PLANS, SUBMISSIONS = "emergency.public_opinions", "emergency.plans", "supervision.submissions"
OPINION = {
    "found_on": date(2021, 6, 3),
    "source": "chat",
    "topic": "safety",
    "matter": "路面塌陷",
    "department": "应急办",
}
PLAN = {"issued_on": date(2021, 3, 1), "title": "火灾应急预案", "kind": "fire", "owner": "应急办"}
OWED = {"kind": "report", "asked_by": "区司法局", "basis": "口头", "item": "半年总结", "due_on": date(2022, 1, 14)}


def reckoned(office, record, clock, on):
    register = registry.register_of(type(record))
    case = case_of(register, office.fresh(record), on=on, rules=rules(record.house_id), calendar=calendar())
    return case.reckon(register.procedure.clocks()[clock])


def test_each_round_follows_the_law_of_the_day_it_starts():
    events = [("issued", date(2021, 3, 1)), ("drilled", date(2024, 1, 30))]
    under_the_old = KeepPlan.drill_special.reckon(supposed(KeepPlan, events, calendar()), date(2024, 2, 1))
    assert (under_the_old.due_on, under_the_old.state) == (date(2027, 2, 1), "running")
    after_it = KeepPlan.drill_special.reckon(
        supposed(KeepPlan, [*events, ("drilled", date(2024, 1, 31))], calendar()), date(2024, 2, 1)
    )
    assert (after_it.due_on, after_it.state) == (None, "unset")


def test_what_is_due_on_days_off_does_not_roll_over():
    friday = supposed(HandleIncident, [("happened", date(2024, 9, 30)), ("reported", date(2024, 9, 30))], calendar())
    found = HandleIncident.report_daily.reckon(friday, date(2024, 9, 30))
    assert found.due_on == date(2024, 10, 1), "the first day of the National Day holiday"
    assert not any("顺延" in line for line in found.lines)


def test_the_time_that_was_entered_beside_the_day_starts_the_hours(office):
    record = office.enter(OPINIONS, **OPINION, found_at=time(9, 20))
    found = reckoned(office, record, "respond", date(2021, 6, 3))
    assert found.due_at == datetime(2021, 6, 5, 9, 20, tzinfo=SHANGHAI)
    unknown = office.enter(OPINIONS, **OPINION)
    assert reckoned(office, unknown, "respond", date(2021, 6, 3)).due_at == datetime(2021, 6, 5, tzinfo=SHANGHAI)


def test_a_step_writes_its_time_beside_its_day(office):
    record = office.enter(OPINIONS, **OPINION, found_at=time(9, 20))
    record = office.take(record, "verified", date(2021, 6, 4), finding="true", verification="属实")
    at = datetime(2021, 6, 5, 9, 30, tzinfo=SHANGHAI)
    record = office.take(record, "answered", date(2021, 6, 5), moment=at, answer="已经围挡，当晚修复。")
    assert (record.answered_on, record.answered_at) == (date(2021, 6, 5), time(9, 30))
    assert reckoned(office, record, "respond", date(2021, 6, 6)).state == "late"


def test_of_two_limits_the_one_that_the_office_filled_in_counts(office):
    record = office.enter(
        "emergency.incidents",
        happened_on=date(2021, 6, 3),
        learned_at=datetime(2021, 6, 3, 23, 50, tzinfo=SHANGHAI),
        type="social_safety",
        title="聚集",
        place="某路口",
        matter="多人聚集",
    )
    assert reckoned(office, record, "report", date(2021, 6, 3)).state == "unset"
    establish(
        office.world.actor("leader"),
        ACT["report_incident"],
        since=date(2021, 1, 1),
        basis="某发〔2021〕1号",
        at=NOW,
        number=30,
        unit="minute",
    )
    found = reckoned(office, record, "report", date(2021, 6, 3))
    assert found.due_at == datetime(2021, 6, 4, 0, 20, tzinfo=SHANGHAI)
    assert "某发〔2021〕1号" in "".join(found.lines)


def test_once_a_year_ends_with_the_first_year_that_lacks_it(office):
    establish(
        office.world.actor("leader"),
        ACT["drill"],
        since=date(2021, 1, 1),
        basis="某发〔2021〕2号",
        at=NOW,
        number=1,
        unit="time",
    )
    plan = office.enter(PLANS, **PLAN)
    assert reckoned(office, plan, "drill_other", date(2021, 3, 1)).due_on == date(2021, 12, 31)
    drilled = date(2021, 6, 1)
    office.enter("emergency.drills", held_on=drilled, kind="fire", title="灭火", plan=plan, place="某社区", persons=20)
    plan = office.take(plan, "drilled", drilled)
    found = reckoned(office, plan, "drill_other", date(2021, 12, 31))
    assert (found.due_on, found.state) == (date(2022, 12, 31), "running")
    assert "2021年已经办过1次" in "".join(found.lines)


def test_a_matter_dated_by_its_due_day_may_be_done_before_it_was_entered(office):
    record = office.enter(SUBMISSIONS, **OWED)
    assert reckoned(office, record, "submit", date(2022, 1, 10)).due_on == date(2022, 1, 14)
    sent = office.take(record, "sent", date(2022, 1, 7), at=NOW, receipt="收文12号")
    assert (sent.sent_on, reckoned(office, sent, "submit", date(2022, 1, 20)).state) == (date(2022, 1, 7), "done")
    event = Event.objects.filter(**of(sent), kind="stepped").latest("pk")
    told = {"on": date(2022, 1, 6), "at": NOW, "seen": sent.version, "reason": "日期看错"}
    sent = take.amend(office.world.actor(), registry.registers[SUBMISSIONS], sent, event.pk, **told)
    assert sent.sent_on == date(2022, 1, 6)


def test_an_earlier_round_does_not_hinder_putting_a_later_one_right(office):
    record = office.enter(
        "supervision.findings",
        found_on=date(2021, 6, 1),
        source="self_inspection",
        campaign="自查方案",
        topic="other",
        problem="台账不全",
        due_on=date(2021, 7, 1),
    )
    for day, step, username, told in (
        (2, "answered", "clerk", {"answer": "补了一半", "proof": "目录"}),
        (3, "rechecked", "reviewer", {"recheck": "failed", "rechecked_by": "孙示安"}),
        (8, "answered", "clerk", {"answer": "补齐", "proof": "目录、台账"}),
    ):
        record = office.take(record, step, date(2021, 6, day), username, **told)
    event = Event.objects.filter(**of(record), kind="stepped").latest("pk")
    told = {"on": date(2021, 6, 7), "at": NOW, "seen": record.version, "reason": "日期看错"}
    record = take.amend(office.world.actor(), registry.registers["supervision.findings"], record, event.pk, **told)
    assert record.answered_on == date(2021, 6, 7)
