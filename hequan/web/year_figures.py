"""The figures of a year beside those of the year before, by line of work, as an actor may see them."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.urls import reverse

from hequan.core import figure
from hequan.core.actor import Actor
from hequan.core.figure import Figure, Ratio, Value, printed
from hequan.core.period import Period
from hequan.core.registry import Chapter, registry
from hequan.web.links import value_url


@dataclass(frozen=True)
class YearFigure:
    """One figure: what it came to this year and the year before."""

    now: Value
    before: Value

    @property
    def url(self) -> str:
        """The rows behind this year's number."""
        return value_url(self.now)

    @property
    def before_url(self) -> str:
        """The rows behind last year's number."""
        return value_url(self.before)

    @property
    def page_url(self) -> str:
        """The page with its pictures."""
        address = reverse("figure", args=[self.now.period.start.year, self.now.figure.key])
        return f"{address}?of={self.now.office.pk}"

    @property
    def is_rate(self) -> bool:
        """Whether it is so many in a hundred."""
        return isinstance(self.now.figure, Ratio)

    @property
    def population(self) -> str:
        """Of a rate, what it is a rate of: 18件中18件."""
        return self.now.text.partition("（")[2].removesuffix("）") if self.is_rate else ""

    @property
    def change(self) -> str:
        """What changed against the year before: 增12, 减3, 持平; points of a rate; — where one side is missing."""
        now, before = self.now.value, self.before.value
        if now is None or before is None:
            return "—"
        difference = round(now - before, 2)
        if not difference:
            return "持平"
        points = "个百分点" if self.is_rate else ""
        return f"{'增' if difference > 0 else '减'}{printed(abs(difference))}{points}"


def readable_figures(actor: Actor) -> list[Figure]:
    """The figures whose chapter and whose rows this actor may open, in the order of the chapters."""
    return [
        figure
        for figure in registry.figures.values()
        if actor.role.may_read(figure.chapter) and actor.role.may_read(figure.register.chapter)
    ]


def beside_last_year(figures: Iterable[Figure], office: Any, year: int, today: date) -> list[YearFigure]:
    """The figures of two years: two queries for each register."""
    figures, period = list(figures), Period.year(year, today)
    now, before = (figure.evaluate(figures, office, p) for p in (period, period.before()))
    return [YearFigure(now[f.key], before[f.key]) for f in figures]


def by_chapter(rows: Iterable[Any], key: Any) -> list[tuple[Chapter, list[Any]]]:
    """Things in groups by their chapter (`key` says which), in the order of the chapters; empty groups left out."""
    groups: dict[str, list[Any]] = {}
    for row in rows:
        groups.setdefault(key(row), []).append(row)
    return [(chapter, groups[name]) for name, chapter in registry.chapters.items() if name in groups]
