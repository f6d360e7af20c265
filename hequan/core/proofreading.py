"""Doubts about a text of the annual report: work claimed that nobody recorded, numbers typed by hand, figures gone."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum

from hequan.core.figure import Figure, Value
from hequan.core.registry import registry
from hequan.core.report import TOKEN, Facts, Sentence, tokens


class Doubt(StrEnum):
    """What may be wrong."""

    UNBACKED = "缺少记录"
    TYPED = "手工数字"
    REMOVED = "去掉数据项"
    MISSING = "没有填写"


@dataclass(frozen=True)
class Mark:
    """One doubt, as it is told to the clerk; `figure` is the one whose register could settle it."""

    doubt: Doubt
    said: str
    figure: Figure | None = None


#: Numbers that are no results: dates, document and article numbers, and whatever stands in quotation or title marks.
NO_RESULT = re.compile(
    r"《[^》]*》|“[^”]*”|\{[^}]*\}"
    r"|〔\d{4}〕\d+号|第[\d百千零〇一二三四五六七八九十]+[号条款项届次]"
    r"|(?<!\d)\d{4}(?:[—–\-－至]\d{4})?年(?:度|\d{1,2}月(?:\d{1,2}日)?)?|(?<!\d)\d{1,2}月(?:\d{1,2}日)?"
)
CHINESE_NUMBER = "[零〇一二三四五六七八九十百千万两]"
SENTENCE = re.compile(r"[^。！？]*[。！？][”’）》]*|[^。！？]+$")
#: 三个、五项、两类 are nearly always turns of speech; 三次、五件 are nearly always results.
IDIOMATIC_UNITS = "个项类级大"
#: Two sentences that share this part of their characters say the same thing.
ALIKE = 0.6


def sentences(text: str) -> list[str]:
    """The text, sentence by sentence."""
    return SENTENCE.findall(text)


def unbacked(sentence: Sentence, facts: Facts) -> list[Mark]:
    """A mark for every figure that the sentence needs and that has no record in the year."""
    values = [facts.values[key] for key in sentence.needs if key in facts.values]
    return [Mark(Doubt.UNBACKED, _no_record(value), value.figure) for value in values if not value.rows]


def still_says(text: str, sentence: Sentence) -> bool:
    """Whether an edited sentence still claims what the outline's sentence claims."""
    own = _bare(text)
    return any(SequenceMatcher(None, own, _bare(part)).ratio() >= ALIKE for part in sentences(sentence.text))


def typed(text: str, values: Iterable[Value]) -> list[Mark]:
    """A mark for every number that somebody typed into the text instead of letting a figure give it."""
    given = {f"{value.number}{value.figure.unit}": value.figure for value in values}
    blank = NO_RESULT.sub(lambda match: "□" * len(match[0]), text)
    return [_typed(number, given.get(number)) for number in _numbers().findall(blank)]


def removed(original: str, current: str) -> list[Mark]:
    """A mark for every figure of the outline's own words that an edited text no longer has."""
    gone = [key for key in dict.fromkeys(tokens(original)) if key not in tokens(current)]
    figures = [registry.figures[key] for key in gone if key in registry.figures]
    return [Mark(Doubt.REMOVED, f"原文中的数据项“{figure.title}”已去掉。", figure) for figure in figures]


def _no_record(value: Value) -> str:
    figure = value.figure
    return f"这句话需要“{figure.title}”的记录，{value.period}《{figure.register.title}》里没有。请登记，或改写这句话。"


def _typed(number: str, figure: Figure | None) -> Mark:
    if figure:
        return Mark(Doubt.TYPED, f"“{number}”是手工填写的，请改写成 {{{figure.title}}}，数字才会随台账变化。", figure)
    return Mark(Doubt.TYPED, f"“{number}”是手工填写的，没有数据项给出这个数。请换用数据项，或先在台账登记。")


def _numbers() -> re.Pattern[str]:
    """Arabic numbers with whatever unit follows, and Chinese ones that a unit shows to be results."""
    units = sorted({figure.unit for figure in registry.figures.values()} - {"%"}, key=len, reverse=True)
    unit = "|".join(map(re.escape, units)) or "件"
    counted = "|".join(re.escape(unit) for unit in units if unit not in IDIOMATIC_UNITS) or "件"
    return re.compile(
        rf"[\d０-９]+(?:[.．,，][\d０-９]+)*(?:[%％]|{unit})?"
        rf"|{CHINESE_NUMBER}{{2,}}(?:{unit})|(?!一){CHINESE_NUMBER}(?:{counted})"
    )


def _bare(text: str) -> str:
    """The words alone, without figures and the marks between clauses."""
    return re.sub(r"[，；。、！？]", "", TOKEN.sub("", text))
