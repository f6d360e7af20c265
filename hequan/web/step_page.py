"""Taking a step of a procedure, putting one right, taking one back: the form, what the law asks, what is missing."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from functools import partial
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from hequan.core import access, attachment, history, once, take
from hequan.core.actor import NotAllowed
from hequan.core.case import Taken
from hequan.core.change import Conflict, Unclean
from hequan.core.progress import obstacles
from hequan.core.record import Record
from hequan.core.register import Register
from hequan.core.step import DUTIES, Reason, Step
from hequan.web import ticket, unsaved
from hequan.web.dossier import missing_papers
from hequan.web.matter import Matter, matter_of
from hequan.web.record_form import back_to
from hequan.web.step_form import StepForm

#: Names of the form's own parts that say nothing about the step.
PARTS = ("csrfmiddlewaretoken", "_ticket", "_seen")


@dataclass(frozen=True)
class Asked:
    """One step of one matter, as an address names it."""

    request: HttpRequest
    register: type[Register]
    record: Record
    step: Step
    matter: Matter

    @property
    def back(self) -> HttpResponse:
        """To the record's page."""
        return redirect("record", key=self.register.key, pk=self.record.pk)

    @property
    def seen(self) -> int:
        """The version that the page showed; 0, which no record has, when it says none."""
        text = self.request.POST.get("_seen", "")
        return int(text) if text.isdecimal() and len(text) < 9 else 0


@require_http_methods(["GET", "HEAD", "POST"])
@unsaved.comes_back
def step(request: HttpRequest, key: str, pk: int, step: str) -> HttpResponse:
    """The form of a step; taken, it leads back to the record and says what comes next."""
    asked = _asked(request, key, pk, step)
    if asked.record.is_void:
        return _void(asked)
    if asked.step is asked.matter.case.procedure.start():
        messages.info(request, f"“{asked.step.title}”随登记填写，要改请在这里更正。")
        return redirect("record-correct", key=key, pk=pk)
    files_papers = request.actor.role.may_enter(asked.register.chapter)
    missing = missing_papers(asked.matter) if files_papers else []
    form = StepForm(request.actor, asked.register, asked.record, asked.step, anew=True, missing=missing)
    if request.method == "POST":
        return _take(asked, form)
    form.offer(timezone.now())
    texts = _bring_back(request, form)
    return _page(asked, form, seen=texts.get("_seen", ""))


@require_http_methods(["GET", "HEAD", "POST"])
@unsaved.comes_back
def amend(request: HttpRequest, key: str, pk: int, step: str, event: int) -> HttpResponse:
    """The same form with a step as it was taken; a reason says why it is put right."""
    asked = _asked(request, key, pk, step)
    if asked.record.is_void:
        return _void(asked)
    wrong = _taken(asked, event)
    form = StepForm(request.actor, asked.register, asked.record, asked.step, anew=False)
    if not wrong.needed or asked.matter.case.last(asked.step) is not wrong:
        form.entries.clear()
    if request.method == "POST":
        return _amend(asked, form, wrong)
    form.show_taken(wrong.on, wrong.moment)
    texts = _bring_back(request, form)
    return _page(asked, form, wrong, seen=texts.get("_seen", ""))


@require_http_methods(["GET", "HEAD", "POST"])
def withdraw(request: HttpRequest, key: str, pk: int, step: str, event: int) -> HttpResponse:
    """Asks why, then takes a step back."""
    asked = _asked(request, key, pk, step)
    if asked.record.is_void:
        return _void(asked)
    wrong = _taken(asked, event)
    if not _may(asked, needed=wrong.needed):
        raise NotAllowed(f"“{asked.step.title}”由{DUTIES[asked.step.by]}撤回，您的岗位是{request.actor.title}。")
    reason = request.POST.get("_reason", "").strip()
    if request.method != "POST":
        return _withdraw_page(asked, wrong)
    told = {"at": timezone.now(), "seen": asked.seen, "reason": reason}
    try:
        take.withdraw(request.actor, asked.register, asked.record, event, **told)
    except take.Refused as refusal:
        return _withdraw_page(asked, wrong, reason, refusal.reasons)
    except Unclean as unclean:
        sentences = [sentence for _, error in unclean.problems for sentence in error.messages]
        return _withdraw_page(asked, wrong, reason, [Reason(sentence, "") for sentence in sentences])
    except Conflict as conflict:
        moved = _moved_on(asked, conflict.theirs)
        return _withdraw_page(_afresh(asked), wrong, reason, [Reason(moved, "")])
    messages.success(request, f"已撤回“{asked.step.title}”（{wrong.on}），写入的内容已清空，留痕保留。")
    return asked.back


