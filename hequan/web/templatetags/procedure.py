"""What the pages of procedures and the printed documents need: days and moments in words, a clock's anchor."""

from datetime import date, datetime

from django import template
from django.utils import timezone

from hequan.core.case import Taken
from hequan.core.display import weekday
from hequan.core.law_file import law
from hequan.core.paper import written as written_day
from hequan.core.step import Step

register = template.Library()


@register.filter
def written(day: date | datetime | None) -> str:
    """A day as official papers write it: 2022年2月10日; blanks to write it in where there is none."""
    if not day:
        return "　　　　年　　月　　日"
    return written_day(timezone.localdate(day) if isinstance(day, datetime) else day)


@register.filter
def with_weekday(day: date) -> str:
    """2022-02-10（周四）."""
    return f"{day}（{weekday(day)}）"


@register.filter
def blank(text: object, width: int = 8) -> str:
    """A text, or a line of blanks where it is filled in by hand."""
    return str(text) if text not in (None, "") else "　" * width


@register.filter
def taken_on(taken: dict[str, Taken], step: Step) -> date | None:
    """The day on which a step was taken, for the date below a document."""
    found = taken.get(step.name)
    return found.on if found else None


@register.simple_tag
def in_words(title: str, limit: str, day: date | None) -> str:
    """What a limit of the law came to on a day, 60日, for a document that tells it; blanks to fill in where unknown."""
    value = law(title)[limit].value(day) if day else None
    return value.words if value and not value.setting else "　　　　"


@register.simple_tag
def cited(title: str, limit: str, day: date | None) -> str:
    """《行政复议法》第二十三条第一款, where it was in force on a day; nothing where it was not."""
    value = law(title)[limit].value(day) if day else None
    return value.citation if value else ""
