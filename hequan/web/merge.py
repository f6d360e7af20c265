"""Merge: two people corrected one record; what each wrote, side by side, and one form to save from."""

from dataclasses import dataclass
from typing import Any

from hequan.core import access, change, history
from hequan.core.display import text_of
from hequan.core.forgiving import Unreadable
from hequan.core.masking import mask
from hequan.web.entry import Entry
from hequan.web.forms import Form


@dataclass(frozen=True)
class Side:
    """One field in its three versions, in words: as it was, as the other person left it, as it is typed here."""

    label: str
    before: str
    theirs: str
    mine: str

    @property
    def is_clash(self) -> bool:
        """Whether both changed it, and differently."""
        return self.theirs not in (self.before, self.mine) and self.mine != self.before


@dataclass(frozen=True)
class Merged:
    """The form to save from, what the others did meanwhile, and the fields that somebody changed."""

    form: Form
    deeds: list[history.Line]
    sides: list[Side]


def merge(form: Form, seen: str) -> Merged:
    """What is typed in a form, laid over the record as it stands now; `seen` is the version the typing began from."""
    record, register = form.record, form.register
    version = int(seen) if seen.isdecimal() and len(seen) < 9 else record.version
    before = history.plain_at(register, record, version) or change.plain(record)
    fresh = Form(form.actor, register, record, list(form.entries))
    sides = [_side(entry, fresh.entries[name], before) for name, entry in form.entries.items()]
    fresh.loose.append(f"您填写期间，{record.number} 已被他人更正，您的内容还没有保存。请核对后再保存一次。")
    deeds = [line for line in history.lines(register, record) if line.kind in history.VERSIONED]
    return Merged(fresh, deeds[: max(record.version - version, 0)], [side for side in sides if side])


def _side(mine: Entry, theirs: Entry, before: dict[str, Any]) -> Side | None:
    """The three versions of one field, None when nobody changed it; what is typed goes into the fresh form."""
    was = _value(mine, before[mine.field.attname])
    was_words = _words(mine, was)
    theirs_words = theirs.covered or theirs.words(theirs.text)
    if _is_untouched(mine, was):
        if theirs_words == was_words:
            return None
        theirs.note = f"他人已改为“{theirs_words or '未填'}”，您没有改动这一项，已采用。"
        return Side(mine.label, was_words, theirs_words, was_words)
    side = Side(mine.label, was_words, theirs_words, mine.words(mine.text))
    theirs.text = mine.text
    if side.is_clash:
        theirs.note = f"他人已改为“{theirs_words or '未填'}”。保存以您填的为准；要采用他人的，请改成那样。"
    return side


def _is_untouched(entry: Entry, was: Any) -> bool:
    """Whether somebody left a control as it was shown to them."""
    if entry.name in entry.register.private and was not in (None, ""):
        return entry.text.strip() == _words(entry, was).strip()
    try:
        return entry.value_of(entry.text) == was
    except Unreadable:
        return False


def _value(entry: Entry, plain: Any) -> Any:
    """A value of the journal as the form has it."""
    if entry.field.is_relation:
        return access.referred(entry.field, [plain]).get(plain) if plain is not None else None
    return entry.field.to_python(plain)


def _words(entry: Entry, value: Any) -> str:
    if entry.field.is_relation:
        return entry.words(entry.typed(value))
    text = text_of(entry.field, value)
    return mask(text) if entry.name in entry.register.private else text
