"""Every address of the site: who may open it, that looking changes nothing, that a form from elsewhere is refused."""

from dataclasses import dataclass

import pytest
from django.apps import apps
from django.test import Client
from django.urls import get_resolver, reverse

from hequan.core import attachment, take
from hequan.core.models import Event
from hequan.core.record import Record
from hequan.core.registry import registry
from tests.cast import NOW, client_of
from tests.contract.sample import enter_sample

REGISTER, FIGURE = "mediation.disputes", "mediation.cases"
#: A limit that its law leaves to the office.
LAW, LIMIT = "人民调解法", "report_escalation"
PROCEDURE, STEP, DOCUMENT = "mediation.mediate", "escalation_found", "registration"
#: Who asks, in the order of the rows below. The empty one has not signed in; the stranger has no post.
WHO = ["", "stranger", "clerk", "leader", "mediator", "community", "system_admin", "audit_admin", "sibling", "district"]

READS_ALL = [302, 403, 200, 200, 200, 200, 403, 403, 200, 200]
LEADS_ON = [302, 403, 302, 302, 302, 302, 403, 403, 302, 302]
READS_REGISTER = [302, 403, 200, 200, 200, 200, 404, 404, 200, 200]
ENTERS = [302, 403, 200, 403, 200, 200, 404, 404, 200, 403]
READS_RECORD = [302, 403, 200, 200, 200, 200, 404, 404, 404, 404]
CHANGES_RECORD = [302, 403, 200, 403, 200, 200, 404, 404, 404, 404]
READS_REPORT = [302, 403, 200, 200, 403, 403, 403, 403, 200, 200]
ONLY_SENT = [302, 403, 405, 405, 405, 405, 405, 405, 405, 405]
#: What each address answers to each of them. An address without a line here fails the first test.
EXPECTED = {
    "home": [302, 403, 200, 200, 200, 200, 200, 200, 200, 200],
    "sign-in": [200, 302, 302, 302, 302, 302, 302, 302, 302, 302],
    "sign-out": [405] * 10,
    "switch-post": ONLY_SENT,
    "first": [403] * 10,  # somebody has an account already
    "set-password": [200] * 10,
    "people": [302, 403, 403, 403, 403, 403, 200, 403, 403, 403],
    "people-code": ONLY_SENT,
    "people-end": ONLY_SENT,
    "people-office": ONLY_SENT,
    "people-person": ONLY_SENT,
    "people-post": ONLY_SENT,
    "people-steps": ONLY_SENT,
    "remind": ONLY_SENT,
    "registers": READS_ALL,
    "enter": [302, 403, 200, 403, 200, 200, 403, 403, 200, 403],
    "search": READS_ALL,
    "register": READS_REGISTER,
    "register-export": READS_REGISTER,
    "register-import": ENTERS,
    "import-form": READS_REGISTER,
    "record-new": ENTERS,
    "record": READS_RECORD,
    "record-print": READS_RECORD,
    "record-reveal": ONLY_SENT,
    "record-correct": CHANGES_RECORD,
    "record-void": CHANGES_RECORD,
    "record-restore": [302, 403, 302, 403, 302, 302, 404, 404, 404, 404],  # not void: leads back to the record
    "step": READS_RECORD,
    "step-amend": READS_RECORD,
    "step-withdraw": CHANGES_RECORD,
    "dossier": READS_RECORD,
    "document": READS_RECORD,
    "procedures": READS_ALL,
    "procedure": READS_ALL,
    "attachment": READS_RECORD,
    "attachment-add": ONLY_SENT,
    "attachment-remove": ONLY_SENT,
    "figures": READS_ALL,
    "figures-now": LEADS_ON,
    "year-cards": LEADS_ON,
    "figure": READS_ALL,
    "figure-now": LEADS_ON,
    "detectors": READS_ALL,
    "detectors-now": LEADS_ON,
    "law": READS_ALL,
    "rules": READS_ALL,
    "rule": READS_ALL,
    "reports": READS_REPORT,
    "report": READS_REPORT,
    "report-paragraph": READS_REPORT,
    "report-word": READS_REPORT,
}
#: What a page tells the browser about itself.
HEADERS = {
    "Content-Security-Policy": "default-src 'self'",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "same-origin",
}
pytestmark = [pytest.mark.feature("12.4", "12.5")]


