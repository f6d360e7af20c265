"""How many pages a PDF has, read from its page tree without drawing anything; None where the file does not say."""

import re
import zlib
from functools import lru_cache
from pathlib import Path

#: The root of the page tree says how many pages hang on it; of the numbers of its branches it is the largest.
NODE = re.compile(rb"<<(?:(?!<<|endobj).)*?/Type\s*/Pages\b(?:(?!endobj).)*?>>", re.DOTALL)
COUNT = re.compile(rb"/Count\s+(\d{1,6})\b")
#: Since PDF 1.5 the tree may lie in packed streams of objects.
PACKED = re.compile(rb"/Type\s*/ObjStm\b(?:(?!endobj).)*?stream\r?\n(.*?)endstream", re.DOTALL)
#: Bytes that one packed stream may unfold to; a page tree is small.
UNFOLDED = 4 * 1024 * 1024


@lru_cache(maxsize=512)
def pages(path: Path) -> int | None:
    """The number of pages; the file lies under its content's hash, so that the answer never changes."""
    try:
        content = path.read_bytes()
    except OSError:
        return None
    if not content.startswith(b"%PDF-"):
        return None
    texts = [content, *(_unfolded(found[1]) for found in PACKED.finditer(content))]
    counts = [int(count[1]) for text in texts for node in NODE.finditer(text) for count in COUNT.finditer(node[0])]
    return max(counts, default=None)


def _unfolded(packed: bytes) -> bytes:
    try:
        return zlib.decompressobj().decompress(packed, UNFOLDED)
    except zlib.error:
        return b""
