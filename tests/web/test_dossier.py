"""The dossier: what lies in it, what is missing in words, and what is added to its place."""

import zlib
from datetime import date
from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from lxml import html

from hequan.core import attachment, pdf
from hequan.core.registry import registry
from tests.cast import client_of
from tests.contract.sample import values_for

REQUESTS = "openness.requests"
pytestmark = pytest.mark.feature("3.9")

#: What is known of a decision when it is proposed.
FIRST_FIELDS = ("office", "title", "kind", "matter", "proposer", "proposed_by")
TREE = b"<</Type/Pages/Kids[3 0 R 4 0 R 5 0 R]/Count 3>>"
PLAIN = b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj" + TREE + b"endobj\ntrailer<</Root 1 0 R>>"
PACKED = (
    b"%PDF-1.5\n7 0 obj<</Type/ObjStm/N 1/First 4/Filter/FlateDecode>>stream\n"
    + zlib.compress(b"2 0 " + TREE)
    + b"\nendstream endobj"
)


@pytest.fixture
def request_(office, today):
    told = {"received_on": date(2022, 1, 4), "channel": "in_person", "applicant": "赵示安", "subject": "某路修缮方案"}
    return office.enter(REQUESTS, **told)


def address(name: str, record) -> str:
    return reverse(name, args=[REQUESTS, record.pk])


def rows_of(page) -> dict[str, list[str]]:
    """The lines of the list by what they are called."""
    rows = html.fromstring(page.content.decode()).xpath("//table//tbody/tr")
    lines = [[" ".join(cell.text_content().split()) for cell in row] for row in rows]
    return {line[1].split(" ")[0]: line for line in lines}


def test_the_dossier_says_what_is_missing_and_what_is_not_due_yet(office, request_):
    client = client_of("clerk")
    page = client.get(address("dossier", request_))
    assert rows_of(page)["答复书"][3] == "还没有办到这一步" and rows_of(page)["补正告知书"][3] == "需要时存"
    assert "卷内缺1份应当有的材料：申请表。" in page.content.decode()
    office.take(request_, "replied", date(2022, 1, 7), reply="provided", shelved=["reply"])
    page = client.get(address("dossier", request_))
    assert "卷内缺1份应当有的材料：申请表。" in page.content.decode()
    assert (rows_of(page)["申请表"][3], rows_of(page)["答复书"][3]) == ("缺", "纸质原件")


def test_a_file_is_added_to_its_place_and_its_pages_are_counted(office, request_):
    client = client_of("clerk")
    office.take(request_, "replied", date(2022, 1, 7), reply="provided", shelved=["reply"])
    told = {"files": SimpleUploadedFile("扫描件.pdf", PLAIN), "paper": "application"}
    page = client.post(address("attachment-add", request_), told, follow=True)
    assert page.redirect_chain[0][0] == address("dossier", request_)
    line = rows_of(page)["申请表扫描件.pdf"]
    (kept,) = attachment.attachments(registry.registers[REQUESTS], request_)
    assert line[3:6] == ["电子件", "3", kept.sha256[:16]] and "应当有的材料齐全" in page.content.decode()
    loose = client.post(
        address("attachment-add", request_), {"files": SimpleUploadedFile("照片.jpg", b"x"), "paper": "?"}
    )
    assert loose["Location"] == address("record", request_)
    assert "照片.jpg" in " ".join(rows_of(client.get(address("dossier", request_))))


@pytest.mark.parametrize(
    ("content", "pages"),
    [(PLAIN, 3), (PACKED, 3), (b"no pdf", None), (b"%PDF-1.7 nothing", None), (PACKED[:-60], None)],
)
def test_pages_are_counted_only_where_the_file_says_them(tmp_path: Path, content, pages):
    path = tmp_path / "file"
    path.write_bytes(content)
    assert pdf.pages(path) == pages


def test_a_leader_reads_the_dossier_and_adds_nothing(office, request_):
    page = client_of("leader").get(address("dossier", request_))
    assert page.status_code == 200 and "上传" not in rows_of(page)["申请表"]


def test_what_a_house_enters_whole_has_no_dossier(small_world, today):
    told = {"received_on": date(2022, 1, 4), "channel": "in_person", "applicant": "赵示安", "subject": "方案"}
    record = small_world.enter(REQUESTS, **told)
    assert small_world.client().get(address("dossier", record)).status_code == 404


def test_what_an_earlier_step_should_have_brought_is_handed_in_with_a_later_one(office, today):
    register = registry.registers["decisions.decisions"]
    asked = {name: value for name, value in values_for(office.world, register).items() if name in FIRST_FIELDS}
    record = office.enter(register.key, **(asked | {"initiated_on": date(2022, 1, 4)}))
    client, place = client_of("clerk"), reverse("step", args=[register.key, record.pk, "listed"])
    page = client.get(place)
    assert [paper.shelved_name for paper in page.context["form"].papers if paper.is_late] == ["_shelved_proposal"]
    assert "以前的步骤应当有，卷内还缺" in page.content.decode()
    sent = {"_ticket": page.context["ticket"], "_seen": record.version, "_on": "2022-01-05", "_needed": "1"}
    sent |= {"catalogue_year": "2022", "_shelved_proposal": "1"}
    assert client.post(place, sent).status_code == 302
    told = client.get(reverse("dossier", args=[register.key, record.pk]))
    assert rows_of(told)["决策建议和研究论证意见"][3] == "纸质原件"
