"""Take: the only door through which a matter moves on; a step is taken whole, with its event, or refused."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime
from functools import partial
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from hequan.core import access, change, deadline, imprint
from hequan.core.actor import Actor, NotAllowed
from hequan.core.case import AMENDED, TAKEN, WITHDRAWN, Case, Taken, case_of, in_order
from hequan.core.change import Conflict, Unclean, Values, plain
from hequan.core.holding import Failings, broken, failings
from hequan.core.local_rule import rules
from hequan.core.notice import calendar_in_use
from hequan.core.progress import gate_obstacles, obstacles, order_obstacles, waiver_obstacles
from hequan.core.record import Record
from hequan.core.register import Register
from hequan.core.step import DUTIES, Reason, Step, cite


class Refused(RuntimeError):
    """A step that can't be taken: `reasons` tell what is missing, each with the article that asks for it."""

    def __init__(self, step: Step, reasons: Sequence[Reason]) -> None:
        self.step, self.reasons = step, tuple(reasons)
        super().__init__(f"不能办理“{step.title}”：{'；'.join(map(str, reasons))}")


def take(
    actor: Actor,
    register: type[Register],
    record: Record,
    name: str,
    *,
    on: date,
    at: datetime,
    seen: int,
    values: Values | None = None,
    moment: datetime | None = None,
    needed: bool = True,
    reason: str = "",
    shelved: Sequence[str] = (),
) -> Record:
    """The record after a step was taken on a day, or (needed=False) was found not to be needed.

    values   what the step's form says, of the fields that it asks
    moment   the time of day, for steps from which hours are counted
    reason   why it was not needed; for a step that was taken, a remark
    shelved  the papers of the step that are kept on paper

    Raises Refused (order, gates, role), Unclean (values), Conflict (somebody was quicker), NotAllowed.
    """
    step = step_of(register, name)
    with transaction.atomic():
        current = _current(actor, register, record, seen)
        before, case = plain(current), _case(register, current, on, shelved)
        _refuse(step, [*_role(actor, register, step, needed), *_day(case, step, on, moment, at)])
        if needed:
            imprint.fill(current, step, on, moment, values or {})
        imprint.answer(current, step, needed, reason)
        _refuse(step, obstacles(case, step, filled=True) if needed else _not_needed(case, step, reason))
        case.taken = in_order(case.procedure, [*case.taken, Taken(name, on, moment, needed, event=_LATEST)])
        imprint.show_last(case, step)
        told = {"name": name, "on": on.isoformat(), "needed": needed}
        told |= {"shelved": list(shelved)} if shelved else {}
        return _write(actor, case, step, before, TAKEN, told | _moment(moment), at, reason)


def amend(
    actor: Actor,
    register: type[Register],
    record: Record,
    event: int,
    *,
    on: date,
    at: datetime,
    seen: int,
    reason: str,
    values: Values | None = None,
    moment: datetime | None = None,
) -> Record:
    """The record after the day or the values of a step that was taken were put right; what follows must still hold."""
    with transaction.atomic():
        current = _current(actor, register, record, seen)
        before, case = plain(current), _case(register, current, on)
        wrong, stood = _recorded(case, event), failings(case)
        step = step_of(register, wrong.step)
        _has_reason(step, reason, "更正")
        _refuse(step, _fixed(case, step))
        moment = wrong.moment if moment is None and on == wrong.on else moment
        if wrong.needed and _is_last_of_its_kind(case, wrong):
            imprint.fill(current, step, on, moment, values or {})
        else:
            _refuse(step, _overwritten(current, step, values or {}))
        right = replace(wrong, on=on, moment=moment)
        case.taken = in_order(case.procedure, [right if one is wrong else one for one in case.taken])
        imprint.show_last(case, step)
        _refuse(step, [*_role(actor, register, step, wrong.needed), *_day(case, step, on, moment, at, event)])
        # What a gate kept out must not come in by putting the step right afterwards.
        _refuse(step, _gates_before(case, step, right) if wrong.needed else [])
        _still_holds(stood, case, step, event)
        told = {"name": step.name, "on": on.isoformat(), "needed": wrong.needed, "event": event} | _moment(moment)
        return _write(actor, case, step, before, AMENDED, told, at, reason)


