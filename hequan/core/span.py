"""The last day of a limit in several portions, with stretches left out: the counting behind every clock."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from hequan.core.calendar import ONE_DAY, Calendar, add_months
from hequan.core.law import Limit, Value

#: The longest that a day is looked for; beyond it the data are at fault.
FARTHEST = timedelta(days=366 * 120)


@dataclass(frozen=True)
class Span:
    """The days after `since` up to and with `until`: the day of an event itself is not counted into what it begins."""

    since: date
    until: date | None

    def holds(self, day: date) -> bool:
        """Whether a day lies in it; without an end, every day after the first."""
        return self.since < day and (self.until is None or day <= self.until)


def last_day_of(
    start: date, limit: Limit, portions: Sequence[Value], skipped: Sequence[Span], calendar: Calendar
) -> tuple[date, date]:
    """(last day, the same before it rolled on over days off) of portions counted one after another.

    Days of the year (by, before) and limits that are counted backwards end where they end: no day off moves them.
    """
    first = portions[0]
    if first.by or first.before:
        day = day_of_year(start, first)
        return day, day
    if limit.backwards:
        day = _backwards(start, first, calendar)
        return day, day
    day = start
    for portion in portions:
        day = _after(day, portion, skipped, calendar)
    return (day if portions[-1].unit == "working_day" else calendar.rolled_over(day)), day


def day_of_year(start: date, value: Value) -> date:
    """The first such day of a year after the start; `before` ends on the day before."""
    month, number = value.by or value.before or (12, 31)
    years = (start.year, start.year + 1)
    day = next(found for year in years if (found := _in_year(year, month, number)) > start)
    return day if value.by else day - ONE_DAY


def _in_year(year: int, month: int, number: int) -> date:
    return date(year, month, 1) + timedelta(days=number - 1)


def _backwards(start: date, value: Value, calendar: Calendar) -> date:
    assert value.number is not None
    if value.unit == "working_day":
        return calendar.add_working_days(start, -value.number)
    if value.unit == "calendar_day":
        return start - timedelta(days=value.number)
    return add_months(start, -value.number * (12 if value.unit == "year" else 1))


def _after(start: date, value: Value, skipped: Sequence[Span], calendar: Calendar) -> date:
    """The last day of one portion, the days that are left out not counted."""
    assert value.number is not None
    if value.unit in ("month", "year"):
        day = add_months(start, value.number * (12 if value.unit == "year" else 1))
        return _pushed(start, day, skipped)
    day, left = start, value.number
    while left and day - start < FARTHEST:
        day += ONE_DAY
        counts = value.unit == "calendar_day" or calendar.is_working_day(day)
        left -= counts and not any(span.holds(day) for span in skipped)
    return day


def _pushed(start: date, end: date, skipped: Sequence[Span]) -> date:
    """The end moved on by as many days as were left out before it."""
    day, left = start, (end - start).days
    while left and day - start < FARTHEST:
        day += ONE_DAY
        left -= not any(span.holds(day) for span in skipped)
    return day
