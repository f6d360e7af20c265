"""Reconsideration, hand-ins and suits: one matter of each kind from start to end, tried to break at each stage."""

from datetime import date

import pytest

from hequan.chapters.reconsideration.models import Litigation, Reconsideration
from hequan.core import change, take
from hequan.core.case import case_of
from hequan.core.local_rule import NO_RULES
from hequan.core.models import Deadline, Event
from hequan.core.notice import calendar_in_use
from hequan.core.progress import primary, standings
from hequan.core.registry import registry
from tests.cast import of

pytestmark = pytest.mark.feature("6.7", "6.8")

RECONSIDERATIONS, HAND_INS, SUITS = (
    "reconsideration.reconsiderations",
    "reconsideration.hand_ins",
    "reconsideration.litigations",
)
EVIDENCE = {"evidence": "现场照片、询问笔录", "evidence_until": date(2023, 12, 20)}
BOTH = ("reply", "evidence")


def application(office, **values):
    told = {
        "received_on": date(2024, 3, 1),
        "accepted_on": date(2024, 2, 26),
        "applied_on": date(2024, 2, 20),
        "known_on": date(2024, 1, 5),
        "act_on": date(2023, 12, 20),
        "case_number": "示例复议〔2024〕1号",
        "authority": "某区人民政府",
        "applicant": "赵示安",
        "act": "penalty",
        "matter": "撤销处罚决定。",
    }
    return office.enter(RECONSIDERATIONS, **(told | values))


def of_1999(office, **values):
    days = {"received_on": date(2024, 1, 5), "accepted_on": date(2023, 12, 31), "applied_on": date(2023, 12, 26)}
    return application(office, **(days | {"known_on": date(2023, 12, 21)} | values))


def hand_in(office):
    told = {"handed_in_on": date(2024, 3, 1), "applicant": "赵示安", "kind": "on_the_spot", "matter": "撤销当场处罚。"}
    return office.enter(HAND_INS, **told)


def suit(office, **values):
    told = {
        "received_on": date(2024, 3, 1),
        "case_number": "（2024）示0201行初1号",
        "court": "某区人民法院",
        "other_party": "赵示安",
        "act": "penalty",
        "matter": "撤销处罚决定。",
    }
    return office.enter(SUITS, **(told | values))


def open_clocks(record):
    return {row.clock: (row.state, row.due_on) for row in Deadline.objects.filter(**of(record))}


def case_on(record, day):
    register = registry.register_of(type(record))
    return case_of(register, record, on=day, rules=NO_RULES, calendar=calendar_in_use())


def replied(office, record, on=date(2024, 3, 8)):
    record = office.take(record, "evidence_listed", date(2024, 3, 5), **EVIDENCE)
    return office.take(record, "replied", on, shelved=BOTH)


def test_the_days_of_the_reply_follow_the_day_of_acceptance(office):
    assert application(office).due_on == date(2024, 3, 15)
    assert of_1999(office).due_on == date(2024, 1, 15)
    border = {"received_on": date(2024, 1, 5), "applied_on": date(2023, 12, 26), "known_on": date(2023, 12, 21)}
    assert application(office, **border, accepted_on=date(2024, 1, 1)).due_on == date(2024, 1, 19)
    assert application(office, **border, accepted_on=None).due_on == date(2024, 1, 19)
    assert application(office, procedure="summary").due_on == date(2024, 3, 8)


def test_a_matter_without_acceptance_follows_the_day_of_the_copy(office):
    days = {"act_on": date(2023, 11, 1), "known_on": date(2023, 11, 2), "applied_on": date(2023, 12, 1)}
    before = application(office, received_on=date(2023, 12, 31), accepted_on=None, **days)
    after = application(office, received_on=date(2024, 1, 1), accepted_on=None, **days)
    assert (before.due_on, after.due_on) == (date(2024, 1, 10), date(2024, 1, 15))


