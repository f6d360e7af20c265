"""The home page: what has to be done, what was entered last, and the year's figures of my office."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_GET

from hequan.core import figure
from hequan.core.actor import Actor
from hequan.core.figure import Value
from hequan.core.period import Period
from hequan.core.registry import Chapter
from hequan.core.todo import Now, day_words
from hequan.web.needs import needs
from hequan.web.recent import most_used, recent
from hequan.web.todo_page import Desk
from hequan.web.year_figures import by_chapter, readable_figures
from hequan.web.years import chosen_year, latest_year, years_of

#: So many registers have a button of their own for entering a record.
BUTTONS = 6
#: So many figures of a chapter are seen at once; the others unfold.
SEEN = 6
#: The marks of the to-do list's address, which stay when another year is chosen.
KEPT = ("whose", "person", "recent")


@dataclass(frozen=True)
class Card:
    """The figures of one chapter: the first that have something to tell, and the others, noughts last."""

    chapter: Chapter
    seen: Sequence[Value]
    folded: Sequence[Value]

    @property
    def fold(self) -> str:
        """What unfolds: 另有9项，其中4项为零."""
        noughts = sum(value.is_zero for value in self.folded)
        if noughts == len(self.folded):
            return f"{'另有' if self.seen else ''}{noughts}项为零"
        return f"另有{len(self.folded)}项{f'，其中{noughts}项为零' if noughts else ''}"


def home(request: HttpRequest) -> HttpResponse:
    """The page that somebody sees first; the three administrators see no business data on it."""
    today = timezone.localdate()
    context: dict[str, Any] = {"today": today, "today_words": day_words(today, today)}
    if request.actor.role.reads:
        desk = Desk(request.actor, request.GET, Now.on(today, timezone.now()))
        context |= {"desk": desk} | ({} if desk.alone else beside(request, today))
    return render(request, "web/home.html", context)


def beside(request: HttpRequest, today: date) -> dict[str, Any]:
    """What stands beside the to-do list: the year whose figures follow, what was entered last, what is entered most."""
    actor = request.actor
    year = chosen_year(request.GET.get("year", ""), latest_year(actor.reach.house, today))
    only_mine = request.GET.get("recent") == "mine"
    return {
        "year": year,
        "years": sorted({year, *years_of(actor.reach.house, today)}, reverse=True),
        "kept": [(name, value) for name, value in request.GET.items() if name in KEPT],
        "recent": recent(actor, only_mine=only_mine),
        "only_mine": only_mine,
        "to_enter": most_used(actor)[:BUTTONS] if actor.role.enters else [],
    }


@require_GET
@needs("reads")
def year_cards(request: HttpRequest, year: int) -> HttpResponse:
    """The figures of a year as the home page shows them: asked for when somebody comes to them, since they are counted.

    The to-do list costs the same in a large office; figures are counted over all records of the year.
    """
    if not request.htmx:
        return redirect("figures", year)
    return render(request, "web/_cards.html", {"year": year, "cards": cards(request.actor, year, timezone.localdate())})


def cards(actor: Actor, year: int, today: date) -> list[Card]:
    """Each chapter with its figures of the year."""
    values = figure.evaluate(readable_figures(actor), actor.reach, Period.year(year, today)).values()
    return [_card(chapter, together) for chapter, together in by_chapter(values, lambda value: value.figure.chapter)]


def _card(chapter: Chapter, values: Sequence[Value]) -> Card:
    telling = [value for value in values if not value.is_zero]
    return Card(chapter, telling[:SEEN], [*telling[SEEN:], *(value for value in values if value.is_zero)])
