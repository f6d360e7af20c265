"""Whatever is done to records, the journal tells the same as the columns, and the tallies count the same rows."""

from dataclasses import dataclass

from django.db.models import F
from hypothesis import given
from hypothesis import strategies as st

from hequan.core import access, change, rebuild
from hequan.core.registry import registry
from tests.cast import NOW, rolled_back
from tests.contract.sample import values_for
from tests.properties.draws import days, texts, with_database

TYPES = ["labour", "family", "neighbours"]
deeds = st.one_of(
    st.tuples(st.just("enter"), days, st.sampled_from(TYPES)),
    st.tuples(st.just("correct"), st.integers(0, 9), texts, days),
    st.tuples(st.just("void"), st.integers(0, 9)),
    st.tuples(st.just("restore"), st.integers(0, 9)),
)


@dataclass
class Ledger:
    """矛盾纠纷台账 of 甲街道 while a test writes in it."""

    world: object
    register: object
    records: list

    def do(self, kind, *what):
        """One deed; one about a record that is not there, or that the record's state forbids, is passed over."""
        actor = self.world.actor()
        if kind == "enter":
            values = values_for(self.world, self.register) | {"received_on": what[0], "type": what[1]}
            self.records.append(change.enter(actor, self.register, values, at=NOW))
            return
        if what[0] >= len(self.records):
            return
        record = access.record(actor, self.register, self.records[what[0]].pk)
        about = {"at": NOW, "seen": record.version}
        if kind == "correct" and not record.is_void:
            values = {"parties": what[1], "received_on": what[2]}
            change.correct(actor, self.register, record, values, **about)
        elif kind in ("void", "restore"):
            getattr(change, kind)(actor, self.register, record, reason="试", **about)


@with_database
@given(st.lists(deeds, max_size=12))
def test_journal_tells_what_the_columns_say(small_world, story):
    with rolled_back():
        register = registry.registers["mediation.disputes"]
        ledger = Ledger(small_world, register, [])
        for deed in story:
            ledger.do(*deed)
        assert [str(difference) for difference in both(register)] == []
        assert consecutive(register, small_world.house)


@with_database
@given(column=st.sampled_from(["persons", "version", "tally"]), story=st.lists(deeds, min_size=1, max_size=6))
def test_a_column_changed_behind_the_journal_is_found_and_put_right(small_world, column, story):
    with rolled_back():
        register = registry.registers["mediation.disputes"]
        ledger = Ledger(small_world, register, [])
        ledger.do("enter", *next((deed[1:] for deed in story if deed[0] == "enter"), (NOW.date(), "labour")))
        rows = register.model.kept.filter(pk=ledger.records[0].pk)
        if column == "tally":
            rows.update(type="medical")
        else:
            rows.update(persons=F("persons") + 1)
        assert list(both(register))
        rebuild.rebuild(register)
        assert list(both(register)) == []


def both(register):
    """Every difference of a register's columns and tallies."""
    yield from rebuild.differences(register)
    yield from rebuild.tally_differences(register)


def consecutive(register, house):
    """Whether the numbers of each year run from 1 without gap or repetition, in the order of entering."""
    numbers = list(register.model.kept.filter(house=house).order_by("pk").values_list("number", flat=True))
    given = {}
    for number in numbers:
        year = number.split("〔")[1][:4]
        given.setdefault(year, []).append(int(number.split("第")[1][:4]))
    return all(ns == list(range(1, len(ns) + 1)) for ns in given.values())
