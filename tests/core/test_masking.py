"""Personal data is covered where nobody asked for it, and shown to whoever says what for."""

import pytest

from hequan.core import access, journal, masking
from hequan.core.registry import registry
from tests.cast import NOW
from tests.contract.sample import enter_sample

PRIVATE = [register.key for register in registry.registers.values() if register.private]


@pytest.mark.parametrize(
    ("text", "covered"),
    [
        ("赵示安", "赵**"),
        ("赵示", "赵*"),
        ("女", "*"),
        ("欧阳示安", "欧**"),
        ("赵示安、钱示宁", "赵**、钱**"),
        ("赵示安等3人、某餐饮店", "赵**等3人、某餐饮店"),
        ("赵示安等3人13800005678", "赵**等3人138****5678"),
        ("赵示安等3人的代表钱示宁", "赵**等3人的**"),
        ("某建筑工程公司", "某建筑工程公司"),
        ("13800005678", "138****5678"),
        ("138 0000 5678", "138****5678"),
        ("0858-1234567", "085****4567"),
        ("520201199001011234", "5202**********1234"),
        ("52020119900101123X", "5202**********123X"),
        ("赵示安，女，520201199001011234", "赵**，*，5202**********1234"),
        ("", ""),
    ],
)
def test_text_is_covered(text, covered):
    assert masking.mask(text) == covered


def test_long_numbers_are_covered_where_nobody_said_what_is_private():
    text = "身份证520201199001011234，电话13800005678，2021年3月5日，编号20210305"
    assert masking.mask_numbers(text) == "身份证5202**********1234，电话138****5678，2021年3月5日，编号20210305"


@pytest.mark.parametrize("key", PRIVATE)
def test_private_fields_of_every_register_are_covered(key, small_world):
    register = registry.registers[key]
    record = enter_sample(small_world, register)
    for name in register.private:
        text = str(getattr(record, name) or "")
        assert masking.shown(register, record, name) == (masking.mask(text) if text else "")


@pytest.mark.feature("12.3")
def test_looking_needs_a_purpose_and_leaves_a_trace(small_world):
    register = registry.registers["mediation.disputes"]
    record = enter_sample(small_world, register, parties="赵示安、钱示宁", phone="13800005678")
    actor = small_world.actor("clerk")
    with pytest.raises(masking.NoPurpose):
        masking.reveal(actor, register, record, purpose="  ", at=NOW)
    assert [event.kind for event in journal.events(register.key, record.pk)] == ["entered"]
    seen = masking.reveal(actor, register, record, purpose="电话回访", at=NOW)
    assert seen["parties"] == "赵示安、钱示宁" and seen["phone"] == "13800005678"
    last = journal.read(journal.events(register.key, record.pk).last())
    assert (last["kind"], last["reason"], last["after"]) == ("viewed", "电话回访", {})


def test_nobody_looks_at_another_houses_data(small_world):
    register = registry.registers["mediation.disputes"]
    record = enter_sample(small_world, register)
    with pytest.raises(access.NotYours):
        masking.reveal(small_world.actor("sibling"), register, record, purpose="好奇", at=NOW)
