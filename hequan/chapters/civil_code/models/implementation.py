"""民法典实施评价指标和上级工作提示的记录。"""

from django.db import models

from hequan.core import rules
from hequan.core.record import Record, listed_by


class Indicator(Record):
    """一项民法典实施评价指标。"""

    class Direction(models.TextChoices):
        AT_LEAST = "at_least", "不低于目标值为达标"
        AT_MOST = "at_most", "不高于目标值为达标"

    set_on = models.DateField("下达日期", help_text="评价方案或责任分解表的印发日期，决定指标属于哪一年度。")
    indicator = models.CharField("指标名称", max_length=120, help_text="评价方案上的指标名称。")
    unit = models.CharField("计量单位", max_length=12, help_text="评价方案上的单位，如 %、场、人。")
    direction = models.CharField(
        "达标方向", max_length=12, choices=Direction, default=Direction.AT_LEAST, help_text="评价方案对指标的要求。"
    )
    target = models.DecimalField("目标值", max_digits=12, decimal_places=2, help_text="评价方案上的目标值。")
    result = models.DecimalField(
        "评价结果",
        max_digits=12,
        decimal_places=2,
        null=True,
        blank=True,
        help_text="评价报告上的实际值，未评价的不填。",
    )
    assessed_on = models.DateField("评价日期", null=True, blank=True, help_text="评价报告的日期，未评价的不填。")
    assessor = models.CharField("评价单位或评价人", max_length=60, blank=True, help_text="在评价报告上签名或盖章的。")
    proof = models.TextField("评价依据", blank=True, help_text="评价报告引用的材料名称和出处。")

    class Meta(Record.Meta):
        verbose_name = "民法典实施评价指标"
        indexes = listed_by("set_on") + listed_by("assessed_on")

    def clean(self) -> None:
        """评价不早于下达；结果、日期和评价人一起填写。"""
        rules.check(
            rules.in_order(self, "set_on", "assessed_on"),
            rules.together(self, "result", "assessed_on", "assessor"),
        )


class WorkPrompt(Record):
    """上级发来的一份贯彻实施民法典工作提示。"""

    class Level(models.TextChoices):
        PROVINCE = "province", "省级"
        CITY = "city", "市级"
        DISTRICT = "district", "区级"

    received_on = models.DateField("收文日期", help_text="收文登记簿上的日期。")
    level = models.CharField("制定层级", max_length=12, choices=Level, help_text="制定工作提示的机关是哪一级。")
    issued_by = models.CharField("制定机关", max_length=60, help_text="工作提示落款的机关。")
    document_number = models.CharField("文号", max_length=60, blank=True, help_text="工作提示的发文字号，没有的不填。")
    item = models.TextField("提示事项", help_text="工作提示要求做的事，分几项的逐项写明。")
    department = models.CharField("承办部门", max_length=60, help_text="办文单上批示的承办部门。")
    due_on = models.DateField(
        "要求办结日期", null=True, blank=True, help_text="工作提示或领导批示写明的日期，没有的不填。"
    )
    measures = models.TextField("落实情况", blank=True, help_text="承办部门反馈的做法和结果，未办结的可先填进展。")
    done_on = models.DateField("办结日期", null=True, blank=True, help_text="承办部门反馈办结的日期，未办结的不填。")

    class Meta(Record.Meta):
        verbose_name = "民法典工作提示"
        indexes = listed_by("received_on") + listed_by("done_on")

    def clean(self) -> None:
        """办结和期限不早于收文；办结的写明落实情况。"""
        rules.check(
            rules.in_order(self, "received_on", "due_on", "done_on"),
            rules.needs(self, "done_on", "measures"),
        )
