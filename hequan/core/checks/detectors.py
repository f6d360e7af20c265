"""Rules about a detector: it reads as Chinese, names an article, looks into registers there are, shows no person."""

from collections.abc import Iterator

from django.core.exceptions import FieldDoesNotExist

from hequan.core.checks.figures import KEY
from hequan.core.checks.problem import Fault, Rule, is_chinese
from hequan.core.detector import Detector
from hequan.core.register import Register
from hequan.core.registry import registry


def has_a_key_of_its_chapter(detector: Detector) -> Iterator[Fault]:
    """The key is chapter.word, in small letters, with the chapter that declares it."""
    if not KEY.fullmatch(detector.key):
        yield f"the key {detector.key!r} is not chapter.word.", "Use small letters and underscores."
    owners = [chapter.name for chapter in registry.chapters.values() if detector in chapter.detectors]
    if owners and detector.chapter not in owners:
        yield f"it is declared in {owners[0]}.", f"Begin the key with {owners[0]}."


def has_a_title_of_its_own(detector: Detector) -> Iterator[Fault]:
    """A detector has a Chinese title that no other detector has."""
    if not is_chinese(detector.title):
        yield f"title is {detector.title!r}.", "Call the formalism by its name, for example 聘而不用."
    for other in registry.detectors.values():
        if other is not detector and other.title == detector.title:
            yield f"{other.key} has the same title {detector.title!r}.", "Say in the title what distinguishes them."


def says_what_it_looks_for(detector: Detector) -> Iterator[Fault]:
    """What counts as a clue (`about`) is a Chinese sentence."""
    if not is_chinese(detector.about) or not detector.about.endswith("。"):
        yield f"about is {detector.about!r}.", "Say in a sentence which records are found, ending with 。"


def has_a_basis(detector: Detector) -> Iterator[Fault]:
    """The basis is an article of the law files, or the title of a document in 《》."""
    if not detector.basis or (isinstance(detector.basis, str) and not is_chinese(detector.basis.strip("《》"))):
        yield f"basis is {detector.basis!r}.", "Give an article by law(title)[key], or the document in 《》."


def looks_into_known_registers(detector: Detector) -> Iterator[Fault]:
    """The register of the clues and those in `reads` are declared."""
    keys = [*detector.reads, *([detector.register] if isinstance(detector.register, str) else [])]
    for key in keys:
        if key not in registry.registers:
            yield (
                f"it looks into {key!r}, which no chapter declares.",
                f"Choose one of {', '.join(registry.registers)}.",
            )


def shows_what_the_case_is_about(detector: Detector) -> Iterator[Fault]:
    """A clue is told by fields of its register that are neither private nor references."""
    ledger = registry.registers.get(detector.register) if isinstance(detector.register, str) else detector.register
    if not detector.shows:
        yield "it shows no field.", "Name the fields that say what a clue is about."
    for name in detector.shows:
        if ledger and not _may_be_shown(ledger, name):
            yield f"it shows {name!r}.", "Name a field of its register that is neither private nor a reference."


def _may_be_shown(ledger: type[Register], name: str) -> bool:
    try:
        return not ledger.field(name).is_relation and name not in ledger.private
    except FieldDoesNotExist:
        return False


RULES: dict[str, Rule] = {
    "core.E601": has_a_key_of_its_chapter,
    "core.E602": has_a_title_of_its_own,
    "core.E603": says_what_it_looks_for,
    "core.E604": has_a_basis,
    "core.E605": looks_into_known_registers,
    "core.E606": shows_what_the_case_is_about,
}
