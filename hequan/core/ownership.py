"""Ownership: which fields of a record only a step may write, once the office works by the procedure.

Matters that began before the office did (Office.procedures_since) were handled on paper: they are entered whole.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.core.exceptions import ValidationError

from hequan.core.case import Taken, taken_one_by_one
from hequan.core.local_rule import rules
from hequan.core.record import Record
from hequan.core.register import Register
from hequan.core.step import Step


def works_by_steps(register: type[Register], house: Any, began_on: date | None) -> bool:
    """Whether a matter that began on a day goes through its procedure step by step in this house."""
    if register.procedure is None or house.procedures_since is None or not isinstance(began_on, date):
        return False
    return began_on >= house.procedures_since and applies(register, house, began_on)


def applies(register: type[Register], house: Any, day: date) -> bool:
    """Whether a procedure that binds the office by reference only was not switched off by a local rule."""
    reference = register.procedure.by_reference if register.procedure else None
    return reference is None or rules(house.pk).applies(reference, day)


def check(register: type[Register], record: Record, house: Any, before: dict[str, Any] | None) -> None:
    """Refuse values in fields that only a step writes; `before` is how the record stood, None for a new one."""
    if register.procedure is None:
        return
    stood = _Stood(register, before)
    now = works_by_steps(register, house, getattr(record, register.dated))
    was = works_by_steps(register, house, stood.value(register.dated)) if before else now
    faults = {
        name: _left_to(register, name, step) for name, step in _changed(register, record, stood, now or was).items()
    }
    if was and not now:
        faults[register.dated] = _leaves(register, record)
    elif now and not was and _is_filled_whole(register, record, stood):
        faults[register.dated] = _comes_filled(register, record)
    if faults:
        raise ValidationError(faults)


def entered_fields(register: type[Register], record: Record | None = None, *, by_steps: bool) -> list[str]:
    """The fields of the form of a new record or of a correction: all that it does not leave to a later step."""
    stood = _Stood(register, vars(record) if record else None)
    closed = _closed(register, stood, taken_one_by_one(register, record) if record else [], by_steps)
    return [name for name in register.fields() if name not in closed]


@dataclass(frozen=True)
class _Stood:
    """How a record stood; without one, how a new one stands before anything is filled in."""

    register: type[Register]
    columns: Mapping[str, Any] | None

    def value(self, name: str) -> Any:
        """What a field held."""
        field = self.register.field(name)
        return field.to_python(self.columns[field.attname]) if self.columns else field.get_default()

    def is_filled(self, name: str) -> bool:
        """Whether it held anything besides what every new record holds."""
        return not _is_same(self.value(name), self.register.field(name).get_default())


def _closed(register: type[Register], stood: _Stood, recorded: Sequence[Taken], by_steps: bool) -> dict[str, Step]:
    """The fields that only a step writes: of a matter that goes by steps all, of an older one those that a step wrote.

    What was entered whole, before the house worked by steps, no step can put right: it stays open to a correction.
    """
    if register.procedure is None:
        return {}
    steps, start = register.procedure.steps(), register.procedure.start()
    written = {name for one in recorded for name in steps[one.step].owned}
    owned = register.procedure.owned()
    if not by_steps:
        return {name: step for name, step in owned.items() if name in written}
    return {name: step for name, step in owned.items() if name in written or step is start or not stood.is_filled(name)}


def _changed(register: type[Register], record: Record, stood: _Stood, by_steps: bool) -> dict[str, Step]:
    """The closed fields that a form changes."""
    owned = register.procedure.owned() if register.procedure else {}
    changed = [name for name in owned if not _is_same(getattr(record, register.field(name).attname), stood.value(name))]
    if not changed:
        return {}
    closed = _closed(register, stood, taken_one_by_one(register, record), by_steps)
    return {name: closed[name] for name in changed if name in closed}


def _is_filled_whole(register: type[Register], record: Record, stood: _Stood) -> bool:
    """Whether a later step's fields were filled in with the whole record, past its gates."""
    assert register.procedure is not None
    start, steps = register.procedure.start(), register.procedure.steps()
    written = {name for one in taken_one_by_one(register, record) for name in steps[one.step].owned}
    owned = [name for name, step in register.procedure.owned().items() if step is not start]
    return any(stood.is_filled(name) for name in owned if name not in written)


def _left_to(register: type[Register], name: str, step: Step) -> str:
    assert register.procedure is not None
    way = "由系统按期限计算" if step is register.procedure.start() else f"由“{step.title}”这一步写入"
    return f"“{register.label(name)}”{way}，不能在登记表里直接填写。请保存其他内容，再到案件页办理。"


def _leaves(register: type[Register], record: Record) -> str:
    since = record.house.procedures_since
    if since and getattr(record, register.dated) < since:
        said = f"“{register.label(register.dated)}”不能改到程序启用日期 {since} 以前：这件事项按程序逐步办理。"
    else:
        said = f"“{register.label(register.dated)}”不能改到不执行这项程序的日期：这件事项按程序逐步办理。"
    return f"{said}请核对日期；登记有误的，请作废这条记录，再整件登记。"


def _comes_filled(register: type[Register], record: Record) -> str:
    day = getattr(record, register.dated)
    said = f"“{register.label(register.dated)}”改为 {day} 后，这件事项应当按程序逐步办理，而结果已经整件填写。"
    return f"{said}请核对日期；登记有误的，请作废这条记录，按程序重新登记。"


def _is_same(value: Any, stood: Any) -> bool:
    """Whether two values of a field are one; an empty text and nothing are."""
    return value == stood or (value in (None, "") and stood in (None, ""))
