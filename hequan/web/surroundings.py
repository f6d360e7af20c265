"""What belongs to a record: the records that refer to it, and the figures that it counts in."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Count as CountRows
from django.urls import reverse

from hequan.core import access
from hequan.core.actor import Actor
from hequan.core.figure import Count, During, Figure, OfYear, Ratio
from hequan.core.masking import shown
from hequan.core.period import Period
from hequan.core.record import Record
from hequan.core.register import Register
from hequan.core.registry import registry
from hequan.web.links import parameter, rows_url

#: That many of the records that refer to one are named on its page; the list has them all.
NAMED = 10


@dataclass(frozen=True)
class Related:
    """The records of another register that refer to this one."""

    register: type[Register]
    label: str
    rows: list[tuple[Record, str]]
    is_more: bool
    list_address: str
    new_address: str


def related(actor: Actor, register: type[Register], record: Record) -> list[Related]:
    """What refers to a record, as far as the reader may see it."""
    return [
        _related(actor, other, field.name, record)
        for other in access.readable_registers(actor)
        for field in other.model._meta.fields
        if field.related_model is register.model and field.name in other.fields()
    ]


def _related(actor: Actor, other: type[Register], name: str, record: Record) -> Related:
    rows = access.records(actor, other).filter(**{name: record}).order_by(f"-{other.dated}", "-pk")
    found = list(rows.select_related(*(n for n in other.columns if other.field(n).is_relation))[: NAMED + 1])
    list_page = reverse("register", args=[other.key])
    return Related(
        other,
        other.label(name),
        [(row, _called(other, row)) for row in found[:NAMED]],
        len(found) > NAMED,
        f"{list_page}?{parameter(name)}={record.pk}&year=all",
        f"{reverse('record-new', args=[other.key])}?{name}={record.pk}" if actor.role.may_enter(other.chapter) else "",
    )


def _called(register: type[Register], record: Record) -> str:
    """A row in a few words: what its first columns say, personal data covered."""
    words = (shown(register, record, name) for name in register.columns if name not in ("number", "office"))
    return "，".join(word for word in list(words)[:3] if word)


@dataclass(frozen=True)
class Counted:
    """A figure that a record counts in, and the year."""

    figure: Figure
    year: int
    address: str


def counted_in(actor: Actor, register: type[Register], record: Record, today: date) -> list[Counted]:
    """The figures among whose rows a record is, each for the year of the day by which it counts: one query for all."""
    asked = list(_asked(register, record))
    if not asked or record.is_void:
        return []
    conditions = {
        f"figure_{n}": CountRows("pk", filter=count.condition(Period.year(year, today)))
        for n, (_, count, year) in enumerate(asked)
    }
    found: dict[str, Any] = access.records(actor, register).filter(pk=record.pk).aggregate(**conditions)
    counts = [asking for n, asking in enumerate(asked) if found[f"figure_{n}"]]
    return [
        Counted(figure, year, rows_url(figure, actor.reach.pk, year))
        for figure, _, year in sorted(counts, key=lambda asking: asking[2])
    ]


def _asked(register: type[Register], record: Record) -> Iterator[tuple[Figure, Count, int]]:
    """The figures that may count a record, with the rows they count and the year that its day lies in."""
    for figure in registry.figures.values():
        if figure.register is not register:
            continue
        count = figure.whole if isinstance(figure, Ratio) else figure
        name = count.when.dated if isinstance(count.when, During | OfYear) else register.dated
        day = getattr(record, name)
        if day:
            yield figure, count, day if isinstance(day, int) else day.year
