"""Rules about a procedure: it can be followed from its start, writes columns that exist, counts what the law counts."""

from collections import Counter
from collections.abc import Iterator

from django.core.exceptions import FieldDoesNotExist
from django.db import models
from django.template import TemplateDoesNotExist
from django.template.loader import get_template

from hequan.core.checks.problem import Fault, Rule, is_chinese
from hequan.core.procedure import Procedure
from hequan.core.register import Register
from hequan.core.registry import registry
from hequan.core.step import DUTIES, Step


def says_what_it_is(procedure: type[Procedure]) -> Iterator[Fault]:
    """A procedure has a Chinese title of its own and a docstring that tells the way from start to end."""
    if not is_chinese(getattr(procedure, "title", "")):
        yield f"title is {getattr(procedure, 'title', '')!r}.", "Call it what the statute calls it."
    if not is_chinese(procedure.about()):
        yield "its docstring tells no way.", "Write the steps in order, in Chinese."
    for other in registry.procedures.values():
        if other is not procedure and other.title == procedure.title:
            yield f"{other.key} has the same title {procedure.title!r}.", "Say in the title what distinguishes them."


def is_kept_by_one_register(procedure: type[Procedure]) -> Iterator[Fault]:
    """Exactly one register goes by the procedure."""
    kept = [register.key for register in registry.registers.values() if register.procedure is procedure]
    if len(kept) != 1:
        yield f"{len(kept)} registers go by it: {', '.join(kept)}.", "Name it as `procedure` of one register."


def titles_are_chinese(procedure: type[Procedure]) -> Iterator[Fault]:
    """Every step and every clock has a Chinese title that no other of the procedure has."""
    for kind, named in (("step", procedure.steps()), ("clock", procedure.clocks())):
        seen = Counter(one.title for one in named.values())
        for name, one in named.items():
            if not is_chinese(one.title) or seen[one.title] > 1:
                yield f"the title of {kind} {name} is {one.title!r}.", "Give it words of the statute that no other has."


def can_be_followed(procedure: type[Procedure]) -> Iterator[Fault]:
    """Every step but the first names what comes before it, steps of the same procedure, and none waits for itself."""
    known = set(procedure.steps().values())
    for step in procedure.steps().values():
        before = (*step.after, *step.either)
        if step is procedure.start():
            if before:
                yield f"the first step {step.name} names what comes before it.", "Begin with entering the record."
        elif not before and not step.prior:
            yield f"step {step.name} names nothing that comes before it.", "Give it `after` or `either`."
        elif step.prior and not step.sets:
            yield f"step {step.name} is prior and has no column.", "Name in `sets` the day entered with the record."
        for other in (*before, *step.until, *step.fixed_by):
            if other not in known:
                yield f"step {step.name} names {other!r}, which is no step here.", "Name a step of this procedure."
        if _waits_for_itself(step, step, set()):
            yield f"step {step.name} waits for itself.", "Take the circle out of `after`."


def comes_to_an_end(procedure: type[Procedure]) -> Iterator[Fault]:
    """At least one step closes the matter."""
    if not any(step.closes for step in procedure.steps().values()):
        yield "no step closes the matter.", "Mark the last step with closes=True."


def steps_are_known_duties(procedure: type[Procedure]) -> Iterator[Fault]:
    """Who takes a step, and who waives one, is a known duty."""
    for step in procedure.steps().values():
        for duty in (step.by, step.waived_by):
            if duty not in DUTIES:
                yield f"step {step.name} belongs to {duty!r}.", f"Expected one of {', '.join(DUTIES)}."


def writes_columns_of_its_register(procedure: type[Procedure]) -> Iterator[Fault]:
    """Every field that a step or a clock writes is one of the register's form; days may stay empty until their step."""
    register = _register(procedure)
    if register is None:
        return
    if procedure.start().sets[:1] != (register.dated,) and not _is_dated_by_due_day(procedure, register):
        yield f"the first step sets {procedure.start().sets}.", f"Let it set {register.dated!r}, the register's day."
    for name in _named(procedure):
        if name not in register.fields():
            yield f"it writes {name!r}, which the register's form does not have.", "Add the field or correct the name."
    for name in procedure.owned():
        field = _field(register, name)
        if field is not None and not (field.null or field.blank or field.has_default()):
            yield f"{name!r} can't stay empty until its step is taken.", "Allow null or blank, or give a default."


