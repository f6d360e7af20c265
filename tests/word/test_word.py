import re
import shutil
import subprocess
from datetime import date
from io import BytesIO
from pathlib import Path
from xml.etree import ElementTree
from zipfile import ZipFile

import docx
import pytest
from docx.shared import Mm

from hequan.core import word, word_template
from hequan.core.paper import Block, Document, Level

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
SOFFICE = shutil.which("soffice")

LONG = "各社区把走访和巡查放在一起做，遇到苗头就地处理，办不了的当天上报，由专人跟进到底，并在台账上记清楚每一步。"
REPORT = Document(
    title="甲街道2021年度\n法治政府建设工作情况报告",
    number="甲街发﹝2022﹞3号",
    addressee="甲区人民政府",
    blocks=[
        Block(Level.BODY, "现将有关情况报告如下。"),
        Block(Level.PART, "主要举措和成效", "一、"),
        Block(Level.SECTION, "化解矛盾纠纷", "（一）"),
        Block(Level.ITEM, "劳动争议", "1."),
        Block(Level.SUBITEM, "拖欠工资", "（1）"),
        Block(Level.BODY, "全年化解46起。", "一是", "抓排查。"),
        Block(Level.BODY, LONG * 30),
    ],
    signature="甲街道办事处",
    signed_on=date(2022, 2, 3),
)


@pytest.fixture(scope="module")
def made() -> dict[str, ElementTree.Element]:
    """The parts of the report's file, parsed."""
    return parts(word.made(REPORT, word_template.SHIPPED))


def parts(content: bytes) -> dict[str, ElementTree.Element]:
    with ZipFile(BytesIO(content)) as archive:
        return {name: ElementTree.fromstring(archive.read(name)) for name in archive.namelist()}


def attributes(element: ElementTree.Element) -> dict[str, str]:
    return {name.removeprefix(W): value for name, value in element.attrib.items()}


def style(made: dict[str, ElementTree.Element], name: str) -> ElementTree.Element:
    found = [s for s in made["word/styles.xml"].iter(f"{W}style") if s.find(f"{W}name").get(f"{W}val") == name]
    assert len(found) == 1, name
    return found[0]


def value(element: ElementTree.Element, *path: str) -> str | None:
    found = element.find("/".join(f"{W}{step}" for step in path))
    return None if found is None else found.get(f"{W}val")


def paragraphs(content: bytes) -> list[tuple[str, str]]:
    return [(p.style.name, p.text) for p in docx.Document(BytesIO(content)).paragraphs]


@pytest.mark.feature("10.3")
def test_the_page_has_the_measures_of_the_standard(made):
    section = made["word/document.xml"].find(f"{W}body/{W}sectPr")
    page, margins = attributes(section.find(f"{W}pgSz")), attributes(section.find(f"{W}pgMar"))
    assert page == {"w": "11906", "h": "16838"}  # 210 × 297 mm
    assert [margins[side] for side in ("top", "left", "right", "bottom")] == ["2098", "1587", "1474", "1984"]
    area = [int(page["w"]) - 1587 - 1474, int(page["h"]) - 2098 - 1984]
    assert [round(length * 25.4 / 1440) for length in area] == [156, 225]


def test_the_grid_has_22_lines_of_28_characters(made):
    grid = attributes(made["word/document.xml"].find(f"{W}body/{W}sectPr/{W}docGrid"))
    assert grid["type"] == "linesAndChars"
    height, width = 12756 / 20, 8845 / 20
    assert height / (int(grid["linePitch"]) / 20) // 1 == 22
    assert width / (16 + int(grid["charSpace"]) / 4096) // 1 == 28


def test_running_text_keeps_to_the_grid_by_itself(made):
    normal = style(made, "Normal")
    assert value(normal, "pPr", "snapToGrid") == value(normal, "rPr", "snapToGrid") == "0"
    assert attributes(normal.find(f"{W}pPr/{W}spacing")) == {"line": "579", "lineRule": "exact"}
    added = int(value(normal, "rPr", "spacing")) / 20
    assert 8845 / 20 / (16 + added) // 1 == 28


@pytest.mark.parametrize(
    ("name", "font", "half_points", "indent"),
    [
        ("公文标题", "方正小标宋简体", "44", None),
        ("公文文号", "仿宋", "32", None),
        ("公文主送", "仿宋", "32", None),
        ("公文正文", "仿宋", "32", "200"),
        ("公文一级标题", "黑体", "32", "200"),
        ("公文二级标题", "楷体", "32", "200"),
        ("公文三级标题", "仿宋", "32", "200"),
        ("公文四级标题", "仿宋", "32", "200"),
        ("公文落款", "仿宋", "32", None),
        ("公文日期", "仿宋", "32", None),
        ("公文单页码", "宋体", "28", None),
        ("公文双页码", "宋体", "28", None),
    ],
)
def test_each_part_has_its_font_and_size(made, name, font, half_points, indent):
    told = style(made, name)
    fonts = attributes(told.find(f"{W}rPr/{W}rFonts"))
    assert fonts["eastAsia"] == fonts["ascii"] == font
    assert value(told, "rPr", "sz") == half_points
    assert told.find(f"{W}rPr/{W}b") is None
    indents = told.find(f"{W}pPr/{W}ind")
    assert (None if indents is None else indents.get(f"{W}firstLineChars")) == indent


