"""What a value reads like on a page, in a spreadsheet or in a sentence: choices by their words."""

from datetime import date, datetime, time
from typing import Any

from django.db import models
from django.utils import timezone

from hequan.core.record import Record
from hequan.core.register import Register

WEEKDAYS = "一二三四五六日"


def text_of(field: models.Field, value: Any) -> str:
    """A value of a field in words; empty when there is none. A reference is given as the object that it points at."""
    if value is None or value == "":
        return ""
    if field.choices:
        return str(dict(field.flatchoices).get(value, value))
    if isinstance(value, bool):
        return "是" if value else "否"
    if isinstance(value, datetime):
        return moment_text(value)
    if isinstance(value, time):
        return f"{value:%H:%M}"
    return value.isoformat() if isinstance(value, date) else str(value)


def field_text(register: type[Register], record: Record, name: str) -> str:
    """One field of a record in words, nothing hidden: see `masking.shown` for what a page may print."""
    return text_of(register.field(name), getattr(record, name))


def moment_text(at: datetime) -> str:
    """A moment in the site's time zone: 2021-03-02 09:14."""
    return f"{timezone.localtime(at):%Y-%m-%d %H:%M}"


def weekday(day: date) -> str:
    """周五 for a Friday."""
    return f"周{WEEKDAYS[day.weekday()]}"
