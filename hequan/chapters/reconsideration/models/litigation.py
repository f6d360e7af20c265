"""诉讼案件的记录。"""

from django.db import models

from hequan.chapters.reconsideration.models.act import Act
from hequan.chapters.reconsideration.models.reconsideration import Reconsideration
from hequan.core import rules
from hequan.core.record import Record, listed_by


class Litigation(Record):
    """一件本机关参加的诉讼，一个审级一行。"""

    class Kind(models.TextChoices):
        ADMINISTRATIVE = "administrative", "行政诉讼"
        PUBLIC_INTEREST = "public_interest", "行政公益诉讼"
        CIVIL = "civil", "民事诉讼"

    class Instance(models.TextChoices):
        FIRST = "first", "一审"
        SECOND = "second", "二审"
        RETRIAL = "retrial", "再审"

    class Role(models.TextChoices):
        DEFENDANT = "defendant", "被告"
        THIRD_PARTY = "third_party", "第三人"
        PLAINTIFF = "plaintiff", "原告"

    class Appeared(models.TextChoices):
        HEAD = "head", "主要负责人"
        DEPUTY = "deputy", "副职负责人"
        OTHER_HEAD = "other_head", "其他参与分管的负责人"
        STAFF = "staff", "工作人员"
        LAWYER = "lawyer", "仅委托律师"
        NOBODY = "nobody", "未到庭"

    class Result(models.TextChoices):
        DISMISSED = "dismissed", "驳回诉讼请求"
        REJECTED = "rejected", "驳回起诉"
        WITHDRAWN = "withdrawn", "撤诉"
        MEDIATED = "mediated", "调解"
        REVOKED = "revoked", "撤销"
        CHANGED = "changed", "变更"
        UNLAWFUL = "unlawful", "确认违法或无效"
        ORDERED = "ordered", "责令履行"
        COMPENSATED = "compensated", "判决赔偿或补偿"
        WON = "won", "支持本机关的诉讼请求"
        UPHELD = "upheld", "维持原判"
        REMANDED = "remanded", "发回重审"
        OTHER = "other", "其他"

    class Paper(models.TextChoices):
        """裁判文书的种类，上诉期限按它分。"""

        JUDGMENT = "judgment", "判决书"
        RULING = "ruling", "裁定书"
        MEDIATION = "mediation", "调解书"

    received_on = models.DateField("收到日期", help_text="应诉通知书和起诉状副本的签收日期；本机关起诉的写立案日期。")
    kind = models.CharField(
        "诉讼类别", max_length=16, choices=Kind, default=Kind.ADMINISTRATIVE, help_text="应诉通知书写明的案件类别。"
    )
    instance = models.CharField(
        "审级", max_length=12, choices=Instance, default=Instance.FIRST, help_text="案号中的初、终、再审字样。"
    )
    case_number = models.CharField("案号", max_length=60, help_text="应诉通知书上的案号。")
    court = models.CharField("审理法院", max_length=60, help_text="应诉通知书的落款法院。")
    role = models.CharField(
        "诉讼地位", max_length=12, choices=Role, default=Role.DEFENDANT, help_text="应诉通知书写明的本机关地位。"
    )
    other_party = models.CharField("对方当事人", max_length=100, help_text="起诉状上的姓名或单位名称。")
    act = models.CharField(
        "行政行为种类", max_length=16, choices=Act, blank=True, help_text="起诉状针对的行政行为，民事诉讼不填。"
    )
    matter = models.TextField("诉讼请求", help_text="起诉状“诉讼请求”栏。")
    after = models.ForeignKey(
        Reconsideration,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="经过的行政复议",
        help_text="先经行政复议的，选行政复议台账里的那一行；直接起诉的不选。",
    )
    act_on = models.DateField("行为作出日期", null=True, blank=True, help_text="决定书的日期；不履行职责的不填。")
    known_on = models.DateField(
        "知道行为之日", null=True, blank=True, help_text="原告签收决定书之日，或者材料能证明其知道行为的日期。"
    )
    is_real_estate = models.BooleanField("因不动产提起", default=False, help_text="诉讼请求因不动产提起的勾选。")
    asked_on = models.DateField(
        "收到履职申请日期", null=True, blank=True, help_text="起诉不履行职责的，写本机关收到申请之日，其他不填。"
    )
    reconsidered_on = models.DateField(
        "原告收到复议决定日期",
        null=True,
        blank=True,
        help_text="复议后起诉的，写收到决定书或者复议期满之日，其他不填。",
    )
    sued_on = models.DateField("起诉日期", null=True, blank=True, help_text="起诉状的递交日期，不知道的不填。")
    docketed_on = models.DateField("立案日期", null=True, blank=True, help_text="受理通知书或者传票写明的立案日期。")
    is_summary = models.BooleanField("适用简易程序", default=False, help_text="法院通知适用简易程序的勾选。")
    handler = models.CharField("承办人", max_length=40, blank=True, help_text="授权委托书上的工作人员或者经办人。")
    due_on = models.DateField("答辩期限", null=True, blank=True, help_text="应诉通知书要求提交答辩状的最后一天。")
    answered_on = models.DateField("提交答辩日期", null=True, blank=True, help_text="法院签收答辩状和证据的日期。")
    hearing_on = models.DateField(
        "传票的开庭日期", null=True, blank=True, help_text="传票上的开庭日期，没有收到传票的不填。"
    )
    appointed_on = models.DateField(
        "确定出庭人员日期",
        null=True,
        blank=True,
        help_text="确定负责人出庭，或者说明不能出庭的理由并委托工作人员的日期。",
    )
    to_appear = models.CharField(
        "确定出庭的人", max_length=12, choices=Appeared, blank=True, help_text="开庭以前确定的出庭应诉人员。"
    )
    heard_on = models.DateField("开庭日期", null=True, blank=True, help_text="传票上的开庭日期；改期的写实际开庭日期。")
    appeared = models.CharField(
        "出庭应诉", max_length=12, choices=Appeared, blank=True, help_text="庭审笔录上代表本机关到庭的人；开庭后填写。"
    )
    appeared_name = models.CharField("出庭人员", max_length=80, blank=True, help_text="庭审笔录上的姓名和职务。")
    absence = models.CharField(
        "负责人未出庭的理由", max_length=200, blank=True, help_text="提交法院的情况说明，负责人出庭的不填。"
    )
    lawyer = models.CharField("委托律师", max_length=80, blank=True, help_text="授权委托书上的律师和律师事务所。")
    result = models.CharField(
        "裁判结果", max_length=12, choices=Result, blank=True, help_text="判决书、裁定书或调解书的主文，未审结的不填。"
    )
    paper = models.CharField(
        "裁判文书", max_length=12, choices=Paper, blank=True, help_text="审结这件案件的文书种类，未审结的不填。"
    )
    decided_on = models.DateField("裁判日期", null=True, blank=True, help_text="裁判文书的日期，未审结的不填。")
    is_lost = models.BooleanField("败诉", default=False, help_text="生效裁判支持对方请求、本机关承担责任的勾选。")
    served_on = models.DateField("收到裁判日期", null=True, blank=True, help_text="裁判文书的签收日期。")
    appealed_on = models.DateField("上诉日期", null=True, blank=True, help_text="任何一方上诉的日期，没有上诉的不填。")
    perform_by = models.DateField(
        "裁判规定的履行期限", null=True, blank=True, help_text="裁判文书写明的履行期限的最后一天，没有写明的不填。"
    )
    performed_on = models.DateField("履行日期", null=True, blank=True, help_text="按生效裁判履行完毕的日期。")
    performance = models.TextField("履行情况", blank=True, help_text="怎样履行的，见履行凭据。")
    closed_on = models.DateField("结案归档日期", null=True, blank=True, help_text="案卷归档的日期。")

    class Meta(Record.Meta):
        verbose_name = "诉讼案件"
        indexes = listed_by("received_on") + listed_by("heard_on") + listed_by("decided_on")

    def clean(self) -> None:
        """各日期的先后；出庭写明到庭的人；审结的写明结果；民事诉讼没有行政行为。"""
        rules.check(
            rules.in_order(self, "received_on", "due_on", "answered_on", "heard_on", "decided_on"),
            rules.in_order(self, "decided_on", "performed_on"),
            rules.needs(self, "appeared", "heard_on"),
            rules.needs(self, "appeared_name", "appeared"),
            rules.together(self, "result", "decided_on"),
            rules.in_order(self, "act_on", "known_on", "sued_on"),
            rules.in_order(self, "known_on", "sued_on", "docketed_on"),
            rules.in_order(self, "sued_on", "docketed_on"),
            rules.in_order(self, "docketed_on", "received_on"),
            rules.in_order(self, "decided_on", "served_on"),
            rules.in_order(self, "served_on", "appealed_on"),
            rules.needs(self, "appealed_on", "served_on"),
            rules.needs(self, "performance", "performed_on"),
            self._explains_absence(),
            rules.needs(self, "is_lost", "decided_on"),
            rules.needs(self, "performed_on", "decided_on"),
            self._names_its_act(),
        )

    def _explains_absence(self) -> rules.Faults:
        """负责人不出庭的理由，在确定出庭人员时或者开庭以后写。"""
        return {} if self.appointed_on else rules.needs(self, "absence", "heard_on")

    def _names_its_act(self) -> rules.Faults:
        said = f"诉讼类别是“{self.get_kind_display()}”"
        if self.kind == self.Kind.CIVIL:
            return rules.left_empty(self, said, "act", "after")
        return rules.required(self, said, "act")
