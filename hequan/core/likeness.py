"""Texts that repeat an earlier one, wholly or nearly: at a cost that grows with the texts, not with their square."""

from bisect import bisect_left, insort
from collections.abc import Iterator
from difflib import SequenceMatcher
from heapq import merge
from itertools import islice, takewhile

#: From this part of its characters on, a text is nearly the same as another. Ours, not the law's.
SIMILAR = 0.9
#: Shorter texts are alike by chance; they are compared for equality only.
SHORTEST = 20
#: So many earlier texts, those nearest in length, are looked at for each text.
NEIGHBOURS = 30
#: Of a longer text its beginning is compared.
COMPARED = 1000


def bare(text: str) -> str:
    """A text without blanks and punctuation: what is compared."""
    return "".join(character for character in text if character.isalnum()).casefold()


class Earlier:
    """The texts met so far, each with what it is about; `like` finds the one that a new text repeats."""

    def __init__(self) -> None:
        self._same: dict[str, dict[str, int]] = {}
        self._by_length: list[tuple[int, str]] = []

    def add(self, text: str, about: str, pk: int) -> None:
        """Remember a text, what it is about and whose it is."""
        text = bare(text)
        if text not in self._same:
            insort(self._by_length, (len(text), text))
        abouts = self._same.setdefault(text, {})
        abouts.pop(about, None)  # so that the latest stands last
        abouts[about] = pk

    def like(self, text: str, about: str) -> tuple[int, float] | None:
        """Whose earlier text about something else this one repeats, and how far (1 for the very same); None: new."""
        text = bare(text)
        if not text:
            return None
        same = self._other(text, about)
        if same is not None:
            return same, 1.0
        return self._nearly(text, about) if len(text) >= SHORTEST else None

    def _other(self, text: str, about: str) -> int | None:
        """Whose this very text was last, about something else."""
        abouts = self._same.get(text, {})
        return next((abouts[one] for one in reversed(abouts) if one != about), None)

    def _nearly(self, text: str, about: str) -> tuple[int, float] | None:
        matcher = SequenceMatcher(autojunk=False)
        matcher.set_seq2(text[:COMPARED])
        best = None
        for _, other in islice(self._near_in_length(text), NEIGHBOURS):
            pk = self._other(other, about)
            matcher.set_seq1(other[:COMPARED])
            if other == text or pk is None or matcher.quick_ratio() < SIMILAR:
                continue
            ratio = matcher.ratio()
            if ratio >= SIMILAR and (best is None or ratio > best[1]):
                best = (pk, ratio)
        return best

    def _near_in_length(self, text: str) -> Iterator[tuple[int, str]]:
        """(length, text) of those whose length leaves room for likeness, the nearest in length first."""
        here = bisect_left(self._by_length, (len(text), ""))
        shorter = (self._by_length[index] for index in range(here - 1, -1, -1))
        longer = (self._by_length[index] for index in range(here, len(self._by_length)))
        near = (takewhile(lambda one: _may_be_alike(one[0], len(text)), side) for side in (shorter, longer))
        return merge(*near, key=lambda one: abs(one[0] - len(text)))


def _may_be_alike(one: int, other: int) -> bool:
    """Whether texts of two lengths can have so much in common: at most twice the shorter, of both together."""
    return 2 * min(one, other) >= SIMILAR * (one + other)
