"""合法性审查的程序：决策、文件、合同和行政执法决定怎样送审、出具意见、反馈采纳。"""

from collections.abc import Callable

from hequan.chapters.counsel.models import Review
from hequan.core.case import Case
from hequan.core.clock import Clock, Pause
from hequan.core.gates import has_paper, is_filled
from hequan.core.law import Limit
from hequan.core.law_file import law
from hequan.core.procedure import Procedure
from hequan.core.step import Document, Gate, Paper, Step, Where

DECISION = law("重大行政决策程序暂行条例")
DOCUMENT = law("国务院办公厅关于加强行政规范性文件制定和监督管理工作的通知")
PENALTY = law("行政处罚法")["penalty_legal_review"]
LOCAL = law("本地规定")
# 街道审查哪些文件、合同和执法决定，没有全国统一的条文，由本地规定。
OFFICE = LOCAL["review_subdistrict_documents"]
Kind = Review.Kind
of_decision, of_document = Where("kind", Kind.DECISION), Where("kind", Kind.DOCUMENT)
of_contract, of_enforcement = Where("kind", Kind.CONTRACT), Where("kind", Kind.ENFORCEMENT)


def incomplete(case: Case) -> str:
    """退回的材料补正了，才审查。"""
    returned, completed = case.last(ReviewLegality.returned), case.last(ReviewLegality.completed)
    if returned is None or (completed is not None and case.is_since(completed, returned)):
        return ""
    return f"{returned.on} 退回补正，还没有收到补正的材料，收到以后再出具意见。"


def counsel_reviews(case: Case) -> str:
    """法律顾问的意见是审查的材料，不能代替审查。"""
    record = case.record
    same = record is not None and record.counsel.strip() and record.counsel.strip() == record.reviewer.strip()
    said = "审查人和出具意见的法律顾问是同一人；法律顾问的意见只是审查的参考，不能代替审查，请由本单位的审查人审查。"
    return said if same else ""


def by_kind(problem: Callable[[Case], str], article: Limit) -> tuple[Gate, Gate]:
    """重大行政决策的按条例的条文，其他类别的按本地规定。"""
    return (
        Gate(lambda case: problem(case) if of_decision(case) else "", article),
        Gate(lambda case: "" if of_decision(case) else problem(case), OFFICE),
    )


class ReviewLegality(Procedure):
    """收到送审 →（退回补正 → 收到补正）→（听取法律顾问意见）→（合同对照民法典）→ 出具审查意见 → 反馈采纳情况。"""

    title = "合法性审查"
    person = "reviewer"

    received = Step(
        "收到送审材料",
        basis=OFFICE,
        sets="received_on",
        papers=[Paper("submission", "送审单和送审材料")],
        about="材料符合要求、签收的日期，审查期间从这一天起算。",
    )
    returned = Step(
        "退回补正",
        basis=OFFICE,
        after=received,
        until="opinion_given",
        sets="returned_on",
        must="missing",
        many=True,
        side=True,
        waits="送审单位",
    )
    completed = Step(
        "收到补正材料",
        basis=OFFICE,
        after=returned,
        until="opinion_given",
        sets="completed_on",
        many=True,
        side=True,
        about="审查期间从收到符合要求的材料之日起重新计算。",
    )
    counsel_heard = Step(
        "听取法律顾问意见",
        basis=LOCAL["hear_counsel"],
        after=received,
        sets="counsel_on",
        must=("counsel", "counsel_opinion"),
        conditional="按规定应当听取，或者案情需要听取",
        papers=[Paper("counsel_opinion", "法律顾问签名的意见", required=False)],
        about="法律顾问、公职律师的意见是审查的参考，不能代替审查意见。",
    )
    civil_code = Step(
        "对照民法典",
        basis=OFFICE,
        after=received,
        when=of_contract,
        must=("is_civil_code_checked", "civil_code_notes"),
        gates=[
            is_filled("is_civil_code_checked", "合同应当逐条对照民法典，请对照后勾选“已对照民法典”。", OFFICE),
        ],
        papers=[Paper("civil_code_sheet", "民法典对照表")],
    )
    opinion_given = Step(
        "出具合法性审查意见",
        basis=OFFICE,
        after=(received, counsel_heard, civil_code),
        sets="opinion_on",
        must=("conclusion", "opinion"),
        asks=("problems", "ground"),
        by="review",
        gates=[
            *by_kind(incomplete, DECISION["legality_materials"]),
            *by_kind(counsel_reviews, DECISION["legality_opinion"]),
            is_filled("ground", "行政执法决定的法制审核，请选择属于哪种情形。", PENALTY, when=of_enforcement),
            has_paper("opinion_letter", "合法性审查意见书", OFFICE),
        ],
        papers=[Paper("opinion_letter", "合法性审查意见书")],
        documents=[
            Document(
                "opinion_letter",
                "合法性审查意见书",
                "counsel/opinion_letter.html",
                (OFFICE, DECISION["legality_content"]),
            )
        ],
        waits="送审单位",
    )
    adopted = Step(
        "反馈采纳情况",
        basis=OFFICE,
        after=opinion_given,
        sets="adopted_on",
        must="adoption",
        asks="reason",
        closes=True,
        papers=[Paper("adoption", "送审单位的书面反馈", required=False)],
        about="送审单位书面反馈；没有全部采纳的写明理由。",
    )

    decision_review = Clock(
        "重大行政决策的审查期间",
        DECISION["review_legality"],
        starts=received,
        stops=opinion_given,
        when=of_decision,
        pauses=[Pause(returned, completed, restarts=True)],
        verb="出具审查意见",
    )
    document_review = Clock(
        "行政规范性文件的审核期间",
        LOCAL["review_document_legality"],
        starts=received,
        stops=opinion_given,
        when=of_document,
        pauses=[Pause(returned, completed, restarts=True)],
        verb="出具审核意见",
    )
