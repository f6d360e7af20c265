"""经本机关提交的行政复议申请怎样转送。"""

from hequan.chapters.reconsideration.models import HandIn
from hequan.core.case import Case
from hequan.core.clock import Clock
from hequan.core.gates import has_paper, holds, is_filled
from hequan.core.law_file import law
from hequan.core.procedure import Procedure
from hequan.core.step import Document, Paper, Step, Where

XF = law("行政复议法")
Outcome = HandIn.Outcome


def is_to_be_forwarded(case: Case) -> bool:
    """审查以后认为应当维持处罚决定的，才转送。"""
    return case.record is None or case.record.outcome == Outcome.FORWARDED


def is_kept_here(case: Case) -> bool:
    """自行改变处罚决定，或者申请人撤回的，不转送而办结。"""
    return case.record is None or case.record.outcome in (Outcome.CORRECTED, Outcome.WITHDRAWN)


class ForwardApplication(Procedure):
    """收到申请 → 审查原处罚决定 → 转送复议机关；自行改变处罚或者申请人撤回的，办结。"""

    title = "转送经本机关提交的复议申请"
    person = "handler"

    handed_in = Step(
        "收到申请",
        basis=XF["forward"],
        sets="handed_in_on",
        papers=[Paper("application", "行政复议申请书")],
        documents=[
            Document("hand_in_receipt", "收到申请的回执", "reconsideration/hand_in_receipt.html", XF["forward"])
        ],
        about="当场作出的行政处罚，或者依据电子技术监控设备记录作出的行政处罚，申请人可以把申请交到本机关。",
    )
    considered = Step(
        "审查原处罚决定",
        basis=XF["forward"],
        after=handed_in,
        sets="considered_on",
        must=["outcome", "opinion"],
        by="approve",
        gates=[
            is_filled(
                "authority",
                "认为应当维持而转送的，应当写明转送给哪个复议机关。",
                XF["authority_subdistrict"],
                when=Where("outcome", Outcome.FORWARDED),
            )
        ],
        asks=["authority"],
        papers=[Paper("approval", "审批表", required=False)],
        about="及时处理：认为应当维持处罚决定的，转送复议机关；认为有错误的，自行改变。",
    )
    forwarded = Step(
        "转送复议机关",
        basis=XF["forward"],
        after=considered,
        sets="forwarded_on",
        closes=True,
        when=is_to_be_forwarded,
        gates=[has_paper("slip", "转送函和签收记录", XF["forward"])],
        papers=[Paper("slip", "转送函和签收记录")],
        documents=[Document("forwarding_slip", "转送函", "reconsideration/forwarding_slip.html", XF["forward"])],
    )
    closed = Step(
        "自行改变或者撤回后办结",
        basis=XF["forward"],
        after=considered,
        sets="closed_on",
        closes=True,
        when=is_kept_here,
        gates=[
            holds(
                lambda case: not case.has(ForwardApplication.forwarded),
                "申请已经转送复议机关，由复议机关处理。",
                XF["forward"],
            )
        ],
        papers=[Paper("changed", "改变处罚的决定或者撤回申请", required=False)],
    )

    forward = Clock(
        "转送期限",
        XF["forward"],
        starts=handed_in,
        stops=(forwarded, closed),
        sets="due_on",
        verb="转送复议机关",
    )
