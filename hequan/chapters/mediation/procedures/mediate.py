"""调解一件纠纷的程序：人民调解、劳动争议调解、行政调解和法院委派、委托的调解。"""

from hequan.chapters.mediation.models import Dispute
from hequan.chapters.mediation.procedures import afterwards, conduct, ending
from hequan.chapters.mediation.procedures import conditions as when
from hequan.chapters.mediation.procedures.laws import (
    APPLY_CONFIRMATION,
    CONFIRMATION,
    INVITED,
    LABOUR,
    LOCAL,
    ONLINE,
    PM,
    RULES,
)
from hequan.core.clock import Clock
from hequan.core.procedure import Procedure
from hequan.core.step import Where

Delegation = Dispute.Delegation


class Mediate(Procedure):
    """登记受理 → 征求意愿 →（签收法院材料）→ 告知权利义务 → 确定调解员 → 调解 → 达成协议 → 生效 → 结案 → 归档。

    法院在平台委派、委托的，在平台确认接受；调解不成的，终止调解并告知其他途径；可以移送其他单位，不接收的退回继续调解。
    行政调解没有全国性的规定，参照这些步骤办理，范围和期限按本地规定。
    """

    title = "矛盾纠纷调解"
    person = "mediator"

    received = conduct.received
    consented = conduct.consented
    signed_for = conduct.signed_for
    accepted_online = conduct.accepted_online
    informed = conduct.informed
    assigned = conduct.assigned
    invited = conduct.invited
    mediated = conduct.mediated
    extended = conduct.extended
    escalation_found = conduct.escalation_found
    escalation_reported = conduct.escalation_reported
    agreed = ending.agreed
    signed = ending.signed
    recorded = ending.recorded
    terminated = ending.terminated
    handed_on = ending.handed_on
    handover_answered = ending.handover_answered
    confirmation_applied = afterwards.confirmation_applied
    court_accepted = afterwards.court_accepted
    court_extended = afterwards.court_extended
    confirmed = afterwards.confirmed
    confirmation_refused = afterwards.confirmation_refused
    outsider_knew = afterwards.outsider_knew
    annulment_applied = afterwards.annulment_applied
    performed = afterwards.performed
    visited = afterwards.visited
    payment_order_told = afterwards.payment_order_told
    closed = afterwards.closed
    archived = afterwards.archived

    one_month = Clock(
        "一般调结期限",
        RULES["mediate"],
        starts=received,
        stops=(agreed, terminated, closed),
        when=when.is_peoples,
        lapses=True,
        opens=ending.agreed,
        verb="调结",
    )
    peoples = Clock(
        "人民调解期限（本地规定）",
        LOCAL["mediate_peoples"],
        starts=received,
        stops=(agreed, terminated, closed),
        when=when.is_peoples,
        opens=ending.agreed,
        verb="调解",
    )
    administrative = Clock(
        "行政调解期限（本地规定）",
        LOCAL["mediate_administratively"],
        starts=received,
        stops=(agreed, terminated, closed),
        when=when.is_administrative,
        opens=ending.agreed,
        verb="调解",
    )
    # 第十四条第三款：满十五日当事人可以申请仲裁，调解不因此终止，各步骤照常可以办理。
    labour = Clock(
        "劳动争议调解期限",
        LABOUR["mediate"],
        starts=received,
        from_field="applied_on",
        stops=(agreed, terminated, closed),
        when=when.is_labour_application,
        opens=ending.agreed,
        verb="调解；期满未达成协议的，当事人可以申请仲裁",
    )
    arbitration = Clock(
        "申请劳动仲裁的时效",
        LABOUR["apply_arbitration"],
        starts=received,
        from_field="wronged_on",
        ready=when.knows_when_wronged,
        stops=(signed, closed),
        when=when.is_labour,
        lapses=True,
        waits_for="当事人",
        verb="提醒当事人仲裁时效",
    )
    confirm_online = Clock(
        "确认接受在线调解期限",
        ONLINE["confirm_acceptance"],
        starts=received,
        stops=(accepted_online, closed),
        when=when.is_delegated_online,
    )
    # 经双方当事人同意可以延长：同意以后按约定的日子，不再按原期限。
    before_docketing = Clock(
        "立案前委派调解期限",
        INVITED["mediate_before_docketing"],
        starts=signed_for,
        stops=(agreed, terminated, extended, closed),
        when=Where("delegation", Delegation.BEFORE_DOCKETING),
        opens=ending.agreed,
        verb="调解",
    )
    entrusted_ordinary = Clock(
        "立案后委托调解期限（普通程序）",
        INVITED["mediate_ordinary"],
        starts=signed_for,
        stops=(agreed, terminated, extended, closed),
        when=Where("delegation", Delegation.ORDINARY),
        opens=ending.agreed,
        verb="调解",
    )
    entrusted_summary = Clock(
        "立案后委托调解期限（简易程序）",
        INVITED["mediate_summary"],
        starts=signed_for,
        stops=(agreed, terminated, extended, closed),
        when=Where("delegation", Delegation.SUMMARY),
        opens=ending.agreed,
        verb="调解",
    )
    online_before_docketing = Clock(
        "在线调解期限（立案前）",
        ONLINE["mediate_before_docketing"],
        starts=accepted_online,
        stops=(agreed, terminated, extended, closed),
        when=Where("delegation", Delegation.BEFORE_DOCKETING),
        opens=ending.agreed,
        verb="调解",
    )
    online_ordinary = Clock(
        "在线调解期限（立案后，普通程序）",
        ONLINE["mediate_ordinary"],
        starts=accepted_online,
        stops=(agreed, terminated, extended, closed),
        when=Where("delegation", Delegation.ORDINARY),
        opens=ending.agreed,
        verb="调解",
    )
    online_summary = Clock(
        "在线调解期限（立案后，简易程序）",
        ONLINE["mediate_summary"],
        starts=accepted_online,
        stops=(agreed, terminated, extended, closed),
        when=Where("delegation", Delegation.SUMMARY),
        opens=ending.agreed,
        verb="调解",
    )
    agreed_extension = Clock(
        "当事人约定的调解期限",
        starts=extended,
        stops=(agreed, terminated, closed),
        given="extended_until",
        when=when.is_delegated,
        opens=ending.agreed,
        verb="调解",
    )
    report_escalation = Clock(
        "报告可能激化的期限", PM["report_escalation"], starts=escalation_found, stops=escalation_reported
    )
    confirmation = Clock(
        "申请司法确认期限",
        APPLY_CONFIRMATION,
        starts=(signed, recorded),
        stops=confirmation_applied,
        lapses=True,
        waits_for="双方当事人",
        verb="认为有必要的，双方共同申请司法确认",
    )
    court_accepts = Clock(
        "法院决定是否受理期限",
        CONFIRMATION["accept_confirmation"],
        starts=confirmation_applied,
        stops=(court_accepted, confirmed, confirmation_refused),
        waits_for="人民法院",
    )
    court_decides = Clock(
        "法院决定是否确认期限",
        CONFIRMATION["decide_confirmation"],
        starts=court_accepted,
        stops=(confirmed, confirmation_refused),
        extends={court_extended: CONFIRMATION["extend_confirmation"]},
        waits_for="人民法院",
    )
    annulment = Clock(
        "案外人申请撤销期限",
        CONFIRMATION["annul_confirmation"],
        starts=outsider_knew,
        stops=annulment_applied,
        lapses=True,
        waits_for="案外人",
    )
    visit = Clock(
        "回访期限（本地规定）", LOCAL["visit_parties"], starts=(signed, recorded), stops=visited, verb="回访当事人"
    )
