"""建议提案：人大代表建议和政协提案的办理；有会办的、逾期的、不满意的，有年末交办、次年答复的。"""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

from demo.world import Entry, House

#: 内容分类：案由
TITLES = {
    "city": "关于改造老旧小区雨污管网的建议",
    "livelihood": "关于增设社区老年食堂的建议",
    "education_health": "关于在社区设置家庭医生工作室的建议",
    "environment": "关于整治餐饮油烟扰民的建议",
    "traffic": "关于优化高铁站周边公交线路的建议",
    "economy": "关于支持失地居民就业培训的建议",
    "governance": "关于加强物业纠纷调解的建议",
}
OUTCOMES = ["solved", "solving", "solved", "later", "solving", "reference"]


def entries(house: House) -> Iterator[Entry]:
    """一个街道一年的建议提案。"""
    for n in range(house.random.randint(5, 9)):
        received = house.day(first=(3, 1), last=(5, 31))
        yield Entry("proposals.proposals", received, assigned(house, received, n), then=handled(house, received, n))
    yield from borders(house)


def assigned(house: House, received: date, n: int) -> dict[str, Any]:
    """收到交办函时就知道的内容。"""
    topic = house.random.choice(list(TITLES))
    suggestion = n % 2 == 0
    role = "joint" if n == 3 else "lead" if n == 4 else "sole"
    return {
        "received_on": received,
        "office": house.department(house.random.choice(["党政办公室", "公共服务办公室", "综合行政执法办公室"])),
        "kind": "suggestion" if suggestion else "proposal",
        "session": f"某区{'人大' if suggestion else '政协'}{received.year}年会议",
        "proposal_number": f"示例第{house.random.randrange(10, 200)}号",
        "title": TITLES[topic] if suggestion else TITLES[topic].replace("建议", "提案"),
        "topic": topic,
        "proposers": house.person() if n != 1 else f"{house.person()}等3人",
        "phone": house.phone(),
        "assigned_by": "某区人大常委会办公室" if suggestion else "某区政协办公室",
        "role": role,
        "partners": "" if role == "sole" else "某区住房和城乡建设局",
        "leader": house.person(),
        "handler": house.person(),
        "due_on": received + timedelta(days=90) if n != 6 else None,
    }


def handled(house: House, received: date, n: int) -> list[tuple[date, dict[str, Any]]]:
    """沟通、答复、征询意见和公开；第六件逾期，第三件不满意。"""
    contacted = house.after(received, 15, 40)
    answered = received + timedelta(days=97 if n == 5 else house.random.randint(45, 88))
    rated, published = answered + timedelta(days=10), answered + timedelta(days=18)
    answer = {
        "answered_on": answered,
        "answer_number": f"{house.name}函〔{answered.year}〕示{n + 1}号",
        "outcome": OUTCOMES[n % len(OUTCOMES)],
        "answer": "已会同有关单位现场查看并提出办理措施。",
    }
    steps = [(contacted, {"contacted_on": contacted}), (answered, answer)]
    if n != 4:
        steps.append(
            (rated, {"satisfaction": "dissatisfied" if n == 2 else house.random.choice(["satisfied", "fair"])})
        )
    return steps if n == 3 else [*steps, (published, {"published_on": published})]


def borders(house: House) -> Iterator[Entry]:
    """12月31日交办、次年1月答复的一件；12月交办、次年1月1日答复的一件；重复登记后作废的一件。"""
    last = date(house.year, 12, 31)
    for received, answered in ((last, last + timedelta(days=8)), (date(house.year, 12, 10), last + timedelta(days=1))):
        values = assigned(house, received, 0)
        then = [(answered, {"answered_on": answered, "outcome": "solving"})]
        yield Entry("proposals.proposals", received, values, then=then)
    received = house.day(first=(3, 1), last=(5, 31))
    values = assigned(house, received, 1)
    yield Entry("proposals.proposals", received, values, void=(received + timedelta(days=1), "重复登记"))
