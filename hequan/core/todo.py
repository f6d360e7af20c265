"""To-do: what an actor has to do, the most pressing first, each with what, until when, and why."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from hequan.core import access
from hequan.core.actor import Actor
from hequan.core.backlog import Backlog, Stretch
from hequan.core.calendar import SHANGHAI, Calendar
from hequan.core.clock import Clock
from hequan.core.deadline import STATES, cases
from hequan.core.display import weekday
from hequan.core.local_rule import rules
from hequan.core.models import Deadline
from hequan.core.notice import calendar_in_use
from hequan.core.record import Record
from hequan.core.register import Register
from hequan.core.registry import registry

#: How many working days ahead are called near.
NEAR = 3
#: So many days ahead working days are counted; beyond, nobody plans by them.
COUNTED_AHEAD = 60
#: The states in which a day comes nearer for somebody here.
PRESSING = ("running", "lapses", "until", "day")


@dataclass(frozen=True)
class Now:
    """The day on which somebody looks, the moment where that is known, and the calendar by which days are counted."""

    today: date
    calendar: Calendar
    moment: datetime

    @classmethod
    def on(cls, today: date, moment: datetime | None = None) -> "Now":
        """Of a day, or of a moment of that day; without one the day has just begun."""
        return cls(today, calendar_in_use(), moment or datetime.combine(today, datetime.min.time(), SHANGHAI))

    @property
    def near(self) -> date:
        """The last day that is called near."""
        return self.calendar.add_working_days(self.today, NEAR)


@dataclass(frozen=True)
class Group:
    """One part of the to-do list."""

    name: str
    title: str
    stretches: tuple[Stretch, ...]


@dataclass(frozen=True)
class Line:
    """One matter on the list: what has to be done until when, by whom."""

    register: type[Register]
    record: Record
    deadline: Deadline
    now: Now

    @property
    def number(self) -> str:
        """The record's number."""
        return self.record.number

    @property
    def clock(self) -> Clock | None:
        """The clock behind it; None for a day of the register and for a matter without a limit."""
        procedure = self.register.procedure
        return procedure.clocks().get(self.deadline.clock) if procedure else None

    @property
    def clock_name(self) -> str:
        """The clock's full name, or the field's."""
        procedure, name = self.register.procedure, self.deadline.clock
        return f"{procedure.key}.{name}" if procedure and self.clock else name

    @property
    def title(self) -> str:
        """What the limit is called."""
        if self.clock:
            return self.clock.title
        return self.register.label(self.deadline.clock) if self.deadline.clock else "在办"

    @property
    def deed(self) -> str:
        """What has to be done, as a verb."""
        procedure, state = self.register.procedure, self.deadline.state
        step = procedure.steps().get(self.deadline.step) if procedure else None
        if self.clock and state == "waits":
            return f"等{self.clock.waits_for}"
        if self.clock and self.clock.verb and state in ("running", "lapses"):
            return self.clock.verb
        return step.title if step else self._day_deed

    @property
    def _day_deed(self) -> str:
        """报送, for the day until which a field 报送日期 wants to be filled in; else what the day is called."""
        done = self.register.upcoming.get(self.deadline.clock)
        if done is None or self.deadline.state != "running":
            return self.title
        return self.register.label(done).removesuffix("日期").removeprefix("已") or self.title

    @property
    def step(self) -> str:
        """The step that its button opens; empty where the record itself is opened."""
        return self.deadline.step

    @property
    def due_on(self) -> date | None:
        """The last day."""
        return self.deadline.due_on

    @property
    def due_at(self) -> datetime | None:
        """The last moment, where hours are counted."""
        return self.deadline.due_at

    @property
    def is_past(self) -> bool:
        """Whether its day, or its moment, is over."""
        if self.due_at:
            return self.due_at < self.now.moment
        return self.due_on is not None and self.due_on < self.now.today

    @property
    def state(self) -> str:
        """How it stands today."""
        past = {"running": "overdue", "floor": "passed", "until": "past", "day": "past", "lapses": "lapsed"}
        return past.get(self.deadline.state, self.deadline.state) if self.is_past else self.deadline.state

    @property
    def person(self) -> str:
        """Who handles it."""
        return self.deadline.person

    @property
    def office(self) -> str:
        """Where it belongs."""
        return str(self.record.office)

    @property
    def basis(self) -> str:
        """The article behind it."""
        return self.deadline.basis

    @property
    def moved(self) -> str:
        """期限由2027年2月22日改为2月24日（2027年放假安排）, where a notice moved it and the matter has not gone on."""
        before, because = self.deadline.moved_from, self.deadline.moved_because
        if before is None or self.due_on is None:
            return ""
        days = (day_words(day, self.now.today) for day in (before, self.due_on))
        return f"期限由{'改为'.join(days)}（{because}）"

    @property
    def words(self) -> str:
        """还剩3个工作日，11月26日（周四）截止."""
        if self.due_on is None:
            return STATES[self.deadline.state]
        time = f"{self.due_at.astimezone(SHANGHAI):%H:%M}" if self.due_at else ""
        return f"{self.left}，{day_words(self.due_on, self.now.today)}{time}{self._ends}"

    @property
    def left(self) -> str:
        """还剩3个工作日, 今天, 已逾期2天; of a minimum period that it is over."""
        assert self.due_on is not None
        if not self.is_past:
            return days_left(self.due_on, self.now)
        if self.state == "passed":
            return "期间已满"
        said = "已逾期" if self.state == "overdue" else "已过"
        return f"{said}{self._past}"

    @property
    def _past(self) -> str:
        days = (self.now.today - self.due_on).days if self.due_on else 0
        if days or self.due_at is None:
            return f"{days}天"
        minutes = int((self.now.moment - self.due_at).total_seconds()) // 60
        return f"{minutes // 60}小时" if minutes >= 60 else f"{minutes}分钟"

    @property
    def _ends(self) -> str:
        return {"floor": "届满", "until": "", "day": ""}.get(self.deadline.state, "截止")


