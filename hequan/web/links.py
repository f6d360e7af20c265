"""Addresses that pages share: what a number opens."""

from urllib.parse import urlencode

from django.urls import reverse

from hequan.core.figure import Figure, Value

#: In the address of a list: rows where the field is empty.
EMPTY = "-"
#: Words of a list's address that mean something else than a field of the same name.
RESERVED = frozenset({"year", "month", "q", "sort", "page", "figure", "of", "part", "void"})

#: Marks of a figure that are no fields: one month of its day, the part of a rate.
MARKS = frozenset({"month", "part"})


def parameter(name: str) -> str:
    """The word of a list's address for a field."""
    return f"{name}_is" if name in RESERVED else name


def rows_url(figure: Figure, office_id: int, year: int, **narrower: object) -> str:
    """The list page with exactly the rows behind a figure; `narrower` picks one mark of a picture (month, …)."""
    marks = {name if name in MARKS else parameter(name): _text(value) for name, value in narrower.items()}
    query = {"figure": figure.key, "year": year, "of": office_id, **marks}
    return f"{reverse('register', args=[figure.register.key])}?{urlencode(query)}"


def value_url(value: Value) -> str:
    """The rows behind one value."""
    return rows_url(value.figure, value.office.pk, value.period.start.year)


def _text(value: object) -> object:
    """How a value stands in an address: an empty one as a dash, yes and no as 1 and 0."""
    if value is None or value == "":
        return EMPTY
    return int(value) if isinstance(value, bool) else value
