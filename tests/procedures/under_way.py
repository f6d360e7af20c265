"""A matter under way: what is in the database, and beside it the model that says what may be done with it next."""

from dataclasses import dataclass, field, replace
from datetime import date, datetime
from typing import Any

from django.urls import reverse
from django.utils import timezone

from hequan.core import journal
from hequan.core.models import Event
from hequan.core.register import Register
from hequan.core.step import Step
from tests.procedures.matter_model import NO_DAY, Deed, MatterModel, plans_of

#: What each of them may do: enter records, and take the steps of which duties. 乙街道 is elsewhere.
PEOPLE = {
    "clerk": {"enter"},
    "community": {"enter"},
    "reviewer": {"enter", "review"},
    "leader": {"approve"},
    "sibling": set(),
}
WHO_TAKES = {"enter": "clerk", "review": "reviewer", "approve": "leader"}
ELSEWHERE = "sibling"


@dataclass
class Matter:
    """One matter under way, and the form that was sent last."""

    register: type[Register]
    pk: int
    model: MatterModel
    last: tuple[str, str, dict[str, str]] | None = None
    tried: set[str] = field(default_factory=set)

    @property
    def steps(self) -> dict[str, Step]:
        """The steps of its procedure."""
        return self.register.procedure.steps() if self.register.procedure else {}

    def address(self, name: str, *more: Any) -> str:
        """One of its pages."""
        return reverse(name, args=[self.register.key, self.pk, *more])

    @property
    def version(self) -> int:
        """Its version in the database."""
        return self.register.model.kept.values_list("version", flat=True).get(pk=self.pk)

    def events(self) -> list[tuple[int, str]]:
        """(id, kind) of its events."""
        told = Event.objects.filter(register=self.register.key, record_id=self.pk).order_by("pk")
        return list(told.values_list("pk", "kind"))

    def why_not(self, user: str, deed: Deed, reason: str, seen: int, today: date) -> str:
        """In one word what forbids a step; nothing where only a gate may."""
        if user == ELSEWHERE:
            return "elsewhere"
        if self.model.is_void:
            return "void"
        if seen != self.model.version:
            return "stale"
        return self.model.why_not(deed, duties=PEOPLE[user], today=today, reason=reason)

    def why_not_change(self, user: str, deed: Deed, deeds: list[Deed], on: date, reason: str, today: date) -> str:
        """In one word what forbids to put a step right or to take it back: `deeds` is what would stand then."""
        plan = self.model.plans[deed.step]
        if user == ELSEWHERE:
            return "elsewhere"
        if self.model.is_void:
            return "void"
        if (plan.by if deed.needed else plan.waived_by) not in PEOPLE[user]:
            return "role"
        if not reason.strip():
            return "reason of a change"
        if on > today:
            return "day"
        return "" if self.model.is_legal(deeds) else "order"

    def deed(self, which: int) -> Deed | None:
        """One of the steps that were taken by themselves."""
        taken = [deed for deed in self.model.deeds if deed.event]
        return taken[which % len(taken)] if taken else None

    def read_columns(self) -> None:
        """What the record says, and the steps whose days were entered with it."""
        record = self.register.model.kept.get(pk=self.pk)
        model = self.model
        model.columns = {field.name: getattr(record, field.attname) for field in record._meta.concrete_fields}
        stepped = {deed.step for deed in model.deeds if deed.event}
        entered = [one for one in self.steps.values() if one.sets and one.name not in stepped]
        entered = [one for one in entered if one.prior or one.name == model.start]
        days = {one.name: day_of(getattr(record, one.sets[0])) for one in entered}
        days = {model.start: NO_DAY} | {name: day for name, day in days.items() if day}
        model.deeds = [deed for deed in model.deeds if deed.event] + [Deed(name, day) for name, day in days.items()]

    def check_history(self) -> None:
        """The events tell the steps that the model knows, in an order that the model allows."""
        standing: dict[int, Deed] = {}
        for event in journal.events(self.register.key, self.pk):
            told = journal.read(event).get("step") or {}
            if event.kind == "stepped":
                standing[event.pk] = Deed(told["name"], date.fromisoformat(told["on"]), told["needed"], event.pk)
            elif event.kind == "step_amended":
                standing[told["event"]] = replace(standing[told["event"]], on=date.fromisoformat(told["on"]))
            elif event.kind == "step_withdrawn":
                del standing[told["event"]]
        assert sorted(standing) == sorted(deed.event for deed in self.model.deeds if deed.event)
        assert all(deed in self.model.deeds for deed in standing.values())
        assert self.model.is_legal(self.model.deeds), self.model.deeds


def begun(register: type[Register], pk: int, today: date) -> Matter:
    """A matter that was entered today."""
    assert register.procedure is not None
    start = register.procedure.start().name
    plans, law_as_of = plans_of(register.procedure), register.procedure.law_as_of or start
    matter = Matter(register, pk, MatterModel(plans, start, law_as_of, columns={}, deeds=[], entered_on=today))
    matter.read_columns()
    return matter


def day_of(value: Any) -> date | None:
    """The day of a date or a moment."""
    return timezone.localdate(value) if isinstance(value, datetime) else value


def naming_fields(register: type[Register], other: type[Register]) -> list[str]:
    """The fields of a register that name a record of another one."""
    fields = [register.field(name) for name in register.fields()]
    return [one.name for one in fields if one.is_relation and one.related_model is other.model]
