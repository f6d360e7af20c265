"""Filters of a list: what the address says about one field, which rows that leaves, how it stands in the form."""

from collections.abc import Mapping
from datetime import date
from functools import cached_property
from typing import Any

from django.db import models
from django.db.models import Q

from hequan.core import access
from hequan.core.actor import Actor
from hequan.core.display import text_of
from hequan.core.forgiving import NUL, Unreadable, read_choice, read_date, read_value, read_yes_no
from hequan.core.register import Register
from hequan.core.registry import registry
from hequan.core.wording import LISTED_UP_TO
from hequan.web.links import EMPTY, parameter

EMPTY_LABEL = "未填"
#: That many records are offered to choose from; of more, the number is typed.
CHOSEN_FROM = 200
#: Digits that no id of a record reaches.
LONGEST_ID = 19

Query = Mapping[str, str]


class Filter:
    """One field and what the address asks of it.

    kind       which control the form shows: text, select, dates
    condition  the rows it leaves; none when the address is wrong
    chip       what it says in words; empty while it asks nothing
    problem    one sentence about what is wrong with the address
    """

    kind = "text"

    def __init__(self, actor: Actor, register: type[Register], name: str, query: Query) -> None:
        self.actor, self.name, self.field = actor, name, register.field(name)
        self.label = register.label(name)
        self.parameters = [parameter(name)]
        self.text = query.get(parameter(name), "").strip()
        self.value: Any = None
        self.condition, self.chip, self.problem = Q(), "", ""
        if self.text:
            self.read()

    @property
    def id(self) -> str:
        """The id of the control."""
        return f"filter-{self.parameters[0]}"

    @property
    def is_active(self) -> bool:
        """Whether it narrows the list."""
        return bool(self.chip or self.problem)

    def read(self) -> None:
        """Take what the address says, or say what is wrong with it."""
        if self.text == EMPTY:
            self._take_empty()
            return
        try:
            self.value = self.parse()
            self.condition = Q(**{self.name: self.value})
            self.chip = f"{self.label}：{self.words}"
        except Unreadable:
            self._refuse(self.text, self.expected)

    def parse(self) -> Any:
        """The value that the text stands for, or Unreadable."""
        return read_value(self.field, self.text)

    @property
    def words(self) -> str:
        """The value in words."""
        return text_of(self.field, self.value)

    @property
    def expected(self) -> str:
        """What could be written instead."""
        return "请按登记的内容填写"

    def _take_empty(self) -> None:
        nothing = Q(**{f"{self.name}__isnull": True})
        if isinstance(self.field, models.CharField | models.TextField):
            nothing |= Q(**{self.name: ""})
        self.condition, self.chip = nothing, f"{self.label}：{EMPTY_LABEL}"

    def _refuse(self, text: str, expected: str) -> None:
        self.problem = f"筛选条件“{self.label}”的内容“{text[:30]}”无法识别，{expected}。"
        self.condition = Q(pk__in=[])


class ChoiceFilter(Filter):
    """One of the choices of a field, or yes or no."""

    kind = "select"

    def parse(self) -> Any:
        """The choice."""
        return read_choice(self.field, self.text) if self.field.choices else read_yes_no(self.text)

    def choices(self) -> list[tuple[str, str]]:
        """(text in the address, label)."""
        if not self.field.choices:
            return [("1", "是"), ("0", "否")]
        return [(str(value), str(label)) for value, label in self.field.flatchoices if value not in ("", None)]

    @property
    def chosen(self) -> str:
        """The text in the address of what is chosen."""
        return str(int(self.value)) if isinstance(self.value, bool) else str(self.value)

    @property
    def tallied_values(self) -> list[str]:
        """What is chosen, as `hequan.core.tally` keeps it."""
        return ["", "None"] if self.text == EMPTY else [str(getattr(self.value, "pk", self.value))]

    @property
    def options(self) -> list[tuple[str, str, bool]]:
        """(text in the address, label, whether it is chosen)."""
        options = [(value, label, value == self.chosen) for value, label in self.choices()]
        if self.field.null or (self.field.blank and not isinstance(self.field, models.BooleanField)):
            options.append((EMPTY, EMPTY_LABEL, self.text == EMPTY))
        return options

    @property
    def expected(self) -> str:
        """The choices."""
        labels = [label for _, label in self.choices()]
        return f"请从这些里选择：{'、'.join(labels[:LISTED_UP_TO])}{'等' if labels[LISTED_UP_TO:] else ''}"


