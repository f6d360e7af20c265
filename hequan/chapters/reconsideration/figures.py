"""行政复议、诉讼和公共法律服务的数据项。"""

from django.db.models import F, Q

from hequan.chapters.reconsideration.models import LegalService, Litigation, Reconsideration
from hequan.chapters.reconsideration.register import LegalServices, Litigations, Reconsiderations
from hequan.core.figure import Count, During, OpenAtEnd, OpenAtStart, Ratio, Total
from hequan.core.period import Period

Result = Reconsideration.Result
#: 复议机关认为本机关的行为应当纠正的结果。
CORRECTED = Q(result__in=[Result.REVOKED, Result.CHANGED, Result.UNLAWFUL, Result.ORDERED])
#: 行政公益诉讼单列，不计入行政诉讼。
ADMINISTRATIVE = Q(kind=Litigation.Kind.ADMINISTRATIVE)
#: 主要负责人、副职负责人和其他参与分管的负责人出庭，都算负责人出庭。
BY_HEAD = Q(appeared__in=[Litigation.Appeared.HEAD, Litigation.Appeared.DEPUTY, Litigation.Appeared.OTHER_HEAD])
RECONCILED = Q(result__in=[Litigation.Result.WITHDRAWN, Litigation.Result.MEDIATED])


def reported_by_then(period: Period) -> Q:
    """截至期末已向复议机关反馈的；次年才反馈的，在本年度仍是未反馈。"""
    return Q(reported_on__lte=period.end)


