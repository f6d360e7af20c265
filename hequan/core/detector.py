"""Detector: finds matters whose procedure may have been gone through for form's sake: clues, never persons.

What it finds is a question and no verdict: each clue is a record with one sentence that says what was seen in it.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db.models import Min, QuerySet
from django.utils import timezone

from hequan.core import access, journal
from hequan.core.case import AMENDED, TAKEN
from hequan.core.law import Limit
from hequan.core.models import Event
from hequan.core.period import Period
from hequan.core.record import Record
from hequan.core.register import Register
from hequan.core.registry import registry

#: The events that write the fields of a record.
WRITTEN = ("entered", "corrected", TAKEN, AMENDED)


@dataclass(frozen=True)
class Clue:
    """One record in which a detector saw something.

    seen    one sentence: which days, how many hours, how much alike; names nobody
    beside  another record of the same register that it was held against
    """

    record: Record
    seen: str
    beside: Record | None = None


Find = Callable[[Any, Period], Iterable[Clue]]


@dataclass(frozen=True, eq=False)
class Detector:
    """One kind of formalism that the registers give away.

    about     what counts as a clue, in words (口径)
    basis     where it is asked for: articles of the law files, one for each kind of matter, or a document by its title
    register  the register whose records are the clues; a key where another chapter keeps it
    find      the clues for an office and a period
    shows     fields that say what a clue is about; none that names a person
    reads     keys of the other registers that it looks into
    """

    key: str
    title: str
    about: str
    basis: tuple[Limit, ...] | str
    register: type[Register] | str
    find: Find
    shows: tuple[str, ...]
    reads: tuple[str, ...] = ()

    @property
    def chapter(self) -> str:
        """The chapter it is printed in: the first half of its key."""
        return self.key.split(".")[0]

    @property
    def ledger(self) -> type[Register]:
        """The register of its clues."""
        return registry.registers[self.register] if isinstance(self.register, str) else self.register

    @property
    def ledgers(self) -> list[type[Register]]:
        """Every register that it looks into, that of its clues first."""
        return [self.ledger, *(registry.registers[key] for key in self.reads)]

    def clues(self, office: Any, period: Period) -> list[Clue]:
        """The clues found; none in a period that has not begun."""
        return list(self.find(office, period)) if period.start <= period.on else []

    def citation(self, day: date) -> str:
        """The articles by their versions of a day, or the document."""
        if isinstance(self.basis, str):
            return self.basis
        return "、".join(_cited(limit, day) for limit in self.basis)

    def __repr__(self) -> str:
        return f"<Detector {self.key}>"


def _cited(limit: Limit, day: date) -> str:
    """The article; where the law came later than the day, its first version and from when."""
    value = limit.value(day)
    return value.citation if value else f"{limit.values[0].citation}（{limit.values[0].since}起）"


def wrong_order(label: str, day: date, *others: tuple[str, date | None]) -> str:
    """集体讨论日期2021-06-01；合法性审查日期2021-06-03，晚2天。 Empty when none of the other days is later."""
    late = [f"{said}{other}，晚{(other - day).days}天" for said, other in others if other and other > day]
    return f"{label}{day}；{'；'.join(late)}。" if late else ""


def first_days(key: str, office: Any, number: str, day: str, numbers: Iterable[str]) -> Mapping[str, date]:
    """The earliest day that another register of the whole house notes for each number, where it notes any.

    key, number, day  the register, its field that names the matter, and the field of the day
    """
    rows = access.of_office(office.house, registry.registers[key])
    noted = rows.filter(**{f"{number}__in": [one for one in numbers if one], f"{day}__isnull": False})
    return dict(noted.order_by().values_list(number).annotate(first=Min(day)))


@dataclass(frozen=True)
class Recorded:
    """When a record was entered and when one of its fields was first filled in, as the journal has it."""

    entered: datetime
    filled: datetime

    @property
    def apart(self) -> bool:
        """Whether these were two events."""
        return self.entered != self.filled

    @property
    def minutes(self) -> int:
        """The whole minutes between them."""
        return int((self.filled - self.entered).total_seconds() // 60)

    @property
    def filled_on(self) -> date:
        """The day on which the field was filled in."""
        return timezone.localtime(self.filled).date()


def recorded(register: type[Register], rows: QuerySet[Record], name: str) -> dict[int, Recorded]:
    """For each of the rows whose field is filled in, when it was entered and when it was filled in; one query."""
    events = Event.objects.filter(register=register.key, record_id__in=rows.order_by().values("pk"), kind__in=WRITTEN)
    entered: dict[int, datetime] = {}
    found: dict[int, Recorded] = {}
    for event in events.order_by("pk"):
        entered.setdefault(event.record_id, event.at)
        if event.record_id not in found and journal.read(event)["after"].get(name):
            found[event.record_id] = Recorded(entered[event.record_id], event.at)
    return found
