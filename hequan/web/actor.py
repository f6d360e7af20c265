"""Who is asking: puts the person's post of today on the request as `request.actor`."""

from collections.abc import Callable
from typing import Any

from django.contrib.auth import get_user
from django.http import HttpRequest, HttpResponse
from django.utils import timezone

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


def posts_today(request: HttpRequest) -> list[Any]:
    """The posts that the signed-in person holds today."""
    person = get_user(request)
    return list(person.posts_on(timezone.localdate())) if person.is_authenticated else []


def actor_of(request: HttpRequest) -> Actor | None:
    """The chosen post, else the first."""
    chosen = request.session.get(CHOSEN)
    posts = sorted(request.posts, key=lambda post: post.pk != chosen)
    return Actor.in_post(posts[0]) if posts else None


def page_context(request: HttpRequest) -> dict[str, Any]:
    """What every page's frame needs."""
    return {"actor": getattr(request, "actor", None), "posts": getattr(request, "posts", [])}
