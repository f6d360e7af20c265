"""依申请公开怎样答复。"""

from hequan.chapters.openness.procedures import conditions as it
from hequan.core.clock import Clock, Pause
from hequan.core.gates import holds, is_filled
from hequan.core.law_file import law
from hequan.core.procedure import Procedure
from hequan.core.step import Document, Gate, Paper, Step, Where

PI, LOCAL = law("政府信息公开条例"), law("本地规定")


class AnswerRequest(Procedure):
    """收到申请 →（双方确认）→（告知补正 → 收到补正）→（征求意见）→（延长答复）→ 答复 → 归档。"""

    title = "依申请公开"
    person = "handler"

    received = Step(
        "收到申请",
        basis=(PI["received"], PI["reply"], PI["request_contents"], PI["duty_subdistrict"]),
        sets="received_on",
        papers=[Paper("application", "申请表")],
        documents=[
            Document("receipt", "登记回执", "openness/receipt.html", (PI["received"], PI["reply"])),
        ],
        about="当面提交的写提交之日，需签收的邮寄写签收之日；其他渠道先写送达之日，确认以后改为双方确认之日。",
    )
    confirmed = Step(
        "与申请人确认收到",
        basis=PI["received"],
        after=received,
        sets=("confirmed_on", "received_on"),
        when=it.needs_confirming,
        about="平常信函、互联网和传真提交的申请，双方确认之日才是收到申请之日，答复期限从这一天起算。",
    )
    ask_correction = Step(
        "告知补正",
        basis=PI["ask_correction"],
        after=(received, confirmed),
        sets="correction_asked_on",
        asks=["correction_items", "correction_by"],
        side=True,
        in_force=True,
        waits="申请人",
        gates=[
            holds(
                it.is_in_time_to_correct,
                "告知补正的期限已经届满，不能再告知补正，请按申请现有的内容答复。",
                PI["ask_correction"],
            )
        ],
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
        asks=["correction_excuse"],
        side=True,
        in_force=True,
        gates=[Gate(it.late_correction_has_an_excuse, PI["ask_correction"], filled=True)],
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
        about="公开会损害第三方合法权益的，书面征求意见；期限自第三方收到之日起算，按签收日办这一步。",
    )
    consulted = Step(
        "收到第三方意见或者逾期未提",
        basis=PI["consult_third_party"],
        after=consult,
        sets="consulted_back_on",
        must=["third_party_opinion"],
        many=True,
        side=True,
        gates=[Gate(it.third_party_may_still_answer, PI["consult_third_party"], filled=True)],
        papers=[Paper("third_party_opinion", "第三方的书面意见", required=False)],
        about="第三方逾期不提意见的，由本机关决定是否公开，既不当作同意，也不当作不同意。",
    )
    third_party_told = Step(
        "决定公开的内容和理由告知第三方",
        basis=PI["consult_third_party"],
        after=consulted,
        side=True,
        when=it.third_party_objects,
        papers=[Paper("third_party_notice", "公开决定告知书", required=False)],
        documents=[
            Document(
                "third_party_notice", "公开决定告知书", "openness/third_party_notice.html", PI["consult_third_party"]
            )
        ],
        about="第三方不同意，但不公开会对公共利益造成重大影响、决定公开的，书面告知第三方公开的内容和理由。",
    )
    consult_maker = Step(
        "征求共同制作机关意见",
        basis=PI["consult_joint_maker"],
        after=(received, confirmed),
        sets="maker_asked_on",
        many=True,
        side=True,
        in_force=True,
        waits="共同制作机关",
        papers=[Paper("maker_letter", "征求共同制作机关意见函", required=False)],
        documents=[
            Document("maker_letter", "征求共同制作机关意见函", "openness/maker_letter.html", PI["consult_joint_maker"])
        ],
        about="信息由几个机关共同制作、本机关牵头的，可以征求其他机关意见；逾期不提的，视为同意公开。",
    )
    maker_consulted = Step(
        "收到共同制作机关意见或者逾期未提",
        basis=PI["consult_joint_maker"],
        after=consult_maker,
        sets="maker_answered_on",
        must=["maker_opinion"],
        many=True,
        side=True,
        in_force=True,
        gates=[Gate(it.maker_may_still_answer, PI["consult_joint_maker"], filled=True)],
        papers=[Paper("maker_opinion", "共同制作机关的书面意见", required=False)],
        about="共同制作机关逾期不提意见的，视为同意公开。",
    )
    ask_reasons = Step(
        "要求申请人说明理由",
        basis=PI["excessive"],
        after=(received, confirmed),
        sets="reasons_asked_on",
        side=True,
        in_force=True,
        waits="申请人",
        papers=[Paper("reasons_notice", "说明理由通知书", required=False)],
        documents=[Document("reasons_notice", "说明理由通知书", "openness/reasons_notice.html", PI["excessive"])],
        about="申请公开的数量、频次明显超过合理范围的，可以要求申请人说明理由。",
    )
    reasons_given = Step(
        "审查申请人说明的理由",
        basis=PI["excessive"],
        after=ask_reasons,
        must=["explanation"],
        side=True,
        in_force=True,
        about="理由不合理的，告知不予处理；理由合理但期限内答复不了的，可以确定延迟答复的合理期限。",
    )
    deferred = Step(
        "确定延迟答复的期限",
        basis=PI["excessive"],
        after=reasons_given,
        must=["deferred_until"],
        by="approve",
        side=True,
        in_force=True,
        gates=[holds(it.is_in_time_to_extend, "答复期限已经届满，不能再确定延迟答复的期限。", PI["excessive"])],
        papers=[Paper("deferral_notice", "延迟答复告知书", required=False)],
        documents=[Document("deferral_notice", "延迟答复告知书", "openness/deferral_notice.html", PI["excessive"])],
    )
    extended = Step(
        "延长答复期限",
        basis=PI["extend_reply"],
        after=(received, confirmed),
        sets="extended_on",
        by="approve",
        side=True,
        gates=[holds(it.is_in_time_to_extend, "答复期限已经届满，不能再延长，请尽快答复。", PI["extend_reply"])],
        about="经信息公开工作机构负责人同意，并告知申请人；只能延长一次。",
    )
    extension_told = Step(
        "延长答复告知申请人",
        basis=PI["extend_reply"],
        after=extended,
        side=True,
        papers=[Paper("extension_notice", "延长答复期限告知书", required=False)],
        documents=[
            Document("extension_notice", "延长答复期限告知书", "openness/extension_notice.html", PI["extend_reply"])
        ],
    )
    replied = Step(
        "答复",
        basis=(PI["answer_types"], PI["reply"]),
        after=(received, confirmed),
        sets="replied_on",
        asks=["ground", "reasons", "reply_number", "fee"],
        must=["reply"],
        closes=True,
        gates=[
            holds(
                it.correction_is_back,
                "已经告知补正，还没有收到补正；申请人逾期不补正的，答复种类应当选“逾期不补正，视为放弃”。",
                PI["ask_correction"],
                filled=True,
            ),
            holds(
                it.was_asked_before_giving_up,
                "没有告知过补正或者补正已经收到，不能按“逾期不补正，视为放弃”办结。",
                PI["ask_correction"],
                filled=True,
            ),
            Gate(it.correction_is_too_early_to_give_up, PI["ask_correction"], filled=True),
            holds(
                it.third_party_is_back,
                "已经征求第三方意见，还没有结果，请先办“收到第三方意见或者逾期未提”。",
                PI["consult_third_party"],
                filled=True,
            ),
            holds(
                it.third_party_was_told,
                "第三方不同意公开：决定公开的，应当先把公开的内容和理由书面告知第三方。",
                PI["consult_third_party"],
                filled=True,
            ),
            holds(
                it.maker_is_back,
                "已经征求共同制作机关意见，还没有结果，请先办“收到共同制作机关意见或者逾期未提”。",
                PI["consult_joint_maker"],
                filled=True,
            ),
            holds(
                it.extension_was_told,
                "已经同意延长答复期限，还没有告知申请人，请先办“延长答复告知申请人”。",
                PI["extend_reply"],
                filled=True,
            ),
            holds(
                it.reasons_were_asked,
                "没有要求申请人说明理由并审查，不能按“数量、频次明显超过合理范围”不予处理。",
                PI["excessive"],
                filled=True,
            ),
            is_filled(
                "ground",
                "不予公开、部分公开的，应当属于条例规定的情形，请选择“不予公开的情形”。",
                PI["exceptions"],
                when=Where("reply", *it.WITHHOLDING),
            ),
            is_filled(
                "reasons",
                "不予公开、部分公开、不属于本机关负责公开和不予处理的，应当写明理由，请填写“不公开的理由和依据”。",
                PI["answer_types"],
                when=Where("reply", *it.WITH_REASONS),
            ),
        ],
        papers=[Paper("reply", "答复书")],
        documents=[
            Document("reply", "政府信息公开申请答复书", "openness/reply.html", (PI["answer_types"], PI["reply"]))
        ],
        about="答复书写明事实、理由、依据和救济途径；能当场答复的当场答复。",
    )
    archived = Step(
        "归档",
        basis=PI["registers"],
        after=replied,
        sets="archived_on",
        side=True,
        about="登记、审核、办理、答复的材料一起归档。",
    )

    # 第二十四条（2007）、第三十三条（2019）：征求意见所需时间不计算在内；补正之日起重新计算。
    reply = Clock(
        "答复期限",
        PI["reply"],
        starts=(received, confirmed),
        law_as_of=received,
        ready=it.is_confirmed,
        pauses=[
            Pause(ask_correction, corrected, restarts=True),
            Pause(consult, consulted),
            Pause(consult_maker, maker_consulted),
        ],
        extends={extended: PI["extend_reply"]},
        stops=(replied, deferred),
        sets="due_on",
        verb="答复",
    )
    deferred_reply = Clock(
        "延迟答复的合理期限",
        given="deferred_until",
        starts=deferred,
        stops=replied,
        when=it.is_deferred,
        sets="due_on",
        verb="答复",
    )
    notify_correction = Clock(
        "告知补正期限",
        PI["ask_correction"],
        starts=(received, confirmed),
        law_as_of=received,
        ready=it.is_confirmed,
        stops=(ask_correction, replied),
        lapses=True,
        verb="需要补正的，告知补正",
    )
    correct_request = Clock(
        "告知书写明的补正期限",
        given="correction_by",
        starts=ask_correction,
        stops=(corrected, replied),
        waits_for="申请人",
    )
    correct_locally = Clock(
        "本地规定的补正期限",
        LOCAL["correct_request"],
        starts=ask_correction,
        stops=(corrected, replied),
        when=Where("correction_by", None),
        waits_for="申请人",
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
