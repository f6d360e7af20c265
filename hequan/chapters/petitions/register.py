"""信访事项和热线工单台账怎样登记、查阅和导出。"""

from hequan.chapters.petitions.models import HotlineOrder, Petition
from hequan.core.register import Register


class Petitions(Register):
    """信访事项台账，一件一行；来访的，一批一行。"""

    title = "信访事项台账"
    model = Petition
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
        ("信访人", ["received_on", "channel", "batch", "persons", "name", "id_number", "phone", "address"]),
        ("事项", ["matter", "kind", "topic", "is_repeat", "repeat_of", "is_collective", "is_skipping"]),
        (
            "办理",
            [
                "sender",
                "sender_number",
                "handling",
                "transferred_to",
                "transferred_on",
                "route",
                "told_on",
                "accepted_on",
                "due_on",
                "handler",
                "leader",
            ],
        ),
        ("结果", ["opinion", "opinion_on", "served_on", "resolved_on", "outcome", "satisfaction"]),
        (
            "复查和复核",
            [
                "review_asked_on",
                "reviewed_on",
                "review_result",
                "rereview_asked_on",
                "rereviewed_on",
                "rereview_result",
            ],
        ),
    ]
    private = ["name", "id_number", "phone", "address"]
    search = ["name", "phone", "matter", "sender_number", "handler"]
    upcoming = {"due_on": "resolved_on"}
    keep = ["office", "channel", "handler"]


class HotlineOrders(Register):
    """热线工单台账，一张工单一行；已经作为信访事项办理的，不在这里重复登记。"""

    title = "热线工单台账"
    model = HotlineOrder
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
