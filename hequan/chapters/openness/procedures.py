"""政务公开的程序：依申请公开怎样答复，政府信息怎样主动公开。"""

from hequan.chapters.openness.models import Publication, Request
from hequan.core.case import Case
from hequan.core.clock import Clock, Pause
from hequan.core.gates import holds, is_filled
from hequan.core.law_file import law
from hequan.core.procedure import Procedure
from hequan.core.step import Document, Paper, Step, Where

PI = law("政府信息公开条例")
Channel, Reply = Request.Channel, Request.Reply

# 第三十一条第二项、第三项：平常信函、互联网、传真提交的，以双方确认之日为收到申请之日。
needs_confirming = Where("channel", Channel.ORDINARY_MAIL, Channel.ONLINE, Channel.FAX)


def is_confirmed(case: Case) -> bool:
    """收到申请之日已经确定：不需要双方确认，或者已经确认。"""
    return case.record is None or not needs_confirming(case) or case.has(AnswerRequest.confirmed)


def correction_is_back(case: Case) -> bool:
    """没有告知补正，或者补正已经收到，或者申请人逾期不补正。"""
    asked, back = AnswerRequest.ask_correction, AnswerRequest.corrected
    given_up = case.record is not None and case.record.reply in (Reply.GIVEN_UP, Reply.WITHDRAWN)
    return given_up or not case.has(asked) or case.has(back)


def was_asked_before_giving_up(case: Case) -> bool:
    """视为放弃申请的，先要告知过补正。"""
    given_up = case.record is not None and case.record.reply == Reply.GIVEN_UP
    return not given_up or case.has(AnswerRequest.ask_correction)


def is_in_time_to_extend(case: Case) -> bool:
    """答复期限届满之前才能延长。"""
    due = case.reckon(AnswerRequest.reply).due_on
    return due is None or case.on is None or case.on <= due


