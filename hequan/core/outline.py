"""Outlines of the annual report: which parts, sections and paragraphs it has, and which sentences stand in them.

An outline is data (YAML, one file each). What it says of figures it says with tokens; numbers of headings and of 一是、
二是 are never typed, they follow from the order. An office puts its own outlines into the folder that HEQUAN_OUTLINES
names; one with the name of ours takes its place.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from django.conf import settings

from hequan.core import strict_yaml
from hequan.core.paper import Level, label
from hequan.core.registry import registry
from hequan.core.report import Sentence
from hequan.core.strict_yaml import Malformed, take

#: A number at the head of a title or a lead: 一、（一）1.（1）一是.
NUMBERED = re.compile(r"[（(]?(?:[一二三四五六七八九十]+|\d+)(?:[)）]|[、.．是])")
SHIPPED = Path(__file__).resolve().parent.parent / "outlines"


class UnknownOutline(LookupError):
    """No outline has that name; the message says which there are."""


@dataclass(frozen=True)
class Rows:
    """A list that prints one item for each record behind a figure.

    figure      whose records
    following   whether they are those of the year after: plans stand in next year's register
    each        clauses of an item with fields of the record in braces; a clause whose fields are empty is left out
    """

    figure: str
    each: tuple[str, ...]
    following: bool = False


@dataclass(frozen=True)
class Paragraph:
    """One paragraph that a clerk edits as a whole.

    key        its name inside the outline; a clerk's words are kept under it
    lead       the words after 一是、; without them the paragraph is not counted
    sentences  what it says, in order
    rows       or the list that it prints
    """

    key: str
    lead: str = ""
    sentences: tuple["Sentence | str", ...] = ()
    rows: Rows | None = None

    def declared(self) -> list[Sentence]:
        """Its sentences, those of chapters looked up by key; in place of one that nobody declared stands a note."""
        return [_looked_up(s) if isinstance(s, str) else s for s in self.sentences]

    @property
    def words(self) -> str:
        """What it says by itself, with tokens: the lead, then the sentences."""
        return (f"{self.lead}。" if self.lead else "") + "".join(sentence.text for sentence in self.declared())


@dataclass(frozen=True)
class Section:
    """A heading with what stands under it: paragraphs, then sections of the next level."""

    title: str
    paragraphs: tuple[Paragraph, ...] = ()
    sections: tuple["Section", ...] = ()

    def all_paragraphs(self) -> Iterator[Paragraph]:
        """Its paragraphs and those of the sections in it, in the order of print."""
        yield from self.paragraphs
        for section in self.sections:
            yield from section.all_paragraphs()


@dataclass(frozen=True)
class Outline:
    """One form of the annual report.

    In its words {office}, {year} and {following_year} stand for the house, the year reported on and the one after it.
    """

    key: str
    title: str
    about: str
    order: int
    head: dict[str, str]
    parts: tuple[Section, ...]

    def paragraphs(self) -> list[Paragraph]:
        """Every paragraph, in the order of print."""
        return [paragraph for part in self.parts for paragraph in part.all_paragraphs()]

    def editable(self) -> dict[str, str]:
        """What a clerk can edit and what people call it: the head, and every paragraph that is not a list of rows."""
        written = [paragraph for paragraph in self.paragraphs() if not paragraph.rows]
        return HEAD | {paragraph.key: paragraph.lead or paragraph.words[:12] for paragraph in written}

    def words(self, key: str, office: str, year: int) -> str:
        """The outline's own words for one of these, with the office and the year in their places."""
        own = self.head if key in HEAD else {paragraph.key: paragraph.words for paragraph in self.paragraphs()}
        return placed(own[key], office, year)


def placed(text: str, office: str, year: int) -> str:
    """The text with the office, the year and the following year in their places."""
    return (
        text.replace("{office}", office).replace("{year}", str(year)).replace("{following_year}", str(year + 1)).strip()
    )


