"""政务公开各台账怎样登记、查阅和导出。"""

from hequan.chapters.openness.models import Dataset, DisclosureItem, Publication, Request
from hequan.chapters.openness.procedures import AnswerRequest, PublishInformation
from hequan.core.register import Register


class DisclosureItems(Register):
    """政务公开事项清单，一个公开事项一行。"""

    title = "政务公开事项清单"
    model = DisclosureItem
    dated = "listed_on"
    number = "{office}公开清单〔{year}〕第{n:04d}号"
    columns = ["number", "area", "item", "basis", "rhythm", "owner", "channel", "listed_on", "removed_on"]
    filters = ["listed_on", "removed_on", "rhythm", "channel", "audience", "manner", "office"]
    sections = [
        ("事项", ["listed_on", "removed_on", "area", "item", "content", "basis"]),
        ("公开要求", ["rhythm", "timing", "owner", "channel", "audience", "manner"]),
    ]
    search = ["area", "item", "content", "basis", "owner"]
    keep = ["office", "area", "owner", "channel"]


class Publications(Register):
    """主动公开台账，一条信息一行。"""

    title = "主动公开台账"
    model = Publication
    procedure = PublishInformation
    dated = "made_on"
    number = "{office}主动公开〔{year}〕第{n:04d}号"
    columns = ["number", "made_on", "title", "kind", "office", "due_on", "reviewed_by", "published_on", "channel"]
    filters = ["made_on", "due_on", "published_on", "kind", "channel", "review", "office"]
    sections = [
        ("信息", ["made_on", "title", "kind", "document_number", "item", "due_on"]),
        ("审查", ["reviewed_on", "reviewed_by", "review"]),
        ("公开", ["published_on", "channel", "link", "withdrawn_on"]),
    ]
    search = ["title", "document_number", "reviewed_by"]
    upcoming = {"due_on": "published_on"}
    keep = ["office", "kind", "channel", "reviewed_by"]


class Requests(Register):
    """依申请公开台账，一件申请一行。"""

    title = "依申请公开台账"
    model = Request
    procedure = AnswerRequest
    dated = "received_on"
    number = "{office}依申请〔{year}〕第{n:04d}号"
    columns = ["number", "received_on", "channel", "applicant", "subject", "office", "due_on", "replied_on", "reply"]
    filters = ["received_on", "due_on", "replied_on", "channel", "applicant_kind", "reply", "office"]
    sections = [
        ("申请", ["received_on", "channel", "confirmed_on", "applicant_kind", "applicant", "subject", "form"]),
        ("申请人联系方式", ["id_number", "phone", "address"]),
        (
            "办理",
            [
                "correction_asked_on",
                "corrected_on",
                "consulted_on",
                "consulted_back_on",
                "extended_on",
                "due_on",
                "handler",
            ],
        ),
        ("答复", ["replied_on", "reply", "reply_number", "reasons", "fee"]),
    ]
    private = ["applicant", "id_number", "phone", "address"]
    search = ["applicant", "subject", "reply_number", "handler"]
    upcoming = {"due_on": "replied_on"}
    keep = ["office", "channel", "handler"]


class Datasets(Register):
    """开放数据目录，一个数据集一行。"""

    title = "开放数据目录"
    model = Dataset
    dated = "published_on"
    number = "{office}数据〔{year}〕第{n:04d}号"
    columns = ["number", "title", "format", "rhythm", "openness", "owner", "published_on", "updated_on", "withdrawn_on"]
    filters = ["published_on", "updated_on", "withdrawn_on", "format", "rhythm", "openness", "office"]
    sections = [
        ("数据集", ["title", "summary", "columns", "data_rows", "format", "owner"]),
        ("开放", ["published_on", "openness", "licence", "link", "checked_on", "checked_by", "withdrawn_on"]),
        ("更新", ["rhythm", "updated_on", "next_on"]),
    ]
    search = ["title", "summary", "columns", "owner"]
    upcoming = {"next_on": "withdrawn_on"}
    keep = ["office", "format", "rhythm", "owner"]