def groups(now: Now) -> list[Group]:
    """The parts of the list, the most pressing first; a row is in one of them at most.

    What nobody has to do any more is in none: a right that ran out, a day that passed without anything to do.
    """
    today, near, a_day = now.today, now.near, timedelta(days=1)
    yesterday, week = today - a_day, max(near, today + timedelta(days=6 - today.weekday()))
    late = (
        Stretch("running", until=yesterday, latest_first=True),
        Stretch("running", today, today, before=now.moment, latest_first=True),
    )
    waits = (Stretch("waits"), Stretch("floor", since=today))
    return [
        Group("overdue", "已逾期", late),
        Group("past", "日期已过，还没有记处理", (Stretch("until", until=yesterday, latest_first=True),)),
        Group("today", "今天", pressing(today, today, after=now.moment)),
        Group("near", f"{NEAR}个工作日内", pressing(today + a_day, near)),
        Group("week", "本周", pressing(near + a_day, week) if near < week else ()),
        Group("later", "以后", pressing(week + a_day, None)),
        Group("waiting", "等待他人或者期间届满", waits),
        Group("paused", "暂停计算", (Stretch("paused", dated=False),)),
        Group("unset", "待填本地规定", (Stretch("unset", dated=False),)),
        Group("open", "在办，无法定期限", (Stretch("open", dated=False), Stretch("floor", until=yesterday))),
    ]


def pressing(since: date, until: date | None, after: datetime | None = None) -> tuple[Stretch, ...]:
    """What comes nearer for somebody here, of some days; of what has a moment that which is not over at `after`."""
    return tuple(Stretch(state, since, until, after=after) for state in PRESSING)


def lines(actor: Actor, rows: Sequence[Deadline], now: Now) -> list[Line]:
    """The lines of some rows, with their records: one question for each register among them."""
    records: dict[tuple[str, int], Record] = {}
    for key in {row.register for row in rows}:
        register = registry.registers[key]
        wanted = {row.record_id for row in rows if row.register == key}
        found = access.records(actor, register).select_related("office").in_bulk(wanted)
        records |= {(key, pk): record for pk, record in found.items()}
    return [
        Line(registry.registers[row.register], records[row.register, row.record_id], row, now)
        for row in rows
        if (row.register, row.record_id) in records
    ]


def why(found: Sequence[Line]) -> dict[int, tuple[str, ...]]:
    """How the day of each line came about, by the id of its deadline: enough to count it again."""
    told: dict[int, tuple[str, ...]] = {}
    local = {house: rules(house) for house in {line.record.house_id for line in found if line.clock}}
    for register in {line.register for line in found if line.clock}:
        own = [line for line in found if line.register is register and line.clock]
        records = {line.record.pk: line.record for line in own}
        matters = {case.record.pk: case for case in cases(register, list(records.values()), local=local)}
        for line in own:
            assert line.clock is not None
            told[line.deadline.pk] = line.clock.reckon(matters[line.record.pk], line.now.today).lines
    return told


def everything(actor: Actor, now: Now, office: Any = None) -> Iterator[tuple[Group, Iterator[Line]]]:
    """The whole list, for a command: each group with its lines, which are read as they are asked for."""
    backlog = Backlog(actor, office=office)
    for group in groups(now):
        yield group, (line for rows in backlog.every(group.stretches) for line in lines(actor, rows, now))


def days_left(day: date, now: Now) -> str:
    """还剩3个工作日, 今天, 明天; of a day that is still to come."""
    left = (day - now.today).days
    if left <= 1:
        return "明天" if left else "今天"
    if left > COUNTED_AHEAD:
        return f"还剩{left}天"
    ahead = (now.today + timedelta(days=n) for n in range(1, left + 1))
    working = sum(map(now.calendar.is_working_day, ahead))
    return f"还剩{working}个工作日" if working else f"还剩{left}天，其间没有工作日"


def day_words(day: date, today: date) -> str:
    """11月26日（周四）; with the year when it is another one."""
    year = "" if day.year == today.year else f"{day.year}年"
    return f"{year}{day.month}月{day.day}日（{weekday(day)}）"
