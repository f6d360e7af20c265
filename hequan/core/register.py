"""Register: what a ledger (台账) is — a declaration over a record model."""

import re
from typing import TYPE_CHECKING, Any, ClassVar, cast

from django.db import models

from hequan.core.record import Record

if TYPE_CHECKING:
    from hequan.core.law import Limit
    from hequan.core.procedure import Procedure


class Register:
    """A ledger. Labels, help texts and choices come from the model's fields; here stands how it is kept.

    model      the record model
    title      its name, as on the cover of the paper ledger
    dated      the date field that decides the year of a row, sorts the list and numbers it
    number     pattern of the number: {office} the house's name, {year}, {n} consecutive per house and year
    columns    what the list and the export show, in order
    filters    fields the list can be filtered by (choices, dates, yes/no, offices)
    sections   the form and the detail page: [(heading, [field, …]), …]
    private    fields of personal data: masked in lists, pages and exports
    search     text fields that the search box looks in (also by initials of pinyin)
    upcoming   date fields that put a row on the home page as the day comes near: {due field: done field or None}
    keep       fields whose last value is offered again when the next row is entered
    procedure  the statutory procedure that a row goes through, step by step
    kept_out   the field (a NamesField) that names people and offices from whom a row is kept secret
    secrecy    the article that asks for it
    """

    model: ClassVar[type[Record]]
    title: ClassVar[str]
    dated: ClassVar[str]
    number: ClassVar[str]
    columns: ClassVar[list[str]]
    filters: ClassVar[list[str]] = []
    sections: ClassVar[list[tuple[str, list[str]]]]
    private: ClassVar[list[str]] = []
    search: ClassVar[list[str]] = []
    upcoming: ClassVar[dict[str, str | None]] = {}
    keep: ClassVar[list[str]] = []
    procedure: ClassVar["type[Procedure] | None"] = None
    kept_out: ClassVar[str] = ""
    secrecy: ClassVar["Limit | None"] = None

    chapter: ClassVar[str] = ""
    key: ClassVar[str] = ""

    @classmethod
    def bind(cls, chapter: str) -> None:
        """Give the register its place: `Disputes` in `mediation` becomes `mediation.disputes`."""
        cls.chapter = chapter
        cls.key = f"{chapter}.{re.sub(r'(?<!^)(?=[A-Z])', '_', cls.__name__).lower()}"

    @classmethod
    def field(cls, name: str) -> models.Field:
        """One field of the model by name."""
        return cast(models.Field, cls.model._meta.get_field(name))

    @classmethod
    def label(cls, name: str) -> str:
        """What people call a field."""
        return str(cls.field(name).verbose_name)

    @classmethod
    def fields(cls) -> list[str]:
        """Every field that a person fills in, in the order of the form; the office first, remarks last."""
        named = [name for _, names in cls.sections for name in names]
        return ["office", *(name for name in named if name not in ("office", "remarks")), "remarks"]

    @classmethod
    def parts(cls) -> list[tuple[str, list[str]]]:
        """The sections with every field in its place: the office opens the first, the remarks close the last."""
        parts = [(heading, list(names)) for heading, names in cls.sections]
        placed = {name for _, names in parts for name in names}
        if "office" not in placed:
            parts[0][1].insert(0, "office")
        if "remarks" not in placed:
            parts[-1][1].append("remarks")
        return parts

    @classmethod
    def about(cls) -> str:
        """The docstring: what one row of this ledger is."""
        return (cls.__doc__ or "").strip()

    @classmethod
    def numbered(cls, house: Any, year: int, n: int) -> str:
        """The number of the n-th row of a year, for example 荷泉街道人调字〔2021〕第0046号."""
        return cls.number.format(office=house.name, year=year, n=n)
