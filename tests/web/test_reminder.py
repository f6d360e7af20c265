"""Who has how much, and reminders: once a day for each matter, seen by both, kept in its history."""

import threading
from datetime import date, timedelta

import pytest
from django.db import connections
from django.urls import reverse

from hequan.core import access, history, reminder
from hequan.core.actor import NotAllowed
from hequan.core.backlog import Backlog
from hequan.core.models import Deadline, Event
from hequan.core.registry import registry
from hequan.web import todo_page
from tests.cast import NOW, TODAY, make_person, of
from tests.cast import small_world as small_world_committed
from tests.web.conftest import HOME, OWN, REQUESTS, names, page


def test_a_head_sees_who_has_how_much(small_world, today, put):
    for n in range(3):
        put("running", TODAY - timedelta(days=n + 1), person="甲某")
    put("running", TODAY, person="乙某")
    put("running", TODAY + timedelta(days=3), person="乙某")
    put("open", person="丙某")
    desk = small_world.client("leader").get(HOME).context["desk"]
    assert [(load.person, load.overdue, load.near, load.all) for load in desk.loads] == [
        ("甲某", "3", "0", "3"), ("乙某", "0", "2", "2"), ("丙某", "0", "0", "1"),
    ]  # fmt: skip
    assert small_world.client("clerk").get(HOME).context["desk"].loads == []
    of_one = small_world.client("leader").get(desk.loads[0].address).context["desk"]
    assert [(part.group.name, part.count) for part in of_one.parts] == [("overdue", "3")] and of_one.loads == []


def test_people_are_paged(small_world, today, put, monkeypatch):
    monkeypatch.setattr(todo_page, "PEOPLE", 2)
    for person in "戊己庚":
        put("open", person=person)
    desk = small_world.client("leader").get(HOME).context["desk"]
    rest = small_world.client("leader").get(desk.more_people).context["desk"]
    assert {load.person for one in (desk, rest) for load in one.loads} == set("戊己庚") and rest.more_people == ""


def remind(world, username="leader", **sent):
    return world.client(username).post(reverse("remind"), sent, follow=True)


@pytest.mark.feature("14.2")
def test_a_reminder_is_seen_by_both_and_kept(small_world, today, put):
    row = put("running", TODAY - timedelta(days=2))
    assert "催办测试clerk，" in page(small_world, "leader") and "催办测试clerk，" not in page(small_world)
    answer = remind(small_world, register=REQUESTS, record=row.record_id, back="whose=office&after=x")
    assert answer.redirect_chain[0][0] == f"{HOME}?whose=office&after=x"
    assert "已催办 测试clerk：" in answer.content.decode() and "“答复”，已逾期2天" in answer.content.decode()
    assert "已催办（1月10日，测试leader）" in page(small_world)
    record = access.record(small_world.actor(), registry.registers[REQUESTS], row.record_id)
    told = history.lines(registry.registers[REQUESTS], record)[0]
    assert str(told).startswith("2022-01-10 09:00 测试leader（甲街道主任）催办（事项：请测试clerk办理“答复”：已逾期2天")
    assert record.version == 1, "to remind changes nothing in the record"


def test_once_a_day_for_each_matter(small_world, today, put, monkeypatch):
    row = put("running", TODAY - timedelta(days=2))
    for _ in range(2):
        answer = remind(small_world, register=REQUESTS, record=row.record_id)
    assert "今天已经由测试leader催办过，同一件事一天只催办一次，请明天再催" in answer.content.decode()
    assert Event.objects.filter(kind="reminded").count() == 1
    assert "催办测试clerk，" not in page(small_world, "leader")
    monkeypatch.setattr("django.utils.timezone.now", lambda: NOW + timedelta(days=1))
    remind(small_world, register=REQUESTS, record=row.record_id)
    assert Event.objects.filter(kind="reminded").count() == 2


