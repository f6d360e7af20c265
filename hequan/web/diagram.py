"""Diagram: a procedure drawn from its declaration as SVG — steps in order, side steps beside them, clocks as brackets.

It carries its own colours and no style, so that it stands alone in the reference and passes a strict CSP on a page.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html import escape
from itertools import pairwise

from django.utils.safestring import SafeString, mark_safe

from hequan.core.clock import Clock
from hequan.core.procedure import Procedure
from hequan.core.step import Step

#: Sizes in the picture's own units.
BOX, LINE, PAD, GAP, FONT = 250, 21, 9, 22, 15
PER_LINE = 15
#: The distance of the side steps, the width of the lane of a clock, and of the list that names the clocks.
ASIDE, LANE, LEGEND_CHARS = 56, 30, 36
INK, SOFT, JADE, AMBER, PAPER = "#1f2a30", "#55646c", "#0f5257", "#8a5a00", "#ffffff"


@dataclass(frozen=True)
class Box:
    """One step and where it is drawn."""

    step: Step
    x: int
    y: int
    lines: list[str]

    @property
    def height(self) -> int:
        """As high as its title needs."""
        return len(self.lines) * LINE + 2 * PAD

    @property
    def middle(self) -> int:
        """Half its height."""
        return self.y + self.height // 2


@dataclass(frozen=True)
class Bracket:
    """One clock: its number in the list below, the lane it is drawn in, from which height to which."""

    clock: Clock
    number: int
    lane: int
    top: int
    bottom: int


def diagram(procedure: type[Procedure]) -> str:
    """The picture of a procedure, as one SVG element."""
    steps = list(procedure.steps().values())
    boxes = _boxes(steps)
    brackets = _brackets(procedure, boxes)
    lanes = max((one.lane + 1 for one in brackets), default=0)
    left = lanes * LANE + 12
    has_side = any(step.side for step in steps)
    width = max(left + BOX + (ASIDE + BOX if has_side else 0) + 12, LEGEND_CHARS * FONT)
    foot = max([box.y + box.height for box in boxes.values()] + [one.bottom for one in brackets]) + 2 * GAP
    legend = [line for one in brackets for line in _wrapped(_named(one), LEGEND_CHARS)]
    height = foot + len(legend) * LINE + 12
    parts = [
        *_arrows([boxes[step.name] for step in steps if not step.side], left),
        *(part for step in steps if step.side for part in _aside(step, steps, boxes, left)),
        *(part for box in boxes.values() for part in _box(box, left)),
        *(part for one in brackets for part in _bracket(one, left)),
        *_text(legend, 12, foot, "start", AMBER),
    ]
    name = procedure.key.replace(".", "-")
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" class="diagram" width="{width}" height="{height}"'
        f' viewBox="0 0 {width} {height}" role="img"'
        f' aria-labelledby="diagram-{name} diagram-{name}-says" font-family="sans-serif" font-size="{FONT}">'
        f'<title id="diagram-{name}">{escape(procedure.title)}</title>'
        f'<desc id="diagram-{name}-says">{escape(_sentence(steps))}</desc>'
        f'<rect x="0" y="0" width="{width}" height="{height}" fill="{PAPER}"/>{"".join(parts)}</svg>'
    )


def picture(procedure: type[Procedure]) -> SafeString:
    """The same for a template: drawn here from the declaration, every text in it escaped."""
    return mark_safe(diagram(procedure))


def limit_words(clock: Clock) -> str:
    """What a clock asks by the latest version of its law: 20个工作日; of a day from above, that it was set."""
    if clock.given:
        return "来文指定"
    values = [value for limit in clock.limits for value in limit.values]
    if not values:
        return "本地规定"
    latest = max(values, key=lambda value: value.since)
    floor = "不少于" if clock.is_floor and latest.number else ""
    return floor + latest.words


def _sentence(steps: Sequence[Step]) -> str:
    """The picture in words, for who cannot see it."""
    main = "，".join(step.title for step in steps if not step.side)
    side = "、".join(step.title for step in steps if step.side)
    return f"主要步骤依次为：{main}。" + (f"还可能有：{side}。" if side else "")


def _boxes(steps: Sequence[Step]) -> dict[str, Box]:
    """Where each step stands: the main ones below each other, each with the side steps that follow it beside it."""
    main = [step for step in steps if not step.side]
    found: dict[str, Box] = {}
    y = 12
    for step in main:
        found[step.name] = Box(step, 0, y, _wrapped(_title(step), PER_LINE))
        beside = y
        for other in steps:
            if other.side and _anchor(other, main) is step:
                found[other.name] = Box(other, BOX + ASIDE, beside, _wrapped(_title(other), PER_LINE))
                beside += found[other.name].height + 10
        y = max(y + found[step.name].height, beside - 10) + GAP
    return found


def _title(step: Step) -> str:
    return step.title + ("（可以多次）" if step.many else "")


def _anchor(step: Step, main: Sequence[Step]) -> Step:
    """The last main step that a side step comes after, through others too; the first one where there is none."""
    before = [one for one in main if _follows(step, one)]
    return before[-1] if before else main[0]


def _follows(step: Step, earlier: Step) -> bool:
    return any(one is earlier or (one.side and _follows(one, earlier)) for one in (*step.after, *step.either))


def _brackets(procedure: type[Procedure], boxes: dict[str, Box]) -> list[Bracket]:
    """Each clock from its first start to its last stop, in the first lane that is free there."""
    ends: list[list[tuple[int, int]]] = []
    found = []
    for number, clock in enumerate(procedure.clocks().values(), 1):
        top = min((boxes[step.name].middle for step in clock.starts), default=12)
        bottom = max([*(boxes[step.name].middle for step in clock.stops), top + 2 * LINE])
        lane = next((n for n, taken in enumerate(ends) if _is_free(taken, top, bottom)), len(ends))
        if lane == len(ends):
            ends.append([])
        ends[lane].append((top, bottom))
        found.append(Bracket(clock, number, lane, top, bottom))
    return found


def _named(one: Bracket) -> str:
    """What the list says of a bracket: its number, its clock and how much the law asks."""
    return f"{one.number}  {one.clock.title}：{limit_words(one.clock)}"


def _is_free(taken: Sequence[tuple[int, int]], top: int, bottom: int) -> bool:
    return all(bottom + 8 <= first or top >= last + 8 for first, last in taken)


def _box(box: Box, left: int) -> Iterator[str]:
    dashed = ' stroke-dasharray="7 4"' if box.step.conditional else ""
    border = 3 if box.step.closes else 1.5
    yield (
        f'<rect x="{left + box.x}" y="{box.y}" width="{BOX}" height="{box.height}" rx="4"'
        f' fill="{PAPER}" stroke="{SOFT if box.step.side else JADE}" stroke-width="{border}"{dashed}/>'
    )
    yield from _text(box.lines, left + box.x + BOX // 2, box.y + PAD + FONT, "middle", INK)


def _arrows(main: Sequence[Box], left: int) -> Iterator[str]:
    """Down from each main step to the next."""
    x = left + BOX // 2
    for box, following in pairwise(main):
        start, end = box.y + box.height, following.y
        yield f'<path d="M{x} {start}V{end - 6}" stroke="{JADE}" stroke-width="1.5" fill="none"/>'
        yield f'<path d="M{x - 5} {end - 8}H{x + 5}L{x} {end}Z" fill="{JADE}"/>'


def _aside(step: Step, steps: Sequence[Step], boxes: dict[str, Box], left: int) -> Iterator[str]:
    """A line from the main step to the side step that may follow it."""
    main = [one for one in steps if not one.side]
    box, anchor = boxes[step.name], boxes[_anchor(step, main).name]
    start, end, bend = left + BOX, left + box.x, left + BOX + ASIDE // 2
    yield (
        f'<path d="M{start} {anchor.middle}H{bend}V{box.middle}H{end}" stroke="{SOFT}" stroke-width="1.2" fill="none"/>'
    )


def _bracket(one: Bracket, left: int) -> Iterator[str]:
    """An angular bracket left of the steps, open towards them, with its number in the middle."""
    x = left - 10 - one.lane * LANE
    dots = ' stroke-dasharray="2 3"' if one.clock.waits_for or one.clock.lapses else ""
    path = f"M{x} {one.top}H{x - 9}V{one.bottom}H{x}"
    yield f'<path d="{path}" stroke="{AMBER}" stroke-width="1.5" fill="none"{dots}/>'
    middle = (one.top + one.bottom) // 2
    yield f'<rect x="{x - 20}" y="{middle - 10}" width="22" height="{LINE}" fill="{PAPER}"/>'
    yield from _text([str(one.number)], x - 9, middle + 6, "middle", AMBER)


def _text(lines: Sequence[str], x: int, y: int, anchor: str, colour: str) -> Iterator[str]:
    for n, line in enumerate(lines):
        yield f'<text x="{x}" y="{y + n * LINE}" text-anchor="{anchor}" fill="{colour}">{escape(line)}</text>'


def _wrapped(text: str, width: int) -> list[str]:
    """A text in lines of about so many Chinese characters; Latin letters and digits take half the room."""
    lines, room = [""], 0.0
    for char in text:
        wide = 0.55 if char.isascii() else 1.0
        if room + wide > width and char not in "，。、）；":
            lines.append("")
            room = 0.0
        lines[-1] += char
        room += wide
    return lines
