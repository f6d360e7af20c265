"""Finds the chapters and what they declare; lets a test add a declaration for a moment."""

import importlib
import inspect
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from difflib import get_close_matches
from importlib.util import find_spec
from types import ModuleType
from typing import TYPE_CHECKING

from django.conf import settings

if TYPE_CHECKING:
    from hequan.core.detector import Detector
    from hequan.core.figure import Figure
    from hequan.core.procedure import Procedure
    from hequan.core.register import Register
    from hequan.core.report import Sentence


class UnknownName(LookupError):
    """A register or figure was asked for by a name nobody declared; the message says which names come near."""


@dataclass
class Chapter:
    """One line of work: a package under chapters/, with all that it declares."""

    name: str
    title: str
    order: int
    about: str
    procedures: list["type[Procedure]"] = field(default_factory=list)
    registers: list["type[Register]"] = field(default_factory=list)
    figures: list["Figure"] = field(default_factory=list)
    sentences: list["Sentence"] = field(default_factory=list)
    detectors: list["Detector"] = field(default_factory=list)


class Registry:
    """Every declaration, by key, in the order of the chapters."""

    def __init__(self) -> None:
        self.chapters: dict[str, Chapter] = {}
        self.procedures: dict[str, type[Procedure]] = {}
        self.registers: dict[str, type[Register]] = {}
        self.figures: dict[str, Figure] = {}
        self.sentences: dict[str, Sentence] = {}
        self.detectors: dict[str, Detector] = {}

    def load(self) -> None:
        """Import what every chapter declares and note it."""
        packages = [
            importlib.import_module(app) for app in settings.INSTALLED_APPS if app.startswith("hequan.chapters.")
        ]
        for package in sorted(packages, key=lambda package: package.order):
            self.add_chapter(package)

    def add_chapter(self, package: ModuleType) -> None:
        """Note one chapter."""
        name = package.__name__.rsplit(".", 1)[1]
        chapter = Chapter(name, package.title, package.order, inspect.getdoc(package) or "")
        self.chapters[name] = chapter
        for declared in self._declared(package, "procedures"):
            self.add_procedure(declared, chapter)
        for declared in self._declared(package, "register"):
            self.add_register(declared, chapter)
        for declared in self._declared(package, "figures"):
            self.add_figure(declared, chapter)
        for declared in self._declared(package, "report"):
            self.add_sentence(declared, chapter)
        for declared in self._declared(package, "detectors"):
            self.add_detector(declared, chapter)

    def _declared(self, package: ModuleType, part: str) -> list:
        """What one part of a chapter declares itself, in its order; a chapter leaves out what it does not need.

        A part too long for one file is a package; its `parts` names the modules in the order of print.
        """
        from hequan.core.detector import Detector
        from hequan.core.figure import Figure
        from hequan.core.procedure import Procedure
        from hequan.core.register import Register
        from hequan.core.report import Sentence

        if find_spec(f"{package.__name__}.{part}") is None:
            return []
        module = importlib.import_module(f"{package.__name__}.{part}")
        kinds: dict[str, type] = {"procedures": Procedure, "register": Register, "figures": Figure}
        kind = (kinds | {"report": Sentence, "detectors": Detector})[part]
        modules = getattr(module, "parts", (module,))
        return [value for one in modules for value in vars(one).values() if self._declares(one, value, kind)]

    @staticmethod
    def _declares(module: ModuleType, value: object, kind: type) -> bool:
        """Whether a module declares a value itself: registers are classes, some of which it only imports."""
        if inspect.isclass(value):
            return issubclass(value, kind) and value.__module__ == module.__name__
        return isinstance(value, kind)

    def add_procedure(self, procedure: "type[Procedure]", chapter: Chapter) -> None:
        """Note a procedure under `chapter.class_name`."""
        procedure.bind(chapter.name)
        self._once(self.procedures, procedure.key, procedure)
        chapter.procedures.append(procedure)

    def add_register(self, register: "type[Register]", chapter: Chapter) -> None:
        """Note a register under `chapter.plural_class_name`."""
        register.bind(chapter.name)
        self._once(self.registers, register.key, register)
        chapter.registers.append(register)

    def add_figure(self, figure: "Figure", chapter: Chapter) -> None:
        """Note a figure under its own key."""
        self._once(self.figures, figure.key, figure)
        chapter.figures.append(figure)

    def add_sentence(self, sentence: "Sentence", chapter: Chapter) -> None:
        """Note a sentence of the annual report."""
        self._once(self.sentences, sentence.key, sentence)
        chapter.sentences.append(sentence)

    def add_detector(self, detector: "Detector", chapter: Chapter) -> None:
        """Note a detector of formalism."""
        self._once(self.detectors, detector.key, detector)
        chapter.detectors.append(detector)

    @staticmethod
    def _once(table: dict, key: str, declared: object) -> None:
        if key in table:
            raise ValueError(f"{key!r} is declared twice: {table[key]!r} and {declared!r}. Rename one of them.")
        table[key] = declared

    def register(self, name: str) -> "type[Register]":
        """A register by key or by its Chinese title."""
        for register in self.registers.values():
            if name in (register.key, register.title):
                return register
        known = {called: key for key, one in self.registers.items() for called in (key, one.title)}
        raise UnknownName(f"没有名为“{name}”的台账。{near(name, known, self.registers)}")

    def figure(self, name: str) -> "Figure":
        """A figure by key or by its Chinese title."""
        for figure in self.figures.values():
            if name in (figure.key, figure.title):
                return figure
        known = {called: key for key, one in self.figures.items() for called in (key, one.title)}
        raise UnknownName(f"没有名为“{name}”的数据项。{near(name, known, self.figures)}")

    def register_of(self, model: type) -> "type[Register]":
        """The register that keeps records of this model."""
        return next(register for register in self.registers.values() if register.model is model)

    @contextmanager
    def temporarily(self, package: ModuleType) -> Iterator[Chapter]:
        """Add a chapter for the length of a `with` block; everything is as before afterwards."""
        tables = ("chapters", "procedures", "registers", "figures", "sentences", "detectors")
        before = {name: dict(getattr(self, name)) for name in tables}
        try:
            self.add_chapter(package)
            yield self.chapters[package.__name__.rsplit(".", 1)[1]]
        finally:
            for name, table in before.items():
                setattr(self, name, table)


def near(name: str, known: dict[str, str], declared: "Mapping[str, type[Register] | Figure]") -> str:
    """Which names could have been meant: those spelt nearly so, else a few as examples."""
    keys = list(dict.fromkeys(known[called] for called in get_close_matches(name, known, n=3, cutoff=0.5)))
    told = "、".join(f"{key}（{declared[key].title}）" for key in keys or list(declared)[:3])
    return f"相近的有：{told}。" if keys else f"名称要写成“{told}”这样。"


registry = Registry()
