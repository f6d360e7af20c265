"""Who has been here before waits for the next page alone, not for what it looks like."""

from playwright.sync_api import Page

from tests.browser.sound import transferred

#: The page itself, and what only this kind of page has.
REQUESTS = 4


def test_the_next_page_asks_for_little_more_than_itself(page: Page):
    page.goto("/registers/mediation.disputes/")
    first = transferred(page)
    page.goto("/registers/petitions.petitions/")
    following = transferred(page)
    assert 1 <= len(following) <= REQUESTS < len(first)
