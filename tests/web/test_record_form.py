"""Entering and correcting: what is typed is understood, kept when something is wrong, and saved once."""

import threading
from datetime import date

import pytest
from django.db import connection
from django.test import Client
from django.urls import reverse

from hequan.core import access, change, journal
from hequan.core.registry import registry
from tests import cast
from tests.cast import NOW

DISPUTES = "mediation.disputes"
NEW = f"/registers/{DISPUTES}/new/"
CASE = {
    "received_on": "2021年3月5日",
    "source": "applied",
    "mediation_kind": "peoples",
    "type": "labour",
    "level": "community",
    "parties": " 赵示安等３人、某公司 ",
    "phone": "10000000001",
    "persons": "１１６人",
    "matter": "反映拖欠工资。",
}


@pytest.fixture
def register():
    return registry.registers[DISPUTES]


def filled(client: Client, address: str = NEW, **changes: str) -> dict[str, str]:
    """The form as the browser would send it: what stood in it, and what is typed over it."""
    form = client.get(address).context["form"]
    texts = {name: entry.text for name, entry in form.entries.items() if entry.control != "tick" or entry.text == "1"}
    page = client.get(address)
    texts |= {"_ticket": page.context["ticket"], "_seen": str(page.context["seen"])}
    return texts | (CASE if address == NEW else {}) | changes


def rows(world, register):
    """What stands in the register."""
    return list(access.of_office(world.house, register).order_by("pk"))


@pytest.mark.feature("6.1")
def test_a_clerk_enters_a_case(small_world, register, today):
    client = small_world.client()
    page = client.post(NEW, filled(client), follow=True)
    (record,) = rows(small_world, register)
    assert page.redirect_chain == [(reverse("record", args=[DISPUTES, record.pk]), 302)]
    assert "已登记 甲街道调字〔2021〕第0001号" in page.content.decode()
    assert (record.received_on, record.persons, record.parties) == (date(2021, 3, 5), 116, "赵示安等３人、某公司")
    assert record.entered_by == "测试clerk" and record.office == small_world.department


def test_the_form_offers_today_my_office_and_what_i_wrote_last(small_world, register, today):
    client = small_world.client()
    entries = client.get(NEW).context["form"].entries
    assert entries["received_on"].text == "2022-01-10"
    assert entries["office"].text == str(small_world.department.pk)
    client.post(NEW, filled(client, office=str(small_world.community.pk), mediator="钱示宁", source="screened"))
    small_world.enter(
        DISPUTES,
        "community",
        received_on=date(2021, 9, 9),
        source="offered",
        type="land",
        parties="甲、乙",
        matter="地界",
    )
    entries = client.get(NEW).context["form"].entries
    assert entries["office"].text == str(small_world.community.pk)
    assert (entries["mediator"].text, entries["source"].text) == ("钱示宁", "screened")
    assert entries["received_on"].text == "2022-01-10" and entries["parties"].text == ""


WRONG = {
    "received_on": ("2021-13-40", "“受理日期”的内容“2021-13-40”不是有效日期，请写成 2021-03-05 或 2021年3月5日。"),
    "persons": ("十余人", "“涉及人数”的内容“十余人”不是整数，请只填数字。"),
    "type": ("", "“纠纷类型”没有填写，请选择。"),
    "source": ("heaven", "“来源”的内容“heaven”不在可选范围内，请从这些里选择：当事人申请、"),
    "matter": (" ", "“简要情况”没有填写，请填写。"),
    "parties": ("长" * 201, "“当事人”有201个字，最多200个字，请缩短。"),
    "office": ("99999", "“所属单位”的内容“99999”不在您的工作范围内，请选择本单位或下属单位。"),
    "closed_on": ("2021.3.4", "“结案日期” 2021-03-04 早于“受理日期” 2021-03-05"),
    "amount": ("一大笔", "“涉及金额（元）”的内容“一大笔”不是数字，请只填数字。"),
}


@pytest.mark.parametrize("name", WRONG)
def test_each_fault_is_told_on_top_and_at_its_field(name, small_world, register, today):
    text, sentence = WRONG[name]
    client = small_world.client()
    page = client.post(NEW, filled(client, **{name: text}))
    shown = page.content.decode()
    assert "<title>错误：" in shown and 'role="alert"' in shown
    assert f'<a href="#id_{name}">{sentence}' in shown
    assert f'id="id_{name}_error"' in shown and 'aria-invalid="true"' in shown
    assert shown.count(sentence) >= 2, "the same words on top and at the field"
    assert rows(small_world, register) == []


