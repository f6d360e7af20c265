"""Composes the annual report of a house and a year from an outline, the clerks' words and the ledgers.

Every figure is evaluated once for the year and once for the year before, whatever the length of the text: the number
of queries depends on the registers that it draws on.
"""

import re
from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from functools import cached_property
from itertools import chain
from typing import Any

from hequan.core import draft, proofreading
from hequan.core.composition import Division, Line, Passage, Report
from hequan.core.display import field_text, text_of
from hequan.core.figure import Value, evaluate
from hequan.core.outline import HEAD, Outline, Paragraph, Rows, Section, placed
from hequan.core.paper import Level, label, written
from hequan.core.period import Period
from hequan.core.proofreading import Doubt, Mark
from hequan.core.record import Record
from hequan.core.register import Register
from hequan.core.registry import registry
from hequan.core.report import TOKEN, Facts, Number, Sentence, compose, listings, may_list, plain_text, tokens

#: A field of a record inside a clause of a list: {text}.
FIELD = re.compile(r"\{(\w+)\}")


def report(outline: Outline, house: Any, year: int, *, on: date) -> Report:
    """The report of a house and a year in one outline, as the ledgers stand and with what clerks have written."""
    desk = _Desk(outline, house, Period.year(year, on))
    head = {key: desk.head(key) for key in HEAD}
    parts = [desk.division(part, Level.PART, n) for n, part in enumerate(outline.parts, 1)]
    return Report(outline, house, desk.period, head, parts)


class _Desk:
    """Where one report is composed: what the outline says, what clerks wrote instead, and the facts that both need."""

    def __init__(self, outline: Outline, house: Any, period: Period) -> None:
        self.outline, self.house, self.period = outline, house, period
        self.year = period.start.year
        self.drafts = draft.texts(house, self.year, outline)

    def own(self, key: str) -> str:
        """The outline's own words."""
        return _known(self.outline.words(key, self.house.name, self.year))

    def written(self, key: str) -> str | None:
        """A clerk's words; None where the outline's stand."""
        kept = self.drafts.get(key)
        return None if kept is None or kept.text is None else _known(kept.text)

    @cached_property
    def facts(self) -> Facts:
        """The values of every figure that a text carries or a claim needs, of this year and the last."""
        texts = [text for key in self.outline.editable() for text in (self.own(key), self.written(key)) if text]
        claims = (sentence for paragraph in self.outline.paragraphs() for sentence in paragraph.declared())
        needed = {key for sentence in claims for key in sentence.needs if key in registry.figures}
        figures = [registry.figures[key] for key in {*chain.from_iterable(map(tokens, texts)), *needed}]
        values = evaluate(figures, self.house, self.period)
        names = {(key, name): _names(values[key], name) for key, name in chain.from_iterable(map(listings, texts))}
        return Facts(values, evaluate(figures, self.house, self.period.before()), names)

    def head(self, key: str) -> Passage:
        """One line of the head; the day of signature is kept as 2022-02-10 and printed as 2022年2月10日."""
        if key != "signed_on":
            return self.passage(key, "", [Sentence(key, self.own(key))])
        source = self.written(key) or ""
        shown = written(date.fromisoformat(source)) if source else ""
        missing = () if source else (Mark(Doubt.MISSING, "成文日期还没有填写，请在签发后填上。"),)
        return self._described(key, Passage(key, (Line((shown,)),), marks=missing))

    def division(self, section: Section, level: Level, n: int) -> Division:
        """A heading and all that stands under it, counted."""
        title = placed(section.title, self.house.name, self.year)
        passages = _counted(chain.from_iterable(map(self.passages, section.paragraphs)))
        under = [self.division(one, Level(level + 1), m) for m, one in enumerate(section.sections, 1)]
        return Division(level, label(level, n), title, passages, under)

    def passages(self, paragraph: Paragraph) -> list[Passage]:
        """What a paragraph prints: itself, or one passage for each record of its list."""
        if paragraph.rows:
            return self.items(paragraph.key, paragraph.rows)
        return [self.passage(paragraph.key, paragraph.lead, paragraph.declared())]

    def passage(self, key: str, lead: str, sentences: list[Sentence]) -> Passage:
        """One paragraph, in the clerk's words or the outline's."""
        text = self.written(key)
        if text is None:
            lines = said_once(self._own_line(sentence) for sentence in sentences)
            return self._described(key, Passage(key, tuple(lines), lead=Line((f"{lead}。",)) if lead else None))
        lines = [self._edited_line(one, sentences) for one in proofreading.sentences(text)]
        made = Passage(key, tuple(lines), marks=tuple(proofreading.removed(self.own(key), text)))
        if lead and lines:
            made = replace(made, lead=lines[0], lines=tuple(lines[1:]))
        return self._described(key, made)

    def items(self, key: str, rows: Rows) -> list[Passage]:
        """One passage for each record; without any, the zero statement and a mark."""
        year = self.year + rows.following
        period = Period.year(year, self.period.on)
        figure = registry.figures.get(rows.figure)
        if figure is None:
            return [Passage(key, (Line((_known(f"{{{rows.figure}}}"),)),))]
        if figure.register.kept_out:
            told = f"【“{figure.register.title}”对其中反映的人和单位保密，不能在报告里逐件列出】"
            return [Passage(key, (Line((told,)),))]
        records = figure.rows(self.house, period).order_by(figure.register.dated, "pk")
        items = [
            Passage(key, (Line((_item(record, figure.register, rows.each),)),), record=record) for record in records
        ]
        if items:
            return items
        nothing = Value(figure, self.house, period, 0, 0)
        marks = proofreading.unbacked(Sentence(key, "", (figure.key,)), Facts({figure.key: nothing}))
        return [Passage(key, (Line((Number(nothing, figure.zero), "。"), tuple(marks)),))]

    def _own_line(self, sentence: Sentence) -> Line:
        text = _known(placed(sentence.text, self.house.name, self.year))
        return Line(tuple(compose(text, self.facts)), tuple(proofreading.unbacked(sentence, self.facts)))

    def _edited_line(self, text: str, sentences: list[Sentence]) -> Line:
        claims = [sentence for sentence in sentences if proofreading.still_says(text, sentence)]
        unbacked = chain.from_iterable(proofreading.unbacked(sentence, self.facts) for sentence in claims)
        typed = proofreading.typed(text, self.facts.values.values())
        return Line(tuple(compose(text, self.facts)), (*unbacked, *typed))

    def _described(self, key: str, made: Passage) -> Passage:
        """The passage with what an editor needs to know of it."""
        text = self.written(key)
        source = self.own(key) if text is None else text
        version = self.drafts[key].version if key in self.drafts else 0
        return replace(made, source=source, version=version, is_edited=text is not None)


