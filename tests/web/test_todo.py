"""The to-do centre: what presses first, in words, with its article, the button that opens the deed, and reminders."""

import re
from datetime import date, datetime, timedelta

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from hequan.core import access, take, todo
from hequan.core.backlog import COUNTED, Backlog, mark_of
from hequan.core.calendar import SHANGHAI
from hequan.core.models import Deadline
from hequan.core.registry import registry
from hequan.web import todo_page
from tests.cast import NOW, TODAY
from tests.contract.sample import enter_sample, values_for
from tests.web.conftest import HOME, OWN, REQUESTS, names, page


# 10 January 2022 is a Monday without holidays near: three working days end on Thursday, the week on Sunday.
@pytest.mark.feature("14.2")
@pytest.mark.parametrize(
    ("state", "days", "group", "words"),
    [
        ("running", -1, "overdue", "已逾期1天，1月9日（周日）截止"),
        ("running", 0, "today", "今天，1月10日（周一）截止"),
        ("running", 1, "near", "明天，1月11日（周二）截止"),
        ("running", 3, "near", "还剩3个工作日，1月13日（周四）截止"),
        ("running", 4, "week", "还剩4个工作日，1月14日（周五）截止"),
        ("running", 6, "week", "还剩4个工作日，1月16日（周日）截止"),
        ("running", 7, "later", "还剩5个工作日，1月17日（周一）截止"),
        ("running", 100, "later", "还剩100天，4月20日（周三）截止"),
        ("lapses", 1, "near", "明天，1月11日（周二）截止"),
        ("lapses", -1, None, ""),
        ("until", -40, "past", "已过40天，2021年12月1日（周三）"),
        ("until", 0, "today", "今天，1月10日（周一）"),
        ("day", 2, "near", "还剩2个工作日，1月12日（周三）"),
        ("day", -1, None, ""),
        ("waits", 2, "waiting", "还剩2个工作日，1月12日（周三）截止"),
        ("waits", -2, "waiting", "已过2天，1月8日（周六）截止"),
        ("floor", 5, "waiting", "还剩4个工作日，1月15日（周六）届满"),
        ("floor", -1, "open", "期间已满，1月9日（周日）届满"),
        ("paused", None, "paused", "暂停计算"),
        ("unset", None, "unset", "待填本地规定"),
        ("open", None, "open", "在办，无法定期限"),
    ],
)
def test_each_line_stands_in_its_group_with_words(small_world, today, put, state, days, group, words):
    row = put(state, TODAY + timedelta(days=days) if days is not None else None)
    assert names(small_world) == ({group: [row.record_id]} if group else {})
    if group:
        assert f"<strong>{words}</strong>" in page(small_world)


def test_holidays_and_make_up_days_count_in_the_words(small_world, put):
    """31 January to 6 February 2022 were days off; Saturday 29 and Sunday 30 January were worked."""
    row = put("running", date(2022, 2, 7))
    line = todo.lines(small_world.actor(), [row], todo.Now.on(date(2022, 1, 28)))[0]
    assert line.words == "还剩3个工作日，2月7日（周一）截止"
    line = todo.lines(small_world.actor(), [row], todo.Now.on(date(2022, 1, 30)))[0]
    assert line.words == "还剩1个工作日，2月7日（周一）截止"
    row.due_on = date(2022, 2, 6)
    line = todo.lines(small_world.actor(), [row], todo.Now.on(date(2022, 1, 30)))[0]
    assert line.words == "还剩7天，其间没有工作日，2月6日（周日）截止"


def test_hours_are_over_on_the_same_day(small_world, put, today):
    at = NOW.replace(hour=8, minute=20)
    row = put("running", TODAY, due_at=at)
    later = put("running", TODAY, due_at=NOW.replace(hour=18))
    assert names(small_world) == {"overdue": [row.record_id], "today": [later.record_id]}
    text = page(small_world)
    assert "已逾期40分钟，1月10日（周一）08:20截止" in text and "今天，1月10日（周一）18:00截止" in text
    first = todo.lines(small_world.actor(), [row], todo.Now.on(TODAY, NOW.replace(hour=11)))[0]
    assert (first.words, first.state) == ("已逾期2小时，1月10日（周一）08:20截止", "overdue")


