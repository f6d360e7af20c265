"""A register to and from a spreadsheet: what the list shows goes out, a checked file comes in."""

from tempfile import TemporaryFile

from django.contrib import messages
from django.http import FileResponse, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_GET, require_http_methods

from hequan.core import access, exchange
from hequan.core.actor import Actor
from hequan.core.register import Register
from hequan.core.sheet_guard import LARGEST, MEGABYTE, ROWS_UP_TO, BadWorkbook
from hequan.core.takeover import Result
from hequan.web import upload
from hequan.web.listing import ALL_YEARS, Listing
from hequan.web.record_form import must_enter
from hequan.web.register_list import without_blanks

EXCEL = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
#: So many sentences of a kind are shown; the rest is counted.
SHOWN = 10


@require_http_methods(["GET", "HEAD", "POST"])
def register_export(request: HttpRequest, key: str) -> HttpResponse:
    """The rows that the list shows under the same address; by POST, with a purpose, personal data uncovered."""
    register = access.register(request.actor, key)
    purpose = request.POST.get("purpose", "").strip()
    asked = without_blanks(request.GET)
    if request.method == "POST":
        asked["year"] = request.POST.get("year", "").strip() or ALL_YEARS
        if not purpose:
            messages.error(request, "“用途”没有填写，没有导出。请写明导出个人信息做什么用，例如：移交司法所归档。")
            return redirect("register-import", key=register.key)
    listing = Listing(request.actor, register, asked, timezone.localdate())
    if listing.problems:
        for problem in listing.problems:
            messages.error(request, problem)
        return redirect("register", key=register.key)
    return _exported(request.actor, register, listing, purpose)


def _exported(actor: Actor, register: type[Register], listing: Listing, purpose: str) -> FileResponse:
    file = TemporaryFile()  # noqa: SIM115 — the response closes it
    exchange.export(
        actor, register, listing.ordered, file,
        year=listing.year, scope=_scope(listing), on=listing.today, purpose=purpose, at=timezone.now(),
    )  # fmt: skip
    file.seek(0)
    name = f"{actor.reach}{f'{listing.year}年' if listing.year else ''}{register.title}.xlsx"
    response = FileResponse(file, as_attachment=True, filename=name, content_type=EXCEL)
    response["Cache-Control"] = "private, no-store"
    return response


def _scope(listing: Listing) -> str:
    """What narrows the rows, in words; the year stands in the title."""
    words = [text for text, _ in listing.chips if text != f"{listing.year}年"]
    return "；".join([listing.figure.title, *words] if listing.figure else words)


@require_GET
def import_form(request: HttpRequest, key: str) -> HttpResponse:
    """An empty ledger to fill in."""
    register = access.register(request.actor, key)
    file = TemporaryFile()  # noqa: SIM115 — the response closes it
    exchange.form(request.actor, register, file)
    file.seek(0)
    return FileResponse(file, as_attachment=True, filename=f"{register.title}（空白）.xlsx", content_type=EXCEL)


@require_http_methods(["GET", "HEAD", "POST"])
def register_import(request: HttpRequest, key: str) -> HttpResponse:
    """Choose a file, see what it would do, then have it done; nothing is written before that."""
    register = access.register(request.actor, key)
    must_enter(request.actor, register)
    if request.method == "POST":
        return _import(request, register) if "token" in request.POST else _take(request, register)
    kept = upload.kept(request, register, request.GET.get("file", ""))
    if kept is None:
        return _page(request, register)
    return _page(request, register, kept, _run(request, register, kept, "update" in request.GET, dry_run=True))


def _take(request: HttpRequest, register: type[Register]) -> HttpResponse:
    """Keep the chosen file and show what it would do."""
    file = request.FILES.get("file")
    try:
        token = upload.keep(request, register, file)
    except BadWorkbook as told:
        return _page(request, register, problems=[("id_file", str(told))])
    return redirect(f"{request.path}?file={token}")


def _import(request: HttpRequest, register: type[Register]) -> HttpResponse:
    """Do what the preview showed; a fault that came up meanwhile shows the preview again."""
    kept = upload.kept(request, register, request.POST["token"])
    if kept is None:
        messages.info(request, "这个文件已经导入，或者上传后放置太久。如需再次导入，请重新选择文件。")
        return redirect("register-import", key=register.key)
    result = _run(request, register, kept, "update" in request.POST, dry_run=False)
    if result.faults:
        return _page(request, register, kept, result)
    upload.forget(request, kept)
    corrected = f"更正{result.changed}行" if "update" in request.POST else f"{result.changed}行有差异、没有更正"
    messages.success(
        request, f"已从“{kept.name}”导入：新登记{result.new}行，{corrected}，{result.unchanged}行没有变化。"
    )
    return redirect(f"{request.path.removesuffix('import/')}?year={ALL_YEARS}")


def _run(request: HttpRequest, register: type[Register], kept: upload.Kept, update: bool, *, dry_run: bool) -> Result:
    with kept.path.open("rb") as file:
        return exchange.import_rows(
            request.actor, register, file, name=kept.name, at=timezone.now(), dry_run=dry_run, update=update
        )


def _page(
    request: HttpRequest,
    register: type[Register],
    kept: upload.Kept | None = None,
    result: Result | None = None,
    problems: list[tuple[str, str]] | None = None,
) -> HttpResponse:
    context = {
        "register": register,
        "kept": kept,
        "result": result,
        "problems": problems,
        "update": "update" in request.GET or "update" in request.POST,
        "faults": _grouped(result) if result else [],
        "differences": (result.differences[:SHOWN], max(0, len(result.differences) - SHOWN)) if result else ([], 0),
        "notices": (result.notices[:SHOWN], max(0, len(result.notices) - SHOWN)) if result else ([], 0),
        "largest": LARGEST // MEGABYTE,
        "rows": ROWS_UP_TO,
    }
    return render(request, "web/import.html", context)


def _grouped(result: Result) -> list[tuple[str, int, list[str], int]]:
    """The faults by column: (column, how many, the first of them, how many more)."""
    groups: dict[str, list[str]] = {}
    for fault in result.faults:
        groups.setdefault(fault.label or "整个文件", []).append(str(fault))
    return [
        (label, len(sentences), sentences[:SHOWN], max(0, len(sentences) - SHOWN))
        for label, sentences in groups.items()
    ]
