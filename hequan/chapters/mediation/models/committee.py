"""人民调解委员会和人民调解员的记录。"""

from django.core.validators import MinValueValidator
from django.db import models

from hequan.core import rules
from hequan.core.record import Record, listed_by


class Committee(Record):
    """一个人民调解委员会。"""

    class Kind(models.TextChoices):
        COMMUNITY = "community", "社区人民调解委员会"
        SUBDISTRICT = "subdistrict", "街道人民调解委员会"
        ENTERPRISE = "enterprise", "企业事业单位人民调解委员会"
        TRADE = "trade", "行业性、专业性人民调解委员会"

    name = models.CharField("名称", max_length=80, help_text="公章和设立文件上的全称。")
    kind = models.CharField("类别", max_length=16, choices=Kind, help_text="按设立单位选择，见设立文件。")
    established_on = models.DateField("设立日期", help_text="设立文件或推选会议记录的日期。")
    ended_on = models.DateField("撤销日期", null=True, blank=True, help_text="撤销文件的日期，仍在工作的不填。")
    head = models.CharField("主任", max_length=40, help_text="推选或聘任文件上的主任姓名。")
    members = models.PositiveIntegerField(
        "委员人数", validators=[MinValueValidator(1)], help_text="推选会议记录上的委员人数（人），含主任、副主任。"
    )
    women = models.PositiveIntegerField("女性委员人数", default=0, help_text="委员名单中的女性人数（人）。")
    elected_on = models.DateField(
        "换届日期", null=True, blank=True, help_text="最近一次换届推选会议记录的日期，没有换届的不填。"
    )
    term_ends_on = models.DateField("任期届满日期", null=True, blank=True, help_text="按推选文件上的任期填写。")
    place = models.CharField("调解场所", max_length=100, blank=True, help_text="挂牌的调解室或工作室地址。")
    phone = models.CharField("联系电话", max_length=40, blank=True, help_text="对外公布的电话。")

    class Meta(Record.Meta):
        verbose_name = "人民调解委员会"
        indexes = listed_by("established_on")

    def __str__(self) -> str:
        return self.name

    def clean(self) -> None:
        """撤销和任期届满不早于设立；女性委员不多于委员。"""
        rules.check(
            rules.in_order(self, "established_on", "elected_on", "ended_on", "term_ends_on"),
            rules.at_most(self, "women", "members"),
        )


class Mediator(Record):
    """一名人民调解员。"""

    class Kind(models.TextChoices):
        FULL_TIME = "full_time", "专职"
        PART_TIME = "part_time", "兼职"

    class Sex(models.TextChoices):
        FEMALE = "female", "女"
        MALE = "male", "男"

    class Chosen(models.TextChoices):
        ELECTED = "elected", "推选"
        APPOINTED = "appointed", "聘任"

    name = models.CharField("姓名", max_length=40, help_text="人民调解员名册上的姓名。")
    sex = models.CharField("性别", max_length=8, choices=Sex, help_text="名册“性别”栏。")
    committee = models.ForeignKey(
        Committee,
        models.PROTECT,
        related_name="+",
        verbose_name="所在调解委员会",
        help_text="名册上所属的人民调解委员会，先在调解委员会台账登记。",
    )
    kind = models.CharField("专职或兼职", max_length=12, choices=Kind, help_text="聘任文件写明的类别。")
    chosen = models.CharField(
        "产生方式", max_length=12, choices=Chosen, help_text="委员由推选产生，其他调解员由聘任产生。"
    )
    appointed_on = models.DateField("任职日期", help_text="推选会议记录或聘书上的日期。")
    left_on = models.DateField("离任日期", null=True, blank=True, help_text="免职、解聘或辞任文件的日期，在任的不填。")
    certificate = models.CharField("证书编号", max_length=60, blank=True, help_text="人民调解员证的编号，没有的不填。")
    is_lawyer = models.BooleanField(
        "有法律职业背景", default=False, help_text="律师、公证员、法学专业人员或退休政法干警，见名册备注。"
    )
    phone = models.CharField("联系电话", max_length=40, blank=True, help_text="名册上的本人电话。")

    class Meta(Record.Meta):
        verbose_name = "人民调解员"
        indexes = listed_by("appointed_on")

    def clean(self) -> None:
        """离任不早于任职。"""
        rules.check(rules.in_order(self, "appointed_on", "left_on"))
