"""政府信息怎样主动公开。"""

from hequan.chapters.openness.models import Publication
from hequan.core.case import Case
from hequan.core.clock import Clock
from hequan.core.gates import has_paper, holds, is_filled
from hequan.core.law_file import law
from hequan.core.procedure import Procedure
from hequan.core.step import Document, Paper, Step, Where

PI = law("政府信息公开条例")
Review = Publication.Review


def is_to_be_public(case: Case) -> bool:
    """还没有审查，或者审查后可以公开。"""
    return case.record is None or case.record.review != Review.NOT_PUBLIC


def is_withheld(case: Case) -> bool:
    """审查、评估后不予公开。"""
    return case.record is None or case.record.review == Review.NOT_PUBLIC


def was_withheld(case: Case) -> bool:
    """审查时不予公开，写明过理由。"""
    return case.record is None or bool(case.record.withheld_because)


class PublishInformation(Procedure):
    """信息形成 → 公开审查 → 公开；审查后不予公开的，定期评估，情形变化了再公开。"""

    title = "主动公开"

    made = Step("信息形成或者变更", basis=(PI["publish"], PI["proactive_list"]), sets="made_on")
    reviewed = Step(
        "公开审查",
        basis=PI["review_gate"],
        after=made,
        sets="reviewed_on",
        must=["reviewed_by", "review"],
        asks=["withheld_because"],
        in_force=True,
        gates=[
            has_paper("review_sheet", "信息公开审查表", PI["review_gate"]),
            is_filled(
                "withheld_because",
                "审查意见是“不予公开”的，应当写明属于条例规定的哪一种情形，请填写“不予公开的理由”。",
                PI["exceptions"],
                when=Where("review", Review.NOT_PUBLIC),
            ),
        ],
        papers=[Paper("review_sheet", "信息公开审查表")],
        documents=[Document("review_sheet", "信息公开审查表", "openness/review_sheet.html", PI["review_gate"])],
        about="公开前审查是否涉及国家秘密、商业秘密、个人隐私和不予公开的其他情形；拿不准的，报有关主管部门或者保密部门确定。",
    )
    reassessed = Step(
        "定期评估不予公开的信息",
        basis=PI["review_withheld"],
        after=reviewed,
        sets="reassessed_on",
        must=["review"],
        many=True,
        side=True,
        in_force=True,
        when=was_withheld,
        papers=[Paper("reassessment", "评估审查意见", required=False)],
        about="不予公开的信息定期评估审查；因情形变化可以公开的，“审查意见”改为同意公开，再办“公开”。",
    )
    published = Step(
        "公开",
        basis=PI["publish"],
        after=(made, reviewed),
        sets="published_on",
        asks=["link"],
        must=["channel"],
        closes=True,
        gates=[
            holds(
                is_to_be_public,
                "公开审查的意见是“不予公开”，不能公开；情形有变化的，请先办“定期评估不予公开的信息”。",
                PI["review_gate"],
            )
        ],
        papers=[Paper("proof", "网页截图或者公示照片", required=False)],
    )

    # 评估以后可以公开的，从评估之日起算。
    publish = Clock(
        "主动公开期限",
        PI["publish"],
        starts=(made, reassessed),
        law_as_of=made,
        stops=published,
        when=is_to_be_public,
        sets="due_on",
        verb="公开",
    )
    review_withheld = Clock(
        "定期评估不予公开的信息",
        PI["review_withheld"],
        starts=(reviewed, reassessed),
        stops=published,
        recurs=True,
        when=is_withheld,
        verb="评估是否可以公开",
    )
