"""法律顾问的聘请、咨询和合法性审查的记录。"""

from django.core.validators import MinValueValidator
from django.db import models

from hequan.core import rules
from hequan.core.record import Record, listed_by


class Adoption(models.TextChoices):
    """法律意见的采纳情况。"""

    ADOPTED = "adopted", "采纳"
    PARTLY = "partly", "部分采纳"
    NOT_ADOPTED = "not_adopted", "未采纳"


class Engagement(Record):
    """一位法律顾问的一个聘期，所属单位是聘请的街道、部门或社区。"""

    class Kind(models.TextChoices):
        COUNSEL = "counsel", "法律顾问"
        GOVERNMENT_LAWYER = "government_lawyer", "公职律师"
        COMMUNITY_COUNSEL = "community_counsel", "社区法律顾问"

    counsel = models.CharField("法律顾问", max_length=40, help_text="聘用合同或聘书上的姓名。")
    kind = models.CharField("类别", max_length=20, choices=Kind, help_text="按聘用合同或聘书选择。")
    firm = models.CharField("律师事务所或单位", max_length=80, help_text="聘用合同上的乙方，公职律师填所在单位。")
    phone = models.CharField("联系电话", max_length=40, blank=True, help_text="聘用合同上的电话。")
    contract_number = models.CharField("合同编号", max_length=60, blank=True, help_text="聘用合同的编号。")
    retained_on = models.DateField("聘期起", help_text="聘用合同写明的第一天。")
    retained_until = models.DateField("聘期止", help_text="聘用合同写明的最后一天。")
    ended_on = models.DateField("提前解聘日期", null=True, blank=True, help_text="提前解除合同的日期。")
    fee = models.PositiveIntegerField("聘用费用", default=0, help_text="聘用合同写明的聘期费用（元），不收费的填0。")
    duties = models.TextField("服务内容", help_text="聘用合同写明的服务范围。")

    class Meta(Record.Meta):
        verbose_name = "法律顾问聘用"
        indexes = listed_by("retained_on")

    def __str__(self) -> str:
        return self.counsel

    def clean(self) -> None:
        """聘期止和解聘都不早于聘期起。"""
        rules.check(rules.in_order(self, "retained_on", "retained_until", "ended_on"))


class Consultation(Record):
    """法律顾问办理的一件事项，所属单位是提出的部门或社区。"""

    class Kind(models.TextChoices):
        ADVICE = "advice", "法律咨询"
        DRAFTING = "drafting", "起草修改文书"
        MEETING = "meeting", "列席会议"
        DUTY = "duty", "值班接待"
        DISPUTE = "dispute", "参与调解信访"
        TALK = "talk", "宣讲授课"

    # 《关于推行法律顾问制度和公职律师公司律师制度的意见》要求听取法律顾问意见的几类事项。
    class Matter(models.TextChoices):
        DECISION = "decision", "重大行政决策"
        DOCUMENT = "document", "行政规范性文件"
        PROJECT = "project", "重大项目"
        MAJOR_MATTER = "major_matter", "处理重大事项"
        OTHER = "other", "其他事项"

    engagement = models.ForeignKey(
        Engagement,
        models.PROTECT,
        related_name="+",
        verbose_name="法律顾问聘期",
        help_text="选择法律顾问台账中的那一位。",
    )
    asked_on = models.DateField("提出日期", help_text="咨询单、邀请或值班表上的日期。")
    kind = models.CharField("办理方式", max_length=12, choices=Kind, help_text="法律顾问怎样办理。")
    matter = models.CharField("事项类别", max_length=16, choices=Matter, help_text="咨询单写明的事项属于哪一类。")
    question = models.TextField("咨询事项", help_text="咨询单上的问题，值班的写接待情况。")
    persons = models.PositiveIntegerField("服务人次", default=0, help_text="值班、调解、宣讲服务的群众（人次）。")
    answered_on = models.DateField("答复日期", null=True, blank=True, help_text="法律意见的日期，未答复的不填。")
    opinion = models.TextField("法律意见", blank=True, help_text="法律顾问签名的意见的要点。")
    adoption = models.CharField("采纳情况", max_length=12, choices=Adoption, blank=True, help_text="提出单位填写。")
    reason = models.TextField("不采纳的理由", blank=True, help_text="未采纳或部分采纳的写明理由。")

    class Meta(Record.Meta):
        verbose_name = "法律顾问事项"
        indexes = listed_by("asked_on") + listed_by("answered_on")

    def clean(self) -> None:
        """答复有意见；有意见才谈采纳；不采纳写明理由。"""
        rules.check(
            rules.in_order(self, "asked_on", "answered_on"),
            rules.together(self, "answered_on", "opinion"),
            rules.needs(self, "adoption", "opinion"),
            reason_is_given(self),
        )


