"""A clerk's words: numbers stay figures, every change is told, nobody's words are lost, and only who drafts writes."""

import pytest

from hequan.core import draft
from hequan.core.actor import NotAllowed
from hequan.core.draft import Conflict, Place, Refused
from hequan.core.models import DraftText, Event
from tests.cast import NOW


@pytest.fixture
def place(small, small_world) -> Place:
    """甲街道's paragraph on labour disputes in 2021."""
    return Place(small_world.house, 2021, small, "labour")


def test_a_clerk_sees_figures_by_their_titles(place):
    assert draft.show(place.own_words) == (
        "化解劳动争议。全年化解劳动争议纠纷{化解劳动争议纠纷}，涉及{化解劳动争议纠纷涉及人数}。"
    )


def test_what_is_shown_is_read_back_as_it_was(place):
    assert draft.parse("labour", draft.show(place.own_words)) == place.own_words
    listing = "有{mediation.cases|type}等。"
    assert draft.show(listing) == "有{受理矛盾纠纷|纠纷类型}等。"
    assert draft.parse("labour", draft.show(listing)) == listing


def test_every_figure_can_be_written_by_what_it_is_called():
    for _, tokens in draft.tokens_by_chapter():
        for token in tokens:
            assert draft.show(draft.parse("labour", token)) == token


def test_full_width_braces_and_keys_are_understood():
    assert draft.parse("labour", "化解｛化解劳动争议纠纷｝、{ mediation.cases }。") == (
        "化解{mediation.labour_cases}、{mediation.cases}。"
    )


def test_an_unknown_title_is_refused_with_the_nearest_ones():
    with pytest.raises(Refused, match=r"没有名为“化解劳动纠纷”的数据项。相近的有：\{化解劳动争议纠纷\}"):
        draft.parse("labour", "化解{化解劳动纠纷}。")


def test_half_a_brace_is_refused():
    with pytest.raises(Refused, match="花括号没有成对"):
        draft.parse("labour", "化解{化解劳动争议纠纷。")


def test_personal_data_cannot_be_listed():
    with pytest.raises(Refused, match="没有可以列出的“当事人”一栏"):
        draft.parse("labour", "当事人有{受理矛盾纠纷|当事人}。")


def test_lines_are_joined_into_one_paragraph_and_a_heading_keeps_its_own():
    assert draft.parse("labour", " 第一句。\r\n\r\n 第二句。 ") == "第一句。第二句。"
    assert draft.parse("heading", "甲街道2021年\r\n年度报告") == "甲街道2021年\n年度报告"


@pytest.mark.parametrize(
    "typed", ["钟府办发﹝2021﹞7号", "钟府办发[2021]7号", "钟府办发（2021）7号", "钟府办发〔2021〕 7 号"]
)
def test_document_numbers_get_their_brackets(typed: str):
    assert draft.parse("number", typed) == "钟府办发〔2021〕7号"
    assert "〔2021〕" in draft.parse("opening", f"按照{typed}文件")


@pytest.mark.parametrize("typed", ["第3号", "甲街发〔2022〕03号", "2022-3", "甲街发〔22〕3号"])
def test_a_wrong_document_number_is_refused(typed: str):
    with pytest.raises(Refused, match="请写成 荷街发〔2022〕3号"):
        draft.parse("number", typed)


def test_the_day_of_signature_is_read_as_people_write_it():
    assert draft.parse("signed_on", "2022年2月10日") == draft.parse("signed_on", "2022.2.10") == "2022-02-10"
    assert draft.parse("signed_on", "") == ""
    with pytest.raises(Refused, match="“成文日期”的内容“明天”不是有效日期"):
        draft.parse("signed_on", "明天")


def test_saving_writes_the_text_and_its_event(place, small_world):
    save(small_world, place, "只说一句。")
    assert draft.texts(place.house, 2021, place.outline)["labour"].text == "只说一句。"
    [told] = draft.history(place)
    assert (told.text, told.who, told.at) == ("只说一句。", "测试clerk（甲街道司法所经办人）", NOW)


def test_saving_the_same_again_writes_nothing(place, small_world):
    save(small_world, place, "只说一句。")
    save(small_world, place, "只说一句。", seen=1)
    opening = Place(place.house, 2021, place.outline, "opening")
    save(small_world, opening, opening.own_words)
    assert Event.objects.filter(house=small_world.house, kind="drafted").count() == 1


def test_the_outline_s_own_words_come_back(place, small_world):
    save(small_world, place, "只说一句。")
    draft.restore(small_world.actor(), place, at=NOW, seen=1)
    assert draft.texts(place.house, 2021, place.outline)["labour"].text is None
    assert [told.text for told in draft.history(place)] == [None, "只说一句。"]


def test_typing_the_outline_s_own_words_is_the_same_as_going_back_to_them(place, small_world):
    save(small_world, place, "只说一句。")
    save(small_world, place, draft.show(place.own_words), seen=1)
    assert draft.texts(place.house, 2021, place.outline)["labour"].text is None


def test_the_second_of_two_writers_sees_what_the_first_wrote(place, small_world):
    save(small_world, place, "先写的话。")
    with pytest.raises(Conflict) as conflict:
        save(small_world, place, "后写的话。", seen=0)
    assert (conflict.value.theirs, conflict.value.version) == ("先写的话。", 1)
    assert draft.texts(place.house, 2021, place.outline)["labour"].text == "先写的话。"


def test_an_event_that_cannot_be_written_keeps_the_old_text(place, small_world, monkeypatch):
    def broken(*_, **__):
        raise OSError("the disk is full")

    monkeypatch.setattr("hequan.core.journal.write", broken)
    with pytest.raises(OSError, match="the disk is full"):
        save(small_world, place, "写不进去的话。")
    assert not DraftText.objects.filter(house=small_world.house).exists()


@pytest.mark.parametrize("username", ["leader", "community", "sibling", "district", "system_admin", "audit_admin"])
def test_only_who_drafts_in_this_house_writes(place, small_world, username: str):
    with pytest.raises(NotAllowed, match="不能改写甲街道的年度报告"):
        draft.save(small_world.actor(username), place, "我来写。", at=NOW, seen=0)
    assert not DraftText.objects.filter(house=small_world.house).exists()


@pytest.mark.parametrize(
    ("username", "opens"),
    [("clerk", True), ("leader", True), ("community", False), ("system_admin", False), ("audit_admin", False)],
)
def test_who_reads_every_register_of_the_house_reads_its_report(small_world, username: str, opens: bool):
    assert draft.may_read(small_world.actor(username)) is opens


def save(world, place: Place, typed: str, seen: int = 0) -> DraftText:
    """Save as the clerk of 甲街道."""
    return draft.save(world.actor(), place, typed, at=NOW, seen=seen)
