"""一件行政规范性文件怎样制定、公布、备案、清理和答复附带审查。"""

from hequan.chapters.documents.models import NormativeDocument
from hequan.chapters.documents.procedures import conditions as has
from hequan.core.clock import Clock
from hequan.core.gates import has_paper, has_passed, has_rows, is_filled, leaves_time, unless_waived
from hequan.core.law_file import law
from hequan.core.procedure import Procedure
from hequan.core.step import Document, Gate, Paper, Step, Where

NOTICE = law("国务院办公厅关于加强行政规范性文件制定和监督管理工作的通知")
BUSINESS = law("优化营商环境条例")
FAIR = law("公平竞争审查条例")["fair_competition_gate"]
PUBLICATION = law("政府信息公开条例")["publish"]
FILING = law("法规规章备案审查条例")["filing_basis"]
RECONSIDERATION = law("行政复议法")
LOCAL = law("本地规定")
is_market_related = Where("is_market_related", True)

# 37号文件（六）、《公平竞争审查条例》：没有做到这些的，不得提交集体审议。
fit_for_deliberation = (
    Gate(has.not_reviewed, NOTICE["legality_gate"]),
    Gate(has.unlawful, NOTICE["legality_gate"]),
    has_passed("legality", LOCAL["review_document_legality"]),
    Gate(has.unfair, FAIR),
)


