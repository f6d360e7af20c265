"""The dossier of a matter (卷内目录): its papers numbered, what is missing in words, on A4."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_GET

from hequan.core import access, attachment
from hequan.web.dossier import places_of
from hequan.web.matter import matter_of
from hequan.web.surroundings import related


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
