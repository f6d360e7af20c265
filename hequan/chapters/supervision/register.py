"""督察、整改、报送和考评台账怎样登记、查阅和导出。"""

from hequan.chapters.supervision import models
from hequan.chapters.supervision.procedures import Inspect, Rectify, Submit
from hequan.core.register import Register


class Inspections(Register):
    """督察台账，一次督察一行。"""

    title = "督察台账"
    model = models.Inspection
    procedure = Inspect
    dated = "began_on"
    number = "{office}督察〔{year}〕第{n:04d}号"
    columns = [
        "number",
        "began_on",
        "ended_on",
        "kind",
        "subject",
        "led_by",
        "inspected_count",
        "answered_on",
        "office",
    ]
    filters = ["began_on", "ended_on", "kind", "method", "office"]
    sections = [
        ("督察", ["kind", "method", "subject", "scope", "led_by", "began_on", "ended_on"]),
        ("被督察单位", ["inspected", "inspected_count"]),
        ("结果", ["findings", "ordered_on", "answer_due_on", "answered_on", "rechecked_on", "recheck", "closed_on"]),
    ]
    search = ["subject", "scope", "inspected", "findings"]
    keep = ["office", "led_by"]


class Findings(Register):
    """整改台账，督察、整治、自查或上级反馈的一个问题一行。"""

    title = "整改台账"
    model = models.Finding
    procedure = Rectify
    dated = "found_on"
    number = "{office}整改〔{year}〕第{n:04d}号"
    columns = ["number", "found_on", "source", "topic", "problem", "office", "due_on", "closed_on"]
    filters = ["found_on", "due_on", "closed_on", "source", "topic", "office"]
    sections = [
        ("问题", ["source", "inspection", "campaign", "topic", "found_on", "problem", "cause"]),
        ("整改", ["responsible", "due_on", "answered_on", "answer", "proof"]),
        ("复查和销号", ["rechecked_on", "rechecked_by", "recheck", "closed_on", "mechanism"]),
    ]
    search = ["campaign", "problem", "responsible", "mechanism"]
    upcoming = {"due_on": "closed_on"}
    keep = ["source", "inspection", "campaign", "found_on"]


class Submissions(Register):
    """报送台账，应当向上级报送的一份材料一行。"""

    title = "报送台账"
    model = models.Submission
    procedure = Submit
    dated = "due_on"
    number = "{office}报送〔{year}〕第{n:04d}号"
    columns = ["number", "kind", "item", "asked_by", "due_on", "sent_on", "receipt", "office"]
    filters = ["due_on", "sent_on", "kind", "office"]
    sections = [
        ("要求", ["kind", "asked_by", "basis", "item", "asked_on", "due_on"]),
        ("报送", ["sent_on", "receipt"]),
    ]
    search = ["asked_by", "basis", "item", "receipt"]
    upcoming = {"due_on": "sent_on"}
    keep = ["office", "kind", "asked_by"]


class Appraisals(Register):
    """考评台账，对一个部门或社区一项指标的考评一行。"""

    title = "考评台账"
    model = models.Appraisal
    dated = "appraised_on"
    number = "{office}考评〔{year}〕第{n:04d}号"
    columns = ["number", "year", "office", "indicator", "weight", "score", "evidence", "use"]
    filters = ["appraised_on", "use", "office"]
    sections = [("考评", ["year", "appraised_on", "indicator", "weight", "score", "evidence", "use"])]
    search = ["indicator", "evidence"]
    keep = ["office", "year", "appraised_on"]
