"""网络舆情的记录。"""

from django.db import models

from hequan.core import rules
from hequan.core.record import Record, listed_by


class PublicOpinion(Record):
    """一起网络舆情。通过网络提出的信访事项登记在信访台账，不在这里登记。"""

    class Source(models.TextChoices):
        SHORT_VIDEO = "short_video", "短视频平台"
        CHAT = "chat", "微信群和朋友圈"
        MICROBLOG = "microblog", "微博"
        FORUM = "forum", "论坛和贴吧"
        NEWS = "news", "新闻网站和客户端"
        NOTIFIED = "notified", "上级或网信部门通报"

    class Topic(models.TextChoices):
        ENVIRONMENT = "environment", "环境卫生和噪声"
        PUBLIC_SERVICE = "public_service", "水电气路等公共服务"
        PROPERTY_SERVICE = "property_service", "物业管理"
        WAGES = "wages", "欠薪"
        LAND = "land", "征地拆迁"
        EPIDEMIC = "epidemic", "疫情防控"
        SAFETY = "safety", "安全隐患"
        CONDUCT = "conduct", "工作作风"
        OTHER = "other", "其他"

    class Finding(models.TextChoices):
        TRUE = "true", "属实"
        PARTLY_TRUE = "partly_true", "部分属实"
        FALSE = "false", "不属实"

    class Gravity(models.TextChoices):
        GRAVE = "grave", "涉及特别重大、重大突发事件"
        OTHER = "other", "其他政务舆情"

    found_on = models.DateField("发现日期", help_text="监测记录或通报单上的日期。")
    found_at = models.TimeField("发现时刻", null=True, blank=True, help_text="监测记录上的时刻，如 09:20。")
    source = models.CharField(
        "舆情来源", max_length=16, choices=Source, help_text="监测记录上首发的平台，或通报的来源。"
    )
    gravity = models.CharField(
        "舆情性质",
        max_length=8,
        choices=Gravity,
        default=Gravity.OTHER,
        help_text="涉及有权机关认定为特别重大、重大的突发事件的，选前一项。",
    )
    topic = models.CharField("反映的问题", max_length=20, choices=Topic, help_text="按监测记录的内容选择。")
    matter = models.TextField("舆情内容", help_text="监测记录上的内容摘要，不写网民真实姓名。")
    link = models.URLField("网页地址", max_length=300, blank=True, help_text="监测记录上的网页地址，没有的不填。")
    department = models.CharField("承办部门", max_length=60, help_text="舆情交办单上的部门或社区。")
    verified_on = models.DateField("核实日期", null=True, blank=True, help_text="核查情况报告的日期，未核实的不填。")
    finding = models.CharField("核实结论", max_length=12, choices=Finding, blank=True, help_text="核查情况报告的结论。")
    verification = models.TextField("核实情况", blank=True, help_text="核查情况报告的内容摘要。")
    released_at = models.DateTimeField(
        "首次发布权威信息时刻", null=True, blank=True, help_text="首次发布权威信息的日期和时刻，没有发布的不填。"
    )
    press_at = models.DateTimeField(
        "新闻发布会时刻", null=True, blank=True, help_text="新闻发布会开始的日期和时刻，没有召开的不填。"
    )
    clarified_on = models.DateField(
        "澄清日期", null=True, blank=True, help_text="对虚假或者不完整信息发布准确信息的日期，没有的不填。"
    )
    clarification = models.TextField("澄清内容", blank=True, help_text="在哪里发布了什么准确信息。")
    answered_on = models.DateField("回应日期", null=True, blank=True, help_text="发布回应的日期，无需公开回应的不填。")
    answered_at = models.TimeField("回应时刻", null=True, blank=True, help_text="首次发布回应的时刻，如 17:05。")
    answer = models.TextField("回应内容", blank=True, help_text="在哪里、说了什么；只答复当事网民的也写明。")
    closed_on = models.DateField("办结日期", null=True, blank=True, help_text="舆情处置报告的日期，仍在处置的不填。")

    class Meta(Record.Meta):
        verbose_name = "网络舆情"
        indexes = listed_by("found_on") + listed_by("closed_on")

    def clean(self) -> None:
        """发现、核实、回应、办结依次；办结的必须已经核实。"""
        rules.check(
            rules.in_order(self, "found_on", "verified_on", "answered_on", "closed_on"),
            rules.in_order(self, "verified_on", "closed_on"),
            rules.together(self, "verified_on", "finding"),
            rules.together(self, "clarified_on", "clarification"),
            rules.together(self, "answered_on", "answer"),
            rules.needs(self, "closed_on", "verified_on"),
            rules.needs(self, "answered_at", "answered_on"),
            rules.moments_in_order(self, ("found_on", "found_at"), ("answered_on", "answered_at")),
        )
