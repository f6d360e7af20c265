"""法律顾问和合法性审查各台账怎样登记、查阅和导出。"""

from hequan.chapters.counsel import models
from hequan.chapters.counsel.procedures import ReviewLegality
from hequan.core.register import Register


class Engagements(Register):
    """法律顾问台账，一位法律顾问的一个聘期一行。"""

    title = "法律顾问台账"
    model = models.Engagement
    dated = "retained_on"
    number = "{office}法律顾问〔{year}〕第{n:04d}号"
    columns = ["number", "counsel", "kind", "firm", "office", "retained_on", "retained_until", "fee"]
    filters = ["retained_on", "retained_until", "kind", "office"]
    sections = [
        ("聘用", ["counsel", "kind", "firm", "phone", "contract_number"]),
        ("聘期和费用", ["retained_on", "retained_until", "ended_on", "fee", "duties"]),
    ]
    private = ["phone"]
    search = ["counsel", "firm", "contract_number"]
    upcoming = {"retained_until": "ended_on"}
    keep = ["office", "kind", "firm"]


class Consultations(Register):
    """法律顾问事项台账，法律顾问办理的一件事项一行。"""

    title = "法律顾问事项台账"
    model = models.Consultation
    dated = "asked_on"
    number = "{office}法律咨询〔{year}〕第{n:04d}号"
    columns = ["number", "asked_on", "engagement", "kind", "matter", "question", "office", "answered_on", "adoption"]
    filters = ["asked_on", "answered_on", "kind", "matter", "adoption", "office"]
    sections = [
        ("提出", ["engagement", "asked_on", "kind", "matter", "question", "persons"]),
        ("意见", ["answered_on", "opinion"]),
        ("采纳", ["adoption", "reason"]),
    ]
    search = ["question", "opinion"]
    keep = ["office", "engagement", "kind"]


class Reviews(Register):
    """合法性审查台账，送审的一件决策、文件、合同或执法决定一行。"""

    title = "合法性审查台账"
    model = models.Review
    procedure = ReviewLegality
    dated = "received_on"
    number = "{office}合审〔{year}〕第{n:04d}号"
    columns = ["number", "received_on", "kind", "subject", "office", "opinion_on", "conclusion", "problems", "adoption"]
    filters = ["received_on", "opinion_on", "kind", "conclusion", "adoption", "is_civil_code_checked", "office"]
    sections = [
        ("送审", ["kind", "subject", "subject_number", "amount", "received_on"]),
        ("补正", ["returned_on", "missing", "completed_on"]),
        ("法律顾问意见", ["counsel", "counsel_on", "counsel_opinion"]),
        ("民法典对照", ["is_civil_code_checked", "civil_code_notes"]),
        ("审查", ["reviewer", "ground", "opinion_on", "conclusion", "opinion", "problems"]),
        ("采纳", ["adopted_on", "adoption", "reason"]),
    ]
    search = ["subject", "subject_number", "reviewer", "counsel", "opinion"]
    keep = ["office", "kind", "reviewer"]
