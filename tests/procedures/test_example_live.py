"""The example has matters under way on the day of loading, late ones too, and leaves the example year as it was."""

from datetime import date

import pytest

from demo import live, load
from hequan.core import deadline, figure, rebuild
from hequan.core.models import Deadline, Event
from hequan.core.period import Period
from hequan.core.registry import registry

TODAY = date(2026, 11, 24)


@pytest.fixture
def offices(empty):
    """The offices and people of the example, nothing entered yet."""
    load.make_offices()
    load.make_people()


@pytest.mark.parametrize("today", [TODAY, date(2025, 10, 9)])
def test_it_is_lived_through_on_any_day(offices, today):
    assert live.fill(today) > 50
    rows = Deadline.objects.filter(state="running")
    assert rows.filter(due_on__lt=today).count() >= 5, "somebody is late"
    assert rows.filter(due_on__gte=today).count() >= 5, "something is in time"
    assert {"paused", "floor", "unset", "open"} <= set(Deadline.objects.values_list("state", flat=True))
    for register in registry.registers.values():
        assert list(rebuild.differences(register)) == []
        assert list(deadline.differences(register)) == []


def test_most_procedures_are_under_way_and_two_matters_of_2020_are_closed(offices):
    live.fill(TODAY)
    begun = set(Event.objects.filter(kind__in=["entered", "stepped"]).values_list("register", flat=True))
    idle = [one.title for one in registry.registers.values() if one.procedure and one.key not in begun]
    assert len(idle) <= 12, idle
    for key, dated in (("decisions.decisions", "initiated_on"), ("documents.normative_documents", "drafted_on")):
        matter = registry.registers[key].model.kept.get(**{f"{dated}__year": 2020})
        assert Event.objects.filter(register=key, record_id=matter.pk, kind="stepped").count() >= 10
        assert not Deadline.objects.filter(register=key, record_id=matter.pk).exists()


def test_the_figures_of_the_example_year_do_not_know_them(world):
    period = Period.year(2021, date(2022, 1, 10))
    before = told(world.house, period)
    live.fill(TODAY)
    assert told(world.house, period) == before


def told(house, period):
    values = figure.evaluate(registry.figures.values(), house, period)
    return {key: value.value for key, value in values.items()}
