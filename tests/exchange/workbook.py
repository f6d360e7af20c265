"""Small workbooks as clerks keep them, and what an import makes of them."""

from collections.abc import Iterable
from datetime import date
from io import BytesIO
from typing import Any

import openpyxl

from hequan.core import access, exchange
from hequan.core.models import Event
from hequan.core.registry import registry
from hequan.core.takeover import Result
from tests.cast import NOW, SmallWorld

DISPUTES = "mediation.disputes"
HEAD = ["受理日期", "来源", "调解类别", "纠纷类型", "当事人", "涉及人数", "简要情况", "调解结果", "结案日期"]
FIRST = [
    date(2021, 3, 5),
    "当事人申请",
    "人民调解",
    "邻里",
    "甲某、乙某",
    2,
    "楼上漏水。",
    "调解成功",
    date(2021, 3, 9),
]
SECOND = [date(2021, 4, 6), "排查发现", "人民调解", "物业", "丙某、丁公司", 5, "电梯停用。", None, None]


def workbook(rows: Iterable[Iterable[Any]], merged: Iterable[str] = (), title: str = "台账") -> BytesIO:
    """A workbook with one sheet."""
    book = openpyxl.Workbook()
    page = book.active
    page.title = title
    for row in rows:
        page.append(list(row))
    for cells in merged:
        page.merge_cells(cells)
    return saved(book)


def saved(book: openpyxl.Workbook) -> BytesIO:
    """A workbook as a file."""
    file = BytesIO()
    book.save(file)
    file.seek(0)
    return file


def changed(file: BytesIO, change: Any) -> BytesIO:
    """A file after somebody worked in its first sheet."""
    file.seek(0)
    book = openpyxl.load_workbook(file)
    change(book.worksheets[0])
    return saved(book)


def take(world: SmallWorld, file: Any, *, who: str = "clerk", register: str = DISPUTES, **options: Any) -> Result:
    """What an import of a file does."""
    file.seek(0)
    options = {"dry_run": False, "name": "台账.xlsx"} | options
    return exchange.import_rows(world.actor(who), registry.registers[register], file, at=NOW, **options)


def give(world: SmallWorld, register: str = DISPUTES, **options: Any) -> BytesIO:
    """An export of all that a clerk sees; void rows are offered and must not go out."""
    file, key = BytesIO(), registry.registers[register]
    rows = access.records(world.actor(), key, with_void=True).order_by("pk")
    exchange.export(world.actor(), key, rows, file, at=NOW, **options)
    file.seek(0)
    return file


def records(world: SmallWorld, register: str = DISPUTES) -> list:
    """What stands in a register, the earliest entered first."""
    return list(access.records(world.actor(), registry.registers[register]).order_by("pk"))


def state(world: SmallWorld, register: str = DISPUTES) -> tuple[int, int]:
    """How many records and events there are: the same before and after when nothing was written."""
    return len(records(world, register)), Event.objects.count()


def counts(result: Result) -> tuple[int, int, int]:
    """(new, unchanged, changed) of an import without faults."""
    assert result.problems == []
    return result.new, result.unchanged, result.changed
