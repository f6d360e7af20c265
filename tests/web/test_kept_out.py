"""Who is named in a petition finds it nowhere: no page, list, search, export, figure's rows, to-do or core door."""

from datetime import date
from io import BytesIO

import openpyxl
import pytest
from django.urls import reverse

from hequan.core import access, change, figure, take
from hequan.core.backlog import Backlog
from hequan.core.models import Deadline
from hequan.core.period import Period
from hequan.core.registry import registry
from hequan.core.todo import Now, groups
from hequan.offices.models import Post
from hequan.web.urls import urlpatterns
from tests import cast

KEY = "petitions.petitions"
SECRET = "某某小区停车费去向"
PETITION = {
    "received_on": date(2022, 1, 4),
    "channel": "letter",
    "name": "赵示安",
    "kind": "accusation",
    "topic": "property_service",
    "matter": SECRET,
}
#: How the clerk may be named: name, account, unit, and among others with any separator.
NAMES = ["测试clerk", "clerk", "甲街道司法所", "某物业公司，测试clerk；丙社区", "某物业公司\n甲街道司法所"]
#: What a pattern's parts are filled with; pages of a step and of a document that such a petition has.
PARTS = {"step": "judged", "event": 1, "doc": "receipt", "paper": 1}
OF_A_RECORD = [one.name for one in urlpatterns if "<key>/<int:pk>" in str(one.pattern)]


@pytest.fixture
def petition(office, today):
    """Enters a petition that names somebody."""

    def make(accused="测试clerk", **values):
        return office.enter(KEY, **(PETITION | {"accused": accused} | values))

    return make


def address(name, pk):
    """The address of one page of a petition."""
    pattern = next(one for one in urlpatterns if one.name == name)
    wanted = {"key": KEY, "pk": pk} | PARTS
    return reverse(name, kwargs={part: wanted[part] for part in pattern.pattern.converters})


def body(answer):
    """Everything an answer says."""
    return b"".join(answer.streaming_content) if answer.streaming else answer.content


@pytest.mark.parametrize("accused", NAMES)
def test_every_page_of_it_answers_as_if_it_did_not_exist(small_world, petition, accused):
    record = petition(accused)
    client = small_world.client("clerk")
    for name in OF_A_RECORD:
        for send in (client.get, client.post):
            here, nowhere = send(address(name, record.pk)), send(address(name, 10**6))
            assert here.status_code == nowhere.status_code, name
            assert here.status_code in (404, 405), name
            assert SECRET not in body(here).decode(), name
    assert small_world.client("leader").get(address("record", record.pk)).status_code == 200


@pytest.mark.parametrize("accused", NAMES)
def test_no_list_search_or_export_shows_it(small_world, petition, accused):
    record = petition(accused)
    shown = {
        "register": ("", "?year=all&void=1", "?year=2022", "?q=停车费", "?kind=accusation", "?sort=name", "?month=1"),
        "register-export": ("", "?year=all"),
    }
    pages = [reverse(name, args=[KEY]) + query for name, queries in shown.items() for query in queries]
    pages += [reverse("search") + "?q=停车费", reverse("home"), reverse("registers"), reverse("enter")]
    mine, others = small_world.client("clerk"), small_world.client("leader")
    for page in pages:
        assert record.number not in texts(mine.get(page)), page
    for page in pages[:2]:
        assert record.number in texts(others.get(page)), page
    by_number = mine.get(reverse("search"), {"q": record.number}).content.decode()
    assert address("record", record.pk) not in by_number and SECRET not in by_number
    listed = mine.get(reverse("register", args=[KEY]))
    assert listed.context["page"].paginator.count == 0


def texts(answer):
    """What an answer says, of a workbook what stands in its cells."""
    told = body(answer)
    if not told.startswith(b"PK"):
        return told.decode()
    cells = (
        cell for row in openpyxl.load_workbook(BytesIO(told)).worksheets[0].iter_rows(values_only=True) for cell in row
    )
    return " ".join(str(cell) for cell in cells)


