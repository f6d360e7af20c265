"""Numbers are consecutive for each house, register and year, however many write at once."""

import threading

import pytest
from django.db import connection, connections

from hequan.core import change
from hequan.core.registry import registry
from tests.cast import NOW, small_world
from tests.contract.sample import values_for

WRITERS, EACH = 4, 10


@pytest.fixture
def committed_world(transactional_db):
    """甲街道 and 乙街道, which other connections see too."""
    return small_world()


@pytest.mark.feature("14.7")
def test_many_writers_at_once(committed_world):
    register = registry.registers["mediation.disputes"]
    values = values_for(committed_world, register)
    actor, faults = committed_world.actor(), []

    def write():
        try:
            for _ in range(EACH):
                change.enter(actor, register, values, at=NOW)
        except Exception as fault:
            faults.append(fault)
        finally:
            connections.close_all()

    threads = [threading.Thread(target=write) for _ in range(WRITERS)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert faults == []
    numbers = list(
        register.model.kept.filter(house=committed_world.house).order_by("pk").values_list("number", flat=True)
    )
    expected = [register.numbered(committed_world.house, 2021, n + 1) for n in range(WRITERS * EACH)]
    assert sorted(numbers) == expected
    if connection.vendor == "sqlite":  # one writer at a time: the order of entering is the order of numbers
        assert numbers == expected


def test_each_house_and_year_counts_from_one(small_world):
    register = registry.registers["mediation.disputes"]
    values = values_for(small_world, register)
    theirs = {**values, "office": small_world.sibling_house}
    told = [
        small_world.enter(register, **values).number,
        small_world.enter(register, "sibling", **theirs).number,
        small_world.enter(register, **(values | {"received_on": "2020-12-31"})).number,
        small_world.enter(register, **values).number,
    ]
    assert [number[:3] + number[-5:] for number in told] == [
        "甲街道0001号",
        "乙街道0001号",
        "甲街道0001号",
        "甲街道0002号",
    ]


def test_a_refused_row_takes_no_number(small_world):
    register = registry.registers["mediation.disputes"]
    values = values_for(small_world, register)
    with pytest.raises(change.Unclean):
        change.enter_many(small_world.actor(), register, [values, {**values, "persons": 0}], at=NOW)
    assert small_world.enter(register, **values).number.endswith("0001号")
