"""Two people at once, and what the office says about itself, leave records, events and days in agreement."""

import threading
from datetime import date, datetime

import pytest
from django.db import connections

from hequan.core import change, rebuild, take
from hequan.core.calendar import SHANGHAI
from hequan.core.law_file import law
from hequan.core.local_rule import establish, rules
from hequan.core.models import Deadline, Event
from hequan.core.ownership import works_by_steps
from hequan.core.registry import registry
from hequan.offices.appointing import work_by_steps
from tests.procedures.breaking import DECISIONS, REQUESTS, SINCE, day, request_of

pytestmark = pytest.mark.usefixtures("truth")

# Two at once.


def test_of_two_at_the_same_moment_one_takes_the_step(committed_desk):
    """Each read the same version; the other is told that the matter went on, and nothing of theirs stands."""
    desk = committed_desk
    record, register = request_of(desk), registry.registers[REQUESTS]
    ready, outcomes, actor = threading.Barrier(2), [], desk.world.actor()
    at = datetime(2021, 3, 10, 12, tzinfo=SHANGHAI)

    def go(reply):
        try:
            ready.wait()
            told = {"on": day(10), "at": at, "seen": 1, "values": {"reply": reply}}
            take.take(actor, register, record, "replied", **told)
            outcomes.append(reply)
        except change.Conflict:
            outcomes.append("conflict")
        finally:
            connections.close_all()

    threads = [threading.Thread(target=go, args=(reply,)) for reply in ("provided", "not_existing")]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(outcomes) == 2 and outcomes.count("conflict") == 1
    assert desk.fresh(record).reply in outcomes and len(Event.objects.filter(kind="stepped")) == 1


# What the office says about itself.


def test_a_house_that_moves_its_first_day_finds_its_days_as_they_should_be(desk):
    whole = request_of(desk, received_on=date(2020, 12, 30), replied_on=day(4, 1), reply="provided")
    open_still = request_of(desk, received_on=date(2020, 12, 30))
    stepped = request_of(desk)
    for since in (date(2022, 1, 1), date(2020, 1, 1), SINCE):
        at = datetime(2021, 12, 1, 9, tzinfo=SHANGHAI)
        work_by_steps(desk.world.actor("system_admin"), since=since, at=at)
        assert [str(one) for one in rebuild.all_differences()] == []
    watched = set(Deadline.objects.filter(clock="reply").values_list("record_id", flat=True))
    assert watched == {stepped.pk} and desk.fresh(whole).version == desk.fresh(open_still).version == 1


def test_a_local_rule_of_later_days_does_not_reach_back(desk):
    """What the office filled in holds for matters that began since; an earlier one waits for its own."""
    limit = law("本地规定")["report_incident"]
    told = {
        "number": 30,
        "unit": "minute",
        "basis": "甲街办发〔2021〕3号",
        "at": datetime(2021, 12, 1, tzinfo=SHANGHAI),
    }
    establish(desk.world.actor("leader"), limit, since=day(2), **told)
    known = rules(desk.world.house.pk)
    assert known.value(limit, day(1)).setting and known.value(limit, day(2)).words == "30分钟"


def test_a_procedure_that_was_switched_off_leaves_its_fields_open_until_it_is_on_again(desk):
    actor, at = desk.world.actor("leader"), datetime(2021, 12, 1, 9, tzinfo=SHANGHAI)
    limit = DECISIONS.procedure.by_reference
    house = desk.world.house
    assert works_by_steps(DECISIONS, house, day(1))
    establish(actor, limit, since=SINCE, basis="甲街办发〔2021〕3号", applies=False, at=at)
    assert not works_by_steps(DECISIONS, house, day(1))
    establish(actor, limit, since=day(2), basis="甲街办发〔2021〕4号", applies=True, at=at)
    assert not works_by_steps(DECISIONS, house, day(1)) and works_by_steps(DECISIONS, house, day(2))
