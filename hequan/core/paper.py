"""Paper: a finished text as an office sends it — what the page shows, the Word file holds and the printer prints.

Whoever sets it (see `word`) decides on fonts and measures; here stands only what is said, in which order and on
which level. Numbers of headings are already worked out, so that every form of the same text carries the same ones.
"""

from dataclasses import dataclass, field
from datetime import date
from enum import IntEnum

DIGITS = "零一二三四五六七八九"


class Level(IntEnum):
    """What a block is: a heading of one of the four levels of official papers, or running text."""

    BODY = 0
    PART = 1
    SECTION = 2
    ITEM = 3
    SUBITEM = 4


@dataclass(frozen=True)
class Block:
    """One paragraph: a heading (`level` 1 to 4) or running text (`Level.BODY`).

    label   its number as printed: 一、 （一） 1. （1） or, before running text, 一是; may be empty
    lead    the words of running text that are printed with emphasis, its first sentence; may be empty
    text    the rest of it
    """

    level: Level
    text: str
    label: str = ""
    lead: str = ""

    @property
    def line(self) -> str:
        """The whole paragraph as it is read."""
        return f"{self.label}{self.lead}{self.text}"


@dataclass(frozen=True)
class Document:
    """A finished text.

    title       the heading of the paper; several lines where it is broken by meaning
    number      the document number 荷街发〔2022〕3号; empty when the paper has none
    addressee   whom it is sent to, without the colon; may be empty
    signature   the office that signs; may be empty
    signed_on   the day of signature; None while it is not signed
    """

    title: str
    blocks: list[Block] = field(default_factory=list)
    number: str = ""
    addressee: str = ""
    signature: str = ""
    signed_on: date | None = None

    @property
    def dated(self) -> str:
        """The day of signature as official papers write it: 2022年2月10日, no leading noughts; empty without one."""
        return written(self.signed_on) if self.signed_on else ""

    @property
    def text(self) -> str:
        """The whole paper as plain text, a line for each paragraph."""
        head = [self.title, self.number, f"{self.addressee}：" if self.addressee else ""]
        lines = [*head, *(block.line for block in self.blocks), self.signature, self.dated]
        return "\n".join(line for line in lines if line)


def written(day: date) -> str:
    """A day in Arabic digits without leading noughts: 2022年2月10日."""
    return f"{day.year}年{day.month}月{day.day}日"


def label(level: Level, n: int) -> str:
    """The number of the n-th heading of a level: 一、 （一） 1. （1）; running text is counted 一是、二是."""
    if level is Level.PART:
        return f"{chinese(n)}、"
    if level is Level.SECTION:
        return f"（{chinese(n)}）"
    if level is Level.ITEM:
        return f"{n}."
    return f"（{n}）" if level is Level.SUBITEM else f"{chinese(n)}是"


def chinese(n: int) -> str:
    """A number from 1 to 99 in Chinese digits: 十, 十一, 二十, 二十一."""
    if not 1 <= n <= 99:
        raise ValueError(f"{n} cannot be written as the number of a heading; expected 1 to 99.")
    tens, ones = divmod(n, 10)
    return (DIGITS[tens] if tens > 1 else "") + ("十" if tens else "") + (DIGITS[ones] if ones else "")
