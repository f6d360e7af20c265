"""年度报告中关于建议提案的句子。"""

from hequan.core.report import Sentence

received = Sentence(
    "proposals.received",
    "承办人大代表建议{proposals.suggestions}、政协提案{proposals.proposals}，答复率{proposals.answered_rate}。",
)
answered = Sentence(
    "proposals.answered",
    "全年答复建议提案{proposals.answered}，其中所提问题已经解决或采纳{proposals.solved}；"
    "代表委员满意率{proposals.satisfaction_rate}；公开答复{proposals.published}。",
)
contact = Sentence(
    "proposals.contact",
    "办理前后同代表、委员当面或电话沟通，听取对办理结果的意见。",
    needs=("proposals.contacted",),
)
