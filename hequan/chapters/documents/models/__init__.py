"""行政规范性文件的识别、制定、专家和清理的记录，一类一个文件。"""

from hequan.chapters.documents.models.cleanup import Cleanup
from hequan.chapters.documents.models.document import NormativeDocument
from hequan.chapters.documents.models.expert import Expert, ExpertInvitation
from hequan.chapters.documents.models.screening import Screening

__all__ = ["Cleanup", "Expert", "ExpertInvitation", "NormativeDocument", "Screening"]
