"""One petition of each kind under both regulations, tried to break at each stage, and around the night between them."""

from datetime import date

import pytest
from django.urls import reverse

from hequan.core import change, take
from hequan.core.case import case_of
from hequan.core.law_file import law
from hequan.core.local_rule import establish, rules
from hequan.core.models import Deadline, Event
from hequan.core.notice import calendar_in_use
from hequan.core.progress import standings
from hequan.core.registry import registry
from tests.cast import NOW, of

pytestmark = pytest.mark.feature("6.4")

PETITIONS = "petitions.petitions"
FRIDAY = date(2024, 3, 1)
OPINION = {
    "claim": "疏通路口积水。",
    "facts": "雨水口堵塞，反映属实。",
    "opinion": "supported",
    "opinion_text": "一周内疏通，并纳入日常巡查。",
    "legal_basis": "《城镇排水与污水处理条例》",
}


@pytest.fixture
def petition(office):
    """Enters a petition on a Friday."""

    def make(**values):
        told = {"received_on": FRIDAY, "channel": "letter", "name": "赵示安", "matter": "某路口长期积水。"}
        return office.enter(PETITIONS, **(told | {"topic": "other", "handler": "孙示和"} | values))

    return make


@pytest.fixture
def told(office):
    """Takes a petition under the regulation of 2022 until its petitioner is told."""

    def go(record, kind="appeal", route="opinion"):
        record = office.take(record, "recused", FRIDAY, recusal="none")
        record = office.take(record, "judged", FRIDAY, handling="own")
        record = office.take(record, "classified", FRIDAY, kind=kind, route=route, route_reason="见分办意见。")
        return office.take(record, "told", march(4))

    return go


@pytest.fixture
def served(office, told):
    """Takes a petition until its opinion is served."""

    def go(record):
        record = office.take(told(record), "accepted", march(5))
        record = office.take(record, "opinion_given", march(20), **OPINION)
        return office.take(record, "served", march(22))

    return go


def march(day):
    """A day of March 2024."""
    return date(2024, 3, day)


def case(record, on):
    """The case of a petition on a day."""
    register = registry.registers[PETITIONS]
    return case_of(register, record, on=on, rules=rules(record.house_id), calendar=calendar_in_use())


def reckoned(record, clock, on):
    """How a clock of a petition stands on a day."""
    return case(record, on).reckon(registry.registers[PETITIONS].procedure.clocks()[clock])


def watched(record):
    """The clocks of a petition that somebody has to watch."""
    return {row.clock for row in Deadline.objects.filter(**of(record))}


def test_the_sixth_route_has_sixty_days_an_opinion_and_two_reviews(office, petition, told, refused):
    record = petition()
    assert (watched(record), record.due_on) == ({"tell"}, None), "sixty days do not run before it is accepted"
    with refused("先办“判定归属”"):
        office.take(record, "classified", FRIDAY, kind="appeal", route="opinion", route_reason="见分办意见。")
    record = told(record)
    record = office.take(record, "accepted", march(5))
    assert record.due_on == date(2024, 5, 6)  # the sixtieth day lies in the May holiday
    with refused("由负责人办理"):
        office.take(record, "extended", march(30), extension_reason="情况复杂。")
    with pytest.raises(change.Unclean, match="应当填写“延期理由”"):
        office.take(record, "extended", march(30), "leader")
    record = office.take(record, "extended", march(30), "leader", extension_reason="情况复杂。")
    assert record.due_on == date(2024, 6, 3)
    with pytest.raises(change.Unclean, match="应当填写“认定的事实和理由”"):
        office.take(record, "opinion_given", date(2024, 4, 8), **(OPINION | {"facts": ""}))
    record = office.take(record, "heard", date(2024, 4, 1), hearing="各方到场。")
    assert reckoned(record, "handle", date(2024, 4, 2)).due_on == date(2024, 6, 3), "a hearing does not stop it"
    record = office.take(record, "opinion_given", date(2024, 4, 8), **OPINION)
    with refused("先办“送达处理意见书”"):
        office.take(record, "review_asked", date(2024, 4, 9))
    record = office.take(record, "served", date(2024, 4, 10))
    assert Deadline.objects.get(**of(record), clock="ask_review").state == "lapses"
    with refused("还可以请求复查"):
        office.take(record, "concluded", date(2024, 5, 10))
    record = office.take(record, "review_asked", date(2024, 5, 10))
    assert reckoned(record, "review", date(2024, 5, 11)).due_on == date(2024, 6, 11)
    record = office.take(
        record, "reviewed", date(2024, 6, 5), review_result="upheld", review_served_on=date(2024, 6, 7)
    )
    assert reckoned(record, "ask_rereview", date(2024, 6, 8)).due_on == date(2024, 7, 8), "from the day it was received"
    record = office.take(record, "rereview_asked", date(2024, 7, 8))
    record = office.take(record, "rereview_heard", date(2024, 7, 15))
    assert reckoned(record, "rereview", date(2024, 7, 16)).state == "paused"
    with refused("还没有意见"):
        office.take(record, "concluded", date(2024, 9, 1))
    record = office.take(record, "rereview_hearing_ended", date(2024, 7, 25))
    assert reckoned(record, "rereview", date(2024, 7, 26)).due_on == date(2024, 8, 19)
    record = office.take(record, "rereviewed", date(2024, 8, 16), rereview_result="upheld")
    record = office.take(record, "concluded", date(2024, 8, 20))
    assert watched(record) == set()


