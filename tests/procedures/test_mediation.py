"""One dispute of each kind from its registration to its archive, tried to break at each stage."""

from datetime import date, timedelta

import pytest
from django.urls import reverse

from hequan.core import change
from hequan.core.case import case_of
from hequan.core.law_file import law
from hequan.core.local_rule import establish, rules
from hequan.core.models import Deadline
from hequan.core.notice import calendar_in_use
from hequan.core.progress import standings
from hequan.core.registry import registry
from tests.cast import NOW, of

pytestmark = pytest.mark.feature("6.1", "6.2")

DISPUTES = "mediation.disputes"
MONDAY = date(2024, 3, 4)
AGREEMENT = {
    "agreement_form": "written",
    "responsibility": "楼上没有及时维修水管。",
    "agreement": "赔偿三千元，修好水管。",
    "performance_terms": "签字当日付清，一周内修好。",
}
SIGNED = {"first_signed_on": 8, "second_signed_on": 6, "mediator_signed_on": 6, "sealed_on": 11}
SHELVED = ("registration", "rights_notice", "identity", "mediation_record", "agreement", "termination_notice")


@pytest.fixture
def dispute(office):
    """Enters a dispute on a Monday."""

    def make(**values):
        told = {"received_on": MONDAY, "source": "applied", "type": "neighbours", "parties": "赵示安、李示宁"}
        return office.enter(DISPUTES, **(told | {"matter": "楼上漏水的赔偿。"} | values))

    return make


@pytest.fixture
def mediated(office):
    """Takes a dispute as far as its first mediation."""

    def go(record, *before):
        record = office.take(record, "consented", MONDAY, consent="agreed")
        for step, told in before:
            record = office.take(record, step, MONDAY, **told)
        record = office.take(record, "informed", MONDAY, shelved=["rights_notice", "identity"])
        record = office.take(record, "assigned", MONDAY, mediator="周示禾", chosen_by="parties")
        return office.take(record, "mediated", MONDAY, mediation_record="双方陈述。", shelved=["mediation_record"])

    return go


def march(day):
    """A day of March 2024."""
    return date(2024, 3, day)


def signatures(**days):
    """The four days on which an agreement was signed and sealed."""
    return {name: march(day) for name, day in (SIGNED | days).items()}


def reckoned(record, clock, on):
    """How a clock of a dispute stands on a day."""
    register = registry.registers[DISPUTES]
    case = case_of(register, record, on=on, rules=rules(record.house_id), calendar=calendar_in_use())
    return case.reckon(register.procedure.clocks()[clock])