applications = Count(
    "reconsideration.applications",
    "收到行政复议申请",
    of=Reconsiderations,
    when=During("received_on"),
    by=("act", "procedure", "office", "month"),
    unit="件",
    phrase="收到行政复议申请{value}{unit}",
    zero="本年度未收到行政复议申请",
)
carried_in = Count(
    "reconsideration.carried_in",
    "上年结转行政复议案件",
    of=Reconsiderations,
    when=OpenAtStart("received_on", "decided_on"),
    by=("act", "office"),
    unit="件",
    phrase="上年结转行政复议案件{value}{unit}",
    zero="本年度无上年结转的行政复议案件",
)
carried_out = Count(
    "reconsideration.carried_out",
    "结转下年度行政复议案件",
    of=Reconsiderations,
    when=OpenAtEnd("received_on", "decided_on"),
    by=("act", "office"),
    unit="件",
    phrase="结转下年度行政复议案件{value}{unit}",
    zero="本年度无结转下年度的行政复议案件",
)
replied = Count(
    "reconsideration.replied",
    "提交行政复议答复",
    of=Reconsiderations,
    when=During("replied_on"),
    by=("act", "office", "month"),
    unit="件",
    phrase="提交行政复议答复{value}{unit}",
    zero="本年度未提交行政复议答复",
)
replied_in_time = Count(
    "reconsideration.replied_in_time",
    "按期提交行政复议答复",
    of=Reconsiderations,
    when=During("replied_on"),
    # 没有填写答复期限的，无从证明按期，不计入。
    where=Q(replied_on__lte=F("due_on")),
    by=("act", "office", "month"),
    unit="件",
    phrase="按期提交行政复议答复{value}{unit}",
    zero="本年度无按期提交的行政复议答复",
)
decided = Count(
    "reconsideration.decided",
    "审结行政复议案件",
    of=Reconsiderations,
    when=During("decided_on"),
    by=("result", "act", "office", "month"),
    unit="件",
    phrase="审结行政复议案件{value}{unit}",
    zero="本年度无行政复议案件审结",
)
corrected = Count(
    "reconsideration.corrected",
    "行政复议纠错",
    of=Reconsiderations,
    when=During("decided_on"),
    where=CORRECTED,
    by=("result", "act", "office", "month"),
    unit="件",
    phrase="被行政复议纠错{value}{unit}",
    zero="本年度无行政复议纠错",
)
corrected_rate = Ratio(
    "reconsideration.corrected_rate",
    "行政复议纠错率",
    part=corrected,
    whole=decided,
    phrase="行政复议纠错率{value}%（审结{whole}件中纠错{part}件）",
    zero="本年度无行政复议案件审结，不计算纠错率",
)
reconciled = Count(
    "reconsideration.reconciled",
    "行政复议调解和解",
    of=Reconsiderations,
    when=During("decided_on"),
    where=Q(result__in=[Result.MEDIATED, Result.WITHDRAWN]),
    by=("result", "act", "office", "month"),
    unit="件",
    phrase="经行政复议调解和解{value}{unit}",
    zero="本年度无行政复议案件经调解和解结案",
)
letters = Count(
    "reconsideration.letters",
    "收到行政复议意见书和建议书",
    of=Reconsiderations,
    when=During("letter_on"),
    by=("letter", "office", "month"),
    unit="份",
    phrase="收到行政复议意见书和建议书{value}{unit}",
    zero="本年度未收到行政复议意见书和建议书",
)
letters_reported = Count(
    "reconsideration.letters_reported",
    "已反馈的意见书和建议书",
    of=Reconsiderations,
    when=During("letter_on"),
    where=reported_by_then,
    by=("letter", "office", "month"),
    unit="份",
    phrase="其中截至期末已反馈{value}{unit}",
    zero="本年度收到的意见书和建议书无已反馈的",
)
suits = Count(
    "reconsideration.suits",
    "行政诉讼案件",
    of=Litigations,
    when=During("received_on"),
    where=ADMINISTRATIVE,
    by=("instance", "act", "office", "month"),
    unit="件",
    phrase="收到行政诉讼案件{value}{unit}",
    zero="本年度无行政诉讼案件",
)
public_interest_suits = Count(
    "reconsideration.public_interest_suits",
    "行政公益诉讼案件",
    of=Litigations,
    when=During("received_on"),
    where=Q(kind=Litigation.Kind.PUBLIC_INTEREST),
    by=("instance", "act", "office", "month"),
    unit="件",
    phrase="收到行政公益诉讼案件{value}{unit}",
    zero="本年度无行政公益诉讼案件",
)
civil_suits = Count(
    "reconsideration.civil_suits",
    "民事诉讼案件",
    of=Litigations,
    when=During("received_on"),
    where=Q(kind=Litigation.Kind.CIVIL),
    by=("instance", "role", "office", "month"),
    unit="件",
    phrase="参加民事诉讼案件{value}{unit}",
    zero="本年度无民事诉讼案件",
)
heard = Count(
    "reconsideration.heard",
    "行政诉讼开庭",
    of=Litigations,
    when=During("heard_on"),
    # 开庭后填写了谁出庭的才算开过庭；排了期还没有开的不算。
    where=ADMINISTRATIVE & ~Q(appeared=""),
    by=("appeared", "instance", "office", "month"),
    unit="件",
    phrase="行政诉讼开庭{value}{unit}",
    zero="本年度无行政诉讼案件开庭",
)
head_appeared = Count(
    "reconsideration.head_appeared",
    "负责人出庭应诉",
    of=Litigations,
    when=During("heard_on"),
    where=ADMINISTRATIVE & BY_HEAD,
    by=("appeared", "instance", "office", "month"),
    unit="件",
    phrase="负责人出庭应诉{value}{unit}",
    zero="本年度无负责人出庭应诉的案件",
)
head_appeared_rate = Ratio(
    "reconsideration.head_appeared_rate",
    "负责人出庭应诉率",
    part=head_appeared,
    whole=heard,
    phrase="负责人出庭应诉率{value}%（开庭{whole}件中出庭{part}件）",
    zero="本年度无行政诉讼案件开庭，不计算负责人出庭应诉率",
)
suits_decided = Count(
    "reconsideration.suits_decided",
    "审结行政诉讼案件",
    of=Litigations,
    when=During("decided_on"),
    where=ADMINISTRATIVE,
    by=("result", "instance", "act", "office", "month"),
    unit="件",
    phrase="审结行政诉讼案件{value}{unit}",
    zero="本年度无行政诉讼案件审结",
)
suits_lost = Count(
    "reconsideration.suits_lost",
    "行政诉讼败诉",
    of=Litigations,
    when=During("decided_on"),
    where=ADMINISTRATIVE & Q(is_lost=True),
    by=("result", "instance", "act", "office", "month"),
    unit="件",
    phrase="行政诉讼败诉{value}{unit}",
    zero="本年度无行政诉讼败诉案件",
)
suits_lost_rate = Ratio(
    "reconsideration.suits_lost_rate",
    "行政诉讼败诉率",
    part=suits_lost,
    whole=suits_decided,
    phrase="行政诉讼败诉率{value}%（审结{whole}件中败诉{part}件）",
    zero="本年度无行政诉讼案件审结，不计算败诉率",
)
suits_reconciled = Count(
    "reconsideration.suits_reconciled",
    "行政诉讼调解撤诉",
    of=Litigations,
    when=During("decided_on"),
    where=ADMINISTRATIVE & RECONCILED,
    by=("result", "act", "office", "month"),
    unit="件",
    phrase="行政诉讼案件调解撤诉{value}{unit}",
    zero="本年度无行政诉讼案件调解撤诉",
)
services = Count(
    "reconsideration.services",
    "公共法律服务",
    of=LegalServices,
    when=During("served_on"),
    by=("kind", "mode", "provider", "office", "month"),
    unit="次",
    phrase="提供公共法律服务{value}{unit}",
    zero="本年度未提供公共法律服务",
)
service_persons = Total(
    "reconsideration.service_persons",
    "公共法律服务人次",
    of=LegalServices,
    when=During("served_on"),
    field="persons",
    by=("kind", "mode", "office", "month"),
    unit="人次",
    phrase="服务群众{value}{unit}",
    zero="本年度公共法律服务无服务人次",
)
advice = Count(
    "reconsideration.advice",
    "法律咨询",
    of=LegalServices,
    when=During("served_on"),
    where=Q(kind=LegalService.Kind.ADVICE),
    by=("mode", "provider", "office", "month"),
    unit="次",
    phrase="解答法律咨询{value}{unit}",
    zero="本年度未提供法律咨询",
)
aid = Count(
    "reconsideration.aid",
    "受理法律援助",
    of=LegalServices,
    when=During("served_on"),
    where=Q(kind=LegalService.Kind.AID, result=LegalService.Result.ACCEPTED),
    by=("office", "month"),
    unit="件",
    phrase="受理法律援助{value}{unit}",
    zero="本年度未受理法律援助",
)
check_ups = Count(
    "reconsideration.check_ups",
    "企业法治体检",
    of=LegalServices,
    when=During("served_on"),
    where=Q(kind=LegalService.Kind.CHECK_UP),
    by=("office", "month"),
    unit="家次",
    phrase="为企业提供法治体检{value}{unit}",
    zero="本年度未开展企业法治体检",
)
