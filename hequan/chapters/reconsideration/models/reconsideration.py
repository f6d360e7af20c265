"""行政复议案件的记录。"""

from django.db import models

from hequan.chapters.reconsideration.models.act import Act, Capacity, Told
from hequan.core import rules
from hequan.core.record import Record, listed_by


class Reconsideration(Record):
    """一件以本机关为被申请人的行政复议案件。"""

    class Procedure(models.TextChoices):
        ORDINARY = "ordinary", "普通程序"
        SUMMARY = "summary", "简易程序"

    class Result(models.TextChoices):
        UPHELD = "upheld", "维持"
        DISMISSED = "dismissed", "驳回"
        REVOKED = "revoked", "撤销"
        CHANGED = "changed", "变更"
        UNLAWFUL = "unlawful", "确认违法"
        ORDERED = "ordered", "责令履行"
        MEDIATED = "mediated", "调解"
        WITHDRAWN = "withdrawn", "和解或撤回后终止"
        NOT_ACCEPTED = "not_accepted", "不予受理"
        TERMINATED = "terminated", "终止"

    class Ordered(models.TextChoices):
        """决定书、调解书责令本机关做什么。"""

        NOTHING = "nothing", "没有责令履行的内容"
        REMAKE = "remake", "重新作出行政行为"
        PERFORM = "perform", "履行职责或者调解书的约定"

    class Ground(models.TextChoices):
        """中止的原因，按第三十九条第一款各项。"""

        DEATH = "death", "申请人死亡，近亲属是否参加尚未确定"
        INCAPACITY = "incapacity", "申请人丧失行为能力，法定代理人尚未确定"
        MISSING = "missing", "申请人下落不明"
        DISSOLVED = "dissolved", "申请人单位终止，权利义务承受人尚未确定"
        FORCE_MAJEURE = "force_majeure", "当事人因不可抗力等正当理由不能参加"
        MEDIATION = "mediation", "调解、和解，双方同意中止"
        INTERPRETATION = "interpretation", "适用法律需要有权机关解释或者确认"
        OTHER_CASE = "other_case", "以另一案件的结果为依据，该案尚未审结"
        DOCUMENT = "document", "正在审查作为依据的规范性文件或者规定"
        OTHER = "other", "其他情形"

    class Attendance(models.TextChoices):
        HEAD = "head", "负责人参加"
        STAFF = "staff", "委托工作人员参加"

    class Letter(models.TextChoices):
        OPINION = "opinion", "行政复议意见书"
        ADVICE = "advice", "行政复议建议书"

    received_on = models.DateField("收到日期", help_text="收到行政复议答复通知书和申请书副本的日期，见签收记录。")
    case_number = models.CharField("案号", max_length=60, help_text="答复通知书上的复议案号。")
    authority = models.CharField("复议机关", max_length=60, help_text="答复通知书的落款机关。")
    applicant = models.CharField("申请人", max_length=100, help_text="申请书上的姓名或单位名称。")
    applied_on = models.DateField("申请日期", null=True, blank=True, help_text="申请书的落款日期。")
    act = models.CharField("行政行为种类", max_length=16, choices=Act, help_text="申请书“复议请求”针对的行政行为。")
    capacity = models.CharField(
        "作出名义", max_length=12, choices=Capacity, default=Capacity.OWN, help_text="决定书落款是本机关还是委托机关。"
    )
    matter = models.TextField("复议请求", help_text="申请书“复议请求”栏，写明决定书文号。")
    act_on = models.DateField("行为作出日期", null=True, blank=True, help_text="决定书的日期；不履行职责的不填。")
    known_on = models.DateField(
        "知道行为之日", null=True, blank=True, help_text="申请人签收决定书之日，或者材料能证明其知道行为的日期。"
    )
    told = models.CharField(
        "告知复议权利",
        max_length=8,
        choices=Told,
        default=Told.TOLD,
        help_text="决定书写明了复议权利、复议机关和期限的选“已经告知”。",
    )
    is_real_estate = models.BooleanField("因不动产提出", default=False, help_text="复议请求因不动产提出的勾选。")
    asked_on = models.DateField(
        "收到履职申请日期",
        null=True,
        blank=True,
        help_text="申请复议不履行职责的，写本机关收到履职申请之日，其他不填。",
    )
    filed_on = models.DateField(
        "复议机关收到申请日期", null=True, blank=True, help_text="受理通知书或者案卷写明的日期，不知道的不填。"
    )
    correction_notice_on = models.DateField(
        "申请人收到补正通知日期", null=True, blank=True, help_text="复议机关要求补正的填写，没有的不填。"
    )
    completed_on = models.DateField(
        "申请人补正日期", null=True, blank=True, help_text="复议机关收到补正材料的日期，没有补正的不填。"
    )
    accepted_on = models.DateField(
        "受理日期",
        null=True,
        blank=True,
        help_text="答复通知书写明的受理之日，逾期未作决定而视为受理的写届满之日；新旧法按这一天分。",
    )
    procedure = models.CharField(
        "审理程序", max_length=12, choices=Procedure, default=Procedure.ORDINARY, help_text="答复通知书写明的程序。"
    )
    due_on = models.DateField("答复期限", null=True, blank=True, help_text="答复通知书要求提交答复的最后一天。")
    evidence_listed_on = models.DateField(
        "确定证据清单日期", null=True, blank=True, help_text="整理证据、确定证据清单的日期。"
    )
    evidence = models.TextField("证据清单", blank=True, help_text="逐项写明证据名称、来源和证明内容。")
    evidence_until = models.DateField(
        "最晚一份证据的日期",
        null=True,
        blank=True,
        help_text="清单里形成最晚的一份证据的日期；行为作出以后收集的不列入。",
    )
    replied_on = models.DateField("提交答复日期", null=True, blank=True, help_text="复议机关签收书面答复和证据的日期。")
    handler = models.CharField("承办人", max_length=40, blank=True, help_text="授权委托书上的代理人或经办人。")
    listened_on = models.DateField(
        "陈述意见日期", null=True, blank=True, help_text="复议机构当面、电话或者通过网络听取意见的日期。"
    )
    statement = models.TextField("陈述的意见", blank=True, help_text="本机关向复议机构陈述的要点，见记录。")
    hearing_notice_on = models.DateField(
        "收到听证通知日期", null=True, blank=True, help_text="听证通知书的签收日期，没有听证的不填。"
    )
    hearing_on = models.DateField("通知的听证日期", null=True, blank=True, help_text="听证通知书写明的听证日期。")
    heard_on = models.DateField(
        "听证或听取意见日期", null=True, blank=True, help_text="听证通知书或听取意见记录的日期。"
    )
    attended_by = models.CharField(
        "参加人员", max_length=100, blank=True, help_text="听证笔录上代表本机关参加的人员姓名和职务。"
    )
    attendance = models.CharField(
        "负责人参加听证", max_length=8, choices=Attendance, blank=True, help_text="听证笔录写明谁代表本机关参加。"
    )
    absence = models.CharField(
        "负责人不参加的理由", max_length=200, blank=True, help_text="向复议机构说明的理由，负责人参加的不填。"
    )
    suspended_on = models.DateField("中止日期", null=True, blank=True, help_text="最近一次中止通知书的日期。")
    suspension_ground = models.CharField(
        "中止原因", max_length=16, choices=Ground, blank=True, help_text="中止通知书写明的原因。"
    )
    resumed_on = models.DateField("恢复审理日期", null=True, blank=True, help_text="最近一次恢复审理通知书的日期。")
    extended_on = models.DateField(
        "延长审理期限日期", null=True, blank=True, help_text="延长审理期限通知书的日期，没有延长的不填。"
    )
    mediated_on = models.DateField("调解和解日期", null=True, blank=True, help_text="达成调解或者和解的日期。")
    mediation = models.TextField("调解和解内容", blank=True, help_text="调解书或者和解协议的要点。")
    result = models.CharField(
        "复议结果", max_length=16, choices=Result, blank=True, help_text="复议决定书、调解书或终止通知书的结论。"
    )
    decided_on = models.DateField("复议决定日期", null=True, blank=True, help_text="决定书或终止通知书的日期。")
    ordered = models.CharField(
        "责令事项", max_length=8, choices=Ordered, blank=True, help_text="决定书、调解书要求本机关做的事。"
    )
    perform_by = models.DateField(
        "决定书规定的履行期限", null=True, blank=True, help_text="决定书、调解书写明的最后一天，没有写明的不填。"
    )
    served_on = models.DateField("收到决定书日期", null=True, blank=True, help_text="决定书、调解书的签收日期。")
    letter = models.CharField(
        "意见书或建议书", max_length=12, choices=Letter, blank=True, help_text="随案收到的文书，没有的不填。"
    )
    letter_on = models.DateField("收到意见书日期", null=True, blank=True, help_text="意见书或建议书的签收日期。")
    reported_on = models.DateField("反馈日期", null=True, blank=True, help_text="向复议机关报送办理情况的日期。")
    report = models.TextField("反馈的办理情况", blank=True, help_text="向复议机关报送的办理情况要点。")
    corrected_on = models.DateField("纠正或履行日期", null=True, blank=True, help_text="按决定纠正或履行完毕的日期。")
    correction = models.TextField("纠正或履行情况", blank=True, help_text="报送材料写明的纠正措施。")
    closed_on = models.DateField("结案归档日期", null=True, blank=True, help_text="案卷归档的日期。")

    class Meta(Record.Meta):
        verbose_name = "行政复议案件"
        indexes = listed_by("received_on") + listed_by("decided_on") + listed_by("replied_on") + listed_by("letter_on")

    def clean(self) -> None:
        """各日期的先后；结果、意见书和纠正各自填写完整。"""
        rules.check(
            rules.in_order(self, "applied_on", "received_on"),
            rules.in_order(self, "act_on", "known_on", "applied_on", "received_on"),
            rules.in_order(self, "known_on", "applied_on"),
            rules.in_order(self, "asked_on", "applied_on", "received_on"),
            rules.in_order(self, "applied_on", "filed_on", "accepted_on"),
            rules.in_order(self, "filed_on", "correction_notice_on", "completed_on", "accepted_on"),
            rules.in_order(self, "accepted_on", "received_on"),
            rules.in_order(self, "hearing_notice_on", "hearing_on"),
            rules.in_order(self, "decided_on", "served_on"),
            rules.needs(self, "completed_on", "correction_notice_on"),
            rules.needs(self, "resumed_on", "suspended_on"),
            rules.in_order(self, "received_on", "due_on", "replied_on", "heard_on", "decided_on", "letter_on"),
            rules.in_order(self, "letter_on", "reported_on"),
            rules.in_order(self, "decided_on", "corrected_on"),
            rules.together(self, "result", "decided_on"),
            rules.together(self, "letter", "letter_on"),
            rules.needs(self, "reported_on", "letter_on"),
            rules.needs(self, "attended_by", "heard_on"),
            rules.needs(self, "corrected_on", "decided_on"),
            rules.needs(self, "correction", "corrected_on"),
        )
