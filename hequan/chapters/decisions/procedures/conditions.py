"""重大行政决策各步骤的前置条件：每一项没有做到时说一句话，写明缺什么、怎样补。"""

from collections.abc import Callable, Sequence
from datetime import date

from hequan.chapters.decisions.models import Decision, MemberView
from hequan.core import access
from hequan.core.case import Case
from hequan.core.registry import registry
from hequan.core.step import Basis, Gate, Step

COMMENTS, VIEWS = "decisions.comments", "decisions.member_views"
REVIEWS = "counsel.reviews"
DECISIONS, INVITATIONS = "decisions.decisions", "documents.expert_invitations"
FOR = (MemberView.View.AGREED, MemberView.View.AGREED_IF)
AGREED = (Decision.Result.AGREED, Decision.Result.AMENDED)


def is_shortened(case: Case) -> bool:
    """公开征求意见的时间缩短了，理由已经在公告里公布。"""
    return bool(case.record and case.record.short_reason and case.record.short_link)


def paper_of(step: str, key: str, title: str, basis: Basis) -> Gate:
    """办过那一步的，材料在卷里。"""

    def missing(case: Case) -> str:
        there = not case.has(_step(case, step)) or case.has_paper(key)
        return "" if there else f"提交讨论的材料缺少“{title}”，请上传，或者勾选纸质原件已存卷。"

    return Gate(missing, basis, filled=True)


def comments_without_answer(case: Case) -> str:
    """公众意见逐条研究，写明采纳情况。"""
    left = case.rows(COMMENTS, "decision").filter(adoption="").count()
    return f"《公众意见台账》还有{left}条意见没有写明采纳情况，请研究后补填。" if left else ""


def interested_expert(case: Case) -> str:
    """声明过有直接利害关系的专家不能参加论证。"""
    if case.record is None or INVITATIONS not in registry.registers:
        return ""
    invited = access.of_office(case.record.house, registry.registers[INVITATIONS])
    matters = (case.record.title, case.record.number)
    for one in invited.filter(matter__in=matters, has_interest=True).select_related("expert"):
        if one.expert.name in case.record.argued_by:
            return f"专家“{one.expert.name}”声明与本事项有直接利害关系，应当回避，请另选专家论证。"
    return ""


def hearing_chosen(case: Case) -> str:
    """公众参与方式选了听证会的，听证会不能不办。"""
    chosen = case.record is not None and case.record.participation == Decision.Participation.HEARING
    return "公众参与方式选定为“听证会”，听证会不能不办；要改变方式的，请先更正“选定公众参与方式”。" if chosen else ""


def hearing_not_held(case: Case) -> str:
    """公众参与方式选了听证会的，先要开过听证会。"""
    return hearing_chosen(case) and ("" if case.has(_step(case, "heard")) else "还没有听证笔录，请先公告并举行听证会。")


def comments_open(case: Case) -> str:
    """公告写明的截止日期过了，才归纳意见。"""
    until = case.record.comments_until if case.record and case.has(_step(case, "draft_published")) else None
    if until is None or case.on is None or case.on > until:
        return ""
    return f"公告写明 {until} 截止，当天还可以提意见，请在截止以后归纳整理。"


def hearing_too_early(case: Case) -> str:
    """听证会不早于公告的那一天。"""
    day = case.record.hearing_on if case.record else None
    if day is None or case.on is None or case.on >= day:
        return ""
    return f"公告的听证会日期是 {day}，提前举行的，请先重新公告。"


def materials_late(case: Case) -> str:
    """听证材料在法定时间以前送达。"""
    found = case.reckon(case.procedure.clocks()["materials"])
    if found.state in ("done", "waiting", "not_in_force"):
        return ""
    return f"听证材料应当在 {found.due_on} 以前送达听证参加人，没有按时送达的，请改期公告、重新送达。"


def risk_not_controllable(case: Case) -> str:
    """风险不可控的，先调整草案、重新评估。"""
    found = case.record is not None and case.record.risk == Decision.Risk.UNCONTROLLABLE
    return "风险评估的结论是“风险不可控”，请先调整决策草案，确保风险可控后重新评估。" if found else ""


def unfair(case: Case) -> str:
    """违反公平竞争要求、没有例外的，不能出台。"""
    found = case.record is not None and case.record.competition == Decision.Competition.UNFAIR
    return "公平竞争审查的结论是“违反公平竞争要求”，请先修改决策草案并重新审查。" if found else ""


def not_reviewed(case: Case) -> str:
    """合法性审查做过，而且是在最近一次送审之后。"""
    sent, reviewed = case.last(_step(case, "sent_for_review")), case.last(_step(case, "reviewed"))
    if reviewed is None:
        return "没有合法性审查意见，不能提交讨论；征求意见、会签不能代替合法性审查。"
    if sent is not None and case.is_since(sent, reviewed):
        return f"{sent.on} 重新送请合法性审查，还没有新的审查意见。"
    return ""


