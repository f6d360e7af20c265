"""Rules about the files of laws and the year tables of the calendar: they can be read, and people can read them."""

from collections.abc import Iterator

from hequan.core.calendar import Calendar, calendar
from hequan.core.checks.problem import Fault, Problem, Rule, found, is_chinese
from hequan.core.law import Law
from hequan.core.law_file import laws
from hequan.core.strict_yaml import Malformed


def problems() -> Iterator[Problem]:
    """Every fault of every law."""
    yield from calendar_problems()
    try:
        every = laws()
    except Malformed as fault:
        yield Problem("core.E501", "laws", str(fault), "Correct the YAML file.")
        return
    for law in every.values():
        yield from found(OF_A_LAW, f"law {law.title}", law)


def calendar_problems() -> Iterator[Problem]:
    """The fault of the year tables, if they have one."""
    try:
        yield from found({"core.E503": leaves_no_year_out}, "calendar", calendar())
    except Malformed as fault:
        yield Problem("core.E503", "calendar", str(fault), "Correct the year table.")


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


def leaves_no_year_out(days: Calendar) -> Iterator[Fault]:
    """The calendar's year tables can be read, and no year between the first and the last is missing."""
    missing = sorted({*range(min(days.years), max(days.years) + 1)} - days.years)
    if missing:
        yield f"there is no table for {', '.join(map(str, missing))}.", "Add the notice of that year to law/calendar/."


#: What is asked of each law; the calendar is asked once.
OF_A_LAW: dict[str, Rule] = {"core.E501": can_be_read, "core.E502": encodes_something_seen}
RULES: dict[str, Rule] = OF_A_LAW | {"core.E503": leaves_no_year_out}
