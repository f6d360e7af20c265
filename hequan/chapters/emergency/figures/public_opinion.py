"""网络舆情的数据项。"""

from django.db.models import Q

from hequan.chapters.emergency.register import PublicOpinions
from hequan.core.figure import Count, During, OpenAtEnd, OpenAtStart, Ratio
from hequan.core.period import Period


def closed_by_then(period: Period) -> Q:
    """截至期末已经办结的。"""
    return Q(closed_on__lte=period.end)


opinions_found = Count(
    "emergency.opinions_found",
    "发现网络舆情",
    of=PublicOpinions,
    when=During("found_on"),
    by=("source", "topic", "office", "month"),
    unit="起",
    phrase="发现网络舆情{value}{unit}",
    zero="本年度未发现网络舆情",
)
opinions_carried_in = Count(
    "emergency.opinions_carried_in",
    "上年未办结的网络舆情",
    of=PublicOpinions,
    when=OpenAtStart("found_on", "closed_on"),
    by=("source", "topic", "office"),
    unit="起",
    phrase="上年结转网络舆情{value}{unit}",
    zero="上年无网络舆情结转",
)
opinions_handled = Count(
    "emergency.opinions_handled",
    "处置网络舆情",
    of=PublicOpinions,
    when=During("closed_on"),
    by=("source", "topic", "finding", "office", "month"),
    unit="起",
    phrase="有效处置网络舆情{value}{unit}",
    zero="本年度未处置网络舆情",
)
opinions_open = Count(
    "emergency.opinions_open",
    "年末未办结的网络舆情",
    of=PublicOpinions,
    when=OpenAtEnd("found_on", "closed_on"),
    by=("source", "topic", "office"),
    unit="起",
    phrase="年末尚在处置网络舆情{value}{unit}",
    zero="年末无未办结的网络舆情",
)
opinions_closed_same_year = Count(
    "emergency.opinions_closed_same_year",
    "当年发现并办结的网络舆情",
    of=PublicOpinions,
    when=During("found_on"),
    where=closed_by_then,
    by=("source", "topic", "office", "month"),
    unit="起",
    phrase="当年发现并办结网络舆情{value}{unit}",
    zero="本年度无当年发现的网络舆情办结",
)
opinions_closed_rate = Ratio(
    "emergency.opinions_closed_rate",
    "网络舆情办结率",
    part=opinions_closed_same_year,
    whole=opinions_found,
    phrase="网络舆情办结率{value}%（发现{whole}起中办结{part}起）",
    zero="本年度未发现网络舆情，不计算办结率",
)
