"""社会应急力量的数据项。"""

from django.db.models import Q

from hequan.chapters.emergency.models import SocialForce
from hequan.chapters.emergency.register import CallUps, SocialForces
from hequan.core.figure import Count, During, OpenAtEnd, Total
from hequan.core.period import Period


def insured_at_end(period: Period) -> Q:
    """期末（年度未完的到查询之日）保险仍有效的；截止当日仍有效。"""
    return Q(insured_until__gte=period.upto)


social_forces = Count(
    "emergency.social_forces",
    "登记在册的社会应急力量",
    of=SocialForces,
    when=OpenAtEnd("registered_on", "ended_on"),
    by=("kind", "office"),
    unit="支",
    phrase="年末登记在册社会应急力量{value}{unit}",
    zero="年末无登记在册的社会应急力量",
)
volunteers = Total(
    "emergency.volunteers",
    "登记在册的应急志愿者",
    of=SocialForces,
    when=OpenAtEnd("registered_on", "ended_on"),
    where=Q(kind=SocialForce.Kind.VOLUNTEERS),
    field="persons",
    by=("office",),
    unit="人",
    phrase="年末登记在册应急志愿者{value}{unit}",
    zero="年末无登记在册的应急志愿者",
)
militia = Total(
    "emergency.militia",
    "登记在册的民兵",
    of=SocialForces,
    when=OpenAtEnd("registered_on", "ended_on"),
    where=Q(kind=SocialForce.Kind.MILITIA),
    field="persons",
    by=("office",),
    unit="人",
    phrase="年末登记在册民兵{value}{unit}",
    zero="年末无登记在册的民兵",
)
forces_insured = Count(
    "emergency.forces_insured",
    "保险有效的社会应急力量",
    of=SocialForces,
    when=OpenAtEnd("registered_on", "ended_on"),
    where=insured_at_end,
    by=("kind", "office"),
    unit="支",
    phrase="保险有效的社会应急力量{value}{unit}",
    zero="年末无保险有效的社会应急力量",
)
call_ups = Count(
    "emergency.call_ups",
    "调用社会应急力量",
    of=CallUps,
    when=During("called_on"),
    by=("office", "month"),
    unit="次",
    phrase="调用社会应急力量{value}{unit}",
    zero="本年度未调用社会应急力量",
)
call_up_persons = Total(
    "emergency.call_up_persons",
    "调用社会应急力量人次",
    of=CallUps,
    when=During("called_on"),
    field="persons",
    by=("office", "month"),
    unit="人次",
    phrase="调用{value}{unit}",
    zero="本年度未调用社会应急力量人员",
)
compensation = Total(
    "emergency.compensation",
    "支付调用补偿",
    of=CallUps,
    when=During("compensated_on"),
    field="compensation",
    by=("office", "month"),
    unit="元",
    phrase="支付调用和征用补偿{value}{unit}",
    zero="本年度未支付调用和征用补偿",
)
