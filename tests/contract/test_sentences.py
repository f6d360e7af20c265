"""Every sentence of the annual report can be said, with records and without."""

import pytest

from hequan.core.figure import evaluate
from hequan.core.registry import registry
from hequan.core.report import Facts, Number, compose, listings, plain_text, tokens


def said(sentence, world, office):
    """The sentence of an office, its names of records invented."""
    figures = [registry.figures[key] for key in {*tokens(sentence.text), *sentence.needs}]
    values = evaluate(figures, office, world.period)
    names = {pair: ["甲", "乙"] for pair in listings(sentence.text)}
    return compose(sentence.text, Facts(values, names=names))


def test_sentence_can_be_said(sentence, world):
    text = plain_text(said(sentence, world, world.house))
    assert text and not set(text) & set("{}")
    assert text[-1] in "。；"


def test_every_number_of_a_sentence_opens_its_records(sentence, world):
    """Each token is a number that knows its figure, office and year; nothing of a sentence is a bare digit."""
    pieces = said(sentence, world, world.house)
    shown = {piece.value.figure.key for piece in pieces if isinstance(piece, Number)}
    assert shown <= set(tokens(sentence.text))
    assert shown or not tokens(sentence.text)


@pytest.mark.feature("2.7", "3.8")
def test_sentence_without_records_is_a_zero_statement(sentence, world, small_world):
    """Of an office that entered nothing, a sentence claims nothing: every number in it is said as nought."""
    pieces = said(sentence, world, small_world.house)
    numbers = [piece for piece in pieces if isinstance(piece, Number)]
    assert all(piece.value.is_zero for piece in numbers)
    assert plain_text(pieces).strip()
