"""矛盾纠纷在办的事项：刚受理的、调解中的、劳动争议、协议生效等着司法确认的、移送等回执的、归档的。"""

from demo.live.matter import Matter, Move

MEDIATOR = "demo-mediator"


def dispute(ago: int, matter: str, *moves: Move, kind: str = "neighbours", **values: object) -> Matter:
    """一件纠纷。"""
    told = {
        "office": "莲塘社区",
        "source": "applied",
        "type": kind,
        "parties": "卫示川、蒋示田",
        "phone": "10000001234",
        "persons": 2,
        "matter": matter,
    }
    return Matter("mediation.disputes", told | values, ago=ago, moves=moves, by=MEDIATOR)


def prepared() -> tuple[Move, ...]:
    """双方愿意，告知权利义务，确定调解员。"""
    return (
        Move("consented", 1, MEDIATOR, {"consent": "agreed"}),
        Move("informed", 2, MEDIATOR, shelved=("rights_notice", "identity")),
        Move("assigned", 2, MEDIATOR, {"mediator": "李示平", "chosen_by": "committee"}),
    )


def settled(form: str = "written") -> tuple[Move, ...]:
    """调解一次，达成协议；书面协议双方签名、调解员签名并盖章后生效。"""
    record = {"mediation_record": "双方各自陈述，同意由申请人一次性修复墙面。"}
    agreement = {
        "agreement_form": form,
        "responsibility": "墙面渗水由装修引起，被申请人承担修复责任。",
        "agreement": "被申请人请人修复墙面，并赔偿材料费。",
        "performance_terms": "十日内修复完毕。",
        "amount": 1200,
    }
    signed = ("first_signed_on", "second_signed_on", "mediator_signed_on", "sealed_on")
    return (
        Move("mediated", 6, MEDIATOR, record, shelved=("mediation_record",)),
        Move("agreed", 7, MEDIATOR, agreement),
        Move("signed", 7, MEDIATOR, dict.fromkeys(signed, Matter.THAT_DAY), shelved=("agreement",)),
    )


MATTERS = (
    dispute(1, "楼道堆放杂物引起争执，申请人要求清理。"),
    dispute(26, "楼上装修漏水，申请人要求修复墙面。", *prepared()),
    dispute(20, "加班工资的计算有争议，申请人要求补发。", *prepared(), kind="labour", source="applied"),
    dispute(9, "工伤期间的护理费有争议。", *prepared()[:1], kind="labour", source="applied"),
    dispute(24, "共用围墙倒塌，双方对修复费用有争议。", *prepared(), *settled()),
    dispute(40, "宠物伤人，双方对医疗费有争议。", *prepared(), *settled(), kind="damages"),
    dispute(
        15,
        "物业费减免有争议，当事人要求通过诉讼解决。",
        Move("consented", 1, MEDIATOR, {"consent": "agreed"}),
        Move("handed_on", 5, MEDIATOR, {"handed_to": "示例区人民法院"}),
        kind="property_service",
    ),
    dispute(
        90,
        "合租押金退还有争议。",
        *prepared(),
        *settled(),
        Move("performed", 12, MEDIATOR, {"performance": "performed"}, shelved=("performance",)),
        Move("visited", 20, MEDIATOR, {"visit": "已经履行，双方没有反复。"}, shelved=("visit_record",)),
        Move("closed", 25, MEDIATOR, {"result": "settled"}),
        Move(
            "archived",
            30,
            MEDIATOR,
            {"volume": "示例卷第1号", "retention": "30年"},
            shelved=("registration", "back_cover", "note"),
        ),
        kind="housing",
    ),
)
