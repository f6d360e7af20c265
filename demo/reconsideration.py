"""行政复议、诉讼和公共法律服务：荷泉街道2021年没有收到行政复议申请，上年12月31日收到的一件在2021年审结。"""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

from demo.world import YEARS, Entry, House

#: 行政行为种类：复议请求
REQUESTS = {
    "penalty": "撤销责令限期拆除违法搭建的处罚决定",
    "disclosure": "撤销政府信息不予公开的答复并责令重新答复",
    "duty": "确认未依法处理占道经营投诉违法并责令履行职责",
    "expropriation": "撤销征收补偿安置的处理意见",
}
RESULTS = ["upheld", "revoked", "mediated", "dismissed", "withdrawn"]
#: 服务类别：（事项，办理结果）
SERVICES = {
    "advice": ("咨询{what}怎样处理", "answered"),
    "aid": ("因追索劳动报酬申请法律援助", "accepted"),
    "drafting": ("请求代写{what}的起诉状", "drafted"),
    "notary": ("询问继承公证到哪里办理", "referred"),
    "check_up": ("对用工合同和规章制度作法治体检", "answered"),
}
WHATS = ["民间借贷纠纷", "离婚财产分割", "交通事故赔偿", "拖欠工资", "房屋租赁押金", "继承房产"]


def entries(house: House) -> Iterator[Entry]:
    """一个街道一年的复议、诉讼和公共法律服务。"""
    yield from applications(house)
    yield from borders(house)
    yield from suits(house)
    yield from services(house)
    yield from hand_ins(house)


def application(house: House, received: date, act: str) -> dict[str, Any]:
    """收到答复通知书时就知道的内容。"""
    return {
        "received_on": received,
        "office": house.department("司法所" if act == "disclosure" else "综合行政执法办公室"),
        "case_number": f"示例复议〔{received.year}〕{house.random.randrange(10, 99)}号",
        "authority": "某区人民政府",
        "applicant": house.person(),
        "applied_on": received - timedelta(days=house.random.randint(5, 12)),
        "act": act,
        "matter": f"{REQUESTS[act]}。",
        "due_on": received + timedelta(days=10),
        "handler": house.person(),
    }


def applications(house: House) -> Iterator[Entry]:
    """本年收到、本年审结的行政复议；荷泉街道2021年没有。"""
    for n in range(0 if house.is_seed else house.random.randint(2, 4)):
        received = house.day(first=(1, 5), last=(9, 30))
        replied = received + timedelta(days=12 if n == 1 else 8)
        decided = house.after(received, 40, 60)
        result = RESULTS[n]
        then = [(replied, {"replied_on": replied}), (decided, {"result": result, "decided_on": decided})]
        if result == "revoked":
            letter = {"letter": "opinion", "letter_on": decided}
            corrected = decided + timedelta(days=20)
            then[-1] = (decided, {**then[-1][1], **letter})
            correction = {"corrected_on": corrected, "correction": "已重新核实事实并补充告知程序。"}
            then.append((corrected, {**correction, "reported_on": corrected}))
        values = application(house, received, list(REQUESTS)[n])
        yield Entry("reconsideration.reconsiderations", received, values, then=then)


def borders(house: House) -> Iterator[Entry]:
    """12月31日收到、次年审结的一件；荷泉街道2021年只有次年1月1日收到的一件和登记错误作废的一件。"""
    last = date(house.year, 12, 31)
    received = last + timedelta(days=1) if house.is_seed else last
    replied, decided = received + timedelta(days=9), received + timedelta(days=50)
    then = [(replied, {"replied_on": replied})]
    if house.year == YEARS[0]:
        then.append((decided, {"result": "withdrawn", "decided_on": decided}))
    yield Entry("reconsideration.reconsiderations", received, application(house, received, "penalty"), then=then)
    if house.is_seed:
        mistaken = house.day(last=(10, 30))
        reason = "被申请人是区级部门，不是本街道"
        values = application(house, mistaken, "duty")
        yield Entry("reconsideration.reconsiderations", mistaken, values, void=(mistaken + timedelta(days=2), reason))


