"""突发事件的程序：从获悉、报告、处置到评估、归档。"""

from hequan.chapters.emergency.models import Incident
from hequan.core.case import Case
from hequan.core.clock import Clock
from hequan.core.gates import has_paper, holds, is_filled
from hequan.core.law_file import law
from hequan.core.procedure import Procedure
from hequan.core.step import Document, Paper, Step, Where

ACT = law("突发事件应对法")
ACCIDENTS = law("生产安全事故报告和调查处理条例")
HEALTH = law("突发公共卫生事件应急条例")
DISASTERS = law("自然灾害救助条例")
LOCAL = law("本地规定")
Type, Accident, DataHandling = Incident.Type, Incident.Accident, Incident.DataHandling

is_natural_disaster = Where("type", Type.NATURAL_DISASTER)
is_public_health = Where("type", Type.PUBLIC_HEALTH)
# 第三条：社会安全事件不在分级之列。
can_be_graded = Where("type", Type.NATURAL_DISASTER, Type.ACCIDENT, Type.PUBLIC_HEALTH)


def is_work_accident(case: Case) -> bool:
    """生产安全事故，含道路交通事故和火灾；事故类别没有填写的也算，直到查明是其他事故。"""
    found = case.record
    return found is None or (found.type == Type.ACCIDENT and found.accident != Accident.OTHER)


def is_traffic_or_fire(case: Case) -> bool:
    """道路交通事故、火灾：补报伤亡的期间较短。"""
    return case.record is None or case.record.accident in (Accident.TRAFFIC, Accident.FIRE)


def is_other_work_accident(case: Case) -> bool:
    """道路交通事故、火灾以外的生产安全事故。"""
    return case.record is None or (is_work_accident(case) and not is_traffic_or_fire(case))


def was_responded_to(case: Case) -> bool:
    """启动过应急响应。"""
    return case.record is None or case.has(HandleIncident.responded)


def names_response_content(case: Case) -> bool:
    """发生时法律已经规定启动响应应当载明的内容（2024年修订新增）。"""
    return ACT["response_content"].value(case.law_day) is not None


def everything_is_returned(case: Case) -> bool:
    """为这起事件征用的物资都已经返还。"""
    called = case.rows("emergency.call_ups", "incident")
    return not called.exclude(requisitioned="").filter(returned_on=None).exists()


def _response_says(field: str, label: str) -> object:
    sentence = f"启动应急响应应当写明{label}，请填写。"
    return is_filled(field, sentence, ACT["response_content"], when=names_response_content)


