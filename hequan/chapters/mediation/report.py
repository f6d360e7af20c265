"""年度报告中关于矛盾纠纷的句子。"""

from hequan.core.report import Sentence

labour = Sentence(
    "mediation.labour",
    "全年化解劳动争议纠纷{mediation.labour_cases}，涉及{mediation.labour_persons}。",
)
family = Sentence(
    "mediation.family",
    "排查出婚恋家庭纠纷{mediation.family_found}；其中调解成功{mediation.family_settled}。",
)
