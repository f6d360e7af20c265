"""Pages that say no say what to do next, and never what exists elsewhere."""

import pytest
from django.test import Client, RequestFactory
from django.urls import reverse

from hequan.web.refusal import server_error
from tests.contract.pages import alike


def test_missing_page_says_what_to_do(small_world):
    answer = small_world.client("clerk").get("/nowhere/")
    page = answer.content.decode()
    assert answer.status_code == 404 and "没有找到这个页面" in page
    assert reverse("registers") in page and reverse("home") in page


def test_missing_page_shows_a_stranger_no_frame(db):
    page = Client().get("/nowhere/").content.decode()
    assert reverse("sign-in") in page and "退出登录" not in page


@pytest.mark.feature("12.5")
def test_missing_and_closed_registers_get_the_same_answer(world, today):
    mediator = world.client("demo-mediator")
    closed, missing = "leadership.lectures", "no.such"
    answers = [mediator.get(reverse("register", args=[key])) for key in (closed, missing)]
    assert answers[0].status_code == 404 and alike(*answers, closed, missing)


def test_broken_page_is_drawn_without_the_database(rf: RequestFactory):
    answer = server_error(rf.get("/"))
    assert answer.status_code == 500 and "这次操作没有完成" in answer.content.decode()


def test_form_from_elsewhere_is_refused_in_words(small_world):
    client = Client(enforce_csrf_checks=True)
    answer = client.post(reverse("sign-in"), {"username": "clerk", "password": "x"})
    assert answer.status_code == 403 and "这次没有保存" in answer.content.decode()


def test_pages_forbid_everything_inline(small_world):
    policy = small_world.client("clerk").get(reverse("home")).headers["Content-Security-Policy"]
    assert "default-src 'self'" in policy and "unsafe-inline" not in policy


@pytest.mark.parametrize("name", ["home", "registers", "enter", "search", "figures-now", "reports"])
def test_every_page_has_one_heading_a_title_and_a_way_back(world, today, name):
    page = world.client().get(reverse(name), follow=True).content.decode()
    assert page.count("<h1") == 1 and '<html lang="zh-CN">' in page
    assert "· 荷泉</title>" in page
    # Home is where the way back leads to.
    assert ('aria-label="所在位置"' in page) == (name != "home")


@pytest.mark.feature("12.4")
def test_an_administrator_is_told_why_and_sent_nowhere_closed(small_world):
    client = small_world.client("system_admin")
    entering = client.get(reverse("enter")).content.decode()
    assert "看不到业务数据" in entering and "联系本单位的系统管理员" not in entering
    assert reverse("registers") not in client.get(reverse("register", args=["mediation.disputes"])).content.decode()
