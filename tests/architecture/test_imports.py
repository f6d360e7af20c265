"""The contracts in pyproject.toml about who imports whom are kept, and one that is broken would be seen."""

import subprocess
import sys
from pathlib import Path

from tests.architecture.source import ROOT

LINT = Path(sys.executable).parent / "lint-imports"


def test_everybody_imports_only_whom_they_may():
    done = subprocess.run([LINT], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout


def test_a_forbidden_import_is_seen(tmp_path):
    """The first contract, over a core that imports a chapter."""
    for name, text in {
        "hequan/__init__.py": "",
        "hequan/core/__init__.py": "import hequan.chapters.mediation",
        "hequan/chapters/__init__.py": "",
        "hequan/chapters/mediation/__init__.py": "",
    }.items():
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    (tmp_path / "pyproject.toml").write_text(
        '[tool.importlinter]\nroot_packages = ["hequan"]\n[[tool.importlinter.contracts]]\nname = "core"\n'
        'type = "forbidden"\nsource_modules = ["hequan.core"]\nforbidden_modules = ["hequan.chapters"]\n'
    )
    environment = {"PYTHONPATH": str(tmp_path), "PATH": ""}
    done = subprocess.run([LINT], cwd=tmp_path, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert "BROKEN" in done.stdout
