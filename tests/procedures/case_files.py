"""Reads the legal cases of every chapter, cases/clocks*.yaml and gates*.yaml, which a lawyer can check by hand."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from hequan.core import strict_yaml

CHAPTERS = Path(__file__).resolve().parents[2] / "hequan" / "chapters"


def clock_cases() -> Iterator[tuple[str, dict[str, Any]]]:
    """(name, case) of every case that gives days and asks for the last one."""
    yield from _cases("clocks*.yaml")


def gate_cases() -> Iterator[tuple[str, dict[str, Any]]]:
    """(name, case) of every case that takes steps and says which one is refused or taken."""
    yield from _cases("gates*.yaml")


def _cases(name: str) -> Iterator[tuple[str, dict[str, Any]]]:
    for path in sorted(CHAPTERS.glob(f"*/cases/{name}")):
        told = strict_yaml.load(path)
        for case in told["cases"]:
            common = {"defaults": told.get("defaults", {}), "way": told.get("way", [])}
            yield f"{path.parent.parent.name}: {case['case']}", common | case
