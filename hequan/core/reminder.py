"""Reminders (催办): a head asks the handler of a matter to go on, once a day for each; the journal keeps it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from itertools import islice

from django.db import transaction
from django.db.models import Q
from django.utils import timezone

from hequan.core import access, journal
from hequan.core.actor import Actor, NotAllowed
from hequan.core.backlog import Backlog
from hequan.core.case import TAKEN
from hequan.core.models import Deadline, Event
from hequan.core.record import Record
from hequan.core.register import Register
from hequan.core.registry import registry
from hequan.core.todo import Line, Now, groups, lines

#: The kind of its event.
REMINDED = "reminded"
#: So many matters are reminded of at once.
AT_ONCE = 200

#: Which record of which register.
Place = tuple[str, int]


class NothingToRemind(RuntimeError):
    """The matter is closed, or was reminded of on the same day: the message says which, and what to do."""


@dataclass(frozen=True)
class Reminded:
    """The last reminder of a matter that has not gone on since."""

    at: datetime
    by: str

    @property
    def on(self) -> date:
        """The day."""
        return timezone.localdate(self.at)

    def __str__(self) -> str:
        return f"已催办（{self.on.month}月{self.on.day}日，{self.by}）"


def may_remind(actor: Actor, register: type[Register]) -> bool:
    """Whether the post reminds others: that of a head does."""
    return actor.role.may_take(register.chapter, "approve")


def remind(actor: Actor, register: type[Register], pk: int, *, at: datetime) -> Line:
    """The line of one open matter that its handler was reminded of, the most pressing it has.

    Raises NothingToRemind, NotYours, NotAllowed.
    """
    record = access.record(actor, register, pk)
    if not may_remind(actor, register):
        raise NotAllowed(f"{actor.title}不能催办，催办由负责人办理。")
    now = Now.on(timezone.localdate(at), at)
    rows = Deadline.objects.filter(register=register.key, record_id=record.pk).order_by("due_on", "pk")
    open_rows = sorted(lines(actor, list(rows), now), key=lambda line: (not line.is_past, line.due_on or date.max))
    if not open_rows:
        raise NothingToRemind(f"{record.number} 没有未办的事项，不需要催办。")
    if not _send(actor, open_rows[:1], at):
        told = _today([(register.key, record.pk)], at)[register.key, record.pk]
        raise NothingToRemind(f"{record.number} 今天已经由{told.by}催办过，同一件事一天只催办一次，请明天再催。")
    return open_rows[0]


def remind_all(backlog: Backlog, *, at: datetime) -> tuple[int, int]:
    """(matters of one person reminded of, matters that were already on the same day): of what is overdue, so many.

    Raises NotAllowed where the actor may remind of none of them.
    """
    actor, now = backlog.actor, Now.on(timezone.localdate(at), at)
    overdue = next(group for group in groups(now) if group.name == "overdue")
    found: dict[Place, Line] = {}
    for rows in islice(backlog.every(overdue.stretches), AT_ONCE):
        for line in lines(actor, rows, now):
            if may_remind(actor, line.register):
                found.setdefault((line.register.key, line.record.pk), line)
        if len(found) >= AT_ONCE:
            break
    if not found and not any(may_remind(actor, one) for one in access.readable_registers(actor)):
        raise NotAllowed(f"{actor.title}不能催办，催办由负责人办理。")
    waiting = list(found.values())
    sent = _send(actor, waiting, at)
    return sent, len(waiting) - sent


def latest(of: Iterable[Line]) -> dict[Place, Reminded]:
    """The reminders of some matters that have not gone on since, in one question."""
    told: dict[Place, Event] = {}
    for event in _events({(line.register.key, line.record.pk) for line in of}, (REMINDED, TAKEN)):
        told[event.register, event.record_id] = event
    return {place: _reminded(event) for place, event in told.items() if event.kind == REMINDED}


def _send(actor: Actor, found: Sequence[Line], at: datetime) -> int:
    """How many of the matters were reminded of now: those that were not on the same day."""
    with transaction.atomic():
        _lock(found)
        done = _today([(line.register.key, line.record.pk) for line in found], at)
        due = [line for line in found if (line.register.key, line.record.pk) not in done]
        journal.write(actor, map(_change, due), at=at)
    return len(due)


def _lock(found: Sequence[Line]) -> None:
    """Hold the records, always in the same order: of two heads at once the second sees what the first did."""
    for key in sorted({line.register.key for line in found}):
        ids = [line.record.pk for line in found if line.register.key == key]
        list(registry.registers[key].model.kept.select_for_update().filter(pk__in=ids).order_by("pk").values("pk"))


def _today(places: Iterable[Place], at: datetime) -> dict[Place, Reminded]:
    """The reminders of the same day."""
    day = timezone.localdate(at)
    found = {(event.register, event.record_id): _reminded(event) for event in _events(set(places), (REMINDED,))}
    return {place: one for place, one in found.items() if one.on == day}


def _events(places: set[Place], kinds: Sequence[str]) -> Iterable[Event]:
    """The events of these kinds on some records, the earliest first."""
    if not places:
        return []
    where = Q()
    for key in sorted({key for key, _ in places}):
        where |= Q(register=key, record_id__in=[pk for name, pk in places if name == key])
    return Event.objects.filter(where, kind__in=kinds).order_by("pk")


def _reminded(event: Event) -> Reminded:
    return Reminded(event.at, journal.read(event)["actor"]["name"])


def _change(line: Line) -> journal.Change:
    record: Record = line.record
    told = f"请{line.person}办理“{line.deed}”：{line.words}"
    return journal.Change(REMINDED, line.register.key, record.pk, record.house_id, record.number, {}, {}, told)
