"""行政规范性文件的核查项：应审未审、先审议后审核。"""

from collections.abc import Iterator
from datetime import date
from typing import Any

from django.db.models import Q

from hequan.chapters.documents.models import NormativeDocument
from hequan.chapters.documents.register import NormativeDocuments
from hequan.core import access
from hequan.core.detector import Clue, Detector, first_days, wrong_order
from hequan.core.law_file import law
from hequan.core.period import Period

REVIEWS = "counsel.reviews"
LEGALITY = law("国务院办公厅关于加强行政规范性文件制定和监督管理工作的通知")["legality_gate"]


def unreviewed(office: Any, period: Period) -> Iterator[Clue]:
    """审议或者印发了、没有合法性审核的文件。"""
    for document, opinion_on in _taken(office, period):
        if not document.reviewed_on and not opinion_on:
            label, day = _first_act(document)
            yield Clue(document, f"{label}{day}，没有合法性审核日期，《合法性审查台账》也没有这一编号或者文号的意见。")


def reviewed_after(office: Any, period: Period) -> Iterator[Clue]:
    """审议或者印发在先、合法性审核在后的文件。"""
    for document, opinion_on in _taken(office, period):
        reviews = (("合法性审核日期", document.reviewed_on), ("《合法性审查台账》的意见日期", opinion_on))
        seen = wrong_order(*_first_act(document), *reviews)
        if seen:
            yield Clue(document, seen)


def _taken(office: Any, period: Period) -> Iterator[tuple[NormativeDocument, date | None]]:
    """本年度审议或者印发的文件，和《合法性审查台账》中按编号或者文号找到的最早的意见日期。"""
    days = (period.start, period.upto)
    taken = access.of_office(office, NormativeDocuments).filter(
        Q(deliberated_on__range=days) | Q(issued_on__range=days)
    )
    documents = list(taken.order_by("drafted_on", "pk"))
    numbers = [number for one in documents for number in (one.number, one.document_number)]
    opinions = first_days(REVIEWS, office, "subject_number", "opinion_on", numbers)
    for document in documents:
        found = [opinions[number] for number in (document.number, document.document_number) if number in opinions]
        yield document, min(found, default=None)


def _first_act(document: NormativeDocument) -> tuple[str, date]:
    """最早的一步：审议，没有审议的是印发。"""
    name = "deliberated_on" if document.deliberated_on else "issued_on"
    return NormativeDocuments.label(name), getattr(document, name)


document_unreviewed = Detector(
    "documents.unreviewed",
    "规范性文件应审未审",
    "集体审议日期或者印发日期在本年度，没有填写合法性审核日期，"
    "《合法性审查台账》中也没有以文件编号或者发文字号为事项编号的意见的，一件计一件。",
    (LEGALITY,),
    NormativeDocuments,
    unreviewed,
    shows=("title", "document_number"),
    reads=(REVIEWS,),
)
document_reviewed_after = Detector(
    "documents.reviewed_after",
    "先审议后审核",
    "集体审议日期或者印发日期在本年度，合法性审核日期，或者《合法性审查台账》中以文件编号或者发文字号为事项编号的"
    "最早一份意见的日期，晚于集体审议（没有审议的，晚于印发）的，一件计一件；同一天的不算。",
    (LEGALITY,),
    NormativeDocuments,
    reviewed_after,
    shows=("title", "document_number"),
    reads=(REVIEWS,),
)
