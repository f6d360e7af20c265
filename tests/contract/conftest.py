"""Puts each question to every register and every figure there is."""

import pytest

from hequan.core.figure import Count, Distinct
from hequan.core.registry import registry

FIGURES, REGISTERS = registry.figures, registry.registers
#: A test that takes a parameter of one of these names is asked about each of them.
ASKED = {
    "register": REGISTERS,
    "register_with_personal_data": {key: one for key, one in REGISTERS.items() if one.private},
    "stepping_register": {key: one for key, one in REGISTERS.items() if one.procedure},
    "figure": FIGURES,
    "count": {key: one for key, one in FIGURES.items() if isinstance(one, Count)},
    "adding_up": {k: one for k, one in FIGURES.items() if isinstance(one, Count) and not isinstance(one, Distinct)},
    "sentence": registry.sentences,
}


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """One test for each declaration."""
    for name, declared in ASKED.items():
        if name in metafunc.fixturenames:
            metafunc.parametrize(name, list(declared.values()), ids=list(declared))
