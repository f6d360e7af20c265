"""Why a day is the day it is (为什么是这一天): the lines beside a due day, enough to count it again with a calendar."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

from hequan.core import calendar as days
from hequan.core.display import weekday
from hequan.core.law import OF_THE_CLOCK, Limit, NotInForce, Value, quoted
from hequan.core.law_file import law
from hequan.core.step import cite

if TYPE_CHECKING:
    from hequan.core.case import Case, Taken
    from hequan.core.clock import Clock, Counted, Skipped


def waits(clock: Clock, case: Case) -> str:
    """What has to happen before it starts."""
    left = [step.title for step in clock.starts if not case.has(step)]
    if not left and clock.from_field:
        label = case.register.label(clock.from_field) if case.register else clock.title
        return f"“{label}”填写以后起算，现在还没有填写。"
    return f"“{'”或者“'.join(left or [step.title for step in clock.starts])}”之后起算，现在还没有。"


def nothing_then(clock: Clock, start: Taken) -> str:
    """The law of then asked nothing of the kind."""
    titles = "、".join(dict.fromkeys(quoted(limit.law) for limit in clock.limits))
    return f"{start.on} 时{titles}没有“{clock.title}”的规定，不计算。"


def waits_for_local_rule(limit: Limit) -> str:
    """The number is the office's to fill in."""
    return f"“{limit.title}”法律、法规没有规定具体时间，由本地规定；本单位还没有填写，填写以后自动计算。"


def no_day_set(clock: Clock) -> str:
    """Nobody named the day yet."""
    return f"“{clock.title}”由来文或者方案指定，还没有填写。"


def given(clock: Clock, case: Case, due: date) -> str:
    """The day was named, not counted."""
    label = case.register.label(clock.given) if case.register else clock.title
    return f"登记的“{label}”：{due}（{weekday(due)}），由来文或者方案指定，不另行推算。"


def paused(clock: Clock, case: Case, counted: Counted) -> tuple[str, ...]:
    """Counted until the open pause; the last day stands only when it ends."""
    begun = next(span for span in counted.skipped if span.until is None)
    lines = [*_beginning(clock, case, counted), *_pauses(case, counted)]
    lines.append(f"{begun.since} 起暂停计算，“{begun.pause.ends.title}”之后继续，届满日那时才能确定。")
    return tuple(lines)


def counted(clock: Clock, case: Case, counted: Counted, due: date, unrolled: date) -> tuple[str, ...]:
    """From the start to the last day."""
    lines = [*_beginning(clock, case, counted), *_pauses(case, counted), *_extensions(case, counted)]
    lines += _days_off(case, counted, unrolled)
    if due != unrolled:
        lines.append(f"{unrolled}（{weekday(unrolled)}）是休息日，顺延到之后第一个工作日{_by('roll over', due)}。")
    elif not clock.rolls and not case.calendar.is_working_day(due):
        lines.append(f"{due}（{weekday(due)}）是休息日，期限仍在这一天届满。")
    elif due in case.calendar.work and _would_roll(clock, counted):
        lines.append(f"{due}（{weekday(due)}）调休上班，不顺延{_by('make-up workdays', due)}。")
    end = "最短期间的最后一日" if clock.is_floor else "届满日"
    lines.append(f"{end} {due}（{weekday(due)}）。" + ("之后才能进行下一步。" if clock.is_floor else ""))
    if asks_calendar(counted.value) and case.calendar.is_provisional(counted.day, due):
        lines.append("其间有的年份还没有放假通知，先按周末推算，通知公布后重新计算。")
    return tuple(lines)


def counted_hours(counted: Counted, begins: datetime, due: datetime) -> tuple[str, ...]:
    """From moment to moment, in Shanghai; hours and minutes run through nights and days off."""
    known = "" if counted.start.moment else "（没有记录时刻，从当日零时起算）"
    return (
        f"自 {begins:%Y-%m-%d %H:%M} 起算{known}。",
        f"{counted.value.words}{_source(counted.value)}，休息日不停算。",
        f"届满时刻 {due:%Y-%m-%d %H:%M}（{weekday(due.date())}）。",
    )


def every_year(clock: Clock, value: Value) -> str:
    """So much in every year that nothing falls due on one day."""
    return f"“{clock.title}”为{value.words}{_source(value)}，按年度统计，不计算届满日。"


