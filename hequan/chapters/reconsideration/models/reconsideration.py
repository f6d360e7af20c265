"""行政复议案件的记录。"""

from django.db import models

from hequan.chapters.reconsideration.models.act import Act, Capacity
from hequan.core import rules
from hequan.core.record import Record, listed_by


class Reconsideration(Record):
    """一件以本机关为被申请人的行政复议案件。"""

    class Procedure(models.TextChoices):
        ORDINARY = "ordinary", "普通程序"
        SUMMARY = "summary", "简易程序"

    class Result(models.TextChoices):
        UPHELD = "upheld", "维持"
        DISMISSED = "dismissed", "驳回"
        REVOKED = "revoked", "撤销"
        CHANGED = "changed", "变更"
        UNLAWFUL = "unlawful", "确认违法"
        ORDERED = "ordered", "责令履行"
        MEDIATED = "mediated", "调解"
        WITHDRAWN = "withdrawn", "和解或撤回后终止"
        NOT_ACCEPTED = "not_accepted", "不予受理"

    class Letter(models.TextChoices):
        OPINION = "opinion", "行政复议意见书"
        ADVICE = "advice", "行政复议建议书"

    received_on = models.DateField("收到日期", help_text="收到行政复议答复通知书和申请书副本的日期，见签收记录。")
    case_number = models.CharField("案号", max_length=60, help_text="答复通知书上的复议案号。")
    authority = models.CharField("复议机关", max_length=60, help_text="答复通知书的落款机关。")
    applicant = models.CharField("申请人", max_length=100, help_text="申请书上的姓名或单位名称。")
    applied_on = models.DateField("申请日期", null=True, blank=True, help_text="申请书的落款日期。")
    act = models.CharField("行政行为种类", max_length=16, choices=Act, help_text="申请书“复议请求”针对的行政行为。")
    capacity = models.CharField(
        "作出名义", max_length=12, choices=Capacity, default=Capacity.OWN, help_text="决定书落款是本机关还是委托机关。"
    )
    matter = models.TextField("复议请求", help_text="申请书“复议请求”栏，写明决定书文号。")
    act_on = models.DateField("行为作出日期", null=True, blank=True, help_text="决定书的日期；不履行职责的不填。")
    procedure = models.CharField(
        "审理程序", max_length=12, choices=Procedure, default=Procedure.ORDINARY, help_text="答复通知书写明的程序。"
    )
    due_on = models.DateField("答复期限", null=True, blank=True, help_text="答复通知书要求提交答复的最后一天。")
    replied_on = models.DateField("提交答复日期", null=True, blank=True, help_text="复议机关签收书面答复和证据的日期。")
    handler = models.CharField("承办人", max_length=40, blank=True, help_text="授权委托书上的代理人或经办人。")
    heard_on = models.DateField(
        "听证或听取意见日期", null=True, blank=True, help_text="听证通知书或听取意见记录的日期。"
    )
    attended_by = models.CharField(
        "参加人员", max_length=100, blank=True, help_text="听证笔录上代表本机关参加的人员姓名和职务。"
    )
    result = models.CharField(
        "复议结果", max_length=16, choices=Result, blank=True, help_text="复议决定书、调解书或终止通知书的结论。"
    )
    decided_on = models.DateField("复议决定日期", null=True, blank=True, help_text="决定书或终止通知书的日期。")
    letter = models.CharField(
        "意见书或建议书", max_length=12, choices=Letter, blank=True, help_text="随案收到的文书，没有的不填。"
    )
    letter_on = models.DateField("收到意见书日期", null=True, blank=True, help_text="意见书或建议书的签收日期。")
    reported_on = models.DateField("反馈日期", null=True, blank=True, help_text="向复议机关报送办理情况的日期。")
    corrected_on = models.DateField("纠正或履行日期", null=True, blank=True, help_text="按决定纠正或履行完毕的日期。")
    correction = models.TextField("纠正或履行情况", blank=True, help_text="报送材料写明的纠正措施。")

    class Meta(Record.Meta):
        verbose_name = "行政复议案件"
        indexes = listed_by("received_on") + listed_by("decided_on") + listed_by("replied_on") + listed_by("letter_on")

    def clean(self) -> None:
        """各日期的先后；结果、意见书和纠正各自填写完整。"""
        rules.check(
            rules.in_order(self, "applied_on", "received_on"),
            rules.in_order(self, "act_on", "applied_on", "received_on"),
            rules.in_order(self, "received_on", "due_on", "replied_on", "heard_on", "decided_on", "letter_on"),
            rules.in_order(self, "letter_on", "reported_on"),
            rules.in_order(self, "decided_on", "corrected_on"),
            rules.together(self, "result", "decided_on"),
            rules.together(self, "letter", "letter_on"),
            rules.needs(self, "reported_on", "letter_on"),
            rules.needs(self, "attended_by", "heard_on"),
            rules.needs(self, "corrected_on", "decided_on"),
            rules.needs(self, "correction", "corrected_on"),
        )
