"""Attachments: the papers behind a record (sign-in sheets, minutes, agreements), each kept under its content's hash."""

import hashlib
import os
import tempfile
from collections.abc import Iterable
from datetime import datetime
from pathlib import Path
from typing import Any

from django.conf import settings
from django.db import transaction
from django.db.models import QuerySet

from hequan.core import access, journal
from hequan.core.actor import Actor, NotAllowed
from hequan.core.journal import Change
from hequan.core.models import Attachment
from hequan.core.record import Record
from hequan.core.register import Register

#: What an office scans and writes; programs, pages and macros are not papers.
SUFFIXES = (".pdf", ".jpg", ".jpeg", ".png", ".docx", ".xlsx", ".doc", ".xls", ".wps", ".et", ".ofd", ".txt")
#: Bytes; a scanned dossier of some hundred pages stays below.
LARGEST = 30 * 1024 * 1024


class BadFile(ValueError):
    """A file that is not taken; the message says why and what to do."""


def attach(
    actor: Actor,
    register: type[Register],
    record: Record,
    name: str,
    chunks: Iterable[bytes],
    *,
    at: datetime,
    paper: str = "",
) -> Attachment:
    """The attachment, with its file safely on disk before the row and its event are written.

    `paper` names its place in the dossier of the register's procedure.
    """
    _may_attach(actor, register, paper)
    record = access.record(actor, register, record.pk)
    name = Path(name.replace("\\", "/")).name
    if Path(name).suffix.lower() not in SUFFIXES:
        raise BadFile(f"“{name}”不是可以上传的文件。可以上传：{'、'.join(suffix[1:] for suffix in SUFFIXES)}。")
    digest, size = _keep(name, chunks)
    with transaction.atomic():
        kept = Attachment.objects.create(
            house_id=record.house_id,
            register=register.key,
            record_id=record.pk,
            name=name,
            size=size,
            sha256=digest,
            attached_by=actor.name,
            attached_at=at,
            paper=paper,
        )
        _tell(actor, register, record, "attached", kept, at)
    return kept


def remove(actor: Actor, register: type[Register], record: Record, pk: Any, *, at: datetime, reason: str) -> Attachment:
    """The attachment, taken off the record; the file and the event stay, so that history can be read."""
    _may_attach(actor, register)
    paper = attachment(actor, register, record, pk)
    with transaction.atomic():
        if Attachment.objects.filter(pk=paper.pk, is_removed=False).update(is_removed=True):
            _tell(actor, register, record, "removed", paper, at, reason)
    return paper


def attachments(register: type[Register], record: Record) -> QuerySet[Attachment]:
    """The papers of a record that the caller got from `access`."""
    return Attachment.objects.filter(register=register.key, record_id=record.pk, is_removed=False).order_by("pk")


def attachment(actor: Actor, register: type[Register], record: Record, pk: Any) -> Attachment:
    """One paper of a record that this actor may read, or NotYours."""
    record = access.record(actor, register, record.pk)
    try:
        return attachments(register, record).get(pk=pk)
    except (Attachment.DoesNotExist, ValueError, OverflowError):
        raise access.NotYours(f"没有找到这个附件：{pk}。") from None


def path_of(paper: Attachment) -> Path:
    """Where the file lies."""
    return settings.VAR / "files" / paper.sha256[:2] / paper.sha256


def _may_attach(actor: Actor, register: type[Register], paper: str = "") -> None:
    """Refuse who neither enters records nor takes the step that brings the paper into the dossier."""
    places = register.procedure.papers() if register.procedure and paper else []
    duties = {step.by for step, one in places if one.key == paper}
    if not actor.role.may_enter(register.chapter) and not any(
        actor.role.may_take(register.chapter, duty) for duty in duties
    ):
        raise NotAllowed(f"{actor.title}不能给{register.title}的记录加附件。")


def _keep(name: str, chunks: Iterable[bytes]) -> tuple[str, int]:
    """Write the content under its own hash: temporary file, fsync, rename, fsync of the folder."""
    folder = settings.VAR / "files"
    folder.mkdir(parents=True, exist_ok=True)
    digest, size = hashlib.sha256(), 0
    handle, temporary = tempfile.mkstemp(dir=folder)
    try:
        with os.fdopen(handle, "wb") as file:
            for chunk in chunks:
                size += len(chunk)
                if size > LARGEST:
                    raise BadFile(f"“{name}”超过{LARGEST // 1024 // 1024}MB，请压缩或分开后再上传。")
                digest.update(chunk)
                file.write(chunk)
            file.flush()
            os.fsync(file.fileno())
        if not size:
            raise BadFile(f"“{name}”是空文件，请重新选择。")
        _settle(Path(temporary), folder / digest.hexdigest()[:2] / digest.hexdigest())
    finally:
        Path(temporary).unlink(missing_ok=True)
    return digest.hexdigest(), size


def _settle(temporary: Path, place: Path) -> None:
    place.parent.mkdir(exist_ok=True)
    os.replace(temporary, place)
    folder = os.open(place.parent, os.O_RDONLY)
    try:
        os.fsync(folder)
    finally:
        os.close(folder)


def _tell(
    actor: Actor, register: type[Register], record: Record, kind: str, paper: Attachment, at: datetime, reason: str = ""
) -> None:
    told = {"attachment": paper.pk, "attachment_name": paper.name, "attachment_sha256": paper.sha256}
    change = Change(kind, register.key, record.pk, record.house_id, record.number, {}, told, reason)
    journal.write(actor, [change], at=at)
