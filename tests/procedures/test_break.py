"""Ways around a gate that somebody would try: each is refused, and leaves records, events and days in agreement."""

from datetime import UTC, date, datetime

import pytest

from hequan.core import change, deadline, take
from hequan.core.access import NotYours
from hequan.core.actor import NotAllowed
from hequan.core.calendar import SHANGHAI, calendar
from hequan.core.case import supposed
from hequan.core.models import Deadline, Event
from hequan.core.registry import registry
from hequan.core.todo import Now, everything
from tests.cast import actor_of, of
from tests.procedures.breaking import (
    AGREED,
    PUBLICATIONS,
    REQUESTS,
    REVIEW,
    SINCE,
    amend,
    case,
    correct,
    day,
    request_of,
    taken,
    withdraw,
)

pytestmark = pytest.mark.usefixtures("truth")

# The form and the correction.


def test_a_matter_is_not_moved_out_of_the_procedure_and_finished_by_hand(desk):
    record = request_of(desk)
    with pytest.raises(change.Unclean, match="不能改到程序启用日期 2021-01-01 以前"):
        correct(desk, record, received_on=date(2020, 12, 31))
    with pytest.raises(change.Unclean, match="由“答复”这一步写入"):
        correct(desk, record, received_on=date(2020, 12, 31), replied_on=day(9), reply="provided")
    assert desk.fresh(record).version == 1


def test_a_matter_that_was_entered_whole_is_not_moved_into_the_procedure(desk):
    told = {"received_on": date(2020, 12, 30), "replied_on": day(4, 1), "reply": "provided"}
    record = request_of(desk, **told)
    with pytest.raises(change.Unclean, match="应当按程序逐步办理，而结果已经整件填写"):
        correct(desk, record, received_on=day(4, 1))
    record = request_of(desk, received_on=date(2020, 12, 30))
    record = correct(desk, record, received_on=day(4, 1))
    assert record.due_on == day(1, 2), "nothing was decided yet: it simply goes on step by step"


def test_what_a_step_wrote_into_an_old_matter_no_form_writes_over(desk):
    record = request_of(desk, received_on=date(2020, 12, 30))
    record = desk.take(record, "replied", day(4, 1), reply="provided")
    with pytest.raises(change.Unclean, match="由“答复”这一步写入"):
        correct(desk, record, replied_on=day(5, 1))
    told = {"correction_asked_on": date(2020, 12, 31), "corrected_on": day(2, 1)}
    assert correct(desk, record, **told).corrected_on == day(2, 1)
    with pytest.raises(change.Unclean, match="已经办过的“答复”"):
        correct(desk, record, corrected_on=None)


def test_what_was_entered_whole_before_the_house_worked_by_steps_can_still_be_put_right(desk):
    house = desk.world.house
    house.procedures_since = None
    house.save()
    record = request_of(desk, replied_on=day(9), reply="refused", reasons="第十五条")
    house.procedures_since = SINCE
    house.save()
    deadline.write_anew(registry.registers[REQUESTS])
    record = correct(desk, record, replied_on=day(10))
    assert taken(desk, record) == [("received", 1), ("replied", 10)]
    with pytest.raises(change.Unclean, match="由“延长答复期限”这一步写入"):
        correct(desk, record, extended_on=day(20))


def test_a_correction_does_not_change_what_a_step_rested_on(desk):
    record = desk.take(request_of(desk), "replied", day(10), reply="provided")
    with pytest.raises(change.Unclean, match=r"已经办过的“答复”（2021-03-10）会因此不成立.*与申请人确认收到"):
        correct(desk, record, channel="online")
    with pytest.raises(change.Unclean, match="已经办过的“答复”"):
        correct(desk, record, received_on=day(11))
    assert correct(desk, record, subject="某路修缮方案及预算", channel="registered_mail").version == record.version + 1


def test_a_correction_does_not_make_a_step_vanish_that_was_taken(desk):
    made = {"made_on": date(2019, 5, 20), "title": "某路修缮方案", "kind": "plan"}
    desk.world.house.procedures_since = date(2018, 1, 1)
    desk.world.house.save()
    record = desk.enter(PUBLICATIONS, **made)
    record = desk.take(record, "reviewed", date(2019, 5, 21), **REVIEW)
    with pytest.raises(change.Unclean, match="没有“公开审查”这一步"):
        correct(desk, record, made_on=date(2019, 5, 1))


def test_a_due_day_goes_with_the_condition_of_its_clock(desk):
    record = request_of(desk)
    record = correct(desk, record, channel="online")
    assert record.due_on is None and not Deadline.objects.filter(**of(record), clock="reply").exists()


# Putting right and taking back.


