"""Turns what was typed (an office, a year, a register, a figure) into what it names, or a Mistake."""

import datetime
from pathlib import Path

from django.db import OperationalError, ProgrammingError

from hequan.core.figure import Figure
from hequan.core.period import Period
from hequan.core.register import Register
from hequan.core.registry import UnknownName, registry
from hequan.offices.models import Office

#: Years outside are taken for slips of the finger: no register of a people's government is older.
FIRST_YEAR, LAST_YEAR = 1949, 2199


class Mistake(Exception):
    """Something the person who typed the command can put right; the message says how."""


def office(text: str) -> Office:
    """The office of that name or code."""
    try:
        found = Office.objects.select_related("house").filter(name=text) or Office.objects.filter(code=text)
        for one in found:
            return one
        names = list(Office.objects.values_list("name", flat=True)[:12])
    except (OperationalError, ProgrammingError):
        raise Mistake("数据库里还没有表。请先运行 hequan demo（示例年度）或 hequan serve（正式使用）。") from None
    known = f"现有单位：{'、'.join(names)}。" if names else "数据库里还没有单位，请先运行 hequan demo 或建立单位。"
    raise Mistake(f"没有名称或编码为“{text}”的单位。{known}")


def house(text: str) -> Office:
    """The office, which must keep registers of its own: a subdistrict or a district."""
    found = office(text)
    if found.is_house:
        return found
    raise Mistake(f"“{found.name}”不单独编写年度报告，请用它所在的“{found.house.name}”。")


def year(text: str) -> int:
    """A year, written with digits."""
    if text.isdecimal() and FIRST_YEAR <= int(text) <= LAST_YEAR:
        return int(text)
    raise Mistake(f"“{text}”不是年份，请写成四位数字，例如 2021。")


def period(text: str) -> Period:
    """The year, as seen today."""
    return Period.year(year(text), today())


def today() -> datetime.date:
    """Today in Asia/Shanghai; only commands and pages ask."""
    from django.utils import timezone

    return timezone.localdate()


def register(text: str) -> type[Register]:
    """The register of that key or title."""
    try:
        return registry.register(text)
    except UnknownName as unknown:
        raise Mistake(str(unknown)) from None


def figure(text: str) -> Figure:
    """The figure of that key."""
    try:
        return registry.figure(text)
    except UnknownName as unknown:
        raise Mistake(str(unknown)) from None


def file_to_read(text: str) -> Path:
    """A file that is there."""
    path = Path(text)
    if path.is_file():
        return path
    raise Mistake(f"没有找到文件“{text}”，请核对路径。")


def file_to_write(text: str, suffix: str) -> Path:
    """A file in a folder that is there, with the ending that its kind has."""
    path = Path(text)
    if path.suffix.lower() != suffix:
        raise Mistake(f"“{text}”应以 {suffix} 结尾。")
    if not path.parent.is_dir():
        raise Mistake(f"没有文件夹“{path.parent}”，请先建立它。")
    return path
