"""Makes report.docx, the Word template that we ship, from the measures in gbt9704-2012.yaml.

`python -m hequan.core.word_template` writes it. An office that wants other fonts or measures edits a copy in Word and
names it in HEQUAN_REPORT_TEMPLATE; nobody has to run this.
"""

import sys
from io import BytesIO
from math import floor
from pathlib import Path
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from hequan.core import strict_yaml

FOLDER = Path(__file__).parent / "templates_word"
MEASURES = FOLDER / "gbt9704-2012.yaml"
SHIPPED = FOLDER / "report.docx"

XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
OPENXML = "http://schemas.openxmlformats.org"
W = f'xmlns:w="{OPENXML}/wordprocessingml/2006/main" xmlns:r="{OPENXML}/officeDocument/2006/relationships"'
#: Ids of styles, which people never see; names of styles are what write() and Word show.
STYLE_ID = "Paper{}"
#: The same bytes for the same parts, whenever they are packed.
NO_TIME = (1980, 1, 1, 0, 0, 0)


def twips(mm: float) -> int:
    """Twentieths of a point, which is how Word measures lengths."""
    return round(mm * 1440 / 25.4)


def pack(parts: dict[str, bytes]) -> bytes:
    """The parts as a .docx; the same parts give the same bytes."""
    packed = BytesIO()
    with ZipFile(packed, "w", ZIP_DEFLATED) as archive:
        # Readers that guess a file's kind from its beginning expect the list of content types there.
        for name in sorted(parts, key=lambda name: (name != "[Content_Types].xml", name)):
            archive.writestr(ZipInfo(name, NO_TIME), parts[name], ZIP_DEFLATED)
    return packed.getvalue()


def make() -> bytes:
    """The template."""
    measures = strict_yaml.load(MEASURES)
    parts = {
        "[Content_Types].xml": content_types(),
        "_rels/.rels": relationships("officeDocument:word/document.xml"),
        "word/_rels/document.xml.rels": relationships(
            "styles:styles.xml", "settings:settings.xml", "fontTable:fontTable.xml", "footer:odd.xml", "footer:even.xml"
        ),
        "word/document.xml": document(measures),
        "word/styles.xml": styles(measures),
        "word/settings.xml": settings(),
        "word/fontTable.xml": font_table(measures["fonts"]),
        "word/odd.xml": footer("PaperOddPage"),
        "word/even.xml": footer("PaperEvenPage"),
    }
    return pack({name: (XML + text).encode() for name, text in parts.items()})


def content_types() -> str:
    """Which part is of which kind."""
    kinds = {"document": "document.main", "styles": "styles", "settings": "settings", "fontTable": "fontTable"}
    kinds |= {"odd": "footer", "even": "footer"}
    main = "application/vnd.openxmlformats-officedocument.wordprocessingml"
    parts = "".join(
        f'<Override PartName="/word/{name}.xml" ContentType="{main}.{kind}+xml"/>' for name, kind in kinds.items()
    )
    return (
        f'<Types xmlns="{OPENXML}/package/2006/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{parts}</Types>'
    )


def relationships(*links: str) -> str:
    """Numbered links to other parts, each given as kind:target."""
    kind = f"{OPENXML}/officeDocument/2006/relationships"
    lines = "".join(
        f'<Relationship Id="rId{n}" Type="{kind}/{link.split(":")[0]}" Target="{link.split(":")[1]}"/>'
        for n, link in enumerate(links, 1)
    )
    return f'<Relationships xmlns="{OPENXML}/package/2006/relationships">{lines}</Relationships>'


def document(measures: dict[str, Any]) -> str:
    """One sheet that shows each style by its name, and the measures of the page."""
    shown = "".join(
        f'<w:p><w:pPr><w:pStyle w:val="{STYLE_ID.format(n)}"/></w:pPr><w:r><w:t>{name}</w:t></w:r></w:p>'
        for n, name in enumerate(measures["styles"], 1)
    )
    return f"<w:document {W}><w:body>{shown}{section(measures)}</w:body></w:document>"


