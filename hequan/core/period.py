"""Period: from which day to which, asked on which day."""

from dataclasses import dataclass, replace
from datetime import date, timedelta

#: Years outside are taken for slips of the finger: no register of a people's government is older.
FIRST_YEAR, LAST_YEAR = 1949, 2199


@dataclass(frozen=True)
class Period:
    """The days from `start` to `end`, both included, as seen on the day `on`."""

    start: date
    end: date
    on: date

    @classmethod
    def year(cls, year: int, on: date) -> "Period":
        """The calendar year, 1 January to 31 December (Asia/Shanghai)."""
        return cls(date(year, 1, 1), date(year, 12, 31), on)

    @property
    def upto(self) -> date:
        """The last day of the period that has already come."""
        return min(self.end, self.on)

    def before(self) -> "Period":
        """The same days a year earlier; a whole year stays whole."""
        return replace(self, start=_year_earlier(self.start), end=_year_earlier(self.end))

    def month(self, month: int) -> "Period":
        """One month of the year in which the period starts."""
        start = date(self.start.year, month, 1)
        following = date(start.year + month // 12, month % 12 + 1, 1)
        return replace(self, start=start, end=following - timedelta(days=1))

    def __str__(self) -> str:
        if (self.start.month, self.start.day, self.end.month, self.end.day) == (1, 1, 12, 31):
            return f"{self.start.year}年度"
        return f"{self.start:%Y-%m-%d}至{self.end:%Y-%m-%d}"


def _year_earlier(day: date) -> date:
    """29 February becomes 28 February."""
    return day.replace(year=day.year - 1, day=min(day.day, 28) if day.month == 2 else day.day)
