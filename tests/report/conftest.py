"""A small outline over one register, so that a test sees what it composes."""

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from hequan.core import composer
from hequan.core.composition import Report
from hequan.core.outline import Outline, outline, outlines
from hequan.core.record import Record
from tests.cast import NOW, SmallWorld

#: What `small` says; a test may add paragraphs to it.
SMALL = """
title: 小提纲
about: 试用的提纲。
order: 90
heading: "{office}{year}年报告"
addressee: 区人民政府
opening: 现将{office}{year}年的情况报告如下。
closing: 特此报告。
signature: "{office}办事处"
parts:
  - title: 化解
    sections:
      - title: 劳动
        paragraphs:
          - key: labour
            lead: 化解劳动争议
            sentences: [mediation.labour]
          - key: family
            lead: 排查家庭纠纷
            sentences:
              - mediation.family
              - {text: 排查到每一个院落。, needs: [mediation.family_found]}
      - title: 其他
        paragraphs:
          - key: others
            sentences:
              - {text: 各社区照常值守。}
  - title: 件件有着落
    paragraphs:
      - key: list
        rows: {figure: mediation.cases, each: ["{matter}", "，由{mediator}调解", "。"]}
"""


@pytest.fixture
def written(tmp_path: Path, settings: Any) -> Iterator[Callable[[str], Outline]]:
    """written(yaml) gives the outline that it says, kept in a folder of the office's own."""
    settings.OUTLINES = str(tmp_path)

    def write(told: str, key: str = "small") -> Outline:
        (tmp_path / f"{key}.yaml").write_text(told, encoding="utf-8")
        outlines.cache_clear()
        return outline(key)

    yield write
    outlines.cache_clear()


@pytest.fixture
def small(written: Callable[[str], Outline]) -> Outline:
    """The small outline."""
    return written(SMALL)


@pytest.fixture
def composed(small: Outline, small_world: SmallWorld) -> Callable[[], Report]:
    """composed() gives 甲街道's report of 2021 as it stands now."""
    return lambda: composer.report(small, small_world.house, 2021, on=NOW.date())


@pytest.fixture
def dispute(small_world: SmallWorld) -> Callable[..., Record]:
    """dispute(…) enters a settled labour dispute of four persons, closed on 5 March 2021, unless told otherwise."""

    def enter(**values: Any) -> Record:
        usual = {
            "received_on": date(2021, 3, 1),
            "closed_on": date(2021, 3, 5),
            "type": "labour",
            "source": "applied",
            "result": "settled",
            "persons": 4,
            "parties": "甲某、乙厂",
            "matter": "拖欠工资",
            "office": small_world.community,
        }
        return small_world.enter("mediation.disputes", **{**usual, **values})

    return enter
