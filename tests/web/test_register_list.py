"""The list of a register, as a clerk finds, filters, sorts and shares it."""

from datetime import date
from urllib.parse import parse_qsl

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from lxml import html

from hequan.core import change
from hequan.core.registry import registry
from tests.cast import NOW

DISPUTES = "mediation.disputes"
ADDRESS = f"/registers/{DISPUTES}/"


@pytest.fixture
def disputes(small_world, today):
    """Five cases of 2021 and one of 2020: 甲社区 has four of them, 丙社区 two."""
    told = [
        ("labour", "赵示安、某公司", date(2021, 3, 5), small_world.community),
        ("labour", "钱示宁等3人、某劳务公司", date(2021, 3, 6), small_world.community),
        ("land", "孙示和、李示平", date(2021, 12, 31), small_world.community),
        ("family", "周示禾、吴示明", date(2021, 1, 1), small_world.other_community),
        ("family", "郑示理、王示清", date(2021, 6, 1), small_world.other_community),
        ("labour", "冯示正、某公司", date(2020, 12, 31), small_world.community),
    ]
    return [
        small_world.enter(
            DISPUTES, type=kind, parties=who, received_on=day, office=office, source="applied", matter="欠薪", persons=2
        )
        for kind, who, day, office in told
    ]


def listed(client, **asked):
    """What the list says of itself."""
    page = client.get(ADDRESS, asked, follow=True)
    assert page.status_code == 200
    return page.context["listing"], page.content.decode()


def test_all_years_are_there_newest_row_on_top(small_world, disputes):
    listing, text = listed(small_world.client())
    assert listing.year is None and listing.page.paginator.count == 6
    assert [record.number[-5:-1] for record in listing.page][:5] == ["0003", "0005", "0002", "0001", "0004"]
    assert "共<strong>6</strong>条记录" in text


def test_one_year_is_one_choice_and_back_is_one_click(small_world, disputes):
    listing, text = listed(small_world.client(), year="2021")
    assert listing.page.paginator.count == 5 and "共<strong>5</strong>条记录" in text
    listing, _ = listed(small_world.client(), **query_of(dict(listing.chips)["2021年"]))
    assert listing.page.paginator.count == 6


@pytest.mark.parametrize(
    ("asked", "count"),
    [
        ({"type": "labour", "year": "2021"}, 2),
        ({"type": "劳动争议"}, 3),
        ({"type": "labour", "year": "all"}, 3),
        ({"received_on_from": "2021年3月6日"}, 3),
        ({"received_on_from": "20201231", "received_on_to": "２０２１．１．１"}, 2),
        ({"closed_on": "-", "year": "2021"}, 5),
        ({"result": "-", "type": "family"}, 2),
        ({"q": "qsn"}, 1),
        ({"q": "钱"}, 1),
        ({"q": "公司 赵"}, 1),
        ({"q": "示"}, 6),
        ({"q": "示", "year": "2021"}, 5),
        ({"month": "3"}, 2),
    ],
)
def test_filters_and_words_leave_the_right_rows(small_world, disputes, asked, count):
    listing, text = listed(small_world.client(), **asked)
    assert listing.page.paginator.count == listing.rows.count() == len(listing.page) == count
    assert f"共<strong>{count}</strong>条记录" in text


def test_each_chip_takes_away_its_own_condition(small_world, disputes):
    client = small_world.client()
    listing, _ = listed(client, type="labour", q="公司", year="2021")
    chips = dict(listing.chips)
    assert list(chips) == ["2021年", "查找：公司", "纠纷类型：劳动争议"]
    without, _ = listed(client, **query_of(chips["查找：公司"]))
    assert [text for text, _ in without.chips] == ["2021年", "纠纷类型：劳动争议"]


def test_a_form_without_javascript_leads_to_a_short_address(small_world, disputes):
    page = small_world.client().get(
        ADDRESS, {"q": "", "year": "2021", "type": "labour", "result": "", "closed_on_from": ""}
    )
    assert page.status_code == 302
    assert page["Location"] == f"{ADDRESS}?year=2021&type=labour"


def test_htmx_gets_the_rows_alone_and_the_address_to_show(small_world, disputes):
    page = small_world.client().get(ADDRESS, {"q": "", "type": "labour"}, headers={"HX-Request": "true"})
    text = page.content.decode()
    assert "<html" not in text and text.count("<tr data-href") == 3
    assert page["HX-Push-Url"] == f"{ADDRESS}?type=labour"
    assert "HX-Request" in page["Vary"], "the back button must not show the part in place of the page"


