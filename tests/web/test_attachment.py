"""Papers of a record: added, opened by whoever may read the record and by nobody else, taken off with a trace."""

from datetime import date

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from hequan.core import attachment, journal
from hequan.core.registry import registry
from tests.cast import SmallWorld

REGISTER = "mediation.disputes"


@pytest.fixture
def dispute(small_world: SmallWorld):
    """A dispute that the clerk of 甲街道 entered."""
    values = {
        "received_on": date(2021, 3, 1),
        "source": "applied",
        "type": "land",
        "parties": "甲、乙",
        "matter": "地界",
    }
    return small_world.enter(REGISTER, **values)


def upload(client, record, *files: tuple[str, bytes]):
    """Choose files on the record's page and press 上传."""
    papers = [SimpleUploadedFile(name, content) for name, content in files]
    return client.post(reverse("attachment-add", args=[REGISTER, record.pk]), {"files": papers}, follow=True)


def papers(record) -> list[attachment.Attachment]:
    """The papers that the record has now."""
    return list(attachment.attachments(registry.registers[REGISTER], record))


@pytest.mark.feature("1.1")
def test_a_paper_is_added_and_opens_as_a_download(small_world: SmallWorld, dispute) -> None:
    client = small_world.client("clerk")
    page = upload(client, dispute, ("签到表.pdf", b"%PDF-1.4 signed"), ("会议纪要.docx", b"minutes"))
    assert "已上传附件“签到表.pdf”" in page.content.decode()
    assert [paper.name for paper in papers(dispute)] == ["签到表.pdf", "会议纪要.docx"]
    answer = client.get(reverse("attachment", args=[REGISTER, dispute.pk, papers(dispute)[0].pk]))
    assert b"".join(answer.streaming_content) == b"%PDF-1.4 signed"
    assert answer["Content-Disposition"].startswith("attachment") and answer["X-Content-Type-Options"] == "nosniff"
    kinds = [event.kind for event in journal.events(REGISTER, dispute.pk)]
    assert kinds == ["entered", "attached", "attached"]


@pytest.mark.parametrize("username", ["sibling", "district", "system_admin"])
def test_whoever_cannot_read_the_record_finds_no_paper(small_world: SmallWorld, dispute, username: str) -> None:
    upload(small_world.client("clerk"), dispute, ("协议书.pdf", b"agreement"))
    paper = papers(dispute)[0]
    for address in (
        reverse("attachment", args=[REGISTER, dispute.pk, paper.pk]),
        reverse("attachment-add", args=[REGISTER, dispute.pk]),
    ):
        client = small_world.client(username)
        answer = client.get(address) if "attachments/" + str(paper.pk) in address else client.post(address)
        assert answer.status_code == 404


def test_a_paper_of_another_record_is_not_reached_through_mine(small_world: SmallWorld, dispute) -> None:
    upload(small_world.client("clerk"), dispute, ("协议书.pdf", b"agreement"))
    values = {
        "received_on": date(2021, 3, 2),
        "source": "applied",
        "type": "land",
        "parties": "丙、丁",
        "matter": "地界",
    }
    other = small_world.enter(REGISTER, **values)
    address = reverse("attachment", args=[REGISTER, other.pk, papers(dispute)[0].pk])
    assert small_world.client("clerk").get(address).status_code == 404


def test_a_leader_reads_and_does_not_attach(small_world: SmallWorld, dispute) -> None:
    upload(small_world.client("clerk"), dispute, ("协议书.pdf", b"agreement"))
    leader = small_world.client("leader")
    assert leader.get(reverse("attachment", args=[REGISTER, dispute.pk, papers(dispute)[0].pk])).status_code == 200
    assert leader.post(reverse("attachment-add", args=[REGISTER, dispute.pk]), {}).status_code in (302, 403)
    assert upload(leader, dispute, ("另一份.pdf", b"x")).status_code == 403
    assert len(papers(dispute)) == 1


@pytest.mark.parametrize(
    ("name", "content", "sentence"),
    [
        ("页面.html", b"<script>", "不是可以上传的文件"),
        ("程序.exe", b"MZ", "不是可以上传的文件"),
        ("空.pdf", b"", "是空文件"),
    ],
)
def test_a_file_that_is_no_paper_is_refused_by_name(small_world: SmallWorld, dispute, name, content, sentence) -> None:
    page = upload(small_world.client("clerk"), dispute, (name, content)).content.decode()
    assert f"“{name}”" in page and sentence in page
    assert papers(dispute) == []


def test_a_file_too_large_leaves_nothing_behind(small_world: SmallWorld, dispute, monkeypatch) -> None:
    monkeypatch.setattr(attachment, "LARGEST", 1024 * 1024)
    page = upload(small_world.client("clerk"), dispute, ("大.pdf", b"x" * (1024 * 1024 + 1))).content.decode()
    assert "超过1MB" in page and papers(dispute) == []


def test_a_removed_paper_leaves_the_page_and_stays_in_the_history(small_world: SmallWorld, dispute) -> None:
    client = small_world.client("clerk")
    upload(client, dispute, ("错传.pdf", b"wrong"))
    paper = papers(dispute)[0]
    client.post(reverse("attachment-remove", args=[REGISTER, dispute.pk, paper.pk]), {"reason": "传错了"})
    assert papers(dispute) == [] and attachment.path_of(paper).exists()
    last = journal.read(journal.events(REGISTER, dispute.pk).last())
    assert (last["kind"], last["reason"], last["after"]["attachment_name"]) == ("removed", "传错了", "错传.pdf")
