"""The list of a ledger: filtering changes the rows and the address, not the page; the address brings it back."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.pages import LEDGER


def count(page: Page) -> int:
    """How many records the page says there are."""
    return int(re.search(r"\d+", page.get_by_role("status").filter(has_text="条记录").inner_text())[0])


@pytest.mark.feature("14.8")
def test_a_filter_changes_the_rows_and_the_address(page: Page):
    page.goto(f"{LEDGER}?year=2021")
    everything = count(page)
    with page.expect_response(lambda response: "type=labour" in response.url):
        page.get_by_label("纠纷类型").select_option(label="劳动争议")
    expect(page.locator(".chips")).to_contain_text("纠纷类型：劳动争议")
    expect(page).to_have_url(re.compile("type=labour"))
    filtered = count(page)
    assert 0 < filtered < everything
    page.goto(page.url)
    assert count(page) == filtered
    expect(page.get_by_label("纠纷类型")).to_have_value("labour")


def test_back_from_a_record_is_the_same_list_at_the_same_place(page: Page):
    page.goto(f"{LEDGER}?year=2021&type=labour&page=2")
    row = page.locator(".register-table tbody tr").last
    row.scroll_into_view_if_needed()
    before, first = page.evaluate("scrollY"), page.locator(".register-table tbody th a").first.inner_text()
    row.locator("td").nth(1).click()
    page.wait_for_url(re.compile(rf"{LEDGER}\d+/$"))
    page.go_back()
    expect(page.locator(".register-table tbody th a").first).to_have_text(first)
    expect(page.get_by_label("纠纷类型")).to_have_value("labour")
    page.wait_for_function("before => Math.abs(scrollY - before) <= 50", arg=before)


def test_typing_in_the_search_finds_without_pressing_anything(page: Page):
    page.goto(f"{LEDGER}?year=2021")
    with page.expect_response(lambda response: "q=" in response.url):
        page.get_by_label("查找", exact=True).press_sequentially("0046")
    expect(page.locator(".register-table tbody tr")).to_have_count(1)
    expect(page.locator(".register-table tbody th a")).to_have_text("荷泉街道调字〔2021〕第0046号")
