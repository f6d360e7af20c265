"""Holding: what was taken step by step must still hold after something that it rested on was changed.

A step is judged by what stood before it on its own day. Only what a change would break counts against the change: what
did not hold before (rows and papers of other places may have gone since) is not its fault.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from django.core.exceptions import ValidationError

from hequan.core.calendar import Calendar
from hequan.core.case import Case, Taken, case_of, taken_one_by_one
from hequan.core.local_rule import rules
from hequan.core.notice import calendar_in_use
from hequan.core.progress import order_obstacles
from hequan.core.record import Record
from hequan.core.register import Register
from hequan.core.step import Reason, Step, cite


@dataclass(frozen=True)
class Failing:
    """One step that was taken and what it lacks."""

    taken: Taken
    step: Step
    reason: Reason

    @property
    def words(self) -> str:
        """What to do before the change: the later step comes first."""
        title = self.step.title
        return f"已经办过的“{title}”（{self.taken.on}）会因此不成立：{self.reason.sentence}请先更正或者撤回“{title}”。"


#: What fails, by the event of the step and what it lacks.
Failings = Mapping[tuple[int, Any], Failing]


def failings(case: Case) -> Failings:
    """What the steps that were taken one by one lack; those read from a ledger went past no gate."""
    found: dict[tuple[int, Any], Failing] = {}
    for taken in case.taken:
        if taken.event is not None:
            step, then = case.procedure.steps()[taken.step], _then(case, taken)
            for key, reason in _lacks(then, step, taken):
                found[taken.event, key] = Failing(taken, step, reason)
    return found


def broken(before: Failings, after: Failings) -> list[Failing]:
    """What fails only since a change."""
    return [failing for key, failing in after.items() if key not in before]


def check(register: type[Register], record: Record, before: Mapping[str, Any] | None) -> None:
    """Refuse a correction of a matter after which a step would stand without what it needed."""
    is_dated = isinstance(getattr(record, register.dated), date)
    if register.procedure is None or before is None or not is_dated or not taken_one_by_one(register, record):
        return
    calendar = calendar_in_use()
    after = failings(_case(register, record, calendar))
    if after:
        stood = register.model.kept.select_related("house").get(pk=record.pk)
        found = broken(failings(_case(register, stood, calendar)), after)
        if found:
            raise ValidationError([f"{one.words}（依据：{one.reason.citation}）" for one in found])


def _case(register: type[Register], record: Record, calendar: Calendar) -> Case:
    day = getattr(record, register.dated)
    return case_of(register, record, on=day, rules=rules(record.house_id), calendar=calendar)


def _then(case: Case, taken: Taken) -> Case:
    """The matter as it stood when a step was taken, by its day; a beginning without a day of its own came first."""
    others = (one for one in case.taken if one is not taken)
    earlier = tuple(one for one in others if one.supposed or case.is_since(taken, one))
    return replace(case, taken=earlier, on=taken.on, shelved=taken.shelved)


def _lacks(then: Case, step: Step, taken: Taken) -> list[tuple[Any, Reason]]:
    if _is_before_the_start(then):
        start = then.procedure.start()
        said = f"{taken.on} 早于“{start.title}”的日期，请核对这两个日期。"
        return [(start, Reason(said, cite(start.basis, taken.on)))]
    gates = step.gates if taken.needed else step.waiver
    order = [(reason.sentence, reason) for reason in order_obstacles(then, step)]
    asked = [(n, gate, gate.missing(then)) for n, gate in enumerate(gates)]
    return order + [(n, Reason(said, cite(gate.basis, then.law_day))) for n, gate, said in asked if said]


def _is_before_the_start(then: Case) -> bool:
    """Whether the matter begins only after a step that was taken."""
    return not any(one.step == then.procedure.start().name for one in then.taken)
