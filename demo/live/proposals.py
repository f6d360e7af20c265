"""建议提案在办的件：刚交办的、沟通过的、已经答复等征询意见的。"""

from typing import Any

from demo.live.matter import Matter, Move, days


def proposal(ago: int, n: int, title: str, *moves: Move, **values: Any) -> Matter:
    """一件人大代表建议。"""
    told = {
        "office": "荷泉街道公共服务办公室",
        "kind": "suggestion",
        "session": "钟山区人大本年会议",
        "proposal_number": f"示例第{n}号",
        "title": title,
        "topic": "livelihood",
        "proposers": "许示江",
        "assigned_by": "钟山区人大常委会办公室",
        "leader": "钱示宁",
        "handler": "赵示安",
        "due_on": days(60),
    }
    return Matter("proposals.proposals", told | values, ago=ago, moves=moves)


CONTACTED = Move("contacted", 20)
ANSWERED = Move(
    "answered",
    45,
    "demo-leader",
    values={"outcome": "solving", "answer": "已列入本年改造计划，年底以前完工。", "answer_number": "荷泉函〔示例〕1号"},
    shelved=("answer",),
)

MATTERS = (
    proposal(10, 71, "关于增设社区老年食堂的建议"),
    proposal(58, 72, "关于改造老旧小区雨污管网的建议", CONTACTED),
    proposal(64, 73, "关于整治餐饮油烟扰民的建议", CONTACTED),
    proposal(80, 74, "关于在社区设置家庭医生工作室的建议", CONTACTED, ANSWERED),
)
