"""重大行政决策的核查项：应审未审、先决策后审查。"""

from collections.abc import Iterator
from datetime import date
from typing import Any

from django.db.models import Q

from hequan.chapters.decisions.models import Decision
from hequan.chapters.decisions.register import Decisions
from hequan.core import access
from hequan.core.detector import Clue, Detector, first_days, wrong_order
from hequan.core.law_file import law
from hequan.core.period import Period

REVIEWS = "counsel.reviews"
LEGALITY = law("重大行政决策程序暂行条例")["legality_gate"]


def unreviewed(office: Any, period: Period) -> Iterator[Clue]:
    """讨论或者决定了、没有合法性审查的决策。"""
    for decision, opinion_on in _taken(office, period):
        if not decision.reviewed_on and not opinion_on:
            label, day = _first_act(decision)
            yield Clue(decision, f"{label}{day}，没有合法性审查日期，《合法性审查台账》也没有这一编号的意见。")


def reviewed_after(office: Any, period: Period) -> Iterator[Clue]:
    """讨论或者决定在先、合法性审查在后的决策。"""
    for decision, opinion_on in _taken(office, period):
        reviews = (("合法性审查日期", decision.reviewed_on), ("《合法性审查台账》的意见日期", opinion_on))
        seen = wrong_order(*_first_act(decision), *reviews)
        if seen:
            yield Clue(decision, seen)


def _taken(office: Any, period: Period) -> Iterator[tuple[Decision, date | None]]:
    """本年度讨论或者决定的决策，和《合法性审查台账》中按编号找到的最早的意见日期。"""
    days = (period.start, period.upto)
    taken = access.of_office(office, Decisions).filter(Q(discussed_on__range=days) | Q(decided_on__range=days))
    decisions = list(taken.order_by("initiated_on", "pk"))
    opinions = first_days(REVIEWS, office, "subject_number", "opinion_on", [one.number for one in decisions])
    for decision in decisions:
        yield decision, opinions.get(decision.number)


def _first_act(decision: Decision) -> tuple[str, date]:
    """最早的一步：讨论，没有讨论的是决定。"""
    name = "discussed_on" if decision.discussed_on else "decided_on"
    return Decisions.label(name), getattr(decision, name)


decision_unreviewed = Detector(
    "decisions.unreviewed",
    "决策应审未审",
    "集体讨论日期或者决定日期在本年度，没有填写合法性审查日期，"
    "《合法性审查台账》中也没有以决策编号为事项编号的意见的，一项计一件。",
    (LEGALITY,),
    Decisions,
    unreviewed,
    shows=("title",),
    reads=(REVIEWS,),
)
decision_reviewed_after = Detector(
    "decisions.reviewed_after",
    "先决策后审查",
    "集体讨论日期或者决定日期在本年度，合法性审查日期，或者《合法性审查台账》中以决策编号为事项编号的最早一份意见的日期，"
    "晚于集体讨论（没有讨论的，晚于决定）的，一项计一件；同一天的不算。",
    (LEGALITY,),
    Decisions,
    reviewed_after,
    shows=("title",),
    reads=(REVIEWS,),
)