def test_the_number_stays_right_and_its_rows_say_why_there_are_fewer(small_world, petition, today):
    record = petition()
    petition("")
    received = registry.figures["petitions.received"]
    assert figure.evaluate([received], small_world.house, Period.year(2022, today))[received.key].value == 2
    page = reverse("register", args=[KEY]) + f"?figure={received.key}&year=2022"
    told = small_world.client("clerk").get(page)
    assert told.context["page"].paginator.count == 1 and record.number not in told.content.decode()
    secrecy = told.context["secrecy"]
    assert "可能少于数据项" in secrecy and "《信访工作条例》第三十条" in secrecy and secrecy in told.content.decode()
    assert small_world.client("leader").get(page).context["page"].paginator.count == 2


def test_the_to_do_list_and_its_counts_leave_it_out(small_world, petition, today):
    record = petition()
    assert Deadline.objects.filter(record_id=record.pk, register=KEY).exists()
    wanted = [stretch for group in groups(Now.on(today, cast.NOW)) for stretch in group.stretches]
    assert Backlog(small_world.actor("clerk")).count(wanted) == 0
    assert Backlog(small_world.actor("leader")).count(wanted) > 0
    assert SECRET not in small_world.client("clerk").get(reverse("home")).content.decode()


def test_no_door_of_the_core_opens_it(small_world, petition):
    record, actor, register = petition(), small_world.actor("clerk"), registry.registers[KEY]
    told = {"at": cast.NOW, "seen": record.version}
    deeds = [
        lambda: access.record(actor, register, record.pk),
        lambda: change.correct(actor, register, record, {"accused": ""}, **told),
        lambda: change.void(actor, register, record, reason="登记错误", **told),
        lambda: take.take(actor, register, record, "judged", on=date(2022, 1, 5), values={"handling": "own"}, **told),
    ]
    for deed in deeds:
        with pytest.raises(access.NotYours):
            deed()
    assert not access.records(actor, register, with_void=True).exists()


def test_another_post_does_not_open_it(small_world, petition, sign_in):
    """Who is named by one unit may hold a post in another and choose it."""
    record = petition("甲社区")
    Post.objects.create(
        person=small_world.people["community"],
        office=small_world.department,
        role_name="clerk",
        title="兼职经办人",
        since=date(2021, 1, 1),
    )
    client = sign_in("community")
    for post in small_world.people["community"].posts_on(cast.TODAY):
        client.post(reverse("switch-post"), {"post": post.pk})
        assert client.get(address("record", record.pk)).status_code == 404


def test_who_is_only_nearly_named_reads_it(small_world, petition):
    for accused in ("测试clerk2", "测试cler", "甲街道司法所门卫室", "某某司法所"):
        record = petition(accused)
        assert small_world.client("clerk").get(address("record", record.pk)).status_code == 200, accused


def test_who_is_named_later_loses_sight_of_it_and_gets_it_back_by_correction(small_world, petition):
    record, register = petition(""), registry.registers[KEY]
    reviewer, clerk = small_world.actor("reviewer"), small_world.actor("clerk")
    named = change.correct(reviewer, register, record, {"accused": "测试clerk"}, at=cast.NOW, seen=record.version)
    with pytest.raises(access.NotYours):
        access.record(clerk, register, record.pk)
    change.correct(reviewer, register, named, {"accused": "某物业公司"}, at=cast.NOW, seen=named.version)
    assert access.record(clerk, register, record.pk).number == record.number


def test_names_are_kept_in_one_form(petition):
    assert petition("某物业公司， 李示宁;某物业公司\n王示平").accused == "某物业公司、李示宁、王示平"


def test_an_attachment_of_it_cannot_be_fetched(small_world, petition):
    record = petition()
    assert small_world.client("clerk").get(reverse("attachment", args=[KEY, record.pk, 1])).status_code == 404


def test_a_report_lists_no_petition_one_by_one():
    from hequan.core.report import may_list

    received = registry.figures["petitions.received"]
    assert not may_list(received, "matter") and not may_list(received, "accused") and may_list(received, "topic")


def test_who_enters_a_petition_against_the_own_unit_is_led_to_the_list(small_world, office, today):
    client = small_world.client("clerk")
    form = {name: str(value) for name, value in PETITION.items()} | {"office": small_world.department.pk, "persons": 1}
    answer = client.post(reverse("record-new", args=[KEY]), form | {"accused": "甲街道司法所"}, follow=True)
    assert answer.redirect_chain[-1][0] == reverse("register", args=[KEY])
    text = answer.content.decode()
    assert "您不再看到这一件" in text and SECRET not in text
    assert access.records(small_world.actor("leader"), registry.registers[KEY]).count() == 1
