"""Setting: one thing that the law leaves to the office, as it stands on a day, for the pages of local rules."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from hequan.core import local_rule
from hequan.core.law import KINDS, Law, Limit, Value
from hequan.core.law_file import laws
from hequan.core.local_rule import LocalRules
from hequan.core.models import LocalRule
from hequan.core.registry import registry

#: How a row of the history stands, and what people call it.
STANDINGS = {"now": "现行", "later": "未到起始日期", "replaced": "已重新填写", "ended": "已由后来的规定接替"}


@dataclass(frozen=True)
class Filled:
    """One row that somebody filled in, and how it stands."""

    rule: LocalRule
    words: str
    standing: str

    @property
    def standing_words(self) -> str:
        """How it stands, in words."""
        return STANDINGS[self.standing]


@dataclass(frozen=True)
class Setting:
    """One limit of the law that an office has something to say about.

    limit  what the law leaves open, or what binds the office by reference only
    rules  what the house filled in
    on     the day by which it is looked at
    """

    limit: Limit
    rules: LocalRules
    on: date

    @property
    def rule(self) -> LocalRule | None:
        """The row that holds."""
        return self.rules.rule(self.limit, self.on)

    @property
    def by_law(self) -> Value | None:
        """What the law itself says, where it leaves nothing to the office any more."""
        value = self.limit.value(self.on)
        return value if value and not value.setting and not self.limit.by_reference else None

    @property
    def state(self) -> str:
        """set, unset, default (applied unless the office says no), law (the law says it), past (not in force)."""
        if self.limit.value(self.on) is None:
            return "past"
        if self.by_law:
            return "law"
        if self.rule:
            return "set"
        return "default" if self.limit.by_reference else "unset"

    @property
    def words(self) -> str:
        """What holds, in words."""
        if self.by_law:
            return self.by_law.words
        if self.rule and self.state == "set":
            return local_rule.words(self.limit, self.rule)
        return {"unset": "尚未填写", "default": "执行"}.get(self.state) or self._outside

    @property
    def kind(self) -> str:
        """期限, 最短期间, 前置条件; 是否执行 of what binds by reference only."""
        return "是否执行" if self.limit.by_reference else KINDS[self.limit.kind]

    @property
    def article(self) -> str:
        """The article of the law that leaves it open, as it stood last; nothing where no text was seen."""
        values = [value for value in (self.limit.value(self.on), *self.limit.values) if value and value.article]
        return values[0].article if values else ""

    @property
    def filled(self) -> list[Filled]:
        """Every row that was filled in, the one of the latest day and set last first."""
        rows = self.rules.history(self.limit)
        return [Filled(row, local_rule.words(self.limit, row), self._standing(row)) for row in reversed(rows)]

    @property
    def coming(self) -> list[Filled]:
        """The rows whose day is still to come."""
        return [row for row in self.filled if row.standing == "later"]

    @property
    def waiting(self) -> list[str]:
        """What waits for it: the clocks, steps and gates of procedures, 政府信息公开申请：答复期限."""
        return list(dict.fromkeys(_waiting(self.limit)))

    @property
    def _outside(self) -> str:
        """2022-05-01起不再适用, or 尚未施行."""
        last = self.limit.values[-1]
        return f"{last.until}起不再适用" if last.until and last.until <= self.on else "尚未施行"

    def _standing(self, row: LocalRule) -> str:
        same_day = [other for other in self.rules.history(self.limit) if other.since == row.since]
        if row != same_day[-1]:
            return "replaced"
        if row.since > self.on:
            return "later"
        return "now" if row == self.rule else "ended"


@dataclass(frozen=True)
class Group:
    """What one law leaves to the office; `is_seen` is whether it is a law at all, with a text that was seen."""

    title: str
    is_seen: bool
    settings: list[Setting]


def groups_of(rules: LocalRules, on: date) -> list[Group]:
    """Every law that leaves something to the office, those without a text at the end."""
    found = [Group(law.title, bool(law.versions), list(_settings(law, rules, on))) for law in laws().values()]
    return sorted((group for group in found if group.settings), key=lambda group: not group.is_seen)


def _settings(law: Law, rules: LocalRules, on: date) -> Iterator[Setting]:
    return (Setting(limit, rules, on) for limit in law.limits.values() if limit.is_local)


def _waiting(limit: Limit) -> Iterator[str]:
    for procedure in registry.procedures.values():
        if procedure.by_reference == limit:
            yield f"{procedure.title}的全部程序"
        for clock in procedure.clocks().values():
            extends = [one for added in clock.extends.values() for one in _limits(added)]
            if limit in (*_limits(clock.limits), *extends):
                yield f"{procedure.title}：{clock.title}"
        for step in procedure.steps().values():
            if limit in (*_limits(step.basis), *(one for gate in step.gates for one in _limits(gate.basis))):
                yield f"{procedure.title}：{step.title}"


def _limits(limits: object) -> tuple[Limit, ...]:
    return (limits,) if isinstance(limits, Limit) else tuple(limits)  # type: ignore[arg-type]
