"""突发事件应对的记录，一类一个文件。"""

from hequan.chapters.emergency.models.duty import DutyPost, Shift
from hequan.chapters.emergency.models.incident import Incident
from hequan.chapters.emergency.models.plan import Drill, Plan
from hequan.chapters.emergency.models.public_opinion import PublicOpinion
from hequan.chapters.emergency.models.release import Release
from hequan.chapters.emergency.models.social_force import CallUp, SocialForce
from hequan.chapters.emergency.models.supply import Supply, SupplyMovement

__all__ = [
    "CallUp",
    "Drill",
    "DutyPost",
    "Incident",
    "Plan",
    "PublicOpinion",
    "Release",
    "Shift",
    "SocialForce",
    "Supply",
    "SupplyMovement",
]
