"""行政规范性文件的识别、制定、专家和清理的记录。"""

from django.db import models

from hequan.core import rules
from hequan.core.record import Record, listed_by


class Screening(Record):
    """一份拟发文件是不是行政规范性文件的识别。"""

    #: 五项都符合的才是行政规范性文件（国办发〔2018〕37号）。
    TESTS = ("is_by_authority", "is_by_procedure", "affects_rights", "is_generally_binding", "is_repeatedly_applied")

    screened_on = models.DateField("识别日期", help_text="识别表上的日期。")
    title = models.CharField("拟发文件名称", max_length=150, help_text="送识别的文件标题。")
    screened_by = models.CharField("识别人", max_length=40, help_text="识别表上签名的人。")
    is_by_authority = models.BooleanField("由行政机关依职权制定", default=False, help_text="识别表第一项，符合的勾选。")
    is_by_procedure = models.BooleanField("依程序制定并公布", default=False, help_text="识别表第二项，符合的勾选。")
    affects_rights = models.BooleanField(
        "涉及权利义务", default=False, help_text="识别表第三项，影响公民、法人和其他组织的勾选。"
    )
    is_generally_binding = models.BooleanField("具有普遍约束力", default=False, help_text="识别表第四项，符合的勾选。")
    is_repeatedly_applied = models.BooleanField(
        "在一定期限内反复适用", default=False, help_text="识别表第五项，符合的勾选。"
    )
    is_normative = models.BooleanField("是行政规范性文件", default=False, help_text="识别结论，五项都符合的勾选。")
    reason = models.TextField("识别理由", help_text="识别表上逐项说明的理由。")

    class Meta(Record.Meta):
        verbose_name = "规范性文件识别"
        indexes = listed_by("screened_on")

    def clean(self) -> None:
        """结论和五项识别一致：五项都符合的是，有一项不符合的不是。"""
        meets_all = all(getattr(self, name) for name in self.TESTS)
        if bool(self.is_normative) != meets_all:
            found = "五项都符合" if meets_all else "五项没有都符合"
            rules.check({"is_normative": f"识别结论与五项识别不一致：{found}，请核对“是行政规范性文件”和五项识别。"})


class NormativeDocument(Record):
    """一件行政规范性文件，从起草到失效；所属单位是起草部门。"""

    class CleanupResult(models.TextChoices):
        KEPT = "kept", "继续有效"
        AMENDED = "amended", "修改"
        REPEALED = "repealed", "废止"
        LAPSED = "lapsed", "宣布失效"

    title = models.CharField("文件名称", max_length=150, help_text="文件标题全称，不加书名号。")
    basis = models.TextField("制定依据", help_text="起草说明列明的法律、法规、规章和上级文件。")
    is_market_related = models.BooleanField(
        "涉及市场主体", default=False, help_text="与市场主体生产经营活动密切相关的勾选，见起草说明。"
    )
    drafted_on = models.DateField("起草日期", help_text="起草部门立项或开始起草的日期。")
    withdrawn_on = models.DateField("终止制定日期", null=True, blank=True, help_text="决定不再制定的日期。")
    comments_from = models.DateField("征求意见开始日期", null=True, blank=True, help_text="征求意见公告的发布日期。")
    comments_until = models.DateField(
        "征求意见截止日期", null=True, blank=True, help_text="征求意见公告写明的截止日期。"
    )
    competition_reviewed_on = models.DateField(
        "公平竞争审查日期", null=True, blank=True, help_text="公平竞争审查表上的日期，不涉及经营活动的不填。"
    )
    reviewed_on = models.DateField("合法性审核日期", null=True, blank=True, help_text="合法性审核意见书的日期。")
    deliberated_on = models.DateField("集体审议日期", null=True, blank=True, help_text="会议纪要上的日期。")
    issued_on = models.DateField("印发日期", null=True, blank=True, help_text="文件的印发日期，未印发的不填。")
    document_number = models.CharField("发文字号", max_length=60, blank=True, help_text="照文件填写，六角括号用〔〕。")
    effective_on = models.DateField("施行日期", null=True, blank=True, help_text="文件写明的施行日期。")
    published_on = models.DateField("公布日期", null=True, blank=True, help_text="门户网站或公告栏上的公布日期。")
    link = models.URLField("公布网址", max_length=300, blank=True, help_text="门户网站上这份文件的网址。")
    filed_on = models.DateField("备案日期", null=True, blank=True, help_text="报送备案的日期，见备案报告。")
    filing_receipt = models.CharField(
        "备案凭据", max_length=100, blank=True, help_text="备案登记号或备案审查回复的文号。"
    )
    valid_until = models.DateField(
        "有效期至", null=True, blank=True, help_text="文件写明的有效期最后一天，没有写的不填。"
    )
    cleanup_result = models.CharField(
        "最近一次清理结果", max_length=12, choices=CleanupResult, blank=True, help_text="清理结果目录中的结论。"
    )
    repealed_on = models.DateField("废止日期", null=True, blank=True, help_text="废止或宣布失效的文件的日期。")

    class Meta(Record.Meta):
        verbose_name = "行政规范性文件"
        indexes = [
            *listed_by("drafted_on"),
            *listed_by("issued_on"),
            *listed_by("filed_on"),
            *listed_by("published_on"),
            *listed_by("effective_on"),
            *listed_by("repealed_on"),
        ]

    def __str__(self) -> str:
        return self.title

    def clean(self) -> None:
        """制定各环节依次进行；印发的有字号和施行日期；终止制定的没有印发。"""
        rules.check(
            rules.in_order(self, "drafted_on", "comments_from", "reviewed_on", "deliberated_on", "issued_on"),
            rules.in_order(self, "drafted_on", "withdrawn_on"),
            rules.in_order(self, "comments_from", "comments_until"),
            rules.in_order(self, "deliberated_on", "issued_on"),
            rules.in_order(self, "issued_on", "effective_on", "published_on", "filed_on"),
            rules.in_order(self, "effective_on", "valid_until", "repealed_on"),
            rules.together(self, "issued_on", "document_number", "effective_on"),
            rules.together(self, "filed_on", "filing_receipt"),
            rules.left_empty(self, "已终止制定", "issued_on") if self.withdrawn_on else {},
        )