def test_the_day_of_an_earlier_step_is_not_moved_so_that_a_later_one_loses_its_gate(desk):
    record = desk.take(request_of(desk), "extended", day(29), "leader")
    with pytest.raises(change.Unclean, match="答复期限已经届满"):
        correct(desk, record, received_on=date(2021, 2, 1))
    record = desk.take(request_of(desk), "ask_correction", day(3))
    record = desk.take(record, "corrected", day(8))
    record = desk.take(record, "extended", day(6, 4), "leader")
    with pytest.raises(take.Refused, match=r"已经办过的“延长答复期限”（2021-04-06）会因此不成立.*第三十三条"):
        amend(desk, record, "corrected", day(5))


def test_a_step_is_not_moved_behind_the_one_that_closed_the_matter(desk):
    record = desk.take(request_of(desk), "consult", day(3))
    record = desk.take(record, "consulted", day(5), **AGREED)
    record = desk.take(record, "replied", day(10), reply="provided")
    with pytest.raises(take.Refused, match="已经办过“答复”"):
        amend(desk, record, "consulted", day(12))


def test_a_second_round_does_not_block_putting_the_first_right(desk):
    record = request_of(desk)
    for asked, answered in ((3, 5), (10, 15)):
        record = desk.take(record, "consult", day(asked))
        record = desk.take(record, "consulted", day(answered), **AGREED)
    record = amend(desk, record, "consulted", day(4), n=0)
    assert taken(desk, record)[1:] == [("consult", 3), ("consulted", 4), ("consult", 10), ("consulted", 15)]
    assert (record.consulted_on, record.consulted_back_on) == (day(10), day(15))
    record = withdraw(desk, record, "consulted")
    assert (record.consulted_on, record.consulted_back_on) == (day(10), None), "the second round is still open"
    record = withdraw(desk, record, "consult")
    assert (record.consulted_on, record.consulted_back_on) == (day(3), day(4))
    with pytest.raises(take.Refused, match="早于“征求第三方意见”的日期 2021-03-03"):
        amend(desk, record, "consulted", day(2), n=0)
    with pytest.raises(take.Refused, match="已经办过的“收到第三方意见或者逾期未提”"):
        withdraw(desk, record, "consult", n=0)


def test_the_column_shows_the_last_round_in_whatever_order_it_was_recorded_or_taken_back(desk):
    record = desk.take(request_of(desk), "consult", day(5))
    record = desk.take(record, "consult", day(3))
    assert record.consulted_on == day(5), "the forgotten earlier one is recorded later"
    record = amend(desk, record, "consult", day(8))
    assert record.consulted_on == day(8)
    record = withdraw(desk, record, "consult", n=0)
    assert record.consulted_on == day(8)
    record = withdraw(desk, record, "consult", n=1)
    assert record.consulted_on is None and taken(desk, record) == [("received", 1)]


def test_taking_back_leaves_what_another_time_of_the_step_said(desk):
    told = {"title": "清泉路拓宽", "made_on": day(1), "kind": "plan"}
    record = desk.enter(PUBLICATIONS, **told)
    record = desk.take(record, "reviewed", day(2), **REVIEW)
    record = amend(desk, record, "reviewed", day(2), reviewed_by="孙示和", review="public")
    assert record.reviewed_by == "孙示和"
    record = withdraw(desk, record, "reviewed")
    assert (record.reviewed_on, record.reviewed_by, record.review) == (None, "", "")


def test_the_first_round_of_an_old_matter_stays_when_a_second_is_taken(desk):
    record = request_of(desk, received_on=date(2020, 12, 30), consulted_on=date(2020, 12, 31))
    record = desk.take(record, "consult", day(8, 1))
    assert taken(desk, record) == [("received", 30), ("consult", 31), ("consult", 8)]
    record = withdraw(desk, record, "consult")
    assert taken(desk, record) == [("received", 30), ("consult", 31)] and record.consulted_on == date(2020, 12, 31)


def test_an_old_matter_is_finished_whole_after_a_step_was_taken_back(desk):
    record = request_of(desk, received_on=date(2020, 12, 30))
    record = withdraw(desk, desk.take(record, "replied", day(4, 1), reply="provided"), "replied")
    record = correct(desk, record, replied_on=day(5, 1), reply="provided")
    assert taken(desk, record) == [("received", 30), ("replied", 5)]
    assert not Deadline.objects.filter(**of(record)).exists()


def test_somebody_elses_step_is_not_taken_back(desk):
    record = desk.take(request_of(desk), "extended", day(20), "leader")
    for deed in (lambda: withdraw(desk, record, "extended"), lambda: amend(desk, record, "extended", day(19))):
        with pytest.raises(take.Refused, match="由负责人办理"):
            deed()


# Days and moments.


def test_a_moment_belongs_to_its_day_and_is_not_to_come(desk, refused):
    record = request_of(desk)
    at = datetime(2021, 3, 10, 12, tzinfo=SHANGHAI)
    told = {"at": at, "reply": "provided"}
    with refused("不在 2021-03-10 这一天"):
        desk.take(record, "replied", day(10), moment=datetime(2021, 3, 9, 23, 59, tzinfo=SHANGHAI), **told)
    with refused("12:01 还没有到"):
        desk.take(record, "replied", day(10), moment=datetime(2021, 3, 10, 12, 1, tzinfo=SHANGHAI), **told)
    moment = datetime(2021, 3, 9, 16, 1, tzinfo=UTC)
    record = desk.take(record, "replied", day(10), moment=moment, **told)
    assert case(desk, record).taken[-1].moment == moment, "00:01 in Shanghai is of the tenth"


