"""政府信息公开工作年度报告的记录。"""

from django.db import models

from hequan.chapters.openness.models.web_address import WEB_ADDRESS
from hequan.core import rules
from hequan.core.record import Record, listed_by


class AnnualReport(Record):
    """一个年度的政府信息公开工作年度报告。"""

    class Level(models.TextChoices):
        """哪一天以前公布，看是谁的年度报告。"""

        SUBDISTRICT = "subdistrict", "街道，按本地通知报送"
        DEPARTMENT = "department", "县级以上政府部门"
        GOVERNMENT = "government", "县级以上地方政府"

    ended_on = models.DateField("年度截止日", help_text="报告的年度的最后一天，例如2021年12月31日。")
    level = models.CharField(
        "谁的年度报告", max_length=12, choices=Level, default=Level.SUBDISTRICT, help_text="按报告的署名单位选择。"
    )
    due_on = models.DateField("报送或者公布期限", null=True, blank=True, help_text="通知或者条例规定的最后一天。")
    drafted_on = models.DateField("编写日期", null=True, blank=True, help_text="报告定稿的日期。")
    problems = models.TextField("存在的主要问题和改进情况", blank=True, help_text="报告这一部分的要点，不能没有。")
    submitted_on = models.DateField("报送日期", null=True, blank=True, help_text="主管部门签收的日期。")
    submitted_to = models.CharField("报送给谁", max_length=60, blank=True, help_text="签收的主管部门。")
    published_on = models.DateField("公布日期", null=True, blank=True, help_text="网页显示的日期，没有公布的不填。")
    link = models.CharField(
        "网址", max_length=200, blank=True, validators=[WEB_ADDRESS], help_text="公布页面的完整网址。"
    )

    class Meta(Record.Meta):
        verbose_name = "信息公开年度报告"
        indexes = listed_by("ended_on") + listed_by("published_on")

    def clean(self) -> None:
        """先编写，再报送和公布。"""
        rules.check(
            rules.in_order(self, "ended_on", "due_on", "drafted_on", "submitted_on", "published_on"),
            rules.in_order(self, "drafted_on", "submitted_on", "published_on"),
            rules.together(self, "submitted_on", "submitted_to"),
            rules.needs(self, "link", "published_on"),
        )
