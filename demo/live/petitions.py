"""信访和热线在办的事项：等着告知的、转送来的、六十日办理中的、延长的、等着复查的、检举控告、热线工单。"""

from demo.live.matter import Matter, Move, days

OFFICE = "荷泉街道综治信访办公室"


def petition(ago: int, text: str, *moves: Move, **values: object) -> Matter:
    """一件信访事项。"""
    told = {
        "office": OFFICE,
        "channel": "visit",
        "name": "韩示桥",
        "phone": "10000005678",
        "matter": text,
        "topic": "property_service",
        "handler": "赵示安",
    }
    return Matter("petitions.petitions", told | values, ago=ago, moves=moves)


def accepted() -> tuple[Move, ...]:
    """属于本机关，申诉求决，走信访处理意见书途径，告知后受理。"""
    route = {"kind": "appeal", "route": "opinion", "route_reason": "不属于其他五种途径"}
    return (
        Move("recused", 1, values={"recusal": "none"}),
        Move("judged", 2, values={"handling": "own"}),
        Move("classified", 3, values=route),
        Move("told", 6, shelved=("notice",)),
        Move("accepted", 6),
    )


def opinion() -> tuple[Move, ...]:
    """出具并送达信访处理意见书。"""
    said = {
        "claim": "要求更换小区公共照明。",
        "facts": "现场查看，照明确有损坏。",
        "opinion": "supported",
        "opinion_text": "由社区协调物业在一个月内更换。",
        "legal_basis": "《示例市物业管理条例》有关规定",
    }
    return (
        Move("opinion_given", 40, values=said, shelved=("opinion",)),
        Move("served", 43, shelved=("service",)),
    )


def order(ago: int, text: str, due: int, *moves: Move) -> Matter:
    """一张热线工单。"""
    told = {
        "office": OFFICE,
        "order_number": f"示例{ago:03d}",
        "kind": "help",
        "matter": text,
        "due_on": days(due),
        "handler": "赵示安",
    }
    return Matter("petitions.hotline_orders", told, ago=ago, moves=moves)


MATTERS = (
    petition(3, "反映小区公共照明损坏。"),
    petition(19, "反映楼顶漏水多年未修。", Move("recused", 1, values={"recusal": "none"})),
    petition(
        4,
        "上级转来：反映道路施工扬尘。",
        channel="assigned",
        sender="示例区信访局",
        sender_number="示例转〔1〕号",
        topic="environment",
    ),
    petition(30, "要求更换小区公共照明。", *accepted()),
    petition(70, "要求落实老旧小区加装护栏。", *accepted()),
    petition(
        80,
        "要求处理占道经营。",
        *accepted(),
        Move(
            "extended", 55, "demo-leader", {"extension_reason": "情况复杂，需要现场核实"}, shelved=("extension_notice",)
        ),
    ),
    petition(55, "要求更换小区公共照明（另一处）。", *accepted(), *opinion()),
    order(2, "井盖松动，请求维修。", 5),
    order(9, "路灯不亮。", 5),
    order(12, "绿化带浇水不及时。", 5, Move("done", 4, values={"result": "solved", "reply": "已经浇水。"})),
)
