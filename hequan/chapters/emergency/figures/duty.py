"""值班的数据项。"""

from hequan.chapters.emergency.register import DutyPosts, Shifts
from hequan.core.figure import Count, Distinct, During, OpenAtEnd, Total

duty_posts = Count(
    "emergency.duty_posts",
    "值班点",
    of=DutyPosts,
    when=OpenAtEnd("began_on", "ended_on"),
    by=("kind", "office"),
    unit="个",
    phrase="年末设有值班点{value}{unit}",
    zero="年末未设值班点",
)
posts_manned = Distinct(
    "emergency.posts_manned",
    "有人值守的值班点",
    of=Shifts,
    when=During("on_duty_on"),
    field="post",
    by=("span", "office", "month"),
    unit="个",
    phrase="在{value}{unit}值班点安排值守",
    zero="本年度未在值班点安排值守",
)
shifts = Count(
    "emergency.shifts",
    "值班班次",
    of=Shifts,
    when=During("on_duty_on"),
    by=("span", "office", "month"),
    unit="班次",
    phrase="安排值班{value}{unit}",
    zero="本年度未安排值班",
)
shift_persons = Total(
    "emergency.shift_persons",
    "值班人次",
    of=Shifts,
    when=During("on_duty_on"),
    field="persons",
    by=("span", "office", "month"),
    unit="人次",
    phrase="到岗值班{value}{unit}",
    zero="本年度无人到岗值班",
)
shift_volunteers = Total(
    "emergency.shift_volunteers",
    "志愿者和民兵值班人次",
    of=Shifts,
    when=During("on_duty_on"),
    field="volunteers",
    by=("span", "office", "month"),
    unit="人次",
    phrase="其中志愿者和民兵{value}{unit}",
    zero="本年度无志愿者和民兵参加值班",
)
