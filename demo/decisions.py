"""重大行政决策：荷泉街道2021年没有作出，有一项在走程序、一项终止；2020年作出一项，其他街道也有。"""

from collections.abc import Iterator
from datetime import date, timedelta

from demo.world import GIVEN, HEADS, SURNAMES, YEARS, Entry, House

MADE = {
    2020: ("农贸市场提升改造方案", "project"),
    2021: ("老旧小区停车位统筹使用办法", "policy"),
}
UNDER_WAY = {2020: "社区养老服务设施布局规划", 2021: "街心公园夜间开放管理措施"}
TERMINATED = {2020: "临街门面统一招牌方案", 2021: "机动车单行线调整方案"}
COMMENTS = [
    ("website", "希望保留原有的出入口，方便老人通行", "adopted", "已在方案中保留东侧出入口"),
    ("meeting", "施工期间要有临时摊位", "adopted", "增加临时过渡摊位"),
    ("letter", "建议增设无障碍通道", "partly", "主入口增设坡道，其余受场地限制"),
    ("phone", "要求全部免费", "not_adopted", "维护费用需要由使用者分担"),
    ("visit", "夜间噪声要有限制", "adopted", "写明夜间停止施工的时段"),
    ("website", "建议延长公示时间", "", ""),
]


def entries(house: House) -> Iterator[Entry]:
    """一个街道一年的决策、意见、讨论和执行。"""
    if not house.is_seed:
        yield from made(house)
    yield from not_made(house)


def made(house: House) -> Iterator[Entry]:
    """作出的一项：12月31日决定，次年跟踪执行并后评估。"""
    title, matter = MADE[house.year]
    initiated = house.day((3, 2), (4, 20))
    decided = date(house.year, 12, 31)
    decision = Entry("decisions.decisions", initiated, start(house, title, matter, initiated))
    decision.then = [*procedure(house, decided), *afterwards(house, decided)]
    yield decision
    yield from comments(house, decision, COMMENTS)
    yield from views(house, decision, decided - timedelta(days=5))
    yield from executions(house, decision, decided)


def start(house: House, title: str, matter: str, initiated: date) -> dict:
    """启动时就知道的内容。"""
    return {
        "office": house.department("公共服务办公室"),
        "title": f"{house.name}{title}",
        "matter": matter,
        "catalogue_year": initiated.year,
        "initiated_on": initiated,
        "proposed_by": "公共服务办公室",
        "expert_needed": "yes" if matter == "project" else "no",
        "expert_reason": "涉及工程技术" if matter == "project" else "不属于专业性、技术性较强的事项",
        "risk_needed": "yes",
        "risk_reason": "涉及周边居民和经营户的利益",
    }


def procedure(house: House, decided: date) -> list[tuple[date, dict]]:
    """从公众参与到决定的各环节。"""
    heard, argued, assessed = (decided - timedelta(days=days) for days in (120, 90, 70))
    reviewed, discussed = decided - timedelta(days=30), decided - timedelta(days=5)
    return [
        (heard, {"participation": "public_comment", "participated_on": heard}),
        (argued, {"argued_on": argued}),
        (assessed, {"risk_assessed_on": assessed}),
        (reviewed, {"reviewed_on": reviewed}),
        (discussed, {"discussed_on": discussed, "party_reported_on": discussed}),
        (decided, {"decided_on": decided, "execution_unit": house.department("公共服务办公室")}),
    ]


def afterwards(house: House, decided: date) -> list[tuple[date, dict]]:
    """公布和归档；2020年的一项在2021年后评估，其他街道的还作了调整或者中止。"""
    published = decided + timedelta(days=5)
    steps = [(published, {"published_on": published})]
    if house.year < YEARS[-1]:
        archived, adjusted, evaluated = (date(house.year + 1, month, 18) for month in (3, 8, 11))
        steps.append((archived, {"archived_on": archived}))
        if house.code != "HQ":
            changed = "adjusted_on" if house.code == "SP" else "suspended_on"
            steps.append((adjusted, {changed: adjusted}))
        steps.append((evaluated, {"evaluated_on": evaluated, "evaluator": "示例社会工作服务中心"}))
    return steps


