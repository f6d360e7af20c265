"""No account is built in: the first administrator is made by a one-time code, everybody else by the administrator."""

from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse

from hequan.core import journal
from hequan.core.models import Event
from hequan.offices import codes, first
from hequan.offices.models import Office, OneTimeCode, Person, Post
from tests.cast import NOW, TODAY

FIRST = reverse("first")
PASSWORD = "lotus-in-a-quiet-spring"

pytestmark = pytest.mark.feature("12.4")


def fill(code, **changes):
    """The form of the first page."""
    return {
        "code": code,
        "office_name": "某某街道",
        "office_code": "MM",
        "kind": "subdistrict",
        "name": "某管理员",
        "username": "first",
        "password": PASSWORD,
        "again": PASSWORD,
        **changes,
    }


def sentences(answer):
    """The faults that the page names."""
    return [sentence for _, sentence in answer.context["problems"]]


def test_code_makes_the_first_administrator_who_then_signs_in(empty, today):
    client = Client()
    assert client.post(FIRST, fill(first.issue_code(at=NOW))).url == reverse("sign-in")
    assert client.post(reverse("sign-in"), {"username": "first", "password": PASSWORD}).url == reverse("home")
    post = Post.objects.get()
    assert (post.office.name, post.role_name, str(post.person)) == ("某某街道", "system_admin", "某管理员")
    assert post.office.procedures_since == TODAY, "a new house works by steps from its first day"
    assert client.get(reverse("people")).status_code == 200


def test_both_changes_are_in_the_journal_without_the_password(empty, today):
    Client().post(FIRST, fill(first.issue_code(at=NOW)))
    told = [journal.read(event) for event in Event.objects.order_by("pk")]
    assert [(event["kind"], event["register"]) for event in told] == [
        ("established", "offices.office"),
        ("appointed", "offices.person"),
    ]
    assert told[1]["after"]["role_name"] == "system_admin"
    assert PASSWORD not in str(told) and "pbkdf2" not in str(told)


@pytest.mark.parametrize("typed", [str.lower, lambda code: code.replace("-", " "), lambda code: f" {code} "])
def test_code_is_read_as_people_type_it(empty, today, typed):
    assert Client().post(FIRST, fill(typed(first.issue_code(at=NOW)))).status_code == 302


def test_wrong_old_and_replaced_codes_get_the_same_answer(empty, today):
    replaced = first.issue_code(at=NOW)
    expired = first.issue_code(at=NOW - first.GOOD_FOR - timedelta(seconds=1))
    answers = [sentences(Client().post(FIRST, fill(code))) for code in (replaced, expired, "WRONG")]
    assert (
        answers[0]
        == answers[1]
        == answers[2]
        == ["一次性代码不对、已经用过或者已经过期，请核对每一位；不行的话请重新取得一个。"]
    )
    assert not Person.objects.exists() and not Office.objects.exists()


def test_typing_error_does_not_cost_the_code(empty, today):
    code = first.issue_code(at=NOW)
    answer = Client().post(FIRST, fill(code, name="", again="other"))
    assert sentences(answer) == ["“姓名”没有填写，请填写。", "两次填写的密码不一样，请重新填写。"]
    assert Client().post(FIRST, fill(code)).status_code == 302


@pytest.mark.parametrize(
    ("password", "said"), [("short", "密码太短"), ("password1234", "密码太常见"), ("administrator1", "太像")]
)
def test_weak_password_is_refused_in_words(empty, today, password, said):
    answer = Client().post(
        FIRST, fill(first.issue_code(at=NOW), username="administrator", password=password, again=password)
    )
    assert said in sentences(answer)[0]


def test_nothing_happens_once_anybody_has_an_account(small_world, today):
    answer = Client().post(FIRST, fill("ANY"))
    assert answer.status_code == 403 and "已经有账号" in answer.content.decode()
    with pytest.raises(first.TooLate):
        first.issue_code(at=NOW)


def test_only_the_hash_of_a_code_is_kept(empty):
    code = first.issue_code(at=NOW)
    kept = OneTimeCode.objects.get()
    assert code.replace("-", "") not in str(vars(kept)) and len(code.replace("-", "")) * 5 >= 64


def test_code_works_once(small_world):
    person = small_world.people["clerk"]
    code = codes.issue(person, at=NOW, good_for=timedelta(hours=1))
    codes.use(code, person, at=NOW)
    with pytest.raises(codes.WrongCode):
        codes.use(code, person, at=NOW)


def test_code_of_somebody_else_does_not_work(small_world, today):
    code = codes.issue(small_world.people["clerk"], at=NOW, good_for=timedelta(hours=1))
    form = {"username": "leader", "code": code, "password": PASSWORD, "again": PASSWORD}
    assert "一次性代码不对" in sentences(Client().post(reverse("set-password"), form))[0]
    assert Client().post(reverse("set-password"), {**form, "username": "clerk"}).url == reverse("sign-in")
    assert small_world.people["clerk"].__class__.objects.get(username="clerk").check_password(PASSWORD)


def test_guessing_codes_is_slow_and_does_not_keep_the_owner_from_signing_in(small_world, today):
    form = {"username": "clerk", "code": "WRONG", "password": PASSWORD, "again": PASSWORD}
    answers = [sentences(Client().post(reverse("set-password"), form))[0] for _ in range(6)]
    assert "再试" in answers[5] and "一次性代码不对" in answers[4]
    signing_in = {"username": "clerk", "password": "correct-horse-battery"}
    assert Client().post(reverse("sign-in"), signing_in).url == reverse("home")
