"""与申请人有关的政府信息记录不准确的，怎样更正。"""

from hequan.chapters.openness.models import RecordCorrection
from hequan.core.clock import Clock
from hequan.core.gates import is_filled
from hequan.core.law_file import law
from hequan.core.procedure import Procedure
from hequan.core.step import Document, Paper, Step, Where

PI = law("政府信息公开条例")
Outcome = RecordCorrection.Outcome


class CorrectRecord(Procedure):
    """收到更正申请 → 审核 → 更正、转送或者告知。"""

    title = "更正与本人有关的信息"
    person = "handler"

    received = Step(
        "收到更正申请",
        basis=PI["correct_record"],
        sets="received_on",
        papers=[Paper("application", "更正申请书和证据")],
        about="申请人有证据证明与其自身相关的政府信息记录不准确的，可以要求更正。",
    )
    verified = Step(
        "审核",
        basis=PI["correct_record"],
        after=received,
        sets="verified_on",
        must=["finding"],
        about="审核是否属实、本机关是否有权更正。",
    )
    told = Step(
        "更正、转送或者告知申请人",
        basis=PI["correct_record"],
        after=(received, verified),
        sets="told_on",
        must=["outcome"],
        asks=["other_organ"],
        closes=True,
        gates=[
            is_filled(
                "other_organ",
                "不属于本机关职能的，应当转送有权更正的机关，或者告知申请人向它提出，请填写“有权更正的机关”。",
                PI["correct_record"],
                when=Where("outcome", Outcome.FORWARDED, Outcome.REFERRED),
            )
        ],
        papers=[Paper("notice", "更正处理告知书")],
        documents=[Document("notice", "更正处理告知书", "openness/record_notice.html", PI["correct_record"])],
    )

    correct = Clock(
        "更正期限", PI["correct_record"], starts=received, stops=told, sets="due_on", verb="审核并告知申请人"
    )
