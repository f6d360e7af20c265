"""Ownership: which fields of a record only a step may write, once the office works by the procedure.

Matters that began before the office did (Office.procedures_since) were handled on paper: they are entered whole.
"""

from datetime import date
from typing import Any

from django.core.exceptions import ValidationError

from hequan.core.local_rule import rules
from hequan.core.record import Record
from hequan.core.register import Register


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
    if register.procedure is None or not works_by_steps(register, house, getattr(record, register.dated)):
        return
    faults = {}
    for name, step in register.procedure.owned().items():
        field = register.field(name)
        stood = field.to_python(before[field.attname]) if before else field.get_default()
        if not _is_same(getattr(record, field.attname), stood):
            way = "由系统按期限计算" if step is register.procedure.start() else f"由“{step.title}”这一步写入"
            faults[name] = f"“{field.verbose_name}”{way}，不能在登记表里直接填写。请保存其他内容，再到案件页办理。"
    if faults:
        raise ValidationError(faults)


def entered_fields(register: type[Register], *, by_steps: bool) -> list[str]:
    """The fields of the form: all, or those that no later step writes."""
    owned = register.procedure.owned() if by_steps and register.procedure else {}
    return [name for name in register.fields() if name not in owned]


def _is_same(value: Any, stood: Any) -> bool:
    """Whether two values of a field are one; an empty text and nothing are."""
    return value == stood or (value in (None, "") and stood in (None, ""))
