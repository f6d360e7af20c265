"""Last year's ledger comes in as clerks keep it, all of it or none."""

from datetime import date, datetime
from decimal import Decimal

import openpyxl
import pytest

from hequan.core import access, change, journal
from hequan.core.actor import NotAllowed
from hequan.core.models import Event
from hequan.core.registry import registry
from tests.cast import NOW
from tests.contract.cases import defaults_of
from tests.contract.sample import enter_sample, values_for
from tests.exchange.workbook import (
    DISPUTES,
    FIRST,
    HEAD,
    SECOND,
    changed,
    counts,
    give,
    records,
    saved,
    state,
    take,
    workbook,
)


def cell(page, label, n=1):
    """The cell under a heading, in the n-th row of the records."""
    found = next(cell for row in page.iter_rows() for cell in row if cell.value == label)
    return page.cell(found.row + n, found.column)


@pytest.mark.feature("14.1")
def test_a_clerks_ledger_with_title_merged_heading_and_foot_comes_in(small_world):
    rows = [
        ["甲街道2021年矛盾纠纷台账"] + [None] * 9,
        ["单位：甲街道"] + [None] * 9,
        ["序号", "受理", *[None] * 6, "办理", None],
        [None, *HEAD],
        [1, *FIRST],
        [2, *SECOND],
        ["合计", None, None, None, None, None, 7, None, None, None],
        ["填表人：某某　审核人：某某"] + [None] * 9,
    ]
    result = take(small_world, workbook(rows, merged=["A1:J1", "A3:A4", "B3:H3", "I3:J3", "A8:J8"]))
    assert counts(result) == (2, 0, 0)
    assert [text for text in result.notices if "不是记录" in text] == [
        "第7行“合计”不是记录，没有导入。",
        "第8行“填表人：某某　审核人：某某”不是记录，没有导入。",
    ]
    first, second = records(small_world)
    assert (first.received_on, first.type, first.persons, first.result) == (
        date(2021, 3, 5),
        "neighbours",
        2,
        "settled",
    )
    assert (second.parties, second.closed_on, second.office) == ("丙某、丁公司", None, small_world.department)


def test_the_journal_tells_file_sheet_and_row(small_world):
    take(small_world, workbook([["题"], HEAD, FIRST, SECOND]), name="去年.xlsx")
    reasons = [journal.read(event)["reason"] for event in Event.objects.filter(house=small_world.house).order_by("pk")]
    assert reasons == ["导入：去年.xlsx 工作表“台账”第3行", "导入：去年.xlsx 工作表“台账”第4行"]


def test_columns_may_stand_in_any_order_and_carry_stars_units_and_blanks(small_world):
    order = [6, 0, 4, 3, 1, 5, 2]
    head = ["简要 情况", "受理日期*", "当事人：", "纠纷\n类型", "来源", "涉及人数（人）", "调解类别"]
    file = workbook([head, [FIRST[n] for n in order]])
    assert counts(take(small_world, file)) == (1, 0, 0)
    assert records(small_world)[0].persons == 2


@pytest.mark.parametrize(
    "written",
    ["2021-03-05", "2021.3.5", "2021年3月5日", "二〇二一年三月五日", "20210305", 20210305, 44260, date(2021, 3, 5),
     datetime(2021, 3, 5, 9, 30)],
)  # fmt: skip
def test_days_are_read_as_people_write_them(small_world, written):
    assert counts(take(small_world, workbook([HEAD, [written, *FIRST[1:]]]))) == (1, 0, 0)
    assert records(small_world)[0].received_on == date(2021, 3, 5)


def test_the_character_nought_is_left_out(small_world):
    assert counts(take(small_world, workbook([HEAD, [*FIRST[:6], "楼上_x0000_漏水", *FIRST[7:]]]))) == (1, 0, 0)
    assert records(small_world)[0].matter == "楼上漏水"


def test_offices_are_named_with_or_without_their_house(small_world):
    rows = [[*FIRST, "甲社区"], [*SECOND, "司法所"], [*SECOND[:-3], "又一件", None, None, "甲街道司法所"]]
    assert counts(take(small_world, workbook([[*HEAD, "所属单位"], *rows]))) == (3, 0, 0)
    assert [str(record.office) for record in records(small_world)] == ["甲社区", "甲街道司法所", "甲街道司法所"]


