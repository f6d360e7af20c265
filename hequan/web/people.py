"""Offices, people and posts of a house, kept by its system administrator."""

from collections.abc import Callable
from typing import Any

from django import forms
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_POST

from hequan.offices import appointing
from hequan.offices.appointing import ADDED_KINDS, Refused
from hequan.offices.models import Office, Person, Post
from hequan.offices.roles import ROLES
from hequan.web.needs import needs
from hequan.web.plain_form import PlainForm

#: Where a new one-time code waits in the session until it is shown, once.
CODE = "one_time_code"


class OfficeForm(PlainForm):
    """A new department or community."""

    kind = forms.ChoiceField(label="类别", choices=[(kind.value, kind.label) for kind in ADDED_KINDS])
    name = forms.CharField(label="名称", max_length=60, help_text="全称，例如某某街道司法所、某某社区。")
    code = forms.CharField(label="编码", max_length=20, help_text="不与其他单位重复，以后不再改。")


class PostForm(PlainForm):
    """A further post of somebody."""

    person = forms.ModelChoiceField(Person.objects.none(), label="人员", empty_label="请选择")
    office = forms.ModelChoiceField(Office.objects.none(), label="单位", empty_label="请选择")
    role_name = forms.ChoiceField(
        label="角色", choices=[("", "请选择"), *((role.name, role.title) for role in ROLES.values())]
    )
    title = forms.CharField(label="职务", max_length=40, help_text="例如经办人、主任；写进留痕和文书。")
    since = forms.DateField(label="任职日期", widget=forms.DateInput({"type": "date"}, format="%Y-%m-%d"))

    def __init__(self, *args: Any, house: Office, **kwargs: Any) -> None:
        kwargs.setdefault("initial", {"since": timezone.localdate()})
        super().__init__(*args, **kwargs)
        self.fields["office"].queryset = Office.objects.filter(house=house)
        if "person" in self.fields:
            self.fields["person"].queryset = people_of(house)


class PersonForm(PostForm):
    """A new account with its first post."""

    person = None
    name = forms.CharField(label="姓名", max_length=40)
    username = forms.CharField(label="账号", max_length=40, help_text="登录时填写，不与其他人重复。")
    field_order = ["name", "username", "office", "role_name", "title", "since"]


class EndForm(PlainForm):
    """The last day of a post."""

    until = forms.DateField(label="离任日期", widget=forms.DateInput({"type": "date"}, format="%Y-%m-%d"))


class StepsForm(PlainForm):
    """From which day on matters go by steps."""

    since = forms.DateField(
        label="程序启用日期",
        error_messages={"invalid": "“程序启用日期”不是有效的日期，请写成 2021-03-05。"},
        widget=forms.DateInput({"type": "date"}, format="%Y-%m-%d"),
        help_text="从这一天起开始的事项逐步办理：前置条件不具备的不能往下办，期限自动推算。这以前开始的是旧案，可以整件补录。",
    )


@needs("appoints")
def people(request: HttpRequest) -> HttpResponse:
    """Everybody and everything of the house, and the forms that add to it."""
    return page(request)


@require_POST
@needs("appoints")
def add_office(request: HttpRequest) -> HttpResponse:
    """Add a department or community."""
    form = OfficeForm(request.POST, prefix="office")

    def add(at: Any, **values: Any) -> str:
        return f"已新增{appointing.add_office(request.actor, **values, at=at)}。"

    return done(request) if carried_out(request, form, add) else page(request, office_form=form)


@require_POST
@needs("appoints")
def work_by_steps(request: HttpRequest) -> HttpResponse:
    """Say from which day on the house handles matters step by step."""
    form = StepsForm(request.POST, prefix="steps")

    def start(at: Any, **values: Any) -> str:
        house = appointing.work_by_steps(request.actor, **values, at=at)
        return f"{house}从 {house.procedures_since} 起开始的事项逐步办理。"

    return done(request) if carried_out(request, form, start) else page(request, steps_form=form)


