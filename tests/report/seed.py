"""The published report of 荷泉街道 for 2021: its figures (our own copy), and its file where this machine has it."""

import json
from dataclasses import dataclass
from pathlib import Path

import yaml
from django.conf import settings

FOLDER = settings.ROOT.parent / "shared" / "reports"
OWN_COPY = Path(__file__).with_name("seed_figures.yaml")
#: Numbers that are no results: document numbers, years in titles.
NO_RESULTS = {"reference"}


@dataclass(frozen=True)
class Claim:
    """One figure or zero of the report; `figure` is our key for it, None for the day of signature."""

    measure: str
    kind: str
    value: int
    unit: str = ""
    figure: str | None = None
    population: int | None = None

    def __str__(self) -> str:
        return f"{self.measure} {self.value}{self.unit}"


def own_claims() -> list[Claim]:
    """The figures as the project itself keeps them."""
    return [Claim(**told) for told in yaml.safe_load(OWN_COPY.read_text(encoding="utf-8"))]


def published_claims() -> set[tuple[str, str, int]] | None:
    """(measure, kind, value) of every figure in the annotated report; None where the file is not at hand."""
    for path in sorted(FOLDER.glob("000_*.claims.json")):
        told = json.loads(path.read_text(encoding="utf-8"))
        return {(one["measure"], one["kind"], one["value"]) for one in told if one["kind"] not in NO_RESULTS}
    return None


def published_text() -> str | None:
    """The words of the report; None where the file is not at hand."""
    for path in sorted(FOLDER.glob("000_*.txt")):
        return path.read_text(encoding="utf-8")
    return None
