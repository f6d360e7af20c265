"""Laws as dated data: which version was in force on a day, what it asked, and by which article.

A law is a file (law_file.py reads it). What it asks is a Limit: a number of days, a gate, a cadence; with one value for
each version. Nobody computes with a number of law that does not come from here, and each number brings its article.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from difflib import get_close_matches

#: What a value is counted in, and what people call it.
UNITS = {
    "calendar_day": "日",
    "working_day": "个工作日",
    "minute": "分钟",
    "hour": "小时",
    "month": "个月",
    "year": "年",
}
#: The units that end at a moment, not with a day. No law that was seen counts minutes; local rules do.
OF_THE_CLOCK = ("minute", "hour")
#: What a cadence may be counted in besides: so much in every year. Nothing falls due by it on one day.
PER_YEAR = {"time": "次", "class_hour": "学时"}
#: What a limit is, and what people call it. A minimum period is a floor: nothing is ever overdue by it.
KINDS = {
    "deadline": "期限",
    "minimum_period": "最短期间",
    "gate": "前置条件",
    "cadence": "周期",
    "article": "条文",
}
#: The kinds that are counted: their values have a number, a day of the year, or wait for the office to set one.
COUNTED = ("deadline", "minimum_period", "cadence")
#: A title that stands inside another one is quoted in single brackets.
INNER = str.maketrans("《》", "〈〉")


def quoted(title: str) -> str:
    """《政府信息公开条例》; a title inside the title in single brackets, as printed matter has it."""
    return f"《{title.translate(INNER)}》"


class UnknownLaw(LookupError):
    """A law or one of its limits was asked for by a name that no file has; the message says which names come near."""


class NotInForce(LookupError):
    """On that day the law asked nothing of the kind; the message names the limit and the day."""


@dataclass(frozen=True)
class Version:
    """One text of a law.

    in_force   the first day on which it applied
    published  the day of its publication, where known
    order      the number of the order that published it
    source     where its words were seen
    repealed   the first day on which it no longer applied, where nothing followed at once
    """

    in_force: date
    published: date | None = None
    order: str = ""
    source: str = ""
    repealed: date | None = None


@dataclass(frozen=True)
class Value:
    """What a limit came to from one day until another.

    since, until    the first day it held, and the first day it no longer did (None: it still does)
    number, unit    20, "working_day"; a gate and an article have neither
    by, before      or a day of each year, as (month, day): not later than it, or earlier than it
    setting         or the law leaves the number to others: the office fills it in (本地规定)
    article         which article says so
    counting        which article says how the days are counted, where the law has one
    local           the office filled it in: the article is then the local document that says so
    """

    law: str
    limit: str
    since: date
    until: date | None
    article: str
    number: int | None = None
    unit: str = ""
    by: tuple[int, int] | None = None
    before: tuple[int, int] | None = None
    setting: bool = False
    counting: str = ""
    local: bool = False

    def holds_on(self, day: date) -> bool:
        """Whether it held on a day."""
        return self.since <= day and (self.until is None or day < self.until)

    @property
    def is_in_days(self) -> bool:
        """Whether it is so many days, months or years: it ends neither at a moment nor with a year."""
        return bool(self.number) and self.unit not in OF_THE_CLOCK and self.unit not in PER_YEAR

    @property
    def citation(self) -> str:
        """《政府信息公开条例》第三十三条; of a local rule, the document that says so."""
        if self.local:
            return self.article
        return f"{quoted(self.law)}{self.articles}"

    @property
    def articles(self) -> str:
        """第四十八条、第八十八条第二款: what says so, then what says how it is counted."""
        return "、".join(article for article in (self.article, self.counting) if article)

    @property
    def words(self) -> str:
        """20个工作日, 每年3月31日以前 or 本地规定; nothing for what is not counted."""
        if self.setting:
            return "本地规定"
        if self.by:
            return f"每年{self.by[0]}月{self.by[1]}日以前（含当日）"
        if self.before:
            return f"每年{self.before[0]}月{self.before[1]}日之前（不含当日）"
        if self.unit in PER_YEAR:
            return f"每年{self.number}{PER_YEAR[self.unit]}"
        return f"{self.number}{UNITS[self.unit]}" if self.number else ""


@dataclass(frozen=True)
class Limit:
    """One thing that a law asks, through all its versions.

    facts         the ids of the collected facts that it encodes
    starts        what its days are counted from, in words
    backwards     its days are counted back from that, so that it must be done earlier
    setting       no text was seen: the office fills it in, whatever the day
    by_reference  it names others than a subdistrict: whether the office applies it, the office says (参照执行)
    """

    law: str
    key: str
    title: str
    kind: str
    facts: tuple[str, ...] = ()
    starts: str = ""
    backwards: bool = False
    setting: bool = False
    values: tuple[Value, ...] = ()
    by_reference: bool = False

    @property
    def is_local(self) -> bool:
        """Whether the office has something to say about it (本地规定)."""
        return self.setting or self.by_reference or any(value.setting for value in self.values)

    @property
    def is_counted(self) -> bool:
        """Whether it comes to a number or a day; a gate and an article hold or do not."""
        return self.kind in COUNTED

    def on(self, day: date) -> Value:
        """The value in force on a day, or NotInForce."""
        found = self.value(day)
        if found is None:
            raise NotInForce(f"{day.isoformat()}没有“{self.title}”的规定（《{self.law}》）。{self._when()}")
        return found

    def value(self, day: date) -> Value | None:
        """The value in force on a day, or None."""
        if self.setting:
            return Value(self.law, self.title, date.min, None, "", setting=True)
        return next((value for value in self.values if value.holds_on(day)), None)

    def _when(self) -> str:
        spans = [f"{v.since.isoformat()}起{f'至{v.until.isoformat()}前' if v.until else ''}" for v in self.values]
        return f"有规定的时间：{'，'.join(spans)}。"


@dataclass(frozen=True)
class Law:
    """A law with its versions and what it asks.

    checked_on  the day on which somebody last looked whether it had changed; None where nobody could tell
    only_in     the place that it is confined to, for local rules
    """

    title: str
    checked_on: date | None
    versions: tuple[Version, ...] = ()
    limits: Mapping[str, Limit] = field(default_factory=dict)
    only_in: str = ""

    def __getitem__(self, key: str) -> Limit:
        """The limit or article of that name."""
        if key not in self.limits:
            near = get_close_matches(key, self.limits, n=3) or list(self.limits)
            raise UnknownLaw(f"《{self.title}》没有名为“{key}”的规定。可以用：{'、'.join(near)}。")
        return self.limits[key]

    def version(self, day: date) -> Version:
        """The version in force on a day, or NotInForce."""
        if not self.holds_on(day):
            raise NotInForce(f"{day.isoformat()}《{self.title}》没有施行。{self._when()}")
        return max((v for v in self.versions if v.in_force <= day), key=lambda version: version.in_force)

    def holds_on(self, day: date) -> bool:
        """Whether one of its versions was in force on a day."""
        begun = [version for version in self.versions if version.in_force <= day]
        return bool(begun) and not (begun[-1].repealed and begun[-1].repealed <= day)

    def in_force(self, day: date) -> list[tuple[Limit, Value]]:
        """What it asked on a day, in the order of the file; nothing while it was not in force."""
        if self.versions and not self.holds_on(day):
            return []
        asks = [(limit, limit.value(day)) for limit in self.limits.values()]
        return [(limit, value) for limit, value in asks if value]

    def is_unchecked(self, on: date) -> bool:
        """Whether nobody looked at it during the year before a day."""
        return self.checked_on is None or (on - self.checked_on).days > DAYS_BETWEEN_CHECKS

    def _when(self) -> str:
        spans = [
            f"{v.in_force.isoformat()}起{f'至{v.repealed.isoformat()}前' if v.repealed else ''}" for v in self.versions
        ]
        return f"施行时间：{'，'.join(spans)}。" if spans else "它由本地规定，没有统一的施行日期。"


#: A law that nobody has looked at for longer is listed as unchecked. Ours, not the law's.
DAYS_BETWEEN_CHECKS = 365
