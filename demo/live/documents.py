"""规范性文件：2020年印发一件，可以翻看全卷；今年起草、征求意见的各一件。合法性审查在办的两件。"""

from datetime import date

from demo.live.matter import Matter, Move, days

OFFICE = "荷泉街道党政办公室"


def document(title: str, *moves: Move, ago: int = 0, on: date | None = None, **values: object) -> Matter:
    """一件规范性文件。"""
    told = {"office": OFFICE, "title": f"示例：{title}", "basis": "《示例省行政规范性文件管理规定》"}
    return Matter("documents.normative_documents", told | values, ago=ago, on=on, moves=moves)


def screened(title: str) -> tuple[Move, ...]:
    """识别为规范性文件。"""
    tests = {
        "title": f"示例：{title}",
        "screened_by": "孙示和",
        "is_normative": True,
        "reason": "涉及公众权利义务，反复适用",
    }
    named = ("is_by_authority", "is_by_procedure", "affects_rights", "is_generally_binding", "is_repeatedly_applied")
    made = dict.fromkeys(named, True)
    return (
        Move("", 1, values=tests | made, register="documents.screenings"),
        Move("screened", 2, values={"screening": Matter.LAST_ROW}, shelved=("screening_sheet", "draft")),
    )


def invited() -> tuple[Move, ...]:
    """评估论证、公开征求意见。"""
    comments = {"comments_until": days(40), "comments_link": "https://example.invalid/draft"}
    return (
        Move("assessed", 5, needed=False, reason="不属于重要的规范性文件"),
        Move("comments_invited", 6, values=comments, shelved=("comments_notice",)),
    )


def made() -> tuple[Move, ...]:
    """归纳意见、合法性审核、集体审议、印发、公布、施行、备案。"""
    reviewed = {"conclusion": "lawful", "opinion": "内容合法，可以提交审议。"}
    meeting = {"meeting": "示例：主任办公会议", "result": "passed"}
    return (
        Move("comments_closed", 45, shelved=("comments_adoption",)),
        Move("sent_for_review", 46),
        Move("reviewed", 60, "demo-reviewer", reviewed, shelved=("legality_opinion",)),
        Move("deliberated", 64, values=meeting, shelved=("minutes",)),
        Move(
            "issued",
            66,
            "demo-leader",
            {"document_number": "荷泉街规〔2020〕1号", "effective_on": days(97), "valid_until": date(2025, 6, 30)},
            shelved=("document",),
        ),
        Move("published", 68, values={"link": "https://example.invalid/1"}),
        Move("applied", 100),
        Move("filed", 101, values={"filing_receipt": "示例备〔2020〕1号"}, shelved=("filing_report",)),
    )


MATTERS = (
    document(
        "便民摊点管理办法",
        *screened("便民摊点管理办法"),
        *invited(),
        *made(),
        Move("repealed", 285, "demo-leader"),
        on=date(2020, 3, 2),
    ),
    document("楼道环境管理办法", ago=6),
    document("公共空间预约使用办法", *screened("公共空间预约使用办法"), *invited(), ago=25),
    Matter(
        "counsel.reviews",
        {"office": OFFICE, "kind": "contract", "subject": "示例：办公用房租赁合同", "reviewer": "孙示和"},
        ago=5,
    ),
)
