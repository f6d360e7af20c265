"""The to-do centre (待办): what has to be done by whom until when, and the button that opens exactly that."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any
from urllib.parse import urlencode

from django.http import QueryDict
from django.urls import reverse

from hequan.core import access, local_rule, reminder, todo
from hequan.core.actor import Actor
from hequan.core.backlog import COUNTED, Backlog, Mark, mark_of
from hequan.core.law import Limit
from hequan.core.reminder import Reminded
from hequan.core.take import may_take
from hequan.core.todo import Group, Line, Now
from hequan.web.brief import brief

#: So many rows of each group are seen at once, so many of one that is looked at alone, so many people in the table.
SHOWN, PAGE, PEOPLE = 20, 50, 20
#: The groups that are folded until somebody wants them: nothing in them presses today.
FOLDED = ("past", "later", "waiting", "paused", "unset", "open")
#: The numbers that stand above the list.
TOLD = ("overdue", "today", "near")
#: What the whole reach and one's own office are called.
WHOLE = {"district": "全区", "subdistrict": "全街道", "community": "本社区"}
OWN = {"department": "本科室", "community": "本社区"}


@dataclass(frozen=True)
class Row:
    """One line of the list with its button."""

    actor: Actor
    line: Line
    why: Sequence[str]
    reminded: Reminded | None

    @property
    def about(self) -> str:
        """What the matter is about; personal data stays covered."""
        return brief(self.line.register, self.line.record)

    @property
    def record_address(self) -> str:
        """The record's page."""
        return reverse("record", args=[self.line.register.key, self.line.record.pk])

    @cached_property
    def action(self) -> str:
        """The page of the deed itself; empty where this reader can only look at the record."""
        line, limit = self.line, self._missing
        if limit:
            return reverse("rule", args=[limit.law, limit.key])
        steps = line.register.procedure.steps() if line.register.procedure else {}
        step = steps.get(line.step)
        if step and may_take(self.actor, line.register, step):
            return reverse("step", args=[line.register.key, line.record.pk, step.name])
        return ""

    @property
    def deed(self) -> str:
        """What has to be done; of a missing local rule, by those who may, to fill it in."""
        return "填写本地规定" if self._missing else self.line.deed

    @cached_property
    def _missing(self) -> Limit | None:
        """The local rule that the matter waits for and that this reader may fill in."""
        if self.line.deadline.state != "unset" or self.line.clock is None or not local_rule.may_establish(self.actor):
            return None
        return next((one for one in self.line.clock.limits if one.is_local), None)

    @property
    def why_address(self) -> str:
        """Where the record's page tells its clock."""
        return f"{self.record_address}#clock-{self.line.deadline.clock}" if self.line.clock else self.record_address

    @property
    def office(self) -> str:
        """The office, where it is not the reader's whole reach."""
        return "" if self.line.record.office_id == self.actor.reach.pk else self.line.office

    @property
    def may_be_reminded(self) -> bool:
        """Whether this reader reminds others, and did not today."""
        told = self.reminded and self.reminded.on == self.line.now.today
        return reminder.may_remind(self.actor, self.line.register) and not told


@dataclass(frozen=True)
class Part:
    """One group as it is seen: its first rows, how many there are, and where the others are."""

    group: Group
    rows: Sequence[Row]
    counted: int
    address: str = ""

    @property
    def count(self) -> str:
        """23, or 1000 以上."""
        return f"{COUNTED}以上" if self.counted > COUNTED else str(self.counted)

    @property
    def is_folded(self) -> bool:
        """Whether it unfolds only when somebody wants it."""
        return self.group.name in FOLDED


@dataclass(frozen=True)
class Load:
    """What one person has: how much is overdue, how much is near, how much is open."""

    person: str
    overdue: str
    near: str
    all: str
    address: str
    has_overdue: bool


