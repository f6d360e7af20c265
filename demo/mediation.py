"""矛盾纠纷：荷泉街道2021年化解劳动争议46起116人，排查婚恋家庭纠纷5起、成功4起，其余为陪衬。"""

import random
from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from typing import Any

from demo.world import GIVEN, SURNAMES, YEARS, Entry, House

EMPLOYERS = ["某建筑工程公司", "某劳务公司", "某餐饮店", "某物流公司", "某家具厂", "某物业服务公司"]
CAUSES = ["拖欠工资", "未结清工程劳务费", "解除劳动合同未付经济补偿", "工伤待遇未兑现", "未支付加班工资"]
#: 类型：（调解类别，简要情况）
OTHERS = {
    "neighbours": ("peoples", "楼上漏水损坏楼下装修，双方对赔偿数额争执不下"),
    "land": ("peoples", "相邻地块界线不清，双方因种植越界发生争执"),
    "expropriation": ("administrative", "征收补偿面积认定有出入，住户要求复核"),
    "property_service": ("peoples", "小区公共区域收益去向不明，业主拒交物业费"),
    "consumer": ("administrative", "预付卡门店停业，消费者要求退还余额"),
    "traffic": ("judicial", "电动自行车与行人碰撞，双方对医疗费分担有争议"),
    "housing": ("peoples", "自建房加层遮挡采光，相邻住户要求停工"),
    "contract": ("peoples", "门面租赁期满后押金退还发生争议"),
    "environment": ("administrative", "烧烤店油烟直排，楼上住户要求整改"),
}
SOURCES = ["applied", "applied", "screened", "handed_over"]
SENDERS = ["某派出所", "街道信访接待室", "12345热线"]


def entries(house: House) -> Iterator[Entry]:
    """一个街道一年的调解组织、调解员和矛盾纠纷。"""
    yield from bodies(house)
    # 2020年12月31日受理、2021年1月1日化解的一起4人也算在2021年，见 borders。
    yield from labour(
        house, (116 - 4, 46 - 1) if house.is_seed else (house.random.randint(20, 60), house.random.randint(8, 20))
    )
    yield from family(house, found=5 if house.is_seed else house.random.randint(2, 6))
    yield from others(house)
    yield from handed_on(house)
    yield from borders(house)


def roster(house: House) -> list[str]:
    """这个街道的调解员姓名，各年相同。"""
    own = random.Random(f"{house.code} mediators")
    return [own.choice(SURNAMES) + "示" + given for given in own.sample(GIVEN, 2 * (len(house.communities) + 1))]


def bodies(house: House) -> Iterator[Entry]:
    """起始年登记街道和各社区的调解委员会及调解员；次年新设一个行业性调解委员会。"""
    if house.year == YEARS[0]:
        names = roster(house)
        offices = [(house.department("司法所"), house.name), *((name, name) for name in house.communities)]
        for n, (office, title) in enumerate(offices):
            committee = body(house, office, title, "community" if n else "subdistrict", date(2019, 3, 18))
            yield committee
            yield mediator(house, committee, names[2 * n], "full_time" if n < 2 else "part_time", date(2019, 4, 1))
            left = date(2021, 6, 30) if n == 1 else None
            yield mediator(house, committee, names[2 * n + 1], "part_time", date(house.year, 5, 12), left)
        return
    committee = body(house, house.department("司法所"), f"{house.name}物业纠纷", "trade", date(house.year, 3, 2))
    yield committee
    yield mediator(house, committee, house.person(), "full_time", date(house.year, 3, 8))
    yield mediator(house, committee, house.person(), "part_time", date(house.year, 12, 31))


def body(house: House, office: str, title: str, kind: str, established: date) -> Entry:
    """一个调解委员会。"""
    values = {
        "office": office,
        "name": f"{title}人民调解委员会",
        "kind": kind,
        "established_on": established,
        "head": house.person(),
        "members": house.random.choice([5, 7]),
        "women": 2,
        "term_ends_on": established.replace(year=established.year + 3),
        "place": f"{title}调解室",
    }
    return Entry("mediation.committees", max(established, date(house.year, 1, 4)), values)


