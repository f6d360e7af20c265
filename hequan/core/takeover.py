"""Takeover: matches the rows of a ledger with the records of a register, and enters or corrects what differs."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models

from hequan.core import access, change, masking
from hequan.core.actor import Actor
from hequan.core.display import text_of
from hequan.core.record import Record
from hequan.core.register import Register
from hequan.core.sheet import columns, reference_text, text_of_cell
from hequan.core.sheet_reader import Ledger, Row
from hequan.core.sheet_row import Fault, RowReader, stretches
from hequan.core.wording import SHOWN_UP_TO

#: Records read at a time.
BATCH = 1000
#: Where a row's number of its former ledger is kept.
FORMER_NUMBER = "原编号：{}"

#: A row and what it says.
Told = tuple[Row, dict[str, Any]]


@dataclass
class Result:
    """What an import did, or would do.

    new, unchanged, changed   rows; `changed` ones differ from the record of their number, and are corrected only when
                              that was asked for
    faults                    why nothing was written; empty when all is well
    differences               what the changed rows say, in sentences
    notices                   what else a careful reader should know
    """

    sheet: str = ""
    new: int = 0
    unchanged: int = 0
    changed: int = 0
    faults: list[Fault] = field(default_factory=list)
    differences: list[str] = field(default_factory=list)
    notices: list[str] = field(default_factory=list)

    @property
    def problems(self) -> list[str]:
        """The faults as sentences, with row and column."""
        return [str(fault) for fault in self.faults]


class Takeover:
    """One import on its way: the ledger's rows are matched with records, read, and entered."""

    def __init__(self, actor: Actor, register: type[Register], ledger: Ledger, name: str, at: datetime) -> None:
        self.actor, self.register, self.ledger, self.name, self.at = actor, register, ledger, name, at
        self.reader = RowReader(actor, register, ledger.columns, ledger.rows)
        self.result = Result(sheet=ledger.sheet, notices=list(_notices(ledger)), faults=list(_faults(ledger)))

    def run(self, update: bool) -> Result:
        """Do it; the caller takes it back if that is wanted."""
        known = self._known_by_number()
        for row in self.ledger.rows:
            if row.n in known:
                self._compare(row, known[row.n], update)
        self._enter([row for row in self.ledger.rows if row.n not in known])
        self.result.faults.sort(key=lambda fault: fault.n)
        return self.result

    def _known_by_number(self) -> dict[int, Record]:
        """The record that each row names by its number, by row."""
        numbers = {row.n: number for row in self.ledger.rows if (number := _number_of(row))}
        for number, times in Counter(numbers.values()).items():
            if times > 1:
                places = "、".join(f"第{n}行" for n, found in numbers.items() if found == number)
                self.result.faults.append(Fault(0, "编号", f"{places}的编号都是{number}，请只保留一行。"))
        related = [field.name for field in self.reader.fields if field.is_relation]
        readable = access.records(self.actor, self.register, with_void=True).select_related(*related)
        found = {
            record.number: record
            for stretch in stretches(set(numbers.values()))
            for record in readable.filter(number__in=stretch)
        }
        return {n: found[number] for n, number in numbers.items() if number in found}

    def _compare(self, row: Row, record: Record, update: bool) -> None:
        """Note how a row differs from its record; correct the record if that is wanted."""
        read = self.reader.read(row, record)
        if record.is_void:
            self.result.faults.append(
                Fault(row.n, "编号", f"的{record.number}已作废。请先恢复它，或从表中去掉这一行。")
            )
        elif read.faults:
            self.result.faults += read.faults
        elif not read.values:
            self.result.unchanged += 1
        else:
            self.result.changed += 1
            self.result.differences += [self._difference(row, record, *item) for item in read.values.items()]
            if update:
                self._correct(row, record, read.values)

    def _correct(self, row: Row, record: Record, values: dict[str, Any]) -> None:
        try:
            change.correct(
                self.actor, self.register, record, values, at=self.at, seen=record.version, reason=self._reason(row)
            )
        except change.Unclean as told:
            self.result.faults += self._faults(row, told.problems[0][1])
        except change.Conflict as told:
            self.result.faults.append(Fault(row.n, "编号", f"：{told}"))

    def _enter(self, rows: list[Row]) -> None:
        """Enter the rows that no record equals."""
        told = self._read_new(rows)
        fresh = self._unknown(told)
        self.result.unchanged += len(told) - len(fresh)
        self.result.new = len(fresh)
        if fresh and self._lacks_columns():
            return
        reasons = [self._reason(row) for row, _ in fresh]
        try:
            change.enter_many(self.actor, self.register, [said for _, said in fresh], at=self.at, reasons=reasons)
        except change.Unclean as problems:
            for index, problem in problems.problems:
                self.result.faults += self._faults(fresh[index][0], problem)

    def _read_new(self, rows: list[Row]) -> list[Told]:
        """What the rows say that name no record; a number of another ledger goes into the remarks."""
        told, former = [], 0
        for row in rows:
            read, number = self.reader.read(row), _number_of(row)
            if number and self._might_be_ours(number):
                sentence = f"的编号{number}在台账中没有。如是新记录，请清空编号，由系统给出；否则请核对编号。"
                read.faults.append(Fault(row.n, self.reader.labels["number"], sentence))
            self.result.faults += read.faults
            if read.faults:
                continue
            if number:
                former += 1
                kept = read.values.get("remarks", ""), FORMER_NUMBER.format(number)
                read.values["remarks"] = "\n".join(text for text in kept if text)
            told.append((row, read.values))
        if former:
            self.result.notices.append(f"{former}行的编号不在本台账中，作为新记录登记并另给编号，原编号记入备注。")
        return told

    def _might_be_ours(self, number: str) -> bool:
        """Whether a number is of the kind that this register gives: then it is a slip, or it will be given some day."""
        shape = self.register.number.format(office="\0", year=1111, n=2222)
        shape = re.escape(shape).replace(re.escape("\0"), re.escape(self.actor.reach.house.name))
        return re.fullmatch(shape.replace("1111", r"\d{4}").replace("2222", r"\d+"), number) is not None

    def _unknown(self, told: list[Told]) -> list[Told]:
        """The rows that no record equals field by field; two equal rows need two records."""
        names = sorted({name for _, said in told for name in said})
        standing, void = self._like(names, told)
        fresh, voided = [], 0
        for row, said in told:
            key = _key(names, said)
            if standing[key]:
                standing[key] -= 1
            elif void[key]:
                void[key] -= 1
                voided += 1
            else:
                fresh.append((row, said))
        if voided:
            self.result.notices.append(f"{voided}行与已作废的记录相同，没有再次登记；如作废有误，请恢复那条记录。")
        return fresh

    def _like(self, names: list[str], told: list[Told]) -> tuple[Counter[tuple], Counter[tuple]]:
        """How many records, standing and void, say the same as the rows, for each thing that a row says."""
        dated = self.register.dated
        found: tuple[Counter[tuple], Counter[tuple]] = (Counter(), Counter())
        wanted = {_key(names, said) for _, said in told}
        named = {_number_of(row) for row in self.ledger.rows}
        attributes = [self.register.field(name).attname for name in names]
        records = access.records(self.actor, self.register, with_void=True)
        for days in stretches({said[dated] for _, said in told if said.get(dated)}):
            for record in records.filter(**{f"{dated}__in": days}).iterator(chunk_size=BATCH):
                key = tuple(_plain(getattr(record, attribute)) for attribute in attributes)
                if key in wanted and record.number not in named:
                    found[record.is_void][key] += 1
        return found

    def _lacks_columns(self) -> bool:
        """Whether columns are missing that new records need; says so, and what other missing ones are taken to be."""
        absent = [c for c in columns(self.register) if c.name not in self.ledger.columns]
        for column in absent:
            start = self.register.field(column.name).get_default()
            if column.is_required:
                sentence = f"表中没有必填的“{column.label}”一栏，新记录需要它，请加上这一栏。"
                self.result.faults.append(Fault(0, column.label, sentence))
            elif start:
                words = text_of(self.register.field(column.name), start)
                self.result.notices.append(f"表中没有“{column.label}”一栏，新记录按“{words}”登记。")
        return any(column.is_required for column in absent)

    def _faults(self, row: Row, problem: ValidationError) -> Iterator[Fault]:
        """The sentences of the door of changes, for one row."""
        for name, sentences in problem.message_dict.items():
            yield from (Fault(row.n, self.reader.labels.get(name, ""), sentence) for sentence in sentences)

    def _difference(self, row: Row, record: Record, name: str, value: Any) -> str:
        told = [self._words(name, value), self._words(name, getattr(record, name))]
        if name in self.register.private:
            told = [masking.mask(text) for text in told]
        there, here = (f"“{text[:SHOWN_UP_TO]}”" if text else "空" for text in told)
        return f"第{row.n}行 {record.number}：“{self.reader.labels[name]}”表中为{there}，台账为{here}。"

    def _words(self, name: str, value: Any) -> str:
        return reference_text(value) if isinstance(value, Record) else text_of(self.register.field(name), value)

    def _reason(self, row: Row) -> str:
        return f"导入：{self.name} 工作表“{self.ledger.sheet}”第{row.n}行"


