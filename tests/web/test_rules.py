"""The page of local rules: leader and reviewer fill in, others read, another house sees nothing; typed words stay."""

from datetime import date

import pytest
from django.urls import reverse

from hequan.core import journal, local_rule, recount
from hequan.core.law_file import law, laws
from hequan.core.models import Event, LocalRule
from tests.cast import NOW
from tests.contract.pages import text_of, tree

RULES = reverse("rules")
FILE = law("本地规定")["file_document"]
REFERENCE = law("重大行政决策程序暂行条例")["township_by_reference"]
BASIS = "甲街办发〔2022〕3号第五条"
TYPED = {"how": "number", "number": "15", "unit": "working_day", "day": "", "since": "2022年1月1日", "basis": BASIS}

pytestmark = pytest.mark.usefixtures("today")


def address(limit):
    """The page of one limit."""
    return reverse("rule", args=[limit.law, limit.key])


def send(world, username="leader", limit=FILE, **changes):
    """What the page answers to a form."""
    return world.client(username).post(address(limit), TYPED | changes, follow=True)


def row_of(page, limit):
    """What the list says of one limit."""
    [row] = tree(page).xpath(f"//tr[.//a[@href='{address(limit)}']]")
    return cells(row)


def cells(row):
    """What the cells of a row say, one after another."""
    return " ".join("".join(cell.text_content().split()) for cell in row)


@pytest.mark.parametrize("username", ["leader", "reviewer"])
def test_who_may_fills_in_and_reads_what_holds_since_when_by_whom(small_world, username):
    page = send(small_world, username)
    assert "已填写“规范性文件报送备案”：自2022-01-01起，15个工作日。" in text_of(page)
    row = row_of(small_world.client("clerk").get(RULES), FILE)
    for told in ("15个工作日", BASIS, "2022-01-01", f"测试{username}2022-01-10"):
        assert told in row
    event = journal.read(Event.objects.get(register=local_rule.JOURNAL_NAME))
    assert (event["kind"], event["after"]["number"], event["actor"]["name"]) == ("established", 15, f"测试{username}")


@pytest.mark.parametrize("username", ["clerk", "community", "mediator"])
def test_others_of_the_house_read_and_are_refused(small_world, username):
    page = small_world.client(username).get(address(FILE))
    assert page.status_code == 200 and not tree(page).xpath("//main//form")
    assert "填写由本单位的负责人或者合法性审核人办理" in text_of(page)
    assert not tree(small_world.client(username).get(RULES)).xpath("//main//a[contains(@href, '#fill')]")
    refused = send(small_world, username)
    assert refused.status_code == 403 and "不能填写本地规定" in refused.content.decode()
    assert not LocalRule.objects.exists()


def test_administrators_open_nothing_of_it(small_world):
    for username in ("system_admin", "security_admin", "audit_admin"):
        assert small_world.client(username).get(RULES).status_code == 403
        assert send(small_world, username).status_code == 403


def test_another_house_sees_nothing_of_ours_and_fills_in_its_own(small_world):
    send(small_world)
    for username in ("sibling", "district"):
        client = small_world.client(username)
        for page in (client.get(RULES), client.get(address(FILE))):
            assert BASIS not in page.content.decode() and "测试leader" not in page.content.decode()
        assert "尚未填写" in row_of(client.get(RULES), FILE)
    send(small_world, "district", number="30", basis="甲区府办发〔2022〕1号")
    assert "15个工作日" in row_of(small_world.client("clerk").get(RULES), FILE)


WRONG = [
    ({"number": "十五天左右"}, ["“数”的内容“十五天左右”不是整数，请填写例如 5。"]),
    ({"number": "0"}, ["“数”的内容“0”不在1至1000之间。请核对后填写一个整数。"]),
    ({"number": ""}, ["“数”没有填写，只有单位“个工作日”。请填写一个整数，例如 5。"]),
    ({"number": "", "unit": ""}, ["“规范性文件报送备案”没有写明是多少"]),
    ({"unit": ""}, ["“单位”没有选择。请选择：日、个工作日、分钟、小时、个月、年。"]),
    ({"since": "2022-02-30"}, ["“起始日期”的内容“2022-02-30”不是日期，请写成 2026-01-01 或 2026年1月1日。"]),
    ({"since": "", "basis": " "}, ["“起始日期”没有填写", "“依据”没有填写"]),
    ({"day": "03-31"}, ["“月和日”填写了内容，但“怎样规定”选的是“数和单位”。请改选，或者清空“月和日”。"]),
    ({"how": "by", "number": "", "unit": ""}, ["“月和日”没有填写。请写成 03-31 或 3月31日。"]),
    ({"how": "before", "number": "", "unit": "", "day": "2月30日"}, ["“月和日”的内容“2月30日”不是月和日"]),
    ({"how": "by", "number": "", "unit": "", "day": "2-29"}, ["“2月29日”不是每年都有的日子"]),
    ({"how": "nothing"}, ["“数”填写了内容，但“怎样规定”选的是“不作规定”", "“单位”填写了内容"]),
    ({"basis": "字" * 301}, ["“依据”有301字，最多300字"]),
]


