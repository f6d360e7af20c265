"""The law that was in force on a day, with its article; a file that does not add up is refused in a sentence."""

import json
from datetime import date, timedelta
from functools import cache
from pathlib import Path

import pytest

from hequan import cli
from hequan.core import checks, law_file, strict_yaml
from hequan.core.law import COUNTED, Law, NotInForce, UnknownLaw, Version
from hequan.core.law_file import law, laws, read
from hequan.core.strict_yaml import Malformed
from tools.law import COLLECTED, left_out

CASES = Path(__file__).with_name("law_cases.yaml")
AREAS = "decision normative_document dispute petition reconsideration disclosure emergency public_opinion litigation"
AREAS = [*AREAS.split(), "rule_of_law", "time"]


def border_cases() -> list[tuple]:
    """(law, limit, day, what it came to, citation) of the file beside this one."""
    told = strict_yaml.load(CASES)
    limits = [(title, key, days) for title, one in told.items() for key, days in one.items()]
    return [(title, key, day, expected) for title, key, days in limits for day, expected in days.items()]


@pytest.mark.parametrize(("title", "key", "day", "expected"), border_cases())
def test_the_value_of_a_day_is_that_of_the_version_in_force(title, key, day, expected):
    if expected == "没有规定":
        with pytest.raises(NotInForce, match=day.isoformat()):
            law(title)[key].on(day)
    else:
        value = law(title)[key].on(day)
        assert f"{value.words} {value.articles}" == expected


def test_what_was_not_in_force_names_limit_and_day_and_says_when_it_is():
    with pytest.raises(NotInForce) as told:
        law("信访条例")["handle"].on(date(2022, 5, 1))
    assert str(told.value) == (
        "2022-05-01没有“办结信访事项”的规定（《信访条例》）。有规定的时间：2005-05-01起至2022-05-01前。"
    )
    with pytest.raises(NotInForce, match="2022-05-01《信访条例》没有施行。施行时间：2005-05-01起至2022-05-01前。"):
        law("信访条例").version(date(2022, 5, 1))


def test_the_version_of_a_day():
    versions = [law("政府信息公开条例").version(date(2019, 5, day)).order for day in (14, 15, 16)]
    assert versions == ["国务院令第492号", "国务院令第711号", "国务院令第711号"]


def test_unknown_names_are_refused_with_near_ones():
    with pytest.raises(UnknownLaw, match="行政复议法"):
        law("行政复仪法")
    with pytest.raises(UnknownLaw, match="extend_reply"):
        law("政府信息公开条例")["extend_replay"]


def test_a_value_cites_its_law_and_what_says_how_it_is_counted():
    value = law("行政复议法")["reply"].on(date(2024, 1, 1))
    assert value.citation == "《行政复议法》第四十八条、第八十八条第二款"


def test_no_memory_becomes_a_number():
    """本地规定 has no numbers; a limit that waits for the office says so on any day."""
    assert all(limit.setting and not limit.values for limit in law("本地规定").limits.values())
    assert law("本地规定")["file_document"].on(date(1990, 1, 1)).words == "本地规定"


@pytest.mark.parametrize("title", list(laws()))
def test_every_value_has_its_article_and_every_version_its_day(title):
    for limit in law(title).limits.values():
        for value in limit.values:
            assert value.article or value.setting
            assert law(title).holds_on(value.since), f"{limit.key} {value.since}"
            if value.until:
                assert not value.holds_on(value.until) and value.holds_on(value.until - timedelta(days=1))
            assert bool(value.words) == (limit.kind in COUNTED)


