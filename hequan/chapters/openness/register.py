"""政务公开各台账怎样登记、查阅和导出。"""

from hequan.chapters.openness.models import (
    AnnualReport,
    Dataset,
    DisclosureItem,
    Publication,
    RecordCorrection,
    Request,
)
from hequan.chapters.openness.procedures import AnswerRequest, CorrectRecord, PublishInformation, ReportYearly
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
        ("审查", ["reviewed_on", "reviewed_by", "review", "withheld_because", "reassessed_on"]),
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
                "handler",
                "due_on",
                "correction_asked_on",
                "correction_items",
                "correction_by",
                "corrected_on",
                "correction_excuse",
                "consulted_on",
                "consulted_back_on",
                "third_party_opinion",
                "maker_asked_on",
                "maker_answered_on",
                "maker_opinion",
                "reasons_asked_on",
                "explanation",
                "deferred_until",
                "extended_on",
            ],
        ),
        ("答复", ["replied_on", "reply", "ground", "reply_number", "reasons", "fee", "archived_on"]),
    ]
    private = ["applicant", "id_number", "phone", "address"]
    search = ["applicant", "subject", "reply_number", "handler"]
    upcoming = {"due_on": "replied_on"}
    keep = ["office", "channel", "handler"]


class RecordCorrections(Register):
    """信息更正申请台账，一件申请一行。"""

    title = "信息更正申请台账"
    model = RecordCorrection
    procedure = CorrectRecord
    dated = "received_on"
    number = "{office}信息更正〔{year}〕第{n:04d}号"
    columns = ["number", "received_on", "applicant", "subject", "office", "due_on", "told_on", "outcome"]
    filters = ["received_on", "told_on", "outcome", "office"]
    sections = [
        ("申请", ["received_on", "applicant", "phone", "subject", "proof", "handler"]),
        ("办理", ["due_on", "verified_on", "finding", "outcome", "other_organ", "told_on"]),
    ]
    private = ["applicant", "phone"]
    search = ["applicant", "subject", "handler"]
    upcoming = {"due_on": "told_on"}
    keep = ["office", "handler"]


class AnnualReports(Register):
    """政府信息公开工作年度报告台账，一个年度一行。"""

    title = "信息公开年度报告台账"
    model = AnnualReport
    procedure = ReportYearly
    dated = "ended_on"
    number = "{office}公开年报〔{year}〕第{n:04d}号"
    columns = ["number", "ended_on", "level", "office", "due_on", "submitted_on", "submitted_to", "published_on"]
    filters = ["ended_on", "due_on", "submitted_on", "published_on", "level", "office"]
    sections = [
        ("年度", ["ended_on", "level", "due_on"]),
        ("报告", ["drafted_on", "problems", "submitted_on", "submitted_to", "published_on", "link"]),
    ]
    search = ["submitted_to", "problems"]
    upcoming = {"due_on": "published_on"}
    keep = ["office", "level", "submitted_to"]


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
