"""The fixtures of the whole suite.

world         the example year (荷泉街道 2021), loaded once for each worker; each test rolls back
small_world   甲街道 and 乙街道 with their people, nothing entered yet
sign_in       sign_in(username) gives that person's browser
today         the clock stands at 10 January 2022
empty         no office, nobody, nothing: a fresh installation

page          (pytest-playwright) drives Chromium; open live_server.url with it

A test that needs committed data (several connections, a running server) asks for `transactional_db` or `live_server`;
the database is put back afterwards.
"""

from collections.abc import Callable, Iterator
from datetime import date

import pytest
from django.db import connection, transaction
from django.test import Client, TransactionTestCase

from tests import cast, needs, snapshot

#: How Chromium runs on a machine of any kind, root's and closed networks' included.
CHROMIUM_ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
DATABASE_FIXTURES = {"db", "transactional_db", "live_server"}

TransactionTestCase._fixture_teardown = lambda self: snapshot.put_back()


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark what asks the database and what drives a browser; leave out what this machine cannot do."""
    no_browser = pytest.mark.skip(reason="no Chromium on this machine")
    for item in items:
        fixtures = set(getattr(item, "fixturenames", ()))
        if fixtures & DATABASE_FIXTURES or item.get_closest_marker("django_db"):
            item.add_marker("database")
        if "page" in fixtures:
            item.add_marker("browser")
            if not needs.chromium():
                item.add_marker(no_browser)


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args: dict) -> dict:
    """The installed Chromium instead of a downloaded one."""
    return browser_type_launch_args | {"executable_path": needs.chromium(), "args": CHROMIUM_ARGUMENTS}


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup: None, django_db_blocker: "pytest.FixtureDef") -> Iterator[None]:
    """The test database with the small cast in it, kept so that tests which commit can be undone."""
    with django_db_blocker.unblock():
        cast.make_small_world()
        snapshot.keep()
        yield
        snapshot.forget()


@pytest.fixture(scope="session")
def example_year(django_db_setup: None, django_db_blocker: "pytest.FixtureDef") -> None:
    """The example year, committed once."""
    from demo import load

    with django_db_blocker.unblock():
        assert not connection.in_atomic_block, "ask for `world` in the test's signature, not by getfixturevalue"
        with transaction.atomic():
            load.fill()
        snapshot.keep()
        connection.close()


@pytest.fixture
def world(example_year: None, db: None) -> cast.World:
    """荷泉街道 in the example year."""
    from hequan.offices.models import Office

    return cast.World(Office.objects.select_related("house").get(name="荷泉街道"))


@pytest.fixture
def small_world(db: None) -> cast.SmallWorld:
    """甲街道 and 乙街道, nothing entered yet."""
    return cast.small_world()


@pytest.fixture
def sign_in(db: None) -> Callable[[str], Client]:
    """Gives the signed-in browser of an account."""
    return cast.client_of


@pytest.fixture
def today(monkeypatch: pytest.MonkeyPatch) -> date:
    """10 January 2022: pages and commands take it for today."""
    monkeypatch.setattr("django.utils.timezone.now", lambda: cast.NOW)
    return cast.TODAY


@pytest.fixture
def empty(db: None) -> None:
    """A fresh installation: no office, nobody, nothing entered."""
    cast.empty_all_tables()
