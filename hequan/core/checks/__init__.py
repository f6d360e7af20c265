"""`hequan check`: every declaration held against the rules; each rule is one function with an id and a hint.

The ids never change once published: core.E0… chapters, E1… registers, E2… figures, E3… sentences, E4… outlines,
core.E5… laws, core.E6… detectors, core.E7… procedures.
"""

from collections.abc import Iterator, Mapping

from hequan.core.checks import chapters, detectors, figures, laws, outlines, procedures, registers, sentences
from hequan.core.checks.problem import Problem, Rule, found
from hequan.core.registry import registry

__all__ = ["Problem", "problems", "rules"]


def problems() -> Iterator[Problem]:
    """Every fault of every declaration, chapter by chapter."""
    for chapter in registry.chapters.values():
        yield from found(chapters.RULES, chapter.name, chapter)
    for register in registry.registers.values():
        yield from found(registers.RULES, register.key, register)
    for figure in registry.figures.values():
        yield from found(figures.RULES, figure.key, figure)
    for sentence in registry.sentences.values():
        yield from found(sentences.RULES, sentence.key, sentence)
    for procedure in registry.procedures.values():
        yield from found(procedures.RULES, procedure.key, procedure)
    for detector in registry.detectors.values():
        yield from found(detectors.RULES, detector.key, detector)
    yield from outlines.problems()
    yield from laws.problems()


def rules() -> Mapping[str, Rule]:
    """Every rule by its id; the first line of its docstring says what it asks."""
    of_declarations = chapters.RULES | registers.RULES | figures.RULES | sentences.RULES | detectors.RULES
    return of_declarations | procedures.RULES | outlines.RULES | laws.RULES
