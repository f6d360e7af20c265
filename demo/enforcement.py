"""行政执法：执法事项、人员、检查和处罚，都是陪衬。"""

from collections.abc import Iterator
from datetime import date, timedelta

from demo.world import YEARS, Entry, House

POWERS = [
    ("对随意倾倒生活垃圾的处罚", "penalty", "city_appearance", "granted"),
    ("对占道经营的处罚", "penalty", "city_appearance", "granted"),
    ("对违法搭建的检查", "check", "planning", "law"),
    ("对消防通道占用的检查", "check", "fire", "entrusted"),
    ("对生产经营单位安全生产状况的检查", "check", "work_safety", "law"),
]
OBJECTS = ["某餐饮店", "某汽修店", "某建材仓库", "某网吧", "某酒店", "某农贸市场", "某小区地下车库", "某加工作坊"]
PROBLEMS = ["灭火器过期", "疏散通道堆物", "占道摆放货物", "油烟直排", "未签订门前三包责任书"]
CAUSES = [
    ("占用道路堆放物料", "city_appearance"),
    ("随意倾倒建筑垃圾", "city_appearance"),
    ("未采取措施防治油烟污染", "environment"),
    ("占用疏散通道", "fire"),
    ("违法搭建临时用房", "planning"),
]
BASIS = "《城市市容和环境卫生管理条例》等有关规定"


def entries(house: House) -> Iterator[Entry]:
    """一个街道一年的行政执法。"""
    yield from powers(house)
    yield from officers(house)
    yield from checks(house)
    yield from penalties(house)


def powers(house: House) -> Iterator[Entry]:
    """头一年列入清单的事项，其中一项次年收回。"""
    if house.year != YEARS[0]:
        return
    day = house.day(first=(1, 6), last=(3, 31))
    for item, kind, area, source in POWERS:
        values = {"granted_on": day, "item": item, "kind": kind, "area": area, "source": source, "basis": BASIS}
        values |= {"document": "" if source == "law" else "示例文件〔2020〕1号", "published_on": day}
        values |= {"office": house.department("综合行政执法办公室")}
        withdrawn = date(house.year + 1, 6, 30)
        then = [(withdrawn, {"withdrawn_on": withdrawn})] if area == "planning" else []
        yield Entry("enforcement.powers", day, values, then=then)


def officers(house: House) -> Iterator[Entry]:
    """当年发证的人员，一人的证件当年12月31日到期，一人年底调离。"""
    for n in range(4):
        day = house.day(first=(1, 8), last=(5, 31))
        valid_until = date(house.year, 12, 31) if n == 1 else date(house.year + 5, day.month, day.day)
        values = {"name": house.person(), "post": "执法队员", "status": "sent_down" if n == 2 else "institution"}
        values |= {"area": house.random.choice(["city_appearance", "fire", "work_safety"]), "issued_on": day}
        values |= {"certificate": f"示例{house.code}{house.year}{n:02d}", "valid_until": valid_until}
        values |= {"is_reviewer": n == 0, "is_qualified": n == 0, "office": house.department("综合行政执法办公室")}
        eve = date(house.year, 12, 31)
        then = [(eve, {"cancelled_on": eve})] if n == 2 else []
        yield Entry("enforcement.officers", day, values, then=then)


def checks(house: House) -> Iterator[Entry]:
    """一年的检查：有没有问题的、当场改正的、限期改正的；12月31日查、次年才改正的。"""
    for n in range(house.random.randint(14, 22)):
        kind = house.random.choice(["routine", "routine", "special", "joint", "complaint"])
        yield check(house, house.day(last=(11, 30)), kind, ["nothing_found", "put_right_at_once", "ordered"][n % 3])
    eve = date(house.year, 12, 31)
    yield check(house, eve, "special", "ordered")
    if house.year == YEARS[-1]:
        yield check(house, eve + timedelta(days=1), "joint", "nothing_found")
    entry = check(house, house.day(last=(11, 1)), "routine", "put_right_at_once")
    entry.void = (house.after(entry.on, 1, 3), "同一次检查登记了两遍")
    yield entry


