"""No file makes the reader stumble, run out of memory, or say something that helps nobody."""

import time
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

import docx
import openpyxl
import pytest

from hequan.core import sheet_guard
from hequan.core.registry import registry
from tests.contract.sample import values_for
from tests.exchange.workbook import DISPUTES, FIRST, HEAD, counts, give, records, state, take, workbook

GOOD = workbook([HEAD, FIRST]).getvalue()


def repacked(change=None, of: bytes = GOOD, **parts: bytes) -> bytes:
    """The good workbook with parts changed or added: keyword `xl__name_xml` stands for xl/name.xml."""
    with ZipFile(BytesIO(of)) as archive:
        told = {name: archive.read(name) for name in archive.namelist()}
    told |= {name.replace("__", "/").replace("_", "."): content for name, content in parts.items()}
    if change:
        change(told)
    packed = BytesIO()
    with ZipFile(packed, "w", ZIP_DEFLATED) as archive:
        for name, content in told.items():
            archive.writestr(name, content)
    return packed.getvalue()


def word_file() -> bytes:
    file = BytesIO()
    docx.Document().save(file)
    return file.getvalue()


def encrypted() -> bytes:
    return sheet_guard.OLE + b"\0" * 1024 + "EncryptedPackage".encode("utf-16-le") + b"\0" * 512


def without(part: str) -> bytes:
    return repacked(lambda told: told.pop(part))


def doctype(told: dict[str, bytes]) -> None:
    told["xl/sharedStrings.xml"] = b'<?xml version="1.0"?><!DOCTYPE sst [<!ENTITY a "b">]><sst/>'


def late_doctype(told: dict[str, bytes]) -> None:
    told["xl/sharedStrings.xml"] = (
        b'<?xml version="1.0"?><!--' + b"x" * 5000 + b'--><!DOCTYPE sst [<!ENTITY a "b">]><sst/>'
    )


def wide_doctype(told: dict[str, bytes]) -> None:
    text = '<?xml version="1.0" encoding="UTF-16"?><!DOCTYPE sst [<!ENTITY a "b">]><sst/>'
    told["xl/sharedStrings.xml"] = text.encode("utf-16")


def no_xml(told: dict[str, bytes]) -> None:
    links = "xl/_rels/workbook.xml.rels"
    told["xl/sheet.bin"] = told.pop("xl/worksheets/sheet1.xml")
    told[links] = told[links].replace(b"/xl/worksheets/sheet1.xml", b"sheet.bin")


def twice() -> bytes:
    packed = BytesIO(GOOD)
    with ZipFile(packed, "a") as archive:
        archive.writestr("XL/workbook.xml", b"<workbook/>")
    return packed.getvalue()


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"", "“台账.xlsx”是空文件"),
        ("受理日期,来源\n".encode("gbk"), "“台账.xlsx”不是 Excel 工作簿"),
        (b"<html><table><tr><td>", "不是 Excel 工作簿"),
        (b"PK\x03\x04nothing more", "已损坏"),
        (GOOD[: len(GOOD) // 2], "已损坏"),
        (GOOD[:200] + b"\0" * 300 + GOOD[500:], "已损坏"),
        (word_file(), "不是 Excel 工作簿"),
        (sheet_guard.OLE + b"\0" * 2000, "是旧版 Excel 文件（.xls）"),
        (encrypted(), "设有打开密码"),
        (repacked(xl__vbaProject_bin=b"macro"), "带有宏（.xlsm）"),
        (repacked(xl__workbook_bin=b"binary"), "是二进制工作簿（.xlsb）"),
        (without("xl/worksheets/sheet1.xml"), "已损坏"),
        (without("xl/_rels/workbook.xml.rels"), "已损坏"),
        (repacked(xl__worksheets__sheet1_xml=b"<worksheet><sheetData><row>"), "已损坏"),
        (repacked(doctype), "已损坏"),
        (repacked(late_doctype), "已损坏"),
        (repacked(wide_doctype), "已损坏"),
        (repacked(no_xml), "已损坏"),
        (twice(), "已损坏"),
    ],
)
def test_a_file_that_is_no_ledger_is_refused_with_the_right_sentence(small_world, content, told):
    before = state(small_world)
    result = take(small_world, BytesIO(content))
    assert len(result.problems) == 1 and told in result.problems[0], result.problems
    assert result.problems[0].endswith("。") and state(small_world) == before


def sheet(cells: str) -> bytes:
    head = '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>'
    return f"{head}{cells}</sheetData></worksheet>".encode()


def zeros(size: int):
    def add(told: dict[str, bytes]) -> None:
        told["xl/media/image1.xml"] = b"<a>" + b"0" * size + b"</a>"

    return add