#: What may stand in a file but must not: (the change, what is told).
RIGHT = """
title: 甲法
checked_on: 2026-01-01
versions:
  2010-01-01: {order: 甲令第1号}
  2020-01-01: {order: 甲令第2号}
limits:
  reply:
    title: 答复
    kind: deadline
    fact: [a]
    values:
      2010-01-01: {number: 10, unit: calendar_day, article: 第一条}
"""
VALUE = "{number: 10, unit: calendar_day, article: 第一条}"
WRONG = [
    (("title: 甲法", "titel: 甲法"), "unknown key titel"),
    (("checked_on: 2026-01-01", "checked_on: 2026-01-01\nchecked_on: 2026-01-02"), "stands twice"),
    (("    kind: deadline", "    kind: deadline\n    kind: gate"), "stands twice"),
    (("    kind: deadline", "    kind: dedline"), "kind is 'dedline'. Expected deadline, minimum_period"),
    (("    kind: deadline", "    kind: article"), "kind is 'article'"),
    (("    kind: deadline", "    kind: gate"), "gate is not counted; leave out number"),
    (("    fact: [a]\n", ""), "fact is missing"),
    (("  reply:", "  答复:"), "'答复' is no name"),
    (("article: 第一条", "article: ''"), "article is missing"),
    ((", article: 第一条", ""), "article is missing"),
    (
        ("unit: calendar_day", "unit: day"),
        "unit is 'day'. Expected calendar_day, working_day, minute, hour, month, year",
    ),
    (("unit: calendar_day, ", ""), "number and unit stand together"),
    (("number: 10", "number: 0"), "number is 0. Expected a whole number from 1 on"),
    (("number: 10", "number: true"), "number is True"),
    (("number: 10", "number: ten"), "number is 'ten', expected a int"),
    (("number: 10, unit: calendar_day, ", ""), "exactly one of number, by, before, setting; found none"),
    (("number: 10,", "by: 01-31, number: 10,"), "exactly one of"),
    (("number: 10, unit: calendar_day", "by: 31-01"), "'31-01' is no day of the year"),
    (("      2010-01-01:", "      2009-12-31:"), "is earlier than 2010-01-01, when the law came into force"),
    (("      2010-01-01:", "      someday:"), "expected a day such as 2019-05-15"),
    (("  2010-01-01: {order: 甲令第1号}", "  2010-01-01: {repealed: 2021-01-01}"), "versions overlap"),
    (("  2010-01-01: {order: 甲令第1号}", "  2010-01-01: {repealed: 2009-01-01}"), "before it came into force"),
    (("  2010-01-01: {order: 甲令第1号}", "  2010-01-01: {published: 2010-01-02}"), "after it came into force"),
    (("  2010-01-01: {order: 甲令第1号}", "  2020-02-01: {order: 甲令第1号}"), "Earliest first"),
    (("2020-01-01: {order: 甲令第2号}", "2020-01-01: {order: 2}"), "order is 2, expected a str"),
    (("甲令第2号}", "甲令第2号, repealed: 2025-01-01}"), None),
    ((VALUE, f"{VALUE}\n      2010-01-01: {VALUE}"), "stands twice"),
    ((f"    values:\n      2010-01-01: {VALUE}", ""), "either values by the day in force, or setting: true"),
    (("    values:", "    setting: true\n    values:"), "either values by the day in force, or setting: true"),
    (("    kind: deadline", "    by_reference: true\n    kind: deadline"), "by_reference says whether it binds"),
    (("limits:", "articles:\n  reply: {title: 答复, fact: [b], setting: true}\nlimits:"), "a limit and an article"),
]


@pytest.mark.parametrize(("change", "told"), WRONG)
def test_a_file_that_does_not_add_up_is_refused(tmp_path, change, told):
    assert RIGHT.count(change[0]) >= 1
    if told is None:
        assert written(tmp_path, RIGHT.replace(*change)).title == "甲法"
        return
    with pytest.raises(Malformed) as fault:
        written(tmp_path, RIGHT.replace(*change, 1))
    assert told in str(fault.value) and "example.yaml" in str(fault.value)


def test_a_value_dated_after_the_repeal_is_refused(tmp_path):
    text = RIGHT.replace("甲令第2号}", "甲令第2号, repealed: 2025-01-01}").replace(
        "      2010-01-01", "      2025-01-01"
    )
    with pytest.raises(Malformed, match="the law was repealed on 2025-01-01"):
        written(tmp_path, text)


def test_a_new_version_says_anew_what_it_asks(tmp_path):
    """Articles move when a law is revised; a value that was not said again does not live on."""
    reply = written(tmp_path, RIGHT)["reply"]
    assert reply.on(date(2019, 12, 31)).number == 10
    with pytest.raises(NotInForce):
        reply.on(date(2020, 1, 1))


def written(folder, text):
    """The law that a file with this text holds."""
    path = folder / "example.yaml"
    path.write_text(text, encoding="utf-8")
    return read(path)


def test_two_files_of_one_law_are_refused_and_the_check_says_so(tmp_path, monkeypatch):
    for name in ("a", "b"):
        (tmp_path / f"{name}.yaml").write_text(RIGHT, encoding="utf-8")
    monkeypatch.setattr(law_file, "files", lambda: sorted(tmp_path.glob("*.yaml")))
    laws.cache_clear()
    try:
        told = [problem for problem in checks.problems() if problem.id == "core.E501"]
        assert [problem.sentence for problem in told] == [
            "b.yaml: another file has the title '甲法'. Put both into one file."
        ]
    finally:
        laws.cache_clear()