def test_a_moment_stays_when_only_the_words_are_put_right(desk):
    moment = datetime(2021, 3, 10, 10, 30, tzinfo=SHANGHAI)
    record = desk.take(request_of(desk), "replied", day(10), moment=moment, reply="provided")
    record = amend(desk, record, "replied", day(10), reply_number="荷公开〔2021〕1号")
    assert case(desk, record).taken[-1].moment == moment


def test_midnight_in_shanghai_parts_yesterday_from_today(desk, refused):
    record = request_of(desk)
    late = datetime(2021, 3, 9, 15, 59, tzinfo=UTC)
    with refused("还没有到（今天是 2021-03-09）"):
        desk.take(record, "replied", day(10), at=late, reply="provided")
    assert desk.take(record, "replied", day(10), at=late.replace(hour=16), reply="provided").replied_on == day(10)


def test_what_is_consulted_while_the_days_begin_anew_is_left_out(desk):
    """The third party was asked on 5 March; the correction came on the 8th, the answer on the 12th."""
    request = registry.registers[REQUESTS].procedure
    told = [("received", day(1)), ("consult", day(5)), ("ask_correction", day(5)), ("corrected", day(8))]
    reply = request.clocks()["reply"]
    open_still = reply.reckon(supposed(request, told, calendar()), day(9))
    assert (open_still.state, open_still.due_on) == ("paused", None)
    ended = reply.reckon(supposed(request, [*told, ("consulted", day(12))], calendar()), day(12))
    # 20 working days from 15 March: 15–19, 22–26, 29–2 April, 6–9 (5 April off), 12 April.
    assert (ended.state, ended.due_on) == ("running", day(12, 4))
    assert any(
        "2021-03-09 至 2021-03-12（征求第三方意见至收到第三方意见或者逾期未提）不计入" in one for one in ended.lines
    )


# Who.


@pytest.mark.parametrize("username", ["sibling", "mediator", "system_admin", "security_admin", "audit_admin"])
def test_who_does_not_see_a_matter_takes_none_of_its_steps(desk, username):
    record = request_of(desk)
    register, now = registry.registers[REQUESTS], datetime(2021, 3, 10, 12, tzinfo=SHANGHAI)
    told = {"on": day(10), "at": now, "seen": 1, "values": {"reply": "provided"}}
    with pytest.raises(NotYours):
        take.take(actor_of(username), register, record, "replied", **told)
    assert not deadline_lines(desk, username)


def deadline_lines(office, username):
    return [line for _, lines in everything(office.world.actor(username), Now.on(day(2))) for line in lines]


def test_a_community_takes_steps_of_its_own_matters_only(desk):
    own = request_of(desk, office=desk.world.community)
    other = request_of(desk, office=desk.world.other_community)
    lines = deadline_lines(desk, "community")
    assert {line.record.pk for line in lines} == {own.pk}
    with pytest.raises(NotYours):
        desk.take(other, "replied", day(10), "community", reply="provided")


def test_a_void_matter_takes_no_step_and_comes_back_as_it_was(desk):
    record = desk.take(request_of(desk), "ask_correction", day(3))
    actor, register, at = desk.world.actor(), registry.registers[REQUESTS], datetime(2021, 3, 9, 9, tzinfo=SHANGHAI)
    before = sorted(map(deadline.words, Deadline.objects.filter(**of(record))))
    record = change.void(actor, register, record, at=at, seen=record.version, reason="重复登记")
    assert not Deadline.objects.filter(**of(record)).exists()
    for deed in (
        lambda: desk.take(record, "corrected", day(8)),
        lambda: withdraw(desk, record, "ask_correction"),
        lambda: amend(desk, record, "ask_correction", day(4)),
    ):
        with pytest.raises(NotAllowed, match="已作废"):
            deed()
    change.restore(actor, register, record, at=at, seen=record.version)
    assert sorted(map(deadline.words, Deadline.objects.filter(**of(record)))) == before


def test_a_refused_step_writes_nothing(desk, refused):
    record, events = request_of(desk), Event.objects.count()
    rows = sorted(map(deadline.words, Deadline.objects.all()))
    with refused("没有告知过补正"):
        desk.take(record, "replied", day(10), reply="given_up")
    with pytest.raises(change.Unclean):
        desk.take(record, "replied", day(10), reply="no_such_reply")
    with pytest.raises(ValueError, match="does not ask handler"):
        desk.take(record, "replied", day(10), reply="provided", handler="钱示宁")
    assert Event.objects.count() == events and desk.fresh(record).version == 1
    assert sorted(map(deadline.words, Deadline.objects.all())) == rows
