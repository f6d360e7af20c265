"""政务公开：清单、主动公开、依申请公开和开放数据；有结转、有逾期、有12月31日和1月1日的。"""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

from demo.world import YEARS, Entry, House

#: （领域，公开事项，公开内容，公开依据，公开时限，公开主体）
ITEMS = [
    (
        "机构职能",
        "机构设置",
        "机构名称、职责、办公地址、联系方式",
        "《政府信息公开条例》第二十条",
        "long_term",
        "党政办公室",
    ),
    ("社会救助", "临时救助", "申请条件、办理流程、救助结果", "《社会救助暂行办法》", "monthly", "公共服务办公室"),
    ("应急管理", "应急预案", "预案名称、文本", "《政府信息公开条例》第二十条", "on_change", "应急管理办公室"),
    ("综合执法", "行政处罚决定", "决定书文号、事由、结果", "《行政处罚法》", "on_change", "综合行政执法办公室"),
    ("征地补偿", "征收补偿安置", "补偿标准、安置结果", "《土地管理法》", "on_change", "公共服务办公室"),
    ("财政资金", "部门预决算", "收支总表、三公经费", "《预算法》", "yearly", "党政办公室"),
    ("公共法律服务", "法律援助指引", "受理条件、地点、电话", "《法律援助条例》", "long_term", "司法所"),
]
#: 信息类别：标题
TITLES = {
    "news": "社区环境整治工作动态",
    "welfare": "临时救助对象公示",
    "penalty": "行政处罚决定公示",
    "emergency": "防汛应急预案",
    "expropriation": "征收补偿安置结果公示",
    "budget": "部门决算公开说明",
    "interpretation": "临时救助政策解读",
    "licence": "便民服务事项办事指南",
}
SUBJECTS = [
    "某地块征收补偿方案及批准文件",
    "某小区老旧改造项目的施工合同",
    "临时救助资金发放明细汇总",
    "某违法建设查处情况",
    "社区工作者招聘成绩排名",
    "道路绿化养护采购结果",
]
REPLIES = ["provided", "already_public", "not_ours", "refused", "not_existing", "partly", "repeated"]
#: 名称：（摘要，数据项，格式，更新周期）
DATASETS = {
    "便民服务网点": ("辖区便民服务网点的分布", "名称、地址、服务时间、经度、纬度", "csv", "quarterly"),
    "应急避难场所": ("应急避难场所的位置和容量", "名称、地址、可容纳人数", "json", "yearly"),
    "公共停车位": ("街道管理的公共停车位", "路段、车位数、收费标准", "xlsx", "monthly"),
}


def entries(house: House) -> Iterator[Entry]:
    """一个街道一年的政务公开记录。"""
    listed = list(items(house))
    yield from listed
    yield from publications(house, listed)
    yield from requests(house)
    yield from request_borders(house)
    yield from datasets(house)
    yield from record_corrections(house)
    yield from annual_reports(house)


def record_corrections(house: House) -> Iterator[Entry]:
    """信息更正：一件已经更正；年末收到的一件还在审核。"""
    received = house.day(first=(3, 1), last=(10, 31))
    told = received + timedelta(days=10)
    verified = {"verified_on": told, "finding": "与原始登记表核对，反映属实。"}
    done = {**verified, "outcome": "corrected", "told_on": told}
    yield Entry("openness.record_corrections", received, record_correction(house, received), then=[(told, done)])
    last = date(house.year, 12, 29)
    yield Entry("openness.record_corrections", last, record_correction(house, last))


def record_correction(house: House, received: date) -> dict[str, Any]:
    """收到更正申请时就知道的内容。"""
    return {
        "received_on": received,
        "office": house.department("公共服务办公室"),
        "applicant": house.person(),
        "phone": house.phone(),
        "subject": "临时救助公示里的家庭人口数登记错误。",
        "proof": "户口簿复印件。",
        "handler": house.person(),
    }


