"""The engine of the detectors: texts that repeat each other, moments told by the journal, articles by their day."""

import random
from datetime import date, timedelta
from time import perf_counter

import pytest

from hequan.core import access, change
from hequan.core.detector import Clue, Detector, first_days, recorded, wrong_order
from hequan.core.law import Limit, Value
from hequan.core.likeness import NEIGHBOURS, SHORTEST, SIMILAR, Earlier, bare
from hequan.core.period import Period
from hequan.core.registry import registry
from tests.cast import NOW, TODAY
from tests.contract.sample import enter_sample

DISPUTES = "mediation.disputes"
CHARACTERS = "天地玄黄宇宙洪荒日月盈昃辰宿列张寒来暑往秋收冬藏闰余成岁律吕调阳"


def told_by(texts):
    """What was met before: each text is about its own place in the list."""
    earlier = Earlier()
    for n, text in enumerate(texts):
        earlier.add(text, str(n), n)
    return earlier


@pytest.mark.parametrize("text", ["内容合法。", "内容 合法", "内容\n合法！", "，内容合法"])
def test_blanks_and_punctuation_make_no_difference(text):
    assert told_by(["内容合法"]).like(text, "new") == (0, 1.0)


def test_text_about_the_same_is_no_repetition():
    earlier = told_by(["内容合法"])
    assert earlier.like("内容合法", "0") is None
    earlier.add("内容合法", "1", 1)
    earlier.add("内容合法", "0", 2)
    assert earlier.like("内容合法", "0") == (1, 1.0)
    assert earlier.like("内容合法", "new") == (2, 1.0), "the latest is named"


def test_empty_text_repeats_nothing():
    assert told_by(["。"]).like("——", "new") is None


@pytest.mark.parametrize(
    ("changed", "is_alike"),
    [(0, True), (SHORTEST // 10, True), (SHORTEST // 10 + 1, False)],
)
def test_likeness_ends_at_the_border(changed, is_alike):
    text = CHARACTERS[:SHORTEST]
    other = "甲乙丙丁"[:changed] + text[changed:]
    assert bool(told_by([text]).like(other, "new")) is is_alike


def test_short_texts_are_compared_for_equality_only():
    text = CHARACTERS[: SHORTEST - 1]
    assert told_by([text]).like(f"{text[:-1]}甲", "new") is None


def test_most_alike_is_named():
    text = CHARACTERS
    texts = [f"甲乙{text[2:]}", f"甲{text[1:]}", f"甲乙丙{text[3:]}"]
    pk, ratio = told_by(texts).like(text, "new")
    assert pk == 1 and SIMILAR <= ratio < 1


@pytest.mark.parametrize("n", [NEIGHBOURS, 1000])
def test_nearest_in_length_are_looked_at_first(n):
    """However many texts of nearly its length there are, a copy with one word changed is among those looked at."""
    chance = random.Random(1)
    others = ["".join(chance.choices(CHARACTERS, k=chance.choice([60, 61, 63, 64]))) for _ in range(n)]
    text = "".join(chance.choices(CHARACTERS, k=62))
    assert told_by([*others, f"{text[:-1]}甲"]).like(text, "new")[0] == n


def test_cost_grows_with_the_texts_and_not_with_their_square():
    def seconds(n):
        chance, earlier = random.Random(2), Earlier()
        texts = ["".join(chance.choices(CHARACTERS, k=80)) for _ in range(n)]
        begun = perf_counter()
        for index, text in enumerate(texts):
            earlier.like(text, str(index))
            earlier.add(text, str(index), index)
        return perf_counter() - begun

    assert seconds(1600) < 16 * seconds(200), "eight times as many texts: at most twice as long for each"


def test_bare_text_is_what_is_compared():
    assert bare("（一）内容 合法，ＯＫ OK。") == "一内容合法ｏｋok"


def detector(find=lambda office, period: [], **changes):
    """A right detector of the disputes."""
    told = {"title": "测试核查", "about": "都算。", "basis": "《示例文件》", "shows": ("matter",)} | changes
    return Detector("mediation.test", register=DISPUTES, find=find, **told)


def test_nothing_is_found_in_a_period_that_has_not_begun():
    finds = detector(lambda office, period: [Clue(None, "有。")])
    assert finds.clues(None, Period.year(2022, date(2021, 12, 31))) == []
    assert len(finds.clues(None, Period.year(2022, date(2022, 1, 1)))) == 1


def test_article_is_cited_by_the_day():
    values = (
        Value("甲法", "审查", date(2019, 9, 1), date(2021, 7, 1), "第一条"),
        Value("甲法", "审查", date(2021, 7, 1), None, "第二条"),
    )
    cited = detector(basis=(Limit("甲法", "review", "审查", "gate", ("a",), values=values),)).citation
    assert [cited(day) for day in (date(2021, 6, 30), date(2021, 7, 1))] == ["《甲法》第一条", "《甲法》第二条"]
    assert cited(date(2019, 8, 31)) == "《甲法》第一条（2019-09-01起）"
    assert detector().citation(TODAY) == "《示例文件》"


def test_register_may_be_named_by_its_key():
    assert detector(reads=("mediation.mediators",)).ledgers == [
        registry.registers[DISPUTES],
        registry.registers["mediation.mediators"],
    ]


def test_wrong_order_tells_each_day_that_is_too_late():
    day = date(2021, 2, 28)
    following = day + timedelta(days=1)
    assert wrong_order("讨论", day, ("审查", following), ("意见", day), ("备案", None)) == (
        "讨论2021-02-28；审查2021-03-01，晚1天。"
    )
    assert wrong_order("讨论", day, ("审查", day)) == ""


def test_first_day_of_each_number_is_looked_up_in_the_whole_house(small_world):
    register = registry.registers[DISPUTES]
    days = [date(2021, 3, 2), date(2021, 3, 1)]
    for day in days:
        enter_sample(small_world, register, matter="甲事", received_on=day, office=small_world.other_community)
    enter_sample(small_world, register, matter="丙事", received_on=days[0])
    for office in (small_world.community, small_world.house):
        noted = first_days(DISPUTES, office, "matter", "received_on", ["甲事", "乙事", ""])
        assert noted == {"甲事": days[1]}
    assert first_days(DISPUTES, small_world.sibling_house, "matter", "received_on", ["甲事"]) == {}


def test_journal_tells_when_a_field_was_first_filled_in(small_world, django_assert_num_queries):
    register, later = registry.registers[DISPUTES], NOW + timedelta(minutes=29, seconds=59)
    record = enter_sample(small_world, register, remarks="")
    untouched = enter_sample(small_world, register, remarks="")
    for text, moment in (("说明", later), ("更正后的说明", later + timedelta(days=1))):
        record = change.correct(
            small_world.actor(), register, record, {"remarks": text}, at=moment, seen=record.version
        )
    at_once = enter_sample(small_world, register, remarks="一并填写")
    with django_assert_num_queries(1):
        told = recorded(register, access.of_office(small_world.house, register), "remarks")
    assert untouched.pk not in told
    assert (told[record.pk].entered, told[record.pk].filled) == (NOW, later)
    assert (told[record.pk].apart, told[record.pk].minutes, told[record.pk].filled_on) == (True, 29, TODAY)
    assert not told[at_once.pk].apart
