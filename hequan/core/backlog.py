"""Backlog: the open deadlines that concern an actor, in the order of their days, a bounded number at a time.

Every stretch of the table is read as one index gives it, so that the first rows and a count up to COUNTED cost the same
however many rows there are. Beyond a row that was seen one goes on by its day and id, never by skipping rows.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from functools import cached_property
from heapq import merge
from itertools import islice
from typing import Any

from django.db.models import Q, QuerySet

from hequan.core import access
from hequan.core.actor import Actor
from hequan.core.calendar import SHANGHAI
from hequan.core.models import Deadline
from hequan.core.registry import registry

#: Beyond so many rows a group says "more than": to count them all would cost more with every one of them.
COUNTED = 1000
#: Rows read at a time where all of them are wanted.
STRETCH = 500

#: Where a row stands in the order: its day (None: after all that have one) and its id.
Mark = tuple[date | None, int]


@dataclass(frozen=True)
class Stretch:
    """The rows of one state with a day from `since` until `until`, both included; `dated` False: those without one.

    before, after  of the rows of one day: those whose moment came before; those whose has not, or that have none
    latest_first   the other way round: of what is long past the latest is the first that can still be helped
    """

    state: str
    since: date | None = None
    until: date | None = None
    dated: bool = True
    before: datetime | None = None
    after: datetime | None = None
    latest_first: bool = False

    def of(self, rows: QuerySet[Deadline]) -> QuerySet[Deadline]:
        """Those of the rows that lie in it, in order."""
        rows = rows.filter(state=self.state).order_by(*(("-due_on", "-pk") if self.latest_first else ("due_on", "pk")))
        if not self.dated:
            return rows.filter(due_on__isnull=True)
        if self.before and self.since:
            # Few limits have a moment, and they have an index of their own; a thousand others may end on the same day.
            return rows.filter(due_at__gte=datetime.combine(self.since, time.min, SHANGHAI), due_at__lt=self.before)
        if self.since:
            rows = rows.filter(due_on__gte=self.since)
        if self.until:
            rows = rows.filter(due_on__lte=self.until)
        return rows.filter(Q(due_at__isnull=True) | Q(due_at__gte=self.after)) if self.after else rows

    def beyond(self, rows: QuerySet[Deadline], mark: Mark | None) -> QuerySet[Deadline]:
        """Those of its rows that come after a mark."""
        found = self.of(rows)
        if mark is None or (mark[0] and not self.dated):
            return found
        day, pk = mark
        if day is None:
            return found.none() if self.dated else found.filter(pk__gt=pk)
        # The first condition is the one that the index finds its place by.
        if self.latest_first:
            return found.filter(due_on__lte=day).filter(Q(due_on__lt=day) | Q(pk__lt=pk))
        return found.filter(due_on__gte=day).filter(Q(due_on__gt=day) | Q(pk__gt=pk))


class Backlog:
    """The open deadlines of the registers that open for an actor, inside the reach; of one person, of one office."""

    def __init__(self, actor: Actor, person: str = "", office: Any = None) -> None:
        self.actor, self.person, self.office = actor, person, office

    def first(self, stretches: Sequence[Stretch], rows: int, mark: Mark | None = None) -> list[Deadline]:
        """The first rows of some stretches together, which all run the same way; after a mark if one is given."""
        parts, backwards = self.parts(), any(stretch.latest_first for stretch in stretches)
        found = [stretch.beyond(part, mark)[:rows] for stretch in stretches for part in parts]
        return list(islice(merge(*found, key=_order, reverse=backwards), rows))

    def every(self, stretches: Sequence[Stretch]) -> Iterator[list[Deadline]]:
        """All rows of some stretches, so many at a time."""
        mark = None
        while rows := self.first(stretches, STRETCH, mark):
            yield rows
            mark = mark_of(rows[-1])

    def count(self, stretches: Iterable[Stretch], person: str = "") -> int:
        """How many rows some stretches have, up to COUNTED + 1; of one person among them, if named."""
        return _bounded(stretch.of(part) for stretch in stretches for part in self.parts(person))

    def between(self, states: Sequence[str], since: date, until: date, person: str) -> int:
        """How many rows of some states one person has from a day until another, up to COUNTED + 1."""
        days = {"state__in": states, "due_on__gte": since, "due_on__lte": until}
        return _bounded(part.filter(**days) for part in self.parts(person))

    def all(self, person: str) -> int:
        """How many rows one person has, up to COUNTED + 1."""
        return _bounded(self.parts(person))

    def persons(self, after: str, most: int) -> list[str]:
        """The names of those whose rows they are, in order after one name: found one by one, each by the index."""
        found: list[str] = []
        while len(found) < most:
            following = [part.filter(person__gt=after).order_by("person") for part in self.parts()]
            names = [name for part in following for name in part.values_list("person", flat=True)[:1]]
            if not names:
                break
            after = min(names)
            found.append(after)
        return found

    def parts(self, person: str = "") -> list[QuerySet[Deadline]]:
        """The rows, in so many parts as there must be for an index to give each in order."""
        person = person or self.person
        return [part.filter(person=person) for part in self._parts] if person else self._parts

    @cached_property
    def _parts(self) -> list[QuerySet[Deadline]]:
        rows = self._readable(Deadline.objects.filter(house_id=self.actor.reach.house_id))
        offices = [rows if pk is None else rows.filter(office_id=pk) for pk in self._offices()]
        keys = self._registers()
        return offices if keys is None else [part.filter(register=key) for part in offices for key in keys]

    def _readable(self, rows: QuerySet[Deadline]) -> QuerySet[Deadline]:
        """The rows without those of matters that are kept secret from the actor: few, and asked for once."""
        for register in registry.registers.values():
            secret = access.kept_from(self.actor, register)
            hidden = list(secret.values_list("pk", flat=True)) if secret is not None else []
            if hidden:
                rows = rows.exclude(register=register.key, record_id__in=hidden)
        return rows

    def _offices(self) -> list[int | None]:
        """The offices by which the rows are narrowed; one None where those of the whole house are meant."""
        if self.office is not None:
            return [self.office.pk]
        if self.actor.reach.pk == self.actor.reach.house_id:
            return [None]
        return list(self.actor.reach.subtree().values_list("pk", flat=True))

    def _registers(self) -> list[str] | None:
        """The registers that open; None where all do that have deadlines."""
        watched = [one for one in registry.registers.values() if one.procedure or one.upcoming]
        readable = {one.key for one in access.readable_registers(self.actor)}
        return None if all(one.key in readable for one in watched) else [o.key for o in watched if o.key in readable]


def _bounded(parts: Iterable[QuerySet[Deadline]]) -> int:
    total = 0
    for part in parts:
        total += part.order_by().values("pk")[: COUNTED + 1].count()
        if total > COUNTED:
            return COUNTED + 1
    return total


def mark_of(row: Deadline) -> Mark:
    """Where a row stands in the order."""
    return row.due_on, row.pk


def _order(row: Deadline) -> tuple[date, int]:
    return row.due_on or date.max, row.pk
