"""矛盾纠纷、调解员和调解委员会台账怎样登记、查阅和导出。"""

from hequan.chapters.mediation.models import Committee, Dispute, Mediator
from hequan.core.register import Register


class Disputes(Register):
    """矛盾纠纷台账，一件纠纷一行。"""

    title = "矛盾纠纷台账"
    model = Dispute
    dated = "received_on"
    number = "{office}调字〔{year}〕第{n:04d}号"
    columns = ["number", "received_on", "type", "parties", "persons", "office", "mediator", "result", "closed_on"]
    filters = ["received_on", "closed_on", "type", "mediation_kind", "source", "level", "result", "office"]
    sections = [
        (
            "受理",
            [
                "received_on",
                "source",
                "received_from",
                "mediation_kind",
                "type",
                "level",
                "parties",
                "party_details",
                "phone",
                "persons",
                "matter",
                "claim",
                "mediator",
            ],
        ),
        ("结果", ["result", "closed_on", "handed_to", "handed_on", "handover"]),
        ("协议", ["agreement_form", "agreement_on", "agreement", "amount", "performance"]),
        ("司法确认和回访", ["confirmation_applied_on", "confirmed_on", "visited_on", "visit", "prevented"]),
    ]
    private = ["parties", "party_details", "phone"]
    search = ["parties", "phone", "matter", "mediator"]
    keep = ["office", "mediator", "mediation_kind", "source"]


class Mediators(Register):
    """人民调解员名册，一人一行；换到另一个调解委员会的另起一行。"""

    title = "人民调解员名册"
    model = Mediator
    dated = "appointed_on"
    number = "{office}调解员〔{year}〕第{n:04d}号"
    columns = ["number", "name", "committee", "kind", "office", "appointed_on", "left_on", "certificate"]
    filters = ["appointed_on", "left_on", "kind", "chosen", "is_lawyer", "office"]
    sections = [
        ("人员", ["name", "sex", "phone", "is_lawyer"]),
        ("任职", ["committee", "kind", "chosen", "appointed_on", "left_on", "certificate"]),
    ]
    private = ["phone"]
    search = ["name", "certificate"]
    keep = ["office", "committee", "kind"]


class Committees(Register):
    """人民调解委员会台账，一个调解委员会一行。"""

    title = "人民调解委员会台账"
    model = Committee
    dated = "established_on"
    number = "{office}调委会〔{year}〕第{n:04d}号"
    columns = ["number", "name", "kind", "office", "head", "members", "established_on", "term_ends_on", "ended_on"]
    filters = ["established_on", "ended_on", "kind", "office"]
    sections = [
        ("设立", ["name", "kind", "established_on", "ended_on", "place", "phone"]),
        ("组成", ["head", "members", "women", "term_ends_on"]),
    ]
    search = ["name", "head", "place"]
    upcoming = {"term_ends_on": "ended_on"}
    keep = ["office", "kind"]
