"""政务公开在办的事项：申请和主动公开。"""

from demo.live.matter import Matter, Move

OFFICE = "荷泉街道党政办公室"


def request(ago: int, subject: str, *moves: Move, channel: str = "in_person", kind: str = "person") -> Matter:
    """一件申请。"""
    values = {
        "office": OFFICE,
        "channel": channel,
        "applicant_kind": kind,
        "applicant": "何示园" if kind == "person" else "示例商贸有限公司",
        "phone": "10000004321",
        "subject": subject,
        "form": "electronic",
    }
    return Matter("openness.requests", values, ago=ago, moves=moves)


MATTERS = (
    request(2, "街道近三年便民服务中心改造的中标公告"),
    request(24, "莲塘社区公共停车位的收费依据"),
    request(46, "站前路临时摊位的设置方案"),
    request(12, "荷花社区老年食堂的补贴标准", channel="online"),
    request(16, "泉眼社区排水改造的全部材料", Move("ask_correction", 4)),
    request(
        40,
        "某企业租用街道房屋的合同",
        Move("consult", 5),
        Move("consulted", 20),
        Move("extended", 25, "demo-leader"),
        kind="business",
    ),
    request(
        60,
        "柳岸社区健身路径的采购清单",
        Move("replied", 15, values={"reply": "provided", "reply_number": "荷泉依申请复〔示例〕1号"}),
    ),
    Matter(
        "openness.publications",
        {"office": OFFICE, "title": "示例：便民服务事项办理指南（修订）", "kind": "licence"},
        ago=20,
        moves=(Move("reviewed", 3, values={"reviewed_by": "钱示宁", "review": "public"}),),
    ),
    Matter(
        "openness.publications",
        {"office": OFFICE, "title": "示例：街道本年度招聘公益性岗位公告", "kind": "personnel"},
        ago=45,
    ),
)
