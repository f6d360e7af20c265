"""突发事件应对的程序：事件怎样报告、处置、善后，舆情怎样回应，预案怎样评估、演练，力量和物资怎样调用、返还。"""

from hequan.chapters.emergency.procedures import call_up, incident, plan, public_opinion
from hequan.chapters.emergency.procedures.call_up import CallUpForce
from hequan.chapters.emergency.procedures.incident import HandleIncident
from hequan.chapters.emergency.procedures.plan import KeepPlan, RunDrill
from hequan.chapters.emergency.procedures.public_opinion import AnswerOpinion

parts = (incident, public_opinion, plan, call_up)

__all__ = ["AnswerOpinion", "CallUpForce", "HandleIncident", "KeepPlan", "RunDrill", "parts"]
