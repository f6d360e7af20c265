"""A notice that was loaded counts at once, takes the place of an earlier one and leaves it as history."""

from datetime import date
from types import SimpleNamespace

import pytest
from django.db import DatabaseError, connection, transaction

from hequan.core import calendar, journal, notice
from hequan.core.models import Event, Notice
from hequan.core.strict_yaml import Malformed
from tests.cast import NOW

TEXT = """
year: 2027
notice: 国办发明电〔2026〕99号
off:
  元旦: [2026-12-31, 2027-01-02]
  春节: [2027-02-05, 2027-02-12]
work: [2027-01-03, 2027-02-14]
"""
LATER = TEXT.replace("work: [2027-01-03, 2027-02-14]", "work: [2027-02-14]")


def load(world, text=TEXT):
    """The row of a text that both houses of the small world count by."""
    return notice.load(text, notice.read("2027.yaml", text), houses=[world.house, world.sibling_house], at=NOW)


def test_without_a_loaded_notice_the_shipped_ones_are_in_use(small_world):
    assert notice.calendar_in_use() is calendar.calendar()


def test_a_loaded_notice_counts_from_the_next_question(small_world):
    before = notice.calendar_in_use()
    assert before.is_working_day(date(2026, 12, 31)) and before.is_provisional(date(2027, 1, 1), date(2027, 3, 1))
    load(small_world)
    after = notice.calendar_in_use()
    assert not after.is_working_day(date(2026, 12, 31)), "its days of the December before count too"
    assert after.is_working_day(date(2027, 2, 14)) and not after.is_working_day(date(2027, 2, 8))
    assert not after.is_provisional(date(2027, 1, 1), date(2027, 3, 1))
    assert after.is_working_day(date(2026, 10, 10)), "the shipped years are as they were"


def test_the_notice_loaded_last_takes_the_place_of_an_earlier_one_which_stays(small_world):
    load(small_world)
    load(small_world, LATER)
    assert not notice.calendar_in_use().is_working_day(date(2027, 1, 3))
    assert [row.text for row in Notice.objects.order_by("pk")] == [TEXT, LATER]
    load(small_world)
    assert notice.calendar_in_use().is_working_day(date(2027, 1, 3)), "put back by loading the first once more"


def test_a_loaded_notice_takes_the_place_of_the_shipped_one_of_its_year(small_world):
    text = "year: 2026\noff:\n  元旦: [2026-01-01, 2026-01-02]\nwork: []\n"
    assert not notice.calendar_in_use().is_working_day(date(2026, 10, 7))
    load(small_world, text)
    assert notice.calendar_in_use().is_working_day(date(2026, 10, 7))
    assert [one.row is not None for one in notice.known()][-1] and notice.known()[-1].table.year == 2026


def test_the_same_text_is_not_kept_twice(small_world):
    assert load(small_world) and load(small_world) is None
    assert Notice.objects.count() == 1


def test_the_trail_of_each_house_tells_it(small_world):
    row = load(small_world)
    events = [journal.read(event) for event in Event.objects.filter(register=notice.JOURNAL_NAME)]
    assert {event["house"] for event in events} == {small_world.house.pk, small_world.sibling_house.pk}
    assert {event["kind"] for event in events} == {"loaded"}
    assert all(event["after"]["text"] == TEXT and event["record"] == row.pk for event in events)


def test_row_and_events_stand_or_fall_together(small_world, monkeypatch):
    def power_cut(*args, **more):
        raise RuntimeError("power cut")

    monkeypatch.setattr(journal, "write", power_cut)
    with pytest.raises(RuntimeError), transaction.atomic():
        load(small_world)
    assert not Notice.objects.exists()


def test_a_notice_is_never_changed(small_world):
    row = load(small_world)
    row.text = LATER
    for attack in (row.save, row.delete):
        with pytest.raises(DatabaseError, match="append-only"), transaction.atomic():
            attack()


def test_a_notice_that_contradicts_the_tables_of_other_years_is_refused(small_world):
    """The December of 2026 stands in two tables; nobody is off and at work on one day."""
    clash = TEXT.replace("work: [2027-01-03, 2027-02-14]", "work: [2026-12-31]")
    with pytest.raises(Malformed, match="2026-12-31 is off and worked"):
        notice.read("2027.yaml", clash)
    load(small_world)
    following = "year: 2028\noff:\n  元旦: [2027-12-31, 2028-01-03]\nwork: [2027-12-30]\n"
    assert notice.read("2028.yaml", following).year == 2028


def test_one_question_each_time(small_world, django_assert_num_queries):
    load(small_world)
    with django_assert_num_queries(1):
        notice.calendar_in_use()


def test_without_a_database_the_shipped_ones_are_in_use_and_no_file_is_made(db, monkeypatch, tmp_path):
    nowhere = SimpleNamespace(vendor="sqlite", settings_dict={"NAME": tmp_path / "nothing.sqlite3"})
    monkeypatch.setattr(notice, "connection", nowhere)
    assert notice.calendar_in_use() is calendar.calendar()
    assert list(tmp_path.iterdir()) == []


def test_without_tables_the_shipped_ones_are_in_use(db, monkeypatch):
    def no_table(*args):
        raise DatabaseError("no such table: core_notice")

    monkeypatch.setattr(Notice.objects, "order_by", no_table)
    with pytest.raises(DatabaseError):
        notice.calendar_in_use()  # the table is there: what went wrong is told, not passed over
    monkeypatch.setattr(connection.introspection, "table_names", list)
    assert notice.calendar_in_use() is calendar.calendar()
