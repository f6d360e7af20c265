"""行政复议答复的条件：什么时候有哪一步、哪一步可以办。

程序的步骤按名称引用，因为条件先于程序写出。
"""

from hequan.chapters.reconsideration.models import Reconsideration
from hequan.core.case import Case, Taken
from hequan.core.law_file import law
from hequan.core.step import Where

Result, Ordered, Ground = Reconsideration.Result, Reconsideration.Ordered, Reconsideration.Ground
Letter, Attendance = Reconsideration.Letter, Reconsideration.Attendance

SUMMARY = Where("procedure", Reconsideration.Procedure.SUMMARY)
#: 不经审理就结束的，本机关可以还没有答复。
ENDED_EARLY = (Result.WITHDRAWN, Result.NOT_ACCEPTED, Result.TERMINATED)
#: 第四十一条第五项：这三种原因的中止，满六十日没有消除的，终止。
MAY_END = (Ground.DEATH, Ground.INCAPACITY, Ground.DISSOLVED)
#: 要求本机关做些什么的结果。
TO_PERFORM = (Result.CHANGED, Result.ORDERED, Result.MEDIATED)
#: 是否责令重作、履行，要在决定书里看清楚的结果。
MAY_ORDER = (Result.REVOKED, Result.UNLAWFUL, Result.ORDERED)


def is_ordinary(case: Case) -> bool:
    """普通程序；受理之日还没有简易程序的，不论怎样登记，都按普通程序计算。"""
    return not SUMMARY(case) or case.record is None or law("行政复议法")["reply_summary"].value(case.law_day) is None


def all_taken(case: Case, name: str) -> list[Taken]:
    """这一步每一次办理。"""
    return case.taken_of((case.procedure.steps()[name],))


def evidence_is_of_then(case: Case) -> bool:
    """清单里最晚的证据不晚于行为作出之日；不履行职责的，不晚于申请复议之日。"""
    record = case.record
    if record is None or record.evidence_until is None:
        return True
    last = record.act_on or record.applied_on or record.received_on
    return record.evidence_until <= last


def has_replied_or_may_go_on(case: Case) -> bool:
    """已经答复，或者答复期限已过，或者案件不经审理就结束。"""
    if case.record is None or case.record.result in ENDED_EARLY or case.took("replied"):
        return True
    due = case.due_on("reply" if is_ordinary(case) else "reply_summary")
    return due is None or (case.on is not None and case.on > due)


def is_going_on(case: Case) -> bool:
    """没有中止，或者中止以后已经恢复审理。"""
    begun, ended = all_taken(case, "suspended"), all_taken(case, "resumed")
    return not begun or (bool(ended) and case.is_since(ended[-1], begun[-1]))


def is_suspended(case: Case) -> bool:
    """正在中止。"""
    return not is_going_on(case)


def may_end_while_suspended(case: Case) -> bool:
    """正在中止的，只能以终止结束。"""
    return case.record is None or is_going_on(case) or case.record.result in ENDED_EARLY


def is_in_time_to_extend(case: Case) -> bool:
    """审理期限届满以前才能延长。"""
    due = case.due_on("decide")
    return due is None or case.on is None or case.on <= due


def mediation_was_reached(case: Case) -> bool:
    """以调解结案的，先要达成调解。"""
    return case.record is None or case.record.result != Result.MEDIATED or case.took("mediated")


def is_ordinary_now(case: Case) -> bool:
    """已经改选普通程序。"""
    return case.record is None or is_ordinary(case)


def has_to_perform(case: Case) -> bool:
    """决定书、调解书要求本机关重作、履行或者改变。"""
    record = case.record
    return record is None or record.ordered in (Ordered.REMAKE, Ordered.PERFORM) or record.result in TO_PERFORM


def letter_is_answered(case: Case) -> bool:
    """没有收到意见书，或者已经反馈。"""
    opinion = case.record is not None and case.record.letter == Letter.OPINION
    return not opinion or case.took("letter_reported")


def may_end_by_time(case: Case) -> bool:
    """中止的原因是满六十日就终止的三种之一。"""
    return case.record is None or case.record.suspension_ground in MAY_END


def asks_for_document_review(case: Case) -> bool:
    """申请人一并申请审查规范性文件。"""
    return case.record is None or case.took("review_requested")


def has_to_remake(case: Case) -> bool:
    """责令重新作出行政行为，决定书又没有规定期限。"""
    record = case.record
    return record is None or (record.ordered == Ordered.REMAKE and record.perform_by is None)
