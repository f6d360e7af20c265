"""`hequan report`: the annual report of an office as a Word file."""

import argparse

from hequan.commands import asked


def add_to(commands: argparse._SubParsersAction) -> None:
    """The grammar."""
    report = commands.add_parser("report", help="把年度报告写成 Word 文件")
    report.add_argument("office", metavar="OFFICE", help="单位名称或编码")
    report.add_argument("year", metavar="YEAR", help="年份")
    report.add_argument("-o", "--output", required=True, metavar="FILE.docx", help="写到哪个文件")
    report.add_argument("--outline", default="eight_chapters", help="提纲，默认 eight_chapters")
    report.add_argument("--template", help="换用本单位的 Word 模板")
    report.set_defaults(run=write_report)


def write_report(options: argparse.Namespace) -> None:
    """Write the file and say where it is."""
    house, year = asked.house(options.office), asked.year(options.year)
    path = asked.file_to_write(options.output, ".docx")
    raise NotImplementedError(house, year, path)