def withdraw(
    actor: Actor, register: type[Register], record: Record, event: int, *, at: datetime, seen: int, reason: str
) -> Record:
    """The record after a step was taken back, with what it had written; nothing that needs it may have followed."""
    with transaction.atomic():
        current = _current(actor, register, record, seen)
        before, case = plain(current), _case(register, current, timezone.localdate(at))
        wrong, stood = _recorded(case, event), failings(case)
        step = step_of(register, wrong.step)
        _has_reason(step, reason, "撤回")
        _refuse(step, _role(actor, register, step, wrong.needed))
        case.taken = tuple(one for one in case.taken if one is not wrong)
        imprint.put_back(register, current, step, event)
        imprint.show_last(case, step)
        _still_holds(stood, case, step, event)
        told = {"name": step.name, "on": wrong.on.isoformat(), "event": event}
        return _write(actor, case, step, before, WITHDRAWN, told, at, reason)


def step_of(register: type[Register], name: str) -> Step:
    """A step of the register's procedure, or NotYours."""
    found = register.procedure.steps().get(name) if register.procedure else None
    if found is None:
        raise access.NotYours(f"“{register.title}”没有名为 {name} 的步骤。")
    return found


def may_take(actor: Actor, register: type[Register], step: Step, *, needed: bool = True) -> bool:
    """Whether this post takes a step, or records that it is not needed."""
    return actor.role.may_take(register.chapter, step.by if needed else step.waived_by)


#: A step that is being taken stands after everything that was recorded before.
_LATEST = 2**62


def _current(actor: Actor, register: type[Register], record: Record, seen: int) -> Record:
    current = access.record(actor, register, record.pk)
    if current.version != seen:
        raise Conflict(current)
    if current.is_void:
        raise NotAllowed(f"{current.number} 已作废，不能办理。请先恢复这条记录。")
    return current


def _case(register: type[Register], record: Record, on: date, shelved: Sequence[str] = ()) -> Case:
    case = case_of(register, record, on=on, rules=rules(record.house_id), calendar=calendar_in_use())
    case.shelved = tuple(shelved)
    return case


def _role(actor: Actor, register: type[Register], step: Step, needed: bool) -> list[Reason]:
    if may_take(actor, register, step, needed=needed):
        return []
    duty = DUTIES[step.by if needed else step.waived_by]
    said = f"“{step.title}”{'' if needed else '不需要办理的结论'}由{duty}办理，您的岗位是{actor.title}"
    return [Reason(f"{said}，请交{duty}办理。", "")]


def _day(
    case: Case, step: Step, on: date, moment: datetime | None, at: datetime, event: int | None = None
) -> list[Reason]:
    """Why a step can't be of that day: it has not come yet, or lies before what had to come first.

    event  of a step that is put right: what was recorded later had not come first
    """
    sentences = [_not_yet(step, on, moment, at)]
    known = [one for one in case.taken if event is None or (one.event or 0) < event]
    for earlier in (case.procedure.start(), *step.after, *step.either):
        came = next((one for one in reversed(known) if one.step == earlier.name and not one.supposed), None)
        sentences.append(_too_early(step, on, moment, earlier, came) if came else "")
    said = next((one for one in sentences if one), "")
    return [Reason(said, cite(step.basis, case.law_day))] if said else []


def _not_yet(step: Step, on: date, moment: datetime | None, at: datetime) -> str:
    """Of a day or a moment that has not come, or of two that do not fit."""
    now = timezone.localtime(at)
    if on > now.date():
        return f"“{step.title}”的日期 {on} 还没有到（今天是 {now.date()}），请填写实际日期。"
    if moment and timezone.localdate(moment) != on:
        return f"“{step.title}”的时刻 {timezone.localtime(moment):%Y-%m-%d %H:%M} 不在 {on} 这一天，请核对。"
    if moment and moment > at:
        return (
            f"“{step.title}”的时刻 {timezone.localtime(moment):%H:%M} 还没有到（现在是 {now:%H:%M}），请填写实际时刻。"
        )
    return ""


