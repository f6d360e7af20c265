"""建议提案的数据项。"""

from django.db.models import F, Q

from hequan.chapters.proposals.models import Proposal
from hequan.chapters.proposals.register import Proposals
from hequan.core.figure import Count, During, OpenAtEnd, OpenAtStart, Ratio
from hequan.core.period import Period

CONTENT = [Proposal.Satisfaction.SATISFIED, Proposal.Satisfaction.FAIR]
RATED = [*CONTENT, Proposal.Satisfaction.DISSATISFIED]


def answered_by_then(period: Period) -> Q:
    """截至期末已答复的；次年才答复的，在本年度仍是未答复。"""
    return Q(answered_on__lte=period.end)


received = Count(
    "proposals.received",
    "收到建议提案",
    of=Proposals,
    when=During("received_on"),
    by=("kind", "role", "topic", "office", "month"),
    unit="件",
    phrase="收到建议提案{value}{unit}",
    zero="本年度未收到建议提案",
)
suggestions = Count(
    "proposals.suggestions",
    "收到人大代表建议",
    of=Proposals,
    when=During("received_on"),
    where=Q(kind=Proposal.Kind.SUGGESTION),
    by=("role", "topic", "office", "month"),
    unit="件",
    phrase="收到人大代表建议{value}{unit}",
    zero="本年度未收到人大代表建议",
)
proposals = Count(
    "proposals.proposals",
    "收到政协提案",
    of=Proposals,
    when=During("received_on"),
    where=Q(kind=Proposal.Kind.PROPOSAL),
    by=("role", "topic", "office", "month"),
    unit="件",
    phrase="收到政协提案{value}{unit}",
    zero="本年度未收到政协提案",
)
answered = Count(
    "proposals.answered",
    "答复建议提案",
    of=Proposals,
    when=During("answered_on"),
    by=("kind", "outcome", "role", "office", "month"),
    unit="件",
    phrase="答复建议提案{value}{unit}",
    zero="本年度无建议提案答复",
)
carried_in = Count(
    "proposals.carried_in",
    "上年结转建议提案",
    of=Proposals,
    when=OpenAtStart("received_on", "answered_on"),
    by=("kind", "office"),
    unit="件",
    phrase="上年结转建议提案{value}{unit}",
    zero="本年度无上年结转的建议提案",
)
carried_out = Count(
    "proposals.carried_out",
    "结转下年度建议提案",
    of=Proposals,
    when=OpenAtEnd("received_on", "answered_on"),
    by=("kind", "office"),
    unit="件",
    phrase="结转下年度建议提案{value}{unit}",
    zero="本年度无结转下年度的建议提案",
)
answered_of_received = Count(
    "proposals.answered_of_received",
    "收到的建议提案中已答复",
    of=Proposals,
    when=During("received_on"),
    where=answered_by_then,
    by=("kind", "role", "office", "month"),
    unit="件",
    phrase="收到的建议提案截至期末答复{value}{unit}",
    zero="本年度收到的建议提案无已答复的",
)
answered_rate = Ratio(
    "proposals.answered_rate",
    "建议提案答复率",
    part=answered_of_received,
    whole=received,
    phrase="建议提案答复率{value}%（收到{whole}件中答复{part}件）",
    zero="本年度未收到建议提案，不计算答复率",
)
in_time = Count(
    "proposals.in_time",
    "按期答复建议提案",
    of=Proposals,
    when=During("answered_on"),
    # 交办函没有写明办理期限的，无从证明按期，不计入。
    where=Q(answered_on__lte=F("due_on")),
    by=("kind", "role", "office", "month"),
    unit="件",
    phrase="按期答复建议提案{value}{unit}",
    zero="本年度无按期答复的建议提案",
)
contacted = Count(
    "proposals.contacted",
    "与代表委员沟通",
    of=Proposals,
    when=During("contacted_on"),
    by=("kind", "office", "month"),
    unit="件",
    phrase="就建议提案与代表委员沟通{value}{unit}",
    zero="本年度未就建议提案与代表委员沟通",
)
solved = Count(
    "proposals.solved",
    "已经解决或采纳",
    of=Proposals,
    when=During("answered_on"),
    where=Q(outcome=Proposal.Outcome.SOLVED),
    by=("kind", "topic", "office", "month"),
    unit="件",
    phrase="所提问题已经解决或采纳{value}{unit}",
    zero="本年度无所提问题已经解决或采纳的建议提案",
)
rated = Count(
    "proposals.rated",
    "代表委员有评价的建议提案",
    of=Proposals,
    when=During("answered_on"),
    where=Q(satisfaction__in=RATED),
    by=("satisfaction", "kind", "office", "month"),
    unit="件",
    phrase="代表委员有评价的建议提案{value}{unit}",
    zero="本年度答复的建议提案均无评价",
)
satisfied = Count(
    "proposals.satisfied",
    "代表委员满意的建议提案",
    of=Proposals,
    when=During("answered_on"),
    where=Q(satisfaction__in=CONTENT),
    by=("satisfaction", "kind", "office", "month"),
    unit="件",
    phrase="代表委员满意和基本满意{value}{unit}",
    zero="本年度无代表委员评价满意的建议提案",
)
satisfaction_rate = Ratio(
    "proposals.satisfaction_rate",
    "代表委员满意率",
    part=satisfied,
    whole=rated,
    phrase="代表委员满意率{value}%（有评价的{whole}件中满意和基本满意{part}件）",
    zero="本年度无评价的建议提案，不计算满意率",
)
published = Count(
    "proposals.published",
    "公开建议提案答复",
    of=Proposals,
    when=During("published_on"),
    by=("kind", "topic", "office", "month"),
    unit="件",
    phrase="公开建议提案答复{value}{unit}",
    zero="本年度未公开建议提案答复",
)
