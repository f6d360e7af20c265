"""What the pager needs."""

from collections.abc import Iterator

from django import template
from django.core.paginator import Paginator

register = template.Library()


@register.filter
def pages_around(paginator: Paginator, number: int) -> Iterator[int | str]:
    """The page numbers worth a link: both ends and the neighbours, with an ellipsis where some are left out."""
    return paginator.get_elided_page_range(number, on_each_side=2, on_ends=1)
