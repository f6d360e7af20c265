"""Every case of every chapter comes out, and the cases notice when a figure is made wrong."""

from collections import defaultdict

import pytest

from hequan.core.figure import Ratio
from hequan.core.registry import registry
from tests.cast import rolled_back
from tests.contract.cases import Entered, agrees, all_cases, cases_of
from tests.contract.mutate import mutants


@pytest.mark.parametrize("case", all_cases(), ids=str)
def test_case(case, small_world):
    entered = Entered(small_world, case).enter()
    wrong = [
        entered.explain(key)
        for key, expected in case.figures.items()
        if not agrees(entered.value(registry.figure(key)).value, expected)
    ]
    assert not wrong, "\n".join(wrong)


@pytest.mark.parametrize("chapter", list(registry.chapters))
def test_cases_notice_a_wrong_figure(chapter, small_world):
    """A condition dropped, or a border of the year missed by a day, makes some case of the chapter fail."""
    unnoticed = {figure.key: mutants(figure) for figure in registry.chapters[chapter].figures}
    for case in cases_of(chapter):
        with rolled_back():
            entered = Entered(small_world, case).enter()
            for key, expected in case.figures.items():
                unnoticed[key] = [m for m in unnoticed.get(key, []) if agrees(measured(entered, m), expected)]
    told = [str(mutant) for left in unnoticed.values() for mutant in left]
    assert not told, f"no case in {chapter}/cases/figures.yaml notices that a figure …\n" + "\n".join(told)


def measured(entered, mutant):
    """What a wrong figure comes to on the records of a case."""
    return entered.value(mutant.figure, mutant.period(entered.case.period)).value


def test_parts_of_rates_are_figures_of_their_own():
    """So that their conditions and borders have cases, and a reader can open either."""
    rates = [figure for figure in registry.figures.values() if isinstance(figure, Ratio)]
    hidden = [rate.key for rate in rates for count in (rate.part, rate.whole) if count.key not in registry.figures]
    assert hidden == []


def test_every_figure_has_a_case():
    told = defaultdict(list)
    for case in all_cases():
        for key in case.figures:
            told[key].append(case.title)
    assert [key for key in registry.figures if key not in told] == []
