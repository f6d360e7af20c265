"""调解的结束：达成协议并生效，或者终止并告知其他途径，或者移送其他单位。"""

from hequan.chapters.mediation.models import Dispute
from hequan.chapters.mediation.procedures import conditions as when
from hequan.chapters.mediation.procedures.conduct import mediated, not_refused, received
from hequan.chapters.mediation.procedures.laws import LABOUR, PM
from hequan.core.gates import holds
from hequan.core.step import Document, Gate, Paper, Step, Where

agreed = Step(
    "达成协议",
    basis=PM["agreement_form"],
    after=mediated,
    until=("terminated", "closed"),
    sets="agreed_on",
    asks=["amount"],
    must=["agreement_form", "responsibility", "agreement", "performance_terms"],
    gates=[
        not_refused,
        holds(
            when.is_written_if_labour,
            "劳动争议达成协议的，应当制作调解协议书，不能用口头协议。",
            LABOUR["agreement"],
            filled=True,
        ),
    ],
    documents=[
        Document("agreement", "人民调解协议书", "mediation/agreement.html", PM["agreement_contents"]),
        Document("oral_record", "口头协议登记表", "mediation/oral_record.html", PM["agreement_form"]),
    ],
    about="写明当事人基本情况，主要事实、争议事项和各方责任，协议内容，履行方式和期限。",
)
signed = Step(
    "签名盖章，协议书生效",
    basis=PM["agreement_effective"],
    after=agreed,
    sets="agreement_on",
    must=when.REQUIREMENTS,
    when=Where("agreement_form", Dispute.AgreementForm.WRITTEN),
    gates=[
        Gate(when.missing_requirement, PM["agreement_effective"], filled=True),
        Gate(when.signed_before_agreed, PM["agreement_effective"], filled=True),
    ],
    papers=[Paper("agreement", "人民调解协议书")],
    about="各方签名、盖章或者按指印，调解员签名并加盖印章，最后一项满足之日生效，填写这一天。",
)
recorded = Step(
    "口头协议登记，协议生效",
    basis=PM["oral_effective"],
    after=agreed,
    sets="agreement_on",
    when=Where("agreement_form", Dispute.AgreementForm.ORAL),
    gates=[
        holds(
            when.is_on_the_day_agreed,
            "口头协议自当事人达成协议之日起生效，请填写达成协议的日期。",
            PM["oral_effective"],
        )
    ],
    papers=[Paper("oral_record", "口头协议登记表")],
    about="口头协议由调解员记录协议内容，自达成协议之日起生效。",
)
terminated = Step(
    "终止调解并告知",
    basis=PM["terminate"],
    after=received,
    until=(signed, recorded),
    sets="terminated_on",
    must=["routes_told"],
    side=True,
    papers=[Paper("termination_notice", "终止调解告知书")],
    documents=[Document("termination_notice", "终止调解告知书", "mediation/termination_notice.html", PM["terminate"])],
    about="告知可以依法通过仲裁、行政、司法等途径维护权利；劳动争议写明申请仲裁的时效。",
)
handed_on = Step(
    "移送其他单位",
    basis=PM["terminate"],
    after=received,
    until=(signed, recorded),
    sets="handed_on",
    must=["handed_to"],
    many=True,
    side=True,
    waits="收函单位",
    papers=[Paper("handover_letter", "移送函", required=False)],
    gates=[
        holds(
            lambda case: not when.waits_for_receipt(case, handed_on, handover_answered),
            "上一次移送还没有收到回执，不能再移送。",
            PM["terminate"],
        ),
        holds(lambda case: not when.was_received_elsewhere(case), "收函单位已经接收，请结案。", PM["terminate"]),
    ],
)
handover_answered = Step(
    "收到移送回执",
    basis=PM["terminate"],
    after=handed_on,
    sets="handover_on",
    must=["handover"],
    many=True,
    side=True,
    gates=[
        holds(
            lambda case: not case.has(handed_on) or when.waits_for_receipt(case, handed_on, handover_answered),
            "这次移送的回执已经登记过，请先办“移送其他单位”。",
            PM["terminate"],
        )
    ],
    papers=[Paper("handover_receipt", "移送回执", required=False)],
    about="不予接收的，纠纷退回本单位继续办理。",
)
