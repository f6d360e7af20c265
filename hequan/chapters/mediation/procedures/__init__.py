"""矛盾纠纷的程序：一件纠纷怎样调解、归档，调解委员会怎样换届。"""

from hequan.chapters.mediation.procedures import committee, mediate
from hequan.chapters.mediation.procedures.committee import ElectCommittee
from hequan.chapters.mediation.procedures.mediate import Mediate

parts = (mediate, committee)

__all__ = ["ElectCommittee", "Mediate", "parts"]
