"""法治培训和个人学法学时的记录。"""

from decimal import Decimal

from django.core.validators import MinValueValidator
from django.db import models

from hequan.core import rules
from hequan.core.record import Record, listed_by

HALF_AN_HOUR = Decimal("0.5")


class Training(Record):
    """一期法治培训。领导班子的讲座、研讨班在宣讲讲座台账登记，不在这里重复登记。"""

    class Level(models.TextChoices):
        LEADERS = "leaders", "领导干部"
        STAFF = "staff", "全体干部职工"
        COMMUNITY_WORKERS = "community_workers", "社区干部"
        ENFORCERS = "enforcers", "行政执法人员"
        NEWCOMERS = "newcomers", "新录用和初任人员"
        PUBLIC = "public", "基层群众"

    class Kind(models.TextChoices):
        COURSE = "course", "集中授课"
        CLASS = "class", "培训班"
        ONLINE_STUDY = "online_study", "网络学法"
        ON_SITE = "on_site", "现场教学"

    class Subject(models.TextChoices):
        XI_THOUGHT = "xi_thought", "习近平法治思想"
        CONSTITUTION = "constitution", "宪法"
        ADMINISTRATIVE_LAW = "administrative_law", "行政法律法规"
        PARTY_RULES = "party_rules", "党内法规"
        SPECIAL_LAW = "special_law", "业务领域法律法规"
        OTHER = "other", "其他"

    held_on = models.DateField("培训日期", help_text="通知或签到册上的日期；几天的培训填首日。")
    title = models.CharField("培训名称", max_length=120, help_text="培训通知上的名称。")
    level = models.CharField("培训对象", max_length=20, choices=Level, help_text="培训通知上的参训范围。")
    kind = models.CharField("培训方式", max_length=16, choices=Kind, help_text="培训通知上的方式。")
    subject = models.CharField(
        "培训内容",
        max_length=20,
        choices=Subject,
        help_text="课件主要讲什么；专讲民法典的登记在民法典学习宣传活动台账。",
    )
    lecturer = models.CharField("授课人", max_length=40, blank=True, help_text="课件或签到册上的授课人；网络学法不填。")
    lecturers_unit = models.CharField("授课人单位", max_length=60, blank=True, help_text="授课人的工作单位，见邀请函。")
    place = models.CharField("地点", max_length=60, blank=True, help_text="签到册上的地点；网络学法填平台名称。")
    hours = models.DecimalField(
        "学时",
        max_digits=5,
        decimal_places=1,
        validators=[MinValueValidator(HALF_AN_HOUR)],
        help_text="每人可得的学时，见培训通知。",
    )
    due = models.PositiveIntegerField("应到人数", help_text="通知范围内的人数（人）。")
    persons = models.PositiveIntegerField("参训人次", help_text="签到册上的人数；补课的计入补课那一期。")

    class Meta(Record.Meta):
        verbose_name = "法治培训"
        indexes = listed_by("held_on")

    def __str__(self) -> str:
        return self.title

    def clean(self) -> None:
        """参训的不多于应到的；有授课人的写明单位。"""
        rules.check(rules.at_most(self, "persons", "due"), rules.needs(self, "lecturer", "lecturers_unit"))


class StudyCredit(Record):
    """一名干部的一笔学法学时。"""

    class Source(models.TextChoices):
        TRAINING = "training", "参加培训"
        ONLINE_STUDY = "online_study", "网络学法"
        LECTURE = "lecture", "听讲座"
        COURT_HEARING = "court_hearing", "旁听庭审"
        SELF_STUDY = "self_study", "自学"

    earned_on = models.DateField("取得日期", help_text="签到册、结业证明或网络学法记录的日期。")
    person = models.CharField("姓名", max_length=40, help_text="签到册或网络学法记录上的姓名。")
    post = models.CharField("职务", max_length=40, blank=True, help_text="当时的职务，见干部名册。")
    source = models.CharField("学时来源", max_length=16, choices=Source, help_text="学时是怎样取得的。")
    training = models.ForeignKey(
        Training,
        models.PROTECT,
        related_name="+",
        null=True,
        blank=True,
        verbose_name="培训",
        help_text="参加培训取得的，选培训台账里的那一期；其他来源不填。",
    )
    hours = models.DecimalField(
        "学时",
        max_digits=5,
        decimal_places=1,
        validators=[MinValueValidator(HALF_AN_HOUR)],
        help_text="结业证明或学时登记表上的学时。",
    )

    class Meta(Record.Meta):
        verbose_name = "学法学时"
        indexes = listed_by("earned_on")

    def clean(self) -> None:
        """参加培训取得的指明是哪一期，其他来源不指明。"""
        if self.source == self.Source.TRAINING:
            rules.check(rules.required(self, "学时来源是“参加培训”", "training"))
        else:
            rules.check(rules.left_empty(self, "学时不是参加培训取得的", "training"))
