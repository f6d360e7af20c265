"""行政复议、诉讼和公共法律服务台账怎样登记、查阅和导出。"""

from hequan.chapters.reconsideration.models import LegalService, Litigation, Reconsideration
from hequan.core.register import Register


class Reconsiderations(Register):
    """行政复议案件台账，以本机关为被申请人的一件一行。"""

    title = "行政复议案件台账"
    model = Reconsideration
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
                "applied_on",
                "act",
                "act_on",
                "capacity",
                "matter",
                "procedure",
            ],
        ),
        ("答复", ["due_on", "replied_on", "handler", "heard_on", "attended_by"]),
        ("结果", ["result", "decided_on", "letter", "letter_on", "reported_on", "corrected_on", "correction"]),
    ]
    private = ["applicant"]
    search = ["case_number", "applicant", "matter", "handler"]
    upcoming = {"due_on": "replied_on", "heard_on": None}
    keep = ["office", "authority", "handler"]


class Litigations(Register):
    """诉讼案件台账，一个审级一行。"""

    title = "诉讼案件台账"
    model = Litigation
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
            ],
        ),
        ("应诉", ["due_on", "answered_on", "heard_on", "appeared", "appeared_name", "absence", "lawyer"]),
        ("结果", ["result", "decided_on", "is_lost", "performed_on"]),
    ]
    private = ["other_party"]
    search = ["case_number", "other_party", "court", "matter", "appeared_name"]
    upcoming = {"due_on": "answered_on", "heard_on": None}
    keep = ["office", "court", "kind"]


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
