"""第一责任人履职、工作要点和问题的数据项。"""

from django.db.models import F, Q

from hequan.chapters.leadership.models import Duty, WorkPoint
from hequan.chapters.leadership.register import Duties, Problems, WorkPoints
from hequan.core.figure import Count, Distinct, During, OfYear, OpenAtEnd, Ratio
from hequan.core.period import Period


def closed_by_then(period: Period) -> Q:
    """截至期末已办结的任务。"""
    return Q(closed_on__lte=period.end)


def done_by_then(period: Period) -> Q:
    """截至期末已完成的职责。"""
    return Q(done_on__lte=period.end)


def overdue_by_then(period: Period) -> Q:
    """时限已过而没有按时办结的任务；时限当天还不算逾期。"""
    return Q(due_on__lt=period.on) & (Q(closed_on=None) | Q(closed_on__gt=F("due_on")))


duties = Count(
    "leadership.duties",
    "第一责任人职责",
    of=Duties,
    when=OfYear("year"),
    by=("holder", "kind"),
    unit="项",
    phrase="第一责任人职责清单{value}{unit}",
    zero="本年度未列第一责任人职责清单",
)
duties_done = Count(
    "leadership.duties_done",
    "第一责任人完成的职责",
    of=Duties,
    when=OfYear("year"),
    where=done_by_then,
    by=("holder", "kind"),
    unit="项",
    phrase="第一责任人完成职责{value}{unit}",
    zero="本年度第一责任人未完成清单所列职责",
)
statements = Distinct(
    "leadership.statements",
    "年终述法的主要负责人",
    of=Duties,
    when=During("done_on"),
    where=Q(kind=Duty.Kind.STATEMENT),
    field="person",
    by=("holder",),
    unit="人",
    phrase="主要负责人年终述法{value}{unit}",
    zero="本年度主要负责人未述法",
)
work_points = Count(
    "leadership.work_points",
    "工作要点任务",
    of=WorkPoints,
    when=OfYear("year"),
    by=("source", "office"),
    unit="项",
    phrase="工作要点分解为任务{value}{unit}",
    zero="本年度未分解工作要点任务",
)
work_points_closed = Count(
    "leadership.work_points_closed",
    "办结的工作要点任务",
    of=WorkPoints,
    when=OfYear("year"),
    where=closed_by_then,
    by=("source", "office"),
    unit="项",
    phrase="办结任务{value}{unit}",
    zero="本年度无工作要点任务办结",
)
work_points_rate = Ratio(
    "leadership.work_points_rate",
    "工作要点任务办结率",
    part=work_points_closed,
    whole=work_points,
    phrase="任务办结率{value}%（{whole}项中办结{part}项）",
    zero="本年度未分解工作要点任务，不计算办结率",
)
work_points_overdue = Count(
    "leadership.work_points_overdue",
    "逾期的工作要点任务",
    of=WorkPoints,
    when=OfYear("year"),
    where=overdue_by_then,
    by=("source", "office"),
    unit="项",
    phrase="任务逾期{value}{unit}",
    zero="本年度无工作要点任务逾期",
)
work_points_from_problems = Count(
    "leadership.work_points_from_problems",
    "由问题转化的工作要点任务",
    of=WorkPoints,
    when=OfYear("year"),
    where=Q(source=WorkPoint.Source.PROBLEM),
    by=("office",),
    unit="项",
    phrase="针对上年度问题安排任务{value}{unit}",
    zero="本年度未针对上年度问题安排任务",
)
problems = Count(
    "leadership.problems",
    "年度报告所列问题",
    of=Problems,
    when=OfYear("year"),
    by=("area", "office"),
    unit="个",
    phrase="查摆问题{value}{unit}",
    zero="本年度未列存在的问题",
)
problems_resolved = Count(
    "leadership.problems_resolved",
    "解决的问题",
    of=Problems,
    when=During("resolved_on"),
    by=("area", "office", "month"),
    unit="个",
    phrase="解决问题{value}{unit}",
    zero="本年度无问题解决",
)
problems_open = Count(
    "leadership.problems_open",
    "尚未解决的问题",
    of=Problems,
    when=OpenAtEnd("found_on", "resolved_on"),
    by=("area", "office"),
    unit="个",
    phrase="年末尚有问题{value}{unit}未解决",
    zero="年末无未解决的问题",
)
