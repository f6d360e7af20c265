"""Sentences of the annual report: words that carry figures as tokens, and how they read once the numbers are known."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from hequan.core.figure import Count, Distinct, Figure, Ratio, Total, Value

#: A figure inside a text: {mediation.labour_cases}; or what its records say in one field: {emergency.plans|title}.
TOKEN = re.compile(r"\{([a-z_]+\.[a-z_]+)(?:\|([a-z_]+))?\}")
#: Clauses end here; a clause whose figures are all nought becomes a zero statement.
CLAUSE = re.compile(r"[^；。]*[；。]?")
#: A clause that begins so tells a part of what the clause before it counted.
PART_OF_IT = "其中"
#: Zero statements begin so; one that follows another needs it no more.
THIS_YEAR = "本年度"
#: That many names are listed in a text; the rest is told by 等.
LISTED_UP_TO = 20


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
    """A figure's place in a composed text: `text` is what is printed there.

    before  the figure a year earlier, for the margin
    field   when it is not the number that is printed but what the records say in this field
    """

    value: Value
    text: str
    before: Value | None = None
    field: str = ""


Piece = str | Number


@dataclass(frozen=True)
class Facts:
    """What is known of a house and a year: values by key, those of the year before, and names by (key, field)."""

    values: Mapping[str, Value]
    before: Mapping[str, Value] = field(default_factory=dict)
    names: Mapping[tuple[str, str], list[str]] = field(default_factory=dict)

    def number(self, key: str, name: str, inside_title_marks: bool) -> Number:
        """What a token stands for."""
        value = self.values[key]
        text = listed(self.names[key, name], inside_title_marks) if name else value.text
        return Number(value, text, self.before.get(key), name)

    def zero(self, key: str) -> Number:
        """The zero statement of a figure."""
        value = self.values[key]
        return Number(value, value.figure.zero, self.before.get(key))


def tokens(text: str) -> list[str]:
    """The keys of the figures that a text carries, in order."""
    return [key for key, _ in TOKEN.findall(text)]


def listings(text: str) -> list[tuple[str, str]]:
    """The (figure, field) pairs whose names a text lists."""
    return [(key, name) for key, name in TOKEN.findall(text) if name]


def listed(names: list[str], inside_title_marks: bool = False) -> str:
    """甲、乙和丙; between title marks that the text itself opens and closes, 甲》《乙》和《丙."""
    if inside_title_marks:
        return listed([f"《{name}》" for name in names])[1:-1]
    told, more = names[:LISTED_UP_TO], len(names) > LISTED_UP_TO
    joined = "、".join(told) if more else "和".join(filter(None, ["、".join(told[:-1]), *told[-1:]]))
    return joined.replace("》、《", "》《") + ("等" if more else "")


def may_list(figure: Figure, name: str) -> bool:
    """Whether a text may print what the figure's records say in a field: no personal data, no reference elsewhere.

    Of records that are kept secret from those they name only what stands in a choice: everybody reads the report.
    """
    register = figure.register
    if register.kept_out and not (name in register.fields() and register.field(name).choices):
        return False
    return name in register.fields() and name not in register.private and not register.field(name).is_relation


def compose(text: str, facts: Facts | Mapping[str, Value]) -> list[Piece]:
    """The text with its numbers in place: words and numbers in turn."""
    facts = facts if isinstance(facts, Facts) else Facts(facts)
    pieces: list[Piece] = []
    after_zero = False
    for clause in CLAUSE.findall(text):
        is_zero = _is_zero(clause, facts)
        if is_zero and after_zero and clause.startswith(PART_OF_IT):
            # Nothing was there, so no part of it was: the clause before ends in this one's mark.
            pieces[-1] = _mark(clause)
        else:
            pieces += _zero_statement(clause, facts, after_zero) if is_zero else _clause(clause, facts)
        after_zero = is_zero
    return pieces


def plain_text(pieces: Iterable[Piece]) -> str:
    """What a composed text reads like on paper."""
    return "".join(piece if isinstance(piece, str) else piece.text for piece in pieces)


def _is_zero(clause: str, facts: Facts) -> bool:
    carried = tokens(clause)
    return bool(carried) and all(facts.values[key].is_zero for key in carried)


def _clause(clause: str, facts: Facts) -> list[Piece]:
    pieces: list[Piece] = []
    start = 0
    for token in TOKEN.finditer(clause):
        before = clause[start : token.start()]
        pieces += [before] if before else []
        pieces.append(facts.number(token[1], token[2] or "", before.endswith("《")))
        start = token.end()
    return [*pieces, clause[start:]] if clause[start:] else pieces


def _zero_statement(clause: str, facts: Facts, after_zero: bool) -> list[Piece]:
    pieces: list[Piece] = []
    for key in _telling(list(dict.fromkeys(tokens(clause))), facts):
        number = facts.zero(key)
        if pieces or after_zero:
            number = replace(number, text=number.text.removeprefix(THIS_YEAR))
        pieces += ["，", number] if pieces else [number]
    return [*pieces, _mark(clause)]


def _mark(clause: str) -> str:
    """The mark that ends a clause, if it has one."""
    return clause[-1] if clause[-1] in "；。" else ""


def _telling(keys: list[str], facts: Facts) -> list[str]:
    """The figures whose nought says something: a sum over no rows adds nothing to the count of the same rows."""
    figures = [facts.values[key].figure for key in keys]
    counted = {figure.register for figure in figures if _counts_rows(figure)}
    return [figure.key for figure in figures if _counts_rows(figure) or figure.register not in counted]


def _counts_rows(figure: object) -> bool:
    return isinstance(figure, Count) and not isinstance(figure, (Total, Distinct, Ratio))