class OfficeFilter(ChoiceFilter):
    """One of the offices within reach."""

    @cached_property
    def offices(self) -> list[Any]:
        """The offices to choose from."""
        return list(access.offices(self.actor))

    def choices(self) -> list[tuple[str, str]]:
        """(id, name)."""
        return [(str(office.pk), office.name) for office in self.offices]

    @property
    def chosen(self) -> str:
        """The id of the chosen office."""
        return str(self.value.pk) if self.value else ""

    def parse(self) -> Any:
        """The office."""
        found = next((office for office in self.offices if self.text in (str(office.pk), office.name)), None)
        if found is None:
            raise Unreadable(self.text)
        return found


class RecordFilter(OfficeFilter):
    """The record of another register that the rows refer to."""

    @cached_property
    def kind(self) -> str:
        """A select while there are few records to choose from; else their numbers are typed."""
        return "select" if len(self.records) <= CHOSEN_FROM else "text"

    @cached_property
    def records(self) -> list[Any]:
        """The records to choose from, the latest first."""
        register = registry.register_of(self.field.related_model)
        return list(access.records(self.actor, register).order_by(f"-{register.dated}", "-pk")[: CHOSEN_FROM + 1])

    def choices(self) -> list[tuple[str, str]]:
        """(id, what it is called)."""
        return [(str(record.pk), str(record)) for record in self.records]

    def parse(self) -> Any:
        """The record, by its id or its number."""
        register = registry.register_of(self.field.related_model)
        wanted = (
            Q(pk=self.text)
            if self.text.isdecimal() and len(self.text) < LONGEST_ID
            else Q(number=self.text.replace(NUL, ""))
        )
        found = access.records(self.actor, register, with_void=True).filter(wanted).first()
        if found is None:
            raise Unreadable(self.text)
        return found

    @property
    def expected(self) -> str:
        """What to write."""
        return "请填写本单位台账里已有记录的编号"


class DateFilter(Filter):
    """From a day to a day, both included; or empty."""

    kind = "dates"

    def __init__(self, actor: Actor, register: type[Register], name: str, query: Query) -> None:
        self.bounds = {side: query.get(f"{parameter(name)}_{side}", "").strip() for side in ("from", "to")}
        super().__init__(actor, register, name, query)
        self.parameters += [f"{parameter(name)}_{side}" for side in self.bounds]
        if any(self.bounds.values()):
            self._read_bounds()

    @property
    def from_parameter(self) -> str:
        """The word of the address for the first day."""
        return f"{parameter(self.name)}_from"

    @property
    def to_parameter(self) -> str:
        """The word of the address for the last day."""
        return f"{parameter(self.name)}_to"

    def parse(self) -> Any:
        """A single day, as a picture's mark may ask."""
        return read_date(self.text)

    @property
    def expected(self) -> str:
        """How a day is written."""
        return "请写成 2021-03-05 或 2021年3月5日"

    def _read_bounds(self) -> None:
        days: dict[str, date] = {}
        for side, text in self.bounds.items():
            try:
                if text:
                    days[side] = read_date(text)
            except Unreadable:
                self._refuse(text, self.expected)
                return
        self.bounds |= {side: str(day) for side, day in days.items()}
        lookups = {"from": "gte", "to": "lte"}
        self.condition &= Q(**{f"{self.name}__{lookups[side]}": day for side, day in days.items()})
        first, last = days.get("from"), days.get("to")
        self.chip = f"{self.label}：" + (
            f"{first}至{last}" if first and last else f"{first}起" if first else f"{last}止"
        )


def filter_of(actor: Actor, register: type[Register], name: str, query: Query) -> Filter:
    """The filter of one field, by its kind."""
    field = register.field(name)
    if field.choices or isinstance(field, models.BooleanField):
        kind: type[Filter] = ChoiceFilter
    elif isinstance(field, models.DateField):
        kind = DateFilter
    elif name == "office":
        kind = OfficeFilter
    else:
        kind = RecordFilter if field.is_relation else Filter
    return kind(actor, register, name, query)
