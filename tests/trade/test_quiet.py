"""Quiet hours by the local clock: over midnight, over summer time, and where there are none."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trade.quiet import after_the_quiet, is_quiet, next_local

BERLIN = ZoneInfo("Europe/Berlin")


def berlin(text: str) -> datetime:
    """A local time in Berlin, in UTC."""
    return datetime.fromisoformat(text).replace(tzinfo=BERLIN).astimezone(UTC)


@pytest.mark.parametrize(
    ("at", "sent"),
    [
        ("2026-03-02 21:59", "2026-03-02 21:59"),
        ("2026-03-02 22:00", "2026-03-03 08:00"),
        ("2026-03-03 07:59", "2026-03-03 08:00"),
        ("2026-03-03 08:00", "2026-03-03 08:00"),
        ("2024-02-28 23:30", "2024-02-29 08:00"),  # a leap day
        ("2026-12-31 23:30", "2027-01-01 08:00"),
        ("2026-03-28 23:30", "2026-03-29 08:00"),  # the night summer time begins
        ("2026-10-24 23:30", "2026-10-25 08:00"),  # the night it ends
    ],
)
def test_an_alert_in_the_night_comes_at_eight(at: str, sent: str) -> None:
    """By the clock on the reader's wall."""
    assert after_the_quiet(berlin(at), BERLIN, 22, 8) == berlin(sent)


def test_quiet_hours_may_lie_within_a_day_or_not_be_there() -> None:
    """From 13 to 15; and the same hour twice means none."""
    assert after_the_quiet(berlin("2026-03-02 14:10"), BERLIN, 13, 15) == berlin("2026-03-02 15:00")
    assert not any(is_quiet(berlin(f"2026-03-02 {hour:02}:30"), BERLIN, 8, 8) for hour in range(24))


def test_an_hour_that_summer_time_skips_comes_all_the_same() -> None:
    """There is no half past two that night: what should come at two comes at three."""
    assert next_local(berlin("2026-03-29 01:30"), BERLIN, 2).astimezone(BERLIN).hour == 3


@given(
    st.datetimes(datetime(2020, 1, 1), datetime(2035, 1, 1), timezones=st.just(UTC)),  # noqa: DTZ001 - given a zone
    st.sampled_from(
        ["Asia/Shanghai", "America/New_York", "Asia/Kathmandu", "Australia/Lord_Howe", "Africa/Casablanca"]
    ),
    st.integers(0, 23),
    st.integers(0, 23),
)
def test_no_alert_waits_longer_than_the_quiet_lasts(at: datetime, zone: str, start: int, end: int) -> None:
    """Whatever the hours and wherever: it is never early, never a day late, and never in the quiet."""
    sent = after_the_quiet(at, ZoneInfo(zone), start, end)
    assert at <= sent < at + timedelta(hours=25)
    assert sent == at or not is_quiet(sent, ZoneInfo(zone), start, end)
