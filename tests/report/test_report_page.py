"""The page of the annual report: numbers open their rows, words are edited in place, only who may reads and writes."""

import re
from io import BytesIO
from zipfile import ZipFile

import pytest
from django.urls import reverse

from hequan.core import draft
from hequan.core.draft import Place
from hequan.core.models import DraftText
from hequan.core.outline import outline
from tests.cast import SmallWorld, World

pytestmark = pytest.mark.usefixtures("today")


@pytest.fixture
def paragraph(small) -> str:
    """The address of the paragraph on labour disputes in the small outline."""
    return reverse("report-paragraph", args=[2021, small.key, "labour"])


@pytest.fixture
def report_address(small) -> str:
    """The address of the small report of 2021."""
    return reverse("report", args=[2021, small.key])


@pytest.mark.feature("10.1")
@pytest.mark.feature("10.2")
def test_a_number_is_a_link_to_as_many_rows(world: World):
    client = world.client()
    html = client.get("/reports/2021/eight_chapters/").content.decode()
    address, text = re.search(
        r'<a class="counted whole" href="([^"]+labour_cases[^"]+)"[^>]*>([^<]+)</a>', html
    ).groups()
    assert text == "46起"
    assert "46" in client.get(address.replace("&amp;", "&")).content.decode()


def test_every_number_of_the_text_has_its_entry_beside_it(world: World):
    html = world.client().get("/reports/2021/eight_chapters/").content.decode()
    named = set(re.findall(r'data-figure="([^"]+)"', html))
    assert named and named == set(re.findall(r'class="entry" id="([^"]+)"', html))


@pytest.mark.feature("10.2")
def test_the_entry_tells_both_years_the_rows_and_what_is_counted(world: World):
    html = world.client().get("/reports/2021/eight_chapters/").content.decode()
    [entry] = re.findall(r'<li class="entry" id="f-mediation-labour_cases-2021">(.*?)</li>', html, re.S)
    assert "<b>46</b>起" in entry and "46条记录" in entry and "上年" in entry
    assert "《矛盾纠纷台账》中“结案日期”在2021年度，“调解结果”为“调解成功”、“纠纷类型”为“劳动争议”的记录" in entry


def test_the_list_of_years_counts_the_doubts(world: World):
    html = world.client().get("/reports/").content.decode()
    assert "2021年度" in html and "八章提纲" in html and "五部分提纲" in html
    assert re.search(r"待核对\">(<b class=\"some\">\d+处</b>|无)", html)


def test_the_word_file_comes_with_the_office_s_name(world: World):
    answer = world.client().get("/reports/2021/eight_chapters/word/")
    assert "%E8%8D%B7%E6%B3%89%E8%A1%97%E9%81%932021" in answer["Content-Disposition"]
    with ZipFile(BytesIO(b"".join(answer.streaming_content))) as file:
        assert "46起" in re.sub(r"<[^>]+>", "", file.read("word/document.xml").decode())


def test_a_paragraph_opens_under_its_text(paragraph: str, small_world: SmallWorld):
    html = small_world.client().get(paragraph).content.decode()
    assert "化解劳动争议。全年化解劳动争议纠纷{化解劳动争议纠纷}，涉及{化解劳动争议纠纷涉及人数}。</textarea>" in html
    assert 'name="seen" value="0"' in html


@pytest.mark.feature("10.2")
def test_saving_goes_back_to_the_paragraph(paragraph: str, report_address: str, small_world: SmallWorld):
    client = small_world.client()
    answer = client.post(paragraph, {"text": "化解劳动争议。今年化解{化解劳动争议纠纷}。", "seen": "0"})
    assert (answer.status_code, answer["Location"]) == (302, f"{report_address}#p-labour")
    html = client.get(report_address).content.decode()
    assert "已改写" in html and "本年度无劳动争议纠纷化解" in html
    assert "原文中的数据项“化解劳动争议纠纷涉及人数”已去掉。" in html


