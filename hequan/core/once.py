"""Once: a form that is sent twice does one deed, whoever is to blame: two clicks, a retry, the back button."""

import hashlib
from collections.abc import Callable, Mapping
from datetime import datetime
from functools import partial
from typing import Any

from django.db import transaction

from hequan.core import access, change
from hequan.core.actor import Actor
from hequan.core.journal import canonical
from hequan.core.models import Submission
from hequan.core.record import Record
from hequan.core.register import Register


class AlreadyUsed(RuntimeError):
    """The form was sent before with other contents: `record` is what it became then."""

    def __init__(self, record: Record) -> None:
        self.record = record
        super().__init__(f"这张表已经登记为 {record.number}。要改它，请打开那条记录更正；要另登一件，请再保存一次。")


def enter(
    actor: Actor,
    register: type[Register],
    values: Mapping[str, Any],
    *,
    at: datetime,
    token: str,
    sent: Mapping[str, str],
) -> Record:
    """The record that this form becomes, or has become: `token` names the form, `sent` is what was filled in."""
    return do(actor, register, partial(change.enter, actor, register, values, at=at), token=token, sent=sent)


def do(
    actor: Actor, register: type[Register], deed: Callable[[], Record], *, token: str, sent: Mapping[str, str]
) -> Record:
    """The record after a deed that is done once for each form; a deed that is refused leaves the form unused."""
    key = _hash(canonical([actor.person_id, register.key, token]))
    body = _hash(canonical([token, dict(sent)]))
    with transaction.atomic():
        # The key is unique: of two at the same moment the second waits here until the first has its record.
        slip, is_first = Submission.objects.get_or_create(key=key, defaults={"body": body, "record_id": 0})
        if is_first:
            record = deed()
            Submission.objects.filter(pk=slip.pk).update(record_id=record.pk)
            return record
    before = access.record(actor, register, slip.record_id)
    if slip.body != body:
        raise AlreadyUsed(before)
    return before


def _hash(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()
