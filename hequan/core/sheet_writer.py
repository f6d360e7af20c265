"""Writes a register as a spreadsheet in the layout of a paper ledger, a row at a time: memory does not grow with it."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from functools import cached_property
from itertools import groupby
from typing import IO, Any

import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.workbook import Workbook
from xlsxwriter.worksheet import Worksheet

from hequan.core import sheet
from hequan.core.sheet import Column

#: Days before this one are numbered differently by different spreadsheets.
FIRST_SURE_DAY = date(1900, 3, 1)
#: A list of choices longer than this cannot be offered in a cell.
OFFERED_UP_TO = 255
#: So many rows of an empty form are ruled; more may be filled in, and so many offer their choices.
RULED_ROWS, OFFERING_ROWS = 30, 1000
PAPER_A4 = 9
COUNTER_WIDTH = 5
#: The height of a line of text and the tallest row, in points. Not every program sets a row's height by its text.
LINE, TALLEST = 14, 409
SECTION_HEIGHT = 20
FORBIDDEN_IN_NAMES = str.maketrans("", "", "[]:*?/\\'")

BODY = {"font_name": "宋体", "font_size": 10, "border": 1, "valign": "vcenter", "text_wrap": True, "num_format": "@"}
CENTRED = {**BODY, "align": "center"}
HEAD = {**CENTRED, "font_name": "黑体", "bg_color": "#E4EFEF"}
FORMATS: dict[str, dict[str, Any]] = {
    "title": {"font_name": "黑体", "font_size": 18, "align": "center", "valign": "vcenter"},
    "left": {"font_name": "宋体", "font_size": 10, "valign": "vcenter"},
    "right": {"font_name": "宋体", "font_size": 10, "valign": "vcenter", "align": "right"},
    "head": HEAD,
    "head_open": {**HEAD, "bottom": 0},
    "head_closed": {**HEAD, "top": 0, "valign": "top"},
    "day": {**CENTRED, "num_format": "yyyy-mm-dd"},
    "moment": {**CENTRED, "num_format": "yyyy-mm-dd hh:mm"},
    "integer": {**CENTRED, "num_format": "0"},
    "decimal": {**CENTRED, "num_format": "General"},
    "number": CENTRED,
    "office": CENTRED,
    "choice": CENTRED,
    "short": CENTRED,
    "text": BODY,
    "long": BODY,
}


@dataclass(frozen=True)
class Sheet:
    """What a ledger says besides its rows.

    title    the cover's line: 荷泉街道2021年度矛盾纠纷台账
    unit     the office that keeps it
    folded   columns that are there but folded away, so that the others can be read on paper
    scope    which rows these are, where they are not all of a year
    filler   who filled it in; empty on an empty form
    on       the day it was drawn up; None leaves a blank to write it by hand
    notes    for each column by name: (what it takes, help text, choices)
    """

    name: str
    title: str
    unit: str
    columns: list[Column]
    notes: dict[str, tuple[str, str, list[str]]]
    folded: frozenset[str] = frozenset()
    scope: str = ""
    filler: str = ""
    on: date | None = None

    @cached_property
    def widths(self) -> list[int]:
        """How wide the counter and each column are set."""
        return [COUNTER_WIDTH, *sheet.widths(self.columns, self.folded)]


def write(target: str | IO[bytes], told: Sheet, rows: Iterable[dict[str, Any]]) -> int:
    """Write a ledger; each row is {column: value or text}. The number of rows."""
    book = _opened(target, told)
    formats = {name: book.add_format(properties) for name, properties in FORMATS.items()}
    page = book.add_worksheet(told.name.translate(FORBIDDEN_IN_NAMES)[:31])
    head = _set_head(page, told, formats)
    last = head
    for last, row in enumerate(rows, head + 1):
        _set_row(page, last, last - head, told, row, formats)
    page.set_row(last + 1, 24)
    page.merge_range(last + 1, 0, last + 1, len(told.columns), _foot(told, last - head), formats["left"])
    _offer_choices(page, told, head + 1, last)
    _set_page(page, told, head)
    _write_notes(book, told, formats)
    book.close()
    return last - head


def write_form(target: str | IO[bytes], told: Sheet) -> None:
    """Write an empty ledger to be filled in: the same columns, required ones starred, choices offered in the cells."""
    book = _opened(target, told)
    formats = {name: book.add_format(properties) for name, properties in FORMATS.items()}
    page = book.add_worksheet(told.name.translate(FORBIDDEN_IN_NAMES)[:31])
    head = _set_head(page, told, formats, star="*")
    blank = dict.fromkeys(column.name for column in told.columns)
    for row in range(head + 1, head + RULED_ROWS + 1):
        _set_row(page, row, row - head, told, blank, formats)
    _offer_choices(page, told, head + 1, head + OFFERING_ROWS)
    _set_page(page, told, head)
    _write_notes(book, told, formats)
    book.close()


def _opened(target: str | IO[bytes], told: Sheet) -> Workbook:
    """A workbook that says nothing about who made it, nor when."""
    book = xlsxwriter.Workbook(target, {"constant_memory": True})
    made = told.on or date(2000, 1, 1)
    book.set_properties({"title": told.title, "author": "", "created": datetime(made.year, made.month, made.day)})
    return book


def _set_head(page: Worksheet, told: Sheet, formats: dict[str, Format], star: str = "") -> int:
    """Title, unit, and one or two rows of headings; the last row of them."""
    last, half = len(told.columns), _middle(told)
    page.set_row(0, 36)
    page.merge_range(0, 0, 0, last, told.title, formats["title"])
    page.set_row(1, 20)
    page.merge_range(1, 0, 1, half, f"填报单位：{told.unit}", formats["left"])
    page.merge_range(1, half + 1, 1, last, _aside(told), formats["right"])
    labels = [sheet.COUNTER, *(c.label + (star if c.is_required else "") for c in told.columns)]
    names = ["", *(column.name for column in told.columns)]
    for n, (name, width) in enumerate(zip(names, told.widths, strict=True)):
        is_folded, follows = name in told.folded, n > 0 and names[n - 1] in told.folded
        options = {"level": 1, "hidden": True} if is_folded else {"collapsed": True} if follows else {}
        page.set_column(n, n, width, None, options)
    tall = LINE * max(map(sheet.lines, labels, told.widths)) + 6
    if len({column.heading for column in told.columns if column.heading}) < 2:
        page.set_row(2, tall)
        for n, label in enumerate(labels):
            page.write_string(2, n, label, formats["head"])
        return 2
    _set_two_rows(page, told, labels, tall, formats)
    return 3


def _middle(told: Sheet) -> int:
    """The last column of the left half of what is seen."""
    names = ["", *(column.name for column in told.columns)]
    seen = [0 if name in told.folded else width for name, width in zip(names, told.widths, strict=True)]
    half = next(n for n in range(len(seen)) if 2 * sum(seen[: n + 1]) >= sum(seen))
    return min(half, len(told.columns) - 2)


def _aside(told: Sheet) -> str:
    """What stands opposite the unit: which rows these are, and what is folded away."""
    fold = f"另有{len(told.folded)}栏已折叠，点左上角的“2”展开" if told.folded else ""
    return "　　".join(text for text in (told.scope, fold) if text)


def _set_two_rows(page: Worksheet, told: Sheet, labels: list[str], tall: float, formats: dict[str, Format]) -> None:
    """Sections over their columns. A column without a section looks merged and is not: rows are written once only."""
    headings = ["", *(column.heading for column in told.columns)]
    page.set_row(2, SECTION_HEIGHT)
    for _, group in groupby(range(len(labels)), key=lambda n: headings[n] or n):
        places = list(group)
        first, last = places[0], places[-1]
        if first < last:
            page.merge_range(2, first, 2, last, headings[first], formats["head"])
        else:
            page.write_string(2, first, headings[first], formats["head" if headings[first] else "head_open"])
    page.set_row(3, tall)
    for n, label in enumerate(labels):
        page.write_string(3, n, label, formats["head" if headings[n] else "head_closed"])


def _set_row(
    page: Worksheet, row: int, n: int, told: Sheet, values: dict[str, Any], formats: dict[str, Format]
) -> None:
    texts = ["", *(value if isinstance(value := values[column.name], str) else "" for column in told.columns)]
    page.set_row(row, min(LINE * max(map(sheet.lines, texts, told.widths)) + 4, TALLEST))
    page.write_number(row, 0, n, formats["integer"])
    for place, column in enumerate(told.columns, 1):
        _set_cell(page, row, place, values[column.name], formats[column.kind])


def _set_cell(page: Worksheet, row: int, place: int, value: Any, style: Format) -> None:
    """A day as a day, a number as a number; everything else as text, also when it begins with an equals sign."""
    if value in (None, ""):
        page.write_blank(row, place, None, style)
    elif isinstance(value, date) and _day(value) >= FIRST_SURE_DAY:
        page.write_datetime(row, place, value, style)
    elif isinstance(value, int | Decimal) and not isinstance(value, bool) and _fits(value):
        page.write_number(row, place, value, style)
    else:
        page.write_string(row, place, sheet.cut(str(value)), style)


def _day(value: date) -> date:
    return value.date() if isinstance(value, datetime) else value


def _fits(number: int | Decimal) -> bool:
    return len(Decimal(number).as_tuple().digits) <= sheet.DIGITS_KEPT


def _foot(told: Sheet, count: int) -> str:
    day = f"{told.on.year}年{told.on.month}月{told.on.day}日" if told.on else "　　　年　　月　　日"
    return f"填表人：{told.filler}　　　　审核人：　　　　　　　　日期：{day}　　　　共{count}条"


def _offer_choices(page: Worksheet, told: Sheet, first: int, last: int) -> None:
    """Offer the choices in the cells; something else may be typed, the import says what is wrong with it."""
    for place, column in enumerate(told.columns, 1):
        choices = told.notes[column.name][2]
        if choices and last >= first and len(",".join(choices)) <= OFFERED_UP_TO and not any("," in c for c in choices):
            page.data_validation(
                first, place, last, place, {"validate": "list", "source": choices, "show_error": False}
            )


def _set_page(page: Worksheet, told: Sheet, head: int) -> None:
    """Landscape A4, one page wide, the headings on every page and always in sight."""
    page.set_landscape()
    page.set_paper(PAPER_A4)
    page.fit_to_pages(1, 0)
    page.set_margins(left=0.4, right=0.4, top=0.6, bottom=0.6)
    page.center_horizontally()
    page.repeat_rows(0, head)
    page.set_footer('&C&"宋体"&10第 &P 页　共 &N 页')
    page.freeze_panes(head + 1, 2)


def _write_notes(book: Workbook, told: Sheet, formats: dict[str, Format]) -> None:
    """A second sheet that says what each column takes."""
    page = book.add_worksheet("说明")
    page.set_row(0, 30)
    page.merge_range(0, 0, 0, 4, f"{told.name}各栏填写说明", formats["title"])
    widths = {"栏目": 20, "必填": 7, "填写": 22, "说明": 44, "可选内容": 60}
    for place, (label, width) in enumerate(widths.items()):
        page.set_column(place, place, width)
        page.write_string(1, place, label, formats["head"])
    for row, column in enumerate(told.columns, 2):
        takes, help_text, choices = told.notes[column.name]
        cells = [column.label, "是" if column.is_required else "", takes, help_text, "、".join(choices)]
        page.set_row(row, LINE * max(map(sheet.lines, cells, widths.values())) + 4)
        for place, text in enumerate(cells):
            page.write_string(row, place, sheet.cut(text), formats["short" if place == 1 else "text"])
    page.set_landscape()
    page.set_paper(PAPER_A4)
    page.fit_to_pages(1, 0)
    page.repeat_rows(1)
