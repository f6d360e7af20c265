"""Every page, on an old office screen and on a phone: readable, reachable, within its frame, silent in the console."""

import pytest
from playwright.sync_api import Page

from tests.browser.pages import VISITS, Visit
from tests.browser.sound import complaints

PHONE = {"width": 360, "height": 740}


@pytest.mark.feature("14.4")
@pytest.mark.feature("14.8")
@pytest.mark.parametrize(("visit", "account"), [pytest.param(v, v.account, id=v.name) for v in VISITS])
def test_page_is_sound_on_an_office_screen_and_on_a_phone(page: Page, visit: Visit):
    visit.open(page)
    assert complaints(page) == []
    page.set_viewport_size(PHONE)
    assert complaints(page) == []
