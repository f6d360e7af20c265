"""办理一件信访事项的程序：新旧两部条例，按收到的日期适用。"""

from hequan.chapters.petitions.procedures import conditions as when
from hequan.chapters.petitions.procedures import handling, intake, review
from hequan.chapters.petitions.procedures.laws import NEW, OLD, both
from hequan.core.clock import Clock, Pause
from hequan.core.procedure import Procedure


class HandlePetition(Procedure):
    """登记 → 回避审查 → 判定归属 →（转送）→ 分类 → 告知 → 受理 → 出具处理意见书 → 送达 → 办结。

    转送、交办来的不属于本机关职权的，提出异议，同意后退还；建议研究回复，检举控告移送有权机关；
    信访人可以请求复查、复核，复核以后终结。2022年4月30日以前收到的不分类，告知是否受理，受理的都适用办理期限。
    """

    title = "信访事项办理"
    person = "handler"

    received = intake.received
    urgent_found = intake.urgent_found
    urgent_reported = intake.urgent_reported
    recused = intake.recused
    judged = intake.judged
    objected = intake.objected
    objection_answered = intake.objection_answered
    returned = intake.returned
    transferred = intake.transferred
    classified = intake.classified
    told = intake.told
    accusation_handed = handling.accusation_handed
    answered = handling.answered
    duty_done = handling.duty_done
    accepted = handling.accepted
    reconciled = handling.reconciled
    heard = handling.heard
    extended = handling.extended
    opinion_given = handling.opinion_given
    served = handling.served
    resolved = handling.resolved
    improvement_asked = handling.improvement_asked
    improvement_answered = handling.improvement_answered
    review_asked = review.review_asked
    reviewed = review.reviewed
    redone = review.redone
    rereview_asked = review.rereview_asked
    rereview_heard = review.rereview_heard
    rereview_hearing_ended = review.rereview_hearing_ended
    rereviewed = review.rereviewed
    concluded = review.concluded

    # 同一件转送来的事项有两个期限同时走：告知按日，异议按工作日。
    tell = Clock(
        "告知期限（直接提出）",
        intake.TELL,
        starts=received,
        stops=(told, concluded),
        when=when.is_direct,
        verb="书面告知信访人",
    )
    tell_transferred = Clock(
        "告知期限（转送、交办）",
        intake.TELL_TRANSFERRED,
        starts=received,
        stops=(told, returned, concluded),
        when=when.is_assigned_and_told,
        verb="书面告知信访人",
    )
    objection = Clock(
        "提出异议期限",
        NEW["object"],
        starts=received,
        stops=(objected, told, returned),
        when=when.is_assigned,
        lapses=True,
        verb="不属于本机关职权的，提出异议",
    )
    route = Clock(
        "转送、交办期限（信访部门）",
        both("route"),
        starts=received,
        stops=(transferred, told, concluded),
        when=when.is_petition_office,
        verb="转送、交办",
    )
    report_urgent = Clock(
        "报告重大、紧急信访事项期限", both("report_urgent"), starts=urgent_found, stops=urgent_reported
    )
    assigned = Clock(
        "交办机关要求的期限",
        starts=received,
        stops=(opinion_given, returned, concluded),
        given="assigned_due_on",
        when=when.is_assigned,
        verb="报送办理结果",
    )
    handle = Clock(
        "办理期限",
        both("handle"),
        starts=accepted,
        law_as_of=received,
        stops=(opinion_given, concluded),
        extends={extended: both("extend_handling")},
        when=when.is_handled,
        sets="due_on",
        verb="办结并出具处理意见书",
    )
    ask_review = Clock(
        "请求复查期限",
        both("ask_review"),
        starts=served,
        law_as_of=received,
        stops=review_asked,
        lapses=True,
        waits_for="信访人",
        verb="信访人可以请求复查",
    )
    review = Clock(
        "复查期限",
        both("review"),
        starts=review_asked,
        law_as_of=received,
        stops=reviewed,
        waits_for="上一级机关",
        verb="提出复查意见",
    )
    ask_rereview = Clock(
        "请求复核期限",
        both("ask_rereview"),
        starts=reviewed,
        law_as_of=received,
        from_field="review_served_on",
        stops=rereview_asked,
        lapses=True,
        waits_for="信访人",
        verb="信访人可以请求复核",
    )
    rereview = Clock(
        "复核期限",
        both("rereview"),
        starts=rereview_asked,
        law_as_of=received,
        pauses=[Pause(rereview_heard, rereview_hearing_ended)],
        stops=rereviewed,
        waits_for="复核机关",
        verb="提出复核意见",
    )
    improve = Clock(
        "反馈改进建议期限",
        OLD["answer_suggestion"],
        starts=improvement_asked,
        law_as_of=received,
        stops=improvement_answered,
        verb="书面反馈改进建议",
    )
