"""Search across registers: by number, by the text of a row, by the initials of its pinyin; from one character on."""

from dataclasses import dataclass
from itertools import islice
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from hequan.core import access
from hequan.core.actor import Actor
from hequan.core.forgiving import tidy
from hequan.core.record import Record
from hequan.core.register import Register
from hequan.core.search import matching
from hequan.web.brief import brief, day_text
from hequan.web.needs import needs

#: So many rows of each register are shown; its own list shows them all.
SHOWN = 5


@dataclass(frozen=True)
class Row:
    """One row that was found."""

    record: Record
    day: str
    about: str


@dataclass(frozen=True)
class Found:
    """What was found in one register."""

    register: type[Register]
    rows: list[Row]
    has_more: bool
    url: str


@needs("reads")
def search(request: HttpRequest) -> HttpResponse:
    """What the words find, by register; only what the post may read."""
    words = tidy(request.GET.get("q", ""))
    found = [
        one for register in access.readable_registers(request.actor) if (one := find(request.actor, register, words))
    ]
    context = {"words": words, "site_query": words, "found": [one for one in found if one], "shown": SHOWN}
    return render(request, "web/search.html", context)


def find(actor: Actor, register: type[Register], words: str) -> Found | None:
    """The latest rows of a register that hold all the words; None when there are none, or no words."""
    if not words:
        return None
    rows = access.records(actor, register).filter(matching(words)).order_by(f"-{register.dated}", "-pk")
    records = list(rows[: SHOWN + 1])
    if not records:
        return None
    shown = [Row(record, day_text(register, record), brief(register, record)) for record in islice(records, SHOWN)]
    # Found in any year, shown in any year.
    url = f"{reverse('register', args=[register.key])}?{urlencode({'year': 'all', 'q': words})}"
    return Found(register, shown, len(records) > SHOWN, url)
