"""Exchange: any register out to a spreadsheet in the layout of its paper ledger, and in from one, all rows or none."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date, datetime
from itertools import islice
from pathlib import Path
from typing import IO, Any

from django.db import models, transaction
from django.db.models import QuerySet

from hequan.core import access, journal, masking, sheet, sheet_reader, sheet_writer
from hequan.core.actor import Actor, NotAllowed
from hequan.core.record import Record
from hequan.core.register import Register
from hequan.core.sheet import columns, referred, value_of
from hequan.core.sheet_guard import LARGEST, BadWorkbook
from hequan.core.sheet_row import Fault
from hequan.core.takeover import Result, Takeover

#: Records read, and events of a look at personal data written, at a time.
BATCH = 1000


def export_file(actor: Actor, register: type[Register], path: str | Path, year: int | None = None) -> int:
    """Write the rows of a year (or all) to a file, personal data covered; the number of rows."""
    rows = access.records(actor, register).order_by(register.dated, "pk")
    if year is not None:
        rows = rows.filter(**{f"{register.dated}__year": year})
    return export(actor, register, rows, str(path), year=year)


def export(
    actor: Actor,
    register: type[Register],
    rows: QuerySet[Record],
    target: str | IO[bytes],
    *,
    year: int | None = None,
    scope: str = "",
    on: date | None = None,
    purpose: str = "",
    at: datetime | None = None,
) -> int:
    """Write rows that the actor got from `access`, in their order, without void ones; the number of rows.

    Personal data is covered unless a `purpose` is given; then every record written is noted in the journal with it.
    `scope` says in words which rows these are, `on` is the day printed below.
    """
    if purpose and not actor.role.may_enter(register.chapter):
        raise NotAllowed(f"{actor.title}不能导出{register.title}的个人信息，只能导出遮盖后的台账。")
    related = [name for name in register.fields() if register.field(name).is_relation]
    rows = rows.filter(is_void=False).select_related(*related)
    filler = actor.name if actor.person_id else ""
    told = _told(actor, register, year=year, scope=scope, filler=filler, on=on)
    told = replace(told, folded=sheet.folded(register, told.columns))
    records = rows.iterator(chunk_size=BATCH)
    if not purpose:
        return sheet_writer.write(target, told, _cells(register, records, covered=True))
    with transaction.atomic():
        noted = _noted(actor, register, records, purpose, at)
        return sheet_writer.write(target, told, _cells(register, noted, covered=False))


def form(actor: Actor, register: type[Register], target: str | IO[bytes]) -> None:
    """Write an empty ledger to be filled in and imported."""
    sheet_writer.write_form(target, _told(actor, register, scope="带 * 的栏目必填，编号由系统给出，新登记的不填"))


def _told(actor: Actor, register: type[Register], *, year: int | None = None, **more: Any) -> sheet_writer.Sheet:
    told = columns(register)
    return sheet_writer.Sheet(
        name=register.title,
        title=f"{actor.reach.house}{f'{year}年度' if year else ''}{register.title}",
        unit=str(actor.reach),
        columns=told,
        notes={column.name: _note(actor, register, register.field(column.name)) for column in told},
        **more,
    )


def _note(actor: Actor, register: type[Register], field: models.Field) -> tuple[str, str, list[str]]:
    """What a column takes, its help text, and its choices."""
    help_text = str(field.help_text)
    if field.name == "number":
        return "不填", "由系统给出；导入时用它找到已有的记录。", []
    if field.choices:
        return (
            "从可选内容中选",
            help_text,
            [str(label) for value, label in field.flatchoices if value not in ("", None)],
        )
    if isinstance(field, models.BooleanField):
        return "是或否", help_text, ["是", "否"]
    if field.is_relation:
        named = referred(field)
        if named is None:
            return "单位名称", help_text, [office.name for office in access.offices(actor)]
        return f"{named.title}中的编号", help_text, []
    kinds = ((models.DateTimeField, "日期和时间，如 2021-03-05 09:30"), (models.DateField, "日期，如 2021-03-05"),
             (models.IntegerField, "整数"), (models.DecimalField, "数字"))  # fmt: skip
    taken = next((words for kind, words in kinds if isinstance(field, kind)), "")
    length = f"，最多{field.max_length}字" if field.max_length else ""
    return taken or f"文字{length}", help_text, []


def _cells(register: type[Register], records: Iterable[Record], *, covered: bool) -> Iterator[dict[str, Any]]:
    names = [column.name for column in columns(register)]
    for record in records:
        yield {name: value_of(register, record, name, covered=covered) for name in names}


def _noted(
    actor: Actor, register: type[Register], records: Iterator[Record], purpose: str, at: datetime | None
) -> Iterator[Record]:
    """The records, each noted in the journal as looked at for a purpose before it is written anywhere."""
    if at is None:
        raise ValueError("export(purpose=…) needs the moment `at` for the journal.")
    while batch := list(islice(records, BATCH)):
        seen = (
            journal.Change(masking.VIEWED, register.key, r.pk, r.house_id, r.number, {}, {}, f"导出：{purpose}")
            for r in batch
        )
        journal.write(actor, seen, at=at)
        yield from batch


def import_file(
    actor: Actor, register: type[Register], path: str | Path, *, at: datetime, dry_run: bool, update: bool = False
) -> Result:
    """Take over the ledger in a file: see import_rows."""
    with open(path, "rb") as file:
        return import_rows(actor, register, file, name=Path(path).name, at=at, dry_run=dry_run, update=update)


def import_rows(
    actor: Actor,
    register: type[Register],
    file: IO[bytes],
    *,
    name: str,
    at: datetime,
    dry_run: bool,
    update: bool = False,
) -> Result:
    """Enter the rows of a workbook that are not in the register yet: all of them, or none when one is wrong.

    A row with a known number is that record; one without is known when a record equals it field by field. So the same
    file twice, or an export of ours, changes nothing. Records that differ are corrected only with `update`.
    A dry run does the same and takes it back.
    """
    if not actor.role.may_enter(register.chapter):
        raise NotAllowed(f"{actor.title}不能登记或更正{register.title}。")
    try:
        ledger = sheet_reader.read(name, file.read(LARGEST + 1), columns(register))
    except BadWorkbook as told:
        return Result(faults=[Fault(0, "", str(told))])
    with transaction.atomic():
        result = Takeover(actor, register, ledger, name, at).run(update)
        if dry_run or result.faults:
            transaction.set_rollback(True)
    return result
