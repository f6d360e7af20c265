"""Signing in and out, and choosing the post one acts in."""

from django.contrib.auth import logout
from django.contrib.auth.decorators import login_not_required
from django.contrib.auth.forms import AuthenticationForm
from django.contrib.auth.views import LoginView
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.decorators import method_decorator
from django.views.decorators.http import require_POST

from hequan.offices.models import Person
from hequan.web.actor import CHOSEN


class SignInForm(AuthenticationForm):
    """Account and password."""

    error_messages = {"invalid_login": "账号或密码不对，请核对后重新填写；忘记密码请找本单位的系统管理员。"}


@method_decorator(login_not_required, name="dispatch")
class SignIn(LoginView):
    """The sign-in page; where nobody has an account yet it says how to make the first one."""

    template_name = "web/sign_in.html"
    authentication_form = SignInForm
    redirect_authenticated_user = True

    def get_context_data(self, **kwargs):
        """The form's problems as sentences."""
        context = super().get_context_data(**kwargs)
        context["nobody_yet"] = not Person.objects.exists()
        context["problems"] = problems_of(context["form"])
        return context


def problems_of(form) -> list[tuple[str, str]]:
    """The faults of a form for the error summary: (id of the field, sentence)."""
    ids = {name: form[name].id_for_label for name in form.fields}
    first = next(iter(ids.values()), "")
    return [(ids.get(name, first), sentence) for name, faults in form.errors.items() for sentence in faults]


@require_POST
def sign_out(request: HttpRequest) -> HttpResponse:
    """Ends the session."""
    logout(request)
    return redirect("sign-in")


@require_POST
def switch_post(request: HttpRequest) -> HttpResponse:
    """Acts in another of one's posts from now on."""
    chosen = request.POST.get("post", "")
    if any(str(post.pk) == chosen for post in request.posts):
        request.session[CHOSEN] = int(chosen)
    return redirect("home")
