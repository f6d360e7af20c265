"""培训、考试、学时和旁听庭审的记录，一类一个文件。"""

from hequan.chapters.training.models.exam import Exam
from hequan.chapters.training.models.hearing import CourtHearing
from hequan.chapters.training.models.training import StudyCredit, Training

__all__ = ["CourtHearing", "Exam", "StudyCredit", "Training"]
