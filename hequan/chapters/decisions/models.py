"""重大行政决策、公众意见、集体讨论和执行跟踪的记录。"""

from django.core.validators import MinValueValidator
from django.db import models

from hequan.core import rules
from hequan.core.fields import YearField
from hequan.core.record import Record, listed_by


class Decision(Record):
    """一项重大行政决策，从启动到归档；所属单位是决策承办单位。"""

    # 《重大行政决策程序暂行条例》第三条第一款的五类事项。
    class Matter(models.TextChoices):
        POLICY = "policy", "公共服务、市场监管、社会管理、环境保护等方面的重大公共政策和措施"
        PLAN = "plan", "经济和社会发展等方面的重要规划"
        RESOURCES = "resources", "重要自然资源、文化资源的开发利用和保护"
        PROJECT = "project", "重大公共建设项目"
        OTHER = "other", "对经济社会发展有重大影响的其他重大事项"

    # 第十四条第二款列举的方式。
    class Participation(models.TextChoices):
        SYMPOSIUM = "symposium", "座谈会"
        HEARING = "hearing", "听证会"
        VISITS = "visits", "实地走访"
        WRITTEN = "written", "书面征求意见"
        PUBLIC_COMMENT = "public_comment", "向社会公开征求意见"
        QUESTIONNAIRE = "questionnaire", "问卷调查"
        OPINION_POLL = "opinion_poll", "民意调查"

    class Needed(models.TextChoices):
        YES = "yes", "需要"
        NO = "no", "不需要"

    title = models.CharField("决策事项", max_length=150, help_text="决策事项目录或启动决定上的名称。")
    matter = models.CharField("事项类别", max_length=12, choices=Matter, help_text="按条例列举的范围选择。")
    catalogue_year = YearField("目录年度", null=True, blank=True, help_text="列入哪一年的决策事项目录，未列入的不填。")
    initiated_on = models.DateField("启动日期", help_text="决定启动决策程序的日期。")
    proposed_by = models.CharField("建议提出者", max_length=80, help_text="提出决策建议的负责人、部门或代表委员等。")

    participation = models.CharField(
        "公众参与方式", max_length=16, choices=Participation, blank=True, help_text="采用几种的选主要的一种。"
    )
    participated_on = models.DateField(
        "公众参与日期", null=True, blank=True, help_text="座谈、听证等的日期；公开征求意见的填截止日期。"
    )
    expert_needed = models.CharField(
        "专家论证", max_length=4, choices=Needed, blank=True, help_text="专业性、技术性较强的事项需要。"
    )
    expert_reason = models.CharField("是否论证的理由", max_length=200, blank=True, help_text="起草说明中的理由。")
    argued_on = models.DateField("专家论证日期", null=True, blank=True, help_text="专家论证意见的日期。")
    risk_needed = models.CharField(
        "风险评估", max_length=4, choices=Needed, blank=True, help_text="可能影响社会稳定、公共安全等的事项需要。"
    )
    risk_reason = models.CharField("是否评估的理由", max_length=200, blank=True, help_text="起草说明中的理由。")
    risk_assessed_on = models.DateField("风险评估日期", null=True, blank=True, help_text="风险评估报告的日期。")
    reviewed_on = models.DateField("合法性审查日期", null=True, blank=True, help_text="合法性审查意见书的日期。")
    discussed_on = models.DateField("集体讨论日期", null=True, blank=True, help_text="会议纪要上的日期。")
    party_reported_on = models.DateField(
        "向党工委请示报告日期", null=True, blank=True, help_text="请示报告的落款日期。"
    )
    decided_on = models.DateField("决定日期", null=True, blank=True, help_text="决策文件的日期，未作出决定的不填。")
    terminated_on = models.DateField("终止日期", null=True, blank=True, help_text="决定不再推进的日期。")
    published_on = models.DateField("公布日期", null=True, blank=True, help_text="门户网站或公告栏上的公布日期。")
    archived_on = models.DateField("归档日期", null=True, blank=True, help_text="卷宗移交归档的日期。")

    execution_unit = models.CharField("决策执行单位", max_length=80, blank=True, help_text="决策文件明确的执行单位。")
    evaluated_on = models.DateField("后评估日期", null=True, blank=True, help_text="后评估报告的日期，未评估的不填。")
    evaluator = models.CharField("后评估单位", max_length=80, blank=True, help_text="后评估报告的署名单位。")
    suspended_on = models.DateField("中止执行日期", null=True, blank=True, help_text="中止执行的决定的日期。")
    adjusted_on = models.DateField("调整日期", null=True, blank=True, help_text="调整决策的文件的日期。")

    class Meta(Record.Meta):
        verbose_name = "重大行政决策"
        indexes = [
            *listed_by("initiated_on"),
            *listed_by("decided_on"),
            *listed_by("evaluated_on"),
            *listed_by("adjusted_on"),
            *listed_by("suspended_on"),
            *listed_by("catalogue_year"),
        ]

    def __str__(self) -> str:
        return self.title

    def clean(self) -> None:
        """各环节依次进行；是否论证、评估都写明理由；作出决定的才有公布、执行和后评估。"""
        steps = ("participated_on", "argued_on", "risk_assessed_on", "reviewed_on", "discussed_on", "terminated_on")
        afterwards = ("published_on", "archived_on", "evaluated_on", "suspended_on", "adjusted_on")
        rules.check(
            rules.in_order(self, "initiated_on", *steps, "party_reported_on", "decided_on"),
            rules.in_order(self, "discussed_on", "decided_on"),
            rules.in_order(self, "decided_on", *afterwards),
            rules.together(self, "participation", "participated_on"),
            rules.together(self, "expert_needed", "expert_reason"),
            rules.together(self, "risk_needed", "risk_reason"),
            rules.together(self, "evaluated_on", "evaluator"),
            rules.needs(self, "decided_on", "execution_unit"),
            {} if self.decided_on else rules.left_empty(self, "尚未作出决定", *afterwards),
            rules.left_empty(self, "已终止决策", "decided_on") if self.terminated_on else {},
        )


