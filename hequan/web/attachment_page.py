"""Attachments of a record: add, open, remove. Each address asks again whether the reader may see the record."""

from django.contrib import messages
from django.http import FileResponse, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.views.decorators.http import require_GET, require_POST

from hequan.core import access, attachment
from hequan.core.register import Register
from hequan.core.registry import registry


@require_POST
def add(request: HttpRequest, key: str, pk: int) -> HttpResponse:
    """Back, with the papers added; a file that is not taken is named with the reason.

    `paper` names the place in the dossier, whose page it then leads back to.
    """
    register = registry.register(key)
    record = access.record(request.actor, register, pk)
    files = request.FILES.getlist("files")
    place = _place(register, request.POST.get("paper", ""))
    if not files:
        messages.error(request, "没有选择文件。请先选择要上传的附件，再点“上传”。")
    for file in files:
        try:
            told = {"at": timezone.now(), "paper": place}
            paper = attachment.attach(request.actor, register, record, file.name, file.chunks(), **told)
            messages.success(request, f"已上传附件“{paper.name}”。")
        except attachment.BadFile as problem:
            messages.error(request, str(problem))
    return redirect("dossier" if place else "record", key=register.key, pk=record.pk)


def _place(register: type[Register], key: str) -> str:
    """The key of a paper of the register's dossier; empty for any other text."""
    papers = register.procedure.papers() if register.procedure else []
    return key if any(paper.key == key for _, paper in papers) else ""


@require_GET
def download(request: HttpRequest, key: str, pk: int, paper: int) -> HttpResponse:
    """The file, always as a download: nothing that somebody uploaded is opened as a page of ours."""
    register = registry.register(key)
    found = attachment.attachment(request.actor, register, access.record(request.actor, register, pk), paper)
    response = FileResponse(attachment.path_of(found).open("rb"), as_attachment=True, filename=found.name)
    response["Content-Type"] = "application/octet-stream"
    response["Cache-Control"] = "private, no-store"
    return response


@require_POST
def remove(request: HttpRequest, key: str, pk: int, paper: int) -> HttpResponse:
    """Back to the record, with the paper taken off it."""
    register = registry.register(key)
    record = access.record(request.actor, register, pk)
    reason = request.POST.get("reason", "").strip()
    found = attachment.remove(request.actor, register, record, paper, at=timezone.now(), reason=reason)
    messages.success(request, f"已移除附件“{found.name}”，移除前的内容仍在留痕里。")
    return redirect("record", key=register.key, pk=record.pk)
