"""`hequan calendar`: the years whose holidays are known, one year's days, and loading a new year's notice."""

import argparse
from datetime import date

from django.db import transaction
from django.utils import timezone

from hequan.commands import asked
from hequan.commands.asked import Mistake
from hequan.core import notice, recount
from hequan.core.calendar import YearTable
from hequan.core.notice import Known
from hequan.core.strict_yaml import Malformed
from hequan.offices.models import Office

WEEKDAYS = "一二三四五六日"
#: A year table has some twenty lines; whatever is larger is another file.
LARGEST = 100_000


def add_to(commands: argparse._SubParsersAction) -> None:
    """The grammar of the three."""
    calendar = commands.add_parser("calendar", help="已知的放假安排，或者载入新一年的")
    calendar.set_defaults(run=print_years)
    about = "不写：列出已知的年份；show YEAR：一年的放假和调休上班；load FILE：载入一年的放假安排"
    deeds = calendar.add_subparsers(metavar="动作", help=about, parser_class=type(calendar))
    show = deeds.add_parser("show", help="一年的放假和调休上班")
    show.add_argument("year", metavar="YEAR", help="年份，例如 2026")
    show.set_defaults(run=print_year)
    load = deeds.add_parser("load", help="载入一年的放假安排，重新计算受影响的期限")
    load.add_argument("file", metavar="FILE", help="年度表，格式同 hequan/law/calendar/2026.yaml")
    load.set_defaults(run=load_file)


def print_years(options: argparse.Namespace) -> None:
    """Every year whose notice is known, in one line."""
    years = notice.known()
    for one in years:
        off = len(set(one.table.days_off()))
        print(f"{one.table.year}年：放假{off}天，调休上班{len(one.table.work)}天（{source(one)}）")
    print(f"{years[-1].table.year}年以后的日子没有放假安排，暂按星期计算，算出的期限可能变动。")


def print_year(options: argparse.Namespace) -> None:
    """Each holiday and the make-up workdays of a year."""
    year = asked.year(options.year)
    years = {one.table.year: one for one in notice.known()}
    if year not in years:
        raise Mistake(f"没有{year}年的放假安排，已知的有{span(list(years))}。请用 hequan calendar load 载入。")
    found = years[year]
    print(f"{year}年放假安排（{source(found)}）")
    for title, first, last in found.table.holidays:
        print(f"  {title}：{day_words(first)}至{day_words(last)}，共{(last - first).days + 1}天")
    print(f"  调休上班：{'、'.join(map(day_words, found.table.work)) or '无'}")


def load_file(options: argparse.Namespace) -> None:
    """Keep the notice and count again what runs; all of it or nothing."""
    asked.tables()
    path = asked.file_to_read(options.file)
    text, table = read(path)
    at = timezone.now()
    with transaction.atomic():
        houses = Office.objects.filter(kind__in=Office.HOUSES).order_by("path")
        row = notice.load(text, table, houses=houses, at=at)
        moved = recount.recount_all(at=at, reason=reason(table)) if row else 0
    if row is None:
        print(f"{table.year}年的放假安排与已载入的相同，没有变化。")
        return
    print(f"已载入{table.year}年的放假安排：放假{len(set(table.days_off()))}天，调休上班{len(table.work)}天。")
    print(f"重新计算了在办期限：{moved}个日期有变动。" if moved else "重新计算了在办期限：没有日期变动。")


def read(path: asked.Path) -> tuple[str, YearTable]:
    """(text, year table) of a file, or a Mistake that says what is wrong with it."""
    try:
        if path.stat().st_size > LARGEST:
            raise Malformed(f"{path.name}: is larger than {LARGEST} bytes. Expected the table of one year.")
        text = path.read_text(encoding="utf-8-sig")
        return text, notice.read(path.name, text)
    except UnicodeDecodeError:
        raise Mistake(f"“{path}”不是 UTF-8 文本，没有载入。格式见 hequan/law/calendar/2026.yaml。") from None
    except Malformed as fault:
        raise Mistake(f"“{path}”不是可用的放假安排，没有载入：{' '.join(str(fault).split())}") from None


def reason(table: YearTable) -> str:
    """Why a day moved, as the handler reads it."""
    return f"{table.year}年放假安排{f'（{table.notice}）' if table.notice else ''}"


def source(one: Known) -> str:
    """Where a year's table is from: the notice's number, and whether it came with the program."""
    came = f"{timezone.localtime(one.row.loaded_at):%Y-%m-%d} 载入" if one.row else "随程序提供"
    return "，".join(part for part in (one.table.notice, came) if part)


def span(years: list[int]) -> str:
    """2019年至2026年."""
    return f"{min(years)}年至{max(years)}年"


def day_words(day: date) -> str:
    """2026-01-04（周日）."""
    return f"{day}（周{WEEKDAYS[day.weekday()]}）"