def said_once(lines: Iterable[Line]) -> list[Line]:
    """The lines without those that only say again what stands before them: two figures of nought with one sentence."""
    kept: list[Line] = []
    said = ""
    for line in lines:
        text = plain_text(line.pieces)
        if text not in said or line.marks:
            kept.append(line)
        said += text
    return kept


def _known(text: str) -> str:
    """The text, with a note where it names a figure or field that is not there: seen on the page, never a crash."""

    def checked(token: Any) -> str:
        figure = registry.figures.get(token[1])
        if figure is None or (token[2] and not may_list(figure, token[2])):
            return f"【没有名为“{token[0][1:-1]}”的数据项】"
        return token[0]

    return TOKEN.sub(checked, text)


def _names(value: Value, name: str) -> list[str]:
    """What the records behind a figure say in one field, each once, the earliest first."""
    register = value.figure.register
    rows = value.figure.rows(value.office, value.period).order_by(register.dated, "pk")
    said = (text_of(register.field(name), one) for one in rows.values_list(name, flat=True))
    return list(dict.fromkeys(filter(None, said)))


def _item(record: Record, register: type[Register], each: Iterable[str]) -> str:
    """The clauses of one record; a clause is left out when a field that it names is empty."""
    clauses = []
    for clause in each:
        said = {name: field_text(register, record, name).rstrip("。；，") for name in FIELD.findall(clause)}
        if all(said.values()):
            clauses.append(_put_in(said, clause))
    return "".join(clauses)


def _put_in(said: dict[str, str], clause: str) -> str:
    return FIELD.sub(lambda place: said[place[1]], clause)


def _counted(passages: Iterable[Passage]) -> list[Passage]:
    """The passages, those that have a lead or print a record counted 一是、二是 when there are several."""
    passages = list(passages)
    counted = [passage for passage in passages if passage.lead or passage.record]
    if len(counted) < 2:
        return passages
    labels = {id(passage): label(Level.BODY, n) for n, passage in enumerate(counted, 1)}
    return [replace(passage, label=labels.get(id(passage), "")) for passage in passages]
