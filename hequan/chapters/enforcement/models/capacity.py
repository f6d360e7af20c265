"""执法事项和执法人员的记录。"""

from django.db import models

from hequan.core import rules
from hequan.core.record import Record, listed_by


class Area(models.TextChoices):
    """执法领域，执法事项、执法人员、行政检查和行政处罚共用。"""

    CITY_APPEARANCE = "city_appearance", "市容环境卫生"
    PLANNING = "planning", "城乡规划"
    FIRE = "fire", "消防安全"
    WORK_SAFETY = "work_safety", "安全生产"
    ENVIRONMENT = "environment", "生态环境"
    WATER = "water", "水务"
    CIVIL_AFFAIRS = "civil_affairs", "民政殡葬"
    ANIMALS = "animals", "养犬和动物防疫"
    OTHER = "other", "其他"


class Power(Record):
    """一项由街道行使的执法事项。"""

    class Kind(models.TextChoices):
        CHECK = "check", "行政检查"
        PENALTY = "penalty", "行政处罚"
        COERCION = "coercion", "行政强制"

    class Source(models.TextChoices):
        LAW = "law", "法律法规直接规定"
        GRANTED = "granted", "省级政府决定下放"
        ENTRUSTED = "entrusted", "区级部门委托"

    granted_on = models.DateField("起始日期", help_text="下放决定、委托书或清单写明开始行使的日期。")
    item = models.CharField("事项名称", max_length=200, help_text="事项清单上的名称。")
    kind = models.CharField("事项类型", max_length=12, choices=Kind, help_text="事项清单上的类型。")
    area = models.CharField("执法领域", max_length=20, choices=Area, help_text="事项清单上的领域。")
    source = models.CharField("权力来源", max_length=12, choices=Source, help_text="街道凭什么行使这一事项。")
    basis = models.TextField("实施依据", help_text="法律、法规、规章的名称和条款，见事项清单。")
    document = models.CharField("下放或委托文件", max_length=120, blank=True, help_text="决定或委托书的名称和文号。")
    published_on = models.DateField("公布日期", null=True, blank=True, help_text="清单或决定在网站公布的日期。")
    withdrawn_on = models.DateField(
        "收回日期", null=True, blank=True, help_text="收回或终止委托文件的日期，仍行使的不填。"
    )

    class Meta(Record.Meta):
        verbose_name = "执法事项"
        indexes = listed_by("granted_on")

    def __str__(self) -> str:
        return self.item

    def clean(self) -> None:
        """收回不早于起始；下放和委托的写明文件。"""
        rules.check(rules.in_order(self, "granted_on", "withdrawn_on"), self._has_document())

    def _has_document(self) -> rules.Faults:
        if self.source in (self.Source.GRANTED, self.Source.ENTRUSTED):
            return rules.required(self, f"权力来源是“{self.Source(self.source).label}”", "document")
        return {}


class Officer(Record):
    """一名持证行政执法人员。"""

    class Status(models.TextChoices):
        CIVIL_SERVANT = "civil_servant", "行政编制"
        INSTITUTION = "institution", "事业编制"
        SENT_DOWN = "sent_down", "区级部门下沉"
        OTHER = "other", "其他"

    name = models.CharField("姓名", max_length=40, help_text="行政执法证上的姓名。")
    post = models.CharField("职务", max_length=40, blank=True, help_text="行政执法证或干部名册上的职务。")
    status = models.CharField("编制类别", max_length=16, choices=Status, help_text="干部名册上的编制类别。")
    area = models.CharField("执法领域", max_length=20, choices=Area, help_text="行政执法证上的执法领域。")
    certificate = models.CharField("执法证编号", max_length=40, help_text="行政执法证上的编号。")
    issued_on = models.DateField("发证日期", help_text="行政执法证上的发证日期，换证的填新证日期。")
    valid_until = models.DateField("有效期至", help_text="行政执法证上的有效期截止日期。")
    is_reviewer = models.BooleanField("从事法制审核", default=False, help_text="法制审核人员名单上有的勾选。")
    is_qualified = models.BooleanField("取得法律职业资格", default=False, help_text="有法律职业资格证书的勾选。")
    cancelled_on = models.DateField(
        "注销日期", null=True, blank=True, help_text="调离、退休或被暂扣注销执法证的日期，在岗的不填。"
    )

    class Meta(Record.Meta):
        verbose_name = "行政执法人员"
        indexes = listed_by("issued_on")

    def __str__(self) -> str:
        return self.name

    def clean(self) -> None:
        """有效期和注销不早于发证。"""
        rules.check(rules.in_order(self, "issued_on", "valid_until", "cancelled_on"))
