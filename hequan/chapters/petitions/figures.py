"""信访事项和热线工单的数据项。"""

from django.db.models import F, Q

from hequan.chapters.petitions.models import HotlineOrder, Petition
from hequan.chapters.petitions.register import HotlineOrders, Petitions
from hequan.core.figure import Count, During, OpenAtEnd, OpenAtStart, Ratio, Total
from hequan.core.period import Period

VISIT = Q(channel=Petition.Channel.VISIT)
ONLINE = Q(channel=Petition.Channel.ONLINE)
ASSIGNED = Q(channel=Petition.Channel.ASSIGNED)
OWN = Q(handling=Petition.Handling.OWN)
COLLECTIVE_VISIT = VISIT & Q(is_collective=True)
LAND = Q(topic__in=[Petition.Topic.LAND, Petition.Topic.EXPROPRIATION])
WAGES = Q(topic=Petition.Topic.WAGES)
CONTENT = [HotlineOrder.Satisfaction.SATISFIED, HotlineOrder.Satisfaction.FAIR]
RATED = [*CONTENT, HotlineOrder.Satisfaction.DISSATISFIED]


def online_or_assigned_resolved_by_then(period: Period) -> Q:
    """网上和上级交办的信访事项中，截至期末已化解的；次年才化解的，在本年度仍是未化解。"""
    return (ONLINE | ASSIGNED) & Q(resolved_on__lte=period.end)


def own_resolved_by_then(period: Period) -> Q:
    """本机关办理的信访事项中，截至期末已化解的。"""
    return OWN & Q(resolved_on__lte=period.end)


