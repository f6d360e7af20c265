"""Figures of a year and of one figure: every number and every bar opens exactly its rows."""

import re
from html import unescape
from xml.etree import ElementTree

import pytest
from django.urls import reverse

from hequan.core import figure as engine
from hequan.core.figure import Count, Ratio, Total
from hequan.core.period import Period
from hequan.core.registry import registry
from tests.contract.pages import alike, text_of

YEAR = reverse("figures", args=[2021])
SVG = "{http://www.w3.org/2000/svg}"

pytestmark = [pytest.mark.feature("10.1"), pytest.mark.feature("14.5")]


def count_of(answer):
    """How many records a list says it has."""
    return int(re.search(r"共(\d+)条记录", text_of(answer).replace(" ", ""))[1])


def figure_page(client, key, **query):
    """The page of one figure of 2021."""
    return client.get(reverse("figure", args=[2021, key]), query)


def test_page_shows_every_figure_of_both_years(world, today):
    chapters = world.client().get(YEAR).context["chapters"]
    shown = {pair.now.figure.key: pair for _, pairs in chapters for pair in pairs}
    for year, side in ((2021, "now"), (2020, "before")):
        values = engine.evaluate(registry.figures.values(), world.house, Period.year(year, today))
        assert {key: getattr(pair, side).value for key, pair in shown.items()} == {
            k: v.value for k, v in values.items()
        }


def test_nought_is_said_in_words_and_opens_no_rows(world, today):
    client = world.client()
    zeros = [pair for _, pairs in client.get(YEAR).context["chapters"] for pair in pairs if pair.now.is_zero]
    assert zeros
    page = client.get(YEAR).content.decode()
    for pair in zeros[:5]:
        assert pair.now.figure.zero in page
        assert count_of(client.get(pair.url)) == 0


def test_one_number_of_each_line_of_work_opens_its_rows(world, today):
    client = world.client()
    for chapter, pairs in client.get(YEAR).context["chapters"]:
        pair = next((pair for pair in pairs if pair.now.rows), pairs[0])
        assert count_of(client.get(pair.url)) == pair.now.rows, chapter.name
        assert count_of(client.get(pair.before_url)) == pair.before.rows, chapter.name


@pytest.mark.parametrize(
    ("now", "before", "said"), [(46, 14, "增32"), (3, 5, "减2"), (0, 0, "持平"), (2.5, 1, "增1.5"), (None, 1, "—")]
)
def test_change_is_said_in_words(world, now, before, said):
    from hequan.web.year_figures import YearFigure

    count = registry.figures["mediation.labour_cases"]
    sides = [engine.Value(count, world.house, world.period, value, 0) for value in (now, before)]
    assert YearFigure(*sides).change == said


def test_rate_names_its_population_and_its_two_figures(world, today):
    rate = registry.figures["mediation.settlement_rate"]
    answer = figure_page(world.client(), rate.key)
    value = answer.context["pair"].now
    assert f"{value.whole}起中{value.part}起" in answer.content.decode().replace("成功", "")
    assert [side.now.figure for side in answer.context["sides"]] == [rate.part, rate.whole]


def test_parts_of_a_count_add_up_and_open_their_rows(world, today):
    client = world.client()
    context = figure_page(client, "mediation.cases").context
    total = context["pair"].now.value
    assert {part.name for part in context["parts"]} == set(registry.figures["mediation.cases"].by)
    for part in context["parts"]:
        assert sum(row.now for row in part.rows) == total, part.name
        for row in part.rows[:3]:
            assert count_of(client.get(row.url)) == row.now, (part.name, row.label)
            assert count_of(client.get(row.before_url)) == row.before, (part.name, row.label)


