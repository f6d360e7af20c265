"""突发事件应对：荷泉街道2021年制定预案6个、演练3类、处置网络舆情6起，其余为陪衬。"""

from collections.abc import Iterator
from datetime import date, time, timedelta

from demo.world import YEARS, Entry, House

#: 荷泉街道2021年的六个预案：1月1日印发的和12月31日印发的都在其中。
SEED_PLANS = [
    ("荷泉街道疫情防控预案", "epidemic", (1, 1)),
    ("地质灾害应急预案", "geological", (4, 20)),
    ("荷泉街道办事处防范和应对处置恐怖活动预案", "terrorism", (5, 12)),
    ("荷泉街道安全生产应急预案", "work_safety", (6, 8)),
    ("荷泉街道地震应急预案", "earthquake", (8, 17)),
    ("荷泉街道高铁站应急避难场所应急预案", "shelter", (12, 31)),
]
OTHER_PLANS = [("防汛抗旱应急预案", "flood"), ("森林火灾应急预案", "fire"), ("食品安全事故应急预案", "food")]
DRILLS = {
    "geological": ("地质灾害避险转移演练", "geological"),
    "fire": ("消防培训及灭火疏散演练", ""),
    "terrorism": ("反恐怖防范演练", "terrorism"),
    "flood": ("防汛抢险演练", "flood"),
    "earthquake": ("地震疏散演练", "earthquake"),
}
INCIDENTS = [
    ("natural_disaster", "ordinary", "暴雨引发边坡滑塌", 12),
    ("accident", "ordinary", "沿街商铺电动自行车充电起火", 0),
    ("accident", "", "施工挖断供水管道", 0),
    ("public_health", "", "学校食堂多名学生腹痛", 0),
    ("social_safety", "", "多人聚集讨要工程款", 0),
]
OPINIONS = [
    ("short_video", "environment", "网民发布视频称夜间施工噪声扰民", "综合行政执法办公室"),
    ("chat", "public_service", "小区业主群反映连续停水未提前通知", "公共服务办公室"),
    ("forum", "property_service", "论坛帖文质疑小区公共收益去向", "公共服务办公室"),
    ("short_video", "wages", "视频称工地拖欠工资", "综治信访办公室"),
    ("microblog", "land", "微博反映征收补偿标准不透明", "综治信访办公室"),
    ("notified", "epidemic", "通报核酸采样点排队秩序问题", "应急管理办公室"),
    ("chat", "safety", "朋友圈图片称路面塌陷无人围挡", "应急管理办公室"),
    ("news", "conduct", "留言反映窗口人员态度生硬", "党政办公室"),
]
SUPPLIES = [
    ("医用口罩", "epidemic", "箱", 40, 20),
    ("编织袋", "flood", "条", 900, 500),
    ("灭火器", "fire", "具", 60, 40),
    ("应急照明灯", "rescue", "个", 18, 20),
    ("折叠床", "living", "张", 30, 30),
    ("消毒液", "epidemic", "桶", 55, 30),
]
POSTS = [("高铁站", "railway_station", "高铁站站前广场"), ("疫情防控", "epidemic", "社区卡口"),
         ("防火防汛", "fire_and_flood", "街道应急值班室")]  # fmt: skip
FORCES = [
    ("应急志愿服务队", "volunteers", "巡查、搬运、心理疏导", 36),
    ("青年志愿者突击队", "volunteers", "秩序引导、信息登记", 22),
    ("民兵应急排", "militia", "抢险、警戒", 28),
    ("某机械租赁公司", "firm", "挖掘机、装载机及驾驶人员", 6),
    ("某蓝天救援队", "organisation", "水域救援、急救", 12),
]


def entries(house: House) -> Iterator[Entry]:
    """一个街道一年的突发事件应对工作。"""
    issued = list(plans(house))
    yield from issued
    yield from drills(house, issued)
    yield from incidents(house)
    yield from opinions(house)
    yield from supplies(house)
    yield from duty(house)
    yield from forces(house)


