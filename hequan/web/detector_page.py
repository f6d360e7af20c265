"""Where the procedure of a year's matters deserves a second look: the clues of each detector, never the persons."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone

from hequan.core.actor import Actor
from hequan.core.detector import Clue, Detector
from hequan.core.masking import shown
from hequan.core.period import Period
from hequan.core.registry import registry
from hequan.web.figures import chosen_office, frame, to_year
from hequan.web.needs import needs
from hequan.web.year_figures import by_chapter
from hequan.web.years import chosen_year

#: So many clues of one detector stand on the page; the first are the oldest.
SHOWN = 50


@dataclass(frozen=True)
class Line:
    """One clue as the page prints it: its record, what it is about, and what was seen."""

    clue: Clue
    about: str
    office: str
    url: str
    beside_url: str


@dataclass(frozen=True)
class Finding:
    """What one detector found."""

    detector: Detector
    found: int
    lines: list[Line]
    citation: str

    @property
    def more(self) -> int:
        """How many clues the page leaves out."""
        return self.found - len(self.lines)


@needs("reads")
def detectors_now(request: HttpRequest) -> HttpResponse:
    """The page of the year that a form asks for, else of the latest year."""
    return to_year(request, "detectors")


@needs("reads")
def detectors(request: HttpRequest, year: int) -> HttpResponse:
    """The detectors that the post opens, and what each found in a year."""
    year, office = chosen_year(year, year), chosen_office(request.actor, request.GET.get("of"))
    surroundings = frame(request.actor, office, year)
    names = {one.pk: str(one) for one in surroundings["offices"]}
    period = Period.year(year, timezone.localdate())
    findings = [finding(one, office, period, names) for one in readable_detectors(request.actor)]
    context = {
        "chapters": by_chapter(findings, lambda one: one.detector.chapter),
        "found": sum(one.found for one in findings),
        "with_clues": [one for one in findings if one.found],
        "upto": period.upto if period.start <= period.on < period.end else None,
        **surroundings,
    }
    return render(request, "web/detectors.html", context)


def readable_detectors(actor: Actor) -> list[Detector]:
    """The detectors of which this actor may open every register, in the order of the chapters."""
    return [
        one
        for name in registry.chapters
        for one in registry.detectors.values()
        if one.chapter == name and actor.role.may_read(name)
        if all(actor.role.may_read(ledger.chapter) for ledger in one.ledgers)
    ]


def finding(detector: Detector, office: Any, period: Period, names: Mapping[int, str]) -> Finding:
    """What a detector found, ready to print."""
    clues = detector.clues(office, period)
    lines = [line(detector, clue, names) for clue in clues[:SHOWN]]
    return Finding(detector, len(clues), lines, detector.citation(_day(period)))


def line(detector: Detector, clue: Clue, names: Mapping[int, str]) -> Line:
    """One clue; personal data is covered as everywhere."""
    ledger = detector.ledger
    texts = [shown(ledger, clue.record, name) for name in detector.shows]
    addresses = [reverse("record", args=[ledger.key, one.pk]) if one else "" for one in (clue.record, clue.beside)]
    return Line(clue, "，".join(filter(None, texts)), names.get(clue.record.office_id, ""), *addresses)


def _day(period: Period) -> date:
    """The day whose law is cited: the last of the period, or today while it runs."""
    return max(period.start, period.upto)
