"""Home: what has to be done, the figures of my office, what was entered last — and nothing that is not mine."""

import re
from datetime import date
from html import unescape

import pytest
from django.urls import reverse

from hequan.core import figure
from hequan.core.period import Period
from hequan.core.registry import registry
from hequan.web.home import SEEN
from hequan.web.years import latest_year

HOME = reverse("home")
DISPUTE = {
    "received_on": date(2022, 1, 4),
    "source": "applied",
    "type": "labour",
    "parties": "某甲、某乙",
    "persons": 2,
    "matter": "反映工资未结清。",
}


def cards_of(client, year):
    """The figures of a year as the home page asks for them."""
    return client.get(reverse("year-cards", args=[year]), headers={"HX-Request": "true"})


def numbers(page):
    """(address, text) of every number that the page links."""
    return [
        (unescape(url), text) for url, text in re.findall(r'<a class="number" href="([^"]+)"[^>]*>([^<]+)</a>', page)
    ]


@pytest.mark.feature("14.2")
def test_numbers_are_those_of_the_engine(world, today):
    page = cards_of(world.client("demo-clerk"), 2021).content.decode()
    values = figure.evaluate(registry.figures.values(), world.house, Period.year(2021, today))
    shown = {re.search(r"figure=([a-z_.]+)", url)[1]: text for url, text in numbers(page) if "figure=" in url}
    assert shown == {key: value.text for key, value in values.items()}


def test_community_sees_the_numbers_of_its_own(world, today):
    community = world.office("荷花社区")
    page = cards_of(world.client("demo-community"), 2021).content.decode()
    values = figure.evaluate(registry.figures.values(), community, Period.year(2021, today))
    assert f">{values['mediation.cases'].text}</a>" in page
    assert values["mediation.cases"].value < world.records("mediation.disputes").count()


def test_mediator_sees_one_line_of_work(world, today):
    cards = cards_of(world.client("demo-mediator"), 2021).context["cards"]
    assert [card.chapter.name for card in cards] == ["mediation"]


@pytest.mark.feature("12.4")
@pytest.mark.parametrize("username", ["demo-system", "demo-security", "demo-audit"])
def test_administrators_see_no_business_data(world, today, username):
    client = world.client(username)
    page = client.get(HOME).content.decode()
    assert "看不到业务数据" in page and "figure=" not in page and "〔2021〕" not in page
    for name in ("registers", "figures-now", "search", "enter"):
        assert client.get(reverse(name), {"q": "工资"}).status_code == 403, name


@pytest.mark.feature("12.5")
@pytest.mark.parametrize("username", ["sibling", "district"])
def test_siblings_and_superiors_see_nothing_of_a_record(small_world, today, username):
    record = small_world.enter("mediation.disputes", **DISPUTE)
    for address in (HOME, reverse("registers"), f"{reverse('search')}?q=工资", f"{reverse('figures', args=[2022])}"):
        page = small_world.client(username).get(address).content.decode()
        assert record.number not in page
    cards = cards_of(small_world.client(username), 2022).context["cards"]
    assert cards and not any(card.seen for card in cards)


def test_card_shows_the_first_figures_and_says_what_it_folds(world, today):
    cards = {card.chapter.name: card for card in cards_of(world.client(), 2021).context["cards"]}
    mediation, documents = cards["mediation"], cards["documents"]
    assert [len(mediation.seen), any(value.is_zero for value in mediation.seen)] == [SEEN, False]
    noughts = [value.is_zero for value in documents.folded]
    assert noughts == sorted(noughts)
    assert documents.fold == f"另有{len(noughts)}项" + (f"，其中{sum(noughts)}项为零" if not all(noughts) else "为零")


@pytest.mark.feature("14.2")
def test_last_entered_record_stands_first(small_world, today):
    record = small_world.enter("mediation.disputes", **DISPUTE)
    mine = small_world.client("clerk").get(HOME, {"recent": "mine"}).context["recent"]
    assert [one.record for one in mine] == [record]
    assert record.number in small_world.client("leader").get(HOME).content.decode()
    assert small_world.client("leader").get(HOME, {"recent": "mine"}).context["recent"] == []


def test_personal_data_stays_covered(small_world, today):
    small_world.enter("mediation.disputes", **{**DISPUTE, "parties": "张示安、某公司"})
    assert "张示安" not in small_world.client("clerk").get(HOME).content.decode()


def test_registers_used_most_are_offered_first(small_world, today):
    small_world.enter("mediation.disputes", **DISPUTE)
    first = small_world.client("clerk").get(HOME).context["to_enter"][0]
    assert first.key == "mediation.disputes"
    assert reverse("record-new", args=[first.key]) in small_world.client("clerk").get(HOME).content.decode()
    assert "登记：" not in small_world.client("leader").get(HOME).content.decode()


def test_first_records_of_a_new_year_do_not_hide_the_old_one(world, today):
    assert latest_year(world.house, today) == 2021


def test_figures_are_asked_for_by_the_page_and_are_a_page_of_their_own_without_scripts(world, today):
    """The to-do list does not wait until they are counted."""
    page = world.client("demo-clerk").get(HOME, {"year": 2021, "whose": "mine"}).content.decode()
    address, figures = reverse("year-cards", args=[2021]), reverse("figures", args=[2021])
    assert f'hx-get="{address}" hx-trigger="revealed"' in page and f'<a href="{figures}">看2021年全部数据</a>' in page
    assert '<input type="hidden" name="whose" value="mine">' in page, "choosing a year keeps whose list it is"
    assert world.client("demo-clerk").get(address).url == figures


def test_empty_office_is_told_how_to_begin(small_world, today):
    page = small_world.client("clerk").get(HOME).content.decode()
    assert "还没有登记过记录" in page and "按键盘上的 N" in page
    assert latest_year(small_world.house, today) == 2022


def test_questions_to_the_database_are_bounded(world, today, django_assert_max_num_queries):
    """At most a few for each register whose records stand on the page, and a few for each group of the to-do list."""
    groups, registers = 10, len(registry.registers)
    client = world.client("demo-clerk")
    with django_assert_max_num_queries(registers + 4 * groups + 60):
        client.get(HOME, {"year": 2021})
