"""法治督察：荷泉街道2021年应报送的材料全部按时，没有漏报迟报；其他街道和年度有迟报的。"""

from collections.abc import Iterator
from datetime import date, timedelta

from demo.world import DEPARTMENTS, YEARS, Entry, House

SPECIAL = ["行政执法三项制度落实情况", "政务公开事项清单执行情况", "劳动报酬争议化解情况", "普法责任制落实情况"]
#: 类别、问题和整改办法。
FINDINGS = [
    ("inspection", "enforcement", "个别执法案卷缺少询问笔录签名", "补齐手续并组织案卷评查", "行政执法案卷评查办法"),
    ("inspection", "openness", "两个社区公开栏内容超过一个季度没有更新", "明确专人按季度更新", ""),
    ("inspection", "study", "个别部门没有学法记录", "补学并建立学法台账", "干部学法制度"),
    ("inspection", "other", "矛盾纠纷排查表填写不完整", "重新排查并统一表样", ""),
    ("campaign", "enforcement", "执法记录仪使用登记不全", "逐台登记，按周检查", "执法记录仪管理规定"),
    ("campaign", "openness", "办事指南与现行规定不一致", "逐项核对后重新公布", ""),
    (
        "self_inspection",
        "document_review",
        "一份拟发通知没有先做规范性文件识别就送签",
        "撤回补做识别",
        "拟发文件识别办法",
    ),
    ("self_inspection", "document_review", "审核意见书没有逐条说明依据", "改用统一的意见书格式", ""),
    ("self_inspection", "decision_review", "一项议题的送审材料缺少法律依据目录", "补齐材料后重新送审", "送审材料清单"),
    ("self_inspection", "counsel", "合同签订后才补问法律顾问", "把法律顾问意见列为签订前的必经环节", "合同管理规定"),
    ("superior", "study", "领导干部旁听庭审次数偏少", "与人民法院约定年度旁听安排", ""),
]
CAMPAIGNS = {
    "campaign": "依法行政突出问题集中整治方案",
    "self_inspection": "合法性审核审查和法律顾问工作自查整改方案",
    "superior": "区级法治督察反馈意见",
}
SUBMISSIONS = [
    ("inspection", "法治政府建设全面督察自查报告", "中共钟山区委全面依法治区委员会办公室"),
    ("inspection", "全面督察台账资料", "中共钟山区委全面依法治区委员会办公室"),
    ("special_inspection", "行政执法专项督察资料", "钟山区司法局"),
    ("special_inspection", "农民工工资支付专项督察资料", "钟山区人力资源和社会保障局"),
    ("special_inspection", "食品安全专项督察资料", "钟山区市场监督管理局"),
    ("report", "半年法治政府建设工作小结", "钟山区司法局"),
    ("report", "民法典宣传月活动总结", "钟山区司法局"),
    ("report", "依法行政工作要点落实情况", "钟山区人民政府办公室"),
    ("statistics", "人民调解季度统计表", "钟山区司法局"),
    ("statistics", "信访事项月度统计表", "钟山区信访局"),
    ("statistics", "行政执法数据统计表", "钟山区司法局"),
    ("other", "法律明白人花名册", "钟山区司法局"),
    ("other", "政务公开事项清单", "钟山区人民政府办公室"),
]
INDICATORS = [("学法普法", 20), ("矛盾纠纷化解", 30), ("政务公开", 10)]


def entries(house: House) -> Iterator[Entry]:
    """一个街道一年的督察、整改、报送和考评。"""
    named = inspections(house)
    yield from named
    yield from findings(house, named)
    yield from submissions(house)
    yield from late_submissions(house)
    yield from appraisals(house)


def inspections(house: House) -> list[Entry]:
    """一次全面督察、两三次专项督察；最后一次专项督察跨年。"""
    made = [inspection(house, "full", "法治政府建设全面督察", house.day((4, 6), (5, 20)))]
    subjects = SPECIAL[:2] if house.is_seed else SPECIAL[: house.random.randint(1, 3)]
    made += [inspection(house, "special", subject, house.day((6, 1), (9, 20))) for subject in subjects]
    began = date(house.year, 12, 31)
    values = inspection_plan(house, "special", SPECIAL[3], began)
    ended = date(house.year + 1, 1, 6)
    then = [(ended, {"ended_on": ended, "findings": "总体落实较好。"})]
    return [*made, Entry("supervision.inspections", began, values, then=then)]


def inspection(house: House, kind: str, subject: str, began: date) -> Entry:
    """一次督察，从开始到复查。"""
    ended = house.after(began, 3, 10)
    ordered = house.after(ended, 2, 6)
    answered = house.after(ordered, 20, 40)
    rechecked = house.after(answered, 5, 20)
    then = [
        (ended, {"ended_on": ended, "findings": "落实情况总体较好，发现的问题列入整改台账。"}),
        (ordered, {"ordered_on": ordered}),
        (answered, {"answered_on": answered}),
        (rechecked, {"rechecked_on": rechecked}),
    ]
    return Entry("supervision.inspections", began, inspection_plan(house, kind, subject, began), then=then)


def inspection_plan(house: House, kind: str, subject: str, began: date) -> dict:
    """督察通知上的内容；全面督察覆盖各部门和各社区。"""
    units = [*DEPARTMENTS.values(), *house.communities] if kind == "full" else house.communities
    return {
        "office": house.department("司法所"),
        "kind": kind,
        "method": "on_site" if kind == "full" else house.random.choice(["on_site", "written"]),
        "subject": subject,
        "scope": f"{house.year}年以来的落实情况",
        "led_by": house.person(),
        "began_on": began,
        "inspected": "、".join(units),
        "inspected_count": len(units),
    }


