"""一件信访事项在什么情形下有哪一步、还缺什么：信访程序各步骤和期限的条件。"""

from collections.abc import Callable

from hequan.chapters.petitions.models import Petition
from hequan.chapters.petitions.procedures.laws import NEW
from hequan.core.case import Case
from hequan.core.fields import NamesField

Acceptance, Channel, Handling = Petition.Acceptance, Petition.Channel, Petition.Handling
Kind, Objection, Recusal, Route = Petition.Kind, Petition.Objection, Petition.Recusal, Petition.Route
ReviewResult = Petition.ReviewResult

#: 复查、复核的期限：其中一个还没有了结，就不能办结。
REVIEWS = ("ask_review", "review", "ask_rereview", "rereview")


def is_old(case: Case) -> bool:
    """按《信访条例》（2005年）办理的：收到之日《信访工作条例》还没有施行。"""
    return NEW["handle"].value(case.law_day) is None


def is_assigned(case: Case) -> bool:
    """上级转送、交办的。"""
    return case.record is None or case.record.channel == Channel.ASSIGNED


def must_be_told(case: Case) -> bool:
    """信访人的姓名、住址清楚，应当书面告知。"""
    return case.record is None or not case.record.is_untraceable


def is_direct(case: Case) -> bool:
    """信访人直接提出、应当书面告知的。"""
    return case.record is None or (must_be_told(case) and case.record.channel != Channel.ASSIGNED)


def is_assigned_and_told(case: Case) -> bool:
    """转送、交办来的，应当书面告知的。"""
    return case.record is None or (must_be_told(case) and is_assigned(case))


def is_petition_office(case: Case) -> bool:
    """登记单位是区：由党委和政府信访部门转送、交办，街道没有这个期限。"""
    return case.record is None or case.record.house.kind == "district"


def is_transferred(case: Case) -> bool:
    """不属于本机关职权，转送有权机关的。"""
    return case.record is None or case.record.handling == Handling.TRANSFERRED


def is_own(case: Case) -> bool:
    """属于本机关职权的。"""
    return case.record is None or case.record.handling == Handling.OWN


def is_classified(case: Case) -> bool:
    """属于本机关职权、已经按《信访工作条例》分过类。"""
    return is_own(case) and not is_old(case)


def is_accusation(case: Case) -> bool:
    """检举控告类（《信访工作条例》）。"""
    return case.record is None or (is_classified(case) and case.record.kind == Kind.ACCUSATION)


def is_suggestion(case: Case) -> bool:
    """建议意见类（《信访工作条例》）。"""
    return case.record is None or (is_classified(case) and case.record.kind == Kind.SUGGESTION)


def is_duty(case: Case) -> bool:
    """申诉求决类中，属于申请查处违法行为、履行保护职责的。"""
    return case.record is None or (is_classified(case) and case.record.route == Route.DUTY)


def is_handled(case: Case) -> bool:
    """有办理期限的：2022年以后限于出具处理意见书的申诉求决事项，以前为所有受理的事项。"""
    if case.record is None:
        return True
    if is_old(case):
        return is_own(case) and case.record.acceptance == Acceptance.ACCEPTED
    return is_own(case) and case.record.kind == Kind.APPEAL and case.record.route == Route.OPINION


def has_route_if_appeal(case: Case) -> bool:
    """申诉求决类写明处理途径，其他类不写。"""
    return case.record is None or (case.record.kind == Kind.APPEAL) == bool(case.record.route)


def says_whether_accepted(case: Case) -> bool:
    """《信访条例》要求书面告知是否受理；《信访工作条例》告知的是接收情况和处理途径，不写是否受理。"""
    if case.record is None or not is_own(case):
        return True
    return is_old(case) == bool(case.record.acceptance)


def has_new_handler(case: Case) -> bool:
    """回避换人的写明新的承办人。"""
    return case.record is None or case.record.recusal != Recusal.RECUSED or bool(case.record.handler)


def is_return_agreed(case: Case) -> bool:
    """转送、交办机关核实同意退还。"""
    return case.record is None or case.record.objection_result == Objection.AGREED


def not_to_the_accused(field: str) -> Callable[[Case], bool]:
    """检举、控告材料不转给被检举、控告的人和单位。"""

    def holds(case: Case) -> bool:
        accused = case.record.accused.split(NamesField.SEPARATOR) if case.record else []
        return case.record is None or getattr(case.record, field) not in accused

    return holds


def is_not_final(case: Case) -> bool:
    """前次没有经过复核，或者这次有新的事实和理由。"""
    if case.record is None or case.record.new_facts:
        return True
    earlier, seen = case.record.repeat_of, set()
    while earlier is not None and earlier.pk not in seen:
        if earlier.rereviewed_on and not earlier.is_void:
            return False
        seen.add(earlier.pk)
        earlier = earlier.repeat_of
    return True


def is_to_be_redone(case: Case) -> bool:
    """复查或者复核没有维持。"""
    results = (case.record.review_result, case.record.rereview_result) if case.record else ()
    return any(one in (ReviewResult.CHANGED, ReviewResult.REDONE) for one in results)


def is_past_review(case: Case) -> bool:
    """已经化解，或者复查、复核的期限都已经了结。"""
    if case.record is None or case.record.resolved_on:
        return True
    clocks = case.procedure.clocks()
    return not any(case.reckon(clocks[name]).is_open for name in REVIEWS)
