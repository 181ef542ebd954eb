"""Dates as people type them. Today is Wednesday, 20 January 2027."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from babel import Locale
from babel.dates import format_date as babel_date
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.texts.refusals import HOSTILE, refusal
from texts.dates import parse_date
from texts.formats import format_date
from texts.misread import Ambiguous, Misread

TODAY = date(2027, 1, 20)

READ = [
    ("15 March", "2027-03-15"),
    ("March 15", "2027-03-15"),
    ("15 Mar 2027", "2027-03-15"),
    ("15 Mar 27", "2027-03-15"),
    ("Mar 15th", "2027-03-15"),
    ("15th of March, 2028", "2028-03-15"),
    ("March 15, 2027", "2027-03-15"),
    ("15-Mar-2027", "2027-03-15"),
    ("5 sept.", "2027-09-05"),
    ("by 15 March", "2027-03-15"),
    ("no later than 15 March", "2027-03-15"),
    ("Monday 15 March 2027", "2027-03-15"),
    ("March 15 2027 Monday", "2027-03-15"),
    ("20 January", "2027-01-20"),
    ("19 January", "2028-01-19"),
    ("29 Feb 2028", "2028-02-29"),
    ("15.3.", "2027-03-15"),
    ("15.3.27", "2027-03-15"),
    ("15/03/27", "2027-03-15"),
    ("27/03/15", "2027-03-15"),
    ("15-03", "2027-03-15"),
    ("20/01/2027", "2027-01-20"),
    ("the 15th", "2027-02-15"),
    ("the 31st", "2027-01-31"),
    ("2027-03-15", "2027-03-15"),
    ("２０２７－０３－１５", "2027-03-15"),
    ("2027/3/15", "2027-03-15"),
    ("2027.3.15", "2027-03-15"),
    ("20270315", "2027-03-15"),
    ("15.03.2027", "2027-03-15"),
    ("15. 3. 2027", "2027-03-15"),
    ("01/15/2027", "2027-01-15"),
    ("13/04/2027", "2027-04-13"),
    ("04/04/2027", "2027-04-04"),
    ("15/3", "2027-03-15"),
    ("3月15日", "2027-03-15"),
    ("3 月 15 号", "2027-03-15"),
    ("2027年3月15日", "2027-03-15"),
    ("三月十五日", "2027-03-15"),
    ("二〇二七年三月十五日", "2027-03-15"),
    ("3月15日（周一）", "2027-03-15"),
    ("明年3月15日", "2028-03-15"),
    ("15号", "2027-02-15"),
    ("下月15号", "2027-02-15"),
    ("下个月3号", "2027-02-03"),
    ("in 6 weeks", "2027-03-03"),
    ("6 weeks", "2027-03-03"),
    ("two weeks from now", "2027-02-03"),
    ("within 10 days", "2027-01-30"),
    ("in a month", "2027-02-20"),
    ("in three months", "2027-04-20"),
    ("6周后", "2027-03-03"),
    ("三周后", "2027-02-10"),
    ("6个星期后", "2027-03-03"),
    ("10天后", "2027-01-30"),
    ("两个月后", "2027-03-20"),
    ("半个月后", "2027-02-04"),
    ("半年后", "2027-07-20"),
    ("today", "2027-01-20"),
    ("tomorrow", "2027-01-21"),
    ("the day after tomorrow", "2027-01-22"),
    ("今天", "2027-01-20"),
    ("明天", "2027-01-21"),
    ("后天", "2027-01-22"),
    ("大后天", "2027-01-23"),
    ("Wednesday", "2027-01-20"),
    ("Friday", "2027-01-22"),
    ("this Fri", "2027-01-22"),
    ("next Friday", "2027-01-29"),
    ("Friday next week", "2027-01-29"),
    ("周五", "2027-01-22"),
    ("本周五", "2027-01-22"),
    ("下周五", "2027-01-29"),
    ("下星期一", "2027-01-25"),
    ("星期天", "2027-01-24"),
    ("end of March", "2027-03-31"),
    ("end of February 2028", "2028-02-29"),
    ("end of the month", "2027-01-31"),
    ("end of next month", "2027-02-28"),
    ("end of year", "2027-12-31"),
    ("mid April", "2027-04-15"),
    ("mid-April", "2027-04-15"),
    ("beginning of May", "2027-05-01"),
    ("beginning of January", "2028-01-01"),
    ("3月底", "2027-03-31"),
    ("今年3月末", "2027-03-31"),
    ("4月中旬", "2027-04-15"),
    ("3月初", "2027-03-01"),
    ("月底", "2027-01-31"),
    ("下个月底", "2027-02-28"),
    ("年底", "2027-12-31"),
    ("明年底", "2028-12-31"),
    ("15. März 2027", "2027-03-15"),
    ("15 de marzo de 2027", "2027-03-15"),
    ("15 de março", "2027-03-15"),
    ("le 3 mai", "2027-05-03"),
    ("15 tháng 3", "2027-03-15"),
    ("15 mart 2027", "2027-03-15"),
    ("2027. gada 15. marts", "2027-03-15"),
    ("15 de març de 2027", "2027-03-15"),
    ("15 fevrier", "2027-02-15"),
    ("15 मार्च 2027", "2027-03-15"),
    ("15 آذار 2027", "2027-03-15"),
    ("2027년 3월 15일", "2027-03-15"),
    ("27年3月15日", "2027-03-15"),
    ("15-го марта 2027 г.", "2027-03-15"),
    ("ngày 15 thang 3 năm 2027", "2027-03-15"),
    ("最迟3月15日", "2027-03-15"),
    ("3月15号之前", "2027-03-15"),
    ("15 марта", "2027-03-15"),
    ("demain", "2027-01-21"),
    ("übermorgen", "2027-01-22"),
    ("in 3 Wochen", "2027-02-10"),
    ("۱۵ March", "2027-03-15"),
    ("\u200e15 March\u200b", "2027-03-15"),
]


@pytest.mark.parametrize(("typed", "day"), READ)
def test_a_date_is_read_as_people_write_it(typed: str, day: str) -> None:
    """The table above, typed -> understood; a day without a year is the next such day, today included."""
    assert date.fromisoformat(day) == parse_date(typed, TODAY)


ASKED = [
    ("03/04/2027", "which", ["2027-03-04", "2027-04-03"]),
    ("3-4-2027", "which", ["2027-03-04", "2027-04-03"]),
    ("03.04.2027", "which", ["2027-03-04", "2027-04-03"]),
    ("3/4", "which", ["2027-03-04", "2027-04-03"]),
    ("03/04/27", "which", ["2027-03-04", "2027-04-03"]),
    ("27/02/28", "which", ["2027-02-28", "2028-02-27"]),
    ("15 lip", "which", ["2027-06-15", "2027-07-15"]),
    ("15 srp", "which", ["2027-07-15", "2027-08-15"]),
    ("15. listopada 2027.", "which", ["2027-10-15", "2027-11-15"]),
    ("15/03/70", "which", ["2027-03-15", "2070-03-15 ✓"]),
    ("15/03/2570", "which", ["2027-03-15"]),
    ("1 January 2096", "far", ["2096-01-01 ✓"]),
    ("2030-01-21", "far", ["2030-01-21 ✓"]),
    ("40 months", "far", ["2030-05-20 ✓"]),
    ("31 April", "near", ["2027-04-30", "2027-05-01"]),
    ("30 Feb 2027", "near", ["2027-02-28", "2027-03-01"]),
    ("29 Feb", "near", ["2027-02-28", "2027-03-01", "2028-02-29"]),
    ("29 Feb 2027", "near", ["2027-02-28", "2027-03-01", "2028-02-29"]),
]


@pytest.mark.parametrize(("typed", "message", "readings"), ASKED)
def test_what_can_be_several_days_or_is_far_ahead_is_asked(typed: str, message: str, readings: list[str]) -> None:
    """A shipment date decides about money: 3 April to one side is 4 March to the other."""
    with pytest.raises(Ambiguous) as caught:
        parse_date(typed, TODAY)

    assert (f"misread-date-{message}", readings) == (
        caught.value.message_id,
        [reading.text for reading in caught.value.readings],
    )


@pytest.mark.parametrize(("typed", "message", "readings"), ASKED)
def test_the_day_of_a_key_is_not_asked_about_again(typed: str, message: str, readings: list[str]) -> None:
    """The far one neither."""
    assert [date.fromisoformat(text[:10]) for text in readings] == [parse_date(text, TODAY) for text in readings]


def test_a_day_that_only_one_reading_leaves_possible_is_taken() -> None:
    """On 20 March, what is to come in 03/04 is 3 April, and what has been is 4 March."""
    assert date(2027, 4, 3) == parse_date("03/04/2027", date(2027, 3, 20))
    assert date(2027, 3, 4) == parse_date("03/04/2027", date(2027, 3, 20), past=True)


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("15 March", "2026-03-15"),
        ("20 January", "2027-01-20"),
        ("24 Dec", "2026-12-24"),
        ("Friday", "2027-01-15"),
        ("周五", "2027-01-15"),
        ("the 15th", "2027-01-15"),
        ("the 31st", "2026-12-31"),
        ("end of October", "2026-10-31"),
        ("yesterday", "2027-01-19"),
        ("昨天", "2027-01-19"),
        ("前天", "2027-01-18"),
        ("3 days ago", "2027-01-17"),
        ("3天前", "2027-01-17"),
        ("hier", "2027-01-19"),
        ("15/3", "2026-03-15"),
        ("tomorrow", "2027-01-21"),
        ("15 March 2027", "2027-03-15"),
    ],
)
def test_a_day_that_has_been_is_the_last_of_its_name(typed: str, day: str) -> None:
    """When the money came, when the bill of lading was signed; what says the future stays there."""
    assert date.fromisoformat(day) == parse_date(typed, TODAY, past=True)


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("15 มี.ค.", "2027-03-15"),
        ("15 มี.ค. 70", "2027-03-15"),
        ("15 มีนาคม 2570", "2027-03-15"),
        ("วันที่ 15 มีนาคม พ.ศ. 2570", "2027-03-15"),
        ("28 1월 27", "2027-01-28"),
        ("15 三月", "2027-03-15"),
        ("12 三月", "2027-03-12"),
        ("10 三月", "2027-03-10"),
        ("15.03.", "2027-03-15"),
        ("15.3.27", "2027-03-15"),
        ("3月15日前", "2027-03-15"),
        ("15/03/27", "2027-03-15"),
    ],
)
def test_what_libraries_read_wrongly_is_read_as_it_was_written(typed: str, day: str) -> None:
    """Seen from the end of November 2026: digits glued together, Thai years as years of ours, months of others."""
    assert date.fromisoformat(day) == parse_date(typed, date(2026, 11, 30))


LOCALES = "de fr es it pt vi tr ru uk nl cs ro id ar ja ko th pl hr hu el he hi bn sv da fi nb sk sl sr bg lt lv et ms"
MONTHS = [
    (Locale.parse(code), month, name)
    for code in LOCALES.split()
    for month, name in Locale.parse(code).months["format"]["wide"].items()
]


@pytest.mark.parametrize(("data", "month", "name"), MONTHS, ids=str)
def test_a_date_in_another_language_is_in_its_month_or_asked_or_refused(data: Locale, month: int, name: str) -> None:
    """As that language writes it, and day before month with a year of two digits; never another day."""
    day = date(2027, month, 15)
    for typed in (babel_date(day, "long", locale=data), f"15 {name}", f"15 {name} 27", f"15. {name} 2027"):
        try:
            assert day == parse_date(typed, date(2027, 1, 1))
        except Ambiguous as asked:
            assert day.isoformat() in [reading.text for reading in asked.readings]


@pytest.mark.parametrize(
    ("typed", "message"),
    [
        ("32 April", "misread-date-none"),
        ("2027-02-32", "misread-date-none"),
        ("2027-13-45", "misread-date-none"),
        ("0000-00-00", "misread-date-none"),
        ("45/45/2027", "misread-date-none"),
        ("13月1日", "misread-date-none"),
        ("March", "misread-date-day"),
        ("March 2027", "misread-date-day"),
        ("2027年3月", "misread-date-day"),
        ("next week", "misread-date-day"),
        ("下个月", "misread-date-day"),
        ("10 working days", "misread-date-working"),
        ("10个工作日", "misread-date-working"),
        ("Friday 15 March 2027", "misread-date-weekday"),
        ("3月15日 周二", "misread-date-weekday"),
    ],
)
def test_a_refused_date_says_what_is_wrong_with_it(typed: str, message: str) -> None:
    """No such day, no day at all, working days, a weekday that is another."""
    assert message == refusal(lambda: parse_date(typed, TODAY))


@pytest.mark.parametrize(
    "typed",
    [
        "12",
        "30",
        "2500",
        "2500 pcs",
        "1.2 m",
        "5 kg",
        "3 t",
        "5 pm",
        "10:30",
        "1h",
        "may be",
        "soon",
        "asap",
        "a",
        "m",
        "before 15 March",
        "after 15 March",
        "nach dem 15. März",
        "15日前",
        "3天前",
        "45 days after deposit",
        "令和9年3月15日",
        "民國116年3月15日",
        "15十三月三",
        "3 days ago",
        "yesterday",
        "昨天",
        "ayer",
        "nächste Woche",
        "99999 weeks",
        "9999 years",
        "1999-01-01",
        "2101-01-01",
        "2027-03-15 10:00",
        "1e3 days",
    ],
)
def test_what_is_no_day_is_never_guessed(typed: str) -> None:
    """Numbers, times, the past, "before" and "after": libraries take many of them for dates."""
    assert refusal(lambda: parse_date(typed, TODAY)) == "misread-date"


@pytest.mark.parametrize("typed", HOSTILE)
def test_a_hostile_text_is_no_date(typed: str) -> None:
    """None of them is read, and each is answered in words."""
    assert refusal(lambda: parse_date(typed, TODAY)).startswith("misread-date")


@pytest.mark.parametrize("language", ["en", "zh-CN"])
def test_every_day_that_we_wrote_is_read_back_as_itself(language: str) -> None:
    """Copying a date from the bot into the bot changes nothing, on any day of two years."""
    days = [TODAY + timedelta(days=offset) for offset in range(731)]

    assert days == [parse_date(format_date(day, language), TODAY, language) for day in days]


@given(st.text(alphabet="0123456789./- 年月日号下周底中初天一二三十两MarchendofiwksFtou,mid", max_size=20))
@settings(derandomize=True, deadline=None, max_examples=500)
def test_whatever_is_typed_is_either_a_day_of_this_century_or_a_refusal(typed: str) -> None:
    """Never another error."""
    try:
        found = parse_date(typed, TODAY)
    except Misread:
        return
    assert 2000 <= found.year <= 2100
