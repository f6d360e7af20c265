"""Files that somebody has sent in and not yet confirmed: kept aside for a day, known only to that person's session."""

import secrets
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.files.uploadedfile import UploadedFile
from django.http import HttpRequest

from hequan.core.register import Register
from hequan.core.sheet_guard import LARGEST, MEGABYTE, BadWorkbook

SESSION = "uploads"
#: Seconds after which an unconfirmed file is thrown away.
KEPT_FOR = 24 * 3600
#: So many files of one session wait at a time.
WAITING = 5


@dataclass(frozen=True)
class Kept:
    """A file that waits to be confirmed."""

    token: str
    name: str

    @property
    def path(self) -> Path:
        """Where it lies, under a name that nobody can guess."""
        return folder() / self.token


def folder() -> Path:
    """Where waiting files lie; only the program's own account reads it."""
    place: Path = settings.VAR / "uploads"
    place.mkdir(mode=0o700, parents=True, exist_ok=True)
    return place


def keep(request: HttpRequest, register: type[Register], file: UploadedFile | None) -> str:
    """The token of a file that was sent in; BadWorkbook when there is none or it is too large."""
    if file is None:
        raise BadWorkbook("没有选择文件。请先选择要导入的 Excel 文件（.xlsx），再点“检查”。")
    if file.size > LARGEST:
        raise BadWorkbook(f"“{file.name}”超过{LARGEST // MEGABYTE}MB，请分年度或分月份另存后分别导入。")
    _sweep()
    token = secrets.token_urlsafe(24)
    with (folder() / token).open("wb") as place:
        for chunk in file.chunks():
            place.write(chunk)
    waiting: dict[str, Any] = request.session.get(SESSION, {})
    waiting[token] = {"name": file.name, "register": register.key}
    request.session[SESSION] = dict(list(waiting.items())[-WAITING:])
    return token


def kept(request: HttpRequest, register: type[Register], token: str) -> Kept | None:
    """The file that this session sent in for this register and has not confirmed yet."""
    told = request.session.get(SESSION, {}).get(token)
    found = Kept(token, told["name"]) if told and told["register"] == register.key else None
    return found if found and found.path.is_file() else None


def forget(request: HttpRequest, kept: Kept) -> None:
    """Throw a file away, once it is done with."""
    request.session[SESSION] = {
        token: told for token, told in request.session.get(SESSION, {}).items() if token != kept.token
    }
    kept.path.unlink(missing_ok=True)


def _sweep() -> None:
    """Throw away what nobody confirmed."""
    for path in folder().iterdir():
        if time.time() - path.stat().st_mtime > KEPT_FOR:
            path.unlink(missing_ok=True)
