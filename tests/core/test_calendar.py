"""Working days as the notices set them, checked against chinesecalendar; limits end where a lawyer ends them."""

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import chinese_calendar
import pytest
from hypothesis import given
from hypothesis import strategies as st

from hequan.core.calendar import SHANGHAI, add_months, after_hours, basis, calendar, read
from hequan.core.law import NotInForce
from hequan.core.strict_yaml import Malformed

FIRST, LAST = date(2019, 1, 1), date(2026, 12, 31)
#: Half of the days drawn are borders: the turn of a year, the edges of Spring Festival and National Day.
BORDERS = [
    day + timedelta(days=n)
    for year in range(2019, 2027)
    for day in (date(year, 1, 1), date(year, 1, 28), date(year, 2, 12), date(year, 9, 30), date(year, 10, 8))
    for n in range(-3, 4)
    if FIRST <= day + timedelta(days=n) <= LAST
]
DAYS = st.one_of(st.sampled_from(BORDERS), st.dates(FIRST, LAST))


@pytest.mark.parametrize("year", range(FIRST.year, LAST.year + 1))
def test_every_day_is_worked_or_not_as_the_notice_says(year):
    days = [date(year, 1, 1) + timedelta(days=n) for n in range(366) if (date(year, 1, 1) + timedelta(n)).year == year]
    wrong = [day for day in days if calendar().is_working_day(day) != chinese_calendar.is_workday(day)]
    assert wrong == []


ENDS = [
    # 起算的日子, 数, 单位, 末日是否顺延, 末日
    ("2019-05-14", 15, "working_day", False, "2019-06-04"),
    ("2021-02-05", 5, "working_day", False, "2021-02-18"),  # 2月7日（周日）上班，2月11日至17日放假
    ("2021-09-17", 3, "working_day", False, "2021-09-23"),  # 9月18日（周六）上班，19日至21日放假
    ("2022-01-28", 2, "working_day", False, "2022-01-30"),  # 春节前的周末两天都上班
    ("2023-09-28", 3, "working_day", False, "2023-10-09"),  # 10月7日、8日（周末）上班
    ("2024-02-09", 2, "working_day", False, "2024-02-19"),  # 2月18日（周日）上班
    ("2025-01-26", 1, "working_day", False, "2025-01-27"),
    ("2026-02-13", 2, "working_day", False, "2026-02-24"),  # 2月14日（周六）上班，15日至23日放假
    ("2026-09-18", 1, "working_day", False, "2026-09-20"),  # 9月20日（周日）上班
    ("2024-05-10", 1, "working_day", False, "2024-05-11"),
    ("2021-09-01", 30, "calendar_day", False, "2021-10-01"),
    ("2021-09-01", 30, "calendar_day", True, "2021-10-08"),  # 国庆节后第一天
    ("2022-09-09", 30, "calendar_day", True, "2022-10-09"),  # 10月9日（周日）上班，不再顺延
    ("2022-09-08", 30, "calendar_day", True, "2022-10-08"),
    ("2023-12-31", 60, "calendar_day", True, "2024-02-29"),
    ("2024-01-31", 1, "month", False, "2024-02-29"),
    ("2023-01-31", 1, "month", False, "2023-02-28"),
    ("2023-08-31", 6, "month", False, "2024-02-29"),
    ("2023-12-15", 1, "month", True, "2024-01-15"),
    ("2024-02-29", 1, "year", False, "2025-02-28"),
    ("2024-02-29", 1, "year", True, "2025-02-28"),
    ("2022-10-02", 1, "year", True, "2023-10-07"),  # 2023年10月7日（周六）上班
]


@pytest.mark.parametrize(("start", "count", "unit", "rolls_over", "last"), ENDS)
def test_a_limit_ends_on_its_day(start, count, unit, rolls_over, last):
    ends = calendar().last_day(date.fromisoformat(start), count, unit, rolls_over)
    assert ends.isoformat() == last


def test_working_days_are_counted_back_from_a_hearing():
    assert calendar().add_working_days(date(2024, 10, 9), -5) == date(2024, 9, 26)
    assert calendar().add_working_days(date(2024, 10, 9), 0) == date(2024, 10, 9)


@given(DAYS, st.integers(1, 40))
def test_working_days_are_as_many_as_asked(start, count):
    last = calendar().add_working_days(start, count)
    between = [start + timedelta(days=n) for n in range(1, (last - start).days + 1)]
    if last <= LAST:
        assert sum(chinese_calendar.is_workday(day) for day in between) == count and chinese_calendar.is_workday(last)


