"""年度报告中关于行政执法的句子，供有行政执法一章的提纲选用。"""

from hequan.core.report import Sentence

capacity = Sentence(
    "enforcement.capacity",
    "街道依照清单行使执法事项{enforcement.powers}；年末持有效证件的执法人员{enforcement.officers}；"
    "当年新领或换领执法证的{enforcement.officers_certified}。",
)
training = Sentence(
    "enforcement.training",
    "执法人员定期学习法律和办案规范，全年举办执法培训{training.enforcer_sessions}，共{training.enforcer_hours}。",
)
checks = Sentence(
    "enforcement.checks",
    "全年开展行政检查{enforcement.checks}，出动{enforcement.check_persons}，发现问题{enforcement.problems}；"
    "其中联合检查{enforcement.joint_checks}；问题改正率{enforcement.rectified_rate}。",
)
penalties = Sentence(
    "enforcement.penalties",
    "全年作出行政处罚{enforcement.penalties}，罚没{enforcement.fined}；其中适用简易程序{enforcement.simple_penalties}、"
    "普通程序{enforcement.ordinary_penalties}；不予处罚{enforcement.spared}。",
)
openness = Sentence(
    "enforcement.openness",
    "行政处罚决定依法公示{enforcement.penalties_published}；经法制审核后作出的{enforcement.penalties_reviewed}。",
)
