"""调解的进行：从登记受理到调解，可能激化的及时报告。"""

from hequan.chapters.mediation.procedures import conditions as when
from hequan.chapters.mediation.procedures.laws import INVITED, ONLINE, PM, RULES
from hequan.core.gates import holds, is_filled
from hequan.core.step import Document, Paper, Step

not_refused = holds(when.is_not_refused, "当事人一方明确拒绝调解，不得调解，请办“终止调解并告知”。", PM["start"])

received = Step(
    "登记受理",
    basis=PM["start"],
    sets="received_on",
    papers=[Paper("registration", "调解申请书或者受理登记表")],
    documents=[Document("registration", "人民调解受理登记表", "mediation/registration.html", PM["archive"])],
    about="当事人申请或者主动调解；法律没有规定受理期限。",
)
consented = Step(
    "征求当事人意愿",
    basis=PM["start"],
    after=received,
    until=("terminated", "closed"),
    sets="consented_on",
    must=["consent"],
    about="一方明确拒绝调解的，不得调解。",
)
signed_for = Step(
    "签字接收法院移交材料",
    basis=INVITED["mediate_before_docketing"],
    after=received,
    until=("terminated", "closed"),
    sets="signed_for_on",
    must=["delegation"],
    when=when.is_delegated_on_paper,
    papers=[Paper("court_letter", "委派、委托函和移交材料清单")],
    about="委派、委托调解的期限自签字接收移交材料之日起算。",
)
accepted_online = Step(
    "在平台确认接受",
    basis=ONLINE["confirm_acceptance"],
    after=received,
    until=("terminated", "closed"),
    sets="accepted_online_on",
    must=["delegation"],
    when=when.is_delegated_online,
    about="收到委派、委托信息后按期确认；调解期限自确认接受之日起算。",
)
informed = Step(
    "告知权利义务",
    basis=RULES["preinform"],
    after=(received, consented),
    until=("terminated", "closed"),
    sets="informed_on",
    gates=[not_refused],
    papers=[Paper("rights_notice", "当事人权利义务告知书"), Paper("identity", "当事人身份证明")],
    documents=[Document("rights_notice", "当事人权利义务告知书", "mediation/rights_notice.html", RULES["preinform"])],
    about="调解前告知调解的性质、原则、效力和当事人的权利义务；调解不收费。",
)
assigned = Step(
    "确定调解员",
    basis=PM["mediator_choice"],
    after=(received, consented),
    until=("terminated", "closed"),
    sets="assigned_on",
    must=["mediator", "chosen_by"],
    gates=[not_refused],
    about="指定一名或者数名调解员，也可以由当事人选择；与当事人有利害关系的应当更换。",
)
invited = Step(
    "邀请有关人员参与",
    basis=PM["invitees"],
    after=consented,
    until=("terminated", "closed"),
    sets="invited_on",
    asks=["invitees_agreed"],
    must=["invitees"],
    many=True,
    side=True,
    gates=[is_filled("invitees_agreed", "邀请有关人员参与，应当征得当事人同意。", PM["invitees"])],
)
mediated = Step(
    "调解",
    basis=PM["archive"],
    after=(received, consented, signed_for, accepted_online, informed, assigned),
    until=("terminated", "closed"),
    sets="mediated_on",
    must=["mediation_record"],
    many=True,
    gates=[
        not_refused,
        holds(lambda case: not when.was_received_elsewhere(case), "收函单位已经接收，不再调解。", PM["terminate"]),
    ],
    papers=[
        Paper("mediation_record", "调解记录"),
        Paper("inquiry", "调查记录", required=False),
        Paper("evidence", "证据材料", required=False),
        Paper("power_of_attorney", "授权委托书", required=False),
    ],
    documents=[Document("mediation_record", "调解记录", "mediation/mediation_record.html", PM["archive"])],
    about="每调解一次记录一次；期限届满不影响继续调解，当事人也可以随时要求终止。",
)
extended = Step(
    "当事人同意延长调解期限",
    basis=(INVITED["mediate_before_docketing"], ONLINE["mediate_before_docketing"]),
    after=(received, signed_for, accepted_online),
    until=("terminated", "closed"),
    sets="extended_on",
    must=["extended_until"],
    when=when.is_delegated,
    many=True,
    side=True,
    papers=[Paper("extension_consent", "同意延长调解期限的书面意见", required=False)],
)
escalation_found = Step(
    "发现可能激化",
    basis=PM["report_escalation"],
    after=received,
    sets="escalation_found_on",
    many=True,
    side=True,
    about="可能引起治安案件、刑事案件的，采取预防措施并及时报告。",
)
escalation_reported = Step(
    "报告可能激化的纠纷",
    basis=PM["report_escalation"],
    after=escalation_found,
    sets="escalation_reported_on",
    must=["escalation_reported_to"],
    many=True,
    side=True,
)
