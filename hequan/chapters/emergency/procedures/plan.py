"""应急预案和演练的程序：公布、备案，定期评估，按周期演练。"""

from hequan.chapters.emergency.models import Plan
from hequan.core.case import Case
from hequan.core.clock import Clock
from hequan.core.gates import holds
from hequan.core.law_file import law
from hequan.core.procedure import Procedure
from hequan.core.step import Paper, Step, Where

ACT = law("突发事件应对法")
MEASURES = law("突发事件应急预案管理办法")
SAFETY = law("生产安全事故应急条例")
SAFETY_ACT = law("安全生产法")
Kind, Tier = Plan.Kind, Plan.Tier

# 专项、部门预案的三年是2013年办法的规定，2024年1月31日起的办法条文未见，由本地填写。
is_special_or_department = Where("tier", Tier.SPECIAL, Tier.DEPARTMENT)
is_of_key_unit = Where("tier", Tier.KEY_UNIT)


def is_work_safety(case: Case) -> bool:
    """街道自己的生产安全事故应急救援预案。"""
    plan = case.record
    return plan is None or (plan.kind == Kind.WORK_SAFETY and plan.tier != Tier.KEY_UNIT)


def is_without_number(case: Case) -> bool:
    """法律没有规定演练周期的其他预案：“必要的应急演练”。"""
    return case.record is None or not (is_work_safety(case) or is_special_or_department(case) or is_of_key_unit(case))


def need_not_be_published(case: Case) -> bool:
    """不是街道的生产安全事故应急救援预案。"""
    return case.record is not None and not is_work_safety(case)


def was_drilled_that_day(case: Case) -> bool:
    """演练台账里有当天按本预案进行的演练。"""
    return case.record is None or case.rows("emergency.drills", "plan").filter(held_on=case.on).exists()


class KeepPlan(Procedure):
    """印发 → 公布 → 备案；此后定期评估、按周期演练，直到废止。修订后的新版本另登一行。"""

    title = "应急预案管理"

    issued = Step(
        "印发",
        basis=(ACT["plans"], SAFETY_ACT["safety_plan_law"]),
        sets="issued_on",
        asks=["review_on", "drill_due_on"],
    )
    force_named = Step(
        "明确专门工作力量",
        basis=ACT["subdistrict_force"],
        after=issued,
        sets="force_named_on",
        must=["force"],
        when=Where("tier", Tier.OFFICE),
        in_force=True,
        papers=[Paper("force_document", "明确工作力量的文件", required=False)],
        about="街道明确专门工作力量负责突发事件应对，社区协助。",
    )
    published = Step(
        "向社会公布",
        basis=(SAFETY["safety_plan_subdistrict"], ACT["plans"]),
        after=issued,
        sets="published_on",
        conditional="生产安全事故应急救援预案，以及其他按规定应当公开",
        waiver=[
            holds(
                need_not_be_published,
                "街道的生产安全事故应急救援预案应当向社会公布，不能认定为不需要公布。",
                SAFETY["safety_plan_subdistrict"],
            )
        ],
    )
    filed = Step(
        "备案",
        basis=ACT["plans"],
        after=issued,
        sets="filed_on",
        conditional="按规定应当备案",
        papers=[Paper("filing_receipt", "备案登记回执", required=False)],
    )
    drilled = Step(
        "按预案演练",
        basis=ACT["drill"],
        after=issued,
        sets="drilled_on",
        many=True,
        side=True,
        gates=[
            holds(
                was_drilled_that_day,
                "演练台账里没有当天按本预案进行的演练，请先登记演练，或者核对日期。",
                ACT["drill"],
                filled=True,
            )
        ],
        about="下一次演练的周期从这一天起算。",
    )
    reviewed = Step(
        "评估",
        basis=(
            MEASURES["review_plan"],
            ACT["plan_content_revision"],
            MEASURES["measures"],
            SAFETY["safety_plan_revision"],
        ),
        after=issued,
        sets="reviewed_on",
        must=["conclusion", "reasons"],
        many=True,
        side=True,
        papers=[Paper("review_report", "预案评估报告", required=False)],
        about="法律法规、指挥机构、风险、资源变化，演练或者处置中发现重大问题的，及时修订。",
    )
    repealed = Step("废止", basis=ACT["plans"], after=issued, sets="repealed_on", side=True, closes=True)

    drill_work_safety = Clock(
        "演练周期（生产安全）",
        SAFETY["drill"],
        starts=(issued, drilled),
        stops=(drilled, repealed),
        recurs=True,
        when=is_work_safety,
        verb="演练",
    )
    drill_key_unit = Clock(
        "演练周期（重点单位）",
        SAFETY["drill_units"],
        starts=(issued, drilled),
        stops=(drilled, repealed),
        recurs=True,
        when=is_of_key_unit,
        waits_for="重点单位",
        verb="演练",
    )
    drill_special = Clock(
        "演练周期（专项、部门预案）",
        (MEASURES["drill"], MEASURES["drill_interval"]),
        starts=(issued, drilled),
        stops=(drilled, repealed),
        recurs=True,
        when=is_special_or_department,
        verb="演练",
    )
    drill_other = Clock(
        "演练周期（其他预案）",
        ACT["drill"],
        starts=(issued, drilled),
        stops=(drilled, repealed),
        recurs=True,
        when=is_without_number,
        verb="演练",
    )
    evaluate = Clock(
        "评估周期",
        (MEASURES["review_plan"], MEASURES["evaluate_plan"]),
        starts=(issued, reviewed),
        stops=(reviewed, repealed),
        recurs=True,
        verb="评估预案",
    )
    planned_drill = Clock(
        "演练计划定的日期",
        starts=issued,
        stops=(drilled, repealed),
        given="drill_due_on",
        verb="演练",
    )
    planned_review = Clock(
        "预案定的评估日期",
        starts=issued,
        stops=(reviewed, repealed),
        given="review_on",
        verb="评估预案",
    )


class RunDrill(Procedure):
    """演练 → 评估 →（改进）。"""

    title = "应急演练"

    held = Step("演练", basis=ACT["drill"], sets="held_on")
    evaluated = Step(
        "演练评估",
        basis=(MEASURES["drill_evaluation"], MEASURES["measures"]),
        after=held,
        sets="evaluated_on",
        must=["evaluation"],
        papers=[Paper("evaluation", "演练评估表"), Paper("attendance", "演练签到册")],
        about="执行情况、预案是否合理可行、指挥协调、人员、装备、改进建议。",
    )
    improved = Step(
        "完成改进",
        basis=(MEASURES["drill_evaluation"], MEASURES["measures"]),
        after=evaluated,
        sets="followed_up_on",
        must=["follow_up"],
        conditional="评估提出要改进",
        closes=True,
    )
