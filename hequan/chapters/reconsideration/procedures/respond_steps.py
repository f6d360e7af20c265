"""以本机关为被申请人的行政复议的各个步骤，按发生的先后。"""

from hequan.chapters.reconsideration.procedures import conditions as it
from hequan.chapters.reconsideration.procedures.conditions import Attendance, is_ordinary
from hequan.core.gates import has_paper, holds, is_filled
from hequan.core.law_file import law
from hequan.core.step import Document, Paper, Step, Where

XF, TL = law("行政复议法"), law("行政复议法实施条例")

# 收到副本以前的日子，随登记表填写。
made = Step("作出行政行为", basis=XF["inform_duty"], sets="act_on", prior=True)
known = Step("申请人知道行政行为", basis=(XF["file"], TL["service_start_points"]), sets="known_on", prior=True)
asked = Step("收到履行职责的申请", basis=TL["perform_duty"], sets="asked_on", prior=True)
applied = Step("申请行政复议", basis=XF["file"], sets="applied_on", prior=True)
filed = Step("复议机关收到申请", basis=XF["accept"], sets="filed_on", prior=True)
correction_noticed = Step("申请人收到补正通知", basis=XF["ask_correction"], sets="correction_notice_on", prior=True)
completed = Step("申请人补正", basis=XF["correct"], sets="completed_on", prior=True)
accepted = Step(
    "复议机关受理",
    basis=(XF["accept"], XF["authority_subdistrict"], XF["transition"]),
    sets="accepted_on",
    prior=True,
)

