"""Steps that lie before a matter came to the office: entered with it, never taken, and with a column of their own."""

from hequan.core.checks.procedures import can_be_followed
from hequan.core.law_file import law
from hequan.core.procedure import Procedure
from hequan.core.step import Step

ARTICLE = law("行政复议法")["file"]


def faults(procedure: type[Procedure]) -> list[str]:
    return [said for said, _ in can_be_followed(procedure)]


def test_a_procedure_begins_with_the_first_step_that_is_taken():
    class Sound(Procedure):
        known = Step("知道", basis=ARTICLE, sets="known_on", prior=True)
        received = Step("收到", basis=ARTICLE, sets="received_on")
        replied = Step("答复", basis=ARTICLE, after=received, sets="replied_on", closes=True)

    assert Sound.start() is Sound.received
    assert set(Sound.owned()) == {"replied_on"}
    assert faults(Sound) == []


def test_a_prior_step_without_a_column_is_told():
    class Lacking(Procedure):
        known = Step("知道", basis=ARTICLE, prior=True)
        received = Step("收到", basis=ARTICLE, sets="received_on")

    assert faults(Lacking) == ["step known is prior and has no column."]


def test_what_fixes_a_step_must_be_a_step_of_the_procedure():
    stranger = Step("别处的一步", basis=ARTICLE)

    class Wrong(Procedure):
        received = Step("收到", basis=ARTICLE, sets="received_on")
        listed = Step("清单", basis=ARTICLE, after=received, fixed_by=stranger)

    assert len(faults(Wrong)) == 1
