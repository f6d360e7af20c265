"""The report's facts are the published one's, its words are not: no long run of characters is the same."""

import re
import unicodedata
from datetime import date

import pytest

from hequan.core import composer
from hequan.core.composition import document
from hequan.core.outline import outlines
from hequan.core.registry import registry
from tests.cast import World
from tests.report import seed

#: So many identical characters in a row are a copy.
COPY = 12
#: What may be the same: titles, quoted names, figures with their units, names of places and of a regulation.
SHARED = re.compile(
    r"《[^》]*》|“[^”]*”|荷泉街道|党政主要负责人履行推进法治建设第一责任人职责|钟府办发〔2021〕7号"
    r"|\d+(?:\.\d+)?(?:年度?|月|日|号|人次|批次|人|起|件|次|期|%)?"
)


def test_no_long_run_is_the_same(world: World):
    published = seed.published_text()
    if published is None:
        pytest.skip("The published report is not beside this clone, so its words cannot be compared with ours.")
    theirs = runs(published)
    assert not sorted(theirs & runs(our_words(world)))


def test_a_copied_sentence_is_noticed():
    sentence = "把社区里发现的苗头记在本子上，每周五下午逐条商量怎么办。"
    assert runs(sentence) & runs(f"另外，{sentence.replace('，', ',')}")
    assert not runs("《钟山区法治政府建设工作要点汇编》") & runs("见《钟山区法治政府建设工作要点汇编》")


def our_words(world: World) -> str:
    """Everything that we print: both forms of the example's report, every sentence that a chapter offers."""
    papers = [
        document(composer.report(outline, world.house, world.year, on=date(2022, 2, 10))).text
        for outline in outlines().values()
    ]
    zeros = [figure.zero for figure in registry.figures.values()]
    return "\n".join([*papers, *(sentence.text for sentence in registry.sentences.values()), *zeros])


def runs(text: str) -> set[str]:
    """Every run of so many characters, marks and what may be shared left out."""
    text = unicodedata.normalize("NFKC", text).replace("﹝", "〔").replace("﹞", "〕")
    found = set()
    for stretch in SHARED.sub("\n", text).splitlines():
        bare = re.sub(r"\W|_", "", stretch)
        found |= {bare[start : start + COPY] for start in range(len(bare) - COPY + 1)}
    return found
