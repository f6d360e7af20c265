"""Writes docs/reference/ from the declarations, so that it never says anything else: python -m tools.reference.

With --check it writes nothing and fails when a page is stale.
"""

import argparse
import inspect
import os
import sys
from collections.abc import Iterable
from datetime import date
from pathlib import Path

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "hequan.settings")
django.setup()

from django.conf import settings  # noqa: E402
from django.db import models  # noqa: E402

from hequan.cli import parser  # noqa: E402
from hequan.core import checks  # noqa: E402
from hequan.core.definition import definition  # noqa: E402
from hequan.core.figure import Count, Figure  # noqa: E402
from hequan.core.law_file import laws  # noqa: E402
from hequan.core.period import Period  # noqa: E402
from hequan.core.register import Register  # noqa: E402
from hequan.core.registry import registry  # noqa: E402
from hequan.settings import ENVIRONMENT  # noqa: E402
from tools import features, law, procedures  # noqa: E402

FOLDER = Path(settings.ROOT) / "docs" / "reference"
GENERATED = "<!-- Written by `make docs` from the declarations; edit those instead. -->"
#: What people call the kinds of fields; the first that fits.
KINDS = (
    (models.ForeignKey, "选择"),
    (models.BooleanField, "是或否"),
    (models.DateTimeField, "日期和时间"),
    (models.DateField, "日期"),
    (models.TimeField, "时间"),
    (models.DecimalField, "数字"),
    (models.IntegerField, "整数"),
)
#: A figure's sentence names its year; any year serves as the example.
EXAMPLE = Period.year(2021, date(2022, 1, 1))


def pages() -> dict[str, str]:
    """Every page by its file name."""
    return {
        "README.md": index(),
        "registers.md": registers(),
        "figures.md": figures(),
        "commands.md": commands(),
        "settings.md": environment(),
        "checks.md": rules(),
        "features.md": features.page(),
        "law.md": law.page(),
        **procedures.pages(),
    }


def index() -> str:
    """What there is to look up."""
    lines = [
        "# Reference",
        "",
        "- [features](features.md): what a user can do, and the tests that show it",
        f"- [registers](registers.md): {len(registry.registers)} 本台账的栏目、编号、可选内容",
        f"- [figures](figures.md): {len(registry.figures)} 个数据项数的是什么",
        f"- [law](law.md): {len(laws())} 部法的期限、前置条件和条文，各自的施行日期；哪些没有编入、为什么",
        f"- [procedures](procedures/README.md): {len(registry.procedures)} 个程序的步骤、前置条件、期限和流程图",
        "- [commands](commands.md): `hequan …`",
        "- [settings](settings.md): environment variables",
        "- [checks](checks.md): what `hequan check` asks of every declaration",
    ]
    return text(lines)


def registers() -> str:
    """Every register with its fields."""
    lines = ["# 台账", ""]
    for chapter in registry.chapters.values():
        lines += [f"## {chapter.title}（`{chapter.name}`）", "", chapter.about, ""]
        for register in chapter.registers:
            lines += register_lines(register)
    return text(lines)


def register_lines(register: type[Register]) -> list[str]:
    """One register: what a row is, how it is numbered, and its fields as a table."""
    rows = [field_row(register, name) for name in register.fields()]
    return [
        f"### {register.title}（`{register.key}`）",
        "",
        register.about(),
        "",
        f"编号：{register.numbered(House(), 2021, 1)}，按“{register.label(register.dated)}”的年份连续编。",
        "",
        *table(["栏目", "名称", "填什么", "必填", "说明"], rows),
        "",
    ]


class House:
    """Stands for any subdistrict in an example of a number."""

    name = "某街道"


def field_row(register: type[Register], name: str) -> list[str]:
    """One field: label, name, what is filled in, whether it must be, and where the value comes from."""
    field = register.field(name)
    label = str(field.verbose_name) + ("（个人信息）" if name in register.private else "")
    required = "" if field.blank or isinstance(field, models.BooleanField) else "是"
    return [label, f"`{name}`", filled_in(field), required, str(field.help_text)]


