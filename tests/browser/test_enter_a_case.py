"""J1: a clerk enters a mediation case in at most three steps, and the year's report counts it."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.keyboard import answer
from tests.browser.report import labour

LEDGER = "/registers/mediation.disputes/"
NUMBER = re.compile(r"^荷泉街道调字〔2021〕第\d{4}号$")
#: A labour dispute of the year 2021, settled in it; in the order of the form.
CASE = {
    "received_on": "2021.11.8",
    "type": "劳动争议",
    "parties": "某甲、某丙建筑公司",
    "persons": "3",
    "matter": "反映两个月工资未结清。",
    "result": "调解成功",
    "closed_on": "2021年11月20日",
}

pytestmark = [pytest.mark.usefixtures("undone"), pytest.mark.feature("6.1")]


def fill_in(page: Page) -> None:
    """Fill in the form of the case; no step, since none of it is a click."""
    for name, text in CASE.items():
        field = page.locator(f"#id_{name}")
        if field.evaluate("field => field.tagName") == "SELECT":
            field.select_option(label=text)
        else:
            field.fill(text)


def test_a_case_is_entered_by_keyboard_alone_and_the_report_counts_it(page: Page, journey):
    assert labour(page) == ("46起", "116人")
    page.goto("/")
    steps = journey("enter_from_home")
    steps.press("n")
    expect(page.get_by_role("heading", level=1)).to_have_text("登记到哪个台账")
    steps.press("Enter")  # the ledger that this clerk uses most has the focus
    page.wait_for_url(f"**{LEDGER}new/")
    for name, text in CASE.items():
        answer(page, f"id_{name}", text)
    steps.press("Control+Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text(NUMBER)
    expect(page.get_by_role("status")).to_contain_text("已登记")
    steps.check()
    assert labour(page) == ("47起", "119人")


def test_a_case_is_entered_from_its_ledger(page: Page, journey):
    page.goto(f"{LEDGER}?year=2021")
    steps = journey("enter_from_ledger")
    steps.press("n")
    page.wait_for_url(f"**{LEDGER}new/")
    fill_in(page)
    steps.press("Control+Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text(NUMBER)


@pytest.mark.feature("14.4")
@pytest.mark.browser_context_args(viewport={"width": 360, "height": 740}, has_touch=True, is_mobile=True)
def test_a_case_is_entered_by_thumb(page: Page, journey):
    page.goto("/")
    steps = journey("enter_by_thumb")
    steps.tap(page.get_by_label("登记一条记录").get_by_role("link", name="矛盾纠纷台账"))
    page.wait_for_url(f"**{LEDGER}new/")
    fill_in(page)
    steps.tap(page.get_by_role("button", name="保存"))
    expect(page.get_by_role("heading", level=1)).to_have_text(NUMBER)


def test_two_quick_clicks_enter_one_case(page: Page):
    page.goto(f"{LEDGER}new/")
    fill_in(page)
    page.get_by_role("button", name="保存").dblclick()
    expect(page.get_by_role("heading", level=1)).to_have_text(NUMBER)
    assert labour(page) == ("47起", "119人")


@pytest.mark.feature("12.1")
def test_the_report_follows_a_correction_a_voiding_and_a_restoring(page: Page):
    page.goto(f"{LEDGER}new/")
    fill_in(page)
    page.get_by_role("button", name="保存").click()
    expect(page.get_by_role("heading", level=1)).to_have_text(NUMBER)
    record = page.url
    page.get_by_role("link", name="更正、补填").click()
    page.get_by_label("涉及人数").fill("5")
    page.get_by_label("更正理由").fill("漏记两人")
    page.get_by_role("button", name="保存").click()
    expect(page.locator(".history")).to_contain_text("理由：漏记两人")
    assert labour(page) == ("47起", "121人")
    page.goto(record)
    page.get_by_role("link", name="作废").click()
    page.get_by_label("作废理由").fill("重复登记")
    page.get_by_role("button", name="作废", exact=True).click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("已作废")
    assert labour(page) == ("46起", "116人")
    page.goto(record)
    page.get_by_role("button", name="恢复这条记录").click()
    expect(page.get_by_role("button", name="恢复这条记录")).to_have_count(0)
    assert labour(page) == ("47起", "121人")
