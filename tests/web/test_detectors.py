"""Formalism in the registers is found as a list of clues: on which border, of whose office, and without any name."""

from datetime import date, datetime, time, timedelta

import pytest
from django.urls import reverse

from hequan.core import change
from hequan.core.period import Period
from hequan.core.registry import registry
from tests.cast import NOW, TODAY
from tests.contract.cases import defaults_of
from tests.contract.pages import text_of

PAGE = reverse("detectors", args=[2021])
COUNSEL, REVIEWER = "钱示宁", "赵示安"
LONG = "合同主体适格，双方权利义务基本明确，建议补充违约责任条款，并明确验收标准和付款期限。"

pytestmark = pytest.mark.feature("3.7")


@pytest.fixture
def enter(small_world, today):
    """enter("counsel.reviews", …): a record of 甲街道, in 甲社区 unless said otherwise."""

    def one(key, **values):
        usual = defaults_of(registry.registers[key].chapter)[key]
        return small_world.enter(key, **({"office": small_world.community} | usual | values))

    return one


@pytest.fixture
def found(small_world):
    """found("counsel.unused"): the numbers of the clues of 2021, each with what was seen."""

    def ask(key, office=None, year=2021, on=TODAY):
        clues = registry.detectors[key].clues(office or small_world.house, Period.year(year, on))
        return {clue.record.number: clue.seen for clue in clues}

    return ask


def correct(world, key, record, at=NOW, **values):
    """The record after the clerk has corrected it."""
    return change.correct(world.actor(), registry.registers[key], record, values, at=at, seen=record.version)


def void(world, key, record):
    """The record, taken back."""
    return change.void(world.actor(), registry.registers[key], record, at=NOW, seen=record.version, reason="登记错误")


def reviewed(enter, opinion=LONG, opinion_on=date(2021, 6, 1), **values):
    """A review with its opinion."""
    return enter("counsel.reviews", opinion=opinion, opinion_on=opinion_on, conclusion="lawful", **values)


# 聘而不用


def test_counsel_who_was_never_asked_is_found(enter, found):
    enter("counsel.engagements")
    (seen,) = found("counsel.unused").values()
    assert seen == "聘期2020-01-01至2022-12-31，2021年度在聘365天，没有请其办理事项，也没有请其参与合法性审查。"


@pytest.mark.parametrize(
    ("asked_on", "is_found"),
    [(date(2020, 12, 31), True), (date(2021, 1, 1), False), (date(2021, 12, 31), False), (date(2022, 1, 1), True)],
)
def test_asking_counts_in_the_year_it_was_done(enter, found, asked_on, is_found):
    enter("counsel.consultations", engagement=enter("counsel.engagements"), asked_on=asked_on)
    assert bool(found("counsel.unused")) is is_found


@pytest.mark.parametrize(
    ("term", "is_found"),
    [
        ({"retained_on": date(2021, 12, 31)}, True),
        ({"retained_on": date(2022, 1, 1)}, False),
        ({"retained_until": date(2021, 1, 1)}, True),
        ({"retained_until": date(2020, 12, 31)}, False),
        ({"ended_on": date(2021, 1, 1)}, True),
        ({"ended_on": date(2020, 12, 31)}, False),
    ],
)
def test_only_terms_that_reach_into_the_year_are_looked_at(enter, found, term, is_found):
    enter("counsel.engagements", **term)
    assert bool(found("counsel.unused")) is is_found


def test_counsel_who_took_part_in_a_review_was_used(enter, found):
    enter("counsel.engagements")
    enter("counsel.reviews", received_on=date(2021, 3, 1), counsel=f"{COUNSEL}、他人")
    assert found("counsel.unused") == {}


def test_asking_by_another_department_of_the_house_counts(enter, found, small_world):
    engagement = enter("counsel.engagements", office=small_world.community)
    enter("counsel.consultations", engagement=engagement, office=small_world.department)
    assert found("counsel.unused", small_world.community) == {}


def test_asking_that_was_taken_back_does_not_count(enter, found, small_world):
    asked = enter("counsel.consultations", engagement=enter("counsel.engagements"))
    void(small_world, "counsel.consultations", asked)
    assert len(found("counsel.unused")) == 1


# 先决策后审查

LATE = {"discussed_on": date(2021, 5, 10), "reviewed_on": date(2021, 5, 11)}


def test_review_after_the_discussion_is_found(enter, found):
    decision = enter("decisions.decisions", **LATE)
    assert found("decisions.reviewed_after") == {
        decision.number: "集体讨论日期2021-05-10；合法性审查日期2021-05-11，晚1天。"
    }
    assert found("decisions.unreviewed") == {}


def test_review_on_the_day_of_the_discussion_is_not_found(enter, found):
    enter("decisions.decisions", **(LATE | {"reviewed_on": LATE["discussed_on"]}))
    assert found("decisions.reviewed_after") == found("decisions.unreviewed") == {}


