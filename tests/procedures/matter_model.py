"""A second, plain model of a matter: which steps its declaration allows, told from names and days alone.

It shares no code with the engine (hequan.core.progress, hequan.core.take). It knows the order of the steps, not their
gates: what it forbids the product must refuse; what it allows the product may still refuse for a gate.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

from hequan.core.procedure import Procedure
from hequan.core.step import Step, Where, limits_of


@dataclass(frozen=True)
class Plan:
    """One step of a declaration as plain data; other steps by their names."""

    name: str
    after: frozenset[str]
    either: frozenset[str]
    until: frozenset[str]
    many: bool
    closes: bool
    prior: bool
    conditional: bool
    by: str
    waived_by: str
    exists: Callable[["MatterModel"], bool | None]


@dataclass(frozen=True)
class Deed:
    """One step as it was taken; `event` tells which event says so, 0 for what was entered with the record."""

    step: str
    on: date
    needed: bool = True
    event: int = 0
    sent: dict[str, str] = field(default_factory=dict, compare=False)


@dataclass
class MatterModel:
    """One matter: what was done so far, and what may be done next.

    entered_on  the day of its entry, which stands in where the register keeps no day of its beginning
    """

    plans: dict[str, Plan]
    start: str
    law_as_of: str
    columns: dict[str, Any]
    deeds: list[Deed]
    entered_on: date
    version: int = 1
    is_void: bool = False

    @property
    def law_day(self) -> date:
        """The day whose law it follows."""
        found = [deed.on for deed in in_order(self.deeds) if deed.step == self.law_as_of and deed.needed]
        if found or self.begun.on > NO_DAY:
            return found[0] if found else self.begun.on
        return min([self.entered_on, *(deed.on for deed in self.deeds if deed.event)])

    @property
    def begun(self) -> Deed:
        """How it began."""
        return next(deed for deed in self.deeds if deed.step == self.start)

    def why_not(self, deed: Deed, *, duties: Iterable[str], today: date, reason: str) -> str:
        """In one word what forbids a step; nothing when only a gate can still refuse it."""
        plan = self.plans[deed.step]
        if (plan.by if deed.needed else plan.waived_by) not in duties:
            return "role"
        if deed.on > today:
            return "day"
        if not deed.needed and not plan.conditional:
            return "waived"
        if plan.prior or plan.exists(self) is False or self._is_closed_to(plan):
            return "order"
        if not self.is_legal([*self.deeds, deed]):
            return "order"
        return "" if deed.needed or reason.strip() else "reason"

    def allowed(self, on: date) -> list[Plan]:
        """The steps that may be taken on a day, whoever takes them."""
        return [
            plan
            for plan in self.plans.values()
            if not self.why_not(Deed(plan.name, on, event=LATEST), duties=[plan.by], today=on, reason="")
        ]

    def is_legal(self, deeds: Iterable[Deed]) -> bool:
        """Whether each step came when it might: nothing before what it needs, nothing twice, nothing after the end."""
        deeds = in_order(deeds)
        return all(self._fits(deed, deeds[:place], deeds) for place, deed in enumerate(deeds))

    def _fits(self, deed: Deed, before: list[Deed], deeds: list[Deed]) -> bool:
        plan = self.plans[deed.step]
        if plan.prior:
            return True
        if not plan.many and any(one.step == deed.step for one in before):
            return False
        # Of one day either may have come first.
        until_then = [one for one in deeds if one.on <= deed.on and one is not deed]
        settled, done = {one.step for one in until_then}, {one.step for one in until_then if one.needed}
        lacking = [name for name in plan.after - settled if self._must_exist(name)]
        if lacking or deed.on < self.start_of(deeds) or (plan.either and not plan.either & done):
            return False
        ended = {one.step for one in before if one.needed}
        return not ended & (plan.until | self._ends(plan))

    def start_of(self, deeds: Iterable[Deed]) -> date:
        """The first day, in a history that may never have been."""
        return next(deed.on for deed in deeds if deed.step == self.start)

    def _is_closed_to(self, plan: Plan) -> bool:
        """Whether something was recorded after which this step can't be recorded any more, whatever its day."""
        done = {deed.step for deed in self.deeds if deed.needed}
        return bool(done & (plan.until | self._ends(plan)))

    def _ends(self, plan: Plan) -> set[str]:
        """The steps that end the matter for this one."""
        return {one.name for one in self.plans.values() if one.closes and one is not plan} - self._needs(plan.name)

    def _needs(self, name: str) -> set[str]:
        """Every step that comes before one, directly or through others."""
        found: set[str] = set()
        left = [self.plans[name]]
        while left:
            plan = left.pop()
            left += [self.plans[one] for one in (plan.after | plan.either) - found]
            found |= plan.after | plan.either
        return found

    def _must_exist(self, name: str) -> bool:
        """Whether a step certainly belongs to this matter; what lies before it is entered with it, or not at all."""
        plan = self.plans[name]
        return not plan.prior and plan.exists(self) is True


#: The day of a beginning that no column keeps: everything lies after it.
NO_DAY = date.min
#: A step that is about to be taken stands after everything that was recorded before.
LATEST = 2**62


def in_order(deeds: Iterable[Deed]) -> list[Deed]:
    """By their days; of one day as they were recorded."""
    return sorted(deeds, key=lambda deed: (deed.on, deed.event))


def moved(deeds: Iterable[Deed], deed: Deed, on: date) -> list[Deed]:
    """The same history with another day for one of its steps."""
    return [replace(one, on=on) if one is deed else one for one in deeds]


def plans_of(procedure: type[Procedure]) -> dict[str, Plan]:
    """The steps of a declaration as plain data."""
    start = procedure.start()
    written = {name for step in procedure.steps().values() if step is not start for name in step.owned}
    return {name: _plan(step, written) for name, step in procedure.steps().items()}


def _plan(step: Step, written: set[str]) -> Plan:
    return Plan(
        name=step.name,
        after=_names(step.after),
        either=_names(step.either),
        until=_names(step.until),
        many=step.many,
        closes=step.closes,
        prior=step.prior,
        conditional=bool(step.conditional),
        by=step.by,
        waived_by=step.waived_by,
        exists=lambda matter: _exists(step, written, matter),
    )


def _names(steps: Iterable[Any]) -> frozenset[str]:
    """Their names; a later step is named already."""
    return frozenset(step if isinstance(step, str) else step.name for step in steps)


def _exists(step: Step, written: set[str], matter: MatterModel) -> bool | None:
    """Whether the matter has a step; None where that hangs on something that other steps write, or on a function."""
    if step.in_force and not any(limit.value(matter.law_day) for limit in limits_of(step.basis)):
        return False
    if step.when is None:
        return True
    if isinstance(step.when, Where) and step.when.field not in written:
        return matter.columns[step.when.field] in step.when.values
    return None
