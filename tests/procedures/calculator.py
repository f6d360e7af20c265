"""A second, plain calculator of last days, written from the articles alone: it shares no code with the program.

It walks day by day: the day of the event is not counted (民法典第二百零一条), months end on the day of the same number
or on the month's last (第二百零二条), a last day off moves on (第二百零三条). Working days are what chinesecalendar
says they are. What a clock is made of comes as plain tuples (Plan), so that nothing here knows the classes.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

import chinese_calendar

DAY = timedelta(days=1)
LENGTHS = {1: 31, 3: 31, 4: 30, 5: 31, 6: 30, 7: 31, 8: 31, 9: 30, 10: 31, 11: 30, 12: 31}


@dataclass(frozen=True)
class Amount:
    """So much, for matters begun from `since` until before `until`; `by` and `before` are days of the year."""

    since: date
    until: date | None
    number: int | None
    unit: str
    by: tuple[int, int] | None = None
    before: tuple[int, int] | None = None
    setting: bool = False


@dataclass(frozen=True)
class Plan:
    """What one clock is made of, in names of steps.

    laws      for each of several laws that followed one another, its amounts
    pauses    (begin, end, whether the days begin anew at the end)
    extends   (step, for each of several laws its amounts)
    """

    laws: tuple[tuple[Amount, ...], ...]
    starts: frozenset[str]
    stops: frozenset[str]
    law_as_of: str | None
    pauses: tuple[tuple[str, str, bool], ...]
    extends: tuple[tuple[str, tuple[tuple[Amount, ...], ...]], ...]
    backwards: bool
    floor: bool
    lapses: bool
    recurs: bool = False
    rolls: bool = True


Events = Sequence[tuple[str, date]]


def is_working_day(day: date) -> bool:
    """Whether offices work; beyond the notices that are known, weekends alone are off."""
    try:
        return bool(chinese_calendar.is_workday(day))
    except NotImplementedError:
        return day.weekday() < 5


def last_day(plan: Plan, events: Events, on: date) -> tuple[str, date | None]:
    """(state, last day) of a clock after some events, in their order, as seen on a day."""
    begun = [place for place, (name, _) in enumerate(events) if name in plan.starts]
    if not begun:
        return "waiting", None
    start = begun[-1]
    anew = {end for _, end, restarts in plan.pauses if restarts}
    for place, (name, day) in enumerate(events):
        if name in anew and day >= events[begun[-1]][1]:
            start = place
    law_day = next((day for name, day in events if name == plan.law_as_of), events[begun[0]][1])
    if plan.recurs:
        law_day = events[start][1]
    amount = _in_force(plan.laws, law_day)
    if amount is None:
        return "not_in_force", None
    stop = next((day for name, day in events[start + 1 :] if name in plan.stops), None)
    if amount.setting:
        return ("done" if stop else "unset"), None
    idle, is_open = _idle(plan, events, start, stop)
    if is_open and stop is None:
        return "paused", None
    more = [
        found
        for step, laws in plan.extends
        for name, _ in events[start + 1 :]
        if name == step and (found := _in_force(laws, law_day)) and found.number
    ]
    due = _count(plan, events[start][1], amount, more, idle)
    return _state(plan, due, stop, on), due


def _in_force(laws: tuple[tuple[Amount, ...], ...], day: date) -> Amount | None:
    held = [one for amounts in laws for one in amounts if one.since <= day and (one.until is None or day < one.until)]
    return next((one for one in held if not one.setting), held[0] if held else None)


def _idle(plan: Plan, events: Events, start: int, stop: date | None) -> tuple[set[date], bool]:
    """(the days on which the clock stands still, whether it stands still without an end)."""
    idle: set[date] = set()
    is_open = False
    for begin, end, restarts in plan.pauses:
        for place in range(len(events)):
            if events[place][0] != begin:
                continue
            ended = [at for at in range(place + 1, len(events)) if events[at][0] == end]
            # What was over when the clock started, or started anew, is no matter; what went on then goes on.
            if (ended and (restarts or ended[0] < start)) or (not ended and restarts and place < start):
                continue
            until = events[ended[0]][1] if ended else stop
            if until is None:
                is_open = True
            else:
                day = events[place][1]
                while day < until:
                    day += DAY
                    idle.add(day)
    return idle, is_open


def _count(plan: Plan, start: date, amount: Amount, more: list[Amount], idle: set[date]) -> date:
    if amount.by or amount.before:
        month, number = amount.by or amount.before
        day = start + DAY
        while (day.month, day.day) != (month, number):
            day += DAY
        return day if amount.by else day - DAY
    if plan.backwards:
        return _back(start, amount)
    day = start
    for portion in (amount, *more):
        day = _portion(day, portion, idle)
    if (more[-1] if more else amount).unit == "working_day" or not plan.rolls:
        return day
    while not is_working_day(day):
        day += DAY
    return day


def _portion(start: date, amount: Amount, idle: set[date]) -> date:
    if amount.unit in ("month", "year"):
        months = amount.number * (12 if amount.unit == "year" else 1)
        length = (_months_on(start, months) - start).days
    else:
        length = amount.number
    day, counted = start, 0
    while counted < length:
        day += DAY
        if day in idle or (amount.unit == "working_day" and not is_working_day(day)):
            continue
        counted += 1
    return day


def _months_on(start: date, months: int) -> date:
    month = start.month + months
    year = start.year
    while month > 12:
        month, year = month - 12, year + 1
    leap = year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
    length = (29 if leap else 28) if month == 2 else LENGTHS[month]
    return date(year, month, min(start.day, length))


def _back(start: date, amount: Amount) -> date:
    day, left = start, amount.number
    while left:
        day -= DAY
        if amount.unit == "calendar_day" or is_working_day(day):
            left -= 1
    return day


def _state(plan: Plan, due: date, stop: date | None, on: date) -> str:
    if plan.floor:
        if stop:
            return "done" if stop > due else "short"
        return "passed" if on > due else "running"
    if stop:
        return "done" if stop <= due else "late"
    if on <= due:
        return "running"
    return "lapsed" if plan.lapses else "overdue"
