"""Rules about a figure: it names what exists, it can be counted, and it reads as a Chinese sentence."""

import re
from collections.abc import Iterator
from datetime import date
from string import Formatter
from typing import Any, TypeGuard

from django.core.exceptions import FieldDoesNotExist, FieldError, ValidationError
from django.db import models
from django.db.models import Q

from hequan.core.checks.problem import Fault, Rule, is_chinese
from hequan.core.figure import Count, Distinct, Figure, OfYear, Ratio, Total
from hequan.core.period import Period
from hequan.core.registry import registry

KEY = re.compile(r"[a-z_]+\.[a-z_]+")
#: What {…} may stand for in the sentence of a figure.
PLACES = {Count: {"value", "unit"}, Ratio: {"value", "unit", "part", "whole"}}
#: Any year will do to see whether a condition can be asked.
SOME_YEAR = Period.year(2021, date(2021, 12, 31))


def has_a_key_of_its_chapter(figure: Figure) -> Iterator[Fault]:
    """The key is chapter.word, in small letters, with the chapter that declares it."""
    if not KEY.fullmatch(figure.key):
        yield f"the key {figure.key!r} is not chapter.word.", "Use small letters and underscores."
    owners = [chapter.name for chapter in registry.chapters.values() if figure in chapter.figures]
    if owners and figure.chapter not in owners:
        yield f"it is declared in {owners[0]}.", f"Begin the key with {owners[0]}."


def has_a_title_of_its_own(figure: Figure) -> Iterator[Fault]:
    """A figure has a Chinese title that no other figure of its chapter has."""
    if not is_chinese(figure.title):
        yield f"title is {figure.title!r}.", "Use the words of the official form."
    for other in registry.figures.values():
        if other is not figure and (other.chapter, other.title) == (figure.chapter, figure.title):
            yield f"{other.key} has the same title {figure.title!r}.", "Say in the title what distinguishes them."


def counts_a_known_register(figure: Figure) -> Iterator[Fault]:
    """`of` is a register that is declared."""
    if isinstance(figure, Count) and isinstance(figure.of, str) and figure.of not in registry.registers:
        yield f"of is {figure.of!r}, which no chapter declares.", f"Choose one of {', '.join(registry.registers)}."


def is_dated_by_days(figure: Figure) -> Iterator[Fault]:
    """`when` names days of the model, or, for OfYear, a field of whole numbers."""
    if not _is_countable(figure):
        return
    for name in filter(None, (figure.when.dated, getattr(figure.when, "finished", ""))):
        wanted = models.IntegerField if isinstance(figure.when, OfYear) else models.DateField
        if not isinstance(_field(figure, name), wanted):
            yield f"when names {name!r}, which is no {wanted.__name__}.", "Name a day of the register's model."


def can_be_asked(figure: Figure) -> Iterator[Fault]:
    """`where` names fields and values that the model has."""
    if not _is_countable(figure):
        return
    try:
        str(figure.register.model.kept.filter(figure.condition(SOME_YEAR)).query)
    except (FieldError, ValueError, TypeError, ValidationError) as error:
        yield f"its condition cannot be asked: {error}", "Check the names and values in when and where."


def asks_for_choices_there_are(figure: Figure) -> Iterator[Fault]:
    """A condition on a field with choices compares it with choices that the field has."""
    if not _is_countable(figure):
        return
    for lookup, value in _leaves(figure.condition(SOME_YEAR)):
        name, _, how = lookup.partition("__")
        field = _field(figure, name)
        if field is None or not field.choices or how not in ("", "exact", "in"):
            continue
        values = value if how == "in" else [value]
        for unknown in set(values) - {choice for choice, _ in field.flatchoices} - {""}:
            yield f"its condition asks for {name}={unknown!r}.", f"Choose one of {[c for c, _ in field.flatchoices]}."


def measures_a_field(figure: Figure) -> Iterator[Fault]:
    """A Total sums a field of numbers; a Distinct names a field of the model."""
    if not _is_countable(figure) or not isinstance(figure, Total | Distinct):
        return
    wanted = (models.IntegerField, models.DecimalField) if isinstance(figure, Total) else models.Field
    if not isinstance(_field(figure, figure.field), wanted):
        yield f"field is {figure.field!r}, which cannot be measured.", "Name a field of the register's model."


