"""信访事项的记录。"""

from datetime import date

from django.core.validators import MinValueValidator
from django.db import models

from hequan.core import rules
from hequan.core.fields import NamesField
from hequan.core.record import Record, listed_by


class Petition(Record):
    """一件信访事项；来访的，一批为一件。"""

    class Channel(models.TextChoices):
        VISIT = "visit", "来访"
        ONLINE = "online", "网上"
        ASSIGNED = "assigned", "上级交办"
        LETTER = "letter", "来信"
        PHONE = "phone", "电话"

    class Kind(models.TextChoices):
        SUGGESTION = "suggestion", "建议意见"
        ACCUSATION = "accusation", "检举控告"
        APPEAL = "appeal", "申诉求决"

    class Topic(models.TextChoices):
        LAND = "land", "土地"
        EXPROPRIATION = "expropriation", "征地拆迁"
        WAGES = "wages", "劳资"
        HOUSING = "housing", "住房"
        PROPERTY_SERVICE = "property_service", "物业"
        ENVIRONMENT = "environment", "环境保护"
        WELFARE = "welfare", "民政救助"
        SOCIAL_INSURANCE = "social_insurance", "社会保险"
        TRAFFIC = "traffic", "交通"
        EDUCATION_HEALTH = "education_health", "教育和卫生"
        LAW_AND_COURTS = "law_and_courts", "涉法涉诉"
        OTHER = "other", "其他"

    class Handling(models.TextChoices):
        OWN = "own", "本机关办理"
        TRANSFERRED = "transferred", "转送有权机关"

    class Route(models.TextChoices):
        COURTS = "courts", "诉讼等政法机关程序"
        ARBITRATION = "arbitration", "仲裁"
        PARTY = "party", "党员申诉"
        ADMINISTRATIVE = "administrative", "复议、裁决、确认、许可、处罚等行政程序"
        DUTY = "duty", "查处违法行为或履行保护职责"
        OPINION = "opinion", "信访处理意见书"

    class Acceptance(models.TextChoices):
        """《信访条例》（2005年）要求书面告知是否受理；2022年5月1日以后收到的不填。"""

        ACCEPTED = "accepted", "予以受理"
        REFUSED = "refused", "不予受理"

    class Recusal(models.TextChoices):
        NONE = "none", "没有直接利害关系"
        RECUSED = "recused", "有直接利害关系，已经回避换人"

    class Objection(models.TextChoices):
        AGREED = "agreed", "同意退还"
        REFUSED = "refused", "不同意退还"

    class Opinion(models.TextChoices):
        SUPPORTED = "supported", "予以支持"
        EXPLAINED = "explained", "解释疏导"
        NOT_SUPPORTED = "not_supported", "不予支持"

    class ReviewResult(models.TextChoices):
        UPHELD = "upheld", "维持"
        CHANGED = "changed", "变更"
        REDONE = "redone", "撤销并责令重新办理"

    class Satisfaction(models.TextChoices):
        SATISFIED = "satisfied", "满意"
        FAIR = "fair", "基本满意"
        DISSATISFIED = "dissatisfied", "不满意"

    received_on = models.DateField(
        "收到日期", help_text="来访登记簿的接待日期、来信的签收日期、信访系统或交办函的收到日期。"
    )
    channel = models.CharField(
        "信访形式", max_length=12, choices=Channel, help_text="怎样收到的；上级信访部门转送、交办来的选“上级交办”。"
    )
    batch = models.CharField(
        "来访批次号", max_length=40, blank=True, help_text="来访接待登记簿上的批次号，一批登记一行；其他形式不填。"
    )
    persons = models.PositiveIntegerField(
        "人次",
        default=1,
        validators=[MinValueValidator(1)],
        help_text="登记簿“来访人数”栏或来信署名人数；同一人再来一次，另登记一行、再计一人次。",
    )
    name = models.CharField("信访人", max_length=60, help_text="登记表上的姓名，多人的写代表姓名；匿名的写“匿名”。")
    id_number = models.CharField("证件号码", max_length=30, blank=True, help_text="登记时出示的有效证件上的号码。")
    phone = models.CharField("联系电话", max_length=40, blank=True, help_text="登记表“联系方式”栏。")
    address = models.CharField("住址", max_length=200, blank=True, help_text="登记表“住址”栏。")
    is_untraceable = models.BooleanField(
        "姓名或者住址不清", default=False, help_text="信访人姓名（名称）、住址不清，无法书面告知的勾选。"
    )
    accused = NamesField(
        "被反映的人和单位",
        max_length=300,
        blank=True,
        help_text="被检举、控告或者反映的人（姓名或者账号）和单位的全称，用顿号隔开；他们看不到这件信访事项。",
    )
    matter = models.TextField("信访事项", help_text="登记表“反映的主要内容和请求”栏。")
    kind = models.CharField(
        "事项分类",
        max_length=12,
        choices=Kind,
        default=Kind.APPEAL,
        help_text="登记表“分类”栏；请求解决问题的选申诉求决。",
    )
    topic = models.CharField("问题类别", max_length=20, choices=Topic, help_text="信访系统的内容分类。")
    is_repeat = models.BooleanField(
        "重复信访", default=False, help_text="同一信访人就同一事项再次提出的勾选，见信访系统查重结果。"
    )
    repeat_of = models.ForeignKey(
        "self",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="初次信访",
        help_text="同一事项初次登记的那一行，不在本台账的不选。",
    )
    new_facts = models.TextField(
        "新的事实和理由", blank=True, help_text="复核以后再次提出的，写明与前次不同的事实和理由；没有的不填。"
    )
    is_collective = models.BooleanField("集体访", default=False, help_text="登记簿注明为集体访的勾选。")
    is_skipping = models.BooleanField("越级访", default=False, help_text="上级通报为越级走访的勾选，见通报或接返单。")

    assigned_due_on = models.DateField(
        "交办期限", null=True, blank=True, help_text="交办函要求报送结果的最后一天，没有要求的不填。"
    )
    urgent_found_on = models.DateField(
        "发现重大紧急日期", null=True, blank=True, help_text="接到或者发现可能造成社会影响的重大、紧急信访事项的日期。"
    )
    urgent_reported_on = models.DateField(
        "报告重大紧急日期", null=True, blank=True, help_text="报告单或者报告函的日期。"
    )
    urgent_reported_to = models.CharField(
        "重大紧急报告给", max_length=100, blank=True, help_text="收到报告的党委、政府、主管部门和联席会议办公室。"
    )
    recusal_on = models.DateField("回避审查日期", null=True, blank=True, help_text="承办人回避声明的日期。")
    recusal = models.CharField(
        "回避情况",
        max_length=12,
        choices=Recusal,
        blank=True,
        help_text="承办人与信访事项或者信访人有没有直接利害关系。",
    )
    judged_on = models.DateField("判定归属日期", null=True, blank=True, help_text="分办意见的日期。")
    handling = models.CharField(
        "办理方式", max_length=12, choices=Handling, default=Handling.OWN, help_text="是否属于本机关职权，见分办意见。"
    )
    sender = models.CharField(
        "交办机关", max_length=60, blank=True, help_text="转送、交办函的发函机关，上级交办的必填。"
    )
    sender_number = models.CharField(
        "交办文号或系统编号", max_length=60, blank=True, help_text="交办函文号或信访系统编号。"
    )
    transferred_to = models.CharField(
        "转送机关", max_length=60, blank=True, help_text="转送函的收函机关，办理方式为转送的必填。"
    )
    transferred_on = models.DateField("转送日期", null=True, blank=True, help_text="转送函的日期。")
    objected_on = models.DateField(
        "提出异议日期", null=True, blank=True, help_text="向转送、交办机关提出异议函的日期，没有异议的不填。"
    )
    objection = models.TextField("异议理由", blank=True, help_text="异议函写明的不属于本机关职权的详细理由。")
    objection_answered_on = models.DateField(
        "异议答复日期", null=True, blank=True, help_text="转送、交办机关对异议的核实答复日期。"
    )
    objection_result = models.CharField(
        "异议核实结果", max_length=12, choices=Objection, blank=True, help_text="转送、交办机关是否同意退还。"
    )
    returned_on = models.DateField("退还材料日期", null=True, blank=True, help_text="退还材料清单的签收日期。")
    classified_on = models.DateField("分类日期", null=True, blank=True, help_text="分办意见上分类的日期。")
    route = models.CharField(
        "处理途径", max_length=16, choices=Route, blank=True, help_text="告知书写明的途径；建议意见和检举控告不填。"
    )
    route_reason = models.TextField("分类理由", blank=True, help_text="为什么归入这一类、走这一途径，见分办意见。")
    acceptance = models.CharField(
        "是否受理",
        max_length=12,
        choices=Acceptance,
        blank=True,
        help_text="2022年4月30日以前收到的，按受理告知书填写；以后收到的不填。",
    )
    told_on = models.DateField("告知日期", null=True, blank=True, help_text="书面告知信访人收到情况和途径的日期。")
    accepted_on = models.DateField("受理日期", null=True, blank=True, help_text="受理告知书的日期。")
    due_on = models.DateField("办理期限", null=True, blank=True, help_text="交办函要求的或告知书写明的最后一天。")
    handler = models.CharField("承办人", max_length=40, blank=True, help_text="分办意见上的承办人。")
    leader = models.CharField("包案领导", max_length=40, blank=True, help_text="包案表上的领导姓名，没有包案的不填。")

    accusation_handed_on = models.DateField(
        "检举控告移送日期", null=True, blank=True, help_text="移送纪检监察机关或者其他有权机关的日期。"
    )
    accusation_to = models.CharField(
        "检举控告移送给", max_length=60, blank=True, help_text="接收检举、控告材料的有权机关，不能是被反映的人和单位。"
    )
    answered_on = models.DateField("建议回复日期", null=True, blank=True, help_text="回复建议人的日期。")
    answer = models.TextField("研究采纳情况", blank=True, help_text="建议意见的研究论证结论、是否采纳和回复内容。")
    duty_done_on = models.DateField(
        "履行职责日期", null=True, blank=True, help_text="履行查处、保护职责或者作出答复的日期。"
    )
    duty_result = models.TextField("履行职责情况", blank=True, help_text="怎样履行职责或者怎样答复，见答复书。")
    reconciled_on = models.DateField("调解和解日期", null=True, blank=True, help_text="调解协议书、和解协议书的日期。")
    heard_on = models.DateField("听证日期", null=True, blank=True, help_text="听证笔录的日期，没有听证的不填。")
    hearing = models.TextField("听证情况", blank=True, help_text="听证查明的事实和听证意见。")
    extended_on = models.DateField("延长办理日期", null=True, blank=True, help_text="负责人批准延长办理期限的日期。")
    extension_reason = models.TextField("延期理由", blank=True, help_text="告知信访人的延期理由。")

    claim = models.TextField("投诉请求", blank=True, help_text="处理意见书写明的信访人投诉请求。")
    facts = models.TextField("认定的事实和理由", blank=True, help_text="处理意见书认定的事实和理由。")
    opinion_text = models.TextField("处理意见内容", blank=True, help_text="处理意见书的处理意见。")
    legal_basis = models.TextField("法律法规依据", blank=True, help_text="处理意见书引用的法律、法规、规章和政策。")
    opinion = models.CharField(
        "处理意见", max_length=16, choices=Opinion, blank=True, help_text="信访处理意见书的结论，没有出具的不填。"
    )
    opinion_on = models.DateField("处理意见日期", null=True, blank=True, help_text="信访处理意见书的落款日期。")
    served_on = models.DateField("送达日期", null=True, blank=True, help_text="送达回证上的签收日期。")
    resolved_on = models.DateField(
        "化解日期", null=True, blank=True, help_text="办结报告上认定已化解的日期，尚未化解的不填。"
    )
    outcome = models.TextField("化解情况", blank=True, help_text="办结报告“办理情况”栏的内容。")
    satisfaction = models.CharField(
        "信访人评价",
        max_length=12,
        choices=Satisfaction,
        blank=True,
        help_text="信访系统的评价或回访记录，没有评价的不填。",
    )

    review_asked_on = models.DateField("请求复查日期", null=True, blank=True, help_text="复查申请书的日期。")
    reviewed_on = models.DateField("复查日期", null=True, blank=True, help_text="复查意见书的日期。")
    review_served_on = models.DateField(
        "复查意见送达日期", null=True, blank=True, help_text="信访人收到复查意见书的日期，与复查日期同一天的不填。"
    )
    review_result = models.CharField(
        "复查意见", max_length=12, choices=ReviewResult, blank=True, help_text="复查意见书的结论。"
    )
    redone_on = models.DateField(
        "重新办理日期", null=True, blank=True, help_text="按复查、复核意见重新作出处理意见的日期，没有的不填。"
    )
    rereview_asked_on = models.DateField("请求复核日期", null=True, blank=True, help_text="复核申请书的日期。")
    rereview_heard_on = models.DateField(
        "复核听证开始日期", null=True, blank=True, help_text="复核机关通知听证开始的日期，没有听证的不填。"
    )
    rereview_hearing_ended_on = models.DateField(
        "复核听证结束日期", null=True, blank=True, help_text="复核机关听证结束的日期。"
    )
    rereviewed_on = models.DateField("复核日期", null=True, blank=True, help_text="复核意见书的日期。")
    rereview_result = models.CharField(
        "复核意见", max_length=12, choices=ReviewResult, blank=True, help_text="复核意见书的结论。"
    )

    improvement_asked_on = models.DateField(
        "收到改进建议日期", null=True, blank=True, help_text="收到信访部门改进工作、完善政策等建议的日期，没有的不填。"
    )
    improvement_answered_on = models.DateField(
        "反馈改进建议日期", null=True, blank=True, help_text="书面反馈采纳情况的日期。"
    )
    improvement_answer = models.TextField(
        "改进建议采纳情况", blank=True, help_text="是否采纳和落实情况；没有采纳的写明理由。"
    )
    concluded_on = models.DateField(
        "办结日期", null=True, blank=True, help_text="告知、答复、复查和复核都已经办完的日期，尚未办结的不填。"
    )

    class Meta(Record.Meta):
        verbose_name = "信访事项"
        indexes = (
            listed_by("received_on")
            + listed_by("resolved_on")
            + listed_by("transferred_on")
            + listed_by("opinion_on")
            + listed_by("review_asked_on")
            + listed_by("rereview_asked_on")
            + [models.Index(fields=["house", "accused"])]
        )

    def clean(self) -> None:
        """收到最早；批次号只用于来访；交办、转送、处理意见、复查和复核各自填写完整。"""
        days = ("told_on", "accepted_on", "transferred_on", "opinion_on", "resolved_on", "due_on")
        rules.check(
            rules.in_order(self, "received_on", *days),
            rules.in_order(self, "opinion_on", "served_on", "review_asked_on"),
            rules.in_order(self, "review_asked_on", "reviewed_on"),
            rules.in_order(self, "reviewed_on", "rereview_asked_on"),
            rules.in_order(self, "rereview_asked_on", "rereviewed_on"),
            rules.together(self, "opinion", "opinion_on"),
            rules.together(self, "reviewed_on", "review_result"),
            rules.together(self, "rereviewed_on", "rereview_result"),
            rules.needs(self, "served_on", "opinion_on"),
            rules.needs(self, "outcome", "resolved_on"),
            rules.needs(self, "review_asked_on", "opinion_on"),
            rules.needs(self, "reviewed_on", "review_asked_on"),
            rules.needs(self, "rereview_asked_on", "reviewed_on"),
            rules.needs(self, "rereviewed_on", "rereview_asked_on"),
            rules.needs(self, "repeat_of", "is_repeat"),
            self._fits_its_channel(),
            self._fits_its_handling(),
            self._repeats_an_earlier_one(),
        )

    def _fits_its_channel(self) -> rules.Faults:
        """批次号和集体访只用于来访；上级交办要写明交办机关。"""
        said = f"信访形式是“{self.get_channel_display()}”"
        faults = {} if self.channel == self.Channel.VISIT else rules.left_empty(self, said, "batch", "is_collective")
        return faults | (rules.required(self, said, "sender") if self.channel == self.Channel.ASSIGNED else {})

    def _fits_its_handling(self) -> rules.Faults:
        """转送的要写明转给谁、哪天转的；本机关办理的不写。"""
        said = f"办理方式是“{self.get_handling_display()}”"
        if self.handling == self.Handling.TRANSFERRED:
            # 逐步办理的先判定归属，再办转送。
            return {} if self.judged_on else rules.required(self, said, "transferred_to", "transferred_on")
        return rules.left_empty(self, said, "transferred_to", "transferred_on")

    def _repeats_an_earlier_one(self) -> rules.Faults:
        if self.repeat_of_id is None:
            return {}
        if self.repeat_of_id == self.pk:
            return {"repeat_of": "“初次信访”选的是这一行自己，请选更早登记的那一行。"}
        first = self.repeat_of
        if not isinstance(self.received_on, date) or first.received_on <= self.received_on:
            return {}
        said = f"“初次信访”选的 {first.number} 收到日期是 {first.received_on}，晚于这一件的 {self.received_on}"
        return {"repeat_of": f"{said}，请改选更早的一件。"}