AFTER_ACCEPTANCE = [
    "accepted",
    "heard",
    "extended",
    "opinion_given",
    "served",
    "review_asked",
    "reviewed",
    "redone",
    "rereview_asked",
    "rereview_heard",
    "rereview_hearing_ended",
    "rereviewed",
]


@pytest.mark.parametrize("step", AFTER_ACCEPTANCE)
def test_nothing_that_follows_acceptance_comes_before_it(office, petition, told, refused, step):
    """Neither on a petition that nobody has classified yet, nor on one of another route."""
    for record in (petition(), told(petition(), route="arbitration"), petition(received_on=date(2022, 4, 30))):
        for username in ("clerk", "leader"):
            with refused("不能办理"):
                office.take(record, step, march(8), username)


def test_the_route_can_not_be_put_right_under_an_acceptance(office, petition, told):
    record = office.take(told(petition()), "accepted", march(5))
    event = Event.objects.get(**of(record), kind="stepped", body__contains='"name":"classified"')
    values = {"kind": "appeal", "route": "arbitration", "route_reason": "见分办意见。"}
    with pytest.raises(take.Refused, match="受理"):
        take.amend(
            office.world.actor(),
            registry.registers[PETITIONS],
            record,
            event.pk,
            on=FRIDAY,
            at=record.entered_at.replace(2024, 4, 1),
            seen=record.version,
            reason="分类有误",
            values=values,
        )


@pytest.mark.parametrize("step", ["objection_answered", "returned"])
def test_what_nobody_transferred_can_not_be_sent_back(office, petition, refused, step):
    with refused("没有", "第二十三条第三款"):
        office.take(petition(), step, march(4))


def test_a_petition_just_registered_can_go_these_ways_only(petition):
    record = petition()
    open_steps = {one.step.name for one in standings(case(record, FRIDAY)) if one.can_be_taken and not one.is_taken}
    assert open_steps == {"recused", "judged", "urgent_found", "improvement_asked"}


def test_after_the_rereview_the_same_facts_are_not_accepted_again(office, petition, told, served, refused):
    first = office.take(served(petition()), "review_asked", march(25))
    first = office.take(first, "reviewed", march(28), review_result="upheld")
    first = office.take(first, "rereview_asked", march(29))
    first = office.take(first, "rereviewed", date(2024, 4, 10), rereview_result="upheld")
    second = told(petition(is_repeat=True, repeat_of=first))
    third = told(petition(is_repeat=True, repeat_of=second))
    for again in (second, third):
        with refused("复核终结，不再受理", "第三十六条第三款"):
            office.take(again, "accepted", march(6))
    new = told(petition(is_repeat=True, repeat_of=first, new_facts="雨水管又被新的施工压坏。"))
    assert office.take(new, "accepted", march(6)).accepted_on == march(6)


@pytest.mark.parametrize("route", ["courts", "arbitration", "party", "administrative", "duty"])
def test_the_other_routes_never_get_the_sixty_days(office, petition, told, refused, route):
    record = told(petition(), route=route)
    with refused("没有“受理”这一步", "第三十一条"):
        office.take(record, "accepted", march(5))
    assert record.due_on is None and "handle" not in watched(record)
    if route == "duty":
        with refused("履行职责或者答复", "第三十一条"):
            office.take(record, "concluded", march(6))
        record = office.take(record, "duty_done", march(6), duty_result="已经责令拆除。")
    assert office.take(record, "concluded", march(7)).concluded_on == march(7)


