"""行政处罚的记录。"""

from decimal import Decimal

from django.core.validators import MinValueValidator
from django.db import models

from hequan.chapters.enforcement.models.capacity import Area
from hequan.core import rules
from hequan.core.record import Record, listed_by


class Penalty(Record):
    """一件行政处罚案件。"""

    class Procedure(models.TextChoices):
        SIMPLE = "simple", "简易程序"
        ORDINARY = "ordinary", "普通程序"

    class PartyKind(models.TextChoices):
        CITIZEN = "citizen", "公民"
        LEGAL_PERSON = "legal_person", "法人"
        ORGANISATION = "organisation", "其他组织"

    class Decision(models.TextChoices):
        PUNISHED = "punished", "给予行政处罚"
        MITIGATED = "mitigated", "从轻或者减轻处罚"
        SPARED = "spared", "不予行政处罚"
        DISMISSED = "dismissed", "违法事实不成立"
        HANDED_ON = "handed_on", "移送司法机关"

    class Kind(models.TextChoices):
        WARNING = "warning", "警告、通报批评"
        FINE = "fine", "罚款"
        CONFISCATION = "confiscation", "没收违法所得、没收非法财物"
        LICENCE = "licence", "暂扣、降低或者吊销许可证件"
        RESTRICTION = "restriction", "限制开展生产经营活动、责令停产停业"
        OTHER = "other", "法律、行政法规规定的其他行政处罚"

    # 《行政处罚法》第五十八条第一款列举的情形。
    class Ground(models.TextChoices):
        PUBLIC = "public", "涉及重大公共利益"
        RIGHTS = "rights", "直接关系当事人或者第三人重大权益，经过听证程序"
        COMPLEX = "complex", "案件情况疑难复杂、涉及多个法律关系"
        OTHER = "other", "法律、法规规定应当审核的其他情形"

    class Review(models.TextChoices):
        PASSED = "passed", "通过"
        FAILED = "failed", "未通过"

    opened_on = models.DateField("立案日期", help_text="立案审批表的日期；简易程序填当场处罚决定书的日期。")
    area = models.CharField("执法领域", max_length=20, choices=Area, help_text="案卷封面上的领域。")
    procedure = models.CharField("适用程序", max_length=12, choices=Procedure, help_text="决定书适用的程序。")
    party = models.CharField("当事人", max_length=80, help_text="决定书上的当事人姓名或名称。")
    party_kind = models.CharField(
        "当事人类别", max_length=16, choices=PartyKind, help_text="决定书上的当事人是个人还是单位。"
    )
    cause = models.CharField("案由", max_length=200, help_text="决定书认定的违法行为。")
    basis = models.CharField("处罚依据", max_length=200, blank=True, help_text="决定书引用的法律、法规、规章条款。")
    officers = models.CharField("执法人员", max_length=80, help_text="案卷上的办案人员，用顿号隔开。")
    reviewed_on = models.DateField(
        "法制审核日期", null=True, blank=True, help_text="法制审核意见书的日期，没有审核的不填。"
    )
    ground = models.CharField(
        "法制审核的情形", max_length=8, choices=Ground, blank=True, help_text="应当法制审核的案件属于哪种情形。"
    )
    review = models.CharField("法制审核结果", max_length=8, choices=Review, blank=True, help_text="审核意见书的结论。")
    decision = models.CharField("处理决定", max_length=12, choices=Decision, blank=True, help_text="尚未决定的不填。")
    kind = models.CharField(
        "处罚种类", max_length=16, choices=Kind, blank=True, help_text="决定书上的处罚种类；并处的选较重的一种。"
    )
    amount = models.DecimalField(
        "罚没金额（元）",
        max_digits=12,
        decimal_places=2,
        default=0,
        validators=[MinValueValidator(Decimal(0))],
        help_text="决定书上的罚款和没收款合计，没有罚没款填 0。",
    )
    document_number = models.CharField(
        "决定书文号", max_length=60, blank=True, help_text="处罚或不予处罚决定书的文号。"
    )
    decided_on = models.DateField("决定日期", null=True, blank=True, help_text="决定书的日期，尚未决定的不填。")
    paid_on = models.DateField(
        "缴清日期", null=True, blank=True, help_text="缴款凭证的日期，没有罚没款或未缴清的不填。"
    )
    published_on = models.DateField(
        "公示日期", null=True, blank=True, help_text="决定在网站公示的日期，不予公示的不填。"
    )

    annulled_on = models.DateField(
        "决定被改变日期", null=True, blank=True, help_text="决定被变更、撤销、确认违法或者确认无效的日期。"
    )
    withdrawn_on = models.DateField("撤回公示日期", null=True, blank=True, help_text="撤回已公开的处罚决定信息的日期。")
    withdrawn_because = models.TextField("撤回公示的理由", blank=True, help_text="撤回时公开说明的理由。")
    closed_on = models.DateField("结案日期", null=True, blank=True, help_text="结案审批表的日期。")

    class Meta(Record.Meta):
        verbose_name = "行政处罚"
        indexes = listed_by("opened_on") + listed_by("decided_on") + listed_by("published_on")

    def clean(self) -> None:
        """各日期的先后；决定填写完整；给予处罚的写明种类，没有处罚的不写金额。"""
        rules.check(
            rules.in_order(self, "opened_on", "reviewed_on", "decided_on"),
            rules.in_order(self, "decided_on", "paid_on", "published_on", "annulled_on", "closed_on"),
            rules.in_order(self, "annulled_on", "withdrawn_on"),
            rules.together(self, "decision", "decided_on"),
            rules.needs(self, "paid_on", "decided_on"),
            rules.needs(self, "published_on", "decided_on"),
            self._kind_and_amount(),
        )

    def _kind_and_amount(self) -> rules.Faults:
        if self.decision in (self.Decision.PUNISHED, self.Decision.MITIGATED):
            return rules.required(self, "已决定给予处罚", "kind", "basis", "document_number") | self._fine_has_amount()
        because = "尚未决定处罚" if not self.decision else f"处理决定是“{self.get_decision_display()}”"
        found = rules.left_empty(self, because, "kind")
        if isinstance(self.amount, Decimal) and self.amount:
            found["amount"] = f"{because}，“罚没金额（元）”应为 0，现为 {self.amount}，请改正。"
        return found

    def _fine_has_amount(self) -> rules.Faults:
        if self.kind in (self.Kind.FINE, self.Kind.CONFISCATION) and not self.amount:
            return {"amount": f"处罚种类是“{self.get_kind_display()}”，请在“罚没金额（元）”填写决定书上的金额。"}
        return {}
