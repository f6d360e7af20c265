"""The `hequan` command: what a person types, in words; every mistake is one sentence and exit code 2."""

import argparse
import os
import re
import sys
from typing import Any, NoReturn

import django

#: What argparse complains of, in English only, and how we say it.
COMPLAINTS = (
    (r"the following arguments are required: (.+)", r"缺少 \1"),
    (r"argument (.+): invalid choice: '?(.+?)'? \(choose from .+\)", r"没有名为“\2”的\1"),
    (r"unrecognized arguments: (.+)", r"多出了 \1"),
    (r"argument (.+): expected one argument", r"\1 后面缺少内容"),
    (r"argument (.+): invalid int value: '(.*)'", r"\1 应是整数，不能是“\2”"),
)


class Help(argparse.HelpFormatter):
    """argparse's help, with its own words in Chinese."""

    def add_usage(self, usage, actions, groups, prefix=None) -> None:  # type: ignore[no-untyped-def]
        """The line that shows how to type the command."""
        super().add_usage(usage, actions, groups, "用法：" if prefix is None else prefix)

    def start_section(self, heading: str | None) -> None:
        """What is listed under a heading."""
        super().start_section({"positional arguments": "依次写", "options": "可选"}.get(heading or "", heading))


class Parser(argparse.ArgumentParser):
    """argparse, with its complaints as one sentence."""

    def __init__(self, **asked: Any) -> None:
        super().__init__(add_help=False, allow_abbrev=False, formatter_class=Help, **asked)
        self.add_argument("-h", "--help", action="help", help="显示这份说明")

    def error(self, message: str) -> NoReturn:
        """Say what is wrong and how to get help; exit code 2."""
        for pattern, words in COMPLAINTS:
            message = re.sub(pattern, words, message)
        self.exit(2, f"命令有误：{message}。用法见 {self.prog} --help。\n")


def main(arguments: list[str] | None = None) -> int:
    """Run one command; 0 when it did what was asked, 1 when it found differences, 2 when it was asked wrongly."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "hequan.settings")
    django.setup()
    from hequan.commands.asked import Mistake

    options = parser().parse_args(arguments)
    try:
        return options.run(options) or 0
    except Mistake as mistake:
        print(mistake, file=sys.stderr)
        return 2
    except BrokenPipeError:
        return 0


def parser() -> Parser:
    """The grammar of all commands."""
    from hequan.commands import calendar, exchange, figures, journal, law, procedure, report, site

    top = Parser(prog="hequan", description="荷泉：街道法治政府建设台账、数据和年度报告。")
    commands = top.add_subparsers(dest="command", required=True, metavar="命令", parser_class=Parser)
    for module in (figures, report, law, calendar, procedure, exchange, journal, site):
        module.add_to(commands)
    return top


if __name__ == "__main__":
    sys.exit(main())
