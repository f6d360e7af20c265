"""To-do: what an actor has to do, the most pressing first, read from the deadlines in a bounded number of rows."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from django.db.models import Q, QuerySet

from hequan.core import access
from hequan.core.actor import Actor
from hequan.core.calendar import Calendar
from hequan.core.clock import Clock
from hequan.core.deadline import STATES
from hequan.core.display import weekday
from hequan.core.models import Deadline
from hequan.core.notice import calendar_in_use
from hequan.core.record import Record
from hequan.core.register import Register
from hequan.core.registry import registry

#: Beyond so many rows a group says "more than": to count them all would cost more with every one of them.
COUNTED = 1000
#: How many working days ahead are called near.
NEAR = 3
#: So many days ahead working days are counted; beyond, nobody plans by them.
COUNTED_AHEAD = 60


@dataclass(frozen=True)
class Group:
    """One part of the to-do list."""

    name: str
    title: str
    where: Q


@dataclass(frozen=True)
class Line:
    """One matter on the list: what has to be done until when, by whom."""

    register: type[Register]
    record: Record
    deadline: Deadline
    today: date
    calendar: Calendar

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
        procedure = self.register.procedure
        step = procedure.steps().get(self.deadline.step) if procedure else None
        if self.clock and self.clock.verb and self.deadline.state != "floor":
            return self.clock.verb
        return step.title if step else self.title

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
    def state(self) -> str:
        """How it stands today."""
        late = self.deadline.state == "running" and self.due_on is not None and self.due_on < self.today
        return "overdue" if late else self.deadline.state

    @property
    def person(self) -> str:
        """Who handles it."""
        return self.deadline.person

    @property
    def office(self) -> str:
        """Where it belongs."""
        return str(self.record.office)

    @property
    def words(self) -> str:
        """还剩3个工作日，11月26日（周四）截止."""
        if self.due_on is None:
            return STATES[self.deadline.state]
        return f"{days_left(self.due_on, self.today, self.calendar)}，{day_words(self.due_on, self.today)}{self._ends}"

    @property
    def _ends(self) -> str:
        return {"floor": "届满", "day": ""}.get(self.deadline.state, "截止")


def groups(today: date, calendar: Calendar) -> list[Group]:
    """The parts of the list on a day, the most pressing first; a row is in one of them at most."""
    near = calendar.add_working_days(today, NEAR)
    week = max(near, today + timedelta(days=6 - today.weekday()))
    pressing = Q(state__in=["running", "lapses", "day"])
    return [
        Group("overdue", "已逾期", Q(state="running", due_on__lt=today)),
        Group("today", "今天", pressing & Q(due_on=today)),
        Group("near", f"{NEAR}个工作日内", pressing & Q(due_on__gt=today, due_on__lte=near)),
        Group("week", "本周", pressing & Q(due_on__gt=near, due_on__lte=week)),
        Group("later", "以后", pressing & Q(due_on__gt=week)),
        Group(
            "waiting",
            "等待他人",
            Q(state__in=["waits", "floor"], due_on__gte=today) | Q(state="waits", due_on__lt=today),
        ),
        Group("paused", "暂停计算", Q(state="paused")),
        Group("unset", "待填本地规定", Q(state="unset")),
        Group("open", "在办，无法定期限", Q(state="open") | Q(state="floor", due_on__lt=today)),
    ]


def deadlines(actor: Actor, *, person: str = "", office: Any = None) -> QuerySet[Deadline]:
    """The rows of the table that concern this actor: of the registers that open, inside the reach."""
    keys = [one.key for one in access.readable_registers(actor) if one.procedure or one.upcoming]
    rows = Deadline.objects.filter(house_id=actor.reach.house_id, register__in=keys)
    if actor.reach.pk != actor.reach.house_id:
        rows = rows.filter(office__in=actor.reach.subtree().values("pk"))
    if office is not None:
        rows = rows.filter(office=office)
    return rows.filter(person=person) if person else rows


def count(rows: QuerySet[Deadline]) -> int:
    """How many rows there are, up to COUNTED + 1."""
    return len(rows.order_by().values_list("pk", flat=True)[: COUNTED + 1])


def lines(actor: Actor, rows: Sequence[Deadline], today: date) -> list[Line]:
    """The lines of some rows, with their records: one question for each register among them."""
    calendar, records = calendar_in_use(), {}
    for key in {row.register for row in rows}:
        register = registry.registers[key]
        wanted = [row.record_id for row in rows if row.register == key]
        found = access.records(actor, register).select_related("office").in_bulk(wanted)
        records |= {(key, pk): record for pk, record in found.items()}
    return [
        Line(registry.registers[row.register], records[row.register, row.record_id], row, today, calendar)
        for row in rows
        if (row.register, row.record_id) in records
    ]


def everything(actor: Actor, today: date) -> list[tuple[Group, list[Line]]]:
    """The whole list, for a command."""
    rows = deadlines(actor).order_by("due_on", "pk")
    return [(group, lines(actor, list(rows.filter(group.where)), today)) for group in groups(today, calendar_in_use())]


def days_left(day: date, today: date, calendar: Calendar) -> str:
    """还剩3个工作日, 今天, 明天, 已逾期2天."""
    left = (day - today).days
    if left < 0:
        return f"已逾期{-left}天"
    if left <= 1:
        return "明天" if left else "今天"
    working = sum(calendar.is_working_day(today + timedelta(days=n)) for n in range(1, min(left, COUNTED_AHEAD) + 1))
    return f"还剩{working}个工作日" if left <= COUNTED_AHEAD else f"还剩{left}天"


def day_words(day: date, today: date) -> str:
    """11月26日（周四）; with the year when it is another one."""
    year = "" if day.year == today.year else f"{day.year}年"
    return f"{year}{day.month}月{day.day}日（{weekday(day)}）"
