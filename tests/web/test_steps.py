"""The pages of one matter: how far it has come, taking the next step, being refused with the article, putting right."""

from datetime import date

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from lxml import html

from hequan.core import attachment, journal
from hequan.core.models import Event
from hequan.core.record import Record
from hequan.core.registry import registry
from tests.cast import client_of, of

REQUESTS = "openness.requests"
#: The tests' day is Monday 10 January 2022; the request came on the Tuesday before.
TUESDAY = date(2022, 1, 4)


@pytest.fixture
def request_(office, today) -> Record:
    """A request for information that the clerk entered."""
    told = {"received_on": TUESDAY, "channel": "in_person", "applicant": "赵示安", "subject": "某路修缮方案"}
    return office.enter(REQUESTS, **told)


def address(name: str, record: Record, *more: object) -> str:
    return reverse(name, args=[REQUESTS, record.pk, *more])


def main_of(page) -> str:
    """What a person reads."""
    return " ".join(html.fromstring(page.content.decode()).xpath("//main")[0].text_content().split())


def primary_buttons(page) -> list[str]:
    """The words of every primary button and link of the page's own part."""
    tree = html.fromstring(page.content.decode()).xpath("//main")[0]
    return [one.text_content() for one in tree.xpath(".//*[contains(concat(' ', @class, ' '), ' btn-primary ')]")]


def filled(client: Client, place: str, **typed: object) -> dict[str, object]:
    """The step's form as the browser would send it, with what is typed over it."""
    page = client.get(place)
    form = page.context["form"]
    texts = {entry.name: entry.text for entry in [*form.own, *form.ordered, form.reason]}
    return texts | {"_ticket": page.context["ticket"], "_seen": str(page.context["seen"])} | typed


def send(client: Client, place: str, **typed: object):
    """Fill the form in and press its button."""
    return client.post(place, filled(client, place, **typed), follow=True)


@pytest.mark.feature("7.3")
def test_the_page_says_how_far_it_is_and_what_comes_next(office, request_):
    page = client_of("clerk").get(address("record", request_))
    text = main_of(page)
    assert "办理进度：依申请公开" in text and "接下来：答复" in text
    assert "答复期限：还剩" in text and "1月30日（周日）截止" in text
    assert primary_buttons(page) == ["办理“答复”"]
    assert "自 2022-01-04（收到申请之日）起算" in text and "调休上班的2022-01-29至2022-01-30计入" in text
    assert "《政府信息公开条例》第三十三条" in text


def test_taking_the_step_leads_back_with_what_comes_next(office, request_):
    client = client_of("clerk")
    page = send(client, address("step", request_, "ask_correction"), _on="2022年1月7日")
    assert page.redirect_chain == [(address("record", request_), 302)]
    text = main_of(page)
    assert "已办理“告知补正”（2022-01-07）。正在等待申请人。接下来：收到补正" in text
    assert primary_buttons(page) == ["办理“收到补正”"]
    assert office.fresh(request_).correction_asked_on == date(2022, 1, 7)
    assert "暂停计算" in text


def test_what_is_missing_is_told_with_its_article_and_nothing_typed_is_lost(office, request_):
    client = client_of("clerk")
    send(client, address("step", request_, "ask_correction"), _on="2022-01-05")
    place = address("step", request_, "replied")
    page = send(client, place, _on="2022-01-06", reply="refused", reply_number="甲公开〔2022〕1号", reasons="涉密")
    assert page.status_code == 200 and page.redirect_chain == []
    text = main_of(page)
    assert "还没有收到补正" in text and "依据：《政府信息公开条例》第三十条" in text
    form = page.context["form"]
    typed = {entry.name: entry.text for entry in form.ordered}
    assert (typed["reply"], typed["reply_number"], typed["reasons"]) == ("refused", "甲公开〔2022〕1号", "涉密")
    assert form.on.text == "2022-01-06"
    assert office.fresh(request_).replied_on is None


