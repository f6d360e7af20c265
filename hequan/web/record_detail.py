"""The page of one record: what it says, its papers, what belongs to it, and who did what with it."""

from collections.abc import Mapping

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET, require_POST

from hequan.core import access, history, masking
from hequan.core.record import Record
from hequan.core.register import Register
from hequan.web.fact import facts
from hequan.web.matter import Matter, matter_of
from hequan.web.surroundings import counted_in, related

#: Purposes for which personal data is usually looked at; any other may be written.
PURPOSES = ("电话回访", "联系当事人", "核对登记内容", "制作文书", "答复上级查询")


@require_GET
def record_page(request: HttpRequest, key: str, pk: int) -> HttpResponse:
    """The record, personal data covered."""
    register = access.register(request.actor, key)
    return _page(request, register, access.record(request.actor, register, pk))


@require_POST
@never_cache
def record_reveal(request: HttpRequest, key: str, pk: int) -> HttpResponse:
    """The record with its personal data, this once; who looked and what for stands in its history."""
    register = access.register(request.actor, key)
    record = access.record(request.actor, register, pk)
    purpose = request.POST.get("purpose", "").strip()
    try:
        revealed = masking.reveal(request.actor, register, record, purpose=purpose, at=timezone.now())
    except masking.NoPurpose as problem:
        messages.error(request, str(problem))
        return redirect("record", key=register.key, pk=record.pk)
    return _page(request, register, record, revealed, purpose)


def _page(
    request: HttpRequest,
    register: type[Register],
    record: Record,
    revealed: Mapping[str, str] | None = None,
    purpose: str = "",
) -> HttpResponse:
    today = timezone.localdate()
    matter = matter_of(request.actor, register, record, today)
    parts = facts(request.actor, register, record, revealed, _reasons(matter))
    context = {
        "register": register,
        "record": record,
        "parts": parts,
        "covered": sum(fact.is_covered for _, found in parts for fact in found),
        "purposes": PURPOSES,
        "purpose": purpose,
        "related": related(request.actor, register, record),
        "counted": counted_in(request.actor, register, record, today),
        "matter": matter,
        "history": history.lines(register, record),
        "may_enter": request.actor.role.may_enter(register.chapter),
    }
    return render(request, "web/record.html", context)


def _reasons(matter: Matter | None) -> dict[str, str]:
    """Where the page says why the day in a column is that day."""
    clocks = matter.begun_clocks if matter else []
    return {clock.reckoning.clock.sets: f"#clock-{clock.name}" for clock in clocks if clock.reckoning.clock.sets}
