"""Rules across the fields of one record, as sentences: what the `clean` methods of the chapters are made of.

Each rule gives {field: sentence} for what it finds wrong; `check` refuses the record when there is anything.
Values that a field itself refused may still be text, so a rule looks only at values of its own kind.
"""

from datetime import date, datetime, time
from typing import Any

from django.core.exceptions import ValidationError
from django.db.models import Model

Faults = dict[str, str]


def check(*found: Faults) -> None:
    """Refuse the record with every fault that the rules found."""
    faults: dict[str, list[str]] = {}
    for rule in found:
        for name, sentence in rule.items():
            faults.setdefault(name, []).append(sentence)
    if faults:
        raise ValidationError(faults)


def in_order(record: Model, earlier: str, *later: str) -> Faults:
    """A fault for each of the later days that lies before the earlier one; days not filled in are passed over."""
    first = getattr(record, earlier)
    days = {name: getattr(record, name) for name in later}
    return {
        name: f"{_said(record, name)} {day} 早于{_said(record, earlier)} {first}，请核对这两个日期。"
        for name, day in days.items()
        if _is_day(first) and _is_day(day) and day < first
    }


def together(record: Model, *names: str) -> Faults:
    """A fault for each empty field among those that are filled in all or none."""
    empty = [name for name in names if _is_empty(record, name)]
    if len(empty) == len(names):
        return {}
    *first, last = (_said(record, name) for name in names)
    labels = f"{'、'.join(first)}和{last}"
    return {name: f"{labels}要一起填写，请补填{_said(record, name)}。" for name in empty}


def needs(record: Model, name: str, *others: str) -> Faults:
    """A fault for each of the other fields left empty although the first is filled in."""
    return {} if _is_empty(record, name) else required(record, f"已填写{_said(record, name)}", *others)


def required(record: Model, because: str, *names: str) -> Faults:
    """A fault for each of the fields left empty; `because` says why this record needs them."""
    return {
        name: f"{because}，请补填{_said(record, name)}。{_field(record, name).help_text}"
        for name in names
        if _is_empty(record, name)
    }


def left_empty(record: Model, because: str, *names: str) -> Faults:
    """A fault for each of the fields filled in although `because` says that it does not apply."""
    return {
        name: f"{because}，不填{_said(record, name)}，请清空这一栏或改正前项。"
        for name in names
        if not _is_empty(record, name)
    }


def moments_in_order(record: Model, earlier: tuple[str, str], later: tuple[str, str]) -> Faults:
    """A fault when a moment lies before another on the same day; each is named by its fields of day and time."""
    (first_day, first), (second_day, second) = earlier, later
    if getattr(record, first_day) != getattr(record, second_day):
        return {}
    begun, ended = getattr(record, first), getattr(record, second)
    if not (isinstance(begun, time) and isinstance(ended, time) and ended < begun):
        return {}
    said = f"{_said(record, second)} {ended:%H:%M} 早于同一天的{_said(record, first)} {begun:%H:%M}"
    return {second: f"{said}，请核对这两个时刻。"}


def at_most(record: Model, part: str, whole: str) -> Faults:
    """A fault when a part is larger than its whole."""
    some, every = getattr(record, part), getattr(record, whole)
    if not (isinstance(some, int) and isinstance(every, int) and some > every):
        return {}
    return {part: f"{_said(record, part)} {some} 大于{_said(record, whole)} {every}，请核对这两个数。"}


def _said(record: Model, name: str) -> str:
    return f"“{_field(record, name).verbose_name}”"


def _field(record: Model, name: str) -> Any:
    return record._meta.get_field(name)


def _is_empty(record: Model, name: str) -> bool:
    value = getattr(record, _field(record, name).attname)
    return value in (None, "") or value is False  # A nought is a value: the result was 0.


def _is_day(value: object) -> bool:
    return isinstance(value, date) and not isinstance(value, datetime)
