"""行政规范性文件各步骤的前置条件：每一项没有做到时说一句话，写明缺什么、怎样补。"""

from datetime import date

from hequan.chapters.documents.models import NormativeDocument
from hequan.core import access
from hequan.core.case import Case
from hequan.core.registry import registry
from hequan.core.step import Step

REVIEWS = "counsel.reviews"
DOCUMENTS, CLEANUPS = "documents.normative_documents", "documents.cleanups"
PASSED = (NormativeDocument.Result.PASSED, NormativeDocument.Result.AMENDED)


def not_market(case: Case) -> bool:
    """与市场主体生产经营活动没有密切关系的。"""
    return case.record is not None and not case.record.is_market_related


def not_normative(case: Case) -> str:
    """识别表的结论是行政规范性文件，识别在前。"""
    sheet = case.record.screening if case.record else None
    if sheet is None:
        return ""
    if sheet.is_void or not sheet.is_normative:
        said = "已经作废" if sheet.is_void else "结论不是行政规范性文件"
        return f"识别表 {sheet.number} {said}，不按本程序制定；请核对“识别表”，或者终止制定。"
    if case.on and sheet.screened_on > case.on:
        return f"识别表 {sheet.number} 的日期 {sheet.screened_on} 晚于这一步的日期，请核对这两个日期。"
    return ""


def must_hear_the_public(case: Case) -> str:
    """与市场主体生产经营活动密切相关的，除依法需要保密外，应当公开征求意见。"""
    found = case.record is not None and case.record.is_market_related and not case.record.is_secret
    return "文件与市场主体生产经营活动密切相关，又不属于依法需要保密的，不能不公开征求意见。" if found else ""


def must_be_fair(case: Case) -> str:
    """涉及市场主体的，不能不作公平竞争审查。"""
    found = case.record is not None and case.record.is_market_related
    return "文件与市场主体生产经营活动密切相关，不能不作公平竞争审查。" if found else ""


def comments_open(case: Case) -> str:
    """公告写明的截止日期过了，才归纳意见。"""
    until = case.record.comments_until if case.record else None
    if until is None or case.on is None or case.on > until:
        return ""
    return f"公告写明 {until} 截止，当天还可以提意见，请在截止以后归纳整理。"


def opinion_given(case: Case) -> str:
    """每次送审出具一次意见。"""
    sent, reviewed = case.last(_step(case, "sent_for_review")), case.last(_step(case, "reviewed"))
    given = sent is not None and reviewed is not None and case.is_since(reviewed, sent)
    return "最近一次送审已经出具意见，修改草案以后请先重新送请审核。" if given else ""


def not_reviewed(case: Case) -> str:
    """合法性审核做过，而且是在最近一次送审之后。"""
    sent, reviewed = case.last(_step(case, "sent_for_review")), case.last(_step(case, "reviewed"))
    if reviewed is None:
        return "没有合法性审核意见，不能提交集体审议；征求意见、会签不能代替合法性审核。"
    if sent is not None and case.is_since(sent, reviewed):
        return f"{sent.on} 重新送请合法性审核，还没有新的审核意见。"
    return ""


def unlawful(case: Case) -> str:
    """审核不合法的，不能提交审议，直到重新审核；意见登记在合法性审查台账的也算。"""
    record = case.record
    if record is None:
        return ""
    if record.conclusion == NormativeDocument.Conclusion.UNLAWFUL:
        return "合法性审核的结论是“不合法”，不能提交集体审议；请修改草案，重新送请审核。"
    kept = access.of_office(record.house, registry.registers[REVIEWS]).filter(subject_number=record.number)
    last = kept.filter(opinion_on__isnull=False).order_by("opinion_on", "pk").last()
    if (
        last is None
        or last.conclusion != NormativeDocument.Conclusion.UNLAWFUL
        or last.opinion_on < (record.reviewed_on or date.min)
    ):
        return ""
    return f"《合法性审查台账》{last.number}（{last.opinion_on}）的结论是“不合法”，请修改草案，重新送请审核。"


def unfair(case: Case) -> str:
    """没有作公平竞争审查，或者违反公平竞争要求、没有例外的，不能出台。"""
    found = case.record is not None and case.record.competition == NormativeDocument.Competition.UNFAIR
    return "公平竞争审查的结论是“违反公平竞争要求”，不得出台；请先修改草案并重新审查。" if found else ""


def not_passed(case: Case) -> str:
    """审议通过、而且没有在审议之后又重新审核的，才能印发。"""
    deliberated, reviewed = case.last(_step(case, "deliberated")), case.last(_step(case, "reviewed"))
    if case.record is not None and case.record.result not in PASSED:
        return "最近一次集体审议没有通过，不能印发；请修改后再次审议，或者终止制定。"
    if deliberated is not None and reviewed is not None and case.is_since(reviewed, deliberated):
        return "集体审议以后又重新作了合法性审核，请按新的审核意见再次审议。"
    return ""


def number_taken(case: Case) -> str:
    """统一编号：一个字号只用一次。"""
    record = case.record
    if record is None or not record.document_number or DOCUMENTS not in registry.registers:
        return ""
    others = access.of_office(record.house, registry.registers[DOCUMENTS]).exclude(pk=record.pk)
    same = others.filter(document_number=record.document_number).first()
    return f"发文字号“{record.document_number}”已经用于 {same.number}，请换一个字号。" if same else ""


def not_effective_yet(case: Case) -> str:
    """到了文件写明的施行日期。"""
    day = case.record.effective_on if case.record else None
    return "" if day is None or case.on is None or case.on >= day else f"文件写明 {day} 起施行，还没有到。"


def _step(case: Case, name: str) -> Step:
    return case.procedure.steps()[name]
