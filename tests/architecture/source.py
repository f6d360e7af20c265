"""The program's own source files, parsed."""

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PROGRAM = ROOT / "hequan"
#: Everything that is written by hand.
WRITTEN = ("hequan", "demo", "tests", "bench", "tools")


def modules(*folders: str | Path, migrations: bool = False) -> list[Path]:
    """The Python files under some folders of the project."""
    paths = [path for folder in folders for path in sorted((ROOT / folder).rglob("*.py"))]
    return [path for path in paths if migrations or path.parent.name != "migrations"]


@cache
def tree(path: Path) -> ast.Module:
    """The syntax tree of a file."""
    return ast.parse(path.read_text(encoding="utf-8"), str(path))


def place(path: Path, node: ast.AST) -> str:
    """Where a node stands, as an editor opens it."""
    return f"{path.relative_to(ROOT)}:{node.lineno}"


def attributes(path: Path) -> Iterator[ast.Attribute]:
    """Every `something.name` in a file."""
    return (node for node in ast.walk(tree(path)) if isinstance(node, ast.Attribute))


def calls(path: Path) -> Iterator[tuple[str, ast.Call]]:
    """(dotted name, call) of every call in a file."""
    return ((ast.unparse(node.func), node) for node in ast.walk(tree(path)) if isinstance(node, ast.Call))


def docstrings(path: Path) -> set[int]:
    """The ids of the constant nodes that are docstrings."""
    owners = (ast.Module, ast.ClassDef, ast.FunctionDef, ast.AsyncFunctionDef)
    bodies = [node.body for node in ast.walk(tree(path)) if isinstance(node, owners) and node.body]
    return {id(body[0].value) for body in bodies if isinstance(body[0], ast.Expr)}


def texts(path: Path, with_docstrings: bool = True) -> Iterator[ast.Constant]:
    """Every text in a file."""
    left_out = set() if with_docstrings else docstrings(path)
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in left_out:
            yield node


def names(path: Path) -> Iterator[tuple[str, ast.AST]]:
    """Every identifier that a file uses or defines."""
    for node in ast.walk(tree(path)):
        for field in ("id", "attr", "name", "arg", "module"):
            word = getattr(node, field, None)
            if isinstance(word, str) and hasattr(node, "lineno"):
                yield word, node
