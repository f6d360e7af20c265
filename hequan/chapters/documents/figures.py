"""行政规范性文件的数据项。"""

from django.db.models import Q

from hequan.chapters.documents.models import NormativeDocument
from hequan.chapters.documents.register import Cleanups, ExpertInvitations, Experts, NormativeDocuments, Screenings
from hequan.core.figure import Count, During, OpenAtEnd, Ratio
from hequan.core.period import Period


def filed_by_then(period: Period) -> Q:
    """截至期末已报备的。"""
    return Q(filed_on__lte=period.end)


def not_withdrawn(period: Period) -> Q:
    """期末还没有终止制定的。"""
    return Q(withdrawn_on=None) | Q(withdrawn_on__gt=period.end)


def still_valid(period: Period) -> Q:
    """有效期还没有过的；没有写有效期的一直有效，最后一天仍有效。"""
    return Q(valid_until=None) | Q(valid_until__gte=period.end)


def still_serving(period: Period) -> Q:
    """聘期还没有过的；没有写聘期的一直在库，最后一天仍在库。"""
    return Q(term_until=None) | Q(term_until__gte=period.end)


screened = Count(
    "documents.screened",
    "识别的拟发文件",
    of=Screenings,
    when=During("screened_on"),
    by=("is_normative", "office", "month"),
    unit="件",
    phrase="识别拟发文件{value}{unit}",
    zero="本年度未开展规范性文件识别",
)
screened_normative = Count(
    "documents.screened_normative",
    "识别为行政规范性文件的",
    of=Screenings,
    when=During("screened_on"),
    where=Q(is_normative=True),
    by=("office", "month"),
    unit="件",
    phrase="其中属于行政规范性文件{value}{unit}",
    zero="本年度识别的文件均不属于行政规范性文件",
)
issued = Count(
    "documents.issued",
    "出台的行政规范性文件",
    of=NormativeDocuments,
    when=During("issued_on"),
    by=("office", "month"),
    unit="件",
    phrase="出台行政规范性文件{value}{unit}",
    zero="本年度未出台行政规范性文件",
)
published = Count(
    "documents.published",
    "公布的行政规范性文件",
    of=NormativeDocuments,
    when=During("published_on"),
    by=("office", "month"),
    unit="件",
    phrase="公布行政规范性文件{value}{unit}",
    zero="本年度无行政规范性文件公布",
)
filed = Count(
    "documents.filed",
    "报备的行政规范性文件",
    of=NormativeDocuments,
    when=During("filed_on"),
    by=("office", "month"),
    unit="件",
    phrase="报送备案{value}{unit}",
    zero="本年度无行政规范性文件报送备案",
)
issued_and_filed = Count(
    "documents.issued_and_filed",
    "本年度出台并已报备的",
    of=NormativeDocuments,
    when=During("issued_on"),
    where=filed_by_then,
    by=("office", "month"),
    unit="件",
    phrase="其中已报送备案{value}{unit}",
    zero="本年度出台的行政规范性文件均未报送备案",
)
filing_rate = Ratio(
    "documents.filing_rate",
    "规范性文件报备率",
    part=issued_and_filed,
    whole=issued,
    phrase="报备率{value}%（{whole}件中报备{part}件）",
    zero="本年度未出台行政规范性文件，不计算报备率",
)
in_preparation = Count(
    "documents.in_preparation",
    "正在制定的行政规范性文件",
    of=NormativeDocuments,
    when=OpenAtEnd("drafted_on", "issued_on"),
    where=not_withdrawn,
    by=("office",),
    unit="件",
    phrase="年末正在制定{value}{unit}",
    zero="年末无正在制定的行政规范性文件",
)
in_force = Count(
    "documents.in_force",
    "现行有效的行政规范性文件",
    of=NormativeDocuments,
    when=OpenAtEnd("effective_on", "repealed_on"),
    where=still_valid,
    by=("is_market_related", "office"),
    unit="件",
    phrase="年末现行有效{value}{unit}",
    zero="年末无现行有效的行政规范性文件",
)
repealed = Count(
    "documents.repealed",
    "废止的行政规范性文件",
    of=NormativeDocuments,
    when=During("repealed_on"),
    by=("office", "month"),
    unit="件",
    phrase="废止或宣布失效{value}{unit}",
    zero="本年度无行政规范性文件废止",
)
legality_reviews = Count(
    "documents.legality_reviews",
    "行政规范性文件合法性审核",
    of="counsel.reviews",
    when=During("opinion_on"),
    where=Q(kind="document"),
    by=("conclusion", "adoption", "office", "month"),
    unit="件",
    phrase="审核行政规范性文件{value}{unit}",
    zero="本年度无行政规范性文件提请合法性审核",
)
cleaned = Count(
    "documents.cleaned",
    "清理的行政规范性文件",
    of=Cleanups,
    when=During("cleaned_on"),
    by=("result", "office", "month"),
    unit="件",
    phrase="清理行政规范性文件{value}{unit}",
    zero="本年度未开展行政规范性文件清理",
)
cleaned_kept = Count(
    "documents.cleaned_kept",
    "清理后继续有效的",
    of=Cleanups,
    when=During("cleaned_on"),
    where=Q(result=NormativeDocument.CleanupResult.KEPT),
    by=("office", "month"),
    unit="件",
    phrase="继续有效{value}{unit}",
    zero="本年度无清理后继续有效的文件",
)
experts = Count(
    "documents.experts",
    "在库审查专家",
    of=Experts,
    when=OpenAtEnd("appointed_on", "left_on"),
    where=still_serving,
    by=("field",),
    unit="人",
    phrase="年末审查专家库有专家{value}{unit}",
    zero="年末审查专家库无在库专家",
)
expert_opinions = Count(
    "documents.expert_opinions",
    "专家参加审查论证",
    of=ExpertInvitations,
    when=During("attended_on"),
    by=("purpose", "office", "month"),
    unit="人次",
    phrase="专家参加审查论证{value}{unit}",
    zero="本年度无专家参加审查论证",
)
self_inspected = Count(
    "documents.self_inspected",
    "合法性审核自查发现的问题",
    of="supervision.findings",
    when=During("found_on"),
    where=Q(source="self_inspection", topic="document_review"),
    by=("office", "month"),
    unit="个",
    phrase="自查发现合法性审核问题{value}{unit}",
    zero="本年度合法性审核自查未发现问题",
)