def test_numbers_in_text_columns_lose_no_digit(small_world):
    rows = [[*FIRST, 13900001234], [*SECOND, "00123456789"]]
    assert counts(take(small_world, workbook([[*HEAD, "联系电话"], *rows]))) == (2, 0, 0)
    assert [record.phone for record in records(small_world)] == ["13900001234", "00123456789"]


def test_a_number_whose_digits_excel_threw_away_is_not_taken(small_world):
    result = take(small_world, workbook([[*HEAD, "联系电话"], [*FIRST, 520201199001011234]]))
    assert len(result.problems) == 1
    assert result.problems[0].startswith("第2行“联系电话”是按数字存的，Excel 只保留前15位")


# --- all or nothing


def test_one_bad_row_refuses_all_and_every_fault_is_told_with_row_and_column(small_world):
    bad = ["2021-13-01", "路过", "人民调解", "邻里", "戊某", "许多", "吵架。", None, None]
    before = state(small_world)
    result = take(small_world, workbook([["题"], HEAD, FIRST, bad, SECOND]))
    assert result.problems == [
        "第4行“受理日期”的内容“2021-13-01”不是有效日期，请写成 2021-03-05 或 2021年3月5日。",
        next(text for text in result.problems if "路过" in text),
        "第4行“涉及人数”的内容“许多”不是整数，请只填数字。",
    ]
    assert result.problems[1].startswith("第4行“来源”的内容“路过”不在可选范围内，请从这些里选择：当事人申请、")
    assert state(small_world) == before


def test_what_the_form_refuses_the_import_refuses(small_world):
    file = workbook([HEAD, [*FIRST[:-1], date(2021, 3, 1)], [*SECOND[:4], None, *SECOND[5:]]])
    before = state(small_world)
    problems = take(small_world, file).problems
    assert [text[:9] for text in problems] == ["第2行“结案日期”", "第3行“当事人”没"]
    assert "早于" in problems[0]
    assert state(small_world) == before


def test_a_missing_required_column_is_told_once(small_world):
    result = take(small_world, workbook([HEAD[:4] + HEAD[5:], FIRST[:4] + FIRST[5:], SECOND[:4] + SECOND[5:]]))
    assert result.problems == ["表中没有必填的“当事人”一栏，新记录需要它，请加上这一栏。"]
    assert records(small_world) == []


def test_missing_columns_that_start_with_something_say_so(small_world):
    result = take(small_world, workbook([HEAD[:5] + HEAD[6:], FIRST[:5] + FIRST[6:]]))
    assert counts(result) == (1, 0, 0)
    assert "表中没有“涉及人数”一栏，新记录按“2”登记。" in result.notices


def test_a_formula_without_result_is_told(small_world):
    result = take(small_world, workbook([HEAD, [*FIRST[:5], "=1/0", *FIRST[6:]]]))
    assert "第2行“涉及人数”是没有结果或出错的公式，请改填内容。" in result.problems
    assert records(small_world) == []


def test_a_column_that_stands_twice_is_not_guessed(small_world):
    result = take(small_world, workbook([[*HEAD, "当事人"], [*FIRST, "庚某"]]))
    assert result.problems == ["“当事人”一栏出现了两次，请只保留一栏。"]
    assert records(small_world) == []


def test_a_dry_run_says_the_same_and_writes_nothing(small_world):
    file = workbook([HEAD, FIRST, SECOND])
    before = state(small_world)
    dry = take(small_world, file, dry_run=True)
    assert (state(small_world), counts(dry)) == (before, (2, 0, 0))
    assert take(small_world, file) == dry
    assert [record.number for record in records(small_world)] == [
        "甲街道调字〔2021〕第0001号",
        "甲街道调字〔2021〕第0002号",
    ]


# --- again


def test_the_same_file_twice_enters_nothing_twice(small_world):
    file = workbook([HEAD, FIRST, FIRST, SECOND])
    assert counts(take(small_world, file)) == (3, 0, 0)
    events = state(small_world)
    assert counts(take(small_world, file)) == (0, 3, 0)
    assert state(small_world) == events


