"""`hequan import` and `hequan export`: a register from and to an Excel file."""

import argparse

from django.utils import timezone

from hequan.commands import asked
from hequan.core import exchange
from hequan.core.actor import Actor


def add_to(commands: argparse._SubParsersAction) -> None:
    """The grammar of both."""
    into = commands.add_parser("import", help="从 Excel 导入台账，全部导入或全部不导入")
    into.add_argument("register", metavar="REGISTER", help="台账，例如 mediation.disputes")
    into.add_argument("file", metavar="FILE.xlsx", help="要导入的文件")
    into.add_argument("--office", required=True, help="单位名称或编码")
    into.add_argument("--dry-run", action="store_true", help="只检查，不写入")
    into.add_argument("--update", action="store_true", help="编号相同而内容不同的记录按文件更正")
    into.set_defaults(run=import_register)
    out = commands.add_parser("export", help="把台账导出为 Excel")
    out.add_argument("register", metavar="REGISTER", help="台账，例如 mediation.disputes")
    out.add_argument("--office", required=True, help="单位名称或编码")
    out.add_argument("--year", help="年份；不写则为全部年份")
    out.add_argument("-o", "--output", required=True, metavar="FILE.xlsx", help="写到哪个文件")
    out.set_defaults(run=export_register)


def import_register(options: argparse.Namespace) -> int:
    """Import, or say row by row why not; nothing is written when one row is wrong."""
    register, office = asked.register(options.register), asked.office(options.office)
    path = asked.file_to_read(options.file)
    result = exchange.import_file(
        Actor.command(office), register, path, at=timezone.now(), dry_run=options.dry_run, update=options.update
    )
    if result.problems:
        raise asked.Mistake(
            "\n".join([f"{path.name} 有{len(result.problems)}处需要修改，没有导入任何一行：", *result.problems])
        )
    print(*result.notices, *result.differences, sep="\n", end="\n" if result.notices + result.differences else "")
    verb = "检查通过，将新增" if options.dry_run else "已新增"
    changed = f"更正{result.changed}行" if options.update else f"{result.changed}行有差异没有更正（更正请加 --update）"
    changed = changed if result.changed else "更正0行"
    print(f"{register.title}：{verb}{result.new}行，{changed}，{result.unchanged}行没有变化。")
    return 0


def export_register(options: argparse.Namespace) -> None:
    """Write the file and say how many rows it has."""
    register, office = asked.register(options.register), asked.office(options.office)
    year = asked.year(options.year) if options.year else None
    path = asked.file_to_write(options.output, ".xlsx")
    with asked.whole(path) as part:
        rows = exchange.export_file(Actor.command(office), register, part, year=year)
    print(f"{register.title}：已导出{rows}行到 {path}。")
