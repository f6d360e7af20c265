"""组织领导各台账的记录，一种记录一个模块。"""

from hequan.chapters.leadership.models.annual_report import AnnualReport
from hequan.chapters.leadership.models.duty import Duty
from hequan.chapters.leadership.models.lecture import Lecture
from hequan.chapters.leadership.models.matter_reported import MatterReported
from hequan.chapters.leadership.models.meeting import Meeting
from hequan.chapters.leadership.models.model_creation import ModelCreation, SelfAssessment
from hequan.chapters.leadership.models.problem import Problem
from hequan.chapters.leadership.models.staff_post import StaffPost
from hequan.chapters.leadership.models.study_session import StudySession
from hequan.chapters.leadership.models.work_point import WorkPoint

__all__ = [
    "AnnualReport",
    "Duty",
    "Lecture",
    "MatterReported",
    "Meeting",
    "ModelCreation",
    "Problem",
    "SelfAssessment",
    "StaffPost",
    "StudySession",
    "WorkPoint",
]
