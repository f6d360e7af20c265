"""Puts each question to every register and every figure there is."""

import pytest

from hequan.core.registry import registry


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """A test that takes `register`, `figure` or `sentence` is asked about each of them."""
    for name, declared in (
        ("register", registry.registers),
        ("figure", registry.figures),
        ("sentence", registry.sentences),
    ):
        if name in metafunc.fixturenames:
            metafunc.parametrize(name, list(declared.values()), ids=list(declared))
