"""Rules across fields say what does not fit, and let a nought be a value."""

from datetime import date, time
from types import SimpleNamespace

import pytest
from django.core.exceptions import ValidationError

from hequan.core import rules


class Slip(SimpleNamespace):
    """Stands for a record: every field's label is its name."""

    class _meta:  # noqa: N801
        @staticmethod
        def get_field(name):
            return SimpleNamespace(verbose_name=name, attname=name, help_text="")


def test_a_nought_is_filled_in():
    assert rules.together(Slip(result=0, assessed_on=date(2021, 6, 1)), "result", "assessed_on") == {}


@pytest.mark.parametrize("nothing", [None, "", False])
def test_nothing_and_no_are_not_filled_in(nothing):
    assert set(rules.together(Slip(result=nothing, assessed_on=date(2021, 6, 1)), "result", "assessed_on")) == {
        "result"
    }


@pytest.mark.parametrize(
    ("day", "clock", "refused"),
    [
        (date(2021, 6, 1), time(9, 29), True),
        (date(2021, 6, 1), time(9, 30), False),
        (date(2021, 6, 2), time(9, 29), False),
        (date(2021, 6, 1), None, False),
        (None, time(9, 29), False),
    ],
)
def test_of_two_moments_of_one_day_the_later_may_not_come_first(day, clock, refused):
    slip = Slip(found_on=date(2021, 6, 1), found_at=time(9, 30), answered_on=day, answered_at=clock)
    found = rules.moments_in_order(slip, ("found_on", "found_at"), ("answered_on", "answered_at"))
    assert bool(found) is refused


def test_every_fault_of_a_field_is_told():
    with pytest.raises(ValidationError) as refused:
        rules.check({"a": "one"}, {}, {"a": "two", "b": "three"})
    assert refused.value.message_dict == {"a": ["one", "two"], "b": ["three"]}
