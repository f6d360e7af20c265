"""要求更正与本人有关的政府信息的记录。"""

from django.db import models

from hequan.core import rules
from hequan.core.record import Record, listed_by


class RecordCorrection(Record):
    """一件要求更正与其自身相关的政府信息记录的申请。"""

    class Outcome(models.TextChoices):
        CORRECTED = "corrected", "审核属实，予以更正"
        REFUSED = "refused", "审核不属实，不予更正"
        FORWARDED = "forwarded", "不属于本机关职能，转送有权更正的机关"
        REFERRED = "referred", "不属于本机关职能，告知向有权更正的机关提出"
        WITHDRAWN = "withdrawn", "申请人撤回"

    received_on = models.DateField("收到日期", help_text="更正申请的签收日期。")
    applicant = models.CharField("申请人", max_length=80, help_text="申请书上的姓名或者名称。")
    phone = models.CharField("联系电话", max_length=40, blank=True, help_text="申请书上的电话。")
    subject = models.TextField("要求更正的信息", help_text="哪份信息的哪一处不准确，应当是什么。")
    proof = models.TextField("证据", blank=True, help_text="申请人提交的证据名称。")
    handler = models.CharField("承办人", max_length=40, blank=True, help_text="办理单上的承办人。")
    due_on = models.DateField("办理期限", null=True, blank=True, help_text="条例没有规定天数，本地规定有的按它计算。")
    verified_on = models.DateField("审核日期", null=True, blank=True, help_text="审核意见的日期。")
    finding = models.TextField("审核意见", blank=True, help_text="是否属实、是否由本机关更正。")
    outcome = models.CharField("办理结果", max_length=12, choices=Outcome, blank=True, help_text="告知书写明的结果。")
    other_organ = models.CharField(
        "有权更正的机关", max_length=60, blank=True, help_text="转送给谁，或者告知申请人向谁提出；由本机关更正的不填。"
    )
    told_on = models.DateField("告知日期", null=True, blank=True, help_text="告知申请人的日期。")

    class Meta(Record.Meta):
        verbose_name = "信息更正申请"
        indexes = listed_by("received_on") + listed_by("told_on")

    def clean(self) -> None:
        """先审核，再告知；不属于本机关的写明有权更正的机关。"""
        rules.check(
            rules.in_order(self, "received_on", "due_on", "verified_on", "told_on"),
            rules.in_order(self, "verified_on", "told_on"),
            rules.together(self, "told_on", "outcome"),
            self._names_the_organ(),
        )

    def _names_the_organ(self) -> rules.Faults:
        if self.outcome not in (self.Outcome.FORWARDED, self.Outcome.REFERRED):
            return {}
        return rules.required(self, f"办理结果是“{self.get_outcome_display()}”", "other_organ")
