"""人大代表建议和政协提案的记录。"""

from django.db import models

from hequan.core import rules
from hequan.core.record import Record, listed_by


class Proposal(Record):
    """一件人大代表建议或政协提案。"""

    class Kind(models.TextChoices):
        SUGGESTION = "suggestion", "人大代表建议"
        PROPOSAL = "proposal", "政协提案"

    class Role(models.TextChoices):
        SOLE = "sole", "独办"
        LEAD = "lead", "主办"
        JOINT = "joint", "会办"

    class Topic(models.TextChoices):
        CITY = "city", "城市建设和管理"
        LIVELIHOOD = "livelihood", "民生和社会保障"
        EDUCATION_HEALTH = "education_health", "教育和卫生"
        ENVIRONMENT = "environment", "生态环境"
        TRAFFIC = "traffic", "交通"
        ECONOMY = "economy", "产业和就业"
        GOVERNANCE = "governance", "基层治理和法治"
        OTHER = "other", "其他"

    class Outcome(models.TextChoices):
        SOLVED = "solved", "已经解决或采纳"
        SOLVING = "solving", "正在解决或列入计划"
        LATER = "later", "因条件限制待以后解决"
        REFERENCE = "reference", "留作参考"

    class Satisfaction(models.TextChoices):
        SATISFIED = "satisfied", "满意"
        FAIR = "fair", "基本满意"
        DISSATISFIED = "dissatisfied", "不满意"

    received_on = models.DateField("收到日期", help_text="交办函的签收日期。")
    kind = models.CharField("类别", max_length=12, choices=Kind, help_text="建议还是提案，见交办函。")
    session = models.CharField("届次", max_length=60, help_text="建议、提案原件抬头的届次，如区十三届人大一次会议。")
    proposal_number = models.CharField("建议提案编号", max_length=40, help_text="原件抬头的编号。")
    title = models.CharField("案由", max_length=160, help_text="原件的标题。")
    matter = models.TextField("内容摘要", blank=True, help_text="原件“建议”部分的要点。")
    topic = models.CharField("内容分类", max_length=20, choices=Topic, help_text="按原件内容选择。")
    proposers = models.CharField(
        "代表或委员", max_length=120, help_text="原件上的领衔人和附议人姓名；集体提案写单位名称。"
    )
    phone = models.CharField("联系电话", max_length=40, blank=True, help_text="原件上领衔人的电话，仅用于沟通。")
    assigned_by = models.CharField("交办单位", max_length=60, help_text="交办函的发函单位。")
    role = models.CharField(
        "承办方式", max_length=8, choices=Role, default=Role.SOLE, help_text="交办函写明的承办方式。"
    )
    partners = models.CharField(
        "其他承办单位", max_length=120, blank=True, help_text="交办函写明的主办或会办单位，独办的不填。"
    )
    leader = models.CharField("分管领导", max_length=40, blank=True, help_text="办理方案写明的领办领导。")
    handler = models.CharField("承办人", max_length=40, blank=True, help_text="办理方案写明的承办人。")
    due_on = models.DateField("办理期限", null=True, blank=True, help_text="交办函要求答复的最后一天，没有写明的不填。")
    contacted_on = models.DateField("沟通日期", null=True, blank=True, help_text="上门走访、座谈或电话沟通记录的日期。")
    answered_on = models.DateField(
        "答复日期", null=True, blank=True, help_text="答复函的日期；会办的写提交会办意见的日期。"
    )
    answer_number = models.CharField("答复文号", max_length=60, blank=True, help_text="答复函的文号，没有的不填。")
    outcome = models.CharField(
        "办理结果", max_length=12, choices=Outcome, blank=True, help_text="答复函右上角标注的办理结果类别。"
    )
    answer = models.TextField("答复要点", blank=True, help_text="答复函写明的办理情况。")
    satisfaction = models.CharField(
        "满意程度",
        max_length=12,
        choices=Satisfaction,
        blank=True,
        help_text="代表、委员填写的征询意见表，没有收到的不填。",
    )
    published_on = models.DateField("公开日期", null=True, blank=True, help_text="答复在网站公开的日期，不公开的不填。")

    class Meta(Record.Meta):
        verbose_name = "建议提案"
        indexes = listed_by("received_on") + listed_by("answered_on") + listed_by("published_on")

    def clean(self) -> None:
        """各日期的先后；答复写明结果；独办的没有其他承办单位，主办和会办的要写明。"""
        rules.check(
            rules.in_order(self, "received_on", "due_on", "contacted_on", "answered_on"),
            rules.in_order(self, "answered_on", "published_on"),
            rules.together(self, "answered_on", "outcome"),
            rules.needs(self, "answer_number", "answered_on"),
            rules.needs(self, "satisfaction", "answered_on"),
            rules.needs(self, "published_on", "answered_on"),
            self._names_its_partners(),
        )

    def _names_its_partners(self) -> rules.Faults:
        said = f"承办方式是“{self.get_role_display()}”"
        if self.role == self.Role.SOLE:
            return rules.left_empty(self, said, "partners")
        return rules.required(self, said, "partners")