@require_POST
@needs("appoints")
def add_person(request: HttpRequest) -> HttpResponse:
    """Add an account with its first post; its one-time code is shown once."""
    form = PersonForm(request.POST, prefix="person", house=request.actor.office.house)

    def add(at: Any, **values: Any) -> str:
        person, code = appointing.add_person(request.actor, **values, at=at)
        request.session[CODE] = [person.name, person.username, code]
        return f"已新增{person}。"

    return done(request) if carried_out(request, form, add) else page(request, person_form=form)


@require_POST
@needs("appoints")
def add_post(request: HttpRequest) -> HttpResponse:
    """Give somebody a further post."""
    form = PostForm(request.POST, prefix="post", house=request.actor.office.house)

    def add(at: Any, **values: Any) -> str:
        post = appointing.add_post(request.actor, **values, at=at)
        return f"已为{post.person}增加岗位：{post}。"

    return done(request) if carried_out(request, form, add) else page(request, post_form=form)


@require_POST
@needs("appoints")
def end_post(request: HttpRequest, pk: int) -> HttpResponse:
    """Note the last day of a post."""
    post = Post.objects.select_related("person", "office__house").filter(pk=pk, until=None).first()
    if post is None or post.office.house_id != request.actor.office.house_id:
        raise Http404("没有找到这个岗位，也许已经办理过离任。")
    form = EndForm(request.POST, prefix=f"end-{pk}")

    def end(at: Any, **values: Any) -> str:
        appointing.end_post(request.actor, post, **values, at=at)
        return f"已办理：{post.person}不再担任{post}，最后一天是{post.until}。"

    return done(request) if carried_out(request, form, end) else page(request, end_form=form, ending=pk)


@require_POST
@needs("appoints")
def new_code(request: HttpRequest, pk: int) -> HttpResponse:
    """Give somebody a new one-time code for setting a password."""
    person = people_of(request.actor.office.house).filter(pk=pk).first()
    if person is None:
        raise Http404("没有找到这个人员。")
    try:
        code = appointing.new_code(request.actor, person, at=timezone.now())
        request.session[CODE] = [person.name, person.username, code]
    except Refused as refusal:
        messages.error(request, str(refusal))
    return done(request)


def carried_out(request: HttpRequest, form: PlainForm, act: Callable[..., str]) -> bool:
    """Whether the form was good and the deed done; the next page says what was done, the form what is wrong."""
    if not form.is_valid():
        return False
    try:
        messages.success(request, act(timezone.now(), **form.cleaned_data))
    except Refused as refusal:
        form.add_sentences(refusal.problems)
    return not form.errors


def done(request: HttpRequest) -> HttpResponse:
    """Back to the page, so that reloading it does not repeat the deed."""
    return redirect("people")


def page(request: HttpRequest, **failed: Any) -> HttpResponse:
    """The page, with the form that could not be carried out in place of an empty one."""
    house = request.actor.office.house
    forms_shown = {
        "office_form": OfficeForm(prefix="office"),
        "person_form": PersonForm(prefix="person", house=house),
        "post_form": PostForm(prefix="post", house=house),
        "steps_form": StepsForm(prefix="steps", initial={"since": house.procedures_since or timezone.localdate()}),
        **failed,
    }
    form = next((form for form in failed.values() if isinstance(form, PlainForm)), None)
    context = {
        "offices": offices_with_posts(house),
        "roles": ROLES.values(),
        "today": timezone.localdate(),
        "since": Office.objects.get(pk=house.pk).procedures_since,
        "code": request.session.pop(CODE, None),
        "problems": form.problems if form else [],
        **forms_shown,
    }
    return render(request, "web/people.html", context)


def people_of(house: Office) -> Any:
    """Everybody who holds or held a post in the house."""
    return Person.objects.filter(posts__office__house=house).distinct().order_by("name")


def offices_with_posts(house: Office) -> list[tuple[Office, list[Post]]]:
    """The offices of a house in their order, each with its posts, those ended last; two queries."""
    posts: dict[int, list[Post]] = {}
    for post in Post.objects.filter(office__house=house).select_related("person", "office"):
        posts.setdefault(post.office_id, []).append(post)
    return [
        (office, sorted(posts.get(office.pk, []), key=lambda post: post.until is not None))
        for office in Office.objects.filter(house=house).order_by("code")
    ]
