"""What is typed wrongly on the command line: one sentence that names it and what was expected, 2, nothing written."""

import json
import socket

import pytest

from hequan import cli
from hequan.commands import asked

MISTAKES = [
    (["figures", "甲街办", "2021"], ["“甲街办”", "甲街道"]),
    (["figures", "nowhere", "2021"], ["“nowhere”", "甲街道", "乙街道", "部门和社区"]),
    (["figures", "甲街道", "二〇二一"], ["“二〇二一”", "例如 2021"]),
    (["rows", "mediation.labour_case", "甲街道", "2021"], ["“mediation.labour_case”", "mediation.labour_cases（"]),
    (["rows", "nothing", "甲街道", "2021"], ["“nothing”", "这样"]),
    (["report", "甲街道", "2021", "-o", "{folder}/r.pdf"], ["r.pdf", ".docx"]),
    (["report", "甲街道", "2021", "-o", "{folder}/none/r.docx"], ["没有文件夹", "none"]),
    (["report", "甲街道", "2021", "-o", "{folder}/r.docx", "--outline", "九章"], ["“九章”", "eight_chapters"]),
    (["report", "甲街道", "2021", "-o", "{folder}/r.docx", "--template", "none.docx"], ["none.docx", "打不开"]),
    (["export", "mediation.cases", "--office", "甲街道", "-o", "{folder}/x.xlsx"], ["“mediation.cases”", "台账"]),
    (["export", "矛盾纠纷", "--office", "甲街道", "-o", "{folder}/x.xlsx"], ["mediation.disputes（矛盾纠纷台账）"]),
    (["import", "mediation.disputes", "{folder}/none.xlsx", "--office", "甲街道"], ["none.xlsx", "没有找到文件"]),
]
UNTYPED = [
    ([], "缺少 命令"),
    (["frob"], "没有名为“frob”的命令"),
    (["figures"], "缺少 OFFICE, YEAR"),
    (["figures", "甲街道", "2021", "--jsno"], "多出了 --jsno"),
    (["report", "甲街道", "2021", "-o"], "后面缺少内容"),
    (["serve", "--port", "abc"], "--port 应是整数，不能是“abc”"),
]


@pytest.mark.parametrize(("typed", "told"), MISTAKES, ids=lambda value: " ".join(value))
def test_a_mistake_is_one_sentence_and_leaves_nothing(small_world, tmp_path, capsys, typed, told):
    assert cli.main([word.format(folder=tmp_path) for word in typed]) == 2
    printed = capsys.readouterr()
    assert printed.out == "" and printed.err.count("\n") == 1 and len(printed.err) < 300
    assert all(words in printed.err for words in told), printed.err
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(("typed", "told"), UNTYPED, ids=lambda value: " ".join(value))
def test_what_the_grammar_refuses_is_said_in_chinese(capsys, typed, told):
    with pytest.raises(SystemExit) as end:
        cli.main(typed)
    assert end.value.code == 2
    assert told in capsys.readouterr().err


def test_help_is_in_chinese(capsys):
    with pytest.raises(SystemExit) as end:
        cli.main(["figures", "--help"])
    assert end.value.code == 0
    told = capsys.readouterr().out
    assert (
        told.startswith("用法：hequan figures") and "依次写" in told and "显示这份说明" in told and "usage" not in told
    )


@pytest.mark.parametrize(
    "typed",
    [
        ["report", "甲街道", "2021", "-o", "{file}.docx"],
        ["export", "mediation.disputes", "--office", "甲街道", "-o", "{file}.xlsx"],
    ],
    ids=lambda typed: typed[0],
)
def test_a_folder_that_takes_nothing_is_named(small_world, tmp_path, capsys, monkeypatch, typed):
    def refused(path, *rest, **more):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(asked.Path, "touch", refused)
    assert cli.main([word.format(file=tmp_path / "a") for word in typed]) == 2
    assert f"“{tmp_path / 'a'}." in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []


def test_a_file_stands_under_its_name_only_when_whole(tmp_path):
    before = tmp_path / "r.docx"
    before.write_text("last year's")
    with pytest.raises(ZeroDivisionError), asked.whole(before) as part:
        part.write_text("half")
        raise ZeroDivisionError
    assert before.read_text() == "last year's" and list(tmp_path.iterdir()) == [before]


def test_a_database_without_tables_is_said_to_be_empty(db, monkeypatch, capsys):
    monkeypatch.setattr(asked.connection.introspection, "table_names", list)
    for typed in (["figures", "甲街道", "2021"], ["rebuild", "--check"]):
        assert cli.main(typed) == 2
        assert "数据库里还没有表" in capsys.readouterr().err


def test_a_question_leaves_no_empty_database_behind(db, monkeypatch, tmp_path, capsys):
    monkeypatch.setattr(asked.connection, "vendor", "sqlite")
    monkeypatch.setitem(asked.connection.settings_dict, "NAME", tmp_path / "nothing.sqlite3")
    assert cli.main(["figures", "甲街道", "2021"]) == 2
    assert "数据库里还没有表" in capsys.readouterr().err and list(tmp_path.iterdir()) == []


def test_json_has_the_shape_that_readers_rely_on(small_world, capsys):
    assert cli.main(["figures", small_world.house.code, "2021", "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert list(told) == ["office", "year", "figures"]
    assert {tuple(one) for one in told["figures"]} == {("key", "title", "value", "unit", "rows", "phrase")}
    assert cli.main(["rows", "mediation.cases", "甲街道", "2021", "--json"]) == 0
    assert json.loads(capsys.readouterr().out) == {"figure": "mediation.cases", "value": 0, "records": []}


def test_a_figure_answers_to_its_title_too(small_world, capsys):
    assert cli.main(["rows", "受理矛盾纠纷", "甲街道", "2021", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["figure"] == "mediation.cases"


def test_a_second_server_does_not_share_the_port_of_the_first(capsys):
    with socket.create_server(("127.0.0.1", 0)) as first:
        port = first.getsockname()[1]
        assert cli.main(["serve", "--port", str(port)]) == 2
    assert f"127.0.0.1:{port}" in capsys.readouterr().err
    assert cli.main(["serve", "--port", "99999"]) == 2