def _asked(request: HttpRequest, key: str, pk: int, name: str) -> Asked:
    register = access.register(request.actor, key)
    record = access.record(request.actor, register, pk)
    found = take.step_of(register, name)
    matter = matter_of(request.actor, register, record, timezone.localdate())
    if matter is None:
        raise access.NotYours(f"“{register.title}”现在整件登记，不逐步办理。")
    return Asked(request, register, record, found, matter)


def _afresh(asked: Asked) -> Asked:
    return _asked(asked.request, asked.register.key, asked.record.pk, asked.step.name)


def _taken(asked: Asked, event: int) -> Taken:
    found = [one for one in asked.matter.case.taken if one.event == event and one.step == asked.step.name]
    if not found:
        raise access.NotYours("没有找到这一步：它可能已经撤回，或者是随登记表一起填写的，请在更正里修改。")
    return found[0]


def _void(asked: Asked) -> HttpResponse:
    messages.error(asked.request, f"{asked.record.number} 已作废，不能办理。请先恢复这条记录。")
    return asked.back


def _take(asked: Asked, form: StepForm) -> HttpResponse:
    request = asked.request
    form.fill(request.POST)
    for paper in form.papers:
        paper.files = request.FILES.getlist(paper.name)
    values, on = form.read(), form.day()
    moment = form.moment(on)
    if on is None or form.problems:
        return _page(asked, form, seen=str(asked.seen or ""))
    values = values if form.is_needed else {}
    return _done(asked, form, partial(_taken_with_papers, asked, form, values, on, moment, timezone.now()))


def _taken_with_papers(
    asked: Asked, form: StepForm, values: Mapping[str, Any], on: date, moment: datetime | None, at: datetime
) -> Record:
    """The record after the papers were filed and the step was taken; both or neither, since the caller's is one."""
    actor, register = asked.request.actor, asked.register
    for paper in form.papers if form.is_needed else ():
        for file in paper.files:
            try:
                attachment.attach(actor, register, asked.record, file.name, file.chunks(), at=at, paper=paper.paper.key)
            except attachment.BadFile as problem:
                paper.problems = [str(problem)]
                raise
    told = {"on": on, "at": at, "seen": asked.seen, "moment": moment, "reason": form.reason.text.strip()}
    needed = {"needed": form.is_needed, "shelved": form.shelved() if form.is_needed else ()}
    return take.take(actor, register, asked.record, asked.step.name, values=values, **told, **needed)


def _amend(asked: Asked, form: StepForm, wrong: Taken) -> HttpResponse:
    request = asked.request
    form.fill(request.POST)
    values, on = form.read(), form.day()
    moment = form.moment(on)
    if on is None or form.problems:
        return _page(asked, form, wrong, seen=str(asked.seen or ""))
    told = {"at": timezone.now(), "seen": asked.seen, "reason": form.reason.text.strip()}
    amended = partial(take.amend, request.actor, asked.register, asked.record, wrong.event or 0)
    return _done(asked, form, partial(amended, on=on, moment=moment, values=values, **told), wrong)


def _done(asked: Asked, form: StepForm, deed: Callable[[], Record], wrong: Taken | None = None) -> HttpResponse:
    """Do it, and say what comes next; or the page again with everything that was typed and what stands in the way."""
    request, seen = asked.request, str(asked.seen or "")
    drawn = request.POST.get("_ticket", "") or ticket.new(request.actor)
    try:
        record = once.do(request.actor, asked.register, deed, token=drawn, sent=_sent(request))
    except take.Refused as refusal:
        form.loose += [str(reason) for reason in refusal.reasons]
    except Unclean as unclean:
        form.add(unclean.problems[0][1].message_dict)
    except attachment.BadFile:
        pass  # It stands at its paper already.
    except once.AlreadyUsed as used:
        form.loose.append(f"这张表已经保存过一次，内容与现在填写的不同。请打开 {used.record.number} 查看，有错请更正。")
        return _page(_afresh(asked), form, wrong, fresh=True)
    except Conflict as conflict:
        form.loose.append(_moved_on(asked, conflict.theirs))
        return _page(_afresh(asked), form, wrong, meanwhile=_meanwhile(asked, conflict.theirs))
    else:
        unsaved.forget(request)
        messages.success(request, _told(asked, form, record, wrong))
        return back_to(request, asked.register, record)
    return _page(asked, form, wrong, seen=seen)


