"""第一责任人履职的记录。"""

from django.db import models

from hequan.core import rules
from hequan.core.fields import YearField
from hequan.core.record import Record, listed_by


class Duty(Record):
    """党政主要负责人职责清单上的一项职责。"""

    class Holder(models.TextChoices):
        SECRETARY = "secretary", "党工委书记"
        DIRECTOR = "director", "办事处主任"

    # 《党政主要负责人履行推进法治建设第一责任人职责规定》第四条的四个“亲自”，另加年终述法。
    class Kind(models.TextChoices):
        DEPLOY = "deploy", "重要工作亲自部署"
        LOOK_INTO = "look_into", "重大问题亲自过问"
        COORDINATE = "coordinate", "重点环节亲自协调"
        SUPERVISE = "supervise", "重要任务亲自督办"
        STATEMENT = "statement", "年终述法"

    year = YearField("年度", help_text="职责清单的年度。")
    listed_on = models.DateField("列入清单日期", help_text="职责清单的印发日期，后来增加的填增加的日期。")
    holder = models.CharField("责任人职务", max_length=12, choices=Holder, help_text="职责清单上的责任人职务。")
    person = models.CharField("责任人", max_length=40, help_text="履职时担任该职务的人的姓名。")
    kind = models.CharField("职责类别", max_length=12, choices=Kind, help_text="按职责清单选择。")
    duty = models.TextField("职责内容", help_text="职责清单上这一项的内容。")
    evidence = models.TextField("履职凭据", blank=True, help_text="会议纪要、批示、述法报告等的名称和文号。")
    done_on = models.DateField("完成日期", null=True, blank=True, help_text="履职凭据上的日期，未完成的不填。")

    class Meta(Record.Meta):
        verbose_name = "第一责任人职责"
        indexes = [*listed_by("listed_on"), *listed_by("year"), *listed_by("done_on")]

    def clean(self) -> None:
        """完成的职责要有凭据。清单常在年中印发，完成日期可以早于列入清单日期。"""
        rules.check(rules.needs(self, "done_on", "evidence"))
