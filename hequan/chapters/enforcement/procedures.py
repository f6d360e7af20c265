"""行政处罚的程序：立案、法制审核、决定、公示和撤回公示。"""

import re
from datetime import date

from django.db.models import QuerySet

from hequan.chapters.enforcement.models import Officer, Penalty
from hequan.core import access
from hequan.core.case import Case
from hequan.core.clock import Clock
from hequan.core.gates import is_filled
from hequan.core.law_file import law
from hequan.core.procedure import Procedure
from hequan.core.registry import registry
from hequan.core.step import Gate, Paper, Step, Where

LAW = law("行政处罚法")
OFFICERS = "enforcement.officers"
is_ordinary = Where("procedure", Penalty.Procedure.ORDINARY)


def not_passed(case: Case) -> str:
    """法制审核未通过的，不得作出决定。"""
    failed = case.record is not None and case.record.review == Penalty.Review.FAILED
    return "法制审核的结果是“未通过”，不得作出决定；请补充调查或者修改后重新审核。" if failed else ""


def too_few_officers(case: Case) -> str:
    """执法人员不少于两人，执法证在有效期内。"""
    if case.record is None or not is_ordinary(case):
        return ""
    names = [name for name in re.split(r"[、,，\s]+", case.record.officers) if name]
    if len(names) == 1:
        return f"登记的执法人员是“{case.record.officers}”，普通程序不能只有一人，请补填“执法人员”。"
    roster = access.of_office(case.record.house, registry.registers[OFFICERS])
    gone = [name for name in names if not _has_certificate(roster, name, case.record.opened_on)]
    said = f"《行政执法人员台账》里{'、'.join(gone)}在立案时没有有效的执法证，请核对姓名，或者先登记执法证。"
    # 还没有建立名册的单位，不判断。
    return said if gone and roster.exists() else ""


def _has_certificate(roster: QuerySet[Officer], name: str, day: date) -> bool:
    """名册里有这个人，而且那一天有一张证有效。"""
    return any(_is_valid(officer, day) for officer in roster.filter(name=name))


def _is_valid(officer: Officer, day: date) -> bool:
    is_kept = officer.cancelled_on is None or officer.cancelled_on > day
    return officer.issued_on <= day <= officer.valid_until and is_kept


def was_published(case: Case) -> bool:
    """处罚决定公开过。"""
    return case.record is None or case.has(DecidePenalty.published)


class DecidePenalty(Procedure):
    """立案 →（法制审核）→ 决定 →（公示）→ 结案；决定被改变的，撤回公示。"""

    title = "行政处罚"

    opened = Step(
        "立案",
        basis=LAW["decide_penalty"],
        sets="opened_on",
        papers=[Paper("opening", "立案审批表")],
    )
    reviewed = Step(
        "法制审核",
        basis=LAW["penalty_legal_review"],
        after=opened,
        when=is_ordinary,
        sets="reviewed_on",
        must=("ground", "review"),
        many=True,
        until="decided",
        by="review",
        conditional="属于法律列举的四种应当法制审核的情形之一",
        papers=[Paper("review", "法制审核意见书")],
        about="涉及重大公共利益、经过听证、疑难复杂或者法律法规规定的，未经审核或者审核未通过的，不得作出决定。",
    )
    decided = Step(
        "作出处罚决定",
        basis=LAW["decide_penalty"],
        after=(opened, reviewed),
        sets="decided_on",
        must="decision",
        asks=("kind", "amount", "basis", "document_number"),
        by="approve",
        gates=[
            Gate(not_passed, LAW["penalty_legal_review"]),
            Gate(too_few_officers, LAW["penalty_officers"]),
        ],
        papers=[Paper("decision", "决定书")],
    )
    published = Step(
        "公示处罚决定",
        basis=LAW["withdraw_publication"],
        after=decided,
        sets="published_on",
        conditional="处罚决定具有一定社会影响",
    )
    closed = Step(
        "结案",
        basis=LAW["decide_penalty"],
        after=(decided, published),
        sets="closed_on",
        closes=True,
        papers=[Paper("closing", "结案审批表")],
    )
    paid = Step("缴清罚没款", basis=LAW["decide_penalty"], either=(decided, closed), sets="paid_on", side=True)
    annulled = Step(
        "决定被改变",
        basis=LAW["withdraw_publication"],
        either=(decided, closed),
        sets="annulled_on",
        side=True,
        about="决定被依法变更、撤销、确认违法或者确认无效的日期。",
    )
    publication_withdrawn = Step(
        "撤回公示",
        basis=LAW["withdraw_publication"],
        after=annulled,
        when=was_published,
        sets="withdrawn_on",
        must="withdrawn_because",
        side=True,
        gates=[
            is_filled(
                "withdrawn_because", "撤回公开的处罚决定信息，应当公开说明理由，请填写。", LAW["withdraw_publication"]
            )
        ],
    )

    decide = Clock(
        "作出处罚决定期限",
        LAW["decide_penalty"],
        starts=opened,
        stops=(decided, closed),
        when=is_ordinary,
        verb="作出处罚决定",
    )
    withdraw = Clock(
        "撤回公示期限",
        LAW["withdraw_publication"],
        starts=annulled,
        stops=publication_withdrawn,
        when=was_published,
        law_as_of=annulled,
        verb="撤回公示并说明理由",
    )
