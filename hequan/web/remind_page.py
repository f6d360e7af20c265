"""Reminding (催办): one handler of one matter, or one person of everything that is overdue."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_POST

from hequan.core import access, reminder
from hequan.core.backlog import Backlog
from hequan.core.reminder import NothingToRemind
from hequan.web.needs import needs


@require_POST
@needs("reads")
def remind(request: HttpRequest) -> HttpResponse:
    """Reminds, says what was done, and leads back to the list as it was."""
    if "record" in request.POST:
        _of_one(request)
    else:
        _of_all(request)
    # Only the marks of the list come back from the form: nobody is led to another site.
    back = QueryDict(request.POST.get("back", "")).urlencode()
    return redirect(f"{reverse('home')}{f'?{back}' if back else ''}")


def _of_one(request: HttpRequest) -> None:
    register = access.register(request.actor, request.POST.get("register", ""))
    record = access.record(request.actor, register, request.POST["record"])
    try:
        line = reminder.remind(request.actor, register, record.pk, at=timezone.now())
    except NothingToRemind as nothing:
        messages.warning(request, str(nothing))
    else:
        messages.success(request, f"已催办 {line.person}：{line.number}“{line.deed}”，{line.words}。")


def _of_all(request: HttpRequest) -> None:
    person = request.POST.get("person", "").strip()
    if not person:
        messages.warning(request, "没有选定催办谁，请从待办里按人选择。")
        return
    office = request.actor.office if request.POST.get("whose") == "office" else None
    sent, before = reminder.remind_all(Backlog(request.actor, person, office), at=timezone.now())
    if sent:
        again = f"另有{before}件今天已经催办过，没有重复催办。" if before else ""
        messages.success(request, f"已催办 {person} 的逾期事项{sent}件。{again}")
    else:
        told = f"{person} 的逾期事项{before}件今天都已经催办过，明天可以再催。"
        messages.warning(request, told if before else f"{person} 没有逾期的事项，不需要催办。")
