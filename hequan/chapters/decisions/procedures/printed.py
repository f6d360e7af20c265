"""从一项重大行政决策打印的文书：公告、审查意见书、会议纪要和审批单。"""

from hequan.chapters.decisions.procedures.conditions import VIEWS
from hequan.chapters.decisions.procedures.gates import LAW
from hequan.core.step import Document

COMMENTS_NOTICE = Document(
    "comments_notice", "公开征求意见公告", "decisions/comments_notice.html", LAW["invite_comments"]
)
LEGALITY_OPINION = Document(
    "legality_opinion", "合法性审查意见书", "decisions/legality_opinion.html", LAW["legality_content"]
)
MINUTES = Document(
    "minutes",
    "会议纪要（稿）",
    "decisions/minutes.html",
    LAW["dissent_record"],
    rows={"views": (VIEWS, "decision", "turn")},
)
APPROVAL_SHEET = Document("approval_sheet", "决策审批单", "decisions/approval_sheet.html", LAW["collective"])
