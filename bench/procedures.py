"""python -m bench procedures [--decisions 1000] [--deadlines 1000,100000] [--postgresql]: two questions, two tables.

What does a step cost that is checked by law and kept for ever, beside SpiffWorkflow saving its state to the same
database after each step and beside the bare limit? And does the to-do list of an office cost the same with 100,000
open deadlines as with 1,000? Many minutes, not seconds.
"""

import argparse
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from typing import Any

#: How many times the small office's time the large one's may come to.
WITHIN = 1.3


def main(arguments: list[str]) -> int:
    """Measure, and print the tables."""
    grammar = argparse.ArgumentParser(prog="python -m bench procedures", description=__doc__)
    grammar.add_argument("--decisions", type=int, default=1000, help="how many decisions; 0 leaves them out")
    grammar.add_argument("--deadlines", default="1000,100000", help="open deadlines, comma-separated; empty: left out")
    grammar.add_argument("--postgresql", action="store_true", help="the to-do list on a private PostgreSQL")
    grammar.add_argument("--rounds", type=int, default=200, help="how often the to-do list is asked for")
    grammar.add_argument("--part", help=argparse.SUPPRESS)
    options = grammar.parse_args(arguments)
    if options.part:
        return here(options)
    if options.decisions:
        with fresh_database(postgresql=False) as environment:
            in_a_process(options, "decisions", environment)
    if options.deadlines:
        to_do_lists(options)
    return 0


def here(options: argparse.Namespace) -> int:
    """One part in this process, on the database that the environment names."""
    import django

    django.setup()
    from django.core.management import call_command

    call_command("migrate", verbosity=0)
    if options.part == "decisions":
        from bench import driving

        for told in driving.tables(options.decisions):
            print(told, flush=True)
        return 0
    from django.db import connection

    from bench import backlog

    call_command("collectstatic", verbosity=0, interactive=False)
    backlog.fill(int(options.deadlines))
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")
    return 0


def to_do_lists(options: argparse.Namespace) -> None:
    """Fill an office for each size, then ask all of them in turn."""
    from bench import backlog

    sizes = [int(size) for size in options.deadlines.split(",")]
    with ExitStack() as stack:
        offices = {size: stack.enter_context(fresh_database(postgresql=options.postgresql)) for size in sizes}
        for size, environment in offices.items():
            in_a_process(options, "deadlines", environment, deadlines=size)
        found = backlog.compare(offices, options.rounds)
    print("| page (median / p95, ms) | " + " | ".join(f"{size:,} open" for size in sizes) + " | times |")
    print("|---" * (len(sizes) + 2) + "|")
    for name, timings in found.items():
        cells = [f"{timings[size].median:.1f} / {timings[size].p95:.1f}" for size in sizes]
        times = timings[max(sizes)].median / timings[min(sizes)].median
        print(f"| {name} | {' | '.join(cells)} | {times:.2f} (aim: at most {WITHIN}) |")


@contextmanager
def fresh_database(*, postgresql: bool) -> Iterator[dict[str, str]]:
    """The environment of a process with an empty database of its own."""
    with ExitStack() as stack:
        folder = stack.enter_context(tempfile.TemporaryDirectory(prefix="hequan-bench-"))
        environment = os.environ | {"HEQUAN_VAR": folder, "DJANGO_SETTINGS_MODULE": "hequan.settings"}
        environment.pop("HEQUAN_DATABASE", None)
        if postgresql:
            from tests.postgresql import server

            environment["HEQUAN_DATABASE"] = stack.enter_context(server(settings=()))
        yield environment


def in_a_process(options: argparse.Namespace, part: str, environment: dict[str, str], **told: Any) -> None:
    """Run one part with its own environment."""
    told = {"decisions": options.decisions, "deadlines": options.deadlines or "0"} | told
    command = [sys.executable, "-m", "bench", "procedures", "--part", part]
    for name, value in told.items():
        command += [f"--{name}", str(value)]
    subprocess.run(command, env=environment, check=True)