#: What stands before and after the body, and what people call it. The outline gives the words, a clerk changes them.
HEAD = {
    "heading": "标题",
    "number": "发文字号",
    "addressee": "主送机关",
    "opening": "开头语",
    "closing": "结束语",
    "signature": "署名",
    "signed_on": "成文日期",
}


@lru_cache(maxsize=1)
def outlines() -> dict[str, Outline]:
    """Every outline by key, in their order; an office's own take the place of ours with the same name."""
    folders = [SHIPPED, *([Path(settings.OUTLINES)] if settings.OUTLINES else [])]
    files = {path.stem: path for folder in folders for path in sorted(folder.glob("*.yaml"))}
    found = [read(path) for path in files.values()]
    return {outline.key: outline for outline in sorted(found, key=lambda outline: (outline.order, outline.key))}


def outline(key: str) -> Outline:
    """One outline by its key or its Chinese title."""
    for one in outlines().values():
        if key in (one.key, one.title):
            return one
    raise UnknownOutline(f"没有名为“{key}”的提纲。可用的提纲：{'、'.join(outlines())}。")


def read(path: Path) -> Outline:
    """The outline that a file holds, or Malformed."""
    words = dict.fromkeys(HEAD, str)
    required = {"title": str, "about": str, "order": int, "parts": list}
    told = take(path.name, strict_yaml.load(path), required, words)
    parts = tuple(_section(path.name, part, Level.PART) for part in told["parts"])
    head = {name: told.get(name, "") for name in HEAD}
    made = Outline(path.stem, told["title"], told["about"], told["order"], head, parts)
    _each_once(path.name, made)
    return made


def _looked_up(key: str) -> Sentence:
    return registry.sentences.get(key) or Sentence(key, f"【没有名为“{key}”的句子】")


def _section(where: str, told: Any, level: int) -> Section:
    told = take(f"{where}: section", told, {"title": str}, {"paragraphs": list, "sections": list})
    place = f"{where}: {told['title']}"
    if NUMBERED.match(told["title"]):
        raise Malformed(f"{place}: the title has a number. Leave it out, headings are counted by their order.")
    if level > max(Level):
        raise Malformed(f"{place}: a heading below {label(max(Level), 1)} has no number. Move it up.")
    return Section(
        told["title"],
        tuple(_paragraph(place, paragraph) for paragraph in told.get("paragraphs", [])),
        tuple(_section(place, section, level + 1) for section in told.get("sections", [])),
    )


def _paragraph(where: str, told: Any) -> Paragraph:
    told = take(f"{where}: paragraph", told, {"key": str}, {"lead": str, "sentences": list, "rows": dict})
    place = f"{where}: {told['key']}"
    if NUMBERED.match(told.get("lead", "")):
        raise Malformed(f"{place}: the lead has a number. Leave it out, leads are counted by their order.")
    if ("rows" in told) == ("sentences" in told) or ("rows" in told and "lead" in told):
        raise Malformed(f"{place}: expected either sentences (with or without a lead) or rows.")
    sentences = tuple(_sentence(f"{place}.{n}", one) for n, one in enumerate(told.get("sentences", []), 1))
    return Paragraph(told["key"], told.get("lead", ""), sentences, _rows(place, told.get("rows")))


def _sentence(where: str, told: Any) -> Sentence | str:
    """A chapter's sentence by its key, or one of the outline's own."""
    if isinstance(told, str):
        return told
    told = take(where, told, {"text": str}, {"needs": list})
    return Sentence(where.split(": ")[-1], told["text"], tuple(told.get("needs", [])))


def _rows(where: str, told: Any) -> Rows | None:
    if told is None:
        return None
    told = take(f"{where}: rows", told, {"figure": str, "each": list}, {"following": bool})
    return Rows(told["figure"], tuple(told["each"]), told.get("following", False))


def _each_once(where: str, made: Outline) -> None:
    keys = [*HEAD, *(paragraph.key for paragraph in made.paragraphs())]
    twice = next((key for index, key in enumerate(keys) if key in keys[:index]), None)
    if twice:
        raise Malformed(f"{where}: two paragraphs have the key {twice!r}. Rename one of them.")
