"""Rules about a register: what it names exists, what people read is Chinese, what is counted can be found."""

from collections import Counter
from collections.abc import Iterator
from typing import TypeGuard

from django.core.exceptions import FieldDoesNotExist
from django.db import models

from hequan.core.checks.problem import Fault, Rule, is_chinese
from hequan.core.record import Record
from hequan.core.register import Register
from hequan.core.registry import registry

#: The lists of field names that a register has.
NAMING = ("columns", "filters", "private", "search", "keep")
TEXTS = (models.CharField, models.TextField)
SHOWN_AS_CHOICE = (models.DateField, models.BooleanField, models.ForeignKey)


def names_fields_of_its_model(register: type[Register]) -> Iterator[Fault]:
    """Every name in columns, filters, sections, private, search, keep and upcoming is a field of the model."""
    for place, name in _named(register):
        if _field(register, name) is None:
            hint = f"Choose one of {', '.join(sorted(_own_names(register)))}."
            yield f"{place} names {name!r}, which {register.model.__name__} does not have.", hint


def has_a_title_of_its_own(register: type[Register]) -> Iterator[Fault]:
    """A register has a Chinese title that no other register has."""
    title = getattr(register, "title", "")
    if not is_chinese(title):
        yield f"title is {title!r}.", "Write the name that stands on the cover of the paper ledger."
    for other in registry.registers.values():
        if other is not register and other.title == title:
            yield f"{other.key} has the same title {title!r}.", "Name what distinguishes them."


def says_what_a_row_is(register: type[Register]) -> Iterator[Fault]:
    """A register's docstring says in Chinese what one row is."""
    if not is_chinese(register.about()):
        yield "its docstring is missing or not Chinese.", "Write what one row of this ledger is."


def numbers_by_year(register: type[Register]) -> Iterator[Fault]:
    """The number has the house, the year and a consecutive part, and nothing unknown."""
    for part in ("{office", "{year", "{n"):
        if part not in register.number:
            yield f"number {register.number!r} lacks {part}}}.", "For example {office}〔{year}〕第{n:04d}号."
    try:
        register.number.format(office="", year=2021, n=1)
    except (KeyError, ValueError, IndexError) as error:
        yield f"number {register.number!r} cannot be filled in: {error!r}.", "Use only {office}, {year} and {n}."


def is_numbered_apart(register: type[Register]) -> Iterator[Fault]:
    """No two registers give the same numbers."""
    for other in registry.registers.values():
        if other is not register and other.number == register.number:
            yield f"{other.key} has the same pattern {register.number!r}.", "Put the ledger's own word into the number."


def is_dated_by_a_required_day(register: type[Register]) -> Iterator[Fault]:
    """The field `dated` is a day that every row has and the form asks for."""
    field = _field(register, register.dated)
    if not _is_day(field) or field.null:
        yield f"dated is {register.dated!r}, not a required DateField.", "Name the day that decides a row's year."
    elif register.dated not in register.fields():
        yield f"dated {register.dated!r} is in no section.", "Add it to a section, so that it can be filled in."


def is_found_by_its_day(register: type[Register]) -> Iterator[Fault]:
    """The model has the index by which the list is read, newest first."""
    wanted = ["house", "is_void", f"-{register.dated}", "-id"]
    if not any(list(index.fields) == wanted for index in register.model._meta.indexes):
        hint = f'Add indexes = listed_by("{register.dated}") to its Meta.'
        yield f"{register.model.__name__} has no index for {register.dated!r}.", hint


def labels_fields_in_chinese(register: type[Register]) -> Iterator[Fault]:
    """Every field that people see has a Chinese label, and no two of one register the same."""
    seen = Counter(register.label(name) for name in _form_names(register))
    for name in _form_names(register):
        label = register.label(name)
        if not is_chinese(label):
            yield f"the label of {name!r} is {label!r}.", "Give the field the words of the statute or the form."
        elif seen[label] > 1:
            yield f"the label {label!r} of {name!r} is used twice.", "Say in the label what distinguishes them."


def helps_with_every_field(register: type[Register]) -> Iterator[Fault]:
    """Every field of the form has a help text in Chinese."""
    for name in _form_names(register):
        if not is_chinese(register.field(name).help_text):
            yield f"{name!r} has no help text.", "Say from which paper the value comes, or when to leave it empty."


def labels_choices_in_chinese(register: type[Register]) -> Iterator[Fault]:
    """Every choice has a Chinese label."""
    for name in _form_names(register):
        for value, label in register.field(name).flatchoices:
            if value not in ("", None) and not is_chinese(label):
                yield f"choice {value!r} of {name!r} reads {label!r}.", "Write the choice as the form prints it."


