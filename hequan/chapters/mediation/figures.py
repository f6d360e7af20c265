"""矛盾纠纷的数据项。"""

from django.db.models import Q

from hequan.chapters.mediation.models import Dispute
from hequan.chapters.mediation.register import Disputes
from hequan.core.figure import Count, During, Ratio, Total
from hequan.core.period import Period

LABOUR_SETTLED = Q(type=Dispute.Type.LABOUR, result=Dispute.Result.SETTLED)
FAMILY_SCREENED = Q(type=Dispute.Type.FAMILY, source=Dispute.Source.SCREENED)


def family_settled_by_then(period: Period) -> Q:
    """排查出的婚恋家庭纠纷中，截至期末调解成功的。"""
    return FAMILY_SCREENED & Q(result=Dispute.Result.SETTLED, closed_on__lte=period.end)


cases = Count(
    "mediation.cases",
    "受理矛盾纠纷",
    of=Disputes,
    when=During("received_on"),
    by=("type", "office", "month"),
    unit="起",
    phrase="受理矛盾纠纷{value}{unit}",
    zero="本年度未受理矛盾纠纷",
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
    by=("type", "office", "month"),
    unit="起",
    phrase="结案{value}{unit}",
    zero="本年度无矛盾纠纷结案",
)
settled = Count(
    "mediation.settled",
    "调解成功矛盾纠纷",
    of=Disputes,
    when=During("closed_on"),
    where=Q(result=Dispute.Result.SETTLED),
    by=("type", "office", "month"),
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
