"""Listing: the rows of a register that an address asks for, filtered, searched, sorted, counted, a page at a time."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from functools import cached_property
from typing import Any
from urllib.parse import urlencode

from django.core.paginator import Page, Paginator
from django.db.models import DateField, F, Q, QuerySet

from hequan.core import access, figure, tally
from hequan.core.actor import Actor
from hequan.core.forgiving import tidy
from hequan.core.models import Numbering
from hequan.core.period import FIRST_YEAR, LAST_YEAR, Period
from hequan.core.record import Record
from hequan.core.register import Register
from hequan.core.registry import registry
from hequan.core.search import matching
from hequan.web.figure_rows import FigureRows
from hequan.web.filters import Query, filter_of
from hequan.web.links import parameter

PAGE = 25
ALL_YEARS = "all"


class Rows:
    """Ordered rows, read a page at a time: the ids from the index alone, then only the rows of these ids."""

    def __init__(self, rows: QuerySet[Record], readable: QuerySet[Record], counted: Callable[[], int]) -> None:
        self.rows, self.readable, self.counted = rows, readable, counted

    def count(self) -> int:
        """How many there are."""
        return self.counted()

    def __getitem__(self, part: slice) -> list[Record]:
        ids = list(self.rows.values_list("pk", flat=True)[part])
        found = {record.pk: record for record in self.readable.filter(pk__in=ids)}
        return [found[pk] for pk in ids]


class Listing:
    """What one address asks of one register. Wrong parts of the address become `problems` and no rows."""

    def __init__(self, actor: Actor, register: type[Register], query: Query, today: date) -> None:
        self.actor, self.register, self.query, self.today = actor, register, query, today
        self.problems: list[str] = []
        self.words = tidy(query.get("q", ""))
        self.with_void = query.get("void", "") == "1"
        self.figure = self._figure()
        self.controls = [filter_of(actor, register, name, query) for name in register.filters]
        self.filters = self.controls + [filter_of(actor, register, name, query) for name in self._set_by_links()]
        self.year = None if self.figure else self._year()
        self.month = self._month()
        self.sort = self._sort()
        self.problems += [found.problem for found in self.filters if found.problem]

    @cached_property
    def page(self) -> Page:
        """The page that is asked for; the nearest one when there is no such page."""
        related = [name for name in self.register.columns if self.register.field(name).is_relation]
        readable = access.records(self.actor, self.register, with_void=True).select_related(*related)
        rows = Rows(self.ordered, readable, self._count)
        return Paginator(rows, PAGE).get_page(self.query.get("page"))

    @cached_property
    def rows(self) -> QuerySet[Record]:
        """All rows, in no order."""
        if self.problems:
            return access.records(self.actor, self.register).none()
        if self.figure:
            return access.shown_to(self.actor, self.register, self.figure.rows).filter(self._condition())
        return access.records(self.actor, self.register, with_void=self.with_void).filter(self._condition())

    @property
    def ordered(self) -> QuerySet[Record]:
        """All rows in the order of the list."""
        return self.rows.order_by(*self._order())

    @cached_property
    def years(self) -> list[int]:
        """The years in which the house has numbered rows, the latest first."""
        numbered = Numbering.objects.filter(house_id=self.actor.reach.house_id, register=self.register.key)
        return list(numbered.order_by("-year").values_list("year", flat=True))

    @property
    def chips(self) -> list[tuple[str, str]]:
        """What narrows the list, in words, each with the address without it."""
        chips = [(f"{self.year}年", self.address(year=None))] if self.year else []
        chips += [(f"{self.month}月", self.address(month=None))] if self.month else []
        chips += [(f"查找：{self.words}", self.address(q=None))] if self.words else []
        chips += [("含已作废", self.address(void=None))] if self.with_void else []
        for found in self.filters:
            if found.is_active:
                text = found.chip or f"{found.label}：{found.text}"
                chips.append((text, self.address(**dict.fromkeys(found.parameters))))
        return chips

    @property
    def kept(self) -> list[tuple[str, str]]:
        """Parts of the address that have no control in the form and stay as they are."""
        own = {"q", "void", "page", *(name for control in self.controls for name in control.parameters)}
        own |= set() if self.figure else {"year"}
        return [(name, value) for name, value in self.query.items() if name not in own]

    @property
    def year_options(self) -> list[int]:
        """The years to choose from, the latest first."""
        return sorted({*self.years, *([self.year] if self.year else [])}, reverse=True)

    @property
    def opens_more(self) -> bool:
        """Whether something that the form folds away is in use."""
        return self.with_void or any(found.is_active for found in self.controls if found.kind == "dates")

    @property
    def is_bare(self) -> bool:
        """Whether nothing but the year narrows the list."""
        return not (self.words or self.month or self.figure or any(found.is_active for found in self.filters))

    @property
    def narrowed_figure(self) -> bool:
        """Whether the list shows only some of the rows behind its figure."""
        return bool(self.figure and (self.chips or self.figure.is_part))

    @property
    def all_years(self) -> str:
        """The same list without the year."""
        return self.address(year=None)

    def address(self, **changes: Any) -> str:
        """This list's address with some parts changed (None takes one away), from its first page."""
        parts = {**dict(self.query.items()), "page": None, **changes}
        return "?" + urlencode({name: value for name, value in parts.items() if value not in (None, "")})

    def sorted_by(self, name: str) -> str:
        """The address that sorts by a column: the other way round when it is sorted by it already."""
        return self.address(sort=f"-{name}" if self.sort == name else name)

    @property
    def _dated(self) -> str:
        """The field by which a row belongs to a year."""
        return self.figure.dated if self.figure else self.register.dated

    def _condition(self) -> Q:
        condition = matching(self.words) if self.words else Q()
        if self.year:
            condition &= Q(**{f"{self.register.dated}__year": self.year})
        if self.month:
            condition &= Q(**{f"{self._dated}__month": self.month})
        for found in self.filters:
            condition &= found.condition
        return condition

    def _order(self) -> list[Any]:
        """By default newest first, as the index has them; empty values last, whichever way it is sorted."""
        name = self.sort.removeprefix("-")
        if name == self.register.dated:
            return [self.sort, "-pk" if self.sort.startswith("-") else "pk"]
        if self.register.field(name).is_relation:
            return [self.sort, "-pk"]
        column = F(name)
        return [column.desc(nulls_last=True) if self.sort.startswith("-") else column.asc(nulls_last=True), "-pk"]

    def _count(self) -> int:
        """The exact number of rows: from the tallies where they know it, else counted."""
        active = [found for found in self.filters if found.is_active]
        narrowed = self.problems or self.figure or self.words or self.with_void or self.month or active[1:]
        is_tallied = all(found.name in tally.tallied_fields(self.register) for found in active)
        house_id = self.actor.reach.house_id
        secret = access.kept_from(self.actor, self.register)
        if narrowed or (secret is not None and secret.exists()) or not is_tallied or self.actor.reach.pk != house_id:
            return self.rows.count()
        by = (active[0].name, active[0].tallied_values) if active else ()
        return tally.count(self.register, house_id, self.year, *by)

    def _set_by_links(self) -> list[str]:
        """Fields that only links ask for: what the rows refer to, what a figure is split by, what falls due."""
        split_by = getattr(self.figure.figure, "by", ()) if self.figure else ()
        due = {*self.register.upcoming, *self.register.upcoming.values()}
        others = (name for name in self.register.fields() if name not in self.register.filters)
        linked = (name for name in others if name in split_by or name in due or self.register.field(name).is_relation)
        return [name for name in linked if {parameter(name), f"{parameter(name)}_to"} & {*self.query}]

    def _figure(self) -> FigureRows | None:
        key = self.query.get("figure", "")
        if not key:
            return None
        found = registry.figures.get(key)
        if found is None or found.register is not self.register:
            self.problems.append(f"这个台账里没有名为“{key[:60]}”的数据项，请从“数据”页面重新打开。")
            return None
        office = access.readable_office(self.actor, self.query["of"]) if "of" in self.query else self.actor.reach
        year = self._read_year(self.query.get("year", str(self.today.year)))
        value = figure.evaluate([found], office, Period.year(year or self.today.year, self.today))[key]
        shown = FigureRows(found, value)
        return replace(shown, is_part=self.query.get("part") == "1" and bool(shown.part_address))

    def _year(self) -> int | None:
        """The year asked for; none for all of them, the newest rows first."""
        text = self.query.get("year", ALL_YEARS)
        return None if text == ALL_YEARS else self._read_year(text)

    def _read_year(self, text: str) -> int | None:
        text = tidy(text).removesuffix("年")
        if text.isascii() and text.isdecimal() and len(text) == 4 and FIRST_YEAR <= int(text) <= LAST_YEAR:
            return int(text)
        self.problems.append(f"年份“{text[:30]}”无法识别，请写成四位数字，例如 {self.today.year}。")
        return None

    def _month(self) -> int | None:
        text = tidy(self.query.get("month", ""))
        if not text:
            return None
        if not isinstance(self.register.field(self._dated), DateField):
            self.problems.append(f"这个数据项按年度计，没有月份，请去掉月份“{text[:30]}”。")
            return None
        if text.isascii() and text.isdecimal() and len(text) <= 2 and 1 <= int(text) <= 12:
            return int(text)
        self.problems.append(f"月份“{text[:30]}”无法识别，请写成 1 到 12 的数字。")
        return None

    def _sort(self) -> str:
        text = self.query.get("sort", "")
        if not text:
            return f"-{self.register.dated}"
        if text.removeprefix("-") in self.register.columns:
            return text
        self.problems.append(f"不能按“{text[:30]}”排序，请点列表的列名排序。")
        return f"-{self.register.dated}"
