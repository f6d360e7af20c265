"""What is dated in the next days, and what is past its day and not done; in words, not in colours alone."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any
from urllib.parse import urlencode

from django.db.models import Q, QuerySet
from django.urls import reverse
from django.utils import timezone

from hequan.core import access
from hequan.core.actor import Actor
from hequan.core.display import weekday
from hequan.core.record import Record
from hequan.core.register import Register
from hequan.web.brief import brief
from hequan.web.links import EMPTY, parameter

AHEAD = timedelta(days=14)
#: So many of one register are looked at, so many past their day are shown one by one.
LOOKED_AT, OVERDUE_SHOWN, AHEAD_SHOWN = 20, 4, 12


@dataclass(frozen=True)
class Dated:
    """A record with a day that is near, or past and not done."""

    register: type[Register]
    record: Record
    field: str
    day: date
    today: date

    @property
    def label(self) -> str:
        """What happens on the day."""
        return self.register.label(self.field)

    @property
    def about(self) -> str:
        """What the record is about."""
        return brief(self.register, self.record) or self.record.number

    @property
    def is_overdue(self) -> bool:
        """Whether the day is past."""
        return self.day < self.today

    @property
    def words(self) -> str:
        """还剩3天，11月26日（周四）."""
        return f"{days_left(self.day, self.today)}，{day_words(self.day, self.today)}"


@dataclass(frozen=True)
class Overdue:
    """How many records of one register are past one day and not done, and the list that shows them."""

    register: type[Register]
    label: str
    rows: int
    url: str


@dataclass(frozen=True)
class Upcoming:
    """Everything dated: what is past, one by one as far as it is few, and in sums; and what comes."""

    overdue: list[Dated]
    sums: list[Overdue]
    ahead: list[Dated]
    more_ahead: int

    @property
    def overdue_rows(self) -> int:
        """How many are past their day and not done, in all registers."""
        return sum(one.rows for one in self.sums)


def upcoming(actor: Actor, today: date) -> Upcoming:
    """What is dated for this actor: at most two queries for each register that has such a day."""
    found: list[Dated] = []
    sums: list[Overdue] = []
    for register in access.readable_registers(actor):
        for due, done in register.upcoming.items():
            near = list(_near(actor, register, due, done, today))
            found += near
            sums += _sums(actor, register, due, done, today, near)
    ahead = sorted((one for one in found if not one.is_overdue), key=lambda one: one.day)
    overdue = sorted((one for one in found if one.is_overdue), key=lambda one: one.day, reverse=True)
    return Upcoming(overdue[:OVERDUE_SHOWN], sums, ahead[:AHEAD_SHOWN], max(0, len(ahead) - AHEAD_SHOWN))


def days_left(day: date, today: date) -> str:
    """还剩3天, 今天, 明天, 已过2天."""
    left = (day - today).days
    if left < 0:
        # A certificate that ran out is not late, and a reply that was due is past its day too.
        return f"已过{-left}天"
    return {0: "今天", 1: "明天"}.get(left, f"还剩{left}天")


def day_words(day: date, today: date) -> str:
    """11月26日（周四）; with the year when it is another one."""
    year = "" if day.year == today.year else f"{day.year}年"
    return f"{year}{day.month}月{day.day}日（{weekday(day)}）"


def _open(actor: Actor, register: type[Register], done: str | None) -> QuerySet[Record]:
    """The rows on which the matter is not done; all of them where nothing says that it is."""
    rows = access.records(actor, register)
    return rows.filter(**{f"{done}__isnull": True}) if done else rows


def _near(actor: Actor, register: type[Register], due: str, done: str | None, today: date) -> Iterator[Dated]:
    window = Q(**{f"{due}__lte": today + AHEAD})
    if done is None:
        # Nothing says whether it is done: a past day is then no news.
        window &= Q(**{f"{due}__gte": today})
    for record in _open(actor, register, done).filter(window).order_by(f"-{due}")[:LOOKED_AT]:
        yield Dated(register, record, due, _day(getattr(record, due)), today)


def _sums(
    actor: Actor, register: type[Register], due: str, done: str | None, today: date, near: list[Dated]
) -> Iterator[Overdue]:
    past = [one for one in near if one.is_overdue]
    if done is None or not (past or len(near) == LOOKED_AT):
        return
    rows = len(past) if len(near) < LOOKED_AT else _open(actor, register, done).filter(**{f"{due}__lt": today}).count()
    yield Overdue(register, register.label(due), rows, _overdue_url(register, due, done, today))


def _overdue_url(register: type[Register], due: str, done: str, today: date) -> str:
    query = {"year": "all", f"{parameter(due)}_to": today - timedelta(days=1), parameter(done): EMPTY}
    return f"{reverse('register', args=[register.key])}?{urlencode(query)}"


def _day(value: Any) -> date:
    return timezone.localdate(value) if isinstance(value, datetime) else value
