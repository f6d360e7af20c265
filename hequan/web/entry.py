"""Entry: one field of a record's form — its control, what is typed in it, what that means, what is wrong with it."""

from functools import cached_property
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q

from hequan.core import access
from hequan.core.actor import Actor
from hequan.core.display import text_of
from hequan.core.forgiving import Unreadable, read_value, tidy
from hequan.core.register import Register
from hequan.core.registry import registry
from hequan.core.wording import SHOWN_UP_TO, field_sentences
from hequan.web.field_kind import control_of, is_wide

#: That many records are offered to choose from; of more, the number is typed.
CHOSEN_FROM = 200
EXAMPLES = {"date": "例如 2021-03-05", "moment": "例如 2021-03-05 09:30", "time": "例如 09:30"}


class Entry:
    """One field as it is filled in.

    text      what stands in the control, kept as it was typed
    problems  sentences about what is wrong with it
    note      a sentence about what somebody else wrote meanwhile
    covered   what is shown instead of personal data that is kept; left as shown, it stays as it is
    """

    def __init__(self, actor: Actor, register: type[Register], name: str) -> None:
        self.actor, self.register, self.name = actor, register, name
        self.field = register.field(name)
        self.label, self.help = register.label(name), str(self.field.help_text)
        self.is_required = not (self.field.blank or isinstance(self.field, models.BooleanField))
        self.control = control_of(self.field)
        self.text, self.covered, self.note = "", "", ""
        self.problems: list[str] = []

    @property
    def id(self) -> str:
        """The id of the control."""
        return f"id_{self.name}"

    @property
    def is_wide(self) -> bool:
        """Whether it takes a whole line."""
        return is_wide(self.field)

    @property
    def example(self) -> str:
        """How it may be typed."""
        return EXAMPLES.get(self.control, "")

    @property
    def described_by(self) -> str:
        """The ids of what explains the control."""
        parts = {"error": self.problems, "note": self.note, "help": self.help}
        return " ".join(f"{self.id}_{part}" for part, is_there in parts.items() if is_there)

    @property
    def options(self) -> list[tuple[str, str]]:
        """(value, label) of a select; covered personal data may be left as it is."""
        kept = [(self.covered, "不显示，保持原来的内容")] if self.covered else []
        choices = self.field.flatchoices or [(1, "是"), (0, "否")]
        return kept + [(str(value), str(label)) for value, label in choices if value not in ("", None)]

    @property
    def is_kept(self) -> bool:
        """Whether covered personal data stands there as it was shown."""
        return bool(self.covered) and self.text.strip() == self.covered.strip()

    def words(self, text: str) -> str:
        """What a text in the control says to a reader."""
        if self.control == "tick":
            return "是" if text == "1" else "否"
        return dict(self.options).get(text, text) if self.control == "select" else text.strip()

    def typed(self, value: Any) -> str:
        """How somebody would type a value."""
        if value is None:
            return ""
        if isinstance(value, bool):
            return str(int(value))
        return str(value) if self.field.choices else text_of(self.field, value)

    def value_of(self, text: str) -> Any:
        """What a text means here, or Unreadable."""
        return read_value(self.field, text)

    def read(self) -> Any:
        """The value that is typed; None, with a problem, when it cannot be read."""
        if self.covered and "*" in self.text:
            self.problems = [
                f"“{self.label}”里有遮盖用的星号，不能保存。请填写完整内容，或改回原来显示的“{self.covered}”。"
            ]
            return None
        try:
            return self.value_of(self.text)
        except Unreadable:
            self.problems = self.unreadable()
            return None

    def unreadable(self) -> list[str]:
        """What to tell somebody whose text cannot be read."""
        code = "invalid_choice" if self.field.choices else "invalid"
        return field_sentences(self.field, self.text, ValidationError("", code=code))


class OfficeEntry(Entry):
    """One of the offices within reach."""

    @cached_property
    def offices(self) -> list[Any]:
        """The offices to choose from."""
        return list(access.offices(self.actor))

    @property
    def options(self) -> list[tuple[str, str]]:
        """(id, name)."""
        return [(str(office.pk), office.name) for office in self.offices]

    def typed(self, value: Any) -> str:
        """The id."""
        return "" if value is None else str(value.pk)

    def value_of(self, text: str) -> Any:
        """The office by its id or its name."""
        word = tidy(text)
        if not word:
            return None
        for office in self.offices:
            if word in (str(office.pk), office.name):
                return office
        raise Unreadable(text)

    def unreadable(self) -> list[str]:
        """What to do."""
        return [f"“{self.label}”的内容“{self.text[:SHOWN_UP_TO]}”不在您的工作范围内，请选择本单位或下属单位。"]


class ReferenceEntry(Entry):
    """A record of another register: chosen while there are few, else its number is typed."""

    def __init__(self, actor: Actor, register: type[Register], name: str) -> None:
        super().__init__(actor, register, name)
        self.other = registry.register_of(self.field.related_model)
        newest_first = access.records(actor, self.other).order_by(f"-{self.other.dated}", "-pk")
        self.records = list(newest_first[: CHOSEN_FROM + 1])
        self.control = "select" if len(self.records) <= CHOSEN_FROM else "reference"

    @property
    def options(self) -> list[tuple[str, str]]:
        """(id, number and what it is called)."""
        return [(str(record.pk), called(record)) for record in self.records]

    def typed(self, value: Any) -> str:
        """The id, or the number where that is typed. A void record stays on offer where it was chosen before."""
        if value is None:
            return ""
        if self.control == "select" and value not in self.records:
            self.records.append(value)
        return str(value.pk) if self.control == "select" else value.number

    def value_of(self, text: str) -> Any:
        """The record by its id or its number."""
        word = tidy(text)
        if not word:
            return None
        for record in self.records:
            if word in (str(record.pk), record.number) and self.control == "select":
                return record
        found = access.records(self.actor, self.other).filter(Q(number=text.strip()) | Q(number=word)).first()
        if found is None:
            raise Unreadable(text)
        return found

    def unreadable(self) -> list[str]:
        """What to do."""
        given = f"“{self.label}”的内容“{self.text[:SHOWN_UP_TO]}”"
        return [f"{given}不是{self.other.title}里的记录，请填写那里的编号，或先在那里登记。"]


def called(record: Any) -> str:
    """A record among others to choose from: its number, and its name where it has one."""
    name = str(record)
    return name if name == record.number else f"{name}（{record.number}）"


def entry_of(actor: Actor, register: type[Register], name: str) -> Entry:
    """The entry of one field, by its kind."""
    if not register.field(name).is_relation:
        return Entry(actor, register, name)
    return (OfficeEntry if name == "office" else ReferenceEntry)(actor, register, name)