def _too_early(step: Step, on: date, moment: datetime | None, earlier: Step, came: Taken) -> str:
    if came.on > on:
        return f"“{step.title}”的日期 {on} 早于“{earlier.title}”的日期 {came.on}，请核对这两个日期。"
    if came.on == on and moment and came.moment and moment < came.moment:
        times = (f"{timezone.localtime(one):%H:%M}" for one in (moment, came.moment))
        return f"“{step.title}”的时刻 {next(times)} 早于“{earlier.title}”的时刻 {next(times)}，请核对这两个时刻。"
    return ""


def _not_needed(case: Case, step: Step, reason: str) -> list[Reason]:
    """What stands in the way of recording that a step is not needed: its turn, what rules it out, and the reason."""
    basis = cite(step.basis, case.law_day)
    if not step.conditional:
        return [Reason(f"“{step.title}”是应当办理的步骤，不能跳过。", basis)]
    found = [*order_obstacles(case, step), *waiver_obstacles(case, step)]
    if not reason.strip():
        found.append(Reason(f"不办理“{step.title}”应当写明理由：{step.conditional}的，才应当办理。", basis))
    return found


def _fixed(case: Case, step: Step) -> list[Reason]:
    """Why what a step said can't be put right any more: it went out with a later one."""
    later = next((one for one in step.fixed_by if case.has(one)), None)
    if later is None:
        return []
    sentence = f"已经办过“{later.title}”，“{step.title}”写下的内容不能再改。"
    return [Reason(sentence, cite(step.basis, case.law_day))]


def _gates_before(case: Case, step: Step, right: Taken) -> list[Reason]:
    """What the gates of a step that was put right have against it, by what stood before it."""
    earlier = [one for one in case.taken if one is not right and case.is_since(right, one)]
    then = replace(case, taken=tuple(earlier), shelved=right.shelved)
    return gate_obstacles(then, step, filled=True)


def _refuse(step: Step, reasons: Sequence[Reason]) -> None:
    if reasons:
        raise Refused(step, reasons)


def _has_reason(step: Step, reason: str, deed: str) -> None:
    if not reason.strip():
        raise Refused(step, [Reason(f"{deed}“{step.title}”应当写明理由，请填写后再保存。", "")])


def _recorded(case: Case, event: int) -> Taken:
    found = next((one for one in case.taken if one.event == event), None)
    if found is None:
        raise access.NotYours("没有找到这一步：它可能已经撤回，或者是随登记表一起填写的，请在更正里修改。")
    return found


def _is_last_of_its_kind(case: Case, taken: Taken) -> bool:
    return case.last(case.procedure.steps()[taken.step]) is taken


def _still_holds(stood: Failings, case: Case, changed: Step, event: int) -> None:
    """Refuse a change after which a step would stand without what it needed."""
    found = broken(stood, failings(case))
    own = [one.reason for one in found if one.taken.event == event]
    _refuse(changed, own or [Reason(one.words, one.reason.citation) for one in found])


def _overwritten(record: Record, step: Step, values: Values) -> list[Reason]:
    """Why what an earlier time of a step said can't be put right: the columns hold what the last time said."""
    if all(getattr(record, name) == value for name, value in values.items()):
        return []
    said = f"“{step.title}”后来又办过，登记的内容是最后一次的；这一次只能更正日期，内容请更正最后一次。"
    return [Reason(said, "")]


def _write(
    actor: Actor,
    case: Case,
    step: Step,
    before: Mapping[str, Any],
    kind: str,
    told: dict[str, Any],
    at: datetime,
    reason: str,
) -> Record:
    """Show the due days in their columns, check the record as a whole, write record and event in one transaction."""
    assert case.register is not None
    deadline.show_due_days(case)
    asks = kind != WITHDRAWN and told.get("needed", True)
    asked = [partial(_must, case.register, case.record, step)] if asks else []
    problem = change.problem(actor, case.record, also=asked)
    if problem:
        raise Unclean([(0, problem)])
    return change.write(actor, case.register, case.record, dict(before), kind, at, reason.strip(), told)


def _must(register: type[Register], record: Record, step: Step) -> None:
    """Refuse a form on which something that the step can't do without is empty."""
    names = [name for name in step.must if getattr(record, name) in (None, "")]
    if names:
        raise ValidationError({name: f"办理“{step.title}”应当填写“{register.label(name)}”。" for name in names})


def _moment(moment: datetime | None) -> dict[str, str]:
    return {"moment": moment.isoformat()} if moment else {}
