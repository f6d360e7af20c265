"""Reads what people type: dates as they are written in China, numbers with full-width digits, choices by their words.

Pure functions for forms and for spreadsheets. Each gives the value, or Unreadable when the text does not say one;
what to tell the person then is the business of `hequan.core.wording`.
"""

import re
import unicodedata
from datetime import date, datetime, time
from decimal import Decimal
from typing import Any

from django.db import models
from django.utils import timezone

#: 〇 and ○ are both written for nought in dates.
DIGITS = {digit: value for value, digit in enumerate("零一二三四五六七八九")} | {"〇": 0, "○": 0, "两": 2}
TENS = {"十": 10, "廿": 20, "卅": 30}
NUMERAL = re.compile("[零一二三四五六七八九〇○两十廿卅]+")
WEEKDAY = re.compile(r"\(?(?:星期|礼拜|周)[一二三四五六日天]\)?")
#: A Chinese keyboard gives 。 and 、 where a dot was meant.
BETWEEN = r"(?:\s*[-–—/.。、,年月]\s*|\s+)"
CLOCK = r"(?P<half>上午|下午|晚上)?\s*(?P<hour>\d{1,2})[:时点](?:(?P<minute>\d{1,2})分?)?(?::\d{1,2}(?:\.\d+)?)?"
MOMENT = re.compile(
    rf"(?:(?P<year>\d{{4}}|\d{{2}}){BETWEEN}(?P<month>\d{{1,2}}){BETWEEN}(?P<day>\d{{1,2}})\s*[日号]?|(?P<digits>\d{{8}}))"
    rf"(?:[\sT]*{CLOCK})?"
)
TIME_OF_DAY = re.compile(CLOCK)
#: Units that change nothing about the number before them; 万 and 余 do, so they are not among them.
UNITS = "人次|批次|小时|学时|课时|人|名|次|件|起|个|份|期|场|户|元|条|本|处|岁|天"
#: Python turns no whole number of thousands of digits into text; what anybody counts has fewer.
NUMBER = re.compile(rf"(?P<number>[-+]?\d{{1,100}}(?:\.\d{{1,100}})?)\s*(?:{UNITS})?")
THOUSANDS = re.compile(r"(?<=\d),(?=\d{3}(?!\d))")
#: Nobody types this, and PostgreSQL keeps no text that holds it.
NUL = "\0"
YES = frozenset({*"是有已对√✓✔1yt", "yes", "true", "on"})
NO = frozenset({*"否无未×0nfx", "没有", "不是", "no", "false", "off", ""})


class Unreadable(ValueError):
    """The text does not say a value of the kind that was asked for."""


def read_value(field: models.Field, text: str) -> Any:
    """What a text means in a field of a record, references aside; the field's empty value for a blank text."""
    text = text.replace(NUL, "")
    if not text.strip():
        return _empty(field)
    if field.choices:
        return read_choice(field, text)
    for kind, read in READERS:
        if isinstance(field, kind):
            return read(text)
    return text.replace("\r\n", "\n").strip()


def read_date(text: str) -> date:
    """The day that a text names: 2021-03-05, 2021.3.5, 2021年3月5日（周五）, 20210305, 二〇二一年三月五日, 21/3/5."""
    return _moment(text).date()


def read_moment(text: str) -> datetime:
    """The moment that a text names, in the site's time zone: 2021-03-05 09:14, 2021年3月5日下午3时20分."""
    return timezone.make_aware(_moment(text))


def read_time(text: str) -> time:
    """The time of day that a text names: 14:30, 下午2时30分, 9点."""
    found = TIME_OF_DAY.fullmatch(_western(tidy(text)))
    if not found:
        raise Unreadable(text)
    try:
        return _time_of_day(found)
    except ValueError:
        raise Unreadable(text) from None


def read_integer(text: str) -> int:
    """The whole number that a text names: 116, １１６, 1,160, 116人, 十二."""
    number = read_decimal(text)
    if number != int(number):
        raise Unreadable(text)
    return int(number)


def read_decimal(text: str) -> Decimal:
    """The number that a text names: 12.5, １２．５, 1,234.50元."""
    found = NUMBER.fullmatch(THOUSANDS.sub("", _western(tidy(text)).replace("。", ".")))
    if not found:
        raise Unreadable(text)
    return Decimal(found["number"])


def read_yes_no(text: str) -> bool:
    """Whether a text says yes: 是, 有, 已, √, 1; a blank says no."""
    word = tidy(text).lower()
    if word not in YES | NO:
        raise Unreadable(text)
    return word in YES


def read_choice(field: models.Field, text: str) -> Any:
    """The choice that a text names by its words or by its value."""
    word = tidy(text).lower()
    for value, label in field.flatchoices:
        if word and word in (tidy(str(label)).lower(), str(value).lower()):
            return value
    raise Unreadable(text)


def tidy(text: str) -> str:
    """The text with half-width letters and digits and no blanks around it: for numbers, dates and names of things."""
    return unicodedata.normalize("NFKC", text).replace("\u200b", "").replace(NUL, "").strip()


def _moment(text: str) -> datetime:
    found = MOMENT.fullmatch(_western(WEEKDAY.sub("", tidy(text))).strip())
    if not found:
        raise Unreadable(text)
    digits = found["digits"]
    year, month, day = (digits[:4], digits[4:6], digits[6:]) if digits else found.group("year", "month", "day")
    try:
        # Two digits are a year of this century: registers hold what an office does now, not birthdays.
        named = date(int(year) + (2000 if len(year) == 2 else 0), int(month), int(day))
        return datetime.combine(named, _time_of_day(found))
    except ValueError:
        raise Unreadable(text) from None


def _time_of_day(found: re.Match[str]) -> time:
    """What the clock part of a match says; midnight when there is none."""
    hour = int(found["hour"] or 0)
    if found["half"] in ("下午", "晚上") and hour < 12:
        hour += 12
    return time(hour, int(found["minute"] or 0))


def _western(text: str) -> str:
    """The text with every Chinese number in digits: 二〇二一年十二月三十一日 gives 2021年12月31日."""
    return NUMERAL.sub(lambda found: _digits(found[0]), text)


def _digits(numeral: str) -> str:
    """三十一 gives 31, 十二 gives 12, 二〇二一 gives 2021."""
    tens = next((sign for sign in numeral if sign in TENS), None)
    if tens is None:
        return "".join(str(DIGITS[sign]) for sign in numeral)
    before, _, after = numeral.partition(tens)
    if len(before) > 1 or len(after) > 1 or after in TENS or before in TENS:
        return numeral
    return str(DIGITS.get(before, 1) * TENS[tens] + DIGITS.get(after, 0))


def _empty(field: models.Field) -> Any:
    if isinstance(field, models.BooleanField) and not field.null:
        return False
    return "" if isinstance(field, models.CharField | models.TextField) and not field.null else None


#: The first kind that fits reads the field; a moment is a kind of date in Django's tree and comes before it.
READERS = (
    (models.BooleanField, read_yes_no),
    (models.DateTimeField, read_moment),
    (models.DateField, read_date),
    (models.TimeField, read_time),
    (models.IntegerField, read_integer),
    (models.DecimalField, read_decimal),
)
