"""宣传阵地和宣传内容的记录。"""

from django.db import models

from hequan.chapters.publicity.models.activity import Theme
from hequan.core import rules
from hequan.core.record import Record, listed_by


class Board(Record):
    """一处宣传阵地。"""

    class Kind(models.TextChoices):
        SCREEN = "screen", "电子显示屏"
        BOARD = "board", "宣传栏"
        PARK = "park", "法治文化广场（公园）"
        CORNER = "corner", "法律图书角"
        WALL = "wall", "法治文化墙"

    set_up_on = models.DateField("建成日期", help_text="验收单或启用通知的日期；早年建的按资产登记的日期。")
    name = models.CharField("名称", max_length=80, help_text="资产登记卡上的名称。")
    kind = models.CharField("阵地类别", max_length=12, choices=Kind, help_text="资产登记卡上的类别。")
    place = models.CharField("位置", max_length=100, help_text="所在的街巷、小区或楼宇。")
    custodian = models.CharField("管护人", max_length=40, help_text="资产登记卡上的管护责任人。")
    cost = models.DecimalField(
        "投入金额（元）",
        max_digits=12,
        decimal_places=2,
        null=True,
        blank=True,
        help_text="建设合同或发票上的金额，没有投入的不填。",
    )
    removed_on = models.DateField("停用日期", null=True, blank=True, help_text="拆除或停用审批的日期，在用的不填。")

    class Meta(Record.Meta):
        verbose_name = "宣传阵地"
        indexes = listed_by("set_up_on")

    def __str__(self) -> str:
        return self.name

    def clean(self) -> None:
        """停用不早于建成。"""
        rules.check(rules.in_order(self, "set_up_on", "removed_on"))


class Display(Record):
    """一处宣传阵地的一期内容。"""

    shown_on = models.DateField("上刊日期", help_text="发布审批单上的开始日期。")
    until_on = models.DateField("下刊日期", null=True, blank=True, help_text="发布审批单上的结束日期，长期展示的不填。")
    board = models.ForeignKey(
        Board,
        models.PROTECT,
        related_name="+",
        verbose_name="宣传阵地",
        help_text="在哪处展示；先在宣传阵地台账登记。",
    )
    theme = models.CharField("宣传主题", max_length=20, choices=Theme, help_text="主要宣传哪方面的法律。")
    content = models.TextField("展示内容", help_text="标语原文或展板、短片的题目。")
    approved_by = models.CharField("审核人", max_length=40, help_text="发布审批单上签字的审核人。")

    class Meta(Record.Meta):
        verbose_name = "宣传内容"
        indexes = listed_by("shown_on")

    def clean(self) -> None:
        """下刊不早于上刊。"""
        rules.check(rules.in_order(self, "shown_on", "until_on"))
