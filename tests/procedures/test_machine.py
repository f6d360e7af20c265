"""An office at work, drawn at random and played through the pages: whatever people try, the law's order holds.

Each action is a request of a signed-in browser. A plain model (matter_model.py) says beforehand what must be refused;
the product may refuse more, for a gate, and never less. Time passes by itself; nothing else does.
"""

import itertools
from collections.abc import Callable
from datetime import date, datetime, time
from typing import Any

import pytest
from django.template import Template
from hypothesis import HealthCheck, Phase, seed, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from hequan.core import access, progress, take
from hequan.core.calendar import SHANGHAI
from tests.procedures.conftest import Office
from tests.procedures.house_at_work import AT_LEAST, MOST, House

#: So many actions in all, in so many parts that can run beside each other.
ACTIONS, PARTS = 10_000, 4
#: The same plays at every run, by the seed of each part; so many at a time, of so many rules each.
PLAYS, RULES = 10, 50
#: Days on which the play begins: laws changed on some of them, years and holidays end on others.
BEGINNINGS = [
    date(2021, 3, 1),
    date(2021, 12, 31),
    date(2022, 4, 29),
    date(2023, 9, 28),
    date(2024, 2, 8),
    date(2026, 1, 5),
]
EVENING = time(18)

under_way = precondition(lambda self: bool(self.house.matters))
any_number = st.integers(0, 99)
few = st.integers(1, 4)
days = st.sampled_from([1, 1, 2, 3, 7, 15, 31, 61, 200])
PROFILE = settings(
    max_examples=PLAYS,
    stateful_step_count=RULES,
    deadline=None,
    database=None,
    phases=[Phase.generate],
    suppress_health_check=list(HealthCheck),
    print_blob=False,
)


class OfficeAtWork(RuleBasedStateMachine):
    """甲街道 with its people; 乙街道 looks on and sees nothing."""

    house: House

    def __init__(self) -> None:
        super().__init__()
        self.house.open()

    @initialize(day=st.sampled_from(BEGINNINGS), which=any_number)
    def the_first_morning(self, day: date, which: int) -> None:
        self.house.now = datetime.combine(day, EVENING, SHANGHAI)
        self.house.enter(which, 0)

    @precondition(lambda self: len(self.house.matters) < MOST)
    @rule(which=any_number, ago=st.sampled_from([0, 0, 1, 5, 30, 400]))
    def enter_a_matter(self, which: int, ago: int) -> None:
        self.house.enter(which, ago)

    @under_way
    @rule(matter=any_number, pick=any_number, steps=few)
    def go_on(self, matter: int, pick: int, steps: int) -> None:
        for n in range(steps):
            self.house.go_on(matter, pick + n)

    @under_way
    @rule(matter=any_number, pick=any_number, later=days)
    def go_on_later(self, matter: int, pick: int, later: int) -> None:
        self.house.days_go_by(later)
        self.house.go_on(matter, pick)

    @under_way
    @rule(matter=any_number, steps=few)
    def go_on_to_the_end(self, matter: int, steps: int) -> None:
        for _ in range(steps * 2):
            self.house.go_on(matter, 0)

    @under_way
    @rule(matter=any_number, step=any_number, who=any_number, ago=st.integers(-2, 9))
    def try_any_step(self, matter: int, step: int, who: int, ago: int) -> None:
        self.house.try_any(matter, step, who=who, ago=ago)

    @under_way
    @rule(
        matter=any_number,
        step=any_number,
        fault=st.sampled_from(["role", "tomorrow", "too early", "blank", "old page", "elsewhere"]),
    )
    def take_a_step_wrongly(self, matter: int, step: int, fault: str) -> None:
        self.house.go_astray(matter, step, fault)

    @under_way
    @rule(matter=any_number, step=any_number, with_reason=st.booleans())
    def leave_a_step_out(self, matter: int, step: int, with_reason: bool) -> None:
        self.house.leave_out(matter, step, "情况不需要" if with_reason else " ")

    @under_way
    @rule(matter=any_number, altered=st.booleans())
    def press_twice(self, matter: int, altered: bool) -> None:
        self.house.press_twice(matter, altered)

    @under_way
    @rule(matter=any_number, which=any_number, later=st.integers(-9, 9), with_reason=st.booleans(), who=any_number)
    def put_a_step_right(self, matter: int, which: int, later: int, with_reason: bool, who: int) -> None:
        self.house.amend(matter, which, later, "日期看错" if with_reason else "", who)

    @under_way
    @rule(matter=any_number, which=any_number, with_reason=st.booleans(), who=any_number)
    def take_a_step_back(self, matter: int, which: int, with_reason: bool, who: int) -> None:
        self.house.withdraw(matter, which, "误办" if with_reason else "", who)

    @under_way
    @rule(matter=any_number, later=st.sampled_from([0, 0, 0, -3, 2, 40]), who=any_number)
    def correct_the_form(self, matter: int, later: int, who: int) -> None:
        self.house.correct(matter, later, who)

    @under_way
    @rule(matter=any_number, who=any_number)
    def void_or_restore(self, matter: int, who: int) -> None:
        self.house.void_or_restore(matter, who)

    @under_way
    @rule(matter=any_number, which=any_number)
    def enter_what_belongs_to_it(self, matter: int, which: int) -> None:
        self.house.enter_row(matter, which)

    @under_way
    @rule(later=days, look=any_number)
    def days_go_by(self, later: int, look: int) -> None:
        self.house.days_go_by(later)
        self.house.look(look)

    @invariant()
    def nothing_happened_by_itself(self) -> None:
        self.house.check_nothing_else_happened()

    def teardown(self) -> None:
        self.house.close()


