"""J5: the words of the report are edited in the page, its numbers never; the Word file says the same."""

import re
from pathlib import Path

import pytest
from docx import Document
from playwright.sync_api import Download, Locator, Page, expect

from tests.browser.report import REPORT

PARAGRAPH = f"{REPORT}mediation/"
TOKEN = "{化解劳动争议纠纷}"
WORDS = "先听双方各说一遍，再一起坐下来谈。"

pytestmark = [pytest.mark.usefixtures("undone"), pytest.mark.feature("10.2")]


def paragraph(page: Page) -> Locator:
    """The paragraph on mediation, as it is read."""
    return page.locator("#p-mediation > p")


def text(page: Page) -> Locator:
    """The field in which it is written."""
    return page.locator("#text")


def save(page: Page) -> None:
    page.locator(".edit").get_by_role("button", name="保存").click()


def read(download: Download, folder: Path) -> str:
    """The text of a downloaded Word file."""
    file = folder / download.suggested_filename
    download.save_as(file)
    return "\n".join(one.text for one in Document(str(file)).paragraphs)


@pytest.mark.feature("10.3")
def test_new_words_stand_in_the_page_and_in_the_word_file(page: Page, journey, tmp_path):
    page.goto(REPORT)
    steps = journey("edit_a_paragraph")
    steps.click(page.locator("#p-mediation").get_by_role("link", name="编辑"))
    typed = text(page).input_value()
    assert TOKEN in typed and "46" not in typed
    text(page).fill(f"{typed}{WORDS}")
    steps.press("Control+Enter")
    expect(page.get_by_role("status")).to_contain_text("已保存")
    expect(paragraph(page)).to_contain_text("全年化解劳动争议纠纷46起，涉及116人。")
    expect(paragraph(page)).to_contain_text(WORDS)
    expect(page.locator("#p-mediation .edited")).to_have_text("已改写")
    with page.expect_download() as word:
        page.get_by_role("link", name="下载Word").click()
    written = read(word.value, tmp_path)
    assert WORDS in written and "全年化解劳动争议纠纷46起，涉及116人。" in written and TOKEN not in written


@pytest.mark.feature("10.3")
def test_the_word_file_is_three_steps_from_home(page: Page, journey, tmp_path):
    page.goto("/")
    steps = journey("to_the_word_file")
    steps.click(page.get_by_label("主导航", exact=True).get_by_role("link", name="年度报告"))
    with page.expect_download() as word:
        steps.click(page.get_by_role("link", name="2021年度八章提纲Word文件"))
    assert word.value.suggested_filename.endswith(".docx")
    assert "荷泉街道2021年" in read(word.value, tmp_path)


def test_an_unknown_figure_is_refused_and_what_was_typed_is_kept(page: Page):
    page.goto(PARAGRAPH)
    typed = text(page).input_value().replace(TOKEN, "{化解劳动争议}")
    text(page).fill(typed)
    save(page)
    expect(page.get_by_role("alert")).to_contain_text("化解劳动争议")
    expect(page).to_have_title(re.compile("^错误："))
    expect(text(page)).to_have_value(typed)
    expect(paragraph(page)).to_contain_text("化解劳动争议纠纷46起")


def test_a_number_typed_by_hand_is_kept_as_words_and_marked(page: Page):
    page.goto(PARAGRAPH)
    text(page).fill(text(page).input_value().replace(TOKEN, "50起"))
    save(page)
    expect(page.get_by_role("status")).to_contain_text("已保存")
    marks = page.locator("#p-mediation .marks")
    expect(marks).to_contain_text("手工数字")
    expect(marks).to_contain_text("50起")
    expect(marks).to_contain_text("去掉数据项")
    expect(page.get_by_role("region", name="待核对")).to_contain_text("50起")


def test_a_figure_is_put_in_where_the_cursor_stands(page: Page):
    page.goto(PARAGRAPH)
    text(page).fill("全年排查发现")
    page.get_by_text("可用的数据项").click()
    page.get_by_role("button", name="{排查发现矛盾纠纷}", exact=True).click()
    expect(text(page)).to_have_value("全年排查发现{排查发现矛盾纠纷}")
    expect(text(page)).to_be_focused()
    page.keyboard.press("Control+Enter")
    expect(paragraph(page)).to_contain_text("全年排查发现27起")
