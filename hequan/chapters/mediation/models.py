"""矛盾纠纷和调解员的记录。"""

from django.core.exceptions import ValidationError
from django.core.validators import MinValueValidator
from django.db import models

from hequan.core.record import Record, listed_by


class Dispute(Record):
    """一件矛盾纠纷。"""

    class Source(models.TextChoices):
        APPLIED = "applied", "当事人申请"
        OFFERED = "offered", "主动调解"
        SCREENED = "screened", "排查发现"
        HANDED_OVER = "handed_over", "移送"
        DELEGATED = "delegated", "法院委派委托"

    class MediationKind(models.TextChoices):
        PEOPLES = "peoples", "人民调解"
        ADMINISTRATIVE = "administrative", "行政调解"
        JUDICIAL = "judicial", "司法调解"

    class Type(models.TextChoices):
        LABOUR = "labour", "劳动争议"
        FAMILY = "family", "婚恋家庭"
        EXPROPRIATION = "expropriation", "征地拆迁"
        LAND = "land", "土地"
        NEIGHBOURS = "neighbours", "邻里"
        MEDICAL = "medical", "医疗"
        TRAFFIC = "traffic", "交通事故"
        CONSUMER = "consumer", "消费"
        PROPERTY_SERVICE = "property_service", "物业"
        OTHER = "other", "其他"

    class Result(models.TextChoices):
        SETTLED = "settled", "调解成功"
        FAILED = "failed", "调解未成"
        HANDED_ON = "handed_on", "移送其他途径"

    received_on = models.DateField("受理日期", help_text="受理登记表上的日期。")
    source = models.CharField("来源", max_length=12, choices=Source, help_text="纠纷由谁提出或怎样发现。")
    mediation_kind = models.CharField("调解类别", max_length=16, choices=MediationKind, default=MediationKind.PEOPLES)
    type = models.CharField("纠纷类型", max_length=20, choices=Type, help_text="按登记表的纠纷类别选择。")
    parties = models.CharField("当事人", max_length=200, help_text="双方姓名或单位名称，用顿号隔开。")
    phone = models.CharField("联系电话", max_length=40, blank=True, help_text="当事人的电话，仅用于联系和回访。")
    persons = models.PositiveIntegerField(
        "涉及人数", default=2, validators=[MinValueValidator(1)], help_text="这件纠纷涉及的人数（人）。"
    )
    matter = models.TextField("简要情况", help_text="登记表“纠纷简要情况”栏的内容。")
    mediator = models.CharField("调解员", max_length=40, blank=True)
    result = models.CharField("调解结果", max_length=12, choices=Result, blank=True, help_text="尚未结案的不填。")
    closed_on = models.DateField("结案日期", null=True, blank=True, help_text="调解记录上的结案日期，尚未结案的不填。")
    agreement_on = models.DateField("协议生效日期", null=True, blank=True, help_text="调解协议书生效的日期。")
    is_confirmed = models.BooleanField("已司法确认", default=False)
    visited_on = models.DateField("回访日期", null=True, blank=True)

    class Meta(Record.Meta):
        verbose_name = "矛盾纠纷"
        indexes = listed_by("received_on") + listed_by("closed_on")

    def clean(self) -> None:
        """结案日期不早于受理日期；有结果才有结案日期。"""
        errors = {}
        if self.closed_on and self.received_on and self.closed_on < self.received_on:
            errors["closed_on"] = f"结案日期 {self.closed_on} 早于受理日期 {self.received_on}，请核对这两个日期。"
        if bool(self.result) != bool(self.closed_on):
            missing = "closed_on" if self.result else "result"
            errors[missing] = (
                f"“调解结果”和“结案日期”要一起填写，请补填“{self._meta.get_field(missing).verbose_name}”。"
            )
        if errors:
            raise ValidationError(errors)
