"""The registration form of one record as it lies in the file: boxes, number, places to sign, on A4."""

from collections.abc import Mapping

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from hequan.core import access, masking
from hequan.web.fact import Fact, facts

PURPOSE = "打印登记表"
#: A line of the paper takes two short fields or one long.
ACROSS = 2


@require_http_methods(["GET", "HEAD", "POST"])
@never_cache
def record_print(request: HttpRequest, key: str, pk: int) -> HttpResponse:
    """The paper; asked for by its button it carries the personal data, which goes into the record's history."""
    register = access.register(request.actor, key)
    record = access.record(request.actor, register, pk)
    revealed: Mapping[str, str] = {}
    if request.method == "POST":
        revealed = masking.reveal(request.actor, register, record, purpose=PURPOSE, at=timezone.now())
    parts = facts(request.actor, register, record, revealed)
    context = {
        "register": register,
        "record": record,
        "paper_title": f"{register.model._meta.verbose_name}登记表",
        "parts": [(heading, lines(found)) for heading, found in parts],
        "covered": any(fact.is_covered for part in parts for fact in part[1]),
        "revealed": bool(revealed),
    }
    return render(request, "web/record_print.html", context)


def lines(found: list[Fact]) -> list[list[Fact]]:
    """The fields of one section, line by line: a long one alone, short ones side by side."""
    told: list[list[Fact]] = []
    for fact in found:
        if fact.is_wide or not told or told[-1][0].is_wide or len(told[-1]) == ACROSS:
            told.append([fact])
        else:
            told[-1].append(fact)
    return told
