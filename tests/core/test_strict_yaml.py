"""YAML says what a person reads in it, or is refused."""

import pytest

from hequan.core.strict_yaml import Malformed, load


@pytest.fixture
def said(tmp_path):
    """What a file with some text says."""

    def read(text):
        path = tmp_path / "example.yaml"
        path.write_text(text, encoding="utf-8")
        return load(path)

    return read


def test_words_stay_words(said):
    assert said("{on: yes, off: no, y: n}") == {"on": "yes", "off": "no", "y": "n"}


def test_only_true_and_false_are_true_and_false(said):
    assert said("[true, false, truth, falsehood]") == [True, False, "truth", "falsehood"]


def test_a_key_written_twice_is_refused_with_its_line(said):
    with pytest.raises(Malformed, match=r"example\.yaml: line 1: 'a' stands twice"):
        said("{a: 1, a: 2}")
