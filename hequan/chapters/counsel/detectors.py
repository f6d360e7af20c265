"""法律顾问和合法性审查的核查项：聘而不用、走过场、意见雷同和意见空白。"""

from collections.abc import Iterator
from datetime import date
from typing import Any

from django.db.models import Q

from hequan.chapters.counsel.models import Engagement, Review
from hequan.chapters.counsel.register import Consultations, Engagements, Reviews
from hequan.core import access
from hequan.core.detector import Clue, Detector, Recorded, recorded
from hequan.core.display import moment_text
from hequan.core.law_file import law
from hequan.core.likeness import SHORTEST, SIMILAR, Earlier, bare
from hequan.core.period import Period

#: 以下是本系统定的核查线索，不是法律规定的时限或标准。
HASTY_MINUTES = 30
#: 只有这几个字的意见等于没有写。
SAYS_NOTHING = ("无", "略", "同意", "合法", "无意见", "无异议")

#: 决策、文件和处罚各有要求审查的条文；合同没有。
REVIEW_ARTICLES = (
    law("重大行政决策程序暂行条例")["legality_opinion"],
    law("国务院办公厅关于加强行政规范性文件制定和监督管理工作的通知")["legality_gate"],
    law("行政处罚法")["penalty_legal_review"],
)
COUNSEL_DOCUMENT = "《关于推行法律顾问制度和公职律师公司律师制度的意见》"


def unused(office: Any, period: Period) -> Iterator[Clue]:
    """本年度在聘、本年度既没有办理事项、也没有参与审查的聘期。"""
    in_term = Q(retained_on__lte=period.upto, retained_until__gte=period.start)
    not_ended = Q(ended_on__isnull=True) | Q(ended_on__gte=period.start)
    engagements = list(access.of_office(office, Engagements).filter(in_term & not_ended).order_by("retained_on", "pk"))
    asked, took_part = _asked(office, period), _took_part(office, period)
    for engagement in engagements:
        if engagement.pk not in asked and not any(engagement.counsel in names for names in took_part):
            yield Clue(engagement, _said_of(engagement, period))


def _asked(office: Any, period: Period) -> set[int]:
    """本年度有事项的聘期；整个街道的事项都算，不只是聘请的单位提出的。"""
    consultations = access.of_office(office.house, Consultations).filter(asked_on__range=(period.start, period.upto))
    return set(consultations.order_by().values_list("engagement_id", flat=True).distinct())


def _took_part(office: Any, period: Period) -> set[str]:
    """本年度审查中“参与的法律顾问”一栏写过的内容。"""
    days = (period.start, period.upto)
    reviews = access.of_office(office.house, Reviews).filter(Q(received_on__range=days) | Q(opinion_on__range=days))
    return set(reviews.exclude(counsel="").order_by().values_list("counsel", flat=True).distinct())


def _said_of(engagement: Engagement, period: Period) -> str:
    last = min(day for day in (engagement.retained_until, engagement.ended_on, period.upto) if day)
    days = (last - max(engagement.retained_on, period.start)).days + 1
    term = f"聘期{engagement.retained_on}至{engagement.retained_until}"
    return f"{term}，{period}在聘{days}天，没有请其办理事项，也没有请其参与合法性审查。"


def hasty(office: Any, period: Period) -> Iterator[Clue]:
    """当天送审、很快出具意见的审查；留痕能说明的看留痕，不能说明的看日期。"""
    reviews = _given(office, period.start, period).order_by("opinion_on", "pk")
    moments = recorded(Reviews, reviews, "opinion_on")
    for review in reviews:
        seen = _haste(review, moments.get(review.pk))
        if seen:
            yield Clue(review, seen)


