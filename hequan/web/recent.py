"""What was entered and changed last, as far as the actor may see it."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import QuerySet, Sum

from hequan.core import access, journal
from hequan.core.actor import Actor
from hequan.core.history import DEEDS
from hequan.core.models import Event, Numbering
from hequan.core.record import Record
from hequan.core.register import Register
from hequan.core.registry import registry
from hequan.offices.models import Post
from hequan.web.brief import brief

#: Deeds worth a line; looking at a record is none.
KINDS = ("entered", "corrected", "voided", "restored")
#: The journal is read so far back, so that the page costs the same at any age of it.
LOOKED_AT, OWN_LOOKED_AT, SHOWN = 60, 200, 8


@dataclass(frozen=True)
class Recent:
    """The latest deed on one record."""

    register: type[Register]
    record: Record
    deed: str
    at: datetime
    by: str

    @property
    def about(self) -> str:
        """What the record is about."""
        return brief(self.register, self.record)


def recent(actor: Actor, *, only_mine: bool) -> list[Recent]:
    """The records that were entered or changed last: by me, or by anybody of the office I work on."""
    events = of_me(actor) if only_mine else of_office(actor)
    latest: dict[tuple[str, int], Event] = {}
    for event in events.filter(kind__in=KINDS).order_by("-pk")[:LOOKED_AT]:
        latest.setdefault((event.register, event.record_id), event)
    return list(_readable(actor, latest))[:SHOWN]


def of_me(actor: Actor) -> QuerySet[Event]:
    """What I did for this house."""
    return Event.objects.filter(person_id=actor.person_id, house_id=actor.reach.house_id)


def of_office(actor: Actor) -> QuerySet[Event]:
    """What the people of the office did; of the whole house for a post that works on all of it."""
    events = Event.objects.filter(house_id=actor.reach.house_id)
    if actor.reach.is_house:
        return events
    return events.filter(person__in=Post.objects.filter(office__in=access.offices(actor)).values("person"))


def most_used(actor: Actor) -> list[type[Register]]:
    """The registers that this actor enters: those last used by themselves first, then those the house uses most."""
    last = of_me(actor).filter(kind="entered").order_by("-pk").values_list("register", flat=True)[:OWN_LOOKED_AT]
    own, house = Counter(last), Counter(_numbered(actor.reach.house_id))
    mine = [register for register in registry.registers.values() if actor.role.may_enter(register.chapter)]
    return sorted(mine, key=lambda register: (-own[register.key], -house[register.key]))


def _numbered(house_id: int) -> dict[str, int]:
    """How many numbers each register of a house has given out."""
    given = Numbering.objects.filter(house_id=house_id).values_list("register")
    return dict(given.annotate(rows=Sum("last")))


def _readable(actor: Actor, latest: dict[tuple[str, int], Event]) -> Iterable[Recent]:
    """The deeds whose records this actor may read: one query for each register that occurs."""
    records: dict[tuple[str, int], Any] = {}
    for key in {key for key, _ in latest}:
        register = registry.registers.get(key)
        if register:
            ids = [record_id for name, record_id in latest if name == key]
            found = access.records(actor, register, with_void=True).filter(pk__in=ids)
            records |= {(key, record.pk): record for record in found}
    for place, event in latest.items():
        if place in records:
            by = journal.read(event)["actor"]["name"]
            register = registry.registers[place[0]]
            yield Recent(register, records[place], DEEDS[event.kind], event.at, by)
