"""法治工作岗位的记录。"""

from django.db import models

from hequan.core import rules
from hequan.core.record import Record, listed_by


class StaffPost(Record):
    """一个从事法治工作的岗位和在岗的人，所属单位是岗位所在的部门。"""

    class Kind(models.TextChoices):
        FULL_TIME = "full_time", "专职"
        PART_TIME = "part_time", "兼职"

    class Qualification(models.TextChoices):
        LEGAL_PROFESSION = "legal_profession", "法律职业资格"
        GOVERNMENT_LAWYER = "government_lawyer", "公职律师"
        LAW_DEGREE = "law_degree", "法学专业学历"
        NONE = "none", "无"

    title = models.CharField("岗位名称", max_length=60, help_text="岗位设置表上的名称。")
    kind = models.CharField("岗位性质", max_length=12, choices=Kind, help_text="按岗位设置表选择。")
    duties = models.TextField("岗位职责", blank=True, help_text="岗位设置表上的职责。")
    set_up_on = models.DateField("设岗日期", help_text="岗位设置文件的日期。")
    abolished_on = models.DateField("撤岗日期", null=True, blank=True, help_text="撤销岗位的文件的日期。")
    holder = models.CharField("在岗人员", max_length=40, blank=True, help_text="任职通知上的姓名，空岗的不填。")
    qualification = models.CharField(
        "资格", max_length=20, choices=Qualification, blank=True, help_text="在岗人员的证书，没有证书的选“无”。"
    )
    filled_on = models.DateField("到岗日期", null=True, blank=True, help_text="任职通知上的日期。")
    left_on = models.DateField("离岗日期", null=True, blank=True, help_text="离任的日期；换人后更正本行。")

    class Meta(Record.Meta):
        verbose_name = "法治工作岗位"
        indexes = listed_by("set_up_on")

    def clean(self) -> None:
        """有人在岗的写明到岗日期和资格；各日期先后相符。"""
        rules.check(
            rules.in_order(self, "set_up_on", "abolished_on", "filled_on"),
            rules.in_order(self, "filled_on", "left_on"),
            rules.together(self, "holder", "filled_on", "qualification"),
            rules.needs(self, "left_on", "filled_on"),
        )