def play(house: House, part: int) -> None:
    """Some plays, the same for the same part."""
    machine = seed(part)(type("OfficeAtWork", (OfficeAtWork,), {"house": house}))
    run_state_machine_as_test(machine, settings=PROFILE)


@pytest.fixture
def house(office: Office, monkeypatch: pytest.MonkeyPatch) -> House:
    """甲街道 with its browsers, on the day of the play."""
    house = House(office.world)
    monkeypatch.setattr("django.utils.timezone.now", lambda: house.now)
    # The test runner copies the context of every template for its tests to look at; nobody looks here.
    monkeypatch.setattr(Template, "_render", lambda template, context: template.nodelist.render(context))
    return house


#: The first part is played on every database, the others once.
PLAYED = [0, *(pytest.param(part, marks=pytest.mark.once) for part in range(1, PARTS))]


@pytest.mark.timeout(900)
@pytest.mark.parametrize("part", PLAYED)
def test_whatever_people_try_the_order_holds(part: int, house: House) -> None:
    again = itertools.count()
    while house.tally["actions"] < ACTIONS // PARTS:
        play(house, part + PARTS * next(again))
    print(house.told())
    assert all(house.tally[kind] >= least for kind, least in AT_LEAST.items()), house.told()


#: One check of the product taken out at a time, by the name under which hequan.core.take finds it.
WITHOUT: dict[str, dict[str, Callable[..., Any]]] = {
    "role": {"_role": lambda *told: []},
    "day": {"_day": lambda *told: []},
    "order": {
        "obstacles": lambda case, step, filled: progress.gate_obstacles(case, step, filled=filled),
        "order_obstacles": lambda case, step: [],
    },
    "repetition": {
        "obstacles": lambda case, step, filled: [
            one for one in progress.obstacles(case, step, filled=filled) if "不能再办一次" not in one.sentence
        ]
    },
    "old page": {"_current": lambda actor, register, record, seen: access.record(actor, register, record.pk)},
    "what follows": {"_still_holds": lambda *told: None},
}


@pytest.mark.long
@pytest.mark.timeout(900)
@pytest.mark.parametrize("check", WITHOUT)
def test_the_play_finds_out_which_check_is_missing(check: str, house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    for name, instead in WITHOUT[check].items():
        monkeypatch.setattr(take, name, instead)
    with pytest.raises(AssertionError):
        for part in range(PARTS):
            play(house, part)