class Review(Record):
    """一件合法性审查，所属单位是送审部门。"""

    class Kind(models.TextChoices):
        DECISION = "decision", "重大行政决策"
        DOCUMENT = "document", "行政规范性文件"
        CONTRACT = "contract", "行政合同"
        ENFORCEMENT = "enforcement", "重大行政执法决定"

    class Conclusion(models.TextChoices):
        LAWFUL = "lawful", "合法"
        AMEND = "amend", "修改后合法"
        UNLAWFUL = "unlawful", "不合法"

    # 《行政处罚法》第五十八条第一款列举的情形。
    class Ground(models.TextChoices):
        PUBLIC = "public", "涉及重大公共利益"
        RIGHTS = "rights", "直接关系当事人或者第三人重大权益，经过听证程序"
        COMPLEX = "complex", "案件情况疑难复杂、涉及多个法律关系"
        OTHER = "other", "法律、法规规定应当审核的其他情形"

    kind = models.CharField("审查类别", max_length=12, choices=Kind, help_text="送审单上的类别。")
    subject = models.CharField("审查事项", max_length=150, help_text="送审的决策、文件、合同或决定的名称。")
    subject_number = models.CharField(
        "事项编号", max_length=80, blank=True, help_text="决策或文件台账的编号、合同编号或文号。"
    )
    amount = models.DecimalField(
        "合同金额",
        max_digits=14,
        decimal_places=2,
        null=True,
        blank=True,
        validators=[MinValueValidator(0)],
        help_text="合同写明的金额（元），其他类别不填。",
    )
    received_on = models.DateField("收到日期", help_text="送审单上的签收日期。")
    returned_on = models.DateField(
        "退回补正日期", null=True, blank=True, help_text="退回送审材料的日期，没有退回的不填。"
    )
    missing = models.TextField("需要补正的材料", blank=True, help_text="退回单写明缺少的材料。")
    completed_on = models.DateField("补正收到日期", null=True, blank=True, help_text="补正材料的签收日期。")
    reviewer = models.CharField("审查人", max_length=40, help_text="合法性审查意见书上的签名。")
    counsel = models.CharField(
        "参与的法律顾问", max_length=40, blank=True, help_text="出具法律意见的法律顾问或公职律师。"
    )
    counsel_on = models.DateField("听取法律顾问意见日期", null=True, blank=True, help_text="法律顾问意见的日期。")
    counsel_opinion = models.TextField("法律顾问的意见", blank=True, help_text="法律顾问或公职律师签名的意见的要点。")
    ground = models.CharField(
        "法制审核的情形", max_length=8, choices=Ground, blank=True, help_text="行政执法决定属于哪种情形，其他类别不填。"
    )
    opinion_on = models.DateField("意见日期", null=True, blank=True, help_text="合法性审查意见书的日期，未出具的不填。")
    conclusion = models.CharField("审查结论", max_length=12, choices=Conclusion, blank=True, help_text="意见书的结论。")
    opinion = models.TextField("审查意见", blank=True, help_text="意见书的要点。")
    problems = models.PositiveIntegerField("提出问题数", default=0, help_text="意见书指出的问题（个）。")
    adopted_on = models.DateField("反馈采纳日期", null=True, blank=True, help_text="送审单位书面反馈的日期。")
    adoption = models.CharField(
        "采纳情况", max_length=12, choices=Adoption, blank=True, help_text="送审单位的书面反馈。"
    )
    reason = models.TextField("不采纳的理由", blank=True, help_text="未采纳或部分采纳的写明理由。")
    is_civil_code_checked = models.BooleanField("已对照民法典", default=False, help_text="填了民法典对照表的勾选。")
    civil_code_notes = models.TextField("民法典对照情况", blank=True, help_text="对照表列出的条文和结论。")

    class Meta(Record.Meta):
        verbose_name = "合法性审查"
        indexes = listed_by("received_on") + listed_by("opinion_on")

    def clean(self) -> None:
        """意见书的日期、结论和意见一起填写；金额只属于合同；对照过民法典的写明情况。"""
        is_contract = self.kind == self.Kind.CONTRACT
        rules.check(
            rules.in_order(self, "received_on", "opinion_on", "returned_on", "counsel_on"),
            rules.in_order(self, "opinion_on", "adopted_on"),
            rules.together(self, "opinion_on", "conclusion", "opinion"),
            rules.needs(self, "adoption", "opinion_on"),
            rules.needs(self, "is_civil_code_checked", "civil_code_notes"),
            {} if is_contract else rules.left_empty(self, "审查类别不是行政合同", "amount"),
            reason_is_given(self),
        )


def reason_is_given(record: Consultation | Review) -> rules.Faults:
    """没有全部采纳法律意见的，缺少理由的一处错误。"""
    if record.adoption in (Adoption.PARTLY, Adoption.NOT_ADOPTED):
        return rules.required(record, f"采纳情况为{Adoption(record.adoption).label}", "reason")
    return {}
