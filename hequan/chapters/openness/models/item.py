"""政务公开事项清单的记录。"""

from django.db import models

from hequan.core import rules
from hequan.core.record import Record, listed_by


class Channel(models.TextChoices):
    """公开渠道：清单和主动公开台账用同一份。"""

    WEBSITE = "website", "政府网站"
    NEW_MEDIA = "new_media", "政务新媒体"
    NOTICE_BOARD = "notice_board", "公示栏"
    SERVICE_HALL = "service_hall", "便民服务中心"
    LIBRARY = "library", "政府信息查阅点"
    OTHER = "other", "其他"


class DisclosureItem(Record):
    """清单里的一个公开事项。"""

    class Manner(models.TextChoices):
        PROACTIVE = "proactive", "主动公开"
        ON_REQUEST = "on_request", "依申请公开"

    class Audience(models.TextChoices):
        ALL = "all", "全社会"
        GROUP = "group", "特定群体"

    class Rhythm(models.TextChoices):
        ON_CHANGE = "on_change", "形成或变更后公开"
        MONTHLY = "monthly", "每月更新"
        QUARTERLY = "quarterly", "每季度更新"
        YEARLY = "yearly", "每年更新"
        LONG_TERM = "long_term", "长期公开"

    listed_on = models.DateField("列入日期", help_text="清单印发或调整文件的日期。")
    removed_on = models.DateField("移出日期", null=True, blank=True, help_text="清单调整文件的日期，仍在清单里的不填。")
    area = models.CharField("领域", max_length=60, help_text="清单“一级事项”栏，如社会救助、公共法律服务。")
    item = models.CharField("公开事项", max_length=120, help_text="清单“二级事项”栏。")
    content = models.TextField("公开内容", help_text="清单“公开内容（要素）”栏。")
    basis = models.CharField("公开依据", max_length=200, help_text="清单“公开依据”栏的法律、法规或文件名称和条文。")
    rhythm = models.CharField("公开时限", max_length=12, choices=Rhythm, help_text="清单“公开时限”栏。")
    timing = models.CharField("时限说明", max_length=120, blank=True, help_text="清单写明具体天数的照抄，没有的不填。")
    owner = models.CharField("公开主体", max_length=60, help_text="清单“公开主体”栏的部门。")
    channel = models.CharField(
        "公开渠道", max_length=16, choices=Channel, help_text="清单“公开渠道和载体”栏的主要渠道。"
    )
    audience = models.CharField(
        "公开对象", max_length=12, choices=Audience, default=Audience.ALL, help_text="清单“公开对象”栏。"
    )
    manner = models.CharField(
        "公开方式", max_length=12, choices=Manner, default=Manner.PROACTIVE, help_text="清单“公开方式”栏。"
    )

    class Meta(Record.Meta):
        verbose_name = "公开事项"
        indexes = listed_by("listed_on")

    def __str__(self) -> str:
        return self.item

    def clean(self) -> None:
        """移出不早于列入。"""
        rules.check(rules.in_order(self, "listed_on", "removed_on"))
