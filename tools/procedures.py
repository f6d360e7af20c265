"""The reference of the procedures: a page and a diagram for each, from the declarations."""

from collections.abc import Sequence

from hequan.core.procedure import Procedure
from hequan.core.registry import registry
from hequan.web.diagram import diagram
from hequan.web.procedure_page import ClockRow, StepRow, Version, clock_row, step_row

NOTE = "<!-- Written by `make docs` from the declarations; edit those instead. -->"


def pages() -> dict[str, str]:
    """Every page and every diagram by its file name."""
    found = {"procedures/README.md": _index()}
    for procedure in registry.procedures.values():
        found[f"procedures/{procedure.key}.md"] = _page(procedure)
        found[f"procedures/{procedure.key}.svg"] = diagram(procedure) + "\n"
    return found


def _index() -> str:
    """The list, chapter by chapter."""
    lines = ["# 程序", "", NOTE, ""]
    for chapter in registry.chapters.values():
        if chapter.procedures:
            lines += [f"## {chapter.title}", ""]
            lines += [f"- [{one.title}]({one.key}.md)（`{one.key}`）" for one in chapter.procedures]
            lines.append("")
    return _text(lines)


def _page(procedure: type[Procedure]) -> str:
    """One procedure: the way, the diagram, the steps, the clocks."""
    steps = [_step(n, step_row(step)) for n, step in enumerate(procedure.steps().values(), 1)]
    clocks = [_clock(clock_row(clock)) for clock in procedure.clocks().values()]
    lines = [f"# {procedure.title}（`{procedure.key}`）", "", NOTE, "", procedure.about(), ""]
    lines += [f"![{procedure.title}的流程图]({procedure.key}.svg)", "", "## 步骤", ""]
    lines += _table(["序号", "步骤", "名称", "由谁办理", "先办", "前置条件", "材料、文书", "依据"], steps)
    if clocks:
        lines += ["", "## 期限", ""]
        lines += _table(["期限", "名称", "长短和依据，各版本", "起算", "截止", "不计入、延长"], clocks)
    return _text(lines)


def _step(n: int, row: StepRow) -> list[str]:
    step = row.step
    marks = [word for word, holds in (("需要时", step.side), ("办结", step.closes), ("可以多次", step.many)) if holds]
    title = step.title + (f"（{'，'.join(marks)}）" if marks else "")
    if step.conditional:
        title += f"<br>{step.conditional}的，应当办理；不需要的由{row.waiver}写明理由"
    papers = [paper.title + ("" if paper.required else "（需要时）") for paper in step.papers]
    papers += [f"打印：{document.title}" for document in step.documents]
    gates = [f"{title}：{_versions(versions)}" for title, versions in row.gates.items()]
    duty = "随登记填写" if step.prior else row.duty
    return [str(n), title, f"`{step.name}`", duty, row.before, _lines(gates), _lines(papers), _versions(row.basis)]


def _clock(row: ClockRow) -> list[str]:
    clock = row.clock
    kinds = (("最短期间", clock.is_floor), ("权利期限", clock.lapses), (f"{clock.waits_for}的期限", clock.waits_for))
    marks = [word for word, holds in kinds if holds]
    title = clock.title + (f"（{'，'.join(marks)}）" if marks else "")
    asked = _versions(row.versions) or ("来文或者方案指定" if clock.given else "")
    more = [f"不计入：{words}" for words in row.pauses]
    more += [f"{words}：{_versions(versions)}" for words, versions in row.extensions]
    return [title, f"`{clock.name}`", asked, row.starts, row.stops, _lines(more)]


def _versions(versions: Sequence[Version]) -> str:
    """What the law said from day to day, a line each."""
    return _lines([_version(version) for version in versions])


def _version(version: Version) -> str:
    words = f"{version.words}，" if version.words else ""
    until = f"，{version.until}前" if version.until else ""
    return f"{words}{version.citation}" + (f"（{version.since}起{until}）" if version.since else "")


def _lines(found: Sequence[str]) -> str:
    return "<br>".join(found)


def _table(heads: list[str], rows: list[list[str]]) -> list[str]:
    lines = [heads, ["---"] * len(heads), *rows]
    return ["| " + " | ".join(cell.replace("|", "\\|").replace("\n", " ") for cell in line) + " |" for line in lines]


def _text(lines: list[str]) -> str:
    return "\n".join(lines).rstrip() + "\n"
