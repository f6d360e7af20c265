"""Every register's records: entered, read, corrected, printed, voided through the pages, by those who may."""

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse
from django.utils.html import escape

from hequan.core import access, figure, rebuild
from hequan.core.display import field_text
from hequan.core.masking import mask
from hequan.core.models import Event
from hequan.core.period import Period
from hequan.core.registry import registry
from tests.cast import TODAY
from tests.contract.forms import address_of, enter_through_page, filled
from tests.contract.pages import alike, text_of, tree
from tests.contract.sample import enter_sample, values_for

PAGES = ["record", "record-print", "record-correct", "record-void", "record-restore"]
CHANGES = ["record-correct", "record-void", "record-restore"]
MISSING = 987654


def new(register):
    """The address of the form of a new record."""
    return reverse("record-new", args=[register.key])


def newest(world, register):
    """The record entered last."""
    return access.records(world.actor(), register, with_void=True).order_by("-pk").first()


def numbers(world, register):
    """What every figure over the register comes to, in the years that the sample may fall into."""
    figures = [f for f in registry.figures.values() if f.register is register]
    periods = [Period.year(year, TODAY) for year in (2020, 2021)]
    return [{k: (v.value, v.rows) for k, v in figure.evaluate(figures, world.house, p).items()} for p in periods]


def test_form_shows_every_field_with_its_help(register, small_world, today):
    page = small_world.client().get(new(register))
    text = page.content.decode()
    controls = set(tree(page).xpath("//main//form//@name"))
    for name in register.fields():
        assert name in controls
        assert register.label(name) in text
        assert escape(str(register.field(name).help_text)) in text, name


def test_entered_record_is_found_and_counted_once(register, small_world, today):
    before = access.records(small_world.actor(), register).count()
    values_for(small_world, register)
    done = enter_through_page(small_world, register, small_world.client())
    record = newest(small_world, register)
    assert done.status_code == 302, text_of(done)
    assert done["Location"] == address_of("record", register, record)
    assert record.entered_by == small_world.actor().name
    assert access.records(small_world.actor(), register).count() >= before + 1
    listing = small_world.client().get(reverse("register", args=[register.key]), {"q": record.number})
    assert [row.pk for row in listing.context["listing"].page] == [record.pk]


def test_form_sent_twice_makes_one_record(register, small_world, today):
    from tests.contract.forms import typed

    client, address = small_world.client(), new(register)
    values = typed(values_for(small_world, register))
    sent = filled(client.get(address), **values)
    before = access.records(small_world.actor(), register).count()
    answers = [client.post(address, sent)["Location"] for _ in range(2)]
    assert answers[0] == answers[1]
    assert access.records(small_world.actor(), register).count() == before + 1


def test_empty_form_is_answered_in_words(register, small_world, today):
    """Every required field is named in the summary on top, nothing is entered, and what was typed stands there."""
    client, address = small_world.client(), new(register)
    events = Event.objects.count()
    sent = dict.fromkeys(filled(client.get(address)), "") | {"remarks": "已经写好的备注"}
    page = client.post(address, sent)
    assert page.status_code == 200, "a browser writes every other answer into its console as an error"
    assert Event.objects.count() == events
    text = text_of(page)
    assert "已经写好的备注" in text
    for name in register.fields():
        field = register.field(name)
        if not field.blank and not field.has_default():
            assert f"“{register.label(name)}”没有填写" in text, name


def test_detail_says_every_field(register, small_world, today):
    record = enter_sample(small_world, register)
    text = text_of(small_world.client().get(address_of("record", register, record)))
    for name in register.fields():
        assert register.label(name) in text
        said = field_text(register, record, name)
        expected = mask(said) if name in register.private else said
        assert " ".join(expected.split()) in text, name


@pytest.mark.feature("12.6")
def test_personal_data_is_covered(register_with_personal_data, small_world, today):
    register = register_with_personal_data
    record, canaries = with_canaries(small_world, register)
    client = small_world.client()
    addresses = [address_of(page, register, record) for page in ("record", "record-print", "record-correct")]
    listed = f"{reverse('register', args=[register.key])}?year=all"
    for address in [*addresses, listed, f"{reverse('search')}?q={record.number}", reverse("home")]:
        text = client.get(address).content.decode()
        assert record.number in text or address == reverse("home")
        assert [canary for canary in canaries if canary in text] == [], address


def with_canaries(world, register):
    """A record whose personal data is recognisable, and that data."""
    canaries = {}
    for name in register.private:
        for candidate in ("欧阳丁戊己", "13987654321", "520201199001011234"):
            if not register.field(name).choices and accepted(world, register, {**canaries, name: candidate}):
                canaries[name] = candidate
                break
    assert canaries, f"{register.key}: no personal data could be filled in"
    return enter_sample(world, register, **canaries), list(canaries.values())


def accepted(world, register, changes):
    """Whether the fields themselves take these values."""
    try:
        for name, value in changes.items():
            register.field(name).clean(value, None)
    except ValidationError:
        return False
    return True


@pytest.mark.feature("12.1")
def test_history_tells_who_did_what(register, small_world, today):
    record = enter_sample(small_world, register)
    client = small_world.client()
    correct = address_of("record-correct", register, record)
    done = client.post(correct, filled(client.get(correct), remarks="改过的备注"))
    assert done.status_code == 302, text_of(done)
    text = text_of(client.get(address_of("record", register, record)))
    actor = small_world.actor()
    assert f"{actor.name}" in text and "登记" in text
    assert "备注" in text and "改为“改过的备注”" in text


