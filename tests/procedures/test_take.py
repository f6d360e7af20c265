"""Taking steps: in order, once, by whom the step belongs to, with its day and its article."""

from datetime import date

import pytest

from hequan.chapters.openness.models import Request
from hequan.core import change, journal, take
from hequan.core.models import Deadline, Event
from hequan.core.registry import registry
from tests.cast import of

REQUESTS = "openness.requests"
MONDAY = date(2021, 3, 1)


def request_of(office, **values):
    told = {"received_on": MONDAY, "channel": "in_person", "applicant": "赵示安", "subject": "某路修缮方案"}
    return office.enter(REQUESTS, **(told | values))


def test_a_request_shows_its_last_day_as_soon_as_it_is_entered(office):
    record = request_of(office)
    assert record.due_on == date(2021, 3, 29)
    row = Deadline.objects.get(**of(record), clock="reply")
    assert (row.state, row.due_on, row.step, row.person) == ("running", date(2021, 3, 29), "replied", record.entered_by)


def test_a_reply_closes_the_request_and_its_deadlines(office):
    record = request_of(office)
    record = office.take(record, "replied", date(2021, 3, 10), reply=Request.Reply.PROVIDED)
    assert (record.replied_on, record.reply) == (date(2021, 3, 10), "provided")
    assert not Deadline.objects.filter(**of(record)).exists()
    told = journal.read(Event.objects.filter(**of(record)).latest("pk"))
    assert told["step"] == {"name": "replied", "needed": True, "on": "2021-03-10"}


def test_a_step_is_not_taken_twice(office, refused):
    record = office.take(request_of(office), "replied", date(2021, 3, 10), reply=Request.Reply.PROVIDED)
    with refused("已经办过"):
        office.take(record, "replied", date(2021, 3, 11), reply=Request.Reply.REFUSED, reasons="理由")


def test_correction_starts_the_days_anew(office, refused):
    record = request_of(office)
    record = office.take(record, "ask_correction", date(2021, 3, 3))
    assert record.due_on is None
    assert Deadline.objects.get(**of(record), clock="reply").state == "paused"
    with refused("还没有收到补正", "第三十条"):
        office.take(record, "replied", date(2021, 3, 5), reply=Request.Reply.PROVIDED)
    record = office.take(record, "corrected", date(2021, 3, 8))
    assert record.due_on == date(2021, 4, 6)


def test_only_the_head_extends_and_only_in_time(office, refused):
    record = request_of(office)
    with refused("由负责人办理"):
        office.take(record, "extended", date(2021, 3, 20))
    with refused("已经届满", "第三十三条"):
        office.take(record, "extended", date(2021, 3, 30), "leader")
    record = office.take(record, "extended", date(2021, 3, 29), "leader")
    assert record.due_on == date(2021, 4, 26)  # 25 April was a make-up workday


def test_a_form_cannot_write_what_a_step_writes(office):
    with pytest.raises(change.Unclean, match="由“答复”这一步写入"):
        request_of(office, replied_on=date(2021, 3, 2), reply="provided")
    record = request_of(office)
    with pytest.raises(change.Unclean, match="由系统按期限计算"):
        change.correct(
            office.world.actor(),
            registry.registers[REQUESTS],
            record,
            {"due_on": date(2021, 5, 1)},
            at=record.entered_at,
            seen=record.version,
        )


def test_tomorrow_and_yesterday_are_refused(office, refused):
    record = request_of(office)
    with refused("还没有到", "第三十六条"):
        office.take(record, "replied", date(2021, 3, 12), at=record.entered_at.replace(2021, 3, 11), reply="provided")
    with refused("早于“收到申请”的日期 2021-03-01"):
        office.take(record, "replied", date(2021, 2, 28), reply="provided")


def test_what_a_step_must_say_is_asked_for(office):
    record = request_of(office)
    with pytest.raises(change.Unclean, match="应当填写“答复种类”"):
        office.take(record, "replied", date(2021, 3, 10))
    assert office.fresh(record).replied_on is None


