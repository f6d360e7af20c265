"""行政复议和诉讼的程序：作为被申请人怎样答复、作为被告怎样应诉、经本机关提交的申请怎样转送。"""

from hequan.chapters.reconsideration.procedures import forward, respond, suit
from hequan.chapters.reconsideration.procedures.forward import ForwardApplication
from hequan.chapters.reconsideration.procedures.respond import Respond
from hequan.chapters.reconsideration.procedures.suit import AnswerSuit

parts = (respond, forward, suit)

__all__ = ["AnswerSuit", "ForwardApplication", "Respond", "parts"]
