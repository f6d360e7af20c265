"""主动公开的记录。"""

from django.db import models

from hequan.chapters.openness.models.item import Channel, DisclosureItem
from hequan.chapters.openness.models.web_address import WEB_ADDRESS
from hequan.core import rules
from hequan.core.record import Record, listed_by


class Publication(Record):
    """一条主动公开的政府信息。"""

    class Kind(models.TextChoices):
        DOCUMENT = "document", "行政规范性文件和政策"
        INTERPRETATION = "interpretation", "政策解读"
        PLAN = "plan", "规划和计划"
        BUDGET = "budget", "财政预决算"
        PENALTY = "penalty", "行政处罚和行政强制"
        LICENCE = "licence", "行政许可和公共服务"
        WELFARE = "welfare", "社会救助和社会福利"
        EXPROPRIATION = "expropriation", "征收和补偿"
        PROCUREMENT = "procurement", "政府采购和项目建设"
        EMERGENCY = "emergency", "应急预案和预警"
        PERSONNEL = "personnel", "机构和人事"
        REPORT = "report", "年度报告"
        NEWS = "news", "工作动态"
        OTHER = "other", "其他"

    class Review(models.TextChoices):
        PUBLIC = "public", "同意公开"
        PARTLY = "partly", "部分内容删减后公开"
        NOT_PUBLIC = "not_public", "不予公开"

    made_on = models.DateField("形成日期", help_text="信息形成或者变更的日期，一般是文件的成文日期。")
    title = models.CharField("信息名称", max_length=160, help_text="公开时使用的标题。")
    kind = models.CharField("信息类别", max_length=16, choices=Kind, help_text="按网站信息公开目录的栏目选择。")
    document_number = models.CharField("文号", max_length=60, blank=True, help_text="文件的发文字号，没有的不填。")
    item = models.ForeignKey(
        DisclosureItem,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="对应的公开事项",
        help_text="清单里对应的一行，清单没有列出的不选。",
    )
    due_on = models.DateField("公开期限", null=True, blank=True, help_text="应当公开的最后一天，按清单的公开时限填写。")
    reviewed_on = models.DateField("审查日期", null=True, blank=True, help_text="信息公开审查表上的签批日期。")
    reviewed_by = models.CharField("审查人", max_length=40, blank=True, help_text="审查表上签字的负责人。")
    review = models.CharField(
        "审查意见", max_length=12, choices=Review, blank=True, help_text="审查表的结论，含保密审查。"
    )
    reassessed_on = models.DateField(
        "定期评估日期", null=True, blank=True, help_text="不予公开的信息，最近一次评估审查的日期。"
    )
    withheld_because = models.TextField(
        "不予公开的理由", blank=True, help_text="审查后不予公开的理由和依据，可以公开的不填。"
    )
    published_on = models.DateField(
        "公开日期", null=True, blank=True, help_text="网页或公示照片显示的日期，未公开的不填。"
    )
    channel = models.CharField("公开渠道", max_length=16, choices=Channel, blank=True, help_text="首先公开的渠道。")
    link = models.CharField(
        "网址", max_length=200, blank=True, validators=[WEB_ADDRESS], help_text="公开页面的完整网址，没有上网的不填。"
    )
    withdrawn_on = models.DateField("撤下日期", null=True, blank=True, help_text="网页撤下的日期，仍在公开的不填。")

    class Meta(Record.Meta):
        verbose_name = "主动公开信息"
        indexes = listed_by("made_on") + listed_by("published_on") + listed_by("due_on")

    def clean(self) -> None:
        """先形成、再审查、后公开；审查不同意的不能公开。"""
        rules.check(
            rules.in_order(self, "made_on", "due_on", "reviewed_on", "published_on"),
            rules.in_order(self, "reviewed_on", "reassessed_on", "published_on"),
            rules.in_order(self, "published_on", "withdrawn_on"),
            rules.together(self, "reviewed_on", "reviewed_by", "review"),
            rules.together(self, "published_on", "channel"),
            rules.needs(self, "published_on", "reviewed_on"),
            rules.needs(self, "withdrawn_on", "published_on"),
            self._may_be_public(),
        )

    def _may_be_public(self) -> rules.Faults:
        if self.review != self.Review.NOT_PUBLIC:
            return {}
        return rules.left_empty(self, "审查意见是“不予公开”", "published_on", "link")
