"""值班点和值班的记录。"""

from django.core.validators import MinValueValidator
from django.db import models

from hequan.core import rules
from hequan.core.record import Record, listed_by


class DutyPost(Record):
    """一个值班点或一项值班任务。"""

    class Kind(models.TextChoices):
        RAILWAY_STATION = "railway_station", "高铁站"
        EPIDEMIC = "epidemic", "疫情防控"
        FIRE_AND_FLOOD = "fire_and_flood", "防火防汛"
        GENERAL = "general", "综合值班"

    began_on = models.DateField("起始日期", help_text="值班安排通知写明开始值班的日期。")
    name = models.CharField("值班点", max_length=60, help_text="值班安排通知上的名称。")
    kind = models.CharField("值班类别", max_length=16, choices=Kind, help_text="值班安排通知针对的工作。")
    place = models.CharField("地点", max_length=80, help_text="值班安排通知上的地点。")
    persons_needed = models.PositiveIntegerField(
        "每班应到人数", validators=[MinValueValidator(1)], help_text="值班安排通知规定的每班人数（人）。"
    )
    ended_on = models.DateField("结束日期", null=True, blank=True, help_text="停止值班通知的日期，仍在值班的不填。")

    class Meta(Record.Meta):
        verbose_name = "值班点"
        indexes = listed_by("began_on")

    def __str__(self) -> str:
        return self.name

    def clean(self) -> None:
        """结束不早于起始。"""
        rules.check(rules.in_order(self, "began_on", "ended_on"))


class Shift(Record):
    """一个值班点的一班。"""

    class Span(models.TextChoices):
        DAY = "day", "白班"
        NIGHT = "night", "夜班"
        WHOLE_DAY = "whole_day", "全天"

    on_duty_on = models.DateField("值班日期", help_text="值班表上的日期；跨零点的夜班填上班的那天。")
    post = models.ForeignKey(
        DutyPost,
        models.PROTECT,
        related_name="+",
        verbose_name="值班点",
        help_text="在哪个值班点；先在值班点台账登记。",
    )
    span = models.CharField("班次", max_length=12, choices=Span, help_text="值班表上的班次。")
    leader = models.CharField("带班领导", max_length=40, help_text="值班表上的带班领导。")
    people = models.CharField("值班人员", max_length=200, help_text="值班表上的人员姓名，用顿号隔开。")
    persons = models.PositiveIntegerField(
        "值班人次", validators=[MinValueValidator(1)], help_text="实际到岗签名的人数，含志愿者和民兵。"
    )
    volunteers = models.PositiveIntegerField("其中志愿者和民兵", default=0, help_text="到岗签名中的志愿者和民兵人数。")
    matter = models.TextField("值班情况", blank=True, help_text="值班记录本上的重要事项和处理情况，无事的不填。")
    handed_over_to = models.CharField("接班人", max_length=40, blank=True, help_text="值班记录本上签名的接班人。")
    handover = models.TextField("交接事项", blank=True, help_text="值班记录本“交接事项”栏的内容，没有的不填。")

    class Meta(Record.Meta):
        verbose_name = "值班"
        indexes = listed_by("on_duty_on")

    def clean(self) -> None:
        """志愿者和民兵不多于到岗的人；有交接事项的写明接班人。"""
        rules.check(
            rules.at_most(self, "volunteers", "persons"),
            rules.needs(self, "handover", "handed_over_to"),
        )