def test_every_bar_is_a_named_link_to_its_rows(world, today):
    for part in figure_page(world.client(), "mediation.cases").context["parts"]:
        links = ElementTree.fromstring(part.svg).findall(f".//{SVG}a")
        urls = [link.get("{http://www.w3.org/1999/xlink}href") for link in links]
        expected = [row.url for row in part.rows if row.now]
        if part.name == "month":
            expected += [row.before_url for row in part.rows if row.before]
        assert sorted(urls) == sorted(expected)
        assert all(re.fullmatch(r"20\d\d年.+：\d+起", link.get("aria-label")) for link in links)


@pytest.mark.parametrize("key", [f.key for f in registry.figures.values() if isinstance(f, Count)][::10])
def test_pictures_need_no_style_and_no_script_of_their_own(world, today, key):
    answer = figure_page(world.client(), key)
    for part in answer.context["parts"]:
        if part.rows:
            tags = {node.tag for node in ElementTree.fromstring(part.svg).iter()}
            assert not tags & {f"{SVG}style", f"{SVG}script"}
            assert "style=" not in part.svg and "pygal.org" not in part.svg
            title = ElementTree.fromstring(part.svg).find(f"{SVG}title")
            assert title.text.startswith("2021年度")


def test_texts_of_a_picture_are_escaped(world, today):
    from hequan.web.picture import Bars, Caption, Mark, lines

    svg = lines(Caption("x", "<b>", '"&'), ["<script>"], [Bars("y", [Mark(1, "<i>", "/?a=1&b=2")])])
    assert "<script>" not in svg and "<b>" not in svg and "<i>" not in svg
    ElementTree.fromstring(svg)


@pytest.mark.feature("12.5")
def test_office_is_chosen_inside_the_reach_only(world, today):
    community, other = world.office("荷花社区"), world.office("泉眼社区")
    clerk, worker = world.client("demo-clerk"), world.client("demo-community")
    assert clerk.get(YEAR, {"of": community.pk}).context["office"] == community
    assert worker.get(YEAR, {"of": other.pk}).status_code == 404
    assert worker.get(YEAR, {"of": world.house.pk}).status_code == 404
    assert world.client("demo-weitang").get(YEAR, {"of": community.pk}).status_code == 404


@pytest.mark.feature("12.5")
def test_figure_of_a_closed_register_is_not_found(world, today):
    mediator = world.client("demo-mediator")
    assert figure_page(mediator, "mediation.cases").status_code == 200
    closed = next(f.key for f in registry.figures.values() if f.register.chapter != "mediation")
    assert alike(figure_page(mediator, closed), figure_page(mediator, "no.such"), closed, "no.such")


@pytest.mark.parametrize("address", ["/figures/0/", "/figures/99999/", "/figures/?year=abc", "/figures/?of=x"])
def test_nonsense_in_the_address_is_answered_in_words(world, today, address):
    answer = world.client().get(address)
    assert answer.status_code == 404 and "没有" in answer.content.decode()


def test_form_leads_to_an_address_that_can_be_kept(world, today):
    community = world.office("荷花社区")
    answer = world.client().get(reverse("figures-now"), {"year": 2020, "of": community.pk})
    assert answer.url == f"{reverse('figures', args=[2020])}?of={community.pk}"
    assert world.client().get(reverse("figures-now")).url == YEAR


def test_questions_to_the_database_do_not_grow_with_the_figures(world, today, django_assert_max_num_queries):
    client = world.client()
    client.get(YEAR)
    with django_assert_max_num_queries(2 * len(registry.registers) + 10):
        client.get(YEAR)


def test_totals_are_divided_by_their_sums(world, today):
    context = figure_page(world.client(), "mediation.labour_persons").context
    assert isinstance(context["pair"].now.figure, Total) and context["pair"].now.value == 116
    assert all(sum(row.now for row in part.rows) == 116 for part in context["parts"])


def test_every_figure_has_its_page(world, today):
    client = world.client()
    for figure in list(registry.figures.values())[::4]:
        page = unescape(figure_page(client, figure.key).content.decode())
        assert figure.title in page and figure.register.title in page
        assert isinstance(figure, Ratio) or "口径：" in page
