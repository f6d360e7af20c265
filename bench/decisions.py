"""A thousand major decisions on their way through every gate: what happens to each, step by step, with its branches."""

import random
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from typing import Any

from hequan.core.calendar import SHANGHAI

REGISTER, VIEWS, EXECUTIONS = "decisions.decisions", "decisions.member_views", "decisions.executions"
#: Every decision begins on this day: the Regulation on fair competition review was in force.
BEGINS = date(2025, 1, 6)
EVENING = time(18)
NOT_NEEDED = "示例：情况不需要"


@dataclass(frozen=True)
class Branches:
    """Which of the conditional steps one decision needs."""

    listed: bool
    units_consulted: bool
    participating: bool
    comments: bool
    talked: bool
    hearing_announced: bool
    argued: bool
    risk_assessed: bool
    competition_reviewed: bool
    party_reported: bool
    published: bool
    evaluated: bool


def branches(seed: int) -> Branches:
    """The same for the same number; each conditional step is needed by three decisions in four."""
    chance = random.Random(seed)
    return Branches(*(chance.random() < 0.75 for _ in range(12)))


@dataclass(frozen=True)
class Deed:
    """One step: so many days after the beginning, what its form says, the papers that are kept."""

    step: str
    after: int
    needed: bool = True
    values: dict[str, Any] = field(default_factory=dict)
    shelved: tuple[str, ...] = ()

    @property
    def on(self) -> date:
        """Its day."""
        return BEGINS + timedelta(days=self.after)

    @property
    def at(self) -> datetime:
        """When it is recorded: in the evening of its day."""
        return datetime.combine(self.on, EVENING, SHANGHAI)


def beginning(seed: int, office: Any) -> dict[str, Any]:
    """The form of the record."""
    told = {"title": f"示例决策{seed}", "matter": "project", "proposed_by": "示例办公室", "initiated_on": BEGINS}
    return told | {"office": office}


def deeds(way: Branches) -> list[Deed]:
    """Every step after the first, in order; a conditional one that is not needed is recorded with its reason."""
    found = [*_drafting(way), *_participation(way), *_arguments(way), *_review(), *_deciding(way)]
    return [Deed(one.step, one.after, needed=False) if not getattr(way, one.step, True) else one for one in found]


def _drafting(way: Branches) -> Iterator[Deed]:
    yield Deed("listed", 2, values={"catalogue_year": BEGINS.year})
    yield Deed("started", 5)
    yield Deed("drafted", 20, shelved=("draft",))
    yield Deed("units_consulted", 25, values={"units_consulted": "示例办公室"}, shelved=("unit_opinions",))


def _participation(way: Branches) -> Iterator[Deed]:
    form = "public_comment" if way.comments else "symposium"
    yield Deed("participating", 27, values={"participation": form})
    if not way.participating:
        return
    if way.comments:
        values = {"comments_until": BEGINS + timedelta(days=66), "comments_link": "示例公告栏"}
        yield Deed("draft_published", 28, values=values, shelved=("comments_notice",))
    yield Deed("talked", 35, values={"talks": "示例：与经营者座谈。"}, shelved=("talks_record",))
    yield Deed("hearing_announced", 36, values={"hearing_on": BEGINS + timedelta(days=60)}, shelved=("hearing_notice",))
    if way.hearing_announced:
        yield Deed("materials_sent", 40)
        yield Deed("heard", 60, shelved=("hearing_record",))
    yield Deed("participated", 72)


def _arguments(way: Branches) -> Iterator[Deed]:
    argued = {"expert_reason": "示例：涉及工程技术", "argued_by": "示例设计院", "is_disinterested": True}
    risk = {"risk_reason": "示例：涉及经营户利益", "risk_assessor": "示例咨询中心", "risk": "controllable"}
    yield Deed("argued", 75, values=argued, shelved=("expert_opinions",))
    yield Deed("risk_assessed", 78, values=risk, shelved=("risk_report",))
    yield Deed("competition_reviewed", 79, values={"competition": "fair"}, shelved=("competition_review",))


def _review() -> Iterator[Deed]:
    opinion = {"conclusion": "amend", "opinion": "示例：删去收费条款，其他内容合法。"}
    yield Deed("sent_for_review", 80, shelved=("review_materials",))
    yield Deed("reviewed", 88, values=opinion, shelved=("legality_opinion",))
    papers = ("comments_adoption", "experts_adoption")
    yield Deed("submitted", 98, values={"adjustment": "示例：已经删去。"}, shelved=papers)
    yield Deed("discussed", 100, values={"meeting": "示例会议", "result": "agreed"}, shelved=("minutes",))


def _deciding(way: Branches) -> Iterator[Deed]:
    yield Deed("party_reported", 103, shelved=("party_report",))
    yield Deed("decided", 107, values={"execution_unit": "示例办公室"}, shelved=("decision",))
    yield Deed("published", 112, values={"published_in": "示例公告栏"}, shelved=("publication",))
    yield Deed("archived", 120, shelved=("archive_list",))
    yield Deed("executed", 290)
    evaluation = {"evaluator": "示例研究中心", "evaluated_because": "示例：决策机关认为有必要"}
    yield Deed("evaluated", 300, values=evaluation, shelved=("evaluation",))


def views(record: Any, office: Any) -> list[dict[str, Any]]:
    """What each member said in the discussion, the head last."""
    common = {"office": office, "decision": record, "discussed_on": BEGINS + timedelta(days=100), "view": "agreed"}
    members = [("示例甲", "副主任", False), ("示例乙", "委员", False), ("示例丙", "主任", True)]
    return [
        common | {"turn": turn, "member": member, "post": post, "is_head": is_head}
        for turn, (member, post, is_head) in enumerate(members, 1)
    ]


def execution(record: Any, office: Any) -> dict[str, Any]:
    """How the execution went."""
    told = {"progress": "示例：完工。", "feedback": "示例：没有不同意见"}
    return told | {"office": office, "decision": record, "reported_on": BEGINS + timedelta(days=280)}
