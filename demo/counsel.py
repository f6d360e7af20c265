"""法律顾问和合法性审查：街道聘一位法律顾问，各社区一位，全年咨询和审查各十多件。"""

from collections.abc import Iterator
from datetime import date

from demo.world import YEARS, Entry, House

FIRMS = {"HQ": "示例甲律师事务所", "WT": "示例乙律师事务所", "SP": "示例丙律师事务所"}
DUTIES = "法律咨询、文件和合同审查、列席会议、社区坐班"
#: 办理方式、事项类别、内容、法律意见和采纳情况；没有意见的只是到场服务。
CONSULTATIONS = [
    ("advice", "project", "农贸市场改造项目的招标条件是否合规", "可以设置业绩要求，但不得限定注册地", "adopted"),
    ("advice", "major_matter", "征收范围内租户搬迁的补偿主体", "由征收部门与被征收人结算，租户按租约处理", "adopted"),
    ("advice", "major_matter", "多人反映欠薪时街道的处置权限", "协调劳动监察介入，不直接裁决", "adopted"),
    ("duty", "other", "社区坐班接待，解答婚姻、劳动方面的问题", "", ""),
    ("talk", "other", "民法典婚姻家庭编宣讲", "", ""),
    ("advice", "document", "禁烟管理规定能否设定处罚", "没有设定权，应删去罚款条款", "adopted"),
    ("advice", "decision", "停车位收费标准由谁决定", "按政府定价目录报有权机关", "partly"),
    ("advice", "other", "社区活动室出租合同到期不搬怎么办", "先书面催告，再提起诉讼", "not_adopted"),
    ("drafting", "project", "修改环卫保洁服务合同", "补充违约责任和考核条款", "adopted"),
    ("drafting", "other", "起草信访事项处理意见书", "列明事实、依据和救济途径", "adopted"),
    ("meeting", "project", "列席项目协调会", "建议先完成权属核查", "adopted"),
    ("meeting", "major_matter", "列席矛盾纠纷研判会", "", ""),
    ("duty", "other", "司法所坐班接待，解答邻里、物业方面的问题", "", ""),
    ("dispute", "major_matter", "参与土地纠纷调解", "建议先由自然资源部门确认界址", "adopted"),
]
#: 审查类别、事项、金额、结论、意见和问题数。
REVIEWS = [
    ("contract", "环卫保洁服务合同", "386000.00", "amend", "付款条件与考核脱节", 2),
    ("contract", "食堂食材采购合同", "158000.00", "lawful", "条款完整", 0),
    ("contract", "社区活动室装修合同", "97500.00", "amend", "缺少质量保修条款", 1),
    ("contract", "法律顾问聘用合同", "30000.00", "lawful", "条款完整", 0),
    ("contract", "广告位出租合同", "24000.00", "unlawful", "出租人没有处分权", 1),
    ("contract", "监控设备维护合同", "46800.00", "amend", "保密条款不足", 1),
    ("document", "公共场所禁烟管理规定", None, "amend", "删去罚款条款，补充制定依据", 2),
    ("document", "社区资金使用监督办法", None, "lawful", "权限和程序符合规定", 0),
    ("enforcement", "拆除违法建设的决定", None, "lawful", "事实清楚，程序完备", 0),
    ("enforcement", "占道经营处罚决定", None, "amend", "应补充陈述申辩记录", 1),
]


def entries(house: House) -> Iterator[Entry]:
    """一个街道一年的聘用、咨询和审查。"""
    street = engagement(house, house.name, "counsel", 30_000)
    yield street
    if house.year == YEARS[0]:
        yield from others(house)
    yield from consultations(house, street)
    yield from reviews(house, street.values["counsel"])


def engagement(house: House, office: str, kind: str, fee: int, years: int = 1) -> Entry:
    """一个聘期，都从元旦开始、到12月31日为止，年初登记。"""
    values = {
        "office": office,
        "counsel": house.person(),
        "kind": kind,
        "firm": "钟山区司法局" if kind == "government_lawyer" else FIRMS[house.code],
        "phone": house.phone(),
        "contract_number": f"{house.year}-示例-{house.random.randint(100, 999)}",
        "retained_on": date(house.year, 1, 1),
        "retained_until": date(house.year + years - 1, 12, 31),
        "fee": fee,
        "duties": DUTIES,
    }
    return Entry("counsel.engagements", date(house.year, 1, 3), values)


def others(house: House) -> Iterator[Entry]:
    """社区法律顾问聘两年，最后一个社区的中途解聘；公职律师一位。"""
    for community in house.communities:
        entry = engagement(house, community, "community_counsel", 5_000, years=2)
        if community == house.communities[-1]:
            ended = date(house.year + 1, 12, 31)
            entry.then = [(ended, {"ended_on": ended})]
        yield entry
    yield engagement(house, house.department("司法所"), "government_lawyer", 0, years=3)