def sets_days(procedure: type[Procedure]) -> Iterator[Fault]:
    """What a step sets, and what a clock shows or is given, is a day or a moment."""
    register = _register(procedure)
    clocks = procedure.clocks().values()
    named = [name for clock in clocks for name in (clock.sets, clock.given, clock.from_field) if name]
    named += [name for step in procedure.steps().values() for name in step.sets[:1]]
    beside = [name for step in procedure.steps().values() for name in step.sets[1:]]
    for name in [*named, *beside] if register else ():
        kinds = models.DateField | models.TimeField if name in beside else models.DateField
        if not isinstance(_field(register, name), kinds | type(None)):
            yield f"{name!r} is no day.", "Name a DateField, a DateTimeField where hours are counted, or two columns."


def clocks_can_run(procedure: type[Procedure]) -> Iterator[Fault]:
    """Every clock has a limit or a given day, and starts and stops at steps of the procedure."""
    known = set(procedure.steps().values())
    for name, clock in procedure.clocks().items():
        if bool(clock.limits) == bool(clock.given):
            yield f"clock {name} has {len(clock.limits)} limits and given={clock.given!r}.", "Give it one of the two."
        if not clock.starts or not clock.stops:
            yield f"clock {name} never starts or never stops.", "Name the steps that start and stop it."
        pauses = [step for pause in clock.pauses for step in (pause.begins, pause.ends)]
        for step in (*clock.starts, *clock.stops, *pauses, *clock.extends):
            if step not in known:
                yield f"clock {name} names {step!r}, which is no step here.", "Name a step of this procedure."
        kinds = {limit.kind for limit in clock.limits}
        if kinds & {"gate", "article"} and not all(limit.setting for limit in clock.limits):
            yield f"clock {name} counts a {', '.join(sorted(kinds))}.", "Count a deadline, a floor or a cadence."


def papers_are_named_once(procedure: type[Procedure]) -> Iterator[Fault]:
    """Every paper of the dossier has a key of its own and a Chinese title."""
    seen = Counter(paper.key for _, paper in procedure.papers())
    for _, paper in procedure.papers():
        if seen[paper.key] > 1 or not is_chinese(paper.title):
            yield f"paper {paper.key!r} reads {paper.title!r}, {seen[paper.key]} times.", "Name each paper once."


def documents_can_be_printed(procedure: type[Procedure]) -> Iterator[Fault]:
    """Every document has its template."""
    for step in procedure.steps().values():
        for document in step.documents:
            try:
                get_template(document.template)
            except TemplateDoesNotExist:
                yield f"document {document.key!r} has no template {document.template!r}.", "Write it in the chapter."


def _named(procedure: type[Procedure]) -> list[str]:
    steps = [name for step in procedure.steps().values() for name in step.owned]
    clocks = procedure.clocks().values()
    register = _register(procedure)
    shown = [name for clock in clocks for name in (clock.sets, clock.given, clock.from_field) if name]
    computed = {name for name in shown if register and isinstance(getattr(register.model, name, None), property)}
    return [name for name in dict.fromkeys((*steps, *shown)) if name not in computed]


def _is_dated_by_due_day(procedure: type[Procedure], register: type[Register]) -> bool:
    """Whether the register's day is one that a clock is given: the matter then begins when it is entered."""
    return any(clock.given == register.dated for clock in procedure.clocks().values())


def _waits_for_itself(step: Step, wanted: Step, seen: set[Step]) -> bool:
    for before in (*step.after, *step.either):
        if before is wanted:
            return True
        if before not in seen and _waits_for_itself(before, wanted, seen | {before}):
            return True
    return False


def _register(procedure: type[Procedure]) -> type[Register] | None:
    return next((one for one in registry.registers.values() if one.procedure is procedure), None)


def _field(register: type[Register] | None, name: str) -> models.Field | None:
    if register is None:
        return None
    try:
        return register.field(name)
    except FieldDoesNotExist:
        return None


RULES: dict[str, Rule] = {
    "core.E701": says_what_it_is,
    "core.E702": is_kept_by_one_register,
    "core.E703": titles_are_chinese,
    "core.E704": can_be_followed,
    "core.E705": comes_to_an_end,
    "core.E706": steps_are_known_duties,
    "core.E707": writes_columns_of_its_register,
    "core.E708": sets_days,
    "core.E709": clocks_can_run,
    "core.E710": papers_are_named_once,
    "core.E711": documents_can_be_printed,
}
