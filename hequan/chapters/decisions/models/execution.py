"""执行情况报告和反馈的记录。"""

from django.db import models

from hequan.chapters.decisions.models.decision import Decision
from hequan.core import rules
from hequan.core.record import Record, listed_by


class Execution(Record):
    """一次决策执行情况的报告和反馈，所属单位是决策执行单位。"""

    decision = models.ForeignKey(
        Decision,
        models.PROTECT,
        related_name="+",
        verbose_name="决策事项",
        help_text="选择重大行政决策台账中的那一项。",
    )
    reported_on = models.DateField("报告日期", help_text="执行情况报告的落款日期。")
    progress = models.TextField("执行情况", help_text="执行情况报告的要点。")
    problem = models.TextField("执行中的问题", blank=True, help_text="报告反映的问题，没有的不填。")
    feedback = models.TextField("反馈意见", blank=True, help_text="公众反馈和决策机关的处理意见。")
    answered_on = models.DateField("处理日期", null=True, blank=True, help_text="决策机关研究处理的日期。")

    class Meta(Record.Meta):
        verbose_name = "执行跟踪"
        indexes = listed_by("reported_on")

    def clean(self) -> None:
        """先报告后处理；处理了的写明反馈意见。"""
        rules.check(
            rules.in_order(self, "reported_on", "answered_on"),
            rules.needs(self, "answered_on", "feedback"),
        )
