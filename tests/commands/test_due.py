"""`hequan due`: what one office has to do, as people read it and as JSON; what was typed wrongly."""

import json
from datetime import date, datetime

import pytest

from hequan import cli
from hequan.core.calendar import SHANGHAI
from hequan.core.models import Deadline
from tests.cast import NOW, TODAY, of

REQUESTS = "openness.requests"
KEYS = ["group", "register", "number", "clock", "title", "deed", "due_on", "due_at", "state", "person", "office"]


@pytest.fixture
def request_of(office):
    """A request for information to 甲街道, received on 4 January 2022."""

    def enter(day=date(2022, 1, 4), **values):
        told = {"received_on": day, "channel": "in_person", "applicant": "张示安", "subject": "某路修缮方案"}
        return office.enter(REQUESTS, **(told | values))

    return enter


def told(capsys, *typed):
    """What the command says as JSON."""
    assert cli.main(["due", *typed, "--json"]) == 0
    return json.loads(capsys.readouterr().out)


def due(found):
    """(group, clock, last day, state) of each line."""
    return [(one["group"], one["clock"], one["due_on"], one["state"]) for one in found["due"]]


@pytest.mark.feature("14.2")
def test_the_shape_and_the_words(request_of, today, capsys):
    record = request_of()
    found = told(capsys, "--office", "甲街道", "--on", "2022-01-28")
    assert list(found) == ["office", "on", "due"] and (found["office"], found["on"]) == ("甲街道", "2022-01-28")
    # 30 January was a make-up workday, the second working day after the 28th.
    assert [list(one) for one in found["due"]] == [KEYS]
    assert found["due"][0] == {
        "group": "near",
        "register": REQUESTS,
        "number": record.number,
        "clock": "openness.answer_request.reply",
        "title": "答复期限",
        "deed": "答复",
        "due_on": "2022-01-30",
        "due_at": None,
        "state": "running",
        "person": "测试clerk",
        "office": "甲街道司法所",
    }


def test_the_day_before_the_day_and_the_day_after(request_of, today, capsys):
    request_of()
    reply = "openness.answer_request.reply"
    found = {
        day: due(told(capsys, "--office", "甲街道", "--on", day)) for day in ("2022-01-29", "2022-01-30", "2022-01-31")
    }
    assert found == {
        "2022-01-29": [("near", reply, "2022-01-30", "running")],
        "2022-01-30": [("today", reply, "2022-01-30", "running")],
        "2022-01-31": [("overdue", reply, "2022-01-30", "overdue")],
    }


def test_without_a_day_it_is_today_and_this_moment(request_of, today, capsys):
    record = request_of()
    Deadline.objects.filter(**of(record), clock="reply").update(due_on=TODAY, due_at=NOW.replace(hour=8, minute=30))
    assert ("overdue", "openness.answer_request.reply", "2022-01-10", "overdue") in due(told(capsys, "--office", "T1"))
    found = told(capsys, "--office", "T1", "--on", "2022-01-10")
    assert found["on"] == "2022-01-10" and found["due"][0]["due_at"].startswith("2022-01-10T")
    earlier = NOW.replace(hour=23)
    Deadline.objects.filter(**of(record), clock="reply").update(due_at=earlier)
    assert due(told(capsys, "--office", "T1"))[0][0] == "today"


def test_an_office_sees_its_own_and_what_is_below(request_of, office, today, capsys):
    world = office.world
    request_of(office=world.department)
    request_of(office=world.community)
    seen = {
        name: {one["office"] for one in told(capsys, "--office", name)["due"]}
        for name in ("甲街道", "甲街道司法所", "甲社区", "丙社区", "乙街道", "甲区")
    }
    assert seen == {
        "甲街道": {"甲街道司法所", "甲社区"},
        "甲街道司法所": {"甲街道司法所"},
        "甲社区": {"甲社区"},
        "丙社区": set(),
        "乙街道": set(),
        "甲区": set(),
    }


def test_people_read_it_by_group(request_of, today, capsys):
    record = request_of()
    assert cli.main(["due", "--office", "甲街道", "--on", "2022-02-08"]) == 0
    printed = capsys.readouterr().out
    assert "已逾期（1）" in printed
    assert f"  {record.number}  答复  已逾期9天，1月30日（周日）截止  测试clerk" in printed
    assert "张示安" not in printed


def test_nothing_to_do_is_said(small_world, today, capsys):
    assert cli.main(["due", "--office", "甲社区"]) == 0
    assert capsys.readouterr().out == "甲社区在2022年1月10日（周一）没有待办事项。\n"
    assert told(capsys, "--office", "甲社区") == {"office": "甲社区", "on": "2022-01-10", "due": []}


def test_all_rows_are_told_however_many(request_of, today, capsys, monkeypatch):
    monkeypatch.setattr("hequan.core.backlog.STRETCH", 2)
    numbers = [request_of().number for _ in range(5)]
    found = told(capsys, "--office", "甲街道", "--on", "2022-01-28")
    assert [one["number"] for one in found["due"]] == numbers


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        (["--office", "甲街办"], ["“甲街办”", "甲街道"]),
        (["--office", "甲街道", "--on", "2022-02-30"], ["“2022-02-30”不是日期", "例如 2024-01-01"]),
        (["--office", "甲街道", "--on", "今天"], ["“今天”不是日期"]),
        (["--office", ""], ["“”"]),
    ],
)
def test_a_mistake_is_one_sentence(small_world, capsys, typed, words):
    assert cli.main(["due", *typed, "--json"]) == 2
    printed = capsys.readouterr()
    assert printed.out == "" and printed.err.count("\n") == 1
    assert all(word in printed.err for word in words), printed.err


def test_without_an_office_the_grammar_refuses(capsys):
    with pytest.raises(SystemExit) as end:
        cli.main(["due"])
    assert end.value.code == 2 and "缺少 --office" in capsys.readouterr().err


def test_years_far_away_are_days_too(request_of, today, capsys):
    request_of()
    assert due(told(capsys, "--office", "甲街道", "--on", "2031-05-01"))[0][0] == "overdue"
    assert due(told(capsys, "--office", "甲街道", "--on", "1999-12-31"))[0][0] == "later"
    assert datetime(2022, 1, 30, tzinfo=SHANGHAI).weekday() == 6
