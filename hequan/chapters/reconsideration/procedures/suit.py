"""诉讼案件怎样应诉。"""

from hequan.chapters.reconsideration.models import Litigation
from hequan.core.case import Case
from hequan.core.clock import Clock
from hequan.core.gates import has_paper, holds, is_filled
from hequan.core.law_file import law
from hequan.core.procedure import Procedure
from hequan.core.step import Document, Paper, Step, Where

XS, JS = law("行政诉讼法"), law("最高人民法院关于适用《行政诉讼法》的解释")
Kind, Instance, Role, Appeared = Litigation.Kind, Litigation.Instance, Litigation.Role, Litigation.Appeared
Result, Ruling = Litigation.Result, Litigation.Paper

#: 负责人以外的人到庭，都要说明负责人不能出庭的理由。
NOT_HEADS = (Appeared.STAFF, Appeared.LAWYER, Appeared.NOBODY)
#: 要求本机关做些什么的结果。
TO_PERFORM = (
    Result.REVOKED,
    Result.CHANGED,
    Result.UNLAWFUL,
    Result.ORDERED,
    Result.COMPENSATED,
    Result.MEDIATED,
)
#: 没有经过审理的，可以还没有答辩。
ENDED_EARLY = (Result.WITHDRAWN, Result.REJECTED)

is_defendant = Where("role", Role.DEFENDANT)
is_summary = Where("is_summary", True)
is_not_summary = Where("is_summary", False)


def is_first_administrative(case: Case) -> bool:
    """第一审行政诉讼。"""
    record = case.record
    return record is None or (record.kind != Kind.CIVIL and record.instance == Instance.FIRST)


def is_sued_directly(case: Case) -> bool:
    """没有经过复议，直接起诉。"""
    return case.record is None or case.record.reconsidered_on is None


def is_sued(case: Case) -> bool:
    """本机关是第一审行政诉讼的被告，按行政诉讼法答辩。"""
    return is_defendant(case) and is_first_administrative(case)


def has_due_day_given(case: Case) -> bool:
    """其他案件的答辩期限，按应诉通知书写明的日期。"""
    return case.record is None or (is_defendant(case) and not is_first_administrative(case))


def is_administrative_defendant(case: Case) -> bool:
    """行政诉讼的被告：负责人应当出庭。"""
    record = case.record
    return record is None or (record.role == Role.DEFENDANT and record.kind != Kind.CIVIL)


def has_answered_or_may_go_on(case: Case) -> bool:
    """已经答辩，或者答辩期限已过，或者不经审理就结束。"""
    record = case.record
    if record is None or not is_sued(case) or record.result in ENDED_EARLY or case.has(AnswerSuit.answered):
        return True
    due = case.reckon(AnswerSuit.answer).due_on
    return due is None or (case.on is not None and case.on > due)


def is_not_only_a_lawyer(case: Case) -> bool:
    """出庭应诉的不能只有律师，也不能没有人。"""
    return case.record is None or case.record.to_appear not in (Appeared.LAWYER, Appeared.NOBODY)


def has_to_perform(case: Case) -> bool:
    """没有上诉的裁判要求本机关履行。"""
    record = case.record
    lost = record is not None and (record.is_lost or record.result in TO_PERFORM)
    return record is None or (lost and record.role == Role.DEFENDANT and not case.has(AnswerSuit.appealed))


def may_be_appealed(case: Case) -> bool:
    """第一审行政诉讼的判决、裁定可以上诉。"""
    record = case.record
    return record is None or (is_first_administrative(case) and record.paper != Ruling.MEDIATION)


def is_final(case: Case) -> bool:
    """上诉期限已过，或者已经上诉，或者不能上诉。"""
    if case.record is None or not may_be_appealed(case) or case.has(AnswerSuit.appealed):
        return True
    ruling = case.record.paper == Ruling.RULING
    due = case.reckon(AnswerSuit.appeal_ruling if ruling else AnswerSuit.appeal_judgment).due_on
    return due is None or (case.on is not None and case.on > due)


def is_in_time_to_appeal(case: Case) -> bool:
    """上诉期限还没有过。"""
    ruling = case.record is not None and case.record.paper == Ruling.RULING
    due = case.reckon(AnswerSuit.appeal_ruling if ruling else AnswerSuit.appeal_judgment).due_on
    return due is None or case.on is None or case.on <= due


