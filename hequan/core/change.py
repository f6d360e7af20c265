"""The only functions that change records. Each writes the record and its event in one transaction.

`at` is the moment of the change; pages and commands pass now.
"""

from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, datetime
from decimal import Decimal
from functools import partial
from itertools import repeat
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import F

from hequan.core import access, deadline, holding, journal, ownership, sealing, tally
from hequan.core.actor import Actor, NotAllowed
from hequan.core.journal import Change
from hequan.core.numbering import number
from hequan.core.record import Record
from hequan.core.register import Register
from hequan.core.search import search_text

Values = Mapping[str, Any]


class Unclean(ValueError):
    """Values that the register does not take: `problems` is a list of (index of the row, ValidationError)."""

    def __init__(self, problems: list[tuple[int, ValidationError]]) -> None:
        self.problems = problems
        super().__init__("；".join(f"第{n + 1}行 {sentence}" for n, error in problems for sentence in error.messages))


class Conflict(RuntimeError):
    """Somebody else changed the record since it was read: `theirs` is how it stands now."""

    def __init__(self, theirs: Record) -> None:
        self.theirs = theirs
        super().__init__(f"{theirs.number} 已被他人更正，请核对后重新保存。")


def enter(actor: Actor, register: type[Register], values: Values, *, at: datetime) -> Record:
    """The new record, with its number."""
    return enter_many(actor, register, [values], at=at)[0]


def enter_many(
    actor: Actor, register: type[Register], rows: Sequence[Values], *, at: datetime, reasons: Sequence[str] = ()
) -> list[Record]:
    """The new records in the order of the rows: all of them, or (Unclean) none. `reasons` tell where each came from."""
    _may_enter(actor, register)
    drafts = _clean_rows(actor, register, rows)
    with transaction.atomic():
        number(register, actor.reach.house, drafts)
        for draft in drafts:
            draft.entered_by, draft.entered_at = actor.name, at
            draft.search_text = _search_text(register, draft)
        records = register.model.kept.bulk_create(drafts, batch_size=500)
        plains = [plain(record) for record in records]
        cells = [cell for values in plains for cell in tally.cells(register, values)]
        tally.move(register, actor.reach.house_id, [], cells)
        journal.write(actor, map(_entered, repeat(register), records, plains, reasons or repeat("")), at=at)
        deadline.watch(register, records)
    return records


def correct(
    actor: Actor, register: type[Register], record: Record, values: Values, *, at: datetime, seen: int, reason: str = ""
) -> Record:
    """The corrected record. `seen` is the version that the corrector looked at; when it has moved on, Conflict."""
    _may_enter(actor, register)
    current = access.record(actor, register, record.pk)
    if current.version != seen:
        raise Conflict(current)
    if current.is_void:
        raise NotAllowed(f"{current.number} 已作废，不能更正。请先恢复这条记录，再更正。")
    before = plain(current)
    _fill(current, register, values)
    fault = _problem(actor, register, current, before)
    if fault:
        raise Unclean([(0, fault)])
    deadline.show(register, [current])
    return write(actor, register, current, before, "corrected", at, reason)


def faults(
    actor: Actor, register: type[Register], values: Values, record: Record | None = None
) -> dict[str, list[str]]:
    """What is wrong with values for a new record or for the correction of one, by field; nothing is written."""
    draft = register.model(house=actor.reach.house, office_id=actor.office.pk)
    if record is not None:
        draft = access.record(actor, register, record.pk)
    before = plain(draft) if record is not None else None
    _fill(draft, register, values)
    fault = _problem(actor, register, draft, before)
    return fault.message_dict if fault else {}


def void(actor: Actor, register: type[Register], record: Record, *, at: datetime, seen: int, reason: str) -> Record:
    """The record, marked void: it keeps its number and its history and no figure counts it any more."""
    return _set_void(actor, register, record, True, at, seen, reason)


def restore(
    actor: Actor, register: type[Register], record: Record, *, at: datetime, seen: int, reason: str = ""
) -> Record:
    """The record, no longer void."""
    return _set_void(actor, register, record, False, at, seen, reason)


def plain(record: Record) -> dict[str, Any]:
    """The projected columns of a record as the journal writes them: references by id, dates in ISO 8601."""
    fields = (field for field in record._meta.concrete_fields if field.attname not in ("id", "version"))
    return {field.attname: _plain(field, getattr(record, field.attname)) for field in fields}


def _plain(field: Any, value: Any) -> Any:
    if isinstance(value, datetime):
        return value.astimezone(UTC).isoformat()
    if isinstance(value, Decimal):
        return f"{value:.{field.decimal_places}f}"
    return value.isoformat() if hasattr(value, "isoformat") else value


