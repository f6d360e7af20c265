"""A legality review by steps: what detectors see of it, what an office may switch off, what a step undone leaves."""

from datetime import date, datetime

import pytest

from hequan.chapters.counsel.detectors import review_hasty
from hequan.core import change, take
from hequan.core.calendar import SHANGHAI
from hequan.core.law_file import law
from hequan.core.local_rule import establish
from hequan.core.models import Event
from hequan.core.ownership import entered_fields, works_by_steps
from hequan.core.period import Period
from hequan.core.registry import registry
from tests.cast import NOW, of
from tests.procedures.decision_way import begun, go, up_to

pytestmark = pytest.mark.feature("3.6", "4.3")

REVIEWS = "counsel.reviews"
TODAY = date(2022, 1, 10)


def reviewed(office, minute):
    """A review that was received at nine on the day of the tests and given its opinion some minutes later."""
    told = {"kind": "decision", "subject": "停车位统筹使用办法", "reviewer": "赵示安"}
    record = office.enter(REVIEWS, received_on=TODAY, **told)
    record = office.take(record, "counsel_heard", TODAY, at=NOW, needed=False, reason="案情简单")
    given = {"conclusion": "lawful", "opinion": "符合法定权限和程序。", "problems": 1, "shelved": ["opinion_letter"]}
    at = datetime(2022, 1, 10, 9, minute, tzinfo=SHANGHAI)
    return office.take(record, "opinion_given", TODAY, "reviewer", at=at, **given)


def test_a_review_within_minutes_is_seen_when_it_went_by_steps(office):
    hasty = reviewed(office, 5)
    reviewed(office, 45)
    clues = review_hasty.clues(office.world.house, Period.year(2022, TODAY))
    assert [clue.record.pk for clue in clues] == [hasty.pk]
    assert "相隔5分钟" in clues[0].seen


def test_an_office_that_is_not_bound_keeps_the_whole_form(office):
    decisions = registry.registers["decisions.decisions"]
    house, day = office.world.house, date(2021, 3, 1)
    assert works_by_steps(decisions, house, day), "by reference it applies until the office says otherwise"
    limit = law("重大行政决策程序暂行条例")["township_by_reference"]
    told = {"since": date(2021, 1, 1), "basis": "甲街示发〔2020〕8号", "applies": False}
    establish(office.world.actor("leader"), limit, at=NOW, **told)
    assert not works_by_steps(decisions, house, day)
    assert begun(office, started_on=date(2021, 3, 3)).started_on == date(2021, 3, 3)
    assert works_by_steps(decisions, house, date(2020, 12, 31)), "what began before goes on as it began"


def test_the_form_leaves_to_steps_what_is_theirs():
    left = entered_fields(registry.registers["decisions.decisions"], by_steps=True)
    assert {"expert_needed", "expert_reason", "risk_needed", "conclusion", "decided_on"} & set(left) == set()
    assert {"title", "matter", "initiated_on", "proposed_by", "adjusts"} <= set(left)


def test_a_no_taken_back_leaves_the_columns_as_they_were(office):
    record = up_to(office, "argued")
    record = office.take(record, "argued", date(2021, 5, 8), needed=False, reason="不属于专业性较强的事项")
    step = Event.objects.filter(register="decisions.decisions", record_id=record.pk, kind="stepped").latest("pk")
    told = {"at": step.at, "seen": record.version, "reason": "误办"}
    record = take.withdraw(office.world.actor(), registry.registers["decisions.decisions"], record, step.pk, **told)
    assert (record.expert_needed, record.expert_reason) == ("", "")
    assert go(office, record, "argued").expert_needed == "yes"


def test_a_step_put_right_is_judged_by_what_stood_before_it(office):
    record = up_to(office, "party_reported")
    review = Event.objects.filter(**of(record), kind="stepped", body__contains='"name":"reviewed"').latest("pk")
    told = {"on": date(2021, 5, 21), "at": review.at.replace(month=7), "seen": record.version, "reason": "落款日看错"}
    register = registry.registers["decisions.decisions"]
    record = take.amend(office.world.actor("reviewer"), register, record, review.pk, **told)
    assert record.reviewed_on == date(2021, 5, 21)


def test_steps_hold_what_the_record_as_a_whole_asks(office):
    record = up_to(office, "reviewed")
    with pytest.raises(change.Unclean, match="合法性审查意见"):
        go(office, record, "reviewed", opinion="")
