"""Search across registers: by number, by text from one character on, by pinyin initials; only what is mine."""

from datetime import date

import pytest
from django.urls import reverse

from tests.contract.pages import text_of

SEARCH = reverse("search")
DISPUTE = {
    "received_on": date(2022, 1, 4),
    "source": "applied",
    "type": "labour",
    "parties": "某甲、某乙",
    "persons": 2,
    "matter": "反映工资未结清。",
    "mediator": "周示禾",
}


@pytest.fixture
def record(small_world, today):
    return small_world.enter("mediation.disputes", **DISPUTE)


def found(client, words):
    """The numbers of the records that are shown."""
    return [row.record.number for one in client.get(SEARCH, {"q": words}).context["found"] for row in one.rows]


@pytest.mark.parametrize("words", ["薪 工资", "工", "反映 未结清", "zsh", "第0001号", "  工资　", "ZSH"])
def test_words_that_find_it(small_world, record, words):
    expected = [] if "薪" in words else [record.number]
    assert found(small_world.client("clerk"), words) == expected


def test_whole_number_finds_it(small_world, record):
    assert found(small_world.client("leader"), record.number) == [record.number]


@pytest.mark.feature("12.5")
@pytest.mark.parametrize("username", ["sibling", "district"])
def test_others_do_not_find_it(small_world, record, username):
    assert found(small_world.client(username), record.number) == []


def test_mediator_searches_one_line_of_work(world, today):
    registers = {one.register.chapter for one in world.client("demo-mediator").get(SEARCH, {"q": "1"}).context["found"]}
    assert registers == {"mediation"}


def test_results_are_grouped_and_lead_to_the_whole_list(world, today):
    client = world.client()
    groups = client.get(SEARCH, {"q": "2021"}).context["found"]
    assert len(groups) > 3 and any(one.has_more for one in groups)
    one = next(one for one in groups if one.has_more)
    assert len(one.rows) == 5
    assert one.rows[0].record.number in text_of(client.get(one.url))


def test_nothing_found_says_what_to_try(small_world, today):
    page = small_world.client("clerk").get(SEARCH, {"q": "没有的"}).content.decode()
    assert "没有找到“没有的”" in page and "拼音首字母" in page


def test_no_words_find_nothing(small_world, record):
    assert small_world.client("clerk").get(SEARCH).context["found"] == []


def test_words_are_escaped(small_world, today):
    page = small_world.client("clerk").get(SEARCH, {"q": "<script>alert(1)</script>"}).content.decode()
    assert "<script>alert" not in page