def is_broken_down_by_fields(figure: Figure) -> Iterator[Fault]:
    """`by` names fields with few values, the office, or month where the figure has days."""
    if not _is_countable(figure):
        return
    for name in figure.by:
        field = _field(figure, name)
        if name == "month" and not isinstance(figure.when, OfYear):
            continue
        if name != "office" and not (field and (field.choices or isinstance(field, models.BooleanField))):
            yield f"by names {name!r}.", "Name a field with choices, yes or no, 'office' or 'month'."


def has_a_unit(figure: Figure) -> Iterator[Fault]:
    """A figure has a unit, without spaces."""
    if not figure.unit or figure.unit != figure.unit.strip():
        yield f"unit is {figure.unit!r}.", "件, 起, 次, 期, 人, 人次, 批次, % …"


def never_mixes_units(figure: Figure) -> Iterator[Fault]:
    """人 and 人次 are different units: one field is summed in one unit, and a rate has the unit of its population."""
    if isinstance(figure, Ratio) and figure.part.unit != figure.whole.unit:
        units = f"{figure.part.unit} of {figure.whole.unit}"
        yield f"it is a rate of {units}.", "Count part and population in the same unit."
    if not _is_total(figure):
        return
    for other in filter(_is_total, registry.figures.values()):
        same_field = (other.register, other.field) == (figure.register, figure.field)
        if same_field and other.unit != figure.unit:
            yield f"{other.key} sums the same field in {other.unit}, not {figure.unit}.", "Choose one of them."


def makes_a_sentence(figure: Figure) -> Iterator[Fault]:
    """The phrase is Chinese and carries {value}, and nothing that is not known."""
    places = {name for _, name, _, _ in Formatter().parse(figure.phrase) if name is not None}
    allowed = PLACES[Ratio if isinstance(figure, Ratio) else Count]
    if "value" not in places or not is_chinese(figure.phrase):
        yield f"the phrase {figure.phrase!r} does not tell its value.", "For example 受理矛盾纠纷{value}{unit}."
    if places - allowed:
        yield f"the phrase names {sorted(places - allowed)}.", f"It may name {', '.join(sorted(allowed))}."


def says_nought_in_words(figure: Figure) -> Iterator[Fault]:
    """The zero statement is a Chinese clause without numbers, places or a full stop."""
    zero = getattr(figure, "zero", "")
    if not is_chinese(zero) or re.search(r"[{}0-9。]", zero):
        yield f"the zero statement is {zero!r}.", "For example 本年度未收到行政复议申请."


def _leaves(condition: Q) -> Iterator[tuple[str, Any]]:
    """(lookup, value) of every comparison in a condition."""
    for child in condition.children:
        if isinstance(child, Q):
            yield from _leaves(child)
        elif isinstance(child, tuple):
            yield child


def _is_countable(figure: Figure) -> TypeGuard[Count]:
    """Whether its register is there to look into; another rule tells when it is not."""
    return isinstance(figure, Count) and (not isinstance(figure.of, str) or figure.of in registry.registers)


def _is_total(figure: Figure) -> TypeGuard[Total]:
    return isinstance(figure, Total) and _is_countable(figure)


def _field(figure: Figure, name: str) -> models.Field | None:
    try:
        return figure.register.field(name)
    except FieldDoesNotExist:
        return None


RULES: dict[str, Rule] = {
    "core.E201": has_a_key_of_its_chapter,
    "core.E202": has_a_title_of_its_own,
    "core.E203": counts_a_known_register,
    "core.E204": is_dated_by_days,
    "core.E205": can_be_asked,
    "core.E206": measures_a_field,
    "core.E207": is_broken_down_by_fields,
    "core.E208": has_a_unit,
    "core.E209": never_mixes_units,
    "core.E210": makes_a_sentence,
    "core.E211": says_nought_in_words,
    "core.E212": asks_for_choices_there_are,
}
