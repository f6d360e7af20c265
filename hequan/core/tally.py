"""Tally: how many standing rows a register has, kept as they come, so that an exact count costs the same at any size.

One cell for each house and year, and one for each value of a field with few values (choices, yes/no, the office).
A projection like the columns: written in the transaction of the change, proved by `hequan rebuild --check`.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Any

from django.db import connection, models
from django.db.models import Count, Sum
from django.db.models.functions import ExtractYear

from hequan.core.models import Tally
from hequan.core.register import Register

#: (year, field, value); field and value are empty in the cell that counts every row of the year.
Cell = tuple[int, str, str]

ADD = """
INSERT INTO core_tally (house_id, register, year, field, value, total) VALUES (%s, %s, %s, %s, %s, %s)
ON CONFLICT (house_id, register, year, field, value) DO UPDATE SET total = core_tally.total + EXCLUDED.total
"""


def tallied_fields(register: type[Register]) -> list[str]:
    """The fields of the list's filters that have few values."""
    return [name for name in register.filters if _few_values(register.field(name))]


def cells(register: type[Register], plain: Mapping[str, Any]) -> list[Cell]:
    """The cells that one row counts in; none when it is void. `plain` is the row as the journal writes it."""
    if plain["is_void"]:
        return []
    year = int(plain[register.dated][:4])
    values = ((name, str(plain[register.field(name).attname])) for name in tallied_fields(register))
    return [(year, "", ""), *((year, name, value) for name, value in values)]


def move(register: type[Register], house_id: int, gone: Iterable[Cell], come: Iterable[Cell]) -> None:
    """Count rows out of some cells and into others."""
    difference = Counter(come)
    difference.subtract(Counter(gone))
    lines = [(house_id, register.key, *cell, rows) for cell, rows in sorted(difference.items()) if rows]
    with connection.cursor() as cursor:
        cursor.executemany(ADD, lines)


def count(
    register: type[Register], house_id: int, year: int | None = None, field: str = "", values: Iterable[str] = ("",)
) -> int:
    """The number of standing rows, of one year or of all, that have one of the values in a tallied field."""
    tallies = Tally.objects.filter(house_id=house_id, register=register.key, field=field, value__in=list(values))
    if year is not None:
        tallies = tallies.filter(year=year)
    return tallies.aggregate(rows=Sum("total", default=0))["rows"]


def counted(register: type[Register]) -> Counter[tuple[int, int, str, str]]:
    """What the tallies of a register must hold, counted from its rows: (house, year, field, value) -> rows."""
    standing = register.model.kept.filter(is_void=False).order_by().annotate(tally_year=ExtractYear(register.dated))
    told: Counter[tuple[int, int, str, str]] = Counter()
    for house_id, year, rows in standing.values_list("house_id", "tally_year").annotate(rows=Count("pk")):
        told[house_id, year, "", ""] += rows
    for name in tallied_fields(register):
        attribute = register.field(name).attname
        groups = standing.values_list("house_id", "tally_year", attribute).annotate(rows=Count("pk"))
        for house_id, year, value, rows in groups:
            told[house_id, year, name, str(value)] += rows
    return told


def stored(register: type[Register]) -> Counter[tuple[int, int, str, str]]:
    """What the tallies of a register hold."""
    tallies = Tally.objects.filter(register=register.key).exclude(total=0)
    return Counter({cell[:4]: cell[4] for cell in tallies.values_list("house_id", "year", "field", "value", "total")})


def count_anew(register: type[Register]) -> int:
    """Write the tallies of a register from its rows; the number of cells that were wrong."""
    right, kept = counted(register), stored(register)
    wrong = {cell for cell in right | kept if right[cell] != kept[cell]}
    for house_id, year, field, value in sorted(wrong):
        difference = right[house_id, year, field, value] - kept[house_id, year, field, value]
        with connection.cursor() as cursor:
            cursor.execute(ADD, (house_id, register.key, year, field, value, difference))
    return len(wrong)


def _few_values(field: models.Field) -> bool:
    return bool(field.choices) or isinstance(field, models.BooleanField) or field.name == "office"
