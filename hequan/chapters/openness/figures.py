"""政务公开的数据项。"""

from django.db.models import F, Q

from hequan.chapters.openness.models import Publication, Request
from hequan.chapters.openness.register import Datasets, DisclosureItems, Publications, Requests
from hequan.core.figure import Count, During, OpenAtEnd, OpenAtStart, Ratio
from hequan.core.period import Period

Reply = Request.Reply
REFUSED = Q(reply=Reply.REFUSED)
#: 没有可提供的：不存在，或者不归本机关公开。
NOT_AVAILABLE = Q(reply__in=[Reply.NOT_EXISTING, Reply.NOT_OURS, Reply.NO_PROCESSING])
GIVEN = Q(reply__in=[Reply.PROVIDED, Reply.PARTLY, Reply.ALREADY_PUBLIC])


def late_by_then(period: Period) -> Q:
    """过了公开期限才公开，或者到查询那天过了期限还没有公开。

    没有填写公开期限的，无从判断，不算逾期；审查后不予公开的，不存在逾期。
    """
    unpublished = Q(published_on__isnull=True, due_on__lt=period.on) & ~Q(review=Publication.Review.NOT_PUBLIC)
    return Q(published_on__gt=F("due_on")) | unpublished


items = Count(
    "openness.items",
    "公开事项",
    of=DisclosureItems,
    when=OpenAtEnd("listed_on", "removed_on"),
    by=("manner", "channel", "rhythm", "office"),
    unit="项",
    phrase="年末清单内公开事项{value}{unit}",
    zero="年末公开事项清单为空",
)
items_added = Count(
    "openness.items_added",
    "新列入公开事项",
    of=DisclosureItems,
    when=During("listed_on"),
    by=("manner", "office", "month"),
    unit="项",
    phrase="新列入公开事项{value}{unit}",
    zero="本年度未新列入公开事项",
)
items_removed = Count(
    "openness.items_removed",
    "移出公开事项",
    of=DisclosureItems,
    when=During("removed_on"),
    by=("manner", "office", "month"),
    unit="项",
    phrase="移出公开事项{value}{unit}",
    zero="本年度未移出公开事项",
)
published = Count(
    "openness.published",
    "主动公开政府信息",
    of=Publications,
    when=During("published_on"),
    by=("kind", "channel", "office", "month"),
    unit="条",
    phrase="主动公开政府信息{value}{unit}",
    zero="本年度未主动公开政府信息",
)
late = Count(
    "openness.late",
    "逾期公开",
    of=Publications,
    when=During("due_on"),
    where=late_by_then,
    by=("kind", "office", "month"),
    unit="条",
    phrase="逾期公开{value}{unit}",
    zero="本年度无逾期公开的信息",
)
withdrawn = Count(
    "openness.withdrawn",
    "撤下公开信息",
    of=Publications,
    when=During("withdrawn_on"),
    by=("kind", "channel", "office", "month"),
    unit="条",
    phrase="撤下公开信息{value}{unit}",
    zero="本年度未撤下公开信息",
)
requests = Count(
    "openness.requests",
    "本年新收政府信息公开申请",
    of=Requests,
    when=During("received_on"),
    by=("applicant_kind", "channel", "office", "month"),
    unit="件",
    phrase="收到政府信息公开申请{value}{unit}",
    zero="本年度未收到政府信息公开申请",
)
carried_in = Count(
    "openness.carried_in",
    "上年结转政府信息公开申请",
    of=Requests,
    when=OpenAtStart("received_on", "replied_on"),
    by=("applicant_kind", "office"),
    unit="件",
    phrase="上年结转政府信息公开申请{value}{unit}",
    zero="本年度无上年结转的政府信息公开申请",
)
replied = Count(
    "openness.replied",
    "本年度办理结果",
    of=Requests,
    when=During("replied_on"),
    by=("reply", "applicant_kind", "office", "month"),
    unit="件",
    phrase="办结政府信息公开申请{value}{unit}",
    zero="本年度无政府信息公开申请办结",
)
carried_out = Count(
    "openness.carried_out",
    "结转下年度继续办理",
    of=Requests,
    when=OpenAtEnd("received_on", "replied_on"),
    by=("applicant_kind", "office"),
    unit="件",
    phrase="结转下年度继续办理{value}{unit}",
    zero="本年度无结转下年度的政府信息公开申请",
)
in_time = Count(
    "openness.in_time",
    "按期答复",
    of=Requests,
    when=During("replied_on"),
    # 没有填写答复期限的，无从证明按期，不计入。
    where=Q(replied_on__lte=F("due_on")),
    by=("reply", "applicant_kind", "office", "month"),
    unit="件",
    phrase="按期答复{value}{unit}",
    zero="本年度无按期答复的政府信息公开申请",
)
in_time_rate = Ratio(
    "openness.in_time_rate",
    "按期答复率",
    part=in_time,
    whole=replied,
    phrase="按期答复率{value}%（办结{whole}件中按期{part}件）",
    zero="本年度无政府信息公开申请办结，不计算按期答复率",
)
given = Count(
    "openness.given",
    "予以公开和部分公开",
    of=Requests,
    when=During("replied_on"),
    where=GIVEN,
    by=("reply", "applicant_kind", "office", "month"),
    unit="件",
    phrase="予以公开、部分公开和告知获取方式{value}{unit}",
    zero="本年度无予以公开的政府信息公开申请",
)
refused = Count(
    "openness.refused",
    "不予公开",
    of=Requests,
    when=During("replied_on"),
    where=REFUSED,
    by=("applicant_kind", "office", "month"),
    unit="件",
    phrase="不予公开{value}{unit}",
    zero="本年度无不予公开的政府信息公开申请",
)
not_available = Count(
    "openness.not_available",
    "无法提供",
    of=Requests,
    when=During("replied_on"),
    where=NOT_AVAILABLE,
    by=("reply", "applicant_kind", "office", "month"),
    unit="件",
    phrase="无法提供{value}{unit}",
    zero="本年度无无法提供的政府信息公开申请",
)
corrections = Count(
    "openness.corrections",
    "告知补正",
    of=Requests,
    when=During("correction_asked_on"),
    by=("applicant_kind", "office", "month"),
    unit="件",
    phrase="告知补正{value}{unit}",
    zero="本年度未告知补正",
)
extensions = Count(
    "openness.extensions",
    "延长答复期限",
    of=Requests,
    when=During("extended_on"),
    by=("applicant_kind", "office", "month"),
    unit="件",
    phrase="延长答复期限{value}{unit}",
    zero="本年度未延长答复期限",
)
datasets = Count(
    "openness.datasets",
    "开放数据集",
    of=Datasets,
    when=OpenAtEnd("published_on", "withdrawn_on"),
    by=("format", "openness", "rhythm", "office"),
    unit="个",
    phrase="年末开放数据集{value}{unit}",
    zero="年末无开放数据集",
)
datasets_added = Count(
    "openness.datasets_added",
    "新开放数据集",
    of=Datasets,
    when=During("published_on"),
    by=("format", "openness", "office", "month"),
    unit="个",
    phrase="新开放数据集{value}{unit}",
    zero="本年度未新开放数据集",
)
