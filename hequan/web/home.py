"""The home page: the year's figures of my office, what was entered last, what is dated in the next days."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from hequan.core import figure
from hequan.core.figure import Value
from hequan.core.period import Period
from hequan.core.registry import Chapter
from hequan.web.links import value_url
from hequan.web.recent import most_used, recent
from hequan.web.upcoming import day_words, upcoming
from hequan.web.year_figures import by_chapter, readable_figures
from hequan.web.years import chosen_year, latest_year, years_of

#: So many registers have a button of their own for entering a record.
BUTTONS = 6


def home(request: HttpRequest) -> HttpResponse:
    """The page that somebody sees first; the three administrators see no business data on it."""
    today = timezone.localdate()
    context = {"today": today, "today_words": day_words(today, today)}
    if request.actor.role.reads:
        context |= desk(request)
    return render(request, "web/home.html", context)


def desk(request: HttpRequest) -> dict[str, Any]:
    """What lies on the desk of somebody who works with records."""
    actor, today = request.actor, timezone.localdate()
    year = chosen_year(request.GET.get("year", ""), latest_year(actor.reach.house, today))
    only_mine = request.GET.get("recent") == "mine"
    return {
        "year": year,
        "years": sorted({year, *years_of(actor.reach.house, today)}, reverse=True),
        "chapters": chapter_values(actor, year, today),
        "recent": recent(actor, only_mine=only_mine),
        "only_mine": only_mine,
        "dated": upcoming(actor, today),
        "to_enter": most_used(actor)[:BUTTONS],
    }


def chapter_values(actor: Any, year: int, today: Any) -> list[tuple[Chapter, list[dict], list[dict]]]:
    """Each chapter with its figures: those with something to tell, and those that are nought."""
    values = figure.evaluate(readable_figures(actor), actor.reach, Period.year(year, today)).values()
    grouped = by_chapter(values, lambda value: value.figure.chapter)
    return [(chapter, *_split(together)) for chapter, together in grouped]


def _split(values: list[Value]) -> tuple[list[dict], list[dict]]:
    shown = [{"value": value, "url": value_url(value)} for value in values]
    return [s for s in shown if not s["value"].is_zero], [s for s in shown if s["value"].is_zero]