def test_opinion_in_the_register_of_reviews_is_found_by_the_number(enter, found):
    decision = enter("decisions.decisions", discussed_on=date(2021, 5, 10), reviewed_on=date(2021, 5, 1))
    reviewed(enter, kind="decision", subject_number=decision.number, opinion_on=date(2021, 5, 20))
    assert found("decisions.reviewed_after") == {
        decision.number: "集体讨论日期2021-05-10；《合法性审查台账》的意见日期2021-05-20，晚10天。"
    }


def test_second_opinion_after_the_discussion_is_no_case(enter, found):
    decision = enter("decisions.decisions", discussed_on=date(2021, 5, 10))
    for day in (8, 20):
        reviewed(enter, kind="decision", subject_number=decision.number, opinion_on=date(2021, 5, day))
    assert found("decisions.reviewed_after") == found("decisions.unreviewed") == {}


@pytest.mark.parametrize(
    ("discussed_on", "is_found"),
    [(date(2020, 12, 31), False), (date(2021, 1, 1), True), (date(2021, 12, 31), True), (date(2022, 1, 1), False)],
)
def test_case_belongs_to_the_year_of_the_discussion(enter, found, discussed_on, is_found):
    enter("decisions.decisions", discussed_on=discussed_on, reviewed_on=discussed_on + timedelta(days=1))
    assert bool(found("decisions.reviewed_after")) is is_found


def test_document_reviewed_after_it_was_deliberated_is_found(enter, found):
    document = enter("documents.normative_documents", deliberated_on=date(2021, 5, 10), reviewed_on=date(2021, 5, 12))
    assert "晚2天" in found("documents.reviewed_after")[document.number]


def test_document_is_found_by_its_issuing_number_too(enter, found):
    numbered = {"document_number": "甲街示发〔2021〕1号", "effective_on": date(2021, 6, 1)}
    enter("documents.normative_documents", issued_on=date(2021, 5, 10), **numbered)
    reviewed(enter, kind="document", subject_number=numbered["document_number"], opinion_on=date(2021, 5, 11))
    assert len(found("documents.reviewed_after")) == 1
    assert found("documents.unreviewed") == {}


def test_penalty_reviewed_after_it_was_decided_is_found(enter, found):
    for day in (10, 11):
        enter("enforcement.penalties", decided_on=date(2021, 5, 10), reviewed_on=date(2021, 5, day))
    assert list(found("enforcement.reviewed_after").values()) == ["决定日期2021-05-10；法制审核日期2021-05-11，晚1天。"]


# 应审未审


@pytest.mark.feature("2.6")
def test_document_issued_without_review_is_found(enter, found):
    issued = {"issued_on": date(2021, 5, 10), "document_number": "甲〔2021〕1号", "effective_on": date(2021, 6, 1)}
    document = enter("documents.normative_documents", **issued)
    enter("documents.normative_documents", **issued, reviewed_on=date(2021, 5, 1))
    enter("documents.normative_documents")  # a draft owes nothing yet
    assert list(found("documents.unreviewed")) == [document.number]


def test_decision_discussed_without_review_is_found(enter, found, small_world):
    decision = enter("decisions.decisions", discussed_on=date(2021, 5, 10))
    assert list(found("decisions.unreviewed")) == [decision.number]
    reviewed(enter, kind="decision", subject_number=decision.number, opinion_on=date(2021, 5, 10))
    assert found("decisions.unreviewed") == {}


def test_opinion_that_was_taken_back_is_no_review(enter, found, small_world):
    decision = enter("decisions.decisions", discussed_on=date(2021, 5, 10))
    opinion = reviewed(enter, kind="decision", subject_number=decision.number, opinion_on=date(2021, 5, 1))
    void(small_world, "counsel.reviews", opinion)
    assert list(found("decisions.unreviewed")) == [decision.number]


@pytest.mark.feature("2.6")
@pytest.mark.parametrize(("opinion", "is_found"), [("——", True), ("同意。", True), ("同意，权限合法", False)])
def test_opinion_without_a_word_of_reason_is_found(enter, found, opinion, is_found):
    reviewed(enter, opinion)
    assert bool(found("counsel.opinion_blank")) is is_found


# 审查走过场


def at(hour, minute, day=10):
    """A moment of January 2022."""
    return datetime.combine(date(2022, 1, day), time(hour, minute), NOW.tzinfo)


def given_at(world, record, moment, opinion_on, **values):
    """The review after its opinion was written down at a moment."""
    paper = {"opinion": LONG, "conclusion": "lawful", "opinion_on": opinion_on, "problems": 1}
    return correct(world, "counsel.reviews", record, at=moment, **(paper | values))


