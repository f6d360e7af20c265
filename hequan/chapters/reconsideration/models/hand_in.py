"""经本机关提交的行政复议申请的记录。"""

from django.db import models

from hequan.core import rules
from hequan.core.record import Record, listed_by


class HandIn(Record):
    """一件申请人交到本机关、由本机关转送的行政复议申请。"""

    class Kind(models.TextChoices):
        """只有这两种行政处罚可以经作出处罚的机关提交。"""

        ON_THE_SPOT = "on_the_spot", "当场作出的行政处罚"
        MONITORING = "monitoring", "依据电子技术监控设备记录作出的行政处罚"

    class Outcome(models.TextChoices):
        FORWARDED = "forwarded", "认为应当维持，转送复议机关"
        CORRECTED = "corrected", "自行改变处罚决定"
        WITHDRAWN = "withdrawn", "申请人撤回"

    handed_in_on = models.DateField("收到申请日期", help_text="申请书的签收日期，转送期限从次日起算。")
    applicant = models.CharField("申请人", max_length=100, help_text="申请书上的姓名或者单位名称。")
    kind = models.CharField("处罚的种类", max_length=12, choices=Kind, help_text="决定书写明怎样作出。")
    act_on = models.DateField("处罚决定日期", null=True, blank=True, help_text="处罚决定书的日期。")
    matter = models.TextField("复议请求", help_text="申请书“复议请求”栏，写明决定书文号。")
    handler = models.CharField("承办人", max_length=40, blank=True, help_text="办理单上的承办人。")
    due_on = models.DateField("转送期限", null=True, blank=True, help_text="应当转送的最后一天。")
    considered_on = models.DateField("审查日期", null=True, blank=True, help_text="决定维持还是改变处罚的日期。")
    outcome = models.CharField(
        "处理", max_length=12, choices=Outcome, blank=True, help_text="维持而转送，还是自行改变，见审查意见。"
    )
    opinion = models.TextField("审查意见", blank=True, help_text="维持或者改变处罚的理由，见审批表。")
    authority = models.CharField(
        "复议机关", max_length=60, blank=True, help_text="转送给哪个复议机关，没有转送的不填。"
    )
    forwarded_on = models.DateField("转送日期", null=True, blank=True, help_text="复议机关签收的日期，没有转送的不填。")
    closed_on = models.DateField("办结日期", null=True, blank=True, help_text="自行改变或者撤回的，写办结的日期。")

    class Meta(Record.Meta):
        verbose_name = "经本机关提交的复议申请"
        indexes = listed_by("handed_in_on") + listed_by("forwarded_on") + listed_by("due_on")

    def clean(self) -> None:
        """各日期的先后；转送的写明转给谁。"""
        rules.check(
            rules.in_order(self, "act_on", "handed_in_on"),
            rules.in_order(self, "handed_in_on", "due_on", "considered_on", "forwarded_on", "closed_on"),
            rules.together(self, "considered_on", "outcome"),
            rules.needs(self, "forwarded_on", "outcome", "authority"),
        )
