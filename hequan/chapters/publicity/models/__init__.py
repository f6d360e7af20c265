"""普法活动、普法责任和宣传阵地的记录，一类一个文件。"""

from hequan.chapters.publicity.models.activity import Activity, Duty
from hequan.chapters.publicity.models.board import Board, Display

__all__ = ["Activity", "Board", "Display", "Duty"]
