"""Looks at an uploaded workbook before anything reads it: its kind, its sizes, and cells that no value can be had from.

A small file can unpack to more than the memory holds, or name a cell at the far end of the sheet and make the reader
set room aside for all before it. So the declared sizes are checked first (the archive cannot exceed them), then the
sheets are run through once, without keeping anything.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from io import BytesIO
from posixpath import join, normpath
from xml.etree import ElementTree
from xml.parsers import expat
from zipfile import ZipFile

MEGABYTE = 1024 * 1024
LARGEST = 20 * MEGABYTE
UNPACKED_UP_TO = 200 * MEGABYTE
#: Ledgers pack to a tenth or a twentieth; a bomb to a thousandth.
PACKED_AT_MOST = 200
PARTS_UP_TO = 2000
ROWS_UP_TO = 20_000
COLUMNS_UP_TO = 256
#: All text of a sheet together, a text that several cells share counted for each.
CHARACTERS_UP_TO = 50_000_000
#: Titles above and signatures below the rows.
AROUND = 100

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
CELL = re.compile(r"([A-Z]{1,3})(\d{1,7})")
SUFFIXES = (".xml", ".rels")
#: No number of a text has more digits.
PLACE = 20
#: Ends a run through a part early; expat lets an exception of a handler through.
CHUNK = MEGABYTE


class BadWorkbook(ValueError):
    """The file cannot be taken as a ledger; the message says why and what to do."""


@dataclass
class Scan:
    """What a run through one worksheet found: how far its filled cells reach, and cells without a value."""

    texts: list[int]
    rows: int = 0
    columns: int = 0
    characters: int = 0
    faulty: set[tuple[int, int]] = field(default_factory=set)


def check(name: str, content: bytes) -> dict[str, set[tuple[int, int]]]:
    """The faulty cells (row and column from 1) of every sheet by its title; BadWorkbook for a file not to be read."""
    _check_kind(name, content)
    try:
        with ZipFile(BytesIO(content)) as archive:
            _check_parts(name, content, archive)
            texts = _lengths_of_texts(archive)
            # All of them, whatever the workbook says are its sheets: the reader may understand that differently.
            scanned = {part: _scan(name, archive, part, texts) for part in _readable(archive)}
            return {title: scanned[part] for title, part in _worksheets(archive).items()}
    except BadWorkbook:
        raise
    except Exception as fault:
        # Whatever the bytes made stumble, zip, XML or a missing part: to the person it is one and the same.
        raise broken(name) from fault


def broken(name: str) -> BadWorkbook:
    """What to say about a file that nothing can open."""
    return BadWorkbook(f"“{name}”已损坏，打不开。请在 Excel 或 WPS 里打开它，另存为“Excel 工作簿（.xlsx）”后再导入。")


def _check_kind(name: str, content: bytes) -> None:
    """Refuse by its first bytes, not by its name, what is no workbook of today's kind."""
    if not content:
        raise BadWorkbook(f"“{name}”是空文件，请重新选择。")
    if len(content) > LARGEST:
        raise BadWorkbook(f"“{name}”超过{LARGEST // MEGABYTE}MB，请分年度或分月份另存后分别导入。")
    if content.startswith(OLE) and ENCRYPTED in content:
        raise BadWorkbook(f"“{name}”设有打开密码，无法读取。请取消密码后再导入。")
    if content.startswith(OLE):
        raise BadWorkbook(f"“{name}”是旧版 Excel 文件（.xls）。请另存为“Excel 工作簿（.xlsx）”后再导入。")
    if not content.startswith(b"PK"):
        raise BadWorkbook(f"“{name}”不是 Excel 工作簿。请选择 .xlsx 文件，其他格式请先另存为“Excel 工作簿（.xlsx）”。")


def _check_parts(name: str, content: bytes, archive: ZipFile) -> None:
    """Refuse macros, other kinds of archives, and what would unpack to more than a ledger ever is."""
    entries = archive.infolist()
    names = {entry.filename for entry in entries}
    if any("vbaProject" in part for part in names):
        raise BadWorkbook(f"“{name}”带有宏（.xlsm）。请另存为“Excel 工作簿（.xlsx）”后再导入。")
    if "xl/workbook.bin" in names:
        raise BadWorkbook(f"“{name}”是二进制工作簿（.xlsb）。请另存为“Excel 工作簿（.xlsx）”后再导入。")
    if "xl/workbook.xml" not in names:
        raise BadWorkbook(f"“{name}”不是 Excel 工作簿。请选择 .xlsx 文件，其他格式请先另存为“Excel 工作簿（.xlsx）”。")
    if len({part.lower() for part in names}) < len(entries):
        # Two parts of one name: one reader takes the first, another the last, and the check would be of no use.
        raise broken(name)
    unpacked = sum(entry.file_size for entry in entries)
    if (
        len(entries) > PARTS_UP_TO
        or unpacked > UNPACKED_UP_TO
        or (unpacked > LARGEST and unpacked > PACKED_AT_MOST * len(content))
    ):
        raise BadWorkbook(f"“{name}”解压后有{unpacked // MEGABYTE}MB，不像台账。请只保留台账一张表，另存后再导入。")


def _readable(archive: ZipFile) -> list[str]:
    """The parts that a sheet can be: one that names any other is refused."""
    return [part for part in archive.namelist() if part.lower().startswith("xl/") and part.lower().endswith(SUFFIXES)]


