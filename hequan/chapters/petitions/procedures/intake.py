"""信访事项的登记、判定归属、分类和告知。"""

from hequan.chapters.petitions.procedures import conditions as when
from hequan.chapters.petitions.procedures.laws import NEW, both
from hequan.core.gates import holds, in_time, is_filled
from hequan.core.step import Document, Paper, Step

TELL = both("notify_acceptance", "notify_petitioner")
TELL_TRANSFERRED = both("notify_transferred_acceptance", "notify_transferred")

received = Step(
    "登记",
    basis=(NEW["register"], TELL[0]),
    sets="received_on",
    asks=["handler", "kind"],
    papers=[Paper("petition", "来信、来访登记表或者交办函")],
    documents=[Document("receipt", "信访事项登记单", "petitions/receipt.html", (NEW["content"], TELL[0]))],
    about="每一件都登记并录入信访系统；检举、控告的，把被反映的人和单位写在登记表里，他们看不到这一件。",
)
urgent_found = Step(
    "发现重大、紧急情况",
    basis=both("report_urgent"),
    after=received,
    sets="urgent_found_on",
    side=True,
    about="可能造成社会影响的，及时报告，并在职责范围内采取措施。",
)
urgent_reported = Step(
    "报告重大、紧急信访事项",
    basis=both("report_urgent"),
    after=urgent_found,
    sets="urgent_reported_on",
    must=["urgent_reported_to"],
    side=True,
    papers=[Paper("urgent_report", "重大紧急信访事项报告", required=False)],
)
recused = Step(
    "回避审查",
    basis=NEW["recusal"],
    after=received,
    sets="recusal_on",
    asks=["handler"],
    must=["recusal"],
    in_force=True,
    gates=[
        is_filled(
            "handler",
            "与信访事项或者信访人有直接利害关系的应当回避，请填写换人以后的承办人。",
            NEW["recusal"],
            when=lambda case: not when.has_new_handler(case),
        )
    ],
    about="承办人与信访事项或者信访人有直接利害关系的，应当回避。",
)
judged = Step(
    "判定归属",
    basis=(NEW["notify_petitioner"], TELL[0]),
    after=received,
    sets="judged_on",
    must=["handling"],
    about="是不是属于本机关职权；转送、交办来的不属于本机关职权，办“提出异议”。",
)
objected = Step(
    "提出异议",
    basis=NEW["object"],
    after=received,
    sets="objected_on",
    must=["objection"],
    when=when.is_assigned,
    in_force=True,
    side=True,
    waits="转送、交办机关",
    gates=[in_time("objection", "不能再提出异议，应当按规定办理", NEW["object"])],
    papers=[Paper("objection", "异议函", required=False)],
    documents=[Document("objection", "对转送交办事项的异议函", "petitions/objection.html", NEW["object"])],
    about="写明详细理由；没有转送、交办机关同意，不能退还材料。",
)
objection_answered = Step(
    "收到异议核实答复",
    basis=NEW["object"],
    after=objected,
    when=when.is_assigned,
    in_force=True,
    sets="objection_answered_on",
    must=["objection_result"],
    side=True,
)
returned = Step(
    "退还材料",
    basis=NEW["object"],
    after=objection_answered,
    when=when.is_assigned,
    in_force=True,
    sets="returned_on",
    side=True,
    closes=True,
    gates=[holds(when.is_return_agreed, "转送、交办机关没有同意，不能退还材料，应当继续办理。", NEW["object"])],
    papers=[Paper("return_list", "退还材料清单", required=False)],
)
transferred = Step(
    "转送有权机关",
    basis=(NEW["notify_petitioner"], TELL[0]),
    after=judged,
    sets="transferred_on",
    must=["transferred_to"],
    when=when.is_transferred,
    gates=[
        holds(
            when.not_to_the_accused("transferred_to"),
            "不得把检举、控告材料转给被检举、控告的人或者单位，请改选有权机关。",
            NEW["accusation_track"],
            filled=True,
        )
    ],
    papers=[Paper("transfer_letter", "转送函", required=False)],
    documents=[
        Document(
            "transfer_letter", "信访事项转送函", "petitions/transfer_letter.html", (NEW["notify_petitioner"], TELL[0])
        )
    ],
)
classified = Step(
    "分类",
    basis=NEW["appeal_routes"],
    after=judged,
    sets="classified_on",
    asks=["route"],
    must=["kind", "route_reason"],
    in_force=True,
    when=when.is_own,
    gates=[
        holds(
            when.has_route_if_appeal,
            "申诉求决类应当写明处理途径，建议意见类和检举控告类不写，请核对“事项分类”和“处理途径”。",
            NEW["appeal_routes"],
            filled=True,
        )
    ],
    about="建议意见、检举控告、申诉求决三类；申诉求决再分六种途径，只有出具信访处理意见书的适用办理期限和复查、复核。",
)
told = Step(
    "书面告知信访人",
    basis=(NEW["notify_petitioner"], TELL[0]),
    after=(received, judged, transferred, classified),
    sets="told_on",
    asks=["acceptance"],
    when=when.must_be_told,
    gates=[
        holds(
            when.says_whether_accepted,
            "按《信访条例》办理的应当告知是否受理，按《信访工作条例》办理的告知接收情况和处理途径，请核对“是否受理”。",
            (NEW["notify_petitioner"], TELL[0]),
            filled=True,
        )
    ],
    papers=[Paper("notice", "信访事项告知书")],
    documents=[Document("notice", "信访事项告知书", "petitions/notice.html", (NEW["notify_petitioner"], TELL[0]))],
    about="能当场答复的当场书面答复；写明接收情况、处理途径和程序，转送的写明去向。",
)