def hidden_from_us(told: dict[str, bytes]) -> None:
    """A sheet that fills the memory, named in a way that the reader follows and a strict look does not."""
    links = "xl/_rels/workbook.xml.rels"
    told["xl/worksheets/sheet1.xml"] = sheet('<row r="200000"><c r="ZZ200000"><v>1</v></c></row>')
    told[links] = told[links].replace(b"http://schemas.openxmlformats.org/package/2006/relationships", b"elsewhere")


def shared_text_everywhere(told: dict[str, bytes]) -> None:
    """One text of a megabyte, which a hundred cells share."""
    told["xl/sharedStrings.xml"] = b"<sst><si><t>" + b"x" * sheet_guard.MEGABYTE + b"</t></si></sst>"
    told["xl/worksheets/sheet1.xml"] = sheet('<row r="1">' + '<c t="s"><v>0</v></c>' * 100 + "</row>")


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (repacked(zeros(sheet_guard.UNPACKED_UP_TO + 1)), "解压后有200MB"),
        (repacked(zeros(30 * sheet_guard.MEGABYTE)), "解压后有30MB"),
        (repacked(**{f"xl__media__image{n}_xml": b"<a/>" for n in range(2100)}), "不像台账"),
        (
            repacked(xl__worksheets__sheet1_xml=sheet('<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>')),
            "20000行",
        ),
        (repacked(xl__worksheets__sheet1_xml=sheet('<row r="1"><c r="XFD1"><v>1</v></c></row>')), "256列"),
        (repacked(hidden_from_us), "20000行"),
        (repacked(shared_text_everywhere), "文字太多"),
        (b"PK" + b"\0" * sheet_guard.LARGEST, "超过20MB"),
    ],
)
def test_a_file_that_is_too_large_is_refused_at_once(small_world, content, told):
    began = time.process_time()
    result = take(small_world, BytesIO(content))
    assert len(result.problems) == 1 and told in result.problems[0], result.problems
    assert time.process_time() - began < 2


def test_one_endless_text_is_run_through_once():
    cell = '<row r="1"><c r="A1" t="inlineStr"><is><t>' + "x" * (19 * sheet_guard.MEGABYTE) + "</t></is></c></row>"
    content = repacked(xl__worksheets__sheet1_xml=sheet(cell))
    began = time.process_time()
    assert sheet_guard.check("台账.xlsx", content) == {"台账": set()}
    assert time.process_time() - began < 2


def test_cells_at_the_far_end_that_hold_nothing_do_no_harm(small_world):
    def format_whole_sheet(told: dict[str, bytes]) -> None:
        rows = told["xl/worksheets/sheet1.xml"]
        far = b'<row r="1048576"><c r="A1048576" s="0"/><c r="XFD1048576" s="0"/></row></sheetData>'
        told["xl/worksheets/sheet1.xml"] = rows.replace(b"</sheetData>", far)

    assert take(small_world, BytesIO(repacked(format_whole_sheet))).new == 1


def test_merged_ranges_over_each_other_are_refused(small_world):
    def merge_all(told: dict[str, bytes]) -> None:
        ranges = b"<mergeCells>" + b'<mergeCell ref="A2:IV20000"/>' * 3000 + b"</mergeCells></worksheet>"
        told["xl/worksheets/sheet1.xml"] = told["xl/worksheets/sheet1.xml"].replace(b"</worksheet>", ranges)

    content = repacked(merge_all, of=workbook([HEAD] + [FIRST] * 1000).getvalue())
    began = time.process_time()
    assert "已损坏" in str(take(small_world, BytesIO(content)).problems)
    assert time.process_time() - began < 2


@pytest.mark.parametrize("text", ["=1+1", "+1+1", "-1+1", "@SUM(1)", "\t=1", '=HYPERLINK("x")', "＝1＋1", "'=1"])
def test_text_that_looks_like_a_formula_stays_text_out_and_in(small_world, text):
    take(small_world, workbook([HEAD, [*FIRST[:6], f"{text} 某", *FIRST[7:]]]))
    small_world.enter(DISPUTES, **values(small_world, matter=text + "x"))
    file = give(small_world)
    with ZipFile(file) as archive:
        assert b"<f>" not in archive.read("xl/worksheets/sheet1.xml")
    page = openpyxl.load_workbook(file).worksheets[0]
    cells = [cell for row in page.iter_rows() for cell in row if str(cell.value).strip() == f"{text}x".strip()]
    assert [cell.data_type for cell in cells] == ["s"]
    assert counts(take(small_world, file)) == (0, len(records(small_world)), 0)


def values(world, **changes):
    return values_for(world, registry.registers[DISPUTES]) | changes
