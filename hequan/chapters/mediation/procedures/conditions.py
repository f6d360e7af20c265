"""一件纠纷在什么情形下有哪一步、还缺什么：调解程序各步骤和期限的条件。"""

from datetime import date

from hequan.chapters.mediation.models import Dispute
from hequan.core.case import Case
from hequan.core.step import Step

Consent, Form, Handover = Dispute.Consent, Dispute.AgreementForm, Dispute.Handover
Kind, Result, Source, Type = Dispute.MediationKind, Dispute.Result, Dispute.Source, Dispute.Type
Subject = Dispute.ConfirmationSubject

#: 协议书生效的四项要件：各方签名、调解员签名、调解组织盖章的日期。
REQUIREMENTS = ("first_signed_on", "second_signed_on", "mediator_signed_on", "sealed_on")


def is_peoples(case: Case) -> bool:
    """人民调解，不是劳动争议，也不是法院委派、委托的。"""
    return case.record is None or (
        case.record.mediation_kind == Kind.PEOPLES and not is_delegated(case) and not is_labour(case)
    )


def is_labour(case: Case) -> bool:
    """劳动争议。"""
    return case.record is None or case.record.type == Type.LABOUR


def is_labour_application(case: Case) -> bool:
    """当事人申请调解的劳动争议：期限自收到申请之日起算，主动调解的没有申请。"""
    if case.record is None:
        return True
    applied = case.record.source == Source.APPLIED or case.record.applied_on is not None
    return is_labour(case) and applied and not is_delegated(case)


def knows_when_wronged(case: Case) -> bool:
    """知道权利被侵害的日期已经登记，仲裁时效才能计算。"""
    return case.record is None or case.record.wronged_on is not None


def is_administrative(case: Case) -> bool:
    """行政调解，不是法院委派、委托的。"""
    return case.record is None or (case.record.mediation_kind == Kind.ADMINISTRATIVE and not is_delegated(case))


def is_delegated(case: Case) -> bool:
    """法院委派、委托的。"""
    return case.record is None or case.record.source == Source.DELEGATED


def is_delegated_on_paper(case: Case) -> bool:
    """法院移交材料、由调解组织签字接收的。"""
    return case.record is None or (is_delegated(case) and not case.record.is_online)


def is_delegated_online(case: Case) -> bool:
    """经人民法院调解平台委派、委托的。"""
    return case.record is None or (is_delegated(case) and case.record.is_online)


def is_not_refused(case: Case) -> bool:
    """没有一方明确拒绝调解。"""
    return case.record is None or case.record.consent != Consent.REFUSED


def is_written_if_labour(case: Case) -> bool:
    """劳动争议达成协议的，应当制作调解协议书。"""
    return case.record is None or not is_labour(case) or case.record.agreement_form != Form.ORAL


def is_oral(case: Case) -> bool:
    """口头协议。"""
    return case.record is not None and case.record.agreement_form == Form.ORAL


def missing_requirement(case: Case) -> str:
    """协议书生效还缺哪一项；生效之日应当是最后一项要件满足的日子。"""
    days = {name: getattr(case.record, name) for name in REQUIREMENTS} if case.record else {}
    empty = [_label(case, name) for name, day in days.items() if not isinstance(day, date)]
    if empty:
        return f"协议书自各方签名、调解员签名并加盖印章之日起生效，还没有填写“{'”“'.join(empty)}”。"
    last = max(days.values(), default=None)
    if last is not None and case.on is not None and last != case.on:
        return f"协议书自最后一项要件满足之日起生效，最后一项是 {last}，生效日期不能是 {case.on}。"
    return ""


def signed_before_agreed(case: Case) -> str:
    """签名、盖章不会早于达成协议。"""
    agreed = case.record.agreed_on if case.record else None
    days = {name: getattr(case.record, name) for name in REQUIREMENTS} if agreed else {}
    early = [name for name, day in days.items() if isinstance(day, date) and day < agreed]
    if not early:
        return ""
    return f"“{_label(case, early[0])}”{days[early[0]]} 早于达成协议的日期 {agreed}，请核对。"


def is_on_the_day_agreed(case: Case) -> bool:
    """口头协议自达成协议之日起生效。"""
    agreed = case.record.agreed_on if case.record else None
    return agreed is None or case.on is None or case.on == agreed


def may_be_confirmed(case: Case) -> bool:
    """协议内容属于可以申请司法确认的。"""
    return case.record is None or case.record.confirmation_subject == Subject.ALLOWED


def waits_for_receipt(case: Case, sent: Step, answered: Step) -> bool:
    """移送以后还没有收到回执。"""
    out, back = case.taken_of((sent,)), case.taken_of((answered,))
    return bool(out) and not (back and case.is_since(back[-1], out[-1]))


def was_received_elsewhere(case: Case) -> bool:
    """收函单位已经接收。"""
    return case.record is not None and case.record.handover == Handover.ACCEPTED


def has_result(case: Case, *results: str) -> bool:
    """调解结果是其中一种。"""
    return case.record is not None and case.record.result in results


def missing_papers(case: Case) -> str:
    """已经办过的步骤应当有、卷内还没有的材料。"""
    steps = case.procedure.steps()
    taken = [steps[one.step] for one in case.taken if one.needed and steps[one.step].exists_for(case)]
    wanted = [paper for step in taken for paper in step.papers if paper.required]
    titles = dict.fromkeys(paper.title for paper in wanted if not case.has_paper(paper.key))
    return f"卷内还缺{'、'.join(f'“{title}”' for title in titles)}，请上传，或者勾选纸质原件已存卷。" if titles else ""


def _label(case: Case, name: str) -> str:
    return str(case.record._meta.get_field(name).verbose_name)
