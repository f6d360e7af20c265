"""Beginning: the first day of a matter, which its form puts right only as far as the steps that were taken allow."""

from collections.abc import Iterator, Mapping
from datetime import date, datetime
from typing import Any

from django.core.exceptions import ValidationError
from django.utils import timezone

from hequan.core.case import Taken, case_of
from hequan.core.local_rule import NO_RULES
from hequan.core.notice import calendar_in_use
from hequan.core.record import Record
from hequan.core.register import Register
from hequan.core.step import Step, cite


def check(register: type[Register], record: Record, house: Any, before: Mapping[str, Any] | None) -> None:
    """Refuse a first day behind a step that was taken, and one that takes the matter out of its procedure."""
    start = register.procedure.start() if register.procedure else None
    if start is None or before is None or not start.sets:
        return
    field = register.field(start.sets[0])
    stood, becomes = _day(field.to_python(before[field.attname])), _day(getattr(record, field.name))
    if stood is None or becomes is None or stood == becomes:
        return
    for step, taken in _steps_taken(register, record):
        fault = _fault(step, taken, str(field.verbose_name), stood, becomes, house.procedures_since)
        if fault:
            raise ValidationError({field.name: f"{fault}（依据：{cite(start.basis, stood)}）。"})


def _fault(step: Step, taken: Taken, label: str, stood: date, becomes: date, since: date | None) -> str:
    if becomes > taken.on:
        return f"“{label}”{becomes} 晚于已经办过的“{step.title}”（{taken.on}），请先更正或者撤回那一步"
    if since and becomes < since <= stood:
        return f"已经逐步办过“{step.title}”，“{label}”不能改到程序启用日期 {since} 以前"
    return ""


def _steps_taken(register: type[Register], record: Record) -> Iterator[tuple[Step, Taken]]:
    """The steps that somebody took one by one."""
    case = case_of(register, record, on=date.max, rules=NO_RULES, calendar=calendar_in_use())
    for taken in case.taken:
        if taken.event is not None:
            yield case.procedure.steps()[taken.step], taken


def _day(value: Any) -> date | None:
    return timezone.localdate(value) if isinstance(value, datetime) else value
