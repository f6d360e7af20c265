"""信访事项和热线工单台账怎样登记、查阅和导出。"""

from hequan.chapters.petitions.models import HotlineOrder, Petition
from hequan.chapters.petitions.procedures import HandleOrder, HandlePetition
from hequan.core.law_file import law
from hequan.core.register import Register


class Petitions(Register):
    """信访事项台账，一件一行；来访的，一批一行。"""

    title = "信访事项台账"
    model = Petition
    procedure = HandlePetition
    kept_out = "accused"
    secrecy = law("信访工作条例")["accusation_track"]
    dated = "received_on"
    number = "{office}信访〔{year}〕第{n:04d}号"
    columns = ["number", "received_on", "channel", "topic", "name", "persons", "office", "handling", "resolved_on"]
    filters = [
        "received_on",
        "resolved_on",
        "channel",
        "topic",
        "kind",
        "handling",
        "is_repeat",
        "is_collective",
        "is_skipping",
        "satisfaction",
        "office",
    ]
    sections = [
        (
            "信访人",
            [
                "received_on",
                "channel",
                "batch",
                "persons",
                "name",
                "id_number",
                "phone",
                "address",
                "is_untraceable",
            ],
        ),
        (
            "事项",
            [
                "matter",
                "accused",
                "kind",
                "topic",
                "is_repeat",
                "repeat_of",
                "new_facts",
                "is_collective",
                "is_skipping",
            ],
        ),
        (
            "交办和归属",
            [
                "sender",
                "sender_number",
                "assigned_due_on",
                "handler",
                "leader",
                "recusal_on",
                "recusal",
                "judged_on",
                "handling",
                "objected_on",
                "objection",
                "objection_answered_on",
                "objection_result",
                "returned_on",
                "transferred_to",
                "transferred_on",
            ],
        ),
        ("重大、紧急", ["urgent_found_on", "urgent_reported_on", "urgent_reported_to"]),
        ("分类和告知", ["classified_on", "route", "route_reason", "told_on", "acceptance"]),
        (
            "办理",
            [
                "accusation_handed_on",
                "accusation_to",
                "answered_on",
                "answer",
                "duty_done_on",
                "duty_result",
                "accepted_on",
                "due_on",
                "reconciled_on",
                "heard_on",
                "hearing",
                "extended_on",
                "extension_reason",
            ],
        ),
        (
            "结果",
            [
                "claim",
                "facts",
                "opinion",
                "opinion_text",
                "legal_basis",
                "opinion_on",
                "served_on",
                "resolved_on",
                "outcome",
                "satisfaction",
                "concluded_on",
            ],
        ),
        (
            "复查和复核",
            [
                "review_asked_on",
                "reviewed_on",
                "review_served_on",
                "review_result",
                "redone_on",
                "rereview_asked_on",
                "rereview_heard_on",
                "rereview_hearing_ended_on",
                "rereviewed_on",
                "rereview_result",
            ],
        ),
        ("改进建议", ["improvement_asked_on", "improvement_answered_on", "improvement_answer"]),
    ]
    private = ["name", "id_number", "phone", "address", "accused"]
    search = ["name", "phone", "matter", "sender_number", "handler"]
    upcoming = {"due_on": "resolved_on"}
    keep = ["office", "channel", "handler"]


class HotlineOrders(Register):
    """热线工单台账，一张工单一行；已经作为信访事项办理的，不在这里重复登记。"""

    title = "热线工单台账"
    model = HotlineOrder
    procedure = HandleOrder
    dated = "received_on"
    number = "{office}热线〔{year}〕第{n:04d}号"
    columns = ["number", "received_on", "order_number", "kind", "office", "due_on", "done_on", "result", "satisfaction"]
    filters = ["received_on", "due_on", "done_on", "line", "kind", "result", "satisfaction", "office"]
    sections = [
        ("工单", ["received_on", "line", "order_number", "kind", "name", "phone", "matter", "due_on", "handler"]),
        ("办理", ["done_on", "result", "reply", "satisfaction"]),
    ]
    private = ["name", "phone"]
    search = ["order_number", "name", "phone", "matter", "handler"]
    upcoming = {"due_on": "done_on"}
    keep = ["office", "line", "kind", "handler"]
