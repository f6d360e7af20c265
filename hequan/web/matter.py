"""Matter: a record with a procedure as its page tells it: how far it has come, what comes next, by whom, until when."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from functools import cached_property

from django.urls import reverse

from hequan.core.actor import Actor
from hequan.core.calendar import SHANGHAI
from hequan.core.case import Case, Taken, case_of
from hequan.core.clock import Reckoning
from hequan.core.local_rule import rules
from hequan.core.notice import calendar_in_use
from hequan.core.ownership import applies, works_by_steps
from hequan.core.progress import Standing, is_closed, primary, reckonings, standings
from hequan.core.record import Record
from hequan.core.register import Register
from hequan.core.step import DUTIES, Document, Reason, Step, cite
from hequan.core.take import may_take
from hequan.core.todo import Now, day_words, days_left

#: So many of the steps taken are shown at once; the earlier ones unfold.
LATEST = 5
#: How a stage stands, and what people call it.
STAGES = {
    "done": "已办",
    "waived": "不需要",
    "current": "现在办",
    "open": "可以办",
    "blocked": "还不能办",
    "left": "未办",
}


@dataclass(frozen=True)
class Stage:
    """One main step on the way from start to end."""

    standing: Standing
    state: str

    @property
    def words(self) -> str:
        """How it stands, in words."""
        return STAGES[self.state]

    @property
    def last(self) -> Taken | None:
        """The last time that it was taken."""
        return self.standing.taken[-1] if self.standing.taken else None


@dataclass(frozen=True)
class Action:
    """One step that somebody may take, or would take if nothing stood in the way.

    may       this reader's post takes it, or records that it is not needed
    duty      who takes it, in words
    until     the clock that it stops, the one that ends first
    again     that it was taken before, in words
    """

    step: Step
    obstacles: Sequence[Reason]
    address: str
    may: bool
    duty: str
    until: "ClockLine | None" = None
    again: str = ""

    @property
    def sentence(self) -> str:
        """What comes next, until when, and by whom where it is not this reader."""
        until = f"，{self.until.words}" if self.until and self.until.words else ""
        who = "" if self.may else f"（由{self.duty}办理）"
        return f"接下来：{self.step.title}{who}{until}。"


@dataclass(frozen=True)
class Deed:
    """One step as it was taken, and where this reader puts it right or takes it back."""

    step: Step
    taken: Taken
    amend_address: str = ""
    withdraw_address: str = ""


@dataclass(frozen=True)
class ClockLine:
    """One clock in words."""

    reckoning: Reckoning
    now: Now

    @property
    def name(self) -> str:
        """The clock's name."""
        return self.reckoning.clock.name

    @property
    def title(self) -> str:
        """What the limit is called."""
        return self.reckoning.clock.title

    @property
    def state(self) -> str:
        """How it stands; a minimum period that runs and one that others must keep look alike: nobody here is late."""
        if self.reckoning.state in ("running", "overdue") and self.waits_for:
            return "waits"
        return "floor" if self.reckoning.state == "running" and self.reckoning.clock.is_floor else self.reckoning.state

    @property
    def waits_for(self) -> str:
        """Who has to act, where it is not this office."""
        return self.reckoning.clock.waits_for

    @property
    def is_begun(self) -> bool:
        """Whether it runs or has run."""
        return self.reckoning.state not in ("waiting", "not_in_force")

    @property
    def label(self) -> str:
        """Its state in words."""
        return {"waits": f"等待{self.waits_for}", "floor": "最短期间未满"}.get(self.state, self.reckoning.words)

    @property
    def words(self) -> str:
        """Its last day in words: 还剩5个工作日，3月29日（周一）截止."""
        found = self.reckoning
        if found.due_on is None:
            return ""
        at = f" {found.due_at.astimezone(SHANGHAI):%H:%M}" if found.due_at else ""
        day = day_words(found.due_on, self.now.today) + at
        if found.state not in ("running", "overdue"):
            return f"{day}{'届满' if found.clock.is_floor else '截止'}"
        return f"{self._left(found.due_on)}，{day}{'届满，之后才能进行下一步' if found.clock.is_floor else '截止'}"

    @property
    def stopped(self) -> str:
        """When what it asks was done."""
        day = self.reckoning.stopped_on
        return f"{day_words(day, self.now.today)}办理" if day and not self.reckoning.clock.is_floor else ""

    def _left(self, due: date) -> str:
        late = (self.now.today - due).days
        return f"已逾期{late}天" if late > 0 else days_left(due, self.now)


