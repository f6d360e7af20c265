"""信访：荷泉街道2021年接待来访16批次34人次，网上12件、上级交办6件均已化解；其余为陪衬。"""

from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from typing import Any

from demo.world import Entry, House

MATTERS = {
    "land": "反映自家承包地被邻户占用修路，要求划清界线",
    "expropriation": "反映房屋征收面积认定偏少，要求重新测量",
    "wages": "反映在工地务工的工资被拖欠，要求协调支付",
    "housing": "反映安置房墙面渗水，要求维修",
    "property_service": "反映小区电梯长期停用，要求物业修复",
    "environment": "反映夜间施工噪声扰民，要求查处",
    "welfare": "咨询临时救助申请条件，要求尽快审核",
    "social_insurance": "反映医保报销材料被退回，要求说明理由",
    "traffic": "反映社区路口无照明，要求安装路灯",
}
OUTCOMES = [
    "经实地核实并协调，信访人认可处理方案。",
    "已督促责任单位整改到位，信访人无异议。",
    "已解释政策依据，信访人表示理解。",
]
#: 示例里集体访的人次；是不是集体访由登记簿注明，程序不按人数推断。
COLLECTIVE = 6
SENDERS = ["某区信访局", "某市信访局"]
ORDERS = {
    "advice": "咨询老年优待证办理需要哪些材料",
    "help": "家中停水两天，请求协调抢修",
    "complaint": "投诉楼下店铺占道经营，影响通行",
    "report": "举报有人在河边倾倒建筑垃圾",
    "suggestion": "建议在公交站旁增设休息座椅",
}


def entries(house: House) -> Iterator[Entry]:
    """一个街道一年的信访事项和热线工单。"""
    few = house.random.randint
    # 2020年的 borders 里1月1日的来访（2人）和网上信访各一件算在2021年；本年12月31日的各一件（来访3人）也算。
    yield from visits(house, *((29, 14) if house.is_seed else (few(20, 40), few(8, 12))))
    yield from resolved_cases(house, "online", 10 if house.is_seed else few(4, 9))
    yield from resolved_cases(house, "assigned", 6 if house.is_seed else few(2, 5))
    yield from letters_and_calls(house)
    yield from borders(house)
    if not house.is_seed:
        yield unresolved(house)
    yield from orders(house)


def petition(house: House, received: date, channel: str, **values: Any) -> dict[str, Any]:
    """登记时就知道的内容。"""
    topic = values.get("topic") or house.random.choice([*MATTERS, "land", "wages", "expropriation"])
    return {
        "received_on": received,
        "channel": channel,
        "office": house.community(),
        "persons": 1,
        "name": house.person(),
        "phone": house.phone(),
        "topic": topic,
        "matter": f"{MATTERS[topic]}。",
        "handler": house.person(),
        **values,
    }


def done(house: House, day: date, **more: Any) -> tuple[date, Mapping[str, Any]]:
    """化解时补填的内容。"""
    satisfaction = house.random.choice(["satisfied", "satisfied", "fair", ""])
    return day, {"resolved_on": day, "outcome": house.random.choice(OUTCOMES), "satisfaction": satisfaction, **more}


def shares(house: House, total: int, parts: int) -> list[int]:
    """把总人次分到每一批，每批至少1人次；第一批是集体访。"""
    counts = [COLLECTIVE] + [1] * (parts - 1)
    for _ in range(max(0, total - sum(counts))):
        counts[house.random.randrange(parts)] += 1
    return counts


def visits(house: House, persons: int, batches: int) -> Iterator[Entry]:
    """来访，人次合计一定；有集体访、重复信访，也有年末尚未化解的。"""
    first = None
    for n, number in enumerate(shares(house, persons, batches)):
        received = house.day(first=(1, 5), last=(11, 20))
        values = petition(house, received, "visit", persons=number, batch=f"{house.year}-{n + 1:02d}")
        if number >= COLLECTIVE:
            values |= {"is_collective": True, "topic": "wages", "matter": "多名务工人员反映工资未结清，要求协调。"}
        if first and n % 5 == 4 and received > first.on:
            values |= {"is_repeat": True, "repeat_of": first, "name": first.values["name"]}
        then = [] if n % 6 == 5 else [done(house, house.after(received, 5, 35))]
        entry = Entry("petitions.petitions", received, values, then=then)
        first = first or entry
        yield entry


