"""Small answers: texts, days, percentages, yes and no; and Chinese numerals."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.texts.refusals import HOSTILE, refusal
from texts.answers import parse_days, parse_percent, parse_text
from texts.glyphs import chinese_number, evened


@pytest.mark.parametrize(
    ("typed", "days"),
    [
        ("14", 14),
        ("14 days", 14),
        ("1 day", 1),
        ("2 weeks", 14),
        ("两周", 14),
        ("两个星期", 14),
        ("10天", 10),
        ("14日", 14),
        ("二十天", 20),
        ("1 month", 30),
        ("半个月", 15),
        ("a week", 7),
        ("twelve days", 12),
        ("in 3 weeks", 21),
        ("３０", 30),
    ],
)
def test_a_number_of_days_is_read_as_people_write_it(typed: str, days: int) -> None:
    """Typed -> understood."""
    assert days == parse_days(typed)


@pytest.mark.parametrize(
    ("typed", "message"),
    [
        ("0", "misread-days-range"),
        ("31", "misread-days-range"),
        ("9999 years", "misread-days-range"),
        ("10 working days", "misread-days-working"),
        ("5个工作日", "misread-days-working"),
        ("-3", "misread-days"),
        ("2.5", "misread-days"),
        ("15 March", "misread-days"),
        ("next week", "misread-days"),
        ("soon", "misread-days"),
    ],
)
def test_a_refused_number_of_days_says_what_is_wrong_with_it(typed: str, message: str) -> None:
    """Out of the range of 1 to 30, working days, or nothing we can read."""
    assert message == refusal(lambda: parse_days(typed, longest=30))


@pytest.mark.parametrize("typed", HOSTILE)
def test_a_hostile_text_is_neither_days_nor_a_percentage(typed: str) -> None:
    """None of them is read, and each is answered in words."""
    assert refusal(lambda: parse_days(typed)).startswith("misread-days")
    assert refusal(lambda: parse_percent(typed)) == "misread-percent"


@pytest.mark.parametrize(
    ("typed", "percent"),
    [
        ("30", "30"),
        ("30%", "30"),
        ("30 %", "30"),
        ("２.5 ％", "2.5"),
        ("2,5%", "2.5"),
        ("百分之五", "5"),
        ("百分之三十", "30"),
        ("30 percent", "30"),
        ("0", "0"),
        ("100", "100"),
        ("100.0 %", "100"),
    ],
)
def test_a_percentage_is_read_as_people_write_it(typed: str, percent: str) -> None:
    """Typed -> understood."""
    assert Decimal(percent) == parse_percent(typed)


@pytest.mark.parametrize("typed", ["101", "-1", "1e1", "33.333", "百分百", "half", "30/70", "30%%"])
def test_what_is_no_percentage_from_0_to_100_is_refused(typed: str) -> None:
    """Two decimals are enough for a deposit."""
    assert refusal(lambda: parse_percent(typed)) == "misread-percent"


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("  Steel bolts, M8 × 40  ", "Steel bolts, M8 × 40"),
        ("one\r\ntwo  \n", "one\ntwo"),
        ("a\0b\x1bc", "abc"),
        ("\ufeff\u200bname\u3000", "name"),
        ("👩‍👩‍👧", "👩‍👩‍👧"),
        ("<b>&", "<b>&"),
        ("شركة", "شركة"),
    ],
)
def test_a_text_is_kept_as_it_was_written(typed: str, kept: str) -> None:
    """Only control characters and invisible ends go; joiners inside emoji stay."""
    assert kept == parse_text(typed, longest=100)


@pytest.mark.parametrize("typed", ["", " \n\t ", "\u200b\u200e\u2060", "\0", "\u3164", "\u2800"])
def test_a_text_of_nothing_visible_is_empty(typed: str) -> None:
    """Names of invisible characters are a known trick."""
    assert refusal(lambda: parse_text(typed, longest=100)) == "misread-text-empty"


def test_a_text_that_is_too_long_or_too_short_is_refused_with_the_limits() -> None:
    """One character beyond either limit."""
    assert parse_text("x" * 100, longest=100, shortest=2) == "x" * 100
    assert refusal(lambda: parse_text("x" * 101, longest=100)) == "misread-text-long"
    assert refusal(lambda: parse_text("x", longest=100, shortest=2)) == "misread-text-short"


@pytest.mark.parametrize(
    ("numeral", "number"),
    [
        ("零", 0),
        ("十", 10),
        ("十二", 12),
        ("二十", 20),
        ("一百零五", 105),
        ("一百五十", 150),
        ("三千二百一十五", 3215),
        ("两千零五", 2005),
        ("一千零五十", 1050),
        ("两万", 20000),
        ("一万两千", 12000),
        ("一万零二", 10002),
        ("一千万", 10**7),
        ("一亿", 10**8),
        ("一亿两千万", 120_000_000),
        ("兩萬", 20000),
        ("二〇二七", 2027),
    ],
)
def test_a_chinese_numeral_is_read(numeral: str, number: int) -> None:
    """Simplified and traditional."""
    assert number == chinese_number(numeral)


@pytest.mark.parametrize(
    "numeral", ["", "百", "万", "一百五", "一万二", "十百", "一二", "五五五", "零百", "百零", "abc", "1"]
)
def test_a_chinese_numeral_with_two_readings_or_none_is_not_read(numeral: str) -> None:
    """一百五 is 150 when spoken and 105 when written without 零."""
    assert chinese_number(numeral) is None


@given(st.text(max_size=50))
def test_evening_a_text_twice_changes_nothing_more(text: str) -> None:
    """So every reader may do it."""
    assert evened(text) == evened(evened(text))
