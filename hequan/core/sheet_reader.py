"""Finds a ledger in an uploaded workbook: its sheet, the rows of its heading, its columns, and the rows with records.

Ledgers come with titles above, headings of two or three merged rows, columns in any order, totals and signatures below.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from io import BytesIO
from typing import Any

import python_calamine

from hequan.core import sheet_guard
from hequan.core.sheet import COUNTER, Column, key_of, text_of_cell
from hequan.core.sheet_guard import BadWorkbook

#: A heading begins within so many rows and has up to so many rows itself.
HEAD_WITHIN, HEAD_ROWS = 30, 3
#: Cells that merging may fill: ranges of a real ledger do not lie over each other.
MERGED_UP_TO = 1_000_000
#: Fewer columns than this are no heading but words that happen to be there.
FEWEST = 2
#: What stands below the rows: sums, and who filled in the paper.
FOOT = re.compile(
    r"(合计|总计|小计|共计|累计)([(（].*[)）])?"
    r"|(填表|填报|制表|统计|审核|负责|复核|经办|联系)(人|单位|时间|日期|电话)?(（签字）|\(签字\))?[:：].*|(日期|备注|注|说明)[:：].*"
)
UNIT_BEHIND = re.compile(r"\(.*\)$")

Grid = list[list[Any]]


@dataclass(frozen=True)
class Row:
    """One row that holds a record: its number as a person sees it, and its cells by field."""

    n: int
    cells: dict[str, Any]


@dataclass
class Ledger:
    """What was found: `columns` are fields in the file's order, `unknown` headings nobody asked for."""

    sheet: str
    columns: list[str]
    rows: list[Row]
    unknown: list[str] = field(default_factory=list)
    twice: list[str] = field(default_factory=list)
    passed_over: list[tuple[int, str]] = field(default_factory=list)
    faulty: list[tuple[int, str]] = field(default_factory=list)
    others: list[str] = field(default_factory=list)


@dataclass(frozen=True)
class Head:
    """The heading of a sheet: its first row and its number of rows, and the joined labels of each place."""

    top: int
    depth: int
    labels: list[list[str]]
    known: dict[int, Column]


def read(name: str, content: bytes, columns: list[Column]) -> Ledger:
    """The ledger in a workbook, or BadWorkbook with a sentence that says why there is none."""
    faulty = sheet_guard.check(name, content)
    best: tuple[Head, str, Grid] | None = None
    others = []
    for title, grid in _grids(name, content):
        head = _head(grid, columns)
        if head is None:
            continue
        others.append(title)
        if best is None or len(head.known) > len(best[0].known):
            best = (head, title, grid)
    if best is None:
        wanted = "、".join(column.label for column in columns if column.is_required) or columns[1].label
        raise BadWorkbook(
            f"“{name}”的前{HEAD_WITHIN}行里没有找到表头。表头应有这些栏目：{wanted}。请核对栏目名称，或用空白表格填写后再导入。"
        )
    head, title, grid = best
    return _ledger(head, title, grid, faulty.get(title, set()), [other for other in others if other != title])


def _grids(name: str, content: bytes) -> Iterator[tuple[str, Grid]]:
    """Title and cells of each sheet that people see, merged cells filled in."""
    try:
        book = python_calamine.CalamineWorkbook.from_filelike(BytesIO(content))
        for told in book.sheets_metadata:
            if told.visible != python_calamine.SheetVisibleEnum.Visible:
                continue
            if told.typ != python_calamine.SheetTypeEnum.WorkSheet:
                continue
            found = book.get_sheet_by_name(told.name)
            yield told.name, _filled(found.to_python(skip_empty_area=False), found.merged_cell_ranges or [])
    except BaseException as fault:
        # A panic of the reader's Rust code is no Exception; whatever is wrong with a file is told as such.
        if isinstance(fault, KeyboardInterrupt | SystemExit | GeneratorExit | BadWorkbook | MemoryError):
            raise
        raise sheet_guard.broken(name) from fault