def test_a_field_that_the_step_needs_is_named_at_its_place(office, request_):
    page = send(client_of("clerk"), address("step", request_, "replied"), _on="2022-01-06")
    assert ("id_reply", "办理“答复”应当填写“答复种类”。") in page.context["problems"]


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ("2022-13-40", "“办理日期”的内容“2022-13-40”不是有效的日期"),
        ("", "“办理日期”没有填写"),
        ("2022-01-11", "还没有到（今天是 2022-01-10）"),
        ("2022-01-03", "早于“收到申请”的日期 2022-01-04"),
    ],
)
def test_a_day_that_can_not_be_is_refused(office, request_, typed, sentence):
    page = send(client_of("clerk"), address("step", request_, "ask_correction"), _on=typed)
    assert sentence in main_of(page) and page.status_code == 200
    assert office.fresh(request_).correction_asked_on is None


def test_who_does_not_take_a_step_is_told_who_does(office, request_):
    clerk, leader = client_of("clerk"), client_of("leader")
    place = address("step", request_, "extended")
    assert "这一步由负责人办理，您的岗位是" in main_of(clerk.get(place))
    refused = clerk.post(place, {"_on": "2022-01-10", "_seen": "1"})
    assert "由负责人办理" in main_of(refused) and office.fresh(request_).extended_on is None
    page = leader.get(address("record", request_))
    assert primary_buttons(page) == [] and "这一步由经办人办理，您的岗位是甲街道主任" in main_of(page)
    done = send(leader, place, _on="2022-01-10", _shelved_extension_notice="1")
    assert "已办理“延长答复期限”" in main_of(done)
    assert "第三十三条" in main_of(done) and office.fresh(request_).extended_on == date(2022, 1, 10)


def test_papers_are_filed_with_the_step_or_not_at_all(office, request_):
    client, place = client_of("clerk"), address("step", request_, "ask_correction")
    notice = SimpleUploadedFile("告知书.pdf", b"%PDF-1.4 notice")
    page = send(client, place, _on="2022-01-03", _paper_correction_notice=notice)
    assert "请重新选择：告知书.pdf" in main_of(page)
    assert not attachment.attachments(registry.registers[REQUESTS], request_).exists()
    wrong = SimpleUploadedFile("告知书.exe", b"MZ")
    page = send(client, place, _on="2022-01-07", _paper_correction_notice=wrong)
    assert page.context["problems"][0][0] == "id__paper_correction_notice"
    assert office.fresh(request_).correction_asked_on is None
    notice.seek(0)
    send(client, place, _on="2022-01-07", _paper_correction_notice=notice)
    (kept,) = attachment.attachments(registry.registers[REQUESTS], request_)
    assert (kept.name, kept.paper) == ("告知书.pdf", "correction_notice")


def test_the_form_sent_twice_takes_the_step_once(office, request_):
    client, place = client_of("clerk"), address("step", request_, "consult")
    told = filled(client, place, _on="2022-01-07")
    assert client.post(place, told).status_code == client.post(place, told).status_code == 302
    assert Event.objects.filter(**of(request_), kind="stepped").count() == 1
    page = client.post(place, told | {"_on": "2022-01-06"})
    assert "已经保存过一次" in main_of(page)
    assert Event.objects.filter(**of(request_), kind="stepped").count() == 1


def test_two_people_at_once_are_told_what_the_other_did(office, request_):
    client, place = client_of("clerk"), address("step", request_, "consult")
    told = filled(client, place, _on="2022-01-07")
    office.take(request_, "extended", date(2022, 1, 6), "leader")
    page = client.post(place, told)
    text = main_of(page)
    assert "已有变动" in text and "测试leader" in text and "办理“延长答复期限”（2022-01-06）" in text
    again = client.post(place, told | {"_seen": str(page.context["seen"])}, follow=True)
    assert "已办理“征求第三方意见”（2022-01-07）。正在等待第三方。" in main_of(again)


def test_a_step_already_taken_offers_no_form(office, request_):
    record = office.take(request_, "replied", date(2022, 1, 7), reply="provided")
    page = client_of("clerk").get(address("step", record, "replied"))
    text = main_of(page)
    assert "已经办过，不能再办一次" in text and "更正" in text
    assert not html.fromstring(page.content.decode()).xpath("//main//form[@enctype]")