def test_a_line_names_matter_person_deed_article_and_the_way_to_the_deed(office, today):
    told = {"received_on": date(2022, 1, 4), "channel": "in_person", "applicant": OWN, "subject": "某路修缮方案"}
    record = office.enter(REQUESTS, **told)
    text = page(office.world)
    assert record.number in text and OWN not in text and "张**" in text
    assert f'href="{reverse("step", args=[REQUESTS, record.pk, "replied"])}"' in text
    assert "答复期限：《政府信息公开条例》第三十三条" in text
    desk = office.world.client("clerk").get(HOME).context["desk"]
    row = next(row for part in desk.parts for row in part.rows if row.line.deadline.clock == "reply")
    assert (row.deed, row.line.person) == ("答复", "测试clerk")
    # Counted by hand: 18 working days in the four weeks after 4 January, then the make-up days 29 and 30 January.
    assert row.line.due_on == date(2022, 1, 30) and any("2022-01-30" in line for line in row.why)


def test_who_may_not_take_the_step_opens_the_record(office, today):
    told = {"received_on": date(2022, 1, 4), "channel": "in_person", "applicant": OWN, "subject": "某路修缮方案"}
    record = office.enter(REQUESTS, **told)
    text = page(office.world, "leader")
    assert reverse("step", args=[REQUESTS, record.pk, "replied"]) not in text
    assert f'href="{reverse("record", args=[REQUESTS, record.pk])}" aria-label="打开{record.number}"' in text


def test_counts_agree_with_the_list_and_the_rest_is_one_link_away(small_world, today, put):
    rows = [put("running", TODAY + timedelta(days=20 + n % 3)) for n in range(65)]
    desk = small_world.client().get(HOME).context["desk"]
    part = desk.parts[0]
    assert (part.group.name, len(part.rows), part.count) == ("later", todo_page.SHOWN, "65")
    seen, address = [], part.address
    while address:
        desk = small_world.client().get(address).context["desk"]
        seen += [row.line.deadline.pk for row in desk.parts[0].rows]
        assert desk.parts[0].count == "65" and len(desk.parts[0].rows) <= todo_page.PAGE
        address = desk.further
    assert seen == [row.pk for row in sorted(rows, key=lambda row: (row.due_on, row.pk))]


