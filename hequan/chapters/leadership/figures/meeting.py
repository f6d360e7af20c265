"""法治建设会议和重大事项报告的数据项。"""

from django.db.models import Q

from hequan.chapters.leadership.models import MatterReported, Meeting
from hequan.chapters.leadership.register import MattersReported, Meetings
from hequan.core.figure import Count, During, Total

meetings = Count(
    "leadership.meetings",
    "研究部署法治建设的会议",
    of=Meetings,
    when=During("held_on"),
    by=("kind", "office", "month"),
    unit="次",
    phrase="召开会议研究部署法治建设{value}{unit}",
    zero="本年度未召开研究部署法治建设的会议",
)
rule_of_law_meetings = Count(
    "leadership.rule_of_law_meetings",
    "法治政府建设工作会议",
    of=Meetings,
    when=During("held_on"),
    where=Q(kind=Meeting.Kind.RULE_OF_LAW),
    by=("month",),
    unit="次",
    phrase="举行法治政府建设工作会议{value}{unit}",
    zero="本年度未举行法治政府建设工作会议",
)
committee_meetings = Count(
    "leadership.committee_meetings",
    "党工委会研究法治建设",
    of=Meetings,
    when=During("held_on"),
    where=Q(kind=Meeting.Kind.COMMITTEE),
    by=("month",),
    unit="次",
    phrase="党工委会研究法治建设{value}{unit}",
    zero="本年度党工委会未研究法治建设",
)
meeting_items = Total(
    "leadership.meeting_items",
    "会议研究的法治建设议题",
    of=Meetings,
    when=During("held_on"),
    field="items",
    by=("kind", "month"),
    unit="项",
    phrase="研究法治建设议题{value}{unit}",
    zero="本年度未研究法治建设议题",
)
matters_reported = Count(
    "leadership.matters_reported",
    "法治建设重大事项报告",
    of=MattersReported,
    when=During("reported_on"),
    by=("to", "kind", "office", "month"),
    unit="件",
    phrase="报告法治建设重大事项{value}{unit}",
    zero="本年度未报告法治建设重大事项",
)
matters_to_committee = Count(
    "leadership.matters_to_committee",
    "向党工委报告的法治建设事项",
    of=MattersReported,
    when=During("reported_on"),
    where=Q(to=MatterReported.To.PARTY_COMMITTEE),
    by=("kind", "office", "month"),
    unit="件",
    phrase="向党工委报告法治建设重要事项和重大问题{value}{unit}",
    zero="本年度未向党工委报告法治建设事项",
)
matters_done = Count(
    "leadership.matters_done",
    "办结的报告事项",
    of=MattersReported,
    when=During("done_on"),
    by=("to", "kind", "office", "month"),
    unit="件",
    phrase="办结报告事项{value}{unit}",
    zero="本年度无报告事项办结",
)
