"""How a report reads: numbers in place, zero statements, headings counted, doubts marked, last year beside this one."""

from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from hequan.core import composer, draft, proofreading
from hequan.core.composition import Line, document
from hequan.core.draft import Place
from hequan.core.figure import Value
from hequan.core.period import Period
from hequan.core.proofreading import Doubt, Mark
from hequan.core.registry import registry
from hequan.core.report import Facts, compose, listed, plain_text
from tests.cast import NOW
from tests.report.conftest import SMALL

PERIOD = Period.year(2021, date(2022, 1, 10))


def facts(**numbers: int) -> Facts:
    """Values of figures of disputes: labour_cases=46."""
    figures = {f"mediation.{name}": number for name, number in numbers.items()}
    return Facts({key: Value(registry.figures[key], None, PERIOD, n, n) for key, n in figures.items()})


def read(text: str, **numbers: int) -> str:
    """What a text comes to."""
    return plain_text(compose(text, facts(**numbers)))


def test_numbers_stand_with_their_units():
    assert read(
        "化解{mediation.labour_cases}，涉及{mediation.labour_persons}。", labour_cases=46, labour_persons=116
    ) == ("化解46起，涉及116人。")


def test_a_clause_of_noughts_reads_as_a_zero_statement():
    assert read("全年化解{mediation.labour_cases}。", labour_cases=0) == "本年度无劳动争议纠纷化解。"


def test_a_clause_with_one_nought_among_numbers_keeps_its_words():
    text = "成功{mediation.family_settled}，受理{mediation.cases}。"
    assert read(text, family_settled=0, cases=3) == "成功0起，受理3起。"


def test_a_sum_over_no_rows_adds_nothing_to_the_count_of_them():
    text = "化解{mediation.labour_cases}，涉及{mediation.labour_persons}。"
    assert read(text, labour_cases=0, labour_persons=0) == "本年度无劳动争议纠纷化解。"


def test_no_part_is_told_of_what_was_not_there():
    text = "排查出{mediation.family_found}；其中调解成功{mediation.family_settled}。"
    assert read(text, family_found=0, family_settled=0) == "本年度未排查出婚恋家庭纠纷。"
    assert read(text, family_found=2, family_settled=0) == "排查出2起；本年度无婚恋家庭纠纷调解成功。"


def test_a_sentence_that_only_says_a_nought_again_is_left_out():
    words = ["常抓不懈；本年度无劳动争议纠纷化解。", "本年度无劳动争议纠纷化解。", "照常值守。"]
    kept = composer.said_once(Line((text,)) for text in words)
    assert [plain_text(line.pieces) for line in kept] == [words[0], words[2]]


def test_a_marked_sentence_stays_where_it_can_be_seen():
    doubted = Line(("照常值守。",), (Mark(Doubt.UNBACKED, "没有记录。"),))
    assert composer.said_once([Line(("照常值守。",)), doubted])[1] is doubted


def test_zero_statements_in_a_row_say_the_year_once():
    text = "受理{mediation.cases}；结案{mediation.closed}。"
    assert read(text, cases=0, closed=0) == "本年度未受理矛盾纠纷；无矛盾纠纷结案。"


def test_a_zero_statement_is_still_a_number_that_opens_its_rows():
    [number] = [
        piece for piece in compose("全年化解{mediation.labour_cases}。", facts(labour_cases=0)) if piece != "。"
    ]
    assert (number.value.value, number.text) == (0, "本年度无劳动争议纠纷化解")


@pytest.mark.parametrize(
    ("names", "inside", "said"),
    [
        ([], False, ""),
        (["甲"], False, "甲"),
        (["甲", "乙", "丙"], False, "甲、乙和丙"),
        (["甲", "乙", "丙"], True, "甲》《乙》和《丙"),
        (["《甲》", "《乙》", "丙"], False, "《甲》《乙》和丙"),
        ([str(n) for n in range(21)], False, "、".join(map(str, range(20))) + "等"),
    ],
)
def test_names_are_listed_as_one_writes_them(names: list[str], inside: bool, said: str):
    assert listed(names, inside) == said


def test_names_of_the_records_can_be_listed(written, small_world, dispute):
    dispute(), dispute(type="family", result="failed")
    made = written("""
title: 名单
about: 试用。
order: 1
parts:
  - title: 类型
    paragraphs:
      - {key: kinds, sentences: [{text: "有{mediation.cases|type}等{mediation.cases}。"}]}
""")
    report = composer.report(made, small_world.house, 2021, on=NOW.date())
    assert report.divisions[0].passages[0].text == "有劳动争议和婚恋家庭等2起。"


def test_headings_and_leads_are_counted_by_their_order(composed, dispute):
    dispute()
    lines = document(composed()).text.splitlines()
    assert lines[:3] == ["甲街道2021年报告", "区人民政府：", "现将甲街道2021年的情况报告如下。"]
    assert "一、化解" in lines and "（一）劳动" in lines and "（二）其他" in lines and "二、件件有着落" in lines
    assert "一是化解劳动争议。全年化解劳动争议纠纷1起，涉及4人。" in lines


def test_a_paragraph_left_out_moves_the_others_up(composed, small, small_world, dispute):
    dispute()
    edit(small_world, small, "labour", "")
    text = document(composed()).text
    assert "化解劳动争议" not in text
    assert "一是" not in text, "a single lead is not counted"


