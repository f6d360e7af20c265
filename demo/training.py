"""法治教育培训：培训、考试、学时和旁听庭审，都是陪衬；领导班子讲座3期在组织领导的示例里。"""

from collections.abc import Iterator
from datetime import date, timedelta

from demo.world import YEARS, Entry, House

TRAININGS = [
    ("习近平法治思想专题培训", "leaders", "class", "xi_thought", "区委党校", 6),
    ("行政处罚法的适用", "staff", "course", "administrative_law", "区司法局", 3),
    ("行政执法程序和文书", "enforcers", "class", "administrative_law", "区综合行政执法局", 8),
    ("社区工作者依法履职", "community_workers", "course", "special_law", "某律师事务所（示例）", 3),
    ("新录用人员法律知识", "newcomers", "course", "constitution", "街道司法所", 2),
    ("党内法规常识", "staff", "course", "party_rules", "区纪委监委", 2),
    ("农民工工资支付规定", "public", "course", "special_law", "区人力资源社会保障局", 1),
]
CASES = [
    ("administrative", "房屋征收补偿决定"),
    ("administrative", "工伤认定"),
    ("criminal", "拒不支付劳动报酬"),
    ("civil", "相邻关系"),
]
SOURCES = ["online_study", "lecture", "court_hearing", "self_study"]
POSTS = ["科员", "副主任", "主任", "党工委委员"]


def entries(house: House) -> Iterator[Entry]:
    """一个街道一年的法治教育培训。"""
    sessions = list(trainings(house))
    yield from sessions
    yield from exams(house)
    yield from hearings(house)
    yield from study_credits(house, sessions)
    yield from borders(house)


def trainings(house: House) -> Iterator[Entry]:
    """逐级的培训。"""
    for title, level, kind, subject, unit, hours in TRAININGS:
        due = house.random.randint(20, 60)
        values = {"title": title, "level": level, "kind": kind, "subject": subject, "hours": hours, "due": due}
        values |= {"persons": due - house.random.randint(0, 5), "lecturer": house.person(), "lecturers_unit": unit}
        office = house.community() if level == "public" else house.department("司法所")
        # 习近平法治思想2020年11月提出，各年的专题培训都在年末。
        day = house.day(first=(11, 25) if subject == "xi_thought" else (1, 4), last=(12, 20))
        yield training(day, office, values)


def training(day: date, office: str, values: dict) -> Entry:
    """一期培训。"""
    return Entry("training.trainings", day, {"held_on": day, "place": "街道会议室", "office": office, **values})


def exams(house: House) -> Iterator[Entry]:
    """年中和年末的学法考试；成绩更正后改为缺考的一人从实考中减去。"""
    for title, level, month in (
        ("年中学法考试", "staff", 6),
        ("国家工作人员学法考试", "staff", 11),
        ("领导干部学法考试", "leaders", 12),
    ):
        day = house.day(first=(month, 5), last=(month, 25))
        due = house.random.randint(9, 12) if level == "leaders" else house.random.randint(48, 60)
        present = due - house.random.randint(0, 2)
        values = {"held_on": day, "title": title, "level": level, "form": "online", "organiser": "区司法局"}
        values |= {"due": due, "present": present, "passed": present, "office": house.department("司法所")}
        recounted = [(house.after(day, 2, 4), {"passed": present - 1})] if month == 6 else []
        yield Entry("training.exams", day, values, then=recounted)


def hearings(house: House) -> Iterator[Entry]:
    """旁听庭审，一次是看直播。"""
    for n, (kind, cause) in enumerate(house.random.sample(CASES, 3)):
        day = house.day(first=(3, 1), last=(12, 10))
        persons = house.random.randint(8, 25)
        values = {"held_on": day, "court": "某区人民法院（示例）", "case_kind": kind, "cause": cause}
        values |= {"form": "broadcast" if n == 2 else "in_court", "arranged_by": "区司法局", "persons": persons}
        values |= {"leaders": house.random.randint(1, 4), "office": house.department("司法所")}
        yield Entry("training.court_hearings", day, values)


def study_credits(house: House, sessions: list[Entry]) -> Iterator[Entry]:
    """个人学时：有的来自培训，有的来自网络学法、讲座和旁听。"""
    for n in range(house.random.randint(12, 18)):
        session = house.random.choice(sessions) if n % 2 else None
        day = session.on + timedelta(days=1) if session else house.day()
        values = {"earned_on": day, "person": house.person(), "post": house.random.choice(POSTS)}
        values |= {"source": "training", "training": session} if session else {"source": house.random.choice(SOURCES)}
        values |= {"hours": session.values["hours"] if session else house.random.choice(["0.5", 1, 2])}
        yield Entry("training.study_credits", day, {**values, "office": house.department("党政办公室")})


def borders(house: House) -> Iterator[Entry]:
    """12月31日的培训；最后一年之后1月1日的培训和旁听；误登后作废的一期。"""
    crowd = {"level": "staff", "kind": "course", "hours": 1, "due": 50, "persons": 44}
    party, office = {"title": "岁末法纪教育", "subject": "party_rules"}, house.department("司法所")
    last = date(house.year, 12, 31)
    yield training(last, office, {**crowd, **party})
    if house.year == YEARS[-1]:
        yield training(
            last + timedelta(days=1), office, {**crowd, "title": "新年学法第一课", "subject": "constitution"}
        )
    mistaken = house.day(last=(11, 20))
    entry = training(mistaken, office, {**crowd, "title": "行政复议法讲座", "subject": "special_law"})
    entry.void = (house.after(mistaken, 1, 4), "是领导班子讲座，已在宣讲讲座台账登记")
    yield entry
