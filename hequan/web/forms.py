"""The form of a record, built from its register: typed text in, values and sentences out. It saves nothing itself."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from hequan.core import access, change, masking
from hequan.core.actor import Actor
from hequan.core.forgiving import NUL
from hequan.core.ownership import entered_fields
from hequan.core.record import Record
from hequan.core.register import Register
from hequan.web.entry import Entry, OfficeEntry, entry_of

#: Among that many of the newest rows the actor's own last one is looked for.
LOOKED_BACK = 100


class Form:
    """A register's fields as one person fills them in; for a correction, with the record as it stands.

    names  the fields of this form, where it does not have them all
    """

    def __init__(
        self,
        actor: Actor,
        register: type[Register],
        record: Record | None = None,
        names: Sequence[str] | None = None,
    ) -> None:
        self.actor, self.register, self.record = actor, register, record
        self.entries = {
            name: entry_of(actor, register, name) for name in (register.fields() if names is None else names)
        }
        self.loose: list[str] = []
        if record is not None:
            for name, entry in self.entries.items():
                show(entry, getattr(record, name), masking.shown(register, record, name))

    @property
    def sections(self) -> list[tuple[str, list[Entry]]]:
        """The headings with their entries."""
        parts = [(heading, self._entries_of(names)) for heading, names in self.register.parts()]
        shown = [(heading, entries) for heading, entries in parts if entries]
        if len(shown) > 1 and len(self.entries) < len(self.register.fields()) and shown[-1][1][0].name == "remarks":
            # What the last section is about is left to the steps: its heading would say nothing.
            shown[-2][1].extend(shown.pop()[1])
        return shown

    @property
    def problems(self) -> list[tuple[str, str]]:
        """What is wrong, for the summary on top: (id of the control, sentence)."""
        found = [(entry.id, sentence) for entry in self.ordered for sentence in entry.problems]
        return [("", sentence) for sentence in self.loose] + found

    @property
    def ordered(self) -> list[Entry]:
        """The entries from top to bottom."""
        return [entry for _, entries in self.sections for entry in entries]

    @property
    def first(self) -> Entry:
        """Where the cursor starts: the first entry that must be filled in and is not."""
        return next((entry for entry in self.ordered if entry.is_required and not entry.text), self.ordered[0])

    def fill(self, texts: Mapping[str, str]) -> None:
        """Put texts into the controls, as they were typed; a control that is not named becomes empty."""
        for name, entry in self.entries.items():
            entry.text = texts.get(name, "").replace(NUL, "")

    def read(self) -> dict[str, Any]:
        """The values that are typed. What cannot be read, or what the register does not take, becomes problems."""
        typed = {name: entry for name, entry in self.entries.items() if not entry.is_kept}
        values = {name: entry.read() for name, entry in typed.items()}
        unread = {name for name, entry in typed.items() if entry.problems}
        faults = change.faults(self.actor, self.register, values, self.record)
        self.add({name: sentences for name, sentences in faults.items() if name not in unread})
        return values

    def _entries_of(self, names: Sequence[str]) -> list[Entry]:
        return [self.entries[name] for name in names if name in self.entries]

    def add(self, faults: Mapping[str, list[str]]) -> None:
        """Put sentences at their fields; those of no field stand only in the summary."""
        for name, sentences in faults.items():
            place = self.entries[name].problems if name in self.entries else self.loose
            place += sentences


def form_for(actor: Actor, register: type[Register], record: Record | None = None, *, by_steps: bool = False) -> Form:
    """The empty form, or that of a correction with the record's values in it; by steps, without what they write."""
    return Form(actor, register, record, entered_fields(register, record, by_steps=by_steps))


def show(entry: Entry, value: Any, shown: str) -> None:
    """Put a stored value into a control; personal data only covered."""
    if entry.name in entry.register.private and shown:
        entry.text = entry.covered = shown
    else:
        entry.text = entry.typed(value)


def offered(
    actor: Actor, register: type[Register], today: date, asked: Mapping[str, str], *, by_steps: bool = False
) -> Form:
    """The form of a new record with what can be known before: today, own office, what was kept, what a link asks."""
    form = form_for(actor, register, by_steps=by_steps)
    known = {**defaults(register), register.dated: today, **kept(actor, register)}
    for name in known.keys() & form.entries.keys():
        form.entries[name].text = form.entries[name].typed(known[name])
    office = form.entries["office"]
    if isinstance(office, OfficeEntry) and not office.text:
        mine = actor.office if actor.office in office.offices else actor.reach
        office.text = office.typed(mine)
    for name in asked.keys() & form.entries.keys():
        form.entries[name].text = asked[name]
    return form


def defaults(register: type[Register]) -> dict[str, Any]:
    """What the model's fields say when nobody says anything."""
    fields = {name: register.field(name) for name in register.fields()}
    return {name: field.get_default() for name, field in fields.items() if field.has_default()}


def kept(actor: Actor, register: type[Register]) -> dict[str, Any]:
    """What the actor's last entered row says in the fields that are offered again; personal data is not."""
    names = [name for name in register.keep if name not in (*register.private, register.dated)]
    related = [name for name in names if register.field(name).is_relation]
    newest = access.records(actor, register).order_by(f"-{register.dated}", "-pk").only("entered_by", *names)
    mine = [row for row in newest.select_related(*related)[:LOOKED_BACK] if row.entered_by == actor.name]
    last = max(mine, key=lambda row: row.pk, default=None)
    return {name: getattr(last, name) for name in names} if last else {}
