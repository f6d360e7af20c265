"""年度报告中关于行政规范性文件的句子。"""

from hequan.core.report import Sentence

issued = Sentence(
    "documents.issued",
    "街道出台行政规范性文件{documents.issued}。",
)
gates = Sentence(
    "documents.gates",
    "拟发文件先识别、再审核，全年识别{documents.screened}；其中属于行政规范性文件{documents.screened_normative}。",
)
reviewed = Sentence(
    "documents.reviewed",
    "对行政规范性文件作合法性审核{documents.legality_reviews}；报送备案{documents.filed}。",
)
cleaned = Sentence(
    "documents.cleaned",
    "动态清理行政规范性文件{documents.cleaned}，其中继续有效{documents.cleaned_kept}；"
    "年末现行有效{documents.in_force}。",
)
experts = Sentence(
    "documents.experts",
    "审查专家库年末有专家{documents.experts}；专家参加审查论证{documents.expert_opinions}。",
)
self_inspection = Sentence(
    "documents.self_inspection",
    "对合法性审核不到位的情形开展自查整改，查出问题{documents.self_inspected}。",
)