def shows_every_field_once(register: type[Register]) -> Iterator[Fault]:
    """Every field that can be filled in stands in exactly one section."""
    placed = Counter(name for _, names in register.sections for name in names)
    for name in sorted(_own_names(register) - set(placed)):
        yield f"{name!r} is in no section.", "Add it to a section, or mark the field editable=False."
    for name, times in placed.items():
        if times > 1:
            yield f"{name!r} is in {times} sections.", "Keep it in one."


def headings_are_chinese(register: type[Register]) -> Iterator[Fault]:
    """Every section has a Chinese heading and at least one field."""
    for heading, names in register.sections:
        if not is_chinese(heading) or not names:
            yield f"section {heading!r} has {len(names)} fields.", "Name the part of the paper form, and its fields."


def masks_only_what_it_shows(register: type[Register]) -> Iterator[Fault]:
    """Every private field is a text field of the form, so that masking it means something."""
    for name in register.private:
        field = _field(register, name)
        if field is not None and (name not in register.fields() or not isinstance(field, TEXTS)):
            yield f"private names {name!r}, which is no text of the form.", "Mask texts that people fill in."


def searches_texts(register: type[Register]) -> Iterator[Fault]:
    """Every field that is searched is a text without choices."""
    for name in register.search:
        field = _field(register, name)
        if field is not None and (not isinstance(field, TEXTS) or field.choices):
            yield f"search names {name!r}, which is no free text.", "Make it a filter instead."


def filters_what_can_be_filtered(register: type[Register]) -> Iterator[Fault]:
    """Every filter is a choice, a day, a yes-or-no, a year or an office."""
    for name in register.filters:
        field = _field(register, name)
        if field is None or field.choices or isinstance(field, (*SHOWN_AS_CHOICE, models.IntegerField)):
            continue
        yield f"filters names {name!r}, a {type(field).__name__}.", "Put free texts into search instead."


def upcoming_are_days(register: type[Register]) -> Iterator[Fault]:
    """Every field in `upcoming` is a day; what ends it is a field of the same model or None."""
    for due, done in register.upcoming.items():
        if _field(register, due) is not None and not _is_day(_field(register, due)):
            yield f"upcoming names {due!r}, which is no day.", "Name the DateField that comes near."
        if done is not None and done in (due, ""):
            yield f"upcoming ends {due!r} by {done!r}.", "Name the field that says it is done, or None."


def keeps_a_model_of_its_own(register: type[Register]) -> Iterator[Fault]:
    """A register keeps a Record whose Meta continues Record.Meta, and no other register keeps it."""
    if not issubclass(register.model, Record) or register.model._meta.base_manager_name != "kept":
        yield f"{register.model.__name__} does not continue Record.", "Write class Meta(Record.Meta)."
    for other in registry.registers.values():
        if other is not register and other.model is register.model:
            yield f"{other.key} keeps {register.model.__name__} too.", "One model, one register: add a choice instead."


def _named(register: type[Register]) -> Iterator[tuple[str, str]]:
    """(where, name) of every field that the declaration names."""
    for place in NAMING:
        yield from ((place, name) for name in getattr(register, place))
    yield from (("sections", name) for _, names in register.sections for name in names)
    for due, done in register.upcoming.items():
        yield from (("upcoming", name) for name in (due, done) if name)


def _field(register: type[Register], name: str) -> models.Field | None:
    try:
        return register.field(name)
    except FieldDoesNotExist:
        return None


def _form_names(register: type[Register]) -> list[str]:
    return [name for name in register.fields() if _field(register, name) is not None]


def _own_names(register: type[Register]) -> set[str]:
    """The fields that the chapter itself added and a person fills in."""
    inherited = {field.name for field in Record._meta.get_fields()}
    return {f.name for f in register.model._meta.concrete_fields if f.editable and f.name not in inherited | {"id"}}


def _is_day(field: models.Field | None) -> TypeGuard[models.DateField]:
    return isinstance(field, models.DateField) and not isinstance(field, models.DateTimeField)


RULES: dict[str, Rule] = {
    "core.E101": names_fields_of_its_model,
    "core.E102": has_a_title_of_its_own,
    "core.E103": says_what_a_row_is,
    "core.E104": numbers_by_year,
    "core.E105": is_numbered_apart,
    "core.E106": is_dated_by_a_required_day,
    "core.E107": is_found_by_its_day,
    "core.E108": labels_fields_in_chinese,
    "core.E109": helps_with_every_field,
    "core.E110": labels_choices_in_chinese,
    "core.E111": shows_every_field_once,
    "core.E112": headings_are_chinese,
    "core.E113": masks_only_what_it_shows,
    "core.E114": searches_texts,
    "core.E115": filters_what_can_be_filtered,
    "core.E116": upcoming_are_days,
    "core.E117": keeps_a_model_of_its_own,
}