class Expert(Record):
    """审查专家库中的一位专家。"""

    class Field(models.TextChoices):
        LAW = "law", "法律"
        PLANNING = "planning", "规划建设"
        ECONOMY = "economy", "经济管理"
        SAFETY = "safety", "安全应急"
        SOCIETY = "society", "社会治理"

    name = models.CharField("姓名", max_length=40, help_text="聘书上的姓名。")
    unit = models.CharField("工作单位", max_length=80, help_text="聘书或推荐表上的单位。")
    phone = models.CharField("联系电话", max_length=40, blank=True, help_text="推荐表上的电话，仅用于邀请。")
    field = models.CharField("专业领域", max_length=12, choices=Field, help_text="推荐表上的专业。")
    appointed_on = models.DateField("入库日期", help_text="聘书上的聘期起始日期。")
    term_until = models.DateField("聘期至", null=True, blank=True, help_text="聘书上的聘期最后一天，没有写的不填。")
    left_on = models.DateField("退出日期", null=True, blank=True, help_text="提前退出专家库的日期。")

    class Meta(Record.Meta):
        verbose_name = "审查专家"
        indexes = listed_by("appointed_on")

    def __str__(self) -> str:
        return self.name

    def clean(self) -> None:
        """聘期和退出都不早于入库。"""
        rules.check(rules.in_order(self, "appointed_on", "term_until", "left_on"))


class ExpertInvitation(Record):
    """一位专家受邀参加一件事项的审查或论证。"""

    class Purpose(models.TextChoices):
        DOCUMENT = "document", "行政规范性文件审核"
        DECISION = "decision", "重大行政决策论证"
        CONTRACT = "contract", "合同审查"
        OTHER = "other", "其他事项"

    expert = models.ForeignKey(
        Expert, models.PROTECT, related_name="+", verbose_name="专家", help_text="选择专家库中的那一位。"
    )
    invited_on = models.DateField("邀请日期", help_text="邀请函的日期。")
    purpose = models.CharField("邀请事由", max_length=12, choices=Purpose, help_text="邀请函写明的事由。")
    matter = models.CharField("审查论证事项", max_length=150, help_text="文件、决策或合同的名称。")
    has_interest = models.BooleanField("有利害关系", default=False, help_text="专家声明与事项有直接利害关系的勾选。")
    attended_on = models.DateField("参加日期", null=True, blank=True, help_text="签到表上的日期，没有参加的不填。")
    opinion = models.TextField("专家意见", blank=True, help_text="专家签名的书面意见的要点。")

    class Meta(Record.Meta):
        verbose_name = "专家邀请"
        indexes = listed_by("invited_on") + listed_by("attended_on")

    def clean(self) -> None:
        """有直接利害关系的应当回避；参加的有意见，不早于邀请。"""
        rules.check(
            rules.in_order(self, "invited_on", "attended_on"),
            rules.together(self, "attended_on", "opinion"),
            # 《重大行政决策程序暂行条例》第二十条：不选有直接利害关系的专家。
            rules.left_empty(self, "专家有利害关系，应当回避", "attended_on") if self.has_interest else {},
        )


class Cleanup(Record):
    """一次清理对一件行政规范性文件的结论。"""

    campaign = models.CharField("清理名称", max_length=100, help_text="清理通知的标题。")
    document = models.ForeignKey(
        NormativeDocument,
        models.PROTECT,
        related_name="+",
        verbose_name="清理文件",
        help_text="选择规范性文件台账中的那一件。",
    )
    cleaned_on = models.DateField("清理日期", help_text="清理意见表上的日期。")
    result = models.CharField(
        "清理结果",
        max_length=12,
        choices=NormativeDocument.CleanupResult,
        help_text="清理意见表上的结论；同时更正规范性文件台账。",
    )
    reason = models.TextField("清理理由", help_text="清理意见表上的理由。")
    published_on = models.DateField(
        "目录公布日期", null=True, blank=True, help_text="清理结果目录的公布日期，未公布的不填。"
    )

    class Meta(Record.Meta):
        verbose_name = "规范性文件清理"
        indexes = listed_by("cleaned_on")

    def clean(self) -> None:
        """先清理，后公布目录。"""
        rules.check(rules.in_order(self, "cleaned_on", "published_on"))
