"""The annual report: outlines as data, sentences that carry figures as tokens, words that a clerk may edit."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from hequan.core.figure import Value

#: A figure inside a text: {mediation.labour_cases}.
TOKEN = re.compile(r"\{([a-z_]+\.[a-z_]+)\}")
#: Clauses end here; a clause whose figures are all nought becomes a zero statement.
CLAUSE = re.compile(r"[^；。]*[；。]?")


@dataclass(frozen=True)
class Sentence:
    """One sentence that a chapter offers to the annual report.

    `text` carries figures as tokens. `needs` names figures without which the sentence claims work nobody recorded.
    """

    key: str
    text: str
    needs: tuple[str, ...] = ()


@dataclass(frozen=True)
class Number:
    """A figure's place in a composed text: `text` is what is printed there."""

    value: Value
    text: str


Piece = str | Number


def tokens(text: str) -> list[str]:
    """The keys of the figures that a text carries, in order."""
    return TOKEN.findall(text)


def compose(text: str, values: Mapping[str, Value]) -> list[Piece]:
    """The text with its numbers in place: words and numbers in turn."""
    pieces: list[Piece] = []
    for clause in CLAUSE.findall(text):
        pieces += _clause(clause, values)
    return pieces


def plain_text(pieces: Iterable[Piece]) -> str:
    """What a composed text reads like on paper."""
    return "".join(piece if isinstance(piece, str) else piece.text for piece in pieces)


def _clause(clause: str, values: Mapping[str, Value]) -> list[Piece]:
    carried = [values[key] for key in tokens(clause)]
    if carried and all(value.is_zero for value in carried):
        end = clause[-1] if clause[-1] in "；。" else ""
        statements: list[Piece] = []
        for value in dict.fromkeys(carried):
            statements += ["，"] * bool(statements) + [Number(value, value.figure.zero)]
        return [*statements, end]
    parts = TOKEN.split(clause)
    pieces: list[Piece] = []
    for index, part in enumerate(parts):
        if index % 2:
            pieces.append(Number(values[part], values[part].text))
        elif part:
            pieces.append(part)
    return pieces