def counted_by_year(value: Value, year: int, done: int, due: date) -> tuple[str, ...]:
    """So many times in every year, of which some are done."""
    return (
        f"{value.words}{_source(value)}，按自然年度计算。",
        f"{year}年已经办过{done}次。",
        f"届满日 {due}（{weekday(due)}）。",
    )


def _would_roll(clock: Clock, counted: Counted) -> bool:
    """Whether a day off would have moved its last day on: not of working days, nor of days counted backwards."""
    in_days = asks_calendar(counted.value) and counted.value.unit != "working_day"
    return clock.rolls and in_days and not counted.limit.backwards


def asks_calendar(value: Value) -> bool:
    """Whether days off can move the day: not for days of the year, nor for hours and minutes."""
    return not (value.by or value.before or value.unit in OF_THE_CLOCK)


def _beginning(clock: Clock, case: Case, counted: Counted) -> Iterator[str]:
    value, step = counted.value, case.procedure.steps()[counted.start.step]
    # The law's own words fit only the step that it names; a clock that starts late or anew names what it starts from.
    named = counted.limit.starts if step is clock.starts[0] and counted.limit.starts else step.title
    if value.by or value.before:
        yield f"{value.words}{_source(value)}。"
    elif counted.limit.backwards:
        yield f"自 {counted.day}（{named}）往前推算，当日不计入。"
        yield f"提前{value.words}{_source(value)}。"
    else:
        yield f"自 {counted.day}（{named}）起算，当日不计入{_by('start day not counted', counted.day)}。"
        yield f"{'不少于' if clock.is_floor else ''}{value.words}{_source(value)}。"


def _pauses(case: Case, counted: Counted) -> Iterator[str]:
    for span in counted.skipped:
        if span.until is not None and span.until > span.since:
            stretch = f"{_first_left_out(span)} 至 {span.until}"
            yield f"{stretch}（{span.pause.begins.title}至{_ended_by(span)}）不计入{_step_source(case, span)}。"


def _first_left_out(span: Skipped) -> date:
    return span.since + timedelta(days=1)


def _ended_by(span: Skipped) -> str:
    return span.pause.ends.title if span.end else "办结"


def _step_source(case: Case, span: Skipped) -> str:
    return f"（{cite(span.pause.begins.basis, case.law_day)}）"


def _extensions(case: Case, counted: Counted) -> Iterator[str]:
    for taken, value in counted.extensions:
        title = case.procedure.steps()[taken.step].title
        yield f"{taken.on} {title}，接着原期限再加{value.words}{_source(value)}。"


def _days_off(case: Case, counted: Counted, last: date) -> Iterator[str]:
    """The holidays that took working days out of the count, and the weekends that offices worked."""
    if counted.value.unit != "working_day":
        return
    first, last = min(counted.day, last), max(counted.day, last)
    # The day from which it counts is not counted itself, nor are those of its pauses.
    spans = [first + timedelta(days=n) for n in range((last - first).days + 1)]
    spans = [day for day in spans if day != counted.day and not _is_left_out(counted, day)]
    off = [day for day in spans if day in case.calendar.off and day.weekday() < days.SATURDAY]
    work = [day for day in spans if day in case.calendar.work]
    if off:
        yield f"周末和放假的{_listed(off)}不计入。"
    if work:
        yield f"调休上班的{_listed(work)}计入{_by('make-up workdays', first)}。"


def _is_left_out(counted: Counted, day: date) -> bool:
    return any(one.since < day and (one.until is None or day <= one.until) for one in counted.skipped)


def _listed(found: list[date]) -> str:
    """2021-10-01至2021-10-07、2021-10-09: days one after another as a stretch."""
    stretches: list[list[date]] = []
    for day in found:
        if stretches and (day - stretches[-1][-1]).days == 1:
            stretches[-1].append(day)
        else:
            stretches.append([day])
    return "、".join(f"{one[0]}至{one[-1]}" if len(one) > 1 else f"{one[0]}" for one in stretches)


def _source(value: Value) -> str:
    """（《…》第几条，某日起施行）."""
    if value.local:
        return f"（{value.citation}）"
    version = law(value.law).version(value.since)
    return f"（{value.citation}，{version.in_force} 起施行的文本）"


def _by(rule: str, on: date) -> str:
    """The article behind a rule of counting; nothing for the days before its law."""
    try:
        return f"（{days.basis(rule, on).citation}）"
    except NotInForce:
        return ""
