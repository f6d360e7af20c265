"""Replays the journal: proves that the columns agree with the events, or writes them anew from the events."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.db import transaction

from hequan.core import change, deadline, journal, tally
from hequan.core.models import Event
from hequan.core.record import Record
from hequan.core.register import Register
from hequan.core.registry import registry

#: Records compared at a time, so that the memory needed does not grow with the register.
STRETCH = 2000


@dataclass(frozen=True)
class Difference:
    """One column that does not say what the journal says; no `field` when a whole row or all its events are missing."""

    register: str
    record_id: int
    number: str
    field: str
    stored: Any
    told: Any

    def __str__(self) -> str:
        if not self.field:
            missing = "留痕里没有这条记录" if self.told is None else "台账里没有这条记录"
            return f"{self.register} {self.number or self.record_id}：{missing}"
        return f"{self.register} {self.number} 的 {self.field}：台账为 {self.stored!r}，留痕为 {self.told!r}"


def differences(register: type[Register]) -> Iterator[Difference]:
    """Every difference between the columns of a register and what its events tell, a bounded stretch at a time."""
    records = register.model.kept.order_by("pk")
    last = 0
    while stretch := list(records.filter(pk__gt=last)[:STRETCH]):
        told = _replay(register, last, stretch[-1].pk)
        for record in stretch:
            yield from _compare(register, record, told.pop(record.pk, None))
        yield from _missing(register, told)
        last = stretch[-1].pk
    yield from _missing(register, _replay(register, last, None))


def _compare(register: type[Register], record: Record, tale: dict[str, Any] | None) -> Iterator[Difference]:
    if tale is None:
        yield Difference(register.key, record.pk, record.number, "", record.number, None)
        return
    for name, value in change.plain(record).items():
        expected = tale.get(name, _empty(register, name))
        if value != expected:
            yield Difference(register.key, record.pk, record.number, name, value, expected)


def _missing(register: type[Register], told: dict[int, dict[str, Any]]) -> Iterator[Difference]:
    for record_id, tale in told.items():
        yield Difference(register.key, record_id, tale.get("number", ""), "", None, tale)


def rebuild(register: type[Register]) -> int:
    """Write every differing column as the journal tells it, tallies and deadlines too; how many were wrong."""
    with transaction.atomic():
        differing = [difference for difference in differences(register) if difference.field]
        for difference in differing:
            _set_column(register, difference)
        return len(differing) + tally.count_anew(register) + deadline.write_anew(register)


def all_differences() -> Iterator[Difference]:
    """The differences of every register: first its columns, then its tallies, then its deadlines."""
    for register in registry.registers.values():
        yield from differences(register)
        yield from tally_differences(register)
        yield from deadline_differences(register)


def tally_differences(register: type[Register]) -> Iterator[Difference]:
    """Every tally that does not agree with the rows it counts."""
    right, stored = tally.counted(register), tally.stored(register)
    for cell in sorted(right | stored):
        if right[cell] != stored[cell]:
            _, year, field, value = cell
            name = f"{year}年度合计 {field}={value}" if field else f"{year}年度合计"
            yield Difference(register.key, 0, name, "rows", stored[cell], right[cell])


def deadline_differences(register: type[Register]) -> Iterator[Difference]:
    """Every deadline that records and events do not bear out."""
    for row, new in deadline.differences(register):
        one = row or new
        assert one is not None
        stood, right = deadline.words(row), deadline.words(new)
        yield Difference(register.key, one.record_id, f"记录{one.record_id}", f"期限 {one.clock or '—'}", stood, right)


def _set_column(register: type[Register], difference: Difference) -> None:
    field = next(f for f in register.model._meta.concrete_fields if f.attname == difference.field)
    value = difference.told if field.is_relation else field.to_python(difference.told)
    register.model.kept.filter(pk=difference.record_id).update(**{difference.field: value})


def _replay(register: type[Register], after: int, upto: int | None) -> dict[int, dict[str, Any]]:
    """What the events tell of every record with an id in (after, upto]: the latest value of each column."""
    told: dict[int, dict[str, Any]] = {}
    events = Event.objects.filter(register=register.key, record_id__gt=after)
    if upto is not None:
        events = events.filter(record_id__lte=upto)
    for event in events.order_by("pk").iterator(chunk_size=5000):
        told.setdefault(event.record_id, {}).update(journal.read(event)["after"])
    return told


def _empty(register: type[Register], name: str) -> Any:
    """What a column holds when no event ever named it: empty values are left out of the first event."""
    field = next(f for f in register.model._meta.concrete_fields if f.attname == name)
    if field.null:
        return None
    return {} if field.get_internal_type() == "JSONField" else ""
