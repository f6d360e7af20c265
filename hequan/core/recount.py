"""Recount: what is running is counted again after a new holiday notice or local rule; each day that moved is told."""

from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import Any

from django.db import transaction
from django.db.models import F, QuerySet

from hequan.core import change, deadline
from hequan.core.actor import Actor
from hequan.core.law import Limit
from hequan.core.models import Deadline
from hequan.core.record import Record
from hequan.core.register import Register
from hequan.core.registry import registry

#: The kind of its event.
RECOUNTED = "recounted"
#: Records counted again at a time, each time in one transaction.
BATCH = 200
#: A longer reason than this is cut on the line; the event keeps it whole.
LONGEST = 200

#: Row of the table by its clock.
Rows = Mapping[str, Deadline]


def recount_all(*, at: datetime, reason: str, house: Any = None, limit: Limit | None = None) -> int:
    """How many days of open matters moved, in all houses or in one; the record, its history and its line tell each.

    reason  why, as the handler reads it: 2027年放假安排
    limit   what the house filled in: then every matter that is measured by it is looked at, whether a clock ran or not
    """
    registers = [one for one in registry.registers.values() if one.procedure and (limit is None or _asks(one, limit))]
    return sum(
        _recount(register, ids, at, reason)
        for register in registers
        for ids in _stretches(_records(register) if limit else _open(register), house)
    )


def _asks(register: type[Register], limit: Limit) -> bool:
    """Whether matters of a register are measured by a limit."""
    assert register.procedure is not None
    clocks = register.procedure.clocks().values()
    asked = [one for clock in clocks for limits in (clock.limits, *clock.extends.values()) for one in limits]
    return limit in asked or limit == register.procedure.by_reference


def _open(register: type[Register]) -> QuerySet:
    """The records with an open deadline."""
    return Deadline.objects.filter(register=register.key).order_by("record_id").values_list("record_id", flat=True)


def _records(register: type[Register]) -> QuerySet:
    return register.model.kept.annotate(record_id=F("pk")).order_by("record_id").values_list("record_id", flat=True)


def _stretches(ids: QuerySet, house: Any) -> Iterator[list[int]]:
    """The ids of records, so many at a time."""
    ids, last = ids.filter(house_id=house.pk) if house else ids, 0
    while stretch := list(ids.filter(record_id__gt=last).distinct()[:BATCH]):
        yield stretch
        last = stretch[-1]


def _recount(register: type[Register], ids: list[int], at: datetime, reason: str) -> int:
    with transaction.atomic():
        held = register.model.kept.select_for_update(of=("self",)).select_related("house")
        records = list(held.filter(pk__in=ids).order_by("pk"))
        old, new = _by_record(_stored(register, ids)), _by_record(deadline.rows_of(register, records))
        pairs = ((one, old.get(one.pk, {}), new.get(one.pk, {})) for one in records)
        return sum(_write(register, one, was, now, at, reason) for one, was, now in pairs if _differ(was, now))


def _write(register: type[Register], record: Record, old: Rows, new: Rows, at: datetime, reason: str) -> int:
    """Write what a record counts to now: its columns, its event, its rows; the number of days that moved."""
    moved = [clock for clock in new if clock in old and new[clock].due_on != old[clock].due_on]
    before = change.plain(record)
    deadline.show(register, [record])
    if moved or change.plain(record) != before:
        was, now = ({deadline.DAYS: _days(rows, moved)} if moved else {} for rows in (old, new))
        actor = Actor.command(record.house, "系统")
        change.write(actor, register, record, before, RECOUNTED, at, reason, also=(was, now))
    deadline.watch(register, [record])
    for clock in moved:
        rows = Deadline.objects.filter(register=register.key, record_id=record.pk, clock=clock)
        rows.update(moved_from=old[clock].due_on, moved_because=reason[:LONGEST])
    return len(moved)


def _days(rows: Rows, clocks: list[str]) -> dict[str, str | None]:
    days = {clock: rows[clock].due_on for clock in clocks}
    return {clock: day.isoformat() if day else None for clock, day in days.items()}


def _stored(register: type[Register], ids: list[int]) -> Iterator[Deadline]:
    return Deadline.objects.filter(register=register.key, record_id__in=ids).iterator()


def _by_record(rows: Any) -> dict[int, dict[str, Deadline]]:
    found: dict[int, dict[str, Deadline]] = {}
    for row in rows:
        found.setdefault(row.record_id, {})[row.clock] = row
    return found


def _differ(old: Rows, new: Rows) -> bool:
    return old.keys() != new.keys() or any(deadline.differs(old[clock], new[clock]) for clock in new)
