"""Rules about the files of laws: they can be read, and people can read them."""

from collections.abc import Iterator

from hequan.core.checks.problem import Fault, Problem, Rule, found, is_chinese
from hequan.core.law import Law
from hequan.core.law_file import laws
from hequan.core.strict_yaml import Malformed


def problems() -> Iterator[Problem]:
    """Every fault of every law."""
    try:
        every = laws()
    except Malformed as fault:
        yield Problem("core.E501", "laws", str(fault), "Correct the YAML file.")
        return
    for law in every.values():
        yield from found(RULES, f"law {law.title}", law)


def can_be_read(law: Law) -> Iterator[Fault]:
    """A law's file has the known keys, days that add up, an article for each value and Chinese titles."""
    for limit in law.limits.values():
        if not is_chinese(limit.title):
            yield f"{limit.key}: title is {limit.title!r}.", "Say in Chinese what must be done."


def encodes_something_seen(law: Law) -> Iterator[Fault]:
    """Everything that a law's file says names the collected facts that it encodes."""
    for limit in law.limits.values():
        if not limit.facts:
            yield f"{limit.key}: fact is empty.", "Name the ids of the facts whose words were seen."


RULES: dict[str, Rule] = {"core.E501": can_be_read, "core.E502": encodes_something_seen}
