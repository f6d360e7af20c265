"""网络舆情的程序：从发现、核实到回应、办结。"""

from hequan.chapters.emergency.models import PublicOpinion
from hequan.core.case import Case
from hequan.core.clock import Clock
from hequan.core.law_file import law
from hequan.core.procedure import Procedure
from hequan.core.step import Paper, Step, Where

RESPONSE = law("国务院办公厅关于在政务公开工作中进一步做好政务舆情回应的通知")
RULES = law("《关于全面推进政务公开工作的意见》实施细则")
OPENNESS = law("政府信息公开条例")
Finding, Gravity = PublicOpinion.Finding, PublicOpinion.Gravity

# 二十四小时、五小时只用于特别重大、重大突发事件；其他政务舆情是四十八小时。
is_grave = Where("gravity", Gravity.GRAVE)
is_not_wholly_true = Where("finding", Finding.FALSE, Finding.PARTLY_TRUE)


def _is_needed(case: Case, step: Step) -> bool:
    last = case.last(step)
    return last is None or last.needed


def press_is_owed(case: Case) -> bool:
    """涉及特别重大、重大突发事件，没有认定不由本级召开新闻发布会。"""
    return is_grave(case) and _is_needed(case, AnswerOpinion.press)


def answer_is_owed(case: Case) -> bool:
    """其他政务舆情，没有认定不需要公开回应。"""
    is_other = case.record is None or case.record.gravity == Gravity.OTHER
    return is_other and _is_needed(case, AnswerOpinion.answered)


def clarification_is_owed(case: Case) -> bool:
    """核实为不属实或者部分属实，没有认定不需要澄清。"""
    return is_not_wholly_true(case) and _is_needed(case, AnswerOpinion.clarified)


class AnswerOpinion(Procedure):
    """发现 → 核实 →（首次发布权威信息、新闻发布会）→（澄清）→ 回应 → 办结。网上信访件走信访程序，不在这里办理。"""

    title = "网络舆情回应"

    found = Step(
        "发现",
        basis=RESPONSE["first_responsible"],
        sets=("found_on", "found_at"),
        asks=["gravity"],
        about="回应期限从发现的时刻起算，请填写“发现时刻”。",
    )
    verified = Step(
        "核实",
        basis=RESPONSE["first_responsible"],
        after=found,
        sets="verified_on",
        must=["finding", "verification"],
        papers=[Paper("verification", "核查情况报告")],
        about="涉事的部门或者社区是第一责任人；反映的是信访事项的，引导当事人依法提出，在信访台账登记。",
    )
    released = Step(
        "首次发布权威信息",
        basis=RULES["release_first"],
        after=found,
        sets="released_at",
        when=is_grave,
        about="先发布已经掌握的情况，再持续发布。",
    )
    press = Step(
        "召开新闻发布会",
        basis=(RESPONSE["hold_press_conference"], RULES["hold_press_conference"]),
        after=found,
        sets="press_at",
        when=is_grave,
        conditional="按规定由本级召开或者参加新闻发布会",
        waived_by="approve",
    )
    clarified = Step(
        "澄清",
        basis=OPENNESS["clarify"],
        after=verified,
        sets="clarified_on",
        must=["clarification"],
        when=is_not_wholly_true,
        conditional="虚假或者不完整信息影响或者可能影响社会稳定、扰乱社会和经济管理秩序",
        about="在职责范围内发布准确的政府信息。",
    )
    answered = Step(
        "回应",
        basis=RESPONSE["respond"],
        after=verified,
        sets=("answered_on", "answered_at"),
        must=["answer"],
        conditional="属于应当公开回应的政务舆情",
        waived_by="approve",
        about="首次回应之后，随工作进展持续发布。",
    )
    closed = Step(
        "办结",
        basis=RESPONSE["first_responsible"],
        after=(verified, released, press, clarified, answered),
        sets="closed_on",
        closes=True,
        papers=[Paper("closing_report", "舆情处置报告")],
    )

    release = Clock(
        "首次发布权威信息期限",
        RULES["release_first"],
        starts=found,
        stops=(released, closed),
        when=is_grave,
        verb="首次发布权威信息",
    )
    conference = Clock(
        "新闻发布会期限",
        (RESPONSE["hold_press_conference"], RULES["hold_press_conference"]),
        starts=found,
        stops=(press, closed),
        when=press_is_owed,
        verb="召开新闻发布会",
    )
    respond = Clock(
        "回应期限", RESPONSE["respond"], starts=found, stops=(answered, closed), when=answer_is_owed, verb="回应"
    )
    clarify = Clock(
        "澄清期限",
        OPENNESS["clarify"],
        starts=verified,
        stops=(clarified, closed),
        when=clarification_is_owed,
        verb="澄清",
    )