def test_everything_typed_is_still_there(small_world, register, today):
    client = small_world.client()
    typed = filled(client, received_on="昨天", remarks="<b>备注</b>", confirmed_on="２０２１．４．１")
    page = client.post(NEW, typed)
    entries = page.context["form"].entries
    assert {name: entries[name].text for name in entries if name in typed} == {
        name: text for name, text in typed.items() if name in entries
    }
    shown = page.content.decode()
    assert 'value="昨天"' in shown and "&lt;b&gt;备注&lt;/b&gt;" in shown and "10000000001" in shown


def test_all_faults_are_told_at_once(small_world, register, today):
    client = small_world.client()
    page = client.post(NEW, filled(client, received_on="昨天", persons="", type="", matter=""))
    assert [place for place, _ in page.context["problems"]] == ["id_received_on", "id_type", "id_persons", "id_matter"]
    assert "有4处需要修改" in page.content.decode()


def test_the_same_form_sent_twice_makes_one_record(small_world, register, today):
    client = small_world.client()
    sent = filled(client)
    first, second = client.post(NEW, sent), client.post(NEW, sent)
    assert first["Location"] == second["Location"]
    assert len(rows(small_world, register)) == 1


def test_the_same_form_with_other_contents_asks_again(small_world, register, today):
    client = small_world.client()
    sent = filled(client)
    client.post(NEW, sent)
    page = client.post(NEW, sent | {"parties": "钱示宁、某公司"})
    assert "这张表已经登记为 甲街道调字〔2021〕第0001号" in page.content.decode()
    assert page.context["form"].entries["parties"].text == "钱示宁、某公司"
    assert len(rows(small_world, register)) == 1
    client.post(NEW, sent | {"parties": "钱示宁、某公司", "_ticket": page.context["ticket"]})
    assert len(rows(small_world, register)) == 2


def test_a_form_that_was_refused_can_be_sent_again(small_world, register, today):
    client = small_world.client()
    sent = filled(client)
    client.post(NEW, sent | {"type": ""})
    client.post(NEW, sent)
    assert len(rows(small_world, register)) == 1


def test_two_clicks_at_the_same_moment_make_one_record(transactional_db, small_world, register, today):
    client = small_world.client()
    sent, answers = filled(client), []
    together = threading.Barrier(4)

    def click() -> None:
        browser = Client()
        browser.cookies = client.cookies
        together.wait()
        try:
            answers.append(browser.post(NEW, sent)["Location"])
        finally:
            connection.close()

    clicks = [threading.Thread(target=click) for _ in range(4)]
    for thread in clicks:
        thread.start()
    for thread in clicks:
        thread.join()
    assert len(answers) == 4 and len(set(answers)) == 1
    assert len(rows(small_world, register)) == 1


@pytest.mark.parametrize("username", ["leader"])
def test_a_post_that_only_reads_is_told_so(username, small_world, register, today):
    page = small_world.client(username).get(NEW)
    assert page.status_code == 403 and "只查看矛盾纠纷台账，不登记、不更正" in page.content.decode()
    assert small_world.client(username).post(NEW, CASE).status_code == 403
    assert rows(small_world, register) == []


def test_what_was_typed_comes_back_after_signing_in_again(small_world, register, today):
    client = small_world.client()
    sent = filled(client, matter="写了很久的情况")
    client.session.flush()
    page = client.post(NEW, sent)
    assert page["Location"] == f"{reverse('sign-in')}?next={NEW}%3Fback%3D1"
    page = client.post(
        reverse("sign-in"), {"username": "clerk", "password": cast.PASSWORD, "next": f"{NEW}?back=1"}, follow=True
    )
    assert page.context["form"].entries["matter"].text == "写了很久的情况"
    assert "还没有保存" in page.content.decode() and rows(small_world, register) == []
    client.post(NEW, sent | {"_ticket": page.context["ticket"]})
    assert len(rows(small_world, register)) == 1
    assert "matter" not in str(dict(client.session))


def test_what_was_typed_comes_back_to_nobody_else(small_world, register, today):
    client = small_world.client()
    sent = filled(client, matter="写了很久的情况")
    client.session.flush()
    client.post(NEW, sent)
    signed_in = {"username": "community", "password": cast.PASSWORD, "next": f"{NEW}?back=1"}
    page = client.post(reverse("sign-in"), signed_in, follow=True)
    assert page.context["form"].entries["matter"].text == ""


# Correcting


@pytest.fixture
def case(small_world, today):
    """A case as the clerk entered it."""
    values = {"received_on": date(2021, 3, 1), "source": "applied", "type": "labour", "persons": 3}
    return small_world.enter(
        DISPUTES, parties="赵示安、某公司厂", phone="13800005678", matter="欠薪", office=small_world.community, **values
    )


def correct_address(record) -> str:
    return reverse("record-correct", args=[DISPUTES, record.pk])