def test_correction_keeps_the_number(register, small_world, today):
    record = enter_sample(small_world, register)
    client, correct = small_world.client(), address_of("record-correct", register, record)
    client.post(correct, filled(client.get(correct), remarks="改过的备注"))
    after = access.record(small_world.actor(), register, record.pk)
    assert (after.number, after.version, after.remarks) == (record.number, record.version + 1, "改过的备注")


def test_correcting_nothing_writes_nothing(register, small_world, today):
    """The form of a correction, saved as it opened, says what the record says: no event, no new version."""
    record = enter_sample(small_world, register)
    client, correct = small_world.client(), address_of("record-correct", register, record)
    events = Event.objects.count()
    assert client.post(correct, filled(client.get(correct))).status_code == 302
    assert access.record(small_world.actor(), register, record.pk).version == record.version
    assert Event.objects.count() == events


def test_paper_says_title_number_and_signatures(register, small_world, today):
    record = enter_sample(small_world, register)
    text = text_of(small_world.client().get(address_of("record-print", register, record)))
    assert str(register.model._meta.verbose_name) in text
    assert record.number in text
    assert all(register.label(name) in text for name in register.fields())


def test_void_record_leaves_list_and_figures_and_comes_back(register, small_world, today):
    values_for(small_world, register)
    before = numbers(small_world, register)
    record = enter_sample(small_world, register)
    counted = numbers(small_world, register)
    client, void = small_world.client(), address_of("record-void", register, record)
    assert client.post(void, filled(client.get(void), reason="重复登记")).status_code == 302
    assert access.records(small_world.actor(), register).filter(pk=record.pk).count() == 0
    if not [name for name in register.fields() if refers_to_its_own(register, name)]:
        assert numbers(small_world, register) == before
    page = text_of(client.get(address_of("record", register, record)))
    assert "已作废" in page and "重复登记" in page
    restore = address_of("record-restore", register, record)
    assert client.post(restore, filled(client.get(restore))).status_code == 302
    assert numbers(small_world, register) == counted


def refers_to_its_own(register, name):
    """Whether entering a sample enters another record of the same register first."""
    return register.field(name).is_relation and register.field(name).related_model is register.model


def test_voiding_without_a_reason_is_refused(register, small_world, today):
    record = enter_sample(small_world, register)
    client, void = small_world.client(), address_of("record-void", register, record)
    assert client.post(void, filled(client.get(void), reason=" ")).status_code == 200
    assert not access.record(small_world.actor(), register, record.pk).is_void


def test_journal_agrees_after_every_change(register, small_world, today):
    record = enter_sample(small_world, register)
    client = small_world.client()
    for name, typed in (("correct", {"remarks": "改"}), ("void", {"reason": "误"}), ("restore", {})):
        address = address_of(f"record-{name}", register, record)
        client.post(address, filled(client.get(address), **typed))
    assert [str(d) for d in (*rebuild.differences(register), *rebuild.tally_differences(register))] == []
    assert [
        event.kind for event in Event.objects.filter(register=register.key, record_id=record.pk).order_by("pk")
    ] == [
        "entered",
        "corrected",
        "voided",
        "restored",
    ]


@pytest.mark.feature("11.1", "12.5")
def test_another_office_is_answered_like_none(register, small_world, today):
    """A record of another office gets the answer of one that does not exist, to the last character."""
    record = enter_sample(small_world, register, office=small_world.other_community)
    client = small_world.client("sibling")
    for page in PAGES:
        is_like_none(client.get, page, register, record)
    for page in [*CHANGES, "record-reveal"]:
        is_like_none(client.post, page, register, record)
    for username in ("district", "community"):
        is_like_none(small_world.client(username).get, "record", register, record)


def is_like_none(ask, page, register, record):
    """The answer about the record is that about a record which does not exist."""
    theirs, none = (ask(address_of(page, register, pk), {"reason": "x"}) for pk in (record.pk, MISSING))
    assert none.status_code == 404
    assert alike(theirs, none, record.pk, MISSING), page


def test_who_reads_nothing_opens_nothing(register, small_world, today):
    record, before = enter_sample(small_world, register), Event.objects.count()
    for username in ("system_admin", "security_admin", "audit_admin", "stranger"):
        client = small_world.client(username)
        answers = [client.get(address_of("record", register, record)), client.post(new(register), {})]
        for answer in answers:
            assert answer.status_code in (302, 403, 404)
            assert record.number not in answer.content.decode()
    assert Event.objects.count() == before


def test_who_only_reads_changes_nothing(register, small_world, today):
    record = enter_sample(small_world, register)
    client, before = small_world.client("leader"), Event.objects.count()
    assert client.get(address_of("record", register, record)).status_code == 200
    for page in CHANGES:
        assert client.get(address_of(page, register, record)).status_code == 403
        assert client.post(address_of(page, register, record), {"reason": "x"}).status_code == 403
    assert client.get(new(register)).status_code == 403
    assert Event.objects.count() == before


def test_mediator_opens_the_disputes_only(register, small_world, today):
    record = enter_sample(small_world, register)
    answer = small_world.client("mediator").get(address_of("record", register, record))
    assert answer.status_code == (200 if register.chapter == "mediation" else 404)


def test_a_community_enters_for_itself_only(register, small_world, today):
    page = small_world.client("community").get(new(register))
    offices = tree(page).xpath("//select[@name='office']/option[@value!='']/@value")
    assert offices == [str(small_world.community.pk)]
