"""The legal cases of every clock: events with their days in, the last day out, with the article."""

from datetime import date, datetime
from typing import Any

import pytest

from hequan.commands.procedure import day_or_moment, find_clock
from hequan.core.calendar import calendar
from hequan.core.case import supposed
from tests.procedures.case_files import clock_cases

CASES = list(clock_cases())


@pytest.mark.parametrize("case", [case for _, case in CASES], ids=[name for name, _ in CASES])
def test_the_last_day_is_as_the_case_says(case: dict[str, Any]) -> None:
    procedure, clock = find_clock(case["clock"])
    events = [(name, moment(told)) for name, told in case["events"].items()]
    last = events[-1][1]
    on = case.get("on", last.date() if isinstance(last, datetime) else last)
    found = clock.reckon(supposed(procedure, events, calendar()), on)
    lines = "\n".join(found.lines)
    if "due_at" in case:
        assert found.due_at == moment(case["due_at"]), lines
    else:
        assert found.due_on == case["due_on"], lines
    if "state" in case:
        assert found.state == case["state"], lines
    if "article" in case:
        assert found.value and case["article"] in found.value.articles, lines


def moment(told: date | str) -> date | datetime:
    """A day as it is; a moment out of a text such as 2024-10-31T22:30."""
    return day_or_moment(told) if isinstance(told, str) else told
