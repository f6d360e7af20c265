"""The way of a major decision drawn as BPMN, from our own declaration: the same steps, the same branches."""

from collections.abc import Iterator

from bench.decisions import REGISTER
from hequan.core.registry import registry
from hequan.core.step import Step

NAMESPACE = "http://www.omg.org/spec/BPMN/20100524/MODEL"
PROCESS = "make_decision"
#: Beside the way, but done to every decision here.
BESIDE = "evaluated"


def drawn() -> bytes:
    """The process as a file of BPMN."""
    lines, last = [node("startEvent", "begin")], "begin"
    for step in main_steps():
        lines += _of(step, last)
        last = f"after_{step.name}" if step.when or step.conditional else step.name
    lines += [node("endEvent", "end"), flow(last, "end")]
    process = f'<process id="{PROCESS}" isExecutable="true">{"".join(lines)}</process>'
    return f'<definitions xmlns="{NAMESPACE}" id="file">{process}</definitions>'.encode()


def main_steps() -> Iterator[Step]:
    """The steps that a decision goes through here, in order; the first is its beginning."""
    procedure = registry.registers[REGISTER].procedure
    assert procedure is not None
    for step in list(procedure.steps().values())[1:]:
        if not step.side or step.name == BESIDE:
            yield step


def _of(step: Step, last: str) -> Iterator[str]:
    """One step: behind a gateway if not every decision has it, behind another if somebody says yes or no to it."""
    name, join, condition = step.name, f"after_{step.name}", ""
    if step.when:
        yield from _fork(f"has_{name}", last, join)
        last = condition = f"has_{name}"
    if step.conditional:
        yield from _fork(f"needs_{name}", last, f"no_{name}", condition)
        yield node("manualTask", f"no_{name}") + flow(f"no_{name}", join)
        last = condition = f"needs_{name}"
    yield node("manualTask", name) + flow(last, name, condition)
    if condition:
        yield node("exclusiveGateway", join) + flow(name, join)


def _fork(name: str, last: str, otherwise: str, given: str = "") -> Iterator[str]:
    """A gateway named like the condition of its first way; the other way needs none."""
    yield node("exclusiveGateway", name, default=f"{name}__{otherwise}")
    yield flow(last, name, given)
    yield flow(name, otherwise)


def node(kind: str, name: str, **more: str) -> str:
    """An event, a gateway or a task."""
    told = "".join(f' {key}="{value}"' for key, value in {"id": name, "name": name, **more}.items())
    return f"<{kind}{told}/>"


def flow(begins: str, ends: str, condition: str = "") -> str:
    """An arrow, on a condition or not."""
    inside = f"<conditionExpression>{condition}</conditionExpression>" if condition else ""
    return f'<sequenceFlow id="{begins}__{ends}" sourceRef="{begins}" targetRef="{ends}">{inside}</sequenceFlow>'
