"""应急物资的数据项。"""

from django.db.models import Q

from hequan.chapters.emergency.models import SupplyMovement
from hequan.chapters.emergency.register import Supplies, SupplyMovements
from hequan.core.figure import Count, During, OpenAtEnd
from hequan.core.period import Period


def kept_at_end(period: Period) -> Q:
    """期末还没有销卡的。"""
    return Q(withdrawn_on__isnull=True) | Q(withdrawn_on__gt=period.end)


supplies = Count(
    "emergency.supplies",
    "储备应急物资",
    of=Supplies,
    when=OpenAtEnd("stocked_on", "withdrawn_on"),
    by=("kind", "office"),
    unit="种",
    phrase="年末储备应急物资{value}{unit}",
    zero="年末未储备应急物资",
)
supplies_short = Count(
    "emergency.supplies_short",
    "低于最低储备的应急物资",
    of=Supplies,
    when=OpenAtEnd("short_on", "replenished_on"),
    where=kept_at_end,
    by=("kind", "office"),
    unit="种",
    phrase="年末低于最低储备的应急物资{value}{unit}",
    zero="年末应急物资均不低于最低储备",
)
supplies_expired = Count(
    "emergency.supplies_expired",
    "过期未处理的应急物资",
    of=Supplies,
    when=OpenAtEnd("expires_on", "withdrawn_on"),
    by=("kind", "office"),
    unit="种",
    phrase="年末过期未处理的应急物资{value}{unit}",
    zero="年末无过期未处理的应急物资",
)
supply_movements = Count(
    "emergency.supply_movements",
    "应急物资出入库",
    of=SupplyMovements,
    when=During("moved_on"),
    by=("kind", "office", "month"),
    unit="次",
    phrase="应急物资出入库{value}{unit}",
    zero="本年度应急物资无出入库",
)
supplies_lent = Count(
    "emergency.supplies_lent",
    "年末借出未归还的应急物资",
    of=SupplyMovements,
    when=OpenAtEnd("moved_on", "returned_on"),
    where=Q(kind=SupplyMovement.Kind.LENT),
    by=("office",),
    unit="次",
    phrase="年末借出未归还应急物资{value}{unit}",
    zero="年末无借出未归还的应急物资",
)