def _notices(ledger: Ledger) -> Iterator[str]:
    """What was found in the workbook and not taken over."""
    if ledger.unknown:
        yield f"这些栏目不在台账里，没有导入：{'、'.join(ledger.unknown)}。"
    if ledger.others:
        others = "、".join(f"“{title}”" for title in ledger.others)
        yield f"只读取了工作表“{ledger.sheet}”；{others}也像台账，请另存后分别导入。"
    for n, text in ledger.passed_over:
        yield f"第{n}行“{text[:SHOWN_UP_TO]}”不是记录，没有导入。"
    if not ledger.rows:
        yield f"工作表“{ledger.sheet}”里没有记录。"


def _faults(ledger: Ledger) -> Iterator[Fault]:
    """What is wrong with the workbook itself."""
    for label in ledger.twice:
        yield Fault(0, label, f"“{label}”一栏出现了两次，请只保留一栏。")
    rows = {row.n for row in ledger.rows}
    for n, label in ledger.faulty:
        if n in rows:
            yield Fault(n, label, f"“{label}”是没有结果或出错的公式，请改填内容。")


def _number_of(row: Row) -> str:
    return text_of_cell(row.cells.get("number", "")).strip()


def _key(names: list[str], said: dict[str, Any]) -> tuple:
    return tuple(_plain(said.get(name)) for name in names)


def _plain(value: Any) -> Any:
    """A value as it is compared: a reference by its id, a text without what Windows adds to it, nothing as blank."""
    if isinstance(value, models.Model):
        return value.pk
    if isinstance(value, str):
        return value.replace("\r\n", "\n").strip()
    return "" if value is None else value
