"""The decisions driven by the product itself: entered, then each step taken through its one door, gates and all."""

import time
from dataclasses import dataclass, field
from typing import Any

from bench.decisions import EXECUTIONS, NOT_NEEDED, REGISTER, VIEWS, Deed, beginning, execution, views
from hequan.core import change, take
from hequan.core.actor import Actor
from hequan.core.record import Record
from hequan.core.registry import registry


@dataclass
class Hequan:
    """One house at work; `refused` counts the illegal skips that were tried and refused.

    Rows of other registers that the gates ask for (who said what in the discussion, how the execution went) are
    entered beside, and their time is kept apart: SpiffWorkflow has nothing that answers to them.
    """

    house: Any
    refused: int = 0
    beside: list[float] = field(default_factory=list)

    @property
    def actor(self) -> Actor:
        """Who does all of it."""
        return Actor.command(self.house, "基准测试")

    def begin(self, seed: int, deeds: list[Deed]) -> tuple[int, Record]:
        """(id, record) of a decision that was entered."""
        register = registry.registers[REGISTER]
        record = change.enter(self.actor, register, beginning(seed, self.house), at=deeds[0].at)
        return record.pk, record

    def step(self, record: Record, deed: Deed) -> Record:
        """The record after one step."""
        told = {"on": deed.on, "at": deed.at, "seen": record.version, "values": deed.values, "shelved": deed.shelved}
        if not deed.needed:
            told |= {"values": {}, "shelved": (), "needed": False, "reason": NOT_NEEDED}
        return take.take(self.actor, registry.registers[REGISTER], record, deed.step, **told)

    def prepare(self, record: Record, deed: Deed) -> None:
        """What the gates of a step ask of other registers, entered before it."""
        begun = time.perf_counter()
        rows = {"discussed": (VIEWS, views), "executed": (EXECUTIONS, lambda *of: [execution(*of)])}.get(deed.step)
        if rows is None:
            return
        key, made = rows
        change.enter_many(self.actor, registry.registers[key], made(record, self.house), at=deed.at)
        self.beside.append(time.perf_counter() - begun)

    def try_to_skip(self, record: Record, deed: Deed) -> None:
        """Try to decide at once, without all that the law asks before: it must be refused."""
        try:
            told = {"on": deed.on, "at": deed.at, "seen": record.version, "values": {"execution_unit": "示例办公室"}}
            take.take(self.actor, registry.registers[REGISTER], record, "decided", **told)
        except take.Refused:
            self.refused += 1
