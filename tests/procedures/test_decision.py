"""One major decision from its proposal to its evaluation: every gate is tried at its stage, refused by its article."""

from datetime import date

import pytest

from hequan.core import change, take
from hequan.core.models import Event
from hequan.core.registry import registry
from tests.procedures.decision_way import (
    COMMENTS,
    DECISIONS,
    MEETING,
    VIEWS,
    WAY,
    begun,
    correct,
    go,
    meet,
    up_to,
    view,
    watched,
)

pytestmark = pytest.mark.feature("3.2", "3.3", "3.4")


def test_the_whole_way_leads_to_an_archived_decision(office):
    record = up_to(office, "the end")
    assert (record.decided_on, record.archived_on) == (date(2021, 6, 15), date(2021, 6, 25))
    assert (record.expert_needed, record.risk_needed, record.conclusion) == ("yes", "yes", "amend")
    assert watched(record).count() == 1, "the execution is open, no clock runs"


def test_no_step_is_jumped_over(office, refused):
    record = begun(office)
    for name in ("drafted", "participated", "sent_for_review", "reviewed", "submitted", "discussed", "decided"):
        with refused("之前应当先办|没有"):
            go(office, record, name)
    with refused("不能跳过", "第十二条"):
        office.take(up_to(office, "drafted"), "drafted", date(2021, 3, 20), needed=False, reason="赶时间")


def test_a_clerk_does_not_start_nor_decide_nor_suspend(office, refused):
    for name in ("started", "decided"):
        with refused("由负责人办理"):
            go(office, up_to(office, name), name, by="clerk")
    with refused("由负责人办理"):
        office.take(up_to(office, "the end"), "suspended", date(2021, 7, 1), suspended_because="资金没有到位")


def test_what_is_not_needed_says_why(office, refused):
    record = begun(office)
    with refused("写明理由", "第三条第三款"):
        office.take(record, "listed", date(2021, 3, 2), needed=False)
    record = up_to(office, "argued")
    record = office.take(record, "argued", date(2021, 5, 8), needed=False, reason="不属于专业性较强的事项")
    assert (record.expert_needed, record.expert_reason) == ("no", "不属于专业性较强的事项")


def test_comments_are_open_for_the_whole_period(office, refused):
    record = up_to(office, "draft_published")
    with refused("截止日期不能早于 2021-05-01", "第十五条第一款"):
        go(office, record, "draft_published", comments_until=date(2021, 4, 30))
    record = up_to(office, "participated")
    assert watched(record).get(clock="comments").state == "floor"
    with refused("2021-05-06 届满", "第十五条第一款"):
        go(office, record, "participated", date(2021, 5, 6))
    assert go(office, record, "participated", date(2021, 5, 7)).participated_on


def test_a_shorter_period_needs_a_published_reason(office, refused):
    record = up_to(office, "draft_published")
    short = {"comments_until": date(2021, 4, 10), "short_reason": "汛期将至"}
    with refused("截止日期不能早于 2021-05-01", "第十五条第一款"):
        go(office, record, "draft_published", **short)
    record = go(office, record, "draft_published", short_link="公告第二段", **short)
    record = go(office, record, "talked")
    record = office.take(record, "hearing_announced", date(2021, 4, 5), needed=False, reason="没有较大分歧")
    with refused("2021-04-10 截止", "第十五条"):
        go(office, record, "participated", date(2021, 4, 10))
    assert go(office, record, "participated", date(2021, 4, 11)).participated_on


def test_other_forms_have_no_minimum(office):
    record = go(office, up_to(office, "participating"), "participating", participation="symposium")
    record = go(office, record, "talked")
    record = office.take(record, "hearing_announced", date(2021, 4, 2), needed=False, reason="没有较大分歧")
    assert go(office, record, "participated", date(2021, 4, 3)).participated_on == date(2021, 4, 3)


