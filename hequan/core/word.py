"""Word: sets a finished paper as a .docx by the styles of a template; fonts and measures are the template's business.

The file says nothing about who made it: no person's name, no time of writing, nothing that the template's own
author left in it. The same paper and template give the same bytes.
"""

import re
from datetime import datetime, time
from io import BytesIO
from pathlib import Path
from typing import IO, Any
from zipfile import BadZipFile, ZipFile

import docx
from django.conf import settings
from docx.document import Document as WordFile
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.exceptions import PackageNotFoundError
from docx.oxml.ns import qn
from docx.shared import Pt
from docx.styles.style import ParagraphStyle
from docx.text.paragraph import Paragraph

from hequan.core.paper import Block, Document, Level
from hequan.core.word_template import SHIPPED, pack

TITLE, NUMBER, ADDRESSEE, BODY = "公文标题", "公文文号", "公文主送", "公文正文"
SIGNATURE, SIGNED_ON, LEAD = "公文落款", "公文日期", "公文着重"
HEADINGS = {
    Level.PART: "公文一级标题",
    Level.SECTION: "公文二级标题",
    Level.ITEM: "公文三级标题",
    Level.SUBITEM: "公文四级标题",
}
STYLES = (TITLE, NUMBER, ADDRESSEE, BODY, *HEADINGS.values(), SIGNATURE, SIGNED_ON, LEAD)

#: What a template's author may have left in it, by the last word of the relationship: none of it goes out.
LEFT_BEHIND = {
    "extended-properties", "custom-properties", "thumbnail", "customXml", "attachedTemplate",
    "comments", "commentsExtended", "commentsIds", "commentsExtensible", "people",
}  # fmt: skip
#: Characters that XML cannot carry; they come with text pasted from elsewhere.
UNPRINTABLE = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
#: Where a word processor leaves a gap by itself.
BESIDE_FIGURES = re.compile(r"(?<=[0-9A-Za-z])(?![\x00-\xff]|$)|(?<=[\u4e00-\u9fff])(?=[0-9A-Za-z])")
#: The year of a document number, in whichever brackets it was typed.
YEAR_IN_BRACKETS = re.compile(r"[\[［【﹝〔(（]\s*(\d{4})\s*[\]］】﹞〕)）](?=\s*第?\s*\d+\s*号)")


class WrongTemplate(ValueError):
    """The template cannot carry a paper; the message says what it lacks."""


def write(document: Document, target: str | Path | IO[bytes], template: str | Path | None = None) -> None:
    """Write a paper as .docx to a path or an open file, in the styles of a template (else the site's, else ours)."""
    content = made(document, template or settings.REPORT_TEMPLATE or SHIPPED)
    if isinstance(target, str | Path):
        Path(target).write_bytes(content)
    else:
        target.write(content)


def made(document: Document, template: str | Path) -> bytes:
    """The .docx of a paper."""
    file = opened(template)
    _empty(file)
    _set_head(file, document)
    for block in document.blocks:
        _set_block(file, block)
    _set_foot(file, document)
    _anonymous(file, document)
    return _packed(file)


def opened(template: str | Path) -> WordFile:
    """The template, once it has every style that a paper needs."""
    try:
        file = docx.Document(str(template))
    except (PackageNotFoundError, BadZipFile, ValueError, KeyError, OSError):
        raise WrongTemplate(f"报告模板 {template} 打不开，应为 Word 文件（.docx）。请检查文件名和格式。") from None
    missing = [name for name in STYLES if name not in {style.name for style in file.styles}]
    if missing:
        names = "、".join(f"“{name}”" for name in missing)
        raise WrongTemplate(f"报告模板 {template} 缺少样式{names}。请在 Word 中补上这些名称的样式，或从自带模板改起。")
    return file


def official(text: str) -> str:
    """The text with the brackets of official papers, 〔2022〕3号, and nothing that XML cannot carry."""
    text = UNPRINTABLE.sub("", text).replace("﹝", "〔").replace("﹞", "〕")
    return YEAR_IN_BRACKETS.sub(r"〔\1〕", text)


def _empty(file: WordFile) -> None:
    """Take away what the template shows; its page, footers and styles stay."""
    body = file.element.body
    for element in list(body):
        if element.tag != qn("w:sectPr"):
            body.remove(element)


def _set_head(file: WordFile, document: Document) -> None:
    for text, style in ((document.number, NUMBER), (document.title, TITLE)):
        if text:
            file.add_paragraph(official(text), style)
    if document.addressee:
        file.add_paragraph(f"{official(document.addressee)}：", ADDRESSEE)


def _set_block(file: WordFile, block: Block) -> None:
    paragraph = file.add_paragraph(style=HEADINGS.get(block.level, BODY))
    if block.level is Level.BODY and block.label + block.lead:
        paragraph.add_run(official(block.label + block.lead), LEAD)
        paragraph.add_run(official(block.text))
    else:
        paragraph.add_run(official(block.line))


def _set_foot(file: WordFile, document: Document) -> None:
    if document.signature:
        signature = file.add_paragraph(official(document.signature), SIGNATURE)
        signature.paragraph_format.keep_with_next = bool(document.signed_on)
        if document.signed_on:
            _centre_over(file.styles[SIGNED_ON], file.styles[SIGNATURE], signature, document.dated)
    if document.signed_on:
        file.add_paragraph(document.dated, SIGNED_ON)


def _centre_over(dated: ParagraphStyle, signing: ParagraphStyle, signature: Paragraph, day: str) -> None:
    """Centre the signature over the date, where the template sets both to the right."""
    if any(style.paragraph_format.alignment != WD_ALIGN_PARAGRAPH.RIGHT for style in (dated, signing)):
        return
    size = dated.font.size or Pt(16)
    aside = (dated.paragraph_format.right_indent or 0) / size + (_width(day) - _width(signature.text)) / 2
    aside = max(aside, 0)
    signature.paragraph_format.right_indent = int(size * aside)
    signature._p.get_or_add_pPr().get_or_add_ind().set(qn("w:rightChars"), str(round(aside * 100)))


def _width(text: str) -> float:
    """How many characters wide a text is: a figure takes half of one, and a quarter is left beside it."""
    return sum(0.5 if character.isascii() else 1 for character in text) + len(BESIDE_FIGURES.findall(text)) / 4


def _anonymous(file: WordFile, document: Document) -> None:
    """Say what the paper is called and which office signs it, and nothing else about its making."""
    for left in file.settings.element.findall(qn("w:attachedTemplate")):
        file.settings.element.remove(left)
    for source in (file.part.package, file.part, file.part.part_related_by(RELATIONSHIP_TYPE.SETTINGS)):
        for key, link in list(source.rels.items()):
            if link.reltype.rsplit("/", 1)[-1] in LEFT_BEHIND:
                del source.rels[key]
    told = file.core_properties
    told._element.clear()
    told.title, told.author, told.language = _one_line(document.title), _one_line(document.signature), "zh-CN"
    if document.signed_on:
        told.created = told.modified = datetime.combine(document.signed_on, time())


def _one_line(text: str) -> str:
    """A title as a property: unbroken and no longer than properties may be."""
    return official(text).replace("\n", "")[:255]


def _packed(file: WordFile) -> bytes:
    """The file, packed without the times at which its parts were written."""
    loose: Any = BytesIO()
    file.save(loose)
    with ZipFile(loose) as archive:
        return pack({name: archive.read(name) for name in archive.namelist()})
