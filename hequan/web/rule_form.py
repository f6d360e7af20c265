"""The form in which an office fills in one thing that the law leaves to it; what was typed stays when it is refused."""

from datetime import date
from typing import Any

from django import forms

from hequan.core.forgiving import Unreadable, read_date, read_integer, tidy
from hequan.core.law import Limit
from hequan.core.local_rule import LONGEST_BASIS, DayOfYear, units_of
from hequan.core.models import LocalRule
from hequan.web.plain_form import PlainForm

#: The ways to say how much, and which controls belong to each.
WAYS = {
    "number": "数和单位",
    "by": "每年某日以前（含当日）",
    "before": "每年某日之前（不含当日）",
    "nothing": "不作规定",
}
PARTS = {"number": ("number", "unit"), "by": ("day",), "before": ("day",), "nothing": ()}
#: A leap year, so that 29 February can be read; whether every year has the day is asked afterwards.
LEAP_YEAR = 2024


class DayField(forms.CharField):
    """A day as it is written in China."""

    def clean(self, value: Any) -> date | None:
        """The day, or the sentence that says how to write one."""
        text = super().clean(value)
        try:
            return read_date(text) if text else None
        except Unreadable:
            told = f"“{self.label}”的内容“{text}”不是日期，请写成 2026-01-01 或 2026年1月1日。"
            raise forms.ValidationError(told) from None


class DayOfYearField(forms.CharField):
    """A day of every year: 03-31, 3月31日."""

    def clean(self, value: Any) -> DayOfYear | None:
        """(month, day), or the sentence that says how to write it."""
        text = super().clean(value)
        try:
            day = read_date(f"{LEAP_YEAR}-{tidy(text)}") if text else None
        except Unreadable:
            told = f"“{self.label}”的内容“{text}”不是月和日，请写成 03-31 或 3月31日。"
            raise forms.ValidationError(told) from None
        return (day.month, day.day) if day else None


class NumberField(forms.CharField):
    """A whole number."""

    def clean(self, value: Any) -> int | None:
        """The number, or the sentence that asks for one."""
        text = super().clean(value)
        try:
            return read_integer(text) if text else None
        except Unreadable:
            raise forms.ValidationError(f"“{self.label}”的内容“{text}”不是整数，请填写例如 5。") from None


class RuleForm(PlainForm):
    """From which day it holds, and which document says so."""

    since = DayField(label="起始日期", help_text="从哪一天起这样办，一般是文件施行之日，例如 2026-01-01。")
    basis = forms.CharField(
        label="依据",
        widget=forms.Textarea({"rows": 2}),
        help_text=f"哪份文件、什么文号、第几条这样规定，例如 荷办发〔2026〕3号第五条。不超过{LONGEST_BASIS}字。",
    )

    def __init__(self, limit: Limit, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.limit = limit

    def told(self) -> dict[str, Any]:
        """What was filled in, as `local_rule.establish` takes it."""
        return {"since": self.cleaned_data["since"], "basis": self.cleaned_data["basis"], **self.amount()}

    def amount(self) -> dict[str, Any]:
        """How much, or whether."""
        raise NotImplementedError

    def take_over(self, problems: list[tuple[str, str]]) -> None:
        """Show what the door of local rules found wrong, each at its control."""
        self.add_sentences([({"by": "day", "before": "day"}.get(name, name), told) for name, told in problems])


class AmountForm(RuleForm):
    """How much: a number with its unit, a day of every year, or nothing."""

    how = forms.ChoiceField(label="怎样规定")
    number = NumberField(label="数", required=False, widget=forms.TextInput({"inputmode": "numeric"}))
    unit = forms.ChoiceField(label="单位", required=False)
    day = DayOfYearField(label="月和日", required=False, help_text="规定了每年的某一天才填写，例如 03-31。")
    field_order = ["how", "number", "unit", "day", "since", "basis"]

    def __init__(self, limit: Limit, *args: Any, **kwargs: Any) -> None:
        super().__init__(limit, *args, **kwargs)
        ways = {"number", "nothing"} if limit.kind == "minimum_period" else set(WAYS)
        self.fields["how"].choices = [(way, words) for way, words in WAYS.items() if way in ways]
        self.fields["unit"].choices = [("", "请选择"), *units_of(limit).items()]
        if "by" not in ways:
            del self.fields["day"]

    def clean(self) -> dict[str, Any]:
        """Nothing stands in a control that the chosen way leaves out, and nothing is missing in those it asks for."""
        values = super().clean() or self.cleaned_data
        way = values.get("how", "number")
        for name in ("number", "unit", "day"):
            if name not in PARTS[way] and values.get(name) not in (None, ""):
                chosen, label = WAYS[way], self.fields[name].label
                told = f"“{label}”填写了内容，但“怎样规定”选的是“{chosen}”。请改选，或者清空“{label}”。"
                self.add_error(name, told)
        if "day" in PARTS[way] and values.get("day") is None and "day" not in self.errors:
            self.add_error("day", "“月和日”没有填写。请写成 03-31 或 3月31日。")
        return values

    def amount(self) -> dict[str, Any]:
        """The number with its unit, the day of every year, or that nothing is asked."""
        values, way = self.cleaned_data, self.cleaned_data["how"]
        if way == "number":
            return {"number": values.get("number"), "unit": values.get("unit", "")}
        return {"applies": False} if way == "nothing" else {way: values["day"]}


class AppliesForm(RuleForm):
    """Whether the office applies it."""

    applies = forms.ChoiceField(label="是否执行", choices=[("", "请选择"), ("yes", "执行"), ("no", "不执行")])
    field_order = ["applies", "since", "basis"]

    def __init__(self, limit: Limit, *args: Any, **kwargs: Any) -> None:
        super().__init__(limit, *args, **kwargs)
        if limit.by_reference:
            told = "法律没有点名街道办事处，参照执行。选“不执行”的，台账照常登记，不再按程序逐步办理。"
            self.fields["applies"].help_text = told

    def amount(self) -> dict[str, Any]:
        """Yes or no."""
        return {"applies": self.cleaned_data["applies"] == "yes"}


def form_for(limit: Limit, rule: LocalRule | None, typed: Any = None) -> RuleForm:
    """The form of one limit: as it was typed, else what holds, for which a new day is to be given."""
    kind = AmountForm if limit.is_counted else AppliesForm
    return kind(limit, typed, initial=_initial(rule) if rule else {})


def _initial(rule: LocalRule) -> dict[str, Any]:
    """What a row says, as the controls show it; from which day is left to be filled in."""
    told: dict[str, Any] = {
        "basis": rule.basis,
        "number": rule.number,
        "unit": rule.unit,
        "day": rule.by or rule.before,
    }
    ways = {"by": rule.by, "before": rule.before, "nothing": rule.applies is False}
    how = next((way for way, is_it in ways.items() if is_it), "number")
    return told | {"how": how, "applies": "no" if rule.applies is False else "yes"}