def test_materials_come_before_the_hearing_in_time(office, refused):
    record = up_to(office, "materials_sent")
    assert watched(record).get(clock="materials").due_on == date(2021, 4, 21)
    late = office.take(record, "materials_sent", date(2021, 4, 22))
    with refused("2021-04-21 以前送达", "第十六条第二、三款"):
        go(office, late, "heard")
    record = office.take(late, "hearing_announced", date(2021, 4, 22), hearing_on=date(2021, 4, 29))
    record = office.take(record, "materials_sent", date(2021, 4, 22))
    with refused("2021-04-29，提前举行", "第十六条"):
        go(office, record, "heard")
    assert office.take(record, "heard", date(2021, 4, 29)).heard_on


def test_who_chose_a_hearing_holds_it(office, refused):
    record = go(office, up_to(office, "participating"), "participating", participation="hearing")
    with refused("听证会不能不办", "第十六条第一款"):
        office.take(record, "hearing_announced", date(2021, 4, 2), needed=False, reason="时间紧")


def test_interested_experts_stay_away(office, refused):
    record = up_to(office, "argued")
    with refused("没有利害关系", "第二十条"):
        go(office, record, "argued", is_disinterested=False)
    expert = office.enter(
        "documents.experts", name="钱示安", unit="示例大学", field="planning", appointed_on=date(2021, 1, 4)
    )
    told = {"invited_on": date(2021, 5, 6), "purpose": "decision", "matter": record.title, "has_interest": True}
    office.enter("documents.expert_invitations", expert=expert, **told)
    with refused("钱示安", "应当回避", "第二十条"):
        go(office, record, "argued")
    assert go(office, record, "argued", argued_by="周示平").argued_on


def test_a_risk_out_of_control_stops_the_draft(office, refused):
    record = up_to(office, "submitted", risk_assessed={"risk": "uncontrollable"})
    with refused("风险不可控", "第二十四条"):
        go(office, record, "submitted")
    record = go(office, record, "risk_assessed", date(2021, 6, 1))
    assert go(office, record, "submitted").submitted_on


def test_fair_competition_only_since_its_day(office, refused):
    record = up_to(office, "sent_for_review")
    with refused("没有“公平竞争审查”这一步"):
        office.take(record, "competition_reviewed", date(2021, 5, 13), competition="fair")


def test_the_review_is_the_reviewers_and_no_comment_stands_in_for_it(office, refused):
    record = up_to(office, "reviewed")
    with refused("由合法性审核人办理"):
        go(office, record, "reviewed", by="clerk")
    with refused("合法性审查"):
        go(office, record, "submitted")
    record = go(office, record, "reviewed")
    with refused("已经出具意见", "第二十八条"):
        go(office, record, "reviewed", date(2021, 5, 21), conclusion="lawful")


def test_the_reviewer_has_the_whole_time(office, refused):
    record = up_to(office, "submitted")
    with refused("2021-05-25 届满", "第二十六条第二款"):
        go(office, record, "submitted", date(2021, 5, 25))
    assert go(office, record, "submitted", date(2021, 5, 26)).submitted_on


def test_an_unlawful_draft_is_locked_until_a_new_review(office, refused):
    record = up_to(office, "submitted", reviewed={"conclusion": "unlawful"})
    with refused("不合法", "第二十五条"):
        go(office, record, "submitted")
    record = go(office, record, "sent_for_review", date(2021, 6, 1))
    with refused("还没有新的审查意见", "第二十五条"):
        go(office, record, "submitted", date(2021, 6, 2))
    record = go(office, record, "reviewed", date(2021, 6, 7), conclusion="lawful")
    with refused("2021-06-10 届满", "第二十六条第二款"):
        go(office, record, "submitted", date(2021, 6, 10))
    assert go(office, record, "submitted", date(2021, 6, 11)).submitted_on


