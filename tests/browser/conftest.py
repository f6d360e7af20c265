"""The served site, and Chromium signed in to it.

site      the product as `hequan serve` runs it, on a copy of the example year
page      a page of Chromium at 1366×768, signed in as `account`; every error that the browser remarks fails the test
account   "demo-clerk"; parametrize it for somebody else, None for nobody
undone    what the test enters or edits is taken back at its end
journey   journey("open_a_number") counts the steps of that journey of journeys.toml
"""

import sqlite3
from collections.abc import Callable, Iterator

import pytest
from django.db import connection
from playwright.sync_api import Browser, Page

from demo.load import PASSWORD
from tests.browser.remarks import Remarks
from tests.browser.site import Site
from tests.browser.steps import Steps

DESKTOP = {"width": 1366, "height": 768}
ACCOUNTS = ("demo-clerk", "demo-leader", "demo-system")


@pytest.fixture(scope="session")
def site(example_year: None, django_db_blocker, tmp_path_factory) -> Iterator[Site]:
    """The served product."""
    if connection.vendor != "sqlite":
        pytest.skip("the site of the browser's tests keeps its records in SQLite")
    served = Site(tmp_path_factory.mktemp("site"))
    with django_db_blocker.unblock():
        connection.ensure_connection()
        with sqlite3.connect(served.database) as copy:
            connection.connection.backup(copy)
        copy.close()
        connection.close()
    served.let_in()
    served.start()
    yield served
    served.stop()


@pytest.fixture(scope="session")
def signed_in(site: Site, browser: Browser) -> dict[str | None, dict | None]:
    """The cookies of each account, signed in through the page as people do."""
    states: dict[str | None, dict | None] = {None: None}
    for account in ACCOUNTS:
        context = browser.new_context(base_url=site.address)
        page = context.new_page()
        page.goto("/sign-in/")
        page.get_by_label("账号").fill(account)
        page.get_by_label("密码").fill(PASSWORD)
        page.get_by_role("button", name="登录").click()
        page.wait_for_url(f"{site.address}/")
        states[account] = context.storage_state()
        context.close()
    site.keep()
    return states


@pytest.fixture
def account() -> str | None:
    """Whose page it is."""
    return "demo-clerk"


@pytest.fixture
def browser_context_args(browser_context_args: dict, site: Site, signed_in: dict, account: str | None) -> dict:
    """A desktop of a Chinese office, signed in."""
    ours = {"base_url": site.address, "locale": "zh-CN", "viewport": DESKTOP, "storage_state": signed_in[account]}
    return browser_context_args | ours


@pytest.fixture
def page(page: Page, site: Site, db: None) -> Iterator[Page]:
    """A page whose silent errors fail the test; `db` is what makes pytest-django set up the database that is copied."""
    page.set_default_timeout(20_000)
    remarks = Remarks(page, site.address)
    yield page
    assert not remarks.made, "The browser remarks:\n  " + "\n  ".join(remarks.made)


@pytest.fixture
def undone(site: Site, page: Page) -> Iterator[None]:
    """What is entered is taken back."""
    yield
    page.close()
    site.put_back()


@pytest.fixture
def journey(page: Page) -> Iterator[Callable[[str], Steps]]:
    """Begins a journey; at the test's end its steps are held against the ceiling."""
    begun: list[Steps] = []

    def begin(name: str) -> Steps:
        begun.append(Steps(page, name))
        return begun[-1]

    yield begin
    for steps in begun:
        steps.check()
