"""依申请公开的记录。"""

from django.db import models

from hequan.core import rules
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
        GIVEN_UP = "given_up", "逾期不补正，视为放弃"
        WITHDRAWN = "withdrawn", "申请人撤回"

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
    corrected_on = models.DateField("收到补正日期", null=True, blank=True, help_text="收到补正后申请的日期。")
    consulted_on = models.DateField(
        "征求意见日期", null=True, blank=True, help_text="向第三方或其他机关发出征求意见函的日期。"
    )
    consulted_back_on = models.DateField(
        "收到意见日期", null=True, blank=True, help_text="收到书面意见或逾期未提的日期。"
    )
    extended_on = models.DateField("延长答复日期", null=True, blank=True, help_text="告知申请人延长答复期限的日期。")
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
        return rules.required(self, said, "confirmed_on") if self.replied_on else {}

    def _gives_reasons(self) -> rules.Faults:
        if self.reply not in (self.Reply.REFUSED, self.Reply.PARTLY):
            return {}
        return rules.required(self, f"答复种类是“{self.get_reply_display()}”", "reasons")
