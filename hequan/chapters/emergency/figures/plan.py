"""应急预案和应急演练的数据项。"""

from django.db.models import Q

from hequan.chapters.emergency.register import Drills, Plans
from hequan.core.figure import Count, Distinct, During, OpenAtEnd, Total
from hequan.core.period import Period


def evaluated_by_then(period: Period) -> Q:
    """截至期末已经评估的演练。"""
    return Q(evaluated_on__lte=period.end)


plans = Count(
    "emergency.plans",
    "制定应急预案",
    of=Plans,
    when=During("issued_on"),
    by=("kind", "office", "month"),
    unit="个",
    phrase="制定应急预案{value}{unit}",
    zero="本年度未制定应急预案",
)
plan_kinds = Distinct(
    "emergency.plan_kinds",
    "制定应急预案的种类",
    of=Plans,
    when=During("issued_on"),
    field="kind",
    by=("office", "month"),
    unit="类",
    phrase="涵盖{value}{unit}突发事件",
    zero="本年度未制定应急预案",
)
plans_in_force = Count(
    "emergency.plans_in_force",
    "现行应急预案",
    of=Plans,
    when=OpenAtEnd("issued_on", "repealed_on"),
    by=("kind", "office"),
    unit="个",
    phrase="年末现行应急预案{value}{unit}",
    zero="年末无现行应急预案",
)
plans_filed = Count(
    "emergency.plans_filed",
    "备案应急预案",
    of=Plans,
    when=During("filed_on"),
    by=("kind", "office", "month"),
    unit="个",
    phrase="备案应急预案{value}{unit}",
    zero="本年度未备案应急预案",
)
drills = Count(
    "emergency.drills",
    "应急演练",
    of=Drills,
    when=During("held_on"),
    by=("kind", "form", "office", "month"),
    unit="次",
    phrase="开展应急演练{value}{unit}",
    zero="本年度未开展应急演练",
)
drill_kinds = Distinct(
    "emergency.drill_kinds",
    "应急演练种类",
    of=Drills,
    when=During("held_on"),
    field="kind",
    by=("form", "office", "month"),
    unit="类",
    phrase="开展{value}{unit}应急演练",
    zero="本年度未开展应急演练",
)
drill_persons = Total(
    "emergency.drill_persons",
    "应急演练参演人次",
    of=Drills,
    when=During("held_on"),
    field="persons",
    by=("kind", "form", "office", "month"),
    unit="人次",
    phrase="参演{value}{unit}",
    zero="本年度无人参加应急演练",
)
drills_evaluated = Count(
    "emergency.drills_evaluated",
    "完成评估的应急演练",
    of=Drills,
    when=During("held_on"),
    where=evaluated_by_then,
    by=("kind", "office", "month"),
    unit="次",
    phrase="完成演练评估{value}{unit}",
    zero="本年度无应急演练完成评估",
)
