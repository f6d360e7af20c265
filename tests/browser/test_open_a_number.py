"""J5: one step from a number of the report to exactly its records; a zero opens an empty list that says so."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.report import REPORT, number

pytestmark = [pytest.mark.feature("10.1"), pytest.mark.feature("10.2")]


def numbers_on_all_pages(page: Page) -> list[str]:
    """The numbers of the listed records, page by page."""
    found: list[str] = []
    while True:
        found += page.locator(".register-table tbody th a").all_inner_texts()
        following = page.get_by_role("link", name="下一页")
        if not following.count():
            return found
        following.click()


def test_46_opens_46_different_cases(page: Page, journey):
    page.goto(REPORT)
    steps = journey("open_a_number")
    steps.click(number(page, "mediation.labour_cases"))
    expect(page.get_by_role("status").filter(has_text="条记录")).to_have_text("共46条记录")
    expect(page.get_by_label("数据项")).to_contain_text("化解劳动争议纠纷：46起")
    found = numbers_on_all_pages(page)
    assert len(found) == len(set(found)) == 46
    assert all("〔202" in one for one in found)


@pytest.mark.feature("2.7")
def test_a_zero_opens_an_empty_list_with_its_statement(page: Page, journey):
    page.goto(REPORT)
    steps = journey("open_a_number")
    steps.click(number(page, "documents.issued").filter(has_text="未出台"))
    expect(page.get_by_role("status").filter(has_text="条记录")).to_have_text("共0条记录")
    expect(page.locator(".empty")).to_contain_text("本年度未出台行政规范性文件。")
    expect(page.locator(".empty")).to_contain_text("查询：")


def test_a_number_in_the_text_shows_its_entry_beside_it(page: Page):
    page.goto(REPORT)
    number(page, "mediation.labour_cases").focus()
    shown = page.locator(".entry.is-shown")
    expect(shown).to_contain_text("化解劳动争议纠纷")
    expect(shown).to_be_in_viewport()
    page.keyboard.press("Enter")
    expect(page.get_by_label("数据项")).to_contain_text("化解劳动争议纠纷：46起")