def section(measures: dict[str, Any]) -> str:
    """The page: paper, margins, footers, and the grid of lines and characters."""
    page, margins, number = measures["page_mm"], measures["margins_mm"], measures["page_number"]
    # The dashes of the page number stand in the middle of its line.
    footer_mm = margins["bottom"] - number["below_mm"] - number["points"] / 72 * 25.4 / 2
    sides = " ".join(f'w:{side}="{twips(mm)}"' for side, mm in margins.items())
    return (
        '<w:sectPr><w:footerReference w:type="default" r:id="rId4"/><w:footerReference w:type="even" r:id="rId5"/>'
        f'<w:pgSz w:w="{twips(page["width"])}" w:h="{twips(page["height"])}"/>'
        f'<w:pgMar {sides} w:header="{twips(margins["top"] / 2)}" w:footer="{twips(footer_mm)}" w:gutter="0"/>'
        f'<w:docGrid w:type="linesAndChars" w:linePitch="{line_pitch(measures)}"'
        # In 4096ths of a point.
        f' w:charSpace="{floor(tightening(measures) * 4096)}"/></w:sectPr>'
    )


def line_pitch(measures: dict[str, Any]) -> int:
    """The height of a line in twips; rounded down, or the last line does not fit."""
    return twips(measures["type_area_mm"]["height"]) // measures["grid"]["lines"]


def tightening(measures: dict[str, Any]) -> float:
    """The points to add to each character of running text (less than nought) so that a line holds what it should."""
    pitch = twips(measures["type_area_mm"]["width"]) / 20 / measures["grid"]["characters"]
    return pitch - measures["styles"]["公文正文"]["points"]


def styles(measures: dict[str, Any]) -> str:
    """The defaults, a style for each part of a paper, and those of the page number."""
    named = "".join(
        paragraph_style(STYLE_ID.format(n), name, told, line_pitch(measures))
        for n, (name, told) in enumerate(measures["styles"].items(), 1)
    )
    return (
        f"<w:styles {W}>{defaults(measures)}{named}"
        '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">'
        '<w:name w:val="Default Paragraph Font"/></w:style>'
        '<w:style w:type="character" w:customStyle="1" w:styleId="PaperLead"><w:name w:val="公文着重"/><w:qFormat/>'
        "<w:rPr><w:b/></w:rPr></w:style>"
        f"{page_number_styles(measures['page_number'])}</w:styles>"
    )


def defaults(measures: dict[str, Any]) -> str:
    """Chinese running text: its font and size, and as many characters to a line as the standard asks.

    Word would take those from the page's grid; LibreOffice gives two cells to a character larger than one. So the
    text leaves the grid (which stays for whoever looks at it) and is tightened by itself, in tenths of a point: the
    same in both.
    """
    body = measures["styles"]["公文正文"]
    return (
        f'<w:docDefaults><w:rPrDefault><w:rPr>{fonts(body["font"])}<w:kern w:val="2"/>{size(body["points"])}'
        '<w:lang w:val="en-US" w:eastAsia="zh-CN" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault/>'
        "</w:docDefaults>"
        '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/>'
        '<w:pPr><w:widowControl w:val="0"/><w:snapToGrid w:val="0"/>'
        f'<w:spacing w:line="{line_pitch(measures)}" w:lineRule="exact"/><w:jc w:val="both"/></w:pPr>'
        f'<w:rPr><w:snapToGrid w:val="0"/><w:spacing w:val="{floor(tightening(measures) * 10) * 2}"/>'
        f"{size(body['points'])}</w:rPr></w:style>"
    )


def paragraph_style(style_id: str, name: str, told: dict[str, Any], pitch: int) -> str:
    """One named style: font and size, lines before and after, indents in characters, level for the outline."""
    heading = "level" in told
    lines = "".join(
        f' w:{side}Lines="{told[side] * 100}" w:{side}="{told[side] * pitch}"'
        for side in ("before", "after")
        if side in told
    )
    level = f'<w:outlineLvl w:val="{told["level"]}"/>' if heading else ""
    return (
        f'<w:style w:type="paragraph" w:customStyle="1" w:styleId="{style_id}"><w:name w:val="{name}"/>'
        f'<w:basedOn w:val="Normal"/><w:qFormat/><w:pPr>{"<w:keepNext/>" if heading else ""}'
        f'<w:spacing{lines} w:line="{pitch}" w:lineRule="exact"/>{indents(told)}'
        f'<w:jc w:val="{told.get("align", "both")}"/>{level}</w:pPr>'
        f"<w:rPr>{fonts(told['font'])}{size(told['points'])}</w:rPr></w:style>"
    )