def test_title_is_centred_and_the_addressee_stands_one_line_below_it(made):
    assert value(style(made, "公文标题"), "pPr", "jc") == "center"
    assert attributes(style(made, "公文主送").find(f"{W}pPr/{W}spacing"))["beforeLines"] == "100"
    assert style(made, "公文主送").find(f"{W}pPr/{W}ind") is None


def test_fonts_that_are_absent_have_other_names_to_look_for(made):
    others = {font.get(f"{W}name"): value(font, "altName") for font in made["word/fontTable.xml"]}
    assert "宋体" in others["方正小标宋简体"].split(",")
    assert "仿宋_GB2312" in others["仿宋"].split(",")
    assert not [name for name in made if name.startswith("word/fonts/")], "fonts are named, never embedded"


def test_chinese_is_the_language_so_that_no_japanese_glyphs_appear(made):
    language = made["word/styles.xml"].find(f"{W}docDefaults/{W}rPrDefault/{W}rPr/{W}lang")
    assert language.get(f"{W}eastAsia") == "zh-CN"


def test_page_numbers_stand_outside_between_dashes(made):
    assert made["word/settings.xml"].find(f"{W}evenAndOddHeaders") is not None
    for part, name, side in (("word/odd.xml", "公文单页码", "right"), ("word/even.xml", "公文双页码", "left")):
        footer = made[part]
        assert "".join(text.text for text in footer.iter(f"{W}t")) == "— 1 —"
        assert next(footer.iter(f"{W}fldSimple")).get(f"{W}instr").strip() == "PAGE"
        told = style(made, name)
        assert next(footer.iter(f"{W}pStyle")).get(f"{W}val") == told.get(f"{W}styleId")
        assert value(told, "pPr", "jc") == side
        assert told.find(f"{W}pPr/{W}ind").get(f"{W}{side}Chars") == "100"
    kinds = [attributes(e)["type"] for e in made["word/document.xml"].iter(f"{W}footerReference")]
    assert kinds == ["default", "even"]


def test_the_dash_of_the_page_number_is_7_mm_below_the_type_area(made):
    margins = attributes(made["word/document.xml"].find(f"{W}body/{W}sectPr/{W}pgMar"))
    middle = int(margins["bottom"]) - int(margins["footer"]) - 14 * 20 / 2
    assert middle * 25.4 / 1440 == pytest.approx(7, abs=0.1)


def test_each_paragraph_takes_the_style_of_its_part():
    told = paragraphs(word.made(REPORT, word_template.SHIPPED))
    assert told[:10] == [
        ("公文文号", "甲街发〔2022〕3号"),
        ("公文标题", "甲街道2021年度\n法治政府建设工作情况报告"),
        ("公文主送", "甲区人民政府："),
        ("公文正文", "现将有关情况报告如下。"),
        ("公文一级标题", "一、主要举措和成效"),
        ("公文二级标题", "（一）化解矛盾纠纷"),
        ("公文三级标题", "1.劳动争议"),
        ("公文四级标题", "（1）拖欠工资"),
        ("公文正文", "一是抓排查。全年化解46起。"),
        ("公文正文", LONG * 30),
    ]
    assert told[10:] == [("公文落款", "甲街道办事处"), ("公文日期", "2022年2月3日")]


def test_a_paper_without_head_and_foot_has_only_its_title_and_text():
    told = paragraphs(word.made(Document("讲话", [Block(Level.BODY, "略。")]), word_template.SHIPPED))
    assert told == [("公文标题", "讲话"), ("公文正文", "略。")]


def test_the_signature_is_centred_over_the_date_and_both_stand_four_characters_from_the_right():
    file = docx.Document(BytesIO(word.made(REPORT, word_template.SHIPPED)))
    signature, dated = file.paragraphs[-2:]
    right = int(signature._p.pPr.ind.get(f"{W}rightChars"))
    assert file.styles["公文日期"].element.pPr.ind.get(f"{W}rightChars") == "400"
    date_width = 6 * 0.5 + 3 + 5 * 0.25  # six figures, three characters, five gaps between them
    assert right / 100 + 6 / 2 == pytest.approx(4 + date_width / 2, abs=0.05)
    assert dated._p.pPr.ind is None, "the date stands where the template says"


def test_a_long_signature_does_not_leave_the_page():
    long = Document(
        "题", signature="某某某某某某某某某某某某某某某某某某某某领导小组办公室", signed_on=date(2022, 2, 3)
    )
    file = docx.Document(BytesIO(word.made(long, word_template.SHIPPED)))
    assert file.paragraphs[-2].paragraph_format.right_indent == 0


