"""行政规范性文件：荷泉街道2021年没有出台，有正在制定和终止制定的；2020年和其他街道有出台的。"""

from collections.abc import Iterator
from datetime import date, timedelta

from demo.world import YEARS, Entry, House

#: 每个街道的发文代字，与真实机关无关。
CODES = {"HQ": "荷街示发", "WT": "苇街示发", "SP": "松街示发"}
#: 2020年以前就有的文件和它们在两年清理中的结果。
STOCK = [
    ("社区公共空间使用管理办法", "kept", "kept"),
    ("临时摊点疏导管理规定", "amended", "kept"),
    ("居民楼院安全管理暂行办法", "kept", "repealed"),
    ("城市管理信息采集奖励办法", "lapsed", None),
]
ISSUED = ["社区防火巡查管理规定", "电动自行车停放充电管理规定", "犬只管理实施细则"]
REASONS = {
    "kept": "与上位法一致，仍然需要",
    "amended": "部分条款与新规定不一致",
    "repealed": "上级已有统一规定",
    "lapsed": "调整对象已经消失",
}
SCREENED = [
    ("关于开展春季爱国卫生活动的通知", "affects_rights"),
    ("街道机关考勤管理办法", "is_generally_binding"),
    ("关于成立防汛工作专班的通知", "affects_rights"),
    ("表彰先进网格员的决定", "is_repeatedly_applied"),
    ("年度征兵工作方案", "is_by_procedure"),
]
TESTS = ("is_by_authority", "is_by_procedure", "affects_rights", "is_generally_binding", "is_repeatedly_applied")
EXPERTS = [
    ("law", "示例律师事务所"),
    ("law", "示例大学法学院"),
    ("planning", "示例规划设计院"),
    ("economy", "示例财经学院"),
    ("safety", "示例消防技术服务中心"),
    ("society", "示例社会工作服务中心"),
]


def entries(house: House) -> Iterator[Entry]:
    """一个街道一年的识别、制定、专家和清理。"""
    if house.year == YEARS[0]:
        yield from stock(house)
    yield from issued(house)
    yield from drafts(house)
    yield from screenings(house)
    yield from experts(house)


def stock(house: House) -> Iterator[Entry]:
    """登记已有的文件，2020年和2021年各清理一次。"""
    for n, (title, *results) in enumerate(STOCK):
        issued_on = date(house.year - 3, 3 + n, 12)
        values = {
            "office": house.department("综合行政执法办公室"),
            "title": f"{house.name}{title}",
            "basis": "有关法律、法规和区人民政府规定",
            "drafted_on": issued_on - timedelta(days=60),
            "issued_on": issued_on,
            "document_number": f"{CODES[house.code]}〔{issued_on.year}〕{n + 1}号",
            "effective_on": issued_on,
            "valid_until": date(house.year + 2, 3 + n, 11),
        }
        document = Entry("documents.normative_documents", date(house.year, 1, 7), values)
        cleaned = {
            house.year + index: cleanup(house, house.year + index, document, result)
            for index, result in enumerate(results)
            if result
        }
        document.then = [(entry.on, after_cleanup(entry)) for entry in cleaned.values()]
        yield document
        yield from cleaned.values()


def cleanup(house: House, year: int, document: Entry, result: str) -> Entry:
    """一件文件在一年清理中的结论；2020年的在12月31日，2021年的在年中。"""
    day = date(year, 12, 31) if year == YEARS[0] else date(year, 9, 16)
    values = {
        "office": house.department("司法所"),
        "campaign": f"{year}年行政规范性文件清理",
        "document": document,
        "cleaned_on": day,
        "result": result,
        "reason": REASONS[result],
    }
    published = house.after(day, 5, 20)
    return Entry("documents.cleanups", day, values, then=[(published, {"published_on": published})])


def after_cleanup(entry: Entry) -> dict:
    """清理以后文件台账怎样更正。"""
    result = entry.values["result"]
    gone = {"repealed_on": entry.on} if result in ("repealed", "lapsed") else {}
    return {"cleanup_result": result, **gone}


def issued(house: House) -> Iterator[Entry]:
    """出台的文件：荷泉街道2021年没有；最后一件在12月31日印发、次年1月1日施行。"""
    count = 0 if house.is_seed else house.random.randint(1, 2)
    for n in range(count):
        drafted = house.day((2, 1), (6, 30))
        issued_on = date(house.year, 12, 31) if n == count - 1 else house.day((10, 12), (12, 18))
        yield document(house, ISSUED[n], drafted, issued_on, n + 1)


def document(house: House, title: str, drafted: date, issued_on: date, n: int) -> Entry:
    """一件文件，从起草到备案。"""
    reviewed = issued_on - timedelta(days=20)
    deliberated = issued_on - timedelta(days=6)
    published = house.after(issued_on, 1, 5)
    filed = house.after(issued_on, 6, 14)
    values = draft(house, title, drafted)
    then = [
        (reviewed, {"reviewed_on": reviewed}),
        (deliberated, {"deliberated_on": deliberated}),
        (issued_on, issuing(house, issued_on, n)),
        (
            published,
            {"published_on": published, "link": f"https://www.example.com/{house.code.lower()}/{issued_on.year}-{n}"},
        ),
        (filed, {"filed_on": filed, "filing_receipt": f"钟府示备{house.random.randint(10, 99)}号"}),
    ]
    return Entry("documents.normative_documents", drafted, values, then=then)


