"""Take: the only door through which a matter moves on; a step is taken whole, with its event, or refused."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime, time
from functools import partial
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from hequan.core import access, change, deadline, journal
from hequan.core.actor import Actor, NotAllowed
from hequan.core.case import AMENDED, TAKEN, WITHDRAWN, Case, Taken, case_of, in_order
from hequan.core.change import Conflict, Unclean, Values, plain
from hequan.core.local_rule import rules
from hequan.core.models import Event
from hequan.core.notice import calendar_in_use
from hequan.core.progress import gate_obstacles, obstacles, order_obstacles, waiver_obstacles
from hequan.core.record import Record
from hequan.core.register import Register
from hequan.core.step import DUTIES, NO, YES, Reason, Step, cite


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
        _refuse(step, [*_role(actor, register, step, needed), *_day(case, step, on, at)])
        if needed:
            _fill(current, step, on, moment, values or {})
        _answer(current, step, needed, reason)
        _refuse(step, obstacles(case, step, filled=True) if needed else _not_needed(case, step, reason))
        case.taken = in_order(case.procedure, [*case.taken, Taken(name, on, moment, needed, event=_LATEST)])
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
        wrong = _recorded(case, event)
        step = step_of(register, wrong.step)
        _has_reason(step, reason, "更正")
        _refuse(step, _fixed(case, step))
        if wrong.needed and _is_last_of_its_kind(case, wrong):
            _fill(current, step, on, moment, values or {})
        right = replace(wrong, on=on, moment=moment)
        case.taken = in_order(case.procedure, [right if one is wrong else one for one in case.taken])
        _refuse(step, [*_role(actor, register, step, wrong.needed), *_day(case, step, on, at)])
        # What a gate kept out must not come in by putting the step right afterwards.
        _refuse(step, _gates_before(case, step, right) if wrong.needed else [])
        _still_holds(case, step)
        told = {"name": step.name, "on": on.isoformat(), "needed": wrong.needed, "event": event} | _moment(moment)
        return _write(actor, case, step, before, AMENDED, told, at, reason)


def withdraw(
    actor: Actor, register: type[Register], record: Record, event: int, *, at: datetime, seen: int, reason: str
) -> Record:
    """The record after a step was taken back, with what it had written; nothing that needs it may have followed."""
    with transaction.atomic():
        current = _current(actor, register, record, seen)
        before, case = plain(current), _case(register, current, timezone.localdate(at))
        wrong = _recorded(case, event)
        step = step_of(register, wrong.step)
        _has_reason(step, reason, "撤回")
        _refuse(step, _role(actor, register, step, wrong.needed))
        is_last = _is_last_of_its_kind(case, wrong)
        case.taken = tuple(one for one in case.taken if one is not wrong)
        _still_holds(case, step)
        if is_last:
            _put_back(register, current, step, event)
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


def _fill(record: Record, step: Step, on: date, moment: datetime | None, values: Values) -> None:
    """The step's day into its columns, and what its form says into the fields that it asks."""
    unknown = set(values) - set(step.asks)
    if unknown:
        raise ValueError(
            f"Step {step.name} does not ask {', '.join(sorted(unknown))}. It asks: {', '.join(step.asks)}."
        )
    for name, value in values.items():
        setattr(record, name, value)
    for name in step.sets:
        if name not in values:
            setattr(record, name, _mark(record, name, on, moment))


def _answer(record: Record, step: Step, needed: bool, reason: str) -> None:
    """The yes or the no, and why not, into the columns that keep them."""
    if step.answer:
        setattr(record, step.answer, YES if needed else NO)
    if step.because and not needed:
        setattr(record, step.because, reason.strip())


def _mark(record: Record, name: str, on: date, moment: datetime | None) -> date | time | None:
    """What a column of a step receives: its day, its moment or, beside a day, its time of day."""
    kind = record._meta.get_field(name).get_internal_type()
    if kind == "TimeField":
        return timezone.localtime(moment).time() if moment else None
    return moment if kind == "DateTimeField" else on


def _put_back(register: type[Register], record: Record, step: Step, event: int) -> None:
    """The fields that the step wrote, as they stood before it."""
    before = journal.read(Event.objects.get(pk=event))["before"]
    for name in step.owned:
        field = register.field(name)
        if field.attname in before:
            setattr(record, field.attname, field.to_python(before[field.attname]))


def _role(actor: Actor, register: type[Register], step: Step, needed: bool) -> list[Reason]:
    if may_take(actor, register, step, needed=needed):
        return []
    duty = DUTIES[step.by if needed else step.waived_by]
    said = f"“{step.title}”{'' if needed else '不需要办理的结论'}由{duty}办理，您的岗位是{actor.title}"
    return [Reason(f"{said}，请交{duty}办理。", "")]


def _day(case: Case, step: Step, on: date, at: datetime) -> list[Reason]:
    """Why a step can't be of that day: it has not come yet, or lies before what had to come first."""
    today, basis = timezone.localdate(at), cite(step.basis, case.law_day)
    if on > today:
        return [Reason(f"“{step.title}”的日期 {on} 还没有到（今天是 {today}），请填写实际日期。", basis)]
    before = [case.last(earlier) for earlier in (case.procedure.start(), *step.after, *step.either)]
    late = next((one for one in before if one and one.on > on and not one.supposed), None)
    if late:
        title = case.procedure.steps()[late.step].title
        return [Reason(f"“{step.title}”的日期 {on} 早于“{title}”的日期 {late.on}，请核对这两个日期。", basis)]
    return []


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


def _still_holds(case: Case, changed: Step) -> None:
    """Refuse a change after which a later step would stand without what it needed."""
    for one in case.taken:
        step = case.procedure.steps()[one.step]
        lacking = [early for early in step.after if not case.is_settled(early)]
        first = [found for before in step.after if (found := case.earliest(before))]
        early = [found for found in first if found.on > one.on and not found.supposed]
        if lacking or early or (step.either and not any(case.has(other) for other in step.either)):
            sentence = f"之后的“{step.title}”（{one.on}）以它为前提，请先更正或者撤回“{step.title}”。"
            raise Refused(changed, [Reason(sentence, cite(step.basis, case.law_day))])


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
