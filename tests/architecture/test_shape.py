"""Files of one thought, functions that fit a screen, packages of one shape."""

import ast
import re
from pathlib import Path

import pytest
from django.conf import settings
from django.core.management import call_command

from hequan.core.registry import registry
from tests.architecture.source import PROGRAM, ROOT, WRITTEN, modules, names, place, texts, tree

LINES, FUNCTION_LINES = 400, 40
SAYS_NOTHING = {"utils", "util", "helpers", "helper", "base", "misc", "common", "stuff"}
#: What a chapter is made of; each leaves out what it does not need.
CHAPTER = {
    "__init__",
    "README",
    "models",
    "register",
    "figures",
    "report",
    "detectors",
    "procedures",
    "templates",
    "migrations",
    "cases",
    "tests",
    "law",
}


def test_no_file_is_too_long():
    long = [f"{path.relative_to(ROOT)}: {n}" for path in modules(*WRITTEN) if (n := lines(path)) > LINES]
    assert long == [], f"split by thought: more than {LINES} lines"


def test_no_template_or_style_is_too_long():
    found = [path for kind in ("*.html", "*.css", "*.js", "*.yaml") for path in PROGRAM.rglob(kind)]
    assert [str(path.relative_to(ROOT)) for path in found if lines(path) > LINES + 200] == []


def test_no_function_is_too_long():
    kinds = (ast.FunctionDef, ast.AsyncFunctionDef)
    long = [
        f"{place(path, node)} {node.name}: {node.end_lineno - node.lineno}"
        for path in modules("hequan", "demo", "tools", "bench")
        for node in ast.walk(tree(path))
        if isinstance(node, kinds) and node.end_lineno - node.lineno > FUNCTION_LINES
    ]
    assert long == []


def test_no_module_is_named_for_nothing():
    assert [str(path.relative_to(ROOT)) for path in modules(*WRITTEN) if path.stem in SAYS_NOTHING] == []


def test_nothing_is_left_for_later():
    later = re.compile("|".join(["TO" + "DO", "FIX" + "ME", "XX" + "X"]))
    found = [path for path in modules(*WRITTEN) if later.search(path.read_text(encoding="utf-8"))]
    assert [str(path.relative_to(ROOT)) for path in found] == []


@pytest.mark.parametrize("chapter", list(registry.chapters))
def test_chapter_has_the_shape_of_all_chapters(chapter):
    folder = PROGRAM / "chapters" / chapter
    found = {path.stem for path in folder.iterdir() if path.name != "__pycache__"}
    assert found - CHAPTER == set()
    assert {"register", "figures", "models", "cases", "migrations"} <= found
    assert (folder / "cases" / "figures.yaml").exists()
    assert (ROOT / "demo" / f"{chapter}.py").exists(), "the example year has records of every chapter"


def test_core_and_pages_speak_of_no_line_of_work():
    """No name and no text of their code says a chapter's word; docstrings may give an example."""
    words = {*registry.chapters, *registry.registers, *registry.figures}
    words |= {declared.title for declared in (*registry.chapters.values(), *registry.registers.values())}
    words -= {"documents"}  # what is printed from a record is called so in every line of work
    a_word = re.compile(rf"(?<![a-z_])(?:{'|'.join(map(re.escape, sorted(words, key=len, reverse=True)))})(?![a-z_])")
    code = modules("hequan/core", "hequan/web")
    found = [f"{place(p, node)} {m[0]}" for p in code for text, node in said(p) if (m := a_word.search(text))]
    assert found == []


def said(path: Path):
    """(text, node) of everything that a file's code says, docstrings aside."""
    yield from names(path)
    yield from ((node.value, node) for node in texts(path, with_docstrings=False))


@pytest.mark.django_db
def test_migrations_say_what_the_models_say():
    call_command("makemigrations", "--check", "--dry-run", verbosity=1)


def test_every_chapter_is_found_by_itself():
    packages = {path.parent.name for path in (PROGRAM / "chapters").glob("*/__init__.py")}
    assert packages == set(registry.chapters)
    assert {f"hequan.chapters.{name}" for name in packages} <= set(settings.INSTALLED_APPS)


def lines(path: Path) -> int:
    """How long a file is."""
    return len(path.read_text(encoding="utf-8").splitlines())
