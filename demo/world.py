"""The offices and people of the example, and what the chapters' modules need to invent records."""

import random
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

SHANGHAI = ZoneInfo("Asia/Shanghai")
YEARS = (2020, 2021)

DISTRICT = ("520201", "钟山区")
#: code and name of each subdistrict; only 荷泉街道 exists outside the example.
SUBDISTRICTS = {"HQ": "荷泉街道", "WT": "苇塘街道", "SP": "松坪街道"}
DEPARTMENTS = {
    "01": "党政办公室",
    "02": "司法所",
    "03": "综治信访办公室",
    "04": "应急管理办公室",
    "05": "公共服务办公室",
    "06": "综合行政执法办公室",
}
COMMUNITIES = {
    "HQ": ("荷花社区", "泉眼社区", "莲塘社区", "站前社区", "柳岸社区"),
    "WT": ("苇岸社区", "白鹭社区", "渔歌社区"),
    "SP": ("松涛社区", "云岭社区", "石阶社区"),
}

#: secretary of the Party working committee and director of the office, both invented.
HEADS = {"HQ": ("沈示和", "钱示宁"), "WT": ("韩示川", "杨示田"), "SP": ("朱示桥", "许示舟")}
SURNAMES = "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦许何"
#: Every given name begins with 示 (for 示例, example), so that nobody takes these people for real ones.
GIVEN = "安宁和平明理清正文思远山川禾苗田园桥舟"


@dataclass(eq=False)
class Entry:
    """One record of the example.

    register  key of the register
    values    what is entered; another Entry stands for the record that it becomes; `office` is a name
    on        the day it is entered
    then      later days on which the clerk completes it: [(day, values), …]
    void      the day and the reason when it turns out to be a mistake
    """

    register: str
    on: date
    values: Mapping[str, Any]
    then: list[tuple[date, Mapping[str, Any]]] = field(default_factory=list)
    void: tuple[date, str] | None = None


class House:
    """One subdistrict in one year, as the chapters' modules see it. The same at every run."""

    def __init__(self, code: str, year: int, chapter: str) -> None:
        self.code, self.year = code, year
        self.name = SUBDISTRICTS[code]
        self.communities = list(COMMUNITIES[code])
        self.random = random.Random(f"{code} {year} {chapter}")

    @property
    def is_seed(self) -> bool:
        """Whether this is 荷泉街道 in 2021, whose figures must come out exactly."""
        return (self.code, self.year) == ("HQ", 2021)

    def department(self, title: str) -> str:
        """The full name of a department: 司法所 gives 荷泉街道司法所."""
        return f"{self.name}{title}"

    def community(self) -> str:
        """One of the communities."""
        return self.random.choice(self.communities)

    def person(self) -> str:
        """Somebody plainly fictitious."""
        return self.random.choice(SURNAMES) + "示" + self.random.choice(GIVEN)

    def phone(self) -> str:
        """A number that cannot be dialled."""
        return f"1000000{self.random.randrange(10_000):04d}"

    def day(self, first: tuple[int, int] = (1, 4), last: tuple[int, int] = (12, 28)) -> date:
        """A weekday of the year between two (month, day)."""
        start, end = date(self.year, *first), date(self.year, *last)
        day = start + timedelta(days=self.random.randrange((end - start).days + 1))
        return day - timedelta(days=max(0, day.weekday() - 4)) if day.weekday() > 4 and day.day > 2 else day

    def some(self, items: Sequence, at_least: int) -> list:
        """All of the items in the house and year whose figures are known, the first few of them elsewhere."""
        count = len(items) if self.is_seed else self.random.randint(at_least, len(items))
        return list(items[:count])

    def after(self, day: date, at_least: int, at_most: int) -> date:
        """A day so many days later."""
        return day + timedelta(days=self.random.randint(at_least, at_most))


def moment(day: date, n: int) -> datetime:
    """A moment of office hours on a day; a larger n is later."""
    return datetime.combine(day, time(9), SHANGHAI) + timedelta(milliseconds=400 * n)
