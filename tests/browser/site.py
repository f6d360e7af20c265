"""The product in a process of its own, as `hequan serve` runs it, on a copy of the example year."""

import os
import socket
import sqlite3
import subprocess
import sys
import time
from pathlib import Path
from urllib.request import ProxyHandler, build_opener

from django.contrib.auth.hashers import PBKDF2PasswordHasher

from demo.load import PASSWORD

ROOT = Path(__file__).resolve().parents[2]
#: The site of the tests starts in three seconds; a machine that is busy may need much longer.
SECONDS_TO_START = 60


class Site:
    """A served product: its address, and its database, which can be put back as it was kept."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.database = folder / "hequan.sqlite3"
        self.port = _free_port()
        self.address = f"http://127.0.0.1:{self.port}"
        self._kept = sqlite3.connect(":memory:", check_same_thread=False)

    def let_in(self) -> None:
        """Give the example accounts their password as the product keeps it: the tests' own hasher is a quick one."""
        password = PBKDF2PasswordHasher().encode(PASSWORD, "salt-of-the-tests")
        with sqlite3.connect(self.database) as database:
            database.execute("UPDATE offices_person SET password = ? WHERE is_example", [password])
        database.close()

    def keep(self) -> None:
        """Keep the database as it stands."""
        _copy(self.database, self._kept)

    def put_back(self) -> None:
        """Make the database what it was when it was kept."""
        database = sqlite3.connect(self.database, timeout=30)
        self._kept.backup(database)
        database.close()

    def start(self) -> None:
        """Serve; returns once the first page answers."""
        environment = {name: value for name, value in os.environ.items() if not name.startswith("HEQUAN_")}
        environment |= {"HEQUAN_VAR": str(self.folder), "DJANGO_SETTINGS_MODULE": "hequan.settings"}
        command = [sys.executable, "-m", "hequan.cli", "serve", "--port", str(self.port)]
        with (self.folder / "log").open("wb") as log:
            self._process = subprocess.Popen(command, cwd=ROOT, env=environment, stdout=log, stderr=log)
        until = time.monotonic() + SECONDS_TO_START
        while not self._answers():
            if self._process.poll() is not None or time.monotonic() > until:
                raise RuntimeError(f"hequan serve does not answer on {self.address}:\n{self.log()}")
            time.sleep(0.05)

    def stop(self) -> None:
        """End the process."""
        self._process.terminate()
        self._process.wait(30)
        self._kept.close()

    def log(self) -> str:
        """What the process has said."""
        return (self.folder / "log").read_text(encoding="utf-8", errors="replace")

    def _answers(self) -> bool:
        try:
            with build_opener(ProxyHandler({})).open(f"{self.address}/sign-in/", timeout=10) as answer:
                return answer.status == 200
        except OSError:
            return False


def _copy(file: Path, target: sqlite3.Connection) -> None:
    source = sqlite3.connect(file, timeout=30)
    source.backup(target)
    source.close()


def _free_port() -> int:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return listener.getsockname()[1]
