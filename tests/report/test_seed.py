"""Every figure and zero of the published report is in the example's ledgers, and stands in both forms of the report."""

from datetime import date

import pytest

from hequan.core import composer
from hequan.core.composition import Report, document
from hequan.core.figure import Value, evaluate
from hequan.core.outline import outline
from hequan.core.registry import registry
from tests.cast import World
from tests.report import seed
from tests.report.seed import Claim

CLAIMS = seed.own_claims()
FIGURES = [claim for claim in CLAIMS if claim.figure]
#: The day on which the report was signed.
SIGNED_ON = date(2022, 2, 10)


#: Composed once for all the questions below; nobody changes the example in between.
COMPOSED: dict[str, Report] = {}


@pytest.fixture(params=["eight_chapters", "prescribed_parts"])
def report(request: pytest.FixtureRequest, world: World) -> Report:
    """The example's report in one of the outlines."""
    if request.param not in COMPOSED:
        COMPOSED[request.param] = composer.report(outline(request.param), world.house, world.year, on=SIGNED_ON)
    return COMPOSED[request.param]


def test_the_project_s_copy_has_every_figure_of_the_annotated_report():
    published = seed.published_claims()
    if published is None:
        pytest.skip("The annotated report is not beside this clone; the project's own copy of its figures serves.")
    assert {(claim.measure, claim.kind, claim.value) for claim in CLAIMS} == published


@pytest.mark.parametrize("claim", FIGURES, ids=lambda claim: claim.figure)
def test_the_ledgers_give_the_figure(world: World, claim: Claim):
    value = ledger(world, claim)
    assert (value.value, value.figure.unit) == (claim.value, claim.unit or value.figure.unit), claim
    if claim.population is not None:
        assert (value.whole, value.part) == (claim.population, claim.population), "the rate names what it covers"


@pytest.mark.parametrize("claim", FIGURES, ids=lambda claim: claim.figure)
@pytest.mark.feature("10.1")
def test_the_figure_opens_as_many_rows_as_it_says(world: World, claim: Claim):
    value = ledger(world, claim)
    assert value.figure.rows(world.house, world.period).count() == value.rows, claim


@pytest.mark.feature("2.7")
@pytest.mark.feature("3.8")
@pytest.mark.parametrize("claim", FIGURES, ids=lambda claim: claim.figure)
def test_the_report_prints_the_figure(report: Report, claim: Claim):
    numbers = [number for passage in report.passages() for number in passage.numbers if not number.field]
    found = [number for number in numbers if number.value.figure.key == claim.figure]
    assert found, f"{claim} is not in the outline {report.outline.key}"
    for number in found:
        assert number.value.value == claim.value
        if claim.kind == "zero":
            assert number.text.removeprefix("本年度") == number.value.figure.zero.removeprefix("本年度")
        else:
            assert number.text.startswith(f"{claim.value}{claim.unit}")


@pytest.mark.parametrize("claim", FIGURES, ids=lambda claim: claim.figure)
def test_the_words_on_paper_carry_the_figure(report: Report, claim: Claim):
    zero = registry.figures[claim.figure].zero.removeprefix("本年度")
    assert (zero if claim.kind == "zero" else f"{claim.value}{claim.unit}") in document(report).text


def test_the_report_bears_the_day_of_signature(world: World):
    claim = next(claim for claim in CLAIMS if claim.kind == "date")
    paper = document(composer.report(outline("eight_chapters"), world.house, world.year, on=SIGNED_ON))
    assert int(f"{paper.signed_on:%Y%m%d}") == claim.value
    assert paper.dated == "2022年2月10日"


def test_the_opening_names_the_district_s_work_points(world: World):
    paper = document(composer.report(outline("eight_chapters"), world.house, world.year, on=SIGNED_ON))
    assert "钟府办发〔2021〕7号" in paper.blocks[0].text
    assert paper.addressee == "区人民政府"


def ledger(world: World, claim: Claim) -> Value:
    """What the ledgers of the example give for a claim."""
    return evaluate([registry.figures[claim.figure]], world.house, world.period)[claim.figure]
