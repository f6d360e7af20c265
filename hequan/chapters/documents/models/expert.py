"""审查专家和专家邀请的记录。"""

from django.db import models

from hequan.core import rules
from hequan.core.record import Record, listed_by


class Expert(Record):
    """审查专家库中的一位专家。"""

    class Field(models.TextChoices):
        LAW = "law", "法律"
        PLANNING = "planning", "规划建设"
        ECONOMY = "economy", "经济管理"
        SAFETY = "safety", "安全应急"
        SOCIETY = "society", "社会治理"

    name = models.CharField("姓名", max_length=40, help_text="聘书上的姓名。")
    unit = models.CharField("工作单位", max_length=80, help_text="聘书或推荐表上的单位。")
    phone = models.CharField("联系电话", max_length=40, blank=True, help_text="推荐表上的电话，仅用于邀请。")
    field = models.CharField("专业领域", max_length=12, choices=Field, help_text="推荐表上的专业。")
    appointed_on = models.DateField("入库日期", help_text="聘书上的聘期起始日期。")
    term_until = models.DateField("聘期至", null=True, blank=True, help_text="聘书上的聘期最后一天，没有写的不填。")
    left_on = models.DateField("退出日期", null=True, blank=True, help_text="提前退出专家库的日期。")

    class Meta(Record.Meta):
        verbose_name = "审查专家"
        indexes = listed_by("appointed_on")

    def __str__(self) -> str:
        return self.name

    def clean(self) -> None:
        """聘期和退出都不早于入库。"""
        rules.check(rules.in_order(self, "appointed_on", "term_until", "left_on"))


class ExpertInvitation(Record):
    """一位专家受邀参加一件事项的审查或论证。"""

    class Purpose(models.TextChoices):
        DOCUMENT = "document", "行政规范性文件审核"
        DECISION = "decision", "重大行政决策论证"
        CONTRACT = "contract", "合同审查"
        OTHER = "other", "其他事项"

    expert = models.ForeignKey(
        Expert, models.PROTECT, related_name="+", verbose_name="专家", help_text="选择专家库中的那一位。"
    )
    invited_on = models.DateField("邀请日期", help_text="邀请函的日期。")
    purpose = models.CharField("邀请事由", max_length=12, choices=Purpose, help_text="邀请函写明的事由。")
    matter = models.CharField("审查论证事项", max_length=150, help_text="文件、决策或合同的名称。")
    has_interest = models.BooleanField("有利害关系", default=False, help_text="专家声明与事项有直接利害关系的勾选。")
    attended_on = models.DateField("参加日期", null=True, blank=True, help_text="签到表上的日期，没有参加的不填。")
    opinion = models.TextField("专家意见", blank=True, help_text="专家签名的书面意见的要点。")

    class Meta(Record.Meta):
        verbose_name = "专家邀请"
        indexes = listed_by("invited_on") + listed_by("attended_on")

    def clean(self) -> None:
        """有直接利害关系的应当回避；参加的有意见，不早于邀请。"""
        rules.check(
            rules.in_order(self, "invited_on", "attended_on"),
            rules.together(self, "attended_on", "opinion"),
            # 《重大行政决策程序暂行条例》第二十条：不选有直接利害关系的专家。
            rules.left_empty(self, "专家有利害关系，应当回避", "attended_on") if self.has_interest else {},
        )