class Desk:
    """The to-do centre for one address: whose matters, of which person, the whole list or one group of it."""

    def __init__(self, actor: Actor, query: QueryDict, now: Now) -> None:
        self.actor, self.query, self.now = actor, query, now
        self.groups = {group.name: group for group in todo.groups(now)}
        self.person = query.get("person", "").strip()[:40]
        self.whose = query.get("whose", "") if query.get("whose", "") in self.choices else "all"
        self.backlog = Backlog(actor, self._person(), actor.office if self.whose == "office" else None)
        self.alone = self.groups.get(query.get("group", ""))
        self.mark = mark_in(query.get("after", ""))

    @cached_property
    def choices(self) -> dict[str, str]:
        """Whose matters can be asked for, and what that is called."""
        office, reach = self.actor.office, self.actor.reach
        own = {"office": OWN[office.kind]} if office.kind in OWN and office.pk != reach.pk else {}
        return {"mine": "我的"} | own | {"all": WHOLE.get(reach.kind, str(reach))}

    @property
    def switch(self) -> list[tuple[str, str, bool]]:
        """(what it is called, its address, whether it is in use) of each choice."""
        return [
            (title, self.address(whose=name, person=""), name == self.whose and not self.person)
            for name, title in self.choices.items()
        ]

    @cached_property
    def counts(self) -> dict[str, int]:
        """How many rows each group has, as far as they are counted."""
        return {name: self._count(group) for name, group in self.groups.items()}

    @cached_property
    def parts(self) -> list[Part]:
        """The groups that have rows, with their first ones; or the one that is looked at alone."""
        wanted = [self.alone] if self.alone else [group for name, group in self.groups.items() if self._first[name]]
        rows = self._rows({group.name: self._read(group) for group in wanted})
        return [self._part(group, rows[group.name]) for group in wanted]

    @property
    def numbers(self) -> list[tuple[str, str, str]]:
        """(name, title, count) of what presses most."""
        return [(name, self.groups[name].title, Part(self.groups[name], [], self.counts[name]).count) for name in TOLD]

    @property
    def is_calm(self) -> bool:
        """Whether nothing is to be done today."""
        return not any(self.counts[name] for name in ("overdue", "today"))

    @property
    def next(self) -> Row | None:
        """The first line with a day to come."""
        ahead = (part.rows[0] for part in self.parts if part.group.name in ("near", "week", "later") and part.rows)
        return next(ahead, None)

    @property
    def further(self) -> str:
        """The address of the next page of the group that is looked at alone; empty on its last one."""
        read = self._first[self.alone.name] if self.alone else []
        if self.alone is None or len(read) <= PAGE:
            return ""
        return self.address(group=self.alone.name, after=mark_text(mark_of(read[PAGE - 1])))

    @property
    def begin(self) -> str:
        """The first page of that group."""
        return self.address(group=self.alone.name) if self.alone and self.mark else ""

    @cached_property
    def reminds(self) -> bool:
        """Whether this reader reminds others, and so sees who has how much."""
        return any(reminder.may_remind(self.actor, one) for one in access.readable_registers(self.actor))

    @cached_property
    def loads(self) -> list[Load]:
        """Who has how much, those with the most overdue first."""
        found = [self._load(person) for person in self._persons[:PEOPLE]]
        return [load for _, load in sorted(found, key=lambda one: one[0])]

    @property
    def more_people(self) -> str:
        """Where the others stand in the table; empty where all are there."""
        return self.address(people=self._persons[PEOPLE - 1]) if len(self._persons) > PEOPLE else ""

    @cached_property
    def _persons(self) -> list[str]:
        if not self.reminds or self.alone or self.person or self.whose == "mine":
            return []
        return self.backlog.persons(self.query.get("people", ""), PEOPLE + 1)

    def address(self, **marks: str) -> str:
        """The home page as it is asked for now, with some marks of the address put in place of its own."""
        kept = {"whose": self.whose if self.whose != "all" else "", "person": self.person} | marks
        query = urlencode({name: value for name, value in kept.items() if value and (name, value) != ("whose", "all")})
        return f"{reverse('home')}?{query}" if query else reverse("home")

    @cached_property
    def _first(self) -> dict[str, list[Any]]:
        """The first rows of each group, or of the one that is looked at alone, and one more to see whether there is."""
        if self.alone:
            return {self.alone.name: self.backlog.first(self.alone.stretches, PAGE + 1, self.mark)}
        return {name: self.backlog.first(group.stretches, SHOWN + 1) for name, group in self.groups.items()}

    def _read(self, group: Group) -> list[Any]:
        return self._first[group.name][: PAGE if self.alone else SHOWN]

    def _count(self, group: Group) -> int:
        """Only what does not end within the rows that were read has to be counted."""
        read = self._first.get(group.name, [])
        if self.alone is None and len(read) <= SHOWN:
            return len(read)
        return self.backlog.count(group.stretches)

    def _rows(self, read: dict[str, list[Any]]) -> dict[str, list[Row]]:
        found = todo.lines(self.actor, [row for rows in read.values() for row in rows], self.now)
        why, told = todo.why(found), reminder.latest(found)
        rows = {
            line.deadline.pk: Row(
                self.actor, line, why.get(line.deadline.pk, ()), told.get((line.register.key, line.record.pk))
            )
            for line in found
        }
        return {name: [rows[row.pk] for row in kept if row.pk in rows] for name, kept in read.items()}

    def _part(self, group: Group, rows: Sequence[Row]) -> Part:
        counted = self.counts[group.name] if not self.alone else self._count(group)
        more = self.address(group=group.name) if self.alone is None and counted > len(rows) else ""
        return Part(group, rows, counted, more)

    def _load(self, person: str) -> tuple[tuple[int, int, str], Load]:
        """How to sort somebody, and what they have; what is overdue since this morning counts where it is counted."""
        today, own = self.now.today, self.groups["overdue"].stretches
        overdue = self.backlog.count(own if person in self._late_today else own[:1], person)
        late_today = self._late_today.get(person, 0)
        near = self.backlog.between(todo.PRESSING, today, self.now.near, person) - late_today
        counts = (Part(self.groups["overdue"], [], rows).count for rows in (overdue, near, self.backlog.all(person)))
        return (-overdue, -near, person), Load(person, *counts, self.address(person=person), bool(overdue))

    @cached_property
    def _late_today(self) -> Counter[str]:
        """How much each person has that is overdue since this morning: hours are short, so that there is little."""
        return Counter(row.person for row in self.backlog.first(self.groups["overdue"].stretches[1:], COUNTED))

    def _person(self) -> str:
        return self.person or (self.actor.name if self.whose == "mine" else "")


def mark_text(mark: Mark) -> str:
    """A mark as an address says it: 2026-11-24.5, or .5 where there is no day."""
    day, pk = mark
    return f"{day or ''}.{pk}"


def mark_in(text: str) -> Mark | None:
    """The mark that an address says; None of anything else."""
    day, _, pk = text.partition(".")
    if not pk.isdecimal() or len(pk) > 18:
        return None
    try:
        return (date.fromisoformat(day) if day else None), int(pk)
    except ValueError:
        return None
