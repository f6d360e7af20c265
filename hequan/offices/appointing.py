"""Setting up offices, accounts and posts. Each change writes its event in the same transaction."""

from collections.abc import Callable
from datetime import date, datetime, timedelta
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.db.models import Q
from django.utils import timezone

from hequan.core import access, deadline, journal
from hequan.core.actor import Actor
from hequan.core.journal import Change
from hequan.core.register import Register
from hequan.core.registry import registry
from hequan.core.wording import field_sentences
from hequan.offices import codes
from hequan.offices.models import Office, Person, Post
from hequan.offices.roles import ROLES

#: How long a new colleague has to set a password.
CODE_GOOD_FOR = timedelta(days=3)

#: Records whose days are written anew at a time.
STRETCH = 500

#: Kinds of office that an administrator adds inside a house.
ADDED_KINDS = (Office.Kind.DEPARTMENT, Office.Kind.COMMUNITY)


class Refused(ValueError):
    """What was asked for cannot be done: `problems` is a list of (field, sentence)."""

    def __init__(self, *problems: tuple[str, str]) -> None:
        self.problems = list(problems)
        super().__init__("；".join(sentence for _, sentence in problems))


def add_office(actor: Actor, *, name: str, code: str, kind: str, at: datetime) -> Office:
    """A new department or community of the actor's house."""
    _may_appoint(actor)
    office = Office(name=name.strip(), code=code.strip(), kind=kind, parent=actor.office.house)
    if kind not in ADDED_KINDS:
        raise Refused(("kind", "请选择新单位的类别：部门或者社区。"))
    check(office, "name", "code")
    with transaction.atomic():
        office.save()
        write(actor, "established", "offices.office", office, office.house_id, _plain(office), at=at)
    return office


def work_by_steps(actor: Actor, *, since: date, at: datetime) -> Office:
    """The actor's house, which handles the matters that began on a day or later step by step."""
    _may_appoint(actor)
    house: Office = actor.office.house
    before, house.procedures_since = house.procedures_since, since
    with transaction.atomic():
        house.save(update_fields=["procedures_since"])
        told = {"procedures_since": since}
        write(actor, "works_by_steps", "offices.office", house, house.pk, told, at=at)
        for register in registry.registers.values():
            if register.procedure:
                _watch(register, house, min(since, before or since))
    return house


def _watch(register: type[Register], house: Office, since: date) -> None:
    """Write anew which days are watched, of the matters whose way may have changed."""
    rows = access.of_office(house, register).filter(**{f"{register.dated}__gte": since}).select_related("house")
    last = 0
    while stretch := list(rows.filter(pk__gt=last).order_by("pk")[:STRETCH]):
        deadline.watch(register, stretch)
        last = stretch[-1].pk


def add_person(
    actor: Actor, *, username: str, name: str, office: Office, role_name: str, title: str, since: date, at: datetime
) -> tuple[Person, str]:
    """A new account with its first post, and the one-time code with which its owner sets the password."""
    _may_appoint(actor, office)
    person = Person(username=username.strip(), name=name.strip())
    post = Post(office=office, role_name=role_name, title=title.strip(), since=since)
    check(person, "username", "name", and_also=lambda: check(post, "role_name", "title", "since"))
    with transaction.atomic():
        person = Person.objects.create(username=person.username, name=person.name)
        post.person = person
        post.save()
        _write_post(actor, "appointed", post, at)
        code = codes.issue(person, at=at, good_for=CODE_GOOD_FOR)
    return person, code


def add_post(
    actor: Actor, person: Person, *, office: Office, role_name: str, title: str, since: date, at: datetime
) -> Post:
    """A further post of somebody who has an account."""
    _may_appoint(actor, office)
    post = Post(person=person, office=office, role_name=role_name, title=title.strip(), since=since)
    check(post, "role_name", "title", "since")
    with transaction.atomic():
        _refuse_clash(post)
        post.save()
        _write_post(actor, "appointed", post, at)
    return post


def end_post(actor: Actor, post: Post, *, until: date, at: datetime) -> Post:
    """The post, with its last day; the holder acts in it no longer after that day."""
    _may_appoint(actor, post.office)
    if until < post.since:
        raise Refused(("until", f"离任日期 {until} 早于任职日期 {post.since}，请核对。"))
    with transaction.atomic():
        if post.role.appoints and not _other_appointers(post, until).exists():
            raise Refused(("until", "这是本单位唯一的系统管理员，请先设置另一名系统管理员，再办理离任。"))
        post.until = until
        post.save(update_fields=["until"])
        _write_post(actor, "ended", post, at)
    return post


