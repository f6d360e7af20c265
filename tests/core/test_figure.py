"""A rate is as honest at its ends as in the middle, and figures asked for by several threads get in nobody's way."""

import pytest
from django.db.models import Count

from hequan.core import statement
from hequan.core.figure import _percent
from hequan.offices.models import Office


@pytest.mark.parametrize(
    ("part", "whole", "rate"),
    [(0, 3, 0), (1, 3, 33.33), (3, 3, 100), (99_999, 100_000, 99.99), (3, 2, 150)],
)
def test_a_rate_is_one_hundred_only_when_nothing_is_missing_and_more_when_there_is_more(part, whole, rate):
    assert _percent(part, whole) == rate


class Forgetful(dict):
    """A store that another thread empties as soon as something was put into it."""

    def __setitem__(self, key, value):
        super().__setitem__(key, value)
        self.clear()


def test_sums_are_found_although_another_thread_throws_the_wordings_away(db, monkeypatch):
    monkeypatch.setattr(statement, "_worded", Forgetful())
    told = statement.sums("offices", lambda: (Office.objects.all(), {"offices": Count("pk")}))
    assert told == {"offices": Office.objects.count()}
