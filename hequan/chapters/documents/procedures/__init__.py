"""行政规范性文件的程序：从识别、起草、征求意见、审核、审议到印发、公布、备案、清理。"""

from hequan.chapters.documents.procedures import make_document
from hequan.chapters.documents.procedures.make_document import MakeDocument

parts = (make_document,)

__all__ = ["MakeDocument", "parts"]