@pytest.mark.parametrize(
    ("typed", "official"),
    [
        ("甲发[2022]3号", "甲发〔2022〕3号"),
        ("甲发［2022］3号", "甲发〔2022〕3号"),
        ("甲发【2022】3号", "甲发〔2022〕3号"),
        ("甲发(2022) 第3号", "甲发〔2022〕 第3号"),
        ("（2021）黔02民初1号", "（2021）黔02民初1号"),
        ("见附件[1]", "见附件[1]"),
        ("粘\x0b贴\x00的", "粘贴的"),
    ],
)
def test_brackets_of_document_numbers_are_those_of_official_papers(typed, official):
    assert word.official(typed) == official


def test_the_same_paper_gives_the_same_bytes():
    assert word.made(REPORT, word_template.SHIPPED) == word.made(REPORT, word_template.SHIPPED)
    with ZipFile(BytesIO(word.made(REPORT, word_template.SHIPPED))) as archive:
        assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_the_shipped_template_is_what_the_script_makes():
    with ZipFile(word_template.SHIPPED) as shipped, ZipFile(BytesIO(word_template.make())) as fresh:
        assert shipped.namelist() == fresh.namelist()
        stale = [name for name in fresh.namelist() if shipped.read(name) != fresh.read(name)]
    assert not stale, "run: python -m hequan.core.word_template"


def office_template(folder: Path) -> Path:
    """A template that an office edited: another margin, its author's name, a comment, a property of its own."""
    file = docx.Document(str(word_template.SHIPPED))
    file.core_properties.author = file.core_properties.last_modified_by = "张三"
    file.core_properties.comments = "张三的电脑"
    file.sections[0].top_margin = Mm(40)
    file.add_comment(file.paragraphs[0].runs[0], "请李四看一下", author="张三")
    place = folder / "office.docx"
    file.save(str(place))
    return place


def test_an_office_keeps_its_own_measures(tmp_path, settings):
    settings.REPORT_TEMPLATE = str(office_template(tmp_path))
    word.write(REPORT, tmp_path / "report.docx")
    assert round(docx.Document(str(tmp_path / "report.docx")).sections[0].top_margin.mm) == 40


def test_nothing_tells_who_made_the_file(tmp_path):
    content = word.made(REPORT, office_template(tmp_path))
    with ZipFile(BytesIO(content)) as archive:
        everything = {name: archive.read(name).decode() for name in archive.namelist()}
    assert not [name for name, text in everything.items() if re.search("张三|李四|python-docx", text)]
    assert not [name for name in everything if "comments" in name or "custom" in name or "app.xml" in name]
    told = docx.Document(BytesIO(content)).core_properties
    assert (told.title, told.author, told.last_modified_by) == (
        "甲街道2021年度法治政府建设工作情况报告",
        "甲街道办事处",
        "",
    )
    assert told.created.date() == told.modified.date() == REPORT.signed_on


def test_a_template_without_a_style_is_refused_with_its_name(tmp_path):
    file = docx.Document(str(word_template.SHIPPED))
    file.styles["公文日期"].delete()
    file.save(str(tmp_path / "poor.docx"))
    with pytest.raises(word.WrongTemplate, match=r"poor\.docx 缺少样式“公文日期”"):
        word.made(REPORT, tmp_path / "poor.docx")


@pytest.mark.parametrize("content", [None, b"", b"not a Word file", b"PK\x03\x04broken"])
def test_a_template_that_is_no_word_file_is_refused_with_its_name(tmp_path, content):
    place = tmp_path / "broken.docx"
    if content is not None:
        place.write_bytes(content)
    with pytest.raises(word.WrongTemplate, match=r"broken\.docx 打不开"):
        word.made(REPORT, place)


@pytest.mark.skipif(not SOFFICE, reason="LibreOffice is not installed")
def test_libreoffice_sets_22_lines_of_28_characters(tmp_path):
    word.write(Document("题", [Block(Level.BODY, "国" * 28 * 60)]), tmp_path / "grid.docx", word_template.SHIPPED)
    profile = f"-env:UserInstallation=file://{tmp_path}/profile"
    subprocess.run(
        [SOFFICE, profile, "--headless", "--convert-to", "txt:Text", "--outdir", tmp_path, tmp_path / "grid.docx"],
        check=True, capture_output=True, timeout=120,
    )  # fmt: skip
    assert (tmp_path / "grid.txt").read_text(encoding="utf-8-sig").count("国") == 28 * 60
    subprocess.run(
        [SOFFICE, profile, "--headless", "--convert-to", "pdf", "--outdir", tmp_path, tmp_path / "grid.docx"],
        check=True, capture_output=True, timeout=120,
    )  # fmt: skip
    if shutil.which("pdftotext"):
        text = subprocess.run(["pdftotext", "-layout", tmp_path / "grid.pdf", "-"], capture_output=True, check=True)
        pages = text.stdout.decode().split("\f")
        lines = [line.strip() for line in pages[1].splitlines() if "国" in line]
        assert [len(line) for line in lines] == [28] * 22
