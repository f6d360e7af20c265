"""行政规范性文件清理的记录。"""

from django.db import models

from hequan.chapters.documents.models.document import NormativeDocument
from hequan.core import rules
from hequan.core.record import Record, listed_by


class Cleanup(Record):
    """一次清理对一件行政规范性文件的结论。"""

    campaign = models.CharField("清理名称", max_length=100, help_text="清理通知的标题。")
    document = models.ForeignKey(
        NormativeDocument,
        models.PROTECT,
        related_name="+",
        verbose_name="清理文件",
        help_text="选择规范性文件台账中的那一件。",
    )
    cleaned_on = models.DateField("清理日期", help_text="清理意见表上的日期。")
    result = models.CharField(
        "清理结果",
        max_length=12,
        choices=NormativeDocument.CleanupResult,
        help_text="清理意见表上的结论；同时更正规范性文件台账。",
    )
    reason = models.TextField("清理理由", help_text="清理意见表上的理由。")
    published_on = models.DateField(
        "目录公布日期", null=True, blank=True, help_text="清理结果目录的公布日期，未公布的不填。"
    )

    class Meta(Record.Meta):
        verbose_name = "规范性文件清理"
        indexes = listed_by("cleaned_on")

    def clean(self) -> None:
        """先清理，后公布目录。"""
        rules.check(rules.in_order(self, "cleaned_on", "published_on"))