def annual_reports(house: House) -> Iterator[Entry]:
    """上一年度的信息公开年度报告，年初编写、报送和公布。"""
    ended, drafted = date(house.year - 1, 12, 31), date(house.year, 1, 12)
    submitted, published = date(house.year, 1, 18), date(house.year, 1, 26)
    link = f"https://www.example.invalid/{house.code.lower()}/{house.year - 1}-report"
    then = [
        (drafted, {"drafted_on": drafted, "problems": "政策解读偏少，下一步增加问答形式。"}),
        (submitted, {"submitted_on": submitted, "submitted_to": "某区人民政府办公室"}),
        (published, {"published_on": published, "link": link}),
    ]
    values = {"ended_on": ended, "office": house.department("党政办公室")}
    yield Entry("openness.annual_reports", drafted, values, then=then)


def items(house: House) -> Iterator[Entry]:
    """起始年印发清单；次年12月31日新列一项，并移出一项。"""
    first = house.year == YEARS[0]
    listed = date(house.year, 1, 15) if first else date(house.year, 12, 31)
    for n, (area, item, content, basis, rhythm, owner) in enumerate(ITEMS[:6] if first else ITEMS[6:]):
        values = {
            "listed_on": listed,
            "office": house.department(owner),
            "area": area,
            "item": item,
            "content": f"{content}。",
            "basis": basis,
            "rhythm": rhythm,
            "owner": house.department(owner),
            "channel": "notice_board" if area == "社会救助" else "website",
            "audience": "group" if area == "征地补偿" else "all",
        }
        removed = date(house.year + 1, 9, 1)
        then = [(removed, {"removed_on": removed})] if first and n == 4 else []
        yield Entry("openness.disclosure_items", listed, values, then=then)


def publications(house: House, listed: list[Entry]) -> Iterator[Entry]:
    """主动公开：多数按期，有逾期的，有审查后不予公开的，有年末形成、次年公开的，有重复后作废的。"""
    for n in range(house.random.randint(16, 24)):
        made = date(house.year, 12, 31) if n == 0 else house.day(first=(2, 1), last=(12, 1))
        kind = house.random.choice(list(TITLES))
        published = made + timedelta(days=1 if n == 0 else 32 if n == 4 else house.random.randint(1, 18))
        reviewed = made + timedelta(days=house.random.randint(0, (published - made).days))
        review = {
            "reviewed_on": reviewed,
            "reviewed_by": house.person(),
            "review": "not_public" if n == 5 else "public",
        }
        shown = {"published_on": published, "channel": house.random.choice(["website", "new_media", "notice_board"])}
        if shown["channel"] == "website":
            shown["link"] = f"https://www.example.invalid/{house.code.lower()}/{made:%Y%m%d}-{n}"
        then: list[tuple[date, Any]] = [(reviewed, review)] if n == 5 else [(reviewed, review), (published, shown)]
        if n == 7:
            withdrawn = published + timedelta(days=6)
            then.append((withdrawn, {"withdrawn_on": withdrawn}))
        void = (published, "与另一条重复") if n == 6 else None
        values = publication(house, made, kind, listed[0] if kind == "licence" and made > listed[0].on else None)
        yield Entry("openness.publications", made, values, then=then, void=void)
    made = house.day(first=(10, 1), last=(11, 10))
    yield Entry("openness.publications", made, publication(house, made, "budget", None))


def publication(house: House, made: date, kind: str, item: Entry | None) -> dict[str, Any]:
    """信息形成时就知道的内容。"""
    return {
        "made_on": made,
        "office": house.department(house.random.choice(["党政办公室", "公共服务办公室", "综合行政执法办公室"])),
        "title": f"{house.name}{made.month}月{TITLES[kind]}",
        "kind": kind,
        "item": item,
        "due_on": made + timedelta(days=28),
    }


