"""The fixtures of procedures: a house that works by steps, and hands that take them."""

from collections.abc import Callable
from datetime import date, datetime, time
from typing import Any

import pytest

from hequan.core import access, rebuild, take
from hequan.core.calendar import SHANGHAI
from hequan.core.record import Record
from hequan.core.registry import registry
from tests import cast

#: The houses of these tests work by steps from the beginning.
SINCE = date(2005, 1, 1)


class Office:
    """甲街道 at work: enters matters and takes steps, each on its day."""

    def __init__(self, world: cast.SmallWorld) -> None:
        self.world = world

    def enter(self, register: str, username: str = "clerk", **values: Any) -> Record:
        """A matter entered in a register."""
        return self.world.enter(register, username, **values)

    def take(self, record: Record, step: str, on: date, username: str = "clerk", **told: Any) -> Record:
        """The record after somebody took a step on a day and recorded it in the evening."""
        register = registry.register_of(type(record))
        now = self.fresh(record)
        evening = datetime.combine(on, time(18), SHANGHAI)
        at = told.pop("at", max(evening, told.get("moment") or evening))
        step_told = {name: told.pop(name) for name in ("needed", "reason", "moment", "shelved") if name in told}
        return take.take(
            self.world.actor(username), register, now, step, on=on, at=at, seen=now.version, values=told, **step_told
        )

    def fresh(self, record: Record, username: str = "clerk") -> Record:
        """The record as it stands now."""
        return access.record(self.world.actor(username), registry.register_of(type(record)), record.pk)


@pytest.fixture
def office(small_world: cast.SmallWorld) -> Office:
    """甲街道, which has worked by steps for a long time."""
    for house in (small_world.house, small_world.sibling_house):
        house.procedures_since = SINCE
        house.save()
    return Office(small_world)


@pytest.fixture
def refused() -> Callable[..., Any]:
    """refused(words, …) waits for a step to be refused with all these words."""

    def expect(*words: str) -> Any:
        pattern = "".join(f"(?=.*{word})" for word in words)
        return pytest.raises(take.Refused, match=f"(?s){pattern}")

    return expect


@pytest.fixture
def desk(office):
    """甲街道, which works by steps since the beginning of 2021."""
    for house in (office.world.house, office.world.sibling_house):
        house.procedures_since = date(2021, 1, 1)
        house.save()
    return office


@pytest.fixture
def committed_desk(transactional_db):
    """The same, for several connections."""
    world = cast.small_world()
    world.house.procedures_since = date(2021, 1, 1)
    world.house.save()
    return Office(world)


@pytest.fixture
def truth(request):
    """Whatever a story does, records and deadlines say afterwards what the events tell."""
    request.getfixturevalue("committed_desk" if "committed_desk" in request.fixturenames else "db")
    yield
    assert [str(one) for one in rebuild.all_differences()] == []
