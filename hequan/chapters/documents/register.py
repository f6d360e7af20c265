"""行政规范性文件各台账怎样登记、查阅和导出。"""

from hequan.chapters.documents import models
from hequan.chapters.documents.procedures import MakeDocument
from hequan.core.register import Register


class Screenings(Register):
    """规范性文件识别台账，一份拟发文件一行。"""

    title = "规范性文件识别台账"
    model = models.Screening
    dated = "screened_on"
    number = "{office}识别〔{year}〕第{n:04d}号"
    columns = ["number", "screened_on", "title", "office", "screened_by", "is_normative", "reason"]
    filters = ["screened_on", "is_normative", "office"]
    sections = [
        ("文件", ["title", "screened_on", "screened_by"]),
        ("五项识别", list(models.Screening.TESTS)),
        ("结论", ["is_normative", "reason"]),
    ]
    search = ["title", "screened_by", "reason"]
    keep = ["office", "screened_by"]


class NormativeDocuments(Register):
    """规范性文件台账，一件行政规范性文件一行。"""

    title = "规范性文件台账"
    model = models.NormativeDocument
    procedure = MakeDocument
    dated = "drafted_on"
    number = "{office}规范性文件〔{year}〕第{n:04d}号"
    columns = ["number", "title", "office", "drafted_on", "issued_on", "document_number", "filed_on", "valid_until"]
    filters = ["drafted_on", "issued_on", "filed_on", "valid_until", "is_market_related", "cleanup_result", "office"]
    sections = [
        (
            "起草",
            [
                "title",
                "basis",
                "is_market_related",
                "is_secret",
                "drafted_on",
                "screening",
                "assessed_on",
                "market_heard_on",
                "withdrawn_on",
            ],
        ),
        ("征求意见", ["comments_from", "comments_until", "comments_link", "comments_closed_on"]),
        (
            "审核和审议",
            [
                "competition_reviewed_on",
                "competition",
                "sent_for_review_on",
                "reviewed_on",
                "conclusion",
                "opinion",
                "adjustment",
                "deliberated_on",
                "meeting",
                "result",
            ],
        ),
        (
            "印发和公布",
            ["issued_on", "document_number", "effective_on", "published_on", "link", "applied_on"],
        ),
        ("备案", ["filed_on", "filing_receipt"]),
        ("附带审查", ["incidental_notified_on", "incidental_replied_on"]),
        ("有效期和清理", ["valid_until", "cleaned_on", "cleanup_result", "repealed_on"]),
    ]
    search = ["title", "document_number", "basis", "filing_receipt"]
    upcoming = {"valid_until": "repealed_on", "comments_until": "reviewed_on"}
    keep = ["office"]


class Experts(Register):
    """审查专家台账，专家库中的一位专家一行。"""

    title = "审查专家台账"
    model = models.Expert
    dated = "appointed_on"
    number = "{office}专家〔{year}〕第{n:04d}号"
    columns = ["number", "name", "unit", "field", "appointed_on", "term_until", "left_on", "office"]
    filters = ["appointed_on", "term_until", "field", "office"]
    sections = [("专家", ["name", "unit", "phone", "field", "appointed_on", "term_until", "left_on"])]
    private = ["phone"]
    search = ["name", "unit"]
    upcoming = {"term_until": "left_on"}
    keep = ["office", "field"]


class ExpertInvitations(Register):
    """专家邀请台账，一位专家受邀参加一件事项一行。"""

    title = "专家邀请台账"
    model = models.ExpertInvitation
    dated = "invited_on"
    number = "{office}专家邀请〔{year}〕第{n:04d}号"
    columns = ["number", "invited_on", "expert", "purpose", "matter", "has_interest", "attended_on", "office"]
    filters = ["invited_on", "purpose", "has_interest", "office"]
    sections = [
        ("邀请", ["expert", "invited_on", "purpose", "matter", "has_interest"]),
        ("意见", ["attended_on", "opinion"]),
    ]
    search = ["matter", "opinion"]
    keep = ["office", "purpose", "matter"]


class Cleanups(Register):
    """规范性文件清理台账，一次清理中的一件文件一行。"""

    title = "规范性文件清理台账"
    model = models.Cleanup
    dated = "cleaned_on"
    number = "{office}清理〔{year}〕第{n:04d}号"
    columns = ["number", "cleaned_on", "campaign", "document", "result", "reason", "published_on", "office"]
    filters = ["cleaned_on", "result", "published_on", "office"]
    sections = [
        ("清理", ["campaign", "document", "cleaned_on", "result", "reason"]),
        ("公布", ["published_on"]),
    ]
    search = ["campaign", "reason"]
    keep = ["office", "campaign", "cleaned_on"]
