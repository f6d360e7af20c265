"""突发事件的记录。"""

from django.db import models

from hequan.core import rules
from hequan.core.record import Record, listed_by


class Incident(Record):
    """一起突发事件。类型、事件分级、预警级别、响应级别是四回事，各填各的。"""

    class Type(models.TextChoices):
        NATURAL_DISASTER = "natural_disaster", "自然灾害"
        ACCIDENT = "accident", "事故灾难"
        PUBLIC_HEALTH = "public_health", "公共卫生事件"
        SOCIAL_SAFETY = "social_safety", "社会安全事件"

    class Grade(models.TextChoices):
        ESPECIALLY_GRAVE = "especially_grave", "特别重大"
        GRAVE = "grave", "重大"
        LARGER = "larger", "较大"
        ORDINARY = "ordinary", "一般"

    class Warning(models.TextChoices):
        RED = "red", "一级（红色）"
        ORANGE = "orange", "二级（橙色）"
        YELLOW = "yellow", "三级（黄色）"
        BLUE = "blue", "四级（蓝色）"

    class Response(models.TextChoices):
        FIRST = "first", "一级响应"
        SECOND = "second", "二级响应"
        THIRD = "third", "三级响应"
        FOURTH = "fourth", "四级响应"

    # 生产安全事故报告和调查处理条例第十三条第二款：道路交通事故、火灾补报伤亡的期间另有规定。
    class Accident(models.TextChoices):
        WORK_SAFETY = "work_safety", "生产安全事故"
        TRAFFIC = "traffic", "道路交通事故"
        FIRE = "fire", "火灾"
        OTHER = "other", "其他事故"

    class DataHandling(models.TextChoices):
        DESTROYED = "destroyed", "已销毁"
        KEPT = "kept", "经评估保留"

    happened_on = models.DateField("发生日期", help_text="信息报告单上的事发日期。")
    happened_at = models.TimeField("发生时刻", null=True, blank=True, help_text="信息报告单上的事发时刻，如 14:30。")
    type = models.CharField("事件类型", max_length=20, choices=Type, help_text="信息报告单上的类型，四类选一。")
    grade = models.CharField(
        "事件分级",
        max_length=20,
        choices=Grade,
        blank=True,
        help_text="有权机关认定的级别；社会安全事件和未定级的不填。",
    )
    accident = models.CharField(
        "事故类别", max_length=12, choices=Accident, blank=True, help_text="事故灾难是哪一类事故，其他类型的事件不填。"
    )
    title = models.CharField("事件名称", max_length=80, help_text="信息报告单的标题。")
    place = models.CharField("地点", max_length=80, help_text="信息报告单上的事发地点。")
    matter = models.TextField("基本情况", help_text="信息报告单的正文：经过、影响范围、先期处置。")
    graded_on = models.DateField("分级认定日期", null=True, blank=True, help_text="有权机关认定级别的文件的日期。")
    graded_by = models.CharField("认定机关", max_length=60, blank=True, help_text="认定级别的文件的发文机关。")
    learned_at = models.DateTimeField(
        "获悉时刻", null=True, blank=True, help_text="本单位得知事件的日期和时刻，见值班记录，如 2021-06-03 14:20。"
    )
    warned_on = models.DateField(
        "预警发布日期", null=True, blank=True, help_text="事前收到预警信息的日期，没有预警的不填。"
    )
    warning = models.CharField(
        "预警级别", max_length=8, choices=Warning, blank=True, help_text="预警信息上的级别和颜色。"
    )
    reported_on = models.DateField(
        "首报日期", null=True, blank=True, help_text="向上级首次报告的日期，见报告单或通话记录。"
    )
    reported_at = models.TimeField("首报时刻", null=True, blank=True, help_text="首次报告的时刻，如 14:50。")
    signed_by = models.CharField("签发人", max_length=40, blank=True, help_text="在信息报告单上签字的负责人。")
    unit_learned_at = models.DateTimeField(
        "事故单位负责人接报时刻", null=True, blank=True, help_text="事故单位负责人接到现场报告的日期和时刻。"
    )
    unit_reported_at = models.DateTimeField(
        "事故单位报告时刻", null=True, blank=True, help_text="事故单位向应急管理等部门报告的日期和时刻。"
    )
    reported_again_on = models.DateField(
        "续报日期", null=True, blank=True, help_text="最近一次续报的日期，没有续报的不填。"
    )
    development = models.TextField("续报情况", blank=True, help_text="最近一次续报的内容：事态、伤亡、处置有什么变化。")
    final_report_on = models.DateField("终报日期", null=True, blank=True, help_text="终报的日期，没有终报的不填。")
    outcome = models.TextField("终报情况", blank=True, help_text="终报的内容：起因、经过、伤亡损失、处置结果。")
    acted_on = models.DateField("先期处置日期", null=True, blank=True, help_text="值班记录上人员到场处置的日期。")
    action = models.TextField("先期处置情况", blank=True, help_text="谁到场、疏散救助了多少人、采取了哪些措施。")
    responded_on = models.DateField(
        "启动响应日期", null=True, blank=True, help_text="启动应急响应通知的日期，没有启动的不填。"
    )
    response = models.CharField(
        "响应级别", max_length=8, choices=Response, blank=True, help_text="启动响应通知上的级别。"
    )
    response_item = models.CharField(
        "响应事项", max_length=100, blank=True, help_text="启动响应通知写明因为什么事项启动。"
    )
    response_until_on = models.DateField(
        "预计响应期限", null=True, blank=True, help_text="启动响应通知写明预计到哪一天为止。"
    )
    measures = models.TextField("应急处置措施", blank=True, help_text="启动响应通知写明的措施。")
    adjusted_on = models.DateField("调整响应日期", null=True, blank=True, help_text="最近一次调整响应级别的日期。")
    response_now = models.CharField(
        "调整后的响应级别", max_length=8, choices=Response, blank=True, help_text="最近一次调整通知上的级别。"
    )
    response_ended_on = models.DateField("终止响应日期", null=True, blank=True, help_text="终止应急响应通知的日期。")
    dead = models.PositiveIntegerField("死亡人数", default=0, help_text="终报上的人数（人），没有填 0。")
    injured = models.PositiveIntegerField("受伤人数", default=0, help_text="终报上的人数（人），没有填 0。")
    moved = models.PositiveIntegerField("转移安置人数", default=0, help_text="终报上的人数（人），没有填 0。")
    loss = models.DecimalField(
        "直接经济损失（万元）",
        max_digits=12,
        decimal_places=2,
        default=0,
        help_text="终报或评估报告上的金额，没有填 0。",
    )
    recovered_on = models.DateField("恢复重建完成日期", null=True, blank=True, help_text="恢复重建工作报告的日期。")
    recovery = models.TextField("恢复重建情况", blank=True, help_text="恢复重建工作报告的内容摘要。")
    assessed_on = models.DateField("调查评估日期", null=True, blank=True, help_text="调查评估报告的日期。")
    assessment = models.TextField("调查评估结论", blank=True, help_text="起因、损失、经验教训和改进措施，见评估报告。")
    closed_on = models.DateField(
        "处置完毕日期", null=True, blank=True, help_text="终报写明处置完毕的日期，仍在处置的不填。"
    )
    data_handled_on = models.DateField(
        "个人信息处理日期", null=True, blank=True, help_text="销毁记录或者保留评估的日期。"
    )
    data_handling = models.CharField(
        "个人信息处理方式", max_length=12, choices=DataHandling, blank=True, help_text="应对工作结束后怎样处理。"
    )
    data_scope = models.TextField(
        "个人信息范围", blank=True, help_text="哪些名册、登记表、影像，涉及多少人，存在哪里。"
    )
    data_witness = models.CharField("监销人", max_length=40, blank=True, help_text="销毁记录上签名的监销人。")
    data_assessment = models.TextField(
        "保留评估", blank=True, help_text="保留的合法性、必要性、安全性怎样评估，由谁批准。"
    )
    archived_on = models.DateField("归档日期", null=True, blank=True, help_text="案卷移交档案室的日期。")

    class Meta(Record.Meta):
        verbose_name = "突发事件"
        indexes = listed_by("happened_on") + listed_by("closed_on")

    def __str__(self) -> str:
        return self.title

    def clean(self) -> None:
        """各步骤的先后；预警、响应各自填写完整；社会安全事件不分级。"""
        steps = ["reported_on", "responded_on", "closed_on", "recovered_on", "assessed_on"]
        rules.check(
            rules.in_order(self, "happened_on", *steps),
            rules.in_order(self, "reported_on", "reported_again_on", "final_report_on"),
            rules.in_order(self, "responded_on", "response_until_on", "adjusted_on", "response_ended_on"),
            rules.in_order(self, "closed_on", "archived_on"),
            rules.together(self, "warned_on", "warning"),
            rules.together(self, "responded_on", "response"),
            rules.needs(self, "response_ended_on", "responded_on"),
            rules.needs(self, "reported_at", "reported_on"),
            rules.together(self, "data_handled_on", "data_handling"),
            self._grade_fits_type(),
            self._accident_fits_type(),
            rules.moments_in_order(self, ("happened_on", "happened_at"), ("reported_on", "reported_at")),
        )

    def _grade_fits_type(self) -> rules.Faults:
        # 突发事件应对法第三条：按自然灾害、事故灾难、公共卫生事件分级，社会安全事件不在其列。
        if self.type == self.Type.SOCIAL_SAFETY:
            return rules.left_empty(self, "社会安全事件不分级", "grade")
        return {}

    def _accident_fits_type(self) -> rules.Faults:
        if self.type == self.Type.ACCIDENT:
            return {}
        return rules.left_empty(self, "事件类型不是事故灾难", "accident")
