"""普法责任的程序：下达，完成并留下凭据。"""

from hequan.core.clock import Clock
from hequan.core.law_file import law
from hequan.core.procedure import Procedure
from hequan.core.step import Paper, Step

DUTY = law("本地规定")["legal_publicity"]


class PublicizeLaw(Procedure):
    """下达 → 完成并留下凭据。"""

    title = "普法责任落实"
    person = "department"

    assigned = Step("下达普法责任", basis=DUTY, sets="assigned_on")
    done = Step(
        "完成普法任务",
        basis=DUTY,
        after=assigned,
        sets="done_on",
        must=["proof"],
        closes=True,
        papers=[Paper("proof", "完成凭据", required=False)],
    )

    finish = Clock("普法任务完成时限", given="due_on", starts=assigned, stops=done, verb="完成普法任务")
