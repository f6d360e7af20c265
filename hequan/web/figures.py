"""The figures of a year by line of work, and one figure with its pictures; every number opens its records."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone

from hequan.core import access
from hequan.core.actor import Actor
from hequan.core.definition import definition
from hequan.core.figure import Figure, Ratio
from hequan.core.registry import registry
from hequan.web.figure_parts import parts_of
from hequan.web.needs import needs
from hequan.web.year_figures import beside_last_year, by_chapter, readable_figures
from hequan.web.years import chosen_year, latest_year, years_of


@needs("reads")
def figures_now(request: HttpRequest) -> HttpResponse:
    """The figures of the year that a form asks for, else of the latest year."""
    return to_year(request, "figures")


@needs("reads")
def figure_now(request: HttpRequest, key: str) -> HttpResponse:
    """One figure in the year that a form asks for, else in the latest year."""
    return to_year(request, "figure", key=key)


@needs("reads")
def figures(request: HttpRequest, year: int) -> HttpResponse:
    """All figures of a year beside those of the year before."""
    year, office = chosen_year(year, year), chosen_office(request.actor, request.GET.get("of"))
    pairs = beside_last_year(readable_figures(request.actor), office, year, timezone.localdate())
    chapters = by_chapter(pairs, lambda pair: pair.now.figure.chapter)
    return render(request, "web/figures.html", {"chapters": chapters, **frame(request.actor, office, year)})


@needs("reads")
def figure(request: HttpRequest, year: int, key: str) -> HttpResponse:
    """One figure: its number, what it counts, and its pictures."""
    year, office = chosen_year(year, year), chosen_office(request.actor, request.GET.get("of"))
    shown = readable_figure(request.actor, key)
    pair, *sides = beside_last_year([shown, *sides_of(shown)], office, year, timezone.localdate())
    context = {
        "pair": pair,
        "sides": sides,
        "parts": parts_of(pair),
        "definition": definition(shown, pair.now.period),
        "chapter": registry.chapters[shown.chapter],
        **frame(request.actor, office, year),
    }
    return render(request, "web/figure.html", context)


def to_year(request: HttpRequest, name: str, **address: str) -> HttpResponse:
    """The way to a page of a year and an office: the form of the pickers asks here, the page's address names both."""
    fallback = latest_year(request.actor.reach.house, timezone.localdate())
    answer = redirect(name, year=chosen_year(request.GET.get("year", ""), fallback), **address)
    if office := request.GET.get("of"):
        answer["Location"] += f"?of={chosen_office(request.actor, office).pk}"
    return answer


def frame(actor: Actor, office: Any, year: int) -> dict[str, Any]:
    """What both pages need to offer other years and offices."""
    return {
        "year": year,
        "last_year": year - 1,
        "office": office,
        "years": sorted({year, *years_of(actor.reach.house, timezone.localdate())}, reverse=True),
        "offices": access.offices(actor),
    }


def chosen_office(actor: Actor, pk: str | None) -> Any:
    """The office whose figures are asked for, inside the actor's reach; the whole reach without one."""
    return access.readable_office(actor, pk) if pk else actor.reach


def readable_figure(actor: Actor, key: str) -> Figure:
    """A figure by its key; the same answer for one that does not exist and one that the post does not open."""
    found = next((figure for figure in readable_figures(actor) if figure.key == key), None)
    if found is None:
        raise Http404(f"没有找到名为“{key}”的数据项。")
    return found


def sides_of(figure: Figure) -> list[Figure]:
    """Of a rate, the two figures it is made of, as far as they have pages of their own."""
    sides = [figure.part, figure.whole] if isinstance(figure, Ratio) else []
    return [side for side in sides if side.key in registry.figures]
