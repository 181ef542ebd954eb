"""Days that people write: what today is where it matters, and a day that has been."""

from __future__ import annotations

from datetime import date
from zoneinfo import ZoneInfo

from bot.conversations.steps import Asking
from texts.dates import parse_date
from texts.misread import Misread


def today(asking: Asking, zone: str = "") -> date:
    """The date now in a time zone; without one, where the person is."""
    return asking.act.now.astimezone(ZoneInfo(zone or asking.act.person.time_zone)).date()


def past_day(asking: Asking, typed: str, in_future: str, zone: str = "") -> str:
    """The day that was written, in ISO form. Raises Misread, with the text `in_future` for a day still to come."""
    now = today(asking, zone)
    day = parse_date(typed, now, asking.act.say.language, past=True)
    if day > now:
        raise Misread(in_future, date=day)
    return day.isoformat()
