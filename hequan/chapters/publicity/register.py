"""普法活动、普法责任和宣传阵地的台账怎样登记、查阅和导出。"""

from hequan.chapters.publicity.models import Activity, Board, Display, Duty
from hequan.chapters.publicity.procedures import PublicizeLaw
from hequan.core.register import Register


class Activities(Register):
    """普法活动台账，一场活动一行。"""

    title = "普法活动台账"
    model = Activity
    dated = "held_on"
    number = "{office}普法〔{year}〕第{n:04d}号"
    columns = ["number", "held_on", "title", "theme", "form", "place", "leaflets", "reached", "office"]
    filters = ["held_on", "theme", "form", "audience", "office"]
    sections = [
        ("活动", ["held_on", "title", "theme", "form", "audience", "place", "organisers"]),
        ("成效", ["leaflets", "reached", "advised"]),
    ]
    search = ["title", "place", "organisers"]
    keep = ["office", "theme", "form", "audience"]


class Duties(Register):
    """普法责任台账，一项任务一行。"""

    title = "普法责任台账"
    model = Duty
    procedure = PublicizeLaw
    dated = "assigned_on"
    number = "{office}普法责任〔{year}〕第{n:04d}号"
    columns = ["number", "assigned_on", "theme", "duty", "department", "due_on", "done_on"]
    filters = ["assigned_on", "due_on", "done_on", "theme", "office"]
    sections = [
        ("任务", ["assigned_on", "theme", "duty", "department", "due_on"]),
        ("完成", ["done_on", "proof"]),
    ]
    search = ["duty", "department", "proof"]
    upcoming = {"due_on": "done_on"}
    keep = ["office", "assigned_on", "due_on"]


class Boards(Register):
    """宣传阵地台账，一处阵地一行。"""

    title = "宣传阵地台账"
    model = Board
    dated = "set_up_on"
    number = "{office}阵地〔{year}〕第{n:04d}号"
    columns = ["number", "name", "kind", "place", "custodian", "set_up_on", "removed_on", "office"]
    filters = ["set_up_on", "removed_on", "kind", "office"]
    sections = [
        ("阵地", ["name", "kind", "place", "custodian"]),
        ("建设", ["set_up_on", "cost", "removed_on"]),
    ]
    search = ["name", "place", "custodian"]
    keep = ["office", "kind"]


class Displays(Register):
    """宣传内容台账，一处阵地的一期内容一行。"""

    title = "宣传内容台账"
    model = Display
    dated = "shown_on"
    number = "{office}展示〔{year}〕第{n:04d}号"
    columns = ["number", "shown_on", "until_on", "board", "theme", "content", "approved_by", "office"]
    filters = ["shown_on", "until_on", "board", "theme", "office"]
    sections = [
        ("展示", ["shown_on", "until_on", "board"]),
        ("内容", ["theme", "content", "approved_by"]),
    ]
    search = ["content", "approved_by"]
    upcoming = {"until_on": None}
    keep = ["office", "shown_on", "theme", "approved_by"]
