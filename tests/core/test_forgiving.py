"""What a clerk types is understood the way another clerk would understand it, and refused where one would ask back."""

from datetime import date, datetime, time
from decimal import Decimal
from zoneinfo import ZoneInfo

import pytest
from django.db import models

from hequan.core.forgiving import (
    Unreadable,
    read_choice,
    read_date,
    read_decimal,
    read_integer,
    read_moment,
    read_time,
    read_value,
    read_yes_no,
    tidy,
)

FIFTH_OF_MARCH = date(2021, 3, 5)


@pytest.mark.parametrize(
    "text",
    [
        "2021-03-05",
        "2021-3-5",
        "2021/3/5",
        "2021/03/05",
        "2021.3.5",
        "2021.03.05",
        "2021。3。5",
        "2021、3、5",
        "2021，3，5",
        "2021 3 5",
        "20210305",
        "21.3.5",
        "21-03-05",
        "2021年3月5日",
        "2021年03月05日",
        "2021年3月5号",
        "2021年3月5",
        "2021 年 3 月 5 日",
        "２０２１年３月５日",
        "２０２１．３．５",
        "２０２１０３０５",
        "2021－03－05",
        "2021—3—5",
        "二〇二一年三月五日",
        "二○二一年三月五日",
        "二零二一年三月五日",
        "二〇二一年三月五号",
        "2021年三月五日",
        "  2021-03-05  ",
        "\u30002021-03-05\u3000",
        "2021-03-05（周五）",
        "2021年3月5日 星期五",
        "2021-03-05 00:00:00",
        "2021-03-05T09:14",
        "2021年3月5日9时14分",
    ],
)
def test_a_day_written_in_any_usual_way_is_the_fifth_of_march(text):
    assert read_date(text) == FIFTH_OF_MARCH


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("二〇二一年十二月三十一日", date(2021, 12, 31)),
        ("二〇二〇年二月廿九日", date(2020, 2, 29)),
        ("二〇二一年十月十日", date(2021, 10, 10)),
        ("2021年12月31日（星期五）", date(2021, 12, 31)),
        ("20211231", date(2021, 12, 31)),
    ],
)
def test_the_ends_of_months_are_read_whole(text, day):
    assert read_date(text) == day


@pytest.mark.parametrize(
    "text",
    [
        "", " ", "三月", "3月5日", "2021年3月", "2021-03", "202135", "2021-13-01", "2021-02-29", "2021-02-30",
        "05/03/2021", "2021-03-05-06", "昨天", "abc", "2021-0x-05", "99999999", "0", "2021年3月5日25时", "44260",
    ],
)  # fmt: skip
def test_what_names_no_single_day_is_refused(text):
    with pytest.raises(Unreadable):
        read_date(text)


@pytest.mark.parametrize(
    ("text", "hour", "minute"),
    [
        ("2021-03-05 15:20", 15, 20),
        ("2021-03-05T15:20:59", 15, 20),
        ("2021年3月5日下午3时20分", 15, 20),
        ("2021年3月5日 下午3点20", 15, 20),
        ("2021.3.5 15：20", 15, 20),
        ("２０２１．３．５　１５：２０", 15, 20),
        ("2021-03-05", 0, 0),
        ("2021年3月5日上午9时", 9, 0),
    ],
)
def test_a_moment_is_read_in_shanghai(text, hour, minute):
    assert read_moment(text) == datetime(2021, 3, 5, hour, minute, tzinfo=ZoneInfo("Asia/Shanghai"))


@pytest.mark.parametrize(
    ("text", "hour", "minute"),
    [("14:30", 14, 30), ("１４：３０", 14, 30), ("9:05:59", 9, 5), ("下午2时30分", 14, 30), ("上午九点", 9, 0)],
)
def test_a_time_of_day_is_read(text, hour, minute):
    assert read_time(text) == time(hour, minute)


@pytest.mark.parametrize("text", ["25:00", "9:61", "930", "中午", "2021-03-05"])
def test_what_is_no_time_of_day_is_unreadable(text):
    with pytest.raises(Unreadable):
        read_time(text)


@pytest.mark.parametrize(
    ("text", "number"),
    [("116", 116), ("１１６", 116), (" 116 ", 116), ("116人", 116), ("34人次", 34), ("1,160", 1160), ("1，160", 1160),
     ("3.0", 3), ("十二", 12), ("三十", 30), ("-1", -1), ("0", 0)],
)  # fmt: skip
def test_a_whole_number_is_read(text, number):
    assert read_integer(text) == number


@pytest.mark.parametrize(
    "text", ["", "12.5", "12万", "十余人", "约12", "46起116人", "1,2", "²³x", "nan", "1e5", "一百"]
)
def test_what_is_no_whole_number_is_refused(text):
    with pytest.raises(Unreadable):
        read_integer(text)


@pytest.mark.parametrize(
    ("text", "number"),
    [("12.5", "12.5"), ("１２．５", "12.5"), ("12。5", "12.5"), ("1,234.50元", "1234.50"), ("8", "8")],
)
def test_a_decimal_is_read(text, number):
    assert read_decimal(text) == Decimal(number)


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        *[(text, True) for text in ("是", "有", "√", "TRUE", "１", "on")],
        *[(text, False) for text in ("否", "无", "×", "0", "", " No ")],
    ],
)
def test_yes_and_no_are_read(text, answer):
    assert read_yes_no(text) is answer


def test_a_doubtful_yes_is_refused():
    with pytest.raises(Unreadable):
        read_yes_no("也许")


KIND = models.CharField(choices=[("labour", "劳动争议"), ("family", "婚恋（家庭）")])


@pytest.mark.parametrize(
    ("text", "value"),
    [("劳动争议", "labour"), (" 劳动争议　", "labour"), ("labour", "labour"), ("婚恋(家庭)", "family")],
)
def test_a_choice_is_read_by_its_words_or_its_value(text, value):
    assert read_choice(KIND, text) == value


@pytest.mark.parametrize("text", ["9" * 5000, f"0.{'9' * 5000}"])
def test_a_number_of_thousands_of_digits_is_no_number(text):
    with pytest.raises(Unreadable):
        read_decimal(text)


def test_what_no_database_keeps_is_left_out():
    assert read_value(models.TextField(), "楼上\0漏水。") == "楼上漏水。"
    assert tidy("\0荷泉") == "荷泉"


@pytest.mark.parametrize("text", ["劳动", "其他", ""])
def test_a_choice_that_is_not_offered_is_refused(text):
    with pytest.raises(Unreadable):
        read_choice(KIND, text)


@pytest.mark.parametrize(
    ("field", "text", "value"),
    [
        (models.CharField(), "  赵示安、某公司 ", "赵示安、某公司"),
        (models.CharField(blank=True), "　", ""),
        (models.TextField(), "一\r\n二", "一\n二"),
        (models.DateField(null=True), "", None),
        (models.PositiveIntegerField(), "", None),
        (models.BooleanField(), "", False),
        (models.BooleanField(null=True), "", None),
        (models.DateField(), "2021.3.5", FIFTH_OF_MARCH),
        (KIND, "", ""),
    ],
)
def test_a_field_reads_its_own_kind(field, text, value):
    assert read_value(field, text) == value
