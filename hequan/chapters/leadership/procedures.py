"""组织领导的程序：年度报告的报送和公开，第一责任人履职，工作要点的完成。"""

from hequan.chapters.leadership.models import Duty
from hequan.core.case import Case
from hequan.core.clock import Clock
from hequan.core.gates import is_filled
from hequan.core.law_file import law
from hequan.core.procedure import Procedure
from hequan.core.step import Paper, Step, Where

RULES = law("法治政府建设与责任落实督察工作规定")
FIRST_PERSON = law("党政主要负责人履行推进法治建设第一责任人职责规定")
STATUS = law("地方各级人民代表大会和地方各级人民政府组织法")["street_status"]
LOCAL = law("本地规定")


def _is_another_day(case: Case, named: str, clock: Clock) -> bool:
    """来文另定了日子：和规定的最后一天相同的，不重复提醒。"""
    return case.record is not None and getattr(case.record, named) != case.reckon(clock).due_on


class ReportYearly(Procedure):
    """列入计划 → 核稿和保密审查 → 报送 → 公开。"""

    title = "法治政府建设年度报告"

    begun = Step("列入计划", basis=RULES["publish_report"])
    reviewed = Step(
        "核稿和保密审查",
        basis=LOCAL["review_report"],
        after=begun,
        sets="reviewed_on",
        must=["reviewed_by"],
        asks=["has_shortcomings", "has_first_person"],
        by="review",
        gates=[
            is_filled("has_shortcomings", "年度报告应当写明不足和原因，请补写后勾选。", RULES["report_contents"]),
            is_filled(
                "has_first_person",
                "年度报告应当写明党政主要负责人履行第一责任人职责的情况，请补写后勾选。",
                RULES["report_contents"],
            ),
        ],
        papers=[Paper("secrecy_review", "保密审查表", required=False)],
    )
    sent = Step(
        "报送年度报告",
        basis=RULES["send_report"],
        after=reviewed,
        sets="sent_on",
        must=["receipt"],
        papers=[Paper("report", "年度报告")],
        about="报送派出本街道的区委、区人民政府，抄送法治建设议事协调机构的办事机构。",
    )
    published = Step(
        "公开年度报告",
        basis=RULES["publish_report"],
        after=(reviewed, sent),
        sets="published_on",
        must=["link"],
        conditional="由本单位向社会公开",
        waived_by="approve",
        closes=True,
        about="除涉及党和国家秘密的以外，通过报刊、网站等向社会公开；街道由上级统一公开的，写明理由。",
    )

    # “3月1日之前”“4月1日之前”都不含当日：最后一天是2月28日（闰年29日）和3月31日。
    send = Clock(
        "报送年度报告期限",
        RULES["send_report"],
        starts=begun,
        stops=sent,
        from_field="year_ended_on",
        verb="报送年度报告",
    )
    publish = Clock(
        "公开年度报告期限",
        RULES["publish_report"],
        starts=begun,
        stops=published,
        from_field="year_ended_on",
        when=lambda case: _is_published_here(case),
        verb="公开年度报告",
    )
    send_as_told = Clock(
        "来文定的报送期限",
        given="due_on",
        starts=begun,
        stops=sent,
        when=lambda case: _is_another_day(case, "due_on", ReportYearly.send),
        verb="报送年度报告",
    )
    publish_as_told = Clock(
        "来文定的公开期限",
        given="publish_due_on",
        starts=begun,
        stops=published,
        when=lambda case: _is_published_here(case) and _is_another_day(case, "publish_due_on", ReportYearly.publish),
        verb="公开年度报告",
    )


def _is_published_here(case: Case) -> bool:
    """没有认定由上级统一公开。"""
    last = case.last(ReportYearly.published)
    return last is None or last.needed


class PerformDuty(Procedure):
    """列入职责清单 → 履职并留下凭据。"""

    title = "第一责任人履职"
    by_reference = FIRST_PERSON["first_person_scope"]
    person = "person"

    listed = Step("列入职责清单", basis=FIRST_PERSON["duty"], sets="listed_on")
    done = Step(
        "履行职责",
        basis=(FIRST_PERSON["duty"], FIRST_PERSON["first_person_party_head"]),
        after=listed,
        sets="done_on",
        must=["evidence"],
        closes=True,
        papers=[Paper("evidence", "履职凭据", required=False)],
        about="会议纪要、批示、述法报告等；没有凭据的不算履职。",
    )

    statement = Clock(
        "年度述法期限",
        LOCAL["report_on_rule_of_law"],
        starts=listed,
        stops=done,
        when=Where("kind", Duty.Kind.STATEMENT),
        verb="述法",
    )


class DoWorkPoint(Procedure):
    """印发 → 完成并留下凭据。"""

    title = "工作要点落实"
    person = "responsible"

    planned = Step("列入工作要点", basis=STATUS, sets="planned_on")
    closed = Step(
        "办结",
        basis=STATUS,
        after=planned,
        sets="closed_on",
        must=["proof"],
        closes=True,
        papers=[Paper("proof", "完成凭据", required=False)],
    )

    finish = Clock("完成时限", given="due_on", starts=planned, stops=closed, verb="完成任务")