class MakeDocument(Procedure):
    """起草 → 识别 →（征求意见、公平竞争审查）→ 合法性审核 → 集体审议 → 编号印发 → 公布 → 施行 → 备案。

    重要的文件先评估论证；公布以后定期清理；有效期届满以前评估，届满的废止或者宣布失效；复议机关附带审查的，按期书面答复。
    """

    title = "行政规范性文件制定和管理"

    drafted = Step(
        "起草",
        basis=NOTICE["no_duplicate"],
        sets="drafted_on",
        papers=[Paper("draft", "文件草案、起草说明和依据")],
        about="上位法已有规定的不重复制定，可发可不发的不发。",
    )
    screened = Step(
        "确认识别结论",
        basis=NOTICE["definition"],
        after=drafted,
        must="screening",
        gates=[Gate(has.not_normative, NOTICE["definition"], filled=True)],
        papers=[Paper("screening_sheet", "规范性文件识别表")],
        about="五项都符合的才是行政规范性文件，才走本程序；识别表先登记在规范性文件识别台账。",
    )
    assessed = Step(
        "评估论证",
        basis=NOTICE["procedure_chain"],
        after=screened,
        sets="assessed_on",
        conditional="重要的行政规范性文件",
        papers=[Paper("assessment", "评估论证结论", required=False)],
    )
    market_heard = Step(
        "听取市场主体意见",
        basis=BUSINESS["hear_market"],
        after=screened,
        in_force=True,
        when=is_market_related,
        sets="market_heard_on",
        papers=[Paper("market_views", "市场主体、行业协会商会的意见和采纳情况")],
    )
    comments_invited = Step(
        "公开征求意见",
        basis=NOTICE["procedure_chain"],
        after=screened,
        sets="comments_from",
        must=("comments_until", "comments_link"),
        conditional="重要的文件，或者与市场主体生产经营活动密切相关而不需要保密的文件",
        waiver=[Gate(has.must_hear_the_public, BUSINESS["invite_comments"])],
        gates=[leaves_time(BUSINESS["invite_comments"], "comments_until", has.not_market)],
        papers=[Paper("comments_notice", "公开征求意见公告")],
        documents=[
            Document(
                "comments_notice", "公开征求意见公告", "documents/comments_notice.html", BUSINESS["invite_comments"]
            )
        ],
        waits="公众",
    )
    comments_closed = Step(
        "归纳意见并反馈采纳情况",
        basis=BUSINESS["invite_comments"],
        after=comments_invited,
        when=unless_waived(comments_invited),
        sets="comments_closed_on",
        gates=[
            has_passed("comments", BUSINESS["invite_comments"]),
            Gate(has.comments_open, BUSINESS["invite_comments"]),
        ],
        papers=[Paper("comments_adoption", "意见采纳情况")],
    )
    competition_reviewed = Step(
        "公平竞争审查",
        basis=FAIR,
        after=screened,
        in_force=True,
        sets="competition_reviewed_on",
        must="competition",
        many=True,
        until="issued",
        conditional="文件涉及经营者经济活动",
        waiver=[Gate(has.must_be_fair, FAIR)],
        gates=[has_paper("competition_review", "公平竞争审查结论", FAIR)],
        papers=[Paper("competition_review", "公平竞争审查结论")],
    )
    sent_for_review = Step(
        "送请合法性审核",
        basis=NOTICE["legality_gate"],
        after=(screened, assessed, market_heard, comments_invited, comments_closed, competition_reviewed),
        sets="sent_for_review_on",
        many=True,
        until="issued",
        waits="合法性审核机构",
        papers=[Paper("review_materials", "送审材料：草案、起草说明、依据、意见采纳情况", required=False)],
        about="材料不符合要求被退回的，补正以后的签收日期才是送审日期；修改草案以后重新送审。",
    )
    reviewed = Step(
        "出具合法性审核意见",
        basis=(NOTICE["legality_gate"], BUSINESS["legality_market"]),
        after=sent_for_review,
        sets="reviewed_on",
        must=("conclusion", "opinion"),
        many=True,
        until="issued",
        by="review",
        gates=[
            Gate(has.opinion_given, NOTICE["legality_gate"]),
            has_paper("legality_opinion", "合法性审核意见书", NOTICE["legality_gate"]),
        ],
        papers=[Paper("legality_opinion", "合法性审核意见书")],
        documents=[
            Document("legality_opinion", "合法性审核意见书", "documents/legality_opinion.html", NOTICE["legality_gate"])
        ],
        about="审核制定主体、程序、内容是否合法；与市场主体有关的，审核有没有减损其权益、增加其义务。",
    )
    deliberated = Step(
        "集体审议",
        basis=(NOTICE["procedure_chain"], NOTICE["collective_deliberation"]),
        after=reviewed,
        sets="deliberated_on",
        must=("meeting", "result"),
        asks="adjustment",
        many=True,
        until="issued",
        gates=[
            *fit_for_deliberation,
            is_filled(
                "adjustment",
                "审核结论是“修改后合法”，请写明怎样按审核意见修改草案。",
                NOTICE["legality_gate"],
                when=Where("conclusion", NormativeDocument.Conclusion.AMEND),
            ),
        ],
        papers=[Paper("minutes", "会议纪要")],
        about="会议集体审议决定，不能以传批、会签代替。",
    )
    issued = Step(
        "编号印发",
        basis=NOTICE["unified_registration"],
        after=deliberated,
        sets="issued_on",
        must=("document_number", "effective_on"),
        asks="valid_until",
        by="approve",
        gates=[
            Gate(has.not_passed, NOTICE["procedure_chain"]),
            *fit_for_deliberation,
            Gate(has.number_taken, NOTICE["unified_registration"], filled=True),
        ],
        papers=[Paper("document", "印发的文件")],
        documents=[
            Document("approval_sheet", "发文审批单", "documents/approval_sheet.html", NOTICE["unified_registration"])
        ],
        about="统一登记、统一编号、统一印发；有有效期的写明到哪一天，与市场主体有关的考虑是否留出适应调整期。",
    )
    published = Step(
        "公布",
        basis=PUBLICATION,
        after=issued,
        sets="published_on",
        must="link",
        about="规范性文件属于主动公开的内容；没有公布的，不得作为行政管理依据。",
    )
    applied = Step(
        "开始施行",
        basis=BUSINESS["publication"],
        after=published,
        sets="applied_on",
        gates=[Gate(has.not_effective_yet, BUSINESS["publication"])],
        about="公布了、也到了施行日期的，才作为行政管理依据。",
    )
    filed = Step(
        "报送备案",
        basis=(FILING, LOCAL["file_document"]),
        after=published,
        sets="filed_on",
        must="filing_receipt",
        papers=[Paper("filing_report", "备案报告和回执")],
        documents=[
            Document("filing_report", "备案报告", "documents/filing_report.html", (FILING, LOCAL["file_document"]))
        ],
    )
    withdrawn = Step(
        "终止制定",
        basis=NOTICE["no_duplicate"],
        after=drafted,
        until=issued,
        sets="withdrawn_on",
        by="approve",
        side=True,
        closes=True,
    )
    cleaned = Step(
        "清理",
        basis=LOCAL["clean_up_documents"],
        after=published,
        sets="cleaned_on",
        must="cleanup_result",
        many=True,
        side=True,
        gates=[
            has_rows(
                has.CLEANUPS,
                "document",
                "《规范性文件清理台账》还没有这件文件的清理意见，请先登记。",
                LOCAL["clean_up_documents"],
            )
        ],
    )
    repealed = Step(
        "废止或者宣布失效",
        basis=LOCAL["validity"],
        after=issued,
        sets="repealed_on",
        by="approve",
        side=True,
        closes=True,
        about="有效期届满没有延续的，也在这里登记；以后不得再作为行政管理依据。",
    )
    incidental_notified = Step(
        "收到附带审查通知",
        basis=RECONSIDERATION["reply_document"],
        either=(published, repealed),
        sets="incidental_notified_on",
        many=True,
        side=True,
        about="行政复议机关附带审查本文件，书面通知制定机关就相关条款的合法性提出书面答复。",
    )
    incidental_replied = Step(
        "书面答复附带审查",
        basis=RECONSIDERATION["reply_document"],
        after=incidental_notified,
        sets="incidental_replied_on",
        many=True,
        side=True,
        papers=[Paper("incidental_reply", "书面答复和相关材料", required=False)],
    )

    comments = Clock(
        "公开征求意见期间",
        BUSINESS["invite_comments"],
        starts=comments_invited,
        stops=(comments_closed, withdrawn),
        when=is_market_related,
        verb="归纳意见",
    )
    comments_end = Clock(
        "公告写明的征求意见截止日期",
        starts=comments_invited,
        stops=(comments_closed, withdrawn),
        given="comments_until",
        waits_for="公众",
        verb="收集意见",
    )
    legality = Clock(
        "合法性审核期间",
        LOCAL["review_document_legality"],
        starts=sent_for_review,
        stops=(deliberated, withdrawn),
        verb="集体审议",
    )
    publish = Clock("公布期限", PUBLICATION, starts=issued, stops=published, verb="公布文件")
    file = Clock("报送备案期限", LOCAL["file_document"], starts=published, stops=(filed, repealed), verb="报送备案")
    validity = Clock(
        "有效期", starts=issued, stops=repealed, given="valid_until", verb="评估后延续、修改、废止或者宣布失效"
    )
    clean_up = Clock("清理周期", LOCAL["clean_up_documents"], starts=(published, cleaned), stops=repealed, verb="清理")
    incidental_reply = Clock(
        "答复附带审查期限",
        RECONSIDERATION["reply_document"],
        starts=incidental_notified,
        stops=incidental_replied,
        law_as_of=incidental_notified,
        verb="提出书面答复",
    )