def test_of_what_is_overdue_the_latest_comes_first(small_world, put):
    """What was missed yesterday can still be mended; what was missed years ago waits behind it, page after page."""
    rows = [put("running", TODAY - timedelta(days=1 + n // 2)) for n in range(7)]
    rows.insert(0, put("running", TODAY, due_at=NOW.replace(hour=8)))
    backlog, now = Backlog(small_world.actor()), todo.Now.on(TODAY, NOW)
    group = next(group for group in todo.groups(now) if group.name == "overdue")
    seen, mark = [], None
    while found := backlog.first(group.stretches, 3, mark):
        seen += [row.pk for row in found]
        mark = mark_of(found[-1])
    assert seen == [row.pk for row in sorted(rows, key=lambda row: (row.due_on, row.pk), reverse=True)]


def test_undated_groups_are_paged_as_well(small_world, put):
    """The open ones: first those whose minimum period is over, by its day, then those that have no day."""
    rows = [*(put("floor", TODAY - timedelta(days=9 - n)) for n in range(3)), *(put("open") for _ in range(4))]
    backlog = Backlog(small_world.actor())
    group = next(group for group in todo.groups(todo.Now.on(TODAY)) if group.name == "open")
    seen, mark = [], None
    while found := backlog.first(group.stretches, 2, mark):
        seen += [row.pk for row in found]
        mark = mark_of(found[-1])
    assert seen == [row.pk for row in rows] and backlog.count(group.stretches) == 7


@pytest.mark.parametrize(
    "after", ["", "x", "2022-13-01.5", "2022-01-01", "2022-01-01.-5", ".", ".99999999999999999999"]
)
def test_a_wrong_mark_gives_the_first_page(small_world, today, put, after):
    row = put("running", TODAY + timedelta(days=30))
    assert names(small_world, group="later", after=after) == {"later": [row.record_id]}


@pytest.mark.parametrize("query", [{"group": "nonsense"}, {"whose": "nobody"}])
def test_a_wrong_address_gives_the_whole_list(small_world, today, put, query):
    row = put("running", TODAY)
    assert names(small_world, **query) == {"today": [row.record_id]}


def test_an_empty_group_says_so(small_world, today):
    assert "这一组现在没有事项" in page(small_world, group="paused")


def test_mine_my_office_and_the_whole_house(small_world, today, put):
    mine = put("running", TODAY)
    others = put("running", TODAY, person="测试reviewer")
    elsewhere = put("running", TODAY, person="测试community", office=small_world.community)
    everything = [mine.record_id, others.record_id, elsewhere.record_id]
    assert names(small_world) == {"today": everything}
    assert names(small_world, whose="mine") == {"today": everything[:1]}
    assert names(small_world, whose="office") == {"today": everything[:2]}
    assert names(small_world, "community") == {"today": everything[2:]}
    assert names(small_world, person="测试reviewer") == {"today": [others.record_id]}
    desk = small_world.client().get(HOME, {"whose": "office"}).context["desk"]
    assert [(title, used) for title, _, used in desk.switch] == [("我的", False), ("本科室", True), ("全街道", False)]
    titles = [title for title, _, _ in small_world.client("community").get(HOME).context["desk"].switch]
    assert titles == ["我的", "本社区"]
    assert desk.address(group="later") == f"{HOME}?whose=office&group=later"


def test_a_post_of_one_line_of_work_sees_only_its_own(small_world, today, put):
    put("running", TODAY)
    assert names(small_world, "mediator") == {} and names(small_world, "sibling") == {}
    assert names(small_world, "district") == {}
    parts = Backlog(small_world.actor("mediator")).parts()
    registers = [
        one for one in access.readable_registers(small_world.actor("mediator")) if one.procedure or one.upcoming
    ]
    assert len(parts) == len(registers)


def test_a_calm_day_says_so_and_names_the_next_one(small_world, today, put):
    assert "今天没有到期的事项，也没有逾期的。台账里有期限的事项" in page(small_world)
    row = put("running", TODAY + timedelta(days=3))
    text = page(small_world)
    assert "今天没有到期的事项，也没有逾期的。下一项是还剩3个工作日，1月13日（周四）截止" in text
    row.due_on = TODAY
    row.save()
    assert "今天没有到期的事项" not in page(small_world)


def test_what_a_notice_moved_is_told(small_world, today, put):
    put("running", date(2022, 1, 13), moved_from=date(2021, 12, 31), moved_because="2022年放假安排")
    assert "期限由2021年12月31日（周五）改为1月13日（周四）（2022年放假安排）" in page(small_world)


def test_a_day_without_notice_is_called_provisional(small_world, today, put):
    put("running", date(2022, 1, 13), moves=True)
    assert "暂按星期推算" in page(small_world)


def test_a_missing_local_rule_is_filled_in_by_who_may(small_world, today):
    """Of the clocks that the law leaves to the office, the button of a head opens the form of the rule."""
    clocks = ((r, c) for r in registry.registers.values() if r.procedure for c in r.procedure.clocks().values())
    register, clock = next((r, c) for r, c in clocks if any(limit.is_local for limit in c.limits))
    limit = next(limit for limit in clock.limits if limit.is_local)
    record = enter_sample(small_world, register)
    Deadline.objects.filter(register=register.key, record_id=record.pk).delete()
    Deadline.objects.create(
        house=small_world.house, office=record.office, register=register.key, record_id=record.pk, clock=clock.name,
        state="unset", person="测试clerk",
    )  # fmt: skip
    address = reverse("rule", args=[limit.law, limit.key])
    assert address in page(small_world, "leader") and address not in page(small_world, "clerk")


def test_days_of_a_register_stay_in_their_words(small_world, today):
    """A certificate that ran out is not late; a limit somebody typed in is, and says what has to be done."""
    told = {"valid_until": TODAY - timedelta(days=3)}
    officer = _sample(small_world, "enforcement.officers", **told)
    lines = {part.group.name: part.rows for part in small_world.client().get(HOME).context["desk"].parts}
    row = next(row for row in lines["past"] if row.line.record.pk == officer.pk)
    assert row.line.words == "已过3天，1月7日（周五）" and row.deed == "有效期至"
    check = _sample(small_world, "enforcement.checks", rectify_by=TODAY - timedelta(days=2), rectified_on=None)
    lines = {part.group.name: part.rows for part in small_world.client().get(HOME).context["desk"].parts}
    row = next(row for row in lines["overdue"] if row.line.record.pk == check.pk)
    assert row.line.words == "已逾期2天，1月8日（周六）截止" and row.deed == "复查合格"


def _sample(world, key, **values):
    register = registry.registers[key]
    known = {name: value for name, value in values_for(world, register).items() if name not in values}
    earlier = {name: TODAY - timedelta(days=400) for name in (register.dated,)}
    return world.enter(register, **(known | earlier | values))


def test_questions_are_as_many_for_a_hundred_rows_as_for_ten(small_world, today, put, django_assert_max_num_queries):
    for n in range(10):
        put("running", TODAY + timedelta(days=n - 3), person=f"某{n % 4}")
    first = _questions(small_world)
    for n in range(90):
        put("running", TODAY + timedelta(days=n % 30 - 10), person=f"某{n % 4}")
    # Where a group has more rows than are shown, its others are counted.
    assert _questions(small_world) <= first + 10


def _questions(world):
    client: Client = world.client("leader")
    with CaptureQueriesContext(connection) as questions:
        client.get(HOME)
    return len(questions)


def test_a_large_group_is_counted_up_to_a_bound(small_world, put, monkeypatch):
    monkeypatch.setattr("hequan.core.backlog.COUNTED", 3)
    for _ in range(6):
        put("running", TODAY)
    group = next(group for group in todo.groups(todo.Now.on(TODAY)) if group.name == "today")
    assert Backlog(small_world.actor()).count(group.stretches) == 4
    assert todo_page.Part(group, [], COUNTED + 1).count == f"{COUNTED}以上"


@pytest.mark.parametrize("username", ["clerk", "leader", "community", "mediator"])
def test_every_stretch_is_read_by_an_index_in_its_order(small_world, put, username):
    """The plan of the database: no sorting, no reading of the whole table."""
    for n in range(40):
        put("running", TODAY + timedelta(days=n))
    for person in ("", "测试clerk"):
        backlog = Backlog(small_world.actor(username), person)
        for group in todo.groups(todo.Now.on(TODAY)):
            for stretch in group.stretches:
                for part in backlog.parts():
                    for mark in (None, (TODAY, 5)):
                        plan = stretch.beyond(part, mark)[:21].explain()
                        sorts = "TEMP B-TREE" in plan and not stretch.before  # of one day's moments there are few
                        assert not sorts and "SCAN" not in plan.replace("Index Scan", ""), plan


def test_what_was_late_this_morning_is_found_by_its_moment(small_world, put):
    """However many other limits end today: the index of moments holds none of them."""
    rows = [put("running", TODAY, due_at=NOW - timedelta(minutes=n)) for n in (1, 5)]
    put("running", TODAY)
    put("running", TODAY, due_at=NOW + timedelta(minutes=1))
    put("running", TODAY - timedelta(days=1), due_at=NOW - timedelta(days=1))
    late = next(group for group in todo.groups(todo.Now.on(TODAY, NOW)) if group.name == "overdue").stretches[1]
    part = Backlog(small_world.actor()).parts()[0]
    assert set(late.of(part)) == set(rows)
    if connection.vendor == "sqlite":
        assert "deadlines_with_a_moment" in late.of(part)[:21].explain()


def test_moments_are_of_shanghai(small_world, put):
    row = put("running", TODAY, due_at=datetime(2022, 1, 10, 6, 30, tzinfo=SHANGHAI))
    line = todo.lines(small_world.actor(), [Deadline.objects.get(pk=row.pk)], todo.Now.on(TODAY))[0]
    assert line.words == "今天，1月10日（周一）06:30截止"
    assert re.fullmatch(r"[a-z_.]+", line.clock_name) and take.step_of(line.register, line.step).name == "replied"
