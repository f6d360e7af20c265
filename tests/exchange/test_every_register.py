"""Every register goes out as the list shows it and comes back as it was."""

from io import BytesIO

import openpyxl
import pytest

from hequan.core import access, change, exchange, masking, sheet
from hequan.core.models import Event
from hequan.core.registry import registry
from tests.cast import NOW, rolled_back
from tests.contract.sample import enter_sample, values_for
from tests.exchange.workbook import changed, counts, give, state, take

every_register = pytest.mark.parametrize("key", list(registry.registers))


def table(file: BytesIO) -> list[dict[str, str]]:
    """The rows of an export by their headings, every cell as text."""
    page = openpyxl.load_workbook(file).worksheets[0]
    rows = [[sheet.text_of_cell("" if cell is None else cell) for cell in row] for row in page.values]
    head = next(n for n, row in enumerate(rows) if row[0] == sheet.COUNTER)
    return [dict(zip(rows[head], row, strict=True)) for row in rows[head + 1 : -1]]


@every_register
def test_no_two_columns_have_one_name(key):
    labels = [sheet.key_of(column.label) for column in sheet.columns(registry.registers[key])]
    assert len(set(labels)) == len(labels)
    assert sheet.key_of(sheet.COUNTER) not in labels


@pytest.mark.feature("14.1")
@every_register
def test_export_says_what_the_list_says(key, world):
    register = registry.registers[key]
    rows = access.records(world.actor(), register).order_by(f"-{register.dated}", "-pk")
    file = BytesIO()
    assert exchange.export(world.actor(), register, rows, file) == rows.count()
    file.seek(0)
    labels = {column.name: column.label for column in sheet.columns(register)}
    for said, record in zip(table(file), rows, strict=True):
        for name in {*register.columns, *register.fields()}:
            shown = masking.shown(register, record, name)
            assert same_words(said[labels[name]], shown), (record.number, name)


def same_words(cell: str, shown: str) -> bool:
    """A cell may say more than the list: the number behind the name of what a row refers to."""
    return cell == shown or cell.startswith(f"{shown}（") or (shown and float_of(cell) == float_of(shown) is not None)


def float_of(text: str) -> float | None:
    try:
        return float(text)
    except ValueError:
        return None


@every_register
def test_importing_an_export_of_the_example_year_changes_nothing(key, world):
    register, events = registry.registers[key], Event.objects.count()
    rows, file = access.records(world.actor(), register).order_by("pk"), BytesIO()
    total = exchange.export(world.actor(), register, rows, file)
    file.seek(0)
    result = exchange.import_rows(world.actor(), register, file, name="出.xlsx", at=NOW, dry_run=False, update=True)
    assert (counts(result), result.notices[1:], Event.objects.count()) == ((0, total, 0), [], events)


def forget_number(record):
    """Takes a record's number out of an export, as if the row had never been entered."""

    def forget(page):
        next(cell for row in page.iter_rows() for cell in row if cell.value == record.number).value = None

    return forget


@every_register
def test_what_went_out_comes_back_as_new_where_it_is_missing(key, small_world):
    register = registry.registers[key]
    values = values_for(small_world, register)
    with rolled_back():
        went = change.enter(small_world.actor(), register, values, at=NOW)
        file = changed(give(small_world, key, purpose="移交"), forget_number(went))
    assert not access.records(small_world.actor(), register).filter(pk=went.pk, number=went.number).exists()
    before = state(small_world, key)[0]
    assert counts(take(small_world, file, register=key)) == (1, before, 0)
    came = access.records(small_world.actor(), register).order_by("-pk").first()
    fields = [register.field(name).attname for name in register.fields() if name != "remarks"]
    assert [getattr(came, name) for name in fields] == [getattr(went, name) for name in fields]
    assert counts(take(small_world, file, register=key)) == (0, before + 1, 0)


@every_register
def test_the_blank_form_is_understood_and_empty(key, small_world):
    file = BytesIO()
    exchange.form(small_world.actor(), registry.registers[key], file)
    result = take(small_world, file, register=key)
    assert counts(result) == (0, 0, 0)
    assert result.notices == [f"工作表“{result.sheet}”里没有记录。"]


@every_register
def test_a_row_filled_into_the_blank_form_is_entered(key, small_world):
    register, file = registry.registers[key], BytesIO()
    values = values_for(small_world, register)
    exchange.form(small_world.actor(), register, file)
    page = (book := openpyxl.load_workbook(file)).worksheets[0]
    top = next(row for row in page.iter_rows() if row[0].value == sheet.COUNTER)
    with rolled_back():
        record = change.enter(small_world.actor(), register, values, at=NOW)
        for column, cell in zip(sheet.columns(register), top[1:], strict=True):
            if column.name != "number":
                page.cell(cell.row + 1, cell.column).value = sheet.value_of(
                    register, record, column.name, covered=False
                )
    filled = BytesIO()
    book.save(filled)
    before = state(small_world, key)[0]
    assert counts(take(small_world, filled, register=key)) == (1, 0, 0)
    assert state(small_world, key)[0] == before + 1


def test_a_register_of_another_house_gives_nothing_away(small_world):
    enter_sample(small_world, registry.registers["mediation.disputes"])
    register, file = registry.registers["mediation.disputes"], BytesIO()
    sibling = small_world.actor("sibling")
    assert exchange.export(sibling, register, access.records(sibling, register), file) == 0
