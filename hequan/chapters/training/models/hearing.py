"""旁听庭审的记录。"""

from django.core.validators import MinValueValidator
from django.db import models

from hequan.core import rules
from hequan.core.record import Record, listed_by


class CourtHearing(Record):
    """一次旁听人民法院庭审。街道自己的案件开庭登记在行政诉讼台账。"""

    class CaseKind(models.TextChoices):
        ADMINISTRATIVE = "administrative", "行政案件"
        CRIMINAL = "criminal", "刑事案件"
        CIVIL = "civil", "民事案件"

    class Form(models.TextChoices):
        IN_COURT = "in_court", "到庭旁听"
        BROADCAST = "broadcast", "观看庭审直播"

    held_on = models.DateField("旁听日期", help_text="旁听通知或法院传票上的开庭日期。")
    court = models.CharField("人民法院", max_length=60, help_text="开庭的人民法院全称，见旁听通知。")
    case_kind = models.CharField("案件类型", max_length=16, choices=CaseKind, help_text="开庭公告上的案件类型。")
    cause = models.CharField("案由", max_length=120, help_text="开庭公告上的案由，不写当事人姓名。")
    form = models.CharField(
        "旁听形式", max_length=12, choices=Form, default=Form.IN_COURT, help_text="到法庭旁听还是组织观看直播。"
    )
    arranged_by = models.CharField("安排单位", max_length=60, help_text="旁听通知的发文单位。")
    persons = models.PositiveIntegerField(
        "旁听人次", validators=[MinValueValidator(1)], help_text="旁听签到表上的人数。"
    )
    leaders = models.PositiveIntegerField("其中领导干部人次", default=0, help_text="旁听签到表上的领导干部人数。")

    class Meta(Record.Meta):
        verbose_name = "旁听庭审"
        indexes = listed_by("held_on")

    def clean(self) -> None:
        """领导干部不多于旁听的人。"""
        rules.check(rules.at_most(self, "leaders", "persons"))
