"""An exported ledger looks like the paper one, in the file and on the page."""

import re
import shutil
import subprocess
import tracemalloc
from datetime import date, datetime
from decimal import Decimal
from io import BytesIO

import openpyxl
import pytest

from hequan.core import access, change, exchange, journal, sheet, sheet_writer
from hequan.core.models import Event
from hequan.core.registry import registry
from hequan.core.sheet import Column
from tests.cast import NOW
from tests.contract.sample import values_for
from tests.exchange.workbook import DISPUTES, give

SOFFICE = shutil.which("soffice")
REGISTER = registry.registers[DISPUTES]


@pytest.fixture
def two(small_world):
    """Two disputes, the second void."""
    values = values_for(small_world, REGISTER) | {"parties": "赵示安、某建筑公司", "phone": "013800001234"}
    small_world.enter(DISPUTES, **values)
    second = small_world.enter(DISPUTES, **values)
    change.void(small_world.actor(), REGISTER, second, at=NOW, seen=1, reason="重复登记")
    return small_world


def page_of(file: BytesIO):
    return openpyxl.load_workbook(file).worksheets[0]


def under(page, label):
    found = next(cell for row in page.iter_rows() for cell in row if cell.value == label)
    return page.cell(found.row + 1, found.column)


def test_title_unit_heading_rows_and_foot_stand_in_their_places(two):
    page = page_of(give(two, year=2021, on=date(2022, 1, 10), scope="纠纷类型：邻里"))
    lines = [[cell.value for cell in row if cell.value not in (None, "")] for row in page.iter_rows()]
    assert lines[0] == ["甲街道2021年度矛盾纠纷台账"]
    assert lines[1][0] == "填报单位：甲街道" and "纠纷类型：邻里" in lines[1][1]
    assert lines[2] == [heading for heading, _ in REGISTER.sections]
    assert lines[3] == ["序号", "编号", *(REGISTER.label(name) for name in REGISTER.fields())]
    assert lines[4][:3] == [1, "甲街道调字〔2021〕第0001号", "甲社区"]
    assert lines[5] == ["填表人：测试clerk　　　　审核人：　　　　　　　　日期：2022年1月10日　　　　共1条"]
    assert len(lines) == 6, "a void row is no row of the ledger"
    merged = {str(cells) for cells in page.merged_cells.ranges}
    last = openpyxl.utils.get_column_letter(2 + len(REGISTER.fields()))
    assert {f"A1:{last}1", f"A6:{last}6"} <= merged and any(cells.startswith("D3:") for cells in merged)


def test_days_are_days_numbers_are_numbers_and_texts_keep_their_noughts(two):
    page = page_of(give(two, purpose="核对"))
    day, persons, phone = (under(page, REGISTER.label(name)) for name in ("received_on", "persons", "phone"))
    assert isinstance(day.value, datetime) and day.number_format == "yyyy-mm-dd"
    assert persons.value == 2 and persons.data_type == "n"
    assert (phone.value, phone.data_type, phone.number_format) == ("013800001234", "s", "@")


def test_personal_data_is_covered_unless_a_purpose_is_given(two):
    assert under(page_of(give(two)), "当事人").value == "赵**、某建筑公司"
    before = Event.objects.count()
    assert under(page_of(give(two, purpose="移交司法所")), "当事人").value == "赵示安、某建筑公司"
    told = journal.read(Event.objects.latest("pk"))
    assert (Event.objects.count() - before, told["kind"], told["reason"]) == (1, "viewed", "导出：移交司法所")


def test_who_only_reads_exports_no_personal_data(two):
    leader, file = two.actor("leader"), BytesIO()
    rows = access.records(leader, REGISTER)
    assert exchange.export(leader, REGISTER, rows, file) == 1
    with pytest.raises(change.NotAllowed):
        exchange.export(leader, REGISTER, rows, BytesIO(), purpose="看看", at=NOW)


def test_the_page_is_landscape_a4_one_page_wide_with_repeated_heading(two):
    page = page_of(give(two))
    assert (page.page_setup.orientation, page.page_setup.paperSize) == ("landscape", 9)
    # One page is what a missing width means; nought pages high means as many as there are.
    assert page.sheet_properties.pageSetUpPr.fitToPage and page.page_setup.fitToWidth in (None, 1)
    assert page.page_setup.fitToHeight == 0
    assert page.print_title_rows == "$1:$4"
    assert page.freeze_panes == "C5"


