"""What the pages of the annual report need: where a number leads, what its place in the panel is called."""

from django import template
from django.urls import reverse
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from hequan.core.composition import Line, Passage
from hequan.core.definition import definition
from hequan.core.draft import show
from hequan.core.figure import Value
from hequan.core.record import Record
from hequan.core.registry import registry
from hequan.core.report import Number, Piece
from hequan.web import links

register = template.Library()

#: Longer texts are broken over lines.
SHORT = 8


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
def beside(passage: Passage) -> list[Number]:
    """The numbers that stand in the margin with last year's: each figure once, nothing where both are nought."""
    numbers = {number.value.figure.key: number for number in passage.numbers if number.before}
    return [number for number in numbers.values() if number.value.rows or number.before.rows]


@register.simple_tag
def told(line: Line) -> SafeString:
    """One sentence: every number a link to its records, the whole highlighted when it is doubtful."""
    words = format_html_join("", "{}", ((_piece(piece),) for piece in line.pieces))
    return format_html('<mark class="doubtful">{}</mark>', words) if line.marks else words


def _piece(piece: Piece) -> str:
    if isinstance(piece, str):
        return piece
    # A number stays on one line with its unit; a zero statement or a list of names may be broken.
    kind = "counted whole" if len(piece.text) <= SHORT else "counted"
    link = '<a class="{}" href="{}" data-figure="{}">{}</a>'
    return format_html(link, kind, rows(piece.value), anchor(piece.value), piece.text)
