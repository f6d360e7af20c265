"""社会应急力量和它们被调用的记录。"""

from django.core.validators import MinValueValidator
from django.db import models

from hequan.chapters.emergency.models.incident import Incident
from hequan.core import rules
from hequan.core.record import Record, listed_by


class SocialForce(Record):
    """一支社会应急力量。"""

    class Kind(models.TextChoices):
        VOLUNTEERS = "volunteers", "志愿者"
        MILITIA = "militia", "民兵"
        FIRM = "firm", "企业"
        ORGANISATION = "organisation", "社会组织"

    registered_on = models.DateField("登记日期", help_text="社会应急力量登记表的日期。")
    name = models.CharField("名称", max_length=60, help_text="登记表上的队伍或单位名称。")
    kind = models.CharField("力量类别", max_length=16, choices=Kind, help_text="登记表上的类别。")
    skills = models.CharField("专长", max_length=120, help_text="登记表上的专长和自有装备。")
    persons = models.PositiveIntegerField(
        "人数", validators=[MinValueValidator(1)], help_text="登记表或最近一次审查时的人数（人）。"
    )
    contact = models.CharField("联系人", max_length=40, help_text="登记表上的负责人或联系人。")
    phone = models.CharField("联系电话", max_length=40, help_text="登记表上联系人的电话。")
    reviewed_on = models.DateField(
        "审查日期", null=True, blank=True, help_text="最近一次登记审查的日期，未审查的不填。"
    )
    review_on = models.DateField("下次审查日期", null=True, blank=True, help_text="审查意见写明的下次审查日期。")
    insured_until = models.DateField(
        "保险有效期至", null=True, blank=True, help_text="人身意外伤害保险单的截止日期，未投保的不填。"
    )
    ended_on = models.DateField("退出日期", null=True, blank=True, help_text="注销登记的日期，在册的不填。")

    class Meta(Record.Meta):
        verbose_name = "社会应急力量"
        indexes = listed_by("registered_on")

    def __str__(self) -> str:
        return self.name

    def clean(self) -> None:
        """各日期的先后。"""
        rules.check(
            rules.in_order(self, "registered_on", "reviewed_on", "ended_on"),
            rules.in_order(self, "reviewed_on", "review_on"),
        )


class CallUp(Record):
    """一次调用社会应急力量或征用其物资。"""

    called_on = models.DateField("调用日期", help_text="调用通知或征用单的日期。")
    force = models.ForeignKey(
        SocialForce,
        models.PROTECT,
        related_name="+",
        verbose_name="社会应急力量",
        help_text="调用哪支力量；先在社会应急力量台账登记。",
    )
    incident = models.ForeignKey(
        Incident,
        models.PROTECT,
        related_name="+",
        null=True,
        blank=True,
        verbose_name="有关的突发事件",
        help_text="为哪起事件调用；先在突发事件台账登记，演练等不选。",
    )
    task = models.CharField("任务", max_length=120, help_text="调用通知写明的任务。")
    persons = models.PositiveIntegerField("调用人次", validators=[MinValueValidator(1)], help_text="到场签到的人数。")
    requisitioned = models.CharField(
        "征用物资", max_length=120, blank=True, help_text="征用单上的物资和数量，没有的不填。"
    )
    requisitioned_on = models.DateField("征用日期", null=True, blank=True, help_text="征用单上的日期，没有征用的不填。")
    ordered_by = models.CharField(
        "决定征用的机关", max_length=60, blank=True, help_text="作出征用决定的人民政府或者部门，见征用决定。"
    )
    order_number = models.CharField(
        "征用决定文号", max_length=60, blank=True, help_text="征用决定的文号，紧急口头的写明谁在何时决定。"
    )
    condition = models.TextField("返还时状况", blank=True, help_text="返还签收单写明的数量、完好程度、毁损灭失。")
    returned_on = models.DateField(
        "返还日期", null=True, blank=True, help_text="征用物资返还签收的日期，没有征用的不填。"
    )
    compensation = models.DecimalField(
        "补偿金额（元）",
        max_digits=12,
        decimal_places=2,
        null=True,
        blank=True,
        help_text="补偿审批单上的金额，没有补偿的不填。",
    )
    compensated_on = models.DateField(
        "补偿日期", null=True, blank=True, help_text="补偿款支付凭证的日期，未支付的不填。"
    )

    class Meta(Record.Meta):
        verbose_name = "调用补偿"
        indexes = listed_by("called_on") + listed_by("compensated_on")

    def clean(self) -> None:
        """返还和补偿不早于调用；返还的写明征用了什么，支付的写明金额。"""
        rules.check(
            rules.in_order(self, "called_on", "requisitioned_on", "returned_on", "compensated_on"),
            rules.needs(self, "requisitioned_on", "requisitioned"),
            rules.needs(self, "returned_on", "requisitioned"),
            rules.needs(self, "compensated_on", "compensation"),
        )
