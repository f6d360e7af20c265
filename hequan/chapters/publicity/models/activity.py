"""普法活动和普法责任的记录。"""

from django.db import models

from hequan.core import rules
from hequan.core.record import Record, listed_by


class Theme(models.TextChoices):
    """宣传的是哪方面的法律，普法活动、宣传内容和普法责任共用。民法典另有台账。"""

    XI_THOUGHT = "xi_thought", "习近平法治思想"
    CONSTITUTION = "constitution", "宪法"
    NATIONAL_SECURITY = "national_security", "国家安全"
    PUBLIC_ORDER = "public_order", "治安和反诈禁毒"
    LABOUR = "labour", "劳动保障和农民工工资"
    LAND = "land", "土地和征收补偿"
    CONSUMERS = "consumers", "消费者权益保护"
    WORK_SAFETY = "work_safety", "安全生产和消防"
    ENVIRONMENT = "environment", "生态环境保护"
    FAMILY = "family", "妇女儿童老年人权益"
    MEDIATION = "mediation", "人民调解和信访"
    OTHER = "other", "其他"


class Activity(Record):
    """一场普法活动。"""

    class Form(models.TextChoices):
        FAIR = "fair", "集中宣传"
        DOOR_TO_DOOR = "door_to_door", "入户宣传"
        CLASS = "class", "法治课"
        SHOW = "show", "法治文艺"
        ONLINE = "online", "线上宣传"

    class Audience(models.TextChoices):
        OFFICES = "offices", "进机关"
        COMMUNITIES = "communities", "进社区"
        SCHOOLS = "schools", "进学校"
        FIRMS = "firms", "进企业"
        SITES = "sites", "进工地"
        MARKETS = "markets", "进市场"

    held_on = models.DateField("活动日期", help_text="活动通知或现场照片上的日期。")
    title = models.CharField("活动名称", max_length=120, help_text="活动通知或横幅上的名称。")
    theme = models.CharField(
        "宣传主题",
        max_length=20,
        choices=Theme,
        help_text="主要宣传哪方面的法律；专讲民法典的登记在民法典学习宣传活动台账。",
    )
    form = models.CharField("宣传形式", max_length=16, choices=Form, help_text="活动通知上的形式。")
    audience = models.CharField("宣传对象", max_length=16, choices=Audience, help_text="活动方案写明进哪里。")
    place = models.CharField("地点", max_length=80, help_text="活动通知上的地点；线上宣传填平台或公众号名称。")
    organisers = models.CharField(
        "参与单位", max_length=120, blank=True, help_text="一同组织的部门或单位，用顿号隔开。"
    )
    leaflets = models.PositiveIntegerField("发放宣传资料份数", default=0, help_text="资料领用单上的份数，没有填 0。")
    reached = models.PositiveIntegerField("受教育人次", help_text="签到册或现场统计的人次；线上宣传填阅读数。")
    advised = models.PositiveIntegerField("解答咨询人次", default=0, help_text="现场咨询登记表上的人次，没有填 0。")

    class Meta(Record.Meta):
        verbose_name = "普法活动"
        indexes = listed_by("held_on")

    def clean(self) -> None:
        """解答咨询的不多于受教育的。"""
        rules.check(rules.at_most(self, "advised", "reached"))


class Duty(Record):
    """一项普法责任：谁执法谁普法，由谁在何时做完。"""

    assigned_on = models.DateField("下达日期", help_text="普法责任清单印发的日期。")
    theme = models.CharField("宣传主题", max_length=20, choices=Theme, help_text="责任清单要求宣传哪方面的法律。")
    duty = models.CharField("普法任务", max_length=200, help_text="责任清单上的任务内容。")
    department = models.CharField("责任单位", max_length=60, help_text="责任清单上的责任部门或社区。")
    due_on = models.DateField("完成时限", help_text="责任清单上的完成时限。")
    done_on = models.DateField("完成日期", null=True, blank=True, help_text="责任单位报告完成的日期，未完成的不填。")
    proof = models.TextField("完成情况", blank=True, help_text="做了什么，附哪些照片、签到册或简报。")

    class Meta(Record.Meta):
        verbose_name = "普法责任"
        indexes = listed_by("assigned_on") + listed_by("done_on")

    def clean(self) -> None:
        """时限和完成不早于下达；完成的写明完成情况。"""
        rules.check(
            rules.in_order(self, "assigned_on", "due_on", "done_on"),
            rules.needs(self, "done_on", "proof"),
        )