def _worksheets(archive: ZipFile) -> dict[str, str]:
    """The part of each sheet by its title."""
    parts = {
        link.attrib["Id"]: normpath(join("xl", link.attrib["Target"])).lstrip("/")
        for link in _elements(archive, "xl/_rels/workbook.xml.rels", "Relationship")
    }
    worksheets = {}
    for sheet in _elements(archive, "xl/workbook.xml", "sheet"):
        link = next(value for key, value in sheet.attrib.items() if key.rpartition("}")[2] == "id")
        worksheets[sheet.attrib["name"]] = parts[link]
    return worksheets


def _elements(archive: ZipFile, part: str, name: str) -> Iterator[ElementTree.Element]:
    """The elements of one name, whichever namespace they are in."""
    found = ElementTree.fromstring(archive.read(part)).iter()
    return (element for element in found if element.tag.rpartition("}")[2] == name)


def _lengths_of_texts(archive: ZipFile) -> list[int]:
    """How long each of the texts is that cells refer to by their place."""
    lengths: list[int] = []
    if "xl/sharedStrings.xml" not in archive.namelist():
        return lengths

    def begin(tag: str, _attributes: dict[str, str]) -> None:
        if tag.rpartition(":")[2] == "si":
            lengths.append(0)

    def text(part: str) -> None:
        if lengths:
            lengths[-1] += len(part)

    _run(archive, "xl/sharedStrings.xml", StartElementHandler=begin, CharacterDataHandler=text)
    return lengths


def _scan(name: str, archive: ZipFile, part: str, texts: list[int]) -> set[tuple[int, int]]:
    """The faulty cells of one worksheet; BadWorkbook as soon as it proves to be too large."""
    found = _Cells(name, Scan(texts))
    _run(
        archive, part,
        StartElementHandler=found.begin, EndElementHandler=found.end, CharacterDataHandler=found.text,
    )  # fmt: skip
    return found.scan.faulty


class _Cells:
    """Follows the cells of one worksheet as the parser comes to them."""

    def __init__(self, name: str, scan: Scan) -> None:
        self.name, self.scan = name, scan
        self.row = self.column = 0
        self.kind, self.value, self.length = "", "", 0
        self.is_cell = self.is_filled = self.has_formula = self.is_inside = False

    def begin(self, tag: str, attributes: dict[str, str]) -> None:
        """A row, a cell, or what a cell holds."""
        tag = tag.rpartition(":")[2]
        if tag == "row":
            self.row, self.column = int(attributes.get("r", self.row + 1)), 0
        elif tag == "c":
            place = CELL.fullmatch(attributes.get("r", ""))
            self.column = _number(place[1]) if place else self.column + 1
            self.row = int(place[2]) if place else self.row
            self.kind, self.value, self.length = attributes.get("t", "n"), "", 0
            self.is_cell, self.is_filled, self.has_formula = True, False, False
        elif tag in ("f", "v", "is"):
            self.is_filled, self.has_formula = True, self.has_formula or tag == "f"
        self.is_inside = self.is_cell and tag in ("v", "t")

    def text(self, part: str) -> None:
        """What stands in a cell: how long it is, and as much of it as names the place of a text."""
        if self.is_inside:
            self.value += part[:PLACE] if len(self.value) < PLACE else ""
            self.length += len(part)

    def end(self, tag: str) -> None:
        """Note a cell that holds something."""
        self.is_inside = False
        if tag.rpartition(":")[2] != "c":
            return
        self.is_cell = False
        if not self.is_filled:
            return
        scan = self.scan
        scan.rows, scan.columns = max(scan.rows, self.row), max(scan.columns, self.column)
        scan.characters += scan.texts[int(self.value)] if self.kind == "s" and self.value else self.length
        # A formula that was never worked out has no value either.
        if self.kind == "e" or (self.has_formula and not self.value):
            scan.faulty.add((self.row, self.column))
        self._check_size()

    def _check_size(self) -> None:
        scan = self.scan
        if scan.rows > ROWS_UP_TO + AROUND:
            raise BadWorkbook(f"“{self.name}”超过{ROWS_UP_TO}行，请分年度或分月份另存后分别导入。")
        if scan.columns > COLUMNS_UP_TO:
            raise BadWorkbook(f"“{self.name}”超过{COLUMNS_UP_TO}列，不像台账。请只保留台账的栏目，另存后再导入。")
        if scan.characters > CHARACTERS_UP_TO:
            raise BadWorkbook(f"“{self.name}”的文字太多，请分年度或分月份另存后分别导入。")


def _number(letters: str) -> int:
    """The place of a column from 1: A, B, … Z, AA."""
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - ord("A") + 1
    return number


def _run(archive: ZipFile, part: str, **handlers: object) -> None:
    """Run through one part, a piece at a time; a document type is refused, and with it every entity."""
    parser = expat.ParserCreate()
    parser.buffer_text = True
    parser.StartDoctypeDeclHandler = _refuse
    for handler, function in handlers.items():
        setattr(parser, handler, function)
    with archive.open(part) as stream:
        while piece := stream.read(CHUNK):
            parser.Parse(piece)
        parser.Parse(b"", True)


def _refuse(*declared: object) -> None:
    raise ValueError(f"a document type is declared: {declared}")