def consultations(house: House, named: Entry) -> Iterator[Entry]:
    """咨询和服务；12月31日提出的一件次年答复，一件还没有答复，一件作废。"""
    for kind, matter, question, opinion, adoption in house.some(CONSULTATIONS, 8):
        asked = house.day((1, 11), (12, 15))
        yield consultation(house, named, asked, kind, matter, question, opinion, adoption, house.after(asked, 1, 9))
    last = date(house.year, 12, 31)
    answered = date(house.year + 1, 1, 4)
    question = "年底集中支付的工程款能否暂扣"
    yield consultation(house, named, last, "advice", "project", question, "按合同约定，不得暂扣", "adopted", answered)
    asked = date(house.year, 12, house.random.randint(22, 30))
    yield consultation(house, named, asked, "advice", "other", "物业公司退出后的临时管理", "", "", asked)
    asked = house.day((4, 1), (10, 20))
    entry = consultation(house, named, asked, "advice", "other", "与已登记的一件重复", "", "", asked)
    entry.void = (house.after(asked, 1, 6), "重复登记")
    yield entry


def consultation(
    house: House,
    named: Entry,
    asked: date,
    kind: str,
    matter: str,
    question: str,
    opinion: str,
    adoption: str,
    answered: date,
) -> Entry:
    """一件事项；有意见的答复时补记。"""
    serves_people = kind in ("duty", "dispute", "talk")
    values = {
        "office": house.community() if serves_people else house.department("司法所"),
        "engagement": named,
        "asked_on": asked,
        "kind": kind,
        "matter": matter,
        "question": question,
        "persons": house.random.randint(6, 40) if serves_people else 0,
    }
    answer = {
        "answered_on": answered,
        "opinion": opinion,
        "adoption": adoption,
        "reason": "" if adoption == "adopted" else "结合实际作了调整",
    }
    return Entry("counsel.consultations", asked, values, then=[(answered, answer)] if opinion else [])


def reviews(house: House, counsel: str) -> Iterator[Entry]:
    """合法性审查；荷泉街道2021年没有重大行政决策送审，其他的有一件；年底送审的一件次年才有意见。"""
    for kind, subject, amount, conclusion, opinion, problems in house.some(REVIEWS, 7):
        received = house.day((1, 11), (12, 10))
        yield review(house, counsel, received, kind, subject, amount, conclusion, opinion, problems)
    if not house.is_seed:
        received = house.day((10, 8), (11, 20))
        yield review(house, counsel, received, "decision", "重大行政决策草案", None, "lawful", "程序完备，内容合法", 0)
    last = date(house.year, 12, 31)
    subject = "次年保安服务合同"
    yield review(
        house, counsel, last, "contract", subject, "72000.00", "lawful", "条款完整", 0, date(house.year + 1, 1, 5)
    )
    if (house.code, house.year) == ("HQ", YEARS[0]):
        yield made_up_for(house, counsel)


def made_up_for(house: House, counsel: str) -> Entry:
    """文件已经印发，才在同一天补送、补出的审查意见：给“履职核查”一页看的例子。"""
    day, subject = date(house.year, 11, 16), "荷泉街道社区防火巡查管理规定"
    entry = review(house, counsel, day, "document", subject, None, "lawful", "补送审查，内容合法", 0, day)
    entry.values = {**entry.values, "subject_number": "荷街示发〔2020〕11号", "remarks": "示例：集体审议以后补送。"}
    return entry


def review(
    house: House,
    counsel: str,
    received: date,
    kind: str,
    subject: str,
    amount: str | None,
    conclusion: str,
    opinion: str,
    problems: int,
    given: date | None = None,
) -> Entry:
    """一件审查：收到时登记，出具意见书时补记，最后记采纳情况。"""
    given = given or house.after(received, 5, 15)
    values = {
        "office": house.department("党政办公室" if kind == "contract" else "综合行政执法办公室"),
        "kind": kind,
        "subject": subject,
        "amount": amount,
        "received_on": received,
        "reviewer": house.person(),
        "counsel": counsel,
    }
    is_checked = kind == "contract"
    paper = {
        "opinion_on": given,
        "conclusion": conclusion,
        "opinion": opinion,
        "problems": problems,
        "is_civil_code_checked": is_checked,
        "civil_code_notes": "对照合同编通则和典型合同的规定审查" if is_checked else "",
    }
    answered = house.after(given, 1, 2)
    return Entry("counsel.reviews", received, values, then=[(given, paper), (answered, {"adoption": "adopted"})])
