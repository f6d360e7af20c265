"""督察、整改、报送和考评的数据项。"""

from django.db.models import F, Q

from hequan.chapters.supervision.models import Finding, Inspection
from hequan.chapters.supervision.register import Appraisals, Findings, Inspections, Submissions
from hequan.core.figure import Count, Distinct, During, OfYear, OpenAtEnd, Ratio, Total
from hequan.core.period import Period


def closed_by_then(period: Period) -> Q:
    """截至期末已整改销号的。"""
    return Q(closed_on__lte=period.end)


def fallen_due(period: Period) -> Q:
    """期限已过的；期限当天还有时间，只有已经报送的才算。"""
    return Q(due_on__lt=period.on) | Q(sent_on__isnull=False)


def late_or_not_sent(period: Period) -> Q:
    """过了期限才报送或者仍未报送的；报送日期空着就是没有报送。"""
    return Q(sent_on__gt=F("due_on")) | Q(sent_on=None, due_on__lt=period.on)


inspections = Count(
    "supervision.inspections",
    "法治政府建设督察",
    of=Inspections,
    when=During("began_on"),
    by=("kind", "method", "office", "month"),
    unit="次",
    phrase="开展督察{value}{unit}",
    zero="本年度未开展法治政府建设督察",
)
full_inspections = Count(
    "supervision.full_inspections",
    "全面督察",
    of=Inspections,
    when=During("began_on"),
    where=Q(kind=Inspection.Kind.FULL),
    by=("method", "month"),
    unit="次",
    phrase="开展全面督察{value}{unit}",
    zero="本年度未开展全面督察",
)
special_inspections = Count(
    "supervision.special_inspections",
    "专项督察",
    of=Inspections,
    when=During("began_on"),
    where=Q(kind=Inspection.Kind.SPECIAL),
    by=("method", "month"),
    unit="次",
    phrase="开展专项督察{value}{unit}",
    zero="本年度未开展专项督察",
)
inspected_offices = Total(
    "supervision.inspected_offices",
    "督察覆盖单位",
    of=Inspections,
    when=During("began_on"),
    field="inspected_count",
    by=("kind", "month"),
    unit="个次",
    phrase="督察单位{value}{unit}",
    zero="本年度督察未覆盖任何单位",
)
findings = Count(
    "supervision.findings",
    "发现的问题",
    of=Findings,
    when=During("found_on"),
    by=("source", "topic", "office", "month"),
    unit="个",
    phrase="发现问题{value}{unit}",
    zero="本年度未发现需整改的问题",
)
findings_rectified = Count(
    "supervision.findings_rectified",
    "本年度发现并已整改的问题",
    of=Findings,
    when=During("found_on"),
    where=closed_by_then,
    by=("source", "topic", "office", "month"),
    unit="个",
    phrase="其中已整改{value}{unit}",
    zero="本年度发现的问题尚无整改完成",
)
rectification_rate = Ratio(
    "supervision.rectification_rate",
    "问题整改率",
    part=findings_rectified,
    whole=findings,
    phrase="整改率{value}%（{whole}个中整改{part}个）",
    zero="本年度未发现需整改的问题，不计算整改率",
)
findings_closed = Count(
    "supervision.findings_closed",
    "整改销号的问题",
    of=Findings,
    when=During("closed_on"),
    by=("source", "topic", "office", "month"),
    unit="个",
    phrase="整改销号{value}{unit}",
    zero="本年度无问题整改销号",
)
findings_open = Count(
    "supervision.findings_open",
    "尚未整改的问题",
    of=Findings,
    when=OpenAtEnd("found_on", "closed_on"),
    by=("source", "topic", "office"),
    unit="个",
    phrase="年末尚有问题{value}{unit}未整改完成",
    zero="年末无未整改完成的问题",
)
campaign_findings = Count(
    "supervision.campaign_findings",
    "集中整治发现的问题",
    of=Findings,
    when=During("found_on"),
    where=Q(source=Finding.Source.CAMPAIGN),
    by=("topic", "office", "month"),
    unit="个",
    phrase="集中整治发现问题{value}{unit}",
    zero="本年度集中整治未发现问题",
)
submissions = Count(
    "supervision.submissions",
    "应报送的材料",
    of=Submissions,
    when=During("due_on"),
    where=fallen_due,
    by=("kind", "office", "month"),
    unit="份",
    phrase="应报送材料{value}{unit}",
    zero="本年度无应报送的材料",
)
sent = Count(
    "supervision.sent",
    "报送的材料",
    of=Submissions,
    when=During("sent_on"),
    by=("kind", "office", "month"),
    unit="份",
    phrase="报送材料{value}{unit}",
    zero="本年度未报送材料",
)
on_time = Count(
    "supervision.on_time",
    "按时报送的材料",
    of=Submissions,
    when=During("due_on"),
    where=Q(sent_on__lte=F("due_on")),
    by=("kind", "office", "month"),
    unit="份",
    phrase="按时报送{value}{unit}",
    zero="本年度无按时报送的材料",
)
late_or_missing = Count(
    "supervision.late_or_missing",
    "漏报迟报的材料",
    of=Submissions,
    when=During("due_on"),
    where=late_or_not_sent,
    by=("kind", "office", "month"),
    unit="份",
    phrase="漏报迟报{value}{unit}",
    zero="本年度无漏报、迟报",
)
on_time_rate = Ratio(
    "supervision.on_time_rate",
    "按时报送率",
    part=on_time,
    whole=submissions,
    phrase="按时报送率{value}%（{whole}份中按时{part}份）",
    zero="本年度无应报送的材料，不计算按时报送率",
)
appraised = Distinct(
    "supervision.appraised",
    "考评的部门和社区",
    of=Appraisals,
    when=OfYear("year"),
    field="office",
    by=("use",),
    unit="个",
    phrase="考评部门和社区{value}{unit}",
    zero="本年度未开展法治建设考评",
)
appraisals = Count(
    "supervision.appraisals",
    "考评指标打分",
    of=Appraisals,
    when=OfYear("year"),
    by=("use", "office"),
    unit="项次",
    phrase="考评打分{value}{unit}",
    zero="本年度无考评打分",
)