def plans(house: House) -> Iterator[Entry]:
    """当年的预案；另有误登后作废的一个，最后一年之后的1月1日又印发一个。"""
    if house.is_seed:
        for title, kind, day in SEED_PLANS:
            yield plan(house, date(house.year, *day), title, kind)
    else:
        for title, kind in OTHER_PLANS[: house.random.randint(2, 3)]:
            yield plan(house, house.day(first=(3, 1), last=(6, 30)), f"{house.name}{title}", kind)
        yield plan(house, date(house.year, 12, 31), f"{house.name}低温雨雪冰冻灾害应急预案", "other")
    mistaken = plan(house, house.day(first=(7, 1), last=(10, 31)), f"{house.name}大型活动安保方案", "other")
    mistaken.then, mistaken.void = [], (house.after(mistaken.on, 1, 5), "是活动方案，不是应急预案")
    yield mistaken
    if house.year == YEARS[-1]:
        yield plan(house, date(house.year + 1, 1, 1), f"{house.name}突发事件总体应急预案", "overall")


def plan(house: House, day: date, title: str, kind: str) -> Entry:
    """一个预案：印发、公布，有的备案；写明下次评估和最迟演练的日期。"""
    values = {"issued_on": day, "title": title, "kind": kind, "edition": "第1版", "owner": "应急管理办公室"}
    values |= {"published_on": None if kind == "terrorism" else day, "review_on": day + timedelta(days=365)}
    values |= {"drill_due_on": day + timedelta(days=180), "office": house.department("应急管理办公室")}
    filed = house.after(day, 5, 15)
    return Entry("emergency.plans", day, values, then=[(filed, {"filed_on": filed})] if kind != "shelter" else [])


def drills(house: House, issued: list[Entry]) -> Iterator[Entry]:
    """荷泉街道2021年三类六次；其他街道各年两三类。12月31日一次，最后一年之后的1月1日一次别的种类。"""
    kinds = ["geological", "fire", "terrorism"] if house.is_seed else house.random.sample(list(DRILLS), 2)
    for n in range(5 if house.is_seed else 3):
        yield drill(house, house.day(first=(7, 1), last=(11, 30)), kinds[n % len(kinds)], issued)
    yield drill(house, date(house.year, 12, 31), kinds[0], issued)
    mistaken = drill(house, house.day(first=(5, 1), last=(10, 31)), "flood", [])
    mistaken.then, mistaken.void = [], (house.after(mistaken.on, 1, 4), "只观摩了区里的演练")
    yield mistaken
    if house.year == YEARS[-1]:
        yield drill(house, date(house.year + 1, 1, 1), "earthquake", [])


def drill(house: House, day: date, kind: str, issued: list[Entry]) -> Entry:
    """一次演练，过几天评估；依据当天以前印发的同类预案。"""
    title, plan_kind = DRILLS[kind]
    tested = next((one for one in issued if one.values["kind"] == plan_kind and one.on < day and not one.void), None)
    community = house.community()
    values = {"held_on": day, "kind": kind, "title": f"{community}{title}", "plan": tested, "place": community}
    values |= {"form": house.random.choice(["full", "full", "tabletop"]), "has_script": True, "office": community}
    values |= {"persons": house.random.randint(25, 90)}
    evaluated = house.after(day, 2, 9)
    told = {
        "evaluated_on": evaluated,
        "evaluation": "程序清楚、到位及时，个别岗位分工不明。",
        "follow_up": "修改岗位卡。",
    }
    return Entry("emergency.drills", day, values, then=[(evaluated, told)])


def incidents(house: House) -> Iterator[Entry]:
    """突发事件，最后一起年末仍在处置；每起都发布信息，另有应急知识普及。"""
    for n, (kind, grade, title, moved) in enumerate(INCIDENTS):
        day = house.day(first=(2, 1), last=(11, 20)) if n < 4 else date(house.year, 12, 31)
        community = house.community()
        values = {"happened_on": day, "happened_at": time(8 + n, 10), "type": kind, "grade": grade, "title": title}
        values |= {"place": community, "matter": f"{community}{title}，社区先期到场，疏散围观群众，未造成人员死亡。"}
        values |= {"reported_on": day, "reported_at": time(8 + n, 35), "moved": moved, "office": community}
        values |= {"warned_on": day, "warning": "yellow"} if kind == "natural_disaster" else {}
        closed = house.after(day, 2, 12)
        told = {"final_report_on": closed, "closed_on": closed}
        entry = Entry("emergency.incidents", day, values, then=[(closed, told)])
        yield entry
        yield release(house, house.after(day, 1, 2), "information", f"关于{title}的情况说明", entry)
    for title in ("防震避险常识", "家庭火灾怎样逃生", "汛期出行提示", "个人防护要点"):
        yield release(house, house.day(), "knowledge", title)
    yield release(house, date(house.year, 12, 31), "warning", "道路结冰黄色预警")


