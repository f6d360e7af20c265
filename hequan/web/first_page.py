"""The page on which the first administrator is made with a one-time code."""

from django import forms
from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone

from hequan.offices import first
from hequan.offices.appointing import Refused
from hequan.offices.codes import WrongCode
from hequan.offices.models import Person
from hequan.web.password_page import NewPasswordForm


class FirstForm(NewPasswordForm):
    """The code, the first house, and who administers it."""

    code = forms.CharField(label="一次性代码", help_text="在服务器上运行 hequan first-admin 得到，一小时内有效。")
    office_name = forms.CharField(label="单位名称", max_length=60, help_text="全称或者规范化简称，例如某某街道。")
    office_code = forms.CharField(label="单位编码", max_length=20, help_text="本地通用的单位编码或简写，以后不再改。")
    kind = forms.ChoiceField(
        label="单位类别", choices=[("subdistrict", "街道"), ("district", "区")], initial="subdistrict"
    )
    name = forms.CharField(label="姓名", max_length=40)
    username = forms.CharField(
        label="账号",
        max_length=40,
        help_text="登录时填写，建议用拼音或工号。",
        widget=forms.TextInput({"autocomplete": "username"}),
    )
    field_order = ["code", "office_name", "office_code", "kind", "name", "username", "password", "again"]


@login_not_required
def first_page(request: HttpRequest) -> HttpResponse:
    """The form; nothing but an explanation once anybody has an account."""
    if Person.objects.exists():
        return render(request, "web/first.html", {"too_late": first.TooLate()}, status=403)
    form = FirstForm(request.POST or None)
    if form.is_valid() and make_first(form):
        messages.success(request, f"已建立{form.cleaned_data['office_name']}和第一个系统管理员，请登录。")
        return redirect("sign-in")
    return render(request, "web/first.html", {"form": form, "problems": form.problems})


def make_first(form: FirstForm) -> bool:
    """Whether the administrator was made; if not, the form says why."""
    values = {name: value for name, value in form.cleaned_data.items() if name != "again"}
    try:
        first.redeem(**values, at=timezone.now())
    except Refused as refusal:
        form.add_sentences(("office_" + name if name == "code" else name, text) for name, text in refusal.problems)
    except WrongCode as problem:
        form.add_error("code", str(problem))
    return not form.errors
