"""组织领导中按年度安排的事：第一责任人职责、工作要点和问题、示范创建、年度报告和法治岗位。"""

from collections.abc import Iterator
from datetime import date

from demo.world import HEADS, YEARS, Entry, House

DUTIES = {
    "deploy": ("主持研究年度法治政府建设工作计划", "党工委会议纪要"),
    "look_into": ("过问重大矛盾纠纷和历史积案", "批示件和办理情况"),
    "coordinate": ("协调解决执法与信访衔接中的问题", "协调会议纪要"),
    "supervise": ("督办法治督察反馈问题的整改", "督办单和整改报告"),
    "statement": ("在年度考核会上述法", "述法报告和测评表"),
}
WORK_ITEMS = [
    ("province", "组织领导干部学习习近平法治思想", "党政办公室", (6, 30)),
    ("province", "把合法性审核列为文件送签的前置环节", "司法所", (9, 30)),
    ("city", "查找并整治依法行政中的突出问题", "司法所", (10, 31)),
    ("city", "完善突发事件应急预案并组织演练", "应急管理办公室", (11, 30)),
    ("district", "组织法律明白人集中培训", "司法所", (12, 20)),
    ("district", "更新政务公开事项清单", "党政办公室", (8, 31)),
    ("own", "在各社区设立法律服务点", "公共服务办公室", (7, 31)),
    ("own", "清查执法人员持证情况", "综合行政执法办公室", (12, 31)),
]
PROBLEMS = {
    "publicity": (
        "依法行政的宣传声势不够，有的工作人员对工作要求一知半解",
        "宣传阵地少、方式老套，内部培训没有覆盖到每个岗位",
        "增加宣传阵地，把法治内容列入日常培训",
    ),
    "disputes": (
        "城市建设加快，土地和劳动报酬方面的纠纷增加较快，越级和多人上访的苗头仍然存在",
        "项目集中开工，源头排查和部门联动跟不上纠纷变化的速度",
        "健全大调解机制，排查在前、化解在早",
    ),
    "staff": (
        "法治工作力量偏弱，专职人员少且变动较多",
        "岗位由其他工作人员兼任，系统培训的机会不多",
        "配齐法治岗位，办好业务培训",
    ),
}
#: 第二年的任务：荷泉街道2021年报告的“下一步打算”就是这里的2022年各条。
NEXT_ITEMS = [
    ("publicity", "用好电子屏、宣传栏和社区宣讲队，让法治政府建设的要求人人知晓", "司法所", (11, 30)),
    ("publicity", "持续开展民法典宣传学习，结合典型案例讲清群众身边的法律问题", "公共服务办公室", (12, 10)),
    ("staff", "配强法治工作力量，组织依法行政业务培训，并把学法用法列入年度考核", "党政办公室", (9, 30)),
    ("disputes", "做实大调解机制，人民调解、行政调解和部门力量联动，使矛盾纠纷化解在社区", "综治信访办公室", (12, 20)),
]
POSTS = [
    ("司法所所长", "full_time", "司法所", "legal_profession"),
    ("合法性审核岗", "full_time", "司法所", "government_lawyer"),
    ("法治宣传岗", "full_time", "司法所", "law_degree"),
    ("行政执法法制员", "part_time", "综合行政执法办公室", "none"),
]
INDICATORS = [
    ("政府职责依法全面履行", 15),
    ("依法行政制度体系完善", 15),
    ("重大行政决策科学民主合法", 10),
    ("行政执法严格规范公正文明", 25),
]


def entries(house: House) -> Iterator[Entry]:
    """一个街道一年的职责、任务、问题、创建、报告和岗位。"""
    yield from duties(house)
    yield from work_points(house)
    yield from problems_and_plans(house)
    yield from creations(house)
    yield from annual_reports(house)
    yield from posts(house)


def duties(house: House) -> Iterator[Entry]:
    """党政主要负责人各五项职责；荷泉街道2021年全部完成，其他街道有的没有完成。"""
    listed = house.day((2, 15), (3, 10))
    for holder, person in zip(("secretary", "director"), HEADS[house.code], strict=True):
        for kind, (duty, evidence) in DUTIES.items():
            done = date(house.year, 12, 31) if kind == "statement" else house.day((3, 20), (12, 15))
            values = {
                "office": house.name,
                "year": house.year,
                "listed_on": listed,
                "holder": holder,
                "person": person,
                "kind": kind,
                "duty": duty,
            }
            is_open = not house.is_seed and (holder, kind) == ("director", "coordinate")
            then = [] if is_open else [(done, {"evidence": evidence, "done_on": done})]
            yield Entry("leadership.duties", listed, values, then=then)


def work_points(house: House) -> Iterator[Entry]:
    """本年度印发的任务：大多按时办结，一项逾期，一项没有办结。"""
    planned = house.day((3, 8), (3, 26))
    tasks = house.some(WORK_ITEMS, 6)
    for n, (source, item, department, due) in enumerate(tasks):
        due_on = date(house.year, *due)
        values = work_point(house, house.year, planned, source, item, department, due_on)
        closed = house.after(due_on, 2, 12) if n == 2 else house.after(due_on, -40, 0)
        then = [] if n == len(tasks) - 1 else [(closed, {"proof": f"{department}完成情况报告", "closed_on": closed})]
        yield Entry("leadership.work_points", planned, values, then=then)


