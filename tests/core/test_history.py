"""The history of a record reads like a clerk's note, and covers what is private."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest

from hequan.core import change, history
from hequan.core.registry import registry
from tests.contract.sample import enter_sample


def at(hour: int, minute: int = 0) -> datetime:
    """A moment of 2 March 2021."""
    return datetime(2021, 3, 2, hour, minute, tzinfo=ZoneInfo("Asia/Shanghai"))


@pytest.fixture
def register():
    return registry.registers["mediation.disputes"]


@pytest.mark.feature("12.1")
def test_a_completed_case_tells_who_did_what(register, small_world):
    record = enter_sample(small_world, register, result="", closed_on=None, received_on=date(2021, 3, 1))
    actor = small_world.actor("clerk")
    values = {"result": "settled", "closed_on": date(2021, 3, 2)}
    change.correct(actor, register, record, values, at=at(9, 14), seen=1)
    told = [str(line) for line in history.lines(register, record)]
    assert told[0] == (
        "2021-03-02 09:14 测试clerk（甲街道司法所经办人）将 调解结果 由“未填”改为“调解成功”，"
        "将 结案日期 由“未填”改为“2021-03-02”"
    )
    assert told[1].endswith("测试clerk（甲街道司法所经办人）登记")


def test_offices_are_named_and_persons_covered(register, small_world):
    record = enter_sample(small_world, register, parties="赵示安、某公司", office=small_world.community)
    values = {"parties": "钱示宁、某公司", "office": small_world.other_community}
    change.correct(small_world.actor("clerk"), register, record, values, at=at(9), seen=1, reason="登记错误")
    line = str(history.lines(register, record)[0])
    assert "将 所属单位 由“甲社区”改为“丙社区”" in line and "（理由：登记错误）" in line
    assert "将 当事人 由“赵**、某**”改为“钱**、某**”" in line
    assert "示安" not in line and "示宁" not in line


def test_voiding_and_restoring_are_told(register, small_world):
    record = enter_sample(small_world, register)
    actor = small_world.actor("clerk")
    change.void(actor, register, record, at=at(10), seen=1, reason="重复登记")
    change.restore(actor, register, record, at=at(11), seen=2)
    told = [line.deed for line in history.lines(register, record)]
    assert told == ["恢复", "作废", "登记"]


def test_every_version_can_be_looked_up(register, small_world):
    record = enter_sample(small_world, register, persons=2)
    actor = small_world.actor("clerk")
    record = change.correct(actor, register, record, {"persons": 3}, at=at(9), seen=1)
    record = change.correct(actor, register, record, {"persons": 4}, at=at(10), seen=2)
    persons = [history.plain_at(register, record, version)["persons"] for version in (1, 2, 3)]
    assert persons == [2, 3, 4]
    assert history.plain_at(register, record, 0) is history.plain_at(register, record, 4) is None