class Comment(Record):
    """公众对一项决策草案的一条意见。"""

    class Channel(models.TextChoices):
        WEBSITE = "website", "网站"
        LETTER = "letter", "信函"
        PHONE = "phone", "电话"
        MEETING = "meeting", "座谈会或听证会"
        VISIT = "visit", "走访"

    class Adoption(models.TextChoices):
        ADOPTED = "adopted", "采纳"
        PARTLY = "partly", "部分采纳"
        NOT_ADOPTED = "not_adopted", "未采纳"

    decision = models.ForeignKey(
        Decision,
        models.PROTECT,
        related_name="+",
        verbose_name="决策事项",
        help_text="选择重大行政决策台账中的那一项。",
    )
    received_on = models.DateField("收到日期", help_text="意见登记表或会议记录上的日期。")
    channel = models.CharField("提出途径", max_length=8, choices=Channel, help_text="意见从哪里来。")
    commenter = models.CharField("提出人", max_length=60, blank=True, help_text="意见表上的姓名或单位，未署名的不填。")
    phone = models.CharField("联系电话", max_length=40, blank=True, help_text="意见表上的电话，仅用于反馈。")
    text = models.TextField("意见内容", help_text="照意见原文填写要点。")
    adoption = models.CharField("采纳情况", max_length=12, choices=Adoption, blank=True, help_text="尚未研究的不填。")
    reason = models.TextField("采纳说明", blank=True, help_text="怎样采纳，或者不采纳的理由。")
    answered_on = models.DateField("反馈日期", null=True, blank=True, help_text="向提出人反馈或公布采纳情况的日期。")

    class Meta(Record.Meta):
        verbose_name = "公众意见"
        indexes = listed_by("received_on")

    def clean(self) -> None:
        """采纳与否都写明说明；反馈不早于收到。"""
        rules.check(
            rules.in_order(self, "received_on", "answered_on"),
            rules.together(self, "adoption", "reason"),
            rules.needs(self, "answered_on", "adoption"),
        )


class MemberView(Record):
    """集体讨论一项决策时一位成员的意见。"""

    class View(models.TextChoices):
        AGREED = "agreed", "同意"
        AGREED_IF = "agreed_if", "修改后同意"
        DISAGREED = "disagreed", "不同意"
        RESERVED = "reserved", "保留意见"
        ABSENT = "absent", "缺席"

    decision = models.ForeignKey(
        Decision,
        models.PROTECT,
        related_name="+",
        verbose_name="决策事项",
        help_text="选择重大行政决策台账中的那一项。",
    )
    discussed_on = models.DateField("讨论日期", help_text="会议记录上的日期。")
    member = models.CharField("成员", max_length=40, help_text="会议记录上的姓名。")
    post = models.CharField("当时职务", max_length=40, help_text="讨论当天担任的职务，以后调任也不改。")
    is_head = models.BooleanField("行政首长", default=False, help_text="主持讨论的行政首长勾选。")
    turn = models.PositiveIntegerField(
        "发言顺序",
        null=True,
        blank=True,
        validators=[MinValueValidator(1)],
        help_text="会议记录上第几个发言，缺席的不填。",
    )
    view = models.CharField("意见", max_length=12, choices=View, help_text="会议记录载明的意见。")
    reason = models.TextField("理由", blank=True, help_text="会议记录载明的理由；不同意的应当如实载明。")

    class Meta(Record.Meta):
        verbose_name = "集体讨论意见"
        indexes = listed_by("discussed_on")

    def clean(self) -> None:
        """不同意和保留意见写明理由；缺席的没有发言顺序。"""
        dissents = self.view in (self.View.DISAGREED, self.View.RESERVED)
        absent = self.view == self.View.ABSENT
        rules.check(
            rules.required(self, "意见为不同意或保留意见", "reason") if dissents else {},
            rules.left_empty(self, "缺席集体讨论", "turn") if absent else rules.required(self, "参加集体讨论", "turn"),
        )


class Execution(Record):
    """一次决策执行情况的报告和反馈，所属单位是决策执行单位。"""

    decision = models.ForeignKey(
        Decision,
        models.PROTECT,
        related_name="+",
        verbose_name="决策事项",
        help_text="选择重大行政决策台账中的那一项。",
    )
    reported_on = models.DateField("报告日期", help_text="执行情况报告的落款日期。")
    progress = models.TextField("执行情况", help_text="执行情况报告的要点。")
    problem = models.TextField("执行中的问题", blank=True, help_text="报告反映的问题，没有的不填。")
    feedback = models.TextField("反馈意见", blank=True, help_text="公众反馈和决策机关的处理意见。")
    answered_on = models.DateField("处理日期", null=True, blank=True, help_text="决策机关研究处理的日期。")

    class Meta(Record.Meta):
        verbose_name = "执行跟踪"
        indexes = listed_by("reported_on")

    def clean(self) -> None:
        """先报告后处理；处理了的写明反馈意见。"""
        rules.check(
            rules.in_order(self, "reported_on", "answered_on"),
            rules.needs(self, "answered_on", "feedback"),
        )
