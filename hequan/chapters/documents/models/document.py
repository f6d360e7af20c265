"""行政规范性文件的记录，从起草到失效。"""

from django.db import models

from hequan.chapters.documents.models.screening import Screening
from hequan.core import rules
from hequan.core.record import Record, listed_by


class NormativeDocument(Record):
    """一件行政规范性文件，从起草到失效；所属单位是起草部门。"""

    class CleanupResult(models.TextChoices):
        KEPT = "kept", "继续有效"
        AMENDED = "amended", "修改"
        REPEALED = "repealed", "废止"
        LAPSED = "lapsed", "宣布失效"

    class Competition(models.TextChoices):
        FAIR = "fair", "符合公平竞争要求"
        EXCEPTION = "exception", "适用例外规定"
        UNFAIR = "unfair", "违反公平竞争要求"

    class Conclusion(models.TextChoices):
        LAWFUL = "lawful", "合法"
        AMEND = "amend", "修改后合法"
        UNLAWFUL = "unlawful", "不合法"

    class Result(models.TextChoices):
        PASSED = "passed", "通过"
        AMENDED = "amended", "修改后通过"
        POSTPONED = "postponed", "再次审议"
        REFUSED = "refused", "不予通过"

    title = models.CharField("文件名称", max_length=150, help_text="文件标题全称，不加书名号。")
    basis = models.TextField("制定依据", help_text="起草说明列明的法律、法规、规章和上级文件。")
    is_market_related = models.BooleanField(
        "涉及市场主体", default=False, help_text="与市场主体生产经营活动密切相关的勾选，见起草说明。"
    )
    is_secret = models.BooleanField("依法需要保密", default=False, help_text="依法不能公开征求意见和公布的勾选。")
    drafted_on = models.DateField("起草日期", help_text="起草部门立项或开始起草的日期。")
    withdrawn_on = models.DateField("终止制定日期", null=True, blank=True, help_text="决定不再制定的日期。")
    screening = models.ForeignKey(
        Screening,
        models.PROTECT,
        related_name="+",
        null=True,
        blank=True,
        verbose_name="识别表",
        help_text="选择规范性文件识别台账中这份文件的那一张。",
    )
    assessed_on = models.DateField("评估论证日期", null=True, blank=True, help_text="评估论证结论的日期。")
    market_heard_on = models.DateField(
        "听取市场主体意见日期", null=True, blank=True, help_text="听取市场主体、行业协会商会意见的日期。"
    )
    comments_from = models.DateField("征求意见开始日期", null=True, blank=True, help_text="征求意见公告的发布日期。")
    comments_until = models.DateField(
        "征求意见截止日期", null=True, blank=True, help_text="征求意见公告写明的截止日期。"
    )
    comments_link = models.CharField(
        "征求意见公布途径", max_length=200, blank=True, help_text="公布草案的网站、公告栏等，网站的写网址。"
    )
    comments_closed_on = models.DateField(
        "归纳意见日期", null=True, blank=True, help_text="归纳意见、反馈采纳情况的日期。"
    )
    competition_reviewed_on = models.DateField(
        "公平竞争审查日期", null=True, blank=True, help_text="公平竞争审查表上的日期，不涉及经营活动的不填。"
    )
    competition = models.CharField(
        "公平竞争审查结论", max_length=12, choices=Competition, blank=True, help_text="公平竞争审查表的结论。"
    )
    sent_for_review_on = models.DateField(
        "送请合法性审核日期", null=True, blank=True, help_text="送审材料符合要求、审核机构签收的日期。"
    )
    reviewed_on = models.DateField("合法性审核日期", null=True, blank=True, help_text="合法性审核意见书的日期。")
    conclusion = models.CharField(
        "合法性审核结论", max_length=12, choices=Conclusion, blank=True, help_text="审核意见书的结论。"
    )
    opinion = models.TextField("合法性审核意见", blank=True, help_text="审核意见书的要点。")
    adjustment = models.TextField("按审核意见修改的情况", blank=True, help_text="怎样修改；没有完全采纳的写明理由。")
    deliberated_on = models.DateField("集体审议日期", null=True, blank=True, help_text="会议纪要上的日期。")
    meeting = models.CharField("审议会议", max_length=80, blank=True, help_text="会议纪要上的会议名称和期次。")
    result = models.CharField("审议结果", max_length=12, choices=Result, blank=True, help_text="会议纪要的结论。")
    issued_on = models.DateField("印发日期", null=True, blank=True, help_text="文件的印发日期，未印发的不填。")
    document_number = models.CharField("发文字号", max_length=60, blank=True, help_text="照文件填写，六角括号用〔〕。")
    effective_on = models.DateField("施行日期", null=True, blank=True, help_text="文件写明的施行日期。")
    published_on = models.DateField("公布日期", null=True, blank=True, help_text="门户网站或公告栏上的公布日期。")
    link = models.URLField("公布网址", max_length=300, blank=True, help_text="门户网站上这份文件的网址。")
    applied_on = models.DateField(
        "施行登记日期", null=True, blank=True, help_text="公布以后、到了施行日期，开始作为管理依据的日期。"
    )
    filed_on = models.DateField("备案日期", null=True, blank=True, help_text="报送备案的日期，见备案报告。")
    filing_receipt = models.CharField(
        "备案凭据", max_length=100, blank=True, help_text="备案登记号或备案审查回复的文号。"
    )
    valid_until = models.DateField(
        "有效期至", null=True, blank=True, help_text="文件写明的有效期最后一天，没有写的不填。"
    )
    cleaned_on = models.DateField("最近一次清理日期", null=True, blank=True, help_text="清理意见表上的日期。")
    cleanup_result = models.CharField(
        "最近一次清理结果", max_length=12, choices=CleanupResult, blank=True, help_text="清理结果目录中的结论。"
    )
    incidental_notified_on = models.DateField(
        "收到附带审查通知日期", null=True, blank=True, help_text="复议机关要求就文件合法性书面答复的通知，填签收日期。"
    )
    incidental_replied_on = models.DateField(
        "答复附带审查日期", null=True, blank=True, help_text="提出书面答复的日期。"
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
