"""政务公开的程序：依申请公开怎样答复，信息怎样主动公开，错误记录怎样更正，年度报告怎样公布。"""

from hequan.chapters.openness.procedures import answer, correct, publish, yearly
from hequan.chapters.openness.procedures.answer import AnswerRequest
from hequan.chapters.openness.procedures.correct import CorrectRecord
from hequan.chapters.openness.procedures.publish import PublishInformation
from hequan.chapters.openness.procedures.yearly import ReportYearly

parts = (publish, answer, correct, yearly)

__all__ = ["AnswerRequest", "CorrectRecord", "PublishInformation", "ReportYearly", "parts"]
