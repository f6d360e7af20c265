"""Step: one act that a procedure asks for, what must be there before it, and what it leaves in the record."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING, Any

from hequan.core.law import Limit, quoted

if TYPE_CHECKING:
    from hequan.core.case import Case

#: Where something stands in the law: one limit or article, or one in each of several laws that followed one another.
Basis = Limit | tuple[Limit, ...]

#: The file of what no law that was seen settles.
OWN = "本地规定"

#: What the column `answer` of a step receives.
YES, NO = "yes", "no"

#: Who takes a step, and what people call it.
DUTIES = {"enter": "经办人", "review": "合法性审核人", "approve": "负责人"}


@dataclass(frozen=True)
class Reason:
    """Why a step can't be taken: a sentence that says what is missing, and where the law asks for it."""

    sentence: str
    citation: str

    def __str__(self) -> str:
        return f"{self.sentence}（依据：{self.citation}）" if self.citation else self.sentence


@dataclass(frozen=True)
class Where:
    """Holds where a field of the record has one of some values; without a record it leaves the question open."""

    field: str
    values: tuple[object, ...]

    def __init__(self, field: str, *values: object) -> None:
        object.__setattr__(self, "field", field)
        object.__setattr__(self, "values", values)

    def __call__(self, case: Case) -> bool:
        """Whether it holds."""
        return case.record is None or getattr(case.record, self.field) in self.values


@dataclass(frozen=True)
class Gate:
    """One thing that must be there before a step.

    missing  says in one sentence what is missing and what to do, or nothing when the gate is open
    basis    the article that asks for it
    filled   the answer depends on what the step's form says, so that it is asked only when the step is taken
    """

    missing: Callable[[Case], str]
    basis: Basis
    filled: bool = False


@dataclass(frozen=True)
class Paper:
    """One paper that belongs into the dossier; it comes into being at its step.

    required  always; otherwise only as the case needs it
    """

    key: str
    title: str
    required: bool = True


@dataclass(frozen=True)
class Document:
    """One document that is printed from the record once its step can be taken.

    template  the page that prints it, `<chapter>/<key>.html` of the chapter's templates
    basis     the article that lists what it must contain
    rows      rows of other registers that it lists, as {name in the template: (register, its field that names the
              record, the fields that they are sorted by)}
    """

    key: str
    title: str
    template: str
    basis: Basis
    rows: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    def rows_of(self, case: Case) -> dict[str, list[Any]]:
        """The rows that it lists, sorted, else as they were entered."""
        told = {name: (case.rows(*one[:2]), one[2:]) for name, one in self.rows.items()}
        return {name: list(rows.order_by(*order, "pk")) for name, (rows, order) in told.items()}


@dataclass(eq=False)
class Step:
    """One act of a procedure. Where several steps or names can be given, one may stand alone.

    title        what is done, in the words of the statute
    basis        the article that asks for it
    after        the steps that must have been taken (or found not needed) before; several names: all of them
    either       of these, one must have been taken before
    until        the steps after which this one can't be taken any more, besides those that close the matter; steps
                 that are declared further down are named
    fixed_by     the steps after which what it says can't be put right any more, named like those of `until`
    sets         the columns that receive its day (a DateField), its moment (a DateTimeField) or, after a day, its time
                 of day (a TimeField)
    asks         the fields of the record that its form offers
    must         those of them that can't stay empty
    many         it can be taken again and again
    by           who takes it: a key of DUTIES
    gates        what else must be there
    papers       the papers that it brings into the dossier
    documents    the documents printed for it
    conditional  when the law asks for it, in words: then a yes or a no with its reason is recorded
    waived_by    who may record the no
    waiver       what must hold before the no may be recorded
    answer       the column that receives the yes or the no
    because      the column that receives the reason of the no
    when         for which records it exists at all
    in_force     it exists only for matters that began while its basis was in force
    side         it is no stage on the way from start to end, but something that may happen beside it
    closes       once it is taken nothing is open any more; only steps that come after it can follow
    waits        whom the matter waits for, once it is taken and until the next step: nobody in the office
    seals        the rows that can't be changed any more once it was taken: (register, its field that names the record)
    prior        it lies before the matter came to the office: its day is entered with the record, nobody takes it
    about        what to do and what to watch, for the form
    """

    title: str
    basis: Basis
    after: Sequence[Step] = ()
    either: Sequence[Step] = ()
    until: Sequence[Any] = ()
    fixed_by: Sequence[Any] = ()
    sets: Sequence[str] = ()
    asks: Sequence[str] = ()
    must: Sequence[str] = ()
    many: bool = False
    by: str = "enter"
    gates: Sequence[Gate] = ()
    papers: Sequence[Paper] = ()
    documents: Sequence[Document] = ()
    conditional: str = ""
    waived_by: str = "enter"
    waiver: Sequence[Gate] = ()
    answer: str = ""
    because: str = ""
    when: Callable[[Case], bool] | None = None
    in_force: bool = False
    side: bool = False
    closes: bool = False
    waits: str = ""
    seals: Sequence[tuple[str, str]] = ()
    prior: bool = False
    about: str = ""
    name: str = field(default="", init=False)

    def __post_init__(self) -> None:
        self.after, self.either, self.until = (several(steps) for steps in (self.after, self.either, self.until))
        self.fixed_by = several(self.fixed_by)
        self.sets = several(self.sets)
        self.must = several(self.must)
        self.asks = tuple(dict.fromkeys((*self.must, *several(self.asks))))

    def __set_name__(self, owner: type, name: str) -> None:
        self.name = name

    def __repr__(self) -> str:
        return f"<Step {self.name}: {self.title}>"

    def exists_for(self, case: Case) -> bool:
        """Whether the matter has this step at all."""
        if self.prior and case.record is not None and getattr(case.record, self.sets[0]) is None:
            return False
        if self.in_force and not any(limit.value(case.law_day) for limit in limits_of(self.basis)):
            return False
        return self.when is None or self.when(case)

    @property
    def owned(self) -> tuple[str, ...]:
        """The fields of the record that only this step writes."""
        kept = (name for name in (self.answer, self.because) if name)
        return tuple(dict.fromkeys((*self.sets, *self.asks, *kept)))


def several(given: Any) -> tuple[Any, ...]:
    """What a declaration gives for something that it may give one or several of: always a tuple."""
    return tuple(given) if isinstance(given, tuple | list) else (given,)


def limits_of(basis: Basis) -> tuple[Limit, ...]:
    """The limits and articles of a basis."""
    return basis if isinstance(basis, tuple) else (basis,)


def cite(basis: Basis, day: date) -> str:
    """《…》第几条 as it stood on a day; where the text of then was not seen, the law's title and that it was not."""
    limits = limits_of(basis)
    for limit in limits:
        value = limit.value(day)
        if value and value.article:
            return value.citation
    left = next((limit for limit in limits if limit.value(day)), None)
    if left:
        own = f"{OWN}：{left.title}"
        return own if left.law == OWN else f"{quoted(left.law)}（{own}）"
    following = [limit.values[0] for limit in limits if limit.values]
    return f"{following[0].citation}（{following[0].since} 起施行，参照）" if following else quoted(limits[0].law)