def unlawful(case: Case) -> str:
    """审查不合法的，锁住讨论，直到重新审查；意见登记在合法性审查台账的也算。"""
    record = case.record
    if record is None:
        return ""
    if record.conclusion == Decision.Conclusion.UNLAWFUL:
        return "合法性审查的结论是“不合法”，不能提交讨论；请修改决策草案，重新送请审查。"
    kept = access.of_office(record.house, registry.registers[REVIEWS]).filter(subject_number=record.number)
    last = kept.filter(opinion_on__isnull=False).order_by("opinion_on", "pk").last()
    if (
        last is None
        or last.conclusion != Decision.Conclusion.UNLAWFUL
        or last.opinion_on < (record.reviewed_on or date.min)
    ):
        return ""
    return f"《合法性审查台账》{last.number}（{last.opinion_on}）的结论是“不合法”，请修改草案，重新送请审查。"


def opinion_given(case: Case) -> str:
    """每次送审出具一次意见。"""
    sent, reviewed = case.last(_step(case, "sent_for_review")), case.last(_step(case, "reviewed"))
    given = sent is not None and reviewed is not None and case.is_since(reviewed, sent)
    return "最近一次送审已经出具意见，修改草案以后请先重新送请审查。" if given else ""


def _present(case: Case) -> Sequence[MemberView]:
    """当天会议出席成员的意见，按发言顺序。"""
    rows = case.rows(VIEWS, "decision").filter(discussed_on=case.on).exclude(view=MemberView.View.ABSENT)
    return list(rows.order_by("turn", "pk"))


def of_meeting(problem: Callable[[Sequence[MemberView]], str]) -> Callable[[Case], str]:
    """看当天会议出席成员的意见。"""
    return lambda case: "" if case.record is None else problem(_present(case))


def too_few(present: Sequence[MemberView]) -> str:
    """集体讨论有两人以上出席发表意见。"""
    if len(present) > 1:
        return ""
    said = f"当天《集体讨论意见台账》有{len(present)}位出席成员的意见"
    return f"{said}，集体讨论至少要有两位，请先逐人登记出席、缺席和意见。"


def heads(present: Sequence[MemberView]) -> str:
    """出席的行政首长恰好一人。"""
    found = [one.member for one in present if one.is_head]
    if len(found) == 1:
        return ""
    said = f"有{len(found)}人（{'、'.join(found)}）" if found else "没有人"
    return f"出席成员中{said}勾选了“行政首长”，应当恰好一人，请核对《集体讨论意见台账》。"


def head_not_last(present: Sequence[MemberView]) -> str:
    """行政首长最后发表意见。"""
    last = max((one.turn for one in present if one.is_head), default=None)
    after = [one for one in present if last is not None and not one.is_head and one.turn >= last]
    if not after:
        return ""
    return f"行政首长应当最后发表意见，而{'、'.join(one.member for one in after)}的发言顺序不在其之前，请核对会议记录。"


def majority_unexplained(case: Case) -> str:
    """拟作出的决定和多数人的意见不一致的，写明在会上说明的理由。"""
    if case.record is None or not case.record.result or case.record.against_majority:
        return ""
    present = _present(case)
    agreed = sum(one.view in FOR for one in present)
    same = agreed if case.record.result in AGREED else len(present) - agreed
    if same * 2 >= len(present):
        return ""
    said = f"出席{len(present)}人，同意{agreed}人，讨论结果是“{case.record.get_result_display()}”"
    return f"{said}，与多数人的意见不一致，请写明行政首长在会上说明的理由。"


def not_agreed(case: Case) -> str:
    """讨论通过的才能作出决定。"""
    found = case.record is not None and case.record.result not in AGREED
    return "最近一次集体讨论没有通过，不能作出决定；请修改后再次讨论，或者终止。" if found else ""


def discussion_is_old(case: Case) -> str:
    """讨论以后重新审查过的，按新的审查意见再讨论。"""
    discussed, reviewed = case.last(_step(case, "discussed")), case.last(_step(case, "reviewed"))
    late = discussed is not None and reviewed is not None and case.is_since(reviewed, discussed)
    return "集体讨论以后又重新作了合法性审查，请按新的审查意见再次讨论。" if late else ""


def same_assessor(case: Case) -> str:
    """后评估单位不是决策作出前承担主要论证评估工作的单位。"""
    if case.record is None or not case.record.evaluator:
        return ""
    did = (case.record.risk_assessor, case.record.argued_by)
    evaluator = case.record.evaluator.strip()
    if not any(evaluator in one or (one and one in evaluator) for one in did):
        return ""
    return f"“{evaluator}”在决策作出前承担过论证评估工作，不能承担后评估，请换一个单位。"


def not_made_anew(case: Case) -> str:
    """重大调整重新履行过决策程序：有一项新的决策写明调整本项，而且已经作出。"""
    if case.record is None or case.record.extent != Decision.Extent.MAJOR:
        return ""
    made = case.rows(DECISIONS, "adjusts").filter(decided_on__isnull=False).exists()
    said = "重大调整应当重新履行决策程序：请登记新的一项，在“调整哪一项决策”选择本项，办到作出决定以后再办这一步。"
    return "" if made else said


def _step(case: Case, name: str) -> Step:
    return case.procedure.steps()[name]
