"""The papers of decisions, documents and reviews: each can be read, and carries what the article asks for."""

from datetime import date

import pytest

from hequan.core.registry import registry
from tests.procedures.decision_way import DECISIONS, go, up_to, view

SHEET = {
    "screened_on": date(2021, 2, 26),
    "title": "电动自行车停放充电管理规定",
    "screened_by": "赵示安",
    "reason": "影响不特定居民的权利义务，反复适用",
    "is_normative": True,
}
FIVE = ("is_by_authority", "is_by_procedure", "affects_rights", "is_generally_binding", "is_repeatedly_applied")


def read(office, record, document, username="leader"):
    """The text of a printed paper, as it is shown."""
    key = registry.register_of(type(record)).key
    answer = office.world.client(username).get(f"/registers/{key}/{record.pk}/documents/{document}/")
    assert answer.status_code == 200, answer.content.decode()
    return " ".join(answer.content.decode().split())


def published_document(office):
    """A normative document that was issued and published."""
    sheet = office.enter("documents.screenings", **SHEET | dict.fromkeys(FIVE, True))
    told = {"title": SHEET["title"], "basis": "有关法律法规", "is_market_related": True}
    record = office.enter("documents.normative_documents", drafted_on=date(2021, 3, 1), **told)
    steps = [
        ("screened", date(2021, 3, 2), "clerk", {"screening": sheet}),
        ("assessed", date(2021, 3, 3), "clerk", {"needed": False, "reason": "不属于重要的文件"}),
        ("market_heard", date(2021, 3, 10), "clerk", {}),
        (
            "comments_invited",
            date(2021, 4, 1),
            "clerk",
            {"comments_until": date(2021, 5, 1), "comments_link": "公告栏"},
        ),
        ("comments_closed", date(2021, 5, 7), "clerk", {}),
        ("sent_for_review", date(2021, 5, 10), "clerk", {}),
        (
            "reviewed",
            date(2021, 5, 12),
            "reviewer",
            {"conclusion": "lawful", "opinion": "没有减损权益、增加义务的内容。", "shelved": ["legality_opinion"]},
        ),
        ("deliberated", date(2021, 5, 20), "clerk", {"meeting": "第5次主任办公会", "result": "passed"}),
        (
            "issued",
            date(2021, 5, 25),
            "leader",
            {"document_number": "甲街示发〔2021〕1号", "effective_on": date(2021, 7, 1)},
        ),
        ("published", date(2021, 5, 28), "clerk", {"link": "https://www.example.com/2021-1"}),
    ]
    for name, on, by, said in steps:
        record = office.take(record, name, on, by, **said)
    return record


def test_the_notice_says_until_when_and_why_it_is_short(office):
    record = up_to(office, "draft_published")
    short = {"comments_until": date(2021, 4, 10), "short_reason": "汛期将至", "short_link": "公告第二段"}
    record = office.take(record, "draft_published", date(2021, 4, 1), comments_link="街道公告栏", **short)
    page = read(office, record, "comments_notice")
    assert "自2021年4月1日起，至2021年4月10日止" in page
    assert "汛期将至" in page and "街道公告栏" in page and "第十五条第一款" in page


def test_the_opinion_letter_has_the_three_questions_of_the_review(office):
    page = read(office, up_to(office, "submitted"), "legality_opinion")
    for said in ("法定权限", "法定程序", "国家政策", "收费条款缺少依据", "修改后合法", "2021年5月20日"):
        assert said in page


def test_the_minutes_carry_each_view_and_the_head_last(office):
    record = up_to(office, "discussed")
    view(office, record, "李示远", 3, is_head=True)
    view(office, record, "孙示和", 2, "disagreed", reason="资金来源还不落实")
    view(office, record, "钱示宁", 1)
    page = read(office, go(office, record, "discussed"), "minutes")
    assert page.index("钱示宁") < page.index("孙示和") < page.rindex("李示远")
    for said in ("不同意", "资金来源还不落实", "行政首长，最后发言", "第6次主任办公会", "第三十条第三款"):
        assert said in page


def test_a_paper_waits_for_its_step(office):
    record = up_to(office, "drafted")
    url = f"/registers/{DECISIONS}/{record.pk}/documents/minutes/"
    answer = office.world.client("leader").get(url)
    assert answer.status_code == 404


def test_the_approval_sheet_sums_up_what_was_done(office):
    page = read(office, up_to(office, "published"), "approval_sheet")
    for said in (
        "停车位统筹使用办法",
        "向社会公开征求意见",
        "风险可控",
        "修改后合法",
        "公共服务办公室",
        "2021年6月15日",
    ):
        assert said in page


@pytest.mark.parametrize(
    ("paper", "said"),
    [
        ("comments_notice", ("自2021年4月1日起，至2021年5月1日止", "公告栏", "第六十二条第二款")),
        ("legality_opinion", ("制定主体", "没有减损权益", "不得提交集体审议")),
        ("approval_sheet", ("甲街示发〔2021〕1号", "第5次主任办公会", "2021年7月1日")),
        ("filing_report", ("备案报告", "甲街示发〔2021〕1号", "2021年5月28日", "有关法律法规")),
    ],
)
def test_a_document_has_its_papers(office, paper, said):
    page = read(office, published_document(office), paper)
    for words in said:
        assert words in page


def test_counsels_words_are_told_apart_from_the_review(office):
    told = {"kind": "contract", "subject": "环卫保洁服务合同", "reviewer": "赵示安"}
    record = office.enter("counsel.reviews", received_on=date(2021, 3, 1), **told)
    heard = {"counsel": "钱示宁", "counsel_opinion": "违约责任不对等。"}
    record = office.take(record, "counsel_heard", date(2021, 3, 3), **heard)
    checked = {"is_civil_code_checked": True, "civil_code_notes": "对照第五百八十五条"}
    record = office.take(record, "civil_code", date(2021, 3, 4), **checked)
    given = {"conclusion": "amend", "opinion": "第八条违约金过高。", "shelved": ["opinion_letter"]}
    record = office.take(record, "opinion_given", date(2021, 3, 8), "reviewer", **given)
    page = read(office, record, "opinion_letter")
    for said in ("供参考，不代替本意见", "违约责任不对等", "对照第五百八十五条", "第八条违约金过高", "修改后合法"):
        assert said in page
