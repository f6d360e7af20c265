"""政务公开在办的事项：申请和主动公开。"""

from demo.live.matter import Matter, Move, days

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
    request(
        16,
        "泉眼社区排水改造的全部材料",
        Move(
            "ask_correction",
            4,
            values={"correction_items": "写明要哪一年、哪一段的材料。", "correction_by": days(25)},
        ),
    ),
    request(
        33,
        "街道的所有会议材料",
        Move("ask_correction", 3, values={"correction_items": "写明会议名称和年份。", "correction_by": days(14)}),
        Move("replied", 28, values={"reply": "given_up"}),
    ),
    request(
        9,
        "街道十年来每一件采购的合同、发票和验收单",
        Move("ask_reasons", 3),
        Move("reasons_given", 7, values={"explanation": "没有说明。"}),
        kind="business",
    ),
    request(
        40,
        "某企业租用街道房屋的合同",
        Move("consult", 5),
        Move("consulted", 20, values={"third_party_opinion": "object"}),
        Move("extended", 25, "demo-leader"),
        Move("extension_told", 25),
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
        moves=(Move("reviewed", 3, values={"reviewed_by": "钱示宁", "review": "public"}, shelved=("review_sheet",)),),
    ),
    Matter(
        "openness.publications",
        {"office": OFFICE, "title": "示例：沿街商铺租金明细", "kind": "other"},
        ago=120,
        moves=(
            Move(
                "reviewed",
                4,
                values={
                    "reviewed_by": "钱示宁",
                    "review": "not_public",
                    "withheld_because": "涉及承租人的商业秘密（《政府信息公开条例》第十五条）。",
                },
                shelved=("review_sheet",),
            ),
        ),
    ),
    Matter(
        "openness.record_corrections",
        {
            "office": OFFICE,
            "applicant": "何示园",
            "subject": "临时救助公示里的家庭人口数登记错误。",
            "proof": "户口簿复印件。",
        },
        ago=6,
        moves=(Move("verified", 3, values={"finding": "与原始登记表核对，反映属实。"}),),
    ),
    Matter(
        "openness.publications",
        {"office": OFFICE, "title": "示例：街道本年度招聘公益性岗位公告", "kind": "personnel"},
        ago=45,
    ),
)
