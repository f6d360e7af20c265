"""What opens when somebody clicks a number: exactly the rows behind it, and a sentence that says so."""

from datetime import date

import pytest
from django.urls import reverse

from hequan.core import figure
from hequan.core.figure import Ratio
from hequan.core.period import Period
from hequan.core.registry import registry
from hequan.web.links import rows_url
from tests.cast import TODAY

DISPUTES = "mediation.disputes"


@pytest.fixture
def settled(small_world, today):
    """Labour disputes: three settled in 2021 (one of them received in 2020), one that failed, one of another kind."""
    cases = [
        ("labour", date(2020, 12, 31), "settled", date(2021, 1, 1), small_world.community),
        ("labour", date(2021, 3, 1), "settled", date(2021, 3, 9), small_world.community),
        ("labour", date(2021, 3, 2), "settled", date(2021, 12, 31), small_world.other_community),
        ("labour", date(2021, 3, 3), "failed", date(2021, 4, 1), small_world.community),
        ("land", date(2021, 3, 4), "settled", date(2021, 4, 2), small_world.community),
    ]
    return [
        small_world.enter(
            DISPUTES,
            type=kind,
            received_on=received,
            result=result,
            closed_on=closed,
            office=office,
            source="applied",
            parties="赵示安、某公司",
            matter="欠薪",
            persons=3,
        )
        for kind, received, result, closed, office in cases
    ]


def opened(client, key, **narrower):
    """The list behind a figure of 2021, and its text."""
    address = rows_url(registry.figure(key), narrower.pop("of"), narrower.pop("year", 2021), **narrower)
    page = client.get(address)
    assert page.status_code == 200
    return page.context["listing"], page.content.decode()


@pytest.mark.feature("10.1")
def test_the_number_opens_its_rows_and_says_so(small_world, settled):
    listing, text = opened(small_world.client(), "mediation.labour_persons", of=small_world.house.pk)
    assert {record.pk for record in listing.page} == {record.pk for record in settled[:3]}
    assert "2021年度化解劳动争议纠纷涉及人数：9人</strong>，3条记录" in text


@pytest.mark.feature("10.1")
def test_every_figure_lists_as_many_rows_as_it_counts(small_world, settled):
    client = small_world.client()
    values = figure.evaluate(registry.figures.values(), small_world.house, Period.year(2021, TODAY))
    for key, value in values.items():
        listing, text = opened(client, key, of=small_world.house.pk)
        assert listing.page.paginator.count == value.rows, key
        assert value.text in text, key
        assert value.rows or value.figure.zero in text, key


def test_marks_of_a_picture_narrow_it(small_world, settled):
    client = small_world.client()
    for narrower, numbers in (
        ({"month": 1}, [0]),
        ({"month": 12}, [2]),
        ({"office": small_world.community.pk}, [0, 1]),
    ):
        listing, text = opened(client, "mediation.labour_cases", of=small_world.house.pk, **narrower)
        assert {record.pk for record in listing.page} == {settled[n].pk for n in numbers}, narrower
        assert "其中共" in text


def test_every_mark_of_every_picture_opens_as_many_rows_as_it_shows(small_world, settled):
    client, period = small_world.client(), Period.year(2021, TODAY)
    for key, found in registry.figures.items():
        for by in getattr(found, "by", ()):
            shown = 0
            for value, _ in figure.breakdown(found, small_world.house, period, by):
                listing, _ = opened(client, key, of=small_world.house.pk, **{by: value})
                assert listing.problems == [], (key, by, value)
                shown += listing.page.paginator.count
            assert shown == found.rows(small_world.house, period).count(), (key, by)


def test_a_rate_opens_its_population_and_leads_to_the_part(small_world, settled):
    client = small_world.client()
    listing, text = opened(client, "mediation.settlement_rate", of=small_world.house.pk)
    assert listing.page.paginator.count == 5 and "80%（5起中4起）" in text
    assert isinstance(listing.figure.figure, Ratio)
    part = client.get(listing.figure.part_address)
    assert part.context["listing"].page.paginator.count == 4
    assert "计入分子的" in part.content.decode()


def test_nought_opens_its_zero_statement_and_the_question(small_world, settled):
    _, text = opened(small_world.client(), "mediation.labour_cases", of=small_world.house.pk, year=2019)
    assert "本年度无劳动争议纠纷化解。" in text
    assert "查询：矛盾纠纷台账，甲街道，2019年度，“化解劳动争议纠纷”，0条记录" in text


def test_a_community_opens_its_own_share(small_world, settled):
    listing, _ = opened(small_world.client("community"), "mediation.labour_cases", of=small_world.community.pk)
    assert {record.pk for record in listing.page} == {settled[0].pk, settled[1].pk}


@pytest.mark.parametrize("username", ["sibling", "community", "district"])
def test_another_office_is_as_good_as_missing(username, small_world, settled):
    client = small_world.client(username)
    address = reverse("register", args=[DISPUTES])
    foreign = client.get(address, {"figure": "mediation.labour_cases", "year": 2021, "of": small_world.house.pk})
    missing = client.get(address, {"figure": "mediation.labour_cases", "year": 2021, "of": 999999})
    assert foreign.status_code == missing.status_code == 404


def test_search_and_filters_go_on_inside_a_figure(small_world, settled):
    client = small_world.client()
    asked = {"figure": "mediation.labour_cases", "year": "2021", "of": small_world.house.pk, "q": "0002"}
    listing = client.get(reverse("register", args=[DISPUTES]), asked).context["listing"]
    assert [record.pk for record in listing.page] == [settled[2].pk]
    assert ("figure", "mediation.labour_cases") in listing.kept and ("year", "2021") in listing.kept


def test_a_figure_of_another_register_is_told_in_a_sentence(small_world, settled):
    page = small_world.client().get(reverse("register", args=[DISPUTES]), {"figure": other_register_figure()})
    assert page.status_code == 200 and "没有名为" in page.content.decode()


def other_register_figure() -> str:
    """A figure that counts rows of another register."""
    return next(key for key, found in registry.figures.items() if found.register.key != DISPUTES)
