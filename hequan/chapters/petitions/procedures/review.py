"""复查、复核和办结：由信访人请求，由上一级机关提出意见；复核以后终结。"""

from collections.abc import Callable

from hequan.chapters.petitions.procedures import conditions as when
from hequan.chapters.petitions.procedures import handling
from hequan.chapters.petitions.procedures.handling import served
from hequan.chapters.petitions.procedures.intake import judged, told, transferred
from hequan.chapters.petitions.procedures.laws import NEW, OLD, both
from hequan.core.case import Case
from hequan.core.gates import holds, in_time
from hequan.core.step import Basis, Gate, Paper, Step

review_asked = Step(
    "请求复查",
    basis=both("ask_review"),
    after=served,
    when=when.is_handled,
    sets="review_asked_on",
    side=True,
    waits="上一级机关",
    gates=[in_time("ask_review", "不能再请求复查", both("ask_review"))],
    about="信访人对处理意见不服的，向本机关的上一级机关请求复查。",
)
reviewed = Step(
    "收到复查意见",
    basis=both("review"),
    after=review_asked,
    when=when.is_handled,
    sets="reviewed_on",
    asks=["review_served_on"],
    must=["review_result"],
    side=True,
    papers=[Paper("review", "复查意见书", required=False)],
)
redone = Step(
    "重新办理",
    basis=both("review"),
    after=reviewed,
    when=when.is_handled,
    sets="redone_on",
    side=True,
    gates=[holds(when.is_to_be_redone, "复查意见是维持，不重新办理。", both("review"))],
)
rereview_asked = Step(
    "请求复核",
    basis=both("ask_rereview"),
    after=reviewed,
    when=when.is_handled,
    sets="rereview_asked_on",
    side=True,
    waits="复核机关",
    gates=[in_time("ask_rereview", "不能再请求复核", both("ask_rereview"))],
    about="信访人对复查意见不服的，向复查机关的上一级机关请求复核。",
)
rereview_heard = Step(
    "复核听证开始",
    basis=both("rereview"),
    after=rereview_asked,
    when=when.is_handled,
    sets="rereview_heard_on",
    side=True,
    waits="复核机关",
    about="听证所需时间不计入复核期限。",
)
rereview_hearing_ended = Step(
    "复核听证结束",
    basis=both("rereview"),
    after=rereview_heard,
    when=when.is_handled,
    sets="rereview_hearing_ended_on",
    side=True,
    waits="复核机关",
)
rereviewed = Step(
    "收到复核意见",
    basis=both("rereview"),
    after=rereview_asked,
    when=when.is_handled,
    sets="rereviewed_on",
    must=["rereview_result"],
    side=True,
    papers=[Paper("rereview", "复核意见书", required=False)],
    about="复核以后以同一事实和理由再提出的不再受理，做好疏导、帮扶。",
)
rereview_heard.until = rereview_hearing_ended.until = (rereviewed,)


def first(step: Step, needed: Callable[[Case], bool], basis: Basis) -> Gate:
    """What has to be done before a petition of some kind is closed."""

    def missing(case: Case) -> str:
        return f"还没有办“{step.title}”，不能办结。" if case.record and needed(case) and not case.has(step) else ""

    return Gate(missing, basis)


concluded = Step(
    "办结",
    basis=(NEW["penalised_lateness"], OLD["handle"]),
    after=(judged, told),
    sets="concluded_on",
    closes=True,
    gates=[
        first(transferred, when.is_transferred, NEW["notify_petitioner"]),
        first(handling.accusation_handed, when.is_accusation, NEW["accusation_track"]),
        first(handling.answered, when.is_suggestion, NEW["suggestion_track"]),
        first(handling.duty_done, when.is_duty, NEW["appeal_routes"]),
        first(served, when.is_handled, handling.OPINION),
        holds(
            when.is_past_review,
            "信访人还可以请求复查、复核，或者复查、复核还没有意见；已经化解的先办“认定化解”。",
            both("ask_review"),
        ),
    ],
)
