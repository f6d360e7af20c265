"""What the pages of the annual report need: where a number leads, what its place in the panel is called."""

from django import template
from django.urls import reverse

from hequan.core.composition import Passage
from hequan.core.definition import definition
from hequan.core.draft import show
from hequan.core.figure import Value
from hequan.core.record import Record
from hequan.core.registry import registry
from hequan.core.report import Number
from hequan.web import links

register = template.Library()


@register.filter
def rows(value: Value) -> str:
    """The address of the records behind a value."""
    return links.value_url(value)


@register.filter
def record_url(record: Record) -> str:
    """The address of one record."""
    return reverse("record", args=[registry.register_of(type(record)).key, record.pk])


@register.filter
def anchor(value: Value) -> str:
    """The name of a value's entry in the figure panel."""
    return f"f-{value.figure.key.replace('.', '-')}-{value.period.start.year}"


@register.filter
def defined(value: Value) -> str:
    """What the figure counts, in one sentence."""
    return definition(value.figure, value.period)


@register.filter
def as_typed(text: str) -> str:
    """A text with figures by their titles, as a clerk edits it."""
    return show(text)


@register.filter
def figures_of(passage: Passage) -> list[Number]:
    """The numbers in a passage that have one of the year before to stand beside: each figure once."""
    numbers = {number.value.figure.key: number for number in passage.numbers if number.before}
    return list(numbers.values())