def test_a_neighbours_dispute_takes_effect_with_its_last_signature_and_is_confirmed(office, dispute, mediated, refused):
    record = dispute()
    with refused("征求当事人意愿"):
        office.take(record, "informed", MONDAY)
    record = mediated(record)
    record = office.take(record, "agreed", march(5), **AGREEMENT)
    assert (record.agreed_on, record.agreement_on) == (march(5), None), "agreed is not yet in effect"
    with refused("签名盖章，协议书生效"):
        office.take(record, "confirmation_applied", march(6), confirmation_jointly=True)
    with refused("盖章日期", "第二十九条第二款"):
        office.take(record, "signed", march(8), **(signatures() | {"sealed_on": None}))
    with refused("最后一项是 2024-03-11", "第二十九条第二款"):
        office.take(record, "signed", march(8), **signatures())
    record = office.take(record, "signed", march(11), **signatures(), shelved=["agreement"])
    assert record.agreement_on == march(11)
    found = reckoned(record, "confirmation", march(12))
    assert (found.due_on, found.state) == (date(2024, 4, 10), "running")
    assert "2024-03-11" in found.lines[0] and "第二百零五条" in found.lines[1]
    with refused("双方当事人共同申请"):
        office.take(
            record, "confirmation_applied", march(20), confirmation_subject="allowed", confirmation_court="某区人民法院"
        )
    told = {"confirmation_jointly": True, "confirmation_subject": "allowed", "confirmation_court": "某区人民法院"}
    with refused("已经在 2024-04-10 届满"):
        office.take(record, "confirmation_applied", date(2024, 4, 11), **told)
    record = office.take(record, "confirmation_applied", date(2024, 4, 10), **told)
    assert Deadline.objects.get(**of(record), clock="court_accepts").state == "waits"
    record = office.take(record, "court_accepted", date(2024, 4, 12))
    assert reckoned(record, "court_decides", date(2024, 4, 12)).due_on == date(2024, 4, 28)  # a make-up workday
    record = office.take(record, "court_extended", date(2024, 4, 25))
    assert reckoned(record, "court_decides", date(2024, 4, 25)).due_on == date(2024, 5, 7)
    record = office.take(record, "confirmed", date(2024, 4, 26))
    with refused("已经办过“法院确认协议有效”"):
        office.take(record, "confirmation_refused", date(2024, 4, 28))
    record = office.take(record, "performed", date(2024, 4, 27), performance="performed")
    record = office.take(record, "visited", date(2024, 5, 6), visit="已经修好并付清。", prevented="")
    record = office.take(record, "closed", date(2024, 5, 6), result="settled")
    archive = {"volume": "（2024）人调字第1号", "retention": "30年"}
    with refused("卷内还缺“调解申请书或者受理登记表”", "第二十七条"):
        office.take(record, "archived", date(2024, 5, 8), **archive)
    record = office.take(record, "archived", date(2024, 5, 8), **archive, shelved=["registration", "back_cover"])
    assert not Deadline.objects.filter(**of(record), state__in=["running", "open", "unset"]).exists()
    with refused("已经办过“立卷归档”"):
        office.take(record, "mediated", date(2024, 5, 9), mediation_record="再谈。")


def test_a_dispute_just_registered_can_go_these_ways_only(dispute):
    record, register = dispute(), registry.registers[DISPUTES]
    case = case_of(register, record, on=MONDAY, rules=rules(record.house_id), calendar=calendar_in_use())
    open_steps = {one.step.name for one in standings(case) if one.can_be_taken and not one.is_taken}
    assert open_steps == {"consented", "escalation_found", "terminated", "handed_on"}


def test_a_labour_dispute_may_still_be_settled_after_fifteen_days_but_only_in_writing(
    office, dispute, mediated, refused
):
    record = dispute(type="labour", matter="拖欠工资。", applied_on=date(2024, 3, 1), wronged_on=date(2023, 12, 1))
    found = reckoned(record, "labour", MONDAY)
    assert found.due_on == date(2024, 3, 18), "counted from the application: 16 March is a Saturday"
    assert reckoned(record, "arbitration", MONDAY).due_on == date(2024, 12, 2)
    record = mediated(record)
    assert reckoned(record, "labour", march(19)).state == "overdue"
    with refused("应当制作调解协议书", "第十四条第一、二款"):
        office.take(record, "agreed", march(20), **(AGREEMENT | {"agreement_form": "oral"}))
    record = office.take(record, "agreed", march(20), **AGREEMENT)
    days = dict.fromkeys(SIGNED, march(20))
    record = office.take(record, "signed", march(20), **days)
    assert (record.agreement_on, reckoned(record, "labour", march(21)).state) == (march(20), "late")


def test_an_oral_agreement_is_in_effect_on_the_day_it_is_made(office, dispute, mediated, refused):
    record = mediated(dispute())
    record = office.take(record, "agreed", march(5), **(AGREEMENT | {"agreement_form": "oral"}))
    with refused("没有“签名盖章，协议书生效”这一步"):
        office.take(record, "signed", march(5), **signatures())
    with refused("自当事人达成协议之日起生效", "第三十条"):
        office.take(record, "recorded", march(6))
    record = office.take(record, "recorded", march(5))
    assert (record.agreement_on, reckoned(record, "confirmation", march(6)).due_on) == (march(5), date(2024, 4, 7))


