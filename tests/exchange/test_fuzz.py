"""Whatever stands in a workbook, an import neither stumbles nor stops half-way; texts come back as they went."""

from datetime import date, datetime, time
from io import BytesIO

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from hequan.core.registry import registry
from tests.cast import rolled_back
from tests.contract.sample import values_for
from tests.exchange.workbook import DISPUTES, FIRST, HEAD, counts, give, records, saved, state, take, workbook
from tests.properties.draws import with_database

LABELS = [*HEAD, "编号", "备注", "所属单位", "序号", "联系电话"]
printable = st.text(st.characters(blacklist_categories=("Cs", "Cc")), max_size=12)
cells = st.one_of(
    st.none(),
    printable,
    st.sampled_from([*FIRST, "合计", "填表人：", "同上", "=1/0", "甲社区", "2021-2-30", "46起116人", *LABELS]),
    st.integers(-(10**18), 10**18),
    st.floats(allow_nan=False, allow_infinity=False),
    st.booleans(),
    st.dates(date(1900, 3, 1), date(9999, 12, 31)),
    st.datetimes(datetime(1900, 3, 1), datetime(2100, 1, 1)),
    st.times().map(lambda moment: time(moment.hour, moment.minute)),
)
heads = st.lists(st.one_of(st.sampled_from(LABELS), printable), min_size=1, max_size=14)


@given(data=st.data(), head=heads, above=st.integers(0, 3))
@with_database
def test_any_small_workbook_is_taken_whole_or_not_at_all(small_world, data, head, above):
    width = st.lists(cells, min_size=len(head), max_size=len(head))
    rows = data.draw(st.lists(width, max_size=6))
    try:
        file = workbook([*[["题"]] * above, head, *rows])
    except (ValueError, openpyxl.utils.exceptions.IllegalCharacterError):
        return
    with rolled_back():
        before = state(small_world)
        result = take(small_world, file)
        grown = state(small_world)[0] - before[0]
        assert grown == (0 if result.problems else result.new)
        assert all(sentence.endswith("。") for sentence in result.problems + result.notices)
        if not result.problems:
            assert counts(take(small_world, file))[0] == 0


@given(spoiled=st.lists(st.tuples(st.integers(0, 2), st.integers(0, len(HEAD) - 1), cells), max_size=4))
@with_database
def test_a_good_ledger_with_some_cells_changed_is_taken_whole_or_not_at_all(small_world, spoiled):
    rows = [list(FIRST) for _ in range(3)]
    for row, place, value in spoiled:
        rows[row][place] = value
    with rolled_back():
        before = state(small_world)
        result = take(small_world, workbook([HEAD, *rows]))
        assert state(small_world)[0] - before[0] == (0 if result.problems else result.new)
        assert spoiled or result.new == 3


@given(bytes_at=st.lists(st.tuples(st.integers(0, 10**6), st.integers(0, 255)), min_size=1, max_size=8))
@with_database
def test_any_broken_byte_is_told_or_harmless(small_world, bytes_at):
    content = bytearray(workbook([HEAD, FIRST]).getvalue())
    for place, byte in bytes_at:
        content[place % len(content)] = byte
    with rolled_back():
        before = state(small_world)
        result = take(small_world, BytesIO(bytes(content)))
        assert state(small_world)[0] - before[0] == (0 if result.problems else result.new)


@given(text=st.text(max_size=60), phone=st.text("0123456789-+ ", max_size=20))
@with_database
def test_any_text_goes_out_and_comes_back_as_it_was(small_world, text, phone):
    values = values_for(small_world, registry.registers[DISPUTES])
    with rolled_back():
        record = small_world.enter(DISPUTES, **values | {"matter": f"甲{text}乙", "phone": phone, "remarks": text})
        for purpose in ("", "核对"):
            assert counts(take(small_world, give(small_world, purpose=purpose), update=True)) == (0, 1, 0)
        again = records(small_world)[0]
        assert (again.matter, again.phone, again.remarks) == (record.matter, record.phone, record.remarks)


@pytest.mark.parametrize("length", [32_767, 32_768, 40_000])
def test_text_longer_than_a_cell_is_cut_out_there_and_whole_in_here(small_world, length):
    values = values_for(small_world, registry.registers[DISPUTES])
    small_world.enter(DISPUTES, **values | {"matter": "字" * length})
    assert counts(take(small_world, give(small_world), update=True)) == (0, 1, 0)
    assert len(records(small_world)[0].matter) == length


def test_a_workbook_without_rows_or_sheets_that_are_seen_is_told(small_world):
    book = openpyxl.Workbook()
    book.active.append(HEAD)
    hidden = book.active
    book.create_sheet("空")
    hidden.sheet_state = "hidden"
    assert "没有找到表头" in take(small_world, saved(book)).problems[0]