def work_point(
    house: House, year: int, planned: date, source: str, item: str, department: str, due_on: date, **values
) -> dict:
    """分解时就知道的内容。"""
    return {
        "office": house.department(department),
        "year": year,
        "planned_on": planned,
        "source": source,
        "source_document": f"{year}年法治政府建设工作要点任务分解表",
        "item": item,
        "responsible": house.person(),
        "due_on": due_on,
        **values,
    }


def problems_and_plans(house: House) -> Iterator[Entry]:
    """年底列出的问题，和据此安排的下一年任务；2021年的问题和2022年的任务都还开着。"""
    found = sorted(house.day((12, 6), (12, 20)) for _ in PROBLEMS)
    named = {area: problem(house, area, day) for area, day in zip(PROBLEMS, found, strict=True)}
    yield from named.values()
    planned, following = date(house.year, 12, 30), house.year + 1
    for area, item, department, due in NEXT_ITEMS:
        due_on = date(following, *due)
        values = work_point(house, following, planned, "problem", item, department, due_on, problem=named[area])
        closed = house.after(due_on, -30, 0)
        then = [(closed, {"proof": f"{department}完成情况报告", "closed_on": closed})] if house.year < YEARS[-1] else []
        yield Entry("leadership.work_points", planned, values, then=then)


def problem(house: House, area: str, found: date) -> Entry:
    """一个问题；2020年的问题有两个在2021年解决，矛盾纠纷方面的一直没有解决。"""
    text, cause, plan = PROBLEMS[area]
    values = {
        "office": house.department("司法所"),
        "year": house.year,
        "found_on": found,
        "area": area,
        "text": text,
        "cause": cause,
        "plan": plan,
    }
    resolved = date(house.year + 1, 11, house.random.randint(1, 28))
    solved = house.year < YEARS[-1] and area != "disputes"
    then = [(resolved, {"result": "改进措施已落实，列入日常工作。", "resolved_on": resolved})] if solved else []
    return Entry("leadership.problems", found, values, then=then)


def creations(house: House) -> Iterator[Entry]:
    """区级示范当年有结果，省级示范还在创建，并逐项自评。"""
    declared = house.day((3, 1), (4, 30))
    concluded = house.day((11, 1), (12, 20))
    values = {
        "office": house.community(),
        "declared_on": declared,
        "programme": "民主法治示范社区",
        "level": "district",
        "standard": "民主法治示范社区建设指导标准",
        "proof": "申报表、制度汇编、活动记录",
    }
    result = "not_awarded" if house.is_seed else "awarded"
    yield Entry(
        "leadership.model_creations",
        declared,
        values,
        then=[(concluded, {"result": result, "concluded_on": concluded})],
    )
    declared = house.day((5, 6), (6, 20))
    values = {
        "office": house.department("司法所"),
        "declared_on": declared,
        "programme": "省级法治政府建设示范项目",
        "level": "province",
        "standard": "市县法治政府建设示范指标体系",
    }
    province = Entry("leadership.model_creations", declared, values)
    yield province
    for indicator, full in INDICATORS:
        assessed = house.after(declared, 10, 60)
        values = {
            "office": house.department("司法所"),
            "creation": province,
            "assessed_on": assessed,
            "indicator": indicator,
            "full_score": full,
            "self_score": full - house.random.randint(0, 3),
            "proof": "对应台账和制度文件",
        }
        yield Entry("leadership.self_assessments", assessed, values)


def annual_reports(house: House) -> Iterator[Entry]:
    """上一年度的报告在年初报送、公开；2021年度的报告要在2022年报送，还没有报。"""
    sent = house.day((1, 25), (2, 20))
    published = house.after(sent, 3, 20)
    entered = house.day((1, 5), (1, 15))
    sending = {"sent_on": sent, "receipt": f"区政府办收文{house.random.randint(100, 400)}号"}
    publishing = {
        "published_on": published,
        "link": f"https://www.example.com/{house.code.lower()}/{house.year - 1}.html",
    }
    yield Entry(
        "leadership.annual_reports",
        entered,
        annual_report(house, house.year - 1),
        then=[(sent, sending), (published, publishing)],
    )
    if house.year == YEARS[-1]:
        yield Entry("leadership.annual_reports", date(house.year + 1, 1, 6), annual_report(house, house.year))


def annual_report(house: House, year: int) -> dict:
    """一份年度报告的要求。"""
    return {
        "office": house.department("司法所"),
        "year": year,
        "sent_to": "区委、区人民政府",
        "due_on": date(year + 1, 2, 28),
        "publish_due_on": date(year + 1, 3, 31),
    }


def posts(house: House) -> Iterator[Entry]:
    """法治岗位：2020年登记四个，其中一个年内离岗；2021年增设一个，还没有人到岗。"""
    if house.year == YEARS[0]:
        for n, (title, kind, department, qualification) in enumerate(POSTS):
            entered = date(house.year, 1, 6 + n)
            values = {
                "office": house.department(department),
                "title": title,
                "kind": kind,
                "set_up_on": date(house.year - 1, 5, 10),
                "holder": house.person(),
                "qualification": qualification,
                "filled_on": date(house.year - 1, 6, 1),
            }
            left = date(house.year + 1, 12, 31)
            then = [(left, {"left_on": left})] if n == len(POSTS) - 1 else []
            yield Entry("leadership.staff_posts", entered, values, then=then)
        return
    set_up = house.day((4, 1), (5, 30))
    values = {
        "office": house.department("司法所"),
        "title": "社区法治联络岗",
        "kind": "part_time",
        "set_up_on": set_up,
        "duties": "联系各社区的法律明白人和调解员",
    }
    yield Entry("leadership.staff_posts", set_up, values)
