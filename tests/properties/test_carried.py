"""What a year carries out is what the next carries in, and nothing is lost between, for any history."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hequan.core.figure import Count, During, OpenAtEnd, OpenAtStart, evaluate
from hequan.core.period import Period
from hequan.core.registry import registry
from tests.cast import NOW, TODAY, rolled_back
from tests.contract.sample import values_for
from tests.properties.draws import YEARS, spans, with_database


def open_figures():
    """Every (register, begun, finished) that some figure counts as open."""
    pairs = {
        (figure.register.key, figure.when.dated, figure.when.finished)
        for figure in registry.figures.values()
        if isinstance(figure, Count) and isinstance(figure.when, OpenAtStart | OpenAtEnd)
    }
    return sorted(pairs | {("mediation.disputes", "received_on", "closed_on")})


def counting(register, when):
    """A figure that counts every row."""
    return Count("x.x", "数", of=registry.registers[register], when=when, unit="件", phrase="{value}", zero="无")


@pytest.mark.parametrize(("register", "begun", "finished"), open_figures())
@with_database
@given(history=st.lists(spans(), max_size=6), year=st.sampled_from(YEARS[1:-1]))
def test_nothing_is_lost_between_years(small_world, register, begun, finished, history, year):
    with rolled_back():
        fill(small_world, registry.registers[register], begun, finished, history)
        this, following = Period.year(year, TODAY), Period.year(year + 1, TODAY)
        carried_in = counting(register, OpenAtStart(begun, finished))
        carried_out = counting(register, OpenAtEnd(begun, finished))
        new, done = counting(register, During(begun)), counting(register, During(finished))

        def number(figure, period):
            return evaluate([figure], small_world.house, period)["x.x"].value

        assert number(carried_out, this) == number(carried_in, following)
        assert number(carried_in, this) + number(new, this) == number(done, this) + number(carried_out, this)


def fill(world, register, begun, finished, history):
    """Rows with these days, put in at once: what they say besides does not matter here."""
    values = values_for(world, register)
    for n, (first, last) in enumerate(history):
        days = {register.dated: first, begun: first, finished: last}
        row = register.model(house=world.house, number=str(n), entered_by="甲", entered_at=NOW, **(values | days))
        register.model.kept.bulk_create([row])


def test_what_is_carried_in_is_carried_out_under_some_name():
    """上年结转 has a twin that looks at the year's end: the same rows, days and unit."""
    counts = [figure for figure in registry.figures.values() if isinstance(figure, Count)]
    ends = [told(figure) for figure in counts if isinstance(figure.when, OpenAtEnd)]
    carried_in = {figure.key: told(figure) for figure in counts if isinstance(figure.when, OpenAtStart)}
    assert {key: one for key, one in carried_in.items() if one not in ends} == {}


def told(figure):
    """What an open figure counts, the side of the year aside."""
    return figure.register, figure.when.dated, figure.when.finished, figure.where, figure.unit
