"""矛盾纠纷、人民调解委员会和人民调解员的记录，一类一个文件。"""

from hequan.chapters.mediation.models.committee import Committee, Mediator
from hequan.chapters.mediation.models.dispute import Dispute

__all__ = ["Committee", "Dispute", "Mediator"]
