"""矛盾纠纷：荷泉街道2021年化解劳动争议46起116人，排查婚恋家庭纠纷5起、成功4起，其余为陪衬。"""

from collections.abc import Iterator
from datetime import date, timedelta

from demo.world import Entry, House

EMPLOYERS = ["某建筑工程公司", "某劳务公司", "某餐饮店", "某物流公司", "某家具厂", "某物业服务公司"]
CAUSES = ["拖欠工资", "未结清工程劳务费", "解除劳动合同未付经济补偿", "工伤待遇未兑现", "未支付加班工资"]
OTHERS = {
    "neighbours": "楼上漏水损坏楼下装修，双方对赔偿数额争执不下",
    "land": "相邻地块界线不清，双方因种植越界发生争执",
    "expropriation": "征收补偿面积认定有出入，住户要求复核",
    "property_service": "小区公共区域收益去向不明，业主拒交物业费",
    "consumer": "预付卡门店停业，消费者要求退还余额",
    "traffic": "电动自行车与行人碰撞，双方对医疗费分担有争议",
}


def entries(house: House) -> Iterator[Entry]:
    """一个街道一年的矛盾纠纷。"""
    # 2020年12月31日受理、2021年1月1日化解的一起4人也算在2021年，见 borders。
    yield from labour(
        house, (116 - 4, 46 - 1) if house.is_seed else (house.random.randint(20, 60), house.random.randint(8, 20))
    )
    yield from family(house, found=5 if house.is_seed else house.random.randint(2, 6))
    yield from others(house)
    yield from borders(house)


def shares(house: House, total: int, cases: int) -> list[int]:
    """把总人数分到每一起，每起至少1人。"""
    counts = [1] * cases
    for _ in range(max(0, total - cases)):
        counts[house.random.randrange(cases)] += 1
    return counts


def dispute(house: House, received: date, persons: int, **values) -> dict:
    """登记时就知道的内容。"""
    return {
        "received_on": received,
        "persons": persons,
        "office": house.community(),
        "mediator": house.person(),
        "phone": house.phone(),
        **values,
    }


def labour(house: House, totals: tuple[int, int]) -> Iterator[Entry]:
    """本年度化解的劳动争议，人数合计一定。"""
    total, cases = totals
    for persons in shares(house, total, cases):
        received = house.day(last=(12, 10))
        closed = min(house.after(received, 3, 15), date(house.year, 12, 31))
        worker, cause = house.person(), house.random.choice(CAUSES)
        values = dispute(
            house,
            received,
            persons,
            type="labour",
            source=house.random.choice(["applied", "applied", "screened", "handed_over"]),
            mediation_kind="peoples",
            parties=f"{worker}等{persons}人、{house.random.choice(EMPLOYERS)}"
            if persons > 1
            else f"{worker}、{house.random.choice(EMPLOYERS)}",
            matter=f"{worker}反映用人单位{cause}，涉及{persons}人。",
        )
        yield Entry("mediation.disputes", received, values, then=[(closed, {"result": "settled", "closed_on": closed})])


def family(house: House, found: int) -> Iterator[Entry]:
    """排查出的婚恋家庭纠纷，其中一起未调成。"""
    for n in range(found):
        received = house.day(last=(11, 20))
        closed = house.after(received, 5, 30)
        one, other = house.person(), house.person()
        values = dispute(
            house,
            received,
            2,
            type="family",
            source="screened",
            mediation_kind="peoples",
            parties=f"{one}、{other}",
            matter=f"社区走访时发现{one}与{other}因家庭开支分担发生争吵。",
        )
        result = "failed" if n == 0 else "settled"
        yield Entry("mediation.disputes", received, values, then=[(closed, {"result": result, "closed_on": closed})])


def others(house: House) -> Iterator[Entry]:
    """其他类型的纠纷，有的未结，有的未成；也有当事人自己申请的婚恋家庭纠纷。"""
    for kind, matter in OTHERS.items():
        for n in range(house.random.randint(2, 5)):
            received = house.day()
            closed = house.after(received, 3, 25)
            values = dispute(
                house,
                received,
                house.random.randint(2, 5),
                type=kind,
                source="applied",
                mediation_kind="peoples",
                parties=f"{house.person()}、{house.person()}",
                matter=f"{matter}。",
            )
            result = "failed" if n == 1 else "settled"
            then = [] if closed.year > house.year else [(closed, {"result": result, "closed_on": closed})]
            yield Entry("mediation.disputes", received, values, then=then)
    received = house.day(last=(10, 30))
    values = dispute(
        house,
        received,
        2,
        type="family",
        source="applied",
        mediation_kind="peoples",
        parties=f"{house.person()}、{house.person()}",
        matter="双方自行申请调解离婚后子女探望问题。",
    )
    closed = house.after(received, 4, 20)
    yield Entry("mediation.disputes", received, values, then=[(closed, {"result": "settled", "closed_on": closed})])


def borders(house: House) -> Iterator[Entry]:
    """年末受理、次年元旦后化解的劳动争议；未调成的劳动争议；重复登记后作废的一起。"""
    last = date(house.year, 12, 31)
    worker = house.person()
    values = dispute(
        house,
        last,
        4,
        type="labour",
        source="applied",
        mediation_kind="peoples",
        parties=f"{worker}等4人、某装饰公司",
        matter=f"{worker}等4人反映年底工资未结清。",
    )
    closed = last + timedelta(days=1)
    yield Entry("mediation.disputes", last, values, then=[(closed, {"result": "settled", "closed_on": closed})])
    received = house.day(last=(10, 30))
    worker = house.person()
    values = dispute(
        house,
        received,
        3,
        type="labour",
        source="applied",
        mediation_kind="peoples",
        parties=f"{worker}等3人、某运输公司",
        matter=f"{worker}等3人与用人单位对劳动关系认定各执一词。",
    )
    closed = house.after(received, 8, 15)
    yield Entry("mediation.disputes", received, values, then=[(closed, {"result": "failed", "closed_on": closed})])
    received = house.day(last=(10, 30))
    values = dispute(
        house,
        received,
        2,
        type="labour",
        source="applied",
        mediation_kind="peoples",
        result="settled",
        closed_on=received,
        parties=f"{house.person()}、某餐饮店",
        matter="反映拖欠工资，与已登记的一件重复。",
    )
    yield Entry("mediation.disputes", received, values, void=(house.after(received, 1, 3), "重复登记"))
