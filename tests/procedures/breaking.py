"""What the stories about ways around a gate have in common: a desk, and hands that try to put things right."""

from datetime import date, datetime

from hequan.core import change, journal, take
from hequan.core.calendar import SHANGHAI, calendar
from hequan.core.case import case_of
from hequan.core.local_rule import NO_RULES
from hequan.core.models import Event
from hequan.core.registry import registry
from tests.cast import of

REQUESTS, PUBLICATIONS = "openness.requests", "openness.publications"
DECISIONS = registry.registers["decisions.decisions"]
MONDAY = date(2021, 3, 1)
SINCE = date(2021, 1, 1)
AGREED = {"third_party_opinion": "consent"}
REVIEW = {"reviewed_by": "钱示宁", "review": "public", "shelved": ["review_sheet"]}


def day(number, month=3):
    return date(2021, month, number)


def request_of(desk, **values):
    told = {"received_on": MONDAY, "channel": "in_person", "applicant": "赵示安", "subject": "某路修缮方案"}
    return desk.enter(REQUESTS, **(told | values))


def correct(office, record, username="clerk", **values):
    register, now = registry.register_of(type(record)), office.fresh(record)
    at = datetime(2021, 12, 1, 9, tzinfo=SHANGHAI)
    return change.correct(office.world.actor(username), register, now, values, at=at, seen=now.version)


def event_of(record, name, n=-1):
    """The event that took a step, the last one unless told."""
    events = Event.objects.filter(**of(record), kind="stepped").order_by("pk")
    return [one.pk for one in events if journal.read(one)["step"]["name"] == name][n]


def amend(office, record, name, on, username="clerk", n=-1, moment=None, **values):
    now, at = office.fresh(record), datetime(2021, 12, 1, 9, tzinfo=SHANGHAI)
    told = {"on": on, "at": at, "seen": now.version, "reason": "看错日期", "values": values, "moment": moment}
    register = registry.register_of(type(record))
    return take.amend(office.world.actor(username), register, now, event_of(record, name, n), **told)


def withdraw(office, record, name, username="clerk", n=-1):
    now, at = office.fresh(record), datetime(2021, 12, 1, 9, tzinfo=SHANGHAI)
    actor, register = office.world.actor(username), registry.register_of(type(record))
    return take.withdraw(actor, register, now, event_of(record, name, n), at=at, seen=now.version, reason="误办")


def case(office, record):
    """The matter as the engine reads it."""
    register, now = registry.register_of(type(record)), office.fresh(record)
    return case_of(register, now, on=day(1, 12), rules=NO_RULES, calendar=calendar())


def taken(office, record):
    return [(one.step, one.on.day) for one in case(office, record).taken]
