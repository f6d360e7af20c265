"""Case: one matter as a procedure sees it: what was taken, when, and by which version of the law it is measured."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime, time
from typing import TYPE_CHECKING, Any

from django.db.models import QuerySet
from django.utils import timezone

from hequan.core import access, journal
from hequan.core.calendar import SHANGHAI, Calendar
from hequan.core.local_rule import NO_RULES, LocalRules
from hequan.core.models import Attachment, Event
from hequan.core.record import Record
from hequan.core.register import Register
from hequan.core.registry import registry

if TYPE_CHECKING:
    from hequan.core.clock import Clock, Reckoning
    from hequan.core.procedure import Procedure
    from hequan.core.step import Step

#: The kinds of events that take a step, put one right and take one back.
TAKEN, AMENDED, WITHDRAWN = "stepped", "step_amended", "step_withdrawn"

#: An event and what it says.
Told = tuple[Event, Mapping[str, Any]]


@dataclass(frozen=True)
class Taken:
    """One step as it was taken.

    on, moment  its day, and its time of day where that was recorded
    needed      False: found not to be needed, for the `reason`
    by, post    who took it, in which post, at which moment `at`; nobody where it stands in the ledger only
    event       the event that says so, None where it was read from a column that was filled in with the whole record
    shelved     the papers that are kept on paper
    supposed    its day stands nowhere: that of the entry stands in for it, and binds nothing
    """

    step: str
    on: date
    moment: datetime | None = None
    needed: bool = True
    reason: str = ""
    by: str = ""
    post: str = ""
    at: datetime | None = None
    event: int | None = None
    shelved: tuple[str, ...] = ()
    supposed: bool = False


@dataclass(eq=False)
class Case:
    """One matter: the record, what was taken of its procedure, and what its days are counted with.

    record is None for events that somebody only supposes (`hequan clock`): what depends on the record is left open.
    """

    procedure: type[Procedure]
    calendar: Calendar
    taken: tuple[Taken, ...] = ()
    record: Any = None
    register: type[Register] | None = None
    rules: LocalRules = field(default=NO_RULES)
    on: date | None = None
    shelved: tuple[str, ...] = ()

    @property
    def law_day(self) -> date:
        """The day whose law the matter follows: that of the step that decides it, else that of its first step."""
        decides = self.procedure.law_as_of
        begun = self.taken_of((self.procedure.steps()[decides],)) if decides else []
        begun = begun or self.taken_of((self.procedure.start(),))
        if begun:
            return begun[0].on
        return self.taken[0].on if self.taken else (self.on or date.max)

    def taken_of(self, steps: Iterable[Step]) -> list[Taken]:
        """When these steps were taken, the earliest first; what was found not to be needed is left out."""
        names = {step.name for step in steps}
        return [one for one in self.taken if one.step in names and one.needed]

    def last(self, step: Step) -> Taken | None:
        """The last time that a step was taken or found not to be needed."""
        found = [one for one in self.taken if one.step == step.name]
        return found[-1] if found else None

    def has(self, step: Step) -> bool:
        """Whether a step was taken."""
        return bool(self.taken_of((step,)))

    def took(self, name: str) -> bool:
        """Whether the step of that name was taken: for conditions that are read before the procedure is declared."""
        return self.has(self.procedure.steps()[name])

    def due_on(self, name: str) -> date | None:
        """The last day of the clock of that name."""
        return self.reckon(self.procedure.clocks()[name]).due_on

    @property
    def is_closed(self) -> bool:
        """Whether a step was taken after which nothing is open any more."""
        return any(step.closes and self.last(step) for step in self.procedure.steps().values())

    def is_settled(self, step: Step) -> bool:
        """Whether a step was taken, was found not to be needed, or does not exist for this matter."""
        return self.last(step) is not None or not step.exists_for(self)

    def is_since(self, one: Taken, other: Taken) -> bool:
        """Whether one step was taken after another, on the same day too."""
        return self._place(one) > self._place(other)

    def _place(self, wanted: Taken) -> int:
        """Where it stands; of two that say the same, each has its own place."""
        return next(place for place, one in enumerate(self.taken) if one is wanted)

    def reckon(self, clock: Clock, on: date | None = None) -> Reckoning:
        """How a clock stands on the case's day, or on another."""
        return clock.reckon(self, on or self.on or date.max)

    def rows(self, register_key: str, named_by: str) -> QuerySet[Record]:
        """The standing rows of another register that name this record, for instance the views on a decision."""
        if self.record is None or self.record.pk is None:
            return registry.registers[register_key].model.kept.none()
        return access.of_office(self.record.house, registry.registers[register_key]).filter(
            **{named_by: self.record.pk}
        )

    def has_paper(self, key: str) -> bool:
        """Whether a paper of the dossier is there: as a file, or kept on paper."""
        if key in self.shelved or any(key in one.shelved for one in self.taken):
            return True
        return key in self.filed

    @property
    def filed(self) -> set[str]:
        """The papers of the dossier that are there as files."""
        if self.register is None or self.record is None or self.record.pk is None:
            return set()
        kept = Attachment.objects.filter(register=self.register.key, record_id=self.record.pk, is_removed=False)
        return set(kept.exclude(paper="").values_list("paper", flat=True))