def _sent(request: HttpRequest) -> dict[str, str]:
    """What was filled in, files by name and size: sent twice, it is the same."""
    texts = {name: text for name, text in request.POST.items() if name not in PARTS}
    files = {name: "、".join(f"{one.name} {one.size}" for one in request.FILES.getlist(name)) for name in request.FILES}
    return texts | files


def _told(asked: Asked, form: StepForm, record: Record, wrong: Taken | None) -> str:
    """What was done and what comes next, until when."""
    day = form.day()
    deed = f"已更正“{asked.step.title}”" if wrong else f"已办理“{asked.step.title}”"
    if not wrong and not form.is_needed:
        deed = f"已记明“{asked.step.title}”不需要办理"
    matter = matter_of(asked.request.actor, asked.register, record, timezone.localdate())
    if matter is None or matter.is_closed:
        return f"{deed}（{day}）。本件已经办结。"
    waits = f"正在等待{matter.waits}。" if matter.waits else ""
    return f"{deed}（{day}）。{waits}{matter.next.sentence if matter.next else ''}"


def _moved_on(asked: Asked, theirs: Record) -> str:
    return f"您填写期间，{theirs.number} 已有变动，“{asked.step.title}”还没有保存。请核对下面的变动，再保存一次。"


def _meanwhile(asked: Asked, theirs: Record) -> list[history.Line]:
    """What others did since the page was drawn."""
    deeds = [line for line in history.lines(asked.register, theirs) if line.kind in history.VERSIONED]
    return deeds[: max(theirs.version - asked.seen, 0)] if asked.seen else deeds[:1]


def _bring_back(request: HttpRequest, form: StepForm) -> Mapping[str, str]:
    texts = unsaved.kept(request)
    if texts is None:
        return {}
    form.fill(texts)
    messages.info(request, "登录过期前填写的内容已放回表中，还没有保存，请核对后保存；文件要重新选择。")
    return texts


def _page(
    asked: Asked,
    form: StepForm,
    wrong: Taken | None = None,
    *,
    seen: str = "",
    meanwhile: list[history.Line] | None = None,
    fresh: bool = False,
) -> HttpResponse:
    _say_what_is_there(asked, form)
    context = {
        **_context(asked),
        "form": form,
        "problems": form.problems,
        "obstacles": [] if wrong else obstacles(asked.matter.case, asked.step, filled=False),
        "wrong": wrong,
        "meanwhile": meanwhile,
        "chosen_files": [file.name for paper in form.papers for file in paper.files],
        "seen": seen or asked.record.version,
        "is_open": wrong is not None or _is_open(asked),
        "may_waive": bool(asked.step.conditional) and _may(asked, needed=False),
        "may_take": _may(asked, needed=True),
        "ticket": (not fresh and asked.request.POST.get("_ticket")) or ticket.new(asked.request.actor),
    }
    return render(asked.request, "web/step.html", context)


def _say_what_is_there(asked: Asked, form: StepForm) -> None:
    """How many files of each paper there are already."""
    if form.papers:
        filed = [one.paper for one in attachment.attachments(asked.register, asked.record) if one.paper]
        for paper in form.papers:
            paper.filed = filed.count(paper.paper.key)


def _is_open(asked: Asked) -> bool:
    """Whether there is a form to fill in: not for a step that was taken and can't be taken again."""
    step, case = asked.step, asked.matter.case
    return step.exists_for(case) and (step.many or case.last(step) is None)


def _may(asked: Asked, *, needed: bool) -> bool:
    return take.may_take(asked.request.actor, asked.register, asked.step, needed=needed)


def _context(asked: Asked) -> dict[str, Any]:
    return {
        "register": asked.register,
        "record": asked.record,
        "matter": asked.matter,
        "step": asked.step,
        "basis": asked.matter.citation(asked.step),
        "duty": DUTIES[asked.step.by],
        "post": asked.request.actor.title,
        "deeds": [one for one in asked.matter.deeds if one.step is asked.step],
    }


def _withdraw_page(asked: Asked, wrong: Taken, reason: str = "", reasons: Any = ()) -> HttpResponse:
    problems = [("id__reason" if "写明理由" in one.sentence else "", str(one)) for one in reasons]
    context = {**_context(asked), "wrong": wrong, "reason": reason, "problems": problems, "seen": asked.record.version}
    return render(asked.request, "web/step_withdraw.html", context)
