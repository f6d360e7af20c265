"""人大代表建议和政协提案怎样办理。"""

from hequan.chapters.proposals.models import Proposal
from hequan.core.clock import Clock
from hequan.core.gates import has_paper
from hequan.core.law import Limit
from hequan.core.procedure import Procedure
from hequan.core.step import Document, Paper, Step, Where

#: 办理的要求和期限由每一件的交办函写明，没有统一的天数。
ASSIGNED = Limit("本地规定", "answer_proposal", "建议提案的交办函", "deadline", setting=True)
Role = Proposal.Role

#: 会办的只提交会办意见，由主办单位沟通、答复和征询意见。
answers_itself = Where("role", Role.SOLE, Role.LEAD)


class AnswerProposal(Procedure):
    """收到交办函 → 与代表、委员沟通 → 答复 → 征询意见 →（公开）→ 办结。会办的提交会办意见以后办结。"""

    title = "建议提案办理"
    person = "handler"

    received = Step("收到交办函", basis=ASSIGNED, sets="received_on", papers=[Paper("assignment", "交办函和原件")])
    contacted = Step(
        "与代表、委员沟通",
        basis=ASSIGNED,
        after=received,
        sets="contacted_on",
        when=answers_itself,
        papers=[Paper("contact", "沟通记录", required=False)],
    )
    answered = Step(
        "答复或者提交会办意见",
        basis=ASSIGNED,
        after=(received, contacted),
        sets="answered_on",
        must=["outcome"],
        asks=["answer", "answer_number"],
        by="approve",
        gates=[has_paper("answer", "答复函或者会办意见", ASSIGNED)],
        papers=[Paper("answer", "答复函或者会办意见")],
        documents=[Document("answer", "建议提案答复函", "proposals/answer.html", ASSIGNED)],
        about="答复函由分管领导审签，右上角标注办理结果类别。",
    )
    rated = Step(
        "收到征询意见表",
        basis=ASSIGNED,
        after=answered,
        must=["satisfaction"],
        when=answers_itself,
        papers=[Paper("rating", "征询意见表", required=False)],
    )
    published = Step(
        "公开答复",
        basis=ASSIGNED,
        after=answered,
        sets="published_on",
        conditional="答复内容可以公开",
        when=answers_itself,
    )
    closed = Step("办结", basis=ASSIGNED, after=(answered, rated, published), closes=True)

    answer = Clock("交办函写明的办理期限", given="due_on", starts=received, stops=answered, verb="答复")
