"""年度报告中关于民法典实施的句子。"""

from hequan.core.report import Sentence

studies = Sentence(
    "civil_code.studies",
    "街道把民法典列为干部学法的必学内容，全年组织专题学习{civil_code.studies}；举办培训{civil_code.trainings}。",
)
law_savvy = Sentence(
    "civil_code.law_savvy",
    "从调解员、社区“两委”成员和网格员等群众身边的人中培养“法律明白人”，"
    "全年参加民法典培训的共{civil_code.law_savvy_trained}；"
    "其中参加全省统一为基层普法队伍举办的培训的{civil_code.province_trained}。",
)
publicity = Sentence(
    "civil_code.publicity",
    "面向居民、商户和学校开展民法典宣传{civil_code.publicity}；其中列入民法典宣传月的活动{civil_code.publicity_month}。",
)
prompts = Sentence(
    "civil_code.prompts",
    "上级发来的民法典工作提示交由承办部门逐件落实，全年收到{civil_code.prompts_received}、办结{civil_code.prompts_done}。",
)
evaluation = Sentence(
    "civil_code.evaluation",
    "对民法典实施情况定指标、作评价，全年评价{civil_code.indicators_assessed}、达到目标{civil_code.indicators_met}。",
)
yardstick = Sentence(
    "civil_code.yardstick",
    "作决策、管事务、查问题都拿民法典来衡量，凡涉及群众人身和财产权利的事项先对照其规定。",
    needs=("counsel.reviews",),
)
