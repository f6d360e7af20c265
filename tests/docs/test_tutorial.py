"""The tutorial is true: its commands can be typed, its addresses open, its words stand on pages, in both languages."""

import re
import shlex

import pytest
from django.urls import resolve

from hequan.cli import parser
from hequan.core.registry import registry
from tests.architecture.source import ROOT

FOLDER = ROOT / "docs" / "tutorial"
TOLD = {name: (FOLDER / f"{name}.md").read_text(encoding="utf-8") for name in ("first-hour", "first-hour.zh-CN")}
COMMAND = re.compile(r"^\.venv/bin/hequan (.+)$", re.M)
ADDRESS = re.compile(r"`(/[^`]*)`")
ON_A_PAGE = re.compile(r"\*\*([^*]+)\*\*")
#: What a page shows of the example, counted and not written.
COUNTED = {"46起", "47起", "共46条记录"}


def written() -> str:
    """Everything that pages are made of, without markup: templates, their code, the outlines, every declaration."""
    folders = [ROOT / "hequan"]
    files = [path for folder in folders for kind in ("*.py", "*.html", "*.yaml") for path in folder.rglob(kind)]
    titles = [figure.zero for figure in registry.figures.values()]
    return "\n".join([*(path.read_text(encoding="utf-8") for path in files), *titles])


@pytest.mark.parametrize("name", TOLD)
def test_every_command_can_be_typed(name):
    commands = COMMAND.findall(TOLD[name])
    assert len(commands) >= 5
    for command in commands:
        assert parser().parse_args(shlex.split(command)).run


@pytest.mark.parametrize("name", TOLD)
def test_every_address_opens(name):
    addresses = ADDRESS.findall(TOLD[name])
    assert len(addresses) >= 8
    for address in addresses:
        assert resolve(address)


@pytest.mark.parametrize("name", TOLD)
def test_every_word_of_a_page_stands_on_a_page(name):
    text = written()
    told = set(ON_A_PAGE.findall(TOLD[name])) - COUNTED - {"in bold", "用粗体"}
    assert len(told) >= 30
    assert {words for words in told if words not in text} == set()


def test_both_languages_tell_the_same():
    english, chinese = TOLD.values()
    for pattern in (COMMAND, ADDRESS):
        assert pattern.findall(english) == pattern.findall(chinese)
    assert english.count("\n## ") == chinese.count("\n## ")
