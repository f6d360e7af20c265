"""The same decisions on SpiffWorkflow: its whole state as JSON in the same database after each step."""

import json
from dataclasses import dataclass
from functools import cached_property
from typing import Any
from uuid import UUID

from django.db import connection, transaction
from SpiffWorkflow.bpmn import BpmnWorkflow
from SpiffWorkflow.bpmn.parser import BpmnParser
from SpiffWorkflow.bpmn.serializer import BpmnWorkflowSerializer
from SpiffWorkflow.bpmn.serializer.config import DEFAULT_CONFIG
from SpiffWorkflow.bpmn.serializer.default.workflow import BpmnWorkflowConverter, WorkflowConverter
from SpiffWorkflow.task import TaskState

from bench.decisions import NOT_NEEDED, Deed
from bench.diagram import PROCESS, drawn, main_steps

TABLE = "CREATE TABLE IF NOT EXISTS bench_workflow (id INTEGER PRIMARY KEY, state TEXT NOT NULL)"


class StateOnly(BpmnWorkflowConverter):
    """Saves how far a decision has come and leaves out the drawing, which is the same for all of them."""

    spec: Any = None

    def to_dict(self, workflow: BpmnWorkflow) -> dict[str, Any]:
        """The state."""
        return WorkflowConverter.to_dict(self, workflow)

    def from_dict(self, dct: dict[str, Any]) -> BpmnWorkflow:
        """The workflow in that state."""
        workflow = self.target_class(self.spec, {}, deserializing=True)
        workflow.tasks = self.mapping_from_dict(dct["tasks"], UUID, workflow=workflow)
        workflow.task_tree = workflow.tasks[UUID(dct["root"])]
        self.set_default_attributes(workflow, dct)
        return workflow


@dataclass
class Spiff:
    """One engine with one drawing.

    reads_again  each step is a request of its own that finds its state saved, as ours is
    lean         only what changes is saved with each decision; the drawing, which is the same for all, is kept once
    """

    reads_again: bool = False
    lean: bool = False

    @cached_property
    def spec(self) -> Any:
        """The drawing, parsed."""
        parser = BpmnParser()
        parser.add_bpmn_str(drawn())
        return parser.get_spec(PROCESS)

    @cached_property
    def serializer(self) -> BpmnWorkflowSerializer:
        """As its documentation configures it; lean, with one converter of ours."""
        state_only = type("StateOnly", (StateOnly,), {"spec": self.spec})
        config = DEFAULT_CONFIG | ({BpmnWorkflow: state_only} if self.lean else {})
        return BpmnWorkflowSerializer(BpmnWorkflowSerializer.configure(config))

    def begin(self, deeds: list[Deed]) -> tuple[int, Any]:
        """(id, workflow) of a decision that was begun and saved."""
        workflow = BpmnWorkflow(self.spec)
        taken = {deed.step: deed.needed for deed in deeds}
        for step in main_steps():
            workflow.task_tree.data[f"has_{step.name}"] = step.name in taken
            workflow.task_tree.data[f"needs_{step.name}"] = taken.get(step.name, False)
        workflow.do_engine_steps()
        state = self.serializer.serialize_json(workflow)
        with transaction.atomic(), connection.cursor() as cursor:
            cursor.execute("INSERT INTO bench_workflow (state) VALUES (%s)", [state])
            return cursor.lastrowid, workflow

    def step(self, pk: int, workflow: Any, deed: Deed) -> Any:
        """The workflow after one step, saved."""
        with transaction.atomic(), connection.cursor() as cursor:
            if self.reads_again:
                cursor.execute("SELECT state FROM bench_workflow WHERE id = %s", [pk])
                workflow = self.serializer.deserialize_json(cursor.fetchone()[0])
            task = workflow.get_next_task(state=TaskState.READY, manual=True)
            expected = deed.step if deed.needed else f"no_{deed.step}"
            if task.task_spec.bpmn_id != expected:
                raise RuntimeError(f"SpiffWorkflow is at {task.task_spec.bpmn_id}, the decision at {expected}")
            task.data[deed.step] = said(deed)
            task.run()
            workflow.do_engine_steps()
            state = self.serializer.serialize_json(workflow)
            cursor.execute("UPDATE bench_workflow SET state = %s WHERE id = %s", [state, pk])
        return workflow


def said(deed: Deed) -> dict[str, Any]:
    """What is kept of one step, as much as our event keeps: who, when, what its form says."""
    told = {"by": "基准测试", "on": deed.on.isoformat(), "at": deed.at.isoformat(), "shelved": list(deed.shelved)}
    return told | json.loads(json.dumps(deed.values, default=str)) | ({} if deed.needed else {"reason": NOT_NEEDED})
