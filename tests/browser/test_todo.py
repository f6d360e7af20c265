"""J3: what is due stands on the home page without a step; the deed, its reason and a reminder are one step away."""

import sqlite3
from collections.abc import Iterator
from datetime import timedelta

import pytest
from django.utils import timezone
from playwright.sync_api import Page, expect

from tests.browser.test_matter import LEDGER

pytestmark = [pytest.mark.usefixtures("undone", "by_steps"), pytest.mark.feature("14.2")]
#: So many days ago a request came that should have been answered since, with its days off and all.
LONG_AGO = timedelta(days=60)


@pytest.fixture
def by_steps(site) -> Iterator[None]:
    """荷泉街道 has worked by steps for a year."""
    with sqlite3.connect(site.database, timeout=30) as database:
        since = (timezone.localdate() - timedelta(days=365)).isoformat()
        database.execute("UPDATE offices_office SET procedures_since = ? WHERE name = '荷泉街道'", [since])
    database.close()
    yield


def enter(page: Page) -> str:
    """The number of a request that is overdue."""
    page.goto(f"{LEDGER}new/")
    page.locator("#id_received_on").fill((timezone.localdate() - LONG_AGO).isoformat())
    page.locator("#id_channel").select_option("in_person")
    page.locator("#id_applicant").fill("某甲")
    page.locator("#id_subject").fill("某路修缮方案")
    page.keyboard.press("Control+Enter")
    expect(page.get_by_role("status")).to_contain_text("已登记")
    return page.locator("h1").inner_text().split()[0]


def test_what_is_due_is_there_and_its_deed_one_step_away(page: Page, journey):
    number = enter(page)
    page.goto("/")
    row = page.locator(".todo-row", has_text=number).first
    expect(row.locator(".todo-when strong")).to_contain_text("已逾期")
    expect(row.locator(".todo-when strong")).to_contain_text("（周")
    expect(row.locator(".todo-deed")).to_contain_text("答复")
    expect(row).not_to_contain_text("某甲")
    steps = journey("open_a_deed")
    row.get_by_role("link", name="办理").focus()
    steps.press("Enter")
    page.wait_for_url("**/steps/replied/")
    expect(page.locator("#id_reply")).to_be_focused()


def test_why_it_is_that_day_unfolds_by_keyboard(page: Page):
    number = enter(page)
    page.goto("/")
    row = page.locator(".todo-row", has_text=number).first
    why = row.locator("summary")
    expect(row.locator(".todo-why")).to_have_attribute("title", "《政府信息公开条例》第三十三条")
    why.focus()
    page.keyboard.press("Enter")
    expect(row.locator(".todo-why")).to_contain_text("第三十三条")
    expect(row.locator(".todo-why li").first).to_be_visible()


@pytest.mark.parametrize("account", ["demo-leader"])
def test_a_head_reminds_on_a_phone_in_one_step(page: Page, journey):
    page.set_viewport_size({"width": 360, "height": 740})
    page.goto("/")
    row = page.locator(".todo-row").first
    number = row.locator(".todo-what .hint").inner_text().split(" · ")[0]
    steps = journey("remind")
    steps.click(row.get_by_role("button", name="催办"))
    expect(page.get_by_role("status")).to_contain_text(number)
    expect(page.locator(".todo-row", has_text=number).first).to_contain_text("已催办（")


def test_figures_come_when_somebody_comes_to_them(page: Page):
    page.goto("/?year=2021")
    page.locator(".desk-figures").scroll_into_view_if_needed()
    expect(page.locator(".cards .number").first).to_be_visible()
