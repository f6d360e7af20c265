"""The pages that say no: nothing here, not allowed, a form too old, something broke. Each says what to do next."""

from collections.abc import Callable

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.template.loader import render_to_string
from django.views.decorators.csrf import requires_csrf_token

from hequan.core.access import NotYours
from hequan.core.actor import NotAllowed
from hequan.core.registry import UnknownName


class RefusalMiddleware:
    """Turns the refusals of the core's doors into pages, so that no view has to."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer as the view does."""
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, problem: Exception) -> HttpResponse | None:
        """A page for a refusal of the core; every other exception stays one."""
        if isinstance(problem, NotYours | UnknownName):
            return not_found(request, problem)
        if isinstance(problem, NotAllowed):
            return forbidden(request, problem)
        return None


@requires_csrf_token
def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Nothing here: the same page for what is missing, what is another office's, and what the post does not open."""
    # A Http404 of the URL resolver carries no sentence, and an UnknownName would list keys that help nobody here.
    sentence = str(exception) if isinstance(exception, NotYours) else ""
    if isinstance(exception, Http404) and exception.args and isinstance(exception.args[0], str):
        sentence = exception.args[0]
    return render(request, "web/404.html", {"sentence": sentence}, status=404)


@requires_csrf_token
def forbidden(request: HttpRequest, exception: Exception) -> HttpResponse:
    """The post does not open this."""
    sentence = str(exception) if isinstance(exception, NotAllowed | PermissionDenied) else ""
    return render(request, "web/403.html", {"sentence": sentence}, status=403)


@requires_csrf_token
def stale_form(request: HttpRequest, reason: str = "") -> HttpResponse:
    """The form was open too long, or came from elsewhere."""
    return render(request, "web/stale_form.html", status=403)


def server_error(request: HttpRequest) -> HttpResponse:
    """Something broke; drawn without the database, which may be what broke."""
    return HttpResponse(render_to_string("web/500.html"), status=500)
