"""On paper stands what belongs on paper: the report, a ledger, a registration form, without the screen's tools."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.pages import LEDGER, REPORT, record

#: What only the screen needs.
TOOLS = (".top", ".foot", ".crumbs", ".tools")


@pytest.mark.feature("10.2")
def test_the_report_is_printed_without_navigation_panel_and_margin(page: Page):
    page.goto(REPORT)
    page.emulate_media(media="print")
    for part in (*TOOLS, ".panel", ".choose", "h1"):
        expect(page.locator(part).first).to_be_hidden()
    expect(page.locator(".beside:visible")).to_have_count(0)
    expect(page.locator(".sheet .title")).to_be_visible()
    expect(page.locator("#p-mediation > p")).to_be_visible()


def test_a_ledger_is_printed_with_its_title_and_all_columns(page: Page):
    page.goto(f"{LEDGER}?year=2021")
    columns = page.locator(".register-table thead th").count()
    page.emulate_media(media="print")
    for part in (*TOOLS, ".filters", ".pager"):
        expect(page.locator(part)).to_be_hidden()
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    assert page.locator(".register-table thead th:visible").count() == columns


@pytest.mark.feature("6.1")
def test_a_registration_form_is_printed_alone(page: Page):
    record(page, "print/")
    page.emulate_media(media="print")
    for part in TOOLS:
        expect(page.locator(part)).to_be_hidden()
    expect(page.locator("main :visible").filter(has_text="登记表").first).to_be_visible()
    texts = page.locator("main").inner_text().strip()
    assert texts.startswith("荷泉街道") and "打印" not in texts