def indents(told: dict[str, Any]) -> str:
    """Indents in characters, which follow the font's size, and in twips for readers that know no characters."""
    places = {"firstLine": told.get("indent", 0), "right": told.get("right", 0)}
    measured = "".join(
        f' w:{side}Chars="{characters * 100}" w:{side}="{characters * told["points"] * 20}"'
        for side, characters in places.items()
        if characters
    )
    return f"<w:ind{measured}/>" if measured else ""


def fonts(name: str) -> str:
    """One font for Chinese and for figures: the standard names no other for them."""
    return f'<w:rFonts w:ascii="{name}" w:eastAsia="{name}" w:hAnsi="{name}" w:cs="{name}"/>'


def size(points: int) -> str:
    """A size, which Word counts in half-points."""
    return f'<w:sz w:val="{points * 2}"/><w:szCs w:val="{points * 2}"/>'


def page_number_styles(told: dict[str, Any]) -> str:
    """Odd pages number on the right, even ones on the left, one character in from the edge."""
    points, aside = told["points"], told["aside_characters"]
    return "".join(
        f'<w:style w:type="paragraph" w:customStyle="1" w:styleId="{style_id}"><w:name w:val="{name}"/>'
        '<w:basedOn w:val="Normal"/><w:pPr>'
        f'<w:spacing w:line="{points * 20}" w:lineRule="exact"/>'
        f'<w:ind w:{side}Chars="{aside * 100}" w:{side}="{aside * points * 20}"/><w:jc w:val="{side}"/></w:pPr>'
        f"<w:rPr>{fonts(told['font'])}{size(points)}</w:rPr></w:style>"
        for style_id, name, side in (("PaperOddPage", "公文单页码", "right"), ("PaperEvenPage", "公文双页码", "left"))
    )


def footer(style_id: str) -> str:
    """The page number between two dashes."""
    return (
        f'<w:ftr {W}><w:p><w:pPr><w:pStyle w:val="{style_id}"/></w:pPr><w:r><w:t xml:space="preserve">— </w:t></w:r>'
        '<w:fldSimple w:instr=" PAGE "><w:r><w:t>1</w:t></w:r></w:fldSimple>'
        '<w:r><w:t xml:space="preserve"> —</w:t></w:r></w:p></w:ftr>'
    )


def settings() -> str:
    """Different footers on odd and even pages, and the layout rules of today's Word rather than of Word 2003."""
    return (
        f'<w:settings {W}><w:defaultTabStop w:val="640"/><w:evenAndOddHeaders/>'
        '<w:characterSpacingControl w:val="doNotCompress"/>'
        "<w:compat><w:spaceForUL/><w:balanceSingleByteDoubleByteWidth/><w:doNotLeaveBackslashAlone/><w:ulTrailSpace/>"
        "<w:doNotExpandShiftReturn/><w:adjustLineHeightInTable/><w:useFELayout/>"
        '<w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/>'
        '</w:compat><w:themeFontLang w:val="en-US" w:eastAsia="zh-CN"/></w:settings>'
    )


def font_table(names: dict[str, list[str]]) -> str:
    """Under which other names a font may be installed; we name fonts and embed none."""
    listed = "".join(
        f'<w:font w:name="{name}"><w:altName w:val="{",".join(others)}"/><w:charset w:val="86"/>'
        '<w:family w:val="auto"/><w:pitch w:val="variable"/></w:font>'
        for name, others in names.items()
    )
    return f"<w:fonts {W}>{listed}</w:fonts>"


def main() -> None:
    """Write the template into its place."""
    SHIPPED.write_bytes(make())
    sys.stdout.write(f"{SHIPPED} ({SHIPPED.stat().st_size} bytes)\n")


if __name__ == "__main__":
    main()
