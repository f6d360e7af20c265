"""The documents printed from a record: what its chapter writes, in the look of official papers, on A4."""

from collections.abc import Iterator, Mapping
from datetime import date, datetime
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.template.loader import render_to_string
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from hequan.core import access, masking
from hequan.core.paper import written
from hequan.core.record import Record
from hequan.core.register import Register
from hequan.core.registry import registry
from hequan.core.step import Document, Step, cite
from hequan.web.matter import Matter, matter_of


class Told:
    """A record as a document's template reads it: like the record, with personal data covered until it is revealed."""

    def __init__(self, register: type[Register], record: Record, revealed: Mapping[str, str]) -> None:
        self._register, self._record, self._revealed = register, record, revealed

    @property
    def values(self) -> dict[str, str]:
        """Every field in words, days as official papers write them."""
        return {name: self._text(name) for name in self._register.fields()}

    def __getitem__(self, name: str) -> str:
        """A field of personal data; a template looks here first, so that it never meets the bare one."""
        if name in self._register.private:
            return self._text(name)
        raise KeyError(name)

    def __getattr__(self, name: str) -> Any:
        return getattr(self._record, name)

    def __str__(self) -> str:
        return str(self._record.number)

    def _text(self, name: str) -> str:
        if name in self._register.private:
            return self._revealed.get(name, masking.shown(self._register, self._record, name))
        value = getattr(self._record, name)
        is_day = isinstance(value, date) and not isinstance(value, datetime)
        return written(value) if is_day else masking.shown(self._register, self._record, name)


@require_http_methods(["GET", "HEAD", "POST"])
@never_cache
def document(request: HttpRequest, key: str, pk: int, doc: str) -> HttpResponse:
    """The paper; asked for by its button it carries the personal data, which goes into the record's history."""
    register = access.register(request.actor, key)
    record = access.record(request.actor, register, pk)
    matter = matter_of(request.actor, register, record, timezone.localdate())
    step, found = document_of(matter, register, doc)
    revealed: Mapping[str, str] = {}
    if request.method == "POST":
        purpose = f"制作{found.title}"
        revealed = masking.reveal(request.actor, register, record, purpose=purpose, at=timezone.now())
    told = context(matter, step, found, revealed)
    page = {"paper": render_to_string(found.template, told, request), "revealed": bool(revealed)}
    return render(request, "web/document.html", told | page | {"covered": _is_covered(register, record, revealed)})


def document_of(matter: Matter | None, register: type[Register], key: str) -> tuple[Step, Document]:
    """A document of the matter, and its step, or NotYours: one whose step can't be taken yet is not there."""
    ready = matter.documents if matter else []
    steps = register.procedure.steps().values() if register.procedure else ()
    named = [(step, document) for step in steps for document in step.documents if document.key == key]
    found = next((one for one in named if one[1] in ready), None)
    if found is None:
        why = f"办到“{named[0][0].title}”这一步才能打印“{named[0][1].title}”。" if named else "没有找到这份文书。"
        raise access.NotYours(why)
    return found


def context(matter: Matter, step: Step, document: Document, revealed: Mapping[str, str]) -> dict[str, Any]:
    """What a document's template is told; `values` are texts, personal data covered until it was asked for."""
    told = Told(matter.register, matter.record, revealed)
    return {
        "register": matter.register,
        "record": told,
        "case": matter.case,
        "step": step,
        "document": document,
        "basis": cite(document.basis, matter.case.law_day),
        "office": matter.record.house,
        "today": matter.today,
        "taken": {one.step: one for one in matter.case.taken if one.needed},
        "clocks": {clock.name: clock.reckoning for clock in matter.clocks},
        "values": told.values,
        "private": dict(revealed),
        **_rows(matter, document, is_revealed=bool(revealed)),
    }


def _rows(matter: Matter, document: Document, *, is_revealed: bool) -> dict[str, list[Told]]:
    """The rows of other registers that a document lists, as far as the reader may read them."""
    found = document.rows_of(matter.case)
    return {
        name: [told for row in rows for told in _told(matter, document, row, is_revealed)]
        for name, rows in found.items()
    }


def _told(matter: Matter, document: Document, row: Record, is_revealed: bool) -> Iterator[Told]:
    """One row, uncovered with the record itself and with its own trace; nothing where the reader may not see it."""
    register, revealed = registry.register_of(type(row)), dict[str, str]()
    if not access.records(matter.actor, register).filter(pk=row.pk).exists():
        return
    if is_revealed and register.private:
        purpose = f"制作{document.title}"
        revealed = masking.reveal(matter.actor, register, row, purpose=purpose, at=timezone.now())
    yield Told(register, row, revealed)


def _is_covered(register: type[Register], record: Record, revealed: Mapping[str, str]) -> bool:
    return not revealed and any(getattr(record, name) not in (None, "") for name in register.private)