@given(DAYS, st.integers(1, 90))
def test_rolling_over_never_shortens_and_stops_at_the_first_working_day(start, count):
    plain, rolled = (calendar().last_day(start, count, "calendar_day", rolls) for rolls in (False, True))
    passed = [plain + timedelta(days=n) for n in range((rolled - plain).days)]
    assert plain == start + timedelta(days=count) <= rolled
    assert calendar().is_working_day(rolled) and not any(calendar().is_working_day(day) for day in passed)


@given(DAYS, st.integers(0, 60))
def test_a_month_ends_on_the_same_number_or_on_its_last_day(start, count):
    end = add_months(start, count)
    assert (end.year * 12 + end.month) - (start.year * 12 + start.month) == count
    assert end.day == start.day or (end.day < start.day and (end + timedelta(days=1)).day == 1)


def test_beyond_the_last_notice_a_day_is_provisional():
    assert not calendar().is_provisional(date(2026, 12, 1), date(2026, 12, 28))
    assert calendar().is_provisional(date(2026, 12, 1), date(2026, 12, 29)), "the next notice may reach back to it"
    assert calendar().is_provisional(date(2026, 12, 28), date(2027, 1, 1))
    assert not calendar().is_provisional(date(2025, 12, 31), date(2026, 1, 1))
    assert calendar().is_provisional(date(2018, 12, 31), date(2019, 1, 2))
    assert calendar().is_working_day(date(2027, 1, 1)), "its weekday is all that is known"


def test_hours_run_through_days_off_in_shanghai():
    known = datetime(2021, 9, 30, 22, tzinfo=SHANGHAI)
    assert after_hours(known, 48) == datetime(2021, 10, 2, 22, tzinfo=SHANGHAI)
    told = after_hours(datetime(2021, 9, 30, 14, tzinfo=ZoneInfo("UTC")), 5)
    assert told.isoformat() == "2021-10-01T03:00:00+08:00"
    with pytest.raises(ValueError, match="no time zone"):
        after_hours(datetime(2021, 9, 30, 22), 5)


def test_hours_do_not_end_on_a_day():
    with pytest.raises(ValueError, match="'hour' does not end on a day"):
        calendar().last_day(date(2024, 1, 1), 5, "hour", False)


def test_every_rule_has_its_article():
    rules = {
        "start day not counted": "《民法典》第二百零一条",
        "month end": "《民法典》第二百零二条",
        "roll over": "《民法典》第二百零三条",
    }
    assert {rule: basis(rule, date(2021, 1, 1)).citation for rule in rules} == rules
    assert basis("make-up workdays", date(2024, 11, 10)).citation == "《全国年节及纪念日放假办法》第六条、第七条"
    with pytest.raises(NotInForce):
        basis("roll over", date(2020, 12, 31))


RIGHT = "year: 2030\noff:\n  元旦: [2029-12-30, 2030-01-01]\nwork: [2030-01-05]\n"
WRONG = [
    (("year: 2030", "year: 2031"), "2030.yaml: year is 2031"),
    (("work: [2030-01-05]", "work: [2030-01-01]"), "2030-01-01 is off and worked"),
    (("work: [2030-01-05]", "work: [2031-01-05]"), "2030.yaml: work: 2031-01-05 is not of 2030"),
    (("2029-12-30", "2029-11-30"), "2029-11-30 is not of 2030"),
    (("[2029-12-30, 2030-01-01]", "2030-01-01"), "expected [first day, last day]"),
    (("[2029-12-30, 2030-01-01]", "[2030-01-02, 2030-01-01]"), "before it begins"),
    (("work: [2030-01-05]", "work: [周六]"), "'周六' is no day"),
    (("work:", "works:"), "unknown key works"),
    (("  元旦", "  元旦: []\n  元旦"), "stands twice"),
    (("off:\n  元旦: [2029-12-30, 2030-01-01]", "off: {}"), "off is empty. Expected the holidays of 2030"),
]


@pytest.mark.parametrize(("change", "told"), WRONG)
def test_a_year_table_that_does_not_add_up_is_refused(tmp_path, change, told):
    path = tmp_path / "2030.yaml"
    path.write_text(RIGHT, encoding="utf-8")
    assert read([path]).is_working_day(date(2030, 1, 5)) and not read([path]).is_working_day(date(2029, 12, 31))
    path.write_text(RIGHT.replace(*change), encoding="utf-8")
    with pytest.raises(Malformed) as fault:
        read([path])
    assert told in str(fault.value)
