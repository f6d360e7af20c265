"""`hequan calendar`: which years are known, one year's days, a new notice that counts at once or is refused whole."""

import pytest

from hequan import cli
from hequan.core import recount
from hequan.core.models import Event, Notice
from hequan.core.notice import JOURNAL_NAME, calendar_in_use
from hequan.offices.models import Office

TEXT = """year: 2027
notice: 国办发明电〔2026〕99号
off:
  元旦: [2027-01-01, 2027-01-03]
  春节: [2027-02-05, 2027-02-12]
work: [2027-02-14]
"""


@pytest.fixture
def file(tmp_path):
    """Gives the path of a file with a text."""

    def written(text=TEXT, name="放假安排.yaml"):
        path = tmp_path / name
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
        return str(path)

    return written


def run(capsys, *typed):
    """(exit code, what it printed, what it complained of)."""
    code = cli.main(["calendar", *typed])
    printed = capsys.readouterr()
    return code, printed.out, printed.err


def test_without_more_it_lists_the_years_that_are_known(small_world, capsys):
    code, told, _ = run(capsys)
    assert code == 0 and told.splitlines()[0].startswith("2019年：放假")
    assert "2026年：放假33天，调休上班6天（随程序提供）" in told
    assert told.splitlines()[-1] == "2026年以后的日子没有放假安排，暂按星期计算，算出的期限可能变动。"


def test_it_shows_one_year(small_world, capsys):
    _, told, _ = run(capsys, "show", "2026")
    assert "  国庆节：2026-10-01（周四）至2026-10-07（周三），共7天\n" in told
    assert "  调休上班：2026-01-04（周日）、2026-02-14（周六）" in told


def test_a_loaded_notice_is_in_use_and_told(small_world, today, capsys, file):
    code, told, _ = run(capsys, "load", file())
    assert code == 0 and told.startswith("已载入2027年的放假安排：放假11天，调休上班1天。\n")
    assert calendar_in_use().years >= {2026, 2027}
    assert "2027年放假安排（国办发明电〔2026〕99号，2022-01-10 载入）" in run(capsys, "show", "2027")[1]
    houses = Office.objects.filter(kind__in=Office.HOUSES)
    assert set(Event.objects.filter(register=JOURNAL_NAME).values_list("house_id")) == set(houses.values_list("pk"))


def test_a_file_of_windows_with_its_mark_is_read(small_world, capsys, file):
    assert run(capsys, "load", file(TEXT.encode("utf-8-sig")))[0] == 0
    assert Notice.objects.get().year == 2027


def test_what_moved_is_told(small_world, capsys, file, monkeypatch):
    reasons = []
    monkeypatch.setattr(recount, "recount_all", lambda *, at, reason: reasons.append(reason) or 3)
    assert "重新计算了在办期限：3个日期有变动。" in run(capsys, "load", file())[1]
    assert reasons == ["2027年放假安排（国办发明电〔2026〕99号）"]


def test_the_same_notice_again_changes_nothing(small_world, capsys, file, monkeypatch):
    run(capsys, "load", file())
    monkeypatch.setattr(recount, "recount_all", lambda **asked: 1 / 0)
    code, told, _ = run(capsys, "load", file())
    assert (code, told) == (0, "2027年的放假安排与已载入的相同，没有变化。\n")
    assert Notice.objects.count() == 1


def test_notice_and_recount_stand_or_fall_together(small_world, file, monkeypatch):
    monkeypatch.setattr(recount, "recount_all", lambda **asked: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        cli.main(["calendar", "load", file()])
    assert not Notice.objects.exists() and 2027 not in calendar_in_use().years


BAD = [
    (TEXT.replace("2027-01-03", "2028-01-03"), "元旦: 2028-01-03 is not of 2027"),
    (TEXT.replace("work:", "works:"), "unknown key works"),
    (TEXT.replace("2027-02-14", "2027-02-06"), "2027-02-06 is off and worked"),
    (f"{TEXT}year: 2027\n", "stands twice"),
    ("year: 2027\noff: {}\nwork: []\n", "off is empty. Expected the holidays of 2027"),
    ("", "None is not a mapping"),
    ("off: [\n", "while parsing"),
    ("年: 2027\n", "unknown key 年"),
    ("x" * 100_001, "is larger than 100000 bytes"),
    (b"\xff\xfe\x00", "不是 UTF-8 文本"),
]


@pytest.mark.parametrize(("text", "told"), BAD, ids=[told for _, told in BAD])
def test_a_bad_notice_is_refused_in_one_sentence(small_world, capsys, file, text, told):
    code, printed, complaint = run(capsys, "load", file(text))
    assert (code, printed, complaint.count("\n")) == (2, "", 1)
    assert told in complaint and "没有载入" in complaint and "放假安排.yaml" in complaint
    assert not Notice.objects.exists() and not Event.objects.filter(register=JOURNAL_NAME).exists()


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        (["load", "none.yaml"], "没有找到文件“none.yaml”"),
        (["show", "2040"], "没有2040年的放假安排，已知的有2019年至2026年。请用 hequan calendar load 载入。"),
        (["show", "明年"], "“明年”不是年份"),
    ],
)
def test_what_is_typed_wrongly_is_told(small_world, capsys, typed, told):
    code, _, complaint = run(capsys, *typed)
    assert code == 2 and told in complaint


def test_an_unknown_deed_is_told_in_chinese(capsys):
    with pytest.raises(SystemExit):
        cli.main(["calendar", "frob"])
    assert "没有名为“frob”的动作" in capsys.readouterr().err