def _set_void(
    actor: Actor, register: type[Register], record: Record, is_void: bool, at: datetime, seen: int, reason: str
) -> Record:
    _may_enter(actor, register)
    current = access.record(actor, register, record.pk)
    if current.version != seen:
        raise Conflict(current)
    before = plain(current)
    sealed = sealing.fault(register, current, before)
    if sealed:
        raise NotAllowed(sealed)
    current.is_void = is_void
    return write(actor, register, current, before, "voided" if is_void else "restored", at, reason)


def write(
    actor: Actor,
    register: type[Register],
    record: Record,
    before: dict,
    kind: str,
    at: datetime,
    reason: str,
    step: dict | None = None,
    also: tuple[dict, dict] = ({}, {}),
) -> Record:
    """Update the columns that differ and append the event; nothing at all when nothing differs and no step is told.

    also  what else was there before and after, besides the columns

    For the doors of the core only: `correct` and its sisters here, `hequan.core.take` and `hequan.core.recount`.
    """
    record.search_text = _search_text(register, record)
    after = plain(record)
    changed = {name: value for name, value in after.items() if value != before[name]}
    if not changed and step is None and not any(also):
        return record
    columns = {name: getattr(record, name) for name in changed}
    with transaction.atomic():
        mine = register.model.kept.filter(pk=record.pk, version=record.version)
        if not mine.update(**columns, version=F("version") + 1):
            raise Conflict(access.record(actor, register, record.pk))
        record.version += 1
        tally.move(register, record.house_id, tally.cells(register, before), tally.cells(register, after))
        was, now = {name: before[name] for name in changed} | also[0], changed | also[1]
        journal.write(actor, [_change(register, record, kind, was, now, reason, step)], at=at)
        deadline.watch(register, [record])
    return record


def _may_enter(actor: Actor, register: type[Register]) -> None:
    if not actor.role.may_enter(register.chapter):
        raise NotAllowed(f"{actor.title}不能登记或更正{register.title}。")


def _clean_rows(actor: Actor, register: type[Register], rows: Sequence[Values]) -> list[Record]:
    drafts, problems = [], []
    own = set(access.offices(actor).values_list("pk", flat=True))
    for index, values in enumerate(rows):
        draft = register.model(house=actor.reach.house, office_id=actor.office.pk)
        _fill(draft, register, values)
        fault = _problem(actor, register, draft, None, own)
        if fault:
            problems.append((index, fault))
        drafts.append(draft)
    if problems:
        raise Unclean(problems)
    deadline.show(register, drafts)
    return drafts


def _fill(record: Record, register: type[Register], values: Values) -> None:
    """Set the given fields, and only fields that the register's form has."""
    unknown = set(values) - set(register.fields()) - {"extra"}
    if unknown:
        raise ValueError(
            f"{register.key} has no field {', '.join(sorted(unknown))}. Its fields: {', '.join(register.fields())}."
        )
    for name, value in values.items():
        setattr(record, name, value)


def _problem(
    actor: Actor, register: type[Register], record: Record, before: dict | None, own: set[int] | None = None
) -> ValidationError | None:
    """What is wrong with the values of a form, or None; `before` is how the record stood, None for a new one."""
    left_to_steps = partial(ownership.check, register, record, actor.reach.house, before)
    sealed = partial(sealing.check, register, record, before)
    held = partial(holding.check, register, record, before)
    return problem(actor, record, own, also=(left_to_steps, sealed, held))


def problem(
    actor: Actor, record: Record, own: set[int] | None = None, *, also: Sequence[Callable[[], None]] = ()
) -> ValidationError | None:
    """What is wrong with a record, field by field, or None; `also` are further checks that raise ValidationError."""
    own = own if own is not None else set(access.offices(actor).values_list("pk", flat=True))
    errors: dict[str, Any] = {}
    if record.office_id not in own:
        is_blank = record.office_id is None
        stranger = "所选单位不在您的工作范围内，请选择本单位或下属单位。"
        errors["office"] = ["“所属单位”没有填写，请选择。" if is_blank else stranger]
    clean_fields = partial(record.clean_fields, exclude=["house", "office", "entered_at", "entered_by", "number"])
    checks: tuple[Callable[[], None], ...] = (clean_fields, record.clean_references, record.clean, *also)
    for check in checks:
        try:
            check()
        except ValidationError as error:
            errors = error.update_error_dict(errors)
    return ValidationError(errors) if errors else None


def _search_text(register: type[Register], record: Record) -> str:
    return search_text(record.number, (str(getattr(record, name) or "") for name in register.search))


def _entered(register: type[Register], record: Record, values: dict, reason: str) -> Change:
    after = {name: value for name, value in values.items() if value not in ("", None, {})}
    return _change(register, record, "entered", {}, after, reason)


def _change(
    register: type[Register],
    record: Record,
    kind: str,
    before: dict,
    after: dict,
    reason: str,
    step: dict | None = None,
) -> Change:
    return Change(kind, register.key, record.pk, record.house_id, record.number, before, after, reason, step)