def mediator(house: House, committee: Entry, name: str, kind: str, appointed: date, left: date | None = None) -> Entry:
    """一名调解员。"""
    values = {
        "office": committee.values["office"],
        "name": name,
        "sex": house.random.choice(["female", "male"]),
        "committee": committee,
        "kind": kind,
        "chosen": "appointed" if kind == "full_time" else "elected",
        "appointed_on": appointed,
        "certificate": f"示例调解证{house.random.randrange(10_000):04d}号",
        "phone": house.phone(),
    }
    entered = max(appointed, date(house.year, 1, 6))
    return Entry("mediation.mediators", entered, values, then=[(left, {"left_on": left})] if left else [])


def shares(house: House, total: int, cases: int) -> list[int]:
    """把总人数分到每一起，每起至少1人。"""
    counts = [1] * cases
    for _ in range(max(0, total - cases)):
        counts[house.random.randrange(cases)] += 1
    return counts


def dispute(house: House, received: date, persons: int, **values: Any) -> dict[str, Any]:
    """登记时就知道的内容。"""
    level = house.random.choice(["community", "community", "subdistrict"])
    return {
        "received_on": received,
        "persons": persons,
        "office": house.community() if level == "community" else house.department("综治信访办公室"),
        "level": level,
        "mediation_kind": "peoples",
        "source": "applied",
        "parties": f"{house.person()}、{house.person()}",
        "mediator": house.random.choice(roster(house)),
        "phone": house.phone(),
        **values,
    }


def from_somebody(house: House) -> dict[str, str]:
    """来源；移送的写明移送单位。"""
    source = house.random.choice(SOURCES)
    return {"source": source, "received_from": house.random.choice(SENDERS) if source == "handed_over" else ""}


def settled(house: House, closed: date, **more: Any) -> dict[str, Any]:
    """调解成功、签了协议时补填的内容。"""
    return {
        "result": "settled",
        "closed_on": closed,
        "agreement_form": "written",
        "agreement_on": closed,
        "performance": house.random.choice(["at_once", "performing"]),
        **more,
    }


def followed_up(house: House, closed: date) -> Iterator[tuple[date, Mapping[str, Any]]]:
    """当年内的回访；有的向法院申请了司法确认。"""
    applied, visited = house.after(closed, 3, 20), house.after(closed, 25, 60)
    confirmed = applied + timedelta(days=8)
    if house.random.random() < 0.15 and confirmed.year == house.year:
        yield applied, {"confirmation_applied_on": applied}
        yield confirmed, {"confirmed_on": confirmed}
    if house.random.random() < 0.5 and visited.year == house.year:
        yield (
            visited,
            {"visited_on": visited, "visit": "协议约定的款项已付清，双方无新的争议。", "performance": "performed"},
        )


def labour(house: House, totals: tuple[int, int]) -> Iterator[Entry]:
    """本年度化解的劳动争议，人数合计一定。"""
    total, cases = totals
    for persons in shares(house, total, cases):
        received = house.day(last=(12, 10))
        closed = min(house.after(received, 3, 15), date(house.year, 12, 31))
        worker, cause, employer = house.person(), house.random.choice(CAUSES), house.random.choice(EMPLOYERS)
        values = dispute(
            house,
            received,
            persons,
            type="labour",
            parties=f"{worker}等{persons}人、{employer}" if persons > 1 else f"{worker}、{employer}",
            matter=f"申请人反映用人单位{cause}，涉及{persons}人。",
            claim="支付拖欠的款项。",
            **from_somebody(house),
        )
        outcome = settled(house, closed, amount=persons * house.random.randrange(20, 90) * 100)
        yield Entry("mediation.disputes", received, values, then=[(closed, outcome), *followed_up(house, closed)])


