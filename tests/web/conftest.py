"""The fixtures of the pages: a house that works by steps, as in the tests of procedures."""

import pytest

from tests import cast
from tests.procedures.conftest import SINCE, Office


@pytest.fixture
def office(small_world: cast.SmallWorld) -> Office:
    """甲街道, which has worked by steps for a long time."""
    for house in (small_world.house, small_world.sibling_house):
        house.procedures_since = SINCE
        house.save()
    return Office(small_world)
