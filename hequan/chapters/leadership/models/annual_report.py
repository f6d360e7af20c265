"""年度报告报送和公开的记录。"""

from datetime import date

from django.db import models

from hequan.core import rules
from hequan.core.fields import YearField
from hequan.core.record import Record, listed_by


class AnnualReport(Record):
    """一份法治政府建设年度报告的报送和公开。"""

    year = YearField("报告年度", help_text="报告标题中的年度。")
    sent_to = models.CharField("报送机关", max_length=60, help_text="报告的主送机关。")
    due_on = models.DateField("报送期限", help_text="上级通知或《法治政府建设与责任落实督察工作规定》要求的最后一天。")
    has_shortcomings = models.BooleanField(
        "写明不足和原因", default=False, help_text="报告写明了存在的不足和原因的勾选。"
    )
    has_first_person = models.BooleanField(
        "写明第一责任人履职", default=False, help_text="报告写明了党政主要负责人履行第一责任人职责情况的勾选。"
    )
    reviewed_on = models.DateField("审核日期", null=True, blank=True, help_text="核稿和保密审查签字的日期。")
    reviewed_by = models.CharField("审核人", max_length=40, blank=True, help_text="在核稿单、保密审查表上签字的人。")
    sent_on = models.DateField("报送日期", null=True, blank=True, help_text="报告的落款日期或签收日期，未报送的不填。")
    receipt = models.CharField("签收凭据", max_length=100, blank=True, help_text="签收单、收文编号或系统回执号。")
    publish_due_on = models.DateField("公开期限", help_text="上级通知或上述规定要求向社会公开的最后一天。")
    published_on = models.DateField("公开日期", null=True, blank=True, help_text="门户网站上的发布日期，未公开的不填。")
    link = models.URLField("公开网址", max_length=300, blank=True, help_text="门户网站上这份报告的网址。")

    class Meta(Record.Meta):
        verbose_name = "年度报告"
        indexes = [*listed_by("due_on"), *listed_by("sent_on"), *listed_by("published_on")]

    @property
    def year_ended_on(self) -> date:
        """报告年度的最后一天，报送和公开的期限从它往后找。"""
        return date(self.year, 12, 31)

    def clean(self) -> None:
        """先报送后公开。"""
        rules.check(
            rules.in_order(self, "due_on", "publish_due_on"),
            rules.in_order(self, "sent_on", "published_on"),
        )