def filled_in(field: models.Field) -> str:
    """The choices of a field, or its kind."""
    if field.choices:
        return "、".join(str(label) for value, label in field.flatchoices if value not in ("", None))
    return next((word for kind, word in KINDS if isinstance(field, kind)), "文字")


def figures() -> str:
    """Every figure with what it counts."""
    lines = ["# 数据项", "", "“数什么”以2021年度为例。每个数都能打开它依据的记录。", ""]
    for chapter in registry.chapters.values():
        rows = [figure_row(figure) for figure in registry.figures.values() if figure.chapter == chapter.name]
        lines += [f"## {chapter.title}", "", *table(["数据项", "键", "单位", "数什么", "分列", "为零时"], rows), ""]
    return text(lines)


def figure_row(figure: Figure) -> list[str]:
    """One figure."""
    by = "、".join(divided_by(figure, name) for name in figure.by) if isinstance(figure, Count) else ""
    return [figure.title, f"`{figure.key}`", figure.unit, definition(figure, EXAMPLE), by, figure.zero]


def divided_by(figure: Count, name: str) -> str:
    """What a figure is broken down by, in words."""
    return "月份" if name == "month" else figure.register.label(name)


def commands() -> str:
    """Every command with its arguments."""
    lines = ["# Commands", "", "`.venv/bin/hequan COMMAND`；出错时说一句话，退出码为 2，不写任何内容。", ""]
    subparsers = next(action for action in parser()._actions if isinstance(action, argparse._SubParsersAction))
    helps = {choice.dest: choice.help or "" for choice in subparsers._choices_actions}
    for name, command in subparsers.choices.items():
        rows = [
            [f"`{'`, `'.join(argument.option_strings) or argument.metavar or argument.dest}`", argument.help or ""]
            for argument in command._actions
            if argument.dest != "help"
        ]
        lines += [f"## hequan {name}", "", helps.get(name, ""), ""]
        lines += [*table(["参数", "说明"], rows), ""] if rows else []
    return text(lines)


def environment() -> str:
    """Every environment variable."""
    rows = [[f"`{name}`", help_text] for name, help_text in sorted(ENVIRONMENT.items())]
    return text(["# Settings", "", "Environment variables; all have defaults.", "", *table(["variable", "what"], rows)])


def rules() -> str:
    """Every rule of `hequan check`."""
    rows = [[rule_id, (inspect.getdoc(rule) or "").splitlines()[0]] for rule_id, rule in checks.rules().items()]
    lines = ["# Checks", "", "What `hequan check` asks of every declaration; the ids never change.", ""]
    return text([*lines, *table(["id", "rule"], rows)])


def table(heads: list[str], rows: Iterable[list[str]]) -> list[str]:
    """A table in Markdown."""
    lines = [heads, ["---"] * len(heads), *rows]
    return ["| " + " | ".join(cell.replace("|", "\\|").replace("\n", " ") for cell in line) + " |" for line in lines]


def text(lines: list[str]) -> str:
    """A page: the heading, the note that it is generated, the rest."""
    return "\n".join([lines[0], "", GENERATED, *lines[1:]]).rstrip() + "\n"


def main(check: bool) -> int:
    """Write the pages, or tell which are stale."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    stale = []
    for name, page in pages().items():
        path = FOLDER / name
        if not path.exists() or path.read_text(encoding="utf-8") != page:
            stale.append(name)
            if not check:
                path.parent.mkdir(exist_ok=True)
                path.write_text(page, encoding="utf-8")
    if check and stale:
        print(f"docs/reference/ is stale: {', '.join(stale)}. Run `make docs` and commit the result.", file=sys.stderr)
        return 1
    print(f"docs/reference/: {', '.join(['wrote', *stale]) if stale else 'fresh'}")
    return 0


if __name__ == "__main__":
    sys.exit(main(check="--check" in sys.argv))
