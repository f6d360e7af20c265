"""Local rules: what the law leaves to others, as an office filled it in, from which day and by which document.

Read through `rules`, written through `establish` alone. A row is never changed: one set later for the same limit and
the same day takes the place of the earlier, which stays to be looked at.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from django.db import transaction

from hequan.core import journal
from hequan.core.actor import Actor, NotAllowed
from hequan.core.journal import Change
from hequan.core.law import OF_THE_CLOCK, PER_YEAR, UNITS, Limit, Value
from hequan.core.models import LocalRule

#: Under this name the journal keeps what offices filled in.
JOURNAL_NAME = "core.local_rules"
#: A longer one is a slip of the finger.
LARGEST = 1000
#: A year without a 29th of February: a day of every year must be in it.
ANY_YEAR = 2023
LONGEST_BASIS = 300

#: A day of each year, as (month, day).
DayOfYear = tuple[int, int]


class Refused(ValueError):
    """What was filled in cannot be kept: `problems` is a list of (field, sentence)."""

    def __init__(self, *problems: tuple[str, str]) -> None:
        self.problems = list(problems)
        super().__init__("".join(sentence for _, sentence in problems))


@dataclass(frozen=True)
class LocalRules:
    """What one house filled in: the rows of each limit, by the day from which they hold, then as they were set."""

    rows: Mapping[tuple[str, str], tuple[LocalRule, ...]] = field(default_factory=dict)

    def value(self, limit: Limit, day: date) -> Value | None:
        """What the limit comes to on a day, the office's own rule where the law leaves it to the office.

        None where nothing is asked on that day: the law says nothing yet or no longer, or the office said so.
        """
        value, rule = limit.value(day), self.rule(limit, day)
        if value is None or not value.setting or rule is None:
            return value
        return None if rule.applies is False else _value(limit, rule, self._until(limit, rule, value))

    def applies(self, limit: Limit, day: date) -> bool:
        """Whether the office applies it on a day; it does until it said that it does not."""
        rule = self.rule(limit, day)
        return rule is None or rule.applies is not False

    def rule(self, limit: Limit, day: date) -> LocalRule | None:
        """The row that holds on a day."""
        begun = [rule for rule in self.history(limit) if rule.since <= day]
        return begun[-1] if begun else None

    def history(self, limit: Limit) -> tuple[LocalRule, ...]:
        """Every row of a limit: by the day from which it holds, of one day the row that was set last at the end."""
        return self.rows.get((limit.law, limit.key), ())

    def _until(self, limit: Limit, rule: LocalRule, value: Value) -> date | None:
        """The first day on which a row holds no longer: a later one begins, or the law itself says something."""
        later = [other.since for other in self.history(limit) if other.since > rule.since]
        return min((end for end in (*later, value.until) if end), default=None)


#: For use without a database: nothing was filled in.
NO_RULES = LocalRules()


def rules(house_id: int) -> LocalRules:
    """What a house filled in: one query."""
    found: dict[tuple[str, str], list[LocalRule]] = defaultdict(list)
    for rule in LocalRule.objects.filter(house_id=house_id).order_by("since", "pk"):
        found[rule.law, rule.limit].append(rule)
    return LocalRules({key: tuple(rows) for key, rows in found.items()})


def words(limit: Limit, rule: LocalRule) -> str:
    """What a row says: 15个工作日, 每年1月31日以前（含当日）, 执行, 不执行, 不作规定."""
    if rule.applies is None:
        return _value(limit, rule, None).words
    if rule.applies:
        return "执行"
    return "不作规定" if limit.is_counted else "不执行"


def may_establish(actor: Actor) -> bool:
    """Whether the post fills in local rules: it has the right, and it works on the whole house."""
    return actor.role.rules and actor.reach.pk == actor.reach.house_id


def demand(actor: Actor) -> None:
    """Nothing, or NotAllowed for a post that does not fill in local rules."""
    if not may_establish(actor):
        raise NotAllowed(f"{actor.title}不能填写本地规定，这由本单位的负责人或者合法性审核人办理。")


def establish(
    actor: Actor,
    limit: Limit,
    *,
    since: date,
    basis: str,
    at: datetime,
    number: int | None = None,
    unit: str = "",
    by: DayOfYear | None = None,
    before: DayOfYear | None = None,
    applies: bool | None = None,
) -> LocalRule:
    """The row that holds for the actor's house from a day on, or Refused; one that is there already stays the same."""
    demand(actor)
    said = Said(number, unit, by, before, applies)
    problems = [*_basis_problems(basis), *_day_problems(limit, since), *said.problems(limit)]
    if problems:
        raise Refused(*problems)
    told = said.columns() | {"basis": basis.strip()}
    earlier = rules(actor.reach.house_id).rule(limit, since)
    if earlier and earlier.since == since and told == _plain(earlier):
        return earlier
    return _write(actor, limit, since, told, earlier, at)


def day_of_year(text: str) -> DayOfYear | None:
    """(3, 31) of 03-31; None of nothing."""
    return (int(text[:2]), int(text[3:])) if text else None