class AnswerRequest(Procedure):
    """收到申请 →（双方确认）→（告知补正 → 收到补正）→（征求意见）→（延长答复）→ 答复。"""

    title = "依申请公开"
    person = "handler"

    received = Step("收到申请", basis=PI["received"], sets="received_on")
    confirmed = Step(
        "与申请人确认收到",
        basis=PI["received"],
        after=received,
        sets=("confirmed_on", "received_on"),
        when=needs_confirming,
        about="平常信函、互联网和传真提交的申请，双方确认之日才是收到申请之日，答复期限从这一天起算。",
    )
    ask_correction = Step(
        "告知补正",
        basis=PI["ask_correction"],
        after=(received, confirmed),
        sets="correction_asked_on",
        side=True,
        in_force=True,
        waits="申请人",
        papers=[Paper("correction_notice", "补正告知书", required=False)],
        documents=[
            Document("correction_notice", "补正告知书", "openness/correction_notice.html", PI["ask_correction"])
        ],
        about="一次告知需要补正的全部内容和合理的补正期限。",
    )
    corrected = Step(
        "收到补正",
        basis=PI["ask_correction"],
        after=ask_correction,
        sets="corrected_on",
        side=True,
        about="答复期限自收到补正的申请之日起重新计算。",
    )
    consult = Step(
        "征求第三方意见",
        basis=PI["consult_third_party"],
        after=(received, confirmed),
        sets="consulted_on",
        many=True,
        side=True,
        waits="第三方",
        papers=[Paper("consult_letter", "征求意见书", required=False)],
        documents=[Document("consult_letter", "征求意见书", "openness/consult_letter.html", PI["consult_third_party"])],
        about="公开会损害第三方合法权益的，书面征求意见；逾期不提的，由本机关决定是否公开。",
    )
    consulted = Step(
        "收到第三方意见或者逾期未提",
        basis=PI["consult_third_party"],
        after=consult,
        sets="consulted_back_on",
        many=True,
        side=True,
    )
    consult_maker = Step(
        "征求共同制作机关意见",
        basis=PI["consult_joint_maker"],
        after=(received, confirmed),
        many=True,
        side=True,
        in_force=True,
        waits="共同制作机关",
        about="信息由几个机关共同制作、本机关牵头的，可以征求其他机关意见；逾期不提的，视为同意公开。",
    )
    maker_consulted = Step(
        "收到共同制作机关意见或者逾期未提",
        basis=PI["consult_joint_maker"],
        after=consult_maker,
        many=True,
        side=True,
        in_force=True,
    )
    extended = Step(
        "延长答复期限",
        basis=PI["extend_reply"],
        after=(received, confirmed),
        sets="extended_on",
        by="approve",
        side=True,
        gates=[holds(is_in_time_to_extend, "答复期限已经届满，不能再延长，请尽快答复。", PI["extend_reply"])],
        papers=[Paper("extension_notice", "延长答复期限告知书", required=False)],
        about="经信息公开工作机构负责人同意，并告知申请人；只能延长一次。",
    )
    replied = Step(
        "答复",
        basis=PI["answer_types"],
        after=(received, confirmed),
        sets="replied_on",
        asks=["reply_number", "reasons", "fee"],
        must=["reply"],
        closes=True,
        gates=[
            holds(
                correction_is_back,
                "已经告知补正，还没有收到补正；申请人逾期不补正的，答复种类应当选“逾期不补正，视为放弃”。",
                PI["ask_correction"],
                filled=True,
            ),
            holds(
                was_asked_before_giving_up,
                "没有告知过补正，不能按“逾期不补正，视为放弃”办结，请先办“告知补正”。",
                PI["ask_correction"],
                filled=True,
            ),
            is_filled(
                "reasons",
                "不予公开、部分公开的，应当写明理由和依据，请填写“不公开的理由和依据”。",
                PI["answer_types"],
                when=Where("reply", Reply.REFUSED, Reply.PARTLY),
            ),
        ],
        papers=[Paper("application", "申请表"), Paper("reply", "答复书")],
        documents=[Document("reply", "政府信息公开申请答复书", "openness/reply.html", PI["answer_types"])],
    )

    # 第二十四条（2007）、第三十三条（2019）：征求意见所需时间不计算在内；补正之日起重新计算。
    reply = Clock(
        "答复期限",
        PI["reply"],
        starts=(received, confirmed),
        law_as_of=received,
        ready=is_confirmed,
        pauses=[
            Pause(ask_correction, corrected, restarts=True),
            Pause(consult, consulted),
            Pause(consult_maker, maker_consulted),
        ],
        extends={extended: PI["extend_reply"]},
        stops=replied,
        sets="due_on",
        verb="答复",
    )
    notify_correction = Clock(
        "告知补正期限",
        PI["ask_correction"],
        starts=(received, confirmed),
        law_as_of=received,
        ready=is_confirmed,
        stops=(ask_correction, replied),
        lapses=True,
        verb="需要补正的，告知补正",
    )
    third_party = Clock(
        "第三方提出意见期限", PI["consult_third_party"], starts=consult, stops=(consulted, replied), waits_for="第三方"
    )
    joint_maker = Clock(
        "共同制作机关提出意见期限",
        PI["consult_joint_maker"],
        starts=consult_maker,
        stops=(maker_consulted, replied),
        waits_for="共同制作机关",
    )


class PublishInformation(Procedure):
    """信息形成 → 公开审查 → 公开。"""

    title = "主动公开"

    made = Step("信息形成或者变更", basis=PI["publish"], sets="made_on")
    reviewed = Step(
        "公开审查",
        basis=PI["review_gate"],
        after=made,
        sets="reviewed_on",
        must=["reviewed_by", "review"],
        in_force=True,
        papers=[Paper("review_sheet", "信息公开审查表")],
        about="公开前审查是否涉及国家秘密、商业秘密、个人隐私和不予公开的其他情形。",
    )
    published = Step(
        "公开",
        basis=PI["publish"],
        after=(made, reviewed),
        sets="published_on",
        asks=["link"],
        must=["channel"],
        closes=True,
        gates=[
            holds(
                lambda case: case.record is None or case.record.review != Publication.Review.NOT_PUBLIC,
                "公开审查的意见是“不予公开”，不能公开；审查意见有变化的，请先更正“公开审查”。",
                PI["review_gate"],
            )
        ],
    )

    publish = Clock("主动公开期限", PI["publish"], starts=made, stops=published, sets="due_on", verb="公开")
