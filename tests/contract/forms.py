"""Fills in a page's form the way a browser does: what stands in it already, and what a person types."""

from datetime import date
from decimal import Decimal
from typing import Any

from django.http import HttpResponse
from django.test import Client
from django.urls import reverse

from hequan.core.record import Record
from hequan.core.register import Register
from tests.cast import SmallWorld
from tests.contract.pages import tree
from tests.contract.sample import values_for


def filled(page: HttpResponse, **typed: str) -> dict[str, str]:
    """What the page's own form sends once some of its controls are filled in anew."""
    form = tree(page).xpath("//main//form[@method='post']")[0]
    sent = {name: value or "" for name, value in form.form_values()}
    unknown = set(typed) - set(form.fields)
    assert not unknown, f"the form has no control named {unknown}"
    return {**sent, **typed}


def typed(values: dict[str, Any]) -> dict[str, str]:
    """How a person fills in these values."""
    return {name: _typed(value) for name, value in values.items() if value is not False}


def _typed(value: Any) -> str:
    if value is True:
        return "1"
    if hasattr(value, "pk"):
        return str(value.pk)
    if isinstance(value, date | Decimal | int):
        return str(value)
    return "" if value is None else value


def enter_through_page(world: SmallWorld, register: type[Register], client: Client, **changes: Any) -> HttpResponse:
    """What the site answers when somebody fills in the form of a new record and saves it."""
    address = reverse("record-new", args=[register.key])
    return client.post(address, filled(client.get(address), **typed(values_for(world, register) | changes)))


def address_of(name: str, register: type[Register], record: Record | int) -> str:
    """The address of one of a record's pages."""
    return reverse(name, args=[register.key, getattr(record, "pk", record)])
