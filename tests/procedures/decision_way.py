"""The way of one major decision, told once: up to a stage, one step otherwise, the members of a meeting."""

from datetime import date

from hequan.core import change
from hequan.core.models import Deadline
from hequan.core.registry import registry

DECISIONS, VIEWS, COMMENTS = "decisions.decisions", "decisions.member_views", "decisions.comments"
TOLD = {"title": "停车位统筹使用办法", "matter": "policy", "proposed_by": "公共服务办公室"}
MEETING = date(2021, 6, 10)

#: The way of a decision that everything was done for: (step, day, by, what its form says).
WAY = [
    ("listed", date(2021, 3, 2), "clerk", {"needed": False, "reason": "今年没有编制目录"}),
    ("started", date(2021, 3, 3), "leader", {}),
    ("drafted", date(2021, 3, 20), "clerk", {"shelved": ["draft"]}),
    ("units_consulted", date(2021, 3, 26), "clerk", {"units_consulted": "综合行政执法办公室、司法所"}),
    ("participating", date(2021, 3, 27), "clerk", {"participation": "public_comment"}),
    (
        "draft_published",
        date(2021, 4, 1),
        "clerk",
        {"comments_until": date(2021, 5, 1), "comments_link": "街道公告栏"},
    ),
    ("talked", date(2021, 4, 2), "clerk", {"needed": False, "reason": "不涉及特定群体"}),
    ("hearing_announced", date(2021, 4, 5), "clerk", {"hearing_on": date(2021, 4, 28)}),
    ("materials_sent", date(2021, 4, 21), "clerk", {}),
    ("heard", date(2021, 4, 28), "clerk", {}),
    ("participated", date(2021, 5, 7), "clerk", {}),
    (
        "argued",
        date(2021, 5, 10),
        "clerk",
        {
            "expert_reason": "涉及交通组织",
            "argued_by": "钱示安",
            "is_disinterested": True,
            "shelved": ["expert_opinions"],
        },
    ),
    (
        "risk_assessed",
        date(2021, 5, 12),
        "clerk",
        {
            "risk_reason": "涉及周边居民的利益",
            "risk_assessor": "示例咨询中心",
            "risk": "controllable",
            "shelved": ["risk_report"],
        },
    ),
    ("sent_for_review", date(2021, 5, 14), "clerk", {}),
    (
        "reviewed",
        date(2021, 5, 20),
        "reviewer",
        {"conclusion": "amend", "opinion": "收费条款缺少依据，请删去。", "shelved": ["legality_opinion"]},
    ),
    (
        "submitted",
        date(2021, 6, 8),
        "clerk",
        {"adjustment": "收费条款已经删去。", "shelved": ["comments_adoption", "experts_adoption"]},
    ),
    ("discussed", MEETING, "clerk", {"meeting": "第6次主任办公会", "result": "agreed"}),
    ("party_reported", date(2021, 6, 11), "clerk", {}),
    ("decided", date(2021, 6, 15), "leader", {"execution_unit": "公共服务办公室"}),
    ("published", date(2021, 6, 18), "clerk", {"published_in": "街道公告栏"}),
    ("archived", date(2021, 6, 25), "clerk", {}),
]
SAID = {name: (on, by, told) for name, on, by, told in WAY}


def begun(office, **values):
    return office.enter(DECISIONS, initiated_on=date(2021, 3, 1), **(TOLD | values))


def up_to(office, last, **changed):
    """The decision just before a step: everything earlier on the way was taken, some of it as the test says."""
    record = begun(office)
    for name, on, by, told in WAY:
        if name == last:
            return record
        if name == "discussed":
            meet(office, record)
        record = office.take(record, name, on, by, **{**told, **changed.get(name, {})})
    return record


def go(office, record, name, on=None, by=None, **told):
    """One step as on the way, except for what the test says."""
    day, usual, said = SAID[name]
    return office.take(record, name, on or day, by or usual, **{**said, **told})


def watched(record):
    return Deadline.objects.filter(register=DECISIONS, record_id=record.pk)


def view(office, record, member, turn, said="agreed", on=MEETING, **values):
    post = "主任" if values.get("is_head") else "副主任"
    told = {"decision": office.fresh(record), "discussed_on": on, "member": member, "post": post}
    return office.enter(VIEWS, turn=turn, view=said, **(told | values))


def meet(office, record, on=MEETING):
    """Three members speak, the head last; one disagrees."""
    view(office, record, "钱示宁", 1, on=on)
    view(office, record, "孙示和", 2, "disagreed", on=on, reason="资金来源还不落实")
    view(office, record, "李示远", 3, on=on, is_head=True)


def correct(office, row, **values):
    """A view on the decision put right by the clerk."""
    now = office.fresh(row)
    at = now.entered_at
    return change.correct(office.world.actor(), registry.registers[VIEWS], now, values, at=at, seen=now.version)
