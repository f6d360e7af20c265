"""Signing in and out, and choosing the post one acts in."""

import logging
import math
from datetime import timedelta
from typing import Any

from django import forms
from django.contrib.auth import authenticate, logout
from django.contrib.auth.decorators import login_not_required
from django.contrib.auth.forms import AuthenticationForm
from django.contrib.auth.views import LoginView
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.decorators import method_decorator
from django.views.decorators.http import require_POST

from hequan.offices import guessing
from hequan.offices.models import Person
from hequan.web.actor import CHOSEN
from hequan.web.plain_form import PlainForm

logger = logging.getLogger("hequan.sign_in")


class SignInForm(PlainForm, AuthenticationForm):
    """Account and password. An unknown account and a wrong password get the same answer."""

    username = forms.CharField(label="账号", max_length=150)

    error_messages = {"invalid_login": "账号或密码不对，请核对后重新填写。忘记密码的，请找本单位的系统管理员。"}

    def clean(self) -> dict[str, Any]:
        """Judge the password, unless this account was tried in vain too often from this network."""
        account, password = self.cleaned_data.get("username"), self.cleaned_data.get("password")
        if not (account and password):
            return self.cleaned_data
        address = self.request.META.get("REMOTE_ADDR", "")
        refuse_hasty(account, address)
        self.user_cache = authenticate(self.request, username=account, password=password)
        note_try(account, address, self.user_cache is not None)
        if self.user_cache is None:
            raise self.get_invalid_login_error()
        return self.cleaned_data


@method_decorator(login_not_required, name="dispatch")
class SignIn(LoginView):
    """The sign-in page; where nobody has an account yet it says how to make the first one."""

    template_name = "web/sign_in.html"
    authentication_form = SignInForm
    redirect_authenticated_user = True

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """The form, its faults as sentences, and whether there is anybody who could sign in."""
        context = super().get_context_data(**kwargs)
        return {**context, "problems": context["form"].problems, "nobody_yet": not Person.objects.exists()}


def refuse_hasty(account: str, address: str) -> None:
    """A ValidationError that tells how long to wait, when this account is being tried too often from one network."""
    left = guessing.wait(account, address, at=timezone.now())
    if left:
        logger.warning("refused unjudged: too many tries on one account from %s", guessing.network(address))
        raise forms.ValidationError(f"这个账号连续多次登录不成功，请过{in_words(left)}再试，或者找本单位的系统管理员。")


def note_try(account: str, address: str, is_good: bool) -> None:
    """Log a try, and forget the earlier ones when it was good."""
    if is_good:
        guessing.succeeded(account, address)
    # What was typed as an account may be a password: only accounts that exist are named.
    known = Person.objects.filter(username=account).exists()
    logger.log(
        logging.INFO if is_good else logging.WARNING,
        "%s: %s from %s",
        "signed in" if is_good else "not signed in",
        account if known else "an unknown account",
        guessing.network(address),
    )


def in_words(left: timedelta) -> str:
    """30秒, 2分钟: always at least as long as it really is."""
    seconds = math.ceil(left.total_seconds())
    return f"{seconds}秒" if seconds < 60 else f"{math.ceil(seconds / 60)}分钟"


@login_not_required
@require_POST
def sign_out(request: HttpRequest) -> HttpResponse:
    """Ends the session; also open to somebody who holds no post today."""
    logout(request)
    return redirect("sign-in")


@require_POST
def switch_post(request: HttpRequest) -> HttpResponse:
    """Acts in another of one's posts from now on."""
    chosen = request.POST.get("post", "")
    if any(str(post.pk) == chosen for post in request.posts):
        request.session[CHOSEN] = int(chosen)
    return redirect("home")