@pytest.mark.feature("9.1")
def test_rows_print_one_item_for_each_record(composed, dispute):
    dispute(matter="拖欠工资。", mediator="丁某"), dispute(matter="解除合同", received_on=date(2021, 2, 1))
    list_items = composed().divisions[1].passages
    assert [f"{item.label}{item.text}" for item in list_items] == ["一是解除合同。", "二是拖欠工资，由丁某调解。"]
    assert [item.source for item in list_items] == [None, None], "a list is changed in its register, not on the page"


def test_rows_without_a_record_say_so(composed):
    [nothing] = composed().divisions[1].passages
    assert nothing.text == "本年度未受理矛盾纠纷。"
    assert [mark.doubt for mark in nothing.all_marks] == [Doubt.UNBACKED]


@pytest.mark.feature("10.8")
def test_a_claim_without_a_record_is_marked_with_what_is_missing(composed, dispute):
    assert "“排查出婚恋家庭纠纷”的记录，2021年度《矛盾纠纷台账》里没有" in said(composed(), "family")
    dispute(type="family", source="screened")
    assert said(composed(), "family") == ""


def test_a_claim_kept_in_other_words_is_still_marked(composed, small, small_world):
    edit(small_world, small, "family", "排查家庭纠纷。我们排查到了每一个院落。")
    assert "“排查出婚恋家庭纠纷”的记录" in said(composed(), "family")
    edit(small_world, small, "family", "排查家庭纠纷。社区干部走村入户。")
    assert "“排查出婚恋家庭纠纷”的记录" not in said(composed(), "family")


def test_last_year_stands_beside_this_one(composed, dispute):
    dispute(), dispute(closed_on=date(2020, 12, 31), received_on=date(2020, 12, 1), persons=7)
    number = next(n for n in composed().numbers() if n.value.figure.key == "mediation.labour_persons")
    assert (number.value.value, number.before.value, number.before.period.start.year) == (4, 7, 2020)


def test_every_figure_stands_once_in_the_panel_in_the_order_of_the_text(composed, dispute):
    dispute()
    keys = [number.value.figure.key for number in composed().numbers()]
    assert keys == [
        "mediation.labour_cases",
        "mediation.labour_persons",
        "mediation.family_found",
    ]


@pytest.mark.parametrize(
    "typed",
    ["化解12起。", "化解１２起。", "占50%。", "走访三次。", "走访四十六起。", "化解12.5起。", "一共12"],
)
def test_a_number_typed_by_hand_is_marked(typed: str):
    [mark] = proofreading.typed(typed, ())
    assert "没有数据项给出这个数" in mark.said


@pytest.mark.parametrize(
    "typed",
    [
        "钟府办发〔2021〕7号文件。",
        "国务院令第713号公布。",
        "依照第二十四条第二款。",
        "2022年2月10日，2021年度，2021—2025年，3月至5月。",
        "《2021年工作要点》和“12345”热线。",
        "化解{mediation.labour_cases}。",
        "一是一以贯之，做到一个不漏、三个到位。",
        "社区两委成员和第一责任人。",
    ],
)
def test_dates_document_numbers_titles_and_figures_are_not(typed: str):
    assert proofreading.typed(typed, ()) == []


def test_a_number_that_a_figure_gives_asks_for_the_figure(composed, small, small_world, dispute):
    dispute()
    edit(small_world, small, "labour", "化解劳动争议。化解1起，{化解劳动争议纠纷涉及人数}。")
    told = said(composed(), "labour")
    assert "“1起”是手工填写的，请改写成 {化解劳动争议纠纷}" in told
    assert "原文中的数据项“化解劳动争议纠纷”已去掉" in told


def test_the_day_of_signature_is_missed(composed, small, small_world):
    assert "成文日期还没有填写" in said(composed(), "signed_on")
    edit(small_world, small, "signed_on", "2022年2月10日")
    report = composed()
    assert (said(report, "signed_on"), document(report).dated) == ("", "2022年2月10日")


def test_a_figure_that_is_gone_leaves_a_note_and_no_broken_page(small_world, written):
    made = written(SMALL.replace("各社区照常值守。", "'受理{mediation.gone}。'").replace("mediation.cases", "x.gone"))
    text = document(composer.report(made, small_world.house, 2021, on=NOW.date())).text
    assert "受理【没有名为“mediation.gone”的数据项】。" in text
    assert "【没有名为“x.gone”的数据项】" in text


def test_queries_do_not_grow_with_the_records(composed, dispute):
    dispute()
    with CaptureQueriesContext(
        connection,
    ) as few:
        composed()
    for n in range(5):
        dispute(matter=f"第{n}件", type="family", source="screened")
    with CaptureQueriesContext(connection) as many:
        composed()
    assert len(many) == len(few) <= 6


def edit(world, outline, key: str, typed: str) -> None:
    """Write something in the place of the outline's words."""
    place = Place(world.house, 2021, outline, key)
    draft.save(world.actor(), place, typed, at=NOW, seen=version(place))


def version(place: Place) -> int:
    """How often a text has been changed."""
    kept = draft.texts(place.house, place.year, place.outline).get(place.key)
    return kept.version if kept else 0


def said(report, key: str) -> str:
    """What is doubtful about a paragraph, in one string."""
    return "".join(mark.said for passage, mark in report.marks() if passage.key == key)
