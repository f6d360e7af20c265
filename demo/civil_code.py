"""民法典实施：荷泉街道2021年68名“法律明白人”参加民法典培训，都参加了省级培训，其中几人又听一课；其余为陪衬。"""

from collections.abc import Iterator
from datetime import date, timedelta

from demo.world import GIVEN, SURNAMES, YEARS, Entry, House

LAW_FIRM = "某律师事务所（示例）"
STUDIES = [
    ("物权编与征地补偿", "real_rights", "staff"),
    ("合同编与工程款、劳务费纠纷", "contracts", "staff"),
    ("婚姻家庭编的新规定", "marriage", "community_workers"),
    ("侵权责任编与高空抛物", "torts", "leaders"),
]
PUBLICITY = [
    ("美好生活·民法典相伴", "", "residents"),
    ("民法典进校园：成长中的你和法", "personality", "pupils"),
    ("商户经营中的合同常识", "contracts", "firms"),
    ("遗嘱怎样立才有效", "succession", "residents"),
    ("邻里相处与相邻权", "real_rights", "residents"),
]
KINDS = ["mediator", "committee", "grid_worker"]
PROVINCIAL_COURSES = {2020: "全省基层普法骨干民法典公开课", 2021: "推进民法典实施贵州省基层普法队伍万人大培训"}
OTHER_COURSES = ["信访和调解衔接", "社区矫正工作常识", "反电信网络诈骗常识"]
PROMPTS = [
    ("行政处罚中认定违法所得时适用民法典的有关规定", "综合行政执法办公室"),
    ("征收补偿中保护居民物权，不得以会议纪要代替协议", "公共服务办公室"),
    ("处理个人信息应当遵守民法典人格权编", "党政办公室"),
    ("清理与民法典不一致的村规民约和居民公约", "公共服务办公室"),
]
INDICATORS = [
    ("“法律明白人”培训覆盖率", "%", "at_least", 90),
    ("民法典宣传进社区场次", "场", "at_least", 5),
    ("因违反民法典被纠正的执法决定", "件", "at_most", 0),
    ("干部民法典测试合格率", "%", "at_least", 95),
]


def entries(house: House) -> Iterator[Entry]:
    """一个街道一年的民法典实施工作。"""
    yield from activities(house)
    yield from law_savvy(house)
    yield from prompts(house)
    yield from indicators(house)


def day_of(house: House, first: tuple[int, int] = (1, 11), last: tuple[int, int] = (12, 10)) -> date:
    """一年中的一天；2020年的都在民法典通过以后。"""
    begins, ends = ((6, 1), (6, 30)) if house.year == YEARS[0] else (first, last)
    return house.day(max(first, begins), max(last, ends))


def activities(house: House) -> Iterator[Entry]:
    """专题学习、律师辅导和宣传活动；年末一场，另有误登后作废的一场。"""
    for topic, book, audience in STUDIES:
        day = day_of(house, first=(2, 1), last=(11, 30))
        persons = house.random.randint(18, 60)
        yield activity(house, day, "study", topic, persons, book=book, audience=audience)
    lesson = house.day(first=(7, 1), last=(9, 20))
    taught = {"lecturer": f"{house.person()}律师", "lecturers_unit": LAW_FIRM, "place": "街道三楼会议室"}
    yield activity(house, lesson, "training", "民法典与依法行政", 56, audience="staff", **taught)
    online = {"form": "online", "lecturers_unit": "区司法局", "place": "网络课堂"}
    yield activity(house, day_of(house, last=(6, 30)), "training", "民法典网络公开课", 31, audience="leaders", **online)
    for topic, book, audience in PUBLICITY:
        in_may = house.year != YEARS[0] and house.random.random() < 0.6
        day = house.day(first=(5, 6), last=(5, 28)) if in_may else house.day(first=(6, 1), last=(12, 10))
        details = {"book": book, "audience": audience, "is_publicity_month": in_may, "place": house.community()}
        details |= {"leaflets": house.random.randrange(50, 300, 10), "office": house.community()}
        yield activity(house, day, "publicity", topic, house.random.randint(40, 180), **details)
    last = date(house.year, 12, 31)
    yield activity(house, last, "publicity", "迎新年送法到车站", 75, audience="residents", office=house.community())
    mistaken = day_of(house, last=(11, 1))
    entry = activity(house, mistaken, "study", "总则编导读", 25, book="general", audience="staff")
    entry.void = (house.after(mistaken, 1, 4), "与党政办公室的登记重复")
    yield entry


def activity(house: House, day: date, kind: str, topic: str, persons: int, **details) -> Entry:
    """一次活动。"""
    values = {"held_on": day, "kind": kind, "topic": topic, "persons": persons}
    values |= {"office": house.department("司法所"), **details}
    return Entry("civil_code.civil_code_activities", day, values)


