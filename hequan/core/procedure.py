"""Procedure (程序): the steps, gates and clocks that a statute asks of one kind of matter — a declaration."""

import inspect
import re
from typing import Any, ClassVar

from hequan.core.clock import Clock
from hequan.core.law import Limit
from hequan.core.step import Paper, Step


class Procedure:
    """One statutory procedure. Steps and clocks are attributes of the class, in the order in which they are read.

    title         what it is called
    by_reference  the article by which it applies where the statute does not name the office; an office may switch it
                  off by a local rule, and then keeps the register without it
    person        the field of the record that names who handles the matter, for the to-do list
    law_as_of     the name of the step whose day decides which version of the law applies, where it is not the first
    """

    title: ClassVar[str]
    by_reference: ClassVar[Limit | None] = None
    person: ClassVar[str] = ""
    law_as_of: ClassVar[str] = ""

    chapter: ClassVar[str] = ""
    key: ClassVar[str] = ""
    _steps: ClassVar[dict[str, Step]]
    _clocks: ClassVar[dict[str, Clock]]

    def __init_subclass__(cls, **kwargs: Any) -> None:
        super().__init_subclass__(**kwargs)
        cls._steps = {name: value for name, value in vars(cls).items() if isinstance(value, Step)}
        cls._clocks = {name: value for name, value in vars(cls).items() if isinstance(value, Clock)}
        for step in cls._steps.values():
            step.until, step.fixed_by = (
                tuple(cls._steps[one] if isinstance(one, str) else one for one in named)
                for named in (step.until, step.fixed_by)
            )

    @classmethod
    def bind(cls, chapter: str) -> None:
        """Give the procedure its place: `AnswerRequest` in `openness` becomes `openness.answer_request`."""
        cls.chapter = chapter
        cls.key = f"{chapter}.{re.sub(r'(?<!^)(?=[A-Z])', '_', cls.__name__).lower()}"

    @classmethod
    def steps(cls) -> dict[str, Step]:
        """Its steps by name, in order."""
        return cls._steps

    @classmethod
    def clocks(cls) -> dict[str, Clock]:
        """Its clocks by name, in order."""
        return cls._clocks

    @classmethod
    def start(cls) -> Step:
        """The step that begins a matter: entering it in the register."""
        return next(step for step in cls._steps.values() if not step.prior)

    @classmethod
    def papers(cls) -> list[tuple[Step, Paper]]:
        """Every paper of its dossier with the step that it comes from, in the order of the dossier."""
        return [(step, paper) for step in cls._steps.values() for paper in step.papers]

    @classmethod
    def owned(cls) -> dict[str, Step]:
        """The fields of the record that only a later step writes, each with the first such step."""
        start = cls.start()
        found: dict[str, Step] = {}
        for step in cls._steps.values():
            if step is not start and not step.prior:
                for name in step.owned:
                    found.setdefault(name, step)
        shown = {clock.sets: start for clock in cls._clocks.values() if clock.sets}
        return {name: step for name, step in (shown | found).items() if name not in start.owned}

    @classmethod
    def about(cls) -> str:
        """The docstring: the way from start to end."""
        return inspect.cleandoc(cls.__doc__ or "")