def hand_ins(house: House) -> Iterator[Entry]:
    """经本机关提交的复议申请：一件自行改变了处罚，年末一件还在审查。"""
    received = house.day(first=(3, 1), last=(10, 31))
    closed = received + timedelta(days=3)
    outcome = {"considered_on": closed, "outcome": "corrected", "opinion": "事实没有查清，撤销原处罚。"}
    then = [(closed, {**outcome, "closed_on": closed})]
    yield Entry("reconsideration.hand_ins", received, hand_in(house, received), then=then)
    last = date(house.year, 12, 30)
    yield Entry("reconsideration.hand_ins", last, hand_in(house, last))


def hand_in(house: House, received: date) -> dict[str, Any]:
    """收到申请时就知道的内容。"""
    return {
        "handed_in_on": received,
        "office": house.department("综合行政执法办公室"),
        "applicant": house.person(),
        "kind": "on_the_spot",
        "act_on": received - timedelta(days=6),
        "matter": "撤销占道经营的当场处罚决定。",
        "handler": house.person(),
    }


def suits(house: House) -> Iterator[Entry]:
    """行政诉讼、民事诉讼；有负责人出庭的，有工作人员出庭的，年末有未审结的。"""
    appearances = [("deputy", "副主任"), ("staff", "工作人员"), ("head", "主任")]
    outcomes = [("dismissed", False), ("unlawful", True), ("withdrawn", False)]
    for n in range(house.random.randint(2, 3)):
        received = house.day(first=(1, 5), last=(7, 31))
        answered, heard, decided = (received + timedelta(days=days) for days in (12, 45, 100))
        appeared, post = appearances[n]
        seen = {"heard_on": heard, "appeared": appeared, "appeared_name": f"{house.person()}（{post}）"}
        if appeared == "staff":
            seen["absence"] = "负责人参加防汛调度，已向法院书面说明。"
        result, lost = outcomes[n]
        then = [
            (answered, {"answered_on": answered}),
            (heard, seen),
            (decided, {"result": result, "decided_on": decided, "is_lost": lost}),
        ]
        values = suit(house, received, "administrative", act=list(REQUESTS)[n])
        yield Entry("reconsideration.litigations", received, values, then=then)
    received = house.day(first=(11, 20), last=(12, 28))
    yield Entry("reconsideration.litigations", received, suit(house, received, "administrative", act="duty"))
    received = house.day(last=(9, 30))
    closed = house.after(received, 30, 80)
    values = suit(house, received, "civil", matter="支付办公用房维修工程尾款。")
    then = [(closed, {"result": "mediated", "decided_on": closed})]
    yield Entry("reconsideration.litigations", received, values, then=then)


def suit(house: House, received: date, kind: str, **values: Any) -> dict[str, Any]:
    """收到应诉通知书时就知道的内容。"""
    word = "行" if kind == "administrative" else "民"
    return {
        "received_on": received,
        "office": house.department("司法所"),
        "kind": kind,
        "case_number": f"（{received.year}）示0201{word}初{house.random.randrange(100, 999)}号",
        "court": "某区人民法院",
        "other_party": house.person(),
        "matter": f"{REQUESTS[values['act']]}。" if "act" in values else "",
        "due_on": received + timedelta(days=15),
        "lawyer": f"{house.person()}（某律师事务所）",
        **values,
    }


def services(house: House) -> Iterator[Entry]:
    """公共法律服务：窗口咨询、进社区集中咨询、法律援助等，12月31日也有一次。"""
    for n in range(house.random.randint(14, 20)):
        served = date(house.year, 12, 31) if n == 0 else house.day()
        kind = "advice" if n % 2 else house.random.choice(list(SERVICES))
        gathered = n in (3, 9)
        matter, result = SERVICES[kind]
        values = {
            "served_on": served,
            "office": house.community() if gathered else house.department("司法所"),
            "kind": kind,
            "mode": "in_community" if gathered else house.random.choice(["at_desk", "phone", "online"]),
            "name": "居民" if gathered else "某商贸公司" if kind == "check_up" else house.person(),
            "phone": "" if gathered else house.phone(),
            "persons": house.random.randint(12, 40) if gathered else 1,
            "matter": f"{matter.format(what=house.random.choice(WHATS))}。",
            "provider": "lawyer" if n % 3 else "judicial_office",
            "provider_name": house.person(),
            "result": result,
            "referred_to": "某公证处" if result == "referred" else "",
        }
        yield Entry("reconsideration.legal_services", served, values)
