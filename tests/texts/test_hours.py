"""Quiet hours as people type them."""

from __future__ import annotations

import pytest

from tests.texts.refusals import HOSTILE, refusal
from texts.hours import NO_HOURS, Hours, parse_hours


@pytest.mark.parametrize(
    ("typed", "hours"),
    [
        ("22-8", Hours(22, 8)),
        ("22:00 – 08:00", Hours(22, 8)),
        ("from 23 to 7", Hours(23, 7)),
        ("10pm-8am", Hours(22, 8)),
        ("10 PM until 7 AM", Hours(22, 7)),
        ("12 am to 6 am", Hours(0, 6)),
        ("12 pm - 1 pm", Hours(12, 13)),
        ("24-6", Hours(0, 6)),
        ("13-14", Hours(13, 14)),
        ("22点到8点", Hours(22, 8)),
        ("晚上10点到早上7点", Hours(22, 7)),
        ("从２２点至８点。", Hours(22, 8)),
        ("off", NO_HOURS),
        ("关闭", NO_HOURS),
    ],
)
def test_hours_are_read(typed: str, hours: Hours) -> None:
    """In the ways they are written."""
    assert hours == parse_hours(typed)


@pytest.mark.parametrize("typed", ["", "8", "22-25", "8-8", "0 pm to 3 am", "22:30-8", "noon", *HOSTILE])
def test_what_is_no_span_of_full_hours_is_refused(typed: str) -> None:
    """With an example of how to write it."""
    assert refusal(lambda: parse_hours(typed)) == "misread-hours"


def test_hours_are_shown_by_the_24_hour_clock() -> None:
    """Which nobody misreads."""
    assert str(Hours(22, 8)) == "22:00–08:00"
