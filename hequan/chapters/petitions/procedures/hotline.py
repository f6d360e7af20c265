"""热线工单的程序：期限由派单的热线指定，法律没有规定。"""

from hequan.chapters.petitions.procedures.laws import LOCAL
from hequan.core.case import Case
from hequan.core.clock import Clock
from hequan.core.procedure import Procedure
from hequan.core.step import Paper, Step


def has_no_day(case: Case) -> bool:
    """工单没有写明期限，按本地规定计算。"""
    return case.record is None or case.record.due_on is None


class HandleOrder(Procedure):
    """收到工单 → 办结 →（回访评价）。"""

    title = "热线工单办理"
    person = "handler"

    received = Step(
        "收到工单",
        basis=LOCAL["hotline_scope"],
        sets="received_on",
        asks=["due_on", "handler"],
        about="已经作为信访事项办理的，不在热线重复办理；不属于受理范围的退单。",
    )
    done = Step(
        "办结工单",
        basis=LOCAL["handle_hotline"],
        after=received,
        sets="done_on",
        asks=["reply"],
        must=["result"],
        closes=True,
        papers=[Paper("result", "办结单", required=False)],
    )
    rated = Step("回访评价", basis=LOCAL["handle_hotline"], after=done, must=["satisfaction"], side=True)

    handle_locally = Clock(
        "工单办理时限（本地规定）",
        LOCAL["handle_hotline"],
        starts=received,
        stops=done,
        when=has_no_day,
        verb="办结工单",
    )
    handle = Clock("工单办理期限", starts=received, stops=done, given="due_on", verb="办结工单")
