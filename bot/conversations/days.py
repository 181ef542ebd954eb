"""Days that people write: what today is where it matters, and a day that has been.

Without a year, or by its weekday, a day that has been is the last one of its name.
"""

from __future__ import annotations

from datetime import date, timedelta
from zoneinfo import ZoneInfo

from bot.conversations.steps import Asking
from texts.dates import parse_date
from texts.misread import Misread

_WEEK, _YEAR = 6, 364


def today(asking: Asking, zone: str = "") -> date:
    """The date now in a time zone; without one, where the person is."""
    return asking.act.now.astimezone(ZoneInfo(zone or asking.act.person.time_zone)).date()


def past_day(asking: Asking, typed: str, in_future: str, zone: str = "") -> str:
    """The day that was written, in ISO form. Raises Misread, with the text `in_future` for a day still to come."""
    now = today(asking, zone)
    day = _last_of_its_name(typed, now, asking.act.say.language)
    if day > now:
        raise Misread(in_future, date=day)
    return day.isoformat()


def _last_of_its_name(typed: str, today: date, language: str) -> date:
    """In the future only if it can't be meant otherwise. Raises Misread."""
    day = parse_date(typed, today, language)
    for back in (_WEEK, _YEAR) if day > today else ():
        start = today - timedelta(days=back)
        earlier = parse_date(typed, start, language)
        # "tomorrow" moves with the day it is read on, "24 December" and "Friday" stay
        if earlier <= today and earlier == parse_date(typed, start - timedelta(days=1), language):
            return earlier
    return day
