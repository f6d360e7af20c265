"""Sentences for bad input: each names the field, the value, what was expected and what to do next."""

from typing import Any

from django.core.exceptions import ValidationError
from django.db import models

#: Longer values are cut in sentences; the form still shows them whole.
SHOWN_UP_TO = 30
#: That many choices are listed in a sentence.
LISTED_UP_TO = 12
#: How Django says that a number has more places than its column.
TOO_MANY_DIGITS = ("max_digits", "max_decimal_places", "max_whole_digits")


def field_sentences(field: models.Field, value: Any, error: ValidationError) -> list[str]:
    """What to tell somebody whose value a field does not take, one sentence for each fault."""
    return [_sentence(field, value, fault) for fault in error.error_list]


def _sentence(field: models.Field, value: Any, fault: ValidationError) -> str:
    label = f"“{field.verbose_name}”"
    if fault.code in ("blank", "null", "required") or value == "":
        return f"{label}没有填写，请{'选择' if field.choices or field.is_relation else '填写'}。{field.help_text}"
    given = f"{label}的内容“{str(value)[:SHOWN_UP_TO]}”"
    if fault.code == "invalid_choice" and field.choices:
        labels = "、".join(str(text) for _, text in field.flatchoices[:LISTED_UP_TO])
        return f"{given}不在可选范围内，请从这些里选择：{labels}。"
    if fault.code == "max_length":
        return f"{label}有{len(str(value))}个字，最多{field.max_length}个字，请缩短。"
    if fault.code in ("min_value", "max_value"):
        word = "不小于" if fault.code == "min_value" else "不大于"
        return f"{given}超出范围，应{word}{(fault.params or {})['limit_value']}，请改正。"
    if field.is_relation:
        return f"{label}选的记录不存在，请从本单位台账里重新选择。"
    if isinstance(field, models.BooleanField):
        return f"{given}应为“是”或“否”，请改正。"
    if isinstance(field, models.DateField):
        return f"{given}不是有效日期，请写成 2021-03-05 或 2021年3月5日。"
    if isinstance(field, models.TimeField):
        return f"{given}不是有效时刻，请写成 14:30。"
    if isinstance(field, models.IntegerField):
        return f"{given}不是整数，请只填数字。"
    if isinstance(field, models.DecimalField):
        whole = field.max_digits - field.decimal_places
        too_long = f"位数太多，小数最多{field.decimal_places}位，整数最多{whole}位，请改正。"
        return given + (too_long if fault.code in TOO_MANY_DIGITS else "不是数字，请只填数字。")
    if isinstance(field, models.URLField):
        return f"{given}不是完整的网址，请从浏览器地址栏复制，以 https:// 开头。"
    return f"{given}有误：{'；'.join(fault.messages)}"