@pytest.mark.parametrize(
    ("asked", "sentence"),
    [
        ({"type": "nonsense"}, "筛选条件“纠纷类型”的内容“nonsense”无法识别，请从这些里选择：劳动争议、"),
        ({"closed_on_from": "去年"}, "筛选条件“结案日期”的内容“去年”无法识别，请写成 2021-03-05 或 2021年3月5日。"),
        ({"office": "99999"}, "筛选条件“所属单位”的内容“99999”无法识别，请从这些里选择：甲街道、"),
        ({"year": "二〇二一"}, "年份“二〇二一”无法识别，请写成四位数字，例如 2022。"),
        ({"year": "0"}, "年份“0”无法识别"),
        ({"year": "0000020219"}, "年份“0000020219”无法识别"),
        ({"month": "0000000129"}, "月份“0000000129”无法识别"),
        ({"month": "13"}, "月份“13”无法识别，请写成 1 到 12 的数字。"),
        ({"sort": "phone"}, "不能按“phone”排序，请点列表的列名排序。"),
        ({"figure": "no.such"}, "这个台账里没有名为“no.such”的数据项"),
        ({"type": "'; DROP TABLE--"}, "无法识别"),
        ({"type": "\x00"}, "无法识别"),
    ],
)
def test_a_wrong_address_is_told_in_a_sentence_and_lists_nothing(small_world, disputes, asked, sentence):
    listing, text = listed(small_world.client(), **asked)
    assert sentence in html.fromstring(text).text_content()
    assert listing.page.paginator.count == 0 and "<tr data-href" not in text


def test_a_page_beyond_the_last_is_the_last(small_world, disputes):
    for page in ("999", "0", "-1", "zwei"):
        listing, _ = listed(small_world.client(), page=page)
        assert listing.page.number == 1


def test_sorting_goes_both_ways_with_empty_values_last(small_world, disputes):
    change.correct(
        small_world.actor(),
        registry.registers[DISPUTES],
        disputes[1],
        {"result": "settled", "closed_on": date(2021, 4, 1)},
        at=NOW,
        seen=1,
    )
    for sort in ("closed_on", "-closed_on"):
        listing, text = listed(small_world.client(), sort=sort)
        assert next(iter(listing.page)).pk == disputes[1].pk
        assert 'aria-sort="ascending"' in text if sort == "closed_on" else 'aria-sort="descending"' in text
    assert query_of(listing.sorted_by("closed_on"))["sort"] == "closed_on"


def test_personal_data_is_covered_and_choices_are_words(small_world, disputes):
    text = listed(small_world.client())[1]
    assert "钱**等3人、某劳务公司" in text and "示宁" not in text
    assert "劳动争议" in text and "甲社区" in text
    assert ">labour<" not in text and "None" not in text


def test_void_rows_show_only_when_asked_for(small_world, disputes):
    register = registry.registers[DISPUTES]
    change.void(small_world.actor(), register, disputes[0], at=NOW, seen=1, reason="重复登记")
    listing, text = listed(small_world.client())
    assert listing.page.paginator.count == 5 and "已作废</span>" not in text
    listing, text = listed(small_world.client(), void="1")
    assert listing.page.paginator.count == 6 and text.count("已作废</span>") == 1


def test_a_community_sees_its_own_rows(small_world, disputes):
    listing, _ = listed(small_world.client("community"), year="all")
    assert {record.office_id for record in listing.page} == {small_world.community.pk}
    assert listing.page.paginator.count == 4


def test_a_post_that_only_reads_is_offered_no_entry(small_world, disputes):
    main = html.fromstring(listed(small_world.client("leader"))[1]).xpath("//main")[0]
    assert not main.xpath(f".//a[@href='{reverse('record-new', args=[DISPUTES])}']")


def test_an_empty_register_says_what_to_do(small_world, today):
    text = listed(small_world.client())[1]
    assert "这个台账还没有记录" in text and "登记第一条" in text


def test_no_match_offers_ways_on(small_world, disputes):
    text = listed(small_world.client(), q="没有这个人", year="2021")[1]
    assert "没有符合条件的记录" in text and "在全部年份中查找" in text


def test_the_number_of_questions_does_not_grow_with_the_rows(small_world, disputes, django_assert_num_queries):
    client = small_world.client()
    with CaptureQueriesContext(connection) as few:
        client.get(ADDRESS)
    for day in range(1, 28):
        small_world.enter(
            DISPUTES, type="land", parties="甲、乙", received_on=date(2021, 7, day), source="applied", matter="地界"
        )
    with django_assert_num_queries(len(few)):
        client.get(ADDRESS)


def query_of(address: str) -> dict[str, str]:
    """The parts of an address like ?a=1&b=2."""
    return dict(parse_qsl(address.removeprefix("?")))
