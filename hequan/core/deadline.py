"""Deadlines: which days somebody has to watch, kept as a table so that the to-do list costs the same at any size.

A projection like the columns: written in the transaction of the change, proved by `hequan rebuild --check`.
"""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime
from typing import Any

from django.utils import timezone

from hequan.core.case import AMENDED, TAKEN, WITHDRAWN, Case, case_of
from hequan.core.clock import Clock, Reckoning
from hequan.core.local_rule import LocalRules, rules
from hequan.core.models import Deadline, Event
from hequan.core.notice import calendar_in_use
from hequan.core.ownership import applies, works_by_steps
from hequan.core.progress import order_obstacles
from hequan.core.record import Record
from hequan.core.register import Register
from hequan.core.step import Step, cite

#: How a row of the table stands, and what people call it.
STATES = {
    "running": "进行中",
    "waits": "等待他人",
    "paused": "暂停计算",
    "floor": "最短期间未满",
    "unset": "待填本地规定",
    "lapses": "权利期限",
    "open": "在办，无法定期限",
    "until": "日期",
    "day": "日期",
}
#: A day without a clock is one by which somebody has to act if its field is named so; any other comes by itself: what
#: runs out (a certificate, a term of office) is not late.
LIMITS = ("due_on", "_by")
#: A longer article than this is cut.
LONGEST_BASIS = 300
#: Records looked at at a time.
STRETCH = 500
#: Where an event keeps the days that moved, by clock.
DAYS = "deadlines"
#: What is written of a row; the rest follows from it.
WRITTEN = ("office_id", "state", "due_on", "due_at", "step", "person", "basis", "moves")


def watch(register: type[Register], records: Sequence[Record]) -> None:
    """Write the rows of some records anew. Runs inside the transaction of the change."""
    if register.procedure is None and not register.upcoming:
        return
    wanted = {(row.record_id, row.clock): row for row in rows_of(register, records)}
    stored = Deadline.objects.filter(register=register.key, record_id__in=[record.pk for record in records])
    gone = []
    for row in stored:
        new = wanted.pop((row.record_id, row.clock), None)
        if new is None:
            gone.append(row.pk)
        elif differs(row, new):
            _overwrite(row, new)
    if gone:
        Deadline.objects.filter(pk__in=gone).delete()
    if wanted:
        Deadline.objects.bulk_create(wanted.values(), batch_size=500)


def show(register: type[Register], records: Sequence[Record]) -> None:
    """Put the due days into the columns that show them, for records that are about to be written."""
    shown = register.procedure and any(clock.sets for clock in register.procedure.clocks().values())
    if not shown:
        return
    kept = by_steps(register, [one for one in records if one.pk])
    begun = [one for one in records if one.pk in kept or (not one.pk and _begins_by_steps(register, one))]
    for case in cases(register, begun):
        show_due_days(case)


def show_due_days(case: Case) -> None:
    """Put the due day of each clock that has a column into it; nothing where none of a column's clocks runs."""
    found: dict[str, date | None] = {}
    for clock in case.procedure.clocks().values():
        if clock.sets and clock.runs_on(case):
            found[clock.sets] = clock.reckon(case, case.on or date.max).due_on
        elif clock.sets:
            found.setdefault(clock.sets, None)
    for name, due in found.items():
        setattr(case.record, name, due)


def rows_of(register: type[Register], records: Sequence[Record]) -> Iterator[Deadline]:
    """The rows that some records should have."""
    standing = [record for record in records if not record.is_void]
    stepped = by_steps(register, standing)
    for case in cases(register, [record for record in standing if record.pk in stepped]):
        yield from _rows_of_case(register, case)
    for record in standing:
        if record.pk not in stepped:
            yield from _rows_of_days(register, record)


def by_steps(register: type[Register], records: Sequence[Record]) -> set[int]:
    """The records that go by steps: those begun since the office does, and older ones that have taken one."""
    if register.procedure is None:
        return set()
    late = {one.pk for one in records if _begins_by_steps(register, one)}
    older = [one.pk for one in records if one.pk not in late and one.version > 1]
    taken = Event.objects.filter(register=register.key, record_id__in=older, kind=TAKEN) if older else None
    return late | (set(taken.values_list("record_id", flat=True)) if taken is not None else set())


def _begins_by_steps(register: type[Register], record: Record) -> bool:
    return works_by_steps(register, record.house, getattr(record, register.dated))


def differences(register: type[Register]) -> Iterator[tuple[Deadline | None, Deadline | None]]:
    """(stored, should be) of every row that the records and their events do not bear out."""
    last, stored = 0, Deadline.objects.filter(register=register.key)
    records = register.model.kept.select_related("house").order_by("pk")
    while stretch := list(records.filter(pk__gt=last)[:STRETCH]):
        wanted = {(row.record_id, row.clock): row for row in rows_of(register, stretch)}
        for row in stored.filter(record_id__gt=last, record_id__lte=stretch[-1].pk):
            new = wanted.pop((row.record_id, row.clock), None)
            if new is None or differs(row, new):
                yield row, new
        yield from ((None, row) for row in wanted.values())
        last = stretch[-1].pk
    yield from ((row, None) for row in stored.filter(record_id__gt=last))


def write_anew(register: type[Register]) -> int:
    """Write the rows of a register as its records and events bear them out; the number of rows that were wrong."""
    wrong = list(differences(register))
    for row, new in wrong:
        if row and new:
            _overwrite(row, new)
        elif row:
            row.delete()
        elif new:
            new.save()
    return len(wrong)


def words(row: Deadline | None) -> str | None:
    """A row in words, to tell two of them apart."""
    if row is None:
        return None
    told = [STATES.get(row.state, row.state), row.due_at or row.due_on, row.step, row.person, row.basis]
    return " ".join(str(one) for one in told if one)


