"""督察整改、材料报送、工作要点和年度报告：有的快到期，有的已经过期。"""

from demo.live.matter import Matter, Move, days

OFFICE = "荷泉街道司法所"


def finding(ago: int, problem: str, due: int, *moves: Move) -> Matter:
    """一个要整改的问题。"""
    told = {
        "office": OFFICE,
        "source": "superior",
        "campaign": "示例：法治督察反馈意见",
        "topic": "openness",
        "problem": problem,
        "due_on": days(due),
    }
    return Matter("supervision.findings", told, ago=ago, moves=moves)


def submission(ago: int, item: str, due: int, *moves: Move) -> Matter:
    """一份要报送的材料。"""
    told = {
        "office": OFFICE,
        "kind": "report",
        "asked_by": "示例区司法局",
        "basis": "示例通知〔1〕号",
        "item": f"示例：{item}",
        "asked_on": days(0),
        "due_on": days(due),
    }
    return Matter("supervision.submissions", told, ago=ago, moves=moves)


MATTERS = (
    finding(40, "公开栏目更新不及时。", 30),
    finding(
        30,
        "规范性文件目录没有公布。",
        40,
        Move("answered", 12, values={"answer": "已经公布目录。", "proof": "网页截图和目录文本"}),
    ),
    submission(10, "法治建设半年小结", 14),
    submission(16, "行政复议案件统计表", 12),
    submission(30, "普法工作总结", 20, Move("sent", 15, values={"receipt": "收文第12号"}, shelved=("material",))),
    Matter(
        "leadership.work_points",
        {
            "office": OFFICE,
            "source": "own",
            "year": Matter.THIS_YEAR,
            "item": "示例：完成年度执法案卷评查",
            "due_on": days(330),
        },
        ago=310,
    ),
)
