"""组织领导：荷泉街道2021年党工委书记宣讲2次，领导班子讲座3期，其余为陪衬。"""

from collections.abc import Iterator
from datetime import date

from demo import leadership_plans
from demo.world import HEADS, YEARS, Entry, House

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


def entries(house: House) -> Iterator[Entry]:
    """一个街道一年的组织领导各台账。"""
    yield from studies(house)
    yield from lectures(house)
    yield from meetings(house)
    yield from matters(house)
    yield from leadership_plans.entries(house)


def studies(house: House) -> Iterator[Entry]:
    """每月一次学习，年末最后一天再学一次；一次重复登记后作废。"""
    monthly = [*enumerate(house.some(STUDIES, 7), 1), (12, LATEST[house.year])]
    for month, (body, subject, documents) in monthly:
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
