"""The page of the annual report, as the journeys read it."""

from playwright.sync_api import Locator, Page

REPORT = "/reports/2021/eight_chapters/"


def number(page: Page, figure: str) -> Locator:
    """A number in the report's text: the link that opens its records."""
    return page.locator(f'.sheet a[href*="figure={figure}&"]')


def labour(page: Page) -> tuple[str, str]:
    """What the report says of settled labour disputes: cases and persons."""
    page.goto(REPORT)
    return number(page, "mediation.labour_cases").inner_text(), number(page, "mediation.labour_persons").inner_text()
