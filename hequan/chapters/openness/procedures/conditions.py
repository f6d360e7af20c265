"""依申请公开的条件：什么时候有哪一步、哪一步可以办。

程序的步骤和期限按名称引用，因为条件先于程序写出。
"""

from datetime import date

from hequan.chapters.openness.models import Request
from hequan.core.case import Case

Reply, Opinion = Request.Reply, Request.Opinion

#: 条例要求写明理由的答复。
WITH_REASONS = (Reply.REFUSED, Reply.PARTLY, Reply.NOT_OURS, Reply.EXCESSIVE)
#: 有内容不公开的答复。
WITHHOLDING = (Reply.REFUSED, Reply.PARTLY)
#: 有内容公开的答复。
GIVING = (Reply.PROVIDED, Reply.PARTLY)
#: 不再等待补正、意见和告知的结束。
ENDED_BY_APPLICANT = (Reply.GIVEN_UP, Reply.WITHDRAWN)


def is_over(case: Case, due: date | None) -> bool:
    """一个期限已经过了；没有期限的不用等。"""
    return due is None or case.on is None or case.on > due


def is_open(case: Case, begin: str, end: str) -> bool:
    """发出以后还没有回音。"""
    steps = case.procedure.steps()
    begun, ended = case.taken_of((steps[begin],)), case.taken_of((steps[end],))
    return bool(begun) and not (ended and case.is_since(ended[-1], begun[-1]))


def replies(case: Case, *kinds: str) -> bool:
    """答复种类是其中之一。"""
    return case.record is not None and case.record.reply in kinds


def needs_confirming(case: Case) -> bool:
    """第三十一条第二项、第三项：平常信函、互联网、传真提交的，以双方确认之日为收到申请之日。"""
    return case.record is None or case.record.needs_confirming()


def is_confirmed(case: Case) -> bool:
    """收到申请之日已经确定：不需要双方确认，或者已经确认。"""
    return case.record is None or not needs_confirming(case) or case.took("confirmed")


def is_in_time_to_correct(case: Case) -> bool:
    """告知补正的期限还没有过。"""
    due = case.due_on("notify_correction")
    return due is None or case.on is None or case.on <= due


def correction_is_back(case: Case) -> bool:
    """没有告知补正，或者补正已经收到，或者申请人逾期不补正。"""
    return replies(case, *ENDED_BY_APPLICANT) or not is_open(case, "ask_correction", "corrected")


def was_asked_before_giving_up(case: Case) -> bool:
    """视为放弃申请的，先要告知过补正，补正又没有收到。"""
    return not replies(case, Reply.GIVEN_UP) or is_open(case, "ask_correction", "corrected")


def correction_period(case: Case) -> date | None:
    """补正期限的最后一天：告知书写明的，没有写明的按本地规定。"""
    named = case.record.correction_by if case.record is not None else None
    return named or case.due_on("correct_locally")


def correction_is_too_early_to_give_up(case: Case) -> str:
    """视为放弃申请的，补正期限要已经过了。"""
    if not replies(case, Reply.GIVEN_UP) or not case.took("ask_correction"):
        return ""
    last = correction_period(case)
    if last is None:
        return "补正告知书没有写明补正期限，不能按“逾期不补正，视为放弃”办结，请先更正“告知补正”，填写“补正期限”。"
    return "" if is_over(case, last) else f"补正期限 {last} 届满以后，才能按“逾期不补正，视为放弃”办结。"


def late_correction_has_an_excuse(case: Case) -> str:
    """逾期才补正的，要有正当理由，否则视为放弃。"""
    last = correction_period(case)
    if case.record is None or last is None or case.on is None or case.on <= last or case.record.correction_excuse:
        return ""
    return (
        f"补正期限 {last} 已经届满，没有正当理由逾期补正的视为放弃申请；"
        "有正当理由的请填写，没有的请按“逾期不补正，视为放弃”办结。"
    )


def silence_is_too_early(case: Case, opinion: str, clock: str) -> str:
    """逾期没有提出意见的，期限要已经过了。"""
    due = case.due_on(clock)
    silent = case.record is not None and getattr(case.record, opinion) == Opinion.SILENT
    return "" if not silent or is_over(case, due) else f"提出意见的期限 {due} 届满以后，才能按“逾期没有提出意见”办。"


def third_party_may_still_answer(case: Case) -> str:
    """第三方的期限还没有过。"""
    return silence_is_too_early(case, "third_party_opinion", "third_party")


def maker_may_still_answer(case: Case) -> str:
    """共同制作机关的期限还没有过。"""
    return silence_is_too_early(case, "maker_opinion", "joint_maker")


def third_party_is_back(case: Case) -> bool:
    """没有征求第三方意见，或者已经有了结果。"""
    return replies(case, *ENDED_BY_APPLICANT) or not is_open(case, "consult", "consulted")


def maker_is_back(case: Case) -> bool:
    """没有征求共同制作机关意见，或者已经有了结果。"""
    return replies(case, *ENDED_BY_APPLICANT) or not is_open(case, "consult_maker", "maker_consulted")


def third_party_was_told(case: Case) -> bool:
    """第三方不同意、仍决定公开的，已经书面告知第三方。"""
    record = case.record
    against = record is not None and record.third_party_opinion == Opinion.OBJECT and replies(case, *GIVING)
    return not against or case.took("third_party_told")


def third_party_objects(case: Case) -> bool:
    """第三方不同意公开。"""
    return case.record is None or case.record.third_party_opinion == Opinion.OBJECT


def is_in_time_to_extend(case: Case) -> bool:
    """答复期限届满之前才能延长。"""
    due = case.due_on("reply")
    return due is None or case.on is None or case.on <= due


def extension_was_told(case: Case) -> bool:
    """没有延长，或者延长已经告知申请人。"""
    return replies(case, *ENDED_BY_APPLICANT) or not is_open(case, "extended", "extension_told")


def reasons_were_asked(case: Case) -> bool:
    """按数量、频次过多不予处理的，先要让申请人说明理由。"""
    return not replies(case, Reply.EXCESSIVE) or case.took("reasons_given")


def is_deferred(case: Case) -> bool:
    """已经确定延迟答复的期限。"""
    return case.record is None or case.took("deferred")
