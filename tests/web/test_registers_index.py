"""All registers by line of work, and where to begin a record."""

import pytest
from django.urls import reverse

from hequan.core import access
from hequan.core.registry import registry

INDEX, ENTER = reverse("registers"), reverse("enter")


def rows_shown(client, **query):
    """The number that each register shows, by its key."""
    chapters = client.get(INDEX, query).context["chapters"]
    return {one["register"].key: one["rows"] for _, listed in chapters for one in listed}


@pytest.mark.parametrize("username", ["demo-clerk", "demo-community"])
def test_counts_are_the_rows_of_the_year(world, today, username):
    actor = world.actor(username)
    counted = {
        key: access.records(actor, register).filter(**{f"{register.dated}__year": 2021}).count()
        for key, register in registry.registers.items()
    }
    assert rows_shown(world.client(username), year=2021) == counted


def test_every_register_says_what_it_is(world, today):
    page = world.client().get(INDEX).content.decode()
    for register in registry.registers.values():
        assert register.title in page and register.about().removeprefix(f"{register.title}，") in page


def test_leader_opens_registers_and_enters_nothing(world, today):
    client = world.client("demo-leader")
    assert "登记</a>" not in client.get(INDEX).content.decode()
    assert client.get(ENTER).status_code == 403


def test_clerk_chooses_where_to_enter(world, today):
    page = world.client().get(ENTER).content.decode()
    assert all(reverse("record-new", args=[key]) in page for key in registry.registers)


def test_mediator_is_offered_only_the_own_registers(world, today):
    answer = world.client("demo-mediator").get(ENTER)
    assert {register.chapter for register in answer.context["first"]} == {"mediation"}
