"""python -m bench [--sizes 10000,100000,1000000] [--postgresql]: fills, measures and prints tables side by side.

python -m bench procedures: what steps cost beside another engine, and the to-do list (bench/procedures.py).
Each size gets a database of its own. Minutes, not seconds.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from contextlib import ExitStack
from dataclasses import asdict
from pathlib import Path

#: What must cost the same at the largest size as at the smallest, and within how many times.
CONSTANT, WITHIN = ("list", "enter"), 1.3


def main() -> int:
    """Measure every size on one kind of database; print what the product and the bare SQL need."""
    if sys.argv[1:2] == ["procedures"]:
        from bench import procedures

        return procedures.main(sys.argv[2:])
    options = grammar().parse_args()
    if options.one:
        return measure_here(int(options.one))
    sizes = [int(size) for size in options.sizes.split(",")]
    results = {size: measure(size, options.postgresql) for size in sizes}
    print(table(results))
    print(judge(results))
    return 0


def grammar() -> argparse.ArgumentParser:
    """What may be typed."""
    grammar = argparse.ArgumentParser(prog="python -m bench", description=__doc__)
    grammar.add_argument("--sizes", default="10000,100000,1000000", help="numbers of records, comma-separated")
    grammar.add_argument("--postgresql", action="store_true", help="a private PostgreSQL instead of SQLite")
    grammar.add_argument("--one", help=argparse.SUPPRESS)
    return grammar


def measure(size: int, postgresql: bool) -> dict:
    """Everything measured at one size, in a process and a database of its own."""
    with ExitStack() as stack:
        folder = stack.enter_context(tempfile.TemporaryDirectory(prefix="hequan-bench-"))
        environment = os.environ | {"HEQUAN_VAR": folder, "DJANGO_SETTINGS_MODULE": "hequan.settings"}
        environment.pop("HEQUAN_DATABASE", None)
        if postgresql:
            from tests.postgresql import server

            environment["HEQUAN_DATABASE"] = stack.enter_context(server(settings=()))
        command = [sys.executable, "-m", "bench", "--one", str(size)]
        subprocess.run(command, env=environment, check=True)
        return json.loads((Path(folder) / "result.json").read_text())


def measure_here(size: int) -> int:
    """Fill and measure in this process; the result lands in HEQUAN_VAR."""
    import django

    django.setup()
    from django.core.management import call_command
    from django.db import connection

    from bench import measure
    from bench.browser import site
    from bench.fill import fill

    call_command("migrate", verbosity=0)
    call_command("collectstatic", verbosity=0, interactive=False)
    begun = time.perf_counter()
    fill(size)
    filled = time.perf_counter() - begun
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")
    with site() as browser:
        timings = measure.pages(browser)
    timings += measure.engines()
    result = {
        "fill seconds": filled,
        "product": [asdict(t) for t in timings],
        "bare": [asdict(t) for t in measure.bare()],
    }
    (Path(os.environ["HEQUAN_VAR"]) / "result.json").write_text(json.dumps(result))
    print(f"{size} records: filled in {filled:.0f} s ({filled / size * 1e6:.0f} µs each)", file=sys.stderr)
    return 0


def table(results: dict[int, dict]) -> str:
    """One line for each piece of work; for each size the product's and the bare SQL's milliseconds."""
    sizes = list(results)
    lines = ["| work (median / p95, ms) | " + " | ".join(f"{size:,}" for size in sizes) + " |"]
    lines.append("|---" * (len(sizes) + 1) + "|")
    for kind in ("product", "bare"):
        for n, timing in enumerate(results[sizes[0]][kind]):
            cells = [results[size][kind][n] for size in sizes]
            told = " | ".join(f"{cell['median']:.2f} / {cell['p95']:.2f}" for cell in cells)
            lines.append(f"| {kind}: {timing['name']} | {told} |")
    return "\n".join(lines)


def judge(results: dict[int, dict]) -> str:
    """How much the largest size costs in comparison with the smallest, and the figures beside one pass of SQL."""
    small, large = results[min(results)], results[max(results)]
    lines = []
    for name in CONSTANT:
        times = median(large, "product", name) / median(small, "product", name)
        lines.append(f"{name}: {times:.2f} times the smallest size (aim: at most {WITHIN})")
    ours, theirs = median(large, "product", "figures of the register"), median(large, "bare", "figures of the register")
    lines.append(f"figures of the register: {ours / theirs:.2f} times one hand-written pass (aim: at most 1.5)")
    return "\n".join(lines)


def median(result: dict, kind: str, name: str) -> float:
    """The median of one piece of work."""
    return next(timing["median"] for timing in result[kind] if timing["name"] == name)


if __name__ == "__main__":
    sys.exit(main())