def test_an_unlawful_opinion_in_the_ledger_of_reviews_locks_too(office, refused):
    record = up_to(office, "submitted")
    told = {"kind": "decision", "subject": record.title, "subject_number": record.number, "reviewer": "赵示安"}
    review = office.enter("counsel.reviews", received_on=date(2021, 5, 21), **told)
    review = office.take(review, "counsel_heard", date(2021, 5, 24), needed=False, reason="案情简单")
    given = {"conclusion": "unlawful", "opinion": "超越法定权限。", "shelved": ["opinion_letter"]}
    review = office.take(review, "opinion_given", date(2021, 6, 2), "reviewer", **given)
    with refused(review.number, "不合法", "第二十五条"):
        go(office, record, "submitted")


def test_the_pack_is_complete(office, refused):
    record = up_to(office, "submitted")
    with refused("公众主要意见研究采纳情况", "专家论证意见研究采纳情况", "第二十九条"):
        go(office, record, "submitted", shelved=[])
    with refused("怎样按审查意见调整", "第二十八条"):
        go(office, record, "submitted", adjustment="")
    told = {"decision": office.fresh(record), "received_on": date(2021, 4, 9), "channel": "website"}
    comment = office.enter(COMMENTS, text="请保留原有出入口", **told)
    with refused("1条意见没有写明采纳情况", "第十八条"):
        go(office, record, "submitted")
    answer = {"adoption": "adopted", "reason": "保留东侧出入口"}
    change.correct(
        office.world.actor(), registry.registers[COMMENTS], comment, answer, at=comment.entered_at, seen=comment.version
    )
    assert go(office, record, "submitted").submitted_on


def test_a_discussion_has_its_members_and_the_head_speaks_last(office, refused):
    record = up_to(office, "discussed")
    with refused("还没有本事项的意见", "第三十条第一款"):
        go(office, record, "discussed")
    head = view(office, record, "李示远", 2, is_head=True)
    with refused("至少要有两位", "第三十条第一款"):
        go(office, record, "discussed")
    view(office, record, "孙示和", 3, "disagreed", reason="资金来源还不落实")
    with refused("最后发表意见", "孙示和", "第三十条第二款"):
        go(office, record, "discussed")
    correct(office, head, turn=4)
    other = view(office, record, "周示平", 1, is_head=True)
    with refused("恰好一人", "第三十条第二款"):
        go(office, record, "discussed")
    correct(office, other, is_head=False)
    assert go(office, record, "discussed").discussed_on == MEETING


def test_a_head_against_the_majority_says_why(office, refused):
    record = up_to(office, "discussed")
    for turn, member in enumerate(("钱示宁", "孙示和", "周示平"), 1):
        view(office, record, member, turn, "disagreed", reason="资金来源还不落实")
    view(office, record, "李示远", 4, is_head=True)
    with refused("与多数人的意见不一致", "第三十条第二款"):
        go(office, record, "discussed")
    record = go(office, record, "discussed", against_majority="区级资金已经下达，会上出示了文件。")
    assert record.against_majority


def test_dissent_is_kept_for_ever(office, refused):
    record = up_to(office, "party_reported")
    rows = registry.registers[VIEWS]
    actor = office.world.actor()
    dissent = office.fresh(next(iter(rows.model.kept.filter(decision=record, view="disagreed"))))
    with pytest.raises(change.Unclean, match=r"永久保留.*第三十条第三款"):
        correct(office, dissent, view="agreed", reason="")
    with pytest.raises(change.Unclean, match="永久保留"):
        correct(office, dissent, discussed_on=date(2021, 9, 1))
    with pytest.raises(change.NotAllowed, match=r"永久保留.*第三十条第三款"):
        change.void(actor, rows, dissent, at=dissent.entered_at, seen=dissent.version, reason="记错")
    with pytest.raises(change.Unclean, match="永久保留"):
        view(office, record, "吴示平", 1)
    step = Event.objects.filter(register=DECISIONS, record_id=record.pk, kind="stepped").latest("pk")
    told = {"at": step.at, "seen": office.fresh(record).version, "reason": "漏记一人"}
    take.withdraw(actor, registry.registers[DECISIONS], record, step.pk, **told)
    assert view(office, record, "吴示平", 1).pk, "who was forgotten is added, with the trace of the step taken back"
    with pytest.raises(change.Unclean, match="永久保留"):
        correct(office, dissent, view="agreed", reason="")


