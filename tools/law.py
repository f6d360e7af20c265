"""docs/reference/law.md: where each collected fact of law is encoded, or why not.

The facts were collected before the program was written; each has an id. What is encoded names the ids it encodes
(hequan/law/*.yaml), what is not stands in docs/law_left_out.yaml with the reason. Together they are all of them.
"""

from itertools import chain
from pathlib import Path

from hequan.core import strict_yaml
from hequan.core.law import KINDS, Law, Limit, Value
from hequan.core.law_file import laws
from hequan.core.registry import registry
from hequan.core.step import Step, limits_of

ROOT = Path(__file__).resolve().parent.parent
#: The collected facts themselves: beside the project where it is written, not in it.
COLLECTED = ROOT.parent / "shared" / "law" / "law.yaml"
PREFACE = """# 法

<!-- Written by `make docs` from hequan/law/*.yaml and docs/law_left_out.yaml; edit those instead. -->

每个期限都带条文和施行日期，按事项发生那一天施行的版本适用。“本地规定”表示法没有给出数字，或者没有见到原文：由单位
填写，填写前不计算。“公布”是数据库所记的公布日期。核对：{checked} 对照公开文本和公开网页，没有直接查询官方数据库；
没有核对日期的，不能确定是否仍然有效。`hequan law --on DATE` 列出某一天施行的全部内容。
"""


def page() -> str:
    """The page: each law with what it asks and the facts behind it, then what is left out."""
    checked = max(law.checked_on for law in laws().values() if law.checked_on)
    lines = [PREFACE.format(checked=checked)]
    for law in laws().values():
        lines += [
            f"## {law.title}",
            "",
            *about(law),
            "| 规定 | 名称 | 种类 | 施行 | 内容 | 条文 | 编入的事实 | 用在哪里 |",
            "|---|---|---|---|---|---|---|---|",
        ]
        lines += [row(limit, value) for limit in law.limits.values() for value in limit.values or [None]]
        lines += [""]
    lines += ["## 没有编入的", "", "| 事实 | 内容 | 为什么 |", "|---|---|---|"]
    lines += [f"| `{fact}` | {title} | {reason} |" for fact, (title, reason) in sorted(left_out().items())]
    return "\n".join(lines) + "\n"


def about(law: Law) -> list[str]:
    """When it was in force, and when somebody looked."""
    told = [
        f"{version.in_force} 起施行"
        + (f"，{version.repealed} 起废止" if version.repealed else "")
        + (f"（{version.order}）" if version.order else "")
        + (f"，{version.published} 公布" if version.published else "")
        for version in law.versions
    ]
    told += [f"核对：{law.checked_on}"] if law.checked_on else []
    told += [f"只在{law.only_in}适用"] if law.only_in else []
    return [f"{'；'.join(told)}。", ""] if told else []


def row(limit: Limit, value: Value | None) -> str:
    """One value of a limit, or a limit that waits for the office."""
    since, words, articles = (str(value.since), value.words, value.articles) if value else ("", "本地规定", "")
    facts = "、".join(f"`{fact}`" for fact in limit.facts)
    used = "、".join(f"`{name}`" for name in uses(limit))
    told = (limit.title, f"`{limit.key}`", KINDS[limit.kind], since, words, articles, facts, used)
    return f"| {' | '.join(told)} |"


def uses(limit: Limit) -> list[str]:
    """The clocks that count a limit and the steps that rest on it, by name."""
    found = []
    for procedure in registry.procedures.values():
        clocks = procedure.clocks().values()
        counted = [clock for clock in clocks if limit in clock.limits or limit in chain(*clock.extends.values())]
        steps = [step for step in procedure.steps().values() if limit in bases(step)]
        found += [f"{procedure.key}.{one.name}" for one in (*counted, *steps)]
    return list(dict.fromkeys(found))


def bases(step: Step) -> list[Limit]:
    """Everything that a step, its gates and its documents rest on."""
    rests_on = [step.basis, *(gate.basis for gate in step.gates), *(document.basis for document in step.documents)]
    return [limit for basis in rests_on for limit in limits_of(basis)]


def left_out() -> dict[str, tuple[str, str]]:
    """(title, reason) of each fact that is not encoded."""
    told = strict_yaml.load(ROOT / "docs" / "law_left_out.yaml")
    return {fact: (title, reason) for reason, facts in told.items() for fact, title in facts.items()}
