"""突发事件信息发布和应急知识普及的记录。"""

from django.db import models

from hequan.chapters.emergency.models.incident import Incident
from hequan.core import rules
from hequan.core.record import Record, listed_by


class Release(Record):
    """一次信息发布或应急知识普及。"""

    class Kind(models.TextChoices):
        INFORMATION = "information", "突发事件信息发布"
        WARNING = "warning", "预警信息传递"
        KNOWLEDGE = "knowledge", "应急知识普及"

    class Channel(models.TextChoices):
        WEBSITE = "website", "政府网站"
        ACCOUNT = "account", "公众号和小程序"
        CHAT = "chat", "居民微信群"
        BROADCAST = "broadcast", "广播和喇叭"
        NOTICE = "notice", "公告栏和电子屏"
        ON_SITE = "on_site", "现场宣讲"

    released_on = models.DateField("发布日期", help_text="发布审批单或活动签到册上的日期。")
    kind = models.CharField("类别", max_length=12, choices=Kind, help_text="发布审批单上的类别。")
    title = models.CharField("标题", max_length=120, help_text="发布稿或宣讲课件的标题。")
    channel = models.CharField("发布渠道", max_length=12, choices=Channel, help_text="主要在哪里发布。")
    incident = models.ForeignKey(
        Incident,
        models.PROTECT,
        related_name="+",
        null=True,
        blank=True,
        verbose_name="有关的突发事件",
        help_text="发布的是哪起事件的信息；先在突发事件台账登记，知识普及不选。",
    )
    approved_by = models.CharField("审核人", max_length=40, help_text="发布审批单上签字的审核人。")
    reached = models.PositiveIntegerField("受众人次", default=0, help_text="阅读数、群人数或签到人数，无法统计的填 0。")

    class Meta(Record.Meta):
        verbose_name = "信息发布和知识普及"
        indexes = listed_by("released_on")

    def clean(self) -> None:
        """知识普及不对应具体事件，事件信息发布要指明是哪一起。"""
        if self.kind == self.Kind.INFORMATION:
            rules.check(rules.required(self, "类别是“突发事件信息发布”", "incident"))
        elif self.kind == self.Kind.KNOWLEDGE:
            rules.check(rules.left_empty(self, "应急知识普及不对应某一起事件", "incident"))
