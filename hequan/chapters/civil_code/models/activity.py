"""民法典学习宣传活动的记录。"""

from django.db import models

from hequan.core import rules
from hequan.core.record import Record, listed_by


class CivilCodeActivity(Record):
    """一次民法典学习、培训或宣传活动。"""

    class Kind(models.TextChoices):
        STUDY = "study", "专题学习"
        TRAINING = "training", "培训"
        PUBLICITY = "publicity", "宣传"

    class Form(models.TextChoices):
        OFFLINE = "offline", "线下"
        ONLINE = "online", "线上"

    class Audience(models.TextChoices):
        STAFF = "staff", "全体干部职工"
        LEADERS = "leaders", "领导干部"
        COMMUNITY_WORKERS = "community_workers", "社区工作者"
        RESIDENTS = "residents", "辖区居民"
        PUPILS = "pupils", "青少年"
        FIRMS = "firms", "企业和商户"

    class Book(models.TextChoices):
        GENERAL = "general", "总则编"
        REAL_RIGHTS = "real_rights", "物权编"
        CONTRACTS = "contracts", "合同编"
        PERSONALITY = "personality", "人格权编"
        MARRIAGE = "marriage", "婚姻家庭编"
        SUCCESSION = "succession", "继承编"
        TORTS = "torts", "侵权责任编"

    held_on = models.DateField("活动日期", help_text="通知或签到册上的日期。")
    kind = models.CharField(
        "活动类别",
        max_length=12,
        choices=Kind,
        help_text="按活动通知选择；“法律明白人”个人参训另在“法律明白人”培训台账逐人登记。",
    )
    topic = models.CharField("主题", max_length=120, help_text="通知、课件或横幅上的主题。")
    book = models.CharField(
        "所学内容", max_length=16, choices=Book, blank=True, help_text="主要讲民法典哪一编，见课件；讲全书的不填。"
    )
    form = models.CharField(
        "形式", max_length=8, choices=Form, default=Form.OFFLINE, help_text="现场举办还是通过网络。"
    )
    audience = models.CharField("参加对象", max_length=20, choices=Audience, help_text="通知上的参加范围。")
    lecturer = models.CharField(
        "主讲人", max_length=40, blank=True, help_text="课件或签到册上的主讲人，没有主讲的不填。"
    )
    lecturers_unit = models.CharField(
        "主讲人单位", max_length=60, blank=True, help_text="主讲人所在的律师事务所、法院、学校等，见邀请函。"
    )
    place = models.CharField("地点", max_length=60, blank=True, help_text="签到册上的地点；线上活动填平台名称。")
    persons = models.PositiveIntegerField("参加人次", help_text="签到册人数；宣传活动填现场登记或估计的人次。")
    leaflets = models.PositiveIntegerField("发放资料份数", default=0, help_text="领用单上的份数，没有发放的填 0。")
    is_publicity_month = models.BooleanField(
        "属于民法典宣传月活动", default=False, help_text="列入民法典宣传月活动方案的勾选。"
    )

    class Meta(Record.Meta):
        verbose_name = "民法典学习宣传活动"
        indexes = listed_by("held_on")

    def clean(self) -> None:
        """培训要写明主讲人单位；有主讲人的也要写明。"""
        if self.kind == self.Kind.TRAINING:
            rules.check(rules.required(self, "活动类别是“培训”", "lecturers_unit"))
        else:
            rules.check(rules.needs(self, "lecturer", "lecturers_unit"))
