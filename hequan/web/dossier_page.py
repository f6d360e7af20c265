"""The dossier of a matter (卷内目录): its papers numbered, what is missing in words, on A4."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_GET

from hequan.core import access, attachment, pdf
from hequan.core.models import Attachment
from hequan.core.progress import Standing
from hequan.core.step import Paper
from hequan.web.matter import Matter, matter_of
from hequan.web.surroundings import related

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


@require_GET
def dossier(request: HttpRequest, key: str, pk: int) -> HttpResponse:
    """The list of papers, what can be printed, and the records that belong to it."""
    register = access.register(request.actor, key)
    record = access.record(request.actor, register, pk)
    matter = matter_of(request.actor, register, record, timezone.localdate())
    if matter is None:
        raise access.NotYours(f"“{register.title}”没有卷内目录，附件在{record.number}的页面上。")
    places = list(places_of(matter))
    context = {
        "register": register,
        "record": record,
        "matter": matter,
        "places": places,
        "missing": [place.title for place in places if place.state == "missing"],
        "related": [found for found in related(request.actor, register, record) if found.rows],
        "may_attach": request.actor.role.may_enter(register.chapter) and not record.is_void,
        "suffixes": ",".join(attachment.SUFFIXES),
    }
    return render(request, "web/dossier.html", context)


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


def _state(matter: Matter, standing: Standing, paper: Paper) -> str:
    if any(paper.key in one.shelved for one in matter.case.taken):
        return "shelved"
    if standing.is_waived:
        return "waived"
    if not paper.required:
        return "optional"
    return "missing" if standing.is_taken else "later"
