"""All registers by line of work: the page that opens them, and the page that begins a record in one of them."""

from typing import Any

from django.db.models import Sum
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone

from hequan.core import access
from hequan.core.actor import Actor
from hequan.core.models import Tally
from hequan.core.register import Register
from hequan.core.tally import tallied_fields
from hequan.web.needs import needs
from hequan.web.recent import most_used
from hequan.web.year_figures import by_chapter
from hequan.web.years import chosen_year, latest_year, years_of

#: The registers used most stand first on the page that begins a record.
FIRST = 6


@needs("reads")
def registers(request: HttpRequest) -> HttpResponse:
    """The registers of the post by line of work, each with what it is and how many rows its year has."""
    actor, today = request.actor, timezone.localdate()
    year = chosen_year(request.GET.get("year", ""), latest_year(actor.reach.house, today))
    rows = rows_of_year(actor, year)
    listed = [
        {
            "register": register,
            "about": register.about().removeprefix(f"{register.title}，"),
            "rows": rows.get(register.key, 0),
            "may_enter": actor.role.may_enter(register.chapter),
        }
        for register in access.readable_registers(actor)
    ]
    chapters = by_chapter(listed, lambda one: one["register"].chapter)
    years = sorted({year, *years_of(actor.reach.house, today)}, reverse=True)
    return render(request, "web/registers.html", {"chapters": chapters, "year": year, "years": years})


@needs("enters")
def enter(request: HttpRequest) -> HttpResponse:
    """The registers in which the post enters records, those used most first; the form at once if there is only one."""
    registers = most_used(request.actor)
    if len(registers) == 1:
        return redirect("record-new", registers[0].key)
    in_order = [register for register in access.readable_registers(request.actor) if register in registers]
    context = {"first": registers[:FIRST], "chapters": by_chapter(in_order, lambda register: register.chapter)}
    return render(request, "web/enter.html", context)


def rows_of_year(actor: Actor, year: int) -> dict[str, int]:
    """The number of standing rows of a year by the key of the register, as far as the actor reads them."""
    tallies = Tally.objects.filter(house_id=actor.reach.house_id, year=year)
    if actor.reach.is_house:
        return dict(tallies.filter(field="").values_list("register", "total"))
    offices = [str(pk) for pk in access.offices(actor).values_list("pk", flat=True)]
    own = tallies.filter(field="office", value__in=offices).values("register").annotate(rows=Sum("total"))
    rows = dict(own.values_list("register", "rows"))
    return rows | {r.key: _counted(actor, r, year) for r in access.readable_registers(actor) if not _is_tallied(r)}


def _is_tallied(register: type[Register]) -> bool:
    return "office" in tallied_fields(register)


def _counted(actor: Actor, register: type[Register], year: int) -> Any:
    return access.records(actor, register).filter(**{f"{register.dated}__year": year}).count()
