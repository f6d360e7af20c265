"""What a figure is made of: by month, by kind, by community — each part a number, a bar and a link to its rows."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.utils.safestring import SafeString

from hequan.core import access
from hequan.core.display import text_of
from hequan.core.figure import Count, Distinct, Figure, Value, breakdown, printed
from hequan.core.masking import mask
from hequan.core.register import Register
from hequan.web.links import rows_url
from hequan.web.picture import Bars, Caption, Mark, columns, lines
from hequan.web.year_figures import YearFigure

NOTHING = "未填写"


@dataclass(frozen=True)
class Part:
    """One part of a figure: its name, what it came to in both years, and the rows behind both."""

    label: str
    now: float
    url: str
    before: float
    before_url: str


@dataclass(frozen=True)
class Parts:
    """A figure divided by months or by the values of a field: rows of a table, and the picture of them."""

    name: str
    title: str
    rows: list[Part]
    svg: SafeString
    #: Different values counted part by part may be more than those counted together.
    may_overlap: bool


def parts_of(pair: YearFigure) -> list[Parts]:
    """The divisions that the figure declares, months first; none for a rate, whose two figures have their own."""
    figure = pair.now.figure
    declared = figure.by if isinstance(figure, Count) else ()
    return [divided(pair, by) for by in sorted(declared, key=lambda by: by != "month")]


def divided(pair: YearFigure, by: str) -> Parts:
    """A figure divided by months (`by="month"`) or by a field."""
    figure = pair.now.figure
    now, before = (dict(breakdown(figure, value.office, value.period, by)) for value in (pair.now, pair.before))
    keys = list(range(1, 13)) if by == "month" else sorted({*now, *before}, key=lambda key: -now.get(key, 0))
    label = labeller(figure.register, by, keys)
    rows = [_part(pair, by, key, label(key), now.get(key, 0), before.get(key, 0)) for key in keys]
    title = "按月" if by == "month" else f"按{figure.register.label(by)}"
    return Parts(by, title, rows, drawn(pair, by, title, rows), isinstance(figure, Distinct))


def labeller(register: type[Register], by: str, keys: list[Any]) -> Callable[[Any], str]:
    """A function that gives the words for a value of the field; personal data is covered."""
    if by == "month":
        return lambda month: f"{month}月"
    field = register.field(by)
    names = access.referred(field, [key for key in keys if key is not None]) if field.is_relation else {}

    def label(key: Any) -> str:
        text = str(names.get(key, "")) if field.is_relation else text_of(field, key)
        return (mask(text) if by in register.private else text) or NOTHING

    return label


def drawn(pair: YearFigure, by: str, title: str, rows: list[Part]) -> SafeString:
    """The picture: months with last year's beside them, anything else this year alone, longest bar on top."""
    figure, period = pair.now.figure, pair.now.period
    caption = Caption(by, f"{period}{figure.title}（{title}）", sentence_of(figure, rows))
    labels = [part.label for part in rows]
    now = Bars(f"{period.start.year}年", [_mark(pair.now, part.label, part.now, part.url) for part in rows])
    if by != "month":
        return lines(caption, labels, [now])
    before = [_mark(pair.before, part.label, part.before, part.before_url) for part in rows]
    return columns(caption, labels, [now, Bars(f"{pair.before.period.start.year}年", before)])


def sentence_of(figure: Figure, rows: list[Part]) -> str:
    """The picture in one sentence."""
    told = [f"{part.label}{printed(part.now)}{figure.unit}" for part in rows if part.now]
    return "；".join(told) + "。" if told else f"{figure.zero}。"


def _part(pair: YearFigure, by: str, key: Any, label: str, now: float, before: float) -> Part:
    return Part(label, now, _url(pair.now, by, key), before, _url(pair.before, by, key))


def _url(value: Value, by: str, key: Any) -> str:
    return rows_url(value.figure, value.office.pk, value.period.start.year, **{by: key})


def _mark(value: Value, label: str, number: float, url: str) -> Mark:
    return Mark(number, f"{value.period.start.year}年{label}：{printed(number)}{value.figure.unit}", url)
