"""Turns one row of a spreadsheet into the values of a record, or says in sentences why it cannot."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from dataclasses import field as dataclass_field
from datetime import date, timedelta
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models

from hequan.core import access
from hequan.core.actor import Actor
from hequan.core.forgiving import Unreadable, read_value, tidy
from hequan.core.record import Record
from hequan.core.register import Register
from hequan.core.sheet import DIGITS_KEPT, columns, cut, referred, text_of_cell, value_of
from hequan.core.sheet_reader import Row
from hequan.core.wording import SHOWN_UP_TO, field_sentences

#: Values looked up at a time.
STRETCH = 500
#: Records of another register are also known by their names while there are so few of them.
NAMED_UP_TO = 2000
#: The day before a spreadsheet's first, and the days (1950 to 2119) that a bare number in a date's column means.
DAY_NOUGHT, SERIAL_DAYS = date(1899, 12, 30), range(18_264, 80_000)
#: A covered text is worth nothing as a value.
COVERED = re.compile(r"[*＊]")
INSIDE_BRACKETS = re.compile(r"（(?=(.+)）$)")


@dataclass(frozen=True)
class Fault:
    """What is wrong with one row, or (n = 0) with the file; `label` names the column."""

    n: int
    label: str
    sentence: str

    def __str__(self) -> str:
        return f"第{self.n}行{self.sentence}" if self.n else self.sentence


@dataclass
class Values:
    """What a row says by field, and what is wrong with it."""

    values: dict[str, Any] = dataclass_field(default_factory=dict)
    faults: list[Fault] = dataclass_field(default_factory=list)


class RowReader:
    """Reads the rows of one file; looks up all that they refer to at once."""

    def __init__(self, actor: Actor, register: type[Register], names: list[str], rows: list[Row]) -> None:
        self.actor, self.register = actor, register
        self.labels = {column.name: column.label for column in columns(register)}
        form = register.fields()
        self.fields = [register.field(name) for name in names if name in form]
        self.offices = {key: office for office in access.offices(actor) for key in self._office_names(office)}
        self.references = {
            field.name: self._references(named, {tidy(text_of_cell(row.cells[field.name])) for row in rows})
            for field in self.fields
            if (named := referred(field)) is not None
        }

    def read(self, row: Row, record: Record | None = None) -> Values:
        """The values of a new record, or those in which the row differs from the record that it names."""
        read = Values()
        for field in self.fields:
            cell = row.cells[field.name]
            if record and self._is_our_own(record, field, cell):
                continue
            try:
                value = self._value(field, cell, record)
            except Unreadable:
                read.faults.append(self._fault(row, field, cell))
            except ValidationError as told:
                read.faults += [Fault(row.n, self.labels[field.name], sentence) for sentence in told.messages]
            else:
                if record is None or not same(value, getattr(record, field.name)):
                    read.values[field.name] = value
        return read

    def _is_our_own(self, record: Record, field: models.Field, cell: Any) -> bool:
        """Whether a cell reads as our own export of the record, covered or not: then nobody changed it."""
        text = text_of_cell(cell)
        return any(
            text == text_of_cell(cut(value_of(self.register, record, field.name, covered=covered)))
            for covered in (False, True)
        )

    def _value(self, field: models.Field, cell: Any, record: Record | None) -> Any:
        text = text_of_cell(cell)
        if field.name in self.register.private and COVERED.search(text):
            raise ValidationError(f"“{self.labels[field.name]}”的内容已遮盖（{text[:SHOWN_UP_TO]}），请填写完整内容。")
        if field.is_relation:
            return self._named(field, text, record)
        if isinstance(field, models.CharField | models.TextField) and _lost_digits(cell):
            raise ValidationError(
                f"“{self.labels[field.name]}”是按数字存的，Excel 只保留前{DIGITS_KEPT}位，后面已成为0。"
                "请把这一格设为文本格式后重新填写。"
            )
        try:
            return read_value(field, text)
        except Unreadable:
            if isinstance(field, models.DateField) and isinstance(cell, int | float) and cell in SERIAL_DAYS:
                return DAY_NOUGHT + timedelta(days=int(cell))
            raise

    def _named(self, field: models.Field, text: str, record: Record | None) -> Any:
        """The office or record that a text names; for a blank one nothing, or the office that enters the row."""
        text = tidy(text)
        if field.name == "office":
            if not text:
                return record.office if record else self.actor.office
            return _found(self.offices, text)
        if not text:
            return None
        return _found(self.references.get(field.name, self.offices), text)

    def _fault(self, row: Row, field: models.Field, cell: Any) -> Fault:
        label, text = self.labels[field.name], text_of_cell(cell).strip()
        if field.is_relation:
            named = referred(field)
            what = f"{named.title}中的记录，请填写它的编号" if named else "单位，请填写本单位或下属单位的名称"
            return Fault(row.n, label, f"“{label}”的内容“{text[:SHOWN_UP_TO]}”不是{what}。")
        code = "invalid_choice" if field.choices else "invalid"
        sentence = field_sentences(field, text, ValidationError("", code=code))[0]
        return Fault(row.n, label, sentence)

    def _office_names(self, office: Any) -> Iterator[str]:
        """Its name, and inside its own house the name without the house's: 司法所 for 荷泉街道司法所."""
        yield tidy(office.name)
        short = office.name.removeprefix(self.actor.reach.house.name)
        if short:
            yield tidy(short)

    def _references(self, register: type[Register], texts: set[str]) -> dict[str, Record | None]:
        """The records that a column names, by number and, while they are few, by a name that only one of them has."""
        readable = access.records(self.actor, register)
        found: dict[str, Record | None] = {}
        if readable.count() <= NAMED_UP_TO:
            for record in readable:
                found[tidy(str(record))] = None if tidy(str(record)) in found else record
        for numbers in stretches({candidate for text in texts for candidate in _candidates(text)}):
            found |= {tidy(record.number): record for record in readable.filter(number__in=numbers)}
        return found


def same(one: Any, other: Any) -> bool:
    """Whether two values of a field are the same to a reader."""
    if isinstance(one, str) and isinstance(other, str):
        return one.replace("\r\n", "\n").strip() == other.replace("\r\n", "\n").strip()
    return one == other


def stretches(values: Iterable[Any]) -> Iterator[list[Any]]:
    """The values in lists short enough for one query."""
    values = list(values)
    for start in range(0, len(values), STRETCH):
        yield values[start : start + STRETCH]


def _candidates(text: str) -> list[str]:
    """What may be the number in a text: all of it, or what stands in brackets at its end."""
    widened = text.replace("(", "（").replace(")", "）")
    return [text, widened, *(inside[1] for inside in INSIDE_BRACKETS.finditer(widened))]


def _found(known: dict[str, Any], text: str) -> Any:
    for candidate in _candidates(text):
        if known.get(tidy(candidate)) is not None:
            return known[tidy(candidate)]
    raise Unreadable(text)


def _lost_digits(cell: Any) -> bool:
    return isinstance(cell, int | float) and not isinstance(cell, bool) and abs(cell) >= 10**DIGITS_KEPT
