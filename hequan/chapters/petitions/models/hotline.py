"""热线工单的记录。"""

from django.db import models

from hequan.core import rules
from hequan.core.record import Record, listed_by


class HotlineOrder(Record):
    """一张热线工单。"""

    class Line(models.TextChoices):
        HOTLINE_12345 = "12345", "12345政务服务便民热线"
        OTHER = "other", "其他热线"

    class Kind(models.TextChoices):
        ADVICE = "advice", "咨询"
        HELP = "help", "求助"
        COMPLAINT = "complaint", "投诉"
        REPORT = "report", "举报"
        SUGGESTION = "suggestion", "建议"
        PRAISE = "praise", "表扬"

    class Result(models.TextChoices):
        SOLVED = "solved", "已解决"
        EXPLAINED = "explained", "已解释"
        RETURNED = "returned", "退单"

    class Satisfaction(models.TextChoices):
        SATISFIED = "satisfied", "满意"
        FAIR = "fair", "基本满意"
        DISSATISFIED = "dissatisfied", "不满意"

    received_on = models.DateField("收到日期", help_text="工单系统显示的派单日期。")
    line = models.CharField(
        "热线", max_length=12, choices=Line, default=Line.HOTLINE_12345, help_text="派来工单的热线，见工单抬头。"
    )
    order_number = models.CharField("工单编号", max_length=60, help_text="工单抬头的编号。")
    kind = models.CharField("工单类型", max_length=12, choices=Kind, help_text="工单“类型”栏。")
    name = models.CharField("来电人", max_length=60, blank=True, help_text="工单“来电人”栏，要求保密的不填。")
    phone = models.CharField("联系电话", max_length=40, blank=True, help_text="工单“联系电话”栏，仅用于回复。")
    matter = models.TextField("诉求内容", help_text="工单“诉求内容”栏。")
    handler = models.CharField("承办人", max_length=40, blank=True, help_text="分派工单时写明的承办人。")
    due_on = models.DateField(
        "办理期限",
        null=True,
        blank=True,
        help_text="工单要求办结的最后一天；工单没有写明的不填，按本地规定计算。",
    )
    done_on = models.DateField("办结日期", null=True, blank=True, help_text="工单系统中提交办结的日期，未办结的不填。")
    result = models.CharField("办理结果", max_length=12, choices=Result, blank=True, help_text="办结单的结论。")
    reply = models.TextField("答复内容", blank=True, help_text="办结单“答复内容”栏。")
    satisfaction = models.CharField(
        "回访评价", max_length=12, choices=Satisfaction, blank=True, help_text="热线回访的评价，没有回访到的不填。"
    )

    class Meta(Record.Meta):
        verbose_name = "热线工单"
        indexes = listed_by("received_on") + listed_by("done_on")

    def clean(self) -> None:
        """期限和办结不早于收到；办结的写明结果，评价在办结之后。"""
        rules.check(
            rules.in_order(self, "received_on", "due_on", "done_on"),
            rules.together(self, "done_on", "result"),
            rules.needs(self, "satisfaction", "done_on"),
        )
