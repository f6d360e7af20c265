"""The page on which somebody sets the password with the one-time code that the administrator handed over."""

from django import forms
from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.contrib.auth.password_validation import validate_password
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone

from hequan.offices import codes, guessing
from hequan.offices.codes import WrongCode
from hequan.offices.models import Person
from hequan.web.plain_form import PlainForm
from hequan.web.sign_in import refuse_hasty

PASSWORD_HELP = "至少12个字符，可以是一句话；不要用姓名、账号或常见的密码。"


#: What to say to a password that Django's validators refuse; its own translation is not complete.
WEAK = {
    "password_too_short": "密码太短，请至少用12个字符，一句话更好记。",
    "password_too_common": "这个密码太常见，容易被猜到，请换一个。",
    "password_too_similar": "密码和姓名或账号太像，容易被猜到，请换一个。",
}


class NewPasswordForm(PlainForm):
    """A password, typed twice."""

    password = forms.CharField(
        label="密码", strip=False, widget=forms.PasswordInput({"autocomplete": "new-password"}), help_text=PASSWORD_HELP
    )
    again = forms.CharField(
        label="再填一次密码", strip=False, widget=forms.PasswordInput({"autocomplete": "new-password"})
    )

    def clean(self) -> dict:
        """Both the same, and good enough for the person whose it is."""
        values = super().clean()
        password, again = values.get("password"), values.get("again")
        if password and again and password != again:
            self.add_error("again", "两次填写的密码不一样，请重新填写。")
        elif password:
            self._judge(password)
        return values

    def _judge(self, password: str) -> None:
        owner = Person(username=self.cleaned_data.get("username", ""), name=self.cleaned_data.get("name", ""))
        try:
            validate_password(password, owner)
        except forms.ValidationError as faults:
            for fault in faults.error_list:
                self.add_error("password", WEAK[fault.code])


class SetPasswordForm(NewPasswordForm):
    """Account, code, and the password twice."""

    username = forms.CharField(label="账号", max_length=40, widget=forms.TextInput({"autocomplete": "username"}))
    code = forms.CharField(label="一次性代码", help_text="系统管理员给的24位代码，大小写和短横线都不影响。")
    field_order = ["username", "code", "password", "again"]


@login_not_required
def set_password(request: HttpRequest) -> HttpResponse:
    """The form; afterwards the sign-in page."""
    form = SetPasswordForm(request.POST or None)
    if form.is_valid() and take_password(form, request.META.get("REMOTE_ADDR", "")):
        messages.success(request, "密码已设置，请登录。")
        return redirect("sign-in")
    return render(request, "web/set_password.html", {"form": form, "problems": form.problems})


def take_password(form: SetPasswordForm, address: str) -> bool:
    """Whether the password was set; if not, the form says why — the same for an unknown account and a wrong code."""
    values = form.cleaned_data
    # Tries with codes are counted apart from those with passwords: they must not keep the owner from signing in.
    counted_as = f"code {values['username']}"
    try:
        refuse_hasty(counted_as, address)
        with transaction.atomic():
            person = Person.objects.filter(username=values["username"], is_active=True).first()
            if person is None:
                raise WrongCode
            codes.use(values["code"], person, at=timezone.now())
            person.set_password(values["password"])
            person.save(update_fields=["password"])
    except (WrongCode, forms.ValidationError) as problem:
        form.add_error("code", problem if isinstance(problem, forms.ValidationError) else str(problem))
    else:
        guessing.succeeded(counted_as, address)
    return not form.errors
