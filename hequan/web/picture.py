"""Draws bars as SVG on the server. Every bar is a link; colours and fonts come from theme.css, so a strict CSP holds.

A reader who sees no picture has the table beside it: the picture's own texts are hidden from screen readers.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import pygal
from django.utils.safestring import SafeString, mark_safe
from pygal.etree import etree
from pygal.style import Style

from hequan.core.figure import printed

#: pygal measures texts as if every character were as narrow as a Latin one; measured at this size, drawn at 13 px.
MEASURED = Style(label_font_size=23, major_label_font_size=23, value_font_size=14)
WIDTH, TALL, BAR, FRAME = 860, 300, 30, 24


@dataclass(frozen=True)
class Mark:
    """One bar: how much, what it says when pointed at, and the rows that it opens."""

    value: float
    says: str
    url: str


@dataclass(frozen=True)
class Bars:
    """One colour of bars."""

    title: str
    marks: Sequence[Mark]


@dataclass(frozen=True)
class Caption:
    """What a picture shows: a name that is its own on the page, a title, and a sentence for who cannot see it."""

    name: str
    title: str
    sentence: str


def columns(caption: Caption, labels: Sequence[str], series: Sequence[Bars]) -> SafeString:
    """Standing bars, one group for each label: for months."""
    return _drawn(pygal.Bar(height=TALL, show_y_labels=False, **_looks()), caption, labels, series)


def lines(caption: Caption, labels: Sequence[str], series: Sequence[Bars]) -> SafeString:
    """Lying bars, one line for each label: for kinds and offices, whose names are long."""
    height = FRAME + BAR * len(labels) * len(series)
    # pygal draws the first label at the bottom.
    turned = [Bars(bars.title, bars.marks[::-1]) for bars in series]
    return _drawn(pygal.HorizontalBar(height=height, show_x_labels=False, **_looks()), caption, labels[::-1], turned)


def _looks() -> dict:
    return {
        "width": WIDTH,
        "style": MEASURED,
        "css": (),
        "js": (),
        "show_legend": False,
        "print_values": True,
        "print_values_position": "top",
        "show_y_guides": False,
        "truncate_label": -1,
        "margin": 4,
        "value_formatter": lambda value: printed(value) if value else "",
    }


def _drawn(chart: pygal.Graph, caption: Caption, labels: Sequence[str], series: Sequence[Bars]) -> SafeString:
    chart.x_labels = labels
    most = max((mark.value for bars in series for mark in bars.marks), default=0)
    # A little room at the end for the printed value; the scale itself is not printed, the values are.
    chart.range = (0, (most or 1) * 1.12)
    for bars in series:
        chart.add(bars.title, [{"value": m.value, "xlink": {"href": m.url}, "tooltip": m.says} for m in bars.marks])
    root = chart.render_tree()
    _clean(root)
    _name(root, caption)
    _name_links(root)
    # Built here from our own texts, every one of them escaped by etree.
    return mark_safe(etree.tostring(root, encoding="unicode"))


def _clean(root) -> None:
    """Take out scripts, styles and what is meant for pygal's own script, and hide the texts that the table repeats."""
    for parent in list(root.iter()):
        for child in list(parent):
            is_idle = (
                _tag(child) in ("", "style", "script", "desc", "defs") or "tooltip" in child.get("class", "").split()
            )
            if is_idle or (_tag(child) == "title" and not child.text):
                parent.remove(child)
    for node in root.iter():
        if _tag(node) == "text":
            node.set("aria-hidden", "true")


def _name(root, caption: Caption) -> None:
    """Say what the picture shows, as its title and description."""
    root.attrib.pop("id", None)
    lying = any("horizontal" in (child.get("class") or "") for child in root)
    root.set("class", "picture lying" if lying else "picture")
    root.set("role", "group")
    root.set("aria-labelledby", f"picture-{caption.name}")
    root.set("aria-describedby", f"picture-{caption.name}-sentence")
    title = next(child for child in root if _tag(child) == "title")
    title.text = caption.title
    title.set("id", f"picture-{caption.name}")
    sentence = etree.Element(title.tag.replace("title", "desc"), {"id": f"picture-{caption.name}-sentence"})
    sentence.text = caption.sentence
    root.insert(list(root).index(title) + 1, sentence)


def _name_links(root) -> None:
    """Name each link by what its bar says; a bar of nought has no area to point at: the table links its number."""
    for bar in [node for node in root.iter() if node.get("class") == "bar"]:
        for link in [node for node in bar if _tag(node) == "a"]:
            rect = next(node for node in link if _tag(node) == "rect")
            link.set("aria-label", next(node for node in link if _tag(node) == "title").text)
            if 0 in (float(rect.get("width", 0)), float(rect.get("height", 0))):
                bar.remove(link)


def _tag(node) -> str:
    """The name of an element without its namespace; empty for a comment."""
    return node.tag.rpartition("}")[2] if isinstance(node.tag, str) else ""
