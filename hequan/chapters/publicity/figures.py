"""法治宣传的数据项。"""

from django.db.models import Q

from hequan.chapters.publicity.models import Board
from hequan.chapters.publicity.models.activity import Theme
from hequan.chapters.publicity.register import Activities, Boards, Displays, Duties
from hequan.core.figure import Count, Distinct, During, OpenAtEnd, Ratio, Total
from hequan.core.period import Period


def done_by_then(period: Period) -> Q:
    """截至期末已经完成的。"""
    return Q(done_on__lte=period.end)


activities = Count(
    "publicity.activities",
    "普法活动",
    of=Activities,
    when=During("held_on"),
    by=("theme", "form", "audience", "office", "month"),
    unit="场次",
    phrase="开展普法活动{value}{unit}",
    zero="本年度未开展普法活动",
)
constitution = Count(
    "publicity.constitution",
    "宪法宣传活动",
    of=Activities,
    when=During("held_on"),
    where=Q(theme=Theme.CONSTITUTION),
    by=("form", "audience", "office", "month"),
    unit="场次",
    phrase="开展宪法宣传{value}{unit}",
    zero="本年度未开展宪法宣传",
)
leaflets = Total(
    "publicity.leaflets",
    "发放普法宣传资料",
    of=Activities,
    when=During("held_on"),
    field="leaflets",
    by=("theme", "form", "office", "month"),
    unit="份",
    phrase="发放宣传资料{value}{unit}",
    zero="本年度未发放普法宣传资料",
)
reached = Total(
    "publicity.reached",
    "普法活动受教育人次",
    of=Activities,
    when=During("held_on"),
    field="reached",
    by=("theme", "form", "audience", "office", "month"),
    unit="人次",
    phrase="受教育{value}{unit}",
    zero="本年度普法活动无人受教育",
)
advised = Total(
    "publicity.advised",
    "普法活动解答咨询人次",
    of=Activities,
    when=During("held_on"),
    field="advised",
    by=("theme", "office", "month"),
    unit="人次",
    phrase="现场解答咨询{value}{unit}",
    zero="本年度普法活动未解答咨询",
)
duties = Count(
    "publicity.duties",
    "下达的普法责任",
    of=Duties,
    when=During("assigned_on"),
    by=("theme", "office"),
    unit="项",
    phrase="下达普法责任{value}{unit}",
    zero="本年度未下达普法责任",
)
duties_done = Count(
    "publicity.duties_done",
    "当年下达并完成的普法责任",
    of=Duties,
    when=During("assigned_on"),
    where=done_by_then,
    by=("theme", "office"),
    unit="项",
    phrase="完成普法责任{value}{unit}",
    zero="本年度无普法责任完成",
)
duties_done_rate = Ratio(
    "publicity.duties_done_rate",
    "普法责任完成率",
    part=duties_done,
    whole=duties,
    phrase="普法责任完成率{value}%（下达{whole}项中完成{part}项）",
    zero="本年度未下达普法责任，不计算完成率",
)
boards = Count(
    "publicity.boards",
    "在用宣传阵地",
    of=Boards,
    when=OpenAtEnd("set_up_on", "removed_on"),
    by=("kind", "office"),
    unit="处",
    phrase="年末在用宣传阵地{value}{unit}",
    zero="年末无在用宣传阵地",
)
screens = Count(
    "publicity.screens",
    "在用电子显示屏",
    of=Boards,
    when=OpenAtEnd("set_up_on", "removed_on"),
    where=Q(kind=Board.Kind.SCREEN),
    by=("office",),
    unit="处",
    phrase="其中电子显示屏{value}{unit}",
    zero="年末无在用电子显示屏",
)
columns = Count(
    "publicity.columns",
    "在用宣传栏",
    of=Boards,
    when=OpenAtEnd("set_up_on", "removed_on"),
    where=Q(kind=Board.Kind.BOARD),
    by=("office",),
    unit="处",
    phrase="宣传栏{value}{unit}",
    zero="年末无在用宣传栏",
)
boards_set_up = Count(
    "publicity.boards_set_up",
    "新建宣传阵地",
    of=Boards,
    when=During("set_up_on"),
    by=("kind", "office", "month"),
    unit="处",
    phrase="新建宣传阵地{value}{unit}",
    zero="本年度未新建宣传阵地",
)
displays = Count(
    "publicity.displays",
    "宣传阵地展示内容",
    of=Displays,
    when=During("shown_on"),
    by=("theme", "office", "month"),
    unit="期",
    phrase="宣传阵地展示普法内容{value}{unit}",
    zero="本年度宣传阵地未展示普法内容",
)
boards_used = Distinct(
    "publicity.boards_used",
    "展示过普法内容的宣传阵地",
    of=Displays,
    when=During("shown_on"),
    field="board",
    by=("theme", "office", "month"),
    unit="处",
    phrase="展示过普法内容的宣传阵地{value}{unit}",
    zero="本年度无宣传阵地展示普法内容",
)