@dataclass
class Site:
    """甲街道 with one record, one step that it took and one paper, which the addresses name."""

    record: Record
    paper: int
    event: int

    @staticmethod
    def key_of(name: str) -> str:
        """What stands in an address as its key."""
        others = {"rule": LIMIT, "procedure": PROCEDURE}
        return others.get(name) or (FIGURE if name.startswith("figure") else REGISTER)

    def address(self, name: str) -> str:
        """The address of a page about them."""
        known = {
            "key": self.key_of(name),
            "step": STEP,
            "event": self.event,
            "doc": DOCUMENT,
            "law": LAW,
            "title": LAW,
            "pk": self.record.pk,
            "paper": self.paper,
            "year": 2021,
            "outline": "eight_chapters",
            "paragraph": "heading",
        }
        return reverse(name, kwargs={part: known[part] for part in parts_of(name)})


@pytest.fixture
def site(small_world, today):
    """甲街道, which works by steps, with one record in 甲社区 that has taken one, and one paper behind it."""
    register, actor = registry.registers[REGISTER], small_world.actor()
    record = enter_sample(small_world, register)
    small_world.house.procedures_since = record.received_on
    small_world.house.save()
    record = take.take(actor, register, record, STEP, on=record.received_on, at=NOW, seen=record.version)
    paper = attachment.attach(actor, register, record, "协议书.txt", [b"x"], at=NOW)
    return Site(record, paper.pk, Event.objects.get(kind="stepped").pk)


def parts_of(name):
    """What an address has in it: key, pk, year …"""
    return get_resolver().reverse_dict[name][0][0][1]


def asking(username, **options):
    """Somebody's browser."""
    return client_of(username) if username else Client(**options)


def traces():
    """How many rows each table has, sessions aside: every change leaves an event, so none goes unseen."""
    kept = [apps.get_app_config(label).get_models() for label in ("core", "offices")]
    return {model.__name__: model.objects.count() for models in kept for model in models}


def test_every_address_has_a_line():
    assert {name for name in get_resolver().reverse_dict if isinstance(name, str)} == set(EXPECTED)


@pytest.mark.parametrize("name", EXPECTED)
def test_who_opens_it(name, site):
    assert [asking(username).get(site.address(name)).status_code for username in WHO] == EXPECTED[name]


@pytest.mark.parametrize("name", EXPECTED)
def test_looking_changes_nothing(name, site):
    before = traces()
    for username in ("clerk", "system_admin"):
        asking(username).get(site.address(name))
    assert traces() == before


@pytest.mark.parametrize("name", EXPECTED)
def test_a_form_from_elsewhere_is_refused(name, site):
    """Without the token of our own page nothing is taken, whoever's browser sends it."""
    before = traces()
    for username in ("clerk", "system_admin"):
        client = asking(username)
        client.handler.enforce_csrf_checks = True
        assert client.post(site.address(name), {"reason": "x"}).status_code in (403, 405)
    assert traces() == before


@pytest.mark.parametrize("name", EXPECTED)
def test_what_is_sent_by_those_who_may_not_changes_nothing(name, site):
    before = traces()
    for username in ("", "stranger", "leader", "audit_admin", "sibling", "district"):
        client = asking(username)
        if name not in ("sign-out", "set-password") and not may_send(username, name):
            client.post(site.address(name), {"reason": "x", "purpose": "x"})
    assert traces() == before


def may_send(username, name):
    """A leader looks at personal data for a purpose and prints with it, which is written down."""
    return username == "leader" and name in ("record-reveal", "record-print", "register-export", "document")


@pytest.mark.parametrize("name", EXPECTED)
@pytest.mark.parametrize("username", ["", "clerk", "audit_admin"])
def test_every_answer_tells_the_browser_to_be_strict(name, username, site):
    answer = asking(username).get(site.address(name))
    for header, told in HEADERS.items():
        assert told in answer.get(header, ""), (header, answer.status_code)
