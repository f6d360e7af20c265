"""民法典学习宣传、“法律明白人”和实施评价的记录，一类一个文件。"""

from hequan.chapters.civil_code.models.activity import CivilCodeActivity
from hequan.chapters.civil_code.models.implementation import Indicator, WorkPrompt
from hequan.chapters.civil_code.models.law_savvy import LawSavvyPerson, LawSavvyTraining

__all__ = ["CivilCodeActivity", "Indicator", "LawSavvyPerson", "LawSavvyTraining", "WorkPrompt"]
