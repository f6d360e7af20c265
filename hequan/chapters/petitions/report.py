"""年度报告中关于信访和热线的句子。"""

from hequan.core.report import Sentence

visits = Sentence(
    "petitions.visits",
    "接待群众来访{petitions.visit_batches}、{petitions.visit_persons}。",
)
cases = Sentence(
    "petitions.cases",
    "办理来自网上的信访（网络舆情信访）{petitions.online}，上级信访部门交办{petitions.assigned}；"
    "以上两类信访事项化解率{petitions.resolved_rate}。",
)
letters = Sentence(
    "petitions.letters",
    "另收到来信{petitions.letters}，接到电话信访{petitions.calls}。",
)
all_channels = Sentence(
    "petitions.all_channels",
    "各种形式的信访事项合计{petitions.received}；其中由街道自己办理的，化解率{petitions.own_rate}。",
)
hot_spots = Sentence(
    "petitions.hot_spots",
    "群众反映较集中的是土地和征地拆迁问题{petitions.land}、劳资问题{petitions.wages}；"
    "发生集体访{petitions.collective_visits}；发生越级访{petitions.skipping}；重复信访{petitions.repeats}。",
)
division = Sentence(
    "petitions.division",
    "由街道自己办理的{petitions.own}，转送有权机关{petitions.transferred}；"
    "出具信访处理意见书{petitions.opinions}；信访人请求复查{petitions.reviews}。",
)
hotline = Sentence(
    "petitions.hotline",
    "收到热线工单{petitions.hotline_orders}；办结{petitions.hotline_done}，按时办结率{petitions.hotline_on_time_rate}，"
    "满意率{petitions.hotline_satisfaction_rate}。",
)
reception = Sentence(
    "petitions.reception",
    "来访有人接待、有人登记，反映的事情逐件分办到人。",
    needs=("petitions.visit_batches",),
)
follow_through = Sentence(
    "petitions.follow_through",
    "对交办事项盯住办理期限，化解后向交办机关报结。",
    needs=("petitions.assigned",),
)
