"""行政规范性文件识别的记录。"""

from django.db import models

from hequan.core import rules
from hequan.core.record import Record, listed_by


class Screening(Record):
    """一份拟发文件是不是行政规范性文件的识别。"""

    #: 五项都符合的才是行政规范性文件（国办发〔2018〕37号）。
    TESTS = ("is_by_authority", "is_by_procedure", "affects_rights", "is_generally_binding", "is_repeatedly_applied")

    screened_on = models.DateField("识别日期", help_text="识别表上的日期。")
    title = models.CharField("拟发文件名称", max_length=150, help_text="送识别的文件标题。")
    screened_by = models.CharField("识别人", max_length=40, help_text="识别表上签名的人。")
    is_by_authority = models.BooleanField("由行政机关依职权制定", default=False, help_text="识别表第一项，符合的勾选。")
    is_by_procedure = models.BooleanField("依程序制定并公布", default=False, help_text="识别表第二项，符合的勾选。")
    affects_rights = models.BooleanField(
        "涉及权利义务", default=False, help_text="识别表第三项，影响公民、法人和其他组织的勾选。"
    )
    is_generally_binding = models.BooleanField("具有普遍约束力", default=False, help_text="识别表第四项，符合的勾选。")
    is_repeatedly_applied = models.BooleanField(
        "在一定期限内反复适用", default=False, help_text="识别表第五项，符合的勾选。"
    )
    is_normative = models.BooleanField("是行政规范性文件", default=False, help_text="识别结论，五项都符合的勾选。")
    reason = models.TextField("识别理由", help_text="识别表上逐项说明的理由。")

    class Meta(Record.Meta):
        verbose_name = "规范性文件识别"
        indexes = listed_by("screened_on")

    def clean(self) -> None:
        """结论和五项识别一致：五项都符合的是，有一项不符合的不是。"""
        meets_all = all(getattr(self, name) for name in self.TESTS)
        if bool(self.is_normative) != meets_all:
            found = "五项都符合" if meets_all else "五项没有都符合"
            rules.check({"is_normative": f"识别结论与五项识别不一致：{found}，请核对“是行政规范性文件”和五项识别。"})
