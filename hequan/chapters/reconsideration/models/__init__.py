"""行政复议、行政诉讼和公共法律服务的记录，一类一个文件。"""

from hequan.chapters.reconsideration.models.hand_in import HandIn
from hequan.chapters.reconsideration.models.legal_service import LegalService
from hequan.chapters.reconsideration.models.litigation import Litigation
from hequan.chapters.reconsideration.models.reconsideration import Reconsideration

__all__ = ["HandIn", "LegalService", "Litigation", "Reconsideration"]
