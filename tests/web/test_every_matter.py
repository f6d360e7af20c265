"""Every register with a procedure: its matters have their pages, and every step its form, for whoever takes it."""

from datetime import date

import pytest
from django.urls import reverse

from hequan.core import take
from hequan.core.registry import registry
from tests.cast import client_of
from tests.contract.sample import values_for

REGISTERS = [register.key for register in registry.registers.values() if register.procedure]


@pytest.fixture(params=REGISTERS)
def matter(request, small_world, today):
    """(register, record) of a right record, in a house that works by steps since it began."""
    register = registry.registers[request.param]
    record = small_world.enter(register, **values_for(small_world, register))
    small_world.house.procedures_since = date(2005, 1, 1)
    small_world.house.save()
    return register, record


def test_its_page_its_forms_and_its_dossier_open(small_world, matter):
    register, record = matter
    place = [register.key, record.pk]
    for username in ("clerk", "leader", "reviewer"):
        client = client_of(username)
        page = client.get(reverse("record", args=place))
        assert page.status_code == 200 and page.context["matter"] is not None
        assert page.content.decode().count('class="btn btn-primary"') <= 1, "one thing to do next, or none"
        assert client.get(reverse("dossier", args=place)).status_code == 200
        for name, step in register.procedure.steps().items():
            form = client.get(reverse("step", args=[*place, name]))
            if step is register.procedure.start():
                assert form.status_code == 302
                continue
            duties = [take.may_take(small_world.actor(username), register, step, needed=yes) for yes in (True, False)]
            assert form.status_code == 200 and step.title in form.content.decode()
            assert ("只能查看" in form.content.decode()) is not any(duties if step.conditional else duties[:1])


def test_what_is_entered_leaves_out_what_the_steps_write(small_world, matter):
    register, record = matter
    client = client_of("clerk")
    form = client.get(reverse("record-new", args=[register.key])).context["form"]
    assert not set(form.entries) & set(register.procedure.owned())
    whole = client.get(reverse("record-new", args=[register.key]) + "?whole=1").context["form"]
    assert set(whole.entries) == set(register.fields())
    assert client.get(reverse("record-correct", args=[register.key, record.pk])).status_code == 200
