"""Turns what was typed (an office, a year, a register, a figure) into what it names, or a Mistake."""

import contextlib
import datetime
from collections.abc import Iterator
from difflib import get_close_matches
from pathlib import Path

from django.db import DatabaseError, connection

from hequan.core.figure import Figure
from hequan.core.period import FIRST_YEAR, LAST_YEAR, Period
from hequan.core.register import Register
from hequan.core.registry import UnknownName, registry
from hequan.offices.models import Office


class Mistake(Exception):
    """Something the person who typed the command can put right; the message says how."""


#: What to tell somebody whose database is empty.
NOTHING_YET = "数据库里还没有表。请先运行 hequan demo（示例年度）或 hequan serve（正式使用）。"


def tables() -> None:
    """Nothing where the database can be read; otherwise what to do first. A question leaves no empty file behind."""
    if connection.vendor == "sqlite" and not Path(connection.settings_dict["NAME"]).exists():
        raise Mistake(NOTHING_YET)
    try:
        names = connection.introspection.table_names()
    except DatabaseError as problem:
        raise Mistake(
            f"打不开数据库（{' '.join(str(problem).split())}），请核对 HEQUAN_DATABASE 和 HEQUAN_VAR。"
        ) from None
    if Office._meta.db_table not in names:
        raise Mistake(NOTHING_YET)


def office(text: str) -> Office:
    """The office of that name or code."""
    tables()
    offices = Office.objects.select_related("house")
    found = offices.filter(name=text).first() or offices.filter(code=text).first()
    if found:
        return found
    raise Mistake(f"没有名称或编码为“{text}”的单位。{_known_offices(text)}")


def _known_offices(text: str) -> str:
    """What could have been meant: the offices with nearly that name, else those that keep registers of their own."""
    kinds = dict(Office.objects.values_list("name", "kind"))
    if not kinds:
        return "数据库里还没有单位，请先运行 hequan demo 或建立单位。"
    near = get_close_matches(text, kinds, n=3)
    if near:
        return f"名称相近的有：{'、'.join(near)}。"
    houses = [name for name, kind in kinds.items() if kind in Office.HOUSES]
    return f"现有：{'、'.join(houses)}，以及它们的部门和社区。"


def house(text: str) -> Office:
    """The office, which must keep registers of its own: a subdistrict or a district."""
    found = office(text)
    if found.is_house:
        return found
    raise Mistake(f"“{found.name}”不单独编写年度报告，请用它所在的“{found.house}”。")


def year(text: str) -> int:
    """A year, written with digits."""
    if text.isdecimal() and FIRST_YEAR <= int(text) <= LAST_YEAR:
        return int(text)
    raise Mistake(f"“{text}”不是年份，请写成四位数字，例如 2021。")


def period(text: str) -> Period:
    """The year, as seen today."""
    return Period.year(year(text), today())


def day(text: str | None) -> datetime.date:
    """A day such as 2024-01-01; today where none was typed."""
    if text is None:
        return today()
    with contextlib.suppress(ValueError):
        return datetime.date.fromisoformat(text)
    raise Mistake(f"“{text}”不是日期，请写成年-月-日，例如 2024-01-01。")


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
    if path.is_dir():
        raise Mistake(f"“{text}”是文件夹，请写明其中的文件名。")
    return path


@contextlib.contextmanager
def whole(path: Path) -> Iterator[Path]:
    """Where to write a file so that it stands under its name only once it is whole."""
    part = path.with_name(f"{path.name}.part")
    try:
        # A folder that takes nothing is found before the work is done, not after it.
        part.touch()
        yield part
        part.replace(path)
    except OSError:
        raise Mistake(f"文件“{path}”写不进去：文件夹不允许写入，或者磁盘已满。请换一个文件夹。") from None
    finally:
        with contextlib.suppress(OSError):
            part.unlink(missing_ok=True)
