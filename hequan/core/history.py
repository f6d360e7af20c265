"""The history of a record in sentences: who changed what, when, from what to what. Personal data stays covered."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from hequan.core import access, journal
from hequan.core.deadline import DAYS
from hequan.core.display import moment_text, text_of
from hequan.core.masking import mask
from hequan.core.record import Record
from hequan.core.register import Register

#: What each kind of event says was done.
DEEDS = {
    "entered": "登记",
    "corrected": "更正",
    "voided": "作废",
    "restored": "恢复",
    "viewed": "查看个人信息",
    "attached": "添加附件",
    "removed": "移除附件",
    "stepped": "办理",
    "step_amended": "更正步骤",
    "step_withdrawn": "撤回步骤",
    "reminded": "催办",
    "recounted": "重新计算期限",
}
#: The events that make a new version of a record; to look or to add a paper does not.
VERSIONED = ("entered", "corrected", "voided", "restored", "stepped", "step_amended", "step_withdrawn", "recounted")
#: The events of one step, and what they say was done with it.
STEPPED = {"stepped": "办理", "step_amended": "更正", "step_withdrawn": "撤回"}
#: What the reason of an event is called where it is none.
REASONS = {"viewed": "用途", "reminded": "事项"}
EMPTY = "未填"


@dataclass(frozen=True)
class Difference:
    """One field that an event changed, in words."""

    label: str
    before: str
    after: str

    def __str__(self) -> str:
        return f"将 {self.label} 由“{self.before or EMPTY}”改为“{self.after or EMPTY}”"


@dataclass(frozen=True)
class Line:
    """One event: who did what, when and why, and which fields it changed (none for the first entry)."""

    at: datetime
    who: str
    kind: str
    reason: str = ""
    differences: tuple[Difference, ...] = ()
    attachment: str = ""
    step: str = ""

    @property
    def deed(self) -> str:
        """What was done, in words, the reason aside."""
        deed = DEEDS.get(self.kind, self.kind)
        if self.attachment:
            return f"{deed}“{self.attachment}”"
        if self.step:
            return "；".join([self.step, *(f"{one.label}：{one.after or EMPTY}" for one in self.differences)])
        told = [deed] if self.kind == "recounted" or not self.differences else []
        return "，".join([*told, *map(str, self.differences)])

    @property
    def reason_label(self) -> str:
        """What the reason is called: of a step that was taken it is only a remark."""
        is_remark = self.kind == "stepped" and self.step.startswith(DEEDS["stepped"])
        return "备注" if is_remark else REASONS.get(self.kind, "理由")

    def __str__(self) -> str:
        reason = f"（{self.reason_label}：{self.reason}）" if self.reason else ""
        return f"{moment_text(self.at)} {self.who}{self.deed}{reason}"


def lines(register: type[Register], record: Record) -> list[Line]:
    """What happened to a record, the latest first. The record comes from `access`, so the reader may see it."""
    events = journal.events(register.key, record.pk)
    told = [(event.at, journal.read(event)) for event in events]
    names = _names(register, [body for _, body in told])
    return [_line(register, at, body, names) for at, body in reversed(told)]


def plain_at(register: type[Register], record: Record, version: int) -> dict[str, Any] | None:
    """The columns of a record as they were in one of its versions; None when it never had that one."""
    bodies = (journal.read(event) for event in journal.events(register.key, record.pk).filter(kind__in=VERSIONED))
    told = [body["after"] for body in bodies]
    if not 1 <= version <= len(told):
        return None
    columns = {field.attname: None if field.null else "" for field in record._meta.concrete_fields}
    for after in told[:version]:
        columns |= after
    return columns


def _line(register: type[Register], at: datetime, body: dict[str, Any], names: dict[str, dict]) -> Line:
    actor = body["actor"]
    differences = () if body["kind"] == "entered" else tuple(_differences(register, body, names))
    attachment = body["after"].get("attachment_name", "")
    who, step = f"{actor['name']}（{actor['post']}）", _step(register, body)
    return Line(at, who, body["kind"], body["reason"], differences, attachment, step)


def _step(register: type[Register], body: dict[str, Any]) -> str:
    """办理“答复”（2026-03-02）; what was found not to be needed; nothing for what is no step."""
    told = body.get("step")
    if not told or body["kind"] not in STEPPED:
        return ""
    step = register.procedure.steps().get(told["name"]) if register.procedure else None
    title = step.title if step else told["name"]
    if body["kind"] == "stepped" and not told.get("needed", True):
        return f"记明“{title}”不需要办理（{told['on']}）"
    return f"{STEPPED[body['kind']]}“{title}”（{'改为' if body['kind'] == 'step_amended' else ''}{told['on']}）"


def _differences(register: type[Register], body: dict[str, Any], names: dict[str, dict]) -> list[Difference]:
    found = []
    for name in register.fields():
        attribute = register.field(name).attname
        if attribute in body["after"]:
            sides = (_words(register, name, body[side].get(attribute), names) for side in ("before", "after"))
            found.append(Difference(register.label(name), *sides))
    return [*found, *_days(register, body)]


def _days(register: type[Register], body: dict[str, Any]) -> list[Difference]:
    """The days of clocks that moved, those that a column shows aside."""
    before, after = (body[side].get(DAYS, {}) for side in ("before", "after"))
    clocks = register.procedure.clocks() if register.procedure else {}
    moved = [clocks[name] for name in after if name in clocks and clocks[name].sets not in body["after"]]
    return [Difference(one.title, before[one.name] or "", after[one.name] or "") for one in moved]


def _words(register: type[Register], name: str, value: Any, names: dict[str, dict]) -> str:
    field = register.field(name)
    if field.is_relation:
        text = str(names[name].get(value, "")) if value is not None else ""
    else:
        text = text_of(field, field.to_python(value))
    return mask(text) if name in register.private else text


def _names(register: type[Register], bodies: list[dict[str, Any]]) -> dict[str, dict]:
    """What the references in the events point at: one question for each field that changed."""
    wanted: dict[str, set] = defaultdict(set)
    for name in register.fields():
        field = register.field(name)
        if field.is_relation:
            values = (body[side].get(field.attname) for body in bodies for side in ("before", "after"))
            wanted[name] = {value for value in values if value is not None}
    return {name: access.referred(register.field(name), ids) for name, ids in wanted.items()}
