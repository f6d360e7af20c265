"""突发事件应对的各本台账怎样登记、查阅和导出。"""

from hequan.chapters.emergency.models import (
    CallUp,
    Drill,
    DutyPost,
    Incident,
    Plan,
    PublicOpinion,
    Release,
    Shift,
    SocialForce,
    Supply,
    SupplyMovement,
)
from hequan.chapters.emergency.procedures import AnswerOpinion, CallUpForce, HandleIncident, KeepPlan, RunDrill
from hequan.core.register import Register


class Plans(Register):
    """应急预案台账，一个预案的一个版本一行。"""

    title = "应急预案台账"
    model = Plan
    procedure = KeepPlan
    dated = "issued_on"
    number = "{office}预案〔{year}〕第{n:04d}号"
    columns = ["number", "issued_on", "title", "kind", "edition", "owner", "filed_on", "review_on", "repealed_on"]
    filters = ["issued_on", "filed_on", "review_on", "repealed_on", "kind", "tier", "office"]
    sections = [
        ("预案", ["issued_on", "title", "kind", "tier", "edition", "document_number", "owner"]),
        ("公布和备案", ["force_named_on", "force", "published_on", "filed_on"]),
        ("评估", ["review_on", "reviewed_on", "conclusion", "reasons"]),
        ("演练和废止", ["drill_due_on", "drilled_on", "repealed_on"]),
    ]
    search = ["title", "document_number", "owner"]
    upcoming = {"review_on": "reviewed_on", "drill_due_on": "drilled_on"}
    keep = ["office", "edition", "owner"]


class Drills(Register):
    """应急演练台账，一次演练一行。"""

    title = "应急演练台账"
    model = Drill
    procedure = RunDrill
    dated = "held_on"
    number = "{office}演练〔{year}〕第{n:04d}号"
    columns = ["number", "held_on", "kind", "form", "title", "plan", "place", "persons", "evaluated_on", "office"]
    filters = ["held_on", "evaluated_on", "kind", "form", "has_script", "office"]
    sections = [
        ("演练", ["held_on", "kind", "form", "title", "plan", "place", "has_script", "persons"]),
        ("评估和改进", ["evaluated_on", "evaluation", "follow_up", "followed_up_on"]),
    ]
    search = ["title", "place", "evaluation", "follow_up"]
    keep = ["office", "kind", "form"]


class Incidents(Register):
    """突发事件台账，一起事件一行。"""

    title = "突发事件台账"
    model = Incident
    procedure = HandleIncident
    dated = "happened_on"
    number = "{office}突发事件〔{year}〕第{n:04d}号"
    columns = ["number", "happened_on", "type", "grade", "title", "place", "reported_on", "response", "closed_on"]
    filters = ["happened_on", "closed_on", "type", "grade", "accident", "warning", "response", "office"]
    sections = [
        ("事件", ["happened_on", "happened_at", "learned_at", "type", "accident", "title", "place", "matter"]),
        ("分级", ["grade", "graded_on", "graded_by"]),
        ("预警", ["warned_on", "warning"]),
        (
            "报告",
            [
                "reported_on",
                "reported_at",
                "signed_by",
                "unit_learned_at",
                "unit_reported_at",
                "reported_again_on",
                "development",
                "final_report_on",
                "outcome",
            ],
        ),
        (
            "处置和响应",
            [
                "acted_on",
                "action",
                "responded_on",
                "response",
                "response_item",
                "response_until_on",
                "measures",
                "adjusted_on",
                "response_now",
                "response_ended_on",
            ],
        ),
        ("损失", ["dead", "injured", "moved", "loss"]),
        ("善后", ["closed_on", "recovered_on", "recovery", "assessed_on", "assessment", "archived_on"]),
        ("个人信息", ["data_handled_on", "data_handling", "data_scope", "data_witness", "data_assessment"]),
    ]
    search = ["title", "place", "matter"]
    keep = ["office"]


class PublicOpinions(Register):
    """网络舆情台账，一起舆情一行；网上信访件登记在信访台账。"""

    title = "网络舆情台账"
    model = PublicOpinion
    procedure = AnswerOpinion
    dated = "found_on"
    number = "{office}舆情〔{year}〕第{n:04d}号"
    columns = ["number", "found_on", "source", "topic", "matter", "department", "finding", "answered_on", "closed_on"]
    filters = ["found_on", "answered_on", "closed_on", "gravity", "source", "topic", "finding", "office"]
    sections = [
        ("发现", ["found_on", "found_at", "source", "gravity", "topic", "matter", "link", "department"]),
        ("核实", ["verified_on", "finding", "verification"]),
        ("发布和澄清", ["released_at", "press_at", "clarified_on", "clarification"]),
        ("回应", ["answered_on", "answered_at", "answer"]),
        ("办结", ["closed_on"]),
    ]
    search = ["matter", "department", "verification", "answer"]
    keep = ["office", "source", "department"]


