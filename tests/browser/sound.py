"""What every page owes to whoever opens it; each question answers with complaints, none when all is well."""

from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import axe_playwright_python
from playwright.sync_api import Page

AXE = (Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text(encoding="utf-8")
LEVELS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
#: axe looks at the first of what is repeated, or a page of hundreds of equal rows takes it seconds.
REPEATED = [".figure-chapter:nth-of-type(n+3)", ".card-chapter:nth-of-type(n+3)", ".panel .entry:nth-of-type(n+6)"]
REPEATED += [".sheet .passage:nth-of-type(n+9):not(.is-open)", ".index-chapter:nth-of-type(n+3)"]
REPEATED += [".todo-row:nth-of-type(n+4)", ".register-table tbody tr:nth-of-type(n+9)", ".tokens p:nth-of-type(n+4)"]
#: More makes old machines slow.
NODES = 3000
#: What a first visit may cost: bytes over the network, requests; and the part of scripts and of styles in it.
BYTES, REQUESTS, SCRIPT_BYTES, STYLE_BYTES = 350_000, 15, 120_000, 60_000

FIND_BARRIERS = """async ([levels, repeated]) => {
    const exclude = repeated.filter(one => document.querySelector(one)).map(one => [one]);
    const found = await axe.run({include: [["html"]], exclude}, {runOnly: levels, resultTypes: ["violations"]});
    return found.violations.flatMap(rule =>
        rule.nodes.map(node => `${rule.id} (${rule.help}): ${node.html.slice(0, 200)} ${node.failureSummary}`));
}"""

#: (address, bytes over the network) of all that the page was made of; what came from the cache has 0 bytes.
TRANSFERRED = """() => [...performance.getEntriesByType("navigation"), ...performance.getEntriesByType("resource")]
    .map(entry => [entry.name, entry.transferSize])"""


def complaints(page: Page) -> list[str]:
    """Everything to complain about on an open page, at the size it has."""
    questions = (head, one_heading, light, not_too_large, no_sideways_scroll, no_barriers)
    return [complaint for question in questions for complaint in question(page)]


def transferred(page: Page) -> list[tuple[str, int]]:
    """What came over the network for the open page: (address, bytes)."""
    return [(address, size) for address, size in page.evaluate(TRANSFERRED) if size]


def head(page: Page) -> Iterator[str]:
    """Says its language and what it is."""
    if page.locator("html").get_attribute("lang") != "zh-CN":
        yield "does not say that it is in Chinese"
    title = page.title()
    if not title.endswith(" · 荷泉") or len(title) < len("登录 · 荷泉"):
        yield f"has the title {title!r}"


def one_heading(page: Page) -> Iterator[str]:
    """Has one heading of the first level, and no level left out below it."""
    levels = [int(name[1]) for name in page.locator("h1, h2, h3, h4").evaluate_all("all => all.map(h => h.localName)")]
    if levels.count(1) != 1:
        yield f"has {levels.count(1)} headings of the first level"
    after = levels[levels.index(1) :] if 1 in levels else []
    if any(below - above > 1 for above, below in pairwise(after)):
        yield f"leaves out a level of headings: {after}"


def light(page: Page) -> Iterator[str]:
    """Costs an old network little, even for who has never been here."""
    parts = transferred(page)
    told = "".join(f"\n{size:>9,} {address}" for address, size in parts)
    if len(parts) > REQUESTS:
        yield f"makes {len(parts)} requests, {REQUESTS} are allowed:{told}"
    for ending, allowed in (("", BYTES), (".js", SCRIPT_BYTES), (".css", STYLE_BYTES)):
        size = sum(size for address, size in parts if address.endswith(ending))
        if size > allowed:
            yield f"costs {size:,} bytes of {ending or 'everything'}, {allowed:,} are allowed:{told}"


def not_too_large(page: Page) -> Iterator[str]:
    """Has few enough elements for an old machine."""
    nodes = page.evaluate("document.querySelectorAll('*').length")
    if nodes > NODES:
        yield f"has {nodes} elements, {NODES} are allowed"


def no_sideways_scroll(page: Page) -> Iterator[str]:
    """Fits the width of the window; only tables and pictures may scroll inside themselves."""
    wide, window = page.evaluate("[document.documentElement.scrollWidth, innerWidth]")
    if wide > window:
        yield f"is {wide} wide in a window of {window}"


def no_barriers(page: Page) -> Iterator[str]:
    """Meets WCAG 2.2 A and AA as far as a machine can tell."""
    page.evaluate(AXE)
    yield from page.evaluate(FIND_BARRIERS, [LEVELS, REPEATED])