@pytest.mark.parametrize(("minute", "is_found"), [(0, True), (29, True), (30, False), (59, False)])
def test_opinion_within_minutes_is_found_by_the_journal(enter, found, small_world, minute, is_found):
    record = enter("counsel.reviews", received_on=TODAY)  # at 9:00
    given_at(small_world, record, at(9, minute), TODAY, problems=0)
    assert bool(found("counsel.review_hasty", year=2022)) is is_found


def test_sentence_says_both_moments_and_that_the_journal_told_them(enter, found, small_world):
    given_at(small_world, enter("counsel.reviews", received_on=TODAY), at(9, 12), TODAY)
    (seen,) = found("counsel.review_hasty", year=2022).values()
    assert seen == "2022-01-10 09:00登记送审，2022-01-10 09:12登记意见，相隔12分钟（按登记留痕）。"


def test_what_was_written_down_later_says_nothing_about_the_minutes(enter, found, small_world):
    """A clerk who catches up with an old review types both within minutes."""
    record = enter("counsel.reviews", received_on=date(2021, 3, 1))
    given_at(small_world, record, at(9, 5), date(2021, 3, 15), problems=0)
    assert found("counsel.review_hasty") == {}


@pytest.mark.parametrize(
    ("received_on", "problems", "is_found"),
    [(date(2021, 6, 1), 0, True), (date(2021, 6, 1), 1, False), (date(2021, 5, 31), 0, False)],
)
def test_without_moments_the_days_decide(enter, found, received_on, problems, is_found):
    reviewed(enter, received_on=received_on, opinion_on=date(2021, 6, 1), problems=problems)
    clues = found("counsel.review_hasty")
    assert bool(clues) is is_found
    assert all("按日期" in seen for seen in clues.values())


# 审查意见雷同


def test_same_opinion_of_another_matter_is_found(enter, found):
    first = reviewed(enter, subject="食堂食材采购合同", opinion_on=date(2021, 3, 1))
    second = reviewed(enter, LONG.replace("，", " , "), subject="保安服务合同", opinion_on=date(2021, 4, 1))
    assert found("counsel.opinion_alike") == {second.number: f"意见与2021-03-01的{first.number}相同，事项不同。"}


def test_nearly_the_same_opinion_says_how_far(enter, found):
    reviewed(enter, subject="食堂食材采购合同", opinion_on=date(2021, 3, 1))
    reviewed(enter, LONG.replace("验收", "交付"), subject="保安服务合同", opinion_on=date(2021, 4, 1))
    (seen,) = found("counsel.opinion_alike").values()
    assert "几乎相同，相似度94%" in seen


def test_opinion_of_its_own_is_not_found(enter, found):
    reviewed(enter, subject="食堂食材采购合同", opinion_on=date(2021, 3, 1))
    reviewed(enter, "出租人没有处分权，应当先取得权属证明再签订，租期和押金也要写明。", subject="广告位出租合同")
    assert found("counsel.opinion_alike") == {}


def test_same_matter_reviewed_again_is_not_found(enter, found):
    for day in (1, 9):
        reviewed(enter, subject="食堂食材采购合同", opinion_on=date(2021, 3, day))
    assert found("counsel.opinion_alike") == {}


@pytest.mark.parametrize(("first_on", "is_found"), [(date(2020, 1, 1), True), (date(2019, 12, 31), False)])
def test_opinions_are_held_against_this_year_and_the_last(enter, found, first_on, is_found):
    reviewed(enter, subject="食堂食材采购合同", received_on=first_on, opinion_on=first_on)
    reviewed(enter, subject="保安服务合同", opinion_on=date(2021, 12, 31))
    assert bool(found("counsel.opinion_alike")) is is_found
    assert found("counsel.opinion_alike", year=2020) == {}


# Whose clues, and the page


DISCUSSED = {"deliberated_on": date(2021, 5, 10)}
PUNISHED = {"decided_on": date(2021, 5, 10), "reviewed_on": date(2021, 5, 11)}
GIVEN = {"conclusion": "lawful", "opinion": LONG, "opinion_on": date(2021, 6, 1)}
CASES = {
    "counsel.unused": ("counsel.engagements", {}),
    "decisions.reviewed_after": ("decisions.decisions", LATE),
    "decisions.unreviewed": ("decisions.decisions", {"discussed_on": date(2021, 5, 10)}),
    "documents.reviewed_after": ("documents.normative_documents", DISCUSSED | {"reviewed_on": date(2021, 5, 12)}),
    "documents.unreviewed": ("documents.normative_documents", DISCUSSED),
    "enforcement.reviewed_after": ("enforcement.penalties", PUNISHED),
    "counsel.review_hasty": ("counsel.reviews", GIVEN | {"received_on": date(2021, 6, 1)}),
    "counsel.opinion_blank": ("counsel.reviews", GIVEN | {"opinion": "略"}),
    "counsel.opinion_alike": ("counsel.reviews", GIVEN | {"subject": "保安服务合同", "opinion_on": date(2021, 6, 2)}),
}


