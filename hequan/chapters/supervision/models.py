"""督察、整改、报送和考评的记录。"""

from django.core.validators import MinValueValidator
from django.db import models

from hequan.core import rules
from hequan.core.fields import YearField
from hequan.core.record import Record, listed_by


class Inspection(Record):
    """一次法治政府建设督察。"""

    class Kind(models.TextChoices):
        FULL = "full", "全面督察"
        SPECIAL = "special", "专项督察"

    class Method(models.TextChoices):
        ON_SITE = "on_site", "实地督察"
        WRITTEN = "written", "书面督察"

    kind = models.CharField("督察类别", max_length=8, choices=Kind, help_text="督察通知上的类别。")
    method = models.CharField("督察方式", max_length=8, choices=Method, help_text="督察方案确定的方式。")
    subject = models.CharField("督察事项", max_length=100, help_text="督察通知的标题或专项督察的主题。")
    scope = models.TextField("督察范围", help_text="督察方案列明的内容和时段。")
    led_by = models.CharField("带队人员", max_length=40, help_text="督察方案上的督察组组长。")
    began_on = models.DateField("开始日期", help_text="督察通知上的进驻或开始日期。")
    ended_on = models.DateField("结束日期", null=True, blank=True, help_text="督察组结束工作的日期，未结束的不填。")
    inspected = models.TextField("被督察单位", help_text="督察通知列明的部门和社区，用顿号隔开。")
    inspected_count = models.PositiveIntegerField(
        "被督察单位数", validators=[MinValueValidator(1)], help_text="上一栏所列单位的个数（个）。"
    )
    findings = models.TextField("督察情况", blank=True, help_text="督察报告的结论；逐个问题登记在整改台账。")
    ordered_on = models.DateField(
        "整改通知日期", null=True, blank=True, help_text="整改通知书的落款日期，没有发的不填。"
    )
    answer_due_on = models.DateField("反馈期限", null=True, blank=True, help_text="整改通知书要求反馈的最后一天。")
    answered_on = models.DateField("整改反馈日期", null=True, blank=True, help_text="收到整改情况报告的日期。")
    rechecked_on = models.DateField("复查日期", null=True, blank=True, help_text="督察组复查的日期。")
    recheck = models.TextField("复查情况", blank=True, help_text="复查记录的结论：哪些整改到位，哪些没有。")
    closed_on = models.DateField(
        "办结日期", null=True, blank=True, help_text="督察报告和整改材料归档的日期，未办结的不填。"
    )

    class Meta(Record.Meta):
        verbose_name = "督察"
        indexes = listed_by("began_on")

    def __str__(self) -> str:
        return self.subject

    def clean(self) -> None:
        """开始、结束、通知、反馈、复查依次进行；发过整改通知才有反馈。"""
        rules.check(
            rules.in_order(self, "began_on", "ended_on", "ordered_on"),
            rules.in_order(self, "ordered_on", "answer_due_on", "answered_on", "rechecked_on"),
            rules.in_order(self, "ended_on", "closed_on"),
            rules.needs(self, "answered_on", "ordered_on"),
            rules.needs(self, "ended_on", "findings"),
        )


