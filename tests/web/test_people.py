"""The system administrator keeps offices, people and posts; every change is an event; nobody holds two keys."""

from datetime import date

import pytest
from django.urls import reverse

from hequan.core import journal
from hequan.core.models import Deadline, Event
from hequan.offices.models import Office, Person, Post
from tests.cast import make_person, of

PEOPLE = reverse("people")

pytestmark = pytest.mark.feature("12.4")


def sentences(answer):
    """The faults that the page names."""
    return [sentence for _, sentence in answer.context["problems"]]


def person_form(world, **changes):
    """The form for a new colleague."""
    values = {
        "name": "某新人",
        "username": "newcomer",
        "office": world.department.pk,
        "role_name": "clerk",
        "title": "经办人",
        "since": "2022-01-10",
    }
    return {f"person-{name}": value for name, value in (values | changes).items()}


def post_form(person, office, role_name):
    """The form for a further post."""
    values = {
        "person": person.pk,
        "office": office.pk,
        "role_name": role_name,
        "title": "某职务",
        "since": "2022-01-10",
    }
    return {f"post-{name}": value for name, value in values.items()}


@pytest.fixture
def admin(small_world, today):
    return small_world.client("system_admin")


@pytest.mark.parametrize("username", ["clerk", "leader", "community", "security_admin", "audit_admin"])
def test_page_is_the_system_administrators_alone(small_world, username):
    answer = small_world.client(username).get(PEOPLE)
    assert answer.status_code == 403 and "系统管理员" in answer.content.decode()


def test_page_shows_the_house_and_nothing_of_its_sibling(small_world, admin):
    page = admin.get(PEOPLE).content.decode()
    assert "甲街道司法所" in page and "测试clerk" in page
    assert "乙街道" not in page and "测试sibling" not in page


def test_new_colleague_gets_a_code_that_is_shown_once(small_world, admin):
    admin.post(reverse("people-person"), person_form(small_world))
    code = admin.get(PEOPLE).context["code"]
    assert code[:2] == ["某新人", "newcomer"]
    assert code[2] not in admin.get(PEOPLE).content.decode()
    assert not Person.objects.get(username="newcomer").has_usable_password()
    event = journal.read(Event.objects.latest("pk"))
    assert (event["kind"], event["register"], event["after"]["username"]) == ("appointed", "offices.person", "newcomer")
    assert code[2] not in str(event)


def test_account_of_somebody_else_is_refused_and_typed_values_are_kept(small_world, admin):
    answer = admin.post(reverse("people-person"), person_form(small_world, username="clerk"))
    assert sentences(answer) == ["“账号”clerk已经有了，请换一个。"]
    assert "某新人" in answer.content.decode() and "错误：" in answer.content.decode()


def test_office_of_another_house_cannot_be_chosen(small_world, admin):
    answer = admin.post(reverse("people-person"), person_form(small_world, office=small_world.sibling_house.pk))
    assert answer.context["problems"] and not Person.objects.filter(username="newcomer").exists()


def test_new_community_belongs_to_the_house(small_world, admin):
    admin.post(reverse("people-office"), {"office-kind": "community", "office-name": "丁社区", "office-code": "T1-S3"})
    assert Office.objects.get(name="丁社区").house == small_world.house
    assert Event.objects.latest("pk").register == "offices.office"


def test_house_cannot_be_added_inside_a_house(small_world, admin):
    form = {"office-kind": "subdistrict", "office-name": "戊街道", "office-code": "T9"}
    assert admin.post(reverse("people-office"), form).context["problems"]


@pytest.mark.parametrize(("username", "role"), [("clerk", "audit_admin"), ("audit_admin", "clerk")])
def test_administrators_hold_no_other_post(small_world, admin, username, role):
    answer = admin.post(reverse("people-post"), post_form(small_world.people[username], small_world.house, role))
    assert "三员要分设" in sentences(answer)[0]
    assert small_world.people[username].posts.count() == 1


def test_clerk_may_have_a_second_post(small_world, admin):
    clerk = small_world.people["clerk"]
    admin.post(reverse("people-post"), post_form(clerk, small_world.house, "reviewer"))
    assert clerk.posts.count() == 2


def test_post_is_ended_with_its_last_day(small_world, admin):
    post = small_world.people["clerk"].posts.get()
    admin.post(reverse("people-end", args=[post.pk]), {f"end-{post.pk}-until": "2022-01-10"})
    post.refresh_from_db()
    assert str(post.until) == "2022-01-10"
    assert journal.read(Event.objects.latest("pk"))["after"]["until"] == "2022-01-10"


def test_last_administrator_stays(small_world, admin):
    post = small_world.people["system_admin"].posts.get()
    answer = admin.post(reverse("people-end", args=[post.pk]), {f"end-{post.pk}-until": "2022-01-10"})
    assert "唯一的系统管理员" in sentences(answer)[0]


def test_an_administrator_who_begins_later_does_not_count_yet(small_world, admin):
    later = make_person("later", (small_world.house, "system_admin", "系统管理员"))
    later.posts.update(since="2022-03-01")
    post = small_world.people["system_admin"].posts.get()
    answer = admin.post(reverse("people-end", args=[post.pk]), {f"end-{post.pk}-until": "2022-01-10"})
    assert "唯一的系统管理员" in sentences(answer)[0]


def test_no_code_for_somebody_who_has_moved_to_another_house(small_world, admin):
    moved = make_person("moved", (small_world.house, "clerk", "经办人"))
    moved.posts.update(until="2021-12-31")
    Post.objects.create(
        person=moved, office=small_world.sibling_house, role_name="clerk", title="经办人", since="2022-01-01"
    )
    page = admin.post(reverse("people-code", args=[moved.pk]), follow=True)
    assert "测试moved还在其他单位任职" in page.content.decode() and page.context["code"] is None
    assert not moved.codes.exists()


def test_people_of_another_house_are_not_found(small_world, admin):
    sibling = small_world.people["sibling"]
    post = Post.objects.get(person=sibling)
    assert admin.post(reverse("people-end", args=[post.pk]), {f"end-{post.pk}-until": "2022-01-10"}).status_code == 404
    assert admin.post(reverse("people-code", args=[sibling.pk])).status_code == 404
    assert admin.post(reverse("people-post"), post_form(sibling, small_world.house, "clerk")).context["problems"]


def test_the_administrator_says_from_which_day_matters_go_by_steps(small_world, admin):
    told = {"received_on": date(2022, 1, 4), "channel": "in_person", "applicant": "赵示安", "subject": "方案"}
    record = small_world.enter("openness.requests", **told)
    assert "还没有启用程序" in admin.get(PEOPLE).content.decode()
    refused = admin.post(reverse("people-steps"), {"steps-since": "某天"})
    assert "程序启用日期" in "".join(sentences(refused))
    page = admin.post(reverse("people-steps"), {"steps-since": "2022-01-01"}, follow=True)
    assert "甲街道从 2022-01-01 起开始的事项逐步办理。" in page.content.decode()
    assert Office.objects.get(code="T1").procedures_since == date(2022, 1, 1)
    assert Event.objects.filter(kind="works_by_steps").exists()
    assert Deadline.objects.get(**of(record), clock="reply").due_on == date(2022, 1, 30)
    assert small_world.client("clerk").post(reverse("people-steps"), {"steps-since": "2022-01-01"}).status_code == 403