received = Count(
    "petitions.received",
    "收到信访事项",
    of=Petitions,
    when=During("received_on"),
    by=("channel", "topic", "kind", "handling", "office", "month"),
    unit="件",
    phrase="收到信访事项{value}{unit}",
    zero="本年度未收到信访事项",
)
visit_batches = Count(
    "petitions.visit_batches",
    "接待来访批次",
    of=Petitions,
    when=During("received_on"),
    where=VISIT,
    by=("topic", "office", "month"),
    unit="批次",
    phrase="接待来访{value}{unit}",
    zero="本年度未接待来访",
)
visit_persons = Total(
    "petitions.visit_persons",
    "接待来访人次",
    of=Petitions,
    when=During("received_on"),
    where=VISIT,
    field="persons",
    by=("topic", "office", "month"),
    unit="人次",
    phrase="接待来访群众{value}{unit}",
    zero="本年度未接待来访群众",
)
online = Count(
    "petitions.online",
    "网上信访",
    of=Petitions,
    when=During("received_on"),
    where=ONLINE,
    by=("topic", "office", "month"),
    unit="件",
    phrase="办理网上信访{value}{unit}",
    zero="本年度未收到网上信访",
)
assigned = Count(
    "petitions.assigned",
    "上级交办信访",
    of=Petitions,
    when=During("received_on"),
    where=ASSIGNED,
    by=("topic", "office", "month"),
    unit="件",
    phrase="办理上级交办信访{value}{unit}",
    zero="本年度未收到上级交办信访",
)
letters = Count(
    "petitions.letters",
    "来信",
    of=Petitions,
    when=During("received_on"),
    where=Q(channel=Petition.Channel.LETTER),
    by=("topic", "office", "month"),
    unit="件",
    phrase="收到来信{value}{unit}",
    zero="本年度未收到来信",
)
calls = Count(
    "petitions.calls",
    "电话信访",
    of=Petitions,
    when=During("received_on"),
    where=Q(channel=Petition.Channel.PHONE),
    by=("topic", "office", "month"),
    unit="件",
    phrase="接到电话信访{value}{unit}",
    zero="本年度未接到电话信访",
)
online_and_assigned = Count(
    "petitions.online_and_assigned",
    "网上和上级交办信访",
    of=Petitions,
    when=During("received_on"),
    where=ONLINE | ASSIGNED,
    by=("channel", "topic", "office", "month"),
    unit="件",
    phrase="收到网上和上级交办信访{value}{unit}",
    zero="本年度未收到网上和上级交办信访",
)
online_and_assigned_resolved = Count(
    "petitions.online_and_assigned_resolved",
    "网上和上级交办信访化解",
    of=Petitions,
    when=During("received_on"),
    where=online_or_assigned_resolved_by_then,
    by=("channel", "topic", "office", "month"),
    unit="件",
    phrase="其中截至期末化解{value}{unit}",
    zero="本年度网上和上级交办信访无化解",
)
resolved_rate = Ratio(
    "petitions.resolved_rate",
    "网上和上级交办信访化解率",
    part=online_and_assigned_resolved,
    whole=online_and_assigned,
    phrase="网上和上级交办信访化解率{value}%（收到{whole}件中化解{part}件）",
    zero="本年度未收到网上和上级交办信访，不计算化解率",
)
own = Count(
    "petitions.own",
    "本机关办理",
    of=Petitions,
    when=During("received_on"),
    where=OWN,
    by=("channel", "topic", "office", "month"),
    unit="件",
    phrase="本机关办理{value}{unit}",
    zero="本年度无本机关办理的信访事项",
)
own_resolved = Count(
    "petitions.own_resolved",
    "本机关办理的已化解",
    of=Petitions,
    when=During("received_on"),
    where=own_resolved_by_then,
    by=("channel", "topic", "office", "month"),
    unit="件",
    phrase="本机关办理的截至期末化解{value}{unit}",
    zero="本年度本机关办理的信访事项无化解",
)
own_rate = Ratio(
    "petitions.own_rate",
    "本机关办理的化解率",
    part=own_resolved,
    whole=own,
    phrase="本机关办理的信访事项化解率{value}%（{whole}件中化解{part}件）",
    zero="本年度无本机关办理的信访事项，不计算化解率",
)
resolved = Count(
    "petitions.resolved",
    "化解信访事项",
    of=Petitions,
    when=During("resolved_on"),
    by=("channel", "topic", "office", "month"),
    unit="件",
    phrase="化解信访事项{value}{unit}",
    zero="本年度无信访事项化解",
)
carried_in = Count(
    "petitions.carried_in",
    "上年结转信访事项",
    of=Petitions,
    when=OpenAtStart("received_on", "resolved_on"),
    where=OWN,
    by=("channel", "topic", "office"),
    unit="件",
    phrase="上年结转本机关办理的信访事项{value}{unit}",
    zero="本年度无上年结转的信访事项",
)
carried_out = Count(
    "petitions.carried_out",
    "结转下年度信访事项",
    of=Petitions,
    when=OpenAtEnd("received_on", "resolved_on"),
    where=OWN,
    by=("channel", "topic", "office"),
    unit="件",
    phrase="结转下年度本机关办理的信访事项{value}{unit}",
    zero="本年度无结转下年度的信访事项",
)
transferred = Count(
    "petitions.transferred",
    "转送有权机关",
    of=Petitions,
    when=During("transferred_on"),
    by=("channel", "topic", "office", "month"),
    unit="件",
    phrase="转送有权机关{value}{unit}",
    zero="本年度无转送有权机关的信访事项",
)
repeats = Count(
    "petitions.repeats",
    "重复信访",
    of=Petitions,
    when=During("received_on"),
    where=Q(is_repeat=True),
    by=("channel", "topic", "office", "month"),
    unit="件",
    phrase="重复信访{value}{unit}",
    zero="本年度无重复信访",
)
collective_visits = Count(
    "petitions.collective_visits",
    "集体访批次",
    of=Petitions,
    when=During("received_on"),
    where=COLLECTIVE_VISIT,
    by=("topic", "office", "month"),
    unit="批次",
    phrase="集体访{value}{unit}",
    zero="本年度未发生集体访",
)
collective_persons = Total(
    "petitions.collective_persons",
    "集体访人次",
    of=Petitions,
    when=During("received_on"),
    where=COLLECTIVE_VISIT,
    field="persons",
    by=("topic", "office", "month"),
    unit="人次",
    phrase="集体访涉及{value}{unit}",
    zero="本年度未发生集体访，无涉及人次",
)
skipping = Count(
    "petitions.skipping",
    "越级访",
    of=Petitions,
    when=During("received_on"),
    where=Q(is_skipping=True),
    by=("channel", "topic", "office", "month"),
    unit="件",
    phrase="越级访{value}{unit}",
    zero="本年度未发生越级访",
)
land = Count(
    "petitions.land",
    "土地和征地拆迁信访",
    of=Petitions,
    when=During("received_on"),
    where=LAND,
    by=("topic", "channel", "office", "month"),
    unit="件",
    phrase="反映土地和征地拆迁问题{value}{unit}",
    zero="本年度无反映土地和征地拆迁问题的信访",
)
wages = Count(
    "petitions.wages",
    "劳资信访",
    of=Petitions,
    when=During("received_on"),
    where=WAGES,
    by=("channel", "office", "month"),
    unit="件",
    phrase="反映劳资问题{value}{unit}",
    zero="本年度无反映劳资问题的信访",
)
opinions = Count(
    "petitions.opinions",
    "出具信访处理意见书",
    of=Petitions,
    when=During("opinion_on"),
    by=("opinion", "topic", "office", "month"),
    unit="份",
    phrase="出具信访处理意见书{value}{unit}",
    zero="本年度未出具信访处理意见书",
)
reviews = Count(
    "petitions.reviews",
    "请求复查",
    of=Petitions,
    when=During("review_asked_on"),
    by=("review_result", "topic", "office", "month"),
    unit="件",
    phrase="信访人请求复查{value}{unit}",
    zero="本年度无信访人请求复查",
)
rereviews = Count(
    "petitions.rereviews",
    "请求复核",
    of=Petitions,
    when=During("rereview_asked_on"),
    by=("rereview_result", "topic", "office", "month"),
    unit="件",
    phrase="信访人请求复核{value}{unit}",
    zero="本年度无信访人请求复核",
)
hotline_orders = Count(
    "petitions.hotline_orders",
    "收到热线工单",
    of=HotlineOrders,
    when=During("received_on"),
    by=("line", "kind", "office", "month"),
    unit="件",
    phrase="收到热线工单{value}{unit}",
    zero="本年度未收到热线工单",
)
hotline_done = Count(
    "petitions.hotline_done",
    "办结热线工单",
    of=HotlineOrders,
    when=During("done_on"),
    by=("kind", "result", "office", "month"),
    unit="件",
    phrase="办结热线工单{value}{unit}",
    zero="本年度无热线工单办结",
)
hotline_on_time = Count(
    "petitions.hotline_on_time",
    "按时办结热线工单",
    of=HotlineOrders,
    when=During("done_on"),
    # 办理期限当天办结的算按时。
    where=Q(done_on__lte=F("due_on")),
    by=("kind", "office", "month"),
    unit="件",
    phrase="按时办结热线工单{value}{unit}",
    zero="本年度无按时办结的热线工单",
)
hotline_on_time_rate = Ratio(
    "petitions.hotline_on_time_rate",
    "热线工单按时办结率",
    part=hotline_on_time,
    whole=hotline_done,
    phrase="热线工单按时办结率{value}%（办结{whole}件中按时{part}件）",
    zero="本年度无热线工单办结，不计算按时办结率",
)
hotline_rated = Count(
    "petitions.hotline_rated",
    "有评价的热线工单",
    of=HotlineOrders,
    when=During("done_on"),
    where=Q(satisfaction__in=RATED),
    by=("satisfaction", "kind", "office", "month"),
    unit="件",
    phrase="有评价的热线工单{value}{unit}",
    zero="本年度办结的热线工单均无评价",
)
hotline_satisfied = Count(
    "petitions.hotline_satisfied",
    "评价满意的热线工单",
    of=HotlineOrders,
    when=During("done_on"),
    where=Q(satisfaction__in=CONTENT),
    by=("satisfaction", "kind", "office", "month"),
    unit="件",
    phrase="评价满意和基本满意{value}{unit}",
    zero="本年度无评价满意的热线工单",
)
hotline_satisfaction_rate = Ratio(
    "petitions.hotline_satisfaction_rate",
    "热线工单满意率",
    part=hotline_satisfied,
    whole=hotline_rated,
    phrase="热线工单满意率{value}%（有评价的{whole}件中满意和基本满意{part}件）",
    zero="本年度无评价的热线工单，不计算满意率",
)