def test_a_step_is_put_right_and_taken_back_with_a_reason(office, request_):
    client = client_of("clerk")
    record = office.take(request_, "ask_correction", date(2022, 1, 5))
    event = Event.objects.get(**of(record), kind="stepped").pk
    place = address("step-amend", record, "ask_correction", event)
    assert client.get(place).context["form"].on.text == "2022-01-05"
    assert "应当写明理由" in main_of(send(client, place, _on="2022-01-06"))
    page = send(client, place, _on="2022-01-06", _reason="日期看错")
    assert "已更正“告知补正”（2022-01-06）" in main_of(page)
    assert office.fresh(record).correction_asked_on == date(2022, 1, 6)
    back = address("step-withdraw", record, "ask_correction", event)
    seen = {"_seen": str(client.get(back).context["seen"])}
    assert "应当写明理由" in main_of(client.post(back, seen))
    page = client.post(back, seen | {"_reason": "误办"}, follow=True)
    text = main_of(page)
    assert "已撤回“告知补正”" in text and office.fresh(record).correction_asked_on is None
    assert (
        "更正“告知补正”（改为2022-01-06）" in text and "撤回“告知补正”（2022-01-06）" in text and "理由：误办" in text
    )


def test_a_step_that_another_stands_on_is_not_taken_back(office, request_):
    record = office.take(request_, "ask_correction", date(2022, 1, 5))
    event = Event.objects.get(**of(record), kind="stepped").pk
    office.take(record, "corrected", date(2022, 1, 6))
    client, back = client_of("clerk"), address("step-withdraw", record, "ask_correction", event)
    seen = {"_seen": str(client.get(back).context["seen"])}
    page = client.post(back, seen | {"_reason": "误办"})
    assert "已经办过的“收到补正”（2022-01-06）会因此不成立" in main_of(page)


def test_what_was_typed_comes_back_after_signing_in(office, request_):
    client, place = client_of("clerk"), address("step", request_, "replied")
    told = filled(
        client, place, _on="2022-01-07", reply="provided", reply_number="甲公开〔2022〕1号", _shelved_reply="1"
    )
    client.logout()
    assert "back%3D1" in client.post(place, told)["Location"]
    client.force_login(office.world.people["clerk"])
    form = client.get(f"{place}?back=1").context["form"]
    assert form.entries["reply_number"].text == "甲公开〔2022〕1号" and form.on.text == "2022-01-07"
    assert {paper.paper.key for paper in form.papers if paper.is_shelved} == {"reply"}


@pytest.mark.parametrize("name", ["step", "step-amend", "step-withdraw", "dossier", "document"])
def test_another_house_finds_nothing(office, request_, name):
    record = office.take(request_, "ask_correction", date(2022, 1, 5))
    event = Event.objects.get(**of(record), kind="stepped").pk
    more = {"step": ["ask_correction"], "dossier": [], "document": ["correction_notice"]}
    place = address(name, record, *more.get(name, ["ask_correction", event]))
    for username in ("sibling", "mediator"):
        assert client_of(username).get(place).status_code == 404
        assert client_of(username).post(place, {"_on": "2022-01-10"}).status_code in (404, 405)
    assert client_of("system_admin").get(place).status_code in (403, 404)


def test_a_void_matter_takes_no_step(office, request_):
    client = client_of("clerk")
    client.post(address("record-void", request_), {"seen": "1", "reason": "重复登记"})
    page = client.get(address("step", request_, "replied"), follow=True)
    assert "已作废，不能办理" in main_of(page) and primary_buttons(page) == []
    assert client.post(address("step", request_, "replied"), {"_on": "2022-01-10"}, follow=True).status_code == 200
    assert journal.events(REQUESTS, request_.pk).filter(kind="stepped").count() == 0


