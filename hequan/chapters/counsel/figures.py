"""法律顾问和合法性审查的数据项。"""

from django.db.models import Q

from hequan.chapters.counsel.models import Adoption, Consultation, Review
from hequan.chapters.counsel.register import Consultations, Engagements, Reviews
from hequan.core.figure import Count, Distinct, During, OpenAtEnd, Ratio, Total
from hequan.core.period import Period

TAKEN_UP = (Adoption.ADOPTED, Adoption.PARTLY)


def still_retained(period: Period) -> Q:
    """聘期还没有满的，聘期最后一天仍在聘。"""
    return Q(retained_until__gte=period.end)


def community_still_retained(period: Period) -> Q:
    """社区聘请、聘期还没有满的。"""
    return still_retained(period) & Q(office__kind="community")


retained = Count(
    "counsel.retained",
    "在聘法律顾问",
    of=Engagements,
    when=OpenAtEnd("retained_on", "ended_on"),
    where=still_retained,
    by=("kind", "office"),
    unit="名",
    phrase="聘请法律顾问{value}{unit}",
    zero="年末无在聘法律顾问",
)
communities_covered = Distinct(
    "counsel.communities_covered",
    "聘有法律顾问的社区",
    of=Engagements,
    when=OpenAtEnd("retained_on", "ended_on"),
    where=community_still_retained,
    field="office",
    by=("office",),
    unit="个",
    phrase="{value}{unit}社区聘有法律顾问",
    zero="年末无社区聘有法律顾问",
)
fees = Total(
    "counsel.fees",
    "法律顾问聘用费用",
    of=Engagements,
    when=During("retained_on"),
    field="fee",
    by=("kind", "office", "month"),
    unit="元",
    phrase="聘用费用{value}{unit}",
    zero="本年度无法律顾问聘用费用",
)
consultations = Count(
    "counsel.consultations",
    "法律顾问办理的事项",
    of=Consultations,
    when=During("asked_on"),
    by=("kind", "matter", "office", "month"),
    unit="件",
    phrase="法律顾问办理事项{value}{unit}",
    zero="本年度未请法律顾问办理事项",
)
advice = Count(
    "counsel.advice",
    "法律咨询",
    of=Consultations,
    when=During("asked_on"),
    where=Q(kind=Consultation.Kind.ADVICE),
    by=("matter", "office", "month"),
    unit="件",
    phrase="提供法律咨询{value}{unit}",
    zero="本年度未向法律顾问咨询",
)
drafted = Count(
    "counsel.drafted",
    "起草修改的文书",
    of=Consultations,
    when=During("asked_on"),
    where=Q(kind=Consultation.Kind.DRAFTING),
    by=("matter", "office", "month"),
    unit="件",
    phrase="起草修改文书{value}{unit}",
    zero="本年度法律顾问未起草修改文书",
)
meetings_attended = Count(
    "counsel.meetings_attended",
    "法律顾问列席会议",
    of=Consultations,
    when=During("asked_on"),
    where=Q(kind=Consultation.Kind.MEETING),
    by=("matter", "office", "month"),
    unit="次",
    phrase="列席会议{value}{unit}",
    zero="本年度法律顾问未列席会议",
)
duty_shifts = Count(
    "counsel.duty_shifts",
    "法律顾问值班",
    of=Consultations,
    when=During("asked_on"),
    where=Q(kind=Consultation.Kind.DUTY),
    by=("office", "month"),
    unit="次",
    phrase="值班接待{value}{unit}",
    zero="本年度法律顾问未值班",
)
persons_served = Total(
    "counsel.persons_served",
    "法律顾问服务群众",
    of=Consultations,
    when=During("asked_on"),
    field="persons",
    by=("kind", "office", "month"),
    unit="人次",
    phrase="服务群众{value}{unit}",
    zero="本年度法律顾问未服务群众",
)
opinions = Count(
    "counsel.opinions",
    "法律顾问出具的意见",
    of=Consultations,
    when=During("answered_on"),
    by=("kind", "matter", "adoption", "office", "month"),
    unit="条",
    phrase="出具法律意见{value}{unit}",
    zero="本年度法律顾问未出具意见",
)
opinions_adopted = Count(
    "counsel.opinions_adopted",
    "采纳的法律意见",
    of=Consultations,
    when=During("answered_on"),
    where=Q(adoption__in=TAKEN_UP),
    by=("kind", "matter", "adoption", "office", "month"),
    unit="条",
    phrase="采纳法律意见{value}{unit}",
    zero="本年度未采纳法律意见",
)
opinion_adoption_rate = Ratio(
    "counsel.opinion_adoption_rate",
    "法律意见采纳率",
    part=opinions_adopted,
    whole=opinions,
    phrase="法律意见采纳率{value}%（{whole}条中采纳{part}条）",
    zero="本年度法律顾问未出具意见，不计算采纳率",
)
reviews = Count(
    "counsel.reviews",
    "合法性审查",
    of=Reviews,
    when=During("opinion_on"),
    by=("kind", "conclusion", "adoption", "office", "month"),
    unit="件",
    phrase="开展合法性审查{value}{unit}",
    zero="本年度未开展合法性审查",
)
contracts_reviewed = Count(
    "counsel.contracts_reviewed",
    "审查的行政合同",
    of=Reviews,
    when=During("opinion_on"),
    where=Q(kind=Review.Kind.CONTRACT),
    by=("conclusion", "adoption", "office", "month"),
    unit="份",
    phrase="审查行政合同{value}{unit}",
    zero="本年度未审查行政合同",
)
enforcement_reviewed = Count(
    "counsel.enforcement_reviewed",
    "审查的重大行政执法决定",
    of=Reviews,
    when=During("opinion_on"),
    where=Q(kind=Review.Kind.ENFORCEMENT),
    by=("conclusion", "adoption", "office", "month"),
    unit="件",
    phrase="审查重大行政执法决定{value}{unit}",
    zero="本年度未审查重大行政执法决定",
)
reviews_open = Count(
    "counsel.reviews_open",
    "尚未出具意见的审查",
    of=Reviews,
    when=OpenAtEnd("received_on", "opinion_on"),
    by=("kind", "office"),
    unit="件",
    phrase="年末尚有{value}{unit}在审",
    zero="年末无在审事项",
)
review_problems = Total(
    "counsel.review_problems",
    "合法性审查提出的问题",
    of=Reviews,
    when=During("opinion_on"),
    field="problems",
    by=("kind", "office", "month"),
    unit="个",
    phrase="提出问题{value}{unit}",
    zero="本年度合法性审查未提出问题",
)
civil_code_checked = Count(
    "counsel.civil_code_checked",
    "对照民法典的合法性审查",
    of=Reviews,
    when=During("opinion_on"),
    where=Q(is_civil_code_checked=True),
    by=("kind", "office", "month"),
    unit="件",
    phrase="对照民法典审查{value}{unit}",
    zero="本年度合法性审查未对照民法典",
)
not_lawful = Count(
    "counsel.not_lawful",
    "审查认定不合法的事项",
    of=Reviews,
    when=During("opinion_on"),
    where=Q(conclusion=Review.Conclusion.UNLAWFUL),
    by=("kind", "office", "month"),
    unit="件",
    phrase="认定不合法{value}{unit}",
    zero="本年度无审查认定不合法的事项",
)
