"""突发事件的记录。"""

from django.db import models

from hequan.core import rules
from hequan.core.record import Record, listed_by


class Incident(Record):
    """一起突发事件。类型、事件分级、预警级别、响应级别是四回事，各填各的。"""

    class Type(models.TextChoices):
        NATURAL_DISASTER = "natural_disaster", "自然灾害"
        ACCIDENT = "accident", "事故灾难"
        PUBLIC_HEALTH = "public_health", "公共卫生事件"
        SOCIAL_SAFETY = "social_safety", "社会安全事件"

    class Grade(models.TextChoices):
        ESPECIALLY_GRAVE = "especially_grave", "特别重大"
        GRAVE = "grave", "重大"
        LARGER = "larger", "较大"
        ORDINARY = "ordinary", "一般"

    class Warning(models.TextChoices):
        RED = "red", "一级（红色）"
        ORANGE = "orange", "二级（橙色）"
        YELLOW = "yellow", "三级（黄色）"
        BLUE = "blue", "四级（蓝色）"

    class Response(models.TextChoices):
        FIRST = "first", "一级响应"
        SECOND = "second", "二级响应"
        THIRD = "third", "三级响应"
        FOURTH = "fourth", "四级响应"

    happened_on = models.DateField("发生日期", help_text="信息报告单上的事发日期。")
    happened_at = models.TimeField("发生时刻", null=True, blank=True, help_text="信息报告单上的事发时刻，如 14:30。")
    type = models.CharField("事件类型", max_length=20, choices=Type, help_text="信息报告单上的类型，四类选一。")
    grade = models.CharField(
        "事件分级",
        max_length=20,
        choices=Grade,
        blank=True,
        help_text="有权机关认定的级别；社会安全事件和未定级的不填。",
    )
    title = models.CharField("事件名称", max_length=80, help_text="信息报告单的标题。")
    place = models.CharField("地点", max_length=80, help_text="信息报告单上的事发地点。")
    matter = models.TextField("基本情况", help_text="信息报告单的正文：经过、影响范围、先期处置。")
    warned_on = models.DateField(
        "预警发布日期", null=True, blank=True, help_text="事前收到预警信息的日期，没有预警的不填。"
    )
    warning = models.CharField(
        "预警级别", max_length=8, choices=Warning, blank=True, help_text="预警信息上的级别和颜色。"
    )
    reported_on = models.DateField(
        "首报日期", null=True, blank=True, help_text="向上级首次报告的日期，见报告单或通话记录。"
    )
    reported_at = models.TimeField("首报时刻", null=True, blank=True, help_text="首次报告的时刻，如 14:50。")
    reported_again_on = models.DateField(
        "续报日期", null=True, blank=True, help_text="最近一次续报的日期，没有续报的不填。"
    )
    final_report_on = models.DateField("终报日期", null=True, blank=True, help_text="终报的日期，没有终报的不填。")
    responded_on = models.DateField(
        "启动响应日期", null=True, blank=True, help_text="启动应急响应通知的日期，没有启动的不填。"
    )
    response = models.CharField(
        "响应级别", max_length=8, choices=Response, blank=True, help_text="启动响应通知上的级别。"
    )
    response_ended_on = models.DateField("终止响应日期", null=True, blank=True, help_text="终止应急响应通知的日期。")
    dead = models.PositiveIntegerField("死亡人数", default=0, help_text="终报上的人数（人），没有填 0。")
    injured = models.PositiveIntegerField("受伤人数", default=0, help_text="终报上的人数（人），没有填 0。")
    moved = models.PositiveIntegerField("转移安置人数", default=0, help_text="终报上的人数（人），没有填 0。")
    loss = models.DecimalField(
        "直接经济损失（万元）",
        max_digits=12,
        decimal_places=2,
        default=0,
        help_text="终报或评估报告上的金额，没有填 0。",
    )
    recovered_on = models.DateField("恢复重建完成日期", null=True, blank=True, help_text="恢复重建工作报告的日期。")
    assessed_on = models.DateField("调查评估日期", null=True, blank=True, help_text="调查评估报告的日期。")
    closed_on = models.DateField(
        "处置完毕日期", null=True, blank=True, help_text="终报写明处置完毕的日期，仍在处置的不填。"
    )
    archived_on = models.DateField("归档日期", null=True, blank=True, help_text="案卷移交档案室的日期。")

    class Meta(Record.Meta):
        verbose_name = "突发事件"
        indexes = listed_by("happened_on") + listed_by("closed_on")

    def __str__(self) -> str:
        return self.title

    def clean(self) -> None:
        """各步骤的先后；预警、响应各自填写完整；社会安全事件不分级。"""
        steps = ["reported_on", "responded_on", "closed_on", "recovered_on", "assessed_on"]
        rules.check(
            rules.in_order(self, "happened_on", *steps),
            rules.in_order(self, "reported_on", "reported_again_on", "final_report_on"),
            rules.in_order(self, "responded_on", "response_ended_on"),
            rules.in_order(self, "closed_on", "archived_on"),
            rules.together(self, "warned_on", "warning"),
            rules.together(self, "responded_on", "response"),
            rules.needs(self, "response_ended_on", "responded_on"),
            rules.needs(self, "reported_at", "reported_on"),
            self._grade_fits_type(),
            rules.moments_in_order(self, ("happened_on", "happened_at"), ("reported_on", "reported_at")),
        )

    def _grade_fits_type(self) -> rules.Faults:
        # 突发事件应对法第三条：按自然灾害、事故灾难、公共卫生事件分级，社会安全事件不在其列。
        if self.type == self.Type.SOCIAL_SAFETY:
            return rules.left_empty(self, "社会安全事件不分级", "grade")
        return {}