def test_a_row_more_is_the_only_new_one(small_world):
    take(small_world, workbook([HEAD, FIRST]))
    assert counts(take(small_world, workbook([HEAD, FIRST, FIRST, SECOND]))) == (2, 1, 0)


def test_a_voided_row_does_not_come_back_by_itself(small_world):
    take(small_world, workbook([HEAD, FIRST]))
    clerk, register, record = small_world.actor(), registry.registers[DISPUTES], records(small_world)[0]
    change.void(clerk, register, record, at=NOW, seen=1, reason="重复")
    result = take(small_world, workbook([HEAD, FIRST]))
    assert counts(result) == (0, 1, 0)
    assert "1行与已作废的记录相同，没有再次登记；如作废有误，请恢复那条记录。" in result.notices


def test_numbers_of_a_former_ledger_go_into_the_remarks(small_world):
    file = workbook([["编号", *HEAD, "备注"], ["甲旧-7", *FIRST, "已归档"], ["甲旧-8", *SECOND, None]])
    result = take(small_world, file)
    assert (counts(result), len([n for n in result.notices if "原编号记入备注" in n])) == ((2, 0, 0), 1)
    assert [record.remarks for record in records(small_world)] == ["已归档\n原编号：甲旧-7", "原编号：甲旧-8"]
    assert counts(take(small_world, file)) == (0, 2, 0)


def test_a_number_of_ours_that_nobody_gave_is_a_slip(small_world):
    result = take(small_world, workbook([["编号", *HEAD], ["甲街道调字〔2021〕第0099号", *FIRST]]))
    assert result.problems == [
        "第2行的编号甲街道调字〔2021〕第0099号在台账中没有。如是新记录，请清空编号，由系统给出；否则请核对编号。"
    ]


def test_a_number_that_stands_twice_is_told(small_world):
    take(small_world, workbook([HEAD, FIRST]))
    number = records(small_world)[0].number
    result = take(small_world, workbook([["编号", *HEAD], [number, *FIRST], [number, *SECOND]]))
    assert result.problems == [f"第2行、第3行的编号都是{number}，请只保留一行。"]


# --- differences


@pytest.fixture
def edited(small_world):
    """Two records, and their export in which a clerk has changed the persons of the first."""
    take(small_world, workbook([HEAD, FIRST, SECOND]))

    def edit(page):
        cell(page, "涉及人数").value = 9

    return changed(give(small_world), edit)


def test_differences_are_told_and_left_alone(small_world, edited):
    before = state(small_world)
    result = take(small_world, edited)
    assert counts(result) == (0, 1, 1)
    assert result.differences == ["第5行 甲街道调字〔2021〕第0001号：“涉及人数”表中为“9”，台账为“2”。"]
    assert (state(small_world), records(small_world)[0].persons) == (before, 2)


def test_differences_are_corrected_when_asked_for(small_world, edited):
    assert counts(take(small_world, edited, update=True)) == (0, 1, 1)
    first = records(small_world)[0]
    assert (first.persons, first.parties) == (9, "甲某、乙某"), "what is covered in the file stays as it is"
    told = journal.read(Event.objects.latest("pk"))
    assert (told["kind"], told["before"], told["after"]) == ("corrected", {"persons": 2}, {"persons": 9})
    assert told["reason"] == "导入：台账.xlsx 工作表“矛盾纠纷台账”第5行"
    assert counts(take(small_world, edited, update=True)) == (0, 2, 0)


def test_a_wrong_correction_refuses_the_new_rows_too(small_world, edited):
    def spoil(page):
        cell(page, "结案日期").value = date(2021, 1, 1)
        cell(page, "编号", 2).value = None
        cell(page, "当事人", 2).value = "新来的"
        cell(page, "联系电话", 2).value = None

    before = state(small_world)
    result = take(small_world, changed(edited, spoil), update=True)
    assert [text[:9] for text in result.problems] == ["第5行“结案日期”"]
    assert state(small_world) == before