def test_a_matter_from_the_copy_to_the_archive(office, refused):
    record = application(office)
    assert open_clocks(record) == {"reply": ("running", date(2024, 3, 15)), "decide": ("waits", date(2024, 4, 26))}
    with refused("确定证据清单", "第四十八条"):
        office.take(record, "replied", date(2024, 3, 5), shelved=BOTH)
    with refused("行为作出以后收集的证据", "第四十六条第一款"):
        late = {"evidence": "补拍的照片", "evidence_until": date(2024, 3, 4)}
        office.take(record, "evidence_listed", date(2024, 3, 5), **late)
    record = replied(office, record)
    assert record.replied_on == date(2024, 3, 8)
    assert set(open_clocks(record)) == {"decide"}
    record = office.take(record, "listened", date(2024, 3, 12), statement="程序合法，裁量适当。")
    record = office.take(record, "suspended", date(2024, 3, 20), suspension_ground="mediation")
    assert open_clocks(record)["decide"] == ("paused", None)
    with refused("还在中止", "第三十九条"):
        office.take(record, "decided", date(2024, 3, 25), result="revoked", ordered="remake")
    record = office.take(record, "resumed", date(2024, 3, 30))
    assert open_clocks(record)["decide"] == ("waits", date(2024, 5, 6))
    record = office.take(record, "decided", date(2024, 4, 20), result="revoked", ordered="remake")
    record = office.take(record, "served", date(2024, 4, 22))
    assert open_clocks(record)["remake"] == ("running", date(2024, 6, 21))
    record = office.take(record, "letter_received", date(2024, 4, 22), letter="opinion")
    assert open_clocks(record)["report_letter"] == ("running", date(2024, 6, 21))
    with refused("履行决定", "第七十七条"):
        office.take(record, "closed", date(2024, 4, 23))
    record = office.take(
        record, "performed", date(2024, 5, 20), correction="重新作出处罚决定。", shelved=("performance",)
    )
    with refused("还没有反馈", "第七十六条"):
        office.take(record, "closed", date(2024, 5, 21))
    record = office.take(record, "letter_reported", date(2024, 5, 22), report="已经纠正。")
    record = office.take(record, "closed", date(2024, 5, 23))
    assert not open_clocks(record)
    with refused("已经办过“结案归档”"):
        office.take(record, "suspended", date(2024, 5, 24), suspension_ground="other")


def test_the_evidence_is_frozen_with_the_reply(office):
    record = replied(office, application(office))
    listed = Event.objects.filter(**of(record), kind="stepped").earliest("pk")
    told = {"on": date(2024, 3, 5), "at": record.entered_at.replace(2024, 3, 20), "seen": record.version}
    values = {"evidence": "后来的笔录", "evidence_until": date(2023, 12, 20)}
    with pytest.raises(take.Refused, match=r"“确定证据清单”写下的内容不能再改.*第四十六条第一款"):
        take.amend(
            office.world.actor(),
            registry.registers[RECONSIDERATIONS],
            record,
            listed.pk,
            reason="补充",
            values=values,
            **told,
        )
    with pytest.raises(change.Unclean, match="由“确定证据清单”这一步写入"):
        change.correct(
            office.world.actor(),
            registry.registers[RECONSIDERATIONS],
            record,
            {"evidence": "后来的笔录"},
            at=told["at"],
            seen=record.version,
        )


def test_an_old_matter_has_no_steps_of_the_new_law(office, refused):
    record = of_1999(office)
    names = {one.step.name for one in standings(case_on(record, date(2024, 1, 8)))}
    assert not names & {"evidence_listed", "listened", "hearing_notified", "converted", "review_requested"}
    with refused("没有“确定证据清单”这一步"):
        office.take(record, "evidence_listed", date(2024, 1, 8), **EVIDENCE)
    with refused("行政复议答复书", "第二十三条第一款"):
        office.take(record, "replied", date(2024, 1, 15))
    record = office.take(record, "replied", date(2024, 1, 16), shelved=BOTH)
    found = next(case_on(record, date(2024, 1, 20)).procedure.clocks()[name] for name in ("reply",))
    assert case_on(record, date(2024, 1, 20)).reckon(found).state == "late"


def test_a_late_application_shows(office):
    record = application(office, known_on=date(2023, 12, 21), act_on=date(2023, 12, 20))
    clock = type(case_on(record, date(2024, 3, 1)).procedure) and registry.registers[RECONSIDERATIONS].procedure
    found = case_on(record, date(2024, 3, 1)).reckon(clock.clocks()["file"])
    assert (found.due_on, found.state) == (date(2024, 2, 19), "late")


def test_days_before_the_copy_are_no_steps_to_take(office, refused):
    record = application(office, accepted_on=None)
    for one in (record, application(office)):
        with refused("随登记表填写", "第三十条"):
            office.take(one, "accepted", date(2024, 3, 2))
    assert "accepted" not in {one.step.name for one in standings(case_on(record, date(2024, 3, 2)))}


