"""建议提案台账怎样登记、查阅和导出。"""

from hequan.chapters.proposals.models import Proposal
from hequan.chapters.proposals.procedures import AnswerProposal
from hequan.core.register import Register


class Proposals(Register):
    """建议提案办理台账，一件一行。"""

    title = "建议提案办理台账"
    model = Proposal
    procedure = AnswerProposal
    dated = "received_on"
    number = "{office}建议提案〔{year}〕第{n:04d}号"
    columns = ["number", "received_on", "kind", "title", "proposers", "office", "due_on", "answered_on", "satisfaction"]
    filters = ["received_on", "due_on", "answered_on", "kind", "role", "topic", "outcome", "satisfaction", "office"]
    sections = [
        (
            "建议提案",
            ["received_on", "kind", "session", "proposal_number", "title", "matter", "topic", "proposers", "phone"],
        ),
        ("交办", ["assigned_by", "role", "partners", "leader", "handler", "due_on"]),
        (
            "办理",
            [
                "contacted_on",
                "answered_on",
                "answer_number",
                "outcome",
                "answer",
                "satisfaction",
                "published_on",
            ],
        ),
    ]
    private = ["phone"]
    search = ["proposal_number", "title", "proposers", "handler"]
    upcoming = {"due_on": "answered_on"}
    keep = ["office", "kind", "session", "assigned_by"]
