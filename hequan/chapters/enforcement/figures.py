"""行政执法的数据项。"""

from django.db.models import Q

from hequan.chapters.enforcement.models import Check, Penalty
from hequan.chapters.enforcement.register import Checks, Officers, Penalties, Powers
from hequan.core.figure import Count, During, OpenAtEnd, Ratio, Total
from hequan.core.period import Period

DECISION = Penalty.Decision
PUNISHED = Q(decision__in=[DECISION.PUNISHED, DECISION.MITIGATED])
PROBLEM_FOUND = ~Q(result=Check.Result.NOTHING_FOUND)


def still_valid(period: Period) -> Q:
    """期末（年度未完的到查询之日）执法证仍在有效期内的；截止当日仍有效。"""
    return Q(valid_until__gte=period.upto)


def rectified_by_then(period: Period) -> Q:
    """查出的问题截至期末已经改正的；当场改正的即为改正。"""
    return Q(result=Check.Result.PUT_RIGHT_AT_ONCE) | (PROBLEM_FOUND & Q(rectified_on__lte=period.end))


powers = Count(
    "enforcement.powers",
    "行使的执法事项",
    of=Powers,
    when=OpenAtEnd("granted_on", "withdrawn_on"),
    by=("kind", "area", "source"),
    unit="项",
    phrase="年末行使执法事项{value}{unit}",
    zero="年末无街道行使的执法事项",
)
officers = Count(
    "enforcement.officers",
    "持证行政执法人员",
    of=Officers,
    when=OpenAtEnd("issued_on", "cancelled_on"),
    where=still_valid,
    by=("status", "area", "office"),
    unit="人",
    phrase="年末持有效证件的行政执法人员{value}{unit}",
    zero="年末无持有效证件的行政执法人员",
)
officers_certified = Count(
    "enforcement.officers_certified",
    "新领换执法证",
    of=Officers,
    when=During("issued_on"),
    by=("status", "area", "office"),
    unit="人",
    phrase="新领、换领执法证{value}{unit}",
    zero="本年度无人新领、换领执法证",
)
reviewers = Count(
    "enforcement.reviewers",
    "法制审核人员",
    of=Officers,
    when=OpenAtEnd("issued_on", "cancelled_on"),
    where=Q(is_reviewer=True),
    by=("status", "office"),
    unit="人",
    phrase="年末从事法制审核{value}{unit}",
    zero="年末无法制审核人员",
)
checks = Count(
    "enforcement.checks",
    "行政检查",
    of=Checks,
    when=During("checked_on"),
    by=("kind", "area", "result", "office", "month"),
    unit="次",
    phrase="开展行政检查{value}{unit}",
    zero="本年度未开展行政检查",
)
joint_checks = Count(
    "enforcement.joint_checks",
    "联合检查",
    of=Checks,
    when=During("checked_on"),
    where=Q(kind=Check.Kind.JOINT),
    by=("area", "result", "office", "month"),
    unit="次",
    phrase="其中联合检查{value}{unit}",
    zero="本年度未开展联合检查",
)
check_persons = Total(
    "enforcement.check_persons",
    "行政检查出动人次",
    of=Checks,
    when=During("checked_on"),
    field="persons",
    by=("kind", "area", "office", "month"),
    unit="人次",
    phrase="出动{value}{unit}",
    zero="本年度行政检查未出动人员",
)
problems = Total(
    "enforcement.problems",
    "行政检查发现问题",
    of=Checks,
    when=During("checked_on"),
    field="problems",
    by=("kind", "area", "office", "month"),
    unit="个",
    phrase="发现问题{value}{unit}",
    zero="本年度行政检查未发现问题",
)
checks_with_problems = Count(
    "enforcement.checks_with_problems",
    "发现问题的检查",
    of=Checks,
    when=During("checked_on"),
    where=PROBLEM_FOUND,
    by=("kind", "area", "result", "office", "month"),
    unit="次",
    phrase="发现问题的检查{value}{unit}",
    zero="本年度行政检查未发现问题",
)
checks_rectified = Count(
    "enforcement.checks_rectified",
    "发现问题并已改正的检查",
    of=Checks,
    when=During("checked_on"),
    where=rectified_by_then,
    by=("kind", "area", "office", "month"),
    unit="次",
    phrase="问题已改正的检查{value}{unit}",
    zero="本年度无检查发现的问题改正",
)
rectified_rate = Ratio(
    "enforcement.rectified_rate",
    "检查问题改正率",
    part=checks_rectified,
    whole=checks_with_problems,
    phrase="问题改正率{value}%（发现问题的检查{whole}次中已改正{part}次）",
    zero="本年度行政检查未发现问题，不计算改正率",
)
cases_opened = Count(
    "enforcement.cases_opened",
    "行政处罚立案",
    of=Penalties,
    when=During("opened_on"),
    by=("area", "procedure", "office", "month"),
    unit="件",
    phrase="行政处罚立案{value}{unit}",
    zero="本年度无行政处罚立案",
)
penalties = Count(
    "enforcement.penalties",
    "作出行政处罚",
    of=Penalties,
    when=During("decided_on"),
    where=PUNISHED,
    by=("area", "kind", "procedure", "party_kind", "office", "month"),
    unit="件",
    phrase="作出行政处罚{value}{unit}",
    zero="本年度未作出行政处罚",
)
simple_penalties = Count(
    "enforcement.simple_penalties",
    "适用简易程序的行政处罚",
    of=Penalties,
    when=During("decided_on"),
    where=PUNISHED & Q(procedure=Penalty.Procedure.SIMPLE),
    by=("area", "kind", "office", "month"),
    unit="件",
    phrase="其中适用简易程序{value}{unit}",
    zero="本年度无适用简易程序的行政处罚",
)
ordinary_penalties = Count(
    "enforcement.ordinary_penalties",
    "适用普通程序的行政处罚",
    of=Penalties,
    when=During("decided_on"),
    where=PUNISHED & Q(procedure=Penalty.Procedure.ORDINARY),
    by=("area", "kind", "office", "month"),
    unit="件",
    phrase="适用普通程序{value}{unit}",
    zero="本年度无适用普通程序的行政处罚",
)
fined = Total(
    "enforcement.fined",
    "罚没金额",
    of=Penalties,
    when=During("decided_on"),
    field="amount",  # no amount stands on a case that was not punished
    by=("area", "kind", "procedure", "office", "month"),
    unit="元",
    phrase="罚没金额{value}{unit}",
    zero="本年度无罚没金额",
)
mitigated = Count(
    "enforcement.mitigated",
    "从轻或者减轻行政处罚",
    of=Penalties,
    when=During("decided_on"),
    where=Q(decision=DECISION.MITIGATED),
    by=("area", "procedure", "office", "month"),
    unit="件",
    phrase="从轻或者减轻处罚{value}{unit}",
    zero="本年度无从轻或者减轻的行政处罚",
)
spared = Count(
    "enforcement.spared",
    "不予行政处罚",
    of=Penalties,
    when=During("decided_on"),
    where=Q(decision=DECISION.SPARED),
    by=("area", "procedure", "office", "month"),
    unit="件",
    phrase="不予行政处罚{value}{unit}",
    zero="本年度无不予行政处罚的案件",
)
penalties_published = Count(
    "enforcement.penalties_published",
    "公示行政处罚",
    of=Penalties,
    when=During("published_on"),
    where=PUNISHED,
    by=("area", "office", "month"),
    unit="件",
    phrase="公示行政处罚{value}{unit}",
    zero="本年度无行政处罚公示",
)
penalties_reviewed = Count(
    "enforcement.penalties_reviewed",
    "经法制审核的行政处罚",
    of=Penalties,
    when=During("decided_on"),
    where=PUNISHED & Q(reviewed_on__isnull=False),
    by=("area", "office", "month"),
    unit="件",
    phrase="经法制审核{value}{unit}",
    zero="本年度无经法制审核的行政处罚",
)
cases_open = Count(
    "enforcement.cases_open",
    "年末未决定的行政处罚案件",
    of=Penalties,
    when=OpenAtEnd("opened_on", "decided_on"),
    by=("area", "procedure", "office"),
    unit="件",
    phrase="年末尚未作出决定{value}{unit}",
    zero="年末无未决定的行政处罚案件",
)
