"""Addresses that pages share: what a number opens."""

from urllib.parse import urlencode

from django.urls import reverse

from hequan.core.figure import Figure, Value


def rows_url(figure: Figure, office_id: int, year: int, **narrower: object) -> str:
    """The list page with exactly the rows behind a figure; `narrower` picks one mark of a picture (month, …)."""
    query = {"figure": figure.key, "year": year, "of": office_id, **narrower}
    return f"{reverse('register', args=[figure.register.key])}?{urlencode(query)}"


def value_url(value: Value) -> str:
    """The rows behind one value."""
    return rows_url(value.figure, value.office.pk, value.period.start.year)
