"""The annual report: years and outlines, one report beside its figures, one paragraph to edit, the Word file."""

from dataclasses import dataclass
from io import BytesIO
from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_GET, require_http_methods

from hequan.core import composer, draft, word
from hequan.core.composition import Report, document
from hequan.core.draft import Conflict, Place, Refused
from hequan.core.models import DraftText, Numbering
from hequan.core.outline import UnknownOutline, outlines
from hequan.core.outline import outline as outline_called

#: So many years are composed to count their doubts; earlier ones are only named.
YEARS_COUNTED = 3
#: Reports on the rule of law are younger than this; a year before it is a slip of the finger.
FIRST_YEAR = 2000
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


@dataclass(frozen=True)
class Opened:
    """The paragraph that is open on the page: what stands in its form, and on which version it rests."""

    place: Place
    text: str
    seen: int
    theirs: str | None = None
    faults: tuple[str, ...] = ()

    @property
    def history(self) -> list[draft.Rewriting]:
        """What was done to it."""
        return draft.history(self.place)

    @property
    def tokens(self) -> list[tuple[str, list[str]]]:
        """The figures that may be written into it, chapter by chapter."""
        return draft.tokens_by_chapter()


@require_GET
def reports(request: HttpRequest) -> HttpResponse:
    """The page of years: for each outline, how many doubts its text has."""
    house, today = _house(request), timezone.localdate()
    years = _years(house)
    counted = [
        (year, [composer.report(outline, house, year, on=today) for outline in outlines().values()])
        for year in years[:YEARS_COUNTED]
    ]
    earlier = [(year, outlines().values()) for year in years[YEARS_COUNTED:]]
    return render(request, "web/reports.html", {"years": counted, "earlier": earlier})


@require_GET
def report(request: HttpRequest, year: int, outline: str) -> HttpResponse:
    """The page of one report: the text left, the figures that it uses right."""
    return _page(request, _composed(request, year, outline))


@require_http_methods(["GET", "POST"])
def report_paragraph(request: HttpRequest, year: int, outline: str, paragraph: str) -> HttpResponse:
    """The same page with one paragraph open: its history and, for who drafts, the form that changes it."""
    made = _composed(request, year, outline)
    if paragraph not in made.outline.editable():
        raise Http404("这份提纲里没有这一段，它可能已改名或由台账逐条列出。")
    place = Place(made.house, year, made.outline, paragraph)
    if request.method == "POST":
        return _saved(request, made, place)
    passage = next(passage for passage in made.passages() if passage.key == paragraph)
    return _page(request, made, Opened(place, draft.show(passage.source), passage.version))


@require_GET
def report_word(request: HttpRequest, year: int, outline: str) -> FileResponse:
    """The Word file."""
    paper = document(_composed(request, year, outline))
    file = BytesIO()
    word.write(paper, file)
    file.seek(0)
    return FileResponse(file, as_attachment=True, filename=f"{paper.title}.docx".replace("\n", ""), content_type=WORD)


def _saved(request: HttpRequest, made: Report, place: Place) -> HttpResponse:
    """Back to the paragraph once it is kept; what cannot be kept comes back as it was typed."""
    typed, seen = request.POST.get("text", ""), _seen(request)
    try:
        if "restore" in request.POST:
            draft.restore(request.actor, place, at=timezone.now(), seen=seen)
        else:
            draft.save(request.actor, place, typed, at=timezone.now(), seen=seen)
    except Refused as refused:
        return _page(request, made, Opened(place, typed, seen, faults=tuple(refused.sentences)))
    except Conflict as conflict:
        opened = Opened(place, typed, conflict.version, draft.show(conflict.theirs), (str(conflict),))
        return _page(request, made, opened)
    messages.success(request, f"{place.name}：{'已恢复提纲原文' if 'restore' in request.POST else '已保存'}。")
    return redirect(f"{reverse('report', args=[place.year, place.outline.key])}#p-{place.key}")


def _seen(request: HttpRequest) -> int:
    """The version that the form rests on; -1, which no text has, when it says none."""
    text = request.POST.get("seen", "")
    return int(text) if text.isdecimal() and len(text) < 9 else -1


def _page(request: HttpRequest, made: Report, opened: Opened | None = None) -> HttpResponse:
    context = {
        "report": made,
        "opened": opened,
        "problems": [("text", fault) for fault in opened.faults] if opened else [],
        "may_write": draft.may_write(request.actor),
        "outlines": outlines().values(),
        "years": sorted({*_years(made.house), made.year}, reverse=True),
    }
    return render(request, "web/report.html", context)


def _composed(request: HttpRequest, year: int, outline: str) -> Report:
    """The report that was asked for, as the ledgers stand today."""
    house, today = _house(request), timezone.localdate()
    if not FIRST_YEAR <= year <= today.year:
        raise Http404(f"{year}年没有年度报告，请选择{FIRST_YEAR}年至{today.year}年。")
    try:
        return composer.report(outline_called(outline), house, year, on=today)
    except UnknownOutline as unknown:
        raise Http404(str(unknown)) from None


def _house(request: HttpRequest) -> Any:
    """The house whose report the post reads."""
    if not draft.may_read(request.actor):
        raise PermissionDenied(f"年度报告汇总全部台账，“{request.actor.role.title}”岗位看不到全部台账，不能打开。")
    return request.actor.reach


def _years(house: Any) -> list[int]:
    """The years with records or words of this house, this year included, the latest first."""
    numbered = Numbering.objects.filter(house=house).values_list("year", flat=True).distinct()
    written = DraftText.objects.filter(house=house).values_list("year", flat=True).distinct()
    today = timezone.localdate().year
    return sorted({today, *(year for year in (*numbered, *written) if FIRST_YEAR <= year <= today)}, reverse=True)
