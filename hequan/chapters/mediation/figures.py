"""矛盾纠纷、调解员和调解委员会的数据项。"""

from django.db.models import Q

from hequan.chapters.mediation.models import Dispute, Mediator
from hequan.chapters.mediation.register import Committees, Disputes, Mediators
from hequan.core.figure import Count, Distinct, During, OpenAtEnd, OpenAtStart, Ratio, Total
from hequan.core.period import Period

LABOUR_SETTLED = Q(type=Dispute.Type.LABOUR, result=Dispute.Result.SETTLED)
FAMILY_SCREENED = Q(type=Dispute.Type.FAMILY, source=Dispute.Source.SCREENED)
SETTLED = Q(result=Dispute.Result.SETTLED)
#: 交到街道以外：由区级调解的，或者移送其他途径的。
PASSED_UP = Q(level=Dispute.Level.DISTRICT) | Q(result=Dispute.Result.HANDED_ON)


def family_settled_by_then(period: Period) -> Q:
    """排查出的婚恋家庭纠纷中，截至期末调解成功的。"""
    return FAMILY_SCREENED & Q(result=Dispute.Result.SETTLED, closed_on__lte=period.end)


cases = Count(
    "mediation.cases",
    "受理矛盾纠纷",
    of=Disputes,
    when=During("received_on"),
    by=("type", "mediation_kind", "source", "office", "month"),
    unit="起",
    phrase="受理矛盾纠纷{value}{unit}",
    zero="本年度未受理矛盾纠纷",
)
persons = Total(
    "mediation.persons",
    "受理矛盾纠纷涉及人数",
    of=Disputes,
    when=During("received_on"),
    field="persons",
    by=("type", "office", "month"),
    unit="人",
    phrase="受理的矛盾纠纷涉及{value}{unit}",
    zero="本年度未受理矛盾纠纷，无涉及人员",
)
screened = Count(
    "mediation.screened",
    "排查发现矛盾纠纷",
    of=Disputes,
    when=During("received_on"),
    where=Q(source=Dispute.Source.SCREENED),
    by=("type", "office", "month"),
    unit="起",
    phrase="排查发现矛盾纠纷{value}{unit}",
    zero="本年度未排查发现矛盾纠纷",
)
carried_in = Count(
    "mediation.carried_in",
    "上年结转矛盾纠纷",
    of=Disputes,
    when=OpenAtStart("received_on", "closed_on"),
    by=("type", "office"),
    unit="起",
    phrase="上年结转矛盾纠纷{value}{unit}",
    zero="本年度无上年结转的矛盾纠纷",
)
carried_out = Count(
    "mediation.carried_out",
    "结转下年度矛盾纠纷",
    of=Disputes,
    when=OpenAtEnd("received_on", "closed_on"),
    by=("type", "office"),
    unit="起",
    phrase="结转下年度矛盾纠纷{value}{unit}",
    zero="本年度无结转下年度的矛盾纠纷",
)
labour_cases = Count(
    "mediation.labour_cases",
    "化解劳动争议纠纷",
    of=Disputes,
    when=During("closed_on"),
    where=LABOUR_SETTLED,
    by=("office", "month"),
    unit="起",
    phrase="化解劳动争议纠纷{value}{unit}",
    zero="本年度无劳动争议纠纷化解",
)
labour_persons = Total(
    "mediation.labour_persons",
    "化解劳动争议纠纷涉及人数",
    of=Disputes,
    when=During("closed_on"),
    where=LABOUR_SETTLED,
    field="persons",
    by=("office", "month"),
    unit="人",
    phrase="涉及{value}{unit}",
    zero="本年度劳动争议纠纷化解未涉及人员",
)
family_found = Count(
    "mediation.family_found",
    "排查出婚恋家庭纠纷",
    of=Disputes,
    when=During("received_on"),
    where=FAMILY_SCREENED,
    by=("office", "month"),
    unit="起",
    phrase="排查出婚恋家庭纠纷{value}{unit}",
    zero="本年度未排查出婚恋家庭纠纷",
)
family_settled = Count(
    "mediation.family_settled",
    "婚恋家庭纠纷调解成功",
    of=Disputes,
    when=During("received_on"),
    where=family_settled_by_then,
    by=("office", "month"),
    unit="起",
    phrase="其中调解成功{value}{unit}",
    zero="本年度无婚恋家庭纠纷调解成功",
)
closed = Count(
    "mediation.closed",
    "结案矛盾纠纷",
    of=Disputes,
    when=During("closed_on"),
    by=("type", "result", "level", "office", "month"),
    unit="起",
    phrase="结案{value}{unit}",
    zero="本年度无矛盾纠纷结案",
)
settled = Count(
    "mediation.settled",
    "调解成功矛盾纠纷",
    of=Disputes,
    when=During("closed_on"),
    where=SETTLED,
    by=("type", "mediation_kind", "level", "office", "month"),
    unit="起",
    phrase="调解成功{value}{unit}",
    zero="本年度无矛盾纠纷调解成功",
)
settlement_rate = Ratio(
    "mediation.settlement_rate",
    "调解成功率",
    part=settled,
    whole=closed,
    phrase="调解成功率{value}%（结案{whole}起中成功{part}起）",
    zero="本年度无矛盾纠纷结案，不计算调解成功率",
)
failed = Count(
    "mediation.failed",
    "调解未成矛盾纠纷",
    of=Disputes,
    when=During("closed_on"),
    where=Q(result=Dispute.Result.FAILED),
    by=("type", "office", "month"),
    unit="起",
    phrase="调解未成{value}{unit}",
    zero="本年度无调解未成的矛盾纠纷",
)
peoples_settled = Count(
    "mediation.peoples_settled",
    "人民调解成功",
    of=Disputes,
    when=During("closed_on"),
    where=SETTLED & Q(mediation_kind=Dispute.MediationKind.PEOPLES),
    by=("type", "office", "month"),
    unit="起",
    phrase="人民调解成功{value}{unit}",
    zero="本年度无人民调解成功的纠纷",
)
administrative_settled = Count(
    "mediation.administrative_settled",
    "行政调解成功",
    of=Disputes,
    when=During("closed_on"),
    where=SETTLED & Q(mediation_kind=Dispute.MediationKind.ADMINISTRATIVE),
    by=("type", "office", "month"),
    unit="起",
    phrase="行政调解成功{value}{unit}",
    zero="本年度无行政调解成功的纠纷",
)
judicial_settled = Count(
    "mediation.judicial_settled",
    "司法调解成功",
    of=Disputes,
    when=During("closed_on"),
    where=SETTLED & Q(mediation_kind=Dispute.MediationKind.JUDICIAL),
    by=("type", "office", "month"),
    unit="起",
    phrase="配合司法调解成功{value}{unit}",
    zero="本年度无司法调解成功的纠纷",
)
settled_in_community = Count(
    "mediation.settled_in_community",
    "化解在社区",
    of=Disputes,
    when=During("closed_on"),
    where=SETTLED & Q(level=Dispute.Level.COMMUNITY),
    by=("type", "office", "month"),
    unit="起",
    phrase="化解在社区{value}{unit}",
    zero="本年度无化解在社区的纠纷",
)
settled_in_subdistrict = Count(
    "mediation.settled_in_subdistrict",
    "化解在街道",
    of=Disputes,
    when=During("closed_on"),
    where=SETTLED & Q(level=Dispute.Level.SUBDISTRICT),
    by=("type", "office", "month"),
    unit="起",
    phrase="化解在街道{value}{unit}",
    zero="本年度无化解在街道的纠纷",
)
passed_up = Count(
    "mediation.passed_up",
    "交由区级或移送其他途径",
    of=Disputes,
    when=During("closed_on"),
    where=PASSED_UP,
    by=("type", "result", "office", "month"),
    unit="起",
    phrase="交由区级调解或移送其他途径{value}{unit}",
    zero="本年度无交由区级调解或移送其他途径的纠纷",
)
community_rate = Ratio(
    "mediation.community_rate",
    "社区化解率",
    part=settled_in_community,
    whole=closed,
    phrase="社区化解率{value}%（结案{whole}起中化解在社区{part}起）",
    zero="本年度无矛盾纠纷结案，不计算社区化解率",
)
handed_over_in = Count(
    "mediation.handed_over_in",
    "接受移送和委派委托的纠纷",
    of=Disputes,
    when=During("received_on"),
    where=Q(source__in=[Dispute.Source.HANDED_OVER, Dispute.Source.DELEGATED]),
    by=("source", "type", "office", "month"),
    unit="起",
    phrase="接受移送和委派委托的纠纷{value}{unit}",
    zero="本年度未接受移送或委派委托的纠纷",
)
agreements = Count(
    "mediation.agreements",
    "达成调解协议",
    of=Disputes,
    when=During("agreement_on"),
    by=("agreement_form", "type", "office", "month"),
    unit="份",
    phrase="达成调解协议{value}{unit}",
    zero="本年度未达成调解协议",
)
agreed_amount = Total(
    "mediation.agreed_amount",
    "调解协议涉及金额",
    of=Disputes,
    when=During("agreement_on"),
    field="amount",
    by=("type", "office", "month"),
    unit="元",
    phrase="调解协议涉及金额{value}{unit}",
    zero="本年度调解协议无给付金额",
)
confirmed = Count(
    "mediation.confirmed",
    "司法确认调解协议",
    of=Disputes,
    when=During("confirmed_on"),
    by=("type", "office", "month"),
    unit="件",
    phrase="经法院司法确认{value}{unit}",
    zero="本年度无调解协议经司法确认",
)
visited = Count(
    "mediation.visited",
    "回访",
    of=Disputes,
    when=During("visited_on"),
    by=("performance", "office", "month"),
    unit="起",
    phrase="回访{value}{unit}",
    zero="本年度未开展调解回访",
)
escalations_prevented = Count(
    "mediation.escalations_prevented",
    "防止矛盾激化",
    of=Disputes,
    when=During("closed_on"),
    where=~Q(prevented=""),
    by=("prevented", "office", "month"),
    unit="起",
    phrase="防止矛盾激化{value}{unit}",
    zero="本年度无防止矛盾激化的纠纷",
)
active_mediators = Distinct(
    "mediation.active_mediators",
    "参与办结纠纷的调解员",
    of=Disputes,
    when=During("closed_on"),
    where=~Q(mediator=""),
    field="mediator",
    by=("office",),
    unit="人",
    phrase="有{value}{unit}参与办结纠纷",
    zero="本年度无调解员参与办结纠纷",
)
mediators = Count(
    "mediation.mediators",
    "人民调解员",
    of=Mediators,
    when=OpenAtEnd("appointed_on", "left_on"),
    by=("kind", "chosen", "office"),
    unit="人",
    phrase="年末在任人民调解员{value}{unit}",
    zero="年末无在任人民调解员",
)
full_time_mediators = Count(
    "mediation.full_time_mediators",
    "专职人民调解员",
    of=Mediators,
    when=OpenAtEnd("appointed_on", "left_on"),
    where=Q(kind=Mediator.Kind.FULL_TIME),
    by=("office",),
    unit="人",
    phrase="其中专职{value}{unit}",
    zero="年末无专职人民调解员",
)
committees = Count(
    "mediation.committees",
    "人民调解委员会",
    of=Committees,
    when=OpenAtEnd("established_on", "ended_on"),
    by=("kind", "office"),
    unit="个",
    phrase="年末有人民调解委员会{value}{unit}",
    zero="年末无人民调解委员会",
)