def test_a_summary_matter_turned_ordinary_counts_anew(office):
    record = application(office, procedure="summary")
    assert open_clocks(record) == {
        "reply_summary": ("running", date(2024, 3, 8)),
        "decide_summary": ("waits", date(2024, 3, 27)),
    }
    record = office.take(record, "converted", date(2024, 3, 4), procedure="ordinary")
    assert record.due_on == date(2024, 3, 15)
    assert open_clocks(record) == {"reply": ("running", date(2024, 3, 15)), "decide": ("waits", date(2024, 4, 26))}


def test_whether_a_hearing_was_told_in_time_is_seen(office):
    record = application(office)
    clock = registry.registers[RECONSIDERATIONS].procedure.clocks()["notify_hearing"]
    for told_on, state in ((date(2024, 3, 13), "done"), (date(2024, 3, 14), "late")):
        one = office.take(application(office), "hearing_notified", told_on, hearing_on=date(2024, 3, 20))
        found = case_on(one, date(2024, 3, 15)).reckon(clock)
        assert (found.due_on, found.state) == (date(2024, 3, 13), state)
    record = office.take(record, "hearing_notified", date(2024, 3, 13), hearing_on=date(2024, 3, 20))
    assert open_clocks(record)["attend_hearing"] == ("running", date(2024, 3, 20))


def test_a_suspension_ends_the_matter_only_on_three_grounds(office):
    for ground, ends in (("death", True), ("mediation", False)):
        record = office.take(application(office), "suspended", date(2024, 3, 10), suspension_ground=ground)
        assert ("end_suspension" in open_clocks(record)) is ends


def test_the_maker_of_a_document_answers_in_ten_working_days(office, refused):
    record = application(office)
    with refused("没有“收到要求说明规范性文件的通知”这一步"):
        office.take(record, "document_asked", date(2024, 3, 4))
    record = office.take(record, "review_requested", date(2024, 3, 4))
    record = office.take(record, "document_asked", date(2024, 3, 6))
    assert open_clocks(record)["reply_document"] == ("running", date(2024, 3, 20))
    record = office.take(record, "document_answered", date(2024, 3, 20), shelved=("document_answer",))
    assert "reply_document" not in open_clocks(record)


def test_an_old_row_entered_whole_is_done(office):
    office.world.house.procedures_since = date(2025, 1, 1)
    office.world.house.save()
    days = {"replied_on": date(2024, 3, 8), "decided_on": date(2024, 4, 20), "result": Reconsideration.Result.UPHELD}
    record = application(office, due_on=date(2024, 3, 15), **days)
    assert not open_clocks(record)
    assert {one.step for one in case_on(record, date(2024, 5, 1)).taken} >= {"made", "accepted", "replied", "decided"}


def test_a_hand_in_is_forwarded_within_five_working_days(office, refused):
    record = hand_in(office)
    assert open_clocks(record) == {"forward": ("running", date(2024, 3, 8))}
    told = {"outcome": "forwarded", "opinion": "事实清楚。"}
    with refused("转送给哪个复议机关", "第二十四条"):
        office.take(record, "considered", date(2024, 3, 4), "leader", **told)
    record = office.take(record, "considered", date(2024, 3, 4), "leader", authority="某区人民政府", **told)
    with refused("签收记录", "第三十二条"):
        office.take(record, "forwarded", date(2024, 3, 8))
    record = office.take(record, "forwarded", date(2024, 3, 8), shelved=("slip",))
    assert not open_clocks(record)


def test_a_suit_from_the_complaint_to_the_archive(office, refused):
    record = suit(office, docketed_on=date(2024, 2, 27), sued_on=date(2024, 2, 20), known_on=date(2024, 1, 5))
    # The fifteenth day is a Saturday.
    assert open_clocks(record) == {"answer": ("running", date(2024, 3, 18)), "judge": ("waits", date(2024, 8, 27))}
    with refused("答辩状", "第六十七条第一款"):
        office.take(record, "answered", date(2024, 3, 10), shelved=("evidence",))
    record = office.take(record, "answered", date(2024, 3, 18), shelved=("answer", "evidence"))
    record = office.take(record, "summoned", date(2024, 3, 25), hearing_on=date(2024, 4, 10))
    assert open_clocks(record)["attend"] == ("running", date(2024, 4, 10))
    with refused("不能只委托律师", "第一百二十八条"):
        office.take(record, "appointed", date(2024, 3, 26), "leader", to_appear="lawyer")
    with refused("负责人应当出庭应诉", "第三条第三款"):
        office.take(record, "appointed", date(2024, 3, 26), "leader", to_appear="staff")
    record = office.take(record, "appointed", date(2024, 3, 26), "leader", to_appear="head")
    with refused("负责人没有出庭", "第三条第三款"):
        office.take(record, "heard", date(2024, 4, 10), appeared="staff")
    record = office.take(record, "heard", date(2024, 4, 10), appeared="head", appeared_name="钱示宁（主任）")
    record = office.take(record, "judged", date(2024, 6, 3), result="ordered", paper="judgment", is_lost=True)
    record = office.take(record, "served", date(2024, 6, 11))
    assert open_clocks(record)["appeal_judgment"] == ("lapses", date(2024, 6, 26))
    with refused("履行裁判"):
        office.take(record, "closed", date(2024, 6, 20))
    record = office.take(record, "performed", date(2024, 6, 20), performance="已经履行。", shelved=("performance",))
    with refused("上诉期限还没有届满", "第八十五条"):
        office.take(record, "closed", date(2024, 6, 26))
    record = office.take(record, "closed", date(2024, 6, 27))
    assert not open_clocks(record)


