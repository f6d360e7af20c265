"""Rules about an outline of the annual report: what it names is declared, and it prints no personal data."""

import re
from collections.abc import Iterator

from hequan.core.checks import sentences
from hequan.core.checks.problem import Fault, Problem, Rule, found, is_chinese
from hequan.core.outline import HEAD, Outline, Rows, outlines, placed
from hequan.core.registry import registry
from hequan.core.report import Sentence, may_list
from hequan.core.strict_yaml import Malformed

#: What is asked of a chapter's sentence is asked of an outline's own words as well.
OF_ITS_WORDS = (
    sentences.carries_known_figures,
    sentences.leaves_no_brace,
    sentences.lists_what_may_be_read,
    sentences.leaves_numbers_to_figures,
)
#: Any year will do to see what the words come to.
SOME_YEAR = 2021
PLACE = re.compile(r"{(\w+)}")


def problems() -> Iterator[Problem]:
    """Every fault of every outline."""
    try:
        every = outlines()
    except Malformed as fault:
        yield Problem("core.E401", "outlines", str(fault), "Correct the YAML file.")
        return
    for outline in every.values():
        yield from found(RULES, f"outline {outline.key}", outline)


def can_be_read(outline: Outline) -> Iterator[Fault]:
    """An outline file has the known keys, and no key twice; a title and an explanation in Chinese."""
    if not is_chinese(outline.title) or not is_chinese(outline.about):
        yield "its title or its about is not Chinese.", "Say what people call it and when it is used."


def names_known_sentences(outline: Outline) -> Iterator[Fault]:
    """Every sentence named by its key is one that a chapter offers."""
    for paragraph in outline.paragraphs():
        for key in paragraph.sentences:
            if isinstance(key, str) and key not in registry.sentences:
                yield f"{paragraph.key}: no chapter offers the sentence {key!r}.", "Look into the chapters' report.py."


def carries_known_figures(outline: Outline) -> Iterator[Fault]:
    """Every token in an outline's own words has a figure and lists no personal data; no number is typed there."""
    for place, sentence in _own_sentences(outline):
        for rule in OF_ITS_WORDS:
            yield from ((f"{place}: {fault}", hint) for fault, hint in rule(sentence))


def lists_known_rows(outline: Outline) -> Iterator[Fault]:
    """A list of rows names a figure and fields of its register that may be printed."""
    for paragraph in outline.paragraphs():
        if paragraph.rows and paragraph.rows.figure not in registry.figures:
            yield f"{paragraph.key}: no chapter declares {paragraph.rows.figure!r}.", "hequan figures lists them."
        elif paragraph.rows:
            yield from _unprintable(paragraph.key, paragraph.rows)


def _unprintable(place: str, rows: Rows) -> Iterator[Fault]:
    figure = registry.figures[rows.figure]
    for name in (name for clause in rows.each for name in PLACE.findall(clause)):
        if not may_list(figure, name):
            yield f"{place}: {name!r} cannot be printed.", f"Use {', '.join(figure.register.fields())}."


def _own_sentences(outline: Outline) -> Iterator[tuple[str, Sentence]]:
    """(where, sentence) of the head and of the paragraphs' own sentences, the office and the year in place."""
    for key in HEAD:
        yield key, Sentence(key, placed(outline.head[key], "", SOME_YEAR))
    for paragraph in outline.paragraphs():
        for own in paragraph.sentences:
            if isinstance(own, Sentence):
                yield paragraph.key, Sentence(own.key, placed(own.text, "", SOME_YEAR), own.needs)


RULES: dict[str, Rule] = {
    "core.E401": can_be_read,
    "core.E402": names_known_sentences,
    "core.E403": carries_known_figures,
    "core.E404": lists_known_rows,
}
