"""行政复议、诉讼和公共法律服务台账怎样登记、查阅和导出。"""

from hequan.chapters.reconsideration.models import HandIn, LegalService, Litigation, Reconsideration
from hequan.chapters.reconsideration.procedures import AnswerSuit, ForwardApplication, Respond
from hequan.core.register import Register


class Reconsiderations(Register):
    """行政复议案件台账，以本机关为被申请人的一件一行。"""

    title = "行政复议案件台账"
    model = Reconsideration
    procedure = Respond
    dated = "received_on"
    number = "{office}复议〔{year}〕第{n:04d}号"
    columns = ["number", "received_on", "case_number", "applicant", "act", "office", "due_on", "replied_on", "result"]
    filters = ["received_on", "due_on", "decided_on", "act", "procedure", "result", "letter", "office"]
    sections = [
        (
            "申请",
            [
                "received_on",
                "case_number",
                "authority",
                "applicant",
                "act",
                "act_on",
                "capacity",
                "matter",
                "is_real_estate",
                "told",
                "known_on",
                "asked_on",
                "applied_on",
                "filed_on",
                "correction_notice_on",
                "completed_on",
                "accepted_on",
                "procedure",
            ],
        ),
        ("答复", ["due_on", "evidence_listed_on", "evidence", "evidence_until", "replied_on", "handler"]),
        (
            "审理",
            [
                "listened_on",
                "statement",
                "hearing_notice_on",
                "hearing_on",
                "heard_on",
                "attended_by",
                "attendance",
                "absence",
                "suspended_on",
                "suspension_ground",
                "resumed_on",
                "extended_on",
                "mediated_on",
                "mediation",
            ],
        ),
        ("结果", ["result", "decided_on", "ordered", "perform_by", "served_on", "corrected_on", "correction"]),
        ("意见书和归档", ["letter", "letter_on", "reported_on", "report", "closed_on"]),
    ]
    private = ["applicant"]
    search = ["case_number", "applicant", "matter", "handler"]
    upcoming = {"due_on": "replied_on", "heard_on": None}
    keep = ["office", "authority", "handler"]


class Litigations(Register):
    """诉讼案件台账，一个审级一行。"""

    title = "诉讼案件台账"
    model = Litigation
    procedure = AnswerSuit
    dated = "received_on"
    number = "{office}应诉〔{year}〕第{n:04d}号"
    columns = ["number", "received_on", "case_number", "kind", "other_party", "court", "heard_on", "appeared", "result"]
    filters = [
        "received_on",
        "heard_on",
        "decided_on",
        "kind",
        "instance",
        "role",
        "act",
        "appeared",
        "result",
        "is_lost",
        "office",
    ]
    sections = [
        (
            "案件",
            [
                "received_on",
                "kind",
                "instance",
                "case_number",
                "court",
                "role",
                "other_party",
                "act",
                "matter",
                "after",
                "is_real_estate",
                "act_on",
                "known_on",
                "asked_on",
                "reconsidered_on",
                "sued_on",
                "docketed_on",
                "is_summary",
                "handler",
            ],
        ),
        (
            "应诉",
            [
                "due_on",
                "answered_on",
                "hearing_on",
                "appointed_on",
                "to_appear",
                "heard_on",
                "appeared",
                "appeared_name",
                "absence",
                "lawyer",
            ],
        ),
        ("裁判", ["result", "paper", "decided_on", "is_lost", "served_on", "appealed_on"]),
        ("履行", ["perform_by", "performed_on", "performance", "closed_on"]),
    ]
    private = ["other_party"]
    search = ["case_number", "other_party", "court", "matter", "appeared_name"]
    upcoming = {"due_on": "answered_on", "heard_on": None}
    keep = ["office", "court", "kind"]


class HandIns(Register):
    """经本机关提交的行政复议申请台账，一件申请一行。"""

    title = "经本机关提交的复议申请台账"
    model = HandIn
    procedure = ForwardApplication
    dated = "handed_in_on"
    number = "{office}复议转送〔{year}〕第{n:04d}号"
    columns = [
        "number",
        "handed_in_on",
        "kind",
        "applicant",
        "office",
        "due_on",
        "outcome",
        "forwarded_on",
        "authority",
    ]
    filters = ["handed_in_on", "due_on", "forwarded_on", "kind", "outcome", "office"]
    sections = [
        ("申请", ["handed_in_on", "applicant", "kind", "act_on", "matter", "handler"]),
        ("处理", ["due_on", "considered_on", "outcome", "opinion", "authority", "forwarded_on", "closed_on"]),
    ]
    private = ["applicant"]
    search = ["applicant", "matter", "handler"]
    upcoming = {"due_on": "forwarded_on"}
    keep = ["office", "kind", "authority"]


class LegalServices(Register):
    """公共法律服务台账，一次服务一行。"""

    title = "公共法律服务台账"
    model = LegalService
    dated = "served_on"
    number = "{office}法服〔{year}〕第{n:04d}号"
    columns = ["number", "served_on", "kind", "mode", "name", "persons", "office", "provider", "result"]
    filters = ["served_on", "kind", "mode", "provider", "result", "office"]
    sections = [
        ("服务对象", ["served_on", "kind", "mode", "name", "phone", "persons", "matter"]),
        ("服务", ["provider", "provider_name", "result", "referred_to"]),
    ]
    private = ["name", "phone"]
    search = ["name", "phone", "matter", "provider_name"]
    keep = ["office", "kind", "mode", "provider", "provider_name"]
