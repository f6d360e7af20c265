"""The `hequan` command: what a person types, in words; every mistake is one sentence and exit code 2."""

import argparse
import os
import sys

import django


class Parser(argparse.ArgumentParser):
    """argparse, with its complaints as one sentence."""

    def error(self, message: str) -> None:  # type: ignore[override]
        """Say what is wrong and how to get help; exit code 2."""
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
    from hequan.commands import exchange, figures, journal, report, site

    top = Parser(prog="hequan", description="荷泉：街道法治政府建设台账、数据和年度报告。")
    commands = top.add_subparsers(dest="command", required=True, metavar="命令", parser_class=Parser)
    for module in (figures, report, exchange, journal, site):
        module.add_to(commands)
    return top


if __name__ == "__main__":
    sys.exit(main())
