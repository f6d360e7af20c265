"""The fixtures of the pages: a matter in any state of its limits, and a house that works by steps."""

from collections.abc import Callable
from typing import Any

import pytest
from django.urls import reverse

from hequan.core.models import Deadline
from hequan.core.registry import registry
from tests.cast import TODAY, SmallWorld
from tests.procedures.conftest import SINCE, Office

HOME, REQUESTS = reverse("home"), "openness.requests"
#: The applicant of every matter: personal data.
OWN = "张示安"


def names(world: SmallWorld, username: str = "clerk", **query: str) -> dict[str, list[int]]:
    """The group of each line on somebody's home page: {group: [record id, …]}."""
    desk = world.client(username).get(HOME, query).context["desk"]
    return {part.group.name: [row.line.record.pk for row in part.rows] for part in desk.parts}


def page(world: SmallWorld, username: str = "clerk", **query: str) -> str:
    """Somebody's home page."""
    return world.client(username).get(HOME, query).content.decode()


@pytest.fixture
def office(small_world: SmallWorld) -> Office:
    """甲街道, which has worked by steps for a long time."""
    for house in (small_world.house, small_world.sibling_house):
        house.procedures_since = SINCE
        house.save()
    return Office(small_world)


@pytest.fixture
def put(small_world: SmallWorld) -> Callable[..., Deadline]:
    """put(state, due_on, …) is a row of the table for a matter of 甲街道; how it came about does not matter here."""
    register = registry.registers[REQUESTS]

    def row(
        state: str, due_on: Any = None, clock: str = "reply", person: str = "测试clerk", office: Any = None, **more: Any
    ) -> Deadline:
        office = office or small_world.department
        told = {"received_on": TODAY, "channel": "in_person", "applicant": OWN, "subject": "某路修缮方案"}
        record = small_world.enter(register, office=office, **told)
        Deadline.objects.filter(register=REQUESTS, record_id=record.pk).delete()
        return Deadline.objects.create(
            house=small_world.house, office=office, register=REQUESTS, record_id=record.pk, clock=clock, state=state,
            due_on=due_on, person=person, basis="《政府信息公开条例》第三十三条", **{"step": "replied", **more},
        )  # fmt: skip

    return row
