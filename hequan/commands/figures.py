"""`hequan figures` and `hequan rows`: the numbers of an office and a year, and the records behind one of them."""

import argparse
import json

from hequan.commands import asked
from hequan.core.figure import Value, evaluate
from hequan.core.registry import registry


def add_to(commands: argparse._SubParsersAction) -> None:
    """The grammar of both."""
    figures = commands.add_parser("figures", help="一个单位一年的全部数据项，以及各自依据的记录数")
    figures.add_argument("office", metavar="OFFICE", help="单位名称或编码")
    figures.add_argument("year", metavar="YEAR", help="年份")
    figures.add_argument("--json", action="store_true", help="输出 JSON")
    figures.set_defaults(run=print_figures)
    rows = commands.add_parser("rows", help="一个数据项依据的记录")
    rows.add_argument("figure", metavar="FIGURE", help="数据项，例如 mediation.labour_cases")
    rows.add_argument("office", metavar="OFFICE", help="单位名称或编码")
    rows.add_argument("year", metavar="YEAR", help="年份")
    rows.add_argument("--json", action="store_true", help="输出 JSON")
    rows.set_defaults(run=print_rows)


def print_figures(options: argparse.Namespace) -> None:
    """All figures, as a table for people or as JSON."""
    office, period = asked.office(options.office), asked.period(options.year)
    values = list(evaluate(registry.figures.values(), office, period).values())
    if options.json:
        told = [figure_json(value) for value in values]
        print(json.dumps({"office": office.name, "year": period.start.year, "figures": told}, ensure_ascii=False))
        return
    print(f"{office.name} {period}")
    for chapter in registry.chapters.values():
        print_chapter(chapter.title, [value for value in values if value.figure.chapter == chapter.name])


def print_chapter(title: str, values: list[Value]) -> None:
    """One line of work: each figure with the number of records behind it."""
    if not values:
        return
    print(f"\n{title}")
    for value in values:
        print(f"  {value.figure.title}：{value.text}（{value.rows}条记录）  {value.figure.key}")


def figure_json(value: Value) -> dict:
    """One figure as JSON tells it."""
    return {
        "key": value.figure.key,
        "title": value.figure.title,
        "value": value.value,
        "unit": value.figure.unit,
        "rows": value.rows,
        "phrase": value.phrase,
    }


def print_rows(options: argparse.Namespace) -> None:
    """The records behind one figure, newest first."""
    figure = asked.figure(options.figure)
    office, period = asked.office(options.office), asked.period(options.year)
    value = evaluate([figure], office, period)[figure.key]
    records = list(figure.rows(office, period).order_by(f"-{figure.register.dated}", "-pk").values_list("number", "pk"))
    if options.json:
        told = [{"register": figure.register.key, "number": number, "id": pk} for number, pk in records]
        print(json.dumps({"figure": figure.key, "value": value.value, "records": told}, ensure_ascii=False))
        return
    print(f"{office.name} {period} {figure.title}：{value.text}，{len(records)}条记录")
    for number, _ in records:
        print(f"  {number}")
