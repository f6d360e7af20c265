"""法治教育培训的数据项。"""

from django.db.models import Q

from hequan.chapters.training.models import CourtHearing, Training
from hequan.chapters.training.register import CourtHearings, Exams, StudyCredits, Trainings
from hequan.core.figure import Count, During, Ratio, Total

sessions = Count(
    "training.sessions",
    "法治培训",
    of=Trainings,
    when=During("held_on"),
    by=("level", "kind", "subject", "office", "month"),
    unit="期",
    phrase="举办法治培训{value}{unit}",
    zero="本年度未举办法治培训",
)
persons = Total(
    "training.persons",
    "法治培训参训人次",
    of=Trainings,
    when=During("held_on"),
    field="persons",
    by=("level", "kind", "subject", "office", "month"),
    unit="人次",
    phrase="参训{value}{unit}",
    zero="本年度无人参加法治培训",
)
persons_due = Total(
    "training.persons_due",
    "法治培训应到人次",
    of=Trainings,
    when=During("held_on"),
    field="due",
    by=("level", "office", "month"),
    unit="人次",
    phrase="应参训{value}{unit}",
    zero="本年度无人应参加法治培训",
)
attendance_rate = Ratio(
    "training.attendance_rate",
    "法治培训参训率",
    part=persons,
    whole=persons_due,
    phrase="参训率{value}%（应到{whole}人次中参训{part}人次）",
    zero="本年度未举办法治培训，不计算参训率",
)
hours = Total(
    "training.hours",
    "法治培训学时",
    of=Trainings,
    when=During("held_on"),
    field="hours",
    by=("level", "subject", "office", "month"),
    unit="学时",
    phrase="培训共{value}{unit}",
    zero="本年度法治培训无学时",
)
staff_sessions = Count(
    "training.staff_sessions",
    "全体干部职工法治培训",
    of=Trainings,
    when=During("held_on"),
    where=Q(level=Training.Level.STAFF),
    by=("kind", "subject", "office", "month"),
    unit="期",
    phrase="举办全体干部职工法治培训{value}{unit}",
    zero="本年度未举办全体干部职工法治培训",
)
enforcer_sessions = Count(
    "training.enforcer_sessions",
    "行政执法人员培训",
    of=Trainings,
    when=During("held_on"),
    where=Q(level=Training.Level.ENFORCERS),
    by=("kind", "subject", "office", "month"),
    unit="期",
    phrase="举办行政执法人员培训{value}{unit}",
    zero="本年度未举办行政执法人员培训",
)
enforcer_hours = Total(
    "training.enforcer_hours",
    "行政执法人员培训学时",
    of=Trainings,
    when=During("held_on"),
    where=Q(level=Training.Level.ENFORCERS),
    field="hours",
    by=("subject", "office", "month"),
    unit="学时",
    phrase="行政执法人员培训共{value}{unit}",
    zero="本年度行政执法人员无培训学时",
)
leader_lectures = Count(
    "training.leader_lectures",
    "领导班子举办法治专题讲座",
    of="leadership.lectures",
    when=During("held_on"),
    where=Q(kind="lecture", organiser="leading_group"),
    by=("office", "month"),
    unit="期",
    phrase="领导班子举办法治专题讲座{value}{unit}",
    zero="本年度领导班子未举办法治专题讲座",
)
exams = Count(
    "training.exams",
    "学法考试",
    of=Exams,
    when=During("held_on"),
    by=("level", "form", "office", "month"),
    unit="次",
    phrase="组织学法考试{value}{unit}",
    zero="本年度未组织学法考试",
)
exam_due = Total(
    "training.exam_due",
    "学法考试应考人次",
    of=Exams,
    when=During("held_on"),
    field="due",
    by=("level", "office", "month"),
    unit="人次",
    phrase="应考{value}{unit}",
    zero="本年度无人应参加学法考试",
)
exam_present = Total(
    "training.exam_present",
    "学法考试实考人次",
    of=Exams,
    when=During("held_on"),
    field="present",
    by=("level", "office", "month"),
    unit="人次",
    phrase="实考{value}{unit}",
    zero="本年度无人参加学法考试",
)
exam_passed = Total(
    "training.exam_passed",
    "学法考试合格人次",
    of=Exams,
    when=During("held_on"),
    field="passed",
    by=("level", "office", "month"),
    unit="人次",
    phrase="合格{value}{unit}",
    zero="本年度无人学法考试合格",
)
participation_rate = Ratio(
    "training.participation_rate",
    "学法考试参考率",
    part=exam_present,
    whole=exam_due,
    phrase="参考率{value}%（应考{whole}人次中实考{part}人次）",
    zero="本年度未组织学法考试，不计算参考率",
)
pass_rate = Ratio(
    "training.pass_rate",
    "学法考试合格率",
    part=exam_passed,
    whole=exam_present,
    phrase="合格率{value}%（实考{whole}人次中合格{part}人次）",
    zero="本年度无人参加学法考试，不计算合格率",
)
credit_hours = Total(
    "training.credit_hours",
    "干部学法学时",
    of=StudyCredits,
    when=During("earned_on"),
    field="hours",
    by=("source", "office", "month"),
    unit="学时",
    phrase="干部累计取得学法学时{value}{unit}",
    zero="本年度未登记干部学法学时",
)
hearings = Count(
    "training.hearings",
    "旁听庭审",
    of=CourtHearings,
    when=During("held_on"),
    by=("case_kind", "form", "office", "month"),
    unit="次",
    phrase="组织旁听庭审{value}{unit}",
    zero="本年度未组织旁听庭审",
)
administrative_hearings = Count(
    "training.administrative_hearings",
    "旁听行政案件庭审",
    of=CourtHearings,
    when=During("held_on"),
    where=Q(case_kind=CourtHearing.CaseKind.ADMINISTRATIVE),
    by=("form", "office", "month"),
    unit="次",
    phrase="其中旁听行政案件庭审{value}{unit}",
    zero="本年度未旁听行政案件庭审",
)
hearing_persons = Total(
    "training.hearing_persons",
    "旁听庭审人次",
    of=CourtHearings,
    when=During("held_on"),
    field="persons",
    by=("case_kind", "form", "office", "month"),
    unit="人次",
    phrase="旁听{value}{unit}",
    zero="本年度无人旁听庭审",
)
