"""矛盾纠纷台账怎样登记、查阅和导出。"""

from hequan.chapters.mediation.models import Dispute
from hequan.core.register import Register


class Disputes(Register):
    """矛盾纠纷台账，一件纠纷一行。"""

    title = "矛盾纠纷台账"
    model = Dispute
    dated = "received_on"
    number = "{office}调字〔{year}〕第{n:04d}号"
    columns = ["number", "received_on", "type", "parties", "persons", "office", "mediator", "result", "closed_on"]
    filters = ["received_on", "closed_on", "type", "mediation_kind", "source", "result", "office"]
    sections = [
        (
            "受理",
            ["received_on", "source", "mediation_kind", "type", "parties", "phone", "persons", "matter", "mediator"],
        ),
        ("结果", ["result", "closed_on", "agreement_on", "is_confirmed", "visited_on"]),
    ]
    private = ["parties", "phone"]
    search = ["parties", "phone", "matter", "mediator"]
    keep = ["office", "mediator", "mediation_kind", "source"]
