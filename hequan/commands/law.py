"""`hequan law`: what the law asks on a day, each number with its article, and which laws nobody looked at lately."""

import argparse
import json
from datetime import date

from hequan.commands import asked
from hequan.core.law import KINDS, Law, Limit, Value
from hequan.core.law_file import laws


def add_to(commands: argparse._SubParsersAction) -> None:
    """The grammar."""
    law = commands.add_parser("law", help="某一天施行的期限、前置条件和条文，或者超过一年没有核对的法")
    law.add_argument("--on", metavar="DATE", help="哪一天，例如 2024-01-01；不写就是今天")
    law.add_argument("--unchecked", action="store_true", help="只列超过一年没有核对、或者无法核对的法")
    law.add_argument("--json", action="store_true", help="输出 JSON")
    law.set_defaults(run=run)


def run(options: argparse.Namespace) -> None:
    """Print what was asked for."""
    on = asked.day(options.on)
    if options.unchecked:
        print_unchecked(on, options.json)
    elif options.json:
        told = [limit_json(limit, value) for law in laws().values() for limit, value in law.in_force(on)]
        print(json.dumps({"on": on.isoformat(), "limits": told}, ensure_ascii=False))
    else:
        print_laws(on)


def print_laws(on: date) -> None:
    """Each law in force with what it asks; one without a version is left to local rules."""
    for law in laws().values():
        asks = law.in_force(on)
        if asks:
            print(f"\n{law.title}{described(law, on)}")
        for limit, value in asks:
            print(f"  {limit.title}：{'，'.join(part for part in (words(limit, value), value.articles) if part)}")


def described(law: Law, on: date) -> str:
    """（国务院令第711号，2019-05-15 起施行，只在贵阳市）."""
    if not law.versions:
        return ""
    version = law.version(on)
    place = f"只在{law.only_in}" if law.only_in else ""
    return f"（{'，'.join(part for part in (version.order, f'{version.in_force} 起施行', place) if part)}）"


def words(limit: Limit, value: Value) -> str:
    """期限20个工作日; for what is not counted its kind alone."""
    return f"{KINDS[limit.kind]} {value.words}".strip()


def limit_json(limit: Limit, value: Value) -> dict:
    """One limit as JSON tells it."""
    return {
        "law": limit.law,
        "name": limit.key,
        "title": limit.title,
        "kind": limit.kind,
        "number": value.number,
        "unit": value.unit or None,
        "by": month_and_day(value.by),
        "before": month_and_day(value.before),
        "setting": value.setting,
        "starts": limit.starts or None,
        "backwards": limit.backwards,
        "article": value.articles or None,
        "since": None if value.since == date.min else value.since.isoformat(),
        "facts": list(limit.facts),
    }


def month_and_day(told: tuple[int, int] | None) -> str | None:
    """03-31."""
    return f"{told[0]:02}-{told[1]:02}" if told else None


def print_unchecked(on: date, as_json: bool) -> None:
    """The laws last checked more than a year before a day, those that nobody could check first."""
    found = [law for law in laws().values() if law.versions and law.is_unchecked(on)]
    found.sort(key=lambda law: (law.checked_on or date.min, law.title))
    if as_json:
        told = [{"title": law.title, "checked_on": str(law.checked_on) if law.checked_on else None} for law in found]
        print(json.dumps({"on": on.isoformat(), "unchecked": told}, ensure_ascii=False))
        return
    for law in found:
        print(f"{law.title}：{f'{law.checked_on} 核对' if law.checked_on else '没有核对过是否仍然有效'}")
    if not found:
        print("没有超过一年未核对的法。")
