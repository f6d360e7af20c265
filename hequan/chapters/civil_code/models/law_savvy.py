"""“法律明白人”和他们参加培训的记录。"""

from decimal import Decimal

from django.core.validators import MinValueValidator
from django.db import models

from hequan.core import rules
from hequan.core.record import Record, listed_by


class LawSavvyPerson(Record):
    """一名“法律明白人”，所在社区即“所属单位”。"""

    class Kind(models.TextChoices):
        MEDIATOR = "mediator", "基层调解员"
        COMMITTEE = "committee", "社区“两委”成员"
        GRID_WORKER = "grid_worker", "网格员"
        GROUP_HEAD = "group_head", "居民小组长"
        PARTY_MEMBER = "party_member", "党员"
        VETERAN = "veteran", "“五老”人员"
        OTHER = "other", "其他"

    class Sex(models.TextChoices):
        FEMALE = "female", "女"
        MALE = "male", "男"

    name = models.CharField("姓名", max_length=40, help_text="推荐表上的姓名。")
    sex = models.CharField("性别", max_length=8, choices=Sex, help_text="推荐表“性别”栏。")
    kind = models.CharField(
        "人员类别", max_length=16, choices=Kind, help_text="推荐表“身份”栏；兼有几种身份的选主要的。"
    )
    confirmed_on = models.DateField("认定日期", help_text="认定文件或证书上的日期。")
    certificate = models.CharField(
        "证书编号", max_length=60, blank=True, help_text="“法律明白人”证书编号，没有的不填。"
    )
    phone = models.CharField("联系电话", max_length=40, blank=True, help_text="推荐表上的本人电话。")
    left_on = models.DateField("退出日期", null=True, blank=True, help_text="退出或取消认定文件的日期，在册的不填。")
    why_left = models.CharField("退出原因", max_length=80, blank=True, help_text="退出申请或取消认定文件写明的原因。")

    class Meta(Record.Meta):
        verbose_name = "法律明白人"
        indexes = listed_by("confirmed_on") + listed_by("left_on")

    def __str__(self) -> str:
        return self.name

    def clean(self) -> None:
        """退出不早于认定；退出的写明原因。"""
        rules.check(rules.in_order(self, "confirmed_on", "left_on"), rules.together(self, "left_on", "why_left"))


class LawSavvyTraining(Record):
    """一名“法律明白人”参加一次培训，一人一课一行。"""

    class Subject(models.TextChoices):
        CIVIL_CODE = "civil_code", "民法典"
        OTHER = "other", "其他法律法规"

    class Level(models.TextChoices):
        PROVINCE = "province", "全省统一组织"
        CITY = "city", "市级组织"
        DISTRICT = "district", "区级组织"
        SUBDISTRICT = "subdistrict", "街道组织"
        COMMUNITY = "community", "社区组织"

    class Form(models.TextChoices):
        OFFLINE = "offline", "线下"
        ONLINE = "online", "线上"

    class Exam(models.TextChoices):
        PASSED = "passed", "合格"
        FAILED = "failed", "不合格"

    held_on = models.DateField("培训日期", help_text="签到册或线上签到记录的日期；几天的培训填首日。")
    course = models.CharField("课程", max_length=120, help_text="培训通知上的课程名称。")
    subject = models.CharField(
        "培训内容", max_length=12, choices=Subject, help_text="课程主要讲民法典还是其他法律法规。"
    )
    level = models.CharField("组织层级", max_length=12, choices=Level, help_text="培训通知的发文单位是哪一级。")
    form = models.CharField("形式", max_length=8, choices=Form, help_text="现场听课还是线上听课。")
    person = models.ForeignKey(
        LawSavvyPerson,
        models.PROTECT,
        related_name="+",
        verbose_name="法律明白人",
        help_text="签到册上的人；先在“法律明白人”名册登记。",
    )
    hours = models.DecimalField(
        "学时",
        max_digits=5,
        decimal_places=1,
        validators=[MinValueValidator(Decimal("0.5"))],
        help_text="培训通知或结业证明上的学时。",
    )
    exam = models.CharField("考核结果", max_length=8, choices=Exam, blank=True, help_text="没有考核的不填。")

    class Meta(Record.Meta):
        verbose_name = "法律明白人培训"
        indexes = listed_by("held_on")
