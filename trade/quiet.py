"""A person's quiet hours: when an alert that can wait is sent to them (RULES 8)."""

from __future__ import annotations

from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

DAY = timedelta(days=1)
MORNING = 8
"""The local hour at which digests go out."""


def is_quiet(at: datetime, zone: ZoneInfo, quiet_from: int, quiet_until: int) -> bool:
    """Whether a moment lies in the local hours from `quiet_from` (0–23) to `quiet_until`; none if they are the same."""
    hour = at.astimezone(zone).hour
    if quiet_from <= quiet_until:
        return quiet_from <= hour < quiet_until
    return hour >= quiet_from or hour < quiet_until


def after_the_quiet(at: datetime, zone: ZoneInfo, quiet_from: int, quiet_until: int) -> datetime:
    """The moment itself, or the end of the quiet hours it lies in, in UTC."""
    if not is_quiet(at, zone, quiet_from, quiet_until):
        return at
    return next_local(at, zone, quiet_until)


def next_local(after: datetime, zone: ZoneInfo, hour: int) -> datetime:
    """The next time the clock in this zone shows this hour, in UTC; where summer time skips it, the hour after."""
    day = after.astimezone(zone).date()
    while (found := datetime.combine(day, time(hour), zone).astimezone(UTC)) <= after:
        day += DAY
    return found
