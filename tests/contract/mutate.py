"""Figures made wrong on purpose: a condition dropped, a border of the year missed by one day."""

import dataclasses
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date

from django.db.models import Q

from hequan.core.figure import Count, Figure, OfYear, OpenAtEnd, OpenAtStart, Ratio
from hequan.core.period import Period

#: (what is wrong, days added to the period's start, days added to its end)
BORDERS = [
    ("counts 31 December of the year before", -1, 0),
    ("misses 1 January", 1, 0),
    ("misses 31 December", 0, -1),
    ("counts 1 January of the year after", 0, 1),
]


@dataclass(frozen=True)
class Mutant:
    """One wrong figure: what is wrong about it, and by how many days the period it counts is off."""

    key: str
    wrong: str
    figure: Figure
    start: int = 0
    end: int = 0

    def __str__(self) -> str:
        return f"{self.key}: {self.wrong}"

    def period(self, right: Period) -> Period:
        """The period that it counts."""
        return dataclasses.replace(right, start=_shift(right.start, self.start), end=_shift(right.end, self.end))


def mutants(figure: Figure) -> list[Mutant]:
    """Every wrong figure that the cases of its chapter must notice."""
    return [*_without_condition(figure), *_off_by_a_day(figure)]


def _without_condition(figure: Figure) -> Iterator[Mutant]:
    """The figure with its `where` dropped; a rate with that of its part or its population."""
    if isinstance(figure, Ratio):
        for side in ("part", "whole"):
            count = getattr(figure, side)
            if has_condition(count):
                wrong = dataclasses.replace(figure, **{side: dataclasses.replace(count, where=Q())})
                yield Mutant(figure.key, f"its {side} counts every row", wrong)
    elif isinstance(figure, Count) and has_condition(figure):
        yield Mutant(figure.key, "counts every row", dataclasses.replace(figure, where=Q()))


def has_condition(count: Count) -> bool:
    """Whether a figure counts only some rows of the period."""
    return isinstance(count.where, Callable) or bool(count.where.children)


def _off_by_a_day(figure: Figure) -> Iterator[Mutant]:
    if isinstance(figure, Ratio):  # its part and its population are figures with cases of their own
        return
    when = figure.when
    for wrong, start, end in BORDERS:
        if (isinstance(when, OpenAtStart) and end) or (isinstance(when, OpenAtEnd) and start):
            continue
        if isinstance(when, OfYear) and (start, end) not in ((-1, 0), (0, 1)):
            continue
        yield Mutant(figure.key, wrong, figure, start, end)


def _shift(day: date, days: int) -> date:
    return date.fromordinal(day.toordinal() + days)
