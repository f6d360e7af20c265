"""What the search box finds: the text of a row, and the initials of its pinyin."""

from collections.abc import Iterable
from functools import lru_cache

from django.db.models import Q
from pypinyin import Style, lazy_pinyin

from hequan.core.forgiving import tidy

#: Long texts are found by their characters; initials serve names and titles, which are short.
INITIALS_UP_TO = 40


@lru_cache(maxsize=20_000)
def initials(text: str) -> str:
    """The first letters of the pinyin of a text: 张三 gives zs; other characters stay, in lower case."""
    return "".join(lazy_pinyin(text[:INITIALS_UP_TO], style=Style.FIRST_LETTER)).lower()


def search_text(number: str, texts: Iterable[str]) -> str:
    """What a row can be found by, on one line; （ and ( or １ and 1 are the same there."""
    texts = [text for text in texts if text]
    return tidy(" ".join([number, *texts, *(initials(text) for text in texts)])).lower()


def matching(words: str) -> Q:
    """Rows that hold every one of the words, in any order; from one character on."""
    condition = Q()
    for word in tidy(words).lower().split():
        condition &= Q(search_text__contains=word)
    return condition
