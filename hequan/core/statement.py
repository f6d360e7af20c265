"""Asks for many sums of one table at once, and remembers the wording: Django takes ten times as long to write such SQL
as a database takes to answer it. Only the wording is remembered, never an answer: the rows are counted each time.
"""

from collections.abc import Callable, Hashable, Mapping
from typing import Any

from django.db import connection
from django.db.models import Aggregate, QuerySet, Value

#: So many wordings are kept, some kilobytes each; then they are written anew.
KEPT = 1000

Question = tuple[QuerySet, Mapping[str, Aggregate]]
_worded: dict[Hashable, tuple[list[str], str, tuple]] = {}


def sums(key: Hashable, question: Callable[[], Question]) -> dict[str, Any]:
    """The sums that a question asks for, by name, over all its rows.

    `key` names everything that the wording depends on; `question` is asked for only when the key is new.
    """
    # Looked up once: another thread may throw the wordings away between two looks.
    worded = _worded.get(key)
    if worded is None:
        if len(_worded) >= KEPT:
            _worded.clear()
        worded = _worded[key] = _wording(*question())
    names, sql, params = worded
    with connection.cursor() as cursor:
        cursor.execute(sql, params)
        return dict(zip(names, cursor.fetchone(), strict=True))


def _wording(rows: QuerySet, aggregates: Mapping[str, Aggregate]) -> tuple[list[str], str, tuple]:
    # Grouped by a constant, that is not grouped at all: one row of sums also where there are no rows to sum.
    together = rows.order_by().annotate(together=Value(1)).values("together").annotate(**aggregates)
    names = list(aggregates)
    return names, *together.values_list(*names).query.sql_with_params()