def test_columns_that_no_page_holds_are_folded_and_there(two):
    told = sheet.columns(REGISTER)
    folded = sheet.folded(REGISTER, told)
    page = page_of(give(two))
    hidden = {letter for letter, column in page.column_dimensions.items() if column.hidden}
    assert folded and hidden and not folded & set(REGISTER.columns)
    assert "已折叠" in str(page[2][2:]) or any("已折叠" in str(cell.value) for cell in page[2])
    seen = sum(
        width for column, width in zip(told, sheet.widths(told, folded), strict=True) if column.name not in folded
    )
    assert seen <= sheet.CROWDED


def test_the_second_sheet_says_what_each_column_takes(two):
    book = openpyxl.load_workbook(give(two))
    rows = {row[0]: row[1:] for row in book["说明"].iter_rows(min_row=3, values_only=True)}
    assert rows["纠纷类型"][0] == "是"
    assert "劳动争议、婚恋家庭" in rows["纠纷类型"][3]
    assert rows["受理日期"][1] == "日期，如 2021-03-05"
    assert "甲社区" in rows["所属单位"][3] and "乙街道" not in rows["所属单位"][3]
    validation = book.worksheets[0].data_validations.dataValidation
    assert any("调解成功" in rule.formula1 for rule in validation)


def test_the_file_says_nothing_about_who_made_it_nor_when(two):
    told = openpyxl.load_workbook(give(two)).properties
    assert (told.creator or "", told.lastModifiedBy or "", told.created.year) == ("", "", 2000)
    assert give(two).getvalue() == give(two).getvalue()


def test_days_before_1900_march_and_long_numbers_go_as_text():
    columns = [Column("day", "日", "", "day", False), Column("number", "数", "", "integer", False)] * 2
    columns = [Column(f"{c.name}{n}", f"{c.label}{n}", "", c.kind, False) for n, c in enumerate(columns)]
    told = sheet_writer.Sheet("台账", "台账", "甲", columns, {c.name: ("", "", []) for c in columns})
    file = BytesIO()
    row = {"day0": date(1899, 12, 31), "number1": 10**16 + 1, "day2": date(1900, 3, 1), "number3": Decimal("12.50")}
    assert sheet_writer.write(file, told, [row]) == 1
    values = next(page_of(file).iter_rows(min_row=4, max_row=4, values_only=True))
    assert values[1:] == ("1899-12-31", "10000000000000001", datetime(1900, 3, 1), 12.5)


def peak_of(rows: int) -> int:
    """The most memory that writing so many rows takes."""
    columns = sheet.columns(REGISTER)
    told = sheet_writer.Sheet("台账", "台账", "甲", columns, {c.name: ("", "", []) for c in columns})
    row = {column.name: "某某某某某某某某" for column in columns}
    tracemalloc.start()
    sheet_writer.write(BytesIO(), told, (dict(row) for _ in range(rows)))
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    return peak


def test_memory_does_not_grow_with_the_rows():
    # A row is 2 kB of text. What stays of it is its height, and here the packed file itself.
    assert peak_of(1500) - peak_of(500) < 1000 * 500


@pytest.mark.skipif(not SOFFICE or not shutil.which("pdftotext"), reason="LibreOffice or pdftotext is not installed")
def test_libreoffice_prints_one_page_wide_with_the_heading_on_every_page(world, tmp_path):
    actor = world.actor()
    total = exchange.export_file(actor, REGISTER, tmp_path / "out.xlsx", year=2021)
    done = subprocess.run(
        [SOFFICE, f"-env:UserInstallation=file://{tmp_path}/profile", "--headless", "--convert-to", "pdf",
         "--outdir", tmp_path, tmp_path / "out.xlsx"], capture_output=True, timeout=180,
    )  # fmt: skip
    if not (tmp_path / "out.pdf").exists():
        pytest.skip(f"LibreOffice has no spreadsheet part here: {done.stderr.decode()[-200:]}")
    text = subprocess.run(["pdftotext", "-layout", tmp_path / "out.pdf", "-"], capture_output=True, check=True).stdout
    pages = [page for page in text.decode().split("\f") if "矛盾纠纷台账" in page and "填写说明" not in page]
    assert len(pages) > 1
    assert all("结案日期" in page and "受理日期" in page for page in pages), "first and last column on the same page"
    numbered = [re.findall(r"^\s*(\d+)\s", page, re.MULTILINE) for page in pages]
    assert sum(map(len, numbered)) >= total
