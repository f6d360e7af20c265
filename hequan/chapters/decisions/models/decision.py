"""重大行政决策的记录，从启动到归档、执行和后评估。"""

from django.db import models

from hequan.core import rules
from hequan.core.fields import YearField
from hequan.core.record import Record, listed_by


class Decision(Record):
    """一项重大行政决策，从启动到归档；所属单位是决策承办单位。"""

    # 《重大行政决策程序暂行条例》第三条第一款的五类事项。
    class Matter(models.TextChoices):
        POLICY = "policy", "公共服务、市场监管、社会管理、环境保护等方面的重大公共政策和措施"
        PLAN = "plan", "经济和社会发展等方面的重要规划"
        RESOURCES = "resources", "重要自然资源、文化资源的开发利用和保护"
        PROJECT = "project", "重大公共建设项目"
        OTHER = "other", "对经济社会发展有重大影响的其他重大事项"

    # 第十四条第二款列举的方式。
    class Participation(models.TextChoices):
        SYMPOSIUM = "symposium", "座谈会"
        HEARING = "hearing", "听证会"
        VISITS = "visits", "实地走访"
        WRITTEN = "written", "书面征求意见"
        PUBLIC_COMMENT = "public_comment", "向社会公开征求意见"
        QUESTIONNAIRE = "questionnaire", "问卷调查"
        OPINION_POLL = "opinion_poll", "民意调查"

    class Needed(models.TextChoices):
        YES = "yes", "需要"
        NO = "no", "不需要"

    # 第二十四条：风险可控的，可以作出决策；不可控的，先调整草案。
    class Risk(models.TextChoices):
        CONTROLLABLE = "controllable", "风险可控"
        UNCONTROLLABLE = "uncontrollable", "风险不可控"

    class Competition(models.TextChoices):
        FAIR = "fair", "符合公平竞争要求"
        EXCEPTION = "exception", "适用例外规定"
        UNFAIR = "unfair", "违反公平竞争要求"

    class Conclusion(models.TextChoices):
        LAWFUL = "lawful", "合法"
        AMEND = "amend", "修改后合法"
        UNLAWFUL = "unlawful", "不合法"

    class Result(models.TextChoices):
        AGREED = "agreed", "同意"
        AMENDED = "amended", "修改后同意"
        POSTPONED = "postponed", "再次讨论"
        REFUSED = "refused", "不予通过"

    # 第三十七条：作出重大调整的，履行决策程序。
    class Extent(models.TextChoices):
        MINOR = "minor", "一般调整"
        MAJOR = "major", "重大调整"

    title = models.CharField("决策事项", max_length=150, help_text="决策事项目录或启动决定上的名称。")
    matter = models.CharField("事项类别", max_length=12, choices=Matter, help_text="按条例列举的范围选择。")
    initiated_on = models.DateField("启动日期", help_text="决定启动决策程序的日期。")
    proposed_by = models.CharField("建议提出者", max_length=80, help_text="提出决策建议的负责人、部门或代表委员等。")
    adjusts = models.ForeignKey(
        "self",
        models.PROTECT,
        related_name="+",
        null=True,
        blank=True,
        verbose_name="调整哪一项决策",
        help_text="对已经作出的决策作重大调整的，选择原来那一项；新的事项不填。",
    )
    catalogue_year = YearField("目录年度", null=True, blank=True, help_text="列入哪一年的决策事项目录，未列入的不填。")
    started_on = models.DateField("批准启动日期", null=True, blank=True, help_text="决策机关负责人批准启动的日期。")

    drafted_on = models.DateField("草案形成日期", null=True, blank=True, help_text="决策草案的日期。")
    units_consulted_on = models.DateField(
        "征求单位意见日期", null=True, blank=True, help_text="收齐有关单位书面意见的日期。"
    )
    units_consulted = models.CharField(
        "征求意见的单位", max_length=200, blank=True, help_text="事项涉及其职责的单位，用顿号隔开。"
    )
    units_dispute = models.TextField(
        "单位之间的争议", blank=True, help_text="没有达成一致的，写明争议、各方和承办单位的意见、理由和依据。"
    )

    participation = models.CharField(
        "公众参与方式", max_length=16, choices=Participation, blank=True, help_text="采用几种的选主要的一种。"
    )
    comments_from = models.DateField(
        "公开征求意见日期", null=True, blank=True, help_text="草案和说明等材料公布的日期。"
    )
    comments_until = models.DateField("征求意见截止日期", null=True, blank=True, help_text="公告写明的截止日期。")
    comments_link = models.CharField(
        "征求意见公布途径", max_length=200, blank=True, help_text="公布草案的网站、报纸、公告栏等，网站的写网址。"
    )
    short_reason = models.TextField(
        "缩短征求意见时间的理由", blank=True, help_text="因情况紧急等原因短于法定时间的，照公告写明的理由填写。"
    )
    short_link = models.CharField(
        "缩短理由公布在哪里", max_length=200, blank=True, help_text="写有缩短理由的公告的网址或文号。"
    )
    talked_on = models.DateField("特定群体沟通日期", null=True, blank=True, help_text="沟通协商记录的日期。")
    talks = models.TextField("特定群体沟通情况", blank=True, help_text="与相关人民团体、社会组织和群众代表沟通的要点。")
    hearing_announced_on = models.DateField("听证公告日期", null=True, blank=True, help_text="公告听证时间地点的日期。")
    hearing_on = models.DateField("听证召开日期", null=True, blank=True, help_text="公告写明的听证会日期。")
    materials_sent_on = models.DateField(
        "听证材料送达日期", null=True, blank=True, help_text="最后一位听证参加人收到材料的日期。"
    )
    heard_on = models.DateField("听证笔录日期", null=True, blank=True, help_text="签名的听证笔录上的日期。")
    participated_on = models.DateField(
        "公众参与日期",
        null=True,
        blank=True,
        help_text="归纳整理公众意见的日期；补录的旧事项填座谈、听证或者征求意见截止的日期。",
    )

    expert_needed = models.CharField(
        "专家论证", max_length=4, choices=Needed, blank=True, help_text="专业性、技术性较强的事项需要。"
    )
    expert_reason = models.CharField("是否论证的理由", max_length=200, blank=True, help_text="起草说明中的理由。")
    argued_on = models.DateField("专家论证日期", null=True, blank=True, help_text="专家论证意见的日期。")
    argued_by = models.CharField(
        "论证专家或者机构", max_length=200, blank=True, help_text="论证意见上签字盖章的专家、机构，用顿号隔开。"
    )
    is_disinterested = models.BooleanField(
        "专家没有利害关系", default=False, help_text="已查明专家和机构与决策事项没有直接利害关系的勾选。"
    )
    risk_needed = models.CharField(
        "风险评估", max_length=4, choices=Needed, blank=True, help_text="可能影响社会稳定、公共安全等的事项需要。"
    )
    risk_reason = models.CharField("是否评估的理由", max_length=200, blank=True, help_text="起草说明中的理由。")
    risk_assessed_on = models.DateField("风险评估日期", null=True, blank=True, help_text="风险评估报告的日期。")
    risk_assessor = models.CharField("风险评估单位", max_length=80, blank=True, help_text="风险评估报告的署名单位。")
    risk = models.CharField("风险评估结论", max_length=16, choices=Risk, blank=True, help_text="风险评估报告的结论。")
    competition_reviewed_on = models.DateField(
        "公平竞争审查日期", null=True, blank=True, help_text="书面审查结论的日期，不涉及经营活动的不填。"
    )
    competition = models.CharField(
        "公平竞争审查结论", max_length=12, choices=Competition, blank=True, help_text="书面审查结论。"
    )

    sent_for_review_on = models.DateField(
        "送请合法性审查日期", null=True, blank=True, help_text="送审材料符合要求、审查部门签收的日期。"
    )
    reviewed_on = models.DateField("合法性审查日期", null=True, blank=True, help_text="合法性审查意见书的日期。")
    conclusion = models.CharField(
        "合法性审查结论", max_length=12, choices=Conclusion, blank=True, help_text="意见书的结论。"
    )
    opinion = models.TextField("合法性审查意见", blank=True, help_text="意见书的要点，含法律顾问、公职律师的意见。")
    adjustment = models.TextField(
        "按审查意见调整的情况", blank=True, help_text="怎样按审查意见调整补充草案；没有完全采纳的写明理由。"
    )
    submitted_on = models.DateField("提交讨论日期", null=True, blank=True, help_text="提交决策机关讨论的日期。")
    discussed_on = models.DateField("集体讨论日期", null=True, blank=True, help_text="会议纪要上的日期。")
    meeting = models.CharField("讨论会议", max_length=80, blank=True, help_text="会议纪要上的会议名称和期次。")
    result = models.CharField("讨论结果", max_length=12, choices=Result, blank=True, help_text="行政首长拟作出的决定。")
    against_majority = models.TextField(
        "与多数意见不一致的理由", blank=True, help_text="行政首长在会上说明的理由；与多数意见一致的不填。"
    )
    party_reported_on = models.DateField(
        "向党工委请示报告日期", null=True, blank=True, help_text="请示报告的落款日期。"
    )
    decided_on = models.DateField("决定日期", null=True, blank=True, help_text="决策文件的日期，未作出决定的不填。")
    terminated_on = models.DateField("终止日期", null=True, blank=True, help_text="决定不再推进的日期。")
    published_on = models.DateField("公布日期", null=True, blank=True, help_text="门户网站或公告栏上的公布日期。")
    published_in = models.CharField(
        "公布和解读途径", max_length=200, blank=True, help_text="决策文件和解读材料的网址。"
    )
    archived_on = models.DateField("归档日期", null=True, blank=True, help_text="卷宗移交归档的日期。")

    execution_unit = models.CharField("决策执行单位", max_length=80, blank=True, help_text="决策文件明确的执行单位。")
    problem_found_on = models.DateField(
        "发现执行问题日期", null=True, blank=True, help_text="执行单位发现问题、情况重大变化或者不可抗力的日期。"
    )
    problem = models.TextField("执行中发现的问题", blank=True, help_text="执行单位发现的问题或者重大变化。")
    problem_reported_on = models.DateField(
        "报告执行问题日期", null=True, blank=True, help_text="执行单位书面报告决策机关的日期。"
    )
    executed_on = models.DateField("执行完毕日期", null=True, blank=True, help_text="执行单位报告执行完毕的日期。")
    evaluated_on = models.DateField("后评估日期", null=True, blank=True, help_text="后评估报告的日期，未评估的不填。")
    evaluator = models.CharField("后评估单位", max_length=80, blank=True, help_text="后评估报告的署名单位。")
    evaluated_because = models.CharField(
        "后评估的情形", max_length=200, blank=True, help_text="明显未达到预期效果、公众意见较多或者认为有必要。"
    )
    suspended_on = models.DateField("中止执行日期", null=True, blank=True, help_text="中止执行的决定的日期。")
    suspended_because = models.TextField("中止执行的理由", blank=True, help_text="中止执行的决定写明的理由。")
    resumed_on = models.DateField("恢复执行日期", null=True, blank=True, help_text="恢复执行的决定的日期。")
    adjusted_on = models.DateField("调整日期", null=True, blank=True, help_text="调整决策的文件的日期。")
    extent = models.CharField(
        "调整程度", max_length=8, choices=Extent, blank=True, help_text="重大调整的另行履行程序。"
    )

    class Meta(Record.Meta):
        verbose_name = "重大行政决策"
        indexes = [
            *listed_by("initiated_on"),
            *listed_by("decided_on"),
            *listed_by("evaluated_on"),
            *listed_by("adjusted_on"),
            *listed_by("suspended_on"),
            *listed_by("catalogue_year"),
        ]

    def __str__(self) -> str:
        return self.title

    def clean(self) -> None:
        """各环节依次进行；是否论证、评估都写明理由；作出决定的才有公布、执行和后评估。"""
        steps = ("participated_on", "argued_on", "risk_assessed_on", "reviewed_on", "discussed_on", "terminated_on")
        afterwards = ("published_on", "archived_on", "evaluated_on", "suspended_on", "adjusted_on")
        rules.check(
            rules.in_order(self, "initiated_on", *steps, "party_reported_on", "decided_on"),
            rules.in_order(self, "discussed_on", "decided_on"),
            rules.in_order(self, "decided_on", *afterwards),
            rules.needs(self, "participated_on", "participation"),
            rules.together(self, "expert_needed", "expert_reason"),
            rules.together(self, "risk_needed", "risk_reason"),
            rules.together(self, "evaluated_on", "evaluator"),
            rules.together(self, "short_reason", "short_link"),
            rules.needs(self, "decided_on", "execution_unit"),
            {} if self.decided_on else rules.left_empty(self, "尚未作出决定", *afterwards),
            rules.left_empty(self, "已终止决策", "decided_on") if self.terminated_on else {},
        )
