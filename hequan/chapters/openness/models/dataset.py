"""开放数据的记录。"""

from django.db import models

from hequan.chapters.openness.models.web_address import WEB_ADDRESS
from hequan.core import rules
from hequan.core.record import Record, listed_by


class Dataset(Record):
    """一个向社会开放的数据集。"""

    class Openness(models.TextChoices):
        UNCONDITIONAL = "unconditional", "无条件开放"
        CONDITIONAL = "conditional", "有条件开放"

    class Format(models.TextChoices):
        CSV = "csv", "CSV文件"
        JSON = "json", "JSON文件"
        XLSX = "xlsx", "XLSX表格"
        API = "api", "数据接口"

    class Rhythm(models.TextChoices):
        DAILY = "daily", "每日"
        WEEKLY = "weekly", "每周"
        MONTHLY = "monthly", "每月"
        QUARTERLY = "quarterly", "每季度"
        YEARLY = "yearly", "每年"
        ON_CHANGE = "on_change", "变更时"
        ONCE = "once", "不更新"

    published_on = models.DateField("开放日期", help_text="数据集在开放平台上线的日期。")
    withdrawn_on = models.DateField("下线日期", null=True, blank=True, help_text="下线通知的日期，仍在开放的不填。")
    title = models.CharField("数据集名称", max_length=120, help_text="开放目录上的名称。")
    summary = models.TextField("摘要", help_text="开放目录“摘要”栏：数据说的是什么、范围到哪里。")
    columns = models.TextField("数据项", help_text="数据集有哪些列，用顿号隔开，见数据字典。")
    data_rows = models.PositiveIntegerField("数据量", null=True, blank=True, help_text="数据行数（条），接口的不填。")
    format = models.CharField("数据格式", max_length=8, choices=Format, help_text="开放平台提供下载的主要格式。")
    rhythm = models.CharField("更新周期", max_length=12, choices=Rhythm, help_text="开放目录“更新周期”栏。")
    updated_on = models.DateField("最近更新日期", null=True, blank=True, help_text="开放平台显示的数据更新日期。")
    next_on = models.DateField(
        "下次更新日期", null=True, blank=True, help_text="按更新周期应当更新的日期，不更新的不填。"
    )
    openness = models.CharField(
        "开放属性", max_length=16, choices=Openness, default=Openness.UNCONDITIONAL, help_text="开放目录“开放属性”栏。"
    )
    licence = models.CharField("使用许可", max_length=80, blank=True, help_text="开放平台页面写明的许可协议。")
    owner = models.CharField("数据提供部门", max_length=60, help_text="开放目录“提供部门”栏。")
    checked_on = models.DateField(
        "个人信息检查日期", null=True, blank=True, help_text="上线前检查不含个人信息和涉密内容的日期，见审查表。"
    )
    checked_by = models.CharField("检查人", max_length=40, blank=True, help_text="审查表上签字的人。")
    link = models.CharField(
        "网址", max_length=200, blank=True, validators=[WEB_ADDRESS], help_text="数据集页面的完整网址。"
    )

    class Meta(Record.Meta):
        verbose_name = "开放数据集"
        indexes = listed_by("published_on") + listed_by("updated_on")

    def clean(self) -> None:
        """先检查、再开放；更新和下线不早于开放。"""
        rules.check(
            rules.in_order(self, "published_on", "withdrawn_on", "updated_on", "next_on"),
            rules.in_order(self, "checked_on", "published_on"),
            rules.in_order(self, "updated_on", "next_on"),
            rules.together(self, "checked_on", "checked_by"),
        )
