"""年度报告中关于法治宣传的句子。"""

from hequan.core.report import Sentence

activities = Sentence(
    "publicity.activities",
    "围绕群众关心的事送法上门，全年开展普法活动{publicity.activities}，"
    "发放宣传资料{publicity.leaflets}，受教育{publicity.reached}，现场解答咨询{publicity.advised}。",
)
constitution = Sentence(
    "publicity.constitution",
    "在国家宪法日前后集中宣传宪法，全年开展宪法宣传{publicity.constitution}。",
)
boards = Sentence(
    "publicity.boards",
    "用好身边的宣传阵地，年末在用{publicity.boards}；"
    "其中电子显示屏{publicity.screens}、宣传栏{publicity.columns}；全年展示普法内容{publicity.displays}。",
)
duties = Sentence(
    "publicity.duties",
    "普法责任分到部门和社区，全年下达{publicity.duties}，完成{publicity.duties_done}。",
)
