"""`hequan rebuild` and `hequan check`: do the columns agree with the journal, and the declarations with the rules."""

import argparse

from hequan.commands import asked
from hequan.core import checks, rebuild
from hequan.core.registry import registry


def add_to(commands: argparse._SubParsersAction) -> None:
    """The grammar of both."""
    again = commands.add_parser("rebuild", help="按留痕重写台账各栏；--check 只核对")
    again.add_argument("--check", action="store_true", help="只核对，有不一致时退出码为 1")
    again.set_defaults(run=rebuild_columns)
    check = commands.add_parser("check", help="检查所有声明（台账、数据项、句子、提纲）")
    check.set_defaults(run=check_declarations)


def rebuild_columns(options: argparse.Namespace) -> int:
    """Compare, or compare and write; 1 when --check found a difference."""
    asked.tables()
    if not options.check:
        written = sum(rebuild.rebuild(register) for register in registry.registers.values())
        print(f"已按留痕重写{written}栏。")
        return 0
    differences = list(rebuild.all_differences())
    for difference in differences:
        print(difference)
    print(f"核对完毕：{len(differences)}处不一致。" if differences else "核对完毕：台账与留痕一致。")
    return 1 if differences else 0


def check_declarations(options: argparse.Namespace) -> int:
    """Every wrong declaration with its id and a hint; 1 when there is one."""
    problems = list(checks.problems())
    for problem in problems:
        print(problem)
    counted = f"{len(registry.registers)}本台账、{len(registry.figures)}个数据项、{len(registry.sentences)}个句子"
    print(f"{counted}：{f'{len(problems)}处有误。' if problems else '没有发现问题。'}")
    return 1 if problems else 0