class Finding(Record):
    """一个要整改的问题，所属单位是责任部门或社区。"""

    class Source(models.TextChoices):
        INSPECTION = "inspection", "督察发现"
        CAMPAIGN = "campaign", "集中整治"
        SELF_INSPECTION = "self_inspection", "自查整改"
        SUPERIOR = "superior", "上级反馈"

    class Recheck(models.TextChoices):
        PASSED = "passed", "整改到位"
        FAILED = "failed", "没有整改到位"

    class Topic(models.TextChoices):
        DOCUMENT_REVIEW = "document_review", "行政规范性文件合法性审核不到位"
        DECISION_REVIEW = "decision_review", "重大行政决策合法性审查走形式"
        COUNSEL = "counsel", "法律顾问聘而不用、顾而不问"
        ENFORCEMENT = "enforcement", "行政执法不规范"
        OPENNESS = "openness", "政务公开不到位"
        STUDY = "study", "学法普法不到位"
        OTHER = "other", "其他问题"

    source = models.CharField("问题来源", max_length=16, choices=Source, help_text="问题从哪里来。")
    inspection = models.ForeignKey(
        Inspection,
        models.PROTECT,
        related_name="+",
        null=True,
        blank=True,
        verbose_name="所属督察",
        help_text="督察发现的，选择督察台账中的那一次。",
    )
    campaign = models.CharField(
        "整治行动", max_length=100, blank=True, help_text="集中整治、自查整改的方案名称，或上级反馈的文件名称。"
    )
    topic = models.CharField("问题类别", max_length=20, choices=Topic, help_text="按问题清单选择。")
    found_on = models.DateField("发现日期", help_text="问题清单或督察反馈意见的日期。")
    problem = models.TextField("问题表现", help_text="问题清单上的表述。")
    cause = models.TextField("原因分析", blank=True, help_text="整改方案上的原因分析。")
    responsible = models.CharField("责任人", max_length=40, blank=True, help_text="整改方案上的责任人姓名。")
    due_on = models.DateField("整改时限", help_text="整改方案或整改通知书要求的最后一天。")
    answered_on = models.DateField("反馈日期", null=True, blank=True, help_text="责任单位书面反馈整改情况的日期。")
    answer = models.TextField("整改情况", blank=True, help_text="责任单位书面反馈的整改情况。")
    proof = models.TextField("整改凭据", blank=True, help_text="证明整改完成的文件、记录的名称和文号。")
    rechecked_on = models.DateField("复查日期", null=True, blank=True, help_text="复查确认的日期。")
    recheck = models.CharField("复查结论", max_length=8, choices=Recheck, blank=True, help_text="复查记录的结论。")
    rechecked_by = models.CharField(
        "复查人", max_length=40, blank=True, help_text="在复查记录上签名的人，不是责任人本人。"
    )
    mechanism = models.CharField("建立的长效机制", max_length=200, blank=True, help_text="整改后建立的制度名称和文号。")
    closed_on = models.DateField("销号日期", null=True, blank=True, help_text="整改完成销号的日期，未完成的不填。")

    class Meta(Record.Meta):
        verbose_name = "整改"
        indexes = listed_by("found_on") + listed_by("closed_on")

    def clean(self) -> None:
        """督察发现的写明哪一次督察，其他来源写明行动名称；销号要有整改情况和凭据。"""
        rules.check(
            self._source_is_named(),
            rules.in_order(self, "found_on", "due_on", "answered_on", "rechecked_on", "closed_on"),
            rules.needs(self, "closed_on", "answer", "proof"),
        )

    def _source_is_named(self) -> rules.Faults:
        if self.source == self.Source.INSPECTION:
            return rules.required(self, "问题来源为督察发现", "inspection")
        if self.source in self.Source.values:
            label = self.Source(self.source).label
            return rules.required(self, f"问题来源为{label}", "campaign") | rules.left_empty(
                self, f"问题来源为{label}", "inspection"
            )
        return {}


class Submission(Record):
    """一份应当向上级报送的材料，所属单位是承办部门。"""

    class Kind(models.TextChoices):
        INSPECTION = "inspection", "督察资料"
        SPECIAL_INSPECTION = "special_inspection", "专项督察资料"
        REPORT = "report", "工作报告和总结"
        STATISTICS = "statistics", "统计报表"
        OTHER = "other", "其他材料"

    kind = models.CharField("材料类别", max_length=20, choices=Kind, help_text="按来文要求选择。")
    asked_by = models.CharField("要求报送的单位", max_length=60, help_text="来文的发文单位。")
    basis = models.CharField("依据", max_length=120, help_text="来文的标题和文号；口头要求的写明谁在哪天提出。")
    item = models.CharField("报送材料", max_length=120, help_text="来文要求报送的材料名称。")
    asked_on = models.DateField("来文日期", null=True, blank=True, help_text="来文的收文日期。")
    due_on = models.DateField("报送期限", help_text="来文要求报送的最后一天。")
    sent_on = models.DateField("报送日期", null=True, blank=True, help_text="签收凭据上的日期，未报送的不填。")
    receipt = models.CharField("签收凭据", max_length=100, blank=True, help_text="签收单、收文编号或系统回执号。")

    class Meta(Record.Meta):
        verbose_name = "报送"
        indexes = listed_by("due_on") + listed_by("sent_on")

    def clean(self) -> None:
        """期限和报送都不早于来文；已报送的写明签收凭据。"""
        rules.check(
            rules.in_order(self, "asked_on", "due_on", "sent_on"),
            rules.together(self, "sent_on", "receipt"),
        )


class Appraisal(Record):
    """对一个部门或社区一项指标的考评，所属单位是被考评的部门或社区。"""

    class Use(models.TextChoices):
        COMMENDED = "commended", "通报表扬"
        CRITICISED = "criticised", "通报批评"
        TALKED_TO = "talked_to", "约谈"
        RECTIFIED = "rectified", "限期整改"
        COUNTED = "counted", "计入年度考核"

    year = YearField("考评年度", help_text="考评方案的年度。")
    appraised_on = models.DateField("考评日期", help_text="考评打分表上的日期。")
    indicator = models.CharField("考评指标", max_length=100, help_text="考评方案中的指标名称。")
    weight = models.PositiveIntegerField(
        "分值", validators=[MinValueValidator(1)], help_text="考评方案给这一项的分值（分）。"
    )
    score = models.PositiveIntegerField("得分", help_text="考评打分表上这一项的得分（分）。")
    evidence = models.TextField("评分依据", help_text="据以打分的台账、文件或记录。")
    use = models.CharField("结果运用", max_length=12, choices=Use, blank=True, help_text="考评通报写明的运用方式。")

    class Meta(Record.Meta):
        verbose_name = "考评"
        indexes = [*listed_by("appraised_on"), *listed_by("year")]

    def clean(self) -> None:
        """得分不超过分值。"""
        rules.check(rules.at_most(self, "score", "weight"))