def resolved_cases(house: House, channel: str, number: int) -> Iterator[Entry]:
    """网上的或上级交办的信访事项，年内都已化解；有的走完了信访处理意见书和复查。"""
    for n in range(number):
        received = house.day(first=(1, 5), last=(9, 30))
        told, resolved = house.after(received, 2, 10), house.after(received, 15, 50)
        values = petition(house, received, channel, due_on=received + timedelta(days=60))
        if channel == "assigned":
            sender = {"sender": house.random.choice(SENDERS), "sender_number": f"示例交办{house.year}-{n + 1:02d}"}
            values |= {**sender, "leader": house.person()}
        if channel == "assigned" and n == 1:
            values |= {"is_skipping": True, "topic": "expropriation", "matter": f"{MATTERS['expropriation']}。"}
        then = [(told, {"told_on": told, "accepted_on": told, "route": "opinion"}), done(house, resolved)]
        yield Entry("petitions.petitions", received, values, then=reviewed(house, then, resolved) if n == 0 else then)


def reviewed(house: House, then: list[tuple[date, Any]], resolved: date) -> list[tuple[date, Any]]:
    """出具处理意见书的一件：送达后请求复查，复查维持；苇塘街道的又请求复核。"""
    served, asked, decided, again, ended = (resolved + timedelta(days=n) for n in (3, 20, 40, 50, 70))
    steps = [
        *then,
        (served, {"opinion": "explained", "opinion_on": resolved, "served_on": served}),
        (asked, {"review_asked_on": asked}),
        (decided, {"reviewed_on": decided, "review_result": "upheld"}),
    ]
    if house.code == "WT" and ended.year == house.year:
        steps += [
            (again, {"rereview_asked_on": again}),
            (ended, {"rereviewed_on": ended, "rereview_result": "upheld"}),
        ]
    return steps


def letters_and_calls(house: House) -> Iterator[Entry]:
    """来信和电话；有建议意见、有转送有权机关的、有年末尚未化解的。"""
    for n in range(house.random.randint(6, 10)):
        received = house.day(last=(12, 20))
        channel = "letter" if n % 2 else "phone"
        values = petition(house, received, channel, kind="suggestion" if n == 3 else "appeal")
        if n in (1, 4):
            day = house.after(received, 2, 6)
            handed = {"handling": "transferred", "transferred_to": "某区住房和城乡建设局", "transferred_on": day}
            yield Entry("petitions.petitions", received, values, then=[(day, handed)])
            continue
        resolved = house.after(received, 5, 30)
        then = [done(house, resolved)] if n != 5 and resolved.year == house.year else []
        yield Entry("petitions.petitions", received, values, then=then)


def borders(house: House) -> Iterator[Entry]:
    """12月31日和次年1月1日的来访和网上信访；重复登记后作废的一批来访。"""
    last = date(house.year, 12, 31)
    following = last + timedelta(days=1)
    yield Entry("petitions.petitions", last, petition(house, last, "visit", persons=3))
    yield Entry("petitions.petitions", following, petition(house, following, "visit", persons=2))
    yield Entry("petitions.petitions", last, petition(house, last, "online"), then=[done(house, last)])
    resolved = following + timedelta(days=6)
    values = petition(house, following, "online")
    yield Entry("petitions.petitions", following, values, then=[done(house, resolved)])
    received = house.day(last=(10, 30))
    values = petition(house, received, "visit", persons=4)
    yield Entry("petitions.petitions", received, values, void=(house.after(received, 1, 3), "与已登记的一批来访重复"))


def unresolved(house: House) -> Entry:
    """年末尚未化解、次年1月才化解的上级交办信访。"""
    received = house.day(first=(11, 1), last=(11, 30))
    values = petition(house, received, "assigned", sender=SENDERS[0], topic="land")
    return Entry("petitions.petitions", received, values, then=[done(house, date(house.year + 1, 1, 6))])


def orders(house: House) -> Iterator[Entry]:
    """热线工单：多数按时，有的逾期，年末派来的未办结。"""
    for n in range(house.random.randint(14, 22)):
        received = date(house.year, 12, 31) if n == 0 else house.day(last=(12, 29))
        kind = house.random.choice(list(ORDERS))
        due = received + timedelta(days=2 if kind == "advice" else 7)
        finished = due + timedelta(days=house.random.choice([-1, -1, 0, 0, 0, 3]))
        values = {
            "received_on": received,
            "office": house.community() if n % 3 else house.department("综治信访办公室"),
            "line": "other" if n == 2 else "12345",
            "order_number": f"示例{house.code}{received:%y%m%d}{n:03d}",
            "kind": kind,
            "name": house.person(),
            "phone": house.phone(),
            "matter": f"{ORDERS[kind]}。",
            "due_on": due,
            "handler": house.person(),
        }
        then = [(finished, answered(house, finished, kind))] if finished.year == house.year else []
        yield Entry("petitions.hotline_orders", received, values, then=then)


def answered(house: House, day: date, kind: str) -> dict[str, Any]:
    """办结时补填的内容。"""
    return {
        "done_on": day,
        "result": "explained" if kind == "advice" else house.random.choice(["solved", "solved", "returned"]),
        "reply": "已联系来电人说明办理情况。",
        "satisfaction": house.random.choice(["satisfied", "satisfied", "fair", "dissatisfied", ""]),
    }