def release(house: House, day: date, kind: str, title: str, incident: Entry | None = None) -> Entry:
    """一次信息发布或知识普及。"""
    values = {"released_on": day, "kind": kind, "title": title, "incident": incident, "approved_by": house.person()}
    values |= {"channel": house.random.choice(["account", "chat", "notice"] if kind != "knowledge" else ["on_site"])}
    values |= {"reached": house.random.randint(60, 900), "office": house.community()}
    return Entry("emergency.releases", day, values)


def opinions(house: House) -> Iterator[Entry]:
    """当年办结的；12月31日发现、次年1月1日才办结的一起算在次年，所以荷泉街道2021年另办5起；还有一起年末未结。"""
    handled = 6 - 1 if house.is_seed else house.random.randint(2, 4)
    for n in range(handled):
        found = house.day(first=(1, 11), last=(11, 30))
        yield opinion(house, found, n, house.after(found, 2, 9))
    eve = date(house.year, 12, 31)
    yield opinion(house, eve, 6, eve + timedelta(days=1))
    yield opinion(house, house.day(first=(12, 15), last=(12, 28)), 7, None)
    mistaken = opinion(house, house.day(first=(3, 1), last=(9, 30)), 4, None)
    mistaken.void = (house.after(mistaken.on, 1, 3), "属于网上信访，转信访台账登记")
    yield mistaken


def opinion(house: House, found: date, n: int, closed: date | None) -> Entry:
    """一起舆情：核实、回应、办结；closed 为空的还在核查。"""
    source, topic, matter, department = OPINIONS[n]
    values = {"found_on": found, "found_at": time(9, 20), "source": source, "topic": topic, "matter": f"{matter}。"}
    values |= {"department": department, "office": house.department(department)}
    if closed is None:
        return Entry("emergency.public_opinions", found, values)
    verified = min(closed, found + timedelta(days=1))
    check = {
        "verified_on": verified,
        "finding": ["true", "partly_true", "false"][n % 3],
        "verification": "已到现场核查。",
    }
    answer = {"answered_on": verified, "answered_at": time(17, 5), "answer": "在原帖下回复并在公众号说明处理情况。"}
    if verified < closed:
        return Entry(
            "emergency.public_opinions", found, values, [(verified, check | answer), (closed, {"closed_on": closed})]
        )
    return Entry("emergency.public_opinions", found, values, [(closed, check | answer | {"closed_on": closed})])


def supplies(house: House) -> Iterator[Entry]:
    """每年建卡的物资，年末盘点发现一种不足，头一年的次年补足；每年有领用、借用和入库。"""
    for n, (item, kind, unit, quantity, minimum) in enumerate(SUPPLIES):
        day = house.day(first=(1, 6), last=(2, 20))
        name = item if house.year == YEARS[0] else f"{item}（{house.year}年购）"
        values = {"stocked_on": day, "item": name, "kind": kind, "place": "街道应急物资库", "keeper": house.person()}
        values |= {"unit": unit, "quantity": quantity + minimum, "counted_on": day, "minimum": minimum}
        values |= {"expires_on": date(house.year + 2, 3, 1) if kind == "epidemic" else None}
        card = Entry("emergency.supplies", day, values | {"office": house.department("应急管理办公室")})
        card.then = list(stocktaking(house, n, quantity, minimum))
        yield card
        yield from movements(house, card, n)


def stocktaking(house: House, n: int, quantity: int, minimum: int) -> Iterator[tuple[date, dict]]:
    """年末盘点；数量不够的写明发现日期，头一年的次年1月1日补足。"""
    counted = date(house.year, 12, 20)
    short = {"short_on": counted} if quantity < minimum else {}
    yield counted, {"quantity": quantity, "counted_on": counted, **short}
    if short and house.year == YEARS[0]:
        again = date(house.year + 1, 1, 1)
        yield again, {"quantity": minimum, "counted_on": again, "replenished_on": again}


