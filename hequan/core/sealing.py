"""Sealing: rows that a step of another record closed for ever, for instance what each member said before a decision.

A row is closed by its day: that of the step or an earlier one. Taking the step back opens the day for rows that were
forgotten; the rows that stood behind the step stay as they were.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.core.exceptions import ValidationError

from hequan.core import journal
from hequan.core.case import TAKEN, WITHDRAWN
from hequan.core.record import Record
from hequan.core.register import Register
from hequan.core.registry import registry
from hequan.core.step import Step, cite


@dataclass(frozen=True)
class Seal:
    """A step of another register's procedure that closes rows, and the field by which these name its record."""

    parent: type[Register]
    step: Step
    named_by: str


def seals(register: type[Register]) -> Iterator[Seal]:
    """The steps that close rows of a register."""
    for parent in registry.registers.values():
        for step in parent.procedure.steps().values() if parent.procedure else ():
            for key, named_by in step.seals:
                if key == register.key:
                    yield Seal(parent, step, named_by)


def check(register: type[Register], record: Record, before: Mapping[str, Any] | None) -> None:
    """Refuse a new row behind a step that closes, and any change to one that stood behind it."""
    for seal in seals(register):
        sentence = _fault(register, record, before, seal)
        if sentence:
            raise ValidationError({seal.named_by: sentence})


def fault(register: type[Register], record: Record, before: Mapping[str, Any]) -> str:
    """Why a row can't be changed at all; nothing where it can."""
    return next((found for seal in seals(register) if (found := _fault(register, record, before, seal))), "")


def _fault(register: type[Register], record: Record, before: Mapping[str, Any] | None, seal: Seal) -> str:
    named = register.field(seal.named_by).attname
    becomes = (getattr(record, named), getattr(record, register.dated))
    stood = (before[named], date.fromisoformat(before[register.dated])) if before else None
    closed_on = _closed_on(seal, *stood, ever=True) if stood else None
    if closed_on is None and becomes != stood:
        closed_on = _closed_on(seal, *becomes, ever=False)
    if closed_on is None:
        return ""
    said = f"{closed_on} 已经办过“{seal.step.title}”，{register.title}中当时的记录永久保留，不能补登、更正或者作废"
    return f"{said}（依据：{cite(seal.step.basis, closed_on)}）。需要说明的，请写在“{seal.parent.title}”的备注里。"


def _closed_on(seal: Seal, pk: int | None, day: Any, *, ever: bool) -> date | None:
    """The day of the step that closes a row; `ever`: one taken back counts too."""
    if pk is None or not isinstance(day, date):
        return None
    return max((on for on in _days(seal, pk, ever=ever) if day <= on), default=None)


def _days(seal: Seal, pk: int, *, ever: bool) -> list[date]:
    """The days of the step as it was recorded; what stands in an older ledger's column only closes nothing."""
    days: dict[int, date] = {}
    for event in journal.events(seal.parent.key, pk):
        told = journal.read(event).get("step")
        if not told or told["name"] != seal.step.name or not told.get("needed", True):
            continue
        if event.kind != WITHDRAWN:
            first = event.pk if event.kind == TAKEN else told["event"]
            on = date.fromisoformat(told["on"])
            days[first] = max(on, days.get(first, on)) if ever else on
        elif not ever:
            days.pop(told["event"], None)
    return list(days.values())
