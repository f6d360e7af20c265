"""年度报告中关于政务公开的句子。"""

from hequan.core.report import Sentence

items = Sentence(
    "openness.items",
    "政务公开事项清单列有公开事项{openness.items}；本年度新列入{openness.items_added}。",
)
published = Sentence(
    "openness.published",
    "全年主动公开政府信息{openness.published}；其中超过公开期限的{openness.late}。",
)
requests = Sentence(
    "openness.requests",
    "新收政府信息公开申请{openness.requests}，上年结转{openness.carried_in}；"
    "办结{openness.replied}，结转下年度{openness.carried_out}；按期答复率{openness.in_time_rate}。",
)
replies = Sentence(
    "openness.replies",
    "办结的申请中，予以公开和告知获取方式{openness.given}，不予公开{openness.refused}，"
    "无法提供{openness.not_available}。",
)
datasets = Sentence(
    "openness.datasets",
    "向社会开放数据集{openness.datasets}；本年度新开放{openness.datasets_added}。",
)
list_kept = Sentence(
    "openness.list_kept",
    "公开什么、何时公开、由谁公开，都按清单执行，清单随职责变化调整。",
    needs=("openness.items",),
)
reviewed = Sentence(
    "openness.reviewed",
    "信息公开前逐条审查，涉密内容和个人信息不予公布。",
    needs=("openness.published",),
)
answered = Sentence(
    "openness.answered",
    "对公开申请逐件登记、审核、办理、答复和归档。",
    needs=("openness.requests",),
)