def test_a_suggestion_is_studied_and_answered(office, petition, told, refused):
    record = told(petition(kind="suggestion"), kind="suggestion", route="")
    with refused("没有“受理”这一步"):
        office.take(record, "accepted", march(5))
    with refused("研究论证并回复", "第二十九条"):
        office.take(record, "concluded", march(5))
    record = office.take(record, "answered", march(12), answer="采纳，已经列入计划。")
    assert office.take(record, "concluded", march(13)).concluded_on == march(13)


def test_an_accusation_goes_to_the_competent_body_and_never_to_the_accused(office, petition, told, refused):
    record = told(petition(kind="accusation", accused="某物业公司，丙社区"), kind="accusation", route="")
    for name in ("某物业公司", "丙社区"):
        with refused("不得把检举、控告材料转给", "第三十条"):
            office.take(record, "accusation_handed", march(5), accusation_to=name)
    with refused("移送检举控告", "第三十条"):
        office.take(record, "concluded", march(5))
    record = office.take(record, "accusation_handed", march(5), accusation_to="某区纪委监委")
    assert office.take(record, "concluded", march(6)).accusation_to == "某区纪委监委"


def test_what_is_not_ours_is_passed_on_and_the_petitioner_told_where(office, petition, refused):
    record = office.take(petition(), "judged", FRIDAY, handling="transferred")
    with refused("先办“转送有权机关”"):
        office.take(record, "told", march(4))
    record = office.take(record, "transferred", march(4), transferred_to="某区水务局")
    record = office.take(record, "told", march(5))
    assert office.take(record, "concluded", march(6)).handling == "transferred"


def test_two_clocks_run_on_what_was_assigned_and_nothing_goes_back_without_consent(office, petition, refused):
    record = petition(channel="assigned", sender="某区信访局", assigned_due_on=march(29))
    rows = {row.clock: (row.state, row.due_on) for row in Deadline.objects.filter(**of(record))}
    assert rows == {
        "tell_transferred": ("running", march(18)),  # the sixteenth is a Saturday
        "objection": ("lapses", march(8)),
        "assigned": ("running", march(29)),
    }
    with refused("已经在 2024-03-08 届满", "第二十三条第三款"):
        office.take(record, "objected", march(11), objection="属于水务部门。")
    record = office.take(record, "objected", march(8), objection="属于水务部门。")
    with refused("收到异议核实答复"):
        office.take(record, "returned", march(9))
    record = office.take(record, "objection_answered", march(12), objection_result="agreed")
    record = office.take(record, "returned", march(13))
    assert watched(record) == set()
    with refused("已经办过“退还材料”"):
        office.take(record, "judged", march(14), handling="own")


def test_an_objection_that_is_refused_leaves_the_work_here(office, petition, told, refused):
    record = petition(channel="assigned", sender="某区信访局")
    record = office.take(record, "objected", FRIDAY, objection="属于水务部门。")
    record = office.take(record, "objection_answered", FRIDAY, objection_result="refused")
    with refused("没有同意"):
        office.take(record, "returned", march(4))
    assert told(record).told_on == march(4)


def test_who_has_an_interest_hands_over(office, petition, refused):
    record = petition(handler="")
    with refused("应当回避", "第二十八条第三款"):
        office.take(record, "recused", FRIDAY, recusal="recused")
    record = office.take(record, "recused", FRIDAY, recusal="recused", handler="吴示平")
    assert Deadline.objects.get(**of(record), clock="tell").person == "吴示平"


def test_an_urgent_matter_is_reported_by_the_local_limit(office, petition):
    limit, basis = law("信访工作条例")["report_urgent"], "甲办发〔2023〕6号第二条"
    establish(office.world.actor("leader"), limit, since=date(2023, 1, 1), basis=basis, at=NOW, number=4, unit="hour")
    record = office.take(petition(), "urgent_found", FRIDAY)
    found = reckoned(record, "report_urgent", FRIDAY)
    assert (found.state, found.value.citation) == ("running", basis)
    record = office.take(record, "urgent_reported", FRIDAY, urgent_reported_to="党工委、办事处")
    assert reckoned(record, "report_urgent", march(4)).state == "done"


# The night between 30 April and 1 May 2022.


def steps_of(record):
    """The steps that a petition has."""
    return {one.step.name for one in standings(case(record, record.received_on))}


@pytest.mark.parametrize(
    ("day", "old"), [(date(2022, 4, 29), True), (date(2022, 4, 30), True), (date(2022, 5, 1), False)]
)
def test_the_day_of_receipt_decides_which_regulation_holds(petition, day, old):
    record = petition(received_on=day, channel="assigned", sender="某区信访局")
    assert {"recused", "objected", "classified"}.isdisjoint(steps_of(record)) is old
    assert reckoned(record, "objection", day).state == ("not_in_force" if old else "running")
    article = "《信访条例》第二十一条第二款" if old else "《信访工作条例》第二十三条第三款"
    assert reckoned(record, "tell_transferred", day).value.citation == article


