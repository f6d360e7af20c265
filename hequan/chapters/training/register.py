"""培训、考试、学时和旁听庭审的台账怎样登记、查阅和导出。"""

from hequan.chapters.training.models import CourtHearing, Exam, StudyCredit, Training
from hequan.core.register import Register


class Trainings(Register):
    """法治培训台账，一期培训一行。领导班子的讲座、研讨班登记在宣讲讲座台账。"""

    title = "法治培训台账"
    model = Training
    dated = "held_on"
    number = "{office}法治培训〔{year}〕第{n:04d}号"
    columns = ["number", "held_on", "title", "level", "kind", "lecturers_unit", "hours", "due", "persons", "office"]
    filters = ["held_on", "level", "kind", "subject", "office"]
    sections = [
        ("培训", ["held_on", "title", "level", "kind", "subject", "place", "hours"]),
        ("授课", ["lecturer", "lecturers_unit"]),
        ("参训", ["due", "persons"]),
    ]
    search = ["title", "lecturer", "lecturers_unit", "place"]
    keep = ["office", "level", "kind", "hours", "due"]


class Exams(Register):
    """学法考试台账，一次考试一行。"""

    title = "学法考试台账"
    model = Exam
    dated = "held_on"
    number = "{office}学法考试〔{year}〕第{n:04d}号"
    columns = ["number", "held_on", "title", "level", "form", "due", "present", "passed", "office"]
    filters = ["held_on", "level", "form", "office"]
    sections = [
        ("考试", ["held_on", "title", "level", "form", "organiser"]),
        ("结果", ["due", "present", "passed"]),
    ]
    search = ["title", "organiser"]
    keep = ["office", "level", "form", "organiser", "due"]


class StudyCredits(Register):
    """学法学时台账，一人一笔一行；一人全年的学时按姓名搜索本台账即得。"""

    title = "学法学时台账"
    model = StudyCredit
    dated = "earned_on"
    number = "{office}学时〔{year}〕第{n:04d}号"
    columns = ["number", "earned_on", "person", "post", "source", "training", "hours", "office"]
    filters = ["earned_on", "training", "source", "office"]
    sections = [
        ("人员", ["person", "post"]),
        ("学时", ["earned_on", "source", "training", "hours"]),
    ]
    search = ["person", "post"]
    keep = ["office", "earned_on", "source", "training", "hours"]


class CourtHearings(Register):
    """旁听庭审台账，旁听一次一行。"""

    title = "旁听庭审台账"
    model = CourtHearing
    dated = "held_on"
    number = "{office}旁听庭审〔{year}〕第{n:04d}号"
    columns = ["number", "held_on", "court", "case_kind", "cause", "form", "persons", "leaders", "office"]
    filters = ["held_on", "case_kind", "form", "office"]
    sections = [
        ("庭审", ["held_on", "court", "case_kind", "cause", "form", "arranged_by"]),
        ("旁听", ["persons", "leaders"]),
    ]
    search = ["court", "cause", "arranged_by"]
    keep = ["office", "court", "arranged_by"]
