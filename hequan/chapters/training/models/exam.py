"""学法考试的记录。"""

from django.core.validators import MinValueValidator
from django.db import models

from hequan.core import rules
from hequan.core.record import Record, listed_by


class Exam(Record):
    """一次学法考试。"""

    class Level(models.TextChoices):
        LEADERS = "leaders", "领导干部"
        STAFF = "staff", "全体干部职工"
        COMMUNITY_WORKERS = "community_workers", "社区干部"
        ENFORCERS = "enforcers", "行政执法人员"
        NEWCOMERS = "newcomers", "新录用和初任人员"

    class Form(models.TextChoices):
        ON_PAPER = "on_paper", "闭卷笔试"
        ONLINE = "online", "网络考试"

    held_on = models.DateField("考试日期", help_text="考试通知上的日期；几天的网络考试填末日。")
    title = models.CharField("考试名称", max_length=120, help_text="考试通知上的名称。")
    level = models.CharField("考试对象", max_length=20, choices=Level, help_text="考试通知上的参考范围。")
    form = models.CharField("考试形式", max_length=12, choices=Form, help_text="考试通知上的形式。")
    organiser = models.CharField("组织单位", max_length=60, help_text="考试通知的发文单位。")
    due = models.PositiveIntegerField(
        "应考人数", validators=[MinValueValidator(1)], help_text="考试通知附件名单上的人数（人）。"
    )
    present = models.PositiveIntegerField("实考人数", help_text="考场记录或网络考试统计表上的人数（人）。")
    passed = models.PositiveIntegerField("合格人数", help_text="成绩通报上的合格人数（人）。")

    class Meta(Record.Meta):
        verbose_name = "学法考试"
        indexes = listed_by("held_on")

    def clean(self) -> None:
        """合格的不多于实考的，实考的不多于应考的。"""
        rules.check(rules.at_most(self, "present", "due"), rules.at_most(self, "passed", "present"))
