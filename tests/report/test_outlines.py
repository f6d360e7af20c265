"""Outlines are data: what the loader reads, what it refuses, and that both shipped ones have what they must."""

import pytest
from django.conf import settings

from hequan.core import checks
from hequan.core.outline import UnknownOutline, outline, outlines
from hequan.core.strict_yaml import Malformed
from tests.report.conftest import SMALL


def test_both_forms_are_shipped():
    assert [one.title for one in outlines().values()] == ["八章提纲", "五部分提纲"]


def test_the_first_form_has_eight_chapters_then_problems_and_next_steps():
    parts = outline("eight_chapters").parts
    assert [len(part.sections) for part in parts] == [8, 0, 0]
    assert [part.paragraphs[0].rows.figure for part in parts[1:]] == ["leadership.problems", "leadership.work_points"]


def test_the_second_form_has_the_five_prescribed_parts():
    titles = [part.title for part in outline("prescribed_parts").parts]
    assert titles == [
        "{year}年推进法治政府建设的主要举措和成效",
        "存在的不足和原因",
        "党政主要负责人履行推进法治建设第一责任人职责情况",
        "{following_year}年主要安排",
        "其他需要报告的情况",
    ]


def test_an_outline_is_found_by_its_title():
    assert outline("五部分提纲").key == "prescribed_parts"


def test_an_unknown_outline_names_the_known_ones():
    with pytest.raises(UnknownOutline, match="没有名为“nine”的提纲。可用的提纲：eight_chapters"):
        outline("nine")


def test_an_office_puts_its_own_in_the_place_of_ours(written):
    own = written(SMALL.replace("小提纲", "本街道提纲").replace("order: 90", "order: 1"), key="eight_chapters")
    assert own.title == "本街道提纲"
    assert list(outlines()) == ["eight_chapters", "prescribed_parts"]


REFUSED = [
    ("title: 小提纲", "title: 小提纲\ntitle: 又一个", "'title' stands twice"),
    ("title: 小提纲", "title: 小提纲\ncolour: 红", "unknown key colour. Known keys: title, about"),
    ("about: 试用的提纲。\n", "", "about is missing"),
    ("order: 90", "order: 末", "order is '末', expected a int"),
    ("key: labour", "name: labour", "unknown key name"),
    ("key: labour", "key: labour\n            key: labour", "'key' stands twice"),
    ("key: family", "key: labour", "two paragraphs have the key 'labour'"),
    ("key: family", "key: opening", "two paragraphs have the key 'opening'"),
    ("title: 劳动", "title: （一）劳动", "the title has a number"),
    ("lead: 化解劳动争议", "lead: 一是化解劳动争议", "the lead has a number"),
    ("sentences: [mediation.labour]", "", "either sentences"),
    ("sentences: [mediation.labour]", "sentences: mediation.labour", "expected a list"),
    ("needs: [mediation.family_found]", "wants: [mediation.family_found]", "unknown key wants"),
    ("each: [", "every: [", "unknown key every"),
    ("- key: list", "- key: list\n        lead: 逐条", "either sentences"),
]


@pytest.mark.parametrize(("right", "wrong", "said"), REFUSED, ids=[said for _, _, said in REFUSED])
def test_a_malformed_outline_is_refused(written, right: str, wrong: str, said: str):
    assert right in SMALL
    with pytest.raises(Malformed, match=said) as refused:
        written(SMALL.replace(right, wrong, 1))
    assert "small.yaml" in str(refused.value)


def test_a_heading_too_deep_for_a_number_is_refused(written):
    deep = "  - title: 甲\n"
    for depth, title in enumerate("乙丙丁戊", 1):
        deep += f"{'    ' * depth}sections:\n{'    ' * depth}  - title: {title}\n"
    with pytest.raises(Malformed, match="戊: a heading below （1） has no number"):
        written(SMALL + deep)


def test_the_example_in_the_handbook_can_be_read(written):
    page = (settings.ROOT / "docs" / "howto" / "outline.md").read_text(encoding="utf-8")
    own = written(page.split("```yaml\n")[1].split("```")[0], key="short")
    assert [problem for problem in checks.problems() if problem.where == "outline short"] == []
    assert [paragraph.key for paragraph in own.paragraphs()] == ["mediation", "plans"]