def test_a_covered_text_is_no_value_for_a_new_row(small_world):
    result = take(small_world, workbook([HEAD, [*FIRST[:4], "甲**、乙**", *FIRST[5:]]]))
    assert result.problems == ["第2行“当事人”的内容已遮盖（甲**、乙**），请填写完整内容。"]


def test_what_a_row_refers_to_is_found_by_number_and_by_name(small_world):
    plan = small_world.enter("emergency.plans", **values_for(small_world, registry.registers["emergency.plans"]))
    for said in (plan.number, str(plan), f"{plan}（{plan.number}）"):
        result = take(small_world, drill_file(said), register="emergency.drills", dry_run=True)
        assert counts(result)[0] == 1, said
    result = take(small_world, drill_file("没有的预案"), register="emergency.drills")
    assert [text for text in result.problems if "不是" in text and "请填写它的编号" in text]


def drill_file(plan: str):
    register = registry.registers["emergency.drills"]
    values = {"held_on": date(2021, 5, 12), "plan": plan}
    told = {**(defaults_of("emergency").get(register.key) or {}), **values}
    names = [name for name in register.fields() if name in told]
    return workbook([[register.label(name) for name in names], [told[name] for name in names]])


# --- whose


def test_rows_for_another_community_are_refused(small_world):
    before = state(small_world)
    result = take(small_world, workbook([[*HEAD, "所属单位"], [*FIRST, "丙社区"]]), who="community")
    assert result.problems == ["第2行“所属单位”的内容“丙社区”不是单位，请填写本单位或下属单位的名称。"]
    assert state(small_world) == before


@pytest.mark.parametrize("who", ["leader", "system_admin"])
def test_who_may_not_enter_may_not_import(small_world, who):
    with pytest.raises(NotAllowed):
        take(small_world, workbook([HEAD, FIRST]), who=who)


# --- which sheet


def test_the_sheet_with_the_heading_is_found_and_the_others_are_named(small_world):
    book = openpyxl.Workbook()
    book.active.append(["说明", "这里什么也没有"])
    for title, row in (("一月", FIRST), ("二月", SECOND)):
        page = book.create_sheet(title)
        page.append(HEAD)
        page.append(row)
    result = take(small_world, saved(book))
    assert (counts(result), result.sheet) == ((1, 0, 0), "一月")
    assert "只读取了工作表“一月”；“二月”也像台账，请另存后分别导入。" in result.notices


def test_unknown_columns_are_named(small_world):
    result = take(small_world, workbook([[*HEAD, "满意度"], [*FIRST, "好"]]))
    assert "这些栏目不在台账里，没有导入：满意度。" in result.notices


def test_a_workbook_without_a_heading_says_what_is_expected(small_world):
    result = take(small_world, workbook([["姓名", "分数"], ["某某", 1]]))
    assert len(result.problems) == 1
    assert "没有找到表头" in result.problems[0] and "受理日期" in result.problems[0]


def test_a_heading_that_is_repeated_between_the_rows_is_passed_over(small_world):
    assert counts(take(small_world, workbook([HEAD, FIRST, HEAD, SECOND]))) == (2, 0, 0)


def test_merged_cells_below_the_heading_hold_for_every_row(small_world):
    rows = [HEAD, FIRST, [None, *SECOND[1:]]]
    assert counts(take(small_world, workbook(rows, merged=["A2:A3"]))) == (2, 0, 0)
    assert {record.received_on for record in records(small_world)} == {date(2021, 3, 5)}


def test_a_void_record_is_not_changed_by_a_file(small_world, edited):
    register, first = registry.registers[DISPUTES], records(small_world)[0]
    change.void(small_world.actor(), register, first, at=NOW, seen=first.version, reason="登记错误")
    result = take(small_world, edited, update=True)
    assert result.problems == [f"第5行的{first.number}已作废。请先恢复它，或从表中去掉这一行。"]
    assert access.records(small_world.actor(), register, with_void=True).get(pk=first.pk).persons == 2


def test_hours_and_money_keep_their_decimals(small_world):
    key = "training.trainings"
    enter_sample(small_world, registry.registers[key], hours=Decimal("1.5"))
    assert counts(take(small_world, give(small_world, key), register=key)) == (0, 1, 0)
