"""Every register's list: it answers, filters, sorts, searches, counts exactly, and covers personal data."""

from urllib.parse import urlencode

from django.db import models
from django.http import QueryDict
from django.urls import reverse

from hequan.core import access
from hequan.core.search import initials
from hequan.web.listing import PAGE, Listing
from tests.cast import TODAY
from tests.contract.sample import enter_sample

#: A list page asks that many questions at most, however many rows there are.
QUERIES = 30


def rows_of(world, register):
    """The standing rows that the clerk may read."""
    return access.records(world.actor(), register)


def listed(world, register, **asked):
    """The listing that an address gives, all years unless it says otherwise."""
    query = QueryDict(urlencode({"year": "all"} | asked))
    listing = Listing(world.actor(), register, query, TODAY)
    assert listing.problems == [], listing.problems
    return listing


def all_ids(listing):
    """The ids of all its rows."""
    return set(listing.rows.values_list("pk", flat=True))


def test_example_year_has_rows(register, world):
    """Without rows in the example nobody sees what a register is for, and the questions below prove nothing."""
    assert register.model.kept.exists()


def test_list_shows_every_standing_row(register, world, today):
    listing = listed(world, register)
    count = rows_of(world, register).count()
    assert listing.page.paginator.count == count
    assert len(listing.page) == min(PAGE, count)
    assert all_ids(listing) == set(rows_of(world, register).values_list("pk", flat=True))


def test_list_shows_title_columns_and_values(register, small_world, today):
    record = enter_sample(small_world, register)
    page = small_world.client().get(reverse("register", args=[register.key]), {"year": "all"}).content.decode()
    assert register.title in page
    assert record.number in page
    for name in register.columns:
        assert register.label(name) in page


def test_list_of_one_year_counts_that_year(register, world, today):
    for year in (2020, 2021):
        expected = rows_of(world, register).filter(**{f"{register.dated}__year": year}).count()
        assert listed(world, register, year=str(year)).page.paginator.count == expected


def test_empty_list_answers(register, small_world, today):
    assert listed(small_world, register).page.paginator.count == 0


def test_second_page_goes_on(register, world, today):
    first, last = listed(world, register), listed(world, register, page="9999")
    assert last.page.number == first.page.paginator.num_pages


def test_every_filter_leaves_its_rows(register, world, today):
    for name in register.filters:
        for condition, asked in filter_questions(world, register, name):
            expected = set(rows_of(world, register).filter(**condition).values_list("pk", flat=True))
            listing = listed(world, register, **asked)
            assert all_ids(listing) == expected, asked
            assert listing.page.paginator.count == len(expected), asked


def filter_questions(world, register, name):
    """(condition, address) for values that occur and one that may not."""
    field, attribute = register.field(name), register.field(name).attname
    occurring = rows_of(world, register).exclude(**{f"{name}__isnull": True}).order_by(attribute)
    values = [value for value in occurring.values_list(attribute, flat=True).distinct()[:2] if value not in ("", None)]
    for value in values:
        if isinstance(field, models.DateField):
            day = str(value)
            yield {f"{name}__gte": day}, {f"{name}_from": day}
            yield {name: day}, {f"{name}_from": day, f"{name}_to": day}
        elif isinstance(field, models.BooleanField):
            yield {name: value}, {name: "1" if value else "0"}
        else:
            yield {attribute: value}, {name: str(value)}


def test_every_column_sorts(register, world, today):
    everything = set(rows_of(world, register).values_list("pk", flat=True))
    for name in register.columns:
        for sort in (name, f"-{name}"):
            listing = listed(world, register, sort=sort)
            assert all_ids(listing) == everything
            assert in_order(register, name, list(listing.page), sort.startswith("-")), sort


def in_order(register, name, rows, backwards):
    """Whether rows are in the order of a column, empty ones last."""
    if register.field(name).is_relation:
        return True
    values = [getattr(row, name) for row in rows]
    filled = [value for value in values if value is not None]
    assert values[: len(filled)] == filled, "empty values come last"
    return filled == sorted(filled, reverse=backwards)


def test_search_finds(register, small_world, today):
    """By number, by one character, by the initials of its pinyin, and by two words at once."""
    record, other = enter_sample(small_world, register), enter_sample(small_world, register)
    assert found(small_world, register, record.number) == {record.pk}
    text = next((str(getattr(record, name)) for name in register.search if getattr(record, name)), "")
    if text:
        both = {record.pk, other.pk}
        assert both <= found(small_world, register, text[:1])
        assert both <= found(small_world, register, initials(text)[:4])
        assert found(small_world, register, f"{text[:2]} {record.number}") == {record.pk}


def found(world, register, words):
    """The ids that a search finds."""
    return all_ids(listed(world, register, q=words))


def test_search_for_nothing_there_finds_nothing(register, small_world, today):
    enter_sample(small_world, register)
    assert listed(small_world, register, q="饕餮").page.paginator.count == 0


def test_nonsense_in_the_address_is_told_in_words(register, small_world, today):
    enter_sample(small_world, register)
    for asked in ({"sort": "nonsense"}, {"year": "soon"}, {"figure": "no.such"}, {register.dated + "_from": "32"}):
        page = small_world.client().get(reverse("register", args=[register.key]), asked)
        assert page.status_code == 200
        assert page.context["listing"].problems, asked
        assert page.context["listing"].page.paginator.count == 0


def test_siblings_see_nothing(register, small_world, today):
    enter_sample(small_world, register)
    for username in ("sibling", "district"):
        page = small_world.client(username).get(reverse("register", args=[register.key]), {"year": "all"})
        assert page.context["listing"].page.paginator.count == 0


def test_administrators_see_no_register(register, small_world, today):
    for username in ("system_admin", "security_admin", "audit_admin"):
        client = small_world.client(username)
        page, missing = (client.get(reverse("register", args=[key])) for key in (register.key, "no.such"))
        assert page.status_code == missing.status_code == 404


def test_strangers_are_sent_to_sign_in(register, small_world, client, today):
    page = client.get(reverse("register", args=[register.key]))
    assert page.status_code == 302 and reverse("sign-in") in page["Location"]


def test_list_asks_few_questions(register, world, today, django_assert_max_num_queries):
    client = world.client()
    address = reverse("register", args=[register.key])
    with django_assert_max_num_queries(QUERIES):
        client.get(address, {"year": "all"})