@pytest.mark.parametrize(("days", "unchecked"), [(0, False), (365, False), (366, True)])
def test_a_law_is_unchecked_after_a_year(days, unchecked):
    day = date(2026, 1, 1)
    assert Law("甲法", day, (Version(day),)).is_unchecked(day + timedelta(days)) is unchecked
    assert Law("甲法", None, (Version(day),)).is_unchecked(day) is True


def test_the_command_lists_what_is_in_force_on_a_day(capsys):
    assert cli.main(["law", "--on", "2019-05-14", "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    [reply] = [one for one in told["limits"] if (one["law"], one["name"]) == ("政府信息公开条例", "reply")]
    assert (reply["number"], reply["unit"], reply["article"]) == (15, "working_day", "第二十三条、第二十四条")
    assert not [one for one in told["limits"] if one["law"] in ("信访工作条例", "重大行政决策程序暂行条例")]
    assert cli.main(["law", "--on", "2022-05-01"]) == 0
    printed = capsys.readouterr().out
    assert "信访工作条例（2022-05-01 起施行）" in printed and "\n信访条例" not in printed
    assert "  对转送、交办提出异议：期限 5个工作日，第二十三条第三款" in printed


def test_the_command_lists_what_nobody_looked_at(capsys):
    assert cli.main(["law", "--unchecked", "--on", "2026-11-24"]) == 0
    printed = capsys.readouterr().out
    assert "人民调解工作若干规定：没有核对过是否仍然有效" in printed and "行政复议法：" not in printed
    assert cli.main(["law", "--unchecked", "--on", "2027-11-25", "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert {"title": "行政复议法", "checked_on": "2026-11-23"} in told["unchecked"]


def test_the_command_refuses_what_is_no_day(capsys):
    assert cli.main(["law", "--on", "2024-02-30"]) == 2
    assert capsys.readouterr().err == "“2024-02-30”不是日期，请写成年-月-日，例如 2024-01-01。\n"


def encoded():
    """The limits that encode each collected fact."""
    found = {}
    for one in laws().values():
        for limit in one.limits.values():
            for fact in limit.facts:
                found.setdefault(fact, []).append(limit)
    return found


def test_no_fact_is_both_encoded_and_left_out():
    assert set(encoded()) & set(left_out()) == set()


collected = pytest.mark.skipif(not COLLECTED.exists(), reason="the collected facts are not beside the project")


@cache
def facts():
    """The collected facts by id."""
    return {fact["id"]: fact for fact in strict_yaml.load(COLLECTED)}


@collected
def test_every_collected_fact_is_encoded_or_left_out_with_its_reason():
    assert set(encoded()) | set(left_out()) == set(facts())


@collected
def test_everything_seen_and_asked_for_is_encoded():
    wanted = {
        key
        for key, fact in facts().items()
        if fact["verified"] == "text" and fact["area"] in AREAS and fact["kind"] in (*COUNTED, "gate")
    }
    assert {key: left_out()[key][1] for key in wanted - set(encoded())} == {
        "rol_residents_committee_law": "只见概况，未见条文",
    }


@collected
def test_days_units_numbers_and_articles_are_those_collected():
    for key, limits in encoded().items():
        fact = facts()[key]
        values = [value for limit in limits for value in limit.values if value.since == day_of(fact)]
        if fact["verified"] == "memory":
            assert all(value.setting and not value.article for value in values), key
            continue
        if day_of(fact) is None:
            # Quoted by a local paper without the day and the article of the original: the file says so in the article.
            values = [value for limit in limits for value in limit.values]
            assert all("未见" in value.article for value in values if not value.setting), key
            continue
        assert values or all(limit.setting for limit in limits), key
        # 条号未见: the words were seen, the article's number was not; the file says so in place of the number.
        for value in (value for value in values if "未见" not in value.article):
            assert value.articles in fact["article"] or value.article in f"{fact['article']}{fact['notes']}", key
            assert value.until is None or fact["effective_to"] is None or value.until == day_after(fact), key
        if isinstance(fact["value"], int) and fact["kind"] in COUNTED:
            assert (fact["value"], fact["unit"]) in [(value.number, value.unit) for value in values], key


def day_of(fact):
    """The day on which a fact came into force."""
    return fact["effective_from"] and date.fromisoformat(fact["effective_from"])


def day_after(fact):
    """The first day on which it no longer held."""
    return date.fromisoformat(fact["effective_to"]) + timedelta(days=1)