class HandleIncident(Procedure):
    """发生 → 获悉 → 首报、先期处置 →（响应）→ 处置完毕 → 终报 →（恢复）→ 评估 →（个人信息处理）→ 归档；其间续报。"""

    title = "突发事件应对"

    happened = Step(
        "事件发生",
        basis=ACT["report_incident"],
        sets="happened_on",
        asks=["happened_at", "learned_at", "grade", "warning", "warned_on", "dead", "injured", "moved", "loss"],
    )
    warned_before = Step(
        "事前预警",
        basis=ACT["warning_levels"],
        sets="warned_on",
        prior=True,
        about="预警由县级以上人民政府发布；预警级别不是事件分级，也不是响应级别。",
    )
    learned = Step(
        "获悉",
        basis=ACT["report_incident"],
        after=happened,
        sets="learned_at",
        about="报告时限从获悉的时刻起算，请准确到分。登记时已经填写的不再办理。",
    )
    reported = Step(
        "首报（初报）",
        basis=ACT["report_incident"],
        after=learned,
        sets=("reported_on", "reported_at"),
        must=["signed_by"],
        papers=[Paper("first_report", "信息报告单（初报）")],
        documents=[
            Document("first_report", "信息报告单（初报）", "emergency/first_report.html", ACT["report_incident"])
        ],
        about="不得迟报、谎报、瞒报、漏报，也不得授意他人这样做。情况没有全部查清的，先报已知的，再续报。",
    )
    unit_learned = Step(
        "事故单位负责人接到报告",
        basis=ACCIDENTS["report_by_unit"],
        after=happened,
        sets="unit_learned_at",
        side=True,
        when=is_work_accident,
        waits="事故单位",
    )
    unit_reported = Step(
        "事故单位报告",
        basis=ACCIDENTS["report_by_unit"],
        after=unit_learned,
        sets="unit_reported_at",
        side=True,
        when=is_work_accident,
    )
    acted = Step(
        "先期处置",
        basis=ACT["first_response_community"],
        after=learned,
        sets="acted_on",
        must=["action"],
        about="立即组织自救互救、疏散人员、维护秩序，并写入值班记录。",
    )
    graded = Step(
        "事件分级认定",
        basis=ACT["grades"],
        after=learned,
        sets="graded_on",
        must=["grade", "graded_by"],
        many=True,
        side=True,
        when=can_be_graded,
        about="由有权机关认定；社会安全事件不分级。",
    )
    warned = Step(
        "收到或者调整预警",
        basis=ACT["warning_levels"],
        after=learned,
        must=["warned_on", "warning"],
        many=True,
        side=True,
        when=can_be_graded,
        about="事发以后收到的预警，例如次生灾害的预警。",
    )
    reported_again = Step(
        "续报",
        basis=ACT["report_incident"],
        after=reported,
        sets="reported_again_on",
        asks=["dead", "injured", "moved"],
        must=["development"],
        many=True,
        side=True,
        papers=[Paper("follow_up_report", "信息报告单（续报）", required=False)],
        documents=[
            Document(
                "follow_up_report", "信息报告单（续报）", "emergency/follow_up_report.html", ACT["report_incident"]
            )
        ],
        about="逐次编号，只写变化。自然灾害在灾情稳定以前每日上报。",
    )
    casualties_changed = Step(
        "补报伤亡变化",
        basis=(ACCIDENTS["update_casualties"], ACCIDENTS["update_casualties_traffic_fire"]),
        after=reported,
        must=["dead", "injured"],
        many=True,
        side=True,
        when=is_work_accident,
    )
    responded = Step(
        "启动应急响应",
        basis=ACT["response_content"],
        after=learned,
        sets="responded_on",
        must=["response"],
        asks=["response_item", "response_until_on", "measures"],
        conditional="达到预案规定的响应条件、本级启动或者执行上级启动的响应",
        gates=[
            _response_says("response_item", "响应事项"),
            _response_says("response_until_on", "预计响应期限"),
            _response_says("measures", "应急处置措施"),
        ],
        papers=[Paper("response_notice", "启动应急响应通知", required=False)],
        about="响应级别按预案确定，不是事件分级。",
    )
    adjusted = Step(
        "调整响应级别",
        basis=ACT["response_levels"],
        after=responded,
        sets="adjusted_on",
        must=["response_now"],
        many=True,
        side=True,
        when=was_responded_to,
    )
    response_ended = Step(
        "终止应急响应",
        basis=(ACT["end_response"], ACT["after_incident"]),
        after=responded,
        sets="response_ended_on",
        when=was_responded_to,
        about="由启动响应的人民政府宣布。",
    )
    ended = Step(
        "处置完毕",
        basis=(ACT["end_response"], ACT["after_incident"]),
        after=(reported, acted, responded, response_ended),
        sets="closed_on",
    )
    final_report = Step(
        "终报",
        basis=ACT["report_incident"],
        after=ended,
        sets="final_report_on",
        asks=["dead", "injured", "moved", "loss"],
        must=["outcome"],
        papers=[Paper("final_report", "信息报告单（终报）")],
        documents=[
            Document("final_report", "信息报告单（终报）", "emergency/final_report.html", ACT["report_incident"])
        ],
    )
    recovered = Step(
        "恢复重建",
        basis=(ACT["assess"], ACT["after_incident"]),
        after=ended,
        sets="recovered_on",
        must=["recovery"],
        conditional="造成损失、需要恢复重建",
    )
    assessed = Step(
        "调查评估",
        basis=(ACT["assess"], ACT["after_incident"]),
        after=ended,
        sets="assessed_on",
        must=["assessment"],
        papers=[Paper("assessment_report", "调查评估报告")],
        about="查明起因，评估损失和影响，总结经验教训，提出改进措施，报上级人民政府。",
    )
    data_handled = Step(
        "个人信息处理",
        basis=ACT["personal_info"],
        after=ended,
        sets="data_handled_on",
        must=["data_handling"],
        asks=["data_scope", "data_witness", "data_assessment"],
        conditional="应对中收集了个人信息",
        in_force=True,
        gates=[
            is_filled("data_scope", "请写明处理哪些个人信息、涉及多少人。", ACT["personal_info"]),
            is_filled(
                "data_witness",
                "销毁个人信息应当有人监销，请填写“监销人”。",
                ACT["personal_info"],
                when=Where("data_handling", DataHandling.DESTROYED),
            ),
            is_filled(
                "data_assessment",
                "应对工作结束后应当销毁个人信息；确需保留的，先评估合法性、必要性、安全性，请填写“保留评估”。",
                ACT["personal_info"],
                when=Where("data_handling", DataHandling.KEPT),
            ),
        ],
        papers=[Paper("data_record", "个人信息销毁记录或者保留评估", required=False)],
        documents=[Document("data_record", "个人信息销毁记录", "emergency/data_record.html", ACT["personal_info"])],
        about="为应对收集的个人信息，结束后销毁；作为证据或者评估材料保留的，要先评估。归档不是保留的理由。",
    )
    archived = Step(
        "归档",
        basis=(ACT["archive"], ACT["after_incident"]),
        after=(final_report, recovered, assessed, data_handled),
        sets="archived_on",
        closes=True,
        gates=[
            holds(
                everything_is_returned,
                "为这起事件征用的物资还没有全部返还，请先在调用补偿台账办理返还。",
                ACT["requisition"],
            ),
            has_paper("first_report", "信息报告单（初报）", (ACT["archive"], ACT["after_incident"])),
            has_paper("final_report", "信息报告单（终报）", (ACT["archive"], ACT["after_incident"])),
            has_paper("assessment_report", "调查评估报告", (ACT["archive"], ACT["after_incident"])),
        ],
    )

    report = Clock(
        "首报期限",
        (LOCAL["report_incident"], ACT["report_incident"]),
        starts=learned,
        stops=reported,
        verb="首报",
    )
    report_upward = Clock(
        "事故逐级上报期限",
        ACCIDENTS["report_upward"],
        starts=learned,
        stops=reported,
        when=is_work_accident,
        verb="上报事故",
    )
    report_health = Clock(
        "突发公共卫生事件报告期限",
        HEALTH["report"],
        starts=learned,
        stops=reported,
        when=is_public_health,
        verb="报告突发公共卫生事件",
    )
    unit_report = Clock(
        "事故单位报告期限",
        ACCIDENTS["report_by_unit"],
        starts=unit_learned,
        stops=unit_reported,
        when=is_work_accident,
        waits_for="事故单位",
    )
    # 灾情稳定以前一日也不能断，休息日照报。
    report_daily = Clock(
        "灾情每日上报",
        DISASTERS["report_daily"],
        starts=(reported, reported_again),
        stops=(reported_again, response_ended, ended),
        recurs=True,
        rolls=False,
        when=is_natural_disaster,
        verb="续报灾情",
    )
    casualties = Clock(
        "补报伤亡变化的期间",
        ACCIDENTS["update_casualties"],
        starts=happened,
        stops=archived,
        when=is_other_work_accident,
        lapses=True,
        verb="伤亡人数有变化的，补报",
    )
    casualties_traffic_fire = Clock(
        "补报伤亡变化的期间（道路交通事故、火灾）",
        ACCIDENTS["update_casualties_traffic_fire"],
        starts=happened,
        stops=archived,
        when=is_traffic_or_fire,
        lapses=True,
        verb="伤亡人数有变化的，补报",
    )
    assess = Clock("调查评估期限", ACT["assess"], starts=ended, stops=assessed, verb="调查评估")
