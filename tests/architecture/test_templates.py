"""Pages work under a strict policy: nothing inline, nothing unescaped, nothing from elsewhere."""

import re

import pytest

from tests.architecture.source import PROGRAM, ROOT

#: 500.html is drawn when anything may be broken, addresses included; it types its one address by hand.
TEMPLATES = [path for path in sorted(PROGRAM.rglob("templates/**/*.html")) if path.name != "500.html"]
FORBIDDEN = {
    "a style attribute": re.compile(r"<[^>]*\sstyle="),
    "an inline style": re.compile(r"<style"),
    "an inline script": re.compile(r"<script(?![^>]*\ssrc=)"),
    "an event attribute": re.compile(r"<[^>]*\son[a-z]+="),
    "an address elsewhere": re.compile(r"""(?:src|href|action)=["']?(?:https?:)?//"""),
    "unescaped text": re.compile(r"\|\s*safe\b|autoescape off"),
    "arithmetic": re.compile(r"\{%\s*widthratio"),
    "an address typed by hand": re.compile(r"""(?:href|action)=["']/"""),
}


@pytest.mark.parametrize("template", TEMPLATES, ids=lambda path: path.name)
def test_template(template):
    text = template.read_text(encoding="utf-8")
    found = [what for what, pattern in FORBIDDEN.items() if pattern.search(text)]
    assert found == [], template.relative_to(ROOT)


def test_every_pattern_bites():
    wrong = [
        '<p style="color:red">',
        "<style>",
        "<script>alert(1)</script>",
        '<a onclick="x()">',
        '<img src="https://elsewhere/">',
        "{{ text|safe }}",
        "{% widthratio a b 100 %}",
        '<a href="/registers/">',
    ]
    assert [what for what, text in zip(FORBIDDEN, wrong, strict=True) if not FORBIDDEN[what].search(text)] == []


def test_styles_and_scripts_come_from_here():
    elsewhere = re.compile(r"(?:url\(|@import|fetch\()\s*[\"']?(?:https?:)?//")
    static = [path for kind in ("*.css", "*.js") for path in PROGRAM.rglob(f"static/**/{kind}")]
    assert static
    assert [str(path.relative_to(ROOT)) for path in static if elsewhere.search(path.read_text(encoding="utf-8"))] == []
