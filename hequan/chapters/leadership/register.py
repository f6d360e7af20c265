"""组织领导各台账怎样登记、查阅和导出。"""

from hequan.chapters.leadership import models
from hequan.chapters.leadership.procedures import DoWorkPoint, PerformDuty, ReportYearly
from hequan.core.register import Register


class StudySessions(Register):
    """学习活动台账，一次学习一行。"""

    title = "学习活动台账"
    model = models.StudySession
    dated = "held_on"
    number = "{office}学习〔{year}〕第{n:04d}号"
    columns = ["number", "held_on", "body", "subject", "host", "persons", "absent", "office"]
    filters = ["held_on", "body", "office"]
    sections = [
        ("学习", ["held_on", "body", "subject", "documents"]),
        ("参加", ["host", "persons", "absent", "is_filed"]),
    ]
    search = ["subject", "documents", "host"]
    keep = ["office", "body", "host"]


class Lectures(Register):
    """宣讲讲座台账，一场宣讲、一期讲座或一期研讨班一行；同一场活动只登记一次。"""

    title = "宣讲讲座台账"
    model = models.Lecture
    dated = "held_on"
    number = "{office}宣讲〔{year}〕第{n:04d}号"
    columns = ["number", "held_on", "kind", "organiser", "topic", "speaker", "speaker_post", "persons", "office"]
    filters = ["held_on", "kind", "organiser", "speaker_post", "office"]
    sections = [
        ("活动", ["held_on", "kind", "organiser", "topic", "audience", "persons", "hours"]),
        ("主讲", ["speaker", "speaker_post", "speaker_unit"]),
    ]
    search = ["topic", "speaker", "speaker_unit", "audience"]
    keep = ["office", "kind", "organiser", "audience"]


class Meetings(Register):
    """法治建设会议台账，一次会议一行。"""

    title = "法治建设会议台账"
    model = models.Meeting
    dated = "held_on"
    number = "{office}法治会议〔{year}〕第{n:04d}号"
    columns = ["number", "held_on", "kind", "topics", "items", "host", "followed_up_on", "office"]
    filters = ["held_on", "kind", "followed_up_on", "office"]
    sections = [
        ("会议", ["held_on", "kind", "host", "persons", "topics", "items"]),
        ("议定和落实", ["resolutions", "follow_up", "followed_up_on"]),
    ]
    search = ["topics", "resolutions", "host"]
    keep = ["office", "kind", "host"]


class MattersReported(Register):
    """重大事项报告台账，向党工委或上级报告的一件事项一行。"""

    title = "重大事项报告台账"
    model = models.MatterReported
    dated = "reported_on"
    number = "{office}事项报告〔{year}〕第{n:04d}号"
    columns = ["number", "reported_on", "to", "kind", "matter", "resolved_on", "done_on", "office"]
    filters = ["reported_on", "to", "kind", "done_on", "office"]
    sections = [
        ("报告", ["reported_on", "to", "kind", "matter"]),
        ("研究", ["resolution", "resolved_on"]),
        ("办理", ["outcome", "done_on"]),
    ]
    search = ["matter", "resolution"]
    keep = ["office", "to"]


class Duties(Register):
    """第一责任人履职台账，职责清单的一项一行。"""

    title = "第一责任人履职台账"
    model = models.Duty
    procedure = PerformDuty
    dated = "listed_on"
    number = "{office}履职〔{year}〕第{n:04d}号"
    columns = ["number", "year", "holder", "person", "kind", "duty", "done_on", "office"]
    filters = ["listed_on", "holder", "kind", "done_on", "office"]
    sections = [
        ("职责", ["year", "listed_on", "holder", "person", "kind", "duty"]),
        ("履职", ["evidence", "done_on"]),
    ]
    search = ["person", "duty", "evidence"]
    keep = ["office", "year", "listed_on", "holder", "person"]