class AnswerSuit(Procedure):
    """收到起诉状副本 → 提交答辩状和证据 → 确定出庭人员 → 开庭 → 裁判 → 收到裁判 →（上诉）→（履行）→ 归档。

    一个审级一件；上诉以后，第二审另行登记。
    """

    title = "应诉"
    person = "handler"

    # 收到起诉状副本以前的日子，随登记表填写。
    made = Step("作出行政行为", basis=XS["sue_other"], sets="act_on", prior=True)
    known = Step("原告知道行政行为", basis=XS["sue"], sets="known_on", prior=True)
    asked = Step("收到履行职责的申请", basis=XS["perform_duty"], sets="asked_on", prior=True)
    reconsidered = Step(
        "原告收到复议决定或者复议期满", basis=XS["sue_after_reconsideration"], sets="reconsidered_on", prior=True
    )
    sued = Step("起诉", basis=XS["sue"], sets="sued_on", prior=True)
    docketed = Step("立案", basis=XS["judge"], sets="docketed_on", prior=True)

    received = Step(
        "收到起诉状副本",
        basis=XS["answer"],
        sets="received_on",
        papers=[Paper("notice", "应诉通知书和起诉状副本")],
        about="答辩期限从签收起诉状副本的次日起算。",
    )
    answered = Step(
        "提交答辩状和证据",
        basis=XS["answer"],
        after=received,
        sets="answered_on",
        when=is_defendant,
        gates=[
            has_paper("answer", "答辩状", XS["answer"]),
            has_paper("evidence", "作出行为的证据和所依据的规范性文件", XS["answer"]),
        ],
        papers=[Paper("answer", "答辩状"), Paper("evidence", "作出行为的证据和所依据的规范性文件")],
        documents=[Document("answer", "答辩状", "reconsideration/answer.html", XS["answer"])],
        about="提交答辩状，并提交作出行政行为的证据和所依据的规范性文件。",
    )
    summoned = Step(
        "收到开庭传票",
        basis=XS["head_appears"],
        after=received,
        must=["hearing_on"],
        many=True,
        side=True,
        papers=[Paper("summons", "开庭传票", required=False)],
    )
    appointed = Step(
        "确定出庭应诉人员",
        basis=XS["head_appears"],
        after=received,
        sets="appointed_on",
        must=["to_appear"],
        asks=["absence", "lawyer"],
        by="approve",
        side=True,
        when=is_administrative_defendant,
        gates=[
            holds(
                is_not_only_a_lawyer,
                "不能只委托律师出庭，也不能没有人出庭：负责人不能出庭的，应当委托相应的工作人员出庭。",
                JS["head_scope"],
                filled=True,
            ),
            is_filled(
                "absence",
                "负责人应当出庭应诉；不能出庭的，应当写明理由并委托工作人员出庭，请填写“负责人未出庭的理由”。",
                XS["head_appears"],
                when=Where("to_appear", Appeared.STAFF),
            ),
        ],
        papers=[Paper("authorisation", "授权委托书和职务证明", required=False)],
        documents=[
            Document(
                "absence",
                "负责人不能出庭的情况说明",
                "reconsideration/absence.html",
                (XS["head_appears"], JS["head_scope"]),
            )
        ],
        about="正职、副职负责人和其他参与分管的负责人都算负责人；不能出庭的说明应当盖章或者由负责人签字。",
    )
    heard = Step(
        "开庭",
        basis=XS["head_appears"],
        after=(received, appointed),
        sets="heard_on",
        must=["appeared"],
        asks=["appeared_name", "absence", "lawyer"],
        side=True,
        gates=[
            is_filled(
                "absence",
                "负责人没有出庭的，应当写明理由，请填写“负责人未出庭的理由”。",
                XS["head_appears"],
                when=lambda case: is_administrative_defendant(case) and case.record.appeared in NOT_HEADS,
            )
        ],
        papers=[Paper("hearing_record", "庭审笔录", required=False)],
    )
    judged = Step(
        "裁判",
        basis=XS["judge"],
        after=received,
        sets="decided_on",
        must=["result", "paper"],
        asks=["is_lost", "perform_by"],
        gates=[
            holds(
                has_answered_or_may_go_on,
                "还没有提交答辩状和证据，答辩期限也没有届满，请先办“提交答辩状和证据”。",
                XS["answer"],
                filled=True,
            )
        ],
        papers=[Paper("judgment", "判决书、裁定书或者调解书")],
    )
    served = Step("收到裁判文书", basis=XS["appeal_judgment"], after=judged, sets="served_on")
    appealed = Step(
        "上诉",
        basis=XS["appeal_judgment"],
        after=served,
        sets="appealed_on",
        side=True,
        when=may_be_appealed,
        gates=[holds(is_in_time_to_appeal, "上诉期限已经届满，不能再上诉。", XS["appeal_judgment"])],
        papers=[Paper("appeal", "上诉状", required=False)],
        about="任何一方上诉的都办这一步；第二审收到应诉通知以后另行登记。",
    )
    performed = Step(
        "履行裁判",
        basis=XS["perform_duty"],
        after=served,
        sets="performed_on",
        must=["performance"],
        when=has_to_perform,
        gates=[has_paper("performance", "履行凭据", XS["perform_duty"])],
        papers=[Paper("performance", "履行凭据", required=False)],
    )
    closed = Step(
        "结案归档",
        basis=XS["appeal_judgment"],
        after=(served, performed),
        sets="closed_on",
        closes=True,
        gates=[holds(is_final, "上诉期限还没有届满，裁判没有生效，届满以后才能结案。", XS["appeal_judgment"])],
    )

    # 原告的权利：登记以后看起诉是不是按期。
    sue = Clock(
        "直接起诉的期限",
        XS["sue"],
        starts=known,
        stops=(sued, docketed, received),
        lapses=True,
        when=is_sued_directly,
        waits_for="原告",
    )
    sue_after_reconsideration = Clock(
        "复议后起诉的期限",
        XS["sue_after_reconsideration"],
        starts=reconsidered,
        stops=(sued, docketed, received),
        lapses=True,
        waits_for="原告",
    )
    sue_real_estate = Clock(
        "因不动产起诉的最长期限",
        XS["sue_real_estate"],
        starts=made,
        stops=(sued, docketed, received),
        lapses=True,
        waits_for="原告",
        when=Where("is_real_estate", True),
    )
    sue_other = Clock(
        "其他行为起诉的最长期限",
        XS["sue_other"],
        starts=made,
        stops=(sued, docketed, received),
        lapses=True,
        waits_for="原告",
        when=Where("is_real_estate", False),
    )
    perform_duty = Clock(
        "履行职责的期限",
        XS["perform_duty"],
        starts=asked,
        stops=(sued, docketed, received),
        verb="履行职责",
    )

    judge = Clock(
        "第一审审理期限",
        XS["judge"],
        starts=docketed,
        stops=judged,
        when=lambda case: is_first_administrative(case) and is_not_summary(case),
        waits_for="人民法院",
    )
    judge_summary = Clock(
        "简易程序审理期限",
        XS["judge_summary"],
        starts=docketed,
        stops=judged,
        when=lambda case: is_first_administrative(case) and is_summary(case),
        waits_for="人民法院",
    )

    answer = Clock(
        "答辩期限", XS["answer"], starts=received, stops=(answered, judged), when=is_sued, verb="提交答辩状和证据"
    )
    answer_given = Clock(
        "通知书写明的答辩期限",
        given="due_on",
        starts=received,
        stops=(answered, judged),
        when=has_due_day_given,
        verb="提交答辩状和证据",
    )
    attend = Clock("开庭日期", given="hearing_on", starts=summoned, stops=(heard, judged), verb="出庭应诉")
    appeal_judgment = Clock(
        "对判决上诉的期限",
        XS["appeal_judgment"],
        starts=served,
        stops=(appealed, closed),
        lapses=True,
        when=lambda case: may_be_appealed(case) and (case.record is None or case.record.paper == Ruling.JUDGMENT),
        verb="决定是否上诉",
    )
    appeal_ruling = Clock(
        "对裁定上诉的期限",
        XS["appeal_ruling"],
        starts=served,
        stops=(appealed, closed),
        lapses=True,
        when=lambda case: may_be_appealed(case) and (case.record is None or case.record.paper == Ruling.RULING),
        verb="决定是否上诉",
    )
    perform = Clock("裁判规定的履行期限", given="perform_by", starts=served, stops=performed, verb="履行裁判")
