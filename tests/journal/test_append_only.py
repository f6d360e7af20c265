"""The database refuses to change or remove an event, whatever asks it; and it is the triggers that refuse."""

import pytest
from django.db import DatabaseError, connection, transaction

from hequan.core import journal
from hequan.core.models import Event
from hequan.core.registry import registry
from tests.cast import NOW, journal_open
from tests.contract.sample import enter_sample

ANYWHERE = [
    "UPDATE core_event SET body = '{}'",
    "UPDATE core_event SET at = at",
    "DELETE FROM core_event",
    "INSERT INTO core_event SELECT * FROM core_event WHERE true ON CONFLICT (id) DO UPDATE SET body = '{}'",
]
ONLY_THERE = {
    "sqlite": [
        "INSERT OR REPLACE INTO core_event SELECT * FROM core_event",
        "REPLACE INTO core_event (id, at, kind, house_id, register, record_id, body) "
        "SELECT id, at, kind, house_id, register, record_id, '{}' FROM core_event",
        "UPDATE OR REPLACE core_event SET id = id + 1",
    ],
    "postgresql": ["TRUNCATE core_event", "TRUNCATE core_event CASCADE"],
}
STATEMENTS = [*ANYWHERE, *ONLY_THERE[connection.vendor]]


@pytest.fixture
def event(small_world):
    """One event of one record."""
    enter_sample(small_world, registry.registers["mediation.disputes"])
    connection.check_constraints()  # PostgreSQL alters no table while deferred constraints wait for the end
    return Event.objects.latest("pk")


def attempt(statement):
    """Run one statement in a savepoint."""
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(statement)


@pytest.mark.feature("12.1")
@pytest.mark.parametrize("statement", STATEMENTS)
def test_refused(event, statement):
    with pytest.raises(DatabaseError, match="append-only"):
        attempt(statement)
    assert Event.objects.get(pk=event.pk).body == event.body


@pytest.mark.parametrize("statement", STATEMENTS)
def test_it_is_the_triggers_that_refuse(event, statement):
    """The same statements go through once the triggers are away: the control bites, not some other rule."""
    with journal_open():
        attempt(statement)


def test_the_orm_is_refused_too(event):
    for attack in (
        lambda: Event.objects.all().delete(),
        lambda: Event.objects.update(kind="x"),
        lambda: event.save(),
        lambda: event.delete(),
    ):
        with pytest.raises(DatabaseError, match="append-only"), transaction.atomic():
            attack()


def test_no_event_outside_a_transaction(transactional_db):
    with pytest.raises(journal.NoTransaction):
        journal.write(None, [], at=NOW)