def findings(house: House, named: list[Entry]) -> Iterator[Entry]:
    """十来个要整改的问题；一个跨年销号，一个还没有整改完。"""
    problems = house.some(FINDINGS, 7)
    for n, finding in enumerate(problems):
        first = named[0]
        found = house.after(first.on, 11, 18) if finding[0] == "inspection" else house.day((6, 10), (10, 20))
        last = n == len(problems) - 1
        closed = date(house.year + 1, 1, 1) if n == len(problems) - 2 else house.after(found, 15, 45)
        yield found_problem(house, finding, found, first, None if last else closed)
    finding = ("inspection", "other", "年终排查发现的台账缺项", "补记台账", "")
    yield found_problem(house, finding, date(house.year, 12, 31), named[0], None)


def found_problem(house: House, finding: tuple, found: date, inspection: Entry, closed: date | None) -> Entry:
    """一个问题；已整改的有情况、凭据和复查。"""
    source, topic, text, answer, mechanism = finding
    values = {
        "office": house.community() if source == "inspection" else house.department("司法所"),
        "source": source,
        "inspection": inspection if source == "inspection" else None,
        "campaign": CAMPAIGNS.get(source, ""),
        "topic": topic,
        "found_on": found,
        "problem": text,
        "cause": "制度没有落到人，日常检查不够。",
        "responsible": house.person(),
        "due_on": found + timedelta(days=45),
    }
    done = {
        "answer": answer,
        "proof": "整改情况报告",
        "rechecked_on": closed,
        "closed_on": closed,
        "mechanism": mechanism,
    }
    return Entry("supervision.findings", found, values, then=[(closed, done)] if closed else [])


def submissions(house: House) -> Iterator[Entry]:
    """按时报送的材料：荷泉街道2021年全部如此；也有期限当天和12月31日报送的。"""
    for n in range(18 if house.is_seed else house.random.randint(9, 14)):
        kind, item, asked_by = SUBMISSIONS[n % len(SUBMISSIONS)]
        due = date(house.year, 12, 31) if n == 0 else house.day((1, 25), (12, 24))
        yield submission(house, kind, item, asked_by, due, due if n < 4 else house.after(due, -6, -1))
    if house.year == YEARS[-1]:
        due = date(house.year + 1, 1, 14)
        yield submission(house, "report", "年度法治政府建设工作总结", "钟山区司法局", due, None)


def late_submissions(house: House) -> Iterator[Entry]:
    """迟报的和漏报的；荷泉街道2021年只有作废的一份。2020年有一份期限在12月31日、次日才报送。"""
    kind, item, asked_by = SUBMISSIONS[8]
    due = house.day((3, 10), (10, 20))
    if house.is_seed:
        entry = submission(house, kind, item, asked_by, due, house.after(due, 1, 3))
        entry.void = (house.after(due, 10, 20), "报送日期登记错误，已另行登记")
        yield entry
        return
    yield submission(house, kind, item, asked_by, due, house.after(due, 1, 9))
    kind, item, asked_by = SUBMISSIONS[9]
    yield submission(house, kind, item, asked_by, house.day((3, 10), (10, 20)), None)
    last = date(house.year, 12, 31)
    yield submission(house, "statistics", "年度行政执法数据统计表", "钟山区司法局", last, last + timedelta(days=1))


def submission(house: House, kind: str, item: str, asked_by: str, due: date, sent: date | None) -> Entry:
    """一份材料：收到来文时登记，报送后补记签收。"""
    asked = due - timedelta(days=house.random.randint(9, 20))
    values = {
        "office": house.department("司法所"),
        "kind": kind,
        "asked_by": asked_by,
        "basis": f"关于报送{item}的通知",
        "item": item,
        "asked_on": asked,
        "due_on": due,
    }
    receipt = f"回执{house.random.randint(1000, 9999)}"
    then = [(sent, {"sent_on": sent, "receipt": receipt})] if sent else []
    return Entry("supervision.submissions", asked, values, then=then)


def appraisals(house: House) -> Iterator[Entry]:
    """年底对各社区和三个部门的考评；上一年度的一项考评在1月才打分。"""
    day = date(house.year, 12, house.random.randint(21, 28))
    units = [*house.communities, *(house.department(title) for title in list(DEPARTMENTS.values())[:3])]
    for unit in units:
        for indicator, weight in INDICATORS[: 2 if unit in house.communities else 1]:
            score = weight - house.random.randint(0, 6)
            use = "commended" if score == weight else "counted"
            yield appraisal(unit, house.year, day, indicator, weight, score, use)
    indicator, weight = INDICATORS[2]
    yield appraisal(
        house.communities[0], house.year - 1, date(house.year, 1, 7), indicator, weight, weight - 1, "counted"
    )


def appraisal(unit: str, year: int, day: date, indicator: str, weight: int, score: int, use: str) -> Entry:
    """一个单位一项指标的打分。"""
    values = {
        "office": unit,
        "year": year,
        "appraised_on": day,
        "indicator": indicator,
        "weight": weight,
        "score": score,
        "evidence": "台账记录和现场检查",
        "use": use,
    }
    return Entry("supervision.appraisals", day, values)
