"""A site that is reached by https through a proxy: Django has nothing to warn of, and a form is taken."""

import os
import subprocess
import sys

#: Posts the sign-out form as a browser does that reached us by https: only our own pages may send it.
POST = """
import django
django.setup()
from django.conf import settings
from django.middleware.csrf import get_token
from django.test import Client, RequestFactory
client = Client(enforce_csrf_checks=True)
request = RequestFactory().get("/")
token = get_token(request)
client.cookies[settings.CSRF_COOKIE_NAME] = request.META["CSRF_COOKIE"]
told = {"HTTP_HOST": "localhost", "HTTP_X_FORWARDED_PROTO": "https"}
for origin in ("https://localhost", "https://elsewhere.example"):
    answer = client.post("/sign-out/", {"csrfmiddlewaretoken": token}, HTTP_ORIGIN=origin, **told)
    print(answer.status_code, answer.headers.get("Strict-Transport-Security"))
print(client.get("/sign-out/", HTTP_HOST="localhost").headers["Location"])
"""


def run(*command: str, folder: str, settings: str = "hequan.settings") -> subprocess.CompletedProcess[str]:
    """What a command says where HEQUAN_HTTPS is set."""
    ours = {name: value for name, value in os.environ.items() if name != "DJANGO_ALLOW_ASYNC_UNSAFE"}
    environment = {
        **ours,
        "HEQUAN_HTTPS": "1",
        "HEQUAN_HOSTS": "a.example, localhost",
        "HEQUAN_VAR": folder,
        "DJANGO_SETTINGS_MODULE": settings,
    }
    environment |= {"HEQUAN_DATABASE": f"sqlite:///{folder}/none.sqlite3", "PYTHONPATH": os.getcwd()}
    return subprocess.run([sys.executable, *command], env=environment, capture_output=True, text=True, check=False)


def test_django_has_nothing_to_warn_of(tmp_path):
    told = run("manage.py", "check", "--deploy", "--fail-level", "WARNING", folder=str(tmp_path))
    assert told.returncode == 0, told.stderr


def test_forms_are_taken_from_our_own_pages_and_http_is_sent_on(tmp_path):
    told = run("-c", POST, folder=str(tmp_path), settings="tests.settings")
    assert told.stdout.split("\n") == [
        "302 max-age=31536000",
        "403 max-age=31536000",
        "https://localhost/sign-out/",
        "",
    ], told.stderr
