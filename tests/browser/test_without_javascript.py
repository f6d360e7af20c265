"""Everything works where scripts do not run: entering, filtering, editing the report, and what was wrong."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.pages import LEDGER, REPORT
from tests.browser.test_enter_a_case import NUMBER, fill_in

pytestmark = pytest.mark.browser_context_args(java_script_enabled=False)


@pytest.mark.usefixtures("undone")
def test_a_case_is_entered(page: Page):
    page.goto("/")
    page.get_by_role("banner").get_by_role("link", name=re.compile("^登记")).click()
    page.get_by_role("link", name="矛盾纠纷台账").first.click()
    fill_in(page)
    page.get_by_role("button", name="保存").click()
    expect(page.get_by_role("heading", level=1)).to_have_text(NUMBER)


def test_mistakes_lead_to_their_fields(page: Page):
    page.goto(f"{LEDGER}new/")
    page.get_by_role("button", name="保存").click()
    page.get_by_role("alert").get_by_role("link", name="纠纷类型").click()
    expect(page).to_have_url(re.compile("#id_type$"))
    expect(page.locator("#id_type")).to_be_in_viewport()


def test_a_list_is_filtered(page: Page):
    page.goto(f"{LEDGER}?year=2021")
    page.get_by_label("纠纷类型").select_option(label="劳动争议")
    page.get_by_role("button", name="筛选").click()
    expect(page.locator(".chips")).to_contain_text("纠纷类型：劳动争议")
    kinds = page.locator(".register-table tbody td[data-label='纠纷类型']").all_inner_texts()
    assert set(kinds) == {"劳动争议"}


@pytest.mark.usefixtures("undone")
def test_a_paragraph_of_the_report_is_edited(page: Page):
    page.goto(REPORT)
    page.locator("#p-mediation").get_by_role("link", name="编辑").click()
    text = page.locator("#text")
    text.fill(text.input_value() + "有话好好说。")
    page.locator(".edit").get_by_role("button", name="保存").click()
    expect(page.get_by_role("status")).to_contain_text("已保存")
    expect(page.locator("#p-mediation > p")).to_contain_text("46起，涉及116人")
    expect(page.locator("#p-mediation > p")).to_contain_text("有话好好说。")


def test_no_button_is_offered_that_needs_a_script(page: Page):
    page.goto(LEDGER)
    expect(page.get_by_role("button", name="打印")).to_be_hidden()
    expect(page.get_by_role("button", name="快捷键")).to_be_hidden()


@pytest.mark.usefixtures("undone")
@pytest.mark.parametrize("account", ["demo-leader"])
def test_a_local_rule_is_filled_in(page: Page, account: str):
    page.goto("/rules/?show=unset")
    page.get_by_role("link", name="填写报告可能激化的纠纷").click()
    page.get_by_role("button", name="保存").click()
    page.get_by_role("alert").get_by_role("link", name="“依据”没有填写").click()
    expect(page.locator("#id_basis")).to_be_in_viewport()
    page.get_by_label("数", exact=True).fill("2")
    page.get_by_label("单位").select_option(label="小时")
    page.get_by_label("起始日期").fill("2021年1月1日")
    page.get_by_label("依据").fill("荷办发〔2020〕8号第六条")
    page.get_by_role("button", name="保存").click()
    expect(page.locator(".notes")).to_contain_text("已填写“报告可能激化的纠纷”：自2021-01-01起，2小时。")
