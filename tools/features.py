"""docs/reference/features.md: what a user can do, row by row, and the tests that show it.

The rows stand in docs/features.yaml. A test names the rows it shows with @pytest.mark.feature("6.1"); the contract
tests show the rows of every register by entering, reading, correcting, counting, printing, importing and exporting it.
"""

import ast
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from hequan.core import strict_yaml
from hequan.core.registry import registry
from hequan.core.strict_yaml import take

ROOT = Path(__file__).resolve().parent.parent
#: What every register gets from the tests that ask all of them.
OF_EVERY_REGISTER = "tests/contract"


@dataclass(frozen=True)
class Row:
    """One promise: its number, what a user can do, and the registers that it is kept in."""

    number: str
    does: str
    registers: tuple[str, ...] = ()


def rows() -> list[tuple[str, list[Row]]]:
    """(heading, rows) in the order of the file."""
    told = strict_yaml.load(ROOT / "docs" / "features.yaml")
    return [(heading, [_row(number, row) for number, row in part.items()]) for heading, part in told.items()]


def _row(number: str, told: object) -> Row:
    if isinstance(told, str):
        return Row(number, told)
    told = take(f"features.yaml {number}", told, {"does": str}, {"registers": list})
    for key in told.get("registers", []):
        registry.register(key)
    return Row(number, told["does"], tuple(told.get("registers", [])))


def tests() -> dict[str, list[str]]:
    """The tests that name each row: `tests/web/test_home.py::test_last_records`, or the file when all of it does."""
    found: dict[str, list[str]] = defaultdict(list)
    for path in sorted([*(ROOT / "tests").rglob("test_*.py"), *(ROOT / "hequan").rglob("tests/test_*.py")]):
        for name, number in _marked(ast.parse(path.read_text(encoding="utf-8"))):
            place = f"{path.relative_to(ROOT)}{f'::{name}' if name else ''}"
            if place not in found[number]:
                found[number].append(place)
    return found


def _marked(tree: ast.Module) -> Iterator[tuple[str, str]]:
    """(name of the test, row) of every mark in a file; the name is empty for a mark of the whole file."""
    for node in tree.body:
        if isinstance(node, ast.FunctionDef | ast.ClassDef):
            yield from ((node.name, number) for mark in node.decorator_list for number in _numbers(mark))
        elif isinstance(node, ast.Assign) and any(
            isinstance(t, ast.Name) and t.id == "pytestmark" for t in node.targets
        ):
            yield from (("", number) for number in _numbers(node.value))


def _numbers(mark: ast.AST) -> Iterator[str]:
    for node in ast.walk(mark):
        if isinstance(node, ast.Call) and ast.unparse(node.func) == "pytest.mark.feature":
            yield from (argument.value for argument in node.args if isinstance(argument, ast.Constant))


def page() -> str:
    """The page."""
    shown = tests()
    lines = [
        "# Features",
        "",
        "<!-- Written by `make docs` from docs/features.yaml and the marks of the tests; edit those instead. -->",
        "",
        f"A row kept in a register is shown by `{OF_EVERY_REGISTER}` as well, which enters, lists, filters, searches,",
        "sorts, reads, corrects, prints, voids and counts in every register, by `tests/exchange`, which exports and",
        "imports it, and by the chapter's cases. A row without either is still to come.",
    ]
    for heading, part in rows():
        lines += ["", f"## {heading}", "", "| row | a user can | shown by |", "|---|---|---|"]
        lines += [f"| {row.number} | {row.does} | {_shown(row, shown)} |" for row in part]
    return "\n".join(lines) + "\n"


def _shown(row: Row, shown: dict[str, list[str]]) -> str:
    kept = [f"台账 `{key}`" for key in row.registers]
    return "<br>".join([*kept, *(f"`{place}`" for place in shown.get(row.number, []))]) or "—"
