"""The fixtures keep their promises."""

from datetime import date

import pytest
from django.db import connection

from hequan.core import access
from hequan.core.models import Event
from hequan.core.registry import registry
from hequan.offices.models import Office, Person
from tests.cast import client_of, make_small_world
from tests.cast import small_world as small_world_now

DISPUTE = {
    "received_on": date(2021, 3, 1),
    "source": "applied",
    "type": "labour",
    "parties": "甲、乙",
    "matter": "欠薪",
}


def test_example_year_is_there(world):
    assert world.house.name == "荷泉街道"
    assert world.records("mediation.disputes").exists()


def test_small_world_starts_without_records(small_world):
    assert not access.records(small_world.actor(), registry.registers["mediation.disputes"]).exists()
    small_world.enter("mediation.disputes", **DISPUTE)
    assert access.records(small_world.actor(), registry.registers["mediation.disputes"]).count() == 1
    assert access.records(small_world.actor("sibling"), registry.registers["mediation.disputes"]).count() == 0


def test_empty_has_nobody(empty):
    assert not Person.objects.exists() and not Office.objects.exists() and not Event.objects.exists()


def test_journal_refuses_again_after_emptying(empty):
    make_small_world()
    small_world_now().enter("mediation.disputes", **DISPUTE)
    with connection.cursor() as cursor, pytest.raises(Exception, match="append-only"):
        cursor.execute("DELETE FROM core_event")


@pytest.mark.parametrize("time", ["first", "second"])
def test_committed_data_is_put_back(transactional_db, time):
    Office.objects.create(code="X", name="已提交的单位", kind="district")
    assert Office.objects.filter(code="X").count() == 1


def test_sign_in_gives_a_signed_in_browser(small_world, sign_in):
    assert "_auth_user_id" in sign_in("clerk").session
    assert client_of("leader").session["_auth_user_id"] == str(small_world.people["leader"].pk)
