"""What the law leaves to the office: filled in by who may, with its document, from its day, never changed."""

from datetime import date, timedelta

import pytest
from django.db import DatabaseError, connection, transaction

from hequan.core import journal, local_rule
from hequan.core.actor import NotAllowed
from hequan.core.law import Value
from hequan.core.law_file import law, laws
from hequan.core.local_rule import NO_RULES, Refused, establish, rules
from hequan.core.models import Event, LocalRule
from tests.cast import NOW, make_person

LOCAL = law("本地规定")
#: A deadline, a minimum period, a cadence and a gate that no seen text gives.
FILE, REVIEW, TRAIN, HANDLING = (
    LOCAL[key] for key in ("file_document", "review_document_legality", "train_officers", "first_handler")
)
#: Left to others until the law gave a number; and one that binds the office by reference only.
PUBLISH = law("政府信息公开条例")["publish"]
REFERENCE = law("重大行政决策程序暂行条例")["township_by_reference"]
BASIS = "甲街办发〔2022〕3号第五条"
SINCE = date(2022, 2, 1)
DAY = timedelta(days=1)


def filled_in(world, limit=FILE, username="leader", **changes):
    """The row that the leader of 甲街道 fills in."""
    told = {"since": SINCE, "basis": BASIS, "at": NOW} | ({"number": 15, "unit": "working_day"} if not changes else {})
    return establish(world.actor(username), limit, **told | changes)


def sentences(world, limit=FILE, **changes):
    """(field, sentence) of everything that was refused."""
    with pytest.raises(Refused) as refused:
        filled_in(world, limit, **changes)
    assert not LocalRule.objects.exists() and not Event.objects.filter(register=local_rule.JOURNAL_NAME).exists()
    return refused.value.problems


def test_a_rule_holds_from_its_day_on_with_its_document(small_world):
    filled_in(small_world)
    known = rules(small_world.house.pk)
    assert known.value(FILE, SINCE - DAY).setting, "the day before, the office still waits for it"
    for day in (SINCE, SINCE + DAY):
        value = known.value(FILE, day)
        assert (value.words, value.citation, value.articles) == ("15个工作日", BASIS, BASIS)
        assert (value.since, value.until, value.setting, value.local) == (SINCE, None, False, True)


def test_a_later_day_ends_the_earlier_rule(small_world):
    filled_in(small_world)
    later = date(2023, 1, 1)
    filled_in(small_world, number=10, unit="working_day", since=later)
    known = rules(small_world.house.pk)
    assert [known.value(FILE, later + n * DAY).number for n in (-1, 0, 1)] == [15, 10, 10]
    assert known.value(FILE, SINCE).until == later


def test_what_is_set_later_for_the_same_day_takes_the_place_of_the_earlier_which_stays(small_world):
    first = filled_in(small_world)
    second = filled_in(small_world, number=20, unit="working_day", username="leader")
    known = rules(small_world.house.pk)
    assert known.value(FILE, SINCE).number == 20 and known.value(FILE, SINCE).until is None
    assert known.history(FILE) == (first, second)


def test_nothing_filled_in_leaves_the_law_as_it_is(small_world):
    for limit in (FILE, PUBLISH, REFERENCE, law("民法典")["roll_over"]):
        for day in (date(2008, 5, 1), date(2019, 5, 14), date(2019, 5, 15), date(2024, 1, 1)):
            assert rules(small_world.house.pk).value(limit, day) == NO_RULES.value(limit, day) == limit.value(day)
            assert NO_RULES.applies(limit, day)


def test_a_rule_ends_where_the_law_itself_gives_the_number(small_world):
    """《政府信息公开条例》 left it open until the text of 2019-05-15."""
    filled_in(small_world, PUBLISH, number=30, unit="working_day", since=date(2010, 1, 1))
    known, ends = rules(small_world.house.pk), date(2019, 5, 15)
    assert known.value(PUBLISH, date(2009, 12, 31)).setting
    assert (known.value(PUBLISH, ends - DAY).number, known.value(PUBLISH, ends - DAY).until) == (30, ends)
    assert known.value(PUBLISH, ends) == PUBLISH.on(ends), "20个工作日，第二十六条"
    assert known.value(PUBLISH, date(2008, 4, 30)) is None


