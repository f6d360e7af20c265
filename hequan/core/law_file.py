"""Reads the files of laws, hequan/law/*.yaml and law/*.yaml of each chapter, and refuses what does not add up."""

import re
from collections.abc import Iterator, Mapping
from datetime import date
from difflib import get_close_matches
from functools import lru_cache
from itertools import pairwise
from pathlib import Path
from typing import Any

from hequan.core import strict_yaml
from hequan.core.law import COUNTED, KINDS, UNITS, Law, Limit, UnknownLaw, Value, Version
from hequan.core.strict_yaml import Malformed, take

PROGRAM = Path(__file__).resolve().parent.parent
SHIPPED = PROGRAM / "law"
KEY = re.compile(r"[a-z][a-z0-9_]*")
DAY_OF_YEAR = re.compile(r"(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])")
#: The ways to say how much: exactly one of them in a value that is counted, none in a gate or an article.
AMOUNTS = ("number", "by", "before", "setting")


@lru_cache(maxsize=1)
def laws() -> dict[str, Law]:
    """Every law by its title."""
    found: dict[str, Law] = {}
    for path in files():
        law = read(path)
        if law.title in found:
            raise Malformed(f"{path.name}: another file has the title {law.title!r}. Put both into one file.")
        found[law.title] = law
    return found


def files() -> list[Path]:
    """The files of laws that all chapters use, then those of single chapters."""
    return [*sorted(SHIPPED.glob("*.yaml")), *sorted(PROGRAM.glob("chapters/*/law/*.yaml"))]


def law(title: str) -> Law:
    """One law by its title."""
    if title not in laws():
        near = get_close_matches(title, laws(), n=3, cutoff=0.3) or list(laws())
        raise UnknownLaw(f"没有名为《{title}》的法。名称相近的有：{'、'.join(near)}。")
    return laws()[title]


def read(path: Path) -> Law:
    """The law that a file holds, or Malformed."""
    optional = {"checked_on": date, "versions": dict, "limits": dict, "articles": dict, "only_in": str}
    told = take(path.name, strict_yaml.load(path), {"title": str}, optional)
    versions = tuple(_versions(path.name, told.get("versions", {})))
    limits = dict(_limits(path.name, told["title"], versions, told.get("limits", {}), with_kind=True))
    articles = dict(_limits(path.name, told["title"], versions, told.get("articles", {}), with_kind=False))
    both = [key for key in articles if key in limits]
    if both:
        raise Malformed(f"{path.name}: {both[0]} is a limit and an article. Rename one of them.")
    return Law(told["title"], told.get("checked_on"), versions, limits | articles, told.get("only_in", ""))


def _versions(where: str, told: dict) -> Iterator[Version]:
    """The versions, earliest first; each ends before the next begins."""
    found = [_version(where, day, one) for day, one in told.items()]
    for earlier, later in pairwise(found):
        if later.in_force <= earlier.in_force:
            raise Malformed(f"{where}: versions: {later.in_force} stands after {earlier.in_force}. Earliest first.")
        if earlier.repealed and earlier.repealed > later.in_force:
            overlap = f"{earlier.in_force} is repealed on {earlier.repealed}, after {later.in_force} came into force"
            raise Malformed(f"{where}: versions overlap: {overlap}. Leave `repealed` out where a version follows.")
    yield from found


def _version(where: str, day: Any, told: Any) -> Version:
    place = f"{where}: versions: {day}"
    _is_day(place, day)
    told = take(place, told, {}, {"published": date, "order": str, "source": str, "repealed": date})
    made = Version(day, told.get("published"), told.get("order", ""), told.get("source", ""), told.get("repealed"))
    if made.published and made.published > day:
        raise Malformed(f"{place}: published on {made.published}, after it came into force. Check both days.")
    if made.repealed and made.repealed <= day:
        raise Malformed(f"{place}: repealed on {made.repealed}, before it came into force. Check both days.")
    return made


def _limits(
    where: str, law: str, versions: tuple[Version, ...], told: dict, with_kind: bool
) -> Iterator[tuple[str, Limit]]:
    """(key, limit) of a section: of `limits`, which say their kind, or of `articles`, which have none."""
    for key, one in told.items():
        if not KEY.fullmatch(str(key)):
            raise Malformed(f"{where}: {key!r} is no name. Expected an English one such as ask_correction.")
        yield key, _limit(f"{where}: {key}", law, versions, one, with_kind)


