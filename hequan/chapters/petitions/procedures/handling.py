"""信访事项的办理：建议研究答复、检举控告移送、申诉求决办理并出具处理意见。"""

from hequan.chapters.petitions.procedures import conditions as when
from hequan.chapters.petitions.procedures.intake import TELL, classified, judged, received, recused, told
from hequan.chapters.petitions.procedures.laws import NEW, OLD, both
from hequan.core.gates import holds, in_time
from hequan.core.step import Document, Paper, Step

OPINION = (NEW["opinion_letter"], OLD["handle"])
IMPROVE = (NEW["bureau_suggestions"], OLD["answer_suggestion"])

accusation_handed = Step(
    "移送检举控告",
    basis=NEW["accusation_track"],
    after=classified,
    sets="accusation_handed_on",
    must=["accusation_to"],
    when=when.is_accusation,
    in_force=True,
    gates=[
        holds(
            when.not_to_the_accused("accusation_to"),
            "不得把检举、控告材料转给被检举、控告的人或者单位，请改选纪检监察机关或者有权机关。",
            NEW["accusation_track"],
            filled=True,
        )
    ],
    papers=[Paper("accusation_receipt", "检举控告移送回执", required=False)],
    about="按管理权限移送纪检监察机关或者有权机关，不把内容透露给被检举、控告的人和单位。",
)
answered = Step(
    "研究论证并回复",
    basis=NEW["suggestion_track"],
    after=classified,
    sets="answered_on",
    must=["answer"],
    when=when.is_suggestion,
    in_force=True,
    about="合理可行的全部或者部分采纳，并回复建议人。",
)
duty_done = Step(
    "履行职责或者答复",
    basis=NEW["appeal_routes"],
    after=classified,
    sets="duty_done_on",
    must=["duty_result"],
    when=when.is_duty,
    in_force=True,
    about="属于申请查处违法行为、履行保护职责的，依法履行职责或者答复。",
)
accepted = Step(
    "受理",
    basis=(NEW["appeal_routes"], TELL[0]),
    after=(judged, classified, told, recused),
    sets="accepted_on",
    when=when.is_handled,
    gates=[
        holds(
            when.is_not_final,
            "同一事实和理由已经复核终结，不再受理；有新的事实和理由的，先在登记表里写明。",
            NEW["final"],
        )
    ],
    about="办理期限自受理之日起算，写明受理的这一天。",
)
reconciled = Step(
    "调解、和解",
    basis=NEW["mediation"],
    after=(judged, told),
    sets="reconciled_on",
    many=True,
    side=True,
    papers=[Paper("reconciliation", "调解协议书、和解协议书", required=False)],
    about="双方自愿，不违反法律，达成一致的制作协议书。",
)
heard = Step(
    "听证",
    basis=NEW["hearing"],
    after=accepted,
    when=when.is_handled,
    sets="heard_on",
    must=["hearing"],
    side=True,
    papers=[Paper("hearing_record", "听证笔录", required=False)],
    about="重大、复杂、疑难的可以举行听证；听证所需时间计入办理期限。",
)
extended = Step(
    "延长办理期限",
    basis=both("extend_handling"),
    after=accepted,
    when=when.is_handled,
    sets="extended_on",
    must=["extension_reason"],
    by="approve",
    side=True,
    gates=[in_time("handle", "不能再延长，请尽快办结", both("extend_handling"))],
    papers=[Paper("extension_notice", "延期告知书")],
    documents=[Document("extension_notice", "延期告知书", "petitions/extension_notice.html", both("extend_handling"))],
    about="情况复杂的，经本机关负责人批准，并把理由告知信访人；只能延长一次。",
)
opinion_given = Step(
    "出具信访处理意见书",
    basis=OPINION,
    after=accepted,
    when=when.is_handled,
    sets="opinion_on",
    must=["claim", "facts", "opinion", "opinion_text", "legal_basis"],
    papers=[Paper("opinion", "信访处理意见书")],
    documents=[Document("opinion", "信访处理意见书", "petitions/opinion.html", OPINION)],
    about="写明投诉请求、认定的事实和理由、处理意见和法律法规依据，告知请求复查的途径。",
)
extended.until = reconciled.until = heard.until = (opinion_given,)
served = Step(
    "送达处理意见书",
    basis=OPINION,
    after=opinion_given,
    when=when.is_handled,
    sets="served_on",
    papers=[Paper("service", "送达回证")],
    about="请求复查的期限自信访人收到之日起算。",
)
resolved = Step(
    "认定化解",
    basis=(NEW["subdistrict_duty"], OLD["handle"]),
    after=(judged, told),
    sets="resolved_on",
    asks=["satisfaction"],
    must=["outcome"],
    side=True,
    papers=[Paper("resolution", "息诉息访材料", required=False)],
)
improvement_asked = Step("收到信访部门改进建议", basis=IMPROVE, after=received, sets="improvement_asked_on", side=True)
improvement_answered = Step(
    "书面反馈改进建议",
    basis=IMPROVE,
    after=improvement_asked,
    sets="improvement_answered_on",
    must=["improvement_answer"],
    side=True,
    about="写明是否采纳；没有采纳的说明理由。",
)