def test_completing_a_case_is_a_further_event(small_world, register, case):
    client = small_world.client()
    address = correct_address(case)
    page = client.post(address, filled(client, address, result="settled", closed_on="2021.3.9"), follow=True)
    assert "已更正 甲街道调字〔2021〕第0001号" in page.content.decode()
    assert "将 调解结果 由“未填”改为“调解成功”" in page.content.decode()
    assert [event.kind for event in journal.events(DISPUTES, case.pk)] == ["entered", "corrected"]
    told = journal.read(journal.events(DISPUTES, case.pk).last())
    assert set(told["after"]) == {"result", "closed_on"}


def test_covered_data_is_not_in_the_form_and_stays_as_it_is(small_world, register, case):
    client = small_world.client()
    address = correct_address(case)
    shown = client.get(address).content.decode()
    assert "示安" not in shown and "13800005678" not in shown and "138****5678" in shown
    client.post(address, filled(client, address, persons="5"))
    (record,) = rows(small_world, register)
    assert (record.parties, record.phone, record.persons) == ("赵示安、某公司厂", "13800005678", 5)


def test_covered_data_is_replaced_when_typed_anew(small_world, register, case):
    client = small_world.client()
    address = correct_address(case)
    client.post(address, filled(client, address, phone="139 0000 0000", _reason="换了号码"))
    assert rows(small_world, register)[0].phone == "139 0000 0000"
    assert journal.read(journal.events(DISPUTES, case.pk).last())["reason"] == "换了号码"


def test_half_covered_data_is_refused(small_world, register, case):
    client = small_world.client()
    address = correct_address(case)
    page = client.post(address, filled(client, address, parties="赵**等2人、某公司厂"))
    assert "“当事人”里有遮盖用的星号" in page.content.decode()
    assert rows(small_world, register)[0].parties == "赵示安、某公司厂"


def test_saving_without_a_change_writes_nothing(small_world, register, case):
    client = small_world.client()
    address = correct_address(case)
    page = client.post(address, filled(client, address), follow=True)
    assert "没有变化，未作更正" in page.content.decode()
    assert journal.events(DISPUTES, case.pk).count() == 1


def test_the_later_of_two_people_sees_both_versions_and_loses_nothing(small_world, register, case):
    mine, theirs = small_world.client(), small_world.client("community")
    address = correct_address(case)
    typed = filled(mine, address, matter="我补充的情况", persons="4")
    theirs.post(address, filled(theirs, address, matter="社区补充的情况", mediator="钱示宁", _reason="走访后补充"))
    page = mine.post(address, typed)
    shown = page.content.decode()
    assert "您填写期间，甲街道调字〔2021〕第0001号 已被他人更正，您的内容还没有保存" in shown
    assert "测试community（甲社区社区工作者）" in shown and "走访后补充" in shown
    sides = {side.label: (side.before, side.theirs, side.mine, side.is_clash) for side in page.context["merged"].sides}
    assert sides == {
        "简要情况": ("欠薪", "社区补充的情况", "我补充的情况", True),
        "调解员": ("", "钱示宁", "", False),
        "涉及人数": ("3", "3", "4", False),
    }
    (record,) = rows(small_world, register)
    assert (record.matter, record.persons, record.version) == ("社区补充的情况", 3, 2)

    entries = page.context["form"].entries
    again = {name: entry.text for name, entry in entries.items() if entry.control != "tick"}
    mine.post(address, again | {"_seen": str(page.context["seen"])})
    (record,) = rows(small_world, register)
    assert (record.matter, record.persons, record.mediator) == ("我补充的情况", 4, "钱示宁")


def test_a_form_that_names_no_version_is_not_saved(small_world, register, case):
    client = small_world.client()
    address = correct_address(case)
    for seen in ("", "0", "7", "x", "9" * 40):
        page = client.post(address, filled(client, address, persons="9") | {"_seen": seen})
        assert page.status_code == 200 and "还没有保存" in page.content.decode()
    assert rows(small_world, register)[0].persons == 3


def test_a_void_record_is_restored_before_it_is_corrected(small_world, register, case):
    change.void(small_world.actor(), register, case, at=NOW, seen=1, reason="重复")
    page = small_world.client().get(correct_address(case), follow=True)
    assert "已作废，不能更正。请先恢复这条记录" in page.content.decode()


@pytest.mark.parametrize("username", ["sibling", "district"])
def test_another_houses_record_is_as_good_as_missing(username, small_world, register, case):
    client = small_world.client(username)
    for name in ("record", "record-correct", "record-void", "record-restore", "record-print", "record-reveal"):
        for method in ("get", "post"):
            foreign = getattr(client, method)(reverse(name, args=[DISPUTES, case.pk]), {"reason": "x", "purpose": "x"})
            missing = getattr(client, method)(reverse(name, args=[DISPUTES, 999999]), {"reason": "x", "purpose": "x"})
            assert foreign.status_code == missing.status_code and foreign.status_code in (404, 405), (name, method)
    assert journal.events(DISPUTES, case.pk).count() == 1
