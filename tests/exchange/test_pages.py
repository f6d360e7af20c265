"""The pages of export and import, as a clerk's browser goes through them; nothing here needs JavaScript."""

import re
from io import BytesIO

import openpyxl
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from hequan.core import exchange
from hequan.core.models import Event
from hequan.web import upload
from tests.exchange.workbook import DISPUTES, FIRST, HEAD, SECOND, changed, give, records, state, take, workbook

REGISTER = f"/registers/{DISPUTES}/"
IMPORT = f"{REGISTER}import/"

pytestmark = pytest.mark.usefixtures("today")


def send(browser, file, name="去年台账.xlsx"):
    """Choose a file and press the button: the page that comes then."""
    content = file if isinstance(file, bytes) else file.getvalue()
    return browser.post(IMPORT, {"file": SimpleUploadedFile(name, content)}, follow=True)


def confirm(browser, page):
    """Press the button of the preview."""
    fields = dict(re.findall(r'<input type="hidden" name="(token|update)" value="([^"]+)"', page.content.decode()))
    return browser.post(IMPORT, fields, follow=True)


def words(page) -> str:
    """What a page says, without its tags."""
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", page.content.decode()))


@pytest.mark.feature("14.1")
def test_a_file_is_checked_first_and_written_only_when_confirmed(small_world, sign_in):
    browser = small_world.client()
    before = state(small_world)
    preview = send(browser, workbook([["题"], HEAD, FIRST, SECOND]))
    assert preview.status_code == 200 and "导入2行" in words(preview)
    assert state(small_world) == before
    done = confirm(browser, preview)
    assert "已从“去年台账.xlsx”导入：新登记2行" in words(done)
    assert [record.parties for record in records(small_world)] == ["甲某、乙某", "丙某、丁公司"]
    assert list(upload.folder().iterdir()) == []


def test_pressing_the_button_twice_imports_once(small_world):
    browser = small_world.client()
    preview = send(browser, workbook([HEAD, FIRST]))
    confirm(browser, preview)
    again = confirm(browser, preview)
    assert "已经导入" in words(again) and len(records(small_world)) == 1


def test_a_bad_row_shows_what_to_repair_by_column_and_offers_no_button(small_world):
    bad = ["昨天", *FIRST[1:]]
    preview = send(small_world.client(), workbook([HEAD, FIRST, bad, bad]))
    text = words(preview)
    assert "<title>错误：" in preview.content.decode()
    assert "有2处需要修改，没有导入任何一行" in text and "受理日期（2处）" in text
    assert "第3行“受理日期”的内容“昨天”不是有效日期" in text
    assert 'name="token"' not in preview.content.decode()


def test_differences_are_shown_and_corrected_only_when_chosen(small_world):
    browser = small_world.client()
    confirm(browser, send(browser, workbook([HEAD, FIRST])))

    def edit(page):
        page["H5" if page["H4"].value == "涉及人数" else column(page, "涉及人数")].value = 8

    file = changed(BytesIO(b"".join(browser.get(f"{REGISTER}export.xlsx").streaming_content)), edit)
    preview = send(browser, file)
    assert "没有新的内容" in words(preview) and "表中为“8”，台账为“2”" in words(preview)
    address = re.search(r'href="(\?file=[^"]+update=1)"', preview.content.decode())[1].replace("&amp;", "&")
    confirm(browser, browser.get(IMPORT + address))
    assert records(small_world)[0].persons == 8


def column(page, label):
    found = next(cell for row in page.iter_rows() for cell in row if cell.value == label)
    return f"{found.column_letter}{found.row + 1}"


@pytest.mark.parametrize(
    ("content", "told"),
    [(b"", "空文件"), (b"not a workbook", "不是 Excel 工作簿"), (b"PK\x03\x04", "已损坏")],
)
def test_a_file_that_cannot_be_read_says_why(small_world, content, told):
    browser = small_world.client()
    page = send(browser, content)
    assert page.status_code == 200 and told in words(page)


def test_no_file_chosen_is_said_at_the_field(small_world):
    page = small_world.client().post(IMPORT, {})
    assert "没有选择文件" in words(page) and 'href="#id_file"' in page.content.decode()


