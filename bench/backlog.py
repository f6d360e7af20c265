"""An office with so many open deadlines, and its to-do list asked for beside that of an office with fewer."""

import itertools
import random
import statistics
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from datetime import UTC, date, datetime, timedelta
from typing import Any

from bench.browser import PASSWORD, Browser, Timing, site

#: The house works by steps since this day.
SINCE = date(2020, 1, 1)
REGISTER = "openness.requests"
#: Requests came in over so many days until today: most are still in time, the oldest are overdue.
DAYS = 45
CHUNK = 2000
PERSONS = 12
#: What is asked for: the home page as its three readers see it first, and one group of the list on a page of its own.
PAGES = {
    "clerk: to-do list of the house": ("bench", "/"),
    "clerk: my own": ("bench", "/?whose=mine"),
    "clerk: one group, next page of it": ("bench", "/?group=later"),
    "head: to-do list by person": ("bench-head", "/"),
}


def fill(n: int) -> None:
    """An office with n open deadlines: live requests for information, entered through the usual door."""
    from bench.fill import make_house
    from hequan.core import change
    from hequan.core.actor import Actor
    from hequan.core.models import Deadline
    from hequan.core.registry import registry

    house = make_house()
    house.procedures_since = SINCE
    house.save()
    add_head(house)
    actor, rows, now = Actor.command(house, "基准"), requests(house), datetime.now(UTC)
    while (left := n - Deadline.objects.count()) > 0:
        chunk = list(itertools.islice(rows, min(left, CHUNK)))
        change.enter_many(actor, registry.registers[REGISTER], chunk, at=now)


def add_head(house: Any) -> None:
    """The account of the head, who sees the list by person."""
    from bench.fill import FIRST_DAY
    from hequan.offices.models import Person, Post

    person = Person.objects.create(username="bench-head", name="基准负责人", password=PASSWORD)
    Post.objects.create(person=person, office=house, role_name="leader", title="主任", since=FIRST_DAY)


def requests(house: Any) -> Iterator[dict[str, Any]]:
    """Requests for information without end, spread over the last weeks, among some persons."""
    chance, today = random.Random(0), date.today()
    offices = list(house.subtree())
    for number in itertools.count():
        handler = "基准" if number % PERSONS == 0 else f"示例经办{number % PERSONS}"
        yield {
            "office": offices[number % len(offices)],
            "received_on": today - timedelta(days=chance.randrange(DAYS)),
            "channel": "in_person",
            "applicant": f"示例申请人{number}",
            "subject": "示例：某路修缮方案",
            "handler": handler,
        }


def compare(environments: dict[int, dict[str, str]], rounds: int) -> dict[str, dict[int, Timing]]:
    """The same pages of each office, asked for in turn, so that all see the same noise of the machine."""
    with ExitStack() as stack:
        browsers: dict[tuple[int, str], Browser] = {}
        for place, (size, environment) in enumerate(environments.items()):
            port = 8940 + place
            stack.enter_context(site(port, environment))
            for username in {told[0] for told in PAGES.values()}:
                browsers[size, username] = Browser(port)
                browsers[size, username].sign_in(username)
        return {
            name: _in_turn({size: _asks(browsers[size, who], address) for size in environments}, rounds)
            for name, (who, address) in PAGES.items()
        }


def _asks(browser: Browser, address: str) -> Callable[[], object]:
    return lambda: browser.get(address)


def _in_turn(works: dict[int, Callable[[], object]], rounds: int) -> dict[int, Timing]:
    taken: dict[int, list[float]] = {size: [] for size in works}
    for number in range(rounds + 2):
        for size, work in works.items():
            begun = time.perf_counter()
            work()
            if number > 1:
                taken[size].append((time.perf_counter() - begun) * 1000)
    return {
        size: Timing("", statistics.median(times), statistics.quantiles(times, n=20)[-1])
        for size, times in taken.items()
    }
