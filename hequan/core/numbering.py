"""Numbering: consecutive numbers per house, register and year."""

from collections import defaultdict
from typing import Any

from django.db import connection

from hequan.core.record import Record
from hequan.core.register import Register

#: One statement, so that two transactions cannot take the same number; the row stays locked until the transaction ends.
TAKE = """
INSERT INTO core_numbering (house_id, register, year, last) VALUES (%s, %s, %s, %s)
ON CONFLICT (house_id, register, year) DO UPDATE SET last = core_numbering.last + EXCLUDED.last
RETURNING last
"""


def number(register: type[Register], house: Any, records: list[Record]) -> None:
    """Give each record its number, in the order given, by the year of its own day."""
    years: dict[int, list[Record]] = defaultdict(list)
    for record in records:
        years[getattr(record, register.dated).year].append(record)
    for year, of_year in sorted(years.items()):
        last = _take(register, house.pk, year, len(of_year))
        for n, record in enumerate(of_year, last - len(of_year) + 1):
            record.number = register.numbered(house, year, n)


def _take(register: type[Register], house_id: int, year: int, how_many: int) -> int:
    """The last of so many numbers, all of them now taken."""
    with connection.cursor() as cursor:
        cursor.execute(TAKE, (house_id, register.key, year, how_many))
        return cursor.fetchone()[0]
