"""年度报告中关于突发事件应对的句子。"""

from hequan.core.report import Sentence

plans = Sentence(
    "emergency.plans",
    "按突发事件的种类编制和修订预案，全年制定《{emergency.plans|title}》，共{emergency.plans}；"
    "年末现行的应急预案{emergency.plans_in_force}。",
)
supplies = Sentence(
    "emergency.supplies",
    "应急物资建卡管理、定期盘点，年末储备{emergency.supplies}；低于最低储备、需要补充的{emergency.supplies_short}。",
)
incidents = Sentence(
    "emergency.incidents",
    "辖区全年发生突发事件{emergency.incidents}；处置完毕{emergency.incidents_closed}。",
)
drills = Sentence(
    "emergency.drills",
    "按预案练兵，全年组织应急演练{emergency.drills}，"
    "内容有{emergency.drills|kind}，共{emergency.drill_kinds}，参演{emergency.drill_persons}。",
)
public_opinion = Sentence(
    "emergency.public_opinion",
    "对网上反映的问题及时核查、如实回应，全年处置网络舆情{emergency.opinions_handled}。",
)
releases = Sentence(
    "emergency.releases",
    "发布突发事件信息、传递预警{emergency.releases}；普及应急知识{emergency.knowledge}、受众{emergency.knowledge_reached}。",
)
duty = Sentence(
    "emergency.duty",
    "街道和社区为{emergency.duty_posts|kind}等工作排定值班表，年末设有值班点{emergency.duty_posts}；"
    "全年安排值班{emergency.shifts}，到岗{emergency.shift_persons}；"
    "其中志愿者和民兵{emergency.shift_volunteers}。",
)
forces = Sentence(
    "emergency.forces",
    "年末登记在册的社会应急力量{emergency.social_forces}，"
    "有志愿者{emergency.volunteers}、民兵{emergency.militia}；全年调用{emergency.call_ups}。",
)