def test_what_did_not_pass_is_not_decided(office, refused):
    record = up_to(office, "party_reported", discussed={"result": "postponed", "against_majority": "再作测算。"})
    record = go(office, record, "party_reported")
    with refused("没有通过", "第三十条第一款"):
        go(office, record, "decided")
    again = date(2021, 6, 12)
    meet(office, record, on=again)
    record = go(office, record, "discussed", again, meeting="第7次主任办公会")
    assert go(office, record, "decided").decided_on


def test_a_review_after_the_discussion_asks_for_another_one(office, refused):
    record = up_to(office, "decided")
    record = go(office, record, "sent_for_review", date(2021, 6, 15))
    with refused("还没有新的审查意见", "第二十五条"):
        go(office, record, "decided", date(2021, 6, 28))
    record = go(office, record, "reviewed", date(2021, 6, 24), conclusion="lawful")
    with refused("再次讨论", "第二十五条"):
        go(office, record, "decided", date(2021, 6, 28))


def test_a_decision_is_published_in_time(office):
    record = up_to(office, "published")
    assert watched(record).get(clock="publish").due_on == date(2021, 7, 13)
    assert not watched(go(office, record, "published")).filter(clock="publish").exists()


def test_execution_is_reported_before_it_ends(office, refused):
    record = up_to(office, "the end")
    with refused("还没有执行情况报告", "第三十四条"):
        office.take(record, "executed", date(2021, 12, 1))
    told = {"reported_on": date(2021, 11, 1), "progress": "按计划推进"}
    office.enter("decisions.executions", decision=office.fresh(record), **told)
    record = office.take(record, "executed", date(2021, 12, 1))
    with refused("已经办过“执行完毕”"):
        office.take(record, "suspended", date(2021, 12, 2), "leader", suspended_because="资金没有到位")
    told = {"evaluator": "示例咨询中心", "evaluated_because": "公众意见较多"}
    with refused("不能承担后评估", "第三十六条"):
        office.take(record, "evaluated", date(2021, 12, 3), **told)
    assert office.take(record, "evaluated", date(2021, 12, 3), **told | {"evaluator": "示例研究院"}).evaluated_on


def test_a_major_adjustment_goes_the_whole_way_again(office, refused):
    record = up_to(office, "the end")
    with refused("重新履行决策程序", "第三十七条"):
        office.take(record, "adjusted", date(2021, 9, 1), "leader", extent="major")
    anew = begun(office, adjusts=office.fresh(record))
    with refused("重新履行决策程序", "第三十七条"):
        office.take(record, "adjusted", date(2021, 9, 1), "leader", extent="major")
    for name, on, by, told in WAY[: [one[0] for one in WAY].index("published")]:
        if name == "discussed":
            meet(office, anew)
        anew = office.take(anew, name, on, by, **told)
    assert office.take(record, "adjusted", date(2021, 9, 1), "leader", extent="major").adjusted_on
    assert office.take(anew, "adjusted", date(2021, 9, 1), "leader", extent="minor").adjusted_on


def test_the_head_suspends_with_a_reason_and_resumes(office, refused):
    record = up_to(office, "the end")
    with pytest.raises(change.Unclean, match="中止执行的理由"):
        office.take(record, "suspended", date(2021, 9, 1), "leader")
    record = office.take(record, "suspended", date(2021, 9, 1), "leader", suspended_because="资金没有到位")
    assert office.take(record, "resumed", date(2021, 10, 8), "leader").resumed_on


def test_a_terminated_decision_goes_no_further(office, refused):
    record = office.take(up_to(office, "participated"), "terminated", date(2021, 5, 10), "leader")
    assert not watched(record).exists()
    with refused("已经办过“终止决策程序”"):
        go(office, record, "participated", date(2021, 5, 11))
    with refused("已经办过“作出决定”"):
        office.take(up_to(office, "the end"), "terminated", date(2021, 7, 1), "leader")