def cases(
    register: type[Register], records: Sequence[Record], *, local: Mapping[int, LocalRules] | None = None
) -> Iterator[Case]:
    """The cases of some records: their events in one question; `local`: the local rules of their houses, if at hand."""
    if not records:
        return
    events = _events(register, [record.pk for record in records if record.pk])
    local = local or {house: rules(house) for house in {record.house_id for record in records}}
    calendar = calendar_in_use()
    for record in records:
        # Stored rows are the same on every day: nothing is overdue on the first of all days.
        known, own = local[record.house_id], events.get(record.pk, [])
        yield case_of(register, record, on=date.min, rules=known, calendar=calendar, events=own)


def _events(register: type[Register], ids: Sequence[int]) -> dict[int, list[Event]]:
    found: dict[int, list[Event]] = {}
    if ids:
        kinds = (TAKEN, AMENDED, WITHDRAWN)
        for event in Event.objects.filter(register=register.key, record_id__in=ids, kind__in=kinds).order_by("id"):
            found.setdefault(event.record_id, []).append(event)
    return found


def _rows_of_case(register: type[Register], case: Case) -> Iterator[Deadline]:
    """A row for each open clock; one without a day for a matter that is open though nothing but rights run out."""
    if not applies(register, case.record.house, case.law_day):
        return
    found = [_row_of_clock(register, case, clock) for clock in case.procedure.clocks().values()]
    rows = [row for row in found if row]
    yield from rows
    if all(row.state == "lapses" for row in rows) and not case.is_closed:
        yield _row(register, case.record, "", "open", **_deed(case, _next_step(case)))


def _row_of_clock(register: type[Register], case: Case, clock: Clock) -> Deadline | None:
    if not clock.runs_on(case):
        return None
    found = clock.reckon(case, date.min)
    state = _stored_state(clock, found)
    if state is None:
        return None
    told = _deed(case, _step_of(case, clock)) | {"basis": _basis(case, found), "moves": found.moves}
    return _row(register, case.record, clock.name, state, found.due_on, found.due_at, **told)


def _stored_state(clock: Clock, found: Reckoning) -> str | None:
    """How the row stands on any day, None where there is nothing to watch."""
    if found.state in ("paused", "unset"):
        return found.state
    if found.state != "running":
        return None
    if clock.is_floor:
        return "floor"
    if clock.lapses:
        return "lapses"
    return "waits" if clock.waits_for else "running"


def _deed(case: Case, step: Step | None) -> dict[str, Any]:
    """Which step a button opens, where the law asks for it, and whose it is."""
    basis = cite(step.basis, case.law_day) if step else ""
    return {"step": step.name if step else "", "person": _person(case), "basis": basis[:LONGEST_BASIS]}


def _basis(case: Case, found: Reckoning) -> str:
    """The article behind a limit; for a day that somebody named, the one that asks for the deed."""
    if found.value and found.value.articles:
        return found.value.citation[:LONGEST_BASIS]
    return cite(tuple(found.clock.limits) or found.clock.stops[0].basis, case.law_day)[:LONGEST_BASIS]


def _step_of(case: Case, clock: Clock) -> Step | None:
    """What the button opens: the end of an open pause, the step that stops the clock, or what has to come before it."""
    deeds = (clock.opens,) if clock.opens else clock.stops
    for step in (*_ends_of_pauses(case, clock), *deeds):
        gives_up = step.side and step.closes
        if step.exists_for(case) and not gives_up and not order_obstacles(case, step):
            return step
    return _next_step(case)


def _ends_of_pauses(case: Case, clock: Clock) -> Iterator[Step]:
    """The steps that end the pauses in which the clock stands."""
    for pause in clock.pauses:
        begun, ended = case.taken_of((pause.begins,)), case.taken_of((pause.ends,))
        if begun and not (ended and case.is_since(ended[-1], begun[-1])):
            yield pause.ends


def _next_step(case: Case) -> Step | None:
    steps = [step for step in case.procedure.steps().values() if not step.side and not case.is_settled(step)]
    return next((step for step in steps if not order_obstacles(case, step)), None)


def _person(case: Case) -> str:
    named = getattr(case.record, case.procedure.person, "") if case.procedure.person else ""
    return str(named or case.record.entered_by)[:40]


def _rows_of_days(register: type[Register], record: Record) -> Iterator[Deadline]:
    """The days of a record without a procedure: due until something says that it is done."""
    for due, done in register.upcoming.items():
        day = getattr(record, due)
        if day and (done is None or getattr(record, done) is None):
            on = timezone.localdate(day) if isinstance(day, datetime) else day
            state = ("running" if due.endswith(LIMITS) else "until") if done else "day"
            yield _row(register, record, due, state, on, person=record.entered_by[:40])


def _row(
    register: type[Register],
    record: Record,
    clock: str,
    state: str,
    due_on: date | None = None,
    due_at: datetime | None = None,
    **told: Any,
) -> Deadline:
    return Deadline(
        house_id=record.house_id,
        office_id=record.office_id,
        register=register.key,
        record_id=record.pk,
        clock=clock,
        state=state,
        due_on=due_on,
        due_at=due_at,
        **told,
    )


def differs(row: Deadline, new: Deadline) -> bool:
    """Whether a stored row does not say what it should."""
    return any(getattr(row, name) != getattr(new, name) for name in WRITTEN)


def _overwrite(row: Deadline, new: Deadline) -> None:
    """The row as it should be; what a notice moved is no news any more once the matter went on."""
    for name in WRITTEN:
        setattr(row, name, getattr(new, name))
    row.moved_from, row.moved_because = None, ""
    row.save()
