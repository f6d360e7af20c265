"""年度报告中关于重大行政决策的句子。"""

from hequan.core.report import Sentence

made = Sentence(
    "decisions.made",
    "街道作出重大行政决策{decisions.made}。",
)
catalogue = Sentence(
    "decisions.catalogue",
    "重大行政决策事项目录列入{decisions.catalogued}；年末正在履行决策程序{decisions.under_way}。",
)
procedure = Sentence(
    "decisions.procedure",
    "重大行政决策先听公众意见、再请专家论证，经过风险评估和合法性审查后由集体讨论决定，缺一项不上会。",
    needs=("decisions.made",),
)
participation = Sentence(
    "decisions.participation",
    "就决策草案收到公众意见{decisions.comments}，采纳{decisions.adopted}。",
)
collective = Sentence(
    "decisions.collective",
    "集体讨论发言{decisions.discussions}，会议记录如实载明不同意见{decisions.dissents}。",
)
execution = Sentence(
    "decisions.execution",
    "对已作出的决策跟踪执行情况{decisions.executions}；开展决策后评估{decisions.evaluated}。",
)
self_inspection = Sentence(
    "decisions.self_inspection",
    "对决策合法性审查走形式、法律顾问聘而不用等情形开展自查整改，查出问题{decisions.self_inspected}。",
)
