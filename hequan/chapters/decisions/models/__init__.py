"""重大行政决策、公众意见、集体讨论和执行跟踪的记录，一类一个文件。"""

from hequan.chapters.decisions.models.decision import Decision
from hequan.chapters.decisions.models.execution import Execution
from hequan.chapters.decisions.models.voice import Comment, MemberView

__all__ = ["Comment", "Decision", "Execution", "MemberView"]
