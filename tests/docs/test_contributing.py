"""The worked example of CONTRIBUTING.md is taken from the page and used as a clerk would."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
BLOCK = re.compile(r"```\w+ title=(\S+)\n(.*?)```", re.DOTALL)

#: Runs inside the copy: migrates, enters a row by the door of changes, reads it by every generic page and by Excel.
USE_IT = """
import io, os
from datetime import date
from pathlib import Path
import django
django.setup()
from django.core.management import call_command
call_command("migrate", verbosity=0)
from django.test import Client
from django.utils import timezone
from hequan.core import change, checks, exchange, figure
from hequan.core.actor import Actor
from hequan.core.period import Period
from hequan.core.registry import registry
from hequan.offices.models import Office, Person, Post

house = Office.objects.create(code="J", name="甲街道", kind="subdistrict")
person = Person.objects.create(username="clerk", name="经办人甲", password="a-long-password")
post = Post.objects.create(person=person, office=house, role_name="clerk", title="经办人", since=date(2020, 1, 1))
register, actor = registry.register("用印登记簿"), Actor.in_post(post)
assert [p for p in checks.problems() if "seals" in str(p)] == []
values = {"used_on": date(2021, 3, 5), "kind": "office", "document": "示例通知", "approved_by": "钱示宁", "copies": 3}
record = change.enter(actor, register, values, at=timezone.now())
value = figure.evaluate([registry.figure("seals.uses")], house, Period.year(2021, date(2022, 1, 1)))["seals.uses"]
assert (value.text, value.rows) == ("1次", 1)
client = Client()
client.force_login(person)
for address in ("", "new/", f"{record.pk}/", f"{record.pk}/print/", "?figure=seals.uses&year=2021"):
    page = client.get(f"/registers/seals.seal_uses/{address}")
    assert page.status_code == 200, (address, page.status_code)
assert record.number in client.get("/registers/seals.seal_uses/?year=2021").content.decode()
assert exchange.export_file(actor, register, Path("out.xlsx"), year=2021) == 1
again = exchange.import_file(actor, register, Path("out.xlsx"), at=timezone.now(), dry_run=False)
assert (again.new, again.unchanged, again.problems) == (0, 1, [])
print("用印登记簿可用：", record.number)
"""


def add_example_to(copy: Path) -> list[str]:
    """Write the example's files into a copy of the program; their names."""
    blocks = BLOCK.findall((ROOT / "CONTRIBUTING.md").read_text(encoding="utf8"))
    package = copy / "hequan" / "chapters" / "seals"
    for name, text in blocks:
        (package / name).parent.mkdir(parents=True, exist_ok=True)
        (package / name).write_text(text, encoding="utf8")
    (package / "migrations").mkdir()
    (package / "migrations" / "__init__.py").touch()
    return [name for name, _ in blocks]


@pytest.mark.timeout(180)
def test_the_example_ledger_of_contributing_works_and_touches_one_package(tmp_path: Path) -> None:
    shutil.copytree(ROOT / "hequan", tmp_path / "hequan", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "manage.py", tmp_path)
    assert set(add_example_to(tmp_path)) == {
        "__init__.py",
        "models.py",
        "register.py",
        "figures.py",
        "cases/figures.yaml",
    }
    environment = {
        "PATH": "/usr/bin:/bin",
        "PYTHONPATH": str(tmp_path),
        "HEQUAN_VAR": str(tmp_path / "var"),
        "DJANGO_SETTINGS_MODULE": "hequan.settings",
        "HEQUAN_HOSTS": "testserver",
    }
    for command in (
        ["manage.py", "makemigrations", "seals"],
        ["manage.py", "collectstatic", "--noinput"],
        ["-c", USE_IT],
    ):
        done = subprocess.run(
            [sys.executable, *command], cwd=tmp_path, env=environment, capture_output=True, text=True, check=False
        )
        assert done.returncode == 0, done.stdout + done.stderr
    assert "荷泉" not in done.stdout and "甲街道用印〔2021〕第0001号" in done.stdout
