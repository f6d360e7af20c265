"""重大行政决策的数据项。"""

from django.db.models import Q

from hequan.chapters.decisions.models import Comment, MemberView
from hequan.chapters.decisions.register import Comments, Decisions, Executions, MemberViews
from hequan.core.figure import Count, During, OfYear, OpenAtEnd, Ratio
from hequan.core.period import Period

ADOPTED = Q(adoption__in=(Comment.Adoption.ADOPTED, Comment.Adoption.PARTLY))
DISSENTING = Q(view__in=(MemberView.View.DISAGREED, MemberView.View.RESERVED))


def not_terminated(period: Period) -> Q:
    """期末还没有终止的。"""
    return Q(terminated_on=None) | Q(terminated_on__gt=period.end)


catalogued = Count(
    "decisions.catalogued",
    "列入年度目录的决策事项",
    of=Decisions,
    when=OfYear("catalogue_year"),
    by=("matter", "office"),
    unit="项",
    phrase="重大行政决策事项目录列{value}{unit}",
    zero="本年度重大行政决策事项目录未列事项",
)
made = Count(
    "decisions.made",
    "作出的重大行政决策",
    of=Decisions,
    when=During("decided_on"),
    by=("matter", "participation", "office", "month"),
    unit="项",
    phrase="作出重大行政决策{value}{unit}",
    zero="本年度无重大行政决策事项",
)
under_way = Count(
    "decisions.under_way",
    "正在履行程序的决策事项",
    of=Decisions,
    when=OpenAtEnd("initiated_on", "decided_on"),
    where=not_terminated,
    by=("matter", "office"),
    unit="项",
    phrase="年末正在履行决策程序{value}{unit}",
    zero="年末无正在履行程序的决策事项",
)
evaluated = Count(
    "decisions.evaluated",
    "后评估的重大行政决策",
    of=Decisions,
    when=During("evaluated_on"),
    by=("matter", "office", "month"),
    unit="项",
    phrase="开展决策后评估{value}{unit}",
    zero="本年度未开展决策后评估",
)
adjusted = Count(
    "decisions.adjusted",
    "调整的重大行政决策",
    of=Decisions,
    when=During("adjusted_on"),
    by=("matter", "office", "month"),
    unit="项",
    phrase="调整重大行政决策{value}{unit}",
    zero="本年度无重大行政决策调整",
)
suspended = Count(
    "decisions.suspended",
    "中止执行的重大行政决策",
    of=Decisions,
    when=During("suspended_on"),
    by=("matter", "office", "month"),
    unit="项",
    phrase="中止执行重大行政决策{value}{unit}",
    zero="本年度无重大行政决策中止执行",
)
comments = Count(
    "decisions.comments",
    "收到的公众意见",
    of=Comments,
    when=During("received_on"),
    by=("channel", "adoption", "office", "month"),
    unit="条",
    phrase="收到公众意见{value}{unit}",
    zero="本年度未收到对决策草案的公众意见",
)
adopted = Count(
    "decisions.adopted",
    "采纳的公众意见",
    of=Comments,
    when=During("received_on"),
    where=ADOPTED,
    by=("channel", "adoption", "office", "month"),
    unit="条",
    phrase="采纳{value}{unit}",
    zero="本年度未采纳公众意见",
)
adoption_rate = Ratio(
    "decisions.adoption_rate",
    "公众意见采纳率",
    part=adopted,
    whole=comments,
    phrase="采纳率{value}%（{whole}条中采纳{part}条）",
    zero="本年度未收到公众意见，不计算采纳率",
)
discussions = Count(
    "decisions.discussions",
    "集体讨论的发言",
    of=MemberViews,
    when=During("discussed_on"),
    where=~Q(view=MemberView.View.ABSENT),
    by=("view", "is_head", "month"),
    unit="人次",
    phrase="集体讨论发言{value}{unit}",
    zero="本年度无决策集体讨论发言",
)
dissents = Count(
    "decisions.dissents",
    "集体讨论中的不同意见",
    of=MemberViews,
    when=During("discussed_on"),
    where=DISSENTING,
    by=("view", "is_head", "month"),
    unit="人次",
    phrase="如实载明不同意见{value}{unit}",
    zero="会议记录未载有不同意见",
)
executions = Count(
    "decisions.executions",
    "决策执行情况报告",
    of=Executions,
    when=During("reported_on"),
    by=("office", "month"),
    unit="次",
    phrase="跟踪反馈决策执行情况{value}{unit}",
    zero="本年度无决策执行情况报告",
)
execution_problems = Count(
    "decisions.execution_problems",
    "报告了问题的决策执行",
    of=Executions,
    when=During("reported_on"),
    where=~Q(problem=""),
    by=("office", "month"),
    unit="次",
    phrase="其中报告执行问题{value}{unit}",
    zero="本年度决策执行中未报告问题",
)
legality_reviews = Count(
    "decisions.legality_reviews",
    "重大行政决策合法性审查",
    of="counsel.reviews",
    when=During("opinion_on"),
    where=Q(kind="decision"),
    by=("conclusion", "adoption", "office", "month"),
    unit="件",
    phrase="审查重大行政决策{value}{unit}",
    zero="本年度无重大行政决策提请合法性审查",
)
self_inspected = Count(
    "decisions.self_inspected",
    "决策合法性审查和法律顾问自查发现的问题",
    of="supervision.findings",
    when=During("found_on"),
    where=Q(source="self_inspection", topic__in=("decision_review", "counsel")),
    by=("topic", "office", "month"),
    unit="个",
    phrase="自查发现问题{value}{unit}",
    zero="本年度决策合法性审查自查未发现问题",
)
