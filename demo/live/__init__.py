"""Matters under way in the year in which the example is loaded, step by step: some in time, some late, some done.

Their days are counted back from the day of loading, so that the to-do list of somebody who tries the product has
something on it. The figures of the example year do not know them. Two closed matters of 2020 show a whole dossier.
"""

import importlib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from pkgutil import iter_modules
from typing import Any

from demo.live.matter import Matter, Move
from hequan.core import change, take
from hequan.core.actor import Actor
from hequan.core.calendar import SHANGHAI, calendar
from hequan.core.change import Unclean
from hequan.core.record import Record
from hequan.core.registry import registry
from hequan.offices.models import Office, Post

HOUSE = "荷泉街道"


def fill(today: date) -> int:
    """The number of matters entered. From the first day of the year on the houses of the example work by steps."""
    Office.objects.filter(kind=Office.Kind.SUBDISTRICT).update(procedures_since=date(today.year, 1, 1))
    hands = Hands(today)
    return sum(hands.live_through(matter) for matter in matters())


def matters() -> Iterator[Matter]:
    """Every matter of every module beside this one."""
    for module in sorted(found.name for found in iter_modules(__path__)):
        yield from getattr(importlib.import_module(f"demo.live.{module}"), "MATTERS", ())


@dataclass
class Hands:
    """The people of the example at work until today."""

    today: date
    last_row: Record | None = None

    def live_through(self, matter: Matter) -> int:
        """Enter one matter and everything that happened to it so far; how many records that made."""
        began = self.day(matter, 0)
        register = registry.registers[matter.register]
        values = {register.dated: began} | self.resolved(matter, None, matter.values)
        try:
            record = change.enter(self.actor(matter.by), register, values, at=self.moment(began, 0))
            made = 1
            for place, move in enumerate(matter.moves, 1):
                if move.register:
                    self.enter_beside(matter, record, move, place)
                    made += 1
                else:
                    record = self.take(matter, record, move, place)
        except (take.Refused, Unclean) as problem:
            raise ValueError(f"{matter.register} {matter.values}: {problem}") from None
        return made

    def take(self, matter: Matter, record: Record, move: Move, place: int) -> Record:
        """One step, recorded on its day."""
        register, on = registry.registers[matter.register], self.day(matter, move.after)
        told: dict[str, Any] = {"on": on, "at": self.moment(on, place), "seen": record.version}
        told |= {"needed": move.needed, "reason": move.reason, "shelved": move.shelved}
        if move.at:
            told["moment"] = datetime.combine(on, time.fromisoformat(move.at), SHANGHAI)
            told["at"] = max(told["at"], told["moment"] + timedelta(minutes=1))
        values = self.resolved(matter, record, move.values, on)
        return take.take(self.actor(move.by), register, record, move.step, values=values, **told)

    def enter_beside(self, matter: Matter, record: Record, move: Move, place: int) -> None:
        """A row of another register that belongs to the matter."""
        register, on = registry.registers[move.register], self.day(matter, move.after)
        values = self.resolved(matter, record, move.values, on) | {register.dated: on}
        self.last_row = change.enter(self.actor(move.by), register, values, at=self.moment(on, place))

    def day(self, matter: Matter, after: int) -> date:
        """A working day so many days after the matter began, never later than today."""
        day = min(self.began(matter) + timedelta(days=after), self.today)
        while not calendar().is_working_day(day):
            day -= timedelta(days=1)
        return day

    def planned(self, matter: Matter, after: timedelta) -> date:
        """A day that was set: the working day then or next; one that lies before the matter is no later than told."""
        day = self.began(matter) + after
        while after < timedelta() and not calendar().is_working_day(day):
            day -= timedelta(days=1)
        return calendar().rolled_over(day)

    def began(self, matter: Matter) -> date:
        """The day from which the days of a matter are counted."""
        return matter.on or self.today - timedelta(days=matter.ago)

    def moment(self, day: date, place: int) -> datetime:
        """A moment of the office hours of that day, or one of today that is already over; later moves come later."""
        begins = time(9) if day < self.today else time(0, 1)
        return datetime.combine(day, begins, SHANGHAI) + timedelta(seconds=place)

    def actor(self, username: str) -> Actor:
        """One of the example accounts in its post."""
        return Actor.in_post(Post.objects.select_related("office__house", "person").get(person__username=username))

    def resolved(
        self, matter: Matter, record: Record | None, values: dict[str, Any], on: date | None = None
    ) -> dict[str, Any]:
        """Offices by their names, what stands for records, and days as so many days after the matter's beginning."""
        known = {id(Matter.ITSELF): record, id(Matter.LAST_ROW): self.last_row}
        known |= {id(Matter.THAT_DAY): on, id(Matter.THIS_YEAR): self.began(matter).year}
        found = {}
        for name, value in values.items():
            if name == "office":
                value = Office.objects.get(name=value)
            elif isinstance(value, timedelta):
                value = self.planned(matter, value)
            found[name] = known.get(id(value), value)
        return found