def test_going_back_to_the_outline_s_words(paragraph: str, report_address: str, small_world: SmallWorld):
    client = small_world.client()
    client.post(paragraph, {"text": "只说一句。", "seen": "0"})
    client.post(paragraph, {"text": "只说一句。", "seen": "1", "restore": "1"})
    assert "只说一句" not in client.get(report_address).content.decode()
    history = client.get(paragraph).content.decode()
    assert "恢复提纲原文" in history and "只说一句" in history


def test_a_refused_text_comes_back_as_it_was_typed(paragraph: str, small_world: SmallWorld):
    answer = small_world.client().post(paragraph, {"text": "化解{劳动}。", "seen": "0"})
    html = answer.content.decode()
    assert answer.status_code == 200
    assert "化解{劳动}。</textarea>" in html and "没有名为“劳动”的数据项" in html and "<title>错误：" in html
    assert not DraftText.objects.filter(house=small_world.house, version__gt=0).exists()


def test_a_conflict_shows_both_texts_and_loses_nothing(paragraph: str, small_world: SmallWorld):
    client = small_world.client()
    client.post(paragraph, {"text": "先写的话。", "seen": "0"})
    answer = client.post(paragraph, {"text": "后写的话。", "seen": "0"})
    html = answer.content.decode()
    assert answer.status_code == 200
    assert "他人刚保存的文字" in html and "先写的话。" in html and "后写的话。</textarea>" in html
    assert 'name="seen" value="1"' in html
    assert client.post(paragraph, {"text": "后写的话。", "seen": "1"}).status_code == 302


@pytest.mark.parametrize("seen", ["", "x", "9" * 5000])
def test_a_form_that_says_no_version_is_a_conflict_and_not_an_error(paragraph: str, small_world: SmallWorld, seen: str):
    answer = small_world.client().post(paragraph, {"text": "写的话。", "seen": seen})
    assert answer.status_code == 200 and "请核对两份文字后重新保存" in answer.content.decode()


def test_a_leader_reads_words_and_history_but_has_no_form(paragraph: str, report_address: str, small_world: SmallWorld):
    small_world.client().post(paragraph, {"text": "只说一句。", "seen": "0"})
    leader = small_world.client("leader")
    html = leader.get(paragraph).content.decode()
    assert "改写沿革" in html and "测试clerk（甲街道司法所经办人）" in html and "<textarea" not in html
    assert ">编辑<" not in leader.get(report_address).content.decode()
    assert leader.post(paragraph, {"text": "我来写。", "seen": "1"}).status_code == 403


@pytest.mark.parametrize("username", ["community", "system_admin", "security_admin", "audit_admin"])
def test_a_post_that_does_not_read_every_register_is_refused(
    paragraph: str, report_address: str, small_world, username: str
):
    client = small_world.client(username)
    addresses = [report_address, paragraph, f"{report_address}word/", reverse("reports")]
    assert [client.get(address).status_code for address in addresses] == [403] * 4
    assert client.post(paragraph, {"text": "我来写。", "seen": "0"}).status_code == 403


def test_another_house_sees_its_own_report(paragraph: str, report_address: str, small_world: SmallWorld):
    small_world.client().post(paragraph, {"text": "甲街道的话。", "seen": "0"})
    html = small_world.client("sibling").get(report_address).content.decode()
    assert "乙街道2021年报告" in html and "甲街道的话" not in html


@pytest.mark.parametrize(
    "address", ["1999/small/", "2023/small/", "2021/nine/", "2021/small/nine/", "2021/small/list/"]
)
def test_what_is_not_there_is_not_found(small, small_world: SmallWorld, address: str):
    assert small_world.client().get(f"/reports/{address}").status_code == 404


def test_a_stranger_is_asked_to_sign_in(report_address: str, client):
    answer = client.get(report_address)
    assert answer.status_code == 302 and answer["Location"].startswith("/sign-in/")


def test_the_example_s_clerk_has_written(world: World):
    place = Place(world.house, 2021, outline("eight_chapters"), "opening")
    [told] = draft.history(place)
    assert told.text and told.who == "赵示安（荷泉街道司法所经办人）"