class WorkPoints(Register):
    """工作要点台账，年度工作要点分解出的一项任务一行。"""

    title = "工作要点台账"
    model = models.WorkPoint
    procedure = DoWorkPoint
    dated = "planned_on"
    number = "{office}要点〔{year}〕第{n:04d}号"
    columns = ["number", "year", "source", "item", "office", "responsible", "due_on", "closed_on"]
    filters = ["planned_on", "due_on", "closed_on", "source", "office"]
    sections = [
        ("任务", ["year", "planned_on", "source", "source_document", "problem", "item", "responsible", "due_on"]),
        ("完成", ["proof", "closed_on"]),
    ]
    search = ["item", "source_document", "responsible"]
    upcoming = {"due_on": "closed_on"}
    keep = ["office", "year", "planned_on", "source", "source_document"]


class Problems(Register):
    """存在的问题台账，年度报告所列的一个问题一行。"""

    title = "存在的问题台账"
    model = models.Problem
    dated = "found_on"
    number = "{office}问题〔{year}〕第{n:04d}号"
    columns = ["number", "year", "found_on", "area", "text", "resolved_on", "office"]
    filters = ["found_on", "area", "resolved_on", "office"]
    sections = [
        ("问题", ["year", "found_on", "area", "text", "cause", "plan"]),
        ("解决", ["result", "resolved_on"]),
    ]
    search = ["text", "cause", "plan"]
    keep = ["office", "year"]


class ModelCreations(Register):
    """示范创建台账，一个创建项目一行。"""

    title = "示范创建台账"
    model = models.ModelCreation
    dated = "declared_on"
    number = "{office}创建〔{year}〕第{n:04d}号"
    columns = ["number", "declared_on", "programme", "level", "standard", "result", "concluded_on", "office"]
    filters = ["declared_on", "concluded_on", "level", "result", "office"]
    sections = [
        ("申报", ["declared_on", "programme", "level", "standard", "proof"]),
        ("结果", ["result", "concluded_on"]),
    ]
    search = ["programme", "standard"]
    keep = ["office", "level"]


class SelfAssessments(Register):
    """创建指标自评台账，一个创建项目的一项指标一行。"""

    title = "创建指标自评台账"
    model = models.SelfAssessment
    dated = "assessed_on"
    number = "{office}自评〔{year}〕第{n:04d}号"
    columns = ["number", "assessed_on", "creation", "indicator", "full_score", "self_score", "proof", "office"]
    filters = ["assessed_on", "office"]
    sections = [("自评", ["creation", "assessed_on", "indicator", "full_score", "self_score", "proof"])]
    search = ["indicator", "proof"]
    keep = ["office", "creation", "assessed_on"]


class AnnualReports(Register):
    """年度报告台账，一份法治政府建设年度报告的报送和公开一行。"""

    title = "年度报告台账"
    model = models.AnnualReport
    procedure = ReportYearly
    dated = "due_on"
    number = "{office}年报〔{year}〕第{n:04d}号"
    columns = ["number", "year", "sent_to", "due_on", "sent_on", "publish_due_on", "published_on", "office"]
    filters = ["due_on", "sent_on", "publish_due_on", "published_on", "office"]
    sections = [
        ("要求", ["year", "sent_to", "due_on"]),
        ("内容和审核", ["has_shortcomings", "has_first_person", "reviewed_on", "reviewed_by"]),
        ("报送", ["sent_on", "receipt"]),
        ("公开", ["publish_due_on", "published_on", "link"]),
    ]
    search = ["sent_to", "receipt"]
    upcoming = {"due_on": "sent_on", "publish_due_on": "published_on"}
    keep = ["office"]


class StaffPosts(Register):
    """法治工作岗位台账，一个岗位一行。"""

    title = "法治工作岗位台账"
    model = models.StaffPost
    dated = "set_up_on"
    number = "{office}法治岗位〔{year}〕第{n:04d}号"
    columns = ["number", "title", "kind", "holder", "qualification", "filled_on", "left_on", "office"]
    filters = ["set_up_on", "filled_on", "kind", "qualification", "office"]
    sections = [
        ("岗位", ["title", "kind", "duties", "set_up_on", "abolished_on"]),
        ("在岗", ["holder", "qualification", "filled_on", "left_on"]),
    ]
    search = ["title", "holder"]
    keep = ["office", "kind"]
