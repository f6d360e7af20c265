"""Drives the same decisions four ways in turn and tells what a step costs in each."""

import statistics
import time
from collections import defaultdict
from collections.abc import Callable, Iterator
from datetime import date
from typing import Any

from django.db import connection

from bench import bare
from bench.decisions import Deed, branches, deeds
from bench.ours import Hequan
from bench.spiff import TABLE, Spiff

#: So many decisions of one way, before the next way has its turn: so that all see the same noise of the machine.
AT_A_TIME = 5
TELLING = 100
SINCE = date(2020, 1, 1)
#: The name of a way and how one decision goes it: its seed and its deeds in, the seconds of each step out.
Way = Callable[[int, list[Deed]], list[float]]
OURS, BARE = "Hequan", "bare: one event, one row"


def tables(decisions: int) -> Iterator[str]:
    """The table after each TELLING decisions, so that a run that is ended early has told what it saw."""
    ways, hequan = prepared()
    taken: dict[str, list[float]] = defaultdict(list)
    for first in range(0, decisions, AT_A_TIME):
        done = min(first + AT_A_TIME, decisions)
        for name, way in ways.items():
            for seed in range(first, done):
                taken[name] += way(seed, deeds(branches(seed)))
        if done % TELLING == 0 or done == decisions:
            yield table(done, taken, hequan)


def table(decisions: int, taken: dict[str, list[float]], hequan: Hequan) -> str:
    """One line for each way: a step's median and 95th percentile, and how many times the bare limit it takes."""
    counts = {len(times) for times in taken.values()}
    assert len(counts) == 1, "every way has the same steps"
    lines = [f"{decisions:,} decisions, {counts.pop():,} steps each way; SQLite {settings_in_use()}", ""]
    lines += ["| way | median, ms | p95, ms | all steps, s | times bare |", "|---|---|---|---|---|"]
    limit = sum(taken[BARE])
    lines += [line(name, times, limit) for name, times in taken.items()]
    beside = sum(hequan.beside)
    lines += ["", f"Skips tried against Hequan and refused: {hequan.refused:,} of {decisions:,}."]
    lines += [f"Rows of other registers that its gates ask for, not counted above: {beside:.1f} s.", ""]
    return "\n".join(lines)


def line(name: str, times: list[float], limit: float) -> str:
    """One way in numbers."""
    median, p95 = statistics.median(times) * 1000, statistics.quantiles(times, n=20)[-1] * 1000
    return f"| {name} | {median:.2f} | {p95:.2f} | {sum(times):.1f} | {sum(times) / limit:.1f} |"


def settings_in_use() -> str:
    """How sure every way is that what was saved stays: the same connection, so the same for all."""
    with connection.cursor() as cursor:
        told = [cursor.execute(f"PRAGMA {name}").fetchone()[0] for name in ("journal_mode", "synchronous")]
    return f"journal_mode={told[0]}, synchronous={told[1]} (2 is FULL)"


def prepared() -> tuple[dict[str, Way], Hequan]:
    """The ways, and the house that goes the first of them."""
    from bench.fill import make_house

    house = make_house()
    house.procedures_since = SINCE
    house.save()
    with connection.cursor() as cursor:
        for sql in (TABLE, *bare.TABLES):
            cursor.execute(sql)
    hequan = Hequan(house)
    ways: dict[str, Way] = {OURS: lambda seed, way: by_hequan(hequan, seed, way)}
    for name, engine in engines().items():
        ways[name] = lambda seed, way, engine=engine: by_spiff(engine, way)
    return ways | {BARE: lambda seed, way: by_hand(way)}, hequan


def engines() -> dict[str, Spiff]:
    """SpiffWorkflow as documented, its state kept in memory between steps or read again; and lean, read again."""
    return {
        "SpiffWorkflow: kept in memory, saved": Spiff(),
        "SpiffWorkflow: read, saved": Spiff(reads_again=True),
        "SpiffWorkflow: read, saved, lean": Spiff(reads_again=True, lean=True),
    }


def by_hequan(hequan: Hequan, seed: int, way: list[Deed]) -> list[float]:
    """The seconds of each step; in between, once, somebody tries to skip to the end."""
    record, seconds = timed(lambda: hequan.begin(seed, way)[1])
    taken = [seconds]
    for deed in way:
        hequan.prepare(record, deed)
        if deed.step == "drafted":
            hequan.try_to_skip(record, deed)
        record, seconds = timed(lambda deed=deed, record=record: hequan.step(record, deed))
        taken.append(seconds)
    assert record.version == len(taken), "every step left one event"
    return taken


def by_spiff(engine: Spiff, way: list[Deed]) -> list[float]:
    """The seconds of each step."""
    (pk, workflow), seconds = timed(lambda: engine.begin(way))
    taken = [seconds]
    for deed in way:
        workflow, seconds = timed(lambda deed=deed, workflow=workflow: engine.step(pk, workflow, deed))
        taken.append(seconds)
    assert workflow.is_completed(), "the decision came to its end"
    return taken


def by_hand(way: list[Deed]) -> list[float]:
    """The seconds of each step."""
    pk, seconds = timed(lambda: bare.begin(way))
    return [seconds, *(timed(lambda deed=deed: bare.step(pk, deed))[1] for deed in way)]


def timed(work: Callable[[], Any]) -> tuple[Any, float]:
    """What some work gives, and the seconds that it took."""
    begun = time.perf_counter()
    found = work()
    return found, time.perf_counter() - begun
