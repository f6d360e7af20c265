"""突发事件和信息发布、知识普及的数据项。"""

from django.db.models import Q

from hequan.chapters.emergency.models import Release
from hequan.chapters.emergency.register import Incidents, Releases
from hequan.core.figure import Count, During, OpenAtEnd, Total

KNOWLEDGE = Q(kind=Release.Kind.KNOWLEDGE)

incidents = Count(
    "emergency.incidents",
    "突发事件",
    of=Incidents,
    when=During("happened_on"),
    by=("type", "grade", "office", "month"),
    unit="起",
    phrase="发生突发事件{value}{unit}",
    zero="本年度未发生突发事件",
)
incidents_closed = Count(
    "emergency.incidents_closed",
    "处置完毕的突发事件",
    of=Incidents,
    when=During("closed_on"),
    by=("type", "office", "month"),
    unit="起",
    phrase="处置完毕突发事件{value}{unit}",
    zero="本年度无突发事件处置完毕",
)
incidents_open = Count(
    "emergency.incidents_open",
    "年末仍在处置的突发事件",
    of=Incidents,
    when=OpenAtEnd("happened_on", "closed_on"),
    by=("type", "office"),
    unit="起",
    phrase="年末仍在处置突发事件{value}{unit}",
    zero="年末无仍在处置的突发事件",
)
dead = Total(
    "emergency.dead",
    "突发事件死亡人数",
    of=Incidents,
    when=During("happened_on"),
    field="dead",
    by=("type", "office", "month"),
    unit="人",
    phrase="突发事件造成死亡{value}{unit}",
    zero="本年度突发事件未造成人员死亡",
)
moved = Total(
    "emergency.moved",
    "转移安置人数",
    of=Incidents,
    when=During("happened_on"),
    field="moved",
    by=("type", "office", "month"),
    unit="人",
    phrase="转移安置{value}{unit}",
    zero="本年度未转移安置人员",
)
releases = Count(
    "emergency.releases",
    "突发事件信息发布和预警传递",
    of=Releases,
    when=During("released_on"),
    where=~KNOWLEDGE,
    by=("kind", "channel", "office", "month"),
    unit="条",
    phrase="发布突发事件信息、传递预警{value}{unit}",
    zero="本年度未发布突发事件信息、未传递预警",
)
knowledge = Count(
    "emergency.knowledge",
    "应急知识普及",
    of=Releases,
    when=During("released_on"),
    where=KNOWLEDGE,
    by=("channel", "office", "month"),
    unit="次",
    phrase="普及应急知识{value}{unit}",
    zero="本年度未开展应急知识普及",
)
knowledge_reached = Total(
    "emergency.knowledge_reached",
    "应急知识普及受众人次",
    of=Releases,
    when=During("released_on"),
    where=KNOWLEDGE,
    field="reached",
    by=("channel", "office", "month"),
    unit="人次",
    phrase="受众{value}{unit}",
    zero="本年度应急知识普及无受众",
)
