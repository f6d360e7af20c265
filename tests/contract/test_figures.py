"""Every figure: the number is its rows, the page and the list say the same number, nought is said in words."""

from collections import Counter
from urllib.parse import urlsplit

import pytest
from django.http import QueryDict
from django.urls import reverse
from django.utils.html import escape

from hequan.core import figure as engine
from hequan.core.figure import Distinct, Ratio, Total
from hequan.core.period import Period
from hequan.core.registry import registry
from hequan.offices.models import Office
from hequan.web.links import rows_url, value_url
from hequan.web.listing import Listing
from tests.cast import TODAY
from tests.contract.pages import alike

YEARS = (2020, 2021)
HOUSES = ("荷泉街道", "苇塘街道")

pytestmark = [pytest.mark.feature("10.1")]


def value_of(figure, office, year):
    """What a figure comes to."""
    return engine.evaluate([figure], office, Period.year(year, TODAY))[figure.key]


def by_hand(figure, rows):
    """The number, counted from the rows one by one."""
    if isinstance(figure, Total):
        return sum(getattr(row, figure.field) or 0 for row in rows)
    if isinstance(figure, Distinct):
        return len({getattr(row, figure.register.field(figure.field).attname) for row in rows} - {None})
    return len(rows)


def test_number_is_its_rows(figure, world):
    for office in (world.office(name) for name in HOUSES):
        for year in YEARS:
            value = value_of(figure, office, year)
            rows = list(figure.rows(office, value.period))
            assert value.rows == len(rows)
            if isinstance(figure, Ratio):
                part = by_hand(figure.part, list(figure.part.rows(office, value.period)))
                is_rate_of(value, part, by_hand(figure.whole, rows))
            else:
                assert value.value == by_hand(figure, rows)


def is_rate_of(value, part, whole):
    """A rate says its part and its population, and none is above one hundred."""
    assert (value.part, value.whole) == (part, whole)
    assert part <= whole, "the part counts what the population lacks"
    assert value.value == (None if not whole else pytest.approx(100 * part / whole, abs=0.01))


def test_numbers_are_the_same_alone_and_together(world):
    """One pass over each register for all figures gives what each gives alone."""
    together = engine.evaluate(registry.figures.values(), world.house, world.period)
    alone = {key: value_of(figure, world.house, world.year).value for key, figure in registry.figures.items()}
    assert {key: value.value for key, value in together.items()} == alone


def test_house_counts_what_its_offices_count(adding_up, world):
    """The house's number is the sum over the offices that its rows belong to: nothing twice, nothing lost."""
    own = Counter()
    for row in adding_up.rows(world.house, world.period):
        own[row.office_id] += by_hand(adding_up, [row])
    parts = dict(engine.breakdown(adding_up, world.house, world.period, "office"))
    assert {pk: n for pk, n in parts.items() if n} == {pk: n for pk, n in own.items() if n}
    for office in Office.objects.filter(pk__in=parts).exclude(pk=world.house.pk):
        assert all_values(office, world.period)[adding_up.key] == parts[office.pk]


_ALL_VALUES = {}


def all_values(office, period):
    """What every figure of the example year comes to in one office, asked once for all tests."""
    if office.pk not in _ALL_VALUES:
        together = engine.evaluate(registry.figures.values(), office, period)
        _ALL_VALUES[office.pk] = {key: value.value for key, value in together.items()}
    return _ALL_VALUES[office.pk]


def test_breakdowns_add_up(count, world):
    value = value_of(count, world.house, world.year)
    for by in count.by:
        parts = [number for _, number in engine.breakdown(count, world.house, world.period, by)]
        assert sum(parts) >= value.value if isinstance(count, Distinct) else sum(parts) == value.value, by


def behind(world, address):
    """The listing that an address opens, as the clerk sees it."""
    parts = urlsplit(address)
    register = registry.registers[parts.path.strip("/").rsplit("/", 1)[1]]
    listing = Listing(world.actor(), register, QueryDict(parts.query), TODAY)
    assert listing.problems == [], address
    return listing


def test_number_opens_its_rows(figure, world):
    """The list behind a number has exactly as many rows as the figure says, and they are those rows."""
    value = value_of(figure, world.house, world.year)
    listing = behind(world, value_url(value))
    assert listing.page.paginator.count == value.rows
    assert ids(listing.rows) == ids(figure.rows(world.house, value.period))


def ids(rows):
    """The ids of some rows."""
    return set(rows.values_list("pk", flat=True))


def test_every_mark_opens_its_rows(count, world):
    """A month, a type or an office in a picture opens the rows it stands for."""
    for by in count.by:
        for mark, number in engine.breakdown(count, world.house, world.period, by):
            listing = behind(world, rows_url(count, world.house.pk, world.year, **{by: mark}))
            assert by_hand(count, list(listing.rows)) == number, f"{by}={mark}"


def test_page_shows_the_number_and_leads_to_its_rows(figure, world, today):
    value = value_of(figure, world.house, world.year)
    page = world.client().get(reverse("figure", args=[world.year, figure.key]))
    assert page.status_code == 200
    text = page.content.decode()
    assert figure.title in text
    assert value.number in text or figure.zero in text
    assert escape(value_url(value)) in text


def test_nought_is_said_in_words(figure, small_world):
    """An office that entered nothing: the number is nought (a rate has none), and the sentence says so."""
    value = value_of(figure, small_world.house, 2021)
    assert value.value == (None if isinstance(figure, Ratio) else 0)
    assert value.rows == 0 and value.is_zero
    assert value.phrase == figure.zero


def test_phrase_can_be_said(figure, world):
    said = value_of(figure, world.house, world.year).phrase
    assert said and not set(said) & set("{}")


def test_another_house_is_answered_like_none(world, small_world, today):
    client, address = world.client(), reverse("figure", args=[2021, next(iter(registry.figures))])
    theirs, missing = (client.get(address, {"of": pk}) for pk in (small_world.house.pk, 987654))
    assert missing.status_code == 404
    assert alike(theirs, missing, small_world.house.pk, 987654)


def test_numbers_of_a_community_are_its_own(figure, world):
    """Somebody in a community sees the community's number, not the house's."""
    actor = world.actor("demo-community")
    value = value_of(figure, actor.reach, world.year)
    rows = set(figure.rows(actor.reach, value.period).values_list("office_id", flat=True))
    assert rows <= {actor.office.pk}
