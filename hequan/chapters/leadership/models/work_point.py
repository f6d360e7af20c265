"""工作要点的记录。"""

from django.db import models

from hequan.chapters.leadership.models.problem import Problem
from hequan.core import rules
from hequan.core.fields import YearField
from hequan.core.record import Record, listed_by


class WorkPoint(Record):
    """年度工作要点分解出的一项任务，所属单位是牵头的部门或社区。"""

    class Source(models.TextChoices):
        PROVINCE = "province", "省级工作要点"
        CITY = "city", "市级工作要点"
        DISTRICT = "district", "区级工作要点"
        OWN = "own", "本街道年度安排"
        PROBLEM = "problem", "上年度问题整改"

    year = YearField("年度", help_text="工作要点的年度，不一定是印发的那一年。")
    planned_on = models.DateField("印发日期", help_text="工作要点或任务分解表的印发日期。")
    source = models.CharField("来源", max_length=12, choices=Source, help_text="这项任务从哪里分解而来。")
    source_document = models.CharField("来源文件", max_length=100, blank=True, help_text="来源文件的名称和文号。")
    problem = models.ForeignKey(
        Problem,
        models.PROTECT,
        related_name="+",
        null=True,
        blank=True,
        verbose_name="对应问题",
        help_text="由问题整改而来的，选择存在的问题台账中的那一条。",
    )
    item = models.TextField("任务内容", help_text="任务分解表上的内容，照年度报告的写法写一句话，句末不加标点。")
    responsible = models.CharField("责任人", max_length=40, blank=True, help_text="任务分解表上的责任人姓名。")
    due_on = models.DateField("完成时限", help_text="任务分解表上的完成时限。")
    proof = models.TextField("完成凭据", blank=True, help_text="能证明任务完成的文件、记录的名称和文号。")
    closed_on = models.DateField("办结日期", null=True, blank=True, help_text="任务完成的日期，未完成的不填。")

    class Meta(Record.Meta):
        verbose_name = "工作要点"
        indexes = [*listed_by("planned_on"), *listed_by("year"), *listed_by("due_on")]

    def clean(self) -> None:
        """办结要有凭据；问题整改而来的要写明对应问题；时限和办结都不早于印发。"""
        rules.check(
            rules.in_order(self, "planned_on", "due_on", "closed_on"),
            rules.needs(self, "closed_on", "proof"),
            rules.required(self, "来源为上年度问题整改", "problem") if self.source == self.Source.PROBLEM else {},
        )