def comments(house: House, decision: Entry, received: list[tuple[str, str, str, str]]) -> Iterator[Entry]:
    """公众意见；最后一条还没有研究。"""
    for channel, text, adoption, reason in received:
        day = house.after(decision.on, 20, 60)
        answered = house.after(day, 10, 40)
        values = {
            "office": house.department("公共服务办公室"),
            "decision": decision,
            "received_on": day,
            "channel": channel,
            "commenter": house.person(),
            "phone": house.phone(),
            "text": text,
        }
        then = [(answered, {"adoption": adoption, "reason": reason, "answered_on": answered})] if adoption else []
        yield Entry("decisions.comments", day, values, then=then)


def views(house: House, decision: Entry, discussed: date) -> Iterator[Entry]:
    """集体讨论：成员先发言，主任最后；一人不同意，一人缺席。"""
    posts = [("副书记", "agreed"), ("副主任", "agreed_if"), ("副主任", "disagreed"), ("武装部长", "agreed")]
    reasons = {"agreed_if": "建议分两期实施", "disagreed": "资金来源还不落实"}
    names = colleagues(house)
    for turn, (post, view) in enumerate(posts, 1):
        yield member_view(house, decision, discussed, next(names), post, view, reasons.get(view, ""), turn)
    yield member_view(house, decision, discussed, next(names), "人大工委主任", "absent", "", None)
    turn = len(posts) + 1
    yield member_view(house, decision, discussed, HEADS[house.code][1], "办事处主任", "agreed", "", turn)


def colleagues(house: House) -> Iterator[str]:
    """两位主要负责人以外的人，各不同姓。"""
    surnames = [surname for surname in SURNAMES if surname not in {name[0] for name in HEADS[house.code]}]
    return (f"{surname}示{given}" for surname, given in zip(house.random.sample(surnames, 8), GIVEN, strict=False))


def member_view(
    house: House, decision: Entry, discussed: date, member: str, post: str, view: str, reason: str, turn: int | None
) -> Entry:
    """一位成员的意见，会后第二天登记。"""
    values = {
        "office": house.department("党政办公室"),
        "decision": decision,
        "discussed_on": discussed,
        "member": member,
        "post": post,
        "is_head": post == "办事处主任",
        "turn": turn,
        "view": view,
        "reason": reason,
    }
    return Entry("decisions.member_views", discussed + timedelta(days=1), values)


def executions(house: House, decision: Entry, decided: date) -> Iterator[Entry]:
    """次年的执行情况报告：2020年的一项报告三次，其中一次反映问题。"""
    if house.year == YEARS[-1]:
        return
    for month, problem in ((4, ""), (7, "施工占道影响通行"), (10, "")):
        reported = date(decided.year + 1, month, 20)
        answered = house.after(reported, 5, 15)
        values = {
            "office": house.department("公共服务办公室"),
            "decision": decision,
            "reported_on": reported,
            "progress": "按计划推进",
            "problem": problem,
        }
        done = {"feedback": "调整施工时段，居民反映良好", "answered_on": answered}
        yield Entry("decisions.executions", reported, values, then=[(answered, done)] if problem else [])


def not_made(house: House) -> Iterator[Entry]:
    """年末还在走程序的一项，有几条意见（2020年的在次年终止）；终止的一项；重复登记作废的一项。"""
    initiated = house.day((8, 2), (9, 20))
    under_way = Entry("decisions.decisions", initiated, start(house, UNDER_WAY[house.year], "policy", initiated))
    heard = house.after(initiated, 61, 80)
    under_way.then = [(heard, {"participation": "public_comment", "participated_on": heard})]
    if house.year < YEARS[-1]:
        terminated = date(house.year + 1, 3, 18)
        under_way.then.append((terminated, {"terminated_on": terminated, "remarks": "并入区级规划。"}))
    yield under_way
    yield from comments(house, under_way, COMMENTS[:2] + COMMENTS[-1:])
    initiated = house.day((3, 2), (5, 20))
    terminated = house.after(initiated, 60, 120)
    values = start(house, TERMINATED[house.year], "policy", initiated)
    then = [(terminated, {"terminated_on": terminated, "remarks": "由区级部门统一决定。"})]
    yield Entry("decisions.decisions", initiated, values, then=then)
    initiated = house.day((5, 2), (10, 20))
    values = start(house, UNDER_WAY[house.year], "policy", initiated)
    values |= {"decided_on": initiated, "execution_unit": house.department("公共服务办公室")}
    yield Entry("decisions.decisions", initiated, values, void=(house.after(initiated, 1, 5), "把启动误登为决定"))
