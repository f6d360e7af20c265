"""Clock: a limit of the law on one matter: when it starts, restarts, pauses, is extended and stops, and why.

Everything is computed from what was taken, on which day; nothing here asks for today or for the database.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time
from typing import TYPE_CHECKING

from hequan.core import explanation
from hequan.core.calendar import SHANGHAI, after_hours
from hequan.core.law import OF_THE_CLOCK, PER_YEAR, Limit, Value
from hequan.core.span import Span, last_day_of
from hequan.core.step import Step, several

if TYPE_CHECKING:
    from hequan.core.case import Case, Taken

#: How a clock stands, and what people call it.
STATES = {
    "waiting": "未起算",
    "unset": "待填本地规定",
    "running": "进行中",
    "paused": "暂停计算",
    "overdue": "已逾期",
    "done": "按期完成",
    "late": "逾期完成",
    "passed": "已满",
    "short": "未满",
    "lapsed": "已过",
    "not_in_force": "当时没有规定",
}
#: The states in which somebody still has to watch the clock.
OPEN = ("unset", "running", "paused", "overdue")


@dataclass(frozen=True)
class Pause:
    """From one step until another the clock does not run; where it restarts, it begins anew at the second."""

    begins: Step
    ends: Step
    restarts: bool = False


@dataclass(frozen=True)
class Reckoning:
    """How one clock stands on one day.

    due_on      the last day (of a minimum period: the last day that must have passed), None while there is none
    due_at      the moment, where hours are counted
    value       what the law in force asked
    lines       how the day was found, line by line: enough to count it again
    moves       the days counted over have no notice yet, so that it may move
    """

    clock: Clock
    state: str
    due_on: date | None = None
    due_at: datetime | None = None
    value: Value | None = None
    lines: tuple[str, ...] = ()
    started_on: date | None = None
    stopped_on: date | None = None
    moves: bool = False

    @property
    def is_open(self) -> bool:
        """Whether somebody still has to watch it."""
        return self.state in OPEN

    @property
    def words(self) -> str:
        """What people call its state; of what had no last day, nobody can say whether it was done in time."""
        return "已办" if self.state == "done" and self.due_on is None else STATES[self.state]


@dataclass(eq=False)
class Clock:
    """A limit as it runs on one matter. Where several limits or steps can be given, one may stand alone.

    title      what the limit is called
    limits     what the law asks; of several laws that followed one another, the one in force on the law's day
    starts     the step whose day it is counted from; of several, the last one taken
    stops      the steps that end it
    law_as_of  the step whose day decides which version applies; the start where there is none
    recurs     it comes again and again (every two years a drill): each time by the law of the day it starts anew
    rolls      its last day moves on over days off; not where the deed is due on days off as well
    pauses     between which steps it does not run
    extends    which step adds which limit
    when       for which records it runs
    ready      it starts only once this holds, for instance once both sides have confirmed
    from_field the day of a field of the record is counted from, in place of the start step's own (a hearing's day);
               a property of the record will do
    given      the due day is not counted but stands in a field of the record (an order from above)
    sets       the column of the record that shows the due day
    lapses     what is left undone is a right lost, not a duty missed: afterwards it is no longer shown
    waits_for  who has to act, where it is not this office
    opens      the step that its button opens; without one the first of its stops that can be taken
    verb       what has to be done, for the to-do list; the stop step's title where empty
    """

    title: str
    limits: Sequence[Limit] = ()
    starts: Sequence[Step] = ()
    stops: Sequence[Step] = ()
    law_as_of: Step | None = None
    recurs: bool = False
    rolls: bool = True
    pauses: Sequence[Pause] = ()
    extends: Mapping[Step, Sequence[Limit]] = field(default_factory=dict)
    when: Callable[[Case], bool] | None = None
    ready: Callable[[Case], bool] | None = None
    from_field: str = ""
    given: str = ""
    sets: str = ""
    lapses: bool = False
    waits_for: str = ""
    opens: Step | None = None
    verb: str = ""
    name: str = field(default="", init=False)

    def __post_init__(self) -> None:
        self.limits, self.starts, self.stops = (several(given) for given in (self.limits, self.starts, self.stops))
        self.extends = {step: several(limits) for step, limits in self.extends.items()}

    def __set_name__(self, owner: type, name: str) -> None:
        self.name = name

    def __repr__(self) -> str:
        return f"<Clock {self.name}: {self.title}>"

    @property
    def facts(self) -> list[str]:
        """The ids of the collected facts that its limits encode, all versions."""
        return list(dict.fromkeys(fact for limit in self.limits for fact in limit.facts))

    @property
    def is_floor(self) -> bool:
        """Whether it is a minimum period: nothing is ever overdue by it, and the next step waits for its end."""
        return any(limit.kind == "minimum_period" for limit in self.limits)

    def runs_on(self, case: Case) -> bool:
        """Whether this matter has this clock."""
        return self.when is None or self.when(case)

    def reckon(self, case: Case, on: date) -> Reckoning:
        """How the clock stands on a day, by what was taken until then."""
        return _Count(self, case, on).reckoning()


@dataclass(eq=False)
class _Count:
    """One counting of one clock."""

    clock: Clock
    case: Case
    on: date

    def reckoning(self) -> Reckoning:
        if self.clock.given:
            return self._given()
        start = self._start()
        if start is None or (self.clock.ready and not self.clock.ready(self.case)):
            return Reckoning(self.clock, "waiting", lines=(explanation.waits(self.clock, self.case),))
        limit, value = self._limit(self._law_day(start))
        if limit is None or value is None:
            return Reckoning(self.clock, "not_in_force", lines=(explanation.nothing_then(self.clock, start),))
        if value.setting:
            lines = (explanation.waits_for_local_rule(limit),)
            state = "done" if self._stop(start) else "unset"
            return Reckoning(self.clock, state, value=value, lines=lines, started_on=start.on)
        return self._due(start, limit, value)

    def _given(self) -> Reckoning:
        """The day that somebody set, as it stands in the record."""
        due = getattr(self.case.record, self.clock.given, None) if self.case.record else None
        start = self._start()
        if due is None or start is None:
            return Reckoning(self.clock, "waiting", lines=(explanation.no_day_set(self.clock),))
        stop = self._stop(start)
        lines = (explanation.given(self.clock, self.case, due),)
        # A day until which others may act comes by itself: nobody here is late by it.
        state = self._floor_state(due, _day(stop)) if self.clock.waits_for else self._state(due, _day(stop))
        return Reckoning(self.clock, state, due, lines=lines, started_on=start.on, stopped_on=_day(stop))

    def _due(self, start: Taken, limit: Limit, value: Value) -> Reckoning:
        stop = self._stop(start)
        counted = Counted(start, self._day_of(start), limit, value, self._pauses(start, stop), self._extensions(start))
        if value.unit in OF_THE_CLOCK:
            return self._due_at(counted, stop)
        if value.unit in PER_YEAR:
            return self._due_in_year(counted, stop) if self._counts_deeds(value) else self._without_a_day(counted)
        if not stop and any(span.until is None for span in counted.skipped):
            lines = explanation.paused(self.clock, self.case, counted)
            return Reckoning(self.clock, "paused", None, None, value, lines, start.on)
        due, unrolled = last_day_of(counted.day, limit, self._portions(counted), counted.skipped, self.case.calendar)
        due = due if self.clock.rolls else unrolled
        lines = explanation.counted(self.clock, self.case, counted, due, unrolled)
        moves = self.case.calendar.is_provisional(counted.day, due) if explanation.asks_calendar(value) else False
        state = self._state(due, _day(stop))
        return Reckoning(self.clock, state, due, None, value, lines, start.on, _day(stop), moves)

    def _due_at(self, counted: Counted, stop: Taken | None) -> Reckoning:
        """Hours and minutes run from the moment itself; where only the day is known, from its beginning."""
        begins = counted.start.moment or datetime.combine(counted.day, time.min, SHANGHAI)
        assert counted.value.number is not None
        due = after_hours(begins, counted.value.number, counted.value.unit)
        lines = explanation.counted_hours(counted, begins.astimezone(SHANGHAI), due)
        done = (stop.moment or datetime.combine(stop.on, time.min, SHANGHAI)) if stop else None
        state = ("done" if done <= due else "late") if done else ("running" if self.on <= due.date() else "overdue")
        value = counted.value
        return Reckoning(self.clock, state, due.date(), due, value, lines, counted.start.on, _day(stop))

    def _counts_deeds(self, value: Value) -> bool:
        """Whether what is asked so often in every year are the steps that start and stop it, again and again."""
        return value.unit == "time" and any(step in self.clock.stops for step in self.clock.starts)

    def _without_a_day(self, counted: Counted) -> Reckoning:
        """So much in every year that no step of this matter alone fulfils it: nothing falls due here."""
        lines = (explanation.every_year(self.clock, counted.value),)
        return Reckoning(self.clock, "waiting", value=counted.value, lines=lines, started_on=counted.start.on)

    def _due_in_year(self, counted: Counted, stop: Taken | None) -> Reckoning:
        """So many times a year end with the first year that lacks one: this one, or the next once all are done."""
        start, value = counted.start, counted.value
        deeds = [step for step in self.clock.starts if step in self.clock.stops]
        done = sum(one.on.year == start.on.year for one in self.case.taken_of(deeds))
        due = date(start.on.year + (done >= (value.number or 1)), 12, 31)
        lines = explanation.counted_by_year(value, start.on.year, done, due)
        state = self._state(due, _day(stop))
        return Reckoning(self.clock, state, due, None, value, lines, start.on, _day(stop))

    def _state(self, due: date, stopped: date | None) -> str:
        if self.clock.is_floor:
            return self._floor_state(due, stopped)
        if stopped:
            return "done" if stopped <= due else "late"
        if self.on <= due:
            return "running"
        return "lapsed" if self.clock.lapses else "overdue"

    def _floor_state(self, due: date, stopped: date | None) -> str:
        if stopped:
            return "done" if stopped > due else "short"
        return "passed" if self.on > due else "running"

    def _start(self) -> Taken | None:
        """The step that it is counted from: the last taken of its starts, or the last end of a pause that restarts."""
        if not self.clock.runs_on(self.case):
            return None
        restarts = tuple(pause.ends for pause in self.clock.pauses if pause.restarts)
        begun = self.case.taken_of(self.clock.starts)
        if not begun:
            return None
        again = [one for one in self.case.taken_of(restarts) if one.on >= begun[-1].on]
        return again[-1] if again else begun[-1]

    def _stop(self, start: Taken) -> Taken | None:
        """The first stop since the start; where a field's day is counted from, the start may itself be the deed."""
        by_field = self.clock.from_field and self.case.record is not None
        if by_field and any(step.name == start.step for step in self.clock.stops):
            return start
        after = [one for one in self.case.taken_of(self.clock.stops) if self.case.is_since(one, start)]
        return after[0] if after else None

    def _law_day(self, start: Taken) -> date:
        if self.clock.recurs:
            return start.on
        decides = self.case.taken_of((self.clock.law_as_of,)) if self.clock.law_as_of else []
        begun = self.case.taken_of(self.clock.starts)
        return (decides or begun or [start])[0].on

    def _limit(self, day: date) -> tuple[Limit | None, Value | None]:
        """Of the limits in force the first that says how much, else the first that waits for a local rule."""
        values = ((limit, self.case.rules.value(limit, day)) for limit in self.clock.limits)
        found = [(limit, value) for limit, value in values if value]
        return next((pair for pair in found if not pair[1].setting), found[0] if found else (None, None))

    def _day_of(self, start: Taken) -> date:
        named = getattr(self.case.record, self.clock.from_field, None) if self.clock.from_field else None
        return named or start.on

    def _pauses(self, start: Taken, stop: Taken | None) -> list[Skipped]:
        """The stretches that are not counted: from each beginning until the next end; the last one may be open."""
        found = []
        for pause in self.clock.pauses:
            ends = list(self.case.taken_of((pause.ends,)))
            for begin in self.case.taken_of((pause.begins,)):
                end = next((one for one in ends if self.case.is_since(one, begin)), None)
                # What began before the clock started, or started anew, and went on, is left out from the start on.
                goes_on = self.case.is_since(end or begin, start) or (end is None and not pause.restarts)
                if goes_on and not (end and pause.restarts):
                    # What was never ended ends with the clock itself.
                    found.append(Skipped(max(begin.on, start.on), _day(end or stop), begin, end, pause))
        return found

    def _extensions(self, start: Taken) -> list[tuple[Taken, Value]]:
        """What was added since the start, by the version that the whole clock follows."""
        day, found = self._law_day(start), []
        for step, limits in self.clock.extends.items():
            values = [self.case.rules.value(limit, day) for limit in limits]
            value = next((value for value in values if value and value.is_in_days), None)
            taken = [one for one in self.case.taken_of((step,)) if self.case.is_since(one, start)]
            found += [(one, value) for one in taken if value]
        return found

    @staticmethod
    def _portions(counted: Counted) -> list[Value]:
        return [counted.value, *(value for _, value in counted.extensions)]


@dataclass(frozen=True)
class Skipped(Span):
    """A stretch that is not counted, and the steps that began and ended it."""

    begin: Taken
    end: Taken | None
    pause: Pause


@dataclass(frozen=True)
class Counted:
    """What one due day was counted from."""

    start: Taken
    day: date
    limit: Limit
    value: Value
    skipped: list[Skipped]
    extensions: list[tuple[Taken, Value]]


def _day(taken: Taken | None) -> date | None:
    return taken.on if taken else None
