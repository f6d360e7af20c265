"""协议生效以后：申请司法确认、履行、回访，结案和归档。"""

from hequan.chapters.mediation.models import Dispute
from hequan.chapters.mediation.procedures import conditions as when
from hequan.chapters.mediation.procedures.ending import handed_on, handover_answered, recorded, signed, terminated
from hequan.chapters.mediation.procedures.laws import APPLY_CONFIRMATION, CONFIRMATION, CPL_EXPLAINED, LABOUR, PM
from hequan.core.gates import holds, in_time, is_filled
from hequan.core.step import Document, Gate, Paper, Step

COURT_PAPERS = (CPL_EXPLAINED["judicial_confirmation_materials"], CONFIRMATION["judicial_confirmation_materials"])
Result = Dispute.Result

confirmation_applied = Step(
    "共同申请司法确认",
    basis=APPLY_CONFIRMATION,
    either=(signed, recorded),
    sets="confirmation_applied_on",
    asks=["confirmation_jointly"],
    must=["confirmation_subject", "confirmation_court"],
    side=True,
    waits="人民法院",
    gates=[
        in_time("confirmation", "不能再申请司法确认；发生争议的，当事人可以向法院起诉", APPLY_CONFIRMATION),
        is_filled("confirmation_jointly", "司法确认应当由双方当事人共同申请，一方申请的不算。", APPLY_CONFIRMATION),
        holds(
            when.may_be_confirmed,
            "协议内容属于法院不予受理司法确认申请的情形，不能申请。",
            CPL_EXPLAINED["confirmation_exclusions"],
            filled=True,
        ),
    ],
    papers=[Paper("confirmation_application", "司法确认申请书和有关材料", required=False)],
    documents=[
        Document("confirmation_application", "司法确认申请书", "mediation/confirmation_application.html", COURT_PAPERS)
    ],
    about="双方当事人共同申请，期限自协议生效之日起算。",
)
court_accepted = Step(
    "法院受理司法确认申请",
    basis=CONFIRMATION["accept_confirmation"],
    after=confirmation_applied,
    sets="confirmation_accepted_on",
    side=True,
    waits="人民法院",
)
court_extended = Step(
    "法院延长确认期限",
    basis=CONFIRMATION["extend_confirmation"],
    after=court_accepted,
    sets="court_extended_on",
    side=True,
    waits="人民法院",
)
confirmed = Step(
    "法院确认协议有效",
    basis=CONFIRMATION["decide_confirmation"],
    after=confirmation_applied,
    sets="confirmed_on",
    side=True,
    papers=[Paper("court_ruling", "司法确认裁定书", required=False)],
)
confirmation_refused = Step(
    "法院不予受理或者驳回",
    basis=CPL_EXPLAINED["confirmation_exclusions"],
    after=confirmation_applied,
    until=confirmed,
    sets="confirmation_refused_on",
    side=True,
)
confirmed.until = court_accepted.until = court_extended.until = (confirmation_refused,)
outsider_knew = Step(
    "案外人知道权益受侵害",
    basis=CONFIRMATION["annul_confirmation"],
    after=confirmed,
    sets="outsider_knew_on",
    side=True,
    waits="案外人",
)
annulment_applied = Step(
    "案外人申请撤销确认",
    basis=CONFIRMATION["annul_confirmation"],
    after=outsider_knew,
    sets="annulment_applied_on",
    side=True,
)
performed = Step(
    "履行协议",
    basis=PM["followup"],
    either=(signed, recorded),
    sets="performed_on",
    must=["performance"],
    many=True,
    side=True,
    papers=[Paper("performance", "收条、汇款单等履行凭证", required=False)],
)
visited = Step(
    "回访",
    basis=PM["followup"],
    either=(signed, recorded),
    sets="visited_on",
    asks=["performance", "prevented"],
    must=["visit"],
    many=True,
    side=True,
    papers=[Paper("visit_record", "回访记录", required=False)],
    documents=[Document("visit_record", "回访记录", "mediation/visit_record.html", PM["followup"])],
    about="监督协议履行情况，督促当事人履行；对履行发生争议的，当事人可以起诉。",
)
payment_order_told = Step(
    "告知可以申请支付令",
    basis=LABOUR["payment_order"],
    either=(signed,),
    when=when.is_labour,
    side=True,
    about="拖欠劳动报酬、工伤医疗费、经济补偿或者赔偿金的协议没有按期履行的，劳动者可以持协议书向法院申请支付令。",
)
closed = Step(
    "结案",
    basis=PM["archive"],
    either=(signed, recorded, terminated, handover_answered),
    sets="closed_on",
    must=["result"],
    gates=[
        holds(
            lambda case: not when.waits_for_receipt(case, handed_on, handover_answered),
            "已经移送，还没有收到回执，不能结案。",
            PM["terminate"],
        ),
        holds(
            lambda case: not when.has_result(case, Result.SETTLED) or case.has(signed) or case.has(recorded),
            "协议还没有生效，不能按“调解成功”结案。",
            PM["agreement_effective"],
            filled=True,
        ),
        holds(
            lambda case: not when.has_result(case, Result.FAILED) or case.has(terminated),
            "没有终止调解并告知其他途径，不能按“调解未成”结案。",
            PM["terminate"],
            filled=True,
        ),
        holds(
            lambda case: not when.has_result(case, Result.HANDED_ON) or when.was_received_elsewhere(case),
            "收函单位没有接收，不能按“移送其他途径”结案，请继续调解或者另行移送。",
            PM["terminate"],
            filled=True,
        ),
    ],
)
archived = Step(
    "立卷归档",
    basis=PM["archive"],
    after=closed,
    sets="archived_on",
    must=["volume", "retention"],
    closes=True,
    gates=[Gate(when.missing_papers, PM["archive"], filled=True)],
    papers=[Paper("note", "卷宗情况说明", required=False), Paper("back_cover", "卷宗封底")],
    about="一案一卷；回访、司法确认办完以后再归档。",
)
