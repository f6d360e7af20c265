"""法治政府建设会议的记录。"""

from django.core.validators import MinValueValidator
from django.db import models

from hequan.core import rules
from hequan.core.record import Record, listed_by


class Meeting(Record):
    """一次研究或部署法治政府建设的会议。"""

    class Kind(models.TextChoices):
        RULE_OF_LAW = "rule_of_law", "法治政府建设工作会议"
        COMMITTEE = "committee", "党工委会"
        DIRECTORS = "directors", "主任办公会"
        SPECIAL = "special", "专题会议"

    held_on = models.DateField("会议日期", help_text="会议记录或会议纪要上的日期。")
    kind = models.CharField("会议类别", max_length=16, choices=Kind, help_text="按会议通知选择。")
    host = models.CharField("主持人", max_length=40, help_text="会议记录上的主持人姓名。")
    topics = models.TextField("会议议题", help_text="会议记录中与法治政府建设有关的议题，一个议题一行。")
    items = models.PositiveIntegerField(
        "议题数", default=1, validators=[MinValueValidator(1)], help_text="上一栏所列议题的个数（项）。"
    )
    persons = models.PositiveIntegerField("参会人数", null=True, blank=True, help_text="签到表上的签到人数（人）。")
    resolutions = models.TextField("议定事项", blank=True, help_text="会议纪要写明的议定事项。")
    follow_up = models.TextField("落实情况", blank=True, help_text="承办部门反馈的落实情况。")
    followed_up_on = models.DateField("落实日期", null=True, blank=True, help_text="承办部门反馈落实完毕的日期。")

    class Meta(Record.Meta):
        verbose_name = "法治建设会议"
        indexes = listed_by("held_on")

    def clean(self) -> None:
        """落实日期不早于会议日期；填写落实日期的写明落实情况。"""
        rules.check(
            rules.in_order(self, "held_on", "followed_up_on"),
            rules.needs(self, "followed_up_on", "resolutions", "follow_up"),
        )
