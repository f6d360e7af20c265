"""存在的问题的记录。"""

from django.db import models

from hequan.core import rules
from hequan.core.fields import YearField
from hequan.core.record import Record, listed_by


class Problem(Record):
    """年度报告所列的一个问题，到解决为止。"""

    class Area(models.TextChoices):
        ORGANISATION = "organisation", "组织保障"
        DOCUMENTS = "documents", "行政规范性文件"
        DECISIONS = "decisions", "行政决策"
        ENFORCEMENT = "enforcement", "行政执法"
        EMERGENCIES = "emergencies", "突发事件应对"
        DISPUTES = "disputes", "矛盾纠纷化解"
        OPENNESS = "openness", "政务公开"
        PUBLICITY = "publicity", "法治宣传教育"
        STAFF = "staff", "法治队伍"

    year = YearField("年度", help_text="问题所属的年度，即写进哪一年的年度报告。")
    found_on = models.DateField("提出日期", help_text="自查、督察或会议提出这个问题的日期。")
    area = models.CharField("所属方面", max_length=16, choices=Area, help_text="问题属于哪一方面的工作。")
    text = models.TextField("问题表现", help_text="照年度报告的写法写一句话，句末不加标点。")
    cause = models.TextField("原因分析", blank=True, help_text="照年度报告的写法写一句话，句末不加标点。")
    plan = models.TextField("改进打算", blank=True, help_text="下一步怎样改进；据此在工作要点台账中登记任务。")
    result = models.TextField("解决情况", blank=True, help_text="解决后填写，下一年度报告据此回应。")
    resolved_on = models.DateField("解决日期", null=True, blank=True, help_text="确认问题解决的日期，未解决的不填。")

    class Meta(Record.Meta):
        verbose_name = "存在的问题"
        indexes = [*listed_by("found_on"), *listed_by("year"), *listed_by("resolved_on")]

    def __str__(self) -> str:
        return self.text

    def clean(self) -> None:
        """解决日期不早于提出日期，并写明解决情况。"""
        rules.check(
            rules.in_order(self, "found_on", "resolved_on"),
            rules.together(self, "result", "resolved_on"),
        )
