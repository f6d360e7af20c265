"""应急预案和应急演练的记录。"""

from django.core.validators import MinValueValidator
from django.db import models

from hequan.core import rules
from hequan.core.record import Record, listed_by


class Plan(Record):
    """一个应急预案；修订后的新版本另登一行，原来那一行填废止日期。"""

    class Kind(models.TextChoices):
        OVERALL = "overall", "总体"
        EPIDEMIC = "epidemic", "疫情防控"
        GEOLOGICAL = "geological", "地质灾害"
        TERRORISM = "terrorism", "恐怖活动"
        WORK_SAFETY = "work_safety", "安全生产"
        EARTHQUAKE = "earthquake", "地震"
        SHELTER = "shelter", "应急避难场所"
        FIRE = "fire", "火灾"
        FLOOD = "flood", "防汛抗旱"
        FOOD = "food", "食品药品安全"
        OTHER = "other", "其他"

    # 突发事件应急预案管理办法（2013）第六条、第二十二条，生产安全事故应急条例第八条：演练的周期按预案是谁的、哪一类定。
    class Tier(models.TextChoices):
        OFFICE = "office", "街道总体预案"
        SPECIAL = "special", "专项预案"
        DEPARTMENT = "department", "部门预案"
        COMMUNITY = "community", "社区预案（方案）"
        KEY_UNIT = "key_unit", "重点单位预案"

    class Conclusion(models.TextChoices):
        KEEP = "keep", "继续执行"
        REVISE = "revise", "需要修订"

    issued_on = models.DateField("印发日期", help_text="预案印发文件的日期。")
    title = models.CharField("预案名称", max_length=80, help_text="封面上的全称，不带书名号。")
    kind = models.CharField("预案种类", max_length=16, choices=Kind, help_text="预案针对哪类突发事件，见总则。")
    tier = models.CharField(
        "预案层级",
        max_length=12,
        choices=Tier,
        blank=True,
        help_text="谁的、哪一类预案；危险物品、矿山、人员密集场所等单位自己的选“重点单位预案”。",
    )
    edition = models.CharField("版本", max_length=20, default="第1版", help_text="封面或修订记录上的版本。")
    document_number = models.CharField("文号", max_length=60, blank=True, help_text="印发文件的发文字号，没有的不填。")
    owner = models.CharField("责任部门", max_length=60, help_text="预案附则写明负责解释和修订的部门。")
    force_named_on = models.DateField(
        "明确工作力量日期", null=True, blank=True, help_text="明确应急专门工作力量的文件的日期，没有的不填。"
    )
    force = models.TextField("专门工作力量", blank=True, help_text="文件写明的机构、人员、分工和文号。")
    published_on = models.DateField("公布日期", null=True, blank=True, help_text="向社会公布的日期，不公开的不填。")
    filed_on = models.DateField("备案日期", null=True, blank=True, help_text="备案登记回执的日期，没有备案的不填。")
    review_on = models.DateField(
        "拟评估修订日期", null=True, blank=True, help_text="附则或备案意见写明的下次评估日期。"
    )
    reviewed_on = models.DateField("评估日期", null=True, blank=True, help_text="评估报告的日期，尚未评估的不填。")
    conclusion = models.CharField(
        "评估结论", max_length=8, choices=Conclusion, blank=True, help_text="评估报告的结论；需要修订的另登新版本。"
    )
    reasons = models.TextField("评估情况", blank=True, help_text="评估报告写明的修订情形或者继续执行的理由。")
    drill_due_on = models.DateField(
        "应演练日期", null=True, blank=True, help_text="演练计划写明最迟演练的日期，没有的不填。"
    )
    drilled_on = models.DateField("已演练日期", null=True, blank=True, help_text="按本预案演练的日期，见演练记录。")
    repealed_on = models.DateField(
        "废止日期", null=True, blank=True, help_text="废止文件或新版印发的日期，现行的不填。"
    )

    class Meta(Record.Meta):
        verbose_name = "应急预案"
        indexes = listed_by("issued_on") + listed_by("filed_on")

    def __str__(self) -> str:
        return self.title

    def clean(self) -> None:
        """其余日期都不早于印发日期。"""
        later = [
            "force_named_on",
            "published_on",
            "filed_on",
            "review_on",
            "reviewed_on",
            "drill_due_on",
            "drilled_on",
            "repealed_on",
        ]
        rules.check(rules.in_order(self, "issued_on", *later))


class Drill(Record):
    """一次应急演练。"""

    class Kind(models.TextChoices):
        GEOLOGICAL = "geological", "地质灾害"
        FIRE = "fire", "消防"
        TERRORISM = "terrorism", "反恐"
        FLOOD = "flood", "防汛"
        EARTHQUAKE = "earthquake", "地震"
        EPIDEMIC = "epidemic", "疫情防控"
        WORK_SAFETY = "work_safety", "安全生产"
        OTHER = "other", "其他"

    class Form(models.TextChoices):
        FULL = "full", "实战演练"
        TABLETOP = "tabletop", "桌面推演"

    held_on = models.DateField("演练日期", help_text="演练方案或签到册上的日期。")
    kind = models.CharField("演练种类", max_length=16, choices=Kind, help_text="演练方案针对哪类突发事件。")
    form = models.CharField("演练形式", max_length=12, choices=Form, default=Form.FULL, help_text="演练方案上的形式。")
    title = models.CharField("演练名称", max_length=80, help_text="演练方案上的名称。")
    plan = models.ForeignKey(
        Plan,
        models.PROTECT,
        related_name="+",
        null=True,
        blank=True,
        verbose_name="所依据的预案",
        help_text="检验哪个预案；先在应急预案台账登记，没有预案的不选。",
    )
    place = models.CharField("地点", max_length=80, help_text="演练方案上的地点。")
    has_script = models.BooleanField("有演练脚本", default=False, help_text="卷内有演练脚本的勾选。")
    persons = models.PositiveIntegerField(
        "参演人次", validators=[MinValueValidator(1)], help_text="签到册上的人数，不含围观群众。"
    )
    evaluated_on = models.DateField("评估日期", null=True, blank=True, help_text="演练评估表的日期，没有评估的不填。")
    evaluation = models.TextField(
        "演练评估", blank=True, help_text="评估表的结论：执行情况、预案是否可行、发现的问题。"
    )
    follow_up = models.TextField("改进措施", blank=True, help_text="评估表提出要做的事，没有的不填。")
    followed_up_on = models.DateField(
        "改进完成日期", null=True, blank=True, help_text="改进措施做完的日期，未完成的不填。"
    )

    class Meta(Record.Meta):
        verbose_name = "应急演练"
        indexes = listed_by("held_on")

    def clean(self) -> None:
        """评估不早于演练，改进不早于评估；评估日期与结论一起填写。"""
        rules.check(
            rules.in_order(self, "held_on", "evaluated_on", "followed_up_on"),
            rules.in_order(self, "evaluated_on", "followed_up_on"),
            rules.together(self, "evaluated_on", "evaluation"),
            rules.needs(self, "followed_up_on", "follow_up"),
        )
