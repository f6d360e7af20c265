"""公共法律服务的记录。"""

from django.core.validators import MinValueValidator
from django.db import models

from hequan.core import rules
from hequan.core.record import Record, listed_by


class LegalService(Record):
    """一次公共法律服务。"""

    class Kind(models.TextChoices):
        ADVICE = "advice", "法律咨询"
        AID = "aid", "法律援助"
        DRAFTING = "drafting", "代写法律文书"
        NOTARY = "notary", "公证和司法鉴定指引"
        CHECK_UP = "check_up", "法治体检"

    class Mode(models.TextChoices):
        AT_DESK = "at_desk", "窗口"
        IN_COMMUNITY = "in_community", "进社区"
        PHONE = "phone", "电话"
        ONLINE = "online", "网络"

    class Provider(models.TextChoices):
        LAWYER = "lawyer", "律师"
        JUDICIAL_OFFICE = "judicial_office", "司法所工作人员"
        GRASSROOTS = "grassroots", "基层法律服务工作者"
        VOLUNTEER = "volunteer", "法律服务志愿者"

    class Result(models.TextChoices):
        ANSWERED = "answered", "已解答"
        ACCEPTED = "accepted", "已受理法律援助"
        REFUSED = "refused", "不符合援助条件"
        DRAFTED = "drafted", "已代写"
        REFERRED = "referred", "已转介"

    served_on = models.DateField("服务日期", help_text="公共法律服务登记簿上的日期。")
    kind = models.CharField("服务类别", max_length=12, choices=Kind, help_text="登记簿“服务类别”栏。")
    mode = models.CharField("服务方式", max_length=16, choices=Mode, default=Mode.AT_DESK, help_text="登记簿“方式”栏。")
    name = models.CharField(
        "服务对象", max_length=80, help_text="登记簿上的姓名；法治体检写企业名称，集中咨询写“居民”。"
    )
    phone = models.CharField("联系电话", max_length=40, blank=True, help_text="登记簿上的电话，仅用于回访。")
    persons = models.PositiveIntegerField(
        "服务人次", default=1, validators=[MinValueValidator(1)], help_text="这一次服务了多少人次，见登记簿。"
    )
    matter = models.TextField("事项", help_text="登记簿“事项”栏的内容。")
    provider = models.CharField("服务提供者", max_length=16, choices=Provider, help_text="登记簿上签名的服务人员身份。")
    provider_name = models.CharField("服务人员", max_length=60, blank=True, help_text="登记簿上签名的姓名和单位。")
    result = models.CharField("办理结果", max_length=12, choices=Result, help_text="登记簿“办理结果”栏。")
    referred_to = models.CharField(
        "转介单位", max_length=60, blank=True, help_text="转介单上的接收单位，没有转介的不填。"
    )

    class Meta(Record.Meta):
        verbose_name = "公共法律服务"
        indexes = listed_by("served_on")

    def clean(self) -> None:
        """转介的写明转到哪里。"""
        if self.result == self.Result.REFERRED:
            rules.check(rules.required(self, "办理结果是“已转介”", "referred_to"))
