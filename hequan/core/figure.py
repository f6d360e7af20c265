"""Figure: a number for an office and a period, together with the rows behind it."""

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from decimal import Decimal
from functools import partial, reduce
from operator import or_
from typing import Any, cast

from django.db.models import Aggregate, F, Q, QuerySet, Sum
from django.db.models import Count as CountRows
from django.db.models.functions import ExtractMonth

from hequan.core import access
from hequan.core.period import Period
from hequan.core.record import Record
from hequan.core.register import Register
from hequan.core.registry import registry
from hequan.core.statement import Question, sums

Where = Q | Callable[[Period], Q]


@dataclass(frozen=True)
class During:
    """Rows whose day lies in the period."""

    dated: str

    def q(self, period: Period) -> Q:
        """The condition."""
        return Q(**{f"{self.dated}__range": (period.start, period.end)})


@dataclass(frozen=True)
class OpenAtStart:
    """Rows begun before the period and not finished before it: what is carried in."""

    dated: str
    finished: str

    def q(self, period: Period) -> Q:
        """The condition; an empty finishing day means that it is not finished."""
        return Q(**{f"{self.dated}__lt": period.start}) & (
            Q(**{f"{self.finished}__isnull": True}) | Q(**{f"{self.finished}__gte": period.start})
        )


@dataclass(frozen=True)
class OpenAtEnd:
    """Rows begun by the end of the period and not finished by it: carried out, standing, in force."""

    dated: str
    finished: str

    def q(self, period: Period) -> Q:
        """The condition; an empty finishing day means that it is not finished."""
        return Q(**{f"{self.dated}__lte": period.end}) & (
            Q(**{f"{self.finished}__isnull": True}) | Q(**{f"{self.finished}__gt": period.end})
        )


@dataclass(frozen=True)
class OfYear:
    """Rows that name the year they belong to in a field of whole numbers: plans, lists of duties, appraisals.

    They have no day inside the year, so they cannot be broken down by month.
    """

    dated: str

    def q(self, period: Period) -> Q:
        """The condition."""
        return Q(**{f"{self.dated}__range": (period.start.year, period.end.year)})


When = During | OpenAtStart | OpenAtEnd | OfYear


class Figure:
    """What every figure has: a key that never changes once published, a title, a unit, a sentence, and rows.

    phrase   the sentence it makes, with {value} and {unit}
    zero     the sentence it makes when it is nought
    """

    key: str
    title: str
    unit: str
    phrase: str
    zero: str
    basis: str = ""

    @property
    def chapter(self) -> str:
        """The chapter it is printed in: the first half of its key."""
        return self.key.split(".")[0]

    @property
    def register(self) -> type[Register]:
        """The register whose rows it opens."""
        raise NotImplementedError

    def rows(self, office: Any, period: Period) -> QuerySet[Record]:
        """The records behind the number: what the reader sees who opens it."""
        raise NotImplementedError

    def __repr__(self) -> str:
        return f"<{type(self).__name__} {self.key}>"


@dataclass(repr=False, eq=False)
class Count(Figure):
    """How many rows."""

    key: str
    title: str
    of: "type[Register] | str"
    when: When
    unit: str
    phrase: str
    zero: str
    where: Where = field(default_factory=Q)
    by: tuple[str, ...] = ()
    basis: str = ""

    @property
    def register(self) -> type[Register]:
        """The register, also when it was named by its key because another chapter keeps it."""
        return registry.registers[self.of] if isinstance(self.of, str) else self.of

    def condition(self, period: Period) -> Q:
        """Which rows of the office count."""
        where = self.where(period) if callable(self.where) else self.where
        return self.when.q(period) & where

    def rows(self, office: Any, period: Period) -> QuerySet[Record]:
        """The rows that are counted."""
        return access.of_office(office, self.register).filter(self.condition(period))

    def aggregate(self, condition: Q | None) -> Aggregate:
        """The value as one expression of SQL, over the rows that meet the condition."""
        return CountRows("pk", filter=condition)


@dataclass(repr=False, eq=False)
class Total(Count):
    """The sum of one field over the rows."""

    field: str = ""

    def aggregate(self, condition: Q | None) -> Aggregate:
        """The sum; nought when no row counts."""
        return Sum(self.field, filter=condition, default=0)


@dataclass(repr=False, eq=False)
class Distinct(Count):
    """How many different values one field has over the rows: kinds, not events; persons, not person-times."""

    field: str = ""

    def aggregate(self, condition: Q | None) -> Aggregate:
        """The number of different values."""
        return CountRows(self.field, filter=condition, distinct=True)


@dataclass(repr=False, eq=False)
class Ratio(Figure):
    """One figure in a hundred of another. The population is part of the number: without one there is no rate.

    `phrase` may use {value}, {part} and {whole}.
    """

    key: str
    title: str
    part: Count
    whole: Count
    phrase: str
    zero: str
    unit: str = "%"
    basis: str = ""

    @property
    def register(self) -> type[Register]:
        """The register of the population."""
        return self.whole.register

    def rows(self, office: Any, period: Period) -> QuerySet[Record]:
        """The population."""
        return self.whole.rows(office, period)


