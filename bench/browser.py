"""The product served as people run it, and a browser that asks it for pages."""

import http.client
import os
import re
import subprocess
import sys
import time
from contextlib import contextmanager
from dataclasses import dataclass
from urllib.parse import urlencode

PORT = 8930
#: Of the accounts that the benchmarks make for themselves.
PASSWORD = "bench-account-2021"


@dataclass(frozen=True)
class Timing:
    """Milliseconds of one piece of work done many times."""

    name: str
    median: float
    p95: float


class Browser:
    """A client that keeps its connection and its cookies."""

    def __init__(self, port: int = PORT) -> None:
        self.connection = http.client.HTTPConnection("127.0.0.1", port)
        self.cookies: dict[str, str] = {}

    def ask(self, method: str, address: str, form: dict | None = None) -> tuple[int, str, str]:
        """Status, body and Location of one answer."""
        headers = {"Cookie": "; ".join(f"{name}={value}" for name, value in self.cookies.items())}
        headers |= {"Content-Type": "application/x-www-form-urlencoded"} if form else {}
        answer = self._answer(method, address, urlencode(form) if form else None, headers)
        for name, value in answer.getheaders():
            if name.lower() == "set-cookie":
                cookie, _, content = value.split(";")[0].partition("=")
                self.cookies[cookie] = content
        return answer.status, answer.read().decode(), answer.getheader("Location") or ""

    def _answer(self, method: str, address: str, body: str | None, headers: dict) -> http.client.HTTPResponse:
        """What the site answers; a page that is asked for again where it closed the idle connection meanwhile."""
        self.connection.request(method, address, body, headers)
        try:
            return self.connection.getresponse()
        except http.client.RemoteDisconnected:
            if method != "GET":
                raise
            self.connection.close()
            self.connection.request(method, address, body, headers)
            return self.connection.getresponse()

    def get(self, address: str) -> str:
        """A page, which must be there."""
        status, body, _ = self.ask("GET", address)
        if status != 200:
            raise RuntimeError(f"GET {address}: {status}")
        return body

    def sign_in(self, username: str = "bench") -> None:
        """Sign in with an account that `fill` made."""
        page = self.get("/sign-in/")
        form = {"username": username, "password": PASSWORD, "csrfmiddlewaretoken": hidden(page, "csrfmiddlewaretoken")}
        status, _, _ = self.ask("POST", "/sign-in/", form)
        if status != 302:
            raise RuntimeError(f"signing in: {status}")


def hidden(page: str, name: str) -> str:
    """The value of a hidden field."""
    found = re.search(rf'name="{name}" value="([^"]*)"', page)
    if not found:
        raise RuntimeError(f"no field {name} on the page")
    return found[1]


@contextmanager
def site(port: int = PORT, environment: dict[str, str] | None = None):
    """The product, served as people run it; a browser that has signed in."""
    named = (environment or os.environ).get("HEQUAN_DATABASE", "sqlite")
    workers = "1" if named.startswith("sqlite") else "2"
    command = [sys.executable, "-m", "granian", "hequan.wsgi:application", "--interface", "wsgi", "--workers", workers]
    command += ["--blocking-threads", "1", "--host", "127.0.0.1", "--port", str(port), "--log-level", "warning"]
    server = subprocess.Popen(command, env=environment)
    try:
        yield wait_for_browser(port)
    finally:
        server.terminate()
        server.wait()


def wait_for_browser(port: int) -> Browser:
    """A browser, as soon as the site answers."""
    for _ in range(150):
        try:
            browser = Browser(port)
            browser.sign_in()
            return browser
        except ConnectionRefusedError:
            time.sleep(0.2)
    raise RuntimeError("the site did not start")
