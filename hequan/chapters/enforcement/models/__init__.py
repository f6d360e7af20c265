"""执法事项、执法人员、行政检查和行政处罚的记录，一类一个文件。"""

from hequan.chapters.enforcement.models.capacity import Officer, Power
from hequan.chapters.enforcement.models.check import Check
from hequan.chapters.enforcement.models.penalty import Penalty

__all__ = ["Check", "Officer", "Penalty", "Power"]