received = Step(
    "收到申请书副本",
    basis=(XF["send_copy"], XF["respondent_subdistrict"]),
    sets="received_on",
    # 登记时按答复通知书填写，转换程序时再改。
    asks=["procedure"],
    papers=[Paper("notice", "答复通知书和申请书副本"), Paper("receipt", "签收记录", required=False)],
    about="答复期限从签收副本的次日起算，不从受理之日起算。以委托机关名义作出的行为，委托机关是被申请人。",
)
converted = Step(
    "简易程序转为普通程序",
    basis=XF["summary_scope"],
    after=received,
    must=["procedure"],
    side=True,
    in_force=True,
    gates=[holds(it.is_ordinary_now, "转为普通程序的，“审理程序”应当选“普通程序”。", XF["summary_scope"], filled=True)],
    about="复议机构认为不宜适用简易程序、经批准转为普通程序的，答复期限和审理期限按普通程序计算。",
)
evidence_listed = Step(
    "确定证据清单",
    basis=XF["no_self_collect"],
    after=received,
    until="replied",
    fixed_by="replied",
    sets="evidence_listed_on",
    must=["evidence", "evidence_until"],
    in_force=True,
    gates=[
        holds(
            it.evidence_is_of_then,
            "清单里有行为作出以后收集的证据，不能作为行为合法、适当的依据，请移出清单。",
            XF["no_self_collect"],
            filled=True,
        ),
    ],
    documents=[
        Document("evidence_list", "证据清单", "reconsideration/evidence_list.html", (XF["reply"], XF["burden"]))
    ],
    about="复议期间不得自行向申请人和其他单位、个人收集证据；清单只列作出行为时已有的证据，提交以后不再改动。",
)
replied = Step(
    "提交书面答复和证据",
    basis=XF["reply"],
    after=(received, evidence_listed),
    sets="replied_on",
    gates=[
        has_paper("reply", "行政复议答复书", XF["reply"]),
        has_paper("evidence", "证据、依据和其他有关材料", XF["reply"]),
    ],
    papers=[Paper("reply", "行政复议答复书"), Paper("evidence", "证据、依据和其他有关材料")],
    documents=[Document("reply", "行政复议答复书", "reconsideration/reply.html", (XF["reply"], XF["burden"]))],
    about="逾期不提交的，视为行为没有证据、依据，会被撤销；有关人员要承担责任。",
)
evidence_added = Step(
    "经同意补充证据",
    basis=XF["no_self_collect"],
    after=replied,
    many=True,
    side=True,
    in_force=True,
    gates=[has_paper("consent", "复议机构同意补充证据的材料", XF["no_self_collect"])],
    papers=[Paper("consent", "复议机构同意补充证据的材料", required=False)],
    about="申请人、第三人提出作出行为时没有提出的理由或者证据的，经复议机构同意，才可以补充证据。",
)
listened = Step(
    "向复议机构陈述意见",
    basis=XF["hear_parties"],
    after=received,
    sets="listened_on",
    must=["statement"],
    in_force=True,
    when=is_ordinary,
    side=True,
    papers=[Paper("statement", "听取意见记录", required=False)],
    about="适用普通程序的，复议机构当面、电话或者通过网络听取当事人的意见，并记录在案。",
)
hearing_notified = Step(
    "收到听证通知",
    basis=XF["notify_hearing"],
    after=received,
    sets="hearing_notice_on",
    must=["hearing_on"],
    in_force=True,
    side=True,
    papers=[Paper("hearing_notice", "听证通知书", required=False)],
    about="复议机构在听证以前按期通知；本机关负责人应当参加。",
)
heard = Step(
    "参加听证",
    basis=XF["notify_hearing"],
    after=(received, hearing_notified),
    sets="heard_on",
    must=["attended_by", "attendance"],
    asks=["absence"],
    side=True,
    gates=[
        is_filled(
            "absence",
            "负责人应当参加听证；不能参加的，应当向复议机构说明理由并委托工作人员参加，请填写“负责人不参加的理由”。",
            XF["notify_hearing"],
            when=Where("attendance", Attendance.STAFF),
        )
    ],
    papers=[Paper("hearing_record", "听证笔录", required=False)],
)
suspended = Step(
    "中止审理",
    basis=XF["suspension"],
    after=received,
    sets="suspended_on",
    must=["suspension_ground"],
    many=True,
    side=True,
    waits="复议机关",
    gates=[holds(it.is_going_on, "案件已经中止，还没有恢复审理。", XF["suspension"])],
    papers=[Paper("suspension_notice", "中止通知书", required=False)],
    about="中止期间不计入审理期限。",
)
resumed = Step(
    "恢复审理",
    basis=XF["suspension"],
    after=suspended,
    sets="resumed_on",
    many=True,
    side=True,
    gates=[holds(it.is_suspended, "案件没有中止，不需要恢复审理。", XF["suspension"])],
    papers=[Paper("resumption_notice", "恢复审理通知书", required=False)],
)
extended = Step(
    "收到延长审理期限通知",
    basis=XF["extend_decision"],
    after=received,
    sets="extended_on",
    side=True,
    when=is_ordinary,
    gates=[holds(it.is_in_time_to_extend, "审理期限已经届满，不能再延长。", XF["extend_decision"])],
    papers=[Paper("extension_notice", "延长审理期限通知书", required=False)],
    about="情况复杂，经复议机构负责人批准，可以延长一次，并书面告知当事人；简易程序没有延长。",
)
mediated = Step(
    "达成调解或者和解",
    basis=XF["mediation"],
    after=received,
    sets="mediated_on",
    must=["mediation"],
    side=True,
    papers=[Paper("mediation", "调解书或者和解协议", required=False)],
    about="调解书经各方签字、复议机关盖章后生效；和解后申请人撤回申请的，不能再以同一事实和理由申请。",
)
review_requested = Step(
    "申请人一并申请审查规范性文件",
    basis=XF["incidental_review"],
    after=received,
    side=True,
    in_force=True,
)
document_asked = Step(
    "收到要求说明规范性文件的通知",
    basis=XF["reply_document"],
    after=review_requested,
    side=True,
    in_force=True,
    when=it.asks_for_document_review,
    papers=[Paper("document_notice", "规范性文件审查书面通知", required=False)],
)
document_answered = Step(
    "书面答复规范性文件的合法性",
    basis=XF["reply_document"],
    after=document_asked,
    side=True,
    in_force=True,
    when=it.asks_for_document_review,
    gates=[has_paper("document_answer", "规范性文件书面答复", XF["reply_document"])],
    papers=[Paper("document_answer", "规范性文件书面答复", required=False)],
    documents=[
        Document("document_answer", "规范性文件书面答复", "reconsideration/document_answer.html", XF["reply_document"])
    ],
    about="本机关是制定机关的，就相关条款的合法性提出书面答复，附依据。",
)
document_handled = Step(
    "复议机关处理规范性文件",
    basis=XF["handle_document"],
    after=review_requested,
    side=True,
    in_force=True,
    when=it.asks_for_document_review,
)
document_forwarded = Step(
    "转送有权机关处理规范性文件",
    basis=XF["forward_document"],
    after=review_requested,
    side=True,
    in_force=True,
    when=it.asks_for_document_review,
)
document_returned = Step(
    "有权机关回复规范性文件处理意见",
    basis=XF["answer_document"],
    after=document_forwarded,
    side=True,
    in_force=True,
    when=it.asks_for_document_review,
)
decided = Step(
    "作出复议决定",
    basis=XF["decide"],
    after=received,
    sets="decided_on",
    must=["result"],
    asks=["ordered", "perform_by"],
    gates=[
        holds(
            it.has_replied_or_may_go_on,
            "还没有提交书面答复，答复期限也没有届满，请先办“提交书面答复和证据”。",
            XF["reply"],
            filled=True,
        ),
        holds(
            it.may_end_while_suspended,
            "案件还在中止，请先办“恢复审理”；因中止满期而终止的，结果应当选“终止”。",
            XF["suspension"],
            filled=True,
        ),
        holds(
            it.mediation_was_reached,
            "以调解结案的，请先办“达成调解或者和解”。",
            XF["mediation"],
            filled=True,
        ),
        is_filled(
            "ordered",
            "请按决定书填写“责令事项”：有没有责令重新作出行政行为或者履行职责。",
            XF["perform"],
            when=Where("result", *it.MAY_ORDER),
        ),
    ],
    papers=[Paper("decision", "复议决定书、调解书或者终止通知书")],
)
served = Step("收到复议决定书", basis=XF["perform"], after=decided, sets="served_on")
performed = Step(
    "履行决定或者重新作出行政行为",
    basis=XF["perform"],
    after=served,
    sets="corrected_on",
    must=["correction"],
    when=it.has_to_perform,
    gates=[has_paper("performance", "履行凭据", XF["perform"])],
    papers=[Paper("performance", "履行凭据", required=False)],
    about="决定书、调解书应当履行；不履行或者无正当理由拖延的，会被责令限期履行、约谈、通报并追责。",
)
letter_received = Step(
    "收到意见书或者建议书",
    basis=(XF["report_correction"], TL["report_correction"]),
    after=received,
    sets="letter_on",
    must=["letter"],
    side=True,
    papers=[Paper("letter", "行政复议意见书或者建议书", required=False)],
)
letter_reported = Step(
    "反馈意见书的办理情况",
    basis=(XF["report_correction"], TL["report_correction"]),
    after=letter_received,
    sets="reported_on",
    must=["report"],
    side=True,
    papers=[Paper("letter_report", "办理情况的报告", required=False)],
    documents=[
        Document(
            "letter_report",
            "意见书办理情况的报告",
            "reconsideration/letter_report.html",
            (XF["report_correction"], TL["report_correction"]),
        )
    ],
)
closed = Step(
    "结案归档",
    basis=XF["perform"],
    after=(served, performed),
    sets="closed_on",
    closes=True,
    gates=[
        holds(
            it.letter_is_answered,
            "行政复议意见书的办理情况还没有反馈，请先办“反馈意见书的办理情况”。",
            (XF["report_correction"], TL["report_correction"]),
        )
    ],
)