def _haste(review: Review, moments: Recorded | None) -> str:
    """快在哪里；不快的为空。事后补记的留痕只说明什么时候录入，不说明什么时候审查。"""
    same_day = review.received_on == review.opinion_on
    if moments and moments.apart and moments.filled_on == review.opinion_on:
        if moments.minutes >= HASTY_MINUTES:
            return ""
        entered, filled = moment_text(moments.entered), moment_text(moments.filled)
        between = f"{moments.minutes}分钟" if moments.minutes else "不到1分钟"
        received = "" if same_day else f"；收到日期填的是{review.received_on}"
        return f"{entered}登记送审，{filled}登记意见，相隔{between}（按登记留痕）{received}。"
    if same_day and not review.problems:
        return f"{review.received_on}收到，当天出具意见，没有提出问题（留痕看不出时刻，按日期）。"
    return ""


def alike(office: Any, period: Period) -> Iterator[Clue]:
    """意见和更早的另一件事项的意见相同或者几乎相同的审查。"""
    reviews = {review.pk: review for review in _given(office, period.before().start, period)}
    earlier = Earlier()
    for review in sorted(reviews.values(), key=lambda review: (review.opinion_on, review.pk)):
        found = earlier.like(review.opinion, bare(review.subject))
        if found and review.opinion_on >= period.start:
            yield _alike(review, reviews[found[0]], found[1])
        earlier.add(review.opinion, bare(review.subject), review.pk)


def _alike(review: Review, other: Review, ratio: float) -> Clue:
    much = "相同" if ratio == 1 else f"几乎相同，相似度{int(ratio * 100)}%"
    return Clue(review, f"意见与{other.opinion_on}的{other.number}{much}，事项不同。", other)


def blank(office: Any, period: Period) -> Iterator[Clue]:
    """意见没有内容的审查。"""
    for review in _given(office, period.start, period).order_by("opinion_on", "pk"):
        said = bare(review.opinion)
        if not said or said in SAYS_NOTHING:
            yield Clue(
                review, f"{review.opinion_on}的意见{f'只有“{said}”' if said else '没有文字'}，没有说明理由和依据。"
            )


def _given(office: Any, since: date, period: Period) -> Any:
    """一天以来出具了意见的审查。"""
    return access.of_office(office, Reviews).filter(opinion_on__range=(since, period.upto))


counsel_unused = Detector(
    "counsel.unused",
    "聘而不用",
    "《法律顾问台账》中聘期在本年度内，而本年度《法律顾问事项台账》没有其办理的事项、"
    "《合法性审查台账》也没有其参与的审查的，一个聘期计一件。",
    COUNSEL_DOCUMENT,
    Engagements,
    unused,
    shows=("kind", "firm"),
)
review_hasty = Detector(
    "counsel.review_hasty",
    "审查走过场",
    f"意见日期在本年度，送审和意见都在意见当天登记、按登记留痕相隔不到{HASTY_MINUTES}分钟的；"
    "一次登记或者事后补记、留痕看不出时刻的，看是否当天收到当天出具意见、没有提出问题。"
    f"{HASTY_MINUTES}分钟是本系统定的核查线索，不是法律规定的时限。",
    REVIEW_ARTICLES,
    Reviews,
    hasty,
    shows=("kind", "subject"),
)
opinion_alike = Detector(
    "counsel.opinion_alike",
    "审查意见雷同",
    "意见日期在本年度，意见去掉空格和标点后，与本年度或者上一年度更早的另一事项的意见相同的；"
    f"满{SHORTEST}个字的，相似度达到{SIMILAR:.0%}的也算。比较的标准由本系统定，不是法律规定的。",
    REVIEW_ARTICLES,
    Reviews,
    alike,
    shows=("kind", "subject"),
)
opinion_blank = Detector(
    "counsel.opinion_blank",
    "审查意见空白",
    f"意见日期在本年度，意见去掉空格和标点后没有文字，或者只有{'、'.join(f'“{one}”' for one in SAYS_NOTHING)}的；"
    "这几个词由本系统列出。",
    REVIEW_ARTICLES,
    Reviews,
    blank,
    shows=("kind", "subject"),
)