def test_the_new_form_asks_only_what_is_known_when_entering(office, today):
    client, new = client_of("clerk"), reverse("record-new", args=[REQUESTS])
    page = client.get(new)
    assert "replied_on" not in page.context["form"].entries and "due_on" not in page.context["form"].entries
    assert "补录旧案" in main_of(page)
    whole = client.get(f"{new}?whole=1")
    assert "replied_on" in whole.context["form"].entries
    told = {name: entry.text for name, entry in whole.context["form"].entries.items() if entry.text}
    told |= {"channel": "in_person", "applicant": "赵示安", "subject": "方案", "applicant_kind": "citizen"}
    told |= {"_ticket": whole.context["ticket"], "_whole": "1", "replied_on": "2022-01-05", "reply": "provided"}
    refused = client.post(new, told)
    assert "由“答复”这一步写入" in main_of(refused) and "replied_on" in refused.context["form"].entries


def test_correcting_leaves_to_the_steps_what_they_write(office, request_):
    client = client_of("clerk")
    record = office.take(request_, "replied", date(2022, 1, 7), reply="provided", reply_number="一号")
    page = client.get(address("record-correct", record))
    form = page.context["form"]
    assert "reply" not in form.entries and "subject" in form.entries
    texts = {name: entry.text for name, entry in form.entries.items() if entry.text}
    told = texts | {"_ticket": page.context["ticket"], "_seen": str(page.context["seen"]), "subject": "另一方案"}
    assert client.post(address("record-correct", record), told).status_code == 302
    assert (office.fresh(record).subject, office.fresh(record).reply_number) == ("另一方案", "一号")


def test_a_house_that_does_not_work_by_steps_sees_the_record_as_before(small_world, today):
    record = small_world.enter(
        REQUESTS,
        received_on=TUESDAY,
        channel="in_person",
        applicant="赵示安",
        subject="方案",
        replied_on=TUESDAY,
        reply="provided",
    )
    client = small_world.client()
    assert client.get(address("record", record)).context["matter"] is None
    assert client.get(address("step", record, "replied")).status_code == 404


def test_an_old_matter_shows_what_its_days_say(small_world, today):
    record = small_world.enter(
        REQUESTS,
        received_on=date(2021, 3, 1),
        channel="in_person",
        applicant="赵示安",
        subject="方案",
        replied_on=date(2021, 3, 9),
        reply="provided",
    )
    small_world.house.procedures_since = date(2022, 1, 1)
    small_world.house.save()
    text = main_of(small_world.client().get(address("record", record)))
    assert "本件在程序启用（2022-01-01）以前开始" in text and "随登记填写" in text
    assert "replied_on" in small_world.client().get(address("record-correct", record)).context["form"].entries


def test_the_page_costs_the_same_however_large_the_register(office, request_, django_assert_max_num_queries):
    client, place = client_of("clerk"), address("record", request_)
    step = address("step", request_, "replied")
    client.get(place)
    for n in range(12):
        office.enter(REQUESTS, received_on=TUESDAY, channel="in_person", applicant=f"钱{n}", subject="方案")
    with django_assert_max_num_queries(30):
        client.get(place)
    with django_assert_max_num_queries(20):
        client.get(step)


def test_the_keys_go_from_the_day_to_the_button(office, request_):
    page = client_of("clerk").get(address("step", request_, "replied"))
    form = html.fromstring(page.content.decode()).xpath("//main//form")[0]
    names = [
        one.get("name") for one in form.xpath(".//input|.//select|.//textarea|.//button") if one.get("type") != "hidden"
    ]
    assert names[0] == "_on" and names.index("reply") < names.index("_paper_application") < names.index("_reason")
    assert names[-1] is None, "the button comes last"
    assert not form.xpath(".//*[@tabindex]")


def test_an_old_matter_closes_to_the_form_what_a_step_wrote(small_world, today):
    told = {"received_on": date(2021, 12, 20), "channel": "in_person", "applicant": "赵示安", "subject": "方案"}
    record = small_world.enter(REQUESTS, **told)
    small_world.house.procedures_since = date(2022, 1, 1)
    small_world.house.save()
    client = small_world.client()
    page = send(client, address("step", record, "consult"), _on="2021-12-22")
    assert "已办理“征求第三方意见”（2021-12-22）" in main_of(page)
    form = client.get(address("record-correct", record)).context["form"]
    assert "consulted_on" not in form.entries and "replied_on" in form.entries
