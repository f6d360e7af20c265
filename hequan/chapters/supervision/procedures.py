"""督察、整改和报送的程序。"""

from hequan.chapters.supervision.models import Finding
from hequan.core.case import Case
from hequan.core.clock import Clock
from hequan.core.gates import has_rows, holds, is_filled
from hequan.core.law_file import law
from hequan.core.procedure import Procedure
from hequan.core.step import Document, Paper, Step

# 督察的方式、程序和整改的天数没有见到条文：由督察规定的实施办法和整改通知书定，本单位填写。
SUPERVISORS = law("法治政府建设与责任落实督察工作规定")["supervisors"]
# 街道办事处办理派出它的人民政府交办的工作。
STATUS = law("地方各级人民代表大会和地方各级人民政府组织法")["street_status"]


def was_ordered(case: Case) -> bool:
    """发过整改通知。"""
    return case.record is None or case.has(Inspect.ordered)


def every_finding_is_closed(case: Case) -> bool:
    """这次督察发现的问题都已经销号。"""
    return not case.rows("supervision.findings", "inspection").filter(closed_on=None).exists()


def was_rechecked_since_the_answer(case: Case) -> bool:
    """最近一次反馈以后复查过。"""
    answered, rechecked = case.last(Rectify.answered), case.last(Rectify.rechecked)
    return bool(answered and rechecked and case.is_since(rechecked, answered))


def the_recheck_passed(case: Case) -> bool:
    """复查结论是整改到位。"""
    return case.record is None or case.record.recheck == Finding.Recheck.PASSED


def somebody_else_rechecks(case: Case) -> bool:
    """复查人不是责任人本人。"""
    found = case.record
    return found is None or not found.responsible or found.rechecked_by != found.responsible


class Inspect(Procedure):
    """开始 → 结束 →（整改通知 → 反馈 → 复查）→ 办结。"""

    title = "法治督察"

    began = Step("开始督察", basis=SUPERVISORS, sets="began_on", asks=["findings"])
    ended = Step(
        "结束督察",
        basis=SUPERVISORS,
        after=began,
        sets="ended_on",
        must=["findings"],
        papers=[Paper("inspection_report", "督察报告")],
    )
    ordered = Step(
        "整改通知",
        basis=SUPERVISORS,
        after=ended,
        sets="ordered_on",
        must=["answer_due_on"],
        conditional="发现问题、需要整改",
        by="approve",
        waived_by="approve",
        waits="被督察单位",
        gates=[
            has_rows(
                "supervision.findings", "inspection", "整改台账里没有这次督察发现的问题，请先逐个登记。", SUPERVISORS
            )
        ],
        waiver=[
            holds(
                lambda case: not case.rows("supervision.findings", "inspection").exists(),
                "整改台账里已经登记了这次督察发现的问题，应当发整改通知。",
                SUPERVISORS,
            )
        ],
        papers=[Paper("rectification_notice", "整改通知书", required=False)],
        documents=[Document("rectification_notice", "整改通知书", "supervision/rectification_notice.html", SUPERVISORS,
                            rows={"findings": ("supervision.findings", "inspection")})],
    )  # fmt: skip
    answered = Step(
        "收到整改反馈",
        basis=SUPERVISORS,
        after=ordered,
        sets="answered_on",
        when=was_ordered,
        papers=[Paper("rectification_report", "整改情况报告", required=False)],
    )
    rechecked = Step(
        "督察复查", basis=SUPERVISORS, after=answered, sets="rechecked_on", must=["recheck"], when=was_ordered
    )
    closed = Step(
        "督察办结",
        basis=SUPERVISORS,
        after=(ended, ordered, answered, rechecked),
        sets="closed_on",
        closes=True,
        by="approve",
        gates=[holds(every_finding_is_closed, "这次督察发现的问题还没有全部销号，请先在整改台账办理。", SUPERVISORS)],
    )

    answer = Clock(
        "整改反馈期限",
        given="answer_due_on",
        starts=ordered,
        stops=(answered, closed),
        waits_for="被督察单位",
        verb="催报整改反馈",
    )


class Rectify(Procedure):
    """发现问题 → 反馈整改情况和凭据 → 复查 → 销号；复查没有通过的，再整改、再反馈。"""

    title = "问题整改"
    person = "responsible"

    found = Step("发现问题", basis=SUPERVISORS, sets="found_on")
    answered = Step(
        "反馈整改情况",
        basis=SUPERVISORS,
        after=found,
        sets="answered_on",
        must=["answer", "proof"],
        many=True,
        papers=[Paper("proof", "整改凭据", required=False)],
        about="写明做了什么，凭据是哪些文件和记录；没有凭据的不算整改。",
    )
    rechecked = Step(
        "复查",
        basis=SUPERVISORS,
        after=answered,
        sets="rechecked_on",
        must=["recheck", "rechecked_by"],
        many=True,
        by="review",
        gates=[
            holds(
                lambda case: not was_rechecked_since_the_answer(case),
                "最近一次反馈已经复查过；没有整改到位的，先再反馈，再复查。",
                SUPERVISORS,
            ),
            holds(somebody_else_rechecks, "复查人不能是责任人本人，请由他人复查。", SUPERVISORS, filled=True),
        ],
    )
    closed = Step(
        "销号",
        basis=SUPERVISORS,
        after=(answered, rechecked),
        sets="closed_on",
        asks=["mechanism"],
        closes=True,
        by="approve",
        gates=[
            holds(was_rechecked_since_the_answer, "最近一次反馈以后还没有复查，不能销号。", SUPERVISORS),
            holds(the_recheck_passed, "复查结论是“没有整改到位”，不能销号，请再整改、再反馈、再复查。", SUPERVISORS),
            is_filled("proof", "没有整改凭据，不能销号。", SUPERVISORS),
        ],
        papers=[Paper("closing_sheet", "销号单")],
        documents=[Document("closing_sheet", "整改销号单", "supervision/closing_sheet.html", SUPERVISORS)],
    )

    rectify = Clock("整改时限", given="due_on", starts=found, stops=closed, verb="整改销号")


class Submit(Procedure):
    """来文要求 → 报送并取得签收凭据。"""

    title = "材料报送"

    asked = Step("来文要求报送", basis=STATUS, sets="asked_on")
    sent = Step(
        "报送",
        basis=STATUS,
        after=asked,
        sets="sent_on",
        must=["receipt"],
        closes=True,
        papers=[Paper("material", "报送的材料")],
    )

    submit = Clock("报送期限", given="due_on", starts=asked, stops=sent, verb="报送")
