"""A composed annual report: every sentence with its numbers in place, headings counted, doubts marked.

`hequan.core.composer` makes one; here stands what it is made of and how it goes to paper.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import chain
from typing import Any

from hequan.core.outline import Outline
from hequan.core.paper import Block, Document, Level
from hequan.core.period import Period
from hequan.core.proofreading import Mark
from hequan.core.record import Record
from hequan.core.report import Number, Piece, plain_text


@dataclass(frozen=True)
class Line:
    """One sentence as it reads, with the doubts about it."""

    pieces: tuple[Piece, ...]
    marks: tuple[Mark, ...] = ()


@dataclass(frozen=True)
class Passage:
    """One paragraph as it reads.

    key       the outline's paragraph, or a line of the head
    label     一是, when it is one of several
    lead      its first sentence, when the outline has it stand out
    lines     its other sentences
    marks     doubts about the paragraph as a whole
    source    the words with tokens as they stand now; None for a list of rows, which is changed in its register
    version   how often clerks have changed it
    record    the record that it prints, when it is an item of a list
    """

    key: str
    lines: tuple[Line, ...]
    label: str = ""
    lead: Line | None = None
    marks: tuple[Mark, ...] = ()
    source: str | None = None
    version: int = 0
    is_edited: bool = False
    record: Record | None = None

    @property
    def all_lines(self) -> tuple[Line, ...]:
        """Its sentences, the lead among them."""
        return (self.lead, *self.lines) if self.lead else self.lines

    @property
    def all_marks(self) -> list[Mark]:
        """Every doubt about it."""
        return [*self.marks, *chain.from_iterable(line.marks for line in self.all_lines)]

    @property
    def numbers(self) -> list[Number]:
        """The figures in it, in order."""
        return [piece for line in self.all_lines for piece in line.pieces if isinstance(piece, Number)]

    @property
    def text(self) -> str:
        """Its sentences without the lead, as printed."""
        return "".join(plain_text(line.pieces) for line in self.lines)


@dataclass(frozen=True)
class Division:
    """A heading with its number, and what stands under it."""

    level: Level
    label: str
    title: str
    passages: list[Passage]
    divisions: list["Division"]

    def all_passages(self) -> Iterator[Passage]:
        """The passages in it, in the order of print."""
        yield from self.passages
        for division in self.divisions:
            yield from division.all_passages()


@dataclass(frozen=True)
class Report:
    """A composed report: `head` by the names of outline.HEAD, `divisions` the parts."""

    outline: Outline
    house: Any
    period: Period
    head: dict[str, Passage]
    divisions: list[Division]

    @property
    def year(self) -> int:
        """The year reported on."""
        return self.period.start.year

    @property
    def signed_on(self) -> date | None:
        """The day of signature."""
        source = self.head["signed_on"].source
        return date.fromisoformat(source) if source else None

    def passages(self) -> list[Passage]:
        """Every paragraph and every line of the head."""
        return [*self.head.values(), *chain.from_iterable(part.all_passages() for part in self.divisions)]

    def marks(self) -> list[tuple[Passage, Mark]]:
        """Every doubt, with the paragraph that it is about."""
        return [(passage, mark) for passage in self.passages() for mark in passage.all_marks]

    def numbers(self) -> list[Number]:
        """Every figure once, in the order in which the text first uses it."""
        body = [self.head["opening"], *chain.from_iterable(part.all_passages() for part in self.divisions)]
        first: dict[tuple[str, int], Number] = {}
        for number in chain.from_iterable(passage.numbers for passage in (*body, self.head["closing"])):
            first.setdefault((number.value.figure.key, number.value.period.start.year), number)
        return list(first.values())


def document(report: Report) -> Document:
    """The paper: what is printed and nothing else."""
    opening, closing = report.head["opening"].text, report.head["closing"].text
    return Document(
        title=report.head["heading"].text,
        number=report.head["number"].text,
        addressee=report.head["addressee"].text,
        blocks=[
            *_running(opening),
            *chain.from_iterable(map(_blocks, report.divisions)),
            *_running(closing),
        ],
        signature=report.head["signature"].text,
        signed_on=report.signed_on,
    )


def _running(text: str) -> list[Block]:
    return [Block(Level.BODY, text)] if text else []


def _blocks(division: Division) -> Iterator[Block]:
    yield Block(division.level, division.title, division.label)
    for passage in division.passages:
        lead = plain_text(passage.lead.pieces) if passage.lead else ""
        if lead or passage.text:
            yield Block(Level.BODY, passage.text, passage.label, lead)
    for under in division.divisions:
        yield from _blocks(under)