def requests(house: House) -> Iterator[Entry]:
    """依申请公开：各种答复，有补正、征求意见、延长的，有逾期答复的。"""
    for n in range(house.random.randint(7, 12)):
        received = house.day(first=(1, 5), last=(10, 15))
        due = received + timedelta(days=28 if n != 2 else 56)
        replied = due + timedelta(days=3) if n == 3 else received + timedelta(days=house.random.randint(6, 26))
        reply = REPLIES[n % len(REPLIES)]
        answer = {"replied_on": replied, "reply": reply, "reply_number": f"示例公开〔{house.year}〕{n + 1}号"}
        if reply in ("refused", "partly"):
            answer["reasons"] = "涉及第三方个人隐私，第三方不同意公开（《政府信息公开条例》第十五条）。"
        then = [*steps(received, n), (replied, answer)]
        yield Entry("openness.requests", received, request(house, received, due), then=then)
    received = house.day(last=(10, 30))
    values = request(house, received, received + timedelta(days=28))
    yield Entry("openness.requests", received, values, void=(received + timedelta(days=1), "应由区级部门登记"))


def steps(received: date, n: int) -> list[tuple[date, Any]]:
    """答复以前的补正、征求意见和延长。"""
    first, second = received + timedelta(days=3), received + timedelta(days=5)
    if n == 1:
        return [(first, {"correction_asked_on": first}), (second, {"corrected_on": second})]
    if n == 5:
        return [(first, {"consulted_on": first}), (second, {"consulted_back_on": second})]
    return [(second, {"extended_on": second})] if n == 2 else []


def request(house: House, received: date, due: date) -> dict[str, Any]:
    """收到申请时就知道的内容。"""
    kind = house.random.choice(["person", "person", "person", "business", "legal_service"])
    channel = house.random.choice(["online", "in_person", "registered_mail", "ordinary_mail"])
    return {
        "received_on": received,
        "office": house.department("党政办公室"),
        "channel": channel,
        "confirmed_on": received if channel in ("online", "ordinary_mail") else None,
        "applicant_kind": kind,
        "applicant": house.person() if kind == "person" else "某商贸公司" if kind == "business" else "某律师事务所",
        "phone": house.phone(),
        "subject": f"{house.random.choice(SUBJECTS)}。",
        "form": house.random.choice(["electronic", "paper"]),
        "due_on": due,
        "handler": house.person(),
    }


def request_borders(house: House) -> Iterator[Entry]:
    """12月31日收到、次年1月答复的一件；11月收到、次年1月1日答复的一件。"""
    last = date(house.year, 12, 31)
    replied = last + timedelta(days=9)
    values = request(house, last, last + timedelta(days=28))
    yield Entry("openness.requests", last, values, then=[(replied, {"replied_on": replied, "reply": "provided"})])
    received = house.day(first=(12, 6), last=(12, 17))
    replied = date(house.year + 1, 1, 1)
    values = request(house, received, received + timedelta(days=28))
    yield Entry("openness.requests", received, values, then=[(replied, {"replied_on": replied, "reply": "not_ours"})])


def datasets(house: House) -> Iterator[Entry]:
    """开放数据集：起始年两个，次年再开放一个、下线一个。"""
    names = list(DATASETS)[:2] if house.year == YEARS[0] else list(DATASETS)[2:]
    for n, name in enumerate(names):
        summary, columns, form, rhythm = DATASETS[name]
        published = date(house.year, 12, 31) if house.year != YEARS[0] else house.day(first=(3, 1), last=(6, 30))
        values = {
            "published_on": published,
            "office": house.department("公共服务办公室"),
            "title": f"{house.name}{name}",
            "summary": f"{summary}。",
            "columns": columns,
            "data_rows": house.random.randint(12, 90),
            "format": form,
            "rhythm": rhythm,
            "licence": "知识共享署名许可协议",
            "owner": house.department("公共服务办公室"),
            "checked_on": published - timedelta(days=4),
            "checked_by": house.person(),
        }
        withdrawn = date(house.year + 1, 12, 31)
        then = [(withdrawn, {"withdrawn_on": withdrawn})] if house.year == YEARS[0] and n == 1 else []
        yield Entry("openness.datasets", published, values, then=then)