def test_a_clear_refusal_ends_it_and_other_ways_are_told(office, dispute, refused):
    record = office.take(dispute(), "consented", MONDAY, consent="refused")
    with refused("明确拒绝", "第十七条"):
        office.take(record, "informed", MONDAY)
    with pytest.raises(change.Unclean, match="应当填写“已告知的其他途径”"):
        office.take(record, "terminated", MONDAY)
    with refused("终止调解并告知"):
        office.take(record, "closed", MONDAY, result="failed")
    record = office.take(record, "terminated", MONDAY, routes_told="可以向人民法院起诉。")
    with refused("协议还没有生效"):
        office.take(record, "closed", MONDAY, result="settled")
    record = office.take(record, "closed", MONDAY, result="failed")
    assert (record.result, record.closed_on) == ("failed", MONDAY)


def test_a_party_may_end_it_at_any_time_before_the_agreement_is_in_effect(office, dispute, mediated, refused):
    record = office.take(mediated(dispute()), "agreed", march(5), **AGREEMENT)
    record = office.take(record, "terminated", march(6), routes_told="可以向人民法院起诉。")
    with refused("已经办过“终止调解并告知”"):
        office.take(record, "agreed", march(7), **AGREEMENT)


def test_what_another_body_does_not_take_comes_back_to_work(office, dispute, mediated, refused):
    record = office.take(mediated(dispute()), "handed_on", march(5), handed_to="某派出所")
    with refused("还没有收到回执"):
        office.take(record, "closed", march(6), result="handed_on")
    record = office.take(record, "handover_answered", march(7), handover="refused")
    with refused("没有接收"):
        office.take(record, "closed", march(7), result="handed_on")
    with refused("回执已经登记过"):
        office.take(record, "handover_answered", march(8), handover="accepted")
    record = office.take(record, "mediated", march(8), mediation_record="退回以后再次调解。")
    record = office.take(record, "handed_on", march(9), handed_to="某区人民法院")
    record = office.take(record, "handover_answered", march(11), handover="accepted")
    with refused("收函单位已经接收"):
        office.take(record, "mediated", march(12), mediation_record="再谈。")
    record = office.take(record, "closed", march(12), result="handed_on")
    assert (record.handed_to, record.result) == ("某区人民法院", "handed_on")


@pytest.mark.parametrize(
    ("delegation", "clock", "due"),
    [
        ("before_docketing", "before_docketing", date(2024, 4, 3)),
        ("ordinary", "entrusted_ordinary", date(2024, 3, 19)),
        ("summary", "entrusted_summary", date(2024, 3, 11)),
    ],
)
def test_a_court_delegates_on_paper_and_the_parties_agree_on_more_time(
    office, dispute, mediated, refused, delegation, clock, due
):
    record = dispute(source="delegated", received_from="某区人民法院")
    with refused("没有“在平台确认接受”这一步"):
        office.take(record, "accepted_online", MONDAY, delegation=delegation)
    record = mediated(record, ("signed_for", {"delegation": delegation}))
    assert reckoned(record, clock, MONDAY).due_on == due
    running = {row.clock for row in Deadline.objects.filter(**of(record), state="running")}
    assert running == {clock}, "neither the people's nor another court limit runs beside it"
    record = office.take(record, "extended", march(6), extended_until=date(2024, 4, 30))
    assert reckoned(record, clock, march(7)).state == "done"
    assert reckoned(record, "agreed_extension", march(7)).due_on == date(2024, 4, 30)


def test_a_court_delegates_online_within_three_working_days(office, dispute, mediated):
    record = dispute(source="delegated", received_from="某区人民法院", is_online=True)
    assert reckoned(record, "confirm_online", MONDAY).due_on == march(7)
    record = mediated(record, ("accepted_online", {"delegation": "ordinary"}))
    assert reckoned(record, "online_ordinary", MONDAY).due_on == march(19)
    assert reckoned(record, "confirm_online", march(9)).state == "done"


