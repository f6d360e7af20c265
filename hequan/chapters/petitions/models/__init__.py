"""信访事项和热线工单的记录，一类一个文件。"""

from hequan.chapters.petitions.models.hotline import HotlineOrder
from hequan.chapters.petitions.models.petition import Petition

__all__ = ["HotlineOrder", "Petition"]
