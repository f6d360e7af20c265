"""重大事项报告的记录。"""

from django.db import models

from hequan.core import rules
from hequan.core.record import Record, listed_by


class MatterReported(Record):
    """一件向党工委或上级报告的法治政府建设事项。"""

    class To(models.TextChoices):
        PARTY_COMMITTEE = "party_committee", "街道党工委"
        DISTRICT_COMMITTEE = "district_committee", "区委"
        DISTRICT_GOVERNMENT = "district_government", "区人民政府"

    class Kind(models.TextChoices):
        IMPORTANT_MATTER = "important_matter", "重要事项"
        MAJOR_PROBLEM = "major_problem", "重大问题"

    reported_on = models.DateField("报告日期", help_text="书面报告的落款日期，口头报告的填会议日期。")
    to = models.CharField("报告对象", max_length=20, choices=To, help_text="书面报告的主送机关。")
    kind = models.CharField("事项类别", max_length=20, choices=Kind, help_text="按报告的内容选择。")
    matter = models.TextField("报告事项", help_text="报告的标题和主要内容。")
    resolution = models.TextField("研究意见", blank=True, help_text="会议纪要或批示写明的研究意见。")
    resolved_on = models.DateField("研究日期", null=True, blank=True, help_text="会议研究或领导批示的日期。")
    outcome = models.TextField("办理情况", blank=True, help_text="承办部门反馈的办理情况。")
    done_on = models.DateField("办结日期", null=True, blank=True, help_text="承办部门反馈办结的日期，未办结的不填。")

    class Meta(Record.Meta):
        verbose_name = "重大事项报告"
        indexes = listed_by("reported_on") + listed_by("done_on")

    def clean(self) -> None:
        """研究在报告之后，办结在研究之后；有日期的写明意见和办理情况。"""
        rules.check(
            rules.in_order(self, "reported_on", "resolved_on", "done_on"),
            rules.in_order(self, "resolved_on", "done_on"),
            rules.together(self, "resolution", "resolved_on"),
            rules.together(self, "outcome", "done_on"),
        )
