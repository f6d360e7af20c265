"""The program's clocks against a second calculator that shares no code with it: 10,000 histories, no difference."""

import random
from collections.abc import Iterator
from datetime import date, timedelta

import pytest

from hequan.core.calendar import calendar
from hequan.core.case import supposed
from hequan.core.clock import Clock
from hequan.core.law import OF_THE_CLOCK, Limit
from hequan.core.procedure import Procedure
from hequan.core.registry import registry
from tests.procedures.calculator import Amount, Plan, last_day

HISTORIES = 10_000
#: Days around which counting goes wrong, if it does: ends of years and months, leap days, long holidays with their
#: make-up workdays, and (added below) the first and last day of every version of a law.
BORDERS = [
    *(date(year, month, day) for year in range(2019, 2027) for month, day in ((1, 1), (12, 31), (3, 1), (10, 1))),
    *(date(year, 2, 28) for year in range(2019, 2027)),
    date(2020, 2, 29),
    date(2024, 2, 29),
    *map(date.fromisoformat, ("2021-02-11", "2022-01-31", "2023-01-21", "2024-02-10", "2025-01-28", "2026-02-15")),
    *map(date.fromisoformat, ("2021-09-26", "2022-10-08", "2023-10-07", "2024-09-29", "2025-09-28", "2026-09-20")),
    *(date(year, 1, 30) for year in range(2019, 2027)),
]
FIRST, LAST = date(2019, 1, 2), date(2026, 6, 30)


def clocks() -> list[tuple[type[Procedure], Clock]]:
    """Every clock that counts days; hours and minutes are looked at elsewhere, given days are not counted."""
    return [
        (procedure, clock)
        for procedure in registry.procedures.values()
        for clock in procedure.clocks().values()
        if clock.limits and not any(value.unit in OF_THE_CLOCK for limit in clock.limits for value in limit.values)
    ]


def amounts(limit: Limit) -> tuple[Amount, ...]:
    """What a limit came to, in plain numbers."""
    if limit.setting:
        return (Amount(date.min, None, None, "", setting=True),)
    return tuple(
        Amount(one.since, one.until, one.number, one.unit, one.by, one.before, one.setting) for one in limit.values
    )


def plan(clock: Clock) -> Plan:
    """What a clock is made of, in plain names and numbers."""
    return Plan(
        laws=tuple(map(amounts, clock.limits)),
        starts=frozenset(step.name for step in clock.starts),
        stops=frozenset(step.name for step in clock.stops),
        law_as_of=clock.law_as_of.name if clock.law_as_of else None,
        pauses=tuple((pause.begins.name, pause.ends.name, pause.restarts) for pause in clock.pauses),
        extends=tuple((step.name, tuple(map(amounts, limits))) for step, limits in clock.extends.items()),
        backwards=any(limit.backwards for limit in clock.limits),
        floor=clock.is_floor,
        lapses=clock.lapses,
        recurs=clock.recurs,
        rolls=clock.rolls,
    )


def borders(clock: Clock) -> list[date]:
    """The borders of the calendar, and those of the laws behind one clock."""
    versions = [value.since for limit in clock.limits for value in limit.values]
    around = [day + timedelta(days=n) for day in versions for n in (-1, 0, 1) if FIRST < day < LAST]
    return BORDERS + around * 5


def drawn_day(draw: random.Random, known: list[date], after: date) -> date:
    """A day not before another one, within some weeks; half of the days are borders or lie just beside one."""
    near = [day for day in known if after <= day <= after + timedelta(days=45)]
    if near and draw.random() < 0.5:
        return max(after, draw.choice(near) + timedelta(days=draw.choice((-1, 0, 0, 1))))
    return after + timedelta(days=draw.randint(0, 30))


def history(draw: random.Random, clock: Clock) -> Iterator[tuple[str, date]]:
    """Events that this clock looks at, in the order of their days: begun, paused, extended, begun anew, stopped."""
    known = borders(clock)
    begins = draw.choice(known) if draw.random() < 0.5 else FIRST + timedelta(days=draw.randint(0, 2600))
    day = min(max(begins, FIRST), LAST)
    if clock.law_as_of and clock.law_as_of not in clock.starts and draw.random() < 0.7:
        yield clock.law_as_of.name, day - timedelta(days=draw.choice((0, 1, 3, 10)))
    yield draw.choice(clock.starts).name, day
    for _ in range(draw.randint(0, 5)):
        day = drawn_day(draw, known, day)
        for name in drawn_events(draw, clock):
            yield name, day
            day = drawn_day(draw, known, day)
    if draw.random() < 0.4 and clock.stops:
        yield draw.choice(clock.stops).name, drawn_day(draw, known, day)


def drawn_events(draw: random.Random, clock: Clock) -> list[str]:
    """One thing that happens to a running clock: a pause with or without its end, an extension, another start."""
    pauses = [[pause.begins.name, pause.ends.name][: draw.choice((1, 2, 2, 2))] for pause in clock.pauses]
    return draw.choice([*pauses, *([step.name] for step in clock.extends), [draw.choice(clock.starts).name], []])


def test_the_borders_are_half_of_the_days_that_matter():
    """So many drawn starts lie on or beside a border: otherwise the comparison proves little."""
    draw, counted = random.Random(1), clocks()
    starts = [next(iter(history(draw, draw.choice(counted)[1])))[1] for _ in range(1000)]
    near = {day + timedelta(days=n) for day in BORDERS for n in (-1, 0, 1)}
    assert sum(day in near for day in starts) > 350


@pytest.mark.parametrize("seed", range(10))
def test_both_calculators_agree_on_every_history(seed):
    draw, known, counted = random.Random(seed), calendar(), clocks()
    for _ in range(HISTORIES // 10):
        procedure, clock = draw.choice(counted)
        events = sorted(history(draw, clock), key=lambda event: event[1])
        on = events[-1][1] + timedelta(days=draw.choice((0, 1, 10, 40, 100)))
        found = clock.reckon(supposed(procedure, events, known), on)
        expected = last_day(plan(clock), events, on)
        said = "\n".join(found.lines)
        assert (found.state, found.due_on) == expected, f"{procedure.key}.{clock.name} {events} on {on}\n{said}"
