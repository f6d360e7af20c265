"""The first day of a matter: put right in its form, but never behind a step, nor out of the procedure."""

from datetime import date

import pytest

from hequan.core import change
from hequan.core.registry import registry

REQUESTS = registry.registers["openness.requests"]
RECEIVED, REPLIED = date(2021, 3, 1), date(2021, 3, 10)


@pytest.fixture
def replied(office):
    told = {"channel": "in_person", "applicant": "赵示安", "subject": "某路修缮方案"}
    record = office.enter("openness.requests", received_on=RECEIVED, **told)
    return office.take(record, "replied", REPLIED, reply="provided")


def correct(office, record, day):
    told = {"at": record.entered_at, "seen": record.version}
    return change.correct(office.world.actor(), REQUESTS, record, {"received_on": day}, **told)


def test_it_may_be_any_day_before_the_steps(office, replied):
    assert correct(office, replied, date(2021, 2, 26)).received_on == date(2021, 2, 26)
    assert correct(office, office.fresh(replied), REPLIED).received_on == REPLIED


def test_it_is_not_behind_a_step(office, replied):
    with pytest.raises(change.Unclean, match=r"“答复”（2021-03-10）.*早于“收到申请”的日期.*第三十一条"):
        correct(office, replied, date(2021, 3, 11))
    assert office.fresh(replied).version == replied.version


def test_it_does_not_slip_out_of_the_procedure(office, replied):
    office.world.house.procedures_since = date(2021, 1, 1)
    office.world.house.save()
    with pytest.raises(change.Unclean, match="不能改到程序启用日期 2021-01-01 以前"):
        correct(office, office.fresh(replied), date(2020, 12, 31))


def test_before_any_step_it_is_free(office):
    told = {"channel": "in_person", "applicant": "赵示安", "subject": "某路修缮方案"}
    record = office.enter("openness.requests", received_on=RECEIVED, **told)
    assert correct(office, record, date(2021, 3, 26)).received_on == date(2021, 3, 26)
