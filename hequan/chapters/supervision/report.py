"""年度报告中关于督察、整改、报送和考评的句子。"""

from hequan.core.report import Sentence

duty_shared = Sentence(
    "supervision.duty_shared",
    "照督察工作规定把责任压到各部门、各社区，法治政府建设写入街道年度计划并计入绩效考评，"
    "考评部门和社区{supervision.appraised}。",
)
inspections = Sentence(
    "supervision.inspections",
    "按年度督察计划，全面督察{supervision.full_inspections}、专项督察{supervision.special_inspections}，"
    "覆盖部门和社区{supervision.inspected_offices}。",
)
rectification = Sentence(
    "supervision.rectification",
    "督察、集中整治和自查共发现问题{supervision.findings}，年内整改{supervision.findings_rectified}；"
    "整改到位的问题同时建章立制，防止反复。",
    needs=("supervision.findings_rectified",),
)
campaign = Sentence(
    "supervision.campaign",
    "集中整治法治政府建设领域的突出问题，查出{supervision.campaign_findings}。",
)
submissions = Sentence(
    "supervision.submissions",
    "区级部门布置的督察资料等材料应报{supervision.submissions}，按时报送{supervision.on_time}；漏报、迟报{supervision.late_or_missing}。",
)
