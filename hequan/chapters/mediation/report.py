"""年度报告中关于矛盾纠纷的句子。"""

from hequan.core.report import Sentence

network = Sentence(
    "mediation.network",
    "辖区现有人民调解委员会{mediation.committees}；在任人民调解员{mediation.mediators}，"
    "其中专职{mediation.full_time_mediators}。",
)
intake = Sentence(
    "mediation.intake",
    "坚持抓早抓小，全年受理矛盾纠纷{mediation.cases}，其中排查发现{mediation.screened}；"
    "结案{mediation.closed}，调解成功率{mediation.settlement_rate}。",
)
kinds = Sentence(
    "mediation.kinds",
    "按调解类别分，人民调解成功{mediation.peoples_settled}，行政调解成功{mediation.administrative_settled}，"
    "配合司法调解成功{mediation.judicial_settled}。",
)
labour = Sentence(
    "mediation.labour",
    "全年化解劳动争议纠纷{mediation.labour_cases}，涉及{mediation.labour_persons}。",
)
family = Sentence(
    "mediation.family",
    "排查出婚恋家庭纠纷{mediation.family_found}；其中调解成功{mediation.family_settled}。",
)
levels = Sentence(
    "mediation.levels",
    "推动纠纷就地解决，化解在社区{mediation.settled_in_community}，化解在街道{mediation.settled_in_subdistrict}，"
    "交由区级调解或移送其他途径{mediation.passed_up}。",
)
linkage = Sentence(
    "mediation.linkage",
    "接受公安、信访、法院等移送和委派委托的纠纷{mediation.handed_over_in}；"
    "经法院司法确认的调解协议{mediation.confirmed}。",
)
agreements = Sentence(
    "mediation.agreements",
    "达成调解协议{mediation.agreements}，涉及金额{mediation.agreed_amount}；调解后回访{mediation.visited}。",
)
screening = Sentence(
    "mediation.screening",
    "各社区定期排查矛盾纠纷，发现一起登记一起。",
    needs=("mediation.screened",),
)
administrative = Sentence(
    "mediation.administrative",
    "街道各部门结合职责开展行政调解，与人民调解、司法调解相互衔接。",
    needs=("mediation.administrative_settled",),
)
full_time = Sentence(
    "mediation.full_time",
    "专职人民调解员队伍得到充实，日常调解有人接、有人办。",
    needs=("mediation.full_time_mediators",),
)
