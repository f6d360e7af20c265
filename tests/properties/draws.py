"""What the property tests draw: days of which half are borders of a year, and short Chinese texts."""

from datetime import date, timedelta

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st

YEARS = (2019, 2020, 2021, 2022)
BORDERS = [day for year in YEARS for day in (date(year, 1, 1), date(year, 12, 31))]

borders = st.sampled_from(BORDERS)
any_day = st.dates(date(YEARS[0], 1, 1), date(YEARS[-1], 12, 31))
days = st.one_of(borders, any_day)
texts = st.text(st.sampled_from("矛盾纠纷甲乙丙丁工资欠薪漏水ABab12、，"), min_size=1, max_size=12)

#: Each try is undone inside the test's transaction, so the fixtures stay as they are.
with_database = settings(
    max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow]
)


@st.composite
def spans(draw):
    """(first day, last day or None): something begun and perhaps finished, not before it began."""
    begun = draw(days)
    if draw(st.booleans()) and draw(st.booleans()):
        return begun, None
    later = [day for day in BORDERS if day >= begun]
    after = st.integers(0, 500).map(lambda n: begun + timedelta(days=n))
    return begun, draw(st.one_of(after, st.sampled_from(later)) if later else after)
