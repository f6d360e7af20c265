"""依申请公开的记录。"""

from django.db import models

from hequan.core import rules
from hequan.core.law_file import law
from hequan.core.record import Record, listed_by


class Request(Record):
    """一件政府信息公开申请。"""

    class Channel(models.TextChoices):
        IN_PERSON = "in_person", "当面提交"
        REGISTERED_MAIL = "registered_mail", "需签收的邮寄"
        ORDINARY_MAIL = "ordinary_mail", "平常信函"
        ONLINE = "online", "互联网"
        FAX = "fax", "传真"

    class ApplicantKind(models.TextChoices):
        PERSON = "person", "自然人"
        BUSINESS = "business", "商业企业"
        RESEARCH = "research", "科研机构"
        CHARITY = "charity", "社会公益组织"
        LEGAL_SERVICE = "legal_service", "法律服务机构"
        OTHER = "other", "其他法人或组织"

    class Form(models.TextChoices):
        PAPER = "paper", "纸质"
        ELECTRONIC = "electronic", "电子"
        COPY = "copy", "复制件"
        CONSULT = "consult", "查阅"

    class Reply(models.TextChoices):
        """答复种类：前七种是条例第三十六条列举的，后面的见第三十条、第三十七条至第三十九条。"""

        ALREADY_PUBLIC = "already_public", "已经主动公开，告知获取方式"
        PROVIDED = "provided", "予以公开"
        REFUSED = "refused", "不予公开"
        NOT_EXISTING = "not_existing", "没有检索到，不存在"
        NOT_OURS = "not_ours", "不属于本机关负责公开"
        REPEATED = "repeated", "重复申请，不予重复处理"
        SPECIAL_REGISTER = "special_register", "按登记资料查询的特别规定办理"
        PARTLY = "partly", "部分公开"
        NO_PROCESSING = "no_processing", "需要加工、分析，不予提供"
        COMPLAINT = "complaint", "属于信访、投诉、举报，不作为申请处理"
        GAZETTE = "gazette", "要求提供公开出版物，告知获取途径"
        EXCESSIVE = "excessive", "数量、频次明显超过合理范围，不予处理"
        GIVEN_UP = "given_up", "逾期不补正，视为放弃"
        WITHDRAWN = "withdrawn", "申请人撤回"

    class Ground(models.TextChoices):
        """不予公开的情形，见条例第十四条至第十六条。"""

        STATE_SECRET = "state_secret", "国家秘密"
        FORBIDDEN = "forbidden", "法律、行政法规禁止公开"
        SECURITY = "security", "危及国家安全、公共安全、经济安全、社会稳定"
        TRADE_SECRET = "trade_secret", "商业秘密"
        PRIVACY = "privacy", "个人隐私"
        INTERNAL = "internal", "内部事务信息"
        PROCESS = "process", "讨论记录、过程稿等过程性信息"
        ENFORCEMENT = "enforcement", "行政执法案卷信息"

    class Opinion(models.TextChoices):
        """被征求意见的人怎样回答。"""

        CONSENT = "consent", "同意公开"
        OBJECT = "object", "不同意公开"
        SILENT = "silent", "逾期没有提出意见"

    received_on = models.DateField(
        "收到申请之日",
        help_text="当面提交的写提交日，邮寄的写签收日；平常信函、互联网和传真写双方确认之日，尚未确认的先写送达之日。",
    )
    channel = models.CharField("申请渠道", max_length=16, choices=Channel, help_text="申请表怎样送来的，见登记簿。")
    confirmed_on = models.DateField(
        "双方确认之日", null=True, blank=True, help_text="平常信函、互联网和传真与申请人确认的日期，其他渠道不填。"
    )
    applicant_kind = models.CharField(
        "申请人类别", max_length=16, choices=ApplicantKind, default=ApplicantKind.PERSON, help_text="申请表“申请人”栏。"
    )
    applicant = models.CharField("申请人", max_length=80, help_text="申请表上的姓名或者名称。")
    id_number = models.CharField("身份证明", max_length=40, blank=True, help_text="证件号码或统一社会信用代码。")
    phone = models.CharField("联系电话", max_length=40, blank=True, help_text="申请表“联系方式”栏。")
    address = models.CharField("通信地址", max_length=200, blank=True, help_text="申请表上寄送答复的地址或电子邮箱。")
    subject = models.TextField("所需信息", help_text="申请表上的名称、文号或者便于查询的特征描述。")
    form = models.CharField("获取形式", max_length=12, choices=Form, blank=True, help_text="申请表“获取方式”栏。")

    correction_asked_on = models.DateField("告知补正日期", null=True, blank=True, help_text="补正告知书的日期。")
    correction_items = models.TextField("需要补正的内容", blank=True, help_text="补正告知书一次写明的全部内容。")
    correction_by = models.DateField(
        "补正期限", null=True, blank=True, help_text="补正告知书写明的合理期限的最后一天，条例没有规定天数。"
    )
    correction_excuse = models.CharField(
        "逾期补正的正当理由", max_length=200, blank=True, help_text="逾期才补正又有正当理由的填写，其他不填。"
    )
    corrected_on = models.DateField("收到补正日期", null=True, blank=True, help_text="收到补正后申请的日期。")
    consulted_on = models.DateField(
        "征求意见日期", null=True, blank=True, help_text="向第三方或其他机关发出征求意见函的日期。"
    )
    consulted_back_on = models.DateField(
        "收到意见日期", null=True, blank=True, help_text="收到书面意见或逾期未提的日期。"
    )
    third_party_opinion = models.CharField(
        "第三方意见",
        max_length=8,
        choices=Opinion,
        blank=True,
        help_text="第三方的书面意见；逾期不提的由本机关决定是否公开。",
    )
    maker_asked_on = models.DateField(
        "征求共同制作机关意见日期", null=True, blank=True, help_text="向共同制作的其他机关发出征求意见函的日期。"
    )
    maker_answered_on = models.DateField(
        "收到共同制作机关意见日期", null=True, blank=True, help_text="收到书面意见或者逾期未提的日期。"
    )
    maker_opinion = models.CharField(
        "共同制作机关意见",
        max_length=8,
        choices=Opinion,
        blank=True,
        help_text="其他机关的意见；逾期不提的视为同意公开。",
    )
    reasons_asked_on = models.DateField(
        "要求说明理由日期", null=True, blank=True, help_text="数量、频次明显超过合理范围，要求申请人说明理由的日期。"
    )
    explanation = models.TextField(
        "申请人说明的理由", blank=True, help_text="申请人为什么要这么多、这么频繁，没有说明的写“没有说明”。"
    )
    deferred_until = models.DateField(
        "延迟答复的期限", null=True, blank=True, help_text="理由合理但期限内答复不了的，确定并告知的合理期限。"
    )
    extended_on = models.DateField(
        "延长答复日期", null=True, blank=True, help_text="同意延长的日期；同意以后还要告知申请人。"
    )
    due_on = models.DateField(
        "答复期限", null=True, blank=True, help_text="应当答复的最后一天，扣除征求意见所需时间；未填写的不算按期答复。"
    )
    handler = models.CharField("承办人", max_length=40, blank=True, help_text="办理单上的承办人。")
    replied_on = models.DateField(
        "答复日期", null=True, blank=True, help_text="答复书的日期；当场答复、申请人撤回或视为放弃的写办结当日。"
    )
    reply = models.CharField(
        "答复种类", max_length=16, choices=Reply, blank=True, help_text="答复书的结论，未答复的不填。"
    )
    ground = models.CharField(
        "不予公开的情形", max_length=16, choices=Ground, blank=True, help_text="不予公开、部分公开的选主要的一种。"
    )
    reply_number = models.CharField("答复书文号", max_length=60, blank=True, help_text="答复书的文号，没有的不填。")
    reasons = models.TextField("不公开的理由和依据", blank=True, help_text="答复书写明的理由和条文。")
    fee = models.DecimalField(
        "信息处理费（元）",
        max_digits=10,
        decimal_places=2,
        null=True,
        blank=True,
        help_text="缴费通知上的金额，未收的不填。",
    )
    archived_on = models.DateField("归档日期", null=True, blank=True, help_text="申请、办理和答复材料归档的日期。")

    class Meta(Record.Meta):
        verbose_name = "政府信息公开申请"
        indexes = (
            listed_by("received_on")
            + listed_by("replied_on")
            + listed_by("correction_asked_on")
            + listed_by("extended_on")
        )

    def clean(self) -> None:
        """各日期的先后；确认、补正、征求意见和答复各自填写完整；不公开的写明理由。"""
        days = ("confirmed_on", "correction_asked_on", "consulted_on", "extended_on", "due_on", "replied_on")
        rules.check(
            rules.in_order(self, "received_on", *days),
            rules.in_order(self, "correction_asked_on", "corrected_on"),
            rules.in_order(self, "consulted_on", "consulted_back_on"),
            rules.needs(self, "corrected_on", "correction_asked_on"),
            rules.needs(self, "consulted_back_on", "consulted_on"),
            rules.together(self, "replied_on", "reply"),
            rules.needs(self, "reply_number", "replied_on"),
            rules.in_order(self, "maker_asked_on", "maker_answered_on"),
            rules.in_order(self, "correction_asked_on", "correction_by"),
            rules.in_order(self, "replied_on", "archived_on"),
            rules.needs(self, "maker_answered_on", "maker_asked_on"),
            self._is_confirmed(),
            self._gives_reasons(),
        )

    def _is_confirmed(self) -> rules.Faults:
        """平常信函、互联网和传真以双方确认之日为收到申请之日。"""
        said = f"申请渠道是“{self.get_channel_display()}”"
        if self.channel in (self.Channel.IN_PERSON, self.Channel.REGISTERED_MAIL):
            return rules.left_empty(self, said, "confirmed_on")
        if self.confirmed_on and self.received_on and self.confirmed_on != self.received_on:
            told = f"收到申请之日应当等于双方确认之日 {self.confirmed_on}，现在是 {self.received_on}"
            return {"received_on": f"{said}，{told}，请改正其中一个。"}
        # 还没有确认的，收到申请之日先写送达之日；确认这一步写入双方确认之日。
        return rules.required(self, said, "confirmed_on") if self.replied_on and self.needs_confirming() else {}

    def needs_confirming(self) -> bool:
        """平常信函一直要确认；互联网和传真，条例修订以后才以双方确认之日为准。"""
        if self.channel == self.Channel.ORDINARY_MAIL:
            return True
        is_remote = self.channel in (self.Channel.ONLINE, self.Channel.FAX)
        return is_remote and law("政府信息公开条例")["received"].value(self.received_on) is not None

    def _gives_reasons(self) -> rules.Faults:
        if self.reply not in (self.Reply.REFUSED, self.Reply.PARTLY):
            return {}
        return rules.required(self, f"答复种类是“{self.get_reply_display()}”", "reasons")
