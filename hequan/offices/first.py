"""The first administrator: made once, by whoever holds the code that a command printed on the server."""

from datetime import datetime, timedelta

from django.db import transaction
from django.utils import timezone

from hequan.core.actor import Actor
from hequan.offices import appointing, codes
from hequan.offices.appointing import Refused, check
from hequan.offices.models import Office, Person, Post

GOOD_FOR = timedelta(hours=1)


class TooLate(RuntimeError):
    """Somebody has an account already: administrators make further accounts, codes do not."""

    def __init__(self) -> None:
        super().__init__("系统里已经有账号，不能再用一次性代码建立管理员。新账号由系统管理员在“单位和人员”页面建立。")


def issue_code(*, at: datetime) -> str:
    """The code that makes the first administrator; an earlier one stops working."""
    _nobody_yet()
    return codes.issue(None, at=at, good_for=GOOD_FOR)


def redeem(
    code: str, *, office_name: str, office_code: str, kind: str, name: str, username: str, password: str, at: datetime
) -> Post:
    """The post of the first system administrator, in the first house; the code is used up.

    Everything else is checked first, so that a typing error does not cost the code.
    """
    _nobody_yet()
    # A new house has no matters of old: what begins from today on goes by steps.
    since = timezone.localdate(at)
    house = Office(name=office_name.strip(), code=office_code.strip(), kind=kind, procedures_since=since)
    person = Person(username=username.strip(), name=name.strip())
    if kind not in Office.HOUSES:
        raise Refused(("kind", "请选择单位的类别：街道或者区。"))
    check(house, "name", "code", and_also=lambda: check(person, "username", "name"))
    with transaction.atomic():
        codes.use(code, None, at=at)
        _nobody_yet()
        house.save()
        person = Person.objects.create(username=person.username, name=person.name, password=password)
        post = Post.objects.create(
            person=person, office=house, role_name="system_admin", title="系统管理员", since=since
        )
        _tell(post, at)
    return post


def _tell(post: Post, at: datetime) -> None:
    """The two events: the house, and its administrator."""
    actor, house = Actor.in_post(post), post.office
    reason = "凭服务器上取得的一次性代码"
    described = {"code": house.code, "name": house.name, "kind": house.kind}
    appointing.write(actor, "established", "offices.office", house, house.pk, described, at=at, reason=reason)
    told = appointing.post_plain(post)
    appointing.write(actor, "appointed", "offices.person", post.person, house.pk, told, at=at, reason=reason)


def _nobody_yet() -> None:
    if Person.objects.exists():
        raise TooLate
