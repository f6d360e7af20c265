"""Voiding a record with a reason, and taking that back: neither ever deletes anything."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from hequan.core import access, change
from hequan.core.record import Record
from hequan.core.register import Register
from hequan.web.record_form import must_enter


@require_http_methods(["GET", "HEAD", "POST"])
def record_void(request: HttpRequest, key: str, pk: int) -> HttpResponse:
    """Asks why, then voids; the record's page offers to take it back."""
    register, record = _asked(request, key, pk)
    if record.is_void:
        messages.info(request, f"{record.number} 已经作废。")
        return redirect("record", key=register.key, pk=record.pk)
    if request.method == "POST":
        return _void(request, register, record)
    return _page(request, register, record)


@require_http_methods(["GET", "HEAD", "POST"])
def record_restore(request: HttpRequest, key: str, pk: int) -> HttpResponse:
    """Takes a voiding back; the reason may be left out."""
    register, record = _asked(request, key, pk)
    if not record.is_void:
        messages.info(request, f"{record.number} 没有作废，不用恢复。")
        return redirect("record", key=register.key, pk=record.pk)
    if request.method == "POST":
        return _restore(request, register, record)
    return _page(request, register, record)


def _asked(request: HttpRequest, key: str, pk: int) -> tuple[type[Register], Record]:
    register = access.register(request.actor, key)
    record = access.record(request.actor, register, pk)
    must_enter(request.actor, register)
    return register, record


def _void(request: HttpRequest, register: type[Register], record: Record) -> HttpResponse:
    reason = request.POST.get("reason", "").strip()
    if not reason:
        sentence = "“作废理由”没有填写，请写明为什么作废，例如：重复登记、登记错单位。"
        return _page(request, register, record, problems=[("id_reason", sentence)])
    try:
        change.void(request.actor, register, record, at=timezone.now(), seen=_seen(request), reason=reason)
    except change.Conflict as conflict:
        return _page(request, register, conflict.theirs, reason, [("", _moved_on(conflict.theirs))])
    messages.success(request, f"{record.number} 已作废，不再计入任何数据；编号和留痕保留。点错了可以在下面恢复。")
    return redirect("record", key=register.key, pk=record.pk)


def _restore(request: HttpRequest, register: type[Register], record: Record) -> HttpResponse:
    reason = request.POST.get("reason", "").strip()
    try:
        change.restore(request.actor, register, record, at=timezone.now(), seen=_seen(request), reason=reason)
    except change.Conflict as conflict:
        return _page(request, register, conflict.theirs, reason, [("", _moved_on(conflict.theirs))])
    messages.success(request, f"{record.number} 已恢复，重新计入数据。")
    return redirect("record", key=register.key, pk=record.pk)


def _seen(request: HttpRequest) -> int:
    """The version that the page showed; 0, which no record has, when it says none."""
    text = request.POST.get("seen", "")
    return int(text) if text.isdecimal() and len(text) < 9 else 0


def _moved_on(record: Record) -> str:
    return f"您看的时候，{record.number} 已被他人更正，还没有办理。请看清下面现在的内容，再点一次。"


def _page(
    request: HttpRequest,
    register: type[Register],
    record: Record,
    reason: str = "",
    problems: list[tuple[str, str]] | None = None,
) -> HttpResponse:
    context = {"register": register, "record": record, "reason": reason, "problems": problems}
    return render(request, "web/record_void.html", context)