def test_a_waiting_file_is_nobody_elses(small_world):
    clerk, other = small_world.client(), small_world.client("community")
    preview = send(clerk, workbook([HEAD, FIRST]))
    token = re.search(r'name="token" value="([^"]+)"', preview.content.decode())[1]
    assert "去年台账" not in words(other.get(IMPORT, {"file": token}))
    other.post(IMPORT, {"token": token})
    other.post(IMPORT, {"token": "../../secret-key"})
    assert records(small_world) == []


@pytest.mark.parametrize(("who", "status"), [("leader", 403), ("system_admin", 404), ("sibling", 200)])
def test_who_may_open_the_import_page(small_world, who, status):
    assert small_world.client(who).get(IMPORT).status_code == status


def test_the_export_has_the_rows_of_the_list_with_its_filters(small_world):
    browser = small_world.client()
    confirm(browser, send(browser, workbook([HEAD, FIRST, SECOND])))
    query = {"year": "2021", "type": "property_service"}
    assert "共1" in words(browser.get(REGISTER, query)).replace(" ", "")
    answer = browser.get(f"{REGISTER}export.xlsx", query)
    assert answer["Content-Type"].endswith("spreadsheetml.sheet") and "no-store" in answer["Cache-Control"]
    page = openpyxl.load_workbook(BytesIO(b"".join(answer.streaming_content))).worksheets[0]
    assert page["A1"].value == "甲街道2021年度矛盾纠纷台账"
    assert [row[1] for row in page.iter_rows(min_row=5, max_row=page.max_row - 1, values_only=True)] == [
        "甲街道调字〔2021〕第0002号"
    ]
    assert "纠纷类型：物业" in str([cell.value for cell in page[2]])


def test_a_wrong_filter_exports_nothing_and_says_why(small_world):
    answer = small_world.client().get(f"{REGISTER}export.xlsx", {"year": "二零二一?"}, follow=True)
    assert "年份" in words(answer) and answer["Content-Type"].startswith("text/html")


def test_personal_data_is_exported_for_a_written_purpose_and_noted(small_world):
    browser = small_world.client()
    confirm(browser, send(browser, workbook([HEAD, FIRST])))
    refused = browser.post(f"{REGISTER}export.xlsx", {"purpose": " "}, follow=True)
    assert "“用途”没有填写" in words(refused)
    before = Event.objects.count()
    answer = browser.post(f"{REGISTER}export.xlsx", {"purpose": "移交归档", "year": "2021"})
    page = openpyxl.load_workbook(BytesIO(b"".join(answer.streaming_content))).worksheets[0]
    assert "甲某、乙某" in [cell.value for row in page.iter_rows() for cell in row]
    assert [event.kind for event in Event.objects.order_by("pk")[before:]] == ["viewed"]


def test_no_row_is_lost_where_one_batch_of_noted_records_ends_and_the_next_begins(small_world, monkeypatch):
    monkeypatch.setattr(exchange, "BATCH", 2)
    take(small_world, workbook([HEAD, *([*FIRST[:5], n, *FIRST[6:]] for n in range(2, 7))]))
    page = openpyxl.load_workbook(give(small_world, purpose="移交归档")).worksheets[0]
    assert len([row for row in page.iter_rows() if row[0].data_type == "n" and row[0].value]) == 5
    assert Event.objects.filter(kind="viewed").count() == 5


def test_the_blank_form_is_downloaded(small_world):
    answer = small_world.client().get(f"{IMPORT}blank.xlsx")
    page = openpyxl.load_workbook(BytesIO(b"".join(answer.streaming_content))).worksheets[0]
    assert "受理日期*" in [cell.value for row in page.iter_rows() for cell in row]
    assert small_world.client("system_admin").get(f"{IMPORT}blank.xlsx").status_code == 404


def test_files_that_nobody_confirms_are_thrown_away_after_a_day(small_world, monkeypatch):
    browser = small_world.client()
    send(browser, workbook([HEAD, FIRST]))
    monkeypatch.setattr(upload, "KEPT_FOR", -1)
    send(browser, workbook([HEAD, SECOND]))
    assert len(list(upload.folder().iterdir())) == 1
