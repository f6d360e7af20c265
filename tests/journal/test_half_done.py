"""An exception after any statement of any change leaves nothing half done: no row, no number, no tally, no event."""

from collections.abc import Callable, Iterator

import pytest
from django.apps import apps
from django.db import connection, transaction

from hequan.core import change
from hequan.core.registry import registry
from tests.cast import NOW
from tests.contract.sample import enter_sample, values_for

REGISTER = registry.registers["mediation.disputes"]


class PowerCut(Exception):
    """What happens in the middle."""


class CutAfter:
    """Lets n statements through and breaks after the next one that changes something or asks."""

    def __init__(self, n: int) -> None:
        self.left = n
        self.happened = False

    def __call__(self, execute, sql, params, many, context):
        done = execute(sql, params, many, context)
        if not self.happened and not sql.startswith(("SAVEPOINT", "RELEASE", "ROLLBACK")):
            self.left -= 1
            if self.left < 0:
                self.happened = True
                raise PowerCut(sql)
        return done


def deeds(world) -> Iterator[tuple[str, Callable[[], object]]]:
    """The changes, each on a record of its own."""
    clerk = world.actor()
    about = {"at": NOW, "seen": 1}
    values = values_for(world, REGISTER)
    record, gone = enter_sample(world, REGISTER), enter_sample(world, REGISTER)
    change.void(clerk, REGISTER, gone, reason="试", **about)
    yield "enter", lambda: change.enter(clerk, REGISTER, values, at=NOW)
    yield "enter many", lambda: change.enter_many(clerk, REGISTER, [values] * 3, at=NOW)
    yield "correct", lambda: change.correct(clerk, REGISTER, record, {"persons": 9, "type": "medical"}, **about)
    yield "void", lambda: change.void(clerk, REGISTER, record, reason="试", **about)
    yield "restore", lambda: change.restore(clerk, REGISTER, gone, at=NOW, seen=2)


@pytest.mark.parametrize("kind", ["enter", "enter many", "correct", "void", "restore"])
def test_nothing_is_half_done(small_world, kind):
    deed = dict(deeds(small_world))[kind]
    before, n = everything(), 0
    while cut(deed, n):
        assert everything() == before, f"{kind}, cut after statement {n + 1}"
        n += 1
    assert n >= 4, "a change is several statements"
    assert everything() != before


def cut(deed: Callable[[], object], n: int) -> bool:
    """Do it with a power cut after the n-th statement; whether it came to that."""
    wrapper = CutAfter(n)
    try:
        with transaction.atomic(), connection.execute_wrapper(wrapper):
            deed()
    except PowerCut:
        return True
    return False


def everything() -> dict[str, list]:
    """Every row that a change may touch."""
    models = [*apps.get_app_config("core").get_models(), REGISTER.model]
    return {model.__name__: list(model._base_manager.order_by("pk").values_list()) for model in models}


def test_a_change_whose_event_cannot_be_written_does_not_happen(small_world, monkeypatch):
    values = values_for(small_world, REGISTER)
    before = everything()

    def broken(*args, **kwargs):
        raise PowerCut

    monkeypatch.setattr("hequan.core.journal.write", broken)
    with pytest.raises(PowerCut):
        change.enter(small_world.actor(), REGISTER, values, at=NOW)
    assert everything() == before
