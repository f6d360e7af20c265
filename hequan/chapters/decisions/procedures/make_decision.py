"""一项重大行政决策怎样作出、公布、归档、执行和后评估。"""

from hequan.chapters.decisions.models import Decision
from hequan.chapters.decisions.procedures import conditions as has
from hequan.chapters.decisions.procedures import gates, printed
from hequan.core.clock import Clock
from hequan.core.gates import all_of, has_paper, has_rows, leaves_time, unless_waived
from hequan.core.law_file import law
from hequan.core.procedure import Procedure
from hequan.core.step import Gate, Paper, Step, Where

LAW, FAIR = gates.LAW, gates.FAIR
PUBLICATION = law("政府信息公开条例")["publish"]


class MakeDecision(Procedure):
    """启动 → 拟订草案 → 公众参与 →（专家论证、风险评估）→ 合法性审查 → 集体讨论 → 决定 → 公布 → 归档 → 执行。

    公众参与向社会公开征求意见的，有最短期间；合法性审查也有。单位协商、特定群体沟通、听证、专家论证、风险评估、
    公平竞争审查、请示报告和后评估，该不该办都要写明；不办的写明理由。
    """

    title = "重大行政决策"
    by_reference = LAW["township_by_reference"]

    initiated = Step(
        "登记决策建议",
        basis=LAW["initiation"],
        sets="initiated_on",
        papers=[Paper("proposal", "决策建议和研究论证意见")],
        about="宏观调控决策、政府立法、突发事件应急处置不适用本程序。",
    )
    listed = Step(
        "列入决策事项目录",
        basis=LAW["catalogue"],
        after=initiated,
        must="catalogue_year",
        conditional="决策机关编制目录，本事项经同级党委同意列入",
    )
    started = Step(
        "决定启动",
        basis=(LAW["initiation"], LAW["handling_unit"]),
        after=(initiated, listed),
        sets="started_on",
        by="approve",
        about="研究论证后认为需要启动的，由决策机关决定，并明确承办单位（所属单位）。",
    )
    drafted = Step(
        "拟订决策草案",
        basis=LAW["draft"],
        after=started,
        sets="drafted_on",
        gates=[has_paper("draft", "决策草案及起草说明", LAW["draft"])],
        papers=[Paper("draft", "决策草案及起草说明")],
        about="梳理与决策有关的法律、法规、规章和政策；有关方面分歧较大的，可以提出两个以上方案。",
    )
    units_consulted = Step(
        "征求有关单位意见",
        basis=LAW["consult_units"],
        after=drafted,
        sets="units_consulted_on",
        must="units_consulted",
        asks="units_dispute",
        conditional="事项涉及其他单位的职责，或者与其关系紧密",
        papers=[Paper("unit_opinions", "有关单位的书面意见", required=False)],
        about="不能达成一致的，写明争议、各方的意见、理由和依据，报决策机关。",
    )

    participating = Step(
        "选定公众参与方式",
        basis=LAW["public_participation"],
        after=drafted,
        must="participation",
        conditional="事项不属于依法不予公开",
        about="方式可以自由选择；只有向社会公开征求意见的，才有最短期间。",
    )
    draft_published = Step(
        "公布草案征求意见",
        basis=LAW["invite_comments"],
        after=participating,
        when=all_of(unless_waived(participating), Where("participation", Decision.Participation.PUBLIC_COMMENT)),
        sets="comments_from",
        must=("comments_until", "comments_link"),
        asks=("short_reason", "short_link"),
        gates=[leaves_time(LAW["invite_comments"], "comments_until", has.is_shortened)],
        papers=[Paper("comments_notice", "公开征求意见公告")],
        documents=[printed.COMMENTS_NOTICE],
        waits="公众",
        about="因情况紧急等原因需要缩短的，公布时说明理由，并在这里写明理由和公布的地方。",
    )
    talked = Step(
        "与特定群体沟通协商",
        basis=LAW["specific_group"],
        after=participating,
        when=unless_waived(participating),
        sets="talked_on",
        must="talks",
        conditional="事项涉及特定群体利益",
        papers=[Paper("talks_record", "沟通协商记录", required=False)],
    )
    hearing_announced = Step(
        "公告听证会",
        basis=LAW["hearing_conditional"],
        after=participating,
        when=unless_waived(participating),
        sets="hearing_announced_on",
        must="hearing_on",
        many=True,
        until=("heard", "participated"),
        conditional="事项直接涉及公民、法人、其他组织切身利益或者存在较大分歧而决定听证，或者法律、法规、规章规定应当听证",
        waiver=[Gate(has.hearing_chosen, LAW["hearing_conditional"])],
        papers=[Paper("hearing_notice", "听证公告和听证参加人名单", required=False)],
        about="提前公布决策草案、时间、地点，公布听证参加人的产生方式和名单；改期的，重新公告。",
    )
    materials_sent = Step(
        "送达听证材料",
        basis=LAW["send_hearing_materials"],
        after=hearing_announced,
        when=all_of(unless_waived(participating), unless_waived(hearing_announced)),
        sets="materials_sent_on",
        many=True,
        until="heard",
    )
    heard = Step(
        "举行听证会",
        basis=LAW["hearing_order"],
        after=materials_sent,
        when=all_of(unless_waived(participating), unless_waived(hearing_announced)),
        sets="heard_on",
        gates=gates.HEARING,
        papers=[Paper("hearing_record", "签名的听证笔录")],
        about="承办单位陈述，听证参加人陈述意见并询问，全程记录，参加人签名。",
    )
    participated = Step(
        "归纳整理公众意见",
        basis=LAW["comments_processing"],
        after=(participating, draft_published, talked, heard),
        when=unless_waived(participating),
        sets="participated_on",
        gates=gates.PARTICIPATED,
        about="对各方面的意见归纳整理、研究论证，采纳合理意见，完善决策草案。",
    )

    argued = Step(
        "专家论证",
        basis=LAW["expert_conditional"],
        after=drafted,
        sets="argued_on",
        must=("expert_reason", "argued_by", "is_disinterested"),
        conditional="事项专业性、技术性较强",
        answer="expert_needed",
        because="expert_reason",
        gates=gates.ARGUED,
        papers=[Paper("expert_opinions", "签字盖章的专家论证意见")],
    )
    risk_assessed = Step(
        "风险评估",
        basis=LAW["risk_conditional"],
        after=drafted,
        sets="risk_assessed_on",
        must=("risk_reason", "risk_assessor", "risk"),
        many=True,
        until="decided",
        conditional="事项的实施可能对社会稳定、公共安全等方面造成不利影响",
        answer="risk_needed",
        because="risk_reason",
        gates=[has_paper("risk_report", "风险评估报告", LAW["risk_report"])],
        papers=[Paper("risk_report", "风险评估报告")],
        about="报告写明风险点、防范措施和处置预案；风险不可控的，调整草案以后重新评估。",
    )
    competition_reviewed = Step(
        "公平竞争审查",
        basis=FAIR,
        after=drafted,
        in_force=True,
        sets="competition_reviewed_on",
        must="competition",
        many=True,
        until="decided",
        conditional="决策涉及经营者经济活动",
        gates=[has_paper("competition_review", "公平竞争审查结论", FAIR)],
        papers=[Paper("competition_review", "公平竞争审查结论")],
    )

    sent_for_review = Step(
        "送请合法性审查",
        basis=LAW["legality_materials"],
        after=(drafted, units_consulted, participated, argued, risk_assessed, competition_reviewed),
        sets="sent_for_review_on",
        many=True,
        until="decided",
        waits="合法性审查部门",
        papers=[Paper("review_materials", "送审材料：草案、法律依据、履行程序的说明", required=False)],
        about="材料不符合要求被退回的，补正以后的签收日期才是送审日期；修改草案以后重新送审。",
    )
    reviewed = Step(
        "出具合法性审查意见",
        basis=LAW["legality_opinion"],
        after=sent_for_review,
        sets="reviewed_on",
        must=("conclusion", "opinion"),
        many=True,
        until="decided",
        by="review",
        gates=[
            Gate(has.opinion_given, LAW["legality_opinion"]),
            has_paper("legality_opinion", "合法性审查意见书", LAW["legality_opinion"]),
        ],
        papers=[Paper("legality_opinion", "合法性审查意见书")],
        documents=[printed.LEGALITY_OPINION],
        about="审查权限、程序和内容三方面；组织法律顾问、公职律师提出法律意见，但不能代替审查意见。",
    )
    submitted = Step(
        "提交决策机关讨论",
        basis=LAW["submission_materials"],
        after=reviewed,
        sets="submitted_on",
        asks="adjustment",
        many=True,
        until="decided",
        gates=gates.SUBMITTED,
        papers=[
            Paper("comments_adoption", "公众主要意见研究采纳情况", required=False),
            Paper("experts_adoption", "专家论证意见研究采纳情况", required=False),
            Paper("other_materials", "其他需要报送的材料", required=False),
        ],
    )

    discussed = Step(
        "集体讨论",
        basis=(LAW["dissent_record"], LAW["collective"]),
        after=submitted,
        sets="discussed_on",
        must=("meeting", "result"),
        asks="against_majority",
        many=True,
        until="decided",
        seals=[(has.VIEWS, "decision")],
        gates=gates.DISCUSSED,
        papers=[Paper("minutes", "会议纪要和会议记录")],
        documents=[printed.MINUTES],
        about="行政首长最后发表意见；不同意见如实载明。办过这一步，当天和以前的个人意见永久保留，不能再改。",
    )
    party_reported = Step(
        "向党工委请示报告",
        basis=LAW["party_report"],
        after=discussed,
        sets="party_reported_on",
        conditional="按照规定应当在出台前向同级党委请示报告",
        papers=[Paper("party_report", "请示报告和批复", required=False)],
    )
    decided = Step(
        "作出决定",
        basis=(LAW["collective"], LAW["execution_unit"]),
        after=(discussed, party_reported),
        sets="decided_on",
        must="execution_unit",
        by="approve",
        gates=gates.DECIDED,
        papers=[Paper("decision", "决策文件")],
        documents=[printed.APPROVAL_SHEET],
        about="明确负责执行的单位。",
    )
    terminated = Step(
        "终止决策程序",
        basis=LAW["initiation"],
        after=initiated,
        until=decided,
        sets="terminated_on",
        by="approve",
        side=True,
        closes=True,
        about="决策机关决定不再推进的；理由写在备注里。",
    )

    published = Step(
        "公布和解读",
        basis=(LAW["publish"], PUBLICATION),
        after=decided,
        sets="published_on",
        must="published_in",
        conditional="决策不属于依法不予公开",
        papers=[Paper("publication", "公布和解读的网页", required=False)],
        about="社会关注度高、专业性强的，说明公众意见、专家论证意见的采纳情况，并解读。",
    )
    archived = Step(
        "归档",
        basis=LAW["archive"],
        after=(decided, published),
        sets="archived_on",
        papers=[Paper("archive_list", "卷内目录和移交清单")],
        about="过程中形成的材料及时完整归档，一事一卷。",
    )
    executed = Step(
        "执行完毕",
        basis=LAW["execution_unit"],
        after=archived,
        sets="executed_on",
        closes=True,
        gates=[
            has_rows("decisions.executions", "decision", "《执行跟踪台账》还没有执行情况报告。", LAW["execution_unit"])
        ],
    )
    problem_found = Step(
        "发现执行问题",
        basis=LAW["report_problem"],
        after=decided,
        sets="problem_found_on",
        must="problem",
        many=True,
        side=True,
    )
    problem_reported = Step(
        "报告执行问题",
        basis=LAW["report_problem"],
        after=problem_found,
        sets="problem_reported_on",
        many=True,
        side=True,
        papers=[Paper("problem_report", "执行问题报告", required=False)],
    )
    suspended = Step(
        "中止执行",
        basis=LAW["adjustment"],
        after=decided,
        sets="suspended_on",
        must="suspended_because",
        many=True,
        by="approve",
        side=True,
        about="情况紧急的，行政首长可以先决定中止执行。",
    )
    resumed = Step(
        "恢复执行", basis=LAW["adjustment"], after=suspended, sets="resumed_on", many=True, by="approve", side=True
    )
    adjusted = Step(
        "调整决策",
        basis=LAW["adjustment"],
        after=decided,
        sets="adjusted_on",
        must="extent",
        many=True,
        by="approve",
        side=True,
        gates=[Gate(has.not_made_anew, LAW["adjustment"], filled=True)],
        about="未经法定程序不得随意变更或者停止执行；重大调整重新履行决策程序。",
    )
    evaluated = Step(
        "决策后评估",
        basis=LAW["post_evaluation"],
        either=(decided, executed),
        sets="evaluated_on",
        must=("evaluator", "evaluated_because"),
        many=True,
        side=True,
        conditional="实施效果明显未达到预期、公众提出较多意见，或者决策机关认为有必要",
        gates=[Gate(has.same_assessor, LAW["post_evaluation"], filled=True)],
        papers=[Paper("evaluation", "后评估报告", required=False)],
    )

    comments = Clock(
        "公开征求意见期间",
        LAW["invite_comments"],
        starts=draft_published,
        stops=(participated, terminated),
        verb="归纳整理公众意见",
    )
    comments_end = Clock(
        "公告写明的征求意见截止日期",
        starts=draft_published,
        stops=(participated, terminated),
        given="comments_until",
        waits_for="公众",
        verb="收集公众意见",
    )
    materials = Clock(
        "送达听证材料期限",
        LAW["send_hearing_materials"],
        starts=hearing_announced,
        from_field="hearing_on",
        stops=(materials_sent, terminated),
        verb="送达听证材料",
    )
    legality = Clock(
        "合法性审查期间", LAW["review_legality"], starts=sent_for_review, stops=(discussed, terminated), verb="集体讨论"
    )
    publish = Clock(
        "主动公开期限", PUBLICATION, starts=decided, stops=published, when=unless_waived(published), verb="公布决策"
    )
    report_problem = Clock(
        "报告执行问题的时间",
        LAW["report_problem"],
        starts=problem_found,
        stops=(problem_reported, executed),
        verb="向决策机关报告",
    )
