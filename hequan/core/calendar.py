"""Days as the law counts them: working days by the yearly notices, the day of the event left out, last days rolled on.

Everything here is computed from its arguments. Which rule stands in which article is told by basis(); whether a law
lets its last day roll on is that law's question, so callers say it.
"""

from calendar import monthrange
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import lru_cache
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from hequan.core import strict_yaml
from hequan.core.law import Value
from hequan.core.law_file import SHIPPED, law
from hequan.core.strict_yaml import Malformed, take

FOLDER = SHIPPED / "calendar"
SHANGHAI = ZoneInfo("Asia/Shanghai")
SATURDAY = 5
ONE_DAY = timedelta(days=1)
#: A year's notice reaches back into the December before it, so far to the 29th: until it is there, those days may move.
REACH = timedelta(days=3)

#: Each rule of counting, as (law, article's name there).
RULES = {
    "start day not counted": ("民法典", "start_day_not_counted"),
    "month end": ("民法典", "month_end"),
    "roll over": ("民法典", "roll_over"),
    "make-up workdays": ("全国年节及纪念日放假办法", "makeup_workdays"),
}


def basis(rule: str, on: date) -> Value:
    """The article behind a rule on a day, or NotInForce."""
    title, key = RULES[rule]
    return law(title)[key].on(on)


@dataclass(frozen=True)
class Calendar:
    """The days off and the make-up workdays of the years whose notices are known.

    off, work  the days that a notice moved: off though a weekday (or anyway), worked though a weekend
    years      the years with a notice; every other day is taken for what its weekday says, provisionally
    """

    off: frozenset[date]
    work: frozenset[date]
    years: frozenset[int]

    def is_working_day(self, day: date) -> bool:
        """Whether offices work on a day: neither a weekend nor a holiday, or a make-up workday."""
        return day in self.work or (day.weekday() < SATURDAY and day not in self.off)

    def is_provisional(self, first: date, last: date) -> bool:
        """Whether a day between the two has no notice yet, so that what was counted over it may still move."""
        begins, ends = min(first, last), max(first, last) + REACH
        return not self.years.issuperset(range(begins.year, ends.year + 1))

    def add_working_days(self, start: date, count: int) -> date:
        """The last of so many working days after the start, which is not counted; before it for a negative count."""
        step = ONE_DAY if count >= 0 else -ONE_DAY
        day, left = start, abs(count)
        while left:
            day += step
            left -= self.is_working_day(day)
        return day

    def rolled_over(self, day: date) -> date:
        """The day itself, or the first working day after it where it is a day off."""
        while not self.is_working_day(day):
            day += ONE_DAY
        return day

    def last_day(self, start: date, count: int, unit: str, rolls_over: bool) -> date:
        """The last day of a limit in days, months or years; the start is not counted.

        Working days never end on a day off. Hours end at a moment: see after_hours.
        """
        if unit == "working_day":
            return self.add_working_days(start, count)
        ends = {
            "calendar_day": lambda: start + timedelta(days=count),
            "month": lambda: add_months(start, count),
            "year": lambda: add_months(start, 12 * count),
        }
        if unit not in ends:
            raise ValueError(f"{unit!r} does not end on a day. Expected working_day, {', '.join(ends)}.")
        day = ends[unit]()
        return self.rolled_over(day) if rolls_over else day


def add_months(start: date, count: int) -> date:
    """The day of the same number so many months later; the month's last day where it has none (民法典第二百零二条)."""
    year, month = divmod(start.year * 12 + start.month - 1 + count, 12)
    return date(year, month + 1, min(start.day, monthrange(year, month + 1)[1]))


def after_hours(moment: datetime, count: int, unit: str = "hour") -> datetime:
    """The moment so many hours or minutes later, in Shanghai; they run from the moment itself and through days off."""
    if moment.tzinfo is None:
        raise ValueError(f"{moment.isoformat()} has no time zone. Make it aware, for instance with SHANGHAI.")
    return (moment + timedelta(**{f"{unit}s": count})).astimezone(SHANGHAI)


@dataclass(frozen=True)
class YearTable:
    """One year's holidays as its notice set them.

    holidays  (title, first day, last day) of each
    work      the make-up workdays
    notice    the number of the notice, where it is known
    """

    year: int
    holidays: tuple[tuple[str, date, date], ...]
    work: tuple[date, ...]
    notice: str = ""

    def days_off(self) -> Iterator[date]:
        """Every day of the holidays."""
        for _, first, last in self.holidays:
            yield from (first + timedelta(days=n) for n in range((last - first).days + 1))


@lru_cache(maxsize=1)
def calendar() -> Calendar:
    """The calendar of all notices that come with the program."""
    return together(shipped())


@lru_cache(maxsize=1)
def shipped() -> tuple[YearTable, ...]:
    """The year tables that come with the program, the earliest first."""
    return tuple(table_of(path) for path in sorted(FOLDER.glob("*.yaml")))


def read(paths: list[Path]) -> Calendar:
    """The calendar that some year tables make together, or Malformed."""
    return together(table_of(path) for path in paths)


def table_of(path: Path) -> YearTable:
    """The year table that a file holds, named for its year."""
    return table(path.name, strict_yaml.load(path), named=path.stem)


def table(where: str, told: Any, named: str = "") -> YearTable:
    """The year table that a parsed text says, or Malformed; `where` is what the text is called.

    named  the year that a file is named for, where it is
    """
    told = take(where, told, {"year": int, "off": dict, "work": list}, {"notice": str})
    year = told["year"]
    if named and named != str(year):
        raise Malformed(f"{where}: year is {year}. Expected the year that the file is named for.")
    holidays = tuple(_holidays(where, year, told["off"]))
    if not holidays:
        raise Malformed(f"{where}: off is empty. Expected the holidays of {year}.")
    work = tuple(_day(f"{where}: work", year, day) for day in told["work"])
    return YearTable(year, holidays, work, told.get("notice", ""))


def together(tables: Iterable[YearTable]) -> Calendar:
    """The calendar of some year tables; of two for one year, the later counts."""
    by_year = {one.year: one for one in tables}
    off = {day for one in by_year.values() for day in one.days_off()}
    work = {day for one in by_year.values() for day in one.work}
    both = sorted(off & work)
    if both:
        raise Malformed(f"calendar: {both[0]} is off and worked. Keep it in one of the two lists.")
    return Calendar(frozenset(off), frozenset(work), frozenset(by_year))


def _holidays(where: str, year: int, told: dict) -> Iterator[tuple[str, date, date]]:
    """(title, first day, last day) of each holiday."""
    for title, days in told.items():
        place = f"{where}: {title}"
        if not isinstance(days, list) or len(days) != 2:
            raise Malformed(f"{place}: expected [first day, last day].")
        first, last = (_day(place, year, day) for day in days)
        if last < first:
            raise Malformed(f"{place}: ends on {last}, before it begins.")
        yield str(title), first, last


def _day(place: str, year: int, told: Any) -> date:
    """A day of the year of the notice, or of the December before it."""
    if type(told) is not date:
        raise Malformed(f"{place}: {told!r} is no day. Expected one such as {year}-01-01.")
    if told.year != year and (told.year, told.month) != (year - 1, 12):
        raise Malformed(f"{place}: {told} is not of {year}. Put it into the table of its own year.")
    return told
