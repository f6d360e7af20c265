"""以本机关为被申请人的行政复议怎样办理。"""

from hequan.chapters.reconsideration.models.act import Act, Told
from hequan.chapters.reconsideration.procedures import conditions as it
from hequan.chapters.reconsideration.procedures import respond_steps as steps
from hequan.chapters.reconsideration.procedures.conditions import SUMMARY, Letter, is_ordinary
from hequan.core.clock import Clock, Pause
from hequan.core.law_file import law
from hequan.core.procedure import Procedure
from hequan.core.step import Where

XF, TL = law("行政复议法"), law("行政复议法实施条例")


class Respond(Procedure):
    """收到申请书副本 → 确定证据清单 → 提交答复和证据 →（听取意见、听证、中止、调解）→ 复议决定 →（履行）→ 归档。

    新旧法按复议机关受理之日分；受理之日不知道的，按收到副本之日。
    """

    title = "行政复议答复"
    person = "handler"
    law_as_of = "accepted"

    made = steps.made
    known = steps.known
    asked = steps.asked
    applied = steps.applied
    filed = steps.filed
    correction_noticed = steps.correction_noticed
    completed = steps.completed
    accepted = steps.accepted
    received = steps.received
    converted = steps.converted
    evidence_listed = steps.evidence_listed
    replied = steps.replied
    evidence_added = steps.evidence_added
    listened = steps.listened
    hearing_notified = steps.hearing_notified
    heard = steps.heard
    suspended = steps.suspended
    resumed = steps.resumed
    extended = steps.extended
    mediated = steps.mediated
    review_requested = steps.review_requested
    document_asked = steps.document_asked
    document_answered = steps.document_answered
    document_handled = steps.document_handled
    document_forwarded = steps.document_forwarded
    document_returned = steps.document_returned
    decided = steps.decided
    served = steps.served
    performed = steps.performed
    letter_received = steps.letter_received
    letter_reported = steps.letter_reported
    closed = steps.closed

    # 申请人的权利：期限过了，申请就不受理；登记以后看申请是不是按期。
    file = Clock(
        "申请复议的期限",
        XF["file"],
        starts=known,
        stops=(applied, received),
        lapses=True,
        waits_for="申请人",
        when=Where("told", Told.TOLD),
    )
    file_untold = Clock(
        "没有告知权利时申请复议的最长期限",
        XF["file_untold"],
        starts=known,
        stops=(applied, received),
        lapses=True,
        waits_for="申请人",
        when=Where("told", Told.UNTOLD),
    )
    file_real_estate = Clock(
        "因不动产申请复议的最长期限",
        XF["file_real_estate"],
        starts=made,
        stops=(applied, received),
        lapses=True,
        waits_for="申请人",
        when=Where("is_real_estate", True),
    )
    file_other = Clock(
        "其他行为申请复议的最长期限",
        XF["file_other"],
        starts=made,
        stops=(applied, received),
        lapses=True,
        waits_for="申请人",
        when=Where("is_real_estate", False),
    )
    perform_duty = Clock(
        "履行职责的期限",
        TL["perform_duty"],
        starts=asked,
        stops=(applied, received),
        when=Where("act", Act.DUTY),
        verb="履行职责",
    )

    # 复议机关的期限。
    accept = Clock(
        "审查受理的期限", XF["accept"], starts=(filed, completed), stops=(accepted, received), waits_for="复议机关"
    )
    ask_correction = Clock(
        "通知补正的期限",
        XF["ask_correction"],
        starts=filed,
        stops=(correction_noticed, accepted, received),
        lapses=True,
        waits_for="复议机关",
    )
    correct = Clock(
        "申请人补正的期限",
        XF["correct"],
        starts=correction_noticed,
        stops=(completed, accepted, received),
        lapses=True,
        waits_for="申请人",
    )
    send_copy = Clock(
        "发送副本的期限", XF["send_copy"], starts=accepted, stops=received, when=is_ordinary, waits_for="复议机关"
    )
    send_copy_summary = Clock(
        "简易程序发送副本的期限",
        XF["send_copy_summary"],
        starts=accepted,
        stops=received,
        when=SUMMARY,
        waits_for="复议机关",
    )
    notify_hearing = Clock(
        "听证通知最迟之日",
        XF["notify_hearing"],
        starts=hearing_notified,
        from_field="hearing_on",
        stops=(hearing_notified, decided),
        waits_for="复议机关",
    )
    decide = Clock(
        "复议决定的期限",
        XF["decide"],
        starts=accepted,
        stops=decided,
        pauses=[Pause(suspended, resumed)],
        extends={extended: XF["extend_decision"]},
        when=is_ordinary,
        waits_for="复议机关",
        verb="等待复议决定",
    )
    decide_summary = Clock(
        "简易程序复议决定的期限",
        XF["decide_summary"],
        starts=accepted,
        stops=decided,
        pauses=[Pause(suspended, resumed)],
        when=SUMMARY,
        waits_for="复议机关",
        verb="等待复议决定",
    )
    end_suspension = Clock(
        "中止原因没有消除而终止的期限",
        XF["end_suspension"],
        starts=suspended,
        stops=(resumed, decided),
        law_as_of=accepted,
        when=it.may_end_by_time,
        waits_for="复议机关",
    )
    reply_document = Clock(
        "规范性文件书面答复的期限",
        XF["reply_document"],
        starts=document_asked,
        stops=(document_answered, decided),
        law_as_of=accepted,
        verb="书面答复规范性文件的合法性",
    )
    handle_document = Clock(
        "复议机关处理规范性文件的期限",
        XF["handle_document"],
        starts=review_requested,
        stops=(document_handled, document_forwarded, decided),
        law_as_of=accepted,
        waits_for="复议机关",
    )
    forward_document = Clock(
        "转送规范性文件的期限",
        XF["forward_document"],
        starts=review_requested,
        stops=(document_forwarded, document_handled, decided),
        law_as_of=accepted,
        waits_for="复议机关",
    )
    answer_document = Clock(
        "有权机关回复的期限",
        XF["answer_document"],
        starts=document_forwarded,
        stops=(document_returned, decided),
        law_as_of=accepted,
        waits_for="有权机关",
    )

    # 本机关的期限。
    reply = Clock(
        "答复期限",
        XF["reply"],
        starts=received,
        stops=(replied, decided),
        law_as_of=accepted,
        when=is_ordinary,
        sets="due_on",
        verb="提交答复和证据",
    )
    reply_summary = Clock(
        "简易程序答复期限",
        XF["reply_summary"],
        starts=received,
        stops=(replied, decided),
        law_as_of=accepted,
        when=SUMMARY,
        sets="due_on",
        verb="提交答复和证据",
    )
    attend_hearing = Clock(
        "听证日期", given="hearing_on", starts=hearing_notified, stops=(heard, decided), verb="参加听证"
    )
    perform = Clock("决定规定的履行期限", given="perform_by", starts=served, stops=performed, verb="履行复议决定")
    remake = Clock(
        "重新作出行政行为的期限",
        TL["remake"],
        starts=served,
        stops=performed,
        when=it.has_to_remake,
        verb="重新作出行政行为",
    )
    report_letter = Clock(
        "反馈意见书办理情况的期限",
        (XF["report_correction"], TL["report_correction"]),
        starts=letter_received,
        stops=letter_reported,
        when=Where("letter", Letter.OPINION),
        verb="反馈意见书的办理情况",
    )
