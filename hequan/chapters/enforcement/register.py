"""执法事项、执法人员、行政检查和行政处罚的台账怎样登记、查阅和导出。"""

from hequan.chapters.enforcement.models import Check, Officer, Penalty, Power
from hequan.chapters.enforcement.procedures import DecidePenalty
from hequan.core.register import Register


class Powers(Register):
    """执法事项台账，街道行使的一项执法权一行。"""

    title = "执法事项台账"
    model = Power
    dated = "granted_on"
    number = "{office}执法事项〔{year}〕第{n:04d}号"
    columns = ["number", "item", "kind", "area", "source", "granted_on", "published_on", "withdrawn_on"]
    filters = ["granted_on", "withdrawn_on", "kind", "area", "source", "office"]
    sections = [
        ("事项", ["item", "kind", "area", "source", "basis"]),
        ("起止", ["granted_on", "document", "published_on", "withdrawn_on"]),
    ]
    search = ["item", "basis", "document"]
    keep = ["office", "kind", "area", "source", "granted_on", "document"]


class Officers(Register):
    """行政执法人员台账，一人一证一行。"""

    title = "行政执法人员台账"
    model = Officer
    dated = "issued_on"
    number = "{office}执法人员〔{year}〕第{n:04d}号"
    columns = ["number", "name", "post", "status", "area", "certificate", "issued_on", "valid_until", "cancelled_on"]
    filters = ["issued_on", "valid_until", "cancelled_on", "status", "area", "is_reviewer", "is_qualified", "office"]
    sections = [
        ("人员", ["name", "post", "status", "area", "is_reviewer", "is_qualified"]),
        ("证件", ["certificate", "issued_on", "valid_until", "cancelled_on"]),
    ]
    search = ["name", "post", "certificate"]
    upcoming = {"valid_until": "cancelled_on"}
    keep = ["office", "status", "area", "issued_on", "valid_until"]


class Checks(Register):
    """行政检查台账，检查一个对象一行。"""

    title = "行政检查台账"
    model = Check
    dated = "checked_on"
    number = "{office}行政检查〔{year}〕第{n:04d}号"
    columns = ["number", "checked_on", "kind", "area", "object", "problems", "result", "rectify_by", "rectified_on"]
    filters = ["checked_on", "rectify_by", "rectified_on", "published_on", "kind", "area", "result", "office"]
    sections = [
        ("检查", ["checked_on", "kind", "area", "object", "officers", "persons", "joined_by"]),
        ("结果", ["problems", "result", "rectify_by", "rectified_on", "published_on"]),
    ]
    search = ["object", "officers", "joined_by"]
    upcoming = {"rectify_by": "rectified_on"}
    keep = ["office", "kind", "area", "officers", "persons", "joined_by"]


class Penalties(Register):
    """行政处罚台账，一件案件一行。"""

    title = "行政处罚台账"
    model = Penalty
    procedure = DecidePenalty
    dated = "opened_on"
    number = "{office}行政处罚〔{year}〕第{n:04d}号"
    columns = ["number", "opened_on", "area", "procedure", "party", "cause", "decision", "amount", "decided_on"]
    filters = [
        "opened_on",
        "decided_on",
        "published_on",
        "area",
        "procedure",
        "decision",
        "kind",
        "party_kind",
        "office",
    ]
    sections = [
        ("立案", ["opened_on", "area", "procedure", "party", "party_kind", "cause", "officers"]),
        ("法制审核", ["reviewed_on", "ground", "review"]),
        ("决定", ["decision", "kind", "amount", "basis", "document_number", "decided_on"]),
        (
            "执行和公示",
            ["paid_on", "published_on", "annulled_on", "withdrawn_on", "withdrawn_because", "closed_on"],
        ),
    ]
    private = ["party"]
    search = ["party", "cause", "document_number", "officers"]
    keep = ["office", "area", "procedure", "party_kind", "officers"]
