"""`hequan report`: the annual report of an office as a Word file."""

import argparse

from hequan.commands import asked
from hequan.core import composer, word
from hequan.core.composition import document
from hequan.core.outline import UnknownOutline, outline


def add_to(commands: argparse._SubParsersAction) -> None:
    """The grammar."""
    report = commands.add_parser("report", help="把年度报告写成 Word 文件")
    report.add_argument("office", metavar="OFFICE", help="单位名称或编码")
    report.add_argument("year", metavar="YEAR", help="年份")
    report.add_argument("-o", "--output", required=True, metavar="FILE.docx", help="写到哪个文件")
    report.add_argument("--outline", default="eight_chapters", metavar="提纲", help="提纲，默认 eight_chapters")
    report.add_argument("--template", metavar="FILE.docx", help="换用本单位的 Word 模板")
    report.set_defaults(run=write_report)


def write_report(options: argparse.Namespace) -> None:
    """Write the file and say where it is and how many doubts it has."""
    house, year = asked.house(options.office), asked.year(options.year)
    path = asked.file_to_write(options.output, ".docx")
    try:
        report = composer.report(outline(options.outline), house, year, on=asked.today())
        with asked.whole(path) as part:
            word.write(document(report), part, options.template)
    except (UnknownOutline, word.WrongTemplate) as mistake:
        raise asked.Mistake(str(mistake)) from None
    title = "".join(report.head["heading"].text.split())
    doubts = f"，有{len(report.marks())}处存疑，请在年度报告页面核对" if report.marks() else ""
    print(f"已写到 {path}：{title}{doubts}。")
