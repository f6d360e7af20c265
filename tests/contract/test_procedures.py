"""What every procedure keeps to: nothing is skipped, nobody slips in from beside, and what is shown was computed."""

from datetime import date, datetime, time, timedelta

import pytest

from hequan.core import access, change, deadline, rebuild, take
from hequan.core.calendar import SHANGHAI
from hequan.core.case import case_of
from hequan.core.local_rule import rules
from hequan.core.models import Deadline, Event
from hequan.core.notice import calendar_in_use
from hequan.core.ownership import entered_fields
from hequan.core.progress import order_obstacles, standings
from tests.contract.sample import values_for

#: Long before any sample: the houses of these tests have always worked by steps.
SINCE = date(1990, 1, 1)
EVENING = time(20)


@pytest.fixture
def stepping(small_world):
    """甲街道 and 乙街道, both at work by steps."""
    for house in (small_world.house, small_world.sibling_house):
        house.procedures_since = SINCE
        house.save()
    return small_world


def begin(world, register):
    """A matter that has only begun: what its form asks, and no more."""
    wanted = entered_fields(register, by_steps=True)
    values = {name: value for name, value in values_for(world, register).items() if name in wanted}
    return change.enter(world.actor(), register, values, at=datetime.combine(date(2026, 1, 5), EVENING, SHANGHAI))


def case(register, record, on):
    return case_of(register, record, on=on, rules=rules(record.house_id), calendar=calendar_in_use())


def attempt(world, register, record, step, on, username="clerk", **told):
    at = told.pop("at", None) or datetime.combine(max(on, date(2026, 1, 5)), EVENING, SHANGHAI)
    return take.take(world.actor(username), register, record, step, on=on, at=at, seen=record.version, **told)


def after(register, record):
    day = getattr(record, register.dated)
    return (day.date() if isinstance(day, datetime) else day) + timedelta(days=1)


def test_a_matter_begins_with_its_form_and_is_watched(stepping, stepping_register):
    record = begin(stepping, stepping_register)
    found = standings(case(stepping_register, record, after(stepping_register, record)))
    start = stepping_register.procedure.start()
    assert [one.step.name for one in found if one.is_taken and not one.step.conditional][:1] == [start.name]
    assert Deadline.objects.filter(register=stepping_register.key, record_id=record.pk).exists()


def test_what_steps_write_is_refused_in_the_form(stepping, stepping_register):
    wanted = entered_fields(stepping_register, by_steps=True)
    sample = values_for(stepping, stepping_register)
    owned = [name for name in stepping_register.procedure.owned() if name not in wanted and sample.get(name)]
    begun = {name: value for name, value in sample.items() if name in wanted}
    for name in owned:
        faults = change.faults(stepping.actor(), stepping_register, begun | {name: sample[name]})
        assert name in faults, f"{name} was taken by the form"


def test_no_step_is_taken_before_its_turn(stepping, stepping_register):
    record = begin(stepping, stepping_register)
    on = after(stepping_register, record)
    now = case(stepping_register, record, on)
    early = [step for step in stepping_register.procedure.steps().values() if order_obstacles(now, step)]
    assert early, "a procedure in which everything may be done at once is no procedure"
    for step in early:
        for needed in (True, False):
            with pytest.raises(take.Refused):
                attempt(stepping, stepping_register, record, step.name, on, needed=needed, reason="急用")
    assert access.record(stepping.actor(), stepping_register, record.pk).version == record.version


def test_what_must_be_done_is_not_waived(stepping, stepping_register):
    record = begin(stepping, stepping_register)
    on = after(stepping_register, record)
    now = case(stepping_register, record, on)
    for step in stepping_register.procedure.steps().values():
        if not step.conditional and not order_obstacles(now, step):
            with pytest.raises(take.Refused, match=r"不能跳过|由.*办理"):
                attempt(stepping, stepping_register, record, step.name, on, needed=False, reason="急用")


def test_what_is_waived_has_its_reason(stepping, stepping_register):
    record = begin(stepping, stepping_register)
    on = after(stepping_register, record)
    now = case(stepping_register, record, on)
    for step in stepping_register.procedure.steps().values():
        if step.conditional and not order_obstacles(now, step) and step.exists_for(now):
            with pytest.raises(take.Refused, match=r"写明理由|由.*办理"):
                attempt(stepping, stepping_register, record, step.name, on, needed=False, reason="  ")


def test_tomorrow_is_refused_by_the_article_of_the_step(stepping, stepping_register):
    record = begin(stepping, stepping_register)
    today = datetime.combine(max(date(2026, 1, 5), after(stepping_register, record)), EVENING, SHANGHAI)
    tomorrow = today.date() + timedelta(days=1)
    for name, step in stepping_register.procedure.steps().items():
        username = {"approve": "leader", "review": "reviewer"}.get(step.by, "clerk")
        with pytest.raises(take.Refused, match="还没有到") as refusal:
            attempt(stepping, stepping_register, record, name, tomorrow, username, at=today)
        assert all(reason.citation for reason in refusal.value.reasons), f"{name}: {refusal.value}"


def test_the_neighbours_do_not_even_find_it(stepping, stepping_register):
    record = begin(stepping, stepping_register)
    for name in stepping_register.procedure.steps():
        with pytest.raises(access.NotYours):
            attempt(stepping, stepping_register, record, name, after(stepping_register, record), "sibling")


def test_a_void_matter_does_not_move_and_is_not_watched(stepping, stepping_register):
    record = begin(stepping, stepping_register)
    at = datetime(2026, 1, 6, 9, tzinfo=SHANGHAI)
    record = change.void(stepping.actor(), stepping_register, record, at=at, seen=record.version, reason="重复登记")
    assert not Deadline.objects.filter(register=stepping_register.key, record_id=record.pk).exists()
    for name in stepping_register.procedure.steps():
        with pytest.raises((change.NotAllowed, take.Refused)):
            attempt(stepping, stepping_register, record, name, after(stepping_register, record))


def test_a_step_of_an_older_page_is_a_conflict(stepping, stepping_register):
    record = begin(stepping, stepping_register)
    record.version -= 1
    for name in stepping_register.procedure.steps():
        with pytest.raises(change.Conflict):
            attempt(stepping, stepping_register, record, name, after(stepping_register, record))


def test_the_administrators_take_nothing(stepping, stepping_register):
    record = begin(stepping, stepping_register)
    for username in ("system_admin", "security_admin", "audit_admin", "stranger"):
        for name in stepping_register.procedure.steps():
            if username != "stranger":
                with pytest.raises((access.NotYours, take.Refused)):
                    attempt(stepping, stepping_register, record, name, after(stepping_register, record), username)


def test_columns_and_deadlines_follow_from_the_events(stepping, stepping_register):
    record = begin(stepping, stepping_register)
    on = after(stepping_register, record)
    now = case(stepping_register, record, on)
    for step in stepping_register.procedure.steps().values():
        if order_obstacles(now, step):
            continue
        username = {"approve": "leader", "review": "reviewer"}.get(step.by, "clerk")
        try:
            record = attempt(stepping, stepping_register, record, step.name, on, username)
        except (take.Refused, change.Unclean):
            continue
        now = case(stepping_register, record, on)
    assert list(rebuild.differences(stepping_register)) == []
    assert list(deadline.differences(stepping_register)) == []
    assert Event.objects.filter(register=stepping_register.key, record_id=record.pk).count() == record.version