def test_what_may_escalate_is_reported_by_the_local_limit(office, dispute, refused):
    record = office.take(dispute(), "escalation_found", march(5))
    assert Deadline.objects.get(**of(record), clock="report_escalation").state == "unset"
    limit = law("人民调解法")["report_escalation"]
    basis = "甲办发〔2023〕5号第三条"
    establish(office.world.actor("leader"), limit, since=date(2023, 1, 1), basis=basis, at=NOW, number=24, unit="hour")
    assert reckoned(record, "report_escalation", march(5)).due_on == march(6)
    record = office.take(record, "escalation_reported", march(5), escalation_reported_to="某派出所")
    assert reckoned(record, "report_escalation", march(7)).state == "done"


def test_an_administrative_mediation_waits_for_its_local_limit(office, dispute):
    record = dispute(mediation_kind="administrative")
    clocks = {row.clock: row.state for row in Deadline.objects.filter(**of(record))}
    assert clocks == {"administrative": "unset"}


def test_a_committee_is_elected_anew_before_its_term_ends(office, refused):
    record = office.enter(
        "mediation.committees",
        established_on=date(2021, 3, 18),
        name="甲社区人民调解委员会",
        kind="community",
        head="周示禾",
        members=5,
    )
    assert record.term_ends_on == date(2024, 3, 18)
    record = office.take(record, "elected", date(2024, 3, 15), head="吴示平", members=7)
    assert (record.term_ends_on, record.head) == (date(2027, 3, 15), "吴示平")


@pytest.mark.parametrize("days", [0, 1])
def test_every_document_is_printed_with_what_the_statute_asks(office, dispute, mediated, sign_in, days):
    """Printed from the record when its step's turn has come, and refused before."""
    record = mediated(dispute())
    page = lambda doc: reverse("document", args=[DISPUTES, record.pk, doc])  # noqa: E731
    client = sign_in("clerk")
    assert client.get(page("confirmation_application")).status_code == 404
    record = office.take(record, "agreed", march(5), **AGREEMENT)
    record = office.take(record, "signed", march(11 + days), **(signatures(sealed_on=11 + days)))
    told = {"confirmation_jointly": True, "confirmation_subject": "allowed", "confirmation_court": "某区人民法院"}
    record = office.take(record, "confirmation_applied", march(20), **told)
    wanted = {
        "registration": ["案件来源", "纠纷类型", "楼上漏水的赔偿"],
        "rights_notice": ["不收取任何费用", "自愿达成调解协议"],
        "mediation_record": ["双方陈述", "周示禾"],
        "agreement": [*(AGREEMENT[key] for key in ("responsibility", "agreement", "performance_terms")), "各执一份"],
        "confirmation_application": ["共同申请", "某区人民法院", f"2024年3月{11 + days}日"],
        "visit_record": ["履行情况"],
    }
    for doc, words in wanted.items():
        text = client.get(page(doc)).content.decode()
        assert all(word in text for word in words), doc
        assert "赵示安" not in text, "names stay covered until somebody asks for them"


def test_a_day_between_is_a_day(office, dispute, mediated):
    """The effect is the latest of four days, whichever of them it is."""
    for last in SIGNED:
        record = office.take(mediated(dispute()), "agreed", march(5), **AGREEMENT)
        days = dict.fromkeys(SIGNED, march(6)) | {last: march(6) + timedelta(7)}
        record = office.take(record, "signed", march(13), **days)
        assert record.agreement_on == march(13), last


def test_the_to_do_list_opens_what_comes_next_not_the_end(office, dispute, mediated):
    """The limit can be ended by ending the mediation; the button leads on the way to an agreement."""
    record = dispute(mediation_kind="administrative")
    step = lambda: Deadline.objects.get(**of(record), clock="administrative").step  # noqa: E731
    assert step() == "consented"
    record = mediated(record)
    assert step() == "agreed"
    record = office.take(record, "terminated", march(6), routes_told="可以向人民法院起诉。")
    record = office.take(record, "closed", march(6), result="failed")
    assert Deadline.objects.get(**of(record)).step == "archived"
