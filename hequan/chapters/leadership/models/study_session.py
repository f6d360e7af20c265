"""学习活动的记录。"""

from django.core.validators import MinValueValidator
from django.db import models

from hequan.core.record import Record, listed_by


class StudySession(Record):
    """一次学习活动。"""

    class Body(models.TextChoices):
        REGULAR = "regular", "干部职工例会"
        COMMITTEE = "committee", "党工委会"
        CENTRE_GROUP = "centre_group", "党工委理论学习中心组"
        FIRST_TOPIC = "first_topic", "会前第一议题"
        DISCUSSION = "discussion", "专题研讨"

    held_on = models.DateField("学习日期", help_text="学习签到表上的日期。")
    body = models.CharField("学习形式", max_length=16, choices=Body, help_text="按会议通知选择这次学习的形式。")
    subject = models.CharField("学习主题", max_length=100, help_text="会议通知或学习记录上的主题。")
    documents = models.TextField("学习篇目", help_text="学习记录所列的文件和篇目，写全称。")
    host = models.CharField("主持人", max_length=40, help_text="学习记录上的主持人姓名。")
    persons = models.PositiveIntegerField(
        "参加人数", validators=[MinValueValidator(1)], help_text="签到表上的签到人数（人）。"
    )
    absent = models.PositiveIntegerField("缺席人数", default=0, help_text="签到表上应到而未到的人数（人）。")
    is_filed = models.BooleanField("材料已归档", default=False, help_text="签到表和学习记录都已归档的勾选。")

    class Meta(Record.Meta):
        verbose_name = "学习活动"
        indexes = listed_by("held_on")
