"""矛盾纠纷、调解员和调解委员会台账怎样登记、查阅和导出。"""

from hequan.chapters.mediation.models import Committee, Dispute, Mediator
from hequan.chapters.mediation.procedures import ElectCommittee, Mediate
from hequan.core.register import Register


class Disputes(Register):
    """矛盾纠纷台账，一件纠纷一行。"""

    title = "矛盾纠纷台账"
    model = Dispute
    procedure = Mediate
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
                "applied_on",
                "received_from",
                "is_online",
                "mediation_kind",
                "type",
                "level",
                "parties",
                "party_details",
                "phone",
                "persons",
                "matter",
                "wronged_on",
                "claim",
                "consented_on",
                "consent",
            ],
        ),
        ("法院委派、委托", ["signed_for_on", "accepted_online_on", "delegation", "extended_on", "extended_until"]),
        (
            "调解",
            [
                "informed_on",
                "assigned_on",
                "mediator",
                "chosen_by",
                "invited_on",
                "invitees",
                "invitees_agreed",
                "mediated_on",
                "mediation_record",
                "escalation_found_on",
                "escalation_reported_on",
                "escalation_reported_to",
            ],
        ),
        (
            "结果",
            [
                "result",
                "closed_on",
                "terminated_on",
                "routes_told",
                "handed_to",
                "handed_on",
                "handover_on",
                "handover",
            ],
        ),
        (
            "协议",
            [
                "agreed_on",
                "agreement_form",
                "responsibility",
                "agreement",
                "performance_terms",
                "amount",
                "first_signed_on",
                "second_signed_on",
                "mediator_signed_on",
                "sealed_on",
                "agreement_on",
                "performed_on",
                "performance",
            ],
        ),
        (
            "司法确认",
            [
                "confirmation_applied_on",
                "confirmation_jointly",
                "confirmation_subject",
                "confirmation_court",
                "confirmation_accepted_on",
                "court_extended_on",
                "confirmed_on",
                "confirmation_refused_on",
                "outsider_knew_on",
                "annulment_applied_on",
            ],
        ),
        ("回访和归档", ["visited_on", "visit", "prevented", "archived_on", "volume", "retention"]),
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
    procedure = ElectCommittee
    dated = "established_on"
    number = "{office}调委会〔{year}〕第{n:04d}号"
    columns = ["number", "name", "kind", "office", "head", "members", "established_on", "term_ends_on", "ended_on"]
    filters = ["established_on", "ended_on", "kind", "office"]
    sections = [
        ("设立", ["name", "kind", "established_on", "ended_on", "place", "phone"]),
        ("组成", ["head", "members", "women", "elected_on", "term_ends_on"]),
    ]
    search = ["name", "head", "place"]
    upcoming = {"term_ends_on": "ended_on"}
    keep = ["office", "kind"]
