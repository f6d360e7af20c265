"""A notice that comes later moves what is running: the record, its line and its history tell it; nothing else moves."""

from datetime import date, datetime

import pytest

from hequan.core import access, change, deadline, history, notice, rebuild, recount, todo
from hequan.core.calendar import SHANGHAI
from hequan.core.models import Deadline, Event
from hequan.core.registry import registry
from tests.cast import of

REQUESTS = "openness.requests"
AT = datetime(2027, 1, 20, 9, 0, tzinfo=SHANGHAI)
#: The holidays of February 2027 as nobody has ordered them: ten days off, one weekend worked.
TEXT = """
year: 2027
notice: 国办发明电〔2026〕99号
off:
  元旦: [2027-01-01, 2027-01-03]
  春节: [2027-02-05, 2027-02-14]
work: [2027-02-20]
"""
WHY = "2027年放假安排（国办发明电〔2026〕99号）"


def enter(office, day, **values):
    told = {"received_on": day, "channel": "in_person", "applicant": "赵示安", "subject": "某路修缮方案"}
    return office.enter(REQUESTS, **(told | values))


def load(office, text=TEXT):
    houses = [office.world.house, office.world.sibling_house]
    notice.load(text, notice.read("2027.yaml", text), houses=houses, at=AT)
    return recount.recount_all(at=AT, reason=WHY)


def line_of(office, record, clock="reply"):
    row = Deadline.objects.get(register=REQUESTS, record_id=record.pk, clock=clock)
    return todo.lines(office.world.actor(), [row], todo.Now.on(date(2027, 1, 20)))[0]


def differences():
    register = registry.registers[REQUESTS]
    return [str(one) for one in (*rebuild.differences(register), *rebuild.deadline_differences(register))]


def test_a_running_deadline_moves_and_everybody_is_told(office):
    record = enter(office, date(2027, 1, 18))
    # 20 working days by the week alone: 18 January is a Monday, so they end on 15 February.
    assert record.due_on == date(2027, 2, 15) and Deadline.objects.get(**of(record), clock="reply").moves
    # Six of these days are holidays now and 20 February is worked: 15–20 February, then 22 February is the last.
    assert load(office) >= 1
    record = office.fresh(record)
    assert record.due_on == date(2027, 2, 22)
    line = line_of(office, record)
    assert line.due_on == date(2027, 2, 22) and not line.deadline.moves
    assert line.moved == f"期限由2月15日（周一）改为2月22日（周一）（{WHY}）"
    told = history.lines(registry.registers[REQUESTS], record)[0]
    assert (told.kind, told.reason) == ("recounted", WHY)
    assert "重新计算期限，将 答复期限 由“2027-02-15”改为“2027-02-22”" in str(told)
    assert differences() == []


def test_what_a_clock_without_a_column_moved_is_told_by_its_name(office):
    record = enter(office, date(2027, 1, 29))
    load(office)
    moved = [str(one) for one in history.lines(registry.registers[REQUESTS], office.fresh(record))[0].differences]
    assert any("告知补正期限" in one for one in moved) and sum("答复期限" in one for one in moved) == 1


def test_what_counts_the_same_is_left_alone(office):
    early = enter(office, date(2026, 11, 2))
    load(office)
    assert office.fresh(early).version == early.version
    assert not Event.objects.filter(**of(early), kind="recounted").exists()


def test_closed_matters_keep_the_day_that_they_were_measured_by(office):
    record = office.take(enter(office, date(2027, 1, 18)), "replied", date(2027, 1, 19), reply="provided")
    assert load(office) == 0
    assert office.fresh(record).due_on == record.due_on == date(2027, 2, 15)


def test_the_news_is_over_when_the_matter_goes_on(office):
    record = enter(office, date(2027, 1, 18))
    load(office)
    record = office.take(record, "ask_correction", date(2027, 1, 21))
    record = office.take(record, "corrected", date(2027, 1, 25))
    assert line_of(office, record).moved == ""


def test_a_second_count_finds_nothing(office):
    enter(office, date(2027, 1, 18))
    load(office)
    events = Event.objects.count()
    assert recount.recount_all(at=AT, reason=WHY) == 0 and Event.objects.count() == events


def test_an_older_matter_that_has_taken_a_step_moves_too(office):
    """It began before the house worked by steps, was entered whole and then went on step by step."""
    for house in (office.world.house, office.world.sibling_house):
        house.procedures_since = date(2027, 1, 10)
        house.save()
    record = enter(office, date(2027, 1, 8), due_on=date(2027, 2, 5))
    record = office.take(record, "ask_correction", date(2027, 1, 11))
    record = office.take(record, "corrected", date(2027, 1, 18))
    assert record.due_on == date(2027, 2, 15)
    load(office)
    assert office.fresh(record).due_on == date(2027, 2, 22) and differences() == []


def test_somebody_who_was_correcting_meanwhile_is_told(office):
    record = enter(office, date(2027, 1, 18))
    load(office)
    with pytest.raises(change.Conflict):
        values = {"subject": "某路修缮方案及预算"}
        register = registry.registers[REQUESTS]
        change.correct(office.world.actor(), register, record, values, at=AT, seen=record.version)
    fresh = office.fresh(record)
    before = history.plain_at(registry.registers[REQUESTS], fresh, record.version)
    assert before["due_on"] == "2027-02-15"


def test_batches_follow_one_another(office, monkeypatch):
    records = [enter(office, date(2027, 1, 18)) for _ in range(5)]
    monkeypatch.setattr(recount, "BATCH", 2)
    assert load(office) >= 5
    assert {office.fresh(one).due_on for one in records} == {date(2027, 2, 22)}


def test_a_row_that_was_broken_is_found_and_put_right(office):
    record = enter(office, date(2027, 1, 18))
    register = registry.registers[REQUESTS]
    rows = Deadline.objects.filter(register=REQUESTS, record_id=record.pk)
    breaks = [
        lambda: rows.filter(clock="reply").update(due_on=date(2030, 1, 1)),
        lambda: rows.filter(clock="reply").delete(),
        lambda: rows.filter(clock="notify_correction").update(clock="nothing"),
        lambda: rows.filter(clock="reply").update(record_id=record.pk + 1000),
    ]
    right = sorted(map(deadline.words, rows))
    for one in breaks:
        one()
        found = differences()
        assert found and all(one.startswith(REQUESTS) for one in found)
        assert [str(one) for one in rebuild.all_differences()] == found
        assert rebuild.rebuild(register) == len(found)
        assert differences() == [] and sorted(map(deadline.words, rows.all())) == right


def test_a_void_matter_stays_without_deadlines(office):
    record = enter(office, date(2027, 1, 18))
    register = registry.registers[REQUESTS]
    change.void(office.world.actor(), register, record, at=AT, seen=record.version, reason="重复登记")
    assert load(office) == 0 and not Deadline.objects.filter(**of(record)).exists()
    assert access.record(office.world.actor(), register, record.pk).due_on == date(2027, 2, 15)