def law_savvy(house: House) -> Iterator[Entry]:
    """名册和培训。荷泉街道2021年名册75人，68人学了民法典，其余的只学了别的法律。"""
    size, trained = (75, 68) if house.is_seed else (house.random.randint(14, 20), house.random.randint(8, 12))
    roster = [person(house, name) for name in names(house, size)]
    yield from roster
    course, day = PROVINCIAL_COURSES[house.year], day_of(house, first=(5, 10), last=(6, 25))
    for one in roster[:trained]:
        yield attended(one, day, course, "province", "online", 6, exam="passed")
    again = house.day(first=(8, 1), last=(10, 20))
    for one in house.random.sample(roster[:trained], 5):
        yield attended(one, again, "民法典与基层调解实务", "subdistrict", "offline", 3)
    for one in roster[-4:]:
        yield attended(one, house.day(first=(7, 1)), house.random.choice(OTHER_COURSES), "district", "offline", 2)
    mistaken = attended(roster[-5], day, course, "province", "online", 6)
    mistaken.void = (house.after(day, 2, 5), "本人因病未参加，签到为他人代签")
    yield mistaken
    yield from year_end(house, roster)


def names(house: House, size: int) -> list[str]:
    """互不相同的姓名。"""
    return house.random.sample([f"{one}示{given}" for one in SURNAMES for given in GIVEN], size)


def person(house: House, name: str) -> Entry:
    """年初认定的一名“法律明白人”，个别的年底退出。"""
    day = house.day(first=(1, 11), last=(4, 20))
    values = {
        "name": name,
        "sex": house.random.choice(["female", "male"]),
        "kind": house.random.choice(KINDS),
        "confirmed_on": day,
        "certificate": f"示例{house.code}{house.year}{house.random.randrange(10_000):04d}",
        "phone": house.phone(),
        "office": house.community(),
    }
    left = {"left_on": date(house.year, 12, 31), "why_left": "迁居外地"}
    leaves = house.random.random() < 0.04
    return Entry("civil_code.law_savvy_persons", day, values, then=[(left["left_on"], left)] if leaves else [])


def attended(who: Entry, day: date, course: str, level: str, form: str, hours: int, **more) -> Entry:
    """一人参加一课。"""
    values = {"held_on": day, "course": course, "subject": "other" if course in OTHER_COURSES else "civil_code"}
    values |= {"level": level, "form": form, "person": who, "hours": hours, "office": who.values["office"], **more}
    return Entry("civil_code.law_savvy_trainings", day, values)


def year_end(house: House, roster: list[Entry]) -> Iterator[Entry]:
    """12月31日再学民法典的人本来就数过；最后一年之后的1月1日，没学过的一人学了民法典。"""
    last = date(house.year, 12, 31)
    yield attended(roster[0], last, "民法典年末复习", "community", "offline", 1)
    if house.year == YEARS[-1]:
        yield attended(roster[-1], last + timedelta(days=1), "民法典新年第一课", "community", "offline", 1)


def prompts(house: House) -> Iterator[Entry]:
    """上级的工作提示，最后一份次年1月1日才办结。"""
    for level, (item, department) in zip(["province", "province", "city", "district"], PROMPTS, strict=True):
        day = day_of(house, first=(2, 1), last=(10, 31))
        values = {"received_on": day, "level": level, "issued_by": f"{issuer(level)}（示例）", "item": item}
        values |= {"department": department, "due_on": day + timedelta(days=60), "office": house.department(department)}
        done = house.after(day, 15, 55)
        if item == PROMPTS[-1][0]:
            done = date(house.year + 1, 1, 1)
        told = {"done_on": done, "measures": f"{department}对照提示逐条自查，结果报司法所。"}
        yield Entry("civil_code.work_prompts", day, values, then=[(done, told)])


def issuer(level: str) -> str:
    """制定工作提示的机关。"""
    return {"province": "某省司法厅", "city": "某市司法局", "district": "区司法局"}[level]


def indicators(house: House) -> Iterator[Entry]:
    """实施评价指标，多数年末评价，最后一项到次年1月1日才评价。"""
    day = day_of(house, first=(2, 20), last=(3, 20))
    for n, (indicator, unit, direction, target) in enumerate(INDICATORS):
        values = {"set_on": day, "indicator": indicator, "unit": unit, "direction": direction, "target": target}
        values["office"] = house.department("司法所")
        assessed = date(house.year, 12, 20) + timedelta(days=n) if n < 3 else date(house.year + 1, 1, 1)
        result = {"result": target + house.random.choice([-2, 0, 3]) if target else 0, "assessed_on": assessed}
        result |= {"assessor": "街道司法所", "proof": "培训签到册、活动照片、考试统计表。"}
        yield Entry("civil_code.indicators", day, values, then=[(assessed, result)])
