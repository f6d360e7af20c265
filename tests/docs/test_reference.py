"""The reference says what the declarations say, and every link between the pages of the project leads somewhere."""

import re

import pytest

from hequan.core.registry import registry
from tests.architecture.source import ROOT
from tools import features, reference

LINK = re.compile(r"\]\((?!https?:|#)([^)#]+)[^)]*\)")
PAGES = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md"), *(ROOT / "hequan").rglob("*.md")])


#: Written once: every page asks the whole declaration.
FRESH = reference.pages()


@pytest.mark.parametrize("name", list(FRESH))
def test_page_is_fresh(name):
    kept = reference.FOLDER / name
    assert kept.exists() and kept.read_text(encoding="utf-8") == FRESH[name], "run `make docs`"


@pytest.mark.parametrize("page", PAGES, ids=lambda path: str(path.relative_to(ROOT)))
def test_links_lead_somewhere(page):
    targets = LINK.findall(page.read_text(encoding="utf-8"))
    assert [target for target in targets if not (page.parent / target).exists()] == []


def test_every_register_is_promised_in_a_row():
    promised = {key for _, part in features.rows() for row in part for key in row.registers}
    assert set(registry.registers) - promised == set()


def test_every_mark_names_a_row():
    known = {row.number for _, part in features.rows() for row in part}
    assert set(features.tests()) - known == set()
