"""人民调解委员会的程序：任期届满换届。"""

from hequan.core.clock import Clock
from hequan.core.law_file import law
from hequan.core.procedure import Procedure
from hequan.core.step import Paper, Step

PM = law("人民调解法")


class ElectCommittee(Procedure):
    """设立 →（换届推选）→ 撤销。"""

    title = "人民调解委员会换届"
    person = "head"

    established = Step(
        "设立并推选产生", basis=PM["subdistrict_committee"], sets="established_on", asks=["head", "members", "women"]
    )
    elected = Step(
        "换届推选",
        basis=PM["elect_committee"],
        after=established,
        sets="elected_on",
        asks=["members", "women"],
        must=["head"],
        many=True,
        papers=[Paper("election_record", "推选会议记录")],
        about="可以连选连任；推选之后任期重新计算。",
    )
    ended = Step("撤销", basis=PM["subdistrict_committee"], after=established, sets="ended_on", side=True, closes=True)

    term = Clock(
        "委员任期",
        PM["elect_committee"],
        starts=(established, elected),
        stops=ended,
        recurs=True,
        rolls=False,
        sets="term_ends_on",
        verb="换届推选",
    )
