"""The gates that many procedures have in common; each says what is missing in one sentence."""

from collections.abc import Callable
from datetime import date

from hequan.core.case import Case
from hequan.core.clock import Clock
from hequan.core.law import Limit
from hequan.core.span import last_day_of
from hequan.core.step import Basis, Gate, Step


def has_passed(clock: Clock | str, basis: Basis | None = None, unless: Callable[[Case], bool] | None = None) -> Gate:
    """A minimum period is over; `unless` says when the law lets it be shorter.

    A clock that is declared further down, because it stops at this very step, is named, and its limit is the basis.
    """
    asks = basis or tuple(clock.limits)  # type: ignore[union-attr]

    def missing(case: Case) -> str:
        if unless and unless(case):
            return ""
        counted = case.procedure.clocks()[clock] if isinstance(clock, str) else clock
        found = case.reckon(counted)
        if found.state not in ("running", "short") or found.due_on is None or (case.on and case.on > found.due_on):
            return ""
        return f"“{counted.title}”不少于{found.value.words if found.value else ''}，{found.due_on} 届满，之后才能办理。"

    return Gate(missing, asks)


def leaves_time(limit: Limit, until: str, unless: Callable[[Case], bool] | None = None) -> Gate:
    """The last day named in a form leaves the whole minimum period that the step being taken begins."""

    def missing(case: Case) -> str:
        day = getattr(case.record, until, None)
        value = case.rules.value(limit, case.on) if case.on else None
        if (
            not isinstance(day, date)
            or case.on is None
            or not (value and value.is_in_days)
            or (unless and unless(case))
        ):
            return ""
        _, last = last_day_of(case.on, limit, [value], (), case.calendar)
        return "" if day >= last else f"“{limit.title}”不少于{value.words}，截止日期不能早于 {last}，现为 {day}。"

    return Gate(missing, limit, filled=True)


def has_paper(key: str, title: str, basis: Basis) -> Gate:
    """A paper is in the dossier, as a file or on paper."""

    def missing(case: Case) -> str:
        return "" if case.has_paper(key) else f"缺少“{title}”，请上传，或者勾选纸质原件已存卷。"

    return Gate(missing, basis, filled=True)


def is_filled(field: str, sentence: str, basis: Basis, when: Callable[[Case], bool] | None = None) -> Gate:
    """A field of the form is filled in, always or only when something holds."""

    def missing(case: Case) -> str:
        if case.record is None or (when and not when(case)):
            return ""
        return "" if getattr(case.record, field) not in (None, "", False) else sentence

    return Gate(missing, basis, filled=True)


def has_rows(register: str, named_by: str, sentence: str, basis: Basis) -> Gate:
    """At least one row of another register belongs to the matter."""

    def missing(case: Case) -> str:
        return "" if case.record is None or case.rows(register, named_by).exists() else sentence

    return Gate(missing, basis)


def holds(condition: Callable[[Case], bool], sentence: str, basis: Basis, *, filled: bool = False) -> Gate:
    """Something holds of the case."""
    return Gate(lambda case: "" if condition(case) else sentence, basis, filled)


def unless_waived(step: Step) -> Callable[[Case], bool]:
    """For `when`: the matter has it unless another step was found not to be needed."""

    def exists(case: Case) -> bool:
        found = case.last(step)
        return found is None or found.needed

    return exists


def all_of(*conditions: Callable[[Case], bool]) -> Callable[[Case], bool]:
    """For `when`: every one of them holds."""
    return lambda case: all(condition(case) for condition in conditions)


def in_time(clock: str, otherwise: str, basis: Basis) -> Gate:
    """A clock of the procedure has not run out on the step's day; `otherwise` says what is to be done instead."""

    def missing(case: Case) -> str:
        found = case.reckon(case.procedure.clocks()[clock])
        if found.due_on is None or case.on is None or case.on <= found.due_on:
            return ""
        return f"“{found.clock.title}”已经在 {found.due_on} 届满，{otherwise}。"

    return Gate(missing, basis)
