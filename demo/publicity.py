"""法治宣传：普法活动、普法责任、宣传阵地和展示内容，都是陪衬。"""

from collections.abc import Iterator
from datetime import date, timedelta

from demo.world import YEARS, Entry, House

ACTIVITIES = [
    ("国家安全教育日宣传", "national_security", "fair", "communities", (4, 12), (4, 16)),
    ("国际禁毒日宣传", "public_order", "fair", "schools", (6, 21), (6, 25)),
    ("反诈宣传进小区", "public_order", "door_to_door", "communities", (3, 1), (11, 30)),
    ("农民工工资支付政策进工地", "labour", "class", "sites", (1, 8), (2, 5)),
    ("治欠保支集中宣传", "labour", "fair", "sites", (11, 15), (12, 20)),
    ("征收补偿政策解答", "land", "door_to_door", "communities", (3, 1), (10, 31)),
    ("消费者权益日宣传", "consumers", "fair", "markets", (3, 12), (3, 15)),
    ("安全生产月宣传", "work_safety", "fair", "firms", (6, 1), (6, 18)),
    ("消防安全知识入户", "work_safety", "door_to_door", "communities", (11, 5), (11, 25)),
    ("世界环境日宣传", "environment", "class", "schools", (6, 3), (6, 5)),
    ("妇女权益保护宣传", "family", "show", "communities", (3, 5), (3, 9)),
    ("人民调解就在身边", "mediation", "class", "communities", (5, 1), (9, 30)),
    ("宪法宣传周集中宣传", "constitution", "fair", "communities", (11, 30), (12, 4)),
    ("宪法晨读", "constitution", "class", "schools", (12, 2), (12, 4)),
]
DUTIES = [
    ("constitution", "国家宪法日集中宣传", "司法所", (12, 10)),
    ("work_safety", "安全生产和消防法律宣传", "应急管理办公室", (7, 10)),
    ("labour", "工资支付法律宣传", "公共服务办公室", (12, 25)),
    ("public_order", "反诈和禁毒宣传", "综治信访办公室", (9, 30)),
    ("land", "征收补偿法律宣传", "综合行政执法办公室", (11, 30)),
]
BOARDS = [("电子显示屏", "screen"), ("法治宣传栏", "board"), ("法律图书角", "corner"), ("法治文化墙", "wall")]
CONTENTS = [
    ("constitution", "弘扬宪法精神，建设法治街道"),
    ("public_order", "不轻信、不透露、不转账"),
    ("labour", "依法支付工资，维护劳动者权益"),
    ("work_safety", "落实安全责任，推动安全发展"),
    ("family", "反对家庭暴力，依法维护权益"),
    ("mediation", "有纠纷，找调解"),
]


def entries(house: House) -> Iterator[Entry]:
    """一个街道一年的法治宣传。"""
    yield from activities(house)
    yield from duties(house)
    yield from boards(house)


def activities(house: House) -> Iterator[Entry]:
    """一年的普法活动，12月31日一场、最后一年之后的1月1日一场，误登后作废的一场。"""
    for title, theme, form, audience, first, last in ACTIVITIES:
        yield activity(house, house.day(first=first, last=last), title, theme, form, audience)
    eve = date(house.year, 12, 31)
    yield activity(house, eve, "跨年夜平安出行宣传", "public_order", "fair", "communities")
    if house.year == YEARS[-1]:
        yield activity(house, eve + timedelta(days=1), "新年法律服务进社区", "mediation", "fair", "communities")
    entry = activity(house, house.day(last=(10, 31)), "普法公众号推送", "other", "online", "offices")
    entry.void = (house.after(entry.on, 1, 6), "是区司法局的推送，不是街道的活动")
    yield entry


def activity(house: House, day: date, title: str, theme: str, form: str, audience: str) -> Entry:
    """一场普法活动。"""
    community = house.community()
    reached = house.random.randint(40, 260)
    values = {"held_on": day, "title": title, "theme": theme, "form": form, "audience": audience}
    values |= {"place": f"{community}广场", "organisers": "司法所、派出所", "office": community}
    values |= {"leaflets": 0 if form == "online" else house.random.randrange(80, 600, 10)}
    values |= {"reached": reached, "advised": reached // 12}
    return Entry("publicity.activities", day, values)


def duties(house: House) -> Iterator[Entry]:
    """普法责任清单，一项到次年1月1日才完成。"""
    day = house.day(first=(2, 10), last=(3, 10))
    for theme, duty, department, due in DUTIES:
        values = {"assigned_on": day, "theme": theme, "duty": duty, "department": department}
        values |= {"due_on": date(house.year, *due), "office": house.department(department)}
        done = date(house.year + 1, 1, 1) if theme == "land" else date(house.year, *due) - timedelta(days=5)
        told = {"done_on": done, "proof": "活动照片、签到册和简报。"}
        yield Entry("publicity.duties", day, values, then=[(done, told)])


def boards(house: House) -> Iterator[Entry]:
    """当年新建的阵地和各期内容；一处年末停用。"""
    made = list(new_boards(house))
    yield from made
    for n, (theme, content) in enumerate(CONTENTS * 2):
        day = house.day(first=(2 + n % 10, 1), last=(2 + n % 10, 26))
        yield display(house, made[n % 3], day, theme, content)
    eve = date(house.year, 12, 31)
    yield display(house, made[0], eve, "constitution", "依法过年，平安过年")
    if house.year == YEARS[-1]:
        yield display(house, made[3], eve + timedelta(days=1), "mediation", "新年新风，和睦为邻")


def new_boards(house: House) -> Iterator[Entry]:
    """年初建成的四处阵地，文化墙年末拆除重建。"""
    for name, kind in BOARDS:
        community = house.community()
        day = house.day(first=(1, 5), last=(1, 28))
        values = {"set_up_on": day, "name": f"{community}{name}", "kind": kind, "place": f"{community}文化广场"}
        values |= {"custodian": house.person(), "office": community}
        eve = date(house.year, 12, 31)
        removed = [(eve, {"removed_on": eve})] if kind == "wall" and house.year == YEARS[0] else []
        yield Entry("publicity.boards", day, values, then=removed)


def display(house: House, board: Entry, day: date, theme: str, content: str) -> Entry:
    """一处阵地的一期内容。"""
    values = {"shown_on": day, "until_on": day + timedelta(days=30), "board": board, "theme": theme}
    values |= {"content": content, "approved_by": house.person(), "office": board.values["office"]}
    return Entry("publicity.displays", day, values)