@pytest.mark.parametrize(("changes", "told"), WRONG, ids=lambda part: str(part)[:40])
def test_what_is_wrong_is_told_and_what_was_typed_stays(small_world, changes, told):
    page = send(small_world, **changes)
    sentences = [sentence for _, sentence in page.context["problems"]]
    assert len(sentences) == len(told) and all(words in said for words, said in zip(told, sentences, strict=True))
    assert not LocalRule.objects.exists() and "错误：" in page.content.decode()
    controls = {one.name: one for one in tree(page).xpath("//main//form")[0].inputs if one.name in TYPED}
    assert {name: (control.value or "").strip() for name, control in controls.items()} == {
        name: text.strip() for name, text in (TYPED | changes).items()
    }
    links = tree(page).xpath("//section[contains(@class, 'problems')]//a/@href")
    assert all(tree(page).xpath(f"//*[@id='{link[1:]}']") for link in links) and len(links) == len(told)


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ({"how": "by", "number": "", "unit": "", "day": "1月31日"}, "每年1月31日以前（含当日）"),
        ({"how": "before", "number": "", "unit": "", "day": "03-01"}, "每年3月1日之前（不含当日）"),
        ({"how": "nothing", "number": "", "unit": ""}, "不作规定"),
        ({"number": "二十", "unit": "calendar_day"}, "20日"),
    ],
)
def test_every_way_to_say_how_much(small_world, typed, words):
    send(small_world, **typed)
    assert words in row_of(small_world.client("leader").get(RULES), FILE)


def test_what_was_filled_in_stays_as_history_and_the_form_begins_with_what_holds(small_world):
    send(small_world)
    send(small_world, number="20")
    send(small_world, number="10", since="2023-01-01")
    page = small_world.client("leader").get(address(FILE))
    rows = [cells(row) for row in tree(page).xpath("//main//tbody/tr")]
    assert [row.split()[0] for row in rows] == ["2023-01-01", "2022-01-01", "2022-01-01"]
    assert ["未到起始日期" in rows[0], "现行" in rows[1], "已重新填写" in rows[2]] == [True] * 3
    form = {one.name: one.value for one in tree(page).xpath("//main//form")[0].inputs if one.name in TYPED}
    assert (form["number"], form["unit"], form["since"]) == ("20", "working_day", None)
    assert "自2023-01-01起：10个工作日" in row_of(small_world.client("leader").get(RULES), FILE)


def test_what_applies_by_reference_is_on_until_it_is_switched_off(small_world):
    assert "执行参照执行，未另行规定 《重大行政决策程序暂行条例》第四十二条" in row_of(
        small_world.client("clerk").get(RULES), REFERENCE
    )
    typed = {"applies": "no", "since": "2022-01-05", "basis": BASIS}
    small_world.client("leader").post(address(REFERENCE), typed)
    assert f"不执行 {BASIS} 2022-01-05" in row_of(small_world.client("clerk").get(RULES), REFERENCE)
    known = local_rule.rules(small_world.house.pk)
    assert [known.applies(REFERENCE, date(2022, 1, day)) for day in (4, 5)] == [True, False]


def test_what_the_law_says_by_now_is_shown_as_the_laws(small_world):
    row = row_of(small_world.client("clerk").get(RULES), law("政府信息公开条例")["publish"])
    assert "20个工作日" in row and "《政府信息公开条例》第二十六条" in row and "2019-05-15" in row


def test_only_what_is_not_filled_in(small_world):
    client = small_world.client("leader")
    before = client.get(RULES).context["unset"]
    send(small_world)
    page = client.get(RULES, {"show": "unset"})
    assert page.context["unset"] == before - 1
    assert not tree(page).xpath(f"//main//a[@href='{address(FILE)}']") and "尚未填写" in text_of(page)


def test_the_same_form_sent_twice_is_kept_once(small_world):
    send(small_world)
    send(small_world)
    assert LocalRule.objects.count() == 1


def test_what_is_under_way_in_the_house_is_counted_again_with_the_document_as_reason(small_world, monkeypatch):
    asked = []
    monkeypatch.setattr(recount, "recount_all", lambda **told: asked.append(told) or 2)
    page = send(small_world)
    assert "15个工作日。已重新计算在办期限，2个日期有变动。" in text_of(page)
    assert [(told["house"], told["limit"]) for told in asked] == [(small_world.house, FILE)]
    assert asked[0]["reason"] == f"本地规定：规范性文件报送备案（{BASIS}）"


def test_rule_and_recount_stand_or_fall_together(small_world, monkeypatch):
    before = Event.objects.count()
    monkeypatch.setattr(recount, "recount_all", lambda **told: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        send(small_world)
    assert not LocalRule.objects.exists() and Event.objects.count() == before


def test_every_setting_has_its_page_and_its_way_to_the_article(small_world):
    client = small_world.client("leader")
    listed = tree(client.get(RULES))
    for one in laws().values():
        for limit in one.limits.values():
            assert bool(listed.xpath(f"//main//tr//th/a[@href='{address(limit)}']")) is limit.is_local
            if limit.is_local:
                assert client.get(address(limit)).status_code == 200


@pytest.mark.parametrize(
    "path", ["/rules/没有这部法/reply/", "/rules/行政复议法/reply/", "/rules/本地规定/none/", "/law/没有/"]
)
def test_what_is_not_there_is_not_found(small_world, path):
    assert small_world.client("leader").get(path).status_code == 404


@pytest.mark.parametrize("title", list(laws()))
def test_every_law_has_its_page_with_what_it_asks(small_world, title):
    page = small_world.client("clerk").get(reverse("law", args=[title]))
    told = text_of(page)
    for limit in law(title).limits.values():
        assert tree(page).xpath(f"//tbody[@id='{limit.key}']") and limit.title in told
        assert all(value.articles in told and value.words in told for value in limit.values)


def test_a_list_of_all_settings_asks_the_database_a_few_times_only(small_world, django_assert_max_num_queries):
    client = small_world.client("leader")
    for n, limit in enumerate(law("本地规定").limits.values()):
        amount = {"number": n + 1, "unit": "calendar_day"} if limit.is_counted else {"applies": True}
        told = {"since": date(2022, 1, 1), "basis": BASIS, "at": NOW}
        local_rule.establish(small_world.actor("leader"), limit, **told, **amount)
    with django_assert_max_num_queries(6):
        client.get(RULES)
