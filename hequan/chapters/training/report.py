"""年度报告中关于法治教育培训的句子。"""

from hequan.core.report import Sentence

leaders = Sentence(
    "training.leaders",
    "领导干部带头学法讲法，领导班子全年举办法治专题讲座{training.leader_lectures}。",
)
sessions = Sentence(
    "training.sessions",
    "法治培训由领导干部逐级覆盖到全体人员，全年举办{training.sessions}、参训{training.persons}。",
)
civil_code = Sentence(
    "training.civil_code",
    "邀请律师为全体干部职工现场讲授民法典{civil_code.staff_trainings}；"
    "组织“法律明白人”{civil_code.province_trained}参加全省基层普法队伍的集中授课。",
)
exams = Sentence(
    "training.exams",
    "以考促学，组织学法考试{training.exams}，参考率{training.participation_rate}，合格率{training.pass_rate}。",
)
hearings = Sentence(
    "training.hearings",
    "按照区里安排组织干部旁听人民法院庭审{training.hearings}，参加旁听{training.hearing_persons}。",
)
