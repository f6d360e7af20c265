"""组织领导：荷泉街道2021年党工委书记宣讲2次，领导班子讲座3期，其余为陪衬。"""

from collections.abc import Iterator
from datetime import date

from demo.world import YEARS, Entry, House

#: 党工委书记和办事处主任，都是虚构的人。
HEADS = {"HQ": ("沈示和", "钱示宁"), "WT": ("韩示川", "杨示田"), "SP": ("朱示桥", "许示舟")}

STUDIES = [
    (
        "regular",
        "学习法治政府建设工作要点",
        "《贵州省{year}年法治政府建设工作要点》《六盘水市{year}年法治政府建设工作要点》",
    ),
    ("regular", "学习区级法治政府建设工作要点", "《钟山区{year}年法治政府建设工作要点》"),
    ("committee", "传达学习法治建设重要文件", "《法治政府建设与责任落实督察工作规定》"),
    ("committee", "学习党内法规", "《党政主要负责人履行推进法治建设第一责任人职责规定》"),
    ("centre_group", "全面依法治国专题学习", "《法治政府建设实施纲要》有关章节"),
    ("centre_group", "宪法专题学习", "《中华人民共和国宪法》"),
    ("first_topic", "会前学法：行政处罚法", "《中华人民共和国行政处罚法》"),
    ("first_topic", "会前学法：信访工作", "《信访条例》"),
    ("first_topic", "会前学法：安全生产", "《中华人民共和国安全生产法》"),
    ("discussion", "怎样把矛盾化解在社区", "《中华人民共和国人民调解法》"),
    ("regular", "学习民法典", "《中华人民共和国民法典》物权编、合同编选篇"),
]
#: 十二月的学习：各年当时最新的材料。
LATEST = {
    2020: ("centre_group", "习近平法治思想专题学习", "中央全面依法治国工作会议精神"),
    2021: ("centre_group", "习近平法治思想专题学习", "《习近平法治思想学习纲要》《习近平法治思想学习问答》"),
}
TALK_TOPICS = ["依法治理从每一件小事做起", "学好用好民法典", "用法治思维抓好街道工作", "学思践悟习近平法治思想"]
LECTURE_TOPICS = ["行政机关工作人员怎样依法履职", "行政处罚法实务要点", "民法典与基层治理", "征地拆迁中的法律问题"]
MEETINGS = [
    (
        "rule_of_law",
        "部署年度法治政府建设工作\n通报上年度考核结果",
        2,
        "各部门、各社区对照要点列出任务，由司法所按季度通报。",
    ),
    ("committee", "审议法治政府建设年度计划", 1, "同意年度计划，纳入街道年度工作计划一并推进。"),
    ("committee", "听取依法行政情况汇报\n研究突出问题集中整治", 2, "成立集中整治专班，三个月内完成。"),
    ("committee", "研究法律顾问聘用", 1, "同意续聘，服务内容增加社区坐班。"),
    ("directors", "研究矛盾纠纷排查化解", 1, "各社区每周排查一次，重点纠纷一事一策。"),
    ("directors", "研究政务公开事项清单", 1, "清单按季度更新。"),
    ("special", "专题研究劳动报酬争议化解", 1, "综治信访办公室牵头，建立工资支付情况台账。"),
]
MATTERS = [
    ("important_matter", "上年度法治政府建设情况和本年度安排"),
    ("important_matter", "普法责任制落实情况"),
    ("important_matter", "法律顾问工作情况"),
    ("major_problem", "征地项目集中区域土地纠纷上升"),
    ("major_problem", "在建工地欠薪苗头增多"),
]
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
    """一个街道一年的组织领导各台账。"""
    yield from studies(house)
    yield from lectures(house)
    yield from meetings(house)
    yield from matters(house)
    yield from duties(house)
    yield from work_points(house)
    yield from problems_and_plans(house)
    yield from creations(house)
    yield from annual_reports(house)
    yield from posts(house)


def studies(house: House) -> Iterator[Entry]:
    """每月一次学习，年末最后一天再学一次；一次重复登记后作废。"""
    for month, (body, subject, documents) in enumerate([*house.some(STUDIES, 7), LATEST[house.year]], 1):
        yield study(house, house.day((month, 4), (month, 26)), body, subject, documents)
    yield study(house, date(house.year, 12, 31), "regular", "年终集中学法", "《中华人民共和国宪法》总纲")
    held = house.day((3, 1), (10, 30))
    entry = study(house, held, "regular", "学习法治政府建设工作要点", "与已登记的一次重复")
    entry.void = (house.after(held, 1, 4), "同一次学习重复登记")
    yield entry


def study(house: House, held: date, body: str, subject: str, documents: str) -> Entry:
    """一次学习。"""
    few = body in ("committee", "centre_group")
    values = {
        "office": house.department("党政办公室"),
        "held_on": held,
        "body": body,
        "subject": subject,
        "documents": documents.format(year=house.year),
        "host": HEADS[house.code][house.random.randrange(2)],
        "persons": house.random.randint(9, 15) if few else house.random.randint(38, 56),
        "absent": house.random.randint(0, 4),
        "is_filed": True,
    }
    return Entry("leadership.study_sessions", held, values)


