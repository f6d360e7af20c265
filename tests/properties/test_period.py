"""A period is the days from its start to its end, both included."""

from datetime import date, timedelta
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from hequan.core.period import Period
from tests.properties.draws import any_day, days

years = st.integers(1950, 2198)


@given(years, any_day)
def test_year_follows_year_without_gap(year, on):
    assert Period.year(year, on).end + timedelta(days=1) == Period.year(year + 1, on).start


@given(years, any_day)
def test_months_make_up_the_year(year, on):
    months = [Period.year(year, on).month(month) for month in range(1, 13)]
    assert (months[0].start, months[-1].end) == (date(year, 1, 1), date(year, 12, 31))
    assert all(one.end + timedelta(days=1) == other.start for one, other in pairwise(months))


@given(years, any_day)
def test_year_before_is_the_year_before(year, on):
    assert Period.year(year, on).before() == Period.year(year - 1, on)


@given(days, days)
def test_days_before_are_a_year_earlier(first, last):
    start, end = sorted((first, last))
    earlier = Period(start, end, end).before()
    assert (earlier.start.year, earlier.end.year) == (start.year - 1, end.year - 1)
    assert (earlier.start.month, earlier.end.month) == (start.month, end.month)


@given(years, any_day)
def test_upto_never_passes_today_nor_the_end(year, on):
    period = Period.year(year, on)
    assert period.upto <= on and period.upto <= period.end and period.upto in (on, period.end)


def test_period_is_said_in_words():
    assert str(Period.year(2021, date(2022, 1, 1))) == "2021年度"
    assert str(Period(date(2021, 1, 1), date(2021, 6, 30), date(2021, 7, 1))) == "2021-01-01至2021-06-30"
