"""应急物资和物资出入库的记录。"""

from django.core.validators import MinValueValidator
from django.db import models

from hequan.core import rules
from hequan.core.record import Record, listed_by


class Supply(Record):
    """一处库房里的一种应急物资（一张物资卡片）。"""

    class Kind(models.TextChoices):
        EPIDEMIC = "epidemic", "疫情防控"
        FLOOD = "flood", "防汛抗旱"
        FIRE = "fire", "消防灭火"
        RESCUE = "rescue", "抢险救援"
        LIVING = "living", "生活救助"

    stocked_on = models.DateField("建卡日期", help_text="物资卡片上第一次入库的日期。")
    item = models.CharField("物资名称", max_length=60, help_text="物资卡片上的名称和规格。")
    kind = models.CharField("物资类别", max_length=12, choices=Kind, help_text="物资卡片上的类别。")
    place = models.CharField("存放地点", max_length=60, help_text="物资卡片上的库房和货位。")
    keeper = models.CharField("保管人", max_length=40, help_text="物资卡片上的保管人。")
    unit = models.CharField("计量单位", max_length=8, help_text="物资卡片上的单位，如 个、箱、顶。")
    quantity = models.PositiveIntegerField("盘点实有数量", help_text="最近一次盘点表上的实有数量。")
    counted_on = models.DateField("盘点日期", help_text="最近一次盘点表的日期。")
    minimum = models.PositiveIntegerField("最低储备数量", help_text="物资储备计划规定的最低数量，没有规定填 0。")
    short_on = models.DateField(
        "发现不足日期", null=True, blank=True, help_text="盘点表上首次低于最低储备的日期；从未不足的不填。"
    )
    replenished_on = models.DateField("补足日期", null=True, blank=True, help_text="补充入库单的日期，尚未补足的不填。")
    expires_on = models.DateField("有效期至", null=True, blank=True, help_text="包装上的有效期，没有有效期的不填。")
    withdrawn_on = models.DateField(
        "销卡日期", null=True, blank=True, help_text="报废、调出或用尽销卡的日期，在库的不填。"
    )

    class Meta(Record.Meta):
        verbose_name = "应急物资"
        indexes = listed_by("stocked_on") + listed_by("short_on") + listed_by("expires_on")

    def __str__(self) -> str:
        return self.item

    def clean(self) -> None:
        """各日期的先后；实有数量低于最低储备的写明发现日期，不低于的写明补足日期。"""
        rules.check(
            rules.in_order(self, "stocked_on", "counted_on", "short_on", "withdrawn_on"),
            rules.in_order(self, "short_on", "replenished_on"),
            rules.needs(self, "replenished_on", "short_on"),
            self._shortage_is_dated(),
        )

    def _shortage_is_dated(self) -> rules.Faults:
        if not (isinstance(self.quantity, int) and isinstance(self.minimum, int)) or self.withdrawn_on:
            return {}
        if self.quantity >= self.minimum:
            return rules.needs(self, "short_on", "replenished_on")
        because = f"盘点实有数量 {self.quantity} 低于最低储备数量 {self.minimum}"
        return rules.required(self, because, "short_on") | rules.left_empty(self, because, "replenished_on")


class SupplyMovement(Record):
    """一次物资入库、领用、归还或报废。"""

    class Kind(models.TextChoices):
        RECEIVED = "received", "入库"
        ISSUED = "issued", "领用"
        LENT = "lent", "借用"
        SCRAPPED = "scrapped", "报废"

    moved_on = models.DateField("出入库日期", help_text="入库单、领用单或报废审批单的日期。")
    supply = models.ForeignKey(
        Supply,
        models.PROTECT,
        related_name="+",
        verbose_name="应急物资",
        help_text="哪种物资；先在应急物资台账建卡。",
    )
    kind = models.CharField(
        "出入库类别", max_length=12, choices=Kind, help_text="单据上的类别；借用的要归还，领用的不归还。"
    )
    quantity = models.PositiveIntegerField("数量", validators=[MinValueValidator(1)], help_text="单据上的数量。")
    person = models.CharField("经手人", max_length=40, help_text="在单据上签名的送货人、领用人或借用人。")
    purpose = models.CharField("用途或来源", max_length=100, help_text="单据上写明的用途；入库的写采购、调拨或捐赠。")
    return_by = models.DateField("应归还日期", null=True, blank=True, help_text="借用单约定的归还日期，其他类别不填。")
    returned_on = models.DateField("归还日期", null=True, blank=True, help_text="归还签收的日期，未归还的不填。")

    class Meta(Record.Meta):
        verbose_name = "物资出入库"
        indexes = listed_by("moved_on")

    def clean(self) -> None:
        """归还不早于借出；只有借用的才约定归还。"""
        found = rules.in_order(self, "moved_on", "return_by", "returned_on")
        if self.kind == self.Kind.LENT:
            found |= rules.required(self, "出入库类别是“借用”", "return_by")
        elif self.kind:
            found |= rules.left_empty(self, "不是借用的物资", "return_by", "returned_on")
        rules.check(found)