def test_every_detector_has_a_story():
    assert set(CASES) == set(registry.detectors)


@pytest.mark.parametrize("key", CASES)
def test_case_is_its_own_office_s_until_it_is_taken_back(enter, found, small_world, key):
    reviewed(enter, subject="食堂食材采购合同")  # what another opinion could repeat
    register, values = CASES[key]
    record = enter(register, office=small_world.community, **values)
    own, others = (small_world.house, small_world.community), (small_world.other_community, small_world.sibling_house)
    assert all(record.number in found(key, office) for office in own)
    assert [found(key, office) for office in others] == [{}, {}]
    assert found(key, year=2022, on=date(2021, 12, 31)) == {}, "a year that has not begun"
    void(small_world, register, record)
    assert record.number not in found(key)


def test_page_lists_cases_and_links_to_their_records(enter, small_world):
    first = reviewed(enter, subject="食堂食材采购合同")
    second = reviewed(enter, subject="保安服务合同", opinion_on=date(2021, 7, 1))
    page = small_world.client().get(PAGE).content.decode()
    for record in (first, second):
        assert reverse("record", args=["counsel.reviews", record.pk]) in page
    assert "意见雷同" in page and "口径：" in page and "《重大行政决策程序暂行条例》第二十五条" in page


def test_page_says_nought_for_each_detector(small_world, today):
    text = text_of(small_world.client().get(PAGE))
    assert text.count("本年度未发现") == len(registry.detectors)
    for detector in registry.detectors.values():
        assert detector.title in text


def test_page_names_nobody(enter, small_world):
    enter("counsel.engagements", counsel=COUNSEL)
    enter("decisions.decisions", proposed_by=REVIEWER, **LATE)
    reviewed(enter, "同意", reviewer=REVIEWER, counsel="孙示和", received_on=date(2021, 6, 1))
    enter("enforcement.penalties", party="李示平", officers="吴示明", **PUNISHED)
    answer = small_world.client("leader").get(PAGE)
    assert len(answer.context["with_clues"]) == 5
    page = answer.content.decode().replace(small_world.people["leader"].name, "")
    for name in (COUNSEL, REVIEWER, "孙示和", "李示平", "吴示明", small_world.people["clerk"].name):
        assert name not in page


@pytest.mark.feature("12.5")
def test_detector_of_a_closed_register_is_not_there(enter, small_world):
    enter("counsel.engagements")
    text = text_of(small_world.client("mediator").get(PAGE))
    assert "聘而不用" not in text and "您的岗位没有可以查看的核查项" in text


@pytest.mark.feature("12.5")
def test_office_is_chosen_inside_the_reach_only(enter, small_world):
    enter("counsel.engagements", office=small_world.other_community)
    worker = small_world.client("community")
    assert worker.get(PAGE).context["found"] == 0
    assert worker.get(PAGE, {"of": small_world.other_community.pk}).status_code == 404
    assert small_world.client().get(PAGE, {"of": small_world.other_community.pk}).context["found"] == 1
    assert small_world.client("sibling").get(PAGE).context["found"] == 0


def test_figures_and_every_page_lead_here(small_world, today):
    client = small_world.client()
    assert f'href="{PAGE}?of={small_world.house.pk}"' in client.get(reverse("figures", args=[2021])).content.decode()
    assert f'href="{reverse("detectors-now")}"' in client.get(reverse("home")).content.decode()


def test_questions_to_the_database_do_not_grow_with_the_cases(enter, small_world, django_assert_max_num_queries):
    for month in range(1, 10):
        enter("counsel.engagements")
        enter("decisions.decisions", discussed_on=date(2021, month, 10))
        reviewed(enter, "略", subject=f"第{month}份合同", received_on=date(2021, 6, 1))
    client = small_world.client()
    with django_assert_max_num_queries(2 * len(registry.detectors) + 6):
        assert client.get(PAGE).context["found"] > 30


def test_long_list_says_how_much_it_leaves_out(enter, small_world, monkeypatch):
    monkeypatch.setattr("hequan.web.detector_page.SHOWN", 2)
    for _ in range(3):
        enter("counsel.engagements")
    assert "另有1件没有列出" in text_of(small_world.client().get(PAGE))


def test_example_has_something_to_show(world, today):
    client = world.client()
    titles = {
        year: {one.detector.key for one in client.get(reverse("detectors", args=[year])).context["with_clues"]}
        for year in (2020, 2021)
    }
    assert {"counsel.unused", "documents.reviewed_after", "counsel.review_hasty"} <= titles[2020]
    assert {"counsel.unused", "counsel.opinion_alike"} <= titles[2021]
