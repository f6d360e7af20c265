"""The journal: every change as one event of canonical JSON, written in the transaction of the change itself."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db import connection
from django.db.models import QuerySet

from hequan.core.actor import Actor
from hequan.core.models import Event


class NoTransaction(RuntimeError):
    """An event was written outside the transaction of its change."""


@dataclass(frozen=True)
class Change:
    """What one event says: which record, what was there before and after (only the fields that differ), and why.

    step  of a step that was taken, put right or taken back: which one, on which day
    """

    kind: str
    register: str
    record_id: int
    house_id: int
    number: str
    before: dict[str, Any]
    after: dict[str, Any]
    reason: str = ""
    step: dict[str, Any] | None = None


def canonical(value: Any) -> str:
    """Canonical JSON: keys sorted, no spaces, characters as they are, dates in ISO 8601."""
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"), default=_plain)


def _plain(value: Any) -> str:
    if hasattr(value, "isoformat"):
        return value.isoformat()
    return str(value)


def write(actor: Actor, changes: Iterable[Change], *, at: datetime) -> None:
    """Append one event for each change. The only function that writes events."""
    if not connection.in_atomic_block:
        raise NoTransaction("journal.write must run inside the transaction that makes the change.")
    Event.objects.bulk_create((_event(actor, change, at) for change in changes), batch_size=500)


def _event(actor: Actor, change: Change, at: datetime) -> Event:
    body = {
        "actor": {"name": actor.name, "person": actor.person_id, "post": actor.title},
        "after": change.after,
        "at": at,
        "before": change.before,
        "house": change.house_id,
        "kind": change.kind,
        "number": change.number,
        "reason": change.reason,
        "record": change.record_id,
        "register": change.register,
    }
    if change.step is not None:
        body["step"] = change.step
    return Event(
        at=at,
        kind=change.kind,
        house_id=change.house_id,
        register=change.register,
        record_id=change.record_id,
        person_id=actor.person_id,
        body=canonical(body),
    )


def events(register: str, record_id: int) -> QuerySet[Event]:
    """The events of one record, the oldest first. Ask `access.record` first whether the reader may see it."""
    return Event.objects.filter(register=register, record_id=record_id).order_by("id")


def read(event: Event) -> dict[str, Any]:
    """What an event says, as a dictionary."""
    return json.loads(event.body)