AMOUNTS = [
    (FILE, {"by": (1, 31)}, "每年1月31日以前（含当日）"),
    (FILE, {"before": (3, 1)}, "每年3月1日之前（不含当日）"),
    (FILE, {"number": 2, "unit": "hour"}, "2小时"),
    (REVIEW, {"number": 5, "unit": "working_day"}, "5个工作日"),
    (TRAIN, {"number": 40, "unit": "class_hour"}, "每年40学时"),
    (LOCAL["study"], {"number": 4, "unit": "time"}, "每年4次"),
    (HANDLING, {"applies": True}, ""),
]


@pytest.mark.parametrize(("limit", "amount", "words"), AMOUNTS, ids=lambda part: str(part)[:30])
def test_every_way_to_say_how_much(small_world, limit, amount, words):
    filled_in(small_world, limit, **amount)
    value = rules(small_world.house.pk).value(limit, SINCE)
    assert value.words == words and value.citation == BASIS
    assert value == Value(limit.law, limit.title, SINCE, None, BASIS, **amount_of(amount), local=True)


def amount_of(amount):
    """What of an amount stands in the value itself."""
    return {name: told for name, told in amount.items() if name != "applies"}


@pytest.mark.parametrize("limit", [FILE, HANDLING])
def test_an_office_may_say_that_nothing_is_asked_of_it(small_world, limit):
    filled_in(small_world, limit, applies=False)
    known = rules(small_world.house.pk)
    assert known.value(limit, SINCE) is None and not known.applies(limit, SINCE)
    assert known.value(limit, SINCE - DAY).setting and known.applies(limit, SINCE - DAY)


def test_applied_by_reference_until_the_office_says_otherwise(small_world):
    filled_in(small_world, REFERENCE, applies=False)
    filled_in(small_world, REFERENCE, applies=True, since=date(2023, 1, 1))
    known = rules(small_world.house.pk)
    days = (SINCE - DAY, SINCE, date(2022, 12, 31), date(2023, 1, 1))
    assert [known.applies(REFERENCE, day) for day in days] == [True, False, False, True]
    assert all(known.value(REFERENCE, day).citation == "《重大行政决策程序暂行条例》第四十二条" for day in days)


REFUSED = [
    (FILE, {"basis": "  "}, "basis", "“依据”没有填写。请写明哪份文件这样规定，连同文号"),
    (FILE, {"basis": "字" * 301}, "basis", "“依据”有301字，最多300字"),
    (FILE, {"number": None, "unit": ""}, "number", "“规范性文件报送备案”没有写明是多少"),
    (FILE, {"number": 0}, "number", "“数”的内容“0”不在1至1000之间"),
    (FILE, {"number": 1001}, "number", "“数”的内容“1001”不在1至1000之间"),
    (FILE, {"number": -3}, "number", "“-3”不在1至1000之间"),
    (FILE, {"unit": ""}, "unit", "“单位”没有选择。请选择：日、个工作日、分钟、小时、个月、年"),
    (FILE, {"unit": "fortnight"}, "unit", "“单位”的内容“fortnight”不能用于“规范性文件报送备案”"),
    (FILE, {"unit": "class_hour"}, "unit", "“单位”的内容“学时”不能用于“规范性文件报送备案”"),
    (FILE, {"number": None}, "number", "“数”没有填写，只有单位“个工作日”"),
    (FILE, {"by": (1, 31)}, "number", "“规范性文件报送备案”只能有一种写法"),
    (FILE, {"applies": True}, "number", "“规范性文件报送备案”只能有一种写法"),
    (FILE, {"number": None, "unit": "", "by": (2, 30)}, "by", "“2月30日”不是每年都有的日子"),
    (FILE, {"number": None, "unit": "", "before": (2, 29)}, "before", "“2月29日”不是每年都有的日子"),
    (REVIEW, {"number": None, "unit": "", "by": (3, 31)}, "by", "是最短期间，不能是一年中的某一天"),
    (HANDLING, {}, "applies", "“首接首办”不是期限，没有数目可填"),
    (HANDLING, {"number": None, "unit": ""}, "applies", "没有选择是否执行“首接首办”"),
    (
        PUBLISH,
        {"since": date(2019, 5, 15)},
        "since",
        "已由《政府信息公开条例》第二十六条规定为20个工作日，不由本地规定填写",
    ),
    (PUBLISH, {"since": date(2008, 4, 30)}, "since", "2008-04-30《政府信息公开条例》没有“主动公开”的规定"),
    (law("行政复议法")["reply"], {}, "since", "由《行政复议法》规定，不由本地规定填写"),
]


@pytest.mark.parametrize(("limit", "changes", "name", "sentence"), REFUSED)
def test_what_does_not_fit_is_refused_with_the_field_and_what_to_do(small_world, limit, changes, name, sentence):
    told = sentences(small_world, limit, **{"number": 15, "unit": "working_day"} | changes)
    assert [field for field, _ in told] == [name]
    assert sentence in told[0][1] and told[0][1].endswith("。")


