"""行政检查的记录。"""

from django.core.validators import MinValueValidator
from django.db import models

from hequan.chapters.enforcement.models.capacity import Area
from hequan.core import rules
from hequan.core.record import Record, listed_by


class Check(Record):
    """一次行政检查，查一个对象一行。"""

    class Kind(models.TextChoices):
        ROUTINE = "routine", "日常检查"
        SPECIAL = "special", "专项检查"
        RANDOM = "random", "双随机抽查"
        JOINT = "joint", "联合检查"
        COMPLAINT = "complaint", "投诉举报核查"

    class Result(models.TextChoices):
        NOTHING_FOUND = "nothing_found", "未发现问题"
        PUT_RIGHT_AT_ONCE = "put_right_at_once", "当场改正"
        ORDERED = "ordered", "责令限期改正"
        CASE_OPENED = "case_opened", "立案查处"
        HANDED_ON = "handed_on", "移送有关部门"

    checked_on = models.DateField("检查日期", help_text="现场检查记录上的日期。")
    kind = models.CharField("检查类别", max_length=12, choices=Kind, help_text="检查方案或现场检查记录上的类别。")
    area = models.CharField("执法领域", max_length=20, choices=Area, help_text="现场检查记录上的领域。")
    object = models.CharField("检查对象", max_length=80, help_text="现场检查记录上的被检查单位或场所。")
    officers = models.CharField("执法人员", max_length=80, help_text="现场检查记录上签名的执法人员，用顿号隔开。")
    persons = models.PositiveIntegerField(
        "出动人次", validators=[MinValueValidator(1)], help_text="参加检查的人数，含联合检查的其他部门人员。"
    )
    joined_by = models.CharField("联合部门", max_length=120, blank=True, help_text="联合检查的其他部门，用顿号隔开。")
    problems = models.PositiveIntegerField("发现问题数", default=0, help_text="现场检查记录上的问题个数，没有填 0。")
    result = models.CharField("检查结果", max_length=20, choices=Result, help_text="现场检查记录上的处理意见。")
    rectify_by = models.DateField("限期改正日期", null=True, blank=True, help_text="责令改正通知书写明的期限。")
    rectified_on = models.DateField("复查合格日期", null=True, blank=True, help_text="复查记录上确认改正的日期。")
    published_on = models.DateField(
        "公示日期", null=True, blank=True, help_text="检查结果在网站公示的日期，未公示的不填。"
    )

    class Meta(Record.Meta):
        verbose_name = "行政检查"
        indexes = listed_by("checked_on") + listed_by("rectified_on")

    def clean(self) -> None:
        """各日期不早于检查；责令改正的写明期限，联合检查的写明部门；有没有问题前后一致。"""
        rules.check(
            rules.in_order(self, "checked_on", "rectify_by", "rectified_on", "published_on"),
            self._result_is_complete(),
            self._problems_agree(),
        )

    def _result_is_complete(self) -> rules.Faults:
        found: rules.Faults = {}
        if self.result == self.Result.ORDERED:
            found |= rules.required(self, "检查结果是“责令限期改正”", "rectify_by")
        if self.kind == self.Kind.JOINT:
            found |= rules.required(self, "检查类别是“联合检查”", "joined_by")
        return found

    def _problems_agree(self) -> rules.Faults:
        """“未发现问题”与问题个数不能互相矛盾。"""
        if not self.result or not isinstance(self.problems, int):
            return {}
        if (self.result == self.Result.NOTHING_FOUND) == (self.problems == 0):
            return {}
        said = f"“发现问题数”填的是 {self.problems}，“检查结果”填的是“{self.get_result_display()}”"
        return {"problems": f"{said}，请核对这两栏。"}