def _filled(grid: Grid, merged: list[tuple[tuple[int, int], tuple[int, int]]]) -> Grid:
    """The cells with each merged range holding its value everywhere."""
    room = MERGED_UP_TO
    for (top, left), (bottom, right) in merged:
        for row in grid[top : bottom + 1]:
            places = range(left, min(right + 1, len(row)))
            row[left : right + 1] = [grid[top][left]] * len(places)
            room -= len(places) + 1
        if room < 0:
            raise ValueError("merged ranges lie over each other")
    return grid


def _head(grid: Grid, columns: list[Column]) -> Head | None:
    """The rows that name the most columns; the fewest such rows, the topmost such."""
    names = _names(columns)
    best: Head | None = None
    for top in range(min(HEAD_WITHIN, len(grid))):
        for depth in range(1, min(HEAD_ROWS, len(grid) - top) + 1):
            labels = _labels(grid[top : top + depth])
            known = {place: names[key] for place, key in _keys(labels, names) if key in names}
            if best is None or len(set(known.values())) > len(set(best.known.values())):
                best = Head(top, depth, labels, known)
    return best if best and len(set(best.known.values())) >= FEWEST else None


def _names(columns: list[Column]) -> dict[str, Column]:
    """What each column may be called: its label, or its section and its label."""
    names = {key_of(column.heading + column.label): column for column in columns}
    return names | {key_of(column.label): column for column in columns}


def _labels(rows: Grid) -> list[list[str]]:
    """For each place the words above it, from the top, a merged one once."""
    labels = []
    for cells in zip(*rows, strict=True):
        words = [text_of_cell(cell).strip() for cell in cells]
        labels.append([word for n, word in enumerate(words) if word and word not in words[:n]])
    return labels


def _keys(labels: list[list[str]], names: dict[str, Column]) -> Iterator[tuple[int, str]]:
    """For each place the name that fits: the whole joined heading, else its last word, with or without a unit."""
    for place, words in enumerate(labels):
        if not words:
            continue
        joined, last = key_of("".join(words)), key_of(words[-1])
        tried = (joined, last, UNIT_BEHIND.sub("", joined), UNIT_BEHIND.sub("", last))
        yield place, next((key for key in tried if key in names), "")


def _ledger(head: Head, title: str, grid: Grid, faulty: set[tuple[int, int]], others: list[str]) -> Ledger:
    places: dict[int, Column] = {}
    ledger = Ledger(title, [], [], others=others)
    for place, words in enumerate(head.labels):
        column = head.known.get(place)
        if column in places.values() and column:
            ledger.twice.append(column.label)
        elif column:
            places[place] = column
        elif words and key_of(words[-1]) != key_of(COUNTER):
            ledger.unknown.append("·".join(words))
    ledger.columns = [column.name for column in places.values()]
    for index, cells in enumerate(grid[head.top + head.depth :], head.top + head.depth + 1):
        _take(ledger, index, cells, places)
    ledger.faulty = [
        (n, places[place - 1].label) for n, place in sorted(faulty) if place - 1 in places and n > head.top + head.depth
    ]
    return ledger


def _take(ledger: Ledger, n: int, cells: list[Any], places: dict[int, Column]) -> None:
    """Take one row as a record, unless it is blank, repeats the heading or stands below the records."""
    mine = {column.name: cells[place] for place, column in places.items()}
    texts = [text_of_cell(cell).strip() for cell in mine.values()]
    if not any(texts):
        first = next((text_of_cell(cell).strip() for cell in cells if cell not in ("", None)), "")
        if first and not first.isdecimal():
            ledger.passed_over.append((n, first))
        return
    first = next(text for text in map(text_of_cell, cells) if text.strip()).strip()
    repeats = sum(key_of(text) == key_of(column.label) for text, column in zip(texts, places.values(), strict=True))
    if FOOT.fullmatch(first) or repeats >= FEWEST:
        ledger.passed_over.append((n, first))
    else:
        ledger.rows.append(Row(n, mine))