def test_all_faults_are_told_at_once(small_world):
    told = sentences(small_world, PUBLISH, basis="", since=date(2019, 5, 15), number=0, unit="")
    assert [field for field, _ in told] == ["basis", "since", "number", "unit"]


@pytest.mark.parametrize(
    "username", ["clerk", "community", "mediator", "system_admin", "security_admin", "audit_admin"]
)
def test_who_may_not_fill_in_is_refused(small_world, username):
    with pytest.raises(NotAllowed, match="不能填写本地规定，这由本单位的负责人或者合法性审核人办理"):
        filled_in(small_world, username=username)
    assert not LocalRule.objects.exists()


def test_a_reviewer_of_the_house_may_and_the_leader_of_a_community_may_not(small_world):
    make_person("checker", (small_world.department, "reviewer", "合法性审核人"))
    make_person("head", (small_world.community, "leader", "社区负责人"))
    assert filled_in(small_world, username="checker").set_by == "测试checker"
    with pytest.raises(NotAllowed):
        filled_in(small_world, HANDLING, username="head", applies=True)


def test_another_house_sees_nothing_of_it(small_world):
    filled_in(small_world)
    for house in (small_world.sibling_house, small_world.district):
        assert rules(house.pk).history(FILE) == () and rules(house.pk).value(FILE, SINCE).setting


def test_row_and_event_say_the_same(small_world):
    filled_in(small_world)
    row = filled_in(small_world, number=20, unit="calendar_day")
    event = journal.read(Event.objects.filter(register=local_rule.JOURNAL_NAME).latest("pk"))
    assert (event["kind"], event["record"], event["house"]) == ("established", row.pk, small_world.house.pk)
    assert event["number"] == "《本地规定》规范性文件报送备案"
    assert event["actor"]["name"] == row.set_by == "测试leader" and row.person == small_world.people["leader"]
    assert (event["before"]["number"], event["before"]["unit"]) == (15, "working_day")
    assert event["after"] == {
        "law": "本地规定",
        "limit": "file_document",
        "since": "2022-02-01",
        "number": 20,
        "unit": "calendar_day",
        "by": "",
        "before": "",
        "applies": None,
        "basis": BASIS,
    }


def test_row_and_event_stand_or_fall_together(small_world, monkeypatch):
    def power_cut(*args, **more):
        raise RuntimeError("power cut")

    monkeypatch.setattr(journal, "write", power_cut)
    with pytest.raises(RuntimeError), transaction.atomic():
        filled_in(small_world)
    assert not LocalRule.objects.exists()


def test_the_same_said_twice_is_kept_once(small_world):
    assert filled_in(small_world) == filled_in(small_world)
    assert LocalRule.objects.count() == Event.objects.filter(register=local_rule.JOURNAL_NAME).count() == 1


@pytest.mark.parametrize("deed", ["save", "delete", "update", "erase"])
def test_the_database_itself_refuses_to_change_a_row(small_world, deed):
    row = filled_in(small_world)
    row.number = 99
    attack = {
        "save": row.save,
        "delete": row.delete,
        "update": lambda: LocalRule.objects.update(number=99),
        "erase": lambda: connection.cursor().execute("DELETE FROM core_localrule"),
    }[deed]
    with pytest.raises(DatabaseError, match="append-only"), transaction.atomic():
        attack()
    assert LocalRule.objects.get().number == 15


def test_one_question_for_all_rules_of_a_house(small_world, django_assert_num_queries):
    filled_in(small_world)
    filled_in(small_world, HANDLING, applies=True)
    with django_assert_num_queries(1):
        known = rules(small_world.house.pk)
        assert all(known.value(limit, SINCE) or True for one in laws().values() for limit in one.limits.values())


def test_every_setting_of_the_law_files_can_be_filled_in(small_world):
    """Whatever the files leave to the office, there is a way to say it."""
    limits = [limit for one in laws().values() for limit in one.limits.values() if limit.is_local]
    assert len(limits) > 30
    for limit in limits:
        open_on = next((value.since for value in limit.values if value.setting), SINCE)
        counted = limit.is_counted and not limit.by_reference
        amount = {"number": 3, "unit": "calendar_day"} if counted else {"applies": True}
        filled_in(small_world, limit, since=open_on, **amount)
        assert rules(small_world.house.pk).value(limit, open_on).local is not limit.by_reference
