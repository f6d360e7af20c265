"""Unsaved: what somebody typed comes back after signing in again, when the session ended before they saved."""

from collections.abc import Callable, Mapping
from functools import wraps

from django.contrib.auth.decorators import login_not_required
from django.contrib.auth.views import redirect_to_login
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from hequan.web import ticket
from hequan.web.actor import to_sign_in

#: Where the session keeps it until the person is back.
KEPT = "unsaved"
#: Characters; nobody types more into one form.
LONGEST = 200_000


def comes_back(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """A view whose form survives the end of its session: kept for the person it was drawn for, shown to nobody else."""

    @login_not_required
    @wraps(view)
    def guarded(request: HttpRequest, *args: object, **kwargs: object) -> HttpResponse:
        if request.actor:
            return view(request, *args, **kwargs)
        if request.user.is_authenticated:
            return render(request, "web/no_post.html", status=403)
        if request.method != "POST":
            return to_sign_in(request)
        keep(request)
        return redirect_to_login(f"{request.path}?back=1")

    return guarded


def keep(request: HttpRequest) -> None:
    """Note what was typed, under the person that the form's ticket names."""
    person = ticket.drawn_for(request.POST.get("_ticket", ""))
    texts = {name: text for name, text in request.POST.items() if name != "csrfmiddlewaretoken"}
    if person and sum(map(len, texts.values())) <= LONGEST:
        request.session[KEPT] = {"path": request.path, "person": person, "texts": texts}


def kept(request: HttpRequest) -> Mapping[str, str] | None:
    """What this person typed into the form at this address before the session ended."""
    note = request.session.get(KEPT) if "back" in request.GET else None
    if note and (note["path"], note["person"]) == (request.path, request.actor.person_id):
        return note["texts"]
    return None


def forget(request: HttpRequest) -> None:
    """It is saved now."""
    request.session.pop(KEPT, None)
