"""Who is asking: puts the person's post of today on the request as `request.actor`, and lets nobody else in.

Every page asks for an actor, unless its view says `@login_not_required`.
"""

from collections.abc import Callable
from typing import Any

from django.contrib.auth.views import redirect_to_login
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone

from hequan.core import draft
from hequan.core.actor import Actor

#: The post that a person with several has chosen for this session.
CHOSEN = "post"


class ActorMiddleware:
    """Sets `request.actor` to an Actor, or None for a stranger and for somebody without a post today."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer with the actor known."""
        request.posts = posts_today(request)
        request.actor = actor_of(request)
        return self.get_response(request)

    def process_view(self, request: HttpRequest, view: Callable, args: tuple, kwargs: dict) -> HttpResponse | None:
        """Send a stranger to the sign-in page, and tell somebody without a post why nothing opens."""
        if request.actor or not getattr(view, "login_required", True):
            return None
        if request.user.is_authenticated:
            return render(request, "web/no_post.html", status=403)
        return to_sign_in(request)


def to_sign_in(request: HttpRequest) -> HttpResponse:
    """The way to the sign-in page and back; htmx is told to leave the whole page, not to swap it into a part."""
    if request.htmx:
        back = request.htmx.current_url_abs_path or reverse("home")
        return HttpResponse(status=204, headers={"HX-Redirect": redirect_to_login(back).url})
    return redirect_to_login(request.get_full_path() if request.method == "GET" else reverse("home"))


def posts_today(request: HttpRequest) -> list[Any]:
    """The posts that the signed-in person holds today."""
    return list(request.user.posts_on(timezone.localdate())) if request.user.is_authenticated else []


def actor_of(request: HttpRequest) -> Actor | None:
    """The chosen post, else the first."""
    post = post_of(request)
    return Actor.in_post(post, request.posts) if post else None


def post_of(request: HttpRequest) -> Any:
    """The post in which somebody acts: the chosen one, else the longest-held; None without any."""
    chosen = request.session.get(CHOSEN) if request.posts else None
    return next((post for post in request.posts if post.pk == chosen), request.posts[0] if request.posts else None)


def page_context(request: HttpRequest) -> dict[str, Any]:
    """What every page's frame needs."""
    posts, actor = getattr(request, "posts", []), getattr(request, "actor", None)
    reads_reports = bool(actor) and draft.may_read(actor)
    return {"actor": actor, "posts": posts, "post": post_of(request) if posts else None, "reads_reports": reads_reports}