def movements(house: House, card: Entry, n: int) -> Iterator[Entry]:
    """一种物资的出入库；灯借出去年末没有还。"""
    day = house.day(first=(3, 1), last=(12, 20))
    values = {"moved_on": day, "supply": card, "quantity": house.random.randint(1, 10), "person": house.person()}
    values["office"] = card.values["office"]
    if n == 3:
        day = date(house.year, 12, 31)
        back = {"kind": "lent", "moved_on": day, "purpose": "社区跨年夜巡逻", "return_by": day + timedelta(days=10)}
        returned = day + timedelta(days=8)
        yield Entry("emergency.supply_movements", day, values | back, then=[(returned, {"returned_on": returned})])
    else:
        kind, purpose = [("issued", "社区防控"), ("received", "区应急局调拨"), ("issued", "隐患处置")][n % 3]
        yield Entry("emergency.supply_movements", day, values | {"kind": kind, "purpose": purpose})


def duty(house: House) -> Iterator[Entry]:
    """每年三个值班点；各有几班，12月31日和次年1月1日都有人。"""
    for n, (name, kind, place) in enumerate(POSTS):
        day = house.day(first=(1, 5), last=(2, 10))
        values = {
            "began_on": day,
            "name": f"{house.year}年{name}值班",
            "kind": kind,
            "place": place,
            "persons_needed": 2,
        }
        values |= {"office": house.department("应急管理办公室") if n else house.communities[-1]}
        eve = date(house.year, 12, 31)
        post = Entry("emergency.duty_posts", day, values, then=list(ending(house, n)))
        yield post
        for _ in range(house.random.randint(4, 7)):
            yield shift(house, post, house.day(first=(2, 11), last=(12, 20)))
        yield shift(house, post, eve)
        if n < 2:
            yield shift(house, post, eve + timedelta(days=1))


def ending(house: House, n: int) -> Iterator[tuple[date, dict]]:
    """头一年的值班点由次年的接替，12月31日停；最后一年的只有防火防汛在次年1月1日停。"""
    last = date(house.year, 12, 31)
    ended = last if house.year == YEARS[0] else last + timedelta(days=1)
    if house.year == YEARS[0] or n == 2:
        yield ended, {"ended_on": ended}


def shift(house: House, post: Entry, day: date) -> Entry:
    """一班。"""
    one, other, leader = house.person(), house.person(), house.person()
    values = {"on_duty_on": day, "post": post, "span": house.random.choice(["day", "night", "whole_day"])}
    values |= {"leader": leader, "people": f"{one}、{other}", "persons": 3, "volunteers": house.random.randint(0, 2)}
    values |= {
        "handed_over_to": house.person(),
        "handover": "对讲机两部、值班记录本一册。",
        "office": post.values["office"],
    }
    return Entry("emergency.shifts", day, values)


def forces(house: House) -> Iterator[Entry]:
    """头一年登记的社会力量，救援队次年退出；每年调用几次，一次征用机械、次年1月才补偿。"""
    for n, (name, kind, skills, persons) in enumerate(FORCES):
        day = house.day(first=(1, 5), last=(2, 25))
        values = {"registered_on": day, "name": f"{name}（{house.year}年登记）", "kind": kind, "skills": skills}
        values |= {"persons": persons, "contact": house.person(), "phone": house.phone(), "reviewed_on": day}
        values |= {"review_on": day + timedelta(days=365), "insured_until": day + timedelta(days=364)}
        values |= {"office": house.department("应急管理办公室")}
        eve = date(house.year, 12, 31)
        ended = house.year == YEARS[0] or kind == "organisation"
        force = Entry("emergency.social_forces", day, values, then=[(eve, {"ended_on": eve})] if ended else [])
        yield force
        yield from call_ups(house, force, n)


def call_ups(house: House, force: Entry, n: int) -> Iterator[Entry]:
    """一支力量一年被调用的一次。"""
    day = house.day(first=(3, 1), last=(12, 15))
    values = {"called_on": day, "force": force, "task": "疫情防控值守" if n < 2 else "防汛抢险"}
    values |= {"persons": house.random.randint(3, 6), "office": force.values["office"]}
    if force.values["kind"] != "firm":
        yield Entry("emergency.call_ups", day, values)
        return
    back, paid = day + timedelta(days=2), date(house.year + 1, 1, 4)
    values |= {"requisitioned": "挖掘机1台"}
    steps = [(back, {"returned_on": back, "compensation": 4800}), (paid, {"compensated_on": paid})]
    yield Entry("emergency.call_ups", day, values, then=steps)
