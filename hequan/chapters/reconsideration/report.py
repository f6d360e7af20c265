"""年度报告中关于行政复议、行政诉讼和公共法律服务的句子。"""

from hequan.core.report import Sentence

applications = Sentence(
    "reconsideration.applications",
    "收到以街道为被申请人的行政复议申请{reconsideration.applications}。",
)
outcomes = Sentence(
    "reconsideration.outcomes",
    "审结行政复议案件{reconsideration.decided}，其中调解和解{reconsideration.reconciled}，"
    "被纠错{reconsideration.corrected}；收到行政复议意见书和建议书{reconsideration.letters}。",
)
replies = Sentence(
    "reconsideration.replies",
    "向复议机关提交书面答复{reconsideration.replied}，其中按期提交{reconsideration.replied_in_time}。",
)
suits = Sentence(
    "reconsideration.suits",
    "以街道为当事人的行政诉讼{reconsideration.suits}；开庭{reconsideration.heard}，"
    "负责人出庭应诉率{reconsideration.head_appeared_rate}；败诉{reconsideration.suits_lost}。",
)
services = Sentence(
    "reconsideration.services",
    "公共法律服务站点为群众服务{reconsideration.services}、{reconsideration.service_persons}；"
    "其中解答咨询{reconsideration.advice}；受理法律援助{reconsideration.aid}。",
)
cooperation = Sentence(
    "reconsideration.cooperation",
    "收到复议申请后及时答复、提交证据，配合复议机关调解。",
    needs=("reconsideration.applications",),
)
lessons = Sentence(
    "reconsideration.lessons",
    "对意见书和建议书指出的问题逐项改正，并向复议机关反馈。",
    needs=("reconsideration.letters",),
)
service_network = Sentence(
    "reconsideration.service_network",
    "法律服务送到社区，居民在家门口就能咨询。",
    needs=("reconsideration.services",),
)
