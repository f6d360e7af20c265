"""Rules about a chapter as a whole."""

from collections.abc import Iterator

from hequan.core.checks.problem import Fault, Rule, is_chinese
from hequan.core.registry import Chapter, registry


def has_chinese_title(chapter: Chapter) -> Iterator[Fault]:
    """A chapter has a Chinese title."""
    if not is_chinese(chapter.title):
        yield f"title is {chapter.title!r}.", "Give the line of work its Chinese name in __init__.py."


def says_what_it_keeps(chapter: Chapter) -> Iterator[Fault]:
    """A chapter's docstring says in Chinese what it keeps and which statute asks for it."""
    if not is_chinese(chapter.about):
        yield "its docstring is missing or not Chinese.", "Write one sentence: what it keeps and by which statute."


def has_its_own_place(chapter: Chapter) -> Iterator[Fault]:
    """No two chapters claim the same place in the order."""
    same = [other.name for other in registry.chapters.values() if other.order == chapter.order and other != chapter]
    if same:
        yield f"order {chapter.order} is also that of {', '.join(same)}.", "Choose a number between its neighbours'."


def keeps_something(chapter: Chapter) -> Iterator[Fault]:
    """A chapter declares at least one register."""
    if not chapter.registers:
        yield "it declares no register.", "Declare a subclass of Register in its register.py, or remove the package."


RULES: dict[str, Rule] = {
    "core.E001": has_chinese_title,
    "core.E002": says_what_it_keeps,
    "core.E003": has_its_own_place,
    "core.E004": keeps_something,
}
