"""行政执法的核查项：先处罚后审核。"""

from collections.abc import Iterator
from typing import Any

from hequan.chapters.enforcement.register import Penalties
from hequan.core import access
from hequan.core.detector import Clue, Detector, first_days, wrong_order
from hequan.core.law_file import law
from hequan.core.period import Period

REVIEWS = "counsel.reviews"


def reviewed_after(office: Any, period: Period) -> Iterator[Clue]:
    """决定在先、法制审核在后的处罚。"""
    decided = access.of_office(office, Penalties).filter(decided_on__range=(period.start, period.upto))
    penalties = list(decided.order_by("decided_on", "pk"))
    opinions = first_days(REVIEWS, office, "subject_number", "opinion_on", [one.document_number for one in penalties])
    for penalty in penalties:
        opinion_on = opinions.get(penalty.document_number)
        reviews = (("法制审核日期", penalty.reviewed_on), ("《合法性审查台账》的意见日期", opinion_on))
        seen = wrong_order("决定日期", penalty.decided_on, *reviews)
        if seen:
            yield Clue(penalty, seen)


penalty_reviewed_after = Detector(
    "enforcement.reviewed_after",
    "先处罚后审核",
    "决定日期在本年度，法制审核日期，或者《合法性审查台账》中以决定书文号为事项编号的最早一份意见的日期，"
    "晚于决定日期的，一件计一件；同一天的不算。",
    (law("行政处罚法")["penalty_legal_review"],),
    Penalties,
    reviewed_after,
    shows=("cause",),
    reads=(REVIEWS,),
)
