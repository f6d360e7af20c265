"""重大行政决策的前置条件，连同各自的条文：提交、讨论和决定以前要做到什么。"""

from hequan.chapters.decisions.models import Decision
from hequan.chapters.decisions.procedures import conditions as has
from hequan.core.gates import has_paper, has_passed, has_rows, is_filled
from hequan.core.law_file import law
from hequan.core.step import Gate, Where

LAW = law("重大行政决策程序暂行条例")
FAIR = law("公平竞争审查条例")["fair_competition_gate"]
PACK = LAW["submission_materials"]

# 第十六条：材料按时送达，按公告的日期举行。
HEARING = (
    Gate(has.materials_late, LAW["send_hearing_materials"]),
    Gate(has.hearing_too_early, LAW["send_hearing_materials"]),
)
# 第十五条、第十六条：期间满了，截止日期过了，选了听证会的开过了。
PARTICIPATED = (
    has_passed("comments", LAW["invite_comments"], has.is_shortened),
    Gate(has.comments_open, LAW["invite_comments"]),
    Gate(has.hearing_not_held, LAW["hearing_conditional"]),
)
# 第十九条、第二十条：没有利害关系，意见签字盖章。
ARGUED = (
    is_filled(
        "is_disinterested",
        "专家、机构与决策事项有直接利害关系的不能参加论证，请查明后勾选“专家没有利害关系”。",
        LAW["expert_conflict"],
    ),
    Gate(has.interested_expert, LAW["expert_conflict"], filled=True),
    has_paper("expert_opinions", "签字盖章的专家论证意见", LAW["expert_conditional"]),
)
# 第二十四条、第二十五条：没有做到这些的，不得提交讨论，更不得讨论。
FIT_FOR_DISCUSSION = (
    Gate(has.not_reviewed, LAW["legality_gate"]),
    Gate(has.unlawful, LAW["legality_gate"]),
    has_passed("legality", LAW["review_legality"]),
    Gate(has.risk_not_controllable, LAW["risk_gate"]),
    Gate(has.unfair, FAIR),
)
# 第二十九条：提交讨论的材料齐全。
SUBMITTED = (
    *FIT_FOR_DISCUSSION,
    is_filled(
        "adjustment",
        "审查结论是“修改后合法”，请写明怎样按审查意见调整补充草案。",
        LAW["legality_opinion"],
        when=Where("conclusion", Decision.Conclusion.AMEND),
    ),
    Gate(has.comments_without_answer, LAW["comments_processing"]),
    has.paper_of("drafted", "draft", "决策草案及起草说明", PACK),
    has.paper_of("participated", "comments_adoption", "公众主要意见研究采纳情况", PACK),
    has.paper_of("argued", "experts_adoption", "专家论证意见研究采纳情况", PACK),
    has.paper_of("risk_assessed", "risk_report", "风险评估报告", PACK),
    has.paper_of("competition_reviewed", "competition_review", "公平竞争审查结论", PACK),
    has.paper_of("reviewed", "legality_opinion", "合法性审查意见书", PACK),
)
# 第三十条：开过会，逐人有意见，行政首长最后发言，和多数不一致的说明理由。
DISCUSSED = (
    *FIT_FOR_DISCUSSION,
    has_rows(
        has.VIEWS,
        "decision",
        "《集体讨论意见台账》还没有本事项的意见，请先逐人登记出席情况、发言顺序和意见；传阅、会签不能代替集体讨论。",
        LAW["collective"],
    ),
    Gate(has.of_meeting(has.too_few), LAW["collective"], filled=True),
    Gate(has.of_meeting(has.heads), LAW["head_speaks_last"], filled=True),
    Gate(has.of_meeting(has.head_not_last), LAW["head_speaks_last"], filled=True),
    Gate(has.majority_unexplained, LAW["head_speaks_last"], filled=True),
)
DECIDED = (
    Gate(has.not_agreed, LAW["collective"]),
    Gate(has.discussion_is_old, LAW["legality_gate"]),
    *FIT_FOR_DISCUSSION,
)
