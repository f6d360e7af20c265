"""重大行政决策的程序：从启动、公众参与、合法性审查、集体讨论到决定、公布、执行和后评估。"""

from hequan.chapters.decisions.procedures import make_decision
from hequan.chapters.decisions.procedures.make_decision import MakeDecision

parts = (make_decision,)

__all__ = ["MakeDecision", "parts"]
