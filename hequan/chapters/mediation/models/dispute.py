"""矛盾纠纷的记录。"""

from django.core.validators import MinValueValidator
from django.db import models

from hequan.core import rules
from hequan.core.record import Record, listed_by


class Dispute(Record):
    """一件矛盾纠纷。"""

    class Source(models.TextChoices):
        APPLIED = "applied", "当事人申请"
        OFFERED = "offered", "主动调解"
        SCREENED = "screened", "排查发现"
        HANDED_OVER = "handed_over", "移送"
        DELEGATED = "delegated", "法院委派委托"

    class MediationKind(models.TextChoices):
        PEOPLES = "peoples", "人民调解"
        ADMINISTRATIVE = "administrative", "行政调解"
        JUDICIAL = "judicial", "司法调解"

    class Type(models.TextChoices):
        LABOUR = "labour", "劳动争议"
        FAMILY = "family", "婚恋家庭"
        EXPROPRIATION = "expropriation", "征地拆迁"
        LAND = "land", "土地"
        NEIGHBOURS = "neighbours", "邻里"
        MEDICAL = "medical", "医疗"
        TRAFFIC = "traffic", "交通事故"
        CONSUMER = "consumer", "消费"
        PROPERTY_SERVICE = "property_service", "物业"
        HOUSING = "housing", "房屋宅基地"
        CONTRACT = "contract", "合同"
        DAMAGES = "damages", "损害赔偿"
        ENVIRONMENT = "environment", "环境污染"
        OTHER = "other", "其他"

    class Level(models.TextChoices):
        COMMUNITY = "community", "社区"
        SUBDISTRICT = "subdistrict", "街道"
        DISTRICT = "district", "区级"

    class Result(models.TextChoices):
        SETTLED = "settled", "调解成功"
        FAILED = "failed", "调解未成"
        HANDED_ON = "handed_on", "移送其他途径"

    class Handover(models.TextChoices):
        ACCEPTED = "accepted", "已接收"
        REFUSED = "refused", "不予接收"

    class AgreementForm(models.TextChoices):
        WRITTEN = "written", "调解协议书"
        ORAL = "oral", "口头协议"

    class Performance(models.TextChoices):
        AT_ONCE = "at_once", "当场履行"
        PERFORMED = "performed", "已履行"
        PERFORMING = "performing", "正在履行"
        NOT_PERFORMED = "not_performed", "未履行"

    class Prevented(models.TextChoices):
        SUICIDE = "suicide", "防止引起自杀"
        CRIME = "crime", "防止转化为刑事案件"
        GROUP_PETITION = "group_petition", "防止群体性上访"
        GROUP_FIGHT = "group_fight", "防止群体性械斗"

    received_on = models.DateField("受理日期", help_text="受理登记表上的日期。")
    source = models.CharField("来源", max_length=12, choices=Source, help_text="纠纷由谁提出或怎样发现。")
    received_from = models.CharField(
        "移送或委派单位",
        max_length=60,
        blank=True,
        help_text="移送函或委派函的发函单位，如派出所、法院、信访办、12345热线；其他来源不填。",
    )
    mediation_kind = models.CharField(
        "调解类别",
        max_length=16,
        choices=MediationKind,
        default=MediationKind.PEOPLES,
        help_text="由调解委员会、行政机关还是法院组织调解，见受理登记表。",
    )
    type = models.CharField("纠纷类型", max_length=20, choices=Type, help_text="按登记表的纠纷类别选择。")
    level = models.CharField(
        "调解层级",
        max_length=12,
        choices=Level,
        default=Level.COMMUNITY,
        help_text="调解记录上组织调解的一级；社区调不成转到街道的，改为街道。",
    )
    parties = models.CharField("当事人", max_length=200, help_text="双方姓名或单位名称，用顿号隔开。")
    party_details = models.TextField(
        "当事人基本情况",
        blank=True,
        help_text="申请书上双方的性别、民族、年龄、职业和住址；单位写住所和法定代表人。",
    )
    phone = models.CharField("联系电话", max_length=40, blank=True, help_text="当事人的电话，仅用于联系和回访。")
    persons = models.PositiveIntegerField(
        "涉及人数", default=2, validators=[MinValueValidator(1)], help_text="这件纠纷涉及的人数（人）。"
    )
    matter = models.TextField("简要情况", help_text="登记表“纠纷简要情况”栏的内容；写申请人、被申请人，不写姓名。")
    claim = models.TextField("当事人请求", blank=True, help_text="申请书“当事人申请事项”栏的内容。")
    mediator = models.CharField("调解员", max_length=40, blank=True, help_text="调解记录上签名的调解员姓名。")
    result = models.CharField("调解结果", max_length=12, choices=Result, blank=True, help_text="尚未结案的不填。")
    closed_on = models.DateField("结案日期", null=True, blank=True, help_text="调解记录上的结案日期，尚未结案的不填。")
    handed_to = models.CharField(
        "移送去向", max_length=60, blank=True, help_text="移送函的收函单位，如法院、仲裁委员会；没有移送的不填。"
    )
    handed_on = models.DateField("移送日期", null=True, blank=True, help_text="移送函的日期。")
    handover = models.CharField(
        "接收情况", max_length=12, choices=Handover, blank=True, help_text="收函单位回执上的意见，没有回执的不填。"
    )
    agreement_form = models.CharField(
        "协议形式", max_length=12, choices=AgreementForm, blank=True, help_text="没有达成协议的不填。"
    )
    agreement_on = models.DateField("协议生效日期", null=True, blank=True, help_text="调解协议书生效的日期。")
    agreement = models.TextField("协议内容", blank=True, help_text="协议书或口头协议登记表“协议内容”栏。")
    amount = models.DecimalField(
        "涉及金额（元）",
        max_digits=14,
        decimal_places=2,
        null=True,
        blank=True,
        validators=[MinValueValidator(0)],
        help_text="协议书写明给付的金额，没有给付内容的不填。",
    )
    performance = models.CharField(
        "履行情况", max_length=16, choices=Performance, blank=True, help_text="回访记录或收条上的履行情况。"
    )
    confirmation_applied_on = models.DateField(
        "申请司法确认日期", null=True, blank=True, help_text="双方共同向法院申请的日期，见申请书。"
    )
    confirmed_on = models.DateField(
        "司法确认日期", null=True, blank=True, help_text="法院确认调解协议的裁定书日期，没有申请确认的不填。"
    )
    visited_on = models.DateField("回访日期", null=True, blank=True, help_text="回访记录上的日期。")
    visit = models.TextField("回访情况", blank=True, help_text="回访记录的内容：是否履行、有无反复。")
    prevented = models.CharField(
        "防止激化", max_length=16, choices=Prevented, blank=True, help_text="卷宗情况说明写明的预防效果，没有的不填。"
    )

    class Meta(Record.Meta):
        verbose_name = "矛盾纠纷"
        indexes = (
            listed_by("received_on")
            + listed_by("closed_on")
            + listed_by("agreement_on")
            + listed_by("confirmed_on")
            + listed_by("visited_on")
        )

    def clean(self) -> None:
        """各日期的先后；结果、移送、协议和司法确认各自填写完整。"""
        rules.check(
            rules.in_order(self, "received_on", "closed_on", "handed_on", "agreement_on", "visited_on"),
            rules.in_order(self, "agreement_on", "confirmation_applied_on"),
            rules.in_order(self, "confirmation_applied_on", "confirmed_on"),
            rules.together(self, "result", "closed_on"),
            rules.needs(self, "agreement_on", "agreement_form"),
            rules.needs(self, "confirmation_applied_on", "agreement_on"),
            rules.needs(self, "confirmed_on", "confirmation_applied_on"),
            rules.needs(self, "visit", "visited_on"),
            self._handed_on_somewhere(),
        )

    def _handed_on_somewhere(self) -> rules.Faults:
        if self.result == self.Result.HANDED_ON:
            return rules.required(self, "调解结果是“移送其他途径”", "handed_to")
        return rules.needs(self, "handed_on", "handed_to") | rules.needs(self, "handover", "handed_to")
