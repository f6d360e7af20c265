"""重大行政决策：2020年办结一项，可以翻看全卷；今年各个阶段各有一项在办。"""

from datetime import date

from demo.live.matter import Matter, Move, days

DECISIONS, VIEWS = "decisions.decisions", "decisions.member_views"
EXECUTIONS, COMMENTS = "decisions.executions", "decisions.comments"
LEADER, REVIEWER = "demo-leader", "demo-reviewer"


def view(after: int, turn: int, member: str, post: str, said: str = "agreed", **values: object) -> Move:
    """集体讨论时一位成员的意见。"""
    told = {"decision": Matter.ITSELF, "turn": turn, "member": member, "post": post, "view": said}
    return Move("", after, values=told | values, register=VIEWS)


def comment(after: int, channel: str, text: str, adoption: str, reason: str) -> Move:
    """公众的一条意见。"""
    told = {"decision": Matter.ITSELF, "channel": channel, "text": text, "adoption": adoption, "reason": reason}
    return Move("", after, values=told, register=COMMENTS)


def opened() -> tuple[Move, ...]:
    """启动和拟订草案。"""
    return (
        Move("listed", 2, needed=False, reason="今年没有编制决策事项目录", shelved=("proposal",)),
        Move("started", 5, LEADER),
        Move("drafted", 20, shelved=("draft",)),
        Move("units_consulted", 25, values={"units_consulted": "综合行政执法办公室、公共服务办公室"}),
    )


def participated() -> tuple[Move, ...]:
    """公开征求意见，不听证。"""
    return (
        Move("participating", 27, values={"participation": "public_comment"}),
        Move(
            "draft_published",
            28,
            values={"comments_until": days(66), "comments_link": "街道公告栏和社区公告栏"},
            shelved=("comments_notice",),
        ),
        Move("talked", 35, values={"talks": "与摊位经营者代表座谈，要求保留过渡期。"}, shelved=("talks_record",)),
        Move("hearing_announced", 36, needed=False, reason="各方面没有较大分歧，法律、法规、规章没有规定应当听证"),
        comment(40, "meeting", "施工期间要有临时摊位", "adopted", "增加临时过渡摊位"),
        comment(48, "website", "要求全部免费", "not_adopted", "维护费用需要由使用者分担"),
        Move("participated", 72),
    )


def argued() -> tuple[Move, ...]:
    """专家论证、风险评估。"""
    return (
        Move(
            "argued",
            75,
            values={"expert_reason": "涉及工程技术", "argued_by": "朱示桥（示例设计院）", "is_disinterested": True},
            shelved=("expert_opinions",),
        ),
        Move(
            "risk_assessed",
            78,
            values={"risk_reason": "涉及经营户利益", "risk_assessor": "示例咨询中心", "risk": "controllable"},
            shelved=("risk_report",),
        ),
    )


def fair() -> Move:
    """公平竞争审查：条例施行以后启动的才有这一步。"""
    return Move("competition_reviewed", 79, values={"competition": "fair"}, shelved=("competition_review",))


def reviewed() -> tuple[Move, ...]:
    """送审和合法性审查意见。"""
    return (
        Move("sent_for_review", 80, shelved=("review_materials",)),
        Move(
            "reviewed",
            88,
            REVIEWER,
            {"conclusion": "amend", "opinion": "收费条款缺少依据，建议删去；其他内容合法。"},
            shelved=("legality_opinion",),
        ),
    )


def discussed() -> tuple[Move, ...]:
    """提交讨论，三人出席，一人保留意见，行政首长最后发言。"""
    return (
        Move(
            "submitted",
            98,
            values={"adjustment": "已经删去收费条款。"},
            shelved=("comments_adoption", "experts_adoption"),
        ),
        view(100, 1, "杨示田", "办事处副主任"),
        view(100, 2, "许示舟", "党工委委员", "reserved", reason="建议先试行半年再全面推开"),
        view(100, 3, "钱示宁", "办事处主任", is_head=True),
        Move("discussed", 100, values={"meeting": "示例：主任办公会议", "result": "agreed"}, shelved=("minutes",)),
        Move("party_reported", 103, shelved=("party_report",)),
    )


def decided() -> tuple[Move, ...]:
    """决定、公布、归档。"""
    return (
        Move("decided", 107, LEADER, {"execution_unit": "公共服务办公室"}, shelved=("decision",)),
        Move("published", 112, values={"published_in": "街道公告栏"}, shelved=("publication",)),
        Move("archived", 120, shelved=("archive_list",)),
    )


def executed() -> tuple[Move, ...]:
    """执行完毕，委托第三方后评估。"""
    progress = {"decision": Matter.ITSELF, "progress": "改造完工，摊位全部回迁。", "feedback": "经营户没有不同意见"}
    return (
        Move("", 280, values=progress, register=EXECUTIONS),
        Move("executed", 290),
        Move(
            "evaluated",
            300,
            values={"evaluator": "示例社会调查研究中心", "evaluated_because": "决策机关认为有必要"},
            shelved=("evaluation",),
        ),
    )


def decision(title: str, *moves: Move, ago: int = 0, on: date | None = None) -> Matter:
    """一项决策。"""
    values = {
        "office": "荷泉街道公共服务办公室",
        "title": f"示例：{title}",
        "matter": "project",
        "proposed_by": "公共服务办公室",
    }
    return Matter(DECISIONS, values, ago=ago, on=on, moves=moves)


MATTERS = (
    decision(
        "莲塘农贸市场过渡摊位安排",
        *opened(),
        *participated(),
        *argued(),
        *reviewed(),
        *discussed(),
        *decided(),
        *executed(),
        on=date(2020, 1, 6),
    ),
    decision("社区文化广场夜间使用办法", *opened()[:2], ago=12),
    decision("站前路慢行系统改造", *opened(), *participated()[:4], ago=50),
    decision("泉眼社区公共停车统筹", *opened(), *participated(), ago=76),
    decision("柳岸滨水步道建设", *opened(), *participated(), *argued(), fair(), reviewed()[0], ago=84),
    decision("荷花社区食堂布点", *opened(), *participated(), *argued(), fair(), *reviewed(), ago=96),
    decision(
        "街道便民市场更新",
        *opened(),
        *participated(),
        *argued(),
        fair(),
        *reviewed(),
        *discussed(),
        decided()[0],
        ago=150,
    ),
)
