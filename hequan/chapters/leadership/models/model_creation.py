"""示范创建和逐项自评的记录。"""

from django.core.validators import MinValueValidator
from django.db import models

from hequan.core import rules
from hequan.core.record import Record, listed_by


class ModelCreation(Record):
    """一个示范创建项目，从申报到有结果。"""

    class Level(models.TextChoices):
        NATION = "nation", "国家级"
        PROVINCE = "province", "省级"
        CITY = "city", "市级"
        DISTRICT = "district", "区级"

    class Result(models.TextChoices):
        AWARDED = "awarded", "命名"
        NOT_AWARDED = "not_awarded", "未命名"

    declared_on = models.DateField("申报日期", help_text="申报表上的日期。")
    programme = models.CharField("创建项目", max_length=80, help_text="创建通知上的项目名称。")
    level = models.CharField("创建级别", max_length=12, choices=Level, help_text="由哪一级命名。")
    standard = models.CharField("创建标准", max_length=100, help_text="对照的标准或指标体系的名称和文号。")
    proof = models.TextField("佐证材料", blank=True, help_text="随申报表报送的材料目录。")
    result = models.CharField("创建结果", max_length=12, choices=Result, blank=True, help_text="尚无结果的不填。")
    concluded_on = models.DateField("结果日期", null=True, blank=True, help_text="命名文件或结果通知的日期。")

    class Meta(Record.Meta):
        verbose_name = "示范创建"
        indexes = listed_by("declared_on") + listed_by("concluded_on")

    def __str__(self) -> str:
        return self.programme

    def clean(self) -> None:
        """结果和结果日期一起填写，结果日期不早于申报日期。"""
        rules.check(
            rules.in_order(self, "declared_on", "concluded_on"),
            rules.together(self, "result", "concluded_on"),
        )


class SelfAssessment(Record):
    """示范创建一项指标的自评。"""

    creation = models.ForeignKey(
        ModelCreation,
        models.PROTECT,
        related_name="+",
        verbose_name="创建项目",
        help_text="选择示范创建台账中的那一个项目。",
    )
    assessed_on = models.DateField("自评日期", help_text="自评表上的日期。")
    indicator = models.CharField("指标", max_length=100, help_text="指标体系中的指标名称。")
    full_score = models.PositiveIntegerField(
        "指标分值", validators=[MinValueValidator(1)], help_text="指标体系给这一项的分值（分）。"
    )
    self_score = models.PositiveIntegerField("自评得分", help_text="自评表上这一项的得分（分）。")
    proof = models.TextField("佐证材料", help_text="支持这一得分的文件、记录的名称和文号。")

    class Meta(Record.Meta):
        verbose_name = "创建指标自评"
        indexes = listed_by("assessed_on")

    def clean(self) -> None:
        """得分不超过分值。"""
        rules.check(rules.at_most(self, "self_score", "full_score"))
