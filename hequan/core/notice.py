"""Holiday notices: year tables that were loaded after the program was made, and the calendar they make with its own.

A table that was loaded takes the place of the one that came with the program, and of an earlier one for the same year.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache
from hashlib import sha256
from pathlib import Path
from typing import Any

from django.db import DatabaseError, connection, transaction

from hequan.core import journal, strict_yaml
from hequan.core.actor import Actor
from hequan.core.calendar import Calendar, YearTable, calendar, shipped, table, together
from hequan.core.journal import Change
from hequan.core.models import Notice

#: Under this name the journal keeps which notices were loaded.
JOURNAL_NAME = "core.notices"


@dataclass(frozen=True)
class Known:
    """A year whose notice is known: its table, and the row that it was loaded with, None where it came with us."""

    table: YearTable
    row: Notice | None = None


def calendar_in_use() -> Calendar:
    """The calendar by which this installation counts: our own year tables and those that were loaded.

    One small question each time, so that a notice loaded by another process counts at once.
    """
    texts = tuple(row.text for row in rows())
    return _calendar(texts) if texts else calendar()


def known() -> list[Known]:
    """Every year whose notice is known, the earliest first."""
    years = {one.year: Known(one) for one in shipped()}
    years |= {row.year: Known(_table(row.text), row) for row in rows()}
    return [years[year] for year in sorted(years)]


def rows() -> list[Notice]:
    """Every notice that was loaded, the earliest first; none where there is no database, or no tables in it yet."""
    # SQLite makes the file that it is asked about: a question leaves no empty database behind.
    if connection.vendor == "sqlite" and not Path(connection.settings_dict["NAME"]).exists():
        return []
    try:
        return list(Notice.objects.order_by("pk"))
    except DatabaseError:
        if Notice._meta.db_table in connection.introspection.table_names():
            raise
        return []


def read(where: str, text: str) -> YearTable:
    """The year table that a text says, or Malformed; it must agree with the tables of the other years too."""
    found = table(where, strict_yaml.parse(where, text))
    together([*(one.table for one in known()), found])
    return found


def load(text: str, found: YearTable, *, houses: Iterable[Any], at: datetime, by: str = "命令行") -> Notice | None:
    """The row of the year table that `read` found in a text; None where the same text is in use already.

    Every house counts by it, so that the trail of each tells it.
    """
    digest = sha256(text.encode()).hexdigest()
    last = Notice.objects.filter(year=found.year).order_by("-pk").first()
    if last and last.sha256 == digest:
        return None
    with transaction.atomic():
        row = Notice.objects.create(year=found.year, text=text, sha256=digest, loaded_by=by, loaded_at=at)
        for house in houses:
            journal.write(Actor.command(house, by), [_change(row, last, house.pk)], at=at)
    return row


def _change(row: Notice, last: Notice | None, house_id: int) -> Change:
    before = {"sha256": last.sha256} if last else {}
    after = {"year": row.year, "sha256": row.sha256, "text": row.text}
    return Change("loaded", JOURNAL_NAME, row.pk, house_id, f"{row.year}年放假安排", before, after)


@lru_cache(maxsize=4)
def _calendar(texts: tuple[str, ...]) -> Calendar:
    """The calendar of our own tables and some loaded ones."""
    return together([*shipped(), *(_table(text) for text in texts)])


def _table(text: str) -> YearTable:
    """The year table of a text that was read before it was kept."""
    return table("notice", strict_yaml.parse("notice", text))
