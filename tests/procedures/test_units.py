"""What an office may fill in besides days: hours, minutes, and so much in every year."""

from datetime import UTC, date, datetime

import pytest

from hequan.core.calendar import SHANGHAI, calendar
from hequan.core.case import Case, Taken
from hequan.core.clock import Clock
from hequan.core.law_file import law
from hequan.core.local_rule import LocalRules, units_of
from hequan.core.models import LocalRule
from hequan.core.procedure import Procedure
from hequan.core.registry import registry
from hequan.core.step import Step
from hequan.web.step_form import asks_time

LOCAL = law("本地规定")
REPORT, STUDY, REVIEW = LOCAL["report_incident"], LOCAL["study"], LOCAL["review_document_legality"]
DAY = date(2022, 3, 1)


class Told(Procedure):
    """得知 → 报送；一年里学习几次。"""

    title = "测试程序"
    known = Step("得知", basis=REPORT)
    told = Step("报送", basis=REPORT, after=known)
    report = Clock("报送", REPORT, starts=known, stops=told)
    study = Clock("学习", STUDY, starts=known, stops=told)


def filled_in(limit, number, unit):
    """The local rules of a house that filled in one limit."""
    rule = LocalRule(
        law=limit.law, limit=limit.key, since=date(2022, 1, 1), number=number, unit=unit, basis="甲街道办法第三条"
    )
    return LocalRules({(limit.law, limit.key): (rule,)})


def reckoned(clock, rules, *taken):
    return clock.reckon(Case(Told, calendar(), taken, rules=rules), DAY)


@pytest.mark.parametrize(
    ("told_at", "state"),
    [
        (datetime(2022, 3, 2, 0, 28, tzinfo=SHANGHAI), "done"),
        (datetime(2022, 3, 1, 16, 28, tzinfo=UTC), "done"),
        (datetime(2022, 3, 2, 0, 29, tzinfo=SHANGHAI), "late"),
    ],
)
def test_minutes_run_over_midnight(told_at, state):
    known = Taken("known", DAY, datetime(2022, 3, 1, 15, 58, tzinfo=UTC))
    told = Taken("told", date(2022, 3, 2), told_at)
    found = reckoned(Told.report, filled_in(REPORT, 30, "minute"), known, told)
    assert found.state == state
    assert found.due_at == datetime(2022, 3, 2, 0, 28, tzinfo=SHANGHAI) and found.due_on == date(2022, 3, 2)
    assert found.lines == (
        "自 2022-03-01 23:58 起算。",
        "30分钟（甲街道办法第三条），休息日不停算。",
        "届满时刻 2022-03-02 00:28（周三）。",
    )


def test_so_much_in_every_year_falls_due_on_no_day():
    found = reckoned(Told.study, filled_in(STUDY, 4, "time"), Taken("known", DAY))
    assert (found.state, found.due_on, found.is_open) == ("waiting", None, False)
    assert found.lines == ("“学习”为每年4次（甲街道办法第三条），按年度统计，不计算届满日。",)


def test_what_is_waited_for_is_whole_days():
    assert "minute" in units_of(REPORT) and "hour" in units_of(REPORT)
    assert not {"minute", "hour"} & set(units_of(REVIEW))


def test_the_form_asks_the_time_where_the_office_counts_minutes():
    requests = registry.registers["openness.requests"]
    reply = requests.procedure.clocks()["reply"].limits[0]
    replied = requests.procedure.steps()["replied"]
    assert not asks_time(requests, replied, LocalRules())
    assert asks_time(requests, replied, filled_in(reply, 30, "minute"))
