"""What a figure counts, in one sentence (口径): which ledger, which day, which rows — read off its declaration."""

from datetime import date
from typing import Any

from django.db.models import F, Q

from hequan.core.display import text_of
from hequan.core.figure import Count, Distinct, During, Figure, OfYear, OpenAtEnd, OpenAtStart, Ratio, Total, When
from hequan.core.period import Period
from hequan.core.register import Register

COMPARED = {"exact": "为", "gt": "晚于", "gte": "不早于", "lt": "早于", "lte": "不晚于"}
COMPARED_NUMBERS = {"exact": "为", "gt": "大于", "gte": "不小于", "lt": "小于", "lte": "不大于"}
FILLED, BLANK = "已填写", "未填写"


def definition(figure: Figure, period: Period) -> str:
    """One sentence that says what the figure counts in a period."""
    if isinstance(figure, Ratio):
        return f"“{figure.part.title}”占“{figure.whole.title}”的百分比。"
    if not isinstance(figure, Count):
        raise TypeError(f"{figure!r} is no kind of figure that can be put into words. Known: Count and Ratio.")
    where = figure.where(period) if callable(figure.where) else figure.where
    conditions = [_when(figure.register, figure.when, period), _part(figure.register, where)]
    return f"《{figure.register.title}》中{'，'.join(filter(None, conditions))}的记录，{_measured(figure)}。"


def _measured(figure: Count) -> str:
    label = figure.register.label(figure.field) if isinstance(figure, Distinct | Total) else ""
    if isinstance(figure, Distinct):
        return f"“{label}”相同的只计一次"
    return f"“{label}”合计" if isinstance(figure, Total) else f"一条计1{figure.unit}"


def _when(register: type[Register], when: When, period: Period) -> str:
    dated = f"“{register.label(when.dated)}”"
    if isinstance(when, OfYear | During):
        return f"{dated}{'为' if isinstance(when, OfYear) else '在'}{period}"
    if isinstance(when, OpenAtStart):
        return f"{dated}早于{period.start}、当时“{register.label(when.finished)}”还没有到"
    if isinstance(when, OpenAtEnd):
        return f"{dated}不晚于{period.end}、当时“{register.label(when.finished)}”还没有到"
    raise TypeError(f"{when!r} is no kind of time that can be put into words.")


def _words(register: type[Register], condition: Q) -> str:
    """A condition in words: its parts joined by 且 or 或."""
    joint = "，或" if condition.connector == Q.OR else "、"
    parts = [_part(register, child) for child in condition.children]
    words = joint.join(filter(None, parts))
    return f"不属于（{words}）" if condition.negated and words else words


def _part(register: type[Register], child: Any) -> str:
    if isinstance(child, Q):
        if child.negated and len(child.children) == 1 and isinstance(child.children[0], tuple):
            path, value = child.children[0]
            return _compared(register, path, value, negated=True)
        words = _words(register, child)
        return f"（{words}）" if child.connector == Q.OR and len(child.children) > 1 else words
    return _compared(register, *child) if isinstance(child, tuple) else "符合附加条件"


def _compared(register: type[Register], path: str, value: Any, negated: bool = False) -> str:
    *names, last = path.split("__")
    lookup = last if names and last in (*COMPARED, "in", "isnull", "range") else "exact"
    if lookup == "exact" and last != "exact":
        names.append(last)
    field = _field(register, names)
    label = f"“{field.verbose_name}”"
    if lookup == "isnull" or value in (None, ""):
        is_blank = value is not False and not (lookup == "exact" and negated)
        return label + (BLANK if is_blank != (negated and lookup == "isnull") else FILLED)
    words = COMPARED if isinstance(value, date) or _is_day(field) else COMPARED_NUMBERS
    said = f"{label}{words.get(lookup, '为')}{_value(register, field, value)}"
    return f"不是{said}" if negated else said


def _value(register: type[Register], field: Any, value: Any) -> str:
    if isinstance(value, F):
        path: str = value.name  # type: ignore[attr-defined]  # the stubs leave it out
        return f"“{_field(register, path.split('__')).verbose_name}”"
    if isinstance(value, list | tuple | set | frozenset):
        return "或".join(_value(register, field, one) for one in value)
    if isinstance(value, bool) or field.choices:
        return f"“{text_of(field, value)}”"
    return text_of(field, value)


def _field(register: type[Register], names: list[str]) -> Any:
    """The field at the end of a path, through references to other records."""
    model: Any = register.model
    for name in names[:-1]:
        model = model._meta.get_field(name).related_model
    return model._meta.get_field(names[-1])


def _is_day(field: Any) -> bool:
    return field.get_internal_type() in ("DateField", "DateTimeField")
