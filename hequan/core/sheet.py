"""Sheet: which columns a register has in a spreadsheet, and what one cell of a spreadsheet reads like as text."""

import re
import unicodedata
from dataclasses import dataclass
from datetime import date, datetime, time
from decimal import Decimal
from typing import Any

from django.db import models
from django.utils import timezone

from hequan.core import masking
from hequan.core.display import text_of
from hequan.core.record import Record
from hequan.core.register import Register
from hequan.core.registry import registry

#: The counter in front of every row of a paper ledger; it says nothing about the record.
COUNTER = "序号"
#: Spreadsheets keep 15 digits of a number and turn the rest into noughts.
DIGITS_KEPT = 15
#: The longest text that a cell takes.
LONGEST = 32_767
#: Natural and least widths in characters of the narrowest digit, as spreadsheets count them.
WIDTHS = {
    "number": (22, 15), "office": (14, 8), "day": (11, 11), "moment": (16, 11), "integer": (7, 5), "decimal": (9, 6),
    "choice": (9, 6), "short": (14, 11), "text": (20, 12), "long": (36, 18),
}  # fmt: skip
#: So wide is a sheet of paper; wider ledgers are set as small as their columns allow, and then shrunk to fit.
PAPER = 145
#: Shrunk further than this nobody can read it.
CROWDED = 200
#: (Django's kind of field, ours); the first that fits. A moment is a kind of date in Django's tree, so it comes first.
KINDS = (
    (models.BooleanField, "choice"),
    (models.DateTimeField, "moment"),
    (models.DateField, "day"),
    (models.IntegerField, "integer"),
    (models.DecimalField, "decimal"),
    (models.TextField, "long"),
)
#: A text field up to this length is short: a name, a telephone number.
SHORT_UP_TO = 60


@dataclass(frozen=True)
class Column:
    """One column of a register in a spreadsheet.

    heading  the section of the form that it belongs to; empty for what stands outside the sections
    kind     how it is set: see WIDTHS
    """

    name: str
    label: str
    heading: str
    kind: str
    is_required: bool


def columns(register: type[Register]) -> list[Column]:
    """The number, the office, every field of the form in its sections, what else the list shows, and the remarks."""
    headings = {name: heading for heading, names in register.sections for name in names}
    headings |= {"office": "", "remarks": ""}
    form = register.fields()
    others = [name for name in register.columns if name not in (*form, "number")]
    names = ["number", *form[:-1], *others, form[-1]]
    labels = [register.label(name) for name in names]
    return [
        _column(register.field(name), label if labels.count(label) == 1 else headings.get(name, "") + label, headings)
        for name, label in zip(names, labels, strict=True)
    ]


def _column(field: models.Field, label: str, headings: dict[str, str]) -> Column:
    # A row that names no office is of the office that enters it.
    required = field.editable and not field.blank and not field.has_default() and field.name != "office"
    return Column(field.name, label, headings.get(field.name, ""), _kind(field), required)


def folded(register: type[Register], told: list[Column]) -> frozenset[str]:
    """The columns to fold away so that the rest can be read on paper: the list's stay, then required ones."""
    room = PAPER
    if sum(WIDTHS[column.kind][1] for column in told) <= CROWDED:
        return frozenset()
    kept = set()
    for column in sorted(told, key=lambda column: (column.name not in register.columns, not column.is_required)):
        room -= WIDTHS[column.kind][1]
        if room >= 0 or column.name in register.columns:
            kept.add(column.name)
    return frozenset(column.name for column in told if column.name not in kept)


def widths(told: list[Column], folded: frozenset[str]) -> list[int]:
    """How wide each column is set: all as wide as they like, or the unfolded ones narrower if the paper asks."""
    shown = [WIDTHS[column.kind] for column in told if column.name not in folded]
    natural, least = sum(wide for wide, _ in shown), sum(narrow for _, narrow in shown)
    share = min(1, max(0, (PAPER - least) / max(natural - least, 1)))
    return [
        WIDTHS[column.kind][0]
        if column.name in folded
        else round(WIDTHS[column.kind][1] + (WIDTHS[column.kind][0] - WIDTHS[column.kind][1]) * share)
        for column in told
    ]


def lines(text: str, width: int) -> int:
    """How many lines a text takes in a column: a Chinese character is as wide as two digits."""
    return sum(1 + (_width(line) - 1) // width if line else 1 for line in text.split("\n"))


def _width(text: str) -> int:
    # This encoding takes a byte for a letter and two for a Chinese character, and counting bytes is quick.
    return len(text.encode("gb18030", "replace"))


def _kind(field: models.Field) -> str:
    if field.name in ("number", "office"):
        return field.name
    if field.choices:
        return "choice"
    if field.is_relation:
        return "text" if referred(field) else "short"
    if isinstance(field, models.CharField):
        return "short" if (field.max_length or 0) <= SHORT_UP_TO else "text"
    return next((ours for kind, ours in KINDS if isinstance(field, kind)), "text")


def referred(field: models.Field) -> type[Register] | None:
    """The register whose records a field names; None where it names an office, or nothing."""
    model = field.related_model
    return registry.register_of(model) if isinstance(model, type) and issubclass(model, Record) else None


def key_of(label: str) -> str:
    """A label as it is compared: no blanks, line breaks, stars or colons, half-width letters."""
    return re.sub(r"[\s*＊:：]", "", unicodedata.normalize("NFKC", label)).lower()


def value_of(register: type[Register], record: Record, name: str, *, covered: bool) -> Any:
    """What an export writes for one field: a day or a number as such, everything else in words."""
    field, value = register.field(name), getattr(record, name)
    if covered and name in register.private:
        return masking.shown(register, record, name)
    if isinstance(value, Record):
        return reference_text(value)
    if isinstance(value, datetime):
        return timezone.make_naive(value)
    if isinstance(value, date | int | Decimal) and not isinstance(value, bool) and not field.choices:
        return value
    return text_of(field, value)


def reference_text(record: Record) -> str:
    """How a record is named in another's row: by its number, behind its own name if it has one."""
    return record.number if str(record) == record.number else f"{record}（{record.number}）"


def cut(value: Any) -> Any:
    """A value as a cell takes it: nothing is blank, and a text that is too long ends in … where it was cut."""
    # Spreadsheets count in units of UTF-16, of which a rare character takes two.
    if isinstance(value, str) and len(value.encode("utf-16-le")) // 2 > LONGEST:
        return value.encode("utf-16-le")[: (LONGEST - 1) * 2].decode("utf-16-le", "ignore") + "…"
    return "" if value is None else value


def text_of_cell(cell: Any) -> str:
    """What a cell says, as somebody would have typed it: 5, 12.1, 2021-03-05, 是."""
    if isinstance(cell, bool):
        return "是" if cell else "否"
    if isinstance(cell, float):
        # A spreadsheet's numbers are all floats; repr gives the shortest decimal that means the same one.
        return str(int(cell)) if cell.is_integer() and abs(cell) < 1e300 else format(Decimal(repr(cell)), "f")
    if isinstance(cell, datetime):
        return cell.date().isoformat() if cell.time() == time() else f"{cell:%Y-%m-%d %H:%M}"
    # A text may hold the character nought, written _x0000_, which a database need not take.
    return cell.isoformat() if isinstance(cell, date | time) else str(cell).replace("\x00", "")