def new_code(actor: Actor, person: Person, *, at: datetime) -> str:
    """A new one-time code for somebody who has forgotten the password."""
    _may_appoint(actor)
    if not person.posts.filter(office__house_id=actor.office.house_id).exists():
        raise Refused(("person", "没有找到这个人员。"))
    elsewhere = person.posts.exclude(office__house_id=actor.office.house_id)
    if elsewhere.filter(Q(until=None) | Q(until__gte=timezone.localdate(at))).exists():
        # The code opens the whole account, and with it what the other house keeps.
        raise Refused(("person", f"{person}还在其他单位任职，请由那个单位的系统管理员发放一次性代码。"))
    with transaction.atomic():
        code = codes.issue(person, at=at, good_for=CODE_GOOD_FOR)
        write(actor, "code_issued", "offices.person", person, actor.office.house_id, _plain(person), at=at)
    return code


def check(subject: models.Model, *fields: str, and_also: Callable[[], None] = lambda: None) -> None:
    """Refused, with a sentence for each field that the model does not take."""
    problems: list[tuple[str, str]] = []
    try:
        subject.clean_fields(exclude=[f.name for f in subject._meta.fields if f.name not in fields])
        subject.validate_unique()
    except ValidationError as error:
        problems += _sentences(subject, error)
    try:
        and_also()
    except Refused as refusal:
        problems += refusal.problems
    if problems:
        raise Refused(*problems)


def write(
    actor: Actor, kind: str, register: str, subject: Any, house_id: int, after: dict, *, at: datetime, reason: str = ""
) -> None:
    """The event of one change to an office, an account or a post."""
    change = Change(kind, register, subject.pk, house_id, str(subject), {}, after, reason)
    journal.write(actor, [change], at=at)


def post_plain(post: Post) -> dict[str, Any]:
    """A post as the journal writes it, under its person."""
    return {**_plain(post.person), **_plain(post), "post": post.pk}


def _write_post(actor: Actor, kind: str, post: Post, at: datetime) -> None:
    write(actor, kind, "offices.person", post.person, post.office.house_id, post_plain(post), at=at)


def _plain(subject: models.Model) -> dict[str, Any]:
    """The columns worth telling; never a password."""
    named = {
        Office: ["code", "name", "kind", "parent_id"],
        Person: ["username", "name"],
        Post: ["office_id", "role_name", "title", "since", "until"],
    }
    return {name: getattr(subject, name) for name in named[type(subject)] if getattr(subject, name) is not None}


def _may_appoint(actor: Actor, office: Office | None = None) -> None:
    if not actor.role.appoints:
        raise Refused(("", f"{actor.title}不能设置单位和人员，请联系系统管理员。"))
    if office and office.house_id != actor.office.house_id:
        raise Refused(("office", "所选单位不在本单位之内，请从列表中选择。"))


def _refuse_clash(post: Post) -> None:
    """三员分立：管理员不兼任其他岗位，其他岗位也不兼任管理员。"""
    lasting = post.person.posts.filter(Q(until=None) | Q(until__gte=post.since))
    for other in lasting:
        if other.role.is_administrator or ROLES[post.role_name].is_administrator:
            raise Refused(
                (
                    "role_name",
                    f"{post.person}已任{other}（{other.role.title}）。系统、安全、审计三员要分设，不得兼任其他岗位，请先办理离任。",
                )
            )


def _other_appointers(post: Post, until: date) -> "models.QuerySet[Post]":
    names = [role.name for role in ROLES.values() if role.appoints]
    in_time = Q(since__lte=until + timedelta(days=1)) & (Q(until=None) | Q(until__gt=until))
    lasting = Post.objects.filter(in_time, person__is_active=True, role_name__in=names)
    return lasting.filter(office__house_id=post.office.house_id).exclude(pk=post.pk)


def _sentences(subject: models.Model, error: ValidationError) -> list[tuple[str, str]]:
    found = []
    for name, faults in error.error_dict.items():
        field = subject._meta.get_field(name)
        value = getattr(subject, name)
        for fault in faults:
            if fault.code == "unique":
                found.append((name, f"“{field.verbose_name}”{value}已经有了，请换一个。"))
            else:
                found += [(name, sentence) for sentence in field_sentences(field, value, ValidationError([fault]))]
    return found
