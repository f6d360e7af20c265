"""民法典实施的数据项。"""

from django.db.models import F, Q

from hequan.chapters.civil_code.models import CivilCodeActivity, Indicator, LawSavvyTraining
from hequan.chapters.civil_code.register import (
    CivilCodeActivities,
    Indicators,
    LawSavvyPersons,
    LawSavvyTrainings,
    WorkPrompts,
)
from hequan.core.figure import Count, Distinct, During, OpenAtEnd, Ratio, Total

KIND = CivilCodeActivity.Kind
STAFF_TRAINED_OFFLINE = Q(
    kind=KIND.TRAINING, form=CivilCodeActivity.Form.OFFLINE, audience=CivilCodeActivity.Audience.STAFF
)
ON_CIVIL_CODE = Q(subject=LawSavvyTraining.Subject.CIVIL_CODE)
TARGET_MET = Q(direction=Indicator.Direction.AT_LEAST, result__gte=F("target")) | Q(
    direction=Indicator.Direction.AT_MOST, result__lte=F("target")
)

activities = Count(
    "civil_code.activities",
    "民法典学习宣传活动",
    of=CivilCodeActivities,
    when=During("held_on"),
    by=("kind", "form", "audience", "office", "month"),
    unit="次",
    phrase="开展民法典学习宣传活动{value}{unit}",
    zero="本年度未开展民法典学习宣传活动",
)
studies = Count(
    "civil_code.studies",
    "民法典专题学习",
    of=CivilCodeActivities,
    when=During("held_on"),
    where=Q(kind=KIND.STUDY),
    by=("audience", "form", "office", "month"),
    unit="次",
    phrase="组织民法典专题学习{value}{unit}",
    zero="本年度未组织民法典专题学习",
)
trainings = Count(
    "civil_code.trainings",
    "民法典培训",
    of=CivilCodeActivities,
    when=During("held_on"),
    where=Q(kind=KIND.TRAINING),
    by=("audience", "form", "office", "month"),
    unit="次",
    phrase="举办民法典培训{value}{unit}",
    zero="本年度未举办民法典培训",
)
staff_trainings = Count(
    "civil_code.staff_trainings",
    "全体干部职工民法典线下培训",
    of=CivilCodeActivities,
    when=During("held_on"),
    where=STAFF_TRAINED_OFFLINE,
    by=("office", "month"),
    unit="次",
    phrase="为全体干部职工举办民法典线下培训{value}{unit}",
    zero="本年度未为全体干部职工举办民法典线下培训",
)
publicity = Count(
    "civil_code.publicity",
    "民法典宣传活动",
    of=CivilCodeActivities,
    when=During("held_on"),
    where=Q(kind=KIND.PUBLICITY),
    by=("audience", "form", "office", "month"),
    unit="次",
    phrase="开展民法典宣传{value}{unit}",
    zero="本年度未开展民法典宣传",
)
publicity_month = Count(
    "civil_code.publicity_month",
    "民法典宣传月活动",
    of=CivilCodeActivities,
    when=During("held_on"),
    where=Q(is_publicity_month=True),
    by=("kind", "audience", "office"),
    unit="次",
    phrase="开展民法典宣传月活动{value}{unit}",
    zero="本年度未开展民法典宣传月活动",
)
persons = Total(
    "civil_code.persons",
    "民法典学习宣传活动参加人次",
    of=CivilCodeActivities,
    when=During("held_on"),
    field="persons",
    by=("kind", "audience", "office", "month"),
    unit="人次",
    phrase="参加{value}{unit}",
    zero="本年度无人参加民法典学习宣传活动",
)
law_savvy = Count(
    "civil_code.law_savvy",
    "在册“法律明白人”",
    of=LawSavvyPersons,
    when=OpenAtEnd("confirmed_on", "left_on"),
    by=("kind", "sex", "office"),
    unit="人",
    phrase="年末在册“法律明白人”{value}{unit}",
    zero="年末无在册“法律明白人”",
)
law_savvy_confirmed = Count(
    "civil_code.law_savvy_confirmed",
    "新认定“法律明白人”",
    of=LawSavvyPersons,
    when=During("confirmed_on"),
    by=("kind", "sex", "office"),
    unit="人",
    phrase="新认定“法律明白人”{value}{unit}",
    zero="本年度未新认定“法律明白人”",
)
law_savvy_trained = Distinct(
    "civil_code.law_savvy_trained",
    "参加民法典培训的“法律明白人”",
    of=LawSavvyTrainings,
    when=During("held_on"),
    where=ON_CIVIL_CODE,
    field="person",
    by=("level", "form", "office", "month"),
    unit="人",
    phrase="参加民法典培训的“法律明白人”{value}{unit}",
    zero="本年度无“法律明白人”参加民法典培训",
)
province_trained = Distinct(
    "civil_code.province_trained",
    "参加全省统一组织的民法典培训的“法律明白人”",
    of=LawSavvyTrainings,
    when=During("held_on"),
    where=ON_CIVIL_CODE & Q(level=LawSavvyTraining.Level.PROVINCE),
    field="person",
    by=("form", "office", "month"),
    unit="人",
    phrase="其中参加全省统一组织的培训{value}{unit}",
    zero="本年度无“法律明白人”参加全省统一组织的民法典培训",
)
training_attendances = Count(
    "civil_code.training_attendances",
    "“法律明白人”参加培训人次",
    of=LawSavvyTrainings,
    when=During("held_on"),
    by=("subject", "level", "form", "office", "month"),
    unit="人次",
    phrase="“法律明白人”参加各类培训{value}{unit}",
    zero="本年度无“法律明白人”参加培训",
)
training_hours = Total(
    "civil_code.training_hours",
    "“法律明白人”培训学时",
    of=LawSavvyTrainings,
    when=During("held_on"),
    field="hours",
    by=("subject", "level", "office", "month"),
    unit="学时",
    phrase="“法律明白人”累计培训{value}{unit}",
    zero="本年度“法律明白人”无培训学时",
)
examined = Count(
    "civil_code.examined",
    "“法律明白人”参加考核人次",
    of=LawSavvyTrainings,
    when=During("held_on"),
    where=~Q(exam=""),
    by=("level", "office", "month"),
    unit="人次",
    phrase="“法律明白人”参加考核{value}{unit}",
    zero="本年度无“法律明白人”参加考核",
)
exam_passed = Count(
    "civil_code.exam_passed",
    "“法律明白人”考核合格人次",
    of=LawSavvyTrainings,
    when=During("held_on"),
    where=Q(exam=LawSavvyTraining.Exam.PASSED),
    by=("level", "office", "month"),
    unit="人次",
    phrase="考核合格{value}{unit}",
    zero="本年度无“法律明白人”考核合格",
)
exam_pass_rate = Ratio(
    "civil_code.exam_pass_rate",
    "“法律明白人”考核合格率",
    part=exam_passed,
    whole=examined,
    phrase="考核合格率{value}%（考核{whole}人次中合格{part}人次）",
    zero="本年度无“法律明白人”参加考核，不计算合格率",
)
indicators = Count(
    "civil_code.indicators",
    "下达的民法典实施评价指标",
    of=Indicators,
    when=During("set_on"),
    by=("office",),
    unit="项",
    phrase="下达民法典实施评价指标{value}{unit}",
    zero="本年度未下达民法典实施评价指标",
)
indicators_assessed = Count(
    "civil_code.indicators_assessed",
    "完成评价的民法典实施指标",
    of=Indicators,
    when=During("assessed_on"),
    by=("office", "month"),
    unit="项",
    phrase="完成民法典实施评价{value}{unit}",
    zero="本年度未完成民法典实施评价",
)
indicators_met = Count(
    "civil_code.indicators_met",
    "达到目标的民法典实施指标",
    of=Indicators,
    when=During("assessed_on"),
    where=TARGET_MET,
    by=("office", "month"),
    unit="项",
    phrase="达到目标{value}{unit}",
    zero="本年度无民法典实施指标达到目标",
)
prompts_received = Count(
    "civil_code.prompts_received",
    "收到民法典工作提示",
    of=WorkPrompts,
    when=During("received_on"),
    by=("level", "office", "month"),
    unit="件",
    phrase="收到民法典工作提示{value}{unit}",
    zero="本年度未收到民法典工作提示",
)
prompts_done = Count(
    "civil_code.prompts_done",
    "办结民法典工作提示",
    of=WorkPrompts,
    when=During("done_on"),
    by=("level", "office", "month"),
    unit="件",
    phrase="办结民法典工作提示{value}{unit}",
    zero="本年度无民法典工作提示办结",
)
prompts_open = Count(
    "civil_code.prompts_open",
    "年末未办结的民法典工作提示",
    of=WorkPrompts,
    when=OpenAtEnd("received_on", "done_on"),
    by=("level", "office"),
    unit="件",
    phrase="年末尚在办理民法典工作提示{value}{unit}",
    zero="年末无未办结的民法典工作提示",
)
