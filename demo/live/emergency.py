"""突发事件、网络舆情和预案：今早发生的、处置中的、归档的；预案的评估和演练。"""

from demo.live.matter import Matter, Move

OFFICE = "荷泉街道应急管理办公室"


def incident(ago: int, title: str, *moves: Move, **values: object) -> Matter:
    """一起事件。"""
    told = {
        "office": OFFICE,
        "type": "natural_disaster",
        "title": f"示例：{title}",
        "place": "荷花社区",
        "matter": "暴雨后地下车库进水，无人员伤亡。",
    }
    return Matter("emergency.incidents", told | values, ago=ago, moves=moves)


def handled() -> tuple[Move, ...]:
    """获悉、首报、先期处置、终止响应、终报。"""
    return (
        Move("learned", 0, at="08:20"),
        Move("reported", 0, at="08:50", values={"signed_by": "钱示宁"}, shelved=("first_report",)),
        Move("acted", 0, at="09:10", values={"action": "疏散停放车辆，架设水泵。"}),
        Move("responded", 0, needed=False, reason="没有达到启动条件"),
        Move("ended", 2, at="18:00"),
        Move("final_report", 3, values={"outcome": "积水排空，车辆全部移出。"}, shelved=("final_report",)),
    )


MATTERS = (
    incident(5, "荷花社区地下车库进水", *handled()[:3]),
    incident(30, "泉眼社区边坡滑落", *handled()),
    Matter(
        "emergency.public_opinions",
        {
            "office": OFFICE,
            "source": "forum",
            "topic": "environment",
            "matter": "网帖称滨水步道积水无人管理。",
            "department": "公共服务办公室",
        },
        ago=4,
        moves=(Move("verified", 0, values={"finding": "true", "verification": "现场查看，情况属实。"}),),
    ),
    Matter(
        "emergency.plans",
        {
            "office": OFFICE,
            "title": "示例：生产安全事故应急预案",
            "kind": "work_safety",
            "owner": "应急管理办公室",
        },
        ago=700,
        moves=(Move("published", 10, shelved=("publication",)),),
    ),
)
