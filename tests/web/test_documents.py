"""The documents printed from a record: in the office's look, personal data covered until somebody says what for."""

from collections.abc import Iterator
from datetime import date

import pytest
from django.template.loader import render_to_string
from django.urls import reverse
from lxml import html

from hequan.core import journal
from hequan.core.registry import registry
from hequan.core.step import Document, Step
from hequan.web import document_page
from hequan.web.matter import matter_of
from tests.cast import TODAY, client_of
from tests.contract.sample import values_for

REQUESTS = "openness.requests"
#: Nobody is called that; no word of a template says it.
CANARY = "鹮示"


def documents() -> Iterator[tuple[str, Step, Document]]:
    """Every document of every procedure, with a register that follows it."""
    for register in registry.registers.values():
        steps = register.procedure.steps().values() if register.procedure else ()
        yield from ((register.key, step, document) for step in steps for document in step.documents)


@pytest.fixture
def request_(office, today):
    """A request that was replied to."""
    told = {"received_on": date(2022, 1, 4), "channel": "in_person", "applicant": "赵示安", "subject": "某路修缮方案"}
    record = office.enter(REQUESTS, **told)
    return office.take(record, "replied", date(2022, 1, 7), reply="provided", reply_number="甲公开〔2022〕1号")


def address(record, doc: str = "reply") -> str:
    return reverse("document", args=[REQUESTS, record.pk, doc])


def letter_of(page) -> str:
    """What stands on the paper."""
    return html.fromstring(page.content.decode()).xpath("//article[@class='letter']")[0].text_content()


def test_the_reply_says_what_the_statute_asks_with_names_covered(office, request_):
    page = client_of("clerk").get(address(request_))
    text = letter_of(page)
    for words in ("甲公开〔2022〕1号", "赵**：", "2022年1月4日收到", "可以公开", "行政复议", "2022年1月7日"):
        assert words in text
    assert "示安" not in page.content.decode() and "None" not in text
    assert "依据：《政府信息公开条例》第三十六条至第三十九条" in text


def test_names_are_uncovered_by_a_button_and_leave_a_trace(office, request_):
    client = client_of("clerk")
    page = client.post(address(request_))
    assert "赵示安：" in letter_of(page) and "no-store" in page["Cache-Control"]
    seen = journal.events(REQUESTS, request_.pk).get(kind="viewed")
    assert journal.read(seen)["reason"] == "制作政府信息公开申请答复书"
    assert "示安" not in client.get(address(request_)).content.decode()


def test_a_document_whose_step_has_not_come_is_not_there(office, request_):
    client = client_of("clerk")
    page = client.get(address(request_, "correction_notice"))
    assert page.status_code == 404 and "办到“告知补正”这一步才能打印" in page.content.decode()
    assert client.get(address(request_, "none")).status_code == 404


@pytest.mark.parametrize(
    ("key", "step", "document"), [pytest.param(*one, id=f"{one[0]}.{one[2].key}") for one in documents()]
)
def test_every_document_is_written_and_covers_personal_data(office, today, key, step, document):
    register = registry.registers[key]
    values = values_for(office.world, register)
    house = office.world.house
    house.procedures_since = None
    house.save()
    for name in register.private:
        if register.field(name).get_internal_type() == "CharField" and not register.field(name).choices:
            values[name] = f"{CANARY}某"
    record = office.enter(key, **values)
    house.procedures_since = date(2005, 1, 1)
    house.save()
    matter = matter_of(office.world.actor(), register, office.fresh(record), TODAY)
    assert matter is not None
    covered = render_to_string(document.template, document_page.context(matter, step, document, {}))
    assert CANARY not in covered and "None" not in covered
    text = html.fromstring(covered)
    assert text.xpath("//h2[@class='letter-title']")[0].text_content().strip()
    assert not text.xpath("//*[@style]") and not text.xpath("//script")
