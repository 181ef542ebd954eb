"""A day that has been, as people write it: without a year, or by its weekday, it is the last one of its name."""

from __future__ import annotations

from datetime import date, timedelta

from texts.dates import parse_date

_WEEK, _YEAR = 6, 364


def past_day(typed: str, today: date, language: str) -> date:
    """The day that was written; in the future only if it can't be meant otherwise. Raises Misread."""
    day = parse_date(typed, today, language)
    for back in (_WEEK, _YEAR) if day > today else ():
        start = today - timedelta(days=back)
        earlier = parse_date(typed, start, language)
        # "tomorrow" moves with the day it is read on, "24 December" and "Friday" stay
        if earlier <= today and earlier == parse_date(typed, start - timedelta(days=1), language):
            return earlier
    return day