def test_of_the_last_day_of_the_old_regulation_everything_accepted_has_sixty_days(office, petition, refused):
    record = petition(received_on=date(2022, 4, 30), kind="accusation")
    with refused("没有“分类”这一步"):
        office.take(record, "classified", date(2022, 5, 5), kind="accusation", route_reason="无。")
    record = office.take(record, "judged", date(2022, 5, 5), handling="own")
    with refused("请核对“是否受理”", "第二十二条第二款"):
        office.take(record, "told", date(2022, 5, 6))
    record = office.take(record, "told", date(2022, 5, 6), acceptance="accepted")
    record = office.take(record, "accepted", date(2022, 5, 6))
    assert record.due_on == date(2022, 7, 5)
    assert "《信访条例》第三十三条" in "".join(reckoned(record, "handle", record.accepted_on).lines)
    record = office.take(record, "extended", date(2022, 7, 5), "leader", extension_reason="情况复杂。")
    assert record.due_on == date(2022, 8, 4)
    record = office.take(record, "opinion_given", date(2022, 8, 4), **OPINION)
    record = office.take(record, "served", date(2022, 8, 5))
    assert reckoned(record, "ask_review", date(2022, 8, 6)).value.citation == "《信访条例》第三十四条"
    record = office.take(record, "resolved", date(2022, 8, 8), outcome="已经疏通。")
    assert office.take(record, "concluded", date(2022, 8, 8)).concluded_on == date(2022, 8, 8)


def test_of_the_first_day_of_the_new_one_the_same_accusation_has_none(office, petition, refused):
    day = date(2022, 5, 5)
    record = petition(received_on=date(2022, 5, 1), kind="accusation")
    record = office.take(record, "recused", day, recusal="none")
    record = office.take(record, "judged", day, handling="own")
    record = office.take(record, "classified", day, kind="accusation", route_reason="检举工作人员。")
    record = office.take(record, "told", day)
    with refused("没有“受理”这一步", "第三十一条"):
        office.take(record, "accepted", day)
    assert record.due_on is None


def test_an_improvement_is_answered_in_thirty_days_under_the_old_one_only(office, petition):
    for received, state in ((date(2022, 4, 30), "running"), (date(2022, 5, 1), "not_in_force")):
        record = office.take(petition(received_on=received), "improvement_asked", date(2022, 5, 10))
        assert reckoned(record, "improve", date(2022, 5, 11)).state == state


# Documents.


def test_the_papers_of_a_petition_say_what_the_statute_asks(petition, served, sign_in):
    record = served(petition())
    wanted = {
        "receipt": ["某路口长期积水", "住址"],
        "notice": ["申诉求决", "信访处理意见书", "孙示和"],
        "opinion": [
            *OPINION["claim"].split(),
            OPINION["facts"],
            OPINION["opinion_text"],
            "城镇排水",
            "予以支持",
            "30日",
            "请求复查",
        ],
    }
    client = sign_in("clerk")
    for doc, words in wanted.items():
        text = client.get(reverse("document", args=[PETITIONS, record.pk, doc])).content.decode()
        assert all(word in text for word in words), doc
        assert "赵示安" not in text, "names stay covered until somebody asks for them"


def test_the_extension_notice_tells_reason_and_new_day(office, petition, told, sign_in):
    record = office.take(told(petition()), "accepted", march(5))
    record = office.take(record, "extended", march(30), "leader", extension_reason="需要专业检测。")
    text = sign_in("clerk").get(reverse("document", args=[PETITIONS, record.pk, "extension_notice"])).content.decode()
    assert "需要专业检测。" in text and "2024年6月3日" in text and "测试leader" in text


def test_transfer_and_objection_letters_are_addressed(office, petition, sign_in):
    client = sign_in("clerk")
    record = office.take(petition(), "judged", FRIDAY, handling="transferred")
    record = office.take(record, "transferred", march(4), transferred_to="某区水务局")
    assert (
        "某区水务局："
        in client.get(reverse("document", args=[PETITIONS, record.pk, "transfer_letter"])).content.decode()
    )
    record = petition(channel="assigned", sender="某区信访局", sender_number="示例〔2024〕1号")
    record = office.take(record, "objected", FRIDAY, objection="属于水务部门。")
    text = client.get(reverse("document", args=[PETITIONS, record.pk, "objection"])).content.decode()
    assert "某区信访局：" in text and "属于水务部门。" in text and "不退还有关材料" in text
