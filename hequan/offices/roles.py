"""What each kind of post may do, as a table: read at one place, shown to people in the same words."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Role:
    """One kind of post.

    `reads` and `enters` open the registers; `chapters` limits both to some packages, None meaning all of them.
    `approves` and `reviews` open the steps of procedures that are a head's or a legal reviewer's to take.
    """

    name: str
    title: str
    sentence: str
    reads: bool = False
    enters: bool = False
    drafts: bool = False
    appoints: bool = False
    rules: bool = False
    approves: bool = False
    reviews: bool = False
    chapters: frozenset[str] | None = None

    @property
    def is_administrator(self) -> bool:
        """Whether this is one of the three administrators (三员), none of whom opens business data."""
        return not self.reads

    def may_read(self, chapter: str) -> bool:
        """Whether this role opens the registers of a chapter."""
        return self.reads and (self.chapters is None or chapter in self.chapters)

    def may_enter(self, chapter: str) -> bool:
        """Whether this role records and corrects in the registers of a chapter."""
        return self.enters and (self.chapters is None or chapter in self.chapters)

    def may_take(self, chapter: str, duty: str) -> bool:
        """Whether this role takes the steps of a duty: what a clerk records, a reviewer reviews, a head approves."""
        has_duty = {"enter": self.enters, "review": self.reviews, "approve": self.approves}[duty]
        return has_duty and self.may_read(chapter)


ROLES = {
    role.name: role
    for role in (
        Role("clerk", "经办人", "可以登记、更正和查看本单位台账，起草年度报告。", reads=True, enters=True, drafts=True),
        Role(
            "leader",
            "负责人",
            "可以查看本单位全部台账、数据和年度报告，办理批准等由负责人办理的步骤，填写本地规定，不登记。",
            reads=True,
            rules=True,
            approves=True,
        ),
        Role(
            "reviewer",
            "合法性审核人",
            "可以登记、更正和查看本单位台账，办理合法性审核的步骤，填写本地规定。",
            reads=True,
            enters=True,
            rules=True,
            reviews=True,
        ),
        Role("community", "社区工作者", "可以登记、更正和查看本社区台账。", reads=True, enters=True),
        Role(
            "mediator",
            "调解员",
            "可以登记、更正和查看本单位矛盾纠纷台账，看不到其他台账。",
            reads=True,
            enters=True,
            chapters=frozenset({"mediation"}),
        ),
        # 三员分立: none of the three opens business data.
        Role("system_admin", "系统管理员", "可以建立单位和账号，看不到业务数据。", appoints=True),
        Role("security_admin", "安全管理员", "负责审批岗位权限，看不到业务数据；目前没有需要办理的页面。"),
        Role("audit_admin", "审计管理员", "负责审查操作留痕，看不到业务数据；目前没有需要办理的页面。"),
    )
}