@dataclass(frozen=True)
class Value:
    """What a figure came to for one office and period; `value` is None for a rate without a population."""

    figure: Figure
    office: Any
    period: Period
    value: int | float | None
    rows: int
    part: int | float = 0
    whole: int | float = 0

    @property
    def is_zero(self) -> bool:
        """Whether there is nothing to tell: nought, or a rate of nothing."""
        return not self.whole if isinstance(self.figure, Ratio) else not self.value

    @property
    def number(self) -> str:
        """The number as printed: 46, 33.33, or — for a rate without a population."""
        return printed(self.value)

    @property
    def text(self) -> str:
        """Number and unit: 46起; a rate names its population: 100%（18件中18件）."""
        if self.value is None:
            return self.number
        if isinstance(self.figure, Ratio):
            part, whole = self.figure.part.unit, self.figure.whole.unit
            return f"{self.number}{self.figure.unit}（{printed(self.whole)}{whole}中{printed(self.part)}{part}）"
        return f"{self.number}{self.figure.unit}"

    @property
    def phrase(self) -> str:
        """The sentence that the number makes, or its zero statement."""
        if self.is_zero:
            return self.figure.zero
        part, whole = printed(self.part), printed(self.whole)
        return self.figure.phrase.format(value=self.number, unit=self.figure.unit, part=part, whole=whole)


def evaluate(figures: Iterable[Figure], office: Any, period: Period) -> dict[str, Value]:
    """The values of many figures by key, with one query for each register."""
    figures = list(figures)
    counts = {count.key: count for figure in figures for count in _counts(figure)}
    measured = _measure(counts.values(), office, period)
    return {figure.key: _value(figure, office, period, measured) for figure in figures}


def breakdown(figure: Count, office: Any, period: Period, by: str) -> list[tuple[Any, int | float]]:
    """(value, number) for each value of a field, or for each month of the figure's day (`by="month"`)."""
    group = ExtractMonth(figure.when.dated) if by == "month" else F(by)
    rows = figure.rows(office, period).annotate(group=group).order_by("group")
    groups = rows.values("group").annotate(measure=figure.aggregate(None)).values_list("group", "measure")
    return [(value, _number(measure)) for value, measure in groups]


def _counts(figure: Figure) -> list[Count]:
    return [figure.part, figure.whole] if isinstance(figure, Ratio) else [cast(Count, figure)]


def _measure(counts: Iterable[Count], office: Any, period: Period) -> dict[str, tuple[int | float, int]]:
    """(value, rows) of every count by key: one pass over each register."""
    passes: dict[type[Register], list[Count]] = defaultdict(list)
    for count in counts:
        passes[count.register].append(count)
    measured: dict[str, tuple[int | float, int]] = {}
    for register, together in passes.items():
        # What the wording of the pass depends on: which office's rows, which counts, which days.
        key = (register, tuple(together), office.pk, office.house_id, office.path, period)
        found = sums(key, partial(_pass, register, together, office, period))
        measured |= {c.key: (_number(found[f"value_{i}"]), found[f"rows_{i}"]) for i, c in enumerate(together)}
    return measured


def _pass(register: type[Register], together: list[Count], office: Any, period: Period) -> Question:
    """The rows of a register that any of the counts may need, and for each count its value and its number of rows."""
    rows = access.of_office(office, register).filter(reduce(or_, (count.when.q(period) for count in together)))
    columns = {}
    for index, count in enumerate(together):
        condition = count.condition(period)
        columns[f"value_{index}"] = count.aggregate(condition)
        columns[f"rows_{index}"] = CountRows("pk", filter=condition)
    return rows, columns


def _value(figure: Figure, office: Any, period: Period, measured: dict[str, tuple[int | float, int]]) -> Value:
    if isinstance(figure, Ratio):
        part, whole = measured[figure.part.key][0], measured[figure.whole.key][0]
        rate = _percent(part, whole) if whole else None
        return Value(figure, office, period, rate, measured[figure.whole.key][1], part, whole)
    value, rows = measured[figure.key]
    return Value(figure, office, period, value, rows)


def _number(measured: float | Decimal) -> int | float:
    """Sums of hours and money as plain numbers, whole ones without decimals."""
    if isinstance(measured, int):
        return measured
    # SQLite sums decimals as floating-point numbers; what it adds beyond the sixth place was never entered.
    number = round(float(measured), 6)
    return int(number) if number == int(number) else number


def printed(value: int | float | None) -> str:
    """46, 33.33, 1234567.5, or — for a rate without a population."""
    if value is None:
        return "—"
    return f"{value:.2f}".rstrip("0").rstrip(".") if isinstance(value, float) else str(value)


def _percent(part: float, whole: float) -> float:
    """Two decimals; 100 only when nothing is missing."""
    rate = round(100 * part / whole, 2)
    return rate if part >= whole else min(rate, 99.99)
