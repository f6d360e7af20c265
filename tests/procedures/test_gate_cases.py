"""The legal cases of every gate: steps on their days, then the one that is refused, with its article, or taken."""

from typing import Any

import pytest

from hequan.commands.procedure import day_or_moment
from hequan.core import take
from hequan.core.law_file import law
from hequan.core.local_rule import establish
from tests.cast import NOW
from tests.procedures.case_files import gate_cases
from tests.procedures.conftest import Office

CASES = list(gate_cases())


@pytest.mark.parametrize("case", [case for _, case in CASES], ids=[name for name, _ in CASES])
def test_the_gate_is_as_the_case_says(case: dict[str, Any], office: Office) -> None:
    case = case | {"rows": {}}
    for rule in case.get("local_rules", ()):
        told = dict(rule)
        limit = law(told.pop("law"))[told.pop("limit")]
        establish(office.world.actor("leader"), limit, at=NOW, **told)
    record = office.enter(case["register"], **(case["defaults"].get(case["register"], {}) | case.get("enter", {})))
    for step in [*_usual(case), *case.get("steps", ())]:
        record = _move(case, office, record, step)
    if "refused" in case:
        told = dict(case["refused"])
        words = [*told.pop("words", ()), told.pop("article", "")]
        with pytest.raises(take.Refused) as refusal:
            _move(case, office, record, told)
        for word in words:
            assert word in str(refusal.value)
        assert office.fresh(record).version == record.version, "a refused step leaves nothing"
    else:
        _move(case, office, record, case["taken"])


def _move(case: dict[str, Any], office: Office, record: Any, step: dict[str, Any]) -> Any:
    """A step taken, or (register: …) a row of another register that names the matter, or is named by it as "@…"."""
    told = {name: _named(case, value) for name, value in step.items()}
    if "register" in told:
        key, known_as = told.pop("register"), told.pop("as", "")
        named = {told.pop("named_by"): office.fresh(record)} if "named_by" in told else {}
        case["rows"][known_as] = office.enter(key, **(case["defaults"].get(key, {}) | named | told))
        return record
    if "moment" in told:
        told["moment"] = day_or_moment(told["moment"])
    return office.take(record, told.pop("step"), told.pop("on"), told.pop("by", "clerk"), **told)


def _usual(case: dict[str, Any]) -> list[dict[str, Any]]:
    """The file's usual way up to the step named by `until` ("end": all of it), some steps otherwise than usual."""
    names = [step.get("step") or step["as"] for step in case["way"]]
    until = [*names, "end"].index(case["until"]) if "until" in case else 0
    otherwise = case.get("otherwise", {})
    assert set(otherwise) <= set(names[:until]), f"no such step before {case.get('until')}: {set(otherwise)}"
    return [step | otherwise.get(name, {}) for name, step in zip(names[:until], case["way"], strict=False)]


def _named(case: dict[str, Any], value: Any) -> Any:
    """A value; "@sheet" is the row that was entered as `sheet`."""
    return case["rows"][value[1:]] if isinstance(value, str) and value.startswith("@") else value
