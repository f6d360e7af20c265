"""A right record for any register, out of the chapter's own cases: what the contract tests enter."""

from typing import Any

from hequan.core.record import Record
from hequan.core.register import Register
from hequan.core.registry import registry
from tests.cast import SmallWorld
from tests.contract.cases import ABOUT_A_RECORD, cases_of, defaults_of


def values_for(world: SmallWorld, register: type[Register]) -> dict[str, Any]:
    """Values that the register takes; a record of another register that they need is entered first."""
    told = defaults_of(register.chapter).get(register.key) or _first_in_cases(register)
    values = {name: value for name, value in told.items() if name not in ABOUT_A_RECORD}
    for name in _references(register):
        if isinstance(values.get(name), str) or not (register.field(name).blank or name in values):
            values[name] = enter_sample(world, registry.register_of(register.field(name).related_model))
    return {"office": world.community} | values


def _references(register: type[Register]) -> list[str]:
    return [name for name in register.fields() if register.field(name).is_relation and name != "office"]


def enter_sample(world: SmallWorld, register: type[Register], **changes: Any) -> Record:
    """A record entered by the clerk of 甲街道, in 甲社区 unless said otherwise."""
    return world.enter(register, **(values_for(world, register) | changes))


def _first_in_cases(register: type[Register]) -> dict[str, Any]:
    """The first record of the register in the cases; what it points at is entered anew."""
    records = (record for case in cases_of(register.chapter) for record in case.records)
    told = next((record for record in records if record["register"] == register.key), None)
    assert told, f"no case of {register.chapter} enters a record of {register.key}: give it defaults"
    return told
