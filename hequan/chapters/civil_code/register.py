"""民法典实施的各本台账怎样登记、查阅和导出。"""

from hequan.chapters.civil_code.models import (
    CivilCodeActivity,
    Indicator,
    LawSavvyPerson,
    LawSavvyTraining,
    WorkPrompt,
)
from hequan.core.register import Register


class CivilCodeActivities(Register):
    """民法典学习宣传活动台账，一次活动一行。"""

    title = "民法典学习宣传活动台账"
    model = CivilCodeActivity
    dated = "held_on"
    number = "{office}民法典活动〔{year}〕第{n:04d}号"
    columns = ["number", "held_on", "kind", "topic", "form", "audience", "lecturers_unit", "persons", "office"]
    filters = ["held_on", "kind", "form", "audience", "book", "is_publicity_month", "office"]
    sections = [
        ("活动", ["held_on", "kind", "topic", "book", "form", "audience", "place", "is_publicity_month"]),
        ("主讲", ["lecturer", "lecturers_unit"]),
        ("成效", ["persons", "leaflets"]),
    ]
    search = ["topic", "lecturer", "lecturers_unit", "place"]
    keep = ["office", "kind", "form", "audience"]


class LawSavvyPersons(Register):
    """“法律明白人”名册，一人一行。"""

    title = "法律明白人名册"
    model = LawSavvyPerson
    dated = "confirmed_on"
    number = "{office}法律明白人〔{year}〕第{n:04d}号"
    columns = ["number", "name", "sex", "kind", "office", "confirmed_on", "certificate", "phone", "left_on"]
    filters = ["confirmed_on", "left_on", "kind", "sex", "office"]
    sections = [
        ("人员", ["name", "sex", "kind", "phone"]),
        ("认定", ["confirmed_on", "certificate"]),
        ("退出", ["left_on", "why_left"]),
    ]
    private = ["phone"]
    search = ["name", "certificate"]
    keep = ["office", "kind", "confirmed_on"]


class LawSavvyTrainings(Register):
    """“法律明白人”培训台账，一人参加一课一行；一人的学时按姓名搜索本台账即得。"""

    title = "法律明白人培训台账"
    model = LawSavvyTraining
    dated = "held_on"
    number = "{office}法律明白人培训〔{year}〕第{n:04d}号"
    columns = ["number", "held_on", "course", "level", "form", "person", "hours", "exam", "office"]
    filters = ["held_on", "person", "subject", "level", "form", "exam", "office"]
    sections = [
        ("培训", ["held_on", "course", "subject", "level", "form", "hours"]),
        ("参训", ["person", "exam"]),
    ]
    search = ["course"]
    keep = ["office", "held_on", "course", "subject", "level", "form", "hours"]


class Indicators(Register):
    """民法典实施评价台账，一项指标一行。"""

    title = "民法典实施评价台账"
    model = Indicator
    dated = "set_on"
    number = "{office}民法典评价〔{year}〕第{n:04d}号"
    columns = ["number", "set_on", "indicator", "unit", "direction", "target", "result", "assessed_on", "assessor"]
    filters = ["set_on", "assessed_on", "direction", "office"]
    sections = [
        ("指标", ["set_on", "indicator", "unit", "direction", "target"]),
        ("评价", ["result", "assessed_on", "assessor", "proof"]),
    ]
    search = ["indicator", "assessor"]
    keep = ["office", "set_on", "direction"]


class WorkPrompts(Register):
    """民法典工作提示台账，一份提示一行。"""

    title = "民法典工作提示台账"
    model = WorkPrompt
    dated = "received_on"
    number = "{office}民法典提示〔{year}〕第{n:04d}号"
    columns = ["number", "received_on", "level", "issued_by", "item", "department", "due_on", "done_on"]
    filters = ["received_on", "due_on", "done_on", "level", "office"]
    sections = [
        ("收文", ["received_on", "level", "issued_by", "document_number", "item"]),
        ("办理", ["department", "due_on", "measures", "done_on"]),
    ]
    search = ["issued_by", "document_number", "item", "department", "measures"]
    upcoming = {"due_on": "done_on"}
    keep = ["office", "level", "issued_by", "department"]
