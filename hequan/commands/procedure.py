"""`hequan procedures`, `hequan clock`, `hequan due`: which steps the law asks, what a day comes to, what falls due."""

import argparse
import json
from collections.abc import Iterator, Sequence
from datetime import date, datetime
from typing import Any

from django.utils import timezone

from hequan.commands import asked
from hequan.commands.asked import Mistake
from hequan.core import todo
from hequan.core.actor import Actor
from hequan.core.calendar import SHANGHAI, calendar
from hequan.core.case import supposed
from hequan.core.clock import Clock, Reckoning
from hequan.core.procedure import Procedure
from hequan.core.registry import near, registry
from hequan.core.step import cite
from hequan.core.todo import day_words


def add_to(commands: argparse._SubParsersAction) -> None:
    """The grammar."""
    procedures = commands.add_parser("procedures", help="列出各项法定程序的步骤和期限")
    procedures.add_argument("--json", action="store_true", help="输出 JSON")
    procedures.set_defaults(run=print_procedures)

    clock = commands.add_parser("clock", help="按几个日期推算一个期限，并说明怎样算出")
    clock.add_argument("clock", metavar="CLOCK", help="期限的名称，例如 openness.answer_request.reply")
    clock.add_argument("events", metavar="STEP=DATE", nargs="+", help="步骤和日期，例如 received=2026-03-02")
    clock.add_argument("--on", metavar="DATE", help="在哪一天看；不写就是今天")
    clock.add_argument("--json", action="store_true", help="输出 JSON")
    clock.set_defaults(run=print_clock)

    due = commands.add_parser("due", help="列出一个单位的待办：已逾期、今天、三个工作日内、本周和等待他人的")
    due.add_argument("--office", required=True, metavar="OFFICE", help="单位名称或编码")
    due.add_argument("--on", metavar="DATE", help="在哪一天看；不写就是今天")
    due.add_argument("--json", action="store_true", help="输出 JSON")
    due.set_defaults(run=print_due)


def print_procedures(options: argparse.Namespace) -> None:
    """Every procedure with its steps and clocks."""
    told = [procedure_json(procedure) for procedure in registry.procedures.values()]
    if options.json:
        print(json.dumps({"procedures": told}, ensure_ascii=False))
        return
    for procedure in registry.procedures.values():
        print(f"\n{procedure.title}（{procedure.key}）")
        for step in procedure.steps().values():
            print(f"  {step.name}  {step.title}  {cite(step.basis, asked.today())}")
        for clock in procedure.clocks().values():
            print(f"  期限 {procedure.key}.{clock.name}  {clock.title}  自“{clock.starts[0].title}”起")


def procedure_json(procedure: type[Procedure]) -> dict[str, Any]:
    """One procedure as JSON tells it."""
    on = asked.today()
    steps = [
        {"name": step.name, "title": step.title, "basis": cite(step.basis, on), "conditional": step.conditional or None}
        for step in procedure.steps().values()
    ]
    clocks = [
        {
            "name": f"{procedure.key}.{clock.name}",
            "title": clock.title,
            "starts": clock.starts[0].name,
            "facts": clock.facts,
        }
        for clock in procedure.clocks().values()
    ]
    return {"name": procedure.key, "title": procedure.title, "steps": steps, "clocks": clocks}


def print_clock(options: argparse.Namespace) -> None:
    """The last day of a clock, for events given on the command line; no database is asked."""
    procedure, clock = find_clock(options.clock)
    on = asked.day(options.on)
    case = supposed(procedure, events(procedure, options.events), calendar())
    found = clock.reckon(case, on)
    if options.json:
        print(json.dumps(reckoning_json(found), ensure_ascii=False))
        return
    print(f"{clock.title}：{found.due_at or found.due_on or '—'}（{found.words}）")
    for line in found.lines:
        print(f"  {line}")


def reckoning_json(found: Reckoning) -> dict[str, Any]:
    """A reckoning as JSON tells it."""
    return {
        "due_on": found.due_on.isoformat() if found.due_on else None,
        "due_at": found.due_at.isoformat() if found.due_at else None,
        "state": found.state,
        "law": found.value.law if found.value else None,
        "article": found.value.articles or None if found.value else None,
        "minimum": found.clock.is_floor,
        "provisional": found.moves,
        "explain": list(found.lines),
    }


def find_clock(name: str) -> tuple[type[Procedure], Clock]:
    """The clock of that name, with its procedure."""
    clocks = {
        f"{procedure.key}.{clock.name}": (procedure, clock)
        for procedure in registry.procedures.values()
        for clock in procedure.clocks().values()
    }
    if name in clocks:
        return clocks[name]
    known = {called: key for key, (_, clock) in clocks.items() for called in (key, clock.title)}
    raise Mistake(f"没有名为“{name}”的期限。{near(name, known, {key: clock for key, (_, clock) in clocks.items()})}")


def events(procedure: type[Procedure], told: list[str]) -> Iterator[tuple[str, date | datetime]]:
    """(step, day or moment) of each STEP=DATE."""
    for text in told:
        name, sign, day = text.partition("=")
        if not sign:
            raise Mistake(f"“{text}”应写成 步骤=日期，例如 {procedure.start().name}=2026-03-02。")
        if name not in procedure.steps():
            raise Mistake(f"{procedure.title}没有名为“{name}”的步骤。可以用：{'、'.join(procedure.steps())}。")
        yield name, day_or_moment(day)


def day_or_moment(text: str) -> date | datetime:
    """2026-03-02, or 2026-03-02T14:30 in Shanghai."""
    if "T" not in text and ":" not in text:
        return asked.day(text)
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        raise Mistake(f"“{text}”不是时刻，请写成年-月-日T时:分，例如 2026-03-02T14:30。") from None
    return moment if moment.tzinfo else moment.replace(tzinfo=SHANGHAI)


def print_due(options: argparse.Namespace) -> None:
    """What falls due in one office and all below it, the most pressing first; of a department only its own."""
    office, on = asked.office(options.office), asked.day(options.on)
    narrower = None if office.reach.pk == office.pk else office
    found = todo.everything(Actor.command(office), now_on(on), narrower)
    if options.json:
        told = [line_json(group, line) for group, lines in found for line in lines]
        print(json.dumps({"office": office.name, "on": on.isoformat(), "due": told}, ensure_ascii=False))
        return
    printed = [print_group(group, list(lines)) for group, lines in found]
    if not any(printed):
        print(f"{office.name}在{on.year}年{day_words(on, on)}没有待办事项。")


def now_on(day: date) -> todo.Now:
    """This moment of today; of another day its beginning."""
    return todo.Now.on(day, timezone.now() if day == asked.today() else None)


def print_group(group: todo.Group, lines: Sequence[todo.Line]) -> int:
    """One part of the list, where there is something in it; how many lines."""
    if lines:
        print(f"\n{group.title}（{len(lines)}）")
    for line in lines:
        print(f"  {line.number}  {line.deed}  {line.words}  {line.person}")
        if line.moved:
            print(f"    {line.moved}")
    return len(lines)


def line_json(group: todo.Group, line: todo.Line) -> dict[str, Any]:
    """One line of the to-do list as JSON tells it."""
    return {
        "group": group.name,
        "register": line.register.key,
        "number": line.number,
        "clock": line.clock_name,
        "title": line.title,
        "deed": line.deed,
        "due_on": line.due_on.isoformat() if line.due_on else None,
        "due_at": line.due_at.astimezone(SHANGHAI).isoformat() if line.due_at else None,
        "state": line.state,
        "person": line.person,
        "office": line.office,
    }
