"""Which posts a page is for."""

from collections.abc import Callable
from functools import wraps

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse

from hequan.offices.roles import Role

SENTENCES = {
    "reads": "“{title}”岗位看不到业务数据。",
    "enters": "“{title}”岗位只查看，不登记。",
    "appoints": "“{title}”岗位不设置单位和人员，这由系统管理员办理。",
}


def refusal(role: Role, ability: str) -> str:
    """Why a role does not open a page; who reads nothing is told that first."""
    return SENTENCES[ability if role.reads or ability == "appoints" else "reads"].format(title=role.title)


def needs(ability: str) -> Callable[[Callable], Callable]:
    """A view for posts whose role has an ability: reads, enters or appoints."""

    def wrap(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
        @wraps(view)
        def guarded(request: HttpRequest, *args: object, **kwargs: object) -> HttpResponse:
            if not getattr(request.actor.role, ability):
                raise PermissionDenied(refusal(request.actor.role, ability))
            return view(request, *args, **kwargs)

        return guarded

    return wrap
