"""The page of a record: what it says, who did what with it, voiding and taking back, and its paper."""

from datetime import date

import pytest
from django.urls import reverse
from lxml import html

from hequan.core import figure, journal
from hequan.core.period import Period
from hequan.core.registry import registry
from tests.cast import TODAY

DISPUTES = "mediation.disputes"


@pytest.fixture
def case(small_world, today):
    """A settled case."""
    values = {"received_on": date(2021, 3, 1), "source": "applied", "type": "labour", "persons": 3, "matter": "欠薪"}
    closed = {"result": "settled", "closed_on": date(2021, 3, 9)}
    return small_world.enter(
        DISPUTES, parties="赵示安、某公司", phone="13800005678", office=small_world.community, **values, **closed
    )


def address(name, record) -> str:
    return reverse(name, args=[DISPUTES, record.pk])


def main_of(page) -> str:
    """What a person reads."""
    return html.fromstring(page.content.decode()).xpath("//main")[0].text_content()


def test_the_page_says_everything_in_words(small_world, case):
    text = main_of(small_world.client().get(address("record", case)))
    for words in ("甲街道调字〔2021〕第0001号", "2021-03-01（周一）", "劳动争议", "调解成功", "甲社区", "欠薪"):
        assert words in text
    assert "labour" not in text and "None" not in text


@pytest.mark.feature("12.3")
def test_personal_data_is_shown_once_for_a_purpose(small_world, case):
    client = small_world.client()
    covered = client.get(address("record", case)).content.decode()
    assert "示安" not in covered and "13800005678" not in covered and "138****5678" in covered
    page = client.post(address("record-reveal", case), {"purpose": "电话回访"})
    assert "赵示安" in page.content.decode() and "13800005678" in page.content.decode()
    assert "no-store" in page["Cache-Control"]
    again = client.get(address("record", case)).content.decode()
    assert "示安" not in again and "用途：电话回访" in again


def test_without_a_purpose_nothing_is_shown(small_world, case):
    page = small_world.client().post(address("record-reveal", case), {"purpose": " "}, follow=True)
    assert "请填写查看个人信息的用途" in page.content.decode() and "示安" not in page.content.decode()
    assert journal.events(DISPUTES, case.pk).count() == 1


def test_looking_changes_nothing(small_world, case):
    client = small_world.client()
    for name in ("record", "record-correct", "record-void", "record-print"):
        assert client.get(address(name, case)).status_code == 200
    assert client.get(address("record-reveal", case)).status_code == 405
    assert journal.events(DISPUTES, case.pk).count() == 1


def test_the_figures_it_counts_in_are_named(small_world, case):
    page = small_world.client().get(address("record", case))
    period = Period.year(2021, TODAY)
    counted = {found.figure.key for found in page.context["counted"] if found.year == 2021}
    ours = [found for found in registry.figures.values() if found.register is registry.registers[DISPUTES]]
    assert {f.key for f in ours if f.rows(small_world.house, period).filter(pk=case.pk).exists()} <= counted
    assert (
        figure.evaluate([registry.figure("mediation.labour_cases")], small_world.house, period)[
            "mediation.labour_cases"
        ].value
        == 1
    )


def test_records_that_belong_together_lead_to_each_other(small_world, today):
    committee = small_world.enter(
        "mediation.committees",
        name="甲社区调委会",
        kind="community",
        established_on=date(2020, 1, 1),
        head="赵示安",
        members=3,
    )
    client = small_world.client()
    page = client.get(reverse("record", args=["mediation.committees", committee.pk]))
    (mediators,) = [found for found in page.context["related"] if found.register.key == "mediation.mediators"]
    assert mediators.rows == []
    form = client.get(mediators.new_address).context["form"]
    assert form.entries["committee"].text == str(committee.pk)
    values = {"name": "钱示宁", "sex": "female", "kind": "part_time", "chosen": "elected"}
    mediator = small_world.enter("mediation.mediators", committee=committee, appointed_on=date(2021, 1, 1), **values)
    page = client.get(reverse("record", args=["mediation.committees", committee.pk]))
    assert mediator.number in main_of(page)
    there = reverse("record", args=["mediation.mediators", mediator.pk])
    assert reverse("record", args=["mediation.committees", committee.pk]) in client.get(there).content.decode()
    listing = client.get(mediators.list_address).context["listing"]
    assert [record.pk for record in listing.page] == [mediator.pk]
    assert dict(listing.chips) and "甲社区调委会" in listing.chips[0][0]


def test_a_post_that_only_reads_sees_no_buttons(small_world, case):
    client = small_world.client("leader")
    text = main_of(client.get(address("record", case)))
    assert "更正、补填" not in text and "再登一件" not in text and "作废" not in text
    for name in ("record-correct", "record-void"):
        page = client.get(address(name, case))
        assert page.status_code == 403 and "不登记、不更正" in page.content.decode()
    assert client.post(address("record-void", case), {"reason": "x", "seen": 1}).status_code == 403


# Voiding and taking back


def test_voiding_asks_why_and_can_be_taken_back(small_world, case):
    client = small_world.client()
    page = client.post(address("record-void", case), {"reason": " ", "seen": 1})
    assert "“作废理由”没有填写" in page.content.decode() and "<title>错误：" in page.content.decode()
    page = client.post(address("record-void", case), {"reason": "重复登记", "seen": 1}, follow=True)
    assert "已作废，不再计入任何数据" in page.content.decode() and "恢复这条记录" in page.content.decode()
    assert listed(client) == 0
    page = client.post(address("record-restore", case), {"seen": 2}, follow=True)
    assert "已恢复，重新计入数据" in page.content.decode() and listed(client) == 1
    kinds = [event.kind for event in journal.events(DISPUTES, case.pk)]
    assert kinds == ["entered", "voided", "restored"]


def test_voiding_twice_is_voiding_once(small_world, case):
    client = small_world.client()
    for _ in range(2):
        page = client.post(address("record-void", case), {"reason": "重复登记", "seen": 1}, follow=True)
        assert page.status_code == 200
    assert [event.kind for event in journal.events(DISPUTES, case.pk)] == ["entered", "voided"]


def test_voiding_what_somebody_just_corrected_asks_again(small_world, case):
    client = small_world.client()
    page = client.post(address("record-void", case), {"reason": "重复登记", "seen": 7})
    assert "已被他人更正，还没有办理" in page.content.decode() and 'value="重复登记"' in page.content.decode()
    assert journal.events(DISPUTES, case.pk).count() == 1


def listed(client) -> int:
    """How many standing rows the list counts."""
    return client.get(reverse("register", args=[DISPUTES]), {"year": "all"}).context["page"].paginator.count


# Paper


@pytest.mark.feature("6.1")
def test_the_paper_has_boxes_number_and_places_to_sign(small_world, case):
    page = html.fromstring(small_world.client().get(address("record-print", case)).content.decode())
    paper = page.xpath("//article")[0]
    text = paper.text_content()
    assert "甲街道矛盾纠纷登记表" in "".join(text.split())
    assert "编号：甲街道调字〔2021〕第0001号" in text and "登记人：测试clerk" in text and "负责人签名" in text
    assert len(paper.xpath(".//th")) > 20 and "示安" not in text


def test_the_paper_for_the_file_carries_personal_data_and_leaves_a_trace(small_world, case):
    page = small_world.client().post(address("record-print", case))
    assert "赵示安" in page.content.decode() and "no-store" in page["Cache-Control"]
    told = journal.read(journal.events(DISPUTES, case.pk).last())
    assert (told["kind"], told["reason"]) == ("viewed", "打印登记表")