def _limit(place: str, law: str, versions: tuple[Version, ...], told: Any, with_kind: bool) -> Limit:
    required: Mapping[str, type] = {"title": str, "fact": list} | ({"kind": str} if with_kind else {})
    optional = {"starts": str, "backwards": bool, "setting": bool, "by_reference": bool, "values": dict}
    told = take(place, told, required, optional)
    kind = told.get("kind", "article")
    if kind not in KINDS or (with_kind and kind == "article"):
        raise Malformed(f"{place}: kind is {kind!r}. Expected {', '.join(k for k in KINDS if k != 'article')}.")
    setting = told.get("setting", False)
    if setting == bool(told.get("values")):
        raise Malformed(f"{place}: expected either values by the day in force, or setting: true.")
    if told.get("by_reference") and kind in COUNTED:
        raise Malformed(f"{place}: by_reference says whether it binds, not how much. Expected a gate or an article.")
    title, facts, starts = told["title"], tuple(told["fact"]), told.get("starts", "")
    values = tuple(_values(place, law, title, kind, versions, told.get("values", {})))
    key = place.split(": ")[-1]
    backwards, by_reference = told.get("backwards", False), told.get("by_reference", False)
    return Limit(law, key, title, kind, facts, starts, backwards, setting, values, by_reference)


def _values(place: str, law: str, title: str, kind: str, versions: tuple[Version, ...], told: dict) -> Iterator[Value]:
    """The values, earliest first. A value ends with its version: what the next one says, it says anew."""
    days = list(told)
    for day, following in zip(days, [*days[1:], None], strict=False):
        at = f"{place}: {day}"
        _is_day(at, day)
        if following is not None:
            _is_day(f"{place}: {following}", following)
            if following <= day:
                raise Malformed(f"{at}: stands before {following}. Earliest first.")
        ends = [end for end in (_end_of_version(at, day, versions), following) if end]
        yield _value(at, law, title, kind, day, min(ends, default=None), told[day])


def _end_of_version(at: str, day: date, versions: tuple[Version, ...]) -> date | None:
    """The first day on which the version in force on a day no longer applied; Malformed where none was in force."""
    begun = [version for version in versions if version.in_force <= day]
    if not begun:
        first = versions[0].in_force if versions else "any version"
        raise Malformed(f"{at}: is earlier than {first}, when the law came into force.")
    current = begun[-1]
    if current.repealed and current.repealed <= day:
        raise Malformed(f"{at}: the law was repealed on {current.repealed}.")
    following = versions[len(begun)].in_force if len(begun) < len(versions) else None
    return current.repealed or following


def _value(at: str, law: str, title: str, kind: str, since: date, until: date | None, told: Any) -> Value:
    amounts = {"number": int, "unit": str, "by": str, "before": str, "setting": bool}
    told = take(at, told, {}, {"article": str, "counting": str} | amounts)
    if not told.get("article", "").strip() and not told.get("setting"):
        raise Malformed(f"{at}: article is missing. Name the article that says so.")
    _has_its_amount(at, kind, told)
    return Value(
        law,
        title,
        since,
        until,
        told.get("article", ""),
        told.get("number"),
        told.get("unit", ""),
        _day_of_year(at, told.get("by")),
        _day_of_year(at, told.get("before")),
        told.get("setting", False),
        told.get("counting", ""),
    )


def _has_its_amount(at: str, kind: str, told: dict) -> None:
    """What is counted says how much in one way; what is not, in none; a number has a known unit."""
    amounts = [name for name in AMOUNTS if told.get(name, False) is not False]
    if kind in COUNTED and len(amounts) != 1:
        raise Malformed(f"{at}: a {kind} has exactly one of {', '.join(AMOUNTS)}; found {amounts or 'none'}.")
    if kind not in COUNTED and amounts:
        raise Malformed(f"{at}: {kind} is not counted; leave out {', '.join(amounts)}.")
    if ("number" in told) != ("unit" in told):
        raise Malformed(f"{at}: number and unit stand together or not at all.")
    if "number" in told and (isinstance(told["number"], bool) or told["number"] < 1):
        raise Malformed(f"{at}: number is {told['number']!r}. Expected a whole number from 1 on.")
    if "unit" in told and told["unit"] not in UNITS:
        raise Malformed(f"{at}: unit is {told['unit']!r}. Expected {', '.join(UNITS)}.")


def _day_of_year(at: str, told: str | None) -> tuple[int, int] | None:
    """(month, day) of a day such as 03-31."""
    if told is None:
        return None
    if not DAY_OF_YEAR.fullmatch(told):
        raise Malformed(f"{at}: {told!r} is no day of the year. Expected month and day, such as 03-31.")
    month, day = told.split("-")
    return int(month), int(day)


def _is_day(at: str, told: Any) -> None:
    if type(told) is not date:
        raise Malformed(f"{at}: expected a day such as 2019-05-15.")