@dataclass(frozen=True)
class Said:
    """What somebody filled in about one limit, before anybody looked whether it fits."""

    number: int | None = None
    unit: str = ""
    by: DayOfYear | None = None
    before: DayOfYear | None = None
    applies: bool | None = None

    def columns(self) -> dict[str, Any]:
        """The columns of the row."""
        by, before = (f"{day[0]:02}-{day[1]:02}" if day else "" for day in (self.by, self.before))
        return {"number": self.number, "unit": self.unit, "by": by, "before": before, "applies": self.applies}

    def problems(self, limit: Limit) -> Iterator[tuple[str, str]]:
        """(field, sentence) of everything that does not fit the limit."""
        amounts = [name for name in ("number", "by", "before") if getattr(self, name) is not None]
        if self.unit and self.number is None:
            yield "number", f"“数”没有填写，只有单位“{unit_words(self.unit)}”。请填写一个整数，例如 5。"
        elif not limit.is_counted:
            yield from self._held(limit, amounts)
        elif self.applies is None and not amounts:
            yield "number", f"“{limit.title}”没有写明是多少。请填写数和单位，或者一年中的某一天，或者选“不作规定”。"
        elif len(amounts) + (self.applies is not None) > 1 or self.applies:
            yield "number", f"“{limit.title}”只能有一种写法。请只填数和单位、一年中的某一天、“不作规定”中的一种。"
        elif amounts:
            yield from self._amount(limit, amounts[0])

    def _held(self, limit: Limit, amounts: list[str]) -> Iterator[tuple[str, str]]:
        """Of what holds or does not."""
        if amounts:
            yield "applies", f"“{limit.title}”不是期限，没有数目可填。请只选是否执行。"
        elif self.applies is None:
            yield "applies", f"没有选择是否执行“{limit.title}”。请选“执行”或者“不执行”。"

    def _amount(self, limit: Limit, name: str) -> Iterator[tuple[str, str]]:
        """Of what is counted."""
        if name == "number":
            yield from self._number(limit)
            return
        month, day = getattr(self, name)
        if limit.kind == "minimum_period":
            yield name, f"“{limit.title}”是最短期间，不能是一年中的某一天。请填写数和单位，例如 7个工作日。"
        elif not _is_day_of_year(month, day):
            yield name, f"“{month}月{day}日”不是每年都有的日子。请填写月和日，例如 03-31。"

    def _number(self, limit: Limit) -> Iterator[tuple[str, str]]:
        if not 1 <= (self.number or 0) <= LARGEST:
            yield "number", f"“数”的内容“{self.number}”不在1至{LARGEST}之间。请核对后填写一个整数。"
        units = units_of(limit)
        if not self.unit:
            yield "unit", f"“单位”没有选择。请选择：{'、'.join(units.values())}。"
        elif self.unit not in units:
            told = f"“单位”的内容“{unit_words(self.unit)}”不能用于“{limit.title}”。"
            yield "unit", f"{told}请选择：{'、'.join(units.values())}。"


def units_of(limit: Limit) -> dict[str, str]:
    """What a limit may be counted in, and what people call it; what is waited for or counted back is whole days."""
    whole_days = limit.backwards or limit.kind == "minimum_period"
    units = {name: words for name, words in UNITS.items() if not (whole_days and name in OF_THE_CLOCK)}
    return units | {name: f"{words}（每年）" for name, words in PER_YEAR.items() if limit.kind == "cadence"}


def unit_words(unit: str) -> str:
    """What people call a unit; an unknown one as it was given."""
    return {**UNITS, **PER_YEAR}.get(unit, unit)


def _value(limit: Limit, rule: LocalRule, until: date | None) -> Value:
    by, before = day_of_year(rule.by), day_of_year(rule.before)
    amount: dict[str, Any] = {"number": rule.number, "unit": rule.unit, "by": by, "before": before}
    return Value(limit.law, limit.title, rule.since, until, article=rule.basis, **amount, local=True)


def _is_day_of_year(month: int, day: int) -> bool:
    try:
        date(ANY_YEAR, month, day)
    except ValueError:
        return False
    return True


def _basis_problems(basis: str) -> Iterator[tuple[str, str]]:
    if not basis.strip():
        yield "basis", "“依据”没有填写。请写明哪份文件这样规定，连同文号，例如 荷办发〔2026〕3号第五条。"
    elif len(basis.strip()) > LONGEST_BASIS:
        yield "basis", f"“依据”有{len(basis.strip())}字，最多{LONGEST_BASIS}字。请只写文件名称、文号和条款。"


def _day_problems(limit: Limit, since: date) -> Iterator[tuple[str, str]]:
    """Of a day on which the law does not leave it to the office."""
    value = limit.value(since)
    if not limit.is_local:
        yield "since", f"“{limit.title}”由《{limit.law}》规定，不由本地规定填写。"
    elif value is None:
        first = min(value.since for value in limit.values)
        told = f"{since}《{limit.law}》没有“{limit.title}”的规定。"
        yield "since", f"{told}请把“起始日期”改为{first}或者以后有规定的日子。"
    elif not value.setting and not limit.by_reference:
        told = f"{since}“{limit.title}”已由{value.citation}规定为{value.words}"
        yield "since", f"{told}，不由本地规定填写。请核对“起始日期”。"


def _plain(rule: LocalRule) -> dict[str, Any]:
    """What a row says, as the journal writes it."""
    return {name: getattr(rule, name) for name in ("number", "unit", "by", "before", "applies", "basis")}


def _write(
    actor: Actor, limit: Limit, since: date, told: dict[str, Any], earlier: LocalRule | None, at: datetime
) -> LocalRule:
    """The row with its event, in one transaction."""
    house_id = actor.reach.house_id
    named: dict[str, Any] = {"law": limit.law, "limit": limit.key, "since": since}
    before = _plain(earlier) | {"since": earlier.since} if earlier else {}
    with transaction.atomic():
        rule = LocalRule.objects.create(
            house_id=house_id, **named, **told, set_by=actor.name, person_id=actor.person_id, set_at=at
        )
        change = Change(
            "established", JOURNAL_NAME, rule.pk, house_id, f"《{limit.law}》{limit.title}", before, named | told
        )
        journal.write(actor, [change], at=at)
    return rule
