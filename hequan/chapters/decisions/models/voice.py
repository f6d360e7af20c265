"""公众意见和集体讨论意见的记录。"""

from django.core.validators import MinValueValidator
from django.db import models

from hequan.chapters.decisions.models.decision import Decision
from hequan.core import rules
from hequan.core.record import Record, listed_by


class Comment(Record):
    """公众对一项决策草案的一条意见。"""

    class Channel(models.TextChoices):
        WEBSITE = "website", "网站"
        LETTER = "letter", "信函"
        PHONE = "phone", "电话"
        MEETING = "meeting", "座谈会或听证会"
        VISIT = "visit", "走访"

    class Adoption(models.TextChoices):
        ADOPTED = "adopted", "采纳"
        PARTLY = "partly", "部分采纳"
        NOT_ADOPTED = "not_adopted", "未采纳"

    decision = models.ForeignKey(
        Decision,
        models.PROTECT,
        related_name="+",
        verbose_name="决策事项",
        help_text="选择重大行政决策台账中的那一项。",
    )
    received_on = models.DateField("收到日期", help_text="意见登记表或会议记录上的日期。")
    channel = models.CharField("提出途径", max_length=8, choices=Channel, help_text="意见从哪里来。")
    commenter = models.CharField("提出人", max_length=60, blank=True, help_text="意见表上的姓名或单位，未署名的不填。")
    phone = models.CharField("联系电话", max_length=40, blank=True, help_text="意见表上的电话，仅用于反馈。")
    text = models.TextField("意见内容", help_text="照意见原文填写要点。")
    adoption = models.CharField("采纳情况", max_length=12, choices=Adoption, blank=True, help_text="尚未研究的不填。")
    reason = models.TextField("采纳说明", blank=True, help_text="怎样采纳，或者不采纳的理由。")
    answered_on = models.DateField("反馈日期", null=True, blank=True, help_text="向提出人反馈或公布采纳情况的日期。")

    class Meta(Record.Meta):
        verbose_name = "公众意见"
        indexes = listed_by("received_on")

    def clean(self) -> None:
        """采纳与否都写明说明；反馈不早于收到。"""
        rules.check(
            rules.in_order(self, "received_on", "answered_on"),
            rules.together(self, "adoption", "reason"),
            rules.needs(self, "answered_on", "adoption"),
        )


class MemberView(Record):
    """集体讨论一项决策时一位成员的意见。"""

    class View(models.TextChoices):
        AGREED = "agreed", "同意"
        AGREED_IF = "agreed_if", "修改后同意"
        DISAGREED = "disagreed", "不同意"
        RESERVED = "reserved", "保留意见"
        ABSENT = "absent", "缺席"

    decision = models.ForeignKey(
        Decision,
        models.PROTECT,
        related_name="+",
        verbose_name="决策事项",
        help_text="选择重大行政决策台账中的那一项。",
    )
    discussed_on = models.DateField("讨论日期", help_text="会议记录上的日期。")
    member = models.CharField("成员", max_length=40, help_text="会议记录上的姓名。")
    post = models.CharField("当时职务", max_length=40, help_text="讨论当天担任的职务，以后调任也不改。")
    is_head = models.BooleanField("行政首长", default=False, help_text="主持讨论的行政首长勾选。")
    turn = models.PositiveIntegerField(
        "发言顺序",
        null=True,
        blank=True,
        validators=[MinValueValidator(1)],
        help_text="会议记录上第几个发言，缺席的不填。",
    )
    view = models.CharField("意见", max_length=12, choices=View, help_text="会议记录载明的意见。")
    reason = models.TextField("理由", blank=True, help_text="会议记录载明的理由；不同意的应当如实载明。")

    class Meta(Record.Meta):
        verbose_name = "集体讨论意见"
        indexes = listed_by("discussed_on")

    def clean(self) -> None:
        """不同意和保留意见写明理由；缺席的没有发言顺序。"""
        dissents = self.view in (self.View.DISAGREED, self.View.RESERVED)
        absent = self.view == self.View.ABSENT
        rules.check(
            rules.required(self, "意见为不同意或保留意见", "reason") if dissents else {},
            rules.left_empty(self, "缺席集体讨论", "turn") if absent else rules.required(self, "参加集体讨论", "turn"),
        )
