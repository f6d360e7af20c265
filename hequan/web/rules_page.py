"""Local rules: everything that the law leaves to the office, what was filled in, and the form that fills in one."""

from datetime import date, datetime
from typing import Any

from django.contrib import messages
from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_GET, require_http_methods

from hequan.core import local_rule, recount
from hequan.core.actor import Actor
from hequan.core.law import KINDS, Law, Limit, UnknownLaw
from hequan.core.law_file import law as law_called
from hequan.core.local_rule import Refused
from hequan.core.models import LocalRule
from hequan.web.needs import needs
from hequan.web.rule_form import RuleForm, form_for
from hequan.web.setting import Group, Setting, groups_of


@require_GET
@needs("reads")
def rules(request: HttpRequest) -> HttpResponse:
    """Everything that the law leaves to the office, law by law; `?show=unset` what is still to be filled in."""
    known = local_rule.rules(request.actor.reach.house_id)
    groups = groups_of(known, timezone.localdate())
    only_unset = request.GET.get("show") == "unset"
    context = {
        "groups": [narrowed for group in groups if (narrowed := _narrowed(group, only_unset)).settings],
        "total": sum(len(group.settings) for group in groups),
        "unset": sum(len(_narrowed(group, only_unset=True).settings) for group in groups),
        "only_unset": only_unset,
        "may_establish": local_rule.may_establish(request.actor),
    }
    return render(request, "web/rules.html", context)


@require_http_methods(["GET", "POST"])
@needs("reads")
def rule(request: HttpRequest, law: str, key: str) -> HttpResponse:
    """One thing that the law leaves to the office: what holds, its history, and for who may, the form."""
    limit, today = _limit(law, key), timezone.localdate()
    if request.method == "POST":
        local_rule.demand(request.actor)
        form = form_for(limit, None, request.POST)
        if _established(request, limit, form):
            return redirect("rule", law=law, key=key)
        return _page(request, limit, form, today)
    known = local_rule.rules(request.actor.reach.house_id)
    form = form_for(limit, known.rule(limit, today)) if local_rule.may_establish(request.actor) else None
    return _page(request, limit, form, today)


@require_GET
@needs("reads")
def law(request: HttpRequest, title: str) -> HttpResponse:
    """One law: its versions, and everything that it asks with the article."""
    found, today = _law(title), timezone.localdate()
    context = {
        "title": found.title,
        "checked_on": found.checked_on,
        "only_in": found.only_in,
        "versions": found.versions,
        "limits": [(limit, KINDS[limit.kind], limit.value(today)) for limit in found.limits.values()],
    }
    return render(request, "web/law.html", context)


def _narrowed(group: Group, only_unset: bool) -> Group:
    """The group itself, or what of it is still to be filled in."""
    settings = [setting for setting in group.settings if setting.state == "unset" or not only_unset]
    return Group(group.title, group.is_seen, settings)


def _established(request: HttpRequest, limit: Limit, form: RuleForm) -> bool:
    """Whether the form was good and the rule is kept; if not, the form says why."""
    if not form.is_valid():
        return False
    try:
        kept, moved = _establish(request.actor, limit, form.told(), timezone.now())
    except Refused as refused:
        form.take_over(refused.problems)
        return False
    told = f"已填写“{limit.title}”：自{kept.since}起，{local_rule.words(limit, kept)}。"
    messages.success(request, told + (f"已重新计算在办期限，{moved}个日期有变动。" if moved else ""))
    return True


def _establish(actor: Actor, limit: Limit, told: dict[str, Any], at: datetime) -> tuple[LocalRule, int]:
    """The rule, and how many days of what is under way it moved; both or neither."""
    with transaction.atomic():
        kept = local_rule.establish(actor, limit, **told, at=at)
        reason = f"本地规定：{limit.title}（{kept.basis}）"
        return kept, recount.recount_all(at=at, reason=reason, house=actor.reach.house, limit=limit)


def _page(request: HttpRequest, limit: Limit, form: RuleForm | None, today: date) -> HttpResponse:
    known = local_rule.rules(request.actor.reach.house_id)
    context = {
        "setting": Setting(limit, known, today),
        "form": form,
        "problems": form.problems if form else [],
    }
    return render(request, "web/rule.html", context)


def _limit(title: str, key: str) -> Limit:
    found = _law(title).limits.get(key)
    if found is None or not found.is_local:
        raise Http404(f"《{title}》没有由本地填写的“{key}”，它可能已改名或由法律规定。")
    return found


def _law(title: str) -> Law:
    try:
        return law_called(title)
    except UnknownLaw as unknown:
        raise Http404(str(unknown)) from None
