"""Rules about a sentence of the annual report: every token has a figure, and every claim has records."""

from collections.abc import Iterator

from hequan.core import proofreading
from hequan.core.checks.problem import Fault, Rule, is_chinese
from hequan.core.registry import registry
from hequan.core.report import TOKEN, Sentence, listings, may_list, tokens


def has_a_key_of_its_chapter(sentence: Sentence) -> Iterator[Fault]:
    """The key begins with the chapter that offers the sentence."""
    owners = [chapter.name for chapter in registry.chapters.values() if sentence in chapter.sentences]
    if owners and sentence.key.split(".")[0] not in owners:
        yield f"it is declared in {owners[0]}.", f"Begin the key with {owners[0]}."


def carries_known_figures(sentence: Sentence) -> Iterator[Fault]:
    """Every token and every name in `needs` is a figure that is declared."""
    for key in [*tokens(sentence.text), *sentence.needs]:
        if key not in registry.figures:
            yield f"it names the figure {key!r}, which no chapter declares.", "hequan figures lists them."


def leaves_no_brace(sentence: Sentence) -> Iterator[Fault]:
    """Every brace is part of a token."""
    rest = TOKEN.sub("", sentence.text)
    if "{" in rest or "}" in rest:
        yield f"the text {sentence.text!r} has a brace outside a token.", "A token is {chapter.word}."


def lists_what_may_be_read(sentence: Sentence) -> Iterator[Fault]:
    """A listing names a field of the figure's register that is neither private nor a reference."""
    for key, name in listings(sentence.text):
        if key in registry.figures and not may_list(registry.figures[key], name):
            hint = "Name a field of its register that is neither private nor a reference."
            yield f"{{{key}|{name}}} cannot be printed.", hint


def is_backed(sentence: Sentence) -> Iterator[Fault]:
    """A sentence carries a figure, or names in `needs` the one without which it would claim unrecorded work."""
    if not tokens(sentence.text) and not sentence.needs:
        yield "it claims work that no figure backs.", "Add a token, or needs=(…)."


def is_chinese_sentence(sentence: Sentence) -> Iterator[Fault]:
    """The text is Chinese and ends like a sentence."""
    if not is_chinese(sentence.text) or sentence.text[-1:] not in "。；":
        yield f"the text ends with {sentence.text[-1:]!r}.", "End it with 。 or ；"


def leaves_numbers_to_figures(sentence: Sentence) -> Iterator[Fault]:
    """No number is written into the text; dates, document numbers and what stands in quotation marks are no results."""
    for mark in proofreading.typed(sentence.text, ()):
        yield f"a number stands in the text: {mark.said}", "Put the figure's token there."


RULES: dict[str, Rule] = {
    "core.E301": has_a_key_of_its_chapter,
    "core.E302": carries_known_figures,
    "core.E303": leaves_no_brace,
    "core.E304": lists_what_may_be_read,
    "core.E305": is_backed,
    "core.E306": is_chinese_sentence,
    "core.E307": leaves_numbers_to_figures,
}
