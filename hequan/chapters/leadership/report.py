"""年度报告中关于组织领导的句子。"""

from hequan.core.report import Sentence

study = Sentence(
    "leadership.study",
    "把习近平法治思想和省、市、区法治政府建设工作要点列为干部职工例会和党工委会的学习内容；"
    "全年组织法治学习{leadership.study_sessions}，参加{leadership.study_persons}。",
    needs=("leadership.study_sessions",),
)
centre_group = Sentence(
    "leadership.centre_group",
    "党工委理论学习中心组学法{leadership.centre_group_study}，会前第一议题学法{leadership.first_topic_study}，"
    "专题研讨{leadership.discussions}。",
)
secretary_talks = Sentence(
    "leadership.secretary_talks",
    "党工委书记带头讲法治，为干部职工作专题宣讲{leadership.secretary_talks}。",
)
leader_lessons = Sentence(
    "leadership.leader_lessons",
    "领导班子成员讲法治课{leadership.leader_lessons}，宣讲讲座听讲合计{leadership.lecture_persons}。",
)
seminars = Sentence(
    "leadership.seminars",
    "围绕习近平法治思想举办专题研讨班{leadership.seminars}。",
)
party_leads = Sentence(
    "leadership.party_leads",
    "党工委统揽法治政府建设，任务一并部署、一并检查；党工委会研究法治建设{leadership.committee_meetings}，"
    "听取重要事项和重大问题报告{leadership.matters_to_committee}。",
    needs=("leadership.committee_meetings",),
)
meetings = Sentence(
    "leadership.meetings",
    "举行法治政府建设工作会议{leadership.rule_of_law_meetings}；各类会议共研究法治建设议题{leadership.meeting_items}。",
)
first_responsible = Sentence(
    "leadership.first_responsible",
    "党政主要负责人按职责清单履行推进法治建设第一责任人职责，完成{leadership.duties_done}；"
    "年终述法{leadership.statements}。",
)
four_in_person = Sentence(
    "leadership.four_in_person",
    "对法治建设的重要工作、重大问题、重点环节和重要任务，主要负责人分别亲自部署、过问、协调和督办，"
    "职责清单共列{leadership.duties}。",
    needs=("leadership.duties_done",),
)
work_points = Sentence(
    "leadership.work_points",
    "年度工作要点分解为任务{leadership.work_points}，明确牵头单位和完成时限，到年底办结{leadership.work_points_closed}；"
    "其中回应上年度问题的任务{leadership.work_points_from_problems}。",
)
problems_resolved = Sentence(
    "leadership.problems_resolved",
    "对照年度报告查摆的问题逐项改进，解决{leadership.problems_resolved}。",
)
annual_report = Sentence(
    "leadership.annual_report",
    "上一年度法治政府建设情况已按要求报告区委、区人民政府，并在门户网站向社会公开。",
    needs=("leadership.annual_reports_sent", "leadership.annual_reports_published"),
)
model_creation = Sentence(
    "leadership.model_creation",
    "示范创建持续推进，对照标准自评指标{leadership.self_assessments}；获得命名{leadership.honours}。",
)
legal_staff = Sentence(
    "leadership.legal_staff",
    "年末设法治工作岗位{leadership.legal_posts}，在岗{leadership.legal_staff}；"
    "其中具有法律职业资格或公职律师证书{leadership.legal_staff_qualified}。",
)
