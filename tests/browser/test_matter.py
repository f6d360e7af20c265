"""J4: a matter goes its statutory way step by step; its pages are sound on an office screen and on a phone."""

import sqlite3
from collections.abc import Iterator

import pytest
from django.utils import timezone
from playwright.sync_api import Page, expect

from tests.browser.sound import complaints

LEDGER = "/registers/openness.requests/"
PHONE = {"width": 360, "height": 740}

pytestmark = [pytest.mark.usefixtures("undone", "by_steps"), pytest.mark.feature("7.3")]


@pytest.fixture
def by_steps(site) -> Iterator[None]:
    """荷泉街道 begins to work by steps today."""
    with sqlite3.connect(site.database, timeout=30) as database:
        today = timezone.localdate().isoformat()
        database.execute("UPDATE offices_office SET procedures_since = ? WHERE name = '荷泉街道'", [today])
    database.close()
    yield


def entered(page: Page) -> str:
    """The address of a request that came today."""
    page.goto(f"{LEDGER}new/")
    page.locator("#id_channel").select_option("in_person")
    page.locator("#id_applicant").fill("某甲")
    page.locator("#id_subject").fill("某路修缮方案")
    page.keyboard.press("Control+Enter")
    expect(page.get_by_role("status")).to_contain_text("接下来：答复")
    return page.url


def test_the_next_step_is_taken_by_keyboard_and_the_page_says_what_comes_then(page: Page, journey):
    entered(page)
    steps = journey("take_a_step")
    button = page.locator("main .btn-primary")
    expect(button).to_have_count(1)
    button.focus()
    steps.press("Enter")
    page.wait_for_url("**/steps/replied/")
    expect(page.locator("#id_reply")).to_be_focused()
    page.locator("#id_reply").select_option("provided")
    steps.press("Control+Enter")
    expect(page.get_by_role("status")).to_contain_text("已办理“答复”")
    expect(page.locator(".stage-done")).to_have_count(2)


def test_a_gate_holds_in_the_browser_and_names_its_article(page: Page):
    address = entered(page)
    page.goto(f"{address}steps/ask_correction/")
    page.keyboard.press("Control+Enter")
    expect(page.get_by_role("status")).to_contain_text("正在等待申请人")
    page.goto(f"{address}steps/replied/")
    page.locator("#id_reply").select_option("provided")
    page.locator("#id_reply_number").fill("某公开〔2026〕1号")
    page.keyboard.press("Control+Enter")
    expect(page.locator(".problems")).to_contain_text("《政府信息公开条例》第三十条")
    expect(page.locator("#id_reply_number")).to_have_value("某公开〔2026〕1号")


def test_every_page_of_a_matter_is_sound(page: Page):
    address = entered(page)
    page.goto(f"{address}steps/ask_correction/")
    page.keyboard.press("Control+Enter")
    expect(page.get_by_role("status")).to_contain_text("已办理“告知补正”")
    deeds = page.locator(".deed-links a")
    amend, withdraw = (deeds.nth(n).get_attribute("href") for n in range(2))
    page.goto(f"{address}steps/replied/")
    page.keyboard.press("Control+Enter")
    page.locator(".problems").wait_for()
    found = [*sound(page, "step-with-errors")]
    places = [address, f"{address}steps/replied/", amend, withdraw, f"{address}dossier/"]
    places += [f"{address}documents/correction_notice/", "/procedures/", "/procedures/decisions.make_decision/"]
    for place in (*places, f"{LEDGER}new/", f"{LEDGER}new/?whole=1"):
        page.goto(place)
        for details in page.locator("main details").all():
            details.evaluate("one => one.open = true")
        found += sound(page, place)
    assert found == []


def sound(page: Page, place: str) -> Iterator[str]:
    """What there is to complain about, on an office screen and on a phone."""
    for size in ({"width": 1366, "height": 768}, PHONE):
        page.set_viewport_size(size)
        yield from (f"{place} {size['width']}: {complaint}" for complaint in complaints(page))
    page.set_viewport_size({"width": 1366, "height": 768})
