"""Signing in: the right person gets in, a stranger learns nothing, guessing is slow and locks nobody out."""

from datetime import timedelta

import pytest
from django.test import Client
from django.urls import get_resolver, reverse

from hequan.offices.guessing import FREE, LONGEST_WAIT, delay, network
from hequan.offices.models import Guessing, Post
from tests.cast import PASSWORD, TODAY

HOME = reverse("home")
SIGN_IN = reverse("sign-in")
OPEN_TO_ALL = {"sign-in", "sign-out", "first", "set-password"}


def try_to_sign_in(username, password, address="10.0.0.1", client=None):
    """What the page answers."""
    return (client or Client()).post(SIGN_IN, {"username": username, "password": password}, REMOTE_ADDR=address)


def sentences(answer):
    """The faults that the page names."""
    return [sentence for _, sentence in answer.context["problems"]]


def test_right_password_opens_the_home_page(small_world):
    client = Client()
    assert try_to_sign_in("clerk", PASSWORD, client=client).url == HOME
    assert "测试clerk，您好" in client.get(HOME).content.decode()


def test_unknown_account_and_wrong_password_get_the_same_answer(small_world):
    wrong, unknown = try_to_sign_in("clerk", "wrong"), try_to_sign_in("nobody", "wrong")
    assert sentences(wrong) == sentences(unknown) != []
    assert "错误：登录" in wrong.content.decode()


def test_missing_values_are_named(small_world):
    assert sentences(try_to_sign_in("", "")) == ["“账号”没有填写，请填写。", "“密码”没有填写，请填写。"]


def test_typed_account_is_kept_and_the_password_is_not(small_world):
    page = try_to_sign_in("clerk", "wrong-but-typed").content.decode()
    assert 'value="clerk"' in page and "wrong-but-typed" not in page


@pytest.mark.feature("12.4")
def test_guessing_is_slowed_for_one_network_and_the_owner_gets_in_from_another(small_world):
    for _ in range(FREE):
        assert "账号或密码不对" in sentences(try_to_sign_in("clerk", "wrong"))[0]
    assert "连续多次登录不成功，请过30秒再试" in sentences(try_to_sign_in("clerk", PASSWORD))[0]
    assert try_to_sign_in("clerk", PASSWORD, address="10.0.9.1").url == HOME


def test_owner_gets_in_after_the_wait_and_starts_anew(small_world, monkeypatch, today):
    for _ in range(FREE):
        try_to_sign_in("clerk", "wrong")
    from django.utils import timezone

    later = timezone.now() + timedelta(seconds=31)
    monkeypatch.setattr("django.utils.timezone.now", lambda: later)
    assert try_to_sign_in("clerk", PASSWORD).url == HOME
    assert not Guessing.objects.exists()


def test_a_quarter_of_an_hour_allows_ten_guesses_at_most():
    seconds, tries = 0.0, 0
    while seconds <= LONGEST_WAIT.total_seconds():
        tries += 1
        seconds += max(delay(tries).total_seconds(), 0.001)
    assert tries <= 10


def test_what_was_typed_as_an_account_is_not_kept(small_world):
    try_to_sign_in("my-secret-password", "x")
    assert "my-secret-password" not in str(list(Guessing.objects.values()))


@pytest.mark.parametrize(
    ("address", "expected"), [("10.1.2.3", "10.1.2.0/24"), ("2001:db8::5", "2001:db8::/64"), ("", ""), ("x", "")]
)
def test_network_of_an_address(address, expected):
    assert network(address) == expected


def test_nobody_yet_is_told_how_to_begin(empty):
    page = Client().get(SIGN_IN).content.decode()
    assert "hequan first-admin" in page and reverse("first") in page


def test_every_page_but_four_sends_a_stranger_to_the_sign_in_page(small_world):
    client, asked = Client(), 0
    for pattern in get_resolver("hequan.web.urls").url_patterns:
        if pattern.name not in OPEN_TO_ALL:
            address = address_of(pattern)
            answer = client.get(address)
            assert (answer.status_code, answer.url) == (302, f"{SIGN_IN}?next={address}"), pattern.name
            asked += 1
    assert asked > 20


def address_of(pattern):
    """The address of a page, with something in every place of its pattern."""
    values = {"key": "mediation.disputes", "pk": 1, "paper": 1, "event": 1, "year": 2021}
    names = pattern.pattern.regex.groupindex
    return reverse(pattern.name, kwargs={name: values.get(name, "x") for name in names})


def test_stranger_comes_back_to_the_page_that_was_asked_for(small_world):
    client = Client()
    answer = client.get(reverse("registers"))
    back = client.post(answer.url, {"username": "clerk", "password": PASSWORD, "next": reverse("registers")})
    assert back.url == reverse("registers")
    elsewhere = Client().post(
        SIGN_IN, {"username": "clerk", "password": PASSWORD, "next": "https://elsewhere.example/"}
    )
    assert elsewhere.url == HOME


def test_part_of_a_page_is_told_to_leave_when_the_session_has_ended(small_world):
    answer = Client().get(
        reverse("registers"), headers={"HX-Request": "true", "HX-Current-URL": "http://testserver/x/"}
    )
    assert answer.headers["HX-Redirect"] == f"{SIGN_IN}?next=/x/"


def test_signing_out_ends_the_session_and_cannot_be_done_by_a_link(small_world):
    client = small_world.client("clerk")
    assert client.get(reverse("sign-out")).status_code == 405
    assert client.post(reverse("sign-out")).url == SIGN_IN
    assert client.get(HOME).status_code == 302


def test_somebody_without_a_post_is_told_so_and_can_leave(small_world):
    client = small_world.client("stranger")
    answer = client.get(HOME)
    assert answer.status_code == 403 and "没有在任岗位" in answer.content.decode()
    assert client.post(reverse("sign-out")).url == SIGN_IN


def test_person_with_two_posts_acts_in_the_chosen_one(small_world):
    person = small_world.people["community"]
    second = Post.objects.create(
        person=person, office=small_world.other_community, role_name="community", title="社区工作者", since=TODAY
    )
    client = small_world.client("community")
    assert "甲社区社区工作者" in client.get(HOME).content.decode()
    client.post(reverse("switch-post"), {"post": second.pk})
    assert client.get(HOME).wsgi_request.actor.office == small_world.other_community


def test_nobody_acts_in_a_post_of_somebody_else(small_world):
    client = small_world.client("community")
    client.post(reverse("switch-post"), {"post": small_world.people["leader"].posts.get().pk})
    assert client.get(HOME).wsgi_request.actor.office == small_world.community


def test_ended_post_opens_nothing_from_the_next_day_on(small_world):
    client = small_world.client("leader")
    assert client.get(HOME).status_code == 200
    small_world.people["leader"].posts.update(until=TODAY - timedelta(days=1))
    assert client.get(HOME).status_code == 403
