"""信访的程序：一件信访事项怎样办理，一张热线工单怎样办理。"""

from hequan.chapters.petitions.procedures import hotline, petition
from hequan.chapters.petitions.procedures.hotline import HandleOrder
from hequan.chapters.petitions.procedures.petition import HandlePetition

parts = (petition, hotline)

__all__ = ["HandleOrder", "HandlePetition", "parts"]
