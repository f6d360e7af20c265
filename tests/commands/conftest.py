"""The fixtures of commands: a house that works by steps, as in the tests of procedures."""

from tests.procedures.conftest import office

__all__ = ["office"]
