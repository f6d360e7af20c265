"""年度报告中关于法律顾问和合法性审查的句子。"""

from hequan.core.report import Sentence

retained = Sentence(
    "counsel.retained",
    "年末在聘法律顾问{counsel.retained}；{counsel.communities_covered}社区聘有法律顾问。",
)
consultations = Sentence(
    "counsel.consultations",
    "法律顾问全年办理事项{counsel.consultations}，出具法律意见{counsel.opinions}；采纳{counsel.opinions_adopted}。",
)
reviews = Sentence(
    "counsel.reviews",
    "开展合法性审查{counsel.reviews}，提出问题{counsel.review_problems}；其中审查行政合同{counsel.contracts_reviewed}。",
)
safeguard = Sentence(
    "counsel.safeguard",
    "重大项目和处理重大事项先听取法律顾问意见，再提交会议研究。",
    needs=("counsel.opinions",),
)
civil_code = Sentence(
    "counsel.civil_code",
    "以民法典为标尺开展合法性审查{counsel.civil_code_checked}。",
)
