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

    class Consent(models.TextChoices):
        AGREED = "agreed", "各方同意调解"
        REFUSED = "refused", "一方明确拒绝调解"

    class ChosenBy(models.TextChoices):
        COMMITTEE = "committee", "调解组织指定"
        PARTIES = "parties", "当事人选择"

    class Delegation(models.TextChoices):
        BEFORE_DOCKETING = "before_docketing", "立案前委派"
        ORDINARY = "ordinary", "立案后委托（普通程序）"
        SUMMARY = "summary", "立案后委托（简易程序）"

    class ConfirmationSubject(models.TextChoices):
        """不予受理的情形见《最高人民法院关于适用〈民事诉讼法〉的解释》第三百五十五条。"""

        ALLOWED = "allowed", "可以申请司法确认"
        OUTSIDE = "outside", "不属于人民法院受理范围或者管辖"
        STATUS = "status", "确认婚姻、亲子、收养等身份关系"
        SPECIAL = "special", "适用其他特别程序、公示催告、破产程序"
        PROPERTY = "property", "确认物权、知识产权"

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
    applied_on = models.DateField(
        "收到调解申请日期",
        null=True,
        blank=True,
        help_text="申请书上的收件日期，与受理日期同一天或者不是依申请受理的不填。",
    )
    source = models.CharField("来源", max_length=12, choices=Source, help_text="纠纷由谁提出或怎样发现。")
    received_from = models.CharField(
        "移送或委派单位",
        max_length=60,
        blank=True,
        help_text="移送函或委派函的发函单位，如派出所、法院、信访办、12345热线；其他来源不填。",
    )
    is_online = models.BooleanField(
        "在线委派委托", default=False, help_text="经人民法院调解平台委派、委托的勾选；移交纸质材料的不勾选。"
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
    wronged_on = models.DateField(
        "知道权利被侵害日期",
        null=True,
        blank=True,
        help_text="劳动争议当事人知道或者应当知道权利被侵害的日期，用来提示仲裁时效；不知道的不填。",
    )
    claim = models.TextField("当事人请求", blank=True, help_text="申请书“当事人申请事项”栏的内容。")
    mediator = models.CharField("调解员", max_length=40, blank=True, help_text="调解记录上签名的调解员姓名。")
    consented_on = models.DateField(
        "征求意愿日期", null=True, blank=True, help_text="各方当事人表明是否同意调解的日期。"
    )
    consent = models.CharField(
        "是否同意调解", max_length=12, choices=Consent, blank=True, help_text="受理登记表上各方当事人的意见。"
    )
    signed_for_on = models.DateField(
        "签收移交材料日期", null=True, blank=True, help_text="在法院移交材料清单上签字接收的日期。"
    )
    accepted_online_on = models.DateField(
        "平台确认接受日期", null=True, blank=True, help_text="在人民法院调解平台上确认接受委派、委托的日期。"
    )
    delegation = models.CharField(
        "委派委托方式", max_length=20, choices=Delegation, blank=True, help_text="委派函、委托函写明的阶段和程序。"
    )
    informed_on = models.DateField("告知权利义务日期", null=True, blank=True, help_text="权利义务告知书的签收日期。")
    assigned_on = models.DateField("确定调解员日期", null=True, blank=True, help_text="指定或者选定调解员的日期。")
    chosen_by = models.CharField(
        "调解员怎样确定", max_length=12, choices=ChosenBy, blank=True, help_text="由调解组织指定，还是当事人选择。"
    )
    invited_on = models.DateField("邀请参与日期", null=True, blank=True, help_text="邀请有关人员参与调解的日期。")
    invitees = models.CharField(
        "邀请的人员或者组织", max_length=200, blank=True, help_text="亲属、邻里、专家、有关组织，没有邀请的不填。"
    )
    invitees_agreed = models.BooleanField(
        "当事人同意邀请", default=False, help_text="当事人都同意邀请这些人员参与的勾选，见调解记录。"
    )
    mediated_on = models.DateField("调解日期", null=True, blank=True, help_text="最近一次调解记录的日期。")
    mediation_record = models.TextField(
        "调解情况", blank=True, help_text="最近一次调解记录的内容：各方意见、争议焦点和调解过程。"
    )
    extended_on = models.DateField("延长调解日期", null=True, blank=True, help_text="当事人同意延长调解期限的日期。")
    extended_until = models.DateField(
        "延长至", null=True, blank=True, help_text="当事人约定延长到哪一天，没有延长的不填。"
    )
    escalation_found_on = models.DateField(
        "发现可能激化日期", null=True, blank=True, help_text="发现可能引起治安案件、刑事案件的日期，没有的不填。"
    )
    escalation_reported_on = models.DateField(
        "报告激化日期", null=True, blank=True, help_text="向公安机关或者其他有关部门报告的日期。"
    )
    escalation_reported_to = models.CharField(
        "报告给", max_length=60, blank=True, help_text="接受报告的公安机关或者其他有关部门。"
    )
    terminated_on = models.DateField(
        "终止调解日期", null=True, blank=True, help_text="终止调解告知书的日期，没有终止的不填。"
    )
    routes_told = models.TextField(
        "已告知的其他途径", blank=True, help_text="终止时告知的仲裁、行政、司法等途径和有关期限。"
    )
    result = models.CharField("调解结果", max_length=12, choices=Result, blank=True, help_text="尚未结案的不填。")
    closed_on = models.DateField("结案日期", null=True, blank=True, help_text="调解记录上的结案日期，尚未结案的不填。")
    handed_to = models.CharField(
        "移送去向", max_length=60, blank=True, help_text="移送函的收函单位，如法院、仲裁委员会；没有移送的不填。"
    )
    handed_on = models.DateField("移送日期", null=True, blank=True, help_text="移送函的日期。")
    handover = models.CharField(
        "接收情况", max_length=12, choices=Handover, blank=True, help_text="收函单位回执上的意见，没有回执的不填。"
    )
    handover_on = models.DateField(
        "接收回执日期", null=True, blank=True, help_text="收函单位接收或者不接收的回执日期。"
    )
    agreed_on = models.DateField(
        "达成协议日期", null=True, blank=True, help_text="当事人达成一致的日期，没有达成的不填。"
    )
    agreement_form = models.CharField(
        "协议形式", max_length=12, choices=AgreementForm, blank=True, help_text="没有达成协议的不填。"
    )
    responsibility = models.TextField(
        "争议事项和各方责任", blank=True, help_text="协议书写明的主要事实、争议事项和各方责任。"
    )
    agreement = models.TextField("协议内容", blank=True, help_text="协议书或口头协议登记表“协议内容”栏。")
    performance_terms = models.TextField(
        "履行方式和期限", blank=True, help_text="协议书写明怎样履行、到哪一天履行完，没有履行内容的写“无”。"
    )
    first_signed_on = models.DateField(
        "申请人一方签名日期", null=True, blank=True, help_text="协议书上申请人一方签名、盖章或者按指印的日期。"
    )
    second_signed_on = models.DateField(
        "被申请人一方签名日期",
        null=True,
        blank=True,
        help_text="协议书上被申请人一方签名、盖章或者按指印的日期；当事人多于两方的，写最后签名的一方。",
    )
    mediator_signed_on = models.DateField(
        "调解员签名日期", null=True, blank=True, help_text="协议书上调解员签名的日期。"
    )
    sealed_on = models.DateField("盖章日期", null=True, blank=True, help_text="协议书加盖调解组织印章的日期。")
    agreement_on = models.DateField(
        "协议生效日期",
        null=True,
        blank=True,
        help_text="协议书为各方签名、调解员签名和盖章中最后一项的日期；口头协议为达成协议的日期。",
    )
    amount = models.DecimalField(
        "涉及金额（元）",
        max_digits=14,
        decimal_places=2,
        null=True,
        blank=True,
        validators=[MinValueValidator(0)],
        help_text="协议书写明给付的金额，没有给付内容的不填。",
    )
    performed_on = models.DateField("履行日期", null=True, blank=True, help_text="收条、汇款单等履行凭证的日期。")
    performance = models.CharField(
        "履行情况", max_length=16, choices=Performance, blank=True, help_text="回访记录或收条上的履行情况。"
    )
    confirmation_jointly = models.BooleanField(
        "双方共同申请", default=False, help_text="双方当事人都在司法确认申请书上签名的勾选，一方申请的不勾选。"
    )
    confirmation_subject = models.CharField(
        "能否申请司法确认",
        max_length=12,
        choices=ConfirmationSubject,
        blank=True,
        help_text="按协议内容选择；没有申请司法确认的不填。",
    )
    confirmation_court = models.CharField(
        "申请的法院", max_length=60, blank=True, help_text="司法确认申请书写明的人民法院。"
    )
    confirmation_applied_on = models.DateField(
        "申请司法确认日期", null=True, blank=True, help_text="双方共同向法院申请的日期，见申请书。"
    )
    confirmation_accepted_on = models.DateField(
        "法院受理确认日期", null=True, blank=True, help_text="法院受理通知书的日期。"
    )
    court_extended_on = models.DateField(
        "法院延长日期", null=True, blank=True, help_text="法院通知经院长批准延长的日期，没有延长的不填。"
    )
    confirmation_refused_on = models.DateField(
        "不予确认日期", null=True, blank=True, help_text="法院不予受理或者驳回申请的日期，没有的不填。"
    )
    confirmed_on = models.DateField(
        "司法确认日期", null=True, blank=True, help_text="法院确认调解协议的裁定书日期，没有申请确认的不填。"
    )
    outsider_knew_on = models.DateField(
        "案外人知道日期", null=True, blank=True, help_text="案外人知道或者应当知道权益受侵害的日期，没有异议的不填。"
    )
    annulment_applied_on = models.DateField(
        "案外人申请撤销日期", null=True, blank=True, help_text="案外人向法院申请撤销确认的日期，没有的不填。"
    )
    visited_on = models.DateField("回访日期", null=True, blank=True, help_text="回访记录上的日期。")
    visit = models.TextField("回访情况", blank=True, help_text="回访记录的内容：是否履行、有无反复。")
    archived_on = models.DateField("归档日期", null=True, blank=True, help_text="卷宗封底的立卷日期，尚未归档的不填。")
    volume = models.CharField("卷号", max_length=60, blank=True, help_text="卷宗封面的案号，如（2026）人调字第1号。")
    retention = models.CharField("保管期限", max_length=20, blank=True, help_text="卷宗封面“保管期限”栏，如30年。")
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
            rules.in_order(self, "applied_on", "received_on"),
            rules.in_order(self, "extended_on", "extended_until"),
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
