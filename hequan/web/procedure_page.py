"""The procedures as they are declared: their steps, what each needs, who takes it, and every clock in all versions."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_GET

from hequan.core import access
from hequan.core.clock import Clock
from hequan.core.law import Limit
from hequan.core.registry import registry
from hequan.core.step import DUTIES, Basis, Step, limits_of
from hequan.web.diagram import picture
from hequan.web.needs import needs


@dataclass(frozen=True)
class Version:
    """What a limit or an article says from one day until another."""

    since: str
    until: str
    words: str
    citation: str
    law: str


@dataclass(frozen=True)
class StepRow:
    """One step in words."""

    step: Step
    duty: str
    waiver: str
    basis: list[Version]
    before: str
    gates: dict[str, list[Version]]


@dataclass(frozen=True)
class ClockRow:
    """One clock in words."""

    clock: Clock
    starts: str
    stops: str
    versions: list[Version]
    pauses: list[str]
    extensions: list[tuple[str, list[Version]]]


@require_GET
@needs("reads")
def procedures(request: HttpRequest) -> HttpResponse:
    """Every procedure of the chapters that the reader's post opens."""
    chapters = [chapter for chapter in registry.chapters.values() if request.actor.role.may_read(chapter.name)]
    context = {"chapters": [chapter for chapter in chapters if chapter.procedures]}
    return render(request, "web/procedures.html", context)


@require_GET
@needs("reads")
def procedure(request: HttpRequest, key: str) -> HttpResponse:
    """One procedure: its diagram, its steps, its clocks."""
    found = registry.procedures.get(key)
    if found is None or not request.actor.role.may_read(found.chapter):
        raise access.NotYours(f"没有找到这个程序：{key}。")
    today = timezone.localdate()
    context = {
        "procedure": found,
        "picture": picture(found),
        "steps": [step_row(step) for step in found.steps().values()],
        "clocks": [clock_row(clock) for clock in found.clocks().values()],
        "registers": [one for one in registry.registers.values() if one.procedure is found],
        "by_reference": _versions(found.by_reference) if found.by_reference else [],
        "today": today,
    }
    return render(request, "web/procedure.html", context)


def step_row(step: Step) -> StepRow:
    """One step as the table tells it."""
    return StepRow(
        step,
        DUTIES[step.by],
        DUTIES[step.waived_by],
        _articles(step.basis),
        _before(step),
        {_titles(gate.basis): _articles(gate.basis) for gate in (*step.gates, *step.waiver)},
    )


def clock_row(clock: Clock) -> ClockRow:
    """One clock as the table tells it."""
    return ClockRow(
        clock,
        "或者".join(step.title for step in clock.starts),
        "或者".join(step.title for step in clock.stops),
        _versions(tuple(clock.limits)),
        [f"{one.begins.title}至{one.ends.title}{'（重新起算）' if one.restarts else ''}" for one in clock.pauses],
        [(step.title, _versions(_several(limits))) for step, limits in clock.extends.items()],
    )


def _before(step: Step) -> str:
    """What must have been done before, in words."""
    parts = ["、".join(one.title for one in step.after)] if step.after else []
    if step.either:
        parts.append("或者".join(one.title for one in step.either))
    return "；".join(parts)


def _titles(basis: Basis) -> str:
    return "、".join(dict.fromkeys(limit.title for limit in limits_of(basis)))


def _versions(basis: Basis) -> list[Version]:
    return list(_each(basis))


def _articles(basis: Basis) -> list[Version]:
    """The articles alone: how many days they give is told where a clock counts them."""
    return [replace(version, words="") for version in _each(basis)]


def _each(basis: Basis) -> Iterator[Version]:
    """Every version of every limit, the earliest first; one that the office fills in has no number."""
    for limit in limits_of(basis):
        if not limit.values:
            yield Version("", "", "本地规定", f"《{limit.law}》{limit.title}", limit.law)
        for value in limit.values:
            yield Version(_day(value.since), _day(value.until), value.words, value.citation, value.law)


def _several(limits: object) -> tuple[Limit, ...]:
    return (limits,) if isinstance(limits, Limit) else tuple(limits)  # type: ignore[call-overload, no-any-return]


def _day(day: date | None) -> str:
    return "" if day in (None, date.min) else str(day)