def test_a_ruling_leaves_ten_days(office, refused):
    record = office.take(suit(office), "judged", date(2024, 3, 5), result="rejected", paper="ruling")
    record = office.take(record, "served", date(2024, 3, 6))
    assert open_clocks(record)["appeal_ruling"] == ("lapses", date(2024, 3, 18))
    with refused("已经届满", "第八十五条"):
        office.take(record, "appealed", date(2024, 3, 19))


def test_other_suits_are_answered_on_the_day_that_the_court_names(office):
    record = suit(office, kind=Litigation.Kind.CIVIL, act="", due_on=date(2024, 3, 20))
    assert open_clocks(record) == {"answer_given": ("running", date(2024, 3, 20))}
    plaintiff = suit(office, kind="civil", act="", role="plaintiff")
    names = {one.step.name for one in standings(case_on(plaintiff, date(2024, 3, 2)))}
    assert not names & {"answered", "appointed", "made"}


def test_the_next_step_is_named(office):
    record = application(office)
    assert primary(standings(case_on(record, date(2024, 3, 4)))).step.name == "evidence_listed"
    record = replied(office, record)
    assert primary(standings(case_on(record, date(2024, 3, 9)))).step.name == "decided"


@pytest.mark.parametrize(
    ("key", "words"),
    [
        ("evidence_list", "复议期间没有自行收集"),
        ("reply", "职权依据、法律依据和裁量依据"),
        ("document_answer", "条款的依据和合法性的理由"),
        ("letter_report", "防止再次发生的措施"),
    ],
)
def test_the_letters_of_a_matter_are_printed(office, key, words):
    record = office.take(replied(office, application(office)), "review_requested", date(2024, 3, 11))
    record = office.take(record, "document_asked", date(2024, 3, 12))
    record = office.take(record, "letter_received", date(2024, 4, 22), letter="opinion")
    page = office.world.client().get(f"/registers/{RECONSIDERATIONS}/{record.pk}/documents/{key}/").content.decode()
    assert words in page
    assert "示例复议〔2024〕1号" in page
    assert "赵示安" not in page, "personal data is covered until it is asked for"


@pytest.mark.parametrize(("key", "words"), [("hand_in_receipt", "自行改变"), ("forwarding_slip", "事实清楚。")])
def test_the_letters_of_a_hand_in_are_printed(office, key, words):
    told = {"outcome": "forwarded", "opinion": "事实清楚。", "authority": "某区人民政府"}
    record = office.take(hand_in(office), "considered", date(2024, 3, 4), "leader", **told)
    page = office.world.client().get(f"/registers/{HAND_INS}/{record.pk}/documents/{key}/").content.decode()
    assert words in page


@pytest.mark.parametrize(("key", "words"), [("answer", "所依据的规范性文件"), ("absence", "参加防汛调度")])
def test_the_letters_of_a_suit_are_printed(office, key, words):
    told = {"to_appear": "staff", "absence": "负责人参加防汛调度。"}
    record = office.take(suit(office), "appointed", date(2024, 3, 20), "leader", **told)
    page = office.world.client().get(f"/registers/{SUITS}/{record.pk}/documents/{key}/").content.decode()
    assert words in page


def test_before_there_was_a_summary_procedure_the_ordinary_limit_runs_whatever_was_entered(office):
    old = of_1999(office, procedure=Reconsideration.Procedure.SUMMARY)
    assert open_clocks(old)["reply"][1] == date(2024, 1, 15) and "reply_summary" not in open_clocks(old)
    new = application(office, procedure=Reconsideration.Procedure.SUMMARY)
    assert open_clocks(new)["reply_summary"][1] == date(2024, 3, 8) and "reply" not in open_clocks(new)
