"""Progress: how far a matter has come, what may come next, and what stands in the way of everything else."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from hequan.core.case import Case, Taken
from hequan.core.clock import Reckoning
from hequan.core.step import Gate, Reason, Step, cite


@dataclass(frozen=True)
class Standing:
    """How one step of a matter stands.

    taken      when and by whom it was taken, every time
    obstacles  what stands in its way now; nothing means that it can be taken
    """

    step: Step
    taken: Sequence[Taken]
    obstacles: Sequence[Reason]

    @property
    def is_taken(self) -> bool:
        """Whether it was taken or found not to be needed."""
        return bool(self.taken)

    @property
    def is_waived(self) -> bool:
        """Whether it was found not to be needed."""
        return bool(self.taken) and not self.taken[-1].needed

    @property
    def can_be_taken(self) -> bool:
        """Whether it can be taken now: by whom, the step itself says."""
        return not self.obstacles

    @property
    def state(self) -> str:
        """done, waived, open or blocked; a step that may be taken again is open as well as done."""
        if self.is_taken:
            return "waived" if self.is_waived else "done"
        return "open" if self.can_be_taken else "blocked"


def standings(case: Case) -> list[Standing]:
    """How each step that this matter has stands on the case's day."""
    return [_standing(case, step) for step in case.procedure.steps().values() if step.exists_for(case)]


def primary(found: Sequence[Standing]) -> Standing | None:
    """The one step that comes next on the way from start to end; None when it has come to its end."""
    if is_closed(found):
        return None
    on_the_way = [one for one in found if not one.step.side and not one.is_taken]
    return next((one for one in on_the_way if one.can_be_taken), on_the_way[0] if on_the_way else None)


def is_closed(found: Sequence[Standing]) -> bool:
    """Whether nothing is open any more."""
    return any(one.step.closes and one.is_taken for one in found)


def reckonings(case: Case, on: date) -> list[Reckoning]:
    """How each clock of the matter stands, those that this matter has not left out."""
    clocks = case.procedure.clocks().values()
    return [clock.reckon(case, on) for clock in clocks if clock.runs_on(case)]


def obstacles(case: Case, step: Step, *, filled: bool) -> list[Reason]:
    """What stands in the way of a step; with the gates that ask what its form says, where it is filled in."""
    return [*order_obstacles(case, step), *gate_obstacles(case, step, filled=filled)]


def order_obstacles(case: Case, step: Step) -> list[Reason]:
    """What the order of the steps has against it."""
    return [Reason(sentence, cite(step.basis, case.law_day)) for sentence in _order(case, step)]


def gate_obstacles(case: Case, step: Step, *, filled: bool) -> list[Reason]:
    """What its gates have against it: those that look at the form only where it is filled in."""
    return _asked(case, [gate for gate in step.gates if filled or not gate.filled])


def waiver_obstacles(case: Case, step: Step) -> list[Reason]:
    """What rules out that a step is found not to be needed."""
    return _asked(case, step.waiver)


def _asked(case: Case, gates: Sequence[Gate]) -> list[Reason]:
    answers = [(gate.missing(case), gate.basis) for gate in gates]
    return [Reason(sentence, cite(basis, case.law_day)) for sentence, basis in answers if sentence]


def _standing(case: Case, step: Step) -> Standing:
    taken = [one for one in case.taken if one.step == step.name]
    reasons = order_obstacles(case, step)
    # The gates of a step that is not its turn yet would only repeat that it is not.
    return Standing(step, taken, reasons or gate_obstacles(case, step, filled=False))


def _order(case: Case, step: Step) -> Iterator[str]:
    if not step.exists_for(case):
        yield f"这件事项没有“{step.title}”这一步。"
        return
    if step.prior:
        yield f"“{step.title}”在收到这件事项以前，日期随登记表填写，不单独办理；有错请更正登记表。"
    if case.last(step) and not step.many:
        yield f"“{step.title}”已经办过，不能再办一次；有错请更正那一步。"
    for earlier in step.after:
        if not case.is_settled(earlier):
            yield f"“{step.title}”之前应当先办“{earlier.title}”。"
    if step.either and not any(case.has(one) for one in step.either):
        titles = "”或者“".join(one.title for one in step.either)
        yield f"“{step.title}”之前应当先办“{titles}”。"
    for later in (*step.until, *_closing(case, step)):
        if case.has(later):
            yield f"已经办过“{later.title}”，不能再办“{step.title}”。"


def _closing(case: Case, step: Step) -> list[Step]:
    """The steps after which nothing is open: what does not come after one of them can't be taken any more."""
    closing = [one for one in case.procedure.steps().values() if one.closes and one is not step]
    return [one for one in closing if not comes_after(step, one)]


def comes_after(step: Step, earlier: Step) -> bool:
    """Whether a step needs another one, directly or through others."""
    return any(one is earlier or comes_after(one, earlier) for one in (*step.after, *step.either))
