"""What a test reads off a page."""

import re

from django.http import HttpResponse
from lxml import html

#: What protects a form from elsewhere; drawn anew for every page.
TOKEN = re.compile(r"""name="csrfmiddlewaretoken" value="[^"]*"|"X-CSRFToken": "[^"]*\"""")


def text_of(page: HttpResponse) -> str:
    """What a person reads on the page itself, the frame around it left out."""
    return " ".join(tree(page).xpath("//main")[0].text_content().split())


def tree(page: HttpResponse) -> html.HtmlElement:
    """The page, parsed."""
    return html.fromstring(page.content.decode())


def alike(one: HttpResponse, other: HttpResponse, *ids: object) -> bool:
    """Whether two answers tell their reader the same, apart from the ids that were asked for."""
    return one.status_code == other.status_code and _without(one, ids) == _without(other, ids)


def _without(page: HttpResponse, ids: tuple[object, ...]) -> str:
    text = TOKEN.sub("", page.content.decode())
    for asked in ids:
        text = re.sub(rf"(?<!\d){asked}(?!\d)", "…", text)
    return text
