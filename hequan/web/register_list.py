"""The list page of a register: a page for a person, the rows alone for htmx; everything it shows is in its address."""

from dataclasses import dataclass
from datetime import date

from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_GET
from django.views.decorators.vary import vary_on_headers

from hequan.core import access, masking
from hequan.core.record import Record
from hequan.core.register import Register
from hequan.core.step import cite
from hequan.web.field_kind import css_class
from hequan.web.listing import Listing


@dataclass(frozen=True)
class Column:
    """A column's heading, and where a click on it leads."""

    name: str
    label: str
    address: str
    sorted: str
    css: str


@dataclass(frozen=True)
class Cell:
    """One value of one row in words."""

    label: str
    text: str
    css: str


@dataclass(frozen=True)
class Row:
    """One record as the list shows it."""

    record: Record
    cells: list[Cell]


@require_GET
@vary_on_headers("HX-Request")
def register_list(request: HttpRequest, key: str) -> HttpResponse:
    """The list, or the part below its filters when htmx asks."""
    register = access.register(request.actor, key)
    asked = without_blanks(request.GET)
    if asked != request.GET and not request.htmx:
        return redirect(f"{request.path}?{asked.urlencode()}")
    listing = Listing(request.actor, register, asked, timezone.localdate())
    is_part = request.htmx and not request.htmx.history_restore_request
    response = render(request, "web/_register_rows.html" if is_part else "web/register.html", context(listing))
    if is_part:
        response["HX-Push-Url"] = f"{request.path}{listing.address(page=asked.get('page'))}"
    return response


def without_blanks(query: QueryDict) -> QueryDict:
    """The address that is worth saving: a form sends its empty fields too."""
    asked = query.copy()
    for name in query:
        if not query[name].strip():
            del asked[name]
    return asked


def context(listing: Listing) -> dict:
    """What the templates show."""
    return {
        "register": listing.register,
        "listing": listing,
        "page": listing.page,
        "columns": columns(listing),
        "rows": [row(listing.register, record) for record in listing.page],
        "may_enter": listing.actor.role.may_enter(listing.register.chapter),
        "secrecy": secrecy(listing.register, listing.today),
    }


def secrecy(register: type[Register], today: date) -> str:
    """Why the list may be shorter than a figure says; nothing for a register that keeps nothing secret."""
    if not register.kept_out or register.secrecy is None:
        return ""
    label, basis = register.label(register.kept_out), cite(register.secrecy, today)
    return f"“{label}”一栏写明的人和单位看不到有关的记录，列出的记录可能少于数据项和年度报告里的件数（依据：{basis}）。"


def columns(listing: Listing) -> list[Column]:
    """The headings, each with its order."""
    return [
        Column(
            name,
            listing.register.label(name),
            listing.sorted_by(name),
            {name: "ascending", f"-{name}": "descending"}.get(listing.sort, ""),
            css_class(listing.register.field(name)),
        )
        for name in listing.register.columns
    ]


def row(register: type[Register], record: Record) -> Row:
    """One record in words, personal data covered."""
    return Row(
        record,
        [
            Cell(register.label(name), masking.shown(register, record, name), css_class(register.field(name)))
            for name in register.columns
        ],
    )
