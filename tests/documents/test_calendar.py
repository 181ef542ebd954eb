"""An order's dates as a calendar file that any calendar reads."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import Any

from icalendar import Calendar

from documents.calendar import About, Event, calendar_file

NOW = datetime(2026, 3, 2, 9, tzinfo=UTC)
PAY = datetime(2026, 3, 9, 22, 59, tzinfo=UTC)
ABOUT = About(
    12, 3, "tradehold_bot", "订单 12, Ningbo Bright; 50 %\\", "https://t.me/tradehold_bot?start=o_12", "zh-CN"
)
EVENTS = (Event("payment", "订单 12：付款, 现在; 马上", PAY), Event("shipment", "Ship " + "x" * 200, date(2026, 4, 27)))


def read(file: bytes) -> list[Any]:
    """The events of a file, as a calendar reads them."""
    return list(Calendar.from_ical(file).walk("VEVENT"))


def test_moments_are_in_utc_and_days_are_days() -> None:
    """A day at the port is that day wherever the phone is."""
    pay, ship = read(calendar_file(EVENTS, ABOUT, NOW))

    assert pay["dtend"].dt == PAY
    assert b"DTEND:20260309T225900Z" in calendar_file(EVENTS, ABOUT, NOW)
    assert (ship["dtstart"].dt, ship["dtend"].dt) == (date(2026, 4, 27), date(2026, 4, 28))
    assert b"DTSTART;VALUE=DATE:20260427" in calendar_file(EVENTS, ABOUT, NOW)


def test_a_file_has_what_the_strictest_importer_wants() -> None:
    """Every line ends in CR LF; each event has its own name, a stamp, and an end after its start of the same type."""
    file = calendar_file(EVENTS, ABOUT, NOW)
    calendar: Any = Calendar.from_ical(file)

    assert file.startswith(b"BEGIN:VCALENDAR\r\n")
    assert file.endswith(b"END:VCALENDAR\r\n")
    assert file.count(b"\n") == file.count(b"\r\n")
    assert (calendar["version"], calendar["calscale"], calendar["method"]) == ("2.0", "GREGORIAN", "PUBLISH")
    assert calendar["prodid"]
    for event in calendar.walk("VEVENT"):
        assert not event.errors
        start, end = event["dtstart"].dt, event["dtend"].dt
        assert type(start) is type(end)
        assert start < end
        assert event["dtstamp"].dt == NOW
        assert event["uid"].endswith("@tradehold_bot")


def test_words_come_back_as_they_were() -> None:
    """Commas, semicolons, backslashes and Chinese; long lines are folded at 75 bytes."""
    file = calendar_file(EVENTS, ABOUT, NOW)
    pay, ship = read(file)

    assert str(pay["summary"]) == EVENTS[0].title
    assert str(ship["summary"]) == EVENTS[1].title
    assert str(pay["description"]) == f"{ABOUT.text}\n{ABOUT.link}"
    assert all(len(line) <= 75 for line in file.split(b"\r\n"))


def test_a_newer_file_replaces_the_dates_of_an_older_one() -> None:
    """The same names, a higher number."""
    older = read(calendar_file(EVENTS, ABOUT, NOW))
    moved = (Event("payment", "later", PAY + timedelta(days=3)), EVENTS[1])
    newer = read(calendar_file(moved, About(12, 5, ABOUT.home, "", ABOUT.link, "en"), NOW))

    assert [e["uid"] for e in older] == [e["uid"] for e in newer]
    assert len({e["uid"] for e in older}) == 2
    assert [int(e["sequence"]) for e in (*older, *newer)] == [3, 3, 5, 5]


def test_each_date_reminds_a_day_before() -> None:
    """A day's alarm rings at nine in the morning of the day before, not at midnight."""
    alarms = [event.walk("VALARM")[0]["trigger"].dt for event in read(calendar_file(EVENTS, ABOUT, NOW))]

    assert alarms == [timedelta(days=-1), timedelta(hours=-15)]