def draft(house: House, title: str, drafted: date) -> dict:
    """起草时就知道的内容。"""
    return {
        "office": house.department("综合行政执法办公室"),
        "title": f"{house.name}{title}",
        "basis": "有关法律、法规和区人民政府规定",
        "drafted_on": drafted,
        "comments_from": drafted + timedelta(days=15),
        "comments_until": drafted + timedelta(days=46),
    }


def issuing(house: House, issued_on: date, n: int) -> dict:
    """印发时补记的内容。"""
    effective = issued_on + timedelta(days=1)
    return {
        "issued_on": issued_on,
        "document_number": f"{CODES[house.code]}〔{issued_on.year}〕{n + 10}号",
        "effective_on": effective,
        "valid_until": date(effective.year + 4, 12, 31),
    }


def drafts(house: House) -> Iterator[Entry]:
    """没有在当年印发的：2021年起草、2022年1月印发的一件（2020年的一直没有印发），终止制定的一件，还在起草的一件，登记错误作废的一件。"""
    drafted = house.day((7, 5), (9, 10))
    reviewed = house.after(drafted, 60, 80)
    following = date(house.year + 1, 1, 5)
    then = [(reviewed, {"reviewed_on": reviewed})]
    if house.year == YEARS[-1]:
        then.append((following, issuing(house, following, 1)))
    values = draft(house, "公共场所禁烟管理规定", drafted)
    yield Entry("documents.normative_documents", drafted, values, then=then)
    drafted = house.day((3, 5), (5, 10))
    withdrawn = house.after(drafted, 60, 120)
    values = draft(house, "沿街店铺门前责任管理规定", drafted)
    then = [(withdrawn, {"withdrawn_on": withdrawn, "remarks": "区里已有规定，不再重复制定。"})]
    yield Entry("documents.normative_documents", drafted, values, then=then)
    drafted = house.day((10, 8), (11, 30))
    yield Entry("documents.normative_documents", drafted, draft(house, "社区资金使用监督办法", drafted))
    drafted = house.day((4, 1), (8, 20))
    values = draft(house, "机关会议管理制度", drafted) | issuing(house, house.after(drafted, 30, 60), 2)
    yield Entry(
        "documents.normative_documents", drafted, values, void=(house.after(drafted, 1, 9), "内部制度，不是规范性文件")
    )


def screenings(house: House) -> Iterator[Entry]:
    """拟发文件的识别：大多不是行政规范性文件，两件是。"""
    for title, fails in house.some(SCREENED, 2):
        yield screening(house, title, house.day((1, 10), (12, 20)), fails)
    yield screening(house, f"{house.name}公共场所禁烟管理规定", house.day((6, 1), (7, 1)), "")
    yield screening(house, f"{house.name}社区资金使用监督办法", house.day((9, 10), (10, 5)), "")
    yield screening(house, "元旦春节期间值班安排", date(house.year, 12, 31), "affects_rights")


def screening(house: House, title: str, day: date, fails: str) -> Entry:
    """一份拟发文件；`fails` 是不符合的那一项。"""
    values = {
        "office": house.department("司法所"),
        "title": title,
        "screened_on": day,
        "screened_by": house.person(),
        "is_normative": not fails,
        "reason": "影响不特定居民的权利义务，反复适用" if not fails else "属于内部管理或具体事项，不符合其中一项",
        **{name: name != fails for name in TESTS},
    }
    return Entry("documents.screenings", day, values)


def experts(house: House) -> Iterator[Entry]:
    """专家和邀请：每年聘一批，聘期两年，其中一人中途退出；有利害关系的一次回避。"""
    half = EXPERTS[::2] if house.year == YEARS[0] else EXPERTS[1::2]
    pool = [expert(house, field, unit) for field, unit in half]
    left = date(house.year, 12, house.random.randint(1, 20))
    pool[-1].then = [(left, {"left_on": left})]
    yield from pool
    for n, purpose in enumerate(["document", "contract", "decision", "document", "other"]):
        yield invitation(house, pool[n % len(pool)], purpose, n == 3)


def expert(house: House, field: str, unit: str) -> Entry:
    """一位专家；2020年聘的聘期到2021年12月31日。"""
    appointed = house.day((1, 6), (2, 20))
    values = {
        "office": house.department("司法所"),
        "name": house.person(),
        "unit": unit,
        "phone": house.phone(),
        "field": field,
        "appointed_on": appointed,
        "term_until": date(house.year + 1, 12, 31),
    }
    return Entry("documents.experts", appointed, values)


def invitation(house: House, named: Entry, purpose: str, has_interest: bool) -> Entry:
    """一次邀请。"""
    invited = house.day((3, 1), (11, 20))
    attended = house.after(invited, 4, 12)
    values = {
        "office": house.department("司法所"),
        "expert": named,
        "invited_on": invited,
        "purpose": purpose,
        "matter": {
            "document": "公共场所禁烟管理规定草案",
            "contract": "环卫保洁服务合同",
            "decision": "农贸市场改造方案",
        }.get(purpose, "老旧小区改造协商办法"),
        "has_interest": has_interest,
    }
    then = [] if has_interest else [(attended, {"attended_on": attended, "opinion": "建议补充操作细则，其余同意。"})]
    return Entry("documents.expert_invitations", invited, values, then=then)
