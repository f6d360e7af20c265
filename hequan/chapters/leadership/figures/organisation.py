"""示范创建、年度报告和法治队伍的数据项。"""

from django.db.models import F, Q

from hequan.chapters.leadership.models import ModelCreation, StaffPost
from hequan.chapters.leadership.register import AnnualReports, ModelCreations, SelfAssessments, StaffPosts
from hequan.core.figure import Count, During, OpenAtEnd
from hequan.core.period import Period

QUALIFIED = (StaffPost.Qualification.LEGAL_PROFESSION, StaffPost.Qualification.GOVERNMENT_LAWYER)


def sent_late(period: Period) -> Q:
    """过了报送期限才报送或仍未报送的；期限当天还不算迟报。"""
    return Q(due_on__lt=period.on) & (Q(sent_on=None) | Q(sent_on__gt=F("due_on")))


def in_post(period: Period) -> Q:
    """期末有人在岗的岗位。"""
    return Q(filled_on__lte=period.end) & (Q(left_on=None) | Q(left_on__gt=period.end))


def in_post_qualified(period: Period) -> Q:
    """期末在岗并有法律职业资格或公职律师证书的。"""
    return in_post(period) & Q(qualification__in=QUALIFIED)


def vacant(period: Period) -> Q:
    """期末没有人在岗的岗位：从未到岗、期末之后才到岗，或者已经离岗。"""
    return Q(filled_on=None) | Q(filled_on__gt=period.end) | Q(left_on__lte=period.end)


creations_open = Count(
    "leadership.creations_open",
    "正在创建的示范项目",
    of=ModelCreations,
    when=OpenAtEnd("declared_on", "concluded_on"),
    by=("level", "office"),
    unit="个",
    phrase="正在创建示范项目{value}{unit}",
    zero="年末无正在创建的示范项目",
)
honours = Count(
    "leadership.honours",
    "获得命名的示范项目",
    of=ModelCreations,
    when=During("concluded_on"),
    where=Q(result=ModelCreation.Result.AWARDED),
    by=("level", "office", "month"),
    unit="个",
    phrase="示范项目获得命名{value}{unit}",
    zero="本年度无示范项目获得命名",
)
self_assessments = Count(
    "leadership.self_assessments",
    "自评的创建指标",
    of=SelfAssessments,
    when=During("assessed_on"),
    by=("office", "month"),
    unit="项",
    phrase="自评创建指标{value}{unit}",
    zero="本年度未开展创建指标自评",
)
annual_reports_sent = Count(
    "leadership.annual_reports_sent",
    "报送的年度报告",
    of=AnnualReports,
    when=During("sent_on"),
    by=("month",),
    unit="份",
    phrase="报送法治政府建设年度报告{value}{unit}",
    zero="本年度未报送法治政府建设年度报告",
)
annual_reports_published = Count(
    "leadership.annual_reports_published",
    "公开的年度报告",
    of=AnnualReports,
    when=During("published_on"),
    by=("month",),
    unit="份",
    phrase="公开法治政府建设年度报告{value}{unit}",
    zero="本年度未公开法治政府建设年度报告",
)
annual_reports_late = Count(
    "leadership.annual_reports_late",
    "迟报的年度报告",
    of=AnnualReports,
    when=During("due_on"),
    where=sent_late,
    by=("month",),
    unit="份",
    phrase="迟报或未报年度报告{value}{unit}",
    zero="本年度应报的年度报告无迟报漏报",
)
legal_posts = Count(
    "leadership.legal_posts",
    "法治工作岗位",
    of=StaffPosts,
    when=OpenAtEnd("set_up_on", "abolished_on"),
    by=("kind", "office"),
    unit="个",
    phrase="年末设法治工作岗位{value}{unit}",
    zero="年末未设法治工作岗位",
)
legal_staff = Count(
    "leadership.legal_staff",
    "在岗法治工作人员",
    of=StaffPosts,
    when=OpenAtEnd("set_up_on", "abolished_on"),
    where=in_post,
    by=("kind", "qualification", "office"),
    unit="人",
    phrase="年末在岗法治工作人员{value}{unit}",
    zero="年末无在岗法治工作人员",
)
legal_staff_qualified = Count(
    "leadership.legal_staff_qualified",
    "有法律职业资格的法治工作人员",
    of=StaffPosts,
    when=OpenAtEnd("set_up_on", "abolished_on"),
    where=in_post_qualified,
    by=("qualification", "office"),
    unit="人",
    phrase="其中有法律职业资格{value}{unit}",
    zero="年末在岗人员均无法律职业资格",
)
legal_posts_vacant = Count(
    "leadership.legal_posts_vacant",
    "空缺的法治工作岗位",
    of=StaffPosts,
    when=OpenAtEnd("set_up_on", "abolished_on"),
    where=vacant,
    by=("kind", "office"),
    unit="个",
    phrase="年末空缺法治工作岗位{value}{unit}",
    zero="年末法治工作岗位无空缺",
)