def check(house: House, day: date, kind: str, result: str) -> Entry:
    """一次检查；限期改正的过几天复查。"""
    values = {"checked_on": day, "kind": kind, "area": house.random.choice(["fire", "work_safety", "city_appearance"])}
    values |= {"object": house.random.choice(OBJECTS), "officers": f"{house.person()}、{house.person()}"}
    values |= {"persons": 5 if kind == "joint" else 2, "joined_by": "派出所、市场监管所" if kind == "joint" else ""}
    values |= {"problems": 0 if result == "nothing_found" else house.random.randint(1, 4), "result": result}
    values |= {"office": house.community()}
    if result != "ordered":
        return Entry("enforcement.checks", day, values)
    values |= {"rectify_by": day + timedelta(days=15), "remarks": f"要求整改：{house.random.choice(PROBLEMS)}。"}
    rectified = house.after(day, 10, 18)
    return Entry("enforcement.checks", day, values, then=[(rectified, {"rectified_on": rectified})])


def penalties(house: House) -> Iterator[Entry]:
    """一年的案件：简易和普通程序、不予处罚、年末未决和次年1月1日才决定的，误登后作废的。"""
    for n in range(house.random.randint(7, 11)):
        opened = house.day(last=(10, 31))
        yield simple(house, opened) if n % 2 else ordinary(house, opened, house.after(opened, 12, 40))
    opened = house.day(first=(9, 1), last=(10, 31))
    yield penalty(house, opened, "ordinary", [(house.after(opened, 10, 30), decided("spared", 0))])
    eve = date(house.year, 12, 31)
    yield ordinary(house, eve, eve + timedelta(days=1))
    yield penalty(house, house.day(first=(12, 10), last=(12, 28)), "ordinary", [])
    entry = simple(house, house.day(last=(11, 1)))
    entry.void = (house.after(entry.on, 1, 3), "决定书编号用错，重新登记")
    yield entry


def simple(house: House, day: date) -> Entry:
    """当场处罚的一件。"""
    amount = house.random.choice([50, 100, 200])
    told = numbered(house, decided("punished", amount) | {"decided_on": day, "paid_on": day})
    return penalty(house, day, "simple", [], **told)


def ordinary(house: House, opened: date, day: date) -> Entry:
    """普通程序的一件：审核、决定、公示；减轻处罚的罚得少。"""
    mild = house.random.random() < 0.3
    told = decided("mitigated" if mild else "punished", 300 if mild else house.random.choice([500, 1000, 2000]))
    published = day + timedelta(days=5)
    steps = [(day, numbered(house, told | {"reviewed_on": max(opened, day - timedelta(days=3))}))]
    return penalty(house, opened, "ordinary", [*steps, (published, {"published_on": published})])


def decided(decision: str, amount: int) -> dict:
    """决定的内容。"""
    return {"decision": decision, "kind": "fine" if amount else "", "amount": amount}


def numbered(house: House, told: dict) -> dict:
    """处罚决定书的依据和文号。"""
    return {"basis": BASIS, "document_number": f"示例罚〔{house.year}〕{house.random.randrange(100, 999)}号"} | told


def penalty(house: House, opened: date, procedure: str, steps: list, **told) -> Entry:
    """一件案件；steps 是后来各天的决定和公示。"""
    cause, area = house.random.choice(CAUSES)
    values = {"opened_on": opened, "area": area, "procedure": procedure, "party": house.random.choice(OBJECTS)}
    values |= {"party_kind": "legal_person", "cause": cause, "officers": f"{house.person()}、{house.person()}"}
    values |= {"office": house.department("综合行政执法办公室"), **told}
    then = [(day, said | ({"decided_on": day} if "decision" in said else {})) for day, said in steps]
    return Entry("enforcement.penalties", opened, values, then=then)
