"""宣讲、讲座和研讨班的记录。"""

from django.core.validators import MinValueValidator
from django.db import models

from hequan.core.record import Record, listed_by


class Lecture(Record):
    """一次宣讲、一期讲座或一期研讨班；同一场活动只登记一次。"""

    class Kind(models.TextChoices):
        TALK = "talk", "宣讲"
        LECTURE = "lecture", "讲座"
        SEMINAR = "seminar", "研讨班"

    class Organiser(models.TextChoices):
        LEADING_GROUP = "leading_group", "领导班子"
        PARTY_COMMITTEE = "party_committee", "党工委"
        DEPARTMENT = "department", "部门"
        COMMUNITY = "community", "社区"

    class SpeakerPost(models.TextChoices):
        SECRETARY = "secretary", "党工委书记"
        DIRECTOR = "director", "办事处主任"
        MEMBER = "member", "领导班子其他成员"
        DEPARTMENT_HEAD = "department_head", "部门负责人"
        JURIST = "jurist", "律师、法官、检察官等法律专业人员"
        OTHER = "other", "其他人员"

    held_on = models.DateField("举办日期", help_text="签到表上的日期；连办几天的填第一天。")
    kind = models.CharField("类别", max_length=8, choices=Kind, help_text="按活动通知选择，一场活动只选一类。")
    organiser = models.CharField(
        "举办主体", max_length=16, choices=Organiser, help_text="活动通知的发出者；领导班子自己的讲座选“领导班子”。"
    )
    topic = models.CharField("主题", max_length=100, help_text="活动通知或讲稿上的题目。")
    speaker = models.CharField("主讲人", max_length=40, help_text="签到表或活动通知上的主讲人姓名。")
    speaker_post = models.CharField(
        "主讲人职务", max_length=16, choices=SpeakerPost, help_text="主讲当天担任的职务，以后调任也不改。"
    )
    speaker_unit = models.CharField(
        "主讲人单位", max_length=60, blank=True, help_text="外请主讲人的单位，照邀请函填写。"
    )
    audience = models.CharField("听讲对象", max_length=60, help_text="活动通知上的参加范围，例如全体干部职工。")
    persons = models.PositiveIntegerField(
        "听讲人数", validators=[MinValueValidator(1)], help_text="签到表上的签到人数（人）。"
    )
    hours = models.DecimalField(
        "学时", max_digits=4, decimal_places=1, null=True, blank=True, help_text="计入学法学时的填写，见活动通知。"
    )

    class Meta(Record.Meta):
        verbose_name = "宣讲讲座"
        indexes = listed_by("held_on")
