"""The legal cases of every clock: events with their days in, the last day out, with the article."""

from typing import Any

import pytest

from hequan.commands.procedure import find_clock
from hequan.core.calendar import calendar
from hequan.core.case import supposed
from tests.procedures.case_files import clock_cases

CASES = list(clock_cases())


@pytest.mark.parametrize("case", [case for _, case in CASES], ids=[name for name, _ in CASES])
def test_the_last_day_is_as_the_case_says(case: dict[str, Any]) -> None:
    procedure, clock = find_clock(case["clock"])
    found = clock.reckon(
        supposed(procedure, case["events"].items(), calendar()), case.get("on", list(case["events"].values())[-1])
    )
    lines = "\n".join(found.lines)
    assert found.due_on == case["due_on"], lines
    if "state" in case:
        assert found.state == case["state"], lines
    if "article" in case:
        assert found.value and case["article"] in found.value.articles, lines