class Releases(Register):
    """突发事件信息发布和应急知识普及台账，发布或宣讲一次一行。"""

    title = "信息发布和知识普及台账"
    model = Release
    dated = "released_on"
    number = "{office}应急发布〔{year}〕第{n:04d}号"
    columns = ["number", "released_on", "kind", "title", "channel", "incident", "approved_by", "reached", "office"]
    filters = ["released_on", "kind", "channel", "office"]
    sections = [
        ("发布", ["released_on", "kind", "title", "channel", "incident"]),
        ("审核和受众", ["approved_by", "reached"]),
    ]
    search = ["title", "approved_by"]
    keep = ["office", "kind", "channel", "approved_by"]


class Supplies(Register):
    """应急物资台账，一处库房里的一种物资一行。"""

    title = "应急物资台账"
    model = Supply
    dated = "stocked_on"
    number = "{office}物资〔{year}〕第{n:04d}号"
    columns = ["number", "item", "kind", "place", "quantity", "unit", "minimum", "expires_on", "short_on", "office"]
    filters = ["stocked_on", "expires_on", "short_on", "withdrawn_on", "kind", "office"]
    sections = [
        ("物资", ["stocked_on", "item", "kind", "place", "keeper", "unit"]),
        ("储备", ["quantity", "counted_on", "minimum", "short_on", "replenished_on"]),
        ("期限", ["expires_on", "withdrawn_on"]),
    ]
    search = ["item", "place", "keeper"]
    upcoming = {"expires_on": "withdrawn_on"}
    keep = ["office", "kind", "place", "keeper", "unit", "counted_on"]


class SupplyMovements(Register):
    """物资出入库台账，一张单据上的一种物资一行。"""

    title = "物资出入库台账"
    model = SupplyMovement
    dated = "moved_on"
    number = "{office}出入库〔{year}〕第{n:04d}号"
    columns = ["number", "moved_on", "supply", "kind", "quantity", "person", "purpose", "return_by", "returned_on"]
    filters = ["moved_on", "return_by", "returned_on", "supply", "kind", "office"]
    sections = [
        ("出入库", ["moved_on", "supply", "kind", "quantity", "person", "purpose"]),
        ("归还", ["return_by", "returned_on"]),
    ]
    search = ["person", "purpose"]
    upcoming = {"return_by": "returned_on"}
    keep = ["office", "moved_on", "kind", "person", "purpose"]


class DutyPosts(Register):
    """值班点台账，一个值班点一行。"""

    title = "值班点台账"
    model = DutyPost
    dated = "began_on"
    number = "{office}值班点〔{year}〕第{n:04d}号"
    columns = ["number", "name", "kind", "place", "persons_needed", "began_on", "ended_on", "office"]
    filters = ["began_on", "ended_on", "kind", "office"]
    sections = [
        ("值班点", ["name", "kind", "place", "persons_needed"]),
        ("起止", ["began_on", "ended_on"]),
    ]
    search = ["name", "place"]
    keep = ["office", "kind", "began_on", "persons_needed"]


class Shifts(Register):
    """值班台账，一个值班点的一班一行。"""

    title = "值班台账"
    model = Shift
    dated = "on_duty_on"
    number = "{office}值班〔{year}〕第{n:04d}号"
    columns = ["number", "on_duty_on", "post", "span", "leader", "people", "persons", "handed_over_to", "office"]
    filters = ["on_duty_on", "post", "span", "office"]
    sections = [
        ("值班", ["on_duty_on", "post", "span", "leader", "people", "persons", "volunteers"]),
        ("情况和交接", ["matter", "handed_over_to", "handover"]),
    ]
    search = ["leader", "people", "matter", "handover"]
    keep = ["office", "post", "span", "leader", "people", "persons"]


class SocialForces(Register):
    """社会应急力量台账，一支力量一行。"""

    title = "社会应急力量台账"
    model = SocialForce
    dated = "registered_on"
    number = "{office}应急力量〔{year}〕第{n:04d}号"
    columns = ["number", "name", "kind", "skills", "persons", "contact", "phone", "insured_until", "ended_on"]
    filters = ["registered_on", "review_on", "insured_until", "ended_on", "kind", "office"]
    sections = [
        ("力量", ["registered_on", "name", "kind", "skills", "persons", "contact", "phone"]),
        ("审查和保险", ["reviewed_on", "review_on", "insured_until", "ended_on"]),
    ]
    private = ["contact", "phone"]
    search = ["name", "skills", "contact"]
    upcoming = {"review_on": "ended_on", "insured_until": "ended_on"}
    keep = ["office", "kind"]


class CallUps(Register):
    """调用补偿台账，调用一支力量一次一行。"""

    title = "调用补偿台账"
    model = CallUp
    procedure = CallUpForce
    dated = "called_on"
    number = "{office}调用〔{year}〕第{n:04d}号"
    columns = ["number", "called_on", "force", "task", "persons", "requisitioned", "compensation", "compensated_on"]
    filters = ["called_on", "returned_on", "compensated_on", "force", "office"]
    sections = [
        ("调用", ["called_on", "force", "incident", "task", "persons"]),
        ("征用", ["requisitioned_on", "requisitioned", "ordered_by", "order_number"]),
        ("返还和补偿", ["returned_on", "condition", "compensation", "compensated_on"]),
    ]
    search = ["task", "requisitioned"]
    keep = ["office", "called_on", "task"]