@dataclass(eq=False)
class Matter:
    """What the page of a record with a procedure shows; the reader got the record from `access`."""

    actor: Actor
    case: Case
    today: date

    @property
    def register(self) -> type[Register]:
        """The register."""
        assert self.case.register is not None
        return self.case.register

    @property
    def record(self) -> Record:
        """The record."""
        record: Record = self.case.record
        return record

    @cached_property
    def by_steps(self) -> bool:
        """Whether it goes by steps; otherwise it began before the office did and was entered whole."""
        began_on = getattr(self.record, self.register.dated)
        stepped = any(one.event for one in self.case.taken)
        return stepped or works_by_steps(self.register, self.record.house, began_on)

    @cached_property
    def standings(self) -> list[Standing]:
        """How each step stands."""
        return standings(self.case)

    @cached_property
    def clocks(self) -> list[ClockLine]:
        """How each clock stands."""
        now = Now(self.today, self.case.calendar, datetime.combine(self.today, time.min, SHANGHAI))
        return [ClockLine(one, now) for one in reckonings(self.case, self.today)]

    @property
    def begun_clocks(self) -> list[ClockLine]:
        """The clocks that run or have run, those still open first."""
        return sorted((one for one in self.clocks if one.is_begun), key=lambda one: not one.reckoning.is_open)

    @property
    def other_clocks(self) -> list[ClockLine]:
        """The clocks that have not begun, or were not asked for then."""
        return [one for one in self.clocks if not one.is_begun]

    @cached_property
    def is_closed(self) -> bool:
        """Whether nothing is open any more."""
        return is_closed(self.standings)

    @cached_property
    def stages(self) -> list[Stage]:
        """The main steps in their order."""
        shown = [one for one in self.standings if not one.step.side and (one.is_taken or not one.step.prior)]
        return [Stage(one, self._state(one)) for one in shown]

    @cached_property
    def waits(self) -> str:
        """Whom the matter waits for since the last step."""
        last = self._last_step
        return last.waits if last and not self.is_closed else ""

    @cached_property
    def next(self) -> Action | None:
        """The one thing to do next: what answers a step that waits for others, else the next main step."""
        if not self.by_steps or self.record.is_void or self.is_closed:
            return None
        found = self._answer() or primary(self.standings)
        return self._action(found) if found else None

    @cached_property
    def others(self) -> list[Action]:
        """What else can be done now."""
        return [self._action(one) for one in self._beside if one.can_be_taken]

    @cached_property
    def blocked(self) -> list[Action]:
        """What else there is and can't be done yet, with what stands in its way."""
        return [self._action(one) for one in self._beside if not one.can_be_taken and one.step.side]

    @cached_property
    def deeds(self) -> list[Deed]:
        """The steps taken, the earliest first."""
        return [self._deed(one) for one in self.case.taken]

    @property
    def latest_deeds(self) -> list[Deed]:
        """The last steps taken, as many as a reader looks at first."""
        return self.deeds[-LATEST:]

    @property
    def earlier_deeds(self) -> list[Deed]:
        """The steps taken before those."""
        return self.deeds[:-LATEST]

    @cached_property
    def documents(self) -> list[Document]:
        """The documents that can be printed: of steps that were taken or can be."""
        ready = [one.step for one in self.standings if one.can_be_taken or (one.is_taken and not one.is_waived)]
        return [document for step in ready for document in step.documents]

    def action(self, step: Step) -> Action:
        """One step as something to do."""
        return self._action(next(one for one in self.standings if one.step is step))

    def citation(self, step: Step) -> str:
        """The article behind a step, as it was on the day whose law the matter follows."""
        return cite(step.basis, self.case.law_day)

    def _state(self, one: Standing) -> str:
        if one.is_taken:
            return one.state
        if self.next and self.next.step is one.step:
            return "current"
        if self.is_closed and not one.can_be_taken:
            return "left"
        return one.state

    @property
    def _last_step(self) -> Step | None:
        last = self.case.taken[-1] if self.case.taken else None
        return self.case.procedure.steps()[last.step] if last and last.needed else None

    def _answer(self) -> Standing | None:
        """What follows directly on the step after which the matter waits for others."""
        waiting = self._last_step
        if waiting is None or not self.waits:
            return None
        after = [one for one in self.standings if waiting in (*one.step.after, *one.step.either)]
        return next((one for one in after if one.can_be_taken), None)

    @property
    def _beside(self) -> list[Standing]:
        chosen = self.next.step if self.next else None
        left = [one for one in self.standings if one.step is not chosen and (not one.is_taken or one.step.many)]
        left = [one for one in left if not one.step.prior]
        return [] if self.record.is_void else left

    def _action(self, one: Standing) -> Action:
        step = one.step
        may = may_take(self.actor, self.register, step)
        may_waive = bool(step.conditional) and may_take(self.actor, self.register, step, needed=False)
        address = reverse("step", args=[self.register.key, self.record.pk, step.name])
        stopped = [clock for clock in self.clocks if step in clock.reckoning.clock.stops]
        until = [clock for clock in stopped if clock.state in ("running", "overdue")]
        # A right that runs out is less pressing than the duty beside it.
        duties = [clock for clock in until if not clock.reckoning.clock.lapses]
        first = min(duties or until, key=lambda clock: clock.reckoning.due_on or date.max, default=None)
        again = {"done": "再办一次", "waived": "改为办理"}.get(one.state, "")
        return Action(step, one.obstacles, address, may or may_waive, DUTIES[step.by], first, again)

    def _deed(self, one: Taken) -> Deed:
        step = self.case.procedure.steps()[one.step]
        may = may_take(self.actor, self.register, step, needed=one.needed)
        if self.record.is_void or one.event is None or not may:
            return Deed(step, one)
        place = [self.register.key, self.record.pk, step.name, one.event]
        return Deed(step, one, reverse("step-amend", args=place), reverse("step-withdraw", args=place))


def matter_of(actor: Actor, register: type[Register], record: Record, today: date) -> Matter | None:
    """The matter that a record is; None where the house does not work by procedures, or switched this one off."""
    if register.procedure is None or record.house.procedures_since is None:
        return None
    if not applies(register, record.house, getattr(record, register.dated) or today):
        return None
    local, calendar = rules(record.house_id), calendar_in_use()
    return Matter(actor, case_of(register, record, on=today, rules=local, calendar=calendar), today)