def case_of(
    register: type[Register],
    record: Record,
    *,
    on: date,
    rules: LocalRules,
    calendar: Calendar,
    events: Sequence[Event] | None = None,
) -> Case:
    """The case of a record that its reader got from `access`."""
    assert register.procedure is not None, register.key
    if events is None:
        events = list(step_events(register, record.pk))
    told = [(event, journal.read(event)) for event in events]
    recorded = _from_events(told)
    found = [*_from_columns(register, record, _written_over(told, recorded)), *recorded]
    taken = in_order(register.procedure, [*_entered(register, record, found), *found])
    return Case(register.procedure, calendar, taken, record, register, rules, on)


def supposed(procedure: type[Procedure], days: Iterable[tuple[str, date | datetime]], calendar: Calendar) -> Case:
    """A case of events that nobody recorded, to see which days they would give; of one day, in the order given."""
    taken = []
    for name, day in days:
        moment = day if isinstance(day, datetime) else None
        taken.append(Taken(name, day.date() if isinstance(day, datetime) else day, moment))
    return Case(procedure, calendar, tuple(sorted(taken, key=lambda one: one.on)))


def in_order(procedure: type[Procedure], taken: Iterable[Taken]) -> tuple[Taken, ...]:
    """What was taken by its day; of one day first what only stands in the ledger, then as it was recorded."""
    places = {name: place for place, name in enumerate(procedure.steps())}
    return tuple(sorted(taken, key=lambda one: (one.on, one.event is not None, one.event or places[one.step])))


def step_events(register: type[Register], pk: int) -> QuerySet[Event]:
    """The events of the steps of one record."""
    return journal.events(register.key, pk).filter(kind__in=(TAKEN, AMENDED, WITHDRAWN))


def taken_one_by_one(register: type[Register], record: Record) -> list[Taken]:
    """The steps of a matter that were recorded as they were taken, not entered whole."""
    if record.pk is None or record.version == 1:
        return []
    return _from_events([(event, journal.read(event)) for event in step_events(register, record.pk)])


def _written_over(told: Sequence[Told], recorded: Sequence[Taken]) -> dict[str, dict[str, Any]]:
    """Of the steps that were taken one by one, what stood in the columns before the first time."""
    stand, found = {one.step for one in recorded}, dict[str, dict[str, Any]]()
    for event, body in told:
        if event.kind == TAKEN and body["step"]["name"] in stand:
            found.setdefault(body["step"]["name"], body["before"])
    return found


def _from_columns(register: type[Register], record: Record, written_over: Mapping[str, dict[str, Any]]) -> list[Taken]:
    """The steps whose day stands in the record though no event took them: entered whole, or read from an old ledger.

    Of a step that was taken again one by one its first day stands only in that event, as what was there before.
    """
    steps = register.procedure.steps() if register.procedure else {}
    # Two steps that exclude each other may write one column: the one that was taken wrote it.
    written = {name for one in written_over for name in steps[one].sets[:1]}
    found = []
    for step in (one for one in steps.values() if one.sets):
        name = step.sets[0]
        value = None if name in written else getattr(record, name)
        if step.name in written_over:
            value = register.field(name).to_python(written_over[step.name].get(name))
        if value:
            moment = value if isinstance(value, datetime) else _moment_of(record, step, value)
            found.append(Taken(step.name, timezone.localdate(moment) if moment else value, moment))
    return found


def _entered(register: type[Register], record: Record, found: Sequence[Taken]) -> list[Taken]:
    """The first step of a matter whose register keeps no day of its beginning: it begins when it is entered.

    Of a matter that was entered when it was over already, it begins with what was done first.
    """
    assert register.procedure is not None
    start = register.procedure.start()
    if record.entered_at is None or any(one.step == start.name for one in found):
        return []
    day = min([timezone.localdate(record.entered_at), *(one.on for one in found)])
    return [Taken(start.name, day, supposed=True)]


def _moment_of(record: Record, step: Step, day: date) -> datetime | None:
    """The moment that stands in two columns, its day and its time of day."""
    times = [value for name in step.sets[1:] if isinstance(value := getattr(record, name), time)]
    return datetime.combine(day, times[0], SHANGHAI) if times else None


def _from_events(told: Iterable[Told]) -> list[Taken]:
    """The steps that were taken one by one: as put right later, without those taken back."""
    standing: dict[int, Taken] = {}
    for event, body in told:
        step = body["step"]
        if event.kind == TAKEN:
            standing[event.pk] = _taken(event, body, step)
        elif event.kind == AMENDED and step["event"] in standing:
            standing[step["event"]] = replace(standing[step["event"]], **_days(step))
        elif event.kind == WITHDRAWN:
            standing.pop(step["event"], None)
    return list(standing.values())


def _taken(event: Event, body: Mapping[str, Any], told: Mapping[str, Any]) -> Taken:
    actor = body["actor"]
    return Taken(
        told["name"],
        needed=told["needed"],
        reason=body["reason"],
        by=actor["name"],
        post=actor["post"],
        at=event.at,
        event=event.pk,
        shelved=tuple(told.get("shelved", ())),
        **_days(told),
    )


def _days(told: Mapping[str, Any]) -> dict[str, Any]:
    moment = told.get("moment")
    return {"on": date.fromisoformat(told["on"]), "moment": datetime.fromisoformat(moment) if moment else None}