def test_a_step_is_put_right_with_a_reason_and_the_days_follow(office):
    record = office.take(request_of(office), "ask_correction", date(2021, 3, 3))
    record = office.take(record, "corrected", date(2021, 3, 8))
    event = Event.objects.filter(**of(record), kind="stepped").latest("pk")
    actor, register = office.world.actor(), registry.registers[REQUESTS]
    told = {"at": record.entered_at.replace(2021, 3, 20), "seen": record.version}
    with pytest.raises(take.Refused, match="写明理由"):
        take.amend(actor, register, record, event.pk, on=date(2021, 3, 9), reason=" ", **told)
    with pytest.raises(take.Refused, match="早于“告知补正”"):
        take.amend(actor, register, record, event.pk, on=date(2021, 3, 2), reason="签收日看错", **told)
    record = take.amend(actor, register, record, event.pk, on=date(2021, 3, 9), reason="签收日看错", **told)
    assert (record.corrected_on, record.due_on) == (date(2021, 3, 9), date(2021, 4, 7))


def test_a_step_is_taken_back_only_if_nothing_stands_on_it(office):
    record = office.take(request_of(office), "ask_correction", date(2021, 3, 3))
    asked = Event.objects.get(**of(record), kind="stepped")
    record = office.take(record, "corrected", date(2021, 3, 8))
    back = Event.objects.filter(**of(record), kind="stepped").latest("pk")
    actor, register = office.world.actor(), registry.registers[REQUESTS]
    at = record.entered_at.replace(2021, 3, 20)
    with pytest.raises(take.Refused, match="已经办过的“收到补正”"):
        take.withdraw(actor, register, record, asked.pk, at=at, seen=record.version, reason="误办")
    record = take.withdraw(actor, register, record, back.pk, at=at, seen=record.version, reason="误办")
    record = take.withdraw(actor, register, record, asked.pk, at=at, seen=record.version, reason="误办")
    assert (record.corrected_on, record.correction_asked_on, record.due_on) == (None, None, date(2021, 3, 29))


def test_two_people_at_once_do_not_both_reply(office):
    record = request_of(office)
    seen = record.version
    office.take(record, "replied", date(2021, 3, 10), reply="provided")
    with pytest.raises(change.Conflict):
        take.take(
            office.world.actor(),
            registry.registers[REQUESTS],
            record,
            "replied",
            on=date(2021, 3, 10),
            at=record.entered_at.replace(2021, 3, 11),
            seen=seen,
            values={"reply": "refused"},
        )


def test_an_online_request_waits_for_both_sides(office):
    record = request_of(office, channel="online")
    assert record.due_on is None
    record = office.take(record, "confirmed", date(2021, 3, 4))
    assert (record.received_on, record.due_on) == (date(2021, 3, 4), date(2021, 4, 1))


def test_an_old_matter_is_entered_whole_and_shows_its_steps(office):
    office.world.house.procedures_since = date(2021, 4, 1)
    office.world.house.save()
    record = request_of(office, replied_on=date(2021, 3, 9), reply="provided", due_on=date(2021, 3, 29))
    assert not Deadline.objects.filter(**of(record)).exists()
    with pytest.raises(take.Refused, match="已经办过"):
        office.take(record, "replied", date(2021, 3, 10), reply="provided")


def test_taking_back_the_confirmation_puts_the_day_of_arrival_back(office):
    record = office.take(request_of(office, channel="online"), "confirmed", date(2021, 3, 4))
    confirmed = Event.objects.get(**of(record), kind="stepped")
    actor, register = office.world.actor(), registry.registers[REQUESTS]
    at = record.entered_at.replace(2021, 3, 20)
    record = take.withdraw(actor, register, record, confirmed.pk, at=at, seen=record.version, reason="申请人否认")
    assert (record.received_on, record.confirmed_on, record.due_on) == (MONDAY, None, None)
