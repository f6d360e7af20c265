"""政府信息公开工作年度报告怎样报送和公布。"""

from hequan.chapters.openness.models import AnnualReport
from hequan.core.clock import Clock
from hequan.core.gates import has_paper, holds
from hequan.core.law_file import law
from hequan.core.procedure import Procedure
from hequan.core.step import Document, Paper, Step, Where

PI, LOCAL = law("政府信息公开条例"), law("本地规定")
Level = AnnualReport.Level


class ReportYearly(Procedure):
    """年度结束 → 编写报告 → 报送主管部门 → 公布。

    条例规定了县级以上政府部门和地方政府公布的日期，没有写明街道；街道按本地通知报送。
    """

    title = "信息公开年度报告"

    ended = Step(
        "年度结束",
        basis=(PI["annual_report_contents"], law("政府信息公开工作年度报告格式")["annual_report_format"]),
        sets="ended_on",
    )
    drafted = Step(
        "编写年度报告",
        basis=PI["annual_report_contents"],
        after=ended,
        sets="drafted_on",
        must=["problems"],
        gates=[has_paper("report", "年度报告", PI["annual_report_contents"])],
        papers=[Paper("report", "年度报告")],
        documents=[Document("outline", "年度报告提纲", "openness/report_outline.html", PI["annual_report_contents"])],
        about="写明主动公开、收到和处理申请、因公开被申请复议和提起诉讼、存在的问题和改进、其他需要报告的事项。",
    )
    submitted = Step(
        "报送主管部门",
        basis=(PI["report_yearly_department"], LOCAL["collect_disclosure_report"]),
        after=drafted,
        sets="submitted_on",
        must=["submitted_to"],
        papers=[Paper("receipt", "报送凭据", required=False)],
    )
    published = Step(
        "公布年度报告",
        basis=(PI["report_yearly_government"], PI["report_yearly_department"]),
        after=submitted,
        sets="published_on",
        asks=["link"],
        closes=True,
        gates=[
            holds(
                lambda case: case.record is None or bool(case.record.problems),
                "年度报告没有“存在的主要问题和改进情况”，不能公布。",
                PI["annual_report_contents"],
            )
        ],
    )

    collect = Clock(
        "报送期限",
        LOCAL["collect_disclosure_report"],
        starts=ended,
        stops=(submitted, published),
        when=Where("level", Level.SUBDISTRICT),
        sets="due_on",
        verb="报送年度报告",
    )
    publish_department = Clock(
        "部门公布期限",
        PI["report_yearly_department"],
        starts=ended,
        stops=published,
        when=Where("level", Level.DEPARTMENT),
        sets="due_on",
        verb="公布年度报告",
    )
    publish_government = Clock(
        "政府公布期限",
        PI["report_yearly_government"],
        starts=ended,
        stops=published,
        when=Where("level", Level.GOVERNMENT),
        sets="due_on",
        verb="公布年度报告",
    )
