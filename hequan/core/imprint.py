"""Imprint: what a step writes into the columns of its record, and what stands there again once it was taken back."""

from collections.abc import Mapping
from datetime import date, datetime, time
from typing import Any

from django.utils import timezone

from hequan.core import journal
from hequan.core.case import AMENDED, TAKEN, WITHDRAWN, Case, Taken
from hequan.core.models import Event
from hequan.core.record import Record
from hequan.core.register import Register
from hequan.core.step import NO, YES, Step


def fill(record: Record, step: Step, on: date, moment: datetime | None, values: Mapping[str, Any]) -> None:
    """The step's day into its columns, and what its form says into the fields that it asks."""
    unknown = set(values) - set(step.asks)
    if unknown:
        raise ValueError(
            f"Step {step.name} does not ask {', '.join(sorted(unknown))}. It asks: {', '.join(step.asks)}."
        )
    for name, value in values.items():
        setattr(record, name, value)
    for name in step.sets:
        if name not in values:
            setattr(record, name, _mark(record, name, on, moment))


def answer(record: Record, step: Step, needed: bool, reason: str) -> None:
    """The yes or the no, and why not, into the columns that keep them."""
    if step.answer:
        setattr(record, step.answer, YES if needed else NO)
    if step.because and not needed:
        setattr(record, step.because, reason.strip())


def show_last(case: Case, step: Step) -> None:
    """The day of the last time that a step was taken into its columns, in whatever order it was recorded.

    Where a pause has begun once more, the columns of what ended the one before are empty until this one ends too.
    """
    pauses = [pause for clock in case.procedure.clocks().values() for pause in clock.pauses]
    for shown in {step, *(pause.ends for pause in pauses if pause.begins is step)}:
        begun = case.taken_of([pause.begins for pause in pauses if pause.ends is shown])
        _show_last(case, shown, begun[-1] if begun else None)


def _show_last(case: Case, step: Step, begun: Taken | None) -> None:
    taken = case.taken_of((step,))
    if not taken or (begun and taken[-1].event is None):
        return
    is_over = begun is None or case.is_since(taken[-1], begun)
    for name in step.sets:
        if name not in step.asks:
            day = _mark(case.record, name, taken[-1].on, taken[-1].moment) if is_over else None
            setattr(case.record, name, day)


def put_back(register: type[Register], record: Record, step: Step, event: int) -> None:
    """The fields that a step wrote, as the journal tells them without it and without all that was taken back before."""
    told = _told_without(register, record, event)
    for name in step.owned:
        field = register.field(name)
        empty = None if field.null else ("" if field.empty_strings_allowed else field.get_default())
        value = told.get(field.attname, empty)
        setattr(record, field.attname, value if value is None else field.to_python(value))


def _told_without(register: type[Register], record: Record, event: int) -> dict[str, Any]:
    """The latest value of each column by the events that still stand."""
    bodies = [(one, journal.read(one)) for one in journal.events(register.key, record.pk)]
    gone = {event, *(body["step"]["event"] for one, body in bodies if one.kind == WITHDRAWN)}
    stood: dict[str, Any] = {}
    told: dict[str, Any] = {}
    for one, body in bodies:
        stood |= body["after"]
        taken = {TAKEN: one.pk, AMENDED: body.get("step", {}).get("event")}.get(one.kind)
        if one.kind != WITHDRAWN and taken not in gone:
            told |= body["after"] | _said(register, one, body, stood)
    return told


def _said(register: type[Register], event: Event, body: Mapping[str, Any], stood: Mapping[str, Any]) -> dict[str, Any]:
    """What a step said in all its fields, in those too that held the same before it and so are not in its event."""
    if event.kind != TAKEN or not body["step"]["needed"] or register.procedure is None:
        return {}
    columns = (register.field(name).attname for name in register.procedure.steps()[body["step"]["name"]].owned)
    return {name: stood[name] for name in columns if name in stood}


def _mark(record: Record, name: str, on: date, moment: datetime | None) -> date | time | None:
    """What a column of a step receives: its day, its moment or, beside a day, its time of day."""
    kind = record._meta.get_field(name).get_internal_type()
    if kind == "TimeField":
        return timezone.localtime(moment).time() if moment else None
    return moment if kind == "DateTimeField" else on
