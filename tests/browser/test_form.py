"""The form of a record: what is wrong stands on top and leads to its field; saving is always in reach."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.pages import LEDGER, form_with_errors

FORM = f"{LEDGER}new/"
PHONE = {"width": 360, "height": 740}


@pytest.mark.parametrize("size", [None, PHONE], ids=["office", "phone"])
def test_saving_is_in_reach_without_scrolling(page: Page, size):
    if size:
        page.set_viewport_size(size)
    page.goto(FORM)
    expect(page.get_by_role("button", name="保存")).to_be_in_viewport(ratio=1)
    assert page.evaluate("scrollY") == 0 or size


def test_the_cursor_stands_in_the_first_field_that_must_be_filled_in(page: Page):
    page.goto(FORM)
    expect(page.locator("#id_type")).to_be_focused()
    expect(page.locator("#id_received_on")).to_have_value(re.compile(r"^\d{4}-\d\d-\d\d$"))


def test_mistakes_stand_on_top_with_the_focus_and_in_the_title(page: Page):
    form_with_errors(page)
    expect(page).to_have_title(re.compile("^错误：登记"))
    expect(page.get_by_role("alert")).to_be_focused()
    expect(page.get_by_role("alert").get_by_role("heading")).to_have_text("有5处需要修改")


def test_each_mistake_leads_to_its_field_and_is_told_there_in_the_same_words(page: Page):
    form_with_errors(page)
    links = page.get_by_role("alert").get_by_role("link")
    assert links.count() == 5
    for link in links.all():
        field = page.locator(link.get_attribute("href"))
        link.click()
        expect(field).to_be_focused()
        expect(field).to_be_in_viewport()
        expect(field).to_have_accessible_description(re.compile(re.escape(link.inner_text())))


def test_what_was_typed_is_kept(page: Page):
    form_with_errors(page)
    expect(page.locator("#id_received_on")).to_have_value("2021-13-40")
    expect(page.locator("#id_persons")).to_have_value("十余人")
    expect(page.locator("#id_parties")).to_have_value("某甲、某丙建筑公司")


def test_nothing_is_found_fault_with_before_saving(page: Page):
    page.goto(FORM)
    page.locator("#id_persons").press_sequentially("许多")
    page.keyboard.press("Tab")
    expect(page.locator(".field-error")).to_have_count(0)


def test_keys_act_only_outside_of_fields(page: Page):
    page.goto(FORM)
    page.locator("#id_parties").press_sequentially("n/?")
    expect(page.locator("#id_parties")).to_have_value("n/?")
    expect(page).to_have_url(re.compile(f"{FORM}$"))
    expect(page.locator("dialog[open]")).to_have_count(0)


def test_a_slash_leads_to_the_search(page: Page):
    page.goto(LEDGER)
    page.keyboard.press("/")
    expect(page.get_by_label("查找", exact=True)).to_be_focused()
