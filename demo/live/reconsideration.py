"""复议和诉讼在办的案件：等着答复的、中止的、意见书等着反馈的、应诉的。"""

from demo.live.matter import Matter, Move, days

OFFICE = "荷泉街道司法所"


def case(ago: int, number: str, *moves: Move, **values: object) -> Matter:
    """一件复议案件。"""
    told = {
        "office": OFFICE,
        "case_number": f"示例复〔2026〕{number}号",
        "authority": "示例区人民政府",
        "applicant": "沈示正",
        "act": "penalty",
        "matter": "请求撤销一项处罚决定。",
        "accepted_on": days(-4),
        "handler": "赵示安",
    }
    return Matter("reconsideration.reconsiderations", told | values, ago=ago, moves=moves)


def replied() -> tuple[Move, ...]:
    """列明证据，提交答复。"""
    evidence = {"evidence": "现场检查笔录、照片。", "evidence_until": days(-40)}
    return (
        Move("evidence_listed", 3, values=evidence),
        Move("replied", 6, shelved=("notice", "reply", "evidence")),
    )


MATTERS = (
    case(3, "1"),
    case(20, "2", Move("evidence_listed", 3, values={"evidence": "检查笔录。", "evidence_until": days(-40)})),
    case(2, "3", procedure="summary"),
    case(40, "4", *replied(), Move("suspended", 15, values={"suspension_ground": "other_case"})),
    case(
        90,
        "5",
        *replied(),
        Move("decided", 50, values={"result": "upheld"}, shelved=("decision",)),
        Move("served", 52),
        Move("letter_received", 52, values={"letter": "opinion"}),
    ),
    Matter(
        "reconsideration.litigations",
        {
            "office": OFFICE,
            "case_number": "示例行初1号",
            "court": "示例区人民法院",
            "other_party": "秦示理",
            "act": "penalty",
            "matter": "请求撤销处罚决定。",
        },
        ago=9,
    ),
)
