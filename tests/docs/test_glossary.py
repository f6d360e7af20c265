"""GLOSSARY.md knows what every record is called, in both languages."""

import re
from collections import Counter
from pathlib import Path

import pytest

from hequan.core.register import Register
from hequan.core.registry import registry

GLOSSARY = Path(__file__).resolve().parents[2] / "GLOSSARY.md"
ROW = re.compile(r"^\| (?P<term>[^|]+?) \| (?P<identifier>[^|]+?) \| (?P<basis>[^|]+?) \|$", re.MULTILINE)


def sections() -> dict[str, list[dict[str, str]]]:
    """The rows of each chapter's table, by the chapter's name; those of the core under the empty name."""
    found = {}
    for part in GLOSSARY.read_text(encoding="utf8").split("\n## ")[1:]:
        name = re.search(r"`(\w+)`$", part.splitlines()[0])
        rows = [row.groupdict() for row in ROW.finditer(part) if row["term"] not in ("中文用语", "---")]
        found[name[1] if name else ""] = rows
    return found


def words(identifier: str) -> str:
    """An identifier as it is compared: lower case, no underscores or spaces."""
    return re.sub(r"[\s_-]", "", identifier).lower()


@pytest.mark.parametrize("register", registry.registers.values(), ids=lambda register: register.key)
def test_what_a_register_keeps_is_in_the_glossary(register: type[Register]) -> None:
    own = sections()[register.chapter]
    name = words(register.model.__name__)
    known = {words(part) for row in own for part in re.split(r"[,，、/（(）)]", row["identifier"])}
    assert name in known, (
        f"{register.model.__name__}（{register.model._meta.verbose_name}）不在 GLOSSARY.md 的“{register.chapter}”一节，"
        f"请加一行：| {register.model._meta.verbose_name} | {register.model.__name__} | 依据 |"
    )


@pytest.mark.parametrize("chapter", ["", *registry.chapters])
def test_a_chapter_says_each_term_once_and_where_it_is_from(chapter: str) -> None:
    own = sections()[chapter]
    assert own, f"GLOSSARY.md has no section for {chapter}"
    twice = [term for term, times in Counter(row["term"] for row in own).items() if times > 1]
    assert not twice, f"{chapter}: {'、'.join(twice)} stands in the glossary twice"
    assert all(row["basis"].strip() for row in own)
