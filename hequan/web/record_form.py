"""Entering a record and correcting one: the form, its problems on top, what was typed kept, saved once."""

from collections.abc import Mapping

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from hequan.core import access, change, once
from hequan.core.actor import Actor
from hequan.core.ownership import works_by_steps
from hequan.core.record import Record
from hequan.core.register import Register
from hequan.web import ticket, unsaved
from hequan.web.forms import Form, form_for, offered
from hequan.web.matter import matter_of
from hequan.web.merge import merge

#: Names of the form's own parts; a register's fields begin with a letter.
OWN = ("csrfmiddlewaretoken", "_ticket", "_seen", "_reason", "_whole")


@require_http_methods(["GET", "HEAD", "POST"])
@unsaved.comes_back
def record_new(request: HttpRequest, key: str) -> HttpResponse:
    """The form of a new record; saved, it leads to the record."""
    register = access.register(request.actor, key)
    must_enter(request.actor, register)
    by_steps = _is_by_steps(request, register)
    if request.method == "POST":
        return _enter(request, register, by_steps)
    form = offered(request.actor, register, timezone.localdate(), request.GET, by_steps=by_steps)
    _bring_back(request, form)
    return _page(request, form)


@require_http_methods(["GET", "HEAD", "POST"])
@unsaved.comes_back
def record_correct(request: HttpRequest, key: str, pk: int) -> HttpResponse:
    """The same form with the record in it; saved, it leads back to the record."""
    register = access.register(request.actor, key)
    record = access.record(request.actor, register, pk)
    must_enter(request.actor, register)
    if record.is_void:
        messages.error(request, f"{record.number} 已作废，不能更正。请先恢复这条记录，再更正。")
        return redirect("record", key=register.key, pk=record.pk)
    by_steps = works_by_steps(register, record.house, getattr(record, register.dated))
    form = form_for(request.actor, register, record, by_steps=by_steps)
    if request.method == "POST":
        return _correct(request, form)
    back = _bring_back(request, form)
    return _page(request, form, seen=back.get("_seen", ""), reason=back.get("_reason", ""))


def must_enter(actor: Actor, register: type[Register]) -> None:
    """Refuse a post that only reads."""
    if not actor.role.may_enter(register.chapter):
        raise change.NotAllowed(f"“{actor.role.title}”岗位只查看{register.title}，不登记、不更正。")


def _is_by_steps(request: HttpRequest, register: type[Register]) -> bool:
    """Whether a new record leaves to the steps what they write; a matter of old is entered whole, when asked for."""
    texts = request.POST if request.method == "POST" else unsaved.kept(request) or {}
    if "whole" in request.GET or "_whole" in texts:
        return False
    return works_by_steps(register, request.actor.reach.house, timezone.localdate())


def _enter(request: HttpRequest, register: type[Register], by_steps: bool) -> HttpResponse:
    form = form_for(request.actor, register, by_steps=by_steps)
    form.fill(request.POST)
    values = form.read()
    if form.problems:
        return _page(request, form)
    drawn = request.POST.get("_ticket", "") or ticket.new(request.actor)
    sent = {name: text for name, text in request.POST.items() if name not in OWN}
    try:
        record = once.enter(request.actor, register, values, at=timezone.now(), token=drawn, sent=sent)
    except once.AlreadyUsed as problem:
        form.loose.append(str(problem))
        return _page(request, form, fresh=True)
    unsaved.forget(request)
    messages.success(request, f"已登记 {record.number}。{_what_next(request, register, record)}")
    return back_to(request, register, record)


def back_to(request: HttpRequest, register: type[Register], record: Record) -> HttpResponse:
    """The record; the list for somebody who is kept out of it by what it says now."""
    if register.kept_out and not access.records(request.actor, register).filter(pk=record.pk).exists():
        named = register.label(register.kept_out)
        messages.info(request, f"{record.number} 的“{named}”写有您或者您的单位，您不再看到这一件，请由其他人办理。")
        return redirect("register", key=register.key)
    return redirect("record", key=register.key, pk=record.pk)


def _what_next(request: HttpRequest, register: type[Register], record: Record) -> str:
    """The next step and its last day, or how to go on."""
    matter = matter_of(request.actor, register, record, timezone.localdate())
    if matter and matter.next:
        return matter.next.sentence
    return "可以打印登记表；按 N 再登一件，单位等内容会替您填好。"


def _correct(request: HttpRequest, form: Form) -> HttpResponse:
    form.fill(request.POST)
    values = form.read()
    seen, reason = request.POST.get("_seen", ""), request.POST.get("_reason", "").strip()
    if str(form.record.version) != seen:
        return _conflict(request, form, seen, reason)
    if form.problems:
        return _page(request, form, seen=seen, reason=reason)
    try:
        record = change.correct(
            request.actor, form.register, form.record, values, at=timezone.now(), seen=int(seen), reason=reason
        )
    except change.Conflict as conflict:
        form.record = conflict.theirs
        return _conflict(request, form, seen, reason)
    unsaved.forget(request)
    is_same = record.version == int(seen)
    messages.success(request, f"{record.number} 没有变化，未作更正。" if is_same else f"已更正 {record.number}。")
    return back_to(request, form.register, record)


def _conflict(request: HttpRequest, form: Form, seen: str, reason: str) -> HttpResponse:
    """Both versions side by side, what was typed kept; the next saving is meant over the version shown now."""
    merged = merge(form, seen)
    return _page(request, merged.form, merged=merged, reason=reason)


def _bring_back(request: HttpRequest, form: Form) -> Mapping[str, str]:
    texts = unsaved.kept(request)
    if texts is None:
        return {}
    form.fill(texts)
    messages.info(request, "登录过期前填写的内容已放回表中，还没有保存，请核对后保存。")
    return texts


def _page(
    request: HttpRequest,
    form: Form,
    *,
    seen: str = "",
    reason: str = "",
    fresh: bool = False,
    merged: object = None,
) -> HttpResponse:
    record: Record | None = form.record
    house = request.actor.reach.house
    is_procedure = works_by_steps(form.register, house, timezone.localdate())
    context = {
        "form": form,
        "register": form.register,
        "record": record,
        "problems": form.problems,
        "merged": merged,
        "seen": seen or (record.version if record else ""),
        "reason": reason,
        "by_steps": len(form.entries) < len(form.register.fields()),
        "whole": is_procedure and not record and not _is_by_steps(request, form.register),
        "since": house.procedures_since,
        "ticket": (not fresh and request.POST.get("_ticket")) or ticket.new(request.actor),
    }
    return render(request, "web/record_form.html", context)
