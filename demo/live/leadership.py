"""组织领导和普法在办的事项：工作要点、第一责任人履职、普法责任。"""

from demo.live.matter import Matter, Move, days

OFFICE = "荷泉街道司法所"


def point(ago: int, item: str, due: int, *moves: Move) -> Matter:
    """一项任务。"""
    values = {"office": OFFICE, "year": Matter.THIS_YEAR, "source": "own", "item": item, "responsible": "何示园"}
    return Matter("leadership.work_points", values | {"due_on": days(due)}, ago=ago, moves=moves)


MATTERS = (
    point(60, "示例：组织两期合法性审查培训", 62),
    point(90, "示例：清理过期的规范性文件", 80),
    point(120, "示例：更新法律顾问服务清单", 60, Move("closed", 50, values={"proof": "示例：服务清单"})),
    Matter(
        "publicity.duties",
        {
            "office": OFFICE,
            "theme": "constitution",
            "duty": "示例：国家宪法日进社区宣传",
            "department": "司法所",
            "due_on": days(45),
        },
        ago=40,
    ),
)