def test_a_head_reminds_one_person_of_all_that_is_overdue(small_world, today, put):
    rows = [put("running", TODAY - timedelta(days=n + 1), person="甲某") for n in range(4)]
    put("running", TODAY, person="甲某")
    put("running", TODAY - timedelta(days=1), person="乙某")
    remind(small_world, register=REQUESTS, record=rows[0].record_id)
    answer = remind(small_world, person="甲某")
    assert "已催办 甲某 的逾期事项3件。另有1件今天已经催办过" in answer.content.decode()
    assert "4件今天都已经催办过" in remind(small_world, person="甲某").content.decode()
    assert "没有逾期的事项" in remind(small_world, person="丙某").content.decode()
    assert "没有选定催办谁" in remind(small_world).content.decode()
    assert Event.objects.filter(kind="reminded").count() == 4


def test_two_limits_of_one_matter_are_one_reminder(small_world, today, put):
    row = put("running", TODAY - timedelta(days=2), person="甲某")
    Deadline.objects.create(
        house=row.house, office=row.office, register=REQUESTS, record_id=row.record_id, clock="third_party",
        state="running", due_on=TODAY - timedelta(days=1), person="甲某",
    )  # fmt: skip
    assert reminder.remind_all(Backlog(small_world.actor("leader"), "甲某"), at=NOW) == (1, 0)


def test_only_a_head_reminds_and_only_of_what_is_there(small_world, today, put):
    row = put("running", TODAY - timedelta(days=2))
    sent = {"register": REQUESTS, "record": row.record_id}
    assert [small_world.client(who).post(reverse("remind"), sent).status_code for who in ("clerk", "mediator")] == [
        403,
        404,
    ]
    assert small_world.client("district").post(reverse("remind"), sent).status_code == 404
    assert small_world.client("leader").post(reverse("remind"), sent | {"record": "x"}).status_code == 404
    assert small_world.client("clerk").post(reverse("remind"), {"person": "测试clerk"}).status_code == 403
    row.delete()
    assert "没有未办的事项，不需要催办" in remind(small_world, **sent).content.decode()
    assert not Event.objects.filter(kind="reminded").exists()
    with pytest.raises(NotAllowed):
        reminder.remind(small_world.actor(), registry.registers[REQUESTS], row.record_id, at=NOW)


def test_a_reminder_is_no_news_once_the_matter_went_on(office, today):
    told = {"received_on": date(2021, 11, 1), "channel": "in_person", "applicant": OWN, "subject": "某路修缮方案"}
    record = office.enter(REQUESTS, **told)
    remind(office.world, register=REQUESTS, record=record.pk)
    assert "已催办（1月10日" in page(office.world)
    office.take(record, "consult", TODAY, at=NOW + timedelta(minutes=5))
    assert "已催办（1月10日" not in page(office.world)


def test_nobody_is_led_elsewhere(small_world, today, put):
    row = put("running", TODAY - timedelta(days=2))
    sent = {"register": REQUESTS, "record": row.record_id, "back": "//evil.example/?a=1"}
    assert small_world.client("leader").post(reverse("remind"), sent).url.startswith(f"{HOME}?")


def test_a_strange_name_is_only_a_name(small_world, today, put):
    make_person("odd", (small_world.department, "clerk", "经办人"))
    put("running", TODAY, person="<b>' OR 1=1")
    text = page(small_world, "leader")
    assert "&lt;b&gt;" in text and "<b>'" not in text
    assert names(small_world, person="<b>' OR 1=1")["today"]


def test_of_heads_at_the_same_moment_only_one_reminds(transactional_db):
    """Each holds the record while it looks whether anybody did; the others see what the first one wrote."""
    world = small_world_committed()
    record = world.enter(REQUESTS, received_on=TODAY, channel="in_person", applicant=OWN, subject="某路修缮方案")
    Deadline.objects.filter(**of(record), clock="due_on").delete()
    Deadline.objects.create(
        house=world.house, office=record.office, register=REQUESTS, record_id=record.pk, clock="reply", state="running",
        due_on=TODAY - timedelta(days=1), person="甲某",
    )  # fmt: skip
    actor, together, told = world.actor("leader"), threading.Barrier(4), []

    def press():
        try:
            together.wait()
            told.append(reminder.remind_all(Backlog(actor, "甲某"), at=NOW))
        finally:
            connections.close_all()

    heads = [threading.Thread(target=press) for _ in range(4)]
    for head in heads:
        head.start()
    for head in heads:
        head.join()
    assert sorted(told) == [(0, 1), (0, 1), (0, 1), (1, 0)]
    assert Event.objects.filter(kind="reminded").count() == 1