def lectures(house: House) -> Iterator[Entry]:
    """书记宣讲、领导班子讲座，以及容易与它们混淆的其他活动；每场活动只登记一次。"""
    yield from counted_lectures(house)
    yield from other_lectures(house)
    held = house.day((4, 1), (10, 30))
    entry = lecture(house, held, "talk", "party_committee", TALK_TOPICS[-2], "secretary")
    entry.void = (house.after(held, 1, 3), "与已登记的宣讲是同一场")
    yield entry


def counted_lectures(house: House) -> Iterator[Entry]:
    """党工委书记的宣讲和领导班子的讲座；最后一场宣讲在12月31日。"""
    talks = 2 if house.is_seed else house.random.randint(1, 4)
    held = [house.day((2, 20), (11, 30)) for _ in range(talks - 1)]
    for topic, day in zip(TALK_TOPICS[-talks:], sorted([*held, date(house.year, 12, 31)]), strict=True):
        yield lecture(house, day, "talk", "party_committee", topic, "secretary")
    count = 3 if house.is_seed else house.random.randint(1, 4)
    for topic in LECTURE_TOPICS[:count]:
        yield lecture(house, house.day((1, 11), (12, 28)), "lecture", "leading_group", topic, "jurist")


def other_lectures(house: House) -> Iterator[Entry]:
    """主任和班子成员的宣讲，书记的讲座，部门和社区办的讲座，领导班子的研讨班。"""
    others = [
        ("talk", "party_committee", "年度法治重点任务解读", "director"),
        ("talk", "department", "安全生产法律责任", "member"),
        ("talk", "community", "邻里纠纷怎样依法解决", "department_head"),
        ("lecture", "party_committee", "党内法规与依法行政", "secretary"),
        ("lecture", "department", "行政执法程序要点", "jurist"),
        ("lecture", "community", "老年人权益保护", "jurist"),
        ("seminar", "leading_group", "学习贯彻习近平法治思想专题研讨", "secretary"),
        ("seminar", "leading_group", "法治政府建设专题研讨", "director"),
        ("talk", "leading_group", "班子成员下社区讲法", "member"),
    ]
    for kind, organiser, topic, post in house.some(others, 5):
        yield lecture(
            house, house.day((12, 1) if kind == "seminar" else (1, 11), (12, 24)), kind, organiser, topic, post
        )
    if house.year == YEARS[-1]:
        # 元旦看望值班人员时的宣讲属于第二年。
        held = date(house.year + 1, 1, 1)
        yield lecture(house, held, "talk", "party_committee", "值班值守也要依法履职", "secretary")


def lecture(house: House, held: date, kind: str, organiser: str, topic: str, post: str) -> Entry:
    """一场活动。"""
    secretary, director = HEADS[house.code]
    in_community = organiser == "community"
    values = {
        "office": house.community() if in_community else house.department("司法所"),
        "held_on": held,
        "kind": kind,
        "organiser": organiser,
        "topic": topic,
        "speaker": {"secretary": secretary, "director": director}.get(post) or house.person(),
        "speaker_post": post,
        "speaker_unit": "示例律师事务所" if post == "jurist" else "",
        "audience": "社区居民" if in_community else "全体干部职工",
        "persons": house.random.randint(35, 90),
        "hours": None if in_community else "2.0",
    }
    return Entry("leadership.lectures", held, values)


def meetings(house: House) -> Iterator[Entry]:
    """全年会议，议定事项陆续落实；最后一次会议的议定事项尚未落实。"""
    secretary, director = HEADS[house.code]
    for n, (kind, topics, items, resolutions) in enumerate(house.some(MEETINGS, 5)):
        held = house.day((1 + n, 5), (2 + n, 25))
        done = house.after(held, 20, 70)
        values = {
            "office": house.department("党政办公室"),
            "held_on": held,
            "kind": kind,
            "host": director if kind == "directors" else secretary,
            "topics": topics,
            "items": items,
            "persons": house.random.randint(9, 45),
            "resolutions": resolutions,
        }
        yield Entry(
            "leadership.meetings",
            held,
            values,
            then=[(done, {"follow_up": "已按议定事项落实。", "followed_up_on": done})],
        )
    held = date(house.year, 12, 31)
    values = {
        "office": house.department("党政办公室"),
        "held_on": held,
        "kind": "rule_of_law",
        "host": secretary,
        "topics": "总结全年法治政府建设工作\n研究下一年度工作要点",
        "items": 2,
        "persons": house.random.randint(30, 45),
    }
    yield Entry("leadership.meetings", held, values)


def matters(house: House) -> Iterator[Entry]:
    """向党工委报告的事项，一件报告区人民政府；最后一件尚未办结。"""
    reports = house.some(MATTERS, 3)
    for n, (kind, matter) in enumerate(reports):
        reported = house.day((2 + 2 * n, 3), (3 + 2 * n, 20))
        resolved = house.after(reported, 3, 15)
        done = house.after(resolved, 15, 50)
        values = {
            "office": house.department("司法所"),
            "reported_on": reported,
            "to": "district_government" if n == 1 else "party_committee",
            "kind": kind,
            "matter": matter,
        }
        then = [(resolved, {"resolution": "原则同意，由司法所牵头办理。", "resolved_on": resolved})]
        if n < len(reports) - 1:
            then.append((done, {"outcome": "已办理并书面反馈。", "done_on": done}))
        yield Entry("leadership.matters_reported", reported, values, then=then)


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
