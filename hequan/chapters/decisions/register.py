"""重大行政决策各台账怎样登记、查阅和导出。"""

from hequan.chapters.decisions import models
from hequan.chapters.decisions.procedures import MakeDecision
from hequan.core.register import Register


class Decisions(Register):
    """重大行政决策台账，一项决策一行。"""

    title = "重大行政决策台账"
    model = models.Decision
    procedure = MakeDecision
    dated = "initiated_on"
    number = "{office}决策〔{year}〕第{n:04d}号"
    columns = [
        "number",
        "title",
        "office",
        "catalogue_year",
        "initiated_on",
        "discussed_on",
        "decided_on",
        "evaluated_on",
    ]
    filters = [
        "initiated_on",
        "decided_on",
        "evaluated_on",
        "matter",
        "participation",
        "expert_needed",
        "risk_needed",
        "office",
    ]
    sections = [
        (
            "启动",
            ["title", "matter", "initiated_on", "proposed_by", "adjusts", "catalogue_year", "started_on", "drafted_on"],
        ),
        ("单位协商", ["units_consulted_on", "units_consulted", "units_dispute"]),
        (
            "公众参与",
            [
                "participation",
                "comments_from",
                "comments_until",
                "comments_link",
                "short_reason",
                "short_link",
                "talked_on",
                "talks",
                "participated_on",
            ],
        ),
        ("听证会", ["hearing_announced_on", "hearing_on", "materials_sent_on", "heard_on"]),
        ("专家论证", ["expert_needed", "expert_reason", "argued_on", "argued_by", "is_disinterested"]),
        ("风险评估", ["risk_needed", "risk_reason", "risk_assessed_on", "risk_assessor", "risk"]),
        ("公平竞争审查", ["competition_reviewed_on", "competition"]),
        ("合法性审查", ["sent_for_review_on", "reviewed_on", "conclusion", "opinion", "adjustment"]),
        (
            "讨论和决定",
            [
                "submitted_on",
                "discussed_on",
                "meeting",
                "result",
                "against_majority",
                "party_reported_on",
                "decided_on",
                "terminated_on",
                "execution_unit",
            ],
        ),
        ("公布和归档", ["published_on", "published_in", "archived_on"]),
        (
            "执行和评估",
            [
                "problem_found_on",
                "problem",
                "problem_reported_on",
                "executed_on",
                "evaluated_on",
                "evaluator",
                "evaluated_because",
                "suspended_on",
                "suspended_because",
                "resumed_on",
                "adjusted_on",
                "extent",
            ],
        ),
    ]
    search = ["title", "proposed_by", "execution_unit"]
    keep = ["office", "catalogue_year"]


class Comments(Register):
    """公众意见台账，对一项决策的一条意见一行。"""

    title = "公众意见台账"
    model = models.Comment
    dated = "received_on"
    number = "{office}决策意见〔{year}〕第{n:04d}号"
    columns = ["number", "received_on", "decision", "channel", "commenter", "text", "adoption", "answered_on", "office"]
    filters = ["received_on", "channel", "adoption", "office"]
    sections = [
        ("意见", ["decision", "received_on", "channel", "commenter", "phone", "text"]),
        ("采纳", ["adoption", "reason", "answered_on"]),
    ]
    private = ["commenter", "phone"]
    search = ["commenter", "phone", "text"]
    keep = ["office", "decision", "channel"]


class MemberViews(Register):
    """集体讨论意见台账，一位成员对一项决策的意见一行。"""

    title = "集体讨论意见台账"
    model = models.MemberView
    dated = "discussed_on"
    number = "{office}讨论意见〔{year}〕第{n:04d}号"
    columns = ["number", "discussed_on", "decision", "turn", "member", "post", "is_head", "view", "reason"]
    filters = ["discussed_on", "view", "is_head", "office"]
    sections = [
        ("讨论", ["decision", "discussed_on"]),
        ("成员", ["member", "post", "is_head", "turn"]),
        ("意见", ["view", "reason"]),
    ]
    search = ["member", "post", "reason"]
    keep = ["office", "decision", "discussed_on"]


class Executions(Register):
    """执行跟踪台账，一次执行情况报告一行。"""

    title = "执行跟踪台账"
    model = models.Execution
    dated = "reported_on"
    number = "{office}决策执行〔{year}〕第{n:04d}号"
    columns = ["number", "reported_on", "decision", "office", "progress", "problem", "answered_on"]
    filters = ["reported_on", "answered_on", "office"]
    sections = [
        ("报告", ["decision", "reported_on", "progress", "problem"]),
        ("反馈", ["feedback", "answered_on"]),
    ]
    search = ["progress", "problem", "feedback"]
    keep = ["office", "decision"]
