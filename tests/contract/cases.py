"""Cases of figures (chapters/*/cases/figures.yaml): records in, numbers out, written with people who know the law."""

from dataclasses import dataclass, field
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from hequan.core import change, strict_yaml
from hequan.core.figure import Figure, Value, evaluate
from hequan.core.period import Period
from hequan.core.record import Record
from hequan.core.registry import registry
from hequan.core.strict_yaml import take
from hequan.offices.models import Office
from tests.cast import NOW, SmallWorld

CHAPTERS = Path(__file__).resolve().parents[2] / "hequan" / "chapters"
#: What a record of a case may say beside the fields of its register.
ABOUT_A_RECORD = {"register", "id", "void"}


@dataclass(frozen=True)
class Case:
    """One case: what is entered, in which year and on which day it is asked, and what each figure must come to."""

    chapter: str
    title: str
    year: int
    on: date
    records: tuple[dict[str, Any], ...]
    figures: dict[str, Any]

    def __str__(self) -> str:
        return f"{self.chapter}：{self.title}"

    @property
    def period(self) -> Period:
        """The year asked about, as seen on the day of asking."""
        return Period.year(self.year, self.on)


@cache
def cases_of(chapter: str) -> list[Case]:
    """The cases of one chapter; a case that says something unknown is refused."""
    if not (CHAPTERS / chapter / "cases" / "figures.yaml").exists():
        return []
    told = _told(chapter)
    return [_case(chapter, case, told.get("defaults", {})) for case in told["cases"]]


def defaults_of(chapter: str) -> dict[str, dict[str, Any]]:
    """What the cases of a chapter take for granted of a record of each register."""
    return _told(chapter).get("defaults", {})


@cache
def _told(chapter: str) -> dict[str, Any]:
    path = CHAPTERS / chapter / "cases" / "figures.yaml"
    return take(str(chapter), strict_yaml.load(path), {"cases": list}, {"defaults": dict})


def all_cases() -> list[Case]:
    """The cases of every chapter."""
    return [case for chapter in registry.chapters for case in cases_of(chapter)]


def _case(chapter: str, told: Any, defaults: dict[str, dict]) -> Case:
    title = told.get("case", "?") if isinstance(told, dict) else "?"
    required = {"case": str, "year": int, "records": list, "figures": dict}
    told = take(f"{chapter}: {title}", told, required, {"on": date})
    records = tuple(defaults.get(record["register"], {}) | record for record in told["records"])
    on = told.get("on", date(told["year"] + 1, 1, 10))
    return Case(chapter, title, told["year"], on, records, told["figures"])


@dataclass
class Entered:
    """The records of one case, entered in 甲街道."""

    world: SmallWorld
    case: Case
    named: dict[str, Record] = field(default_factory=dict)

    def enter(self) -> "Entered":
        """Enter them in order; a later one may point at an earlier one by @its id."""
        actor = self.world.actor()
        for told in self.case.records:
            register = registry.register(told["register"])
            values = {name: self._value(name, value) for name, value in told.items() if name not in ABOUT_A_RECORD}
            record = change.enter(actor, register, {"office": self.world.house} | values, at=NOW)
            if told.get("void"):
                record = change.void(actor, register, record, at=NOW, seen=record.version, reason="误登")
            self.named[told.get("id", record.number)] = record
        return self

    def _value(self, name: str, value: Any) -> Any:
        if name == "office":
            return Office.objects.get(name=value)
        return self.named[value[1:]] if isinstance(value, str) and value.startswith("@") else value

    def value(self, figure: Figure, period: Period | None = None) -> Value:
        """What a figure comes to."""
        return evaluate([figure], self.world.house, period or self.case.period)[figure.key]

    def explain(self, key: str) -> str:
        """Why a figure does not come to what the case says: the value, and the records counted."""
        value = self.value(registry.figure(key))
        rows = value.figure.rows(self.world.house, self.case.period)
        counted = "、".join(f"{row.number}（{getattr(row, value.figure.register.dated)}）" for row in rows) or "无"
        return f"{self.case}\n  {key} 应为 {self.case.figures[key]}，数得 {value.value}；计入的记录：{counted}"


def agrees(value: Any, expected: Any) -> bool:
    """Whether a value is what the case says; a rate may be written with two decimals."""
    return value == expected if value is None or expected is None else round(float(value), 2) == float(expected)