def family(house: House, found: int) -> Iterator[Entry]:
    """排查出的婚恋家庭纠纷，其中一起未调成；另有一起是当事人自己申请的。"""
    for n in range(found + 1):
        received = house.day(last=(11, 20))
        closed = house.after(received, 5, 30)
        one, other = house.person(), house.person()
        values = dispute(
            house,
            received,
            2,
            type="family",
            source="screened" if n < found else "applied",
            parties=f"{one}、{other}",
            matter="社区走访时发现双方因家庭开支分担发生争吵。"
            if n < found
            else "双方自行申请调解离婚后子女探望问题。",
        )
        result = {"result": "failed", "closed_on": closed} if n == 0 else settled(house, closed, agreement_form="oral")
        yield Entry("mediation.disputes", received, values, then=[(closed, result)])


def others(house: House) -> Iterator[Entry]:
    """其他类型的纠纷，有的未成，年末受理的未结。"""
    for kind, (mediation_kind, matter) in OTHERS.items():
        for n in range(house.random.randint(2, 5)):
            received = house.day()
            closed = house.after(received, 3, 25)
            values = dispute(
                house,
                received,
                house.random.randint(2, 5),
                type=kind,
                mediation_kind=mediation_kind,
                matter=f"{matter}。",
                **(
                    {"source": "delegated", "received_from": "某区人民法院"}
                    if mediation_kind == "judicial"
                    else from_somebody(house)
                ),
            )
            result = {"result": "failed", "closed_on": closed} if n == 1 else settled(house, closed)
            then = (
                [] if closed.year > house.year else [(closed, result), *(followed_up(house, closed) if n != 1 else [])]
            )
            yield Entry("mediation.disputes", received, values, then=then)


def handed_on(house: House) -> Iterator[Entry]:
    """调解不成、移送其他途径的；险些激化、防止了群体性上访的。"""
    received = house.day(last=(10, 30))
    closed = house.after(received, 5, 20)
    values = dispute(house, received, 2, type="medical", matter="患者家属对诊疗费用有异议，要求医院赔偿。")
    handed = {"result": "handed_on", "closed_on": closed, "handed_to": "某区医疗纠纷调解委员会", "handed_on": closed}
    answered = house.after(closed, 2, 6)
    then = [(closed, handed), (answered, {"handover": "accepted"})]
    yield Entry("mediation.disputes", received, values, then=then)
    received = house.day(last=(10, 30))
    closed = house.after(received, 5, 20)
    values = dispute(
        house, received, 26, type="damages", matter="施工震动致多户墙面开裂，住户情绪激动。", level="district"
    )
    then = [(closed, settled(house, closed, prevented="group_petition"))]
    yield Entry("mediation.disputes", received, values, then=then)


def borders(house: House) -> Iterator[Entry]:
    """年末受理、次年元旦化解的劳动争议；未调成的劳动争议；重复登记后作废的一起。"""
    last = date(house.year, 12, 31)
    worker = house.person()
    values = dispute(
        house,
        last,
        4,
        type="labour",
        parties=f"{worker}等4人、某装饰公司",
        matter="申请人一方4人反映年底工资未结清。",
    )
    closed = last + timedelta(days=1)
    yield Entry("mediation.disputes", last, values, then=[(closed, settled(house, closed, amount=23_600))])
    received = house.day(last=(10, 30))
    worker = house.person()
    values = dispute(
        house,
        received,
        3,
        type="labour",
        parties=f"{worker}等3人、某运输公司",
        matter="申请人一方3人与用人单位对劳动关系认定各执一词。",
    )
    closed = house.after(received, 8, 15)
    yield Entry("mediation.disputes", received, values, then=[(closed, {"result": "failed", "closed_on": closed})])
    received = house.day(last=(10, 30))
    values = dispute(
        house,
        received,
        2,
        type="labour",
        result="settled",
        closed_on=received,
        parties=f"{house.person()}、某餐饮店",
        matter="反映拖欠工资，与已登记的一件重复。",
    )
    yield Entry("mediation.disputes", received, values, void=(house.after(received, 1, 3), "重复登记"))
