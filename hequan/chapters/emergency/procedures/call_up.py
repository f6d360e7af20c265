"""调用社会应急力量、征用和返还物资的程序。"""

from hequan.core.case import Case
from hequan.core.law_file import law
from hequan.core.procedure import Procedure
from hequan.core.step import Document, Paper, Step

ACT = law("突发事件应对法")


def something_was_requisitioned(case: Case) -> bool:
    """征用过物资。"""
    return case.record is None or case.has(CallUpForce.requisitioned)


class CallUpForce(Procedure):
    """调用 →（征用 → 返还）→（补偿）。"""

    title = "调用和征用"

    called = Step("调用", basis=ACT["social_forces"], sets="called_on")
    requisitioned = Step(
        "征用",
        basis=ACT["requisition"],
        after=called,
        sets="requisitioned_on",
        must=["requisitioned", "ordered_by"],
        asks=["order_number"],
        conditional="需要征用单位或者个人的设备、物资、场地",
        papers=[Paper("requisition_slip", "征用单（附清单）", required=False)],
        documents=[Document("requisition_slip", "应急征用单", "emergency/requisition_slip.html", ACT["requisition"])],
        about="征用由有权的人民政府及其部门决定，街道执行：写明决定机关，当场清点，开具征用单。",
    )
    returned = Step(
        "返还",
        basis=ACT["requisition"],
        after=requisitioned,
        sets="returned_on",
        must=["condition"],
        when=something_was_requisitioned,
        papers=[Paper("return_receipt", "返还签收单", required=False)],
        about="使用完毕或者应急处置结束后及时返还；毁损、灭失的写明，作为补偿依据。",
    )
    compensated = Step(
        "补偿",
        basis=ACT["requisition"],
        after=(requisitioned, returned),
        sets="compensated_on",
        must=["compensation"],
        conditional="征用后毁损、灭失或者应当给予公平、合理补偿",
        closes=True,
        papers=[Paper("compensation_voucher", "补偿款支付凭证", required=False)],
    )
