"""Every number of the law that was seen in words runs as a clock somewhere, or is named here with the reason."""

from itertools import chain

import pytest

from hequan.core import strict_yaml
from hequan.core.law import COUNTED, Limit
from hequan.core.law_file import laws
from hequan.core.registry import registry
from tools.law import COLLECTED, ROOT, left_out

#: The areas whose facts this product runs as procedures.
AREAS = (
    "decision",
    "normative_document",
    "dispute",
    "petition",
    "reconsideration",
    "disclosure",
    "emergency",
    "public_opinion",
    "litigation",
    "rule_of_law",
    "time",
)


def counted() -> set[str]:
    """The facts behind every limit that some clock counts, adds as an extension, or waits for."""
    clocks = [clock for procedure in registry.procedures.values() for clock in procedure.clocks().values()]
    limits = chain.from_iterable([*clock.limits, *chain(*clock.extends.values())] for clock in clocks)
    return {fact for limit in limits for fact in limit.facts}


def has_number(limit: Limit) -> bool:
    """Whether one of its values can be counted without a local rule."""
    return limit.kind in COUNTED and any(value.number or value.by or value.before for value in limit.values)


def without_clock() -> dict[str, str]:
    """The limits that run nowhere, as 《law》key, with the reason."""
    return strict_yaml.load(ROOT / "docs" / "law_without_clock.yaml")


def test_every_limit_with_a_number_is_counted_or_named_with_the_reason():
    idle = {
        f"{law.title} {limit.key}"
        for law in laws().values()
        for limit in law.limits.values()
        if has_number(limit) and not set(limit.facts) & counted()
    }
    assert idle == set(without_clock())


@pytest.mark.skipif(not COLLECTED.exists(), reason="the collected facts are not beside the project")
def test_every_collected_number_seen_in_words_is_counted():
    facts = strict_yaml.load(COLLECTED)
    wanted = {
        fact["id"]
        for fact in facts
        if fact["verified"] == "text"
        and fact["area"] in AREAS
        and fact["kind"] in COUNTED
        and fact["value"] is not None
    }
    excused = {
        fact
        for law in laws().values()
        for limit in law.limits.values()
        if f"{law.title} {limit.key}" in without_clock()
        for fact in limit.facts
    }
    assert wanted - counted() - excused - set(left_out()) == set()
