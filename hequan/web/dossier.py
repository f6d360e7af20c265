"""Dossier: the papers of a matter in the order of its steps, what is there and what is missing."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from hequan.core import attachment, pdf
from hequan.core.models import Attachment
from hequan.core.progress import Standing
from hequan.core.step import Paper
from hequan.web.matter import Matter

#: How a paper of the dossier stands, and what people call it.
STATES = {
    "filed": "电子件",
    "shelved": "纸质原件",
    "missing": "缺",
    "later": "还没有办到这一步",
    "optional": "需要时存",
    "waived": "不需要",
}


@dataclass(frozen=True)
class Place:
    """One line of the list: a paper that the procedure knows, or a file that somebody added besides."""

    title: str
    state: str
    step: str = ""
    key: str = ""
    files: Sequence[Attachment] = ()

    @property
    def words(self) -> str:
        """How it stands, in words."""
        return STATES[self.state]

    @property
    def pages(self) -> int | None:
        """How many pages its files have, where all of them say so."""
        counts = [pdf.pages(attachment.path_of(file)) for file in self.files]
        return sum(count for count in counts if count) if counts and all(counts) else None


def places_of(matter: Matter) -> Iterator[Place]:
    """The papers in the order of the steps, then the files that belong to none."""
    files: dict[str, list[Attachment]] = {}
    for file in attachment.attachments(matter.register, matter.record):
        files.setdefault(file.paper, []).append(file)
    seen = set()
    for standing in matter.standings:
        for paper in standing.step.papers:
            if paper.key not in seen:
                seen.add(paper.key)
                found = files.pop(paper.key, [])
                state = "filed" if found else _state(matter, standing, paper)
                yield Place(paper.title, state, standing.step.title, paper.key, found)
    for loose in files.values():
        for file in loose:
            yield Place(file.name, "filed", files=[file])


def missing_papers(matter: Matter) -> list[Paper]:
    """The papers that should be there by now and are not."""
    keys = {place.key for place in places_of(matter) if place.state == "missing"}
    found = {paper.key: paper for _, paper in matter.case.procedure.papers() if paper.key in keys}
    return list(found.values())


def _state(matter: Matter, standing: Standing, paper: Paper) -> str:
    if any(paper.key in one.shelved for one in matter.case.taken):
        return "shelved"
    if standing.is_waived:
        return "waived"
    if not paper.required:
        return "optional"
    return "missing" if standing.is_taken else "later"
